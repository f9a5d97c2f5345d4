//! One person of a review: the act, the file, what contradicts itself, and what may be done.

use super::case::{Head, Landed, Side, frame, head, open, tag};
use super::person::path_of;
use super::step::{Way, way};
use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::policy::Action;
use crate::domain::workflow::Need;
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, Query, note_case};
use crate::service::review::{ActView, FileView, SubjectView, find_subject};
use crate::service::steps::{BlockerView, StepView};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::text::reading;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/subject.html", config = "src/web/askama.toml")]
struct Subject {
    frame: Frame,
    head: Head,
    id: Uuid,
    name: String,
    state: String,
    tag: &'static str,
    facts: Vec<(String, String)>,
    act: Vec<(String, String)>,
    warnings: Vec<(String, String)>,
    flagged: Option<String>,
    steps: Vec<Next>,
    earlier: Vec<(String, String)>,
    settable: bool,
    cards: bool,
    /// Where what is recorded of the person is shown.
    person: Option<String>,
}

struct Next {
    name: String,
    path: Option<String>,
    /// What is missing, and where it can be done.
    needs: Vec<(String, Option<String>)>,
}

/// A subject of this review; one of another is not here.
pub(super) async fn subject(
    context: &Context,
    actor: &Actor,
    (review, id): (Uuid, Uuid),
) -> Result<SubjectView, Problem> {
    let view = find_subject(context, actor, SubjectId(id)).await?;
    if view.review_id == review { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// What a subject is called.
pub(super) fn name(words: Words, view: &SubjectView) -> askama::Result<String> {
    match &view.name {
        Some(name) => Ok(name.clone()),
        None => words.say("page-case-subjects.unnamed"),
    }
}

/// What was read beside what is written, where they differ.
fn both(raw: &str, read: &[String]) -> String {
    let read = read.join("; ");
    if read.is_empty() || read == raw { raw.to_owned() } else { format!("{raw}\n→ {read}") }
}

fn file(one: &FileView) -> String {
    let parts = [Some(one.holder.as_str()), one.fond.as_deref(), one.opis.as_deref()];
    let parts = parts.into_iter().flatten().chain(std::iter::once(one.delo.as_str()));
    parts.collect::<Vec<_>>().join(", ")
}

fn act(words: Words, one: &ActView) -> askama::Result<Vec<(String, String)>> {
    let body: Vec<String> = words.code(Vocabulary::Body, &one.body_code).into_iter().collect();
    let read = |text: &String| reading::article(words.0, text).map_err(askama::Error::custom);
    let articles: Vec<String> = one.articles.iter().map(read).collect::<askama::Result<_>>()?;
    let read = |text: &String| reading::measure(words.0, text).map_err(askama::Error::custom);
    let measures: Vec<String> = one.measures.iter().map(read).collect::<askama::Result<_>>()?;
    let place = |then: &Option<String>, now: &Option<String>| match (then, now) {
        (Some(then), Some(now)) => Some(format!("{then} ({now})")),
        (then, now) => then.clone().or_else(|| now.clone()),
    };
    let rows = [
        ("page-case-act.body", Some(both(&one.body, &body))),
        ("page-case-act.seat", place(&one.seat, &one.seat_now)),
        ("page-case-act.decided", Some(one.decided.clone())),
        ("page-case-act.number", one.decision_number.clone()),
        ("page-case-act.article", Some(both(&one.article, &articles))),
        ("page-case-act.charge", one.charge.clone()),
        ("page-case-act.measure", Some(both(&one.measure, &measures))),
        ("page-case-act.residence", place(&one.residence, &one.residence_now)),
        ("page-case-act.source", Some(one.source.clone())),
    ];
    let given = rows.into_iter().filter_map(|(key, text)| Some((key, text?)));
    let given = given.filter(|(_, text)| !text.trim().is_empty());
    given.map(|(key, text)| Ok((words.say(key)?, text))).collect()
}

fn facts(words: Words, view: &SubjectView) -> askama::Result<Vec<(String, String)>> {
    let class = words.code(Vocabulary::CaseClass, &view.class)?;
    let mut facts =
        vec![(words.say("page-case-subjects.class")?, format!("{} {class}", view.class_label))];
    if view.unconditional {
        facts.push((
            words.say("page-case-subject.unconditional")?,
            words.say("page-case-subject.yes")?,
        ));
    }
    if let Some(outcome) = view.outcome.as_deref() {
        let said = words.code(Vocabulary::Outcome, outcome)?;
        facts.push((words.say("page-case-subjects.outcome")?, said));
    }
    if let Some(ground) = view.outcome_ground.as_deref() {
        let said = words.code(Vocabulary::RefusalGround, ground)?;
        facts.push((words.say("page-case-conclusion.ground")?, said));
    }
    for (key, at) in [
        ("page-case-subject.decided", view.decided_at),
        ("page-case-subject.in-force", view.in_force_at),
        ("page-case-subject.published", view.published_at),
    ] {
        if let Some(at) = at {
            facts.push((words.say(key)?, words.day(at.date_naive())));
        }
    }
    if let Some(one) = &view.file {
        facts.push((words.say("page-case-subject.file")?, file(one)));
    }
    Ok(facts)
}

/// What is missing before a step; a name is recorded at the person.
fn need(
    words: Words,
    one: &BlockerView,
    person: Option<&str>,
) -> askama::Result<(String, Option<String>)> {
    let there = person.filter(|_| one.need == Need::NameRecorded.as_str());
    Ok((words.need(one)?, there.map(|person| format!("{person}#names"))))
}

fn next(
    words: Words,
    view: &SubjectView,
    one: &StepView,
    person: Option<&str>,
) -> askama::Result<Option<Next>> {
    let step: Step = one.step.parse().map_err(askama::Error::custom)?;
    let (review, id) = (view.review_id, view.id);
    let path = match way(step) {
        Way::Form { .. } => format!("/reviews/{review}/steps/{step}?subject={id}"),
        Way::Elsewhere(side) => format!("/reviews/{review}{side}"),
        Way::Nowhere => return Ok(None),
    };
    Ok(Some(Next {
        name: words.code(Vocabulary::SubjectStep, &one.step)?,
        path: one.open.then_some(path),
        needs: one
            .blockers
            .iter()
            .map(|one| need(words, one, person))
            .collect::<askama::Result<_>>()?,
    }))
}

/// One person of a review.
#[get("/reviews/{id}/subjects/{subject}")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let found = open(&context, &member, path.0, Side::Subjects).await?;
    let view = subject(&context, &member, *path).await?;
    let words = visit.words();
    let person = found.allows(Action::ReadPerson).then(|| path_of(path.0, view.id));
    let make = || -> askama::Result<Subject> {
        let frame = frame(&visit, &found, Side::Subjects)?;
        let name = name(words, &view)?;
        let warning = |one: &crate::service::review::WarningView| {
            Ok((words.code(Vocabulary::Contradiction, &one.code)?, one.sentence.clone()))
        };
        let earlier = view.earlier.iter().map(|one| {
            let outcome = one.outcome.as_deref().unwrap_or_default();
            let said = words.code(Vocabulary::Outcome, outcome).unwrap_or_default();
            (words.day(one.until.date_naive()), said)
        });
        Ok(Subject {
            frame: frame.titled(format!("{name} – {}", found.number)),
            head: head(words, &found, Side::Subjects, &landed.0)?,
            id: view.id,
            state: words.code(Vocabulary::SubjectState, &view.state)?,
            tag: tag(&view.state),
            facts: facts(words, &view)?,
            act: view.act.as_ref().map(|one| act(words, one)).transpose()?.unwrap_or_default(),
            warnings: view.warnings.iter().map(warning).collect::<askama::Result<_>>()?,
            flagged: view.flagged_reason.clone(),
            steps: view
                .steps
                .iter()
                .filter_map(|one| next(words, &view, one, person.as_deref()).transpose())
                .collect::<askama::Result<_>>()?,
            earlier: earlier.collect(),
            settable: found.allows(Action::AddSubjects),
            cards: found.allows(Action::SearchCards),
            person: person.clone(),
            name,
        })
    };
    made(make())
}
