//! What other offices ask this archive: the list by due day, and one request.

use crate::domain::id::{ArchiveRequestId, OfficeId};
use crate::http::{Problem, Query, note_case};
use crate::service::archive_request::{RequestView, find, find_several};
use crate::service::deadline::DeadlineView;
use crate::service::document::{DocumentQuery, DocumentView, Target, list as list_papers};
use crate::service::office;
use crate::service::work::{WorkItemView, WorkQuery, list};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::paper::{covered, path_of};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(asked).service(show);
}

/// Rows of a page.
const ROWS: i64 = 50;

/// The views an archive has of its requests.
const VIEWS: [&str; 3] = ["office", "overdue", "closed"];

/// Which requests.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    view: Option<String>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "archive/requests.html", config = "src/web/askama.toml")]
struct Requests {
    frame: Frame,
    views: Vec<(&'static str, String)>,
    view: &'static str,
    total: String,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    question: String,
    names: String,
    more: Option<String>,
    sent: String,
    due: String,
    overdue: bool,
    state: String,
}

/// Names that a list shows, and characters of a question.
const NAMES: usize = 3;
const QUESTION: usize = 140;

fn cut(text: &str, at: usize) -> String {
    let mut short: String = text.chars().take(at).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn line(words: Words, item: &WorkItemView, one: &RequestView) -> askama::Result<Line> {
    let more = one.names.len().saturating_sub(NAMES);
    let more =
        (more > 0).then(|| words.count("page-count-names", i64::try_from(more).unwrap_or(0)));
    Ok(Line {
        id: one.id,
        question: cut(&one.question, QUESTION),
        names: one.names.iter().take(NAMES).cloned().collect::<Vec<_>>().join("; "),
        more: more.transpose()?,
        sent: one.sent_at.map(|at| words.day(at.date_naive())).unwrap_or_default(),
        due: item.due_on.map(|day| words.day(day)).unwrap_or_default(),
        overdue: item.overdue,
        state: words.code(Vocabulary::RequestState, &one.state)?,
    })
}

/// Requests to the own archive, the nearest due day first.
#[get("/archive-requests")]
async fn asked(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    query: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_archive() {
        return Err(Error::NotFound.into());
    }
    let Asked { view, after } = query.0;
    let view = VIEWS.into_iter().find(|known| Some(*known) == view.as_deref()).unwrap_or("office");
    let wanted = WorkQuery {
        view: Some(view.to_owned()),
        kind: Some("archive_request".to_owned()),
        after,
        limit: Some(ROWS),
        ..WorkQuery::default()
    };
    let found = list(&context, &member, wanted).await.map_err(hidden)?;
    let ids: Vec<Uuid> = found.items.iter().map(|item| item.id).collect();
    let requests = find_several(&context, &member, &ids).await.map_err(hidden)?;
    let words = visit.words();
    let make = || -> askama::Result<Requests> {
        let mut lines = Vec::new();
        for item in &found.items {
            if let Some(one) = requests.iter().find(|one| one.id == item.id) {
                lines.push(line(words, item, one)?);
            }
        }
        let named = |code: &'static str| -> askama::Result<(&'static str, String)> {
            Ok((code, words.say(&format!("page-requests.{code}"))?))
        };
        Ok(Requests {
            frame: Frame::new(&visit, "page-requests")?,
            views: VIEWS.into_iter().map(named).collect::<askama::Result<_>>()?,
            view,
            total: words.count("page-count-requests", found.total)?,
            lines,
            next: found.next.map(|next| format!("/archive-requests?view={view}&after={next}")),
        })
    };
    made(make())
}

#[derive(Template)]
#[template(path = "archive/request.html", config = "src/web/askama.toml")]
struct Request {
    frame: Frame,
    id: Uuid,
    state: String,
    question: String,
    names: Vec<String>,
    more: Option<String>,
    facts: Vec<(String, String)>,
    clocks: Vec<Clock>,
    answer: Vec<(String, String)>,
    papers: Vec<Paper>,
    /// It can be answered now.
    open: bool,
}

struct Clock {
    name: String,
    due: String,
    state: String,
    steps: Vec<String>,
    basis: String,
    unverified: bool,
}

struct Paper {
    id: Uuid,
    title: String,
    about: String,
    /// What is said of the names in it.
    covered: Option<String>,
    /// The page about it.
    page: String,
}

/// Names that the page of a request shows; a request can name a whole list of people.
const MOST_NAMES: usize = 300;

fn clock(words: Words, one: &DeadlineView) -> askama::Result<Clock> {
    Ok(Clock {
        name: words.code(Vocabulary::DeadlineRule, &one.rule)?,
        due: words.day(one.due_on),
        state: words.code(Vocabulary::DeadlineState, &one.state)?,
        steps: words.derivation(one)?,
        basis: one.legal_basis.clone(),
        unverified: !one.verified,
    })
}

fn paper(words: Words, one: &DocumentView) -> askama::Result<Paper> {
    let kind = words.code(Vocabulary::DocumentKind, &one.kind)?;
    let seen = words.code(Vocabulary::Visibility, &one.visibility)?;
    let about = format!("{kind} · {} · {seen}", words.size(one.size)?);
    let covered = covered(words, one)?;
    Ok(Paper { id: one.id, title: one.title.clone(), about, covered, page: path_of(one.id) })
}

/// What the archive answered.
fn answer(words: Words, one: &RequestView) -> askama::Result<Vec<(String, String)>> {
    let mut rows = Vec::new();
    let Some(code) = &one.answer else { return Ok(rows) };
    rows.push((words.say("page-answer.answer")?, words.code(Vocabulary::RequestAnswer, code)?));
    let mut add = |key: &str, value: &Option<String>| -> askama::Result<()> {
        if let Some(value) = value {
            rows.push((words.say(key)?, value.clone()));
        }
        Ok(())
    };
    add("page-answer.text", &one.text)?;
    add("page-answer.searched", &one.searched)?;
    let spellings = (!one.spellings.is_empty()).then(|| one.spellings.join("\n"));
    add("page-answer.spellings", &spellings)?;
    add("page-answer.forwarded", &one.forwarded_to)?;
    add("page-answer.act", &one.destruction_act)?;
    Ok(rows)
}

fn facts(words: Words, office: &str, one: &RequestView) -> askama::Result<Vec<(String, String)>> {
    let mut rows = vec![(words.say("page-request.asked-by")?, office.to_owned())];
    if let Some(at) = one.sent_at {
        rows.push((words.say("page-request.sent")?, words.day(at.date_naive())));
    }
    if let Some(at) = one.reminded_at {
        rows.push((words.say("page-request.reminded")?, words.day(at.date_naive())));
    }
    Ok(rows)
}

/// A request to the own archive.
#[get("/archive-requests/{id}")]
async fn show(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_archive() {
        return Err(Error::NotFound.into());
    }
    let id = ArchiveRequestId(*path);
    note_case(&request, id);
    let found = find(&context, &member, id).await.map_err(hidden)?;
    let query = DocumentQuery { limit: Some(100), ..DocumentQuery::default() };
    let papers = list_papers(&context, &member, Target::ArchiveRequest(id), &query).await?;
    let office = match office::find(&context, &member, OfficeId(found.office_id)).await {
        Ok(office) => visit.words().name_of(&office.name),
        Err(Error::NotFound | Error::Denied(_)) => String::new(),
        Err(error) => return Err(error.into()),
    };
    let words = visit.words();
    let make = || -> askama::Result<Request> {
        let more = found.names.len().saturating_sub(MOST_NAMES);
        let more =
            (more > 0).then(|| words.count("page-count-names", i64::try_from(more).unwrap_or(0)));
        Ok(Request {
            frame: Frame::new(&visit, "page-request")?,
            id: found.id,
            state: words.code(Vocabulary::RequestState, &found.state)?,
            question: found.question.clone(),
            names: found.names.iter().take(MOST_NAMES).cloned().collect(),
            more: more.transpose()?,
            facts: facts(words, &office, &found)?,
            clocks: found
                .deadlines
                .iter()
                .filter(|one| matches!(one.state.as_str(), "running" | "paused"))
                .map(|one| clock(words, one))
                .collect::<askama::Result<_>>()?,
            answer: answer(words, &found)?,
            papers: papers
                .items
                .iter()
                .map(|one| paper(words, one))
                .collect::<askama::Result<_>>()?,
            open: found.steps.iter().any(|step| step.step == "answer" && step.open),
        })
    };
    made(make())
}
