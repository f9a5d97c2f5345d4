//! Steps on subjects of a review: one, some or all of them in one request, in set-based SQL.
//!
//! Every use case that moves subjects goes the same way: [`load`] locks the review and the
//! subjects and gathers their facts, [`take`] asks the permission table and saves the moves, and
//! the records it yields are appended with the papers of the use case.

mod clocks;
mod dependants;
mod profile;

pub use clocks::{clocked, follow_clocks};
pub use dependants::flag_dependants;
pub use profile::of_version as profile;

use super::{Context, Error, Result};
use crate::domain::actor::Actor;
use crate::domain::id::{ApplicantId, CourtCaseId, PersonId, ReviewId, SubjectId};
use crate::domain::jurisdiction::{EntryIntoForce, Profile, Stage};
use crate::domain::policy::CaseFacts;
use crate::domain::repression::CaseClass;
use crate::domain::workflow::subject::{Facts, State, Step, Subject as Machine};
use crate::domain::workflow::{Move, may_take};
use crate::store::history::{ChainKind, Record};
use crate::store::review::Review;
use crate::store::subject::{Alike, Asked, Chosen, Subject};
use crate::store::{self, Tx};
use std::borrow::Cow;

/// A subject with everything its guards look at.
#[derive(Debug, Clone)]
pub struct SubjectState {
    /// The subject as it stands.
    pub subject: Subject,
    /// What the guards look at.
    pub facts: Facts,
}

/// A review with the subjects a use case is about.
#[derive(Debug)]
pub struct Loaded<'c> {
    /// The review.
    pub review: Review,
    /// The profile version it is judged by.
    pub profile: Cow<'c, Profile>,
    /// What access looks at.
    pub case: CaseFacts,
    /// The subjects, in the order of their ids.
    pub subjects: Vec<SubjectState>,
}

impl Loaded<'_> {
    /// Ids of the subjects.
    pub fn ids(&self) -> Vec<SubjectId> {
        self.subjects.iter().map(|state| state.subject.id).collect()
    }
}

/// A move that was saved.
#[derive(Debug, Clone, Copy)]
pub struct Moved {
    /// The subject.
    pub subject: SubjectId,
    /// Its person.
    pub person: PersonId,
    /// The move.
    pub step: Move<Machine>,
}

impl Moved {
    /// Its record on the review's chain, to which the use case adds version, reason and paper.
    pub fn record(&self, review: ReviewId) -> Record {
        Record::step(ChainKind::Review, review, &self.step)
            .subject(self.subject)
            .person(self.person)
    }
}

/// Locks a review and the chosen subjects and gathers their facts for the actor.
///
/// # Errors
/// `NotFound` when the review, or one of the named subjects, does not exist or is not visible.
pub async fn load<'c>(
    tx: &mut Tx,
    context: &'c Context,
    review: ReviewId,
    chosen: Chosen<'_>,
) -> Result<Loaded<'c>> {
    load_for(tx, context, review, chosen, None).await
}

/// The same, with the facts of certificates for one holder.
///
/// # Errors
/// As [`load`].
pub async fn load_for<'c>(
    tx: &mut Tx,
    context: &'c Context,
    review: ReviewId,
    chosen: Chosen<'_>,
    holder: Option<ApplicantId>,
) -> Result<Loaded<'c>> {
    let review = store::review::lock(tx, review).await?.ok_or(Error::NotFound)?;
    let subjects = store::subject::lock(tx, review.id, chosen).await?;
    if let Chosen::Some(ids) = chosen {
        let mut named = ids.to_vec();
        named.sort_unstable();
        named.dedup();
        if named.len() != subjects.len() {
            return Err(Error::NotFound);
        }
    }
    with_facts(tx, context, review, subjects, holder).await
}

