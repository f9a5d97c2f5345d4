//! The history of a review, with the result of computing all its links again.

use super::case::{Head, Landed, Side, frame, head, open};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::http::{Problem, Query, note_case};
use crate::service::account::colleagues;
use crate::service::history::{EventView, Fault, HistoryQuery, of_case, verify_case};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/history.html", config = "src/web/askama.toml")]
struct History {
    frame: Frame,
    head: Head,
    /// How the check ended; none on the pages behind the first.
    checked: Option<Checked>,
    events: Vec<Event>,
    next: Option<String>,
}

struct Checked {
    /// What was checked, in words.
    extent: String,
    /// What does not hold, each with the machine's own words.
    faults: Vec<(String, String)>,
}

/// An event as it is shown.
pub(super) struct Event {
    pub(super) at: String,
    pub(super) what: String,
    pub(super) who: String,
    /// From where to where a subject went.
    pub(super) way: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) subject: Option<Uuid>,
    pub(super) hash: String,
}

/// The names of the colleagues, by account; none for somebody who has no colleagues to see.
pub(super) async fn names(
    context: &Context,
    actor: &Actor,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    match colleagues(context, actor).await {
        Ok(found) => Ok(found.into_iter().map(|one| (one.account_id, one.full_name)).collect()),
        Err(Error::Denied(_)) => Ok(BTreeMap::new()),
        Err(error) => Err(error.into()),
    }
}

/// An event in words.
pub(super) fn event(
    words: Words,
    at: String,
    names: &BTreeMap<Uuid, String>,
    one: EventView,
) -> askama::Result<Event> {
    let role = words.code(Vocabulary::Role, &one.role)?;
    let name = one.account_id.and_then(|account| names.get(&account));
    let state = |code: &str| words.code(Vocabulary::SubjectState, code).ok();
    let way = match (
        one.from_state.as_deref().and_then(state),
        one.to_state.as_deref().and_then(state),
    ) {
        (Some(from), Some(to)) => Some(format!("{from} → {to}")),
        _ => None,
    };
    Ok(Event {
        at,
        // What an older program wrote may have no words any more.
        what: words.code(Vocabulary::Event, &one.action).unwrap_or(one.action),
        who: name.map_or_else(|| role.clone(), |name| format!("{name}, {role}")),
        way,
        reason: one.reason,
        subject: one.subject_id,
        hash: one.hash,
    })
}

fn fault(words: Words, one: &Fault) -> askama::Result<(String, String)> {
    let key = match one {
        Fault::Link(_) => "page-case-history.fault-link",
        Fault::Head { .. } => "page-case-history.fault-head",
        Fault::State { .. } => "page-case-history.fault-state",
        Fault::Daily { .. } => "page-case-history.fault-daily",
    };
    Ok((words.say(key)?, one.to_string()))
}

/// Which part of the history.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// The history of a review, oldest first.
#[get("/reviews/{id}/history")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::History;
    let found = open(&context, &member, *path, side).await?;
    let first = part.0.after.is_none();
    let query = HistoryQuery { after: part.0.after, limit: None };
    let events = of_case(&context, &member, *path, query).await?;
    let report = if first { Some(verify_case(&context, &member, *path).await?) } else { None };
    let names = names(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<History> {
        let checked = report.map(|report| -> askama::Result<Checked> {
            let events = i64::try_from(report.events).unwrap_or(i64::MAX);
            Ok(Checked {
                extent: words.count("page-count-case-events", events)?,
                faults: report
                    .faults
                    .iter()
                    .map(|one| fault(words, one))
                    .collect::<askama::Result<_>>()?,
            })
        });
        let lines = events.items.into_iter().map(|one| {
            let at = words.moment_in(&context, &found.country, one.at);
            event(words, at, &names, one)
        });
        Ok(History {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &Landed::default())?,
            checked: checked.transpose()?,
            events: lines.collect::<askama::Result<_>>()?,
            next: events.next,
        })
    };
    made(make())
}
