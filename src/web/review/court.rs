//! The court stage of a review as its office follows it: protests, cases at court, sittings, rulings; and
//! the office's appeal.

use super::case::{Head, Landed, Side, frame, head, open};
use super::lead::form;
use super::step::{Way, way};
use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, RulingId};
use crate::domain::policy::Action;
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, Query, note_case};
use crate::service::court::{CourtCaseHead, HearingView, list_heads};
use crate::service::protest::{ProtestView, list as list_protests};
use crate::service::review::ReviewHead;
use crate::service::ruling::{
    FileAppeal, RulingView, file_appeal, list as list_rulings, read as read_ruling,
};
use crate::service::steps::StepView;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::court::term_path;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(appeal_page).service(appeal_done).service(page);
}

#[derive(Template)]
#[template(path = "review/court.html", config = "src/web/askama.toml")]
struct Court {
    frame: Frame,
    head: Head,
    protests: Vec<Protest>,
    cases: Vec<Case>,
}

struct Protest {
    kind: String,
    day: String,
    text: String,
    motion: Option<String>,
    result: Option<String>,
}

struct Case {
    id: Uuid,
    /// The court's own people work on it at their desk.
    desk: bool,
    name: String,
    facts: Vec<(String, String)>,
    hearings: Vec<String>,
    rulings: Vec<Ruling>,
    needs: Vec<String>,
}

struct Ruling {
    id: Uuid,
    number: String,
    state: String,
    text: String,
    composition: String,
    appeal: bool,
    /// Where a missed term for an appeal is restored.
    term: Option<String>,
}

fn protest(words: Words, one: ProtestView) -> askama::Result<Protest> {
    let result = one.motion_result.as_deref();
    Ok(Protest {
        kind: words.code(Vocabulary::ProtestKind, &one.kind)?,
        day: words.day(one.filed_at.date_naive()),
        text: one.text,
        motion: one.motion_text,
        result: result.map(|code| words.code(Vocabulary::MotionResult, code)).transpose()?,
    })
}

fn hearing(
    context: &Context,
    words: Words,
    country: &str,
    one: &HearingView,
) -> askama::Result<String> {
    let at = words.moment_in(context, country, one.scheduled_for);
    let state = words.code(Vocabulary::HearingState, &one.state)?;
    let reason = one.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
    Ok(format!("{at}, {} – {state}{reason}", one.place))
}

/// Whether somebody of the office may appeal against it now.
fn appealable(steps: &[StepView]) -> bool {
    steps.iter().any(|step| step.step == Step::Appeal.as_str() && step.open)
}

fn ruling(words: Words, case: &CourtCaseHead, one: RulingView) -> askama::Result<Ruling> {
    Ok(Ruling {
        id: one.id,
        term: term_path(case, &one),
        appeal: appealable(&case.steps) && one.state == "confirmed",
        number: one.number,
        state: words.code(Vocabulary::RulingState, &one.state)?,
        text: one.text.unwrap_or_default(),
        composition: one.composition,
    })
}

/// The names of a court by language.
fn names(value: &serde_json::Value) -> BTreeMap<String, String> {
    let pairs = value.as_object().into_iter().flatten();
    pairs.filter_map(|(key, name)| Some((key.clone(), name.as_str()?.to_owned()))).collect()
}

