//! One question to an archive: its answer with the papers, and what the office does with it.

use super::case::{Head, Landed, Side, frame, head, open};
use super::lead::form;
use super::requests::{addressee, archives, tag};
use super::step_fields::{codes, lines};
use crate::domain::actor::Actor;
use crate::domain::id::{ArchiveRequestId, ReviewId};
use crate::domain::workflow::request::{Answer, Step};
use crate::http::{Problem, Query, note_case};
use crate::service::archive_request::{
    CloseRequest, Forward, RecordAnswer, RemindArchive, RequestView, SendRequest, close, find,
    record_answer, remind, send,
};
use crate::service::document::{DocumentQuery, Target, list as list_documents};
use crate::service::review::ReviewHead;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(step_page).service(step_done).service(page);
}

#[derive(Template)]
#[template(path = "review/request.html", config = "src/web/askama.toml")]
struct Request {
    frame: Frame,
    head: Head,
    addressee: String,
    state: String,
    tag: &'static str,
    question: String,
    facts: Vec<(String, String)>,
    names: Vec<String>,
    answer: Vec<(String, String)>,
    papers: Vec<(Uuid, String, String)>,
    steps: Vec<(String, String)>,
}

/// A request of this review; one of another is not here.
async fn request(
    context: &Context,
    actor: &Actor,
    (review, id): (Uuid, Uuid),
) -> Result<(ReviewHead, RequestView), Problem> {
    let head = open(context, actor, review, Side::Requests).await?;
    let view = find(context, actor, ArchiveRequestId(id)).await?;
    if view.review_id == Some(review) { Ok((head, view)) } else { Err(Error::NotFound.into()) }
}

fn facts(words: Words, view: &RequestView) -> askama::Result<Vec<(String, String)>> {
    let day = |at: chrono::DateTime<chrono::Utc>| words.day(at.date_naive());
    let mut facts =
        vec![("page-case-request.kind", words.code(Vocabulary::Addressee, &view.addressee_kind)?)];
    facts.push(("page-case-request.written", day(view.created_at)));
    facts.extend(view.sent_at.map(|at| ("page-case-request.sent", day(at))));
    facts.extend(view.due_on.map(|due| ("page-case.due", words.day(due))));
    facts.extend(view.reminded_at.map(|at| ("page-case-request.reminded", day(at))));
    facts.into_iter().map(|(key, text)| Ok((words.say(key)?, text))).collect()
}

fn answer(words: Words, view: &RequestView) -> askama::Result<Vec<(String, String)>> {
    let Some(kind) = view.answer.as_deref() else { return Ok(Vec::new()) };
    let spellings = Some(view.spellings.join("\n")).filter(|text| !text.is_empty());
    let rows = [
        ("page-case-answer.kind", Some(words.code(Vocabulary::RequestAnswer, kind)?)),
        ("page-case-answer.day", view.answered_at.map(|at| words.day(at.date_naive()))),
        ("page-case-answer.text", view.text.clone()),
        ("page-case-answer.searched", view.searched.clone()),
        ("page-case-answer.spellings", spellings),
        ("page-case-answer.forwarded", view.forwarded_to.clone()),
        ("page-case-answer.destroyed", view.destruction_act.clone()),
        ("page-case-answer.recorded-for", view.recorded_for.clone()),
    ];
    let given = rows.into_iter().filter_map(|(key, text)| Some((key, text?)));
    given.map(|(key, text)| Ok((words.say(key)?, text))).collect()
}

