//! What was done with a petition, and whether its history is whole.

use super::work::names;
use crate::domain::id::PetitionId;
use crate::http::{Problem, Query};
use crate::service::history::{EventView, HistoryQuery, of_case, verify};
use crate::service::petition::read;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "office/history.html", config = "src/web/askama.toml")]
struct History {
    frame: Frame,
    id: Uuid,
    number: Option<String>,
    /// Every link was computed again, and holds.
    whole: bool,
    /// How many events were checked, as a sentence.
    checked: String,
    events: Vec<Event>,
    next: Option<String>,
}

struct Event {
    at: String,
    what: String,
    role: String,
    /// Who, where it is somebody of the reader's own office.
    name: Option<String>,
    state: Option<String>,
    reason: Option<String>,
    hash: String,
}

/// What was done in words; the code where there are none.
fn event(words: Words, names: &BTreeMap<Uuid, String>, one: EventView) -> askama::Result<Event> {
    let what = words.code(Vocabulary::Event, &one.action).unwrap_or(one.action);
    let state = |code: &str| words.code(Vocabulary::PetitionState, code);
    Ok(Event {
        at: words.moment(one.at),
        what,
        role: words.code(Vocabulary::Role, &one.role)?,
        name: one.account_id.and_then(|id| names.get(&id).cloned()),
        state: one.to_state.as_deref().map(state).transpose()?,
        reason: one.reason,
        hash: one.hash,
    })
}

/// Which part of the history.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// The history of a petition, oldest first.
#[get("/petitions/{id}/history")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    let view = read(&context, &member, PetitionId(*path)).await?;
    let query = HistoryQuery { after: part.0.after, limit: Some(100) };
    let found = of_case(&context, &member, view.id, query).await.map_err(hidden)?;
    let report = verify(&context, Some(view.id), |_| ()).await?;
    let names = names(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<History> {
        let events = found.items.into_iter().map(|one| event(words, &names, one));
        Ok(History {
            frame: Frame::new(&visit, "page-history")?,
            id: view.id,
            number: view.number.clone(),
            whole: report.faults.is_empty(),
            checked: words
                .count("page-count-checked", i64::try_from(report.events).unwrap_or(i64::MAX))?,
            events: events.collect::<askama::Result<_>>()?,
            next: found.next.clone(),
        })
    };
    made(make())
}
