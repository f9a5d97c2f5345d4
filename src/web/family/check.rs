//! Checking the answers before a petition is sent, and what is told when it was.

use super::summary::{Group, Handle, groups};
use super::{framed, writing};
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::petition::{
    CompletePetition, PetitionView, SubmitPetition, complete, read, submit,
};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see, show_as};
use crate::web::visit::Visit;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(send).service(sent);
}

#[derive(Template)]
#[template(path = "family/check.html", config = "src/web/askama.toml")]
struct Check {
    frame: Frame,
    id: Uuid,
    version: i32,
    /// What belongs together, under a heading.
    groups: Vec<Group>,
    blockers: Vec<String>,
    faults: Faults,
    changes: Vec<String>,
    office: String,
    day: String,
    /// It was given back and goes to the office again.
    again: bool,
}

impl Check {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "main-content"
    }
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let groups = groups(context, member, words, view).await?;
    let status = match (&faults.meanwhile, faults.is_empty()) {
        (_, true) => StatusCode::OK,
        (Some(_), false) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let make = || -> askama::Result<Check> {
        let mut frame = framed(visit, member, view)(Frame::new(visit, "page-check")?);
        frame.faulty = !faults.is_empty();
        let sending =
            view.steps.iter().filter(|step| matches!(step.step.as_str(), "submit" | "complete"));
        let blockers = sending.flat_map(|step| &step.blockers);
        let blockers = blockers.map(|one| words.need(one)).collect::<askama::Result<_>>()?;
        Ok(Check {
            frame,
            id: view.id,
            version: view.version,
            groups,
            blockers,
            changes: words.changes(faults.meanwhile.as_deref())?,
            faults,
            office: view.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
            day: words.day(context.clock.today()),
            again: view.state != "draft",
        })
    };
    show_as(status, &make().map_err(Error::internal)?)
}

/// Everything the petition says, to be checked, sent, or printed and signed.
#[get("/petitions/{id}/check")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    shown(&context, &visit, &member, &view, Faults::default()).await
}

/// Sends it.
#[post("/petitions/{id}/check")]
async fn send(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let before = read(&context, &member, PetitionId(*path)).await?;
    let to = format!("/petitions/{}/sent", before.id);
    if !super::is_open(&before) && member.role.is_family() {
        // The button was pressed twice.
        return Ok(see(&to));
    }
    let (id, version) = (PetitionId(*path), answers.version());
    let outcome = if before.state == "draft" {
        submit(&context, &member, id, SubmitPetition { version }).await
    } else {
        complete(&context, &member, id, CompletePetition { version }).await
    };
    match outcome {
        Ok(_) => Ok(see(&to)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, *path).await?;
            shown(&context, &visit, &member, &view, faults).await
        }
    }
}

#[derive(Template)]
#[template(path = "family/sent.html", config = "src/web/askama.toml")]
struct Sent {
    frame: Frame,
    id: Uuid,
    handle: Handle,
    office: String,
    contact: Vec<String>,
    /// Until when the office gives it a number.
    due: Option<String>,
    mail: bool,
}

/// What is told when it was sent: what comes next, when, and whom to ask.
#[get("/petitions/{id}/sent")]
async fn sent(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = read(&context, &member, PetitionId(*path)).await?;
    if !member.role.is_family() || view.state == "draft" {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let office = match &view.office {
        Some(office) => {
            Some(crate::service::office::find(&context, &member, office.id.into()).await?)
        }
        None => None,
    };
    let contact = office.iter().flat_map(|office| [office.address.clone(), office.email.clone()]);
    let contact: Vec<String> = contact.flatten().collect();
    let due = view
        .deadlines
        .iter()
        .find(|clock| clock.rule == "registration" && clock.state == "running");
    let make = || -> askama::Result<Sent> {
        let frame = framed(&visit, &member, &view)(Frame::new(&visit, "page-sent")?);
        Ok(Sent {
            frame,
            id: view.id,
            handle: Handle::of(&view),
            office: view.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
            contact,
            due: due.map(|clock| words.day(clock.due_on)),
            mail: view.told_by == "email",
        })
    };
    made(make())
}
