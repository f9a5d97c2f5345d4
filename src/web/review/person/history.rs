//! What was recorded of the person, and in which cases the person stood.

use super::Person;
use crate::domain::id::ReviewId;
use crate::http::{Problem, Query, note_case};
use crate::service::Context;
use crate::service::history::{HistoryQuery, of_person};
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::review::case::{Head, Landed, Side, frame, head};
use crate::web::review::history::{Event, event, names};
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/person_history.html", config = "src/web/askama.toml")]
struct History {
    frame: Frame,
    head: Head,
    path: String,
    name: String,
    events: Vec<Event>,
    next: Option<String>,
}

/// Which part of the history.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// The history of a person, oldest first.
#[get("/reviews/{id}/subjects/{subject}/person/history")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let found = Person::find(&context, &member, *path).await?;
    let query = HistoryQuery { after: part.0.after, limit: None };
    let events = of_person(&context, &member, found.id(), query).await.map_err(hidden)?;
    let names = names(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<History> {
        let side = Side::Subjects;
        let name = found.name(words)?;
        let title = format!("{}: {name}", words.say("page-record-history")?);
        let lines = events.items.into_iter().map(|one| {
            let at = words.moment_in(&context, &found.head.country, one.at);
            // Every event is about this person: none leads to another page of a person.
            Ok(Event { subject: None, ..event(words, at, &names, one)? })
        });
        Ok(History {
            frame: frame(&visit, &found.head, side)?.titled(title),
            head: head(words, &found.head, side, &Landed::default())?,
            path: found.path(),
            name,
            events: lines.collect::<askama::Result<_>>()?,
            next: events.next,
        })
    };
    made(make())
}
