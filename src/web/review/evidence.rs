//! Items of evidence of a review: added, and taken out with a reason.

use super::case::{Side, open};
use super::documents::MOST;
use super::lead::form;
use super::step_fields::codes;
use super::subjects::with_open;
use crate::domain::actor::Actor;
use crate::domain::evidence::EvidenceKind;
use crate::domain::id::{EvidenceId, ReviewId};
use crate::domain::policy::Action;
use crate::http::{Problem, note_case};
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::evidence::{AddEvidence, WithdrawEvidence, add, withdraw};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(evidence_page)
        .service(evidence_done)
        .service(withdraw_page)
        .service(withdraw_done);
}

async fn evidence_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let found = open(context, actor, id, Side::Documents).await?;
    if !found.allows(Action::AddEvidence) {
        return Err(Error::NotFound.into());
    }
    let query = DocumentQuery { limit: Some(MOST), ..DocumentQuery::default() };
    let papers = list(context, actor, Target::Review(ReviewId(id)), &query).await?.items;
    let words = visit.words();
    let make = || {
        let kinds = codes(words, Vocabulary::EvidenceKind, EvidenceKind::CODES)?;
        let papers = papers.into_iter().map(|one| Ok(Choice::new(one.id.to_string(), one.title)));
        let yes = Choice::new("yes", words.say("page-case-evidence.new-yes")?);
        form(visit, &found, "page-case-evidence", "/evidence/new", "page-case-settings.button")?
            .back(format!("/reviews/{id}/documents"))
            .ask(Field::select(words, "kind", "page-case-document.kind", kinds)?)
            .ask(Field::area(words, "description", "page-case-evidence.description", 3)?)
            .ask(Field::line(words, "source", "page-case-act.source")?)
            .ask(Field::select(
                words,
                "document_id",
                "page-case-evidence.document",
                with_open(words, "page-case-fact.no-document", papers)?,
            )?)
            .ask(Field::area(words, "proves", "page-case-evidence.proves", 3)?)
            .ask(Field::any(words, "new_evidence", "page-case-evidence.new", vec![yes])?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// A new item of evidence.
#[get("/reviews/{id}/evidence/new")]
async fn evidence_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    evidence_form(&context, &visit, &member, *path, None).await
}

/// Adds it.
#[post("/reviews/{id}/evidence/new")]
async fn evidence_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let command = AddEvidence {
        kind: answers.text("kind").to_owned(),
        description: answers.text("description").to_owned(),
        source: answers.text("source").to_owned(),
        subject_id: None,
        document_id: answers.id("document_id"),
        new_evidence: answers.given("new_evidence").is_some(),
        proves: answers.given("proves"),
    };
    let key = answers.key();
    match add(&context, &member, ReviewId(*path), &command, Some(&key)).await {
        Ok(_) => Ok(see(&format!("/reviews/{path}/documents?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            evidence_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}

async fn withdraw_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, item): (Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let found = open(context, actor, review, Side::Documents).await?;
    if !found.allows(Action::AddEvidence) {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let make = || {
        let path = format!("/evidence/{item}/withdraw");
        let title = "page-case-evidence-withdraw";
        form(visit, &found, title, &path, "page-case-evidence-withdraw.button")?
            .back(format!("/reviews/{review}/documents"))
            .lead("page-case-evidence-withdraw.lead")?
            .ask(Field::area(words, "reason", "page-case-step.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Taking an item of evidence out.
#[get("/reviews/{id}/evidence/{item}/withdraw")]
async fn withdraw_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    withdraw_form(&context, &visit, &member, path.into_inner(), None).await
}

/// Takes it out.
#[post("/reviews/{id}/evidence/{item}/withdraw")]
async fn withdraw_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id) = path.into_inner();
    note_case(&request, ReviewId(review));
    open(&context, &member, review, Side::Documents).await?;
    let reason = answers.text("reason").to_owned();
    let command = WithdrawEvidence { version: answers.version(), reason };
    match withdraw(&context, &member, EvidenceId(id), &command).await {
        Ok(_) => Ok(see(&format!("/reviews/{review}/documents?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            withdraw_form(&context, &visit, &member, (review, id), Some((&answers, faults))).await
        }
    }
}
