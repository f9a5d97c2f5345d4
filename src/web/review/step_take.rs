//! Taking a step on the subjects that were shown, with what was answered.

use super::step::Asking;
use super::step_fields::{holder_field, lines};
use crate::domain::id::ReviewId;
use crate::domain::workflow::subject::Step;
use crate::service::certificate::{
    self, BodyTold, CertificateWanted, IssueCertificates, NotifyBodies, StepSubjects,
};
use crate::service::conclusion::{self, DraftConclusion};
use crate::service::court::{self, ReferToCourt};
use crate::service::protest::{self, FileProtest};
use crate::service::review::{
    self, FactDecision, RecordLegalFact, Reopen, Revoke, Suspend, TakeStep, Terminate,
};
use crate::service::{Error, Result};
use crate::web::form::Answers;
use uuid::Uuid;

/// Most certificates that are issued at once.
const CERTIFICATES: usize = 500;

/// The tab that shows what a step did.
pub(super) const fn after(step: Step) -> &'static str {
    if matches!(step, Step::DraftConclusion) {
        "/conclusions"
    } else if matches!(step, Step::ReferToCourt | Step::FileProtest) {
        "/court"
    } else if matches!(step, Step::Certify) {
        "/certificates"
    } else {
        "/subjects"
    }
}

fn required(name: &str) -> Error {
    Error::field(&format!("/{name}"), "required", "Fill in this field.")
}

/// Takes the step on exactly the subjects that were shown; yields how many it moved.
#[expect(clippy::too_many_lines, reason = "one arm for each step, in one place")]
pub(super) async fn take(asking: &Asking<'_>, answers: &Answers) -> Result<usize> {
    let open = asking.preview.open.clone();
    if open.is_empty() {
        let message = "No subject stands there. Look where the case is.";
        return Err(Error::conflict("no-subjects", message));
    }
    let (context, actor) = (asking.context, asking.actor);
    let (id, version) = (ReviewId(asking.head.id), answers.version());
    let reason = answers.text("reason").to_owned();
    let moved = open.len();
    let plain = TakeStep { version, subject_ids: Some(open.clone()), in_state: None };
    let after = StepSubjects { version, subjects: open.clone() };
    let subject_ids = Some(open.clone());
    let in_state = None;
    let key = answers.key();
    let key = Some(&key);
    match asking.step {
        Step::BeginEvidence => {
            review::begin_evidence(context, actor, id, &plain, key).await.map(drop)
        }
        Step::BeginExamination => {
            review::begin_examination(context, actor, id, &plain, key).await.map(drop)
        }
        Step::ExhaustEvidence => {
            review::exhaust_evidence(context, actor, id, &plain, key).await.map(drop)
        }
        Step::ReferToLegalFactCourt => {
            review::refer_to_legal_fact_court(context, actor, id, &plain, key).await.map(drop)
        }
        Step::Resume => review::resume(context, actor, id, &plain, key).await.map(drop),
        Step::Suspend => {
            let command = Suspend { version, subject_ids, in_state, reason };
            review::suspend(context, actor, id, &command, key).await.map(drop)
        }
        Step::Terminate => {
            let command = Terminate { version, subject_ids, in_state, reason };
            review::terminate(context, actor, id, &command, key).await.map(drop)
        }
        Step::Revoke => {
            let command = Revoke { version, subject_ids, in_state, reason };
            review::revoke(context, actor, id, &command, key).await.map(drop)
        }
        Step::Reopen => {
            let evidence_id = answers.id("evidence_id").ok_or_else(|| required("evidence_id"))?;
            let command = Reopen { version, subject_ids, in_state, reason, evidence_id };
            review::reopen(context, actor, id, &command, key).await.map(drop)
        }
        Step::RecordLegalFact => {
            let decision = fact(answers)?;
            let command = RecordLegalFact { version, subject_ids, in_state, decision };
            review::record_legal_fact(context, actor, id, &command, key).await.map(drop)
        }
        Step::DraftConclusion => {
            let command = drafted(answers, open);
            conclusion::draft(context, actor, id, &command, key).await.map(drop)
        }
        Step::ReferToCourt => {
            let court_id = answers.id("court_id").ok_or_else(|| required("court_id"))?;
            let files = lines(answers, "files");
            let command = ReferToCourt { version, court_id, subjects: open, files };
            court::refer(context, actor, id, &command, key).await.map(drop)
        }
        Step::FileProtest => {
            let command = protested(answers, open)?;
            protest::file(context, actor, id, &command, key).await.map(drop)
        }
        Step::Certify => return certify(asking, answers, &open).await,
        Step::Notify => {
            let told = told(answers)?;
            let command = NotifyBodies { version, subjects: open, told };
            certificate::notify(context, actor, id, &command, key).await
        }
        Step::Publish => certificate::publish(context, actor, id, &after, key).await,
        Step::Close => certificate::close(context, actor, id, &after, key).await,
        Step::CloseRefused => certificate::close_refused(context, actor, id, &after, key).await,
        Step::SendBackConclusion
        | Step::SignPositive
        | Step::SignNegative
        | Step::Decide
        | Step::DecideRefusal
        | Step::AcceptInCourt
        | Step::ScheduleHearing
        | Step::Adjourn
        | Step::ConfirmRuling
        | Step::Appeal
        | Step::UpholdRuling
        | Step::ChangeRuling
        | Step::Remand
        | Step::EnterIntoForce
        | Step::RecordDecision
        | Step::Deliver => Err(Error::NotFound),
    }?;
    Ok(moved)
}

