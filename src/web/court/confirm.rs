//! What the clerk entered beside what was asked for, for the judge to sign.

use super::{person, step};
use crate::domain::id::{CourtCaseId, ReviewId, RulingId};
use crate::http::{Problem, Query, note_case};
use crate::service::court::{CourtCaseHead, read_head};
use crate::service::protest::{self, ProtestView};
use crate::service::ruling::{
    AskCompared, ComparedView, ConfirmRuling, RulingPartView, RulingSummary, compare, confirm,
    summarise,
};
use crate::service::{Context, Error, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::{Faults, hidden};
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::told::{Told, tell};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(confirmed).service(compared).service(sign);
}

/// People on one page of a ruling.
const PEOPLE: i64 = 150;

#[derive(Template)]
#[template(path = "court/confirm.html", config = "src/web/askama.toml")]
struct Confirm {
    frame: Frame,
    id: Uuid,
    case: Uuid,
    version: i32,
    caption: String,
    /// In one sentence what differs.
    differs: String,
    outcomes: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    text: String,
    parts: Vec<Operative>,
    motion: Vec<Asked>,
    differing: People,
    others: People,
    /// The judge may sign now.
    open: bool,
    blockers: Vec<String>,
    faults: Faults,
    changes: Vec<String>,
}

impl Confirm {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "sign"
    }
}

/// An operative part, and for how many people.
struct Operative {
    heading: String,
    findings: Vec<String>,
    text: String,
}

/// What brought the case to the court.
struct Asked {
    name: String,
    text: String,
}

/// People of a ruling, a page of them.
struct People {
    rows: Vec<Row>,
    next: Option<String>,
    total: i64,
}

struct Row {
    name: String,
    /// What was asked for.
    proposed: String,
    /// What was decided.
    outcome: String,
}

/// An outcome with its ground.
fn outcome(words: Words, code: &str, ground: Option<&str>) -> askama::Result<String> {
    let outcome = words.code(Vocabulary::Outcome, code)?;
    let Some(ground) = ground else { return Ok(outcome) };
    Ok(format!("{outcome}: {}", words.code(Vocabulary::RefusalGround, ground)?))
}

fn row(words: Words, one: &ComparedView) -> askama::Result<Row> {
    let proposed = match &one.proposed {
        Some((code, ground)) => outcome(words, code, ground.as_deref())?,
        None => words.say("page-confirmations.nothing-proposed")?,
    };
    Ok(Row {
        name: person(words, one.name.as_deref())?,
        proposed,
        outcome: outcome(words, &one.outcome, one.ground.as_deref())?,
    })
}

fn people(words: Words, found: &Listing<ComparedView>) -> askama::Result<People> {
    let rows = found.items.iter().map(|one| row(words, one)).collect::<askama::Result<_>>()?;
    Ok(People { rows, next: found.next.clone(), total: found.total })
}

fn operative(words: Words, part: &RulingPartView) -> askama::Result<Operative> {
    let findings = part.findings.iter().map(|code| words.code(Vocabulary::Finding, code));
    let people = words.count("page-count-heard", part.people)?;
    let outcome = outcome(words, &part.outcome, part.ground.as_deref())?;
    Ok(Operative {
        heading: format!("{outcome} ({people})"),
        findings: findings.collect::<askama::Result<_>>()?,
        text: part.operative_text.clone(),
    })
}

/// Everything a page about a waiting ruling shows.
struct Read {
    summary: RulingSummary,
    case: CourtCaseHead,
    protests: Vec<ProtestView>,
    differing: Listing<ComparedView>,
    others: Listing<ComparedView>,
}

/// Where the two lists of people go on.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
struct Parts {
    after: Option<i32>,
    others_after: Option<i32>,
}

