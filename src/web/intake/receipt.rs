//! What the sender of a petition gets to keep: that it arrived, when, under which number, until when it
//! is decided; and by which code they, or whom they trust, look up where it is. Printed in the language in
//! which they are written to; it names no victim.

use crate::domain::id::PetitionId;
use crate::domain::language::Language;
use crate::http::Problem;
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::office::find;
use crate::service::petition::{PetitionView, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "intake/receipt.html", config = "src/web/askama.toml")]
struct Receipt {
    frame: Frame,
    id: Uuid,
    /// The words of the sender.
    theirs: Words,
    /// Their language.
    lang: &'static str,
    office: String,
    contact: Vec<String>,
    rows: Vec<(String, String)>,
    /// Where the code is of use, if the sender has one.
    track: Option<String>,
    day: String,
}

/// Whether there is something to confirm.
pub(in crate::web) fn has_receipt(view: &PetitionView) -> bool {
    view.state != "draft"
}

fn rows(words: Words, view: &PetitionView, papers: i64) -> askama::Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Option<String>| -> askama::Result<()> {
        if let Some(value) = value {
            rows.push((words.say(key)?, value));
        }
        Ok(())
    };
    let sent = view.submitted_at.map(|at| at.date_naive());
    let people = i64::try_from(view.persons.len()).unwrap_or(i64::MAX);
    let runs = |rule: &str| {
        let mut clocks = view.deadlines.iter();
        clocks.find(|one| one.rule == rule && one.state == "running").map(|one| one.due_on)
    };
    row("page-receipt.number", view.number.clone())?;
    row("page-sent.reference", view.reference.clone())?;
    row("page-receipt.code", view.lookup_code.clone())?;
    row("page-receipt.from", view.applicant.as_ref().map(|one| one.full_name.clone()))?;
    row("page-receipt.arrived", view.received_on.or(sent).map(|day| words.day(day)))?;
    let registered = view.registered_at.map(|at| words.day(at.date_naive()));
    row("page-receipt.registered", registered)?;
    row("page-receipt.people", Some(words.count("page-count-people", people)?))?;
    row("page-receipt.papers", Some(words.count("page-count-papers", papers)?))?;
    row("page-receipt.decision", runs("main_term").map(|day| words.day(day)))?;
    row("page-receipt.told", Some(words.code(Vocabulary::ToldBy, &view.told_by)?))?;
    Ok(rows)
}

/// The receipt, to be printed.
#[get("/petitions/{id}/receipt")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = PetitionId(*path);
    let view = read(&context, &member, id).await?;
    if member.role.is_family() || !has_receipt(&view) {
        return Err(Error::NotFound.into());
    }
    let one = DocumentQuery { limit: Some(1), ..DocumentQuery::default() };
    let papers = list(&context, &member, Target::Petition(id), &one).await?.total;
    let office = match &view.office {
        Some(office) => Some(find(&context, &member, office.id.into()).await?),
        None => None,
    };
    let language = view.applicant.as_ref().map_or(&view.language, |one| &one.language);
    let language: Language = language.parse().unwrap_or(visit.language);
    let theirs = Words(language);
    let contact = office.iter().flat_map(|office| [office.address.clone(), office.email.clone()]);
    let make = || -> askama::Result<Receipt> {
        Ok(Receipt {
            frame: Frame::new(&visit, "page-receipt")?,
            id: view.id,
            lang: language.as_str(),
            office: office.as_ref().map(|one| theirs.name_of(&one.name)).unwrap_or_default(),
            contact: contact.flatten().collect(),
            rows: rows(theirs, &view, papers)?,
            track: view
                .lookup_code
                .is_some()
                .then(|| format!("{}/track", context.config.public_url())),
            day: theirs.day(context.clock.today()),
            theirs,
        })
    };
    made(make())
}