/// Gathers access and facts of subjects that were read (locked or not).
///
/// # Errors
/// `NotFound` when the review is not visible.
pub async fn with_facts<'c>(
    tx: &mut Tx,
    context: &'c Context,
    review: Review,
    subjects: Vec<Subject>,
    holder: Option<ApplicantId>,
) -> Result<Loaded<'c>> {
    let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
    let profile = profile(tx, context, &review.profile_id).await?;
    let asked = asked(tx, &profile, holder);
    let ids: Vec<SubjectId> = subjects.iter().map(|subject| subject.id).collect();
    let mut known = store::subject::facts(tx, review.id, &ids, &asked).await?;
    let complete = |subject: Subject| {
        let facts = known.remove(&subject.id).unwrap_or_default();
        let facts = with_routes(facts, (subject.class, subject.unconditional), &profile);
        SubjectState { subject, facts }
    };
    let subjects = subjects.into_iter().map(complete).collect();
    Ok(Loaded { review, profile, case, subjects })
}

fn asked(tx: &Tx, profile: &Profile, holder: Option<ApplicantId>) -> Asked {
    Asked {
        today: profile.local_date(tx.now()),
        in_force_at_once: *profile.entry_into_force == EntryIntoForce::AtOnce,
        holder,
    }
}

/// The subjects of a review, or of one court case of it, by what decides about their steps: what pages say of
/// all of them together, without reading a thousand one by one.
///
/// # Errors
/// The database.
pub async fn tally(
    tx: &mut Tx,
    profile: &Profile,
    review: ReviewId,
    at_court: Option<CourtCaseId>,
) -> Result<Vec<Alike>> {
    let asked = asked(tx, profile, None);
    let mut alike = store::subject::tally(tx, review, at_court, &asked).await?;
    for one in &mut alike {
        let facts = std::mem::take(&mut one.facts);
        one.facts = with_routes(facts, (one.class, one.unconditional), profile);
    }
    Ok(alike)
}

/// What the country's law opens for this class.
#[expect(clippy::needless_pass_by_value, reason = "the facts are completed")]
fn with_routes(
    facts: Facts,
    (class, unconditional): (CaseClass, bool),
    profile: &Profile,
) -> Facts {
    let route = profile.route(class);
    Facts {
        route_civil_court: route.allows(Stage::CivilCourt),
        route_office_decides: route.office_may_clear(unconditional),
        route_court_referral: route.allows(Stage::CourtReferral),
        route_protest: route.allows(Stage::Protest),
        profile_publishes: *profile.publish_names,
        profile_revokes: *profile.revocation,
        ..facts
    }
}

/// Whether the actor may take a step in this review at all, wherever its subjects stand: asked
/// before the version, so that who may not is not told what changed.
///
/// # Errors
/// `Denied`.
pub fn leave(actor: &Actor, loaded: &Loaded<'_>, step: Step) -> Result<()> {
    let _leave = may_take::<Machine>(actor, &loaded.case, step, [])?;
    Ok(())
}

/// Takes a step on every loaded subject and saves the moves; nothing is moved when one of them
/// may not be.
///
/// # Errors
/// `Denied`, or `WrongState` with what blocks the first subject that is blocked.
pub async fn take(
    tx: &mut Tx,
    actor: &Actor,
    loaded: &Loaded<'_>,
    step: Step,
) -> Result<Vec<Moved>> {
    let states = loaded.subjects.iter().map(|state| (state.subject.state, &state.facts));
    let moves = may_take::<Machine>(actor, &loaded.case, step, states)?.take();
    let subjects = loaded.subjects.iter().map(|state| &state.subject);
    let moved: Vec<Moved> = subjects
        .zip(moves)
        .map(|(subject, step)| Moved { subject: subject.id, person: subject.person, step })
        .collect();
    let saved: Vec<_> = moved.iter().map(|moved| (moved.subject, moved.step)).collect();
    store::subject::move_many(tx, &saved).await?;
    Ok(moved)
}

/// Whether nothing is left to decide on a subject in this state.
pub const fn is_decided(state: State) -> bool {
    matches!(
        state,
        State::Decided
            | State::Certified
            | State::Delivered
            | State::Notified
            | State::Revoked
            | State::Closed
    )
}
