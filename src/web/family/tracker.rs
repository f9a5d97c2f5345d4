//! Where a petition is, in plain words: who holds it, since when, what is due, what one may do.

use super::act::{Deed, deeds};
use super::framed;
use super::list::standing;
use super::summary::Handle;
use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::petition::Stage;
use crate::http::Problem;
use crate::service::certificate::{self, CertificateQuery};
use crate::service::message::{ListOwnNotices, list_own};
use crate::service::petition::{PetitionView, ReviewStatusView};
use crate::service::review::{SubjectView, find_subject};
use crate::service::{Context, Error};
use crate::text::codes::{self, Vocabulary};
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::HttpResponse;
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "family/tracker.html", config = "src/web/askama.toml")]
struct Tracker {
    frame: Frame,
    id: Uuid,
    handle: Handle,
    state: String,
    tag: &'static str,
    /// Who holds it, and since when.
    holder: Option<String>,
    since: Option<String>,
    review: Option<Review>,
    clocks: Vec<Clock>,
    needed: Vec<String>,
    reason: Option<String>,
    how_to_complain: Option<String>,
    transferred_to: Option<Uuid>,
    people: Vec<Person>,
    certificates: Vec<Certificate>,
    deeds: Vec<Deed>,
    letters: Vec<(String, String)>,
}

struct Review {
    number: String,
    sentence: String,
    /// Archives asked and answered, as a sentence.
    archives: Option<String>,
    hearing: Option<String>,
    court_number: Option<String>,
}

/// A clock: what is due, when, and how that day came about.
pub(in crate::web) struct Clock {
    pub(in crate::web) name: String,
    pub(in crate::web) due: String,
    pub(in crate::web) state: String,
    pub(in crate::web) steps: Vec<String>,
    pub(in crate::web) basis: String,
    pub(in crate::web) unverified: bool,
}

struct Person {
    name: String,
    stage: String,
    outcome: Option<String>,
}

struct Certificate {
    id: Uuid,
    number: String,
    day: String,
    /// It counts no more.
    state: Option<String>,
}

/// A clock in words.
pub(in crate::web) fn clock(
    words: Words,
    one: &crate::service::deadline::DeadlineView,
) -> askama::Result<Clock> {
    Ok(Clock {
        name: words.code(Vocabulary::DeadlineRule, &one.rule)?,
        due: words.day(one.due_on),
        state: words.code(Vocabulary::DeadlineState, &one.state)?,
        steps: words.derivation(one)?,
        basis: one.legal_basis.clone(),
        unverified: !one.verified,
    })
}

fn review(
    context: &Context,
    view: &PetitionView,
    words: Words,
    one: &ReviewStatusView,
) -> askama::Result<Review> {
    let stage: Stage = one.stage.parse().map_err(askama::Error::custom)?;
    let sentence = codes::stage(words.0, stage, one.archives_asked, one.archives_answered);
    let (asked, answered) = (one.archives_asked.to_string(), one.archives_answered.to_string());
    let archives = (one.archives_asked > 0 && stage != Stage::Archives).then(|| {
        let numbers = [("asked", asked.as_str()), ("answered", answered.as_str())];
        words.with_all("page-tracker.archives-answered", &numbers)
    });
    let hearing = one.hearing_at.map(|at| {
        let place = one.hearing_place.clone().unwrap_or_default();
        let at = words.moment_in(context, &view.country, at);
        if place.is_empty() { at } else { format!("{at}, {place}") }
    });
    Ok(Review {
        number: one.number.clone(),
        sentence: sentence.map_err(askama::Error::custom)?,
        archives: archives.transpose()?,
        hearing,
        court_number: one.court_number.clone(),
    })
}

