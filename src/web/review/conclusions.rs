//! Conclusions of a review: read, signed by another than the drafter, sent back, made the decision.

use super::case::{Head, Landed, Side, frame, head, open};
use super::lead::form;
use crate::domain::actor::Actor;
use crate::domain::id::{ConclusionId, ReviewId};
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, Query, note_case};
use crate::service::account::colleagues;
use crate::service::conclusion::{
    ConclusionView, DecideConclusion, SendBackConclusion, SignConclusion, decide, decide_refusal,
    find, list, send_back, sign,
};
use crate::service::review::{ReviewHead, name_subjects};
use crate::service::steps::StepView;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(step_page).service(step_done).service(shown);
}

#[derive(Template)]
#[template(path = "review/conclusions.html", config = "src/web/askama.toml")]
struct Conclusions {
    frame: Frame,
    head: Head,
    lines: Vec<Line>,
    next: Option<String>,
    may_draft: bool,
}

struct Line {
    id: Uuid,
    kind: String,
    outcome: String,
    state: String,
    tag: &'static str,
    day: String,
}

/// Where a conclusion is, in words, with the colour of its tag.
fn state(words: Words, code: &str) -> askama::Result<(String, &'static str)> {
    Ok(match code {
        "signed" => (words.say("page-case-conclusion.signed")?, "govuk-tag--green"),
        "sent_back" => (words.say("page-case-conclusion.sent-back")?, "govuk-tag--orange"),
        _ => (words.say("page-case-conclusion.drafted")?, "govuk-tag--blue"),
    })
}

fn line(words: Words, one: &ConclusionView) -> askama::Result<Line> {
    let (state, tag) = state(words, &one.state)?;
    Ok(Line {
        id: one.id,
        kind: words.code(Vocabulary::ConclusionKind, &one.kind)?,
        outcome: words.code(Vocabulary::Outcome, &one.proposed_outcome)?,
        state,
        tag,
        day: words.day(one.drafted_at.date_naive()),
    })
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
    done: Option<String>,
    moved: Option<i64>,
}

/// The conclusions of a review, newest first.
#[get("/reviews/{id}/conclusions")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Conclusions;
    let found = open(&context, &member, *path, side).await?;
    let Part { after, done, moved } = part.0;
    let found_list = list(&context, &member, ReviewId(*path), after, None).await?;
    let words = visit.words();
    let make = || -> askama::Result<Conclusions> {
        let lines = found_list.items.iter().map(|one| line(words, one));
        Ok(Conclusions {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &Landed { done, moved })?,
            lines: lines.collect::<askama::Result<_>>()?,
            next: found_list.next,
            may_draft: found.steps.contains(&Step::DraftConclusion),
        })
    };
    made(make())
}

#[derive(Template)]
#[template(path = "review/conclusion.html", config = "src/web/askama.toml")]
struct Conclusion {
    frame: Frame,
    head: Head,
    kind: String,
    state: String,
    tag: &'static str,
    facts: Vec<(String, String)>,
    findings: Vec<String>,
    reasoning: String,
    sent_back: Option<String>,
    persons: String,
    /// Some of them lead to their pages.
    subjects: Vec<(Uuid, String)>,
    steps: Vec<Next>,
}

/// A step, and what is in its way.
struct Next {
    path: Option<String>,
    name: String,
    needs: Vec<String>,
}

/// Persons that a conclusion links to; the list of persons has the others.
const LINKED: usize = 20;

/// A conclusion of this review; one of another is not here.
async fn conclusion(
    context: &Context,
    actor: &Actor,
    (review, id): (Uuid, Uuid),
) -> Result<(ReviewHead, ConclusionView), Problem> {
    let head = open(context, actor, review, Side::Conclusions).await?;
    let view = find(context, actor, ConclusionId(id)).await?;
    if view.review_id == review { Ok((head, view)) } else { Err(Error::NotFound.into()) }
}

/// Names of the colleagues, to say who drafted and signed; those of other offices stay unnamed.
async fn names(context: &Context, actor: &Actor) -> Result<BTreeMap<Uuid, String>, Problem> {
    match colleagues(context, actor).await {
        Ok(found) => Ok(found.into_iter().map(|one| (one.account_id, one.full_name)).collect()),
        Err(Error::Denied(_)) => Ok(BTreeMap::new()),
        Err(error) => Err(error.into()),
    }
}

fn facts(
    words: Words,
    view: &ConclusionView,
    names: &BTreeMap<Uuid, String>,
) -> askama::Result<Vec<(String, String)>> {
    let by = |account: Uuid, at: chrono::DateTime<chrono::Utc>| {
        let day = words.day(at.date_naive());
        names.get(&account).map_or(day.clone(), |name| format!("{name}, {day}"))
    };
    let mut facts = vec![(
        words.say("page-case-conclusion.outcome")?,
        words.code(Vocabulary::Outcome, &view.proposed_outcome)?,
    )];
    if let Some(ground) = view.ground.as_deref() {
        let ground = words.code(Vocabulary::RefusalGround, ground)?;
        facts.push((words.say("page-case-conclusion.ground")?, ground));
    }
    facts.push((
        words.say("page-case-conclusion.drafted-by")?,
        by(view.drafted_by, view.drafted_at),
    ));
    if let (Some(account), Some(at)) = (view.signed_by, view.signed_at) {
        facts.push((words.say("page-case-conclusion.signed-by")?, by(account, at)));
    }
    Ok(facts)
}

