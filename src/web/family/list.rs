//! The family's own petitions, and what it was told.

use super::acting;
use crate::domain::id::PetitionId;
use crate::domain::petition::Stage;
use crate::domain::workflow::petition::State;
use crate::http::{Problem, Query};
use crate::service::message::{ListOwnNotices, NoticeView, list_own};
use crate::service::petition::{PetitionLine, PetitionQuery, list};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::office::show_petition;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(petitions).service(messages).service(route);
}

#[derive(Template)]
#[template(path = "family/petitions.html", config = "src/web/askama.toml")]
struct Petitions {
    frame: Frame,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    /// Its number, else its reference, else that it has none yet.
    title: String,
    state: String,
    tag: &'static str,
    since: String,
}

/// Where a petition is, and the colour of its tag: once it is part of a review, it stands where that does.
pub(super) fn standing(
    words: Words,
    state: &str,
    stage: Option<&str>,
) -> askama::Result<(String, &'static str)> {
    let Some(stage) = stage.filter(|_| state == State::Linked.as_str()) else {
        let colour = match state {
            "draft" => "govuk-tag--grey",
            "returned_for_completion" => "govuk-tag--orange",
            "withdrawn" | "inadmissible" | "transferred" => "govuk-tag--red",
            "closed" => "govuk-tag--green",
            _ => "govuk-tag--blue",
        };
        return Ok((words.code(Vocabulary::PetitionStateFamily, state)?, colour));
    };
    let stage: Stage = stage.parse().map_err(askama::Error::custom)?;
    let colour = match stage {
        Stage::CivilCourt | Stage::Suspended => "govuk-tag--orange",
        Stage::Decided | Stage::Certificate | Stage::Finished => "govuk-tag--green",
        Stage::Opened
        | Stage::Archives
        | Stage::Examination
        | Stage::Conclusion
        | Stage::Court
        | Stage::Ruling => "govuk-tag--blue",
    };
    Ok((words.code(Vocabulary::Stage, stage.as_str())?, colour))
}

fn line(words: Words, one: PetitionLine) -> askama::Result<Line> {
    let title = match one.number.or(one.reference) {
        Some(number) => number,
        None => words.say("page-petitions.unnumbered")?,
    };
    let at = one.registered_at.or(one.submitted_at).unwrap_or(one.created_at);
    let (state, tag) = standing(words, &one.state, one.stage.as_deref())?;
    Ok(Line { id: one.id, title, state, tag, since: words.day(at.date_naive()) })
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
}

/// The family's petitions, newest first.
#[get("/petitions")]
async fn petitions(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    let query = PetitionQuery { after: part.0.after, ..PetitionQuery::default() };
    let found = list(&context, &member, query).await?;
    let acting = acting(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<Petitions> {
        Ok(Petitions {
            frame: Frame { acting, ..Frame::new(&visit, "page-petitions")?.leaving(&visit) },
            next: found.next.clone(),
            lines: found
                .items
                .into_iter()
                .map(|one| line(words, one))
                .collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}

/// A petition: for the family its tasks while it is written, then where it is; for officials all of it.
#[get("/petitions/{id}")]
async fn route(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = PetitionId(path.into_inner());
    let view = crate::service::petition::read(&context, &member, id).await?;
    if !member.role.is_family() {
        return show_petition(&context, &visit, &member, &view).await;
    }
    if super::is_open(&view) {
        super::show_tasks(&context, &visit, &member, &view).await
    } else {
        super::show_tracker(&context, &visit, &member, &view).await
    }
}

#[derive(Template)]
#[template(path = "family/messages.html", config = "src/web/askama.toml")]
struct Received {
    frame: Frame,
    messages: Vec<Message>,
    next: Option<String>,
}

struct Message {
    subject: String,
    text: String,
    facts: Vec<(String, String)>,
    next_step: String,
    day: String,
    state: String,
    path: Option<String>,
}

fn message(words: Words, one: NoticeView) -> askama::Result<Message> {
    Ok(Message {
        day: words.day(one.created_at.date_naive()),
        state: words.code(Vocabulary::NoticeState, &one.state)?,
        subject: one.subject,
        text: one.text,
        facts: one.facts.into_iter().map(|fact| (fact.label, fact.value)).collect(),
        next_step: one.next_step,
        // Links of letters that open something once are in the letter only.
        path: one.path.filter(|path| path.starts_with("/petitions/")),
    })
}

/// What the family was told, newest first.
#[get("/messages")]
async fn messages(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let query = ListOwnNotices { petition_id: None, after: part.0.after, limit: Some(20) };
    let found = list_own(&context, &member, &query).await?;
    let acting = acting(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<Received> {
        let messages = found.items.into_iter().map(|one| message(words, one));
        Ok(Received {
            frame: Frame { acting, ..Frame::new(&visit, "page-messages")?.leaving(&visit) },
            next: found.next.clone(),
            messages: messages.collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}
