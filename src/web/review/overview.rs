//! The first tab of a review: what may be done next, what is in the way, and the clocks.

use super::case::{Head, Landed, Side, frame, head, open};
use super::step::{Way, way};
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, Query, note_case};
use crate::service::Context;
use crate::service::deadline::DeadlineView;
use crate::service::review::{
    ReviewHead, ReviewStepView, ReviewView, StepBlockerView, find_review,
};
use crate::service::steps::BlockerView;
use crate::text::codes::Vocabulary;
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
#[template(path = "review/overview.html", config = "src/web/askama.toml")]
struct Overview {
    frame: Frame,
    head: Head,
    steps: Vec<Next>,
    clocks: Vec<Clock>,
    facts: Vec<(String, String)>,
    counts: Vec<Count>,
    flagged: Option<String>,
    may_assign: bool,
    may_exclude: bool,
    may_extend: bool,
}

/// A step that is the reader's to take.
struct Next {
    name: String,
    path: String,
    /// For how many it is open.
    open: Option<String>,
    /// What is missing, each with for how many.
    blocked: Vec<String>,
    /// It cannot be undone.
    grave: bool,
}

struct Clock {
    id: Uuid,
    name: String,
    due: String,
    state: String,
    steps: Vec<String>,
    basis: String,
    unverified: bool,
    extendable: bool,
}

struct Count {
    path: String,
    state: String,
    tag: &'static str,
    subjects: i64,
}

fn next(words: Words, review: Uuid, one: &ReviewStepView) -> askama::Result<Option<Next>> {
    let step: Step = one.step.parse().map_err(askama::Error::custom)?;
    let path = match way(step) {
        Way::Form { .. } => format!("/reviews/{review}/steps/{step}"),
        Way::Elsewhere(side) => format!("/reviews/{review}{side}"),
        Way::Nowhere => return Ok(None),
    };
    let open = (one.open > 0).then(|| words.count("page-count-case-open", one.open)).transpose()?;
    let blocked = |blocker: &StepBlockerView| {
        let need = BlockerView {
            need: blocker.need.clone(),
            sentence: blocker.sentence.clone(),
            arguments: blocker.arguments.clone(),
        };
        let persons = words.count("page-count-case-persons", blocker.subjects)?;
        Ok(format!("{} ({persons})", words.need(&need)?))
    };
    Ok(Some(Next {
        name: words.code(Vocabulary::SubjectStep, &one.step)?,
        path,
        open,
        blocked: one.blockers.iter().map(blocked).collect::<askama::Result<_>>()?,
        grave: matches!(way(step), Way::Form { grave: true }),
    }))
}

fn clock(words: Words, one: &DeadlineView) -> askama::Result<Clock> {
    Ok(Clock {
        id: one.id,
        name: words.code(Vocabulary::DeadlineRule, &one.rule)?,
        due: words.day(one.due_on),
        state: words.code(Vocabulary::DeadlineState, &one.state)?,
        steps: words.derivation(one)?,
        basis: one.legal_basis.clone(),
        unverified: !one.verified,
        extendable: matches!(one.state.as_str(), "running" | "paused"),
    })
}

fn facts(words: Words, view: &ReviewView) -> askama::Result<Vec<(String, String)>> {
    let basis = words.code(Vocabulary::ReviewBasis, &view.basis)?;
    let basis = match &view.basis_reference {
        Some(reference) => format!("{basis}: {reference}"),
        None => basis,
    };
    Ok(vec![
        (words.say("page-case.basis")?, basis),
        (words.say("page-case.opened")?, words.day(view.opened_at.date_naive())),
        (words.say("page-case.country")?, words.country(&view.country)),
        (words.say("page-case.profile")?, view.profile.clone()),
    ])
}

fn counts(words: Words, of: &ReviewHead) -> askama::Result<Vec<Count>> {
    let count = |(state, subjects): &(String, i64)| {
        Ok(Count {
            path: format!("/reviews/{}/subjects?state={state}", of.id),
            state: words.code(Vocabulary::SubjectState, state)?,
            tag: super::case::tag(state),
            subjects: *subjects,
        })
    };
    of.counts.iter().map(count).collect()
}

/// A review in short, with what may be done next.
#[get("/reviews/{id}")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    let found = open(&context, &member, *path, Side::Overview).await?;
    note_case(&request, ReviewId(*path));
    let view = find_review(&context, &member, ReviewId(*path)).await?;
    let words = visit.words();
    let make = || -> askama::Result<Overview> {
        let steps = view.steps.iter().filter_map(|one| next(words, view.id, one).transpose());
        Ok(Overview {
            frame: frame(&visit, &found, Side::Overview)?,
            head: head(words, &found, Side::Overview, &landed.0)?,
            steps: steps.collect::<askama::Result<_>>()?,
            clocks: view
                .deadlines
                .iter()
                .map(|one| clock(words, one))
                .collect::<askama::Result<_>>()?,
            facts: facts(words, &view)?,
            counts: counts(words, &found)?,
            flagged: (view.flagged > 0)
                .then(|| words.count("page-count-case-flagged", view.flagged))
                .transpose()?,
            may_assign: found.allows(Action::Assign),
            may_exclude: found.allows(Action::Exclude),
            may_extend: found.allows(Action::ExtendDeadline),
        })
    };
    made(make())
}
