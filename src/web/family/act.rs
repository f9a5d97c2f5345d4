//! What a family may do with a petition that was sent: take it back, appeal, ask to look at it again.

use super::framed;
use crate::domain::id::{PetitionId, RulingId, SubjectId};
use crate::http::Problem;
use crate::service::evidence::{AddEvidence, add_by_petition};
use crate::service::petition::{PetitionView, WithdrawPetition, read, withdraw};
use crate::service::review::{SubjectView, find_subject};
use crate::service::ruling::{self, FileAppeal, RulingView, file_appeal};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(withdraw_page)
        .service(take_back)
        .service(appeal_page)
        .service(appeal)
        .service(again_page)
        .service(again);
}

/// Something the family may do now.
pub(super) struct Deed {
    pub(super) path: String,
    pub(super) name: String,
}

/// Whether a step is open.
fn may(steps: &[crate::service::steps::StepView], step: &str) -> bool {
    steps.iter().any(|one| one.step == step && one.open)
}

/// Whose outcome may be appealed: the subjects with the ruling they rest on.
fn appealable(subjects: &[SubjectView]) -> impl Iterator<Item = (&SubjectView, Uuid)> {
    let open = |one: &&SubjectView| may(&one.steps, "appeal");
    subjects.iter().filter(open).filter_map(|one| Some((one, one.paper_id?)))
}

/// What the family may do, in the order of what comes up most.
pub(super) fn deeds(
    words: Words,
    view: &PetitionView,
    subjects: &[SubjectView],
) -> askama::Result<Vec<Deed>> {
    let deed = |part: &str, key: &str| -> askama::Result<Deed> {
        Ok(Deed { path: format!("/petitions/{}/{part}", view.id), name: words.say(key)? })
    };
    let ended = matches!(view.state.as_str(), "withdrawn" | "transferred" | "inadmissible");
    let decided = subjects.iter().any(|one| one.in_force_at.is_some());
    let mut found = Vec::new();
    if !ended {
        found.push(deed("evidence", "page-tracker.add-evidence")?);
    }
    if appealable(subjects).next().is_some() {
        found.push(deed("appeal", "page-appeal")?);
    }
    if decided {
        found.push(deed("again", "page-again")?);
    }
    if !ended {
        found.push(deed("letters", "page-letters")?);
    }
    if may(&view.steps, "withdraw") {
        found.push(deed("withdraw", "page-withdraw")?);
    }
    Ok(found)
}

async fn family(context: &Context, member: &Member, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, member, PetitionId(id)).await?;
    if member.role.is_family() { Ok(view) } else { Err(Error::NotFound.into()) }
}

fn withdraw_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let action = format!("/petitions/{}/withdraw", view.id);
        Form::new(visit, "page-withdraw", action, "page-withdraw.button")?
            .framed(framed(visit, member, view))
            .back(format!("/petitions/{}", view.id))
            .version(view.version)
            .grave("page-withdraw.warning")?
            .ask(Field::area(words, "reason", "page-withdraw.reason", 4)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks before a petition is taken back.
#[get("/petitions/{id}/withdraw")]
async fn withdraw_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    withdraw_form(&visit, &member, &family(&context, &member, *path).await?, None)
}

/// Takes it back.
#[post("/petitions/{id}/withdraw")]
async fn take_back(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    family(&context, &member, *path).await?;
    let reason = answers.text("reason").to_owned();
    let command = WithdrawPetition { version: answers.version(), reason };
    match withdraw(&context, &member, PetitionId(*path), command).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = family(&context, &member, *path).await?;
            withdraw_form(&visit, &member, &view, Some((&answers, faults)))
        }
    }
}