async fn gather(
    context: &Context,
    member: &Member,
    id: Uuid,
    parts: Parts,
) -> Result<Read, Problem> {
    let id = RulingId(id);
    let summary = summarise(context, member, id).await.map_err(hidden)?;
    let case = read_head(context, member, CourtCaseId(summary.ruling.court_case_id)).await?;
    let review = ReviewId(summary.ruling.review_id);
    let mut protests = match protest::list(context, member, review).await {
        Ok(found) => found,
        Err(Error::Denied(_) | Error::NotFound) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    protests.retain(|one| one.court_case_id == case.id);
    let ask = |differing, after| AskCompared { differing, after, limit: Some(PEOPLE) };
    let differing = compare(context, member, id, ask(true, parts.after)).await?;
    let others = compare(context, member, id, ask(false, parts.others_after)).await?;
    Ok(Read { summary, case, protests, differing, others })
}

fn asked(words: Words, protests: &[ProtestView]) -> askama::Result<Vec<Asked>> {
    let mut found = Vec::new();
    for one in protests {
        let name = words.code(Vocabulary::ProtestKind, &one.kind)?;
        found.push(Asked { name, text: one.text.clone() });
        if let Some(text) = &one.motion_text {
            found.push(Asked { name: words.say("page-court.motion")?, text: text.clone() });
        }
    }
    Ok(found)
}

/// In one sentence what differs from what was asked for.
fn differs(words: Words, summary: &RulingSummary) -> askama::Result<String> {
    let (differing, total) = (summary.differing.to_string(), summary.total.to_string());
    let values = [("differing", differing.as_str()), ("total", total.as_str())];
    if summary.proposed > 0 {
        words.with_all("page-confirmations.differ-from-proposed", &values)
    } else {
        words.with_all("page-confirmations.differ-from-most", &values)
    }
}

fn facts(words: Words, summary: &RulingSummary) -> askama::Result<Vec<(String, String)>> {
    let ruling = &summary.ruling;
    let mut facts = vec![(words.say("page-ruling.number")?, ruling.number.clone())];
    let mut add = |key: &str, value: Option<String>| -> askama::Result<()> {
        if let Some(value) = value {
            facts.push((words.say(key)?, value));
        }
        Ok(())
    };
    let motion = ruling.motion_result.as_deref();
    let motion = motion.map(|code| words.code(Vocabulary::MotionResult, code)).transpose()?;
    add("page-ruling.motion", motion)?;
    add("page-ruling.ruled-on", ruling.ruled_on.map(|day| words.day(day)))?;
    add("page-ruling.composition", Some(ruling.composition.clone()))?;
    add("page-ruling.attendance", ruling.attendance.clone())?;
    add("page-ruling.entered-by", summary.entered_by.clone())?;
    add("page-ruling.entered-at", Some(words.moment(ruling.entered_at)))?;
    Ok(facts)
}

/// How many people get which outcome.
fn outcomes(words: Words, counts: &[(String, i64)]) -> askama::Result<Vec<(String, String)>> {
    let named = |(code, count): &(String, i64)| -> askama::Result<(String, String)> {
        Ok((words.code(Vocabulary::Outcome, code)?, words.count("page-count-heard", *count)?))
    };
    counts.iter().map(named).collect()
}

/// The state of a ruling that waits.
pub(super) const ENTERED: &str = "entered";

fn shown(visit: &Visit, found: &Read, answered: Option<Faults>) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let Read { summary, case, protests, differing, others } = found;
    let faults = answered.unwrap_or_default();
    let status = match (faults.is_empty(), &faults.meanwhile) {
        (true, _) => StatusCode::OK,
        (false, Some(_)) => StatusCode::CONFLICT,
        (false, None) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let make = || -> askama::Result<Confirm> {
        let code =
            if summary.ruling.appeal_id.is_some() { "change_ruling" } else { "confirm_ruling" };
        let waiting = step(&case.steps, code).filter(|_| summary.ruling.state == ENTERED);
        let blockers = waiting.iter().flat_map(|step| &step.blockers);
        let waits = summary.ruling.state == ENTERED;
        let title = if waits { "page-confirmations.one" } else { "page-confirmations.whole" };
        let mut frame = Frame::new(visit, title)?;
        frame.faulty = !faults.is_empty();
        Ok(Confirm {
            frame,
            id: summary.ruling.id,
            case: case.id,
            version: summary.ruling.version,
            caption: case.number.clone().unwrap_or_else(|| case.review_number.clone()),
            differs: differs(words, summary)?,
            outcomes: outcomes(words, &summary.outcomes)?,
            facts: facts(words, summary)?,
            text: summary.ruling.text.clone().unwrap_or_default(),
            parts: summary
                .parts
                .iter()
                .map(|part| operative(words, part))
                .collect::<askama::Result<_>>()?,
            motion: asked(words, protests)?,
            differing: people(words, differing)?,
            others: people(words, others)?,
            open: waiting.is_some_and(|step| step.open),
            blockers: blockers.map(|one| words.need(one)).collect::<askama::Result<_>>()?,
            changes: words.changes(faults.meanwhile.as_deref())?,
            faults,
        })
    };
    show_as(status, &make().map_err(Error::internal)?)
}

/// What the clerk entered, beside what was asked for.
#[get("/confirmations/{id}")]
async fn compared(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    parts: Query<Parts>,
) -> Result<HttpResponse, Problem> {
    let found = gather(&context, &member, *path, parts.0).await?;
    note_case(&request, CourtCaseId(found.case.id));
    shown(&visit, &found, None)
}

/// Signs the ruling for all its people.
#[post("/confirmations/{id}")]
async fn sign(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, RulingId(*path));
    let command = ConfirmRuling { version: answers.version() };
    match confirm(&context, &member, RulingId(*path), command, Some(&answers.key())).await {
        Ok(()) => Ok(see(&format!("/confirmations/{path}/done"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let found = gather(&context, &member, *path, Parts::default()).await?;
            shown(&visit, &found, Some(faults))
        }
    }
}

/// What follows from a ruling that was signed.
#[get("/confirmations/{id}/done")]
async fn confirmed(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let summary = summarise(&context, &member, RulingId(*path)).await.map_err(hidden)?;
    if summary.ruling.confirmed_at.is_none() {
        return Err(Error::NotFound.into());
    }
    let case = format!("/court-cases/{}", summary.ruling.court_case_id);
    tell((|| {
        Told::new(&visit, "page-confirmed-ruling", 2)?
            .panel()
            .next("/confirmations", "page-confirmed-ruling.next")?
            .next(case, "page-court.open-case")
    })())
}