fn case(
    context: &Context,
    words: Words,
    actor: &Actor,
    country: &str,
    (one, rulings): (CourtCaseHead, Vec<RulingView>),
) -> askama::Result<Case> {
    let mut facts = vec![
        (words.say("page-case-court.basis")?, words.code(Vocabulary::CourtBasis, &one.basis)?),
        (words.say("page-case-court.instance")?, words.code(Vocabulary::Instance, &one.instance)?),
        (words.say("page-case-court.sent")?, words.day(one.referred_at.date_naive())),
    ];
    if let Some(number) = one.number.clone() {
        facts.push((words.say("page-tracker.court-number")?, number));
    }
    for clock in one.deadlines.iter().filter(|clock| clock.state == "running") {
        facts.push((words.code(Vocabulary::DeadlineRule, &clock.rule)?, words.day(clock.due_on)));
    }
    facts.push((
        words.say("page-case-conclusion.persons")?,
        words.count("page-count-case-persons", one.persons)?,
    ));
    let hearings = one.hearings.iter().map(|sitting| hearing(context, words, country, sitting));
    // What comes after the court is told with the review's own steps.
    let at_court = |step: &&StepView| {
        let step: Option<Step> = step.step.parse().ok();
        step.is_some_and(|step| way(step) == Way::Elsewhere("/court"))
    };
    let blocked = one.steps.iter().filter(at_court).filter(|step| !step.open);
    let blocked = blocked.flat_map(|step| &step.blockers);
    Ok(Case {
        id: one.id,
        desk: actor.role.is_court(),
        name: words.name_of(&names(&one.court_name)),
        facts,
        hearings: hearings.collect::<askama::Result<_>>()?,
        rulings: rulings
            .into_iter()
            .map(|each| ruling(words, &one, each))
            .collect::<askama::Result<_>>()?,
        needs: blocked.map(|need| words.need(need)).collect::<askama::Result<_>>()?,
    })
}

/// The court stage of a review.
#[get("/reviews/{id}/court")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Court;
    let found = open(&context, &member, *path, side).await?;
    let id = ReviewId(*path);
    let protests = if found.allows(Action::ReadConclusions) {
        list_protests(&context, &member, id).await?
    } else {
        Vec::new()
    };
    let mut cases = Vec::new();
    for one in list_heads(&context, &member, id).await? {
        let rulings = list_rulings(&context, &member, one.id.into()).await?;
        cases.push((one, rulings));
    }
    let words = visit.words();
    let make = || -> askama::Result<Court> {
        let protests = protests.into_iter().map(|one| protest(words, one));
        let cases =
            cases.into_iter().map(|one| case(&context, words, &member, &found.country, one));
        Ok(Court {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &landed.0)?,
            protests: protests.collect::<askama::Result<_>>()?,
            cases: cases.collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}

/// A ruling of this review; one of another is not here.
async fn ruled(
    context: &Context,
    actor: &Actor,
    (review, id): (Uuid, Uuid),
) -> Result<(ReviewHead, RulingView), Problem> {
    let head = open(context, actor, review, Side::Court).await?;
    let view = read_ruling(context, actor, RulingId(id)).await?;
    let own = view.review_id == review && head.steps.contains(&Step::Appeal);
    if own { Ok((head, view)) } else { Err(Error::NotFound.into()) }
}

async fn appeal_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, id): (Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (found, view) = ruled(context, actor, (review, id)).await?;
    let words = visit.words();
    let make = || {
        let path = format!("/court/rulings/{id}/appeal");
        let persons = i64::try_from(view.outcomes.len()).unwrap_or(i64::MAX);
        let name = words.code(Vocabulary::SubjectStep, Step::Appeal.as_str())?;
        form(visit, &found, "page-case-step", &path, "page-case-step.button")?
            .framed(|frame| frame.titled(name))
            .back(format!("/reviews/{review}/court"))
            .lead_text(view.number.clone())
            .lead_text(words.count("page-count-case-would", persons)?)
            .hidden("ruling_version", view.version.to_string())
            .ask(Field::area(words, "complaint", "page-case-court.complaint", 10)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The office's appeal against a ruling.
#[get("/reviews/{id}/court/rulings/{ruling}/appeal")]
async fn appeal_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    appeal_form(&context, &visit, &member, path.into_inner(), None).await
}

/// Files it.
#[post("/reviews/{id}/court/rulings/{ruling}/appeal")]
async fn appeal_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id) = path.into_inner();
    note_case(&request, ReviewId(review));
    let (_, view) = ruled(&context, &member, (review, id)).await?;
    let command = FileAppeal {
        version: answers.text("ruling_version").parse().unwrap_or_default(),
        subjects: view.outcomes.iter().map(|one| one.subject_id).collect(),
        petition_id: None,
        complaint: answers.text("complaint").to_owned(),
    };
    let key = answers.key();
    match file_appeal(&context, &member, RulingId(id), &command, Some(&key)).await {
        Ok(_) => Ok(see(&format!("/reviews/{review}/court?done={}", Step::Appeal))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            appeal_form(&context, &visit, &member, (review, id), Some((&answers, faults))).await
        }
    }
}
