//! A case at court: where it is, who sits, its sittings, rulings and people, and what may be done.

use super::{file, person, term_path};
use crate::domain::id::{CourtCaseId, RulingId};
use crate::http::{Problem, Query, note_case};
use crate::service::account::colleagues;
use crate::service::court::{
    AskPeople, CourtCaseHead, CourtPersonView, HearingView, list_people, read_head,
};
use crate::service::deadline::DeadlineView;
use crate::service::ruling::{AppealView, RulingSummary, list_appeals, summarise};
use crate::service::{Context, Error, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(show);
}

/// People on one page.
const PEOPLE: i64 = 50;

#[derive(Template)]
#[template(path = "court/case.html", config = "src/web/askama.toml")]
struct Case {
    frame: Frame,
    id: Uuid,
    version: i32,
    state: String,
    facts: Vec<(String, String)>,
    clocks: Vec<Clock>,
    hearings: Vec<Sitting>,
    rulings: Vec<Ruled>,
    appeals: Vec<Complaint>,
    people: Vec<Row>,
    total: i64,
    next: Option<String>,
    deeds: Vec<Deed>,
    /// The case can be accepted with one press.
    accept: Option<String>,
    blockers: Vec<String>,
}

struct Clock {
    name: String,
    due: String,
    state: String,
    steps: Vec<String>,
    basis: String,
    unverified: bool,
}

struct Sitting {
    at: String,
    place: String,
    state: String,
    reason: String,
}

struct Ruled {
    id: Uuid,
    number: String,
    state: String,
    people: String,
    waits: bool,
    /// Where a missed term for an appeal is restored.
    term: Option<String>,
}

struct Complaint {
    text: String,
    filed: String,
    result: Option<String>,
    /// What may be done about it.
    deeds: Vec<Deed>,
}

struct Row {
    position: i32,
    name: String,
    file: String,
    state: String,
}

/// Something the reader may do.
struct Deed {
    path: String,
    name: String,
}

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

fn sitting(
    context: &Context,
    words: Words,
    country: &str,
    one: &HearingView,
) -> askama::Result<Sitting> {
    Ok(Sitting {
        at: words.moment_in(context, country, one.scheduled_for),
        place: one.place.clone(),
        state: words.code(Vocabulary::HearingState, &one.state)?,
        reason: one.reason.clone().unwrap_or_default(),
    })
}

fn row(words: Words, one: &CourtPersonView) -> askama::Result<Row> {
    let outcome = one.outcome.as_deref();
    let outcome = outcome.map(|code| words.code(Vocabulary::Outcome, code)).transpose()?;
    let state = words.code(Vocabulary::SubjectState, &one.state)?;
    Ok(Row {
        position: one.position,
        name: person(words, one.name.as_deref())?,
        file: one.file.as_ref().map(|one| file(words, one)).transpose()?.unwrap_or_default(),
        state: outcome.map_or(state.clone(), |outcome| format!("{outcome} ({state})")),
    })
}

fn ruled(words: Words, case: &CourtCaseHead, one: &RulingSummary) -> askama::Result<Ruled> {
    Ok(Ruled {
        id: one.ruling.id,
        number: one.ruling.number.clone(),
        state: words.code(Vocabulary::RulingState, &one.ruling.state)?,
        people: words.count("page-count-heard", one.total)?,
        waits: one.ruling.state == "entered",
        term: term_path(case, &one.ruling),
    })
}

/// What is offered as a page of its own, by the code of the step.
fn page_of(step: &str) -> Option<&'static str> {
    match step {
        "schedule_hearing" => Some("hearing"),
        "adjourn" => Some("adjourn"),
        _ => None,
    }
}

fn deeds(words: Words, case: &CourtCaseHead) -> askama::Result<Vec<Deed>> {
    let mut found = Vec::new();
    let at = |part: &str| format!("/court-cases/{}/{part}", case.id);
    for step in case.steps.iter().filter(|step| step.open) {
        if let Some(part) = page_of(&step.step) {
            let name = words.code(Vocabulary::SubjectStep, &step.step)?;
            found.push(Deed { path: at(part), name });
        }
    }
    for action in &case.actions {
        match *action {
            "name_panel" => {
                found.push(Deed { path: at("panel"), name: words.say("page-panel")? });
            }
            "enter_ruling" => {
                found.push(Deed { path: at("ruling"), name: words.say("page-ruling")? });
            }
            _ => {}
        }
    }
    Ok(found)
}

fn complaint(words: Words, case: &CourtCaseHead, one: &AppealView) -> askama::Result<Complaint> {
    let mut deeds = Vec::new();
    let open = |code: &str| case.steps.iter().any(|step| step.step == code && step.open);
    if one.result.is_none() {
        for (code, part) in [("uphold_ruling", "uphold"), ("remand", "remand")] {
            if open(code) {
                let path = format!("/court-cases/{}/appeals/{}/{part}", case.id, one.id);
                deeds.push(Deed { path, name: words.code(Vocabulary::SubjectStep, code)? });
            }
        }
        if case.actions.contains(&"enter_ruling_on_appeal") {
            let path = format!("/court-cases/{}/ruling?appeal={}", case.id, one.id);
            deeds.push(Deed { path, name: words.say("page-appeals.change")? });
        }
    }
    let result = one.result.as_deref();
    Ok(Complaint {
        text: one.complaint.clone().unwrap_or_default(),
        filed: words.day(one.filed_at.date_naive()),
        result: result.map(|code| words.code(Vocabulary::AppealResult, code)).transpose()?,
        deeds,
    })
}

