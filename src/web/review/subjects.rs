//! The persons of a review: a page at a time, by filter, with a step for many at once.

use super::case::{Head, Landed, Side, frame, head, open, tag};
use super::choice;
use super::step::{Way, way};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::workflow::subject::State;
use crate::http::{Problem, Query, note_case};
use crate::service::review::{ChooseSubjects, ReviewHead, SubjectView, choose_subjects};
use crate::service::{Context, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(filtered);
}

/// Conclusions to filter by.
const CONCLUSIONS: &[&str] = &["positive", "negative", "partial"];

#[derive(Template)]
#[template(path = "review/subjects.html", config = "src/web/askama.toml")]
struct Subjects {
    frame: Frame,
    head: Head,
    filter: Vec<Field>,
    /// The filter, as it is sent along.
    hidden: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    total: String,
    next: Option<String>,
    steps: Option<Field>,
    /// The reader may take people in.
    add: bool,
}

struct Line {
    id: Uuid,
    position: i32,
    name: String,
    state: String,
    tag: &'static str,
    class: String,
    outcome: Option<String>,
    /// Sources contradict each other.
    warnings: Option<String>,
    flagged: bool,
}

/// What may stand in an address: everything but a name.
#[derive(Debug, Deserialize)]
struct Asked {
    state: Option<String>,
    conclusion: Option<String>,
    after: Option<i32>,
    done: Option<String>,
    moved: Option<i64>,
}

fn line(words: Words, one: SubjectView) -> askama::Result<Line> {
    let name = match one.name {
        Some(name) => name,
        None => words.say("page-case-subjects.unnamed")?,
    };
    let outcome = one.outcome.as_deref();
    let warnings = i64::try_from(one.warnings.len()).unwrap_or(i64::MAX);
    Ok(Line {
        id: one.id,
        position: one.position,
        name,
        state: words.code(Vocabulary::SubjectState, &one.state)?,
        tag: tag(&one.state),
        class: format!("{} {}", one.class_label, words.code(Vocabulary::CaseClass, &one.class)?),
        outcome: outcome.map(|code| words.code(Vocabulary::Outcome, code)).transpose()?,
        warnings: (warnings > 0)
            .then(|| words.count("page-count-case-warnings", warnings))
            .transpose()?,
        flagged: one.flagged_reason.is_some(),
    })
}

/// A choice for leaving something open, before the others.
pub(super) fn with_open(
    words: Words,
    key: &str,
    of: impl IntoIterator<Item = askama::Result<Choice>>,
) -> askama::Result<Vec<Choice>> {
    std::iter::once(words.say(key).map(|any| Choice::new("", any))).chain(of).collect()
}

fn filter(words: Words, of: &ReviewHead, chosen: &ChooseSubjects) -> askama::Result<Vec<Field>> {
    let state = |code: &str| words.code(Vocabulary::SubjectState, code);
    let mut states: Vec<&str> = of.counts.iter().map(|(code, _)| code.as_str()).collect();
    if let Some(asked) = chosen.state.as_deref().filter(|code| State::CODES.contains(code))
        && !states.contains(&asked)
    {
        states.push(asked);
    }
    let states = states.into_iter().map(|code| Ok(Choice::new(code, state(code)?)));
    let conclusion =
        |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::ConclusionKind, code)?));
    let none = words.say("page-case-subjects.no-conclusion").map(|text| Choice::new("none", text));
    let conclusions = std::iter::once(none).chain(CONCLUSIONS.iter().map(conclusion));
    let any = "page-case-subjects.any";
    Ok(vec![
        Field::line(words, "name", "page-case-subjects.name")?
            .at("/query/name")
            .value(chosen.name.clone().unwrap_or_default()),
        Field::select(words, "state", "page-case-subjects.state", with_open(words, any, states)?)?
            .at("/query/state")
            .value(chosen.state.clone().unwrap_or_default()),
        Field::select(
            words,
            "conclusion",
            "page-case-subjects.conclusion",
            with_open(words, any, conclusions)?,
        )?
        .at("/query/conclusion")
        .value(chosen.conclusion.clone().unwrap_or_default()),
    ])
}

/// The steps that can be taken on many at once.
fn steps(words: Words, of: &ReviewHead) -> askama::Result<Option<Field>> {
    let many = of.steps.iter().filter(|step| matches!(way(**step), Way::Form { .. }));
    let choice = |step| {
        let name = words.code(Vocabulary::SubjectStep, &format!("{step}"))?;
        Ok(Choice::new(format!("{step}"), name))
    };
    let choices: Vec<Choice> = many.map(choice).collect::<askama::Result<_>>()?;
    if choices.is_empty() {
        return Ok(None);
    }
    Ok(Some(Field::select(words, "step", "page-case-subjects.step", choices)?))
}

async fn show(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    (chosen, after): (ChooseSubjects, Option<i32>),
    landed: &Landed,
) -> Result<HttpResponse, Problem> {
    let found = open(context, actor, id, Side::Subjects).await?;
    let Listing { items, next, total } =
        choose_subjects(context, actor, ReviewId(id), &chosen, after, None).await?;
    let words = visit.words();
    let make = || -> askama::Result<Subjects> {
        let sent = [
            ("state", chosen.state.clone()),
            ("name", chosen.name.clone()),
            ("conclusion", chosen.conclusion.clone()),
        ];
        Ok(Subjects {
            frame: frame(visit, &found, Side::Subjects)?,
            head: head(words, &found, Side::Subjects, landed)?,
            filter: filter(words, &found, &chosen)?,
            hidden: sent.into_iter().filter_map(|(key, value)| Some((key, value?))).collect(),
            lines: items.into_iter().map(|one| line(words, one)).collect::<askama::Result<_>>()?,
            total: words.count("page-count-case-matching", total)?,
            next,
            steps: steps(words, &found)?,
            add: found.allows(Action::AddSubjects),
        })
    };
    made(make())
}

/// The persons of a review.
#[get("/reviews/{id}/subjects")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let Asked { state, conclusion, after, done, moved } = asked.0;
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (state, conclusion) = (given(state), given(conclusion));
    let chosen = ChooseSubjects { state, conclusion, name: None };
    let landed = Landed { done, moved };
    show(&context, &visit, &member, *path, (chosen, after), &landed).await
}

/// The same by a name, which stands in no address.
#[post("/reviews/{id}/subjects")]
async fn filtered(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let after = answers.text("after").parse().ok();
    let chosen = (choice::choice(&answers), after);
    show(&context, &visit, &member, *path, chosen, &Landed::default()).await
}