/// One request.
#[get("/reviews/{id}/archive-requests/{request}")]
async fn page(
    log: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&log, ReviewId(path.0));
    let (found, view) = request(&context, &member, *path).await?;
    let query = DocumentQuery { limit: Some(100), ..DocumentQuery::default() };
    let target = Target::ArchiveRequest(ArchiveRequestId(view.id));
    let papers = list_documents(&context, &member, target, &query).await?.items;
    let words = visit.words();
    let make = || -> askama::Result<Request> {
        let side = Side::Requests;
        let papers = papers.into_iter().map(|one| {
            let kind = words.code(Vocabulary::DocumentKind, &one.kind)?;
            Ok((one.id, one.title, kind))
        });
        let steps = view.steps.iter().filter(|one| one.open).map(|one| {
            let name = words.code(Vocabulary::RequestStep, &one.step)?;
            let path = format!("/reviews/{}/archive-requests/{}/{}", path.0, view.id, one.step);
            Ok((path, name))
        });
        Ok(Request {
            frame: frame(&visit, &found, side)?
                .titled(format!("{} – {}", view.addressee, found.number)),
            head: head(words, &found, side, &landed.0)?,
            addressee: view.addressee.clone(),
            state: words.code(Vocabulary::RequestState, &view.state)?,
            tag: tag(&view.state),
            question: view.question.clone(),
            facts: facts(words, &view)?,
            names: view.names.clone(),
            answer: answer(words, &view)?,
            papers: papers.collect::<askama::Result<_>>()?,
            steps: steps.collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}

/// What the answer on paper says.
fn recorded(words: Words, archives: Vec<crate::web::field::Choice>) -> askama::Result<Vec<Field>> {
    let mut fields = vec![
        Field::line(words, "recorded_for", "page-case-answer.recorded-for")?
            .hint(words.say("page-case-answer.recorded-for-hint")?),
        Field::one(
            words,
            "answer",
            "page-case-answer.kind",
            codes(words, Vocabulary::RequestAnswer, Answer::CODES)?,
        )?,
        Field::area(words, "text", "page-case-answer.text", 6)?
            .hint(words.say("page-case-answer.text-hint")?),
        Field::area(words, "searched", "page-case-answer.searched", 4)?
            .hint(words.say("page-case-answer.searched-hint")?),
        Field::area(words, "spellings", "page-case-answer.spellings", 4)?
            .hint(words.say("page-case-answer.spellings-hint")?),
        Field::line(words, "destruction_act", "page-case-answer.destroyed")?.width(20),
    ];
    fields.extend(addressee(words, archives, "/forward")?);
    Ok(fields)
}

async fn step_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, id, step): (Uuid, Uuid, Step),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (found, view) = request(context, actor, (review, id)).await?;
    let words = visit.words();
    let archives = match step {
        Step::RecordAnswer => archives(context, actor, words, &found.country).await?,
        Step::Send | Step::Remind | Step::Close | Step::Answer => Vec::new(),
    };
    let make = || {
        let name = words.code(Vocabulary::RequestStep, step.as_str())?;
        let path = format!("/archive-requests/{id}/{step}");
        let mut asked = form(visit, &found, "page-case-request", &path, "page-case-step.button")?
            .framed(|frame| frame.titled(name))
            .back(format!("/reviews/{review}/archive-requests/{id}"))
            .lead_text(view.addressee.clone())
            .hidden("request_version", view.version.to_string());
        if step == Step::RecordAnswer {
            asked = recorded(words, archives)?.into_iter().fold(asked, Form::ask);
        } else {
            asked = asked.lead_text(view.question.clone());
        }
        asked.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Which steps the office takes; the archive answers at its own desk.
fn known(step: &str) -> Result<Step, Problem> {
    let step = step.parse().ok().filter(|step| *step != Step::Answer);
    step.ok_or_else(|| Error::NotFound.into())
}

/// A step on a request, before it is taken.
#[get("/reviews/{id}/archive-requests/{request}/{step}")]
async fn step_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let step = known(&path.2)?;
    step_form(&context, &visit, &member, (path.0, path.1, step), None).await
}

/// Takes it.
#[post("/reviews/{id}/archive-requests/{request}/{step}")]
async fn step_done(
    log: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&log, ReviewId(path.0));
    let step = known(&path.2)?;
    request(&context, &member, (path.0, path.1)).await?;
    let id = ArchiveRequestId(path.1);
    let version = answers.text("request_version").parse().unwrap_or_default();
    let done = match step {
        Step::Send => send(&context, &member, id, &SendRequest { version }).await,
        Step::Remind => remind(&context, &member, id, &RemindArchive { version }).await,
        Step::Close => close(&context, &member, id, &CloseRequest { version }).await,
        Step::RecordAnswer => {
            let command = recorded_answer(&answers, version);
            record_answer(&context, &member, id, &command).await
        }
        Step::Answer => Err(Error::NotFound),
    };
    match done {
        Ok(_) => Ok(see(&format!("/reviews/{}/archive-requests/{}?done=saved", path.0, path.1))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let place = (path.0, path.1, step);
            step_form(&context, &visit, &member, place, Some((&answers, faults))).await
        }
    }
}

fn recorded_answer(answers: &Answers, version: i32) -> RecordAnswer {
    let forward = answers.given("addressee_kind").map(|addressee_kind| Forward {
        addressee_kind,
        archive_id: answers.id("archive_id"),
        addressee: answers.given("addressee"),
    });
    RecordAnswer {
        version,
        recorded_for: answers.text("recorded_for").to_owned(),
        answer: answers.text("answer").to_owned(),
        text: answers.given("text"),
        searched: answers.given("searched"),
        spellings: lines(answers, "spellings"),
        forward,
        destruction_act: answers.given("destruction_act"),
    }
}