/// Everything of a case that its page shows.
struct Read {
    case: CourtCaseHead,
    judges: Vec<String>,
    rulings: Vec<RulingSummary>,
    appeals: Vec<AppealView>,
    people: Listing<CourtPersonView>,
}

async fn gather(
    context: &Context,
    member: &Member,
    id: Uuid,
    after: Option<i32>,
) -> Result<Read, Problem> {
    let id = CourtCaseId(id);
    let case = read_head(context, member, id).await.map_err(hidden)?;
    let asked = AskPeople { after, limit: Some(PEOPLE), ..AskPeople::default() };
    let people = list_people(context, member, id, asked).await?;
    let (mut rulings, mut appeals) = (Vec::new(), Vec::new());
    for ruling in &case.rulings {
        let ruling = RulingId(*ruling);
        match summarise(context, member, ruling).await {
            Ok(found) => rulings.push(found),
            Err(Error::NotFound | Error::Denied(_)) => {}
            Err(error) => return Err(error.into()),
        }
        appeals.extend(list_appeals(context, member, ruling).await?);
    }
    let judges = match colleagues(context, member).await {
        Ok(all) if member.role.is_court() => {
            let named = case.judges.iter().filter_map(|judge| {
                all.iter().find(|one| one.account_id == *judge).map(|one| one.full_name.clone())
            });
            named.collect()
        }
        Ok(_) | Err(Error::Denied(_)) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    Ok(Read { case, judges, rulings, appeals, people })
}

/// Where the least advanced of its people is.
fn state(words: Words, case: &CourtCaseHead) -> askama::Result<String> {
    match case.state {
        Some(state) => words.code(Vocabulary::SubjectState, state.as_str()),
        None => Ok(String::new()),
    }
}

fn facts(words: Words, read: &Read) -> askama::Result<Vec<(String, String)>> {
    let case = &read.case;
    let mut facts = vec![
        (words.say("page-court-case.review")?, case.review_number.clone()),
        (words.say("page-court-case.basis")?, words.code(Vocabulary::CourtBasis, &case.basis)?),
        (words.say("page-court-case.instance")?, words.code(Vocabulary::Instance, &case.instance)?),
        (words.say("page-court-case.referred")?, words.day(case.referred_at.date_naive())),
    ];
    if let Some(at) = case.accepted_at {
        facts.push((words.say("page-court-case.accepted")?, words.day(at.date_naive())));
    }
    if !read.judges.is_empty() {
        facts.push((words.say("page-court-case.panel")?, read.judges.join(", ")));
    }
    Ok(facts)
}

fn page(context: &Context, visit: &Visit, country: &str, read: &Read) -> askama::Result<Case> {
    let words = visit.words();
    let case = &read.case;
    let title = case.number.clone().map_or_else(|| words.say("page-court.unnumbered"), Ok)?;
    let accept = case.steps.iter().find(|step| step.step == "accept_in_court" && step.open);
    let accept = accept.map(|step| words.code(Vocabulary::SubjectStep, &step.step)).transpose()?;
    let ours = |step: &&crate::service::steps::StepView| {
        !step.open && (page_of(&step.step).is_some() || step.step == "accept_in_court")
    };
    let blockers = case.steps.iter().filter(ours).flat_map(|step| &step.blockers);
    Ok(Case {
        frame: Frame::new(visit, "page-court.case")?.titled(title),
        id: case.id,
        version: case.version,
        state: state(words, case)?,
        facts: facts(words, read)?,
        clocks: case
            .deadlines
            .iter()
            .filter(|one| matches!(one.state.as_str(), "running" | "paused"))
            .map(|one| clock(words, one))
            .collect::<askama::Result<_>>()?,
        hearings: case
            .hearings
            .iter()
            .rev()
            .map(|one| sitting(context, words, country, one))
            .collect::<askama::Result<_>>()?,
        rulings: read
            .rulings
            .iter()
            .map(|one| ruled(words, case, one))
            .collect::<askama::Result<_>>()?,
        appeals: read
            .appeals
            .iter()
            .map(|one| complaint(words, case, one))
            .collect::<askama::Result<_>>()?,
        people: read
            .people
            .items
            .iter()
            .map(|one| row(words, one))
            .collect::<askama::Result<_>>()?,
        total: read.people.total,
        next: read.people.next.clone(),
        deeds: deeds(words, case)?,
        accept,
        blockers: blockers.map(|one| words.need(one)).collect::<askama::Result<_>>()?,
    })
}

/// Which part of the people.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<i32>,
}

/// A case at court.
#[get("/court-cases/{id}")]
async fn show(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    note_case(&request, CourtCaseId(*path));
    let read = gather(&context, &member, *path, part.0.after).await?;
    let country = read.case.country.clone();
    made(page(&context, &visit, &country, &read))
}
