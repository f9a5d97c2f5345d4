//! The judge's queue.

use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::ruling::{WaitingRulingView, list_waiting};
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(queue);
}

/// Rows of the queue.
const ROWS: i64 = 50;

#[derive(Template)]
#[template(path = "court/queue.html", config = "src/web/askama.toml")]
struct Queue {
    frame: Frame,
    total: String,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    number: String,
    case: String,
    people: String,
    entered: String,
}

fn line(words: Words, one: WaitingRulingView) -> askama::Result<Line> {
    Ok(Line {
        id: one.id,
        number: one.number,
        case: one.case_number.unwrap_or_default(),
        people: words.count("page-count-heard", one.people)?,
        entered: words.moment(one.entered_at),
    })
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
}

/// Rulings that wait for the judge, those that have waited longest first.
#[get("/confirmations")]
async fn queue(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let found = list_waiting(&context, &member, part.0.after, Some(ROWS)).await.map_err(hidden)?;
    let words = visit.words();
    made((|| {
        Ok(Queue {
            frame: Frame::new(&visit, "page-confirmations")?,
            total: words.count("page-count-waiting", found.total)?,
            next: found.next,
            lines: found
                .items
                .into_iter()
                .map(|one| line(words, one))
                .collect::<askama::Result<_>>()?,
        })
    })())
}