/// The subjects of a petition, with what may be done about them.
async fn subjects(
    context: &Context,
    member: &Member,
    view: &PetitionView,
) -> Result<Vec<SubjectView>, Problem> {
    let mut found = Vec::new();
    for person in view.review.iter().flat_map(|review| &review.persons) {
        match find_subject(context, member, SubjectId(person.subject_id)).await {
            Ok(subject) => found.push(subject),
            Err(Error::NotFound | Error::Denied(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

/// The ruling that can be appealed, and for whom.
async fn against(
    context: &Context,
    member: &Member,
    view: &PetitionView,
) -> Result<(RulingView, Vec<(Uuid, String)>), Problem> {
    let subjects = subjects(context, member, view).await?;
    let ruling = appealable(&subjects).next().map(|(_, ruling)| ruling).ok_or(Error::NotFound)?;
    let ruling = ruling::read(context, member, RulingId(ruling)).await?;
    let of = appealable(&subjects).filter(|(_, paper)| *paper == ruling.id);
    let people = of.map(|(one, _)| (one.id, one.name.clone().unwrap_or_default())).collect();
    Ok((ruling, people))
}

fn appeal_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    (ruling, people): &(RulingView, Vec<(Uuid, String)>),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let of = people.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
        let all: Vec<String> = people.iter().map(|(id, _)| id.to_string()).collect();
        let subjects = Field::any(words, "subjects", "page-appeal.for-whom", of)?;
        let complaint = Field::area(words, "complaint", "page-appeal.complaint", 12)?;
        Form::new(
            visit,
            "page-appeal",
            format!("/petitions/{}/appeal", view.id),
            "page-appeal.button",
        )?
        .framed(framed(visit, member, view))
        .back(format!("/petitions/{}", view.id))
        .version(ruling.version)
        .lead_text(words.with("page-appeal.lead", "number", &ruling.number)?)
        .ask(subjects.values(all.iter().map(String::as_str)))
        .ask(complaint.hint(words.say("page-appeal.hint")?))
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What is wrong with the ruling.
#[get("/petitions/{id}/appeal")]
async fn appeal_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = family(&context, &member, *path).await?;
    let against = against(&context, &member, &view).await?;
    appeal_form(&visit, &member, &view, &against, None)
}

/// Files the appeal.
#[post("/petitions/{id}/appeal")]
async fn appeal(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = family(&context, &member, *path).await?;
    let against = against(&context, &member, &view).await?;
    let command = FileAppeal {
        version: answers.version(),
        subjects: answers.ids("subjects"),
        petition_id: Some(view.id),
        complaint: answers.text("complaint").to_owned(),
    };
    let ruling = RulingId(against.0.id);
    match file_appeal(&context, &member, ruling, &command, Some(&answers.key())).await {
        Ok(_) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            appeal_form(&visit, &member, &view, &against, Some((&answers, faults)))
        }
    }
}

fn again_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let what = Field::area(words, "description", "page-again.what", 6)?;
        let proves = Field::area(words, "proves", "page-evidence.proves", 3)?;
        Form::new(
            visit,
            "page-again",
            format!("/petitions/{}/again", view.id),
            "page-again.button",
        )?
        .framed(framed(visit, member, view))
        .back(format!("/petitions/{}", view.id))
        .lead("page-again.lead")?
        .ask(what.hint(words.say("page-again.what-hint")?))
        .ask(proves.hint(words.say("page-evidence.proves-hint")?))
        .ask(Field::line(words, "source", "page-again.source")?)
        .link(&format!("/petitions/{}/evidence", view.id), "page-tracker.add-evidence")?
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What is new since the decision.
#[get("/petitions/{id}/again")]
async fn again_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    again_form(&visit, &member, &family(&context, &member, *path).await?, None)
}

/// Asks the office to look at it again: a prosecutor decides on new evidence.
#[post("/petitions/{id}/again")]
async fn again(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = family(&context, &member, *path).await?;
    let command = AddEvidence {
        kind: "other".to_owned(),
        description: answers.text("description").to_owned(),
        source: answers.text("source").to_owned(),
        subject_id: None,
        document_id: None,
        new_evidence: true,
        proves: answers.given("proves"),
    };
    match add_by_petition(&context, &member, PetitionId(view.id), &command, Some(&answers.key()))
        .await
    {
        Ok(_) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            again_form(&visit, &member, &view, Some((&answers, faults)))
        }
    }
}
