//! What people were told about a review: when, whether it arrived, and in which words.

use super::case::{Head, Landed, Side, frame, head, open};
use crate::domain::id::ReviewId;
use crate::http::{Problem, Query, note_case};
use crate::service::Context;
use crate::service::message::{ListCaseNotices, NoticeState, NoticeView, list_of_review};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/letters.html", config = "src/web/askama.toml")]
struct Told {
    frame: Frame,
    head: Head,
    states: Vec<(String, String, bool)>,
    letters: Vec<Letter>,
    next: Option<String>,
}

struct Letter {
    day: String,
    subject: String,
    state: String,
    tag: &'static str,
    /// Why it did not arrive, in the words of the mail server.
    problem: Option<String>,
    text: Vec<String>,
    facts: Vec<(String, String)>,
}

/// The colour of a letter's tag.
fn tag(state: &str) -> &'static str {
    match state {
        "sent" => "govuk-tag--green",
        "failed" | "bounced" => "govuk-tag--red",
        "on_paper" => "govuk-tag--yellow",
        _ => "govuk-tag--blue",
    }
}

fn letter(words: Words, day: String, one: NoticeView) -> askama::Result<Letter> {
    let said = [one.text, one.next_step];
    Ok(Letter {
        day,
        state: words.code(Vocabulary::NoticeState, &one.state)?,
        tag: tag(&one.state),
        subject: one.subject,
        problem: one.problem,
        text: said.into_iter().filter(|text| !text.is_empty()).collect(),
        facts: one.facts.into_iter().map(|fact| (fact.label, fact.value)).collect(),
    })
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    state: Option<String>,
    after: Option<Uuid>,
}

/// The letters, newest first.
#[get("/reviews/{id}/letters")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Letters;
    let found = open(&context, &member, *path, side).await?;
    let Part { state, after } = part.0;
    let state = state.filter(|state| !state.is_empty());
    let asked = ListCaseNotices { state: state.clone(), after, limit: None };
    let list = list_of_review(&context, &member, ReviewId(*path), &asked).await?;
    let words = visit.words();
    let make = || -> askama::Result<Told> {
        let path = format!("/reviews/{}/letters", found.id);
        let one = |code: &&'static str| {
            let name = words.code(Vocabulary::NoticeState, code)?;
            Ok((format!("{path}?state={code}"), name, state.as_deref() == Some(code)))
        };
        let all = words.say("page-case-subjects.any");
        let all = all.map(|all| (path.clone(), all, state.is_none()));
        let filter = state.as_deref().map(|state| format!("&state={state}")).unwrap_or_default();
        let letters = list
            .items
            .into_iter()
            .map(|one| letter(words, words.day_in(&context, &found.country, one.created_at), one));
        Ok(Told {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &Landed::default())?,
            states: std::iter::once(all)
                .chain(NoticeState::CODES.iter().map(one))
                .collect::<askama::Result<_>>()?,
            letters: letters.collect::<askama::Result<_>>()?,
            next: list.next.map(|next| format!("{path}?after={next}{filter}")),
        })
    };
    made(make())
}