/// The persons' cases that the family sees, one by one.
async fn subjects(
    context: &Context,
    actor: &Actor,
    view: &PetitionView,
) -> Result<Vec<SubjectView>, Problem> {
    let mut found = Vec::new();
    for person in view.review.iter().flat_map(|review| &review.persons) {
        match find_subject(context, actor, SubjectId(person.subject_id)).await {
            Ok(subject) => found.push(subject),
            Err(Error::NotFound | Error::Denied(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

fn people(words: Words, subjects: &[SubjectView]) -> askama::Result<Vec<Person>> {
    let person = |one: &SubjectView| {
        let state = one.state.parse().map_err(askama::Error::custom)?;
        let outcome = one.outcome.as_deref().filter(|_| one.in_force_at.is_some());
        Ok(Person {
            name: one.name.clone().unwrap_or_default(),
            stage: words.code(Vocabulary::Stage, Stage::of(state).as_str())?,
            outcome: outcome.map(|code| words.code(Vocabulary::Outcome, code)).transpose()?,
        })
    };
    subjects.iter().map(person).collect()
}

/// The state of a certificate that counts.
const VALID: &str = "valid";

async fn certificates(
    context: &Context,
    actor: &Actor,
    words: Words,
    review: Option<Uuid>,
) -> Result<Vec<Certificate>, Problem> {
    let Some(review) = review else { return Ok(Vec::new()) };
    let query = CertificateQuery { limit: Some(100), ..CertificateQuery::default() };
    let found = match certificate::list(context, actor, ReviewId(review), query).await {
        Ok(found) => found.items,
        Err(Error::NotFound | Error::Denied(_)) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let of = |one: crate::service::certificate::CertificateView| -> askama::Result<Certificate> {
        let state = (one.state != VALID)
            .then(|| words.code(Vocabulary::CertificateState, &one.state))
            .transpose()?;
        let day = words.day(one.issued_at.date_naive());
        Ok(Certificate { id: one.id, number: one.number, day, state })
    };
    found.into_iter().map(of).collect::<askama::Result<_>>().map_err(|e| Error::internal(e).into())
}

/// Where a petition is.
pub(in crate::web) async fn show(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let subjects = subjects(context, actor, view).await?;
    let review_id = view.review.as_ref().map(|review| review.id);
    let certificates = certificates(context, actor, words, review_id).await?;
    let query = ListOwnNotices { petition_id: Some(view.id), after: None, limit: Some(5) };
    let letters = list_own(context, actor, &query).await?.items;
    let page = || -> askama::Result<Tracker> {
        let clocks = view.deadlines.iter().chain(view.review.iter().flat_map(|one| &one.deadlines));
        let open = clocks.filter(|one| matches!(one.state.as_str(), "running" | "paused"));
        let registered = view.registered_at.or(view.submitted_at);
        let (holder, since) = match &view.review {
            Some(review) => (Some(review.held_by.clone()), Some(review.since)),
            None => (view.office.as_ref().map(|office| office.name.clone()), registered),
        };
        let frame = Frame::new(visit, "page-tracker")?;
        let (state, tag) =
            standing(words, &view.state, view.review.as_ref().map(|review| &*review.stage))?;
        let letters =
            letters.into_iter().map(|one| (words.day(one.created_at.date_naive()), one.subject));
        let needed = view.needed.iter().filter(|one| one.code != "complete");
        Ok(Tracker {
            frame: framed(visit, actor, view)(frame),
            id: view.id,
            handle: Handle::of(view),
            state,
            tag,
            holder,
            since: since.map(|at| words.day(at.date_naive())),
            review: view
                .review
                .as_ref()
                .map(|one| review(context, view, words, one))
                .transpose()?,
            clocks: open.map(|one| clock(words, one)).collect::<askama::Result<_>>()?,
            needed: needed
                .map(|one| words.code(Vocabulary::FamilyNeed, &one.code))
                .collect::<askama::Result<_>>()?,
            reason: view.reason.clone(),
            how_to_complain: view.how_to_complain.clone(),
            transferred_to: view.transferred_to,
            people: people(words, &subjects)?,
            certificates,
            deeds: deeds(words, view, &subjects)?,
            letters: letters.collect(),
        })
    };
    made(page())
}