fn fact(answers: &Answers) -> Result<FactDecision> {
    Ok(FactDecision {
        court: answers.text("court").to_owned(),
        number: answers.text("number").to_owned(),
        date: answers.needed_day("date", "/decision/date")?,
        established: answers.text("established").to_owned(),
        document_id: answers.id("document_id"),
    })
}

fn drafted(answers: &Answers, subjects: Vec<Uuid>) -> DraftConclusion {
    DraftConclusion {
        version: answers.version(),
        subject_ids: Some(subjects),
        in_state: None,
        kind: answers.text("kind").to_owned(),
        proposed_outcome: answers.given("proposed_outcome"),
        ground: answers.given("ground"),
        findings: answers.all("findings").map(str::to_owned).collect(),
        reasoning: answers.text("reasoning").to_owned(),
    }
}

fn protested(answers: &Answers, subjects: Vec<Uuid>) -> Result<FileProtest> {
    Ok(FileProtest {
        version: answers.version(),
        court_id: answers.id("court_id").ok_or_else(|| required("court_id"))?,
        subjects,
        kind: answers.text("kind").to_owned(),
        text: answers.text("text").to_owned(),
        motion_text: answers.given("motion_text"),
        drafted_by: answers.id("drafted_by").ok_or_else(|| required("drafted_by"))?,
    })
}

fn told(answers: &Answers) -> Result<Vec<BodyTold>> {
    let told_on = answers.needed_day("told_on", "/told_on")?;
    let one = |body| BodyTold { body, reference: answers.given("reference"), told_on };
    Ok(lines(answers, "bodies").into_iter().map(one).collect())
}

/// Issues a certificate for each subject that has somebody to hold it: whom the form names, else who
/// asked last.
async fn certify(asking: &Asking<'_>, answers: &Answers, open: &[Uuid]) -> Result<usize> {
    let id = ReviewId(asking.head.id);
    let language = answers.given("language");
    let wanted = |subject: &Uuid| {
        let last = asking.holders.iter().find(|one| one.subject_id == *subject)?;
        let holder_id = answers.id(&holder_field(*subject)).unwrap_or(last.holder_id);
        Some(CertificateWanted { subject_id: *subject, holder_id, language: language.clone() })
    };
    let certificates: Vec<_> = open.iter().filter_map(wanted).take(CERTIFICATES).collect();
    if certificates.is_empty() {
        let message = "Name an applicant of a petition in this case that names the person.";
        return Err(Error::field("/language", "no_applicant", message));
    }
    let command = IssueCertificates { version: answers.version(), certificates };
    let key = answers.key();
    let issued = certificate::issue(asking.context, asking.actor, id, &command, Some(&key)).await?;
    Ok(issued.certificates.len())
}