fn next(words: Words, view: &ConclusionView, one: &StepView) -> askama::Result<Next> {
    let path = format!("/reviews/{}/conclusions/{}/{}", view.review_id, view.id, one.step);
    Ok(Next {
        path: one.open.then_some(path),
        name: words.code(Vocabulary::SubjectStep, &one.step)?,
        needs: one.blockers.iter().map(|need| words.need(need)).collect::<askama::Result<_>>()?,
    })
}

/// Whether the step is one for a conclusion like this: a positive one is not signed as a refusal.
fn fits(one: &StepView) -> bool {
    let wrong = ["conclusion_clears", "conclusion_refuses"];
    !one.blockers.iter().any(|blocker| wrong.contains(&blocker.need.as_str()))
}

/// One conclusion.
#[get("/reviews/{id}/conclusions/{conclusion}")]
async fn shown(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let (found, view) = conclusion(&context, &member, *path).await?;
    let names = names(&context, &member).await?;
    let linked: Vec<Uuid> = view.subject_ids.iter().copied().take(LINKED).collect();
    let linked = name_subjects(&context, &member, ReviewId(path.0), &linked).await?;
    let words = visit.words();
    let make = || -> askama::Result<Conclusion> {
        let side = Side::Conclusions;
        let (state, tag) = state(words, &view.state)?;
        let unnamed = words.say("page-case-subjects.unnamed")?;
        let finding = |code: &String| words.code(Vocabulary::Finding, code);
        let steps = view.steps.iter().filter(|one| fits(one)).map(|one| next(words, &view, one));
        let persons = i64::try_from(view.subject_ids.len()).unwrap_or(i64::MAX);
        Ok(Conclusion {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &landed.0)?,
            kind: words.code(Vocabulary::ConclusionKind, &view.kind)?,
            state,
            tag,
            facts: facts(words, &view, &names)?,
            findings: view.findings.iter().map(finding).collect::<askama::Result<_>>()?,
            reasoning: view.reasoning.clone(),
            sent_back: view.sent_back_reason.clone(),
            persons: words.count("page-count-case-persons", persons)?,
            subjects: linked
                .iter()
                .map(|(id, name)| (*id, name.clone().unwrap_or_else(|| unnamed.clone())))
                .collect(),
            steps: steps.collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}

/// The steps that are taken on a conclusion.
fn known(step: &str) -> Result<Step, Problem> {
    let of_conclusion = [
        Step::SendBackConclusion,
        Step::SignPositive,
        Step::SignNegative,
        Step::Decide,
        Step::DecideRefusal,
    ];
    let step = step.parse().ok().filter(|step| of_conclusion.contains(step));
    step.ok_or_else(|| Error::NotFound.into())
}

async fn step_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, id, step): (Uuid, Uuid, Step),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (found, view) = conclusion(context, actor, (review, id)).await?;
    if !found.steps.contains(&step) {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let make = || {
        let name = words.code(Vocabulary::SubjectStep, step.as_str())?;
        let persons = i64::try_from(view.subject_ids.len()).unwrap_or(i64::MAX);
        let path = format!("/conclusions/{id}/{step}");
        let mut asked = form(visit, &found, "page-case-step", &path, "page-case-step.button")?
            .framed(|frame| frame.titled(name))
            .back(format!("/reviews/{review}/conclusions/{id}"))
            .lead_text(words.code(Vocabulary::ConclusionKind, &view.kind)?)
            .lead_text(words.count("page-count-case-would", persons)?)
            .hidden("conclusion_version", view.version.to_string());
        if step == Step::SendBackConclusion {
            asked = asked.ask(Field::area(words, "reason", "page-case-conclusion.mend", 5)?);
        } else {
            asked = asked.grave("page-case-conclusion.signature")?;
        }
        asked.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// A step on a conclusion, before it is taken.
#[get("/reviews/{id}/conclusions/{conclusion}/{step}")]
async fn step_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let place = (path.0, path.1, known(&path.2)?);
    step_form(&context, &visit, &member, place, None).await
}

/// Takes it.
#[post("/reviews/{id}/conclusions/{conclusion}/{step}")]
async fn step_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let step = known(&path.2)?;
    conclusion(&context, &member, (path.0, path.1)).await?;
    let id = ConclusionId(path.1);
    let version = answers.text("conclusion_version").parse().unwrap_or_default();
    let done = if step == Step::SendBackConclusion {
        let command = SendBackConclusion { version, reason: answers.text("reason").to_owned() };
        send_back(&context, &member, id, &command).await
    } else if step == Step::Decide {
        decide(&context, &member, id, &DecideConclusion { version }).await
    } else if step == Step::DecideRefusal {
        decide_refusal(&context, &member, id, &DecideConclusion { version }).await
    } else {
        sign(&context, &member, id, &SignConclusion { version }).await
    };
    match done {
        Ok(_) => {
            let to = format!("/reviews/{}/conclusions/{}?done={step}", path.0, path.1);
            Ok(see(&to))
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let place = (path.0, path.1, step);
            step_form(&context, &visit, &member, place, Some((&answers, faults))).await
        }
    }
}
