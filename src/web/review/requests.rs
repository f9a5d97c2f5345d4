//! The questions of a review to archives: the list, and a new one.

use super::case::{Head, Landed, Side, frame, head, open};
use super::lead::form;
use super::step_fields::{codes, lines};
use super::subjects::with_open;
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::workflow::request::{Addressee, State};
use crate::http::{Problem, Query, note_case};
use crate::service::archive_request::{AskArchive, RequestView, ask, list_of_review};
use crate::service::office::{ListOffices, list as list_offices};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(new_page).service(new_done).service(page);
}

/// Archives to choose from.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "review/requests.html", config = "src/web/askama.toml")]
struct Requests {
    frame: Frame,
    head: Head,
    states: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    total: String,
    next: Option<String>,
    may_ask: bool,
}

struct Line {
    id: Uuid,
    addressee: String,
    state: String,
    tag: &'static str,
    answer: Option<String>,
    sent: Option<String>,
    due: Option<String>,
    reminders: Option<String>,
}

/// The colour of a request's tag.
pub(super) fn tag(state: &str) -> &'static str {
    match state {
        "drafted" => "govuk-tag--yellow",
        "answered" => "govuk-tag--green",
        "closed" => "govuk-tag--grey",
        _ => "govuk-tag--blue",
    }
}

fn line(words: Words, one: RequestView) -> askama::Result<Line> {
    let answer = one.answer.as_deref();
    let reminders = i64::from(one.reminders);
    Ok(Line {
        id: one.id,
        addressee: one.addressee,
        state: words.code(Vocabulary::RequestState, &one.state)?,
        tag: tag(&one.state),
        answer: answer.map(|code| words.code(Vocabulary::RequestAnswer, code)).transpose()?,
        sent: one.sent_at.map(|at| words.day(at.date_naive())),
        due: one.due_on.map(|day| words.day(day)),
        reminders: (reminders > 0)
            .then(|| words.count("page-count-case-reminders", reminders))
            .transpose()?,
    })
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    state: Option<String>,
    after: Option<Uuid>,
    done: Option<String>,
}

/// The requests of a review.
#[get("/reviews/{id}/archive-requests")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Requests;
    let found = open(&context, &member, *path, side).await?;
    let Part { state, after, done } = part.0;
    let state = state.filter(|state| !state.is_empty());
    let id = ReviewId(*path);
    let list = list_of_review(&context, &member, id, state.as_deref(), after, None).await?;
    let words = visit.words();
    let make = || -> askama::Result<Requests> {
        let here = |code: &str| state.as_deref() == Some(code);
        let path = format!("/reviews/{}/archive-requests", found.id);
        let one = |code: &&'static str| {
            let name = words.code(Vocabulary::RequestState, code)?;
            Ok((format!("{path}?state={code}"), name, here(code)))
        };
        let all =
            words.say("page-case-subjects.any").map(|all| (path.clone(), all, state.is_none()));
        let filter = state.as_deref().map(|state| format!("&state={state}")).unwrap_or_default();
        Ok(Requests {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &Landed::of(done))?,
            states: std::iter::once(all)
                .chain(State::CODES.iter().map(one))
                .collect::<askama::Result<_>>()?,
            total: words.count("page-count-case-requests", list.total)?,
            next: list.next.map(|next| format!("{path}?after={next}{filter}")),
            lines: list
                .items
                .into_iter()
                .map(|one| line(words, one))
                .collect::<askama::Result<_>>()?,
            may_ask: found.allows(Action::AskArchive),
        })
    };
    made(make())
}

/// The archives of the country that work in this system.
pub(super) async fn archives(
    context: &Context,
    actor: &Actor,
    words: Words,
    country: &str,
) -> Result<Vec<Choice>, Problem> {
    let asked = ListOffices {
        kind: Some("archive".to_owned()),
        jurisdiction: Some(country.to_owned()),
        on: Some(context.clock.today()),
        limit: Some(MOST),
        ..ListOffices::default()
    };
    let found = list_offices(context, actor, &asked).await?.items.into_iter();
    Ok(found.map(|one| Choice::new(one.id.to_string(), words.name_of(&one.name))).collect())
}

/// The questions to whom a request goes; the command has them under `base`.
pub(super) fn addressee(
    words: Words,
    archives: Vec<Choice>,
    base: &str,
) -> askama::Result<Vec<Field>> {
    let archives = archives.into_iter().map(Ok);
    Ok(vec![
        Field::one(
            words,
            "addressee_kind",
            "page-case-request.kind",
            codes(words, Vocabulary::Addressee, Addressee::CODES)?,
        )?
        .at(format!("{base}/addressee_kind")),
        Field::select(
            words,
            "archive_id",
            "page-case-request.archive",
            with_open(words, "page-case-request.none", archives)?,
        )?
        .at(format!("{base}/archive_id")),
        Field::line(words, "addressee", "page-case-request.addressee")?
            .hint(words.say("page-case-request.addressee-hint")?)
            .at(format!("{base}/addressee")),
    ])
}

async fn asking(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let found = open(context, actor, id, Side::Requests).await?;
    if !found.allows(Action::AskArchive) {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let archives = archives(context, actor, words, &found.country).await?;
    let make = || {
        let path = "/archive-requests/new";
        let mut asked: Form = form(visit, &found, "page-case-ask", path, "page-case-ask.button")?
            .back(format!("/reviews/{id}/archive-requests"))
            .lead("page-case-ask.lead")?;
        for field in addressee(words, archives, "")? {
            asked = asked.ask(field);
        }
        let now = Choice::new("yes", words.say("page-case-ask.send-now")?);
        asked
            .ask(
                Field::area(words, "question", "page-case-ask.question", 8)?
                    .hint(words.say("page-case-ask.question-hint")?),
            )
            .ask(
                Field::area(words, "names", "page-case-ask.names", 4)?
                    .hint(words.say("page-case-ask.names-hint")?),
            )
            .ask(Field::any(words, "send", "page-case-ask.send", vec![now])?.values(["yes"]))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// A new question to an archive.
#[get("/reviews/{id}/archive-requests/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    asking(&context, &visit, &member, *path, None).await
}

/// Keeps it, and sends it at once where that was asked for.
#[post("/reviews/{id}/archive-requests/new")]
async fn new_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let names = lines(&answers, "names");
    let command = AskArchive {
        version: answers.version(),
        addressee_kind: answers.text("addressee_kind").to_owned(),
        archive_id: answers.id("archive_id"),
        addressee: answers.given("addressee"),
        question: answers.text("question").to_owned(),
        subject_ids: None,
        names: (!names.is_empty()).then_some(names),
        send: answers.given("send").is_some(),
    };
    let key = answers.key();
    match ask(&context, &member, ReviewId(*path), &command, Some(&key)).await {
        Ok(made) => Ok(see(&format!("/reviews/{path}/archive-requests/{}?done=saved", made.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            asking(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}
