//! What failed, as a page that says what to do.

use super::account::sign_in;
use super::form::EXPIRED;
use super::page::{Frame, show_as};
use super::visit::Visit;
use crate::http::{Problem, Reference};
use crate::service::Error;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::{HttpResponse, body::MessageBody};
use askama::Template;

#[derive(Template)]
#[template(path = "failure.html", config = "src/web/askama.toml")]
struct Failure {
    frame: Frame,
    /// What happened and what to do, in paragraphs.
    paragraphs: Vec<String>,
    reference: Option<String>,
}

/// The page in the place of a failed answer; none when it did not fail.
pub(super) fn of<B: MessageBody>(
    visit: &Visit,
    response: &mut HttpResponse<B>,
) -> Option<HttpResponse> {
    let status = response.status();
    let bare = status == StatusCode::METHOD_NOT_ALLOWED;
    if response.error().is_none() && !bare {
        return None;
    }
    // Programs that call the API at a wrong address are answered as the API answers.
    if visit.path.starts_with("/api/") {
        return None;
    }
    if status == StatusCode::UNAUTHORIZED && visit.actor.is_none() {
        return Some(sign_in::ask(&visit.path));
    }
    let reference = response.extensions().get::<Reference>().map(|reference| reference.0.clone());
    let problem = response.error().and_then(|error| error.as_error::<Problem>());
    let mut page = told(visit, status, problem, reference.as_deref());
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    // What the log says of the request stands there.
    std::mem::swap(&mut *page.extensions_mut(), &mut *response.extensions_mut());
    Some(page)
}

/// The page for a status.
pub(super) fn page(visit: &Visit, status: StatusCode, reference: Option<&str>) -> HttpResponse {
    told(visit, status, None, reference)
}

fn told(
    visit: &Visit,
    status: StatusCode,
    problem: Option<&Problem>,
    reference: Option<&str>,
) -> HttpResponse {
    made(visit, status, problem, reference).unwrap_or_else(|error| {
        tracing::error!(%error, "a page of failure could not be shown");
        HttpResponse::build(status).finish()
    })
}

/// What the error itself says, where its status alone would say too little.
fn own_words(visit: &Visit, problem: Option<&Problem>) -> Option<Vec<String>> {
    let error = problem?.error()?;
    if !matches!(error, Error::Conflict { .. } | Error::WrongState(_)) {
        return None;
    }
    let said = error.said(visit.language).ok()?;
    Some(std::iter::once(said.sentence).chain(said.missing).collect())
}

/// For how many seconds to wait, where that is known.
fn pause(problem: Option<&Problem>) -> Option<i64> {
    let Error::TooMany { retry_after } = problem?.error()? else { return None };
    i64::try_from(*retry_after).ok()
}

/// Statuses with a text of their own.
const TOLD: &[u16] = &[403, 404, 405, 409, 413, 422, 429, 500, 503];

fn made(
    visit: &Visit,
    status: StatusCode,
    problem: Option<&Problem>,
    reference: Option<&str>,
) -> Result<HttpResponse, Problem> {
    let general = if status.is_client_error() { 400 } else { 500 };
    let code = TOLD.iter().copied().find(|known| *known == status.as_u16()).unwrap_or(general);
    let expired = problem.is_some_and(|problem| problem.kind() == EXPIRED);
    let key = if expired { "page-failure-form".to_owned() } else { format!("page-failure-{code}") };
    let words = visit.words();
    let text = |part: &str| words.say(&format!("{key}.{part}"));
    let make = || -> askama::Result<Failure> {
        Ok(Failure {
            frame: Frame::new(visit, &format!("{key}.title"))?,
            paragraphs: match (own_words(visit, problem), pause(problem)) {
                (Some(paragraphs), _) => paragraphs,
                (None, Some(seconds)) => {
                    vec![text("happened")?, words.count("page-count-wait", seconds)?]
                }
                (None, None) => vec![text("happened")?, text("do")?],
            },
            reference: reference.map(str::to_owned),
        })
    };
    let page = make().map_err(Error::internal)?;
    show_as(status, &page)
}
