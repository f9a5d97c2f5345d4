//! The docket: the cases that lie with the court, the nearest due day first.

use crate::domain::workflow::subject::State;
use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::work::{WorkItemView, WorkQuery, list};
use crate::text::codes::Vocabulary;
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
    config.service(docket);
}

/// Rows of a page.
const ROWS: i64 = 50;

/// The views a court has of its cases.
const VIEWS: [&str; 3] = ["office", "overdue", "closed"];

/// States in which a case lies with a court.
const AT_COURT: [State; 8] = [
    State::ProtestFiled,
    State::CourtReferred,
    State::Remanded,
    State::CourtAccepted,
    State::Hearing,
    State::Adjourned,
    State::Ruled,
    State::Appealed,
];

/// Which cases.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    view: Option<String>,
    state: Option<String>,
    number: Option<String>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "court/docket.html", config = "src/web/askama.toml")]
struct Docket {
    frame: Frame,
    views: Vec<View>,
    view: &'static str,
    states: Vec<Choice>,
    number: String,
    total: String,
    lines: Vec<Line>,
    next: Option<String>,
}

struct View {
    code: &'static str,
    name: String,
}

/// A state to filter by.
struct Choice {
    code: String,
    name: String,
    chosen: bool,
}

struct Line {
    id: Uuid,
    number: String,
    state: String,
    people: String,
    since: String,
    due: String,
    overdue: bool,
}

fn line(words: Words, one: WorkItemView) -> askama::Result<Line> {
    Ok(Line {
        id: one.id,
        number: one.number.map_or_else(|| words.say("page-court.unnumbered"), Ok)?,
        state: words.code(Vocabulary::SubjectState, &one.state)?,
        people: words.count("page-count-heard", one.subjects)?,
        since: words.day(one.opened_at.date_naive()),
        due: one.due_on.map(|day| words.day(day)).unwrap_or_default(),
        overdue: one.overdue,
    })
}

/// The cases of the court, of which a judge sees those of the own panels.
#[get("/docket")]
async fn docket(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_court() {
        return Err(crate::service::Error::NotFound.into());
    }
    let Asked { view, state, number, after } = asked.0;
    let number = number.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let view = VIEWS.into_iter().find(|known| Some(*known) == view.as_deref()).unwrap_or("office");
    let state = AT_COURT.into_iter().find(|known| Some(known.as_str()) == state.as_deref());
    let query = WorkQuery {
        view: Some(view.to_owned()),
        kind: Some("court_case".to_owned()),
        state: state.map(|state| state.to_string()),
        number: number.clone(),
        after,
        limit: Some(ROWS),
        ..WorkQuery::default()
    };
    let found = list(&context, &member, query).await.map_err(hidden)?;
    let words = visit.words();
    let make = || -> askama::Result<Docket> {
        let named = |code: &'static str| -> askama::Result<View> {
            Ok(View { code, name: words.say(&format!("page-docket.{code}"))? })
        };
        let choice = |one: State| -> askama::Result<Choice> {
            let name = words.code(Vocabulary::SubjectState, one.as_str())?;
            Ok(Choice { code: one.to_string(), name, chosen: Some(one) == state })
        };
        let mut of = form_urlencoded::Serializer::new(String::new());
        of.append_pair("view", view);
        of.extend_pairs(state.map(|state| ("state", state.to_string())));
        of.extend_pairs(number.as_ref().map(|number| ("number", number)));
        let of = of.finish();
        Ok(Docket {
            frame: Frame::new(&visit, "page-docket")?,
            views: VIEWS.into_iter().map(named).collect::<askama::Result<_>>()?,
            view,
            states: AT_COURT.into_iter().map(choice).collect::<askama::Result<_>>()?,
            number: number.unwrap_or_default(),
            total: words.count("page-count-cases", found.total)?,
            next: found.next.map(|next| format!("/docket?{of}&after={next}")),
            lines: found
                .items
                .into_iter()
                .map(|one| line(words, one))
                .collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}
