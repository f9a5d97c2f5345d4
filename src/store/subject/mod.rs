//! Review subjects: one person and one act inside a review. The outcome lives here.

mod dependants;
mod facts;
mod filter;
mod insert;
mod known;
mod moves;
mod outcome;
mod page;

pub use dependants::{Dependant, clear_flags, flag_dependants, insert_tasks};
pub use facts::{Alike, Asked, facts, tally};
pub use filter::{InHand, SubjectFilter, count, list_matching, page};
pub use insert::{NewDated, NewRows, NewSubject, NewTold, insert};
pub use known::{
    FileKey, KnownAct, KnownEntry, cards_under_review, known_acts, known_entries, known_files,
    known_persons, known_subjects, last_position, lock_files_named,
};
pub use moves::move_many;
pub use outcome::{
    NewOutcome, clear_outcomes, revoke_outcomes, save_in_force, save_outcomes, save_published,
};
pub use page::{
    ActLine, Beside, Called, Dated, FileLine, count_without_certificate, counts, exhausted_at,
    list_beside, list_called, list_dated, list_earlier_outcomes,
};

use super::error::{DbError, code};
use super::schema::review_subject;
use super::tx::Tx;
use crate::domain::id::{ActId, ConclusionId, CourtCaseId, FileId, PersonId, ReviewId, SubjectId};
use crate::domain::repression::{CaseClass, Outcome};
use crate::domain::workflow::subject::State;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A person and an act inside a review.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its id.
    pub id: SubjectId,
    /// The review it belongs to.
    pub review: ReviewId,
    /// The person.
    pub person: PersonId,
    /// The act; none where no personal decision exists.
    pub act: Option<ActId>,
    /// The archival file it rests on.
    pub file: Option<FileId>,
    /// Place in the review, from 1.
    pub position: i32,
    /// Class of the case.
    pub class: CaseClass,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// Where it is.
    pub state: State,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// Code of the ground, for a refusal.
    pub outcome_ground: Option<String>,
    /// Kind and id of the paper the outcome rests on.
    pub outcome_paper: Option<(String, Uuid)>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Since when the outcome is in force.
    pub in_force_at: Option<DateTime<Utc>>,
    /// When the name was published; none unless the outcome is in force and clears.
    pub published_at: Option<DateTime<Utc>>,
    /// The conclusion in hand.
    pub conclusion: Option<ConclusionId>,
    /// The court case it is part of.
    pub court_case: Option<CourtCaseId>,
    /// The subject whose outcome this one rests on (C7-C9).
    pub depends_on: Option<SubjectId>,
    /// Why somebody has to look at it again.
    pub flagged_reason: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = review_subject)]
pub(in crate::store) struct SubjectRow {
    id: Uuid,
    review_id: Uuid,
    person_id: Uuid,
    act_id: Option<Uuid>,
    file_id: Option<Uuid>,
    position: i32,
    class: String,
    unconditional: bool,
    state: String,
    outcome: Option<String>,
    outcome_ground: Option<String>,
    outcome_paper_kind: Option<String>,
    outcome_paper_id: Option<Uuid>,
    decided_at: Option<DateTime<Utc>>,
    in_force_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
    conclusion_id: Option<Uuid>,
    court_case_id: Option<Uuid>,
    depends_on: Option<Uuid>,
    flagged_reason: Option<String>,
}

impl TryFrom<SubjectRow> for Subject {
    type Error = DbError;

    fn try_from(row: SubjectRow) -> Result<Self, DbError> {
        let outcome = row.outcome.as_deref();
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            person: row.person_id.into(),
            act: row.act_id.map(Into::into),
            file: row.file_id.map(Into::into),
            position: row.position,
            class: code("review_subject.class", &row.class)?,
            unconditional: row.unconditional,
            state: code("review_subject.state", &row.state)?,
            outcome: outcome.map(|o| code("review_subject.outcome", o)).transpose()?,
            outcome_ground: row.outcome_ground,
            outcome_paper: row.outcome_paper_kind.zip(row.outcome_paper_id),
            decided_at: row.decided_at,
            in_force_at: row.in_force_at,
            published_at: row.published_at,
            conclusion: row.conclusion_id.map(Into::into),
            court_case: row.court_case_id.map(Into::into),
            depends_on: row.depends_on.map(Into::into),
            flagged_reason: row.flagged_reason,
        })
    }
}

fn all(rows: Vec<SubjectRow>) -> Result<Vec<Subject>, DbError> {
    rows.into_iter().map(TryInto::try_into).collect()
}

fn uuids(ids: &[SubjectId]) -> Vec<Uuid> {
    ids.iter().map(|id| (*id).into()).collect()
}

/// Which subjects of a review are meant.
#[derive(Debug, Clone, Copy)]
pub enum Chosen<'a> {
    /// Every one that the actor sees.
    All,
    /// These.
    Some(&'a [SubjectId]),
}

/// The chosen subjects of a review in the order of their ids, kept from others' changes until the
/// end of the transaction. What is not there, not of this review or not visible is missing.
///
/// # Errors
/// [`DbError`].
pub async fn lock(
    tx: &mut Tx,
    review: ReviewId,
    chosen: Chosen<'_>,
) -> Result<Vec<Subject>, DbError> {
    // A boxed query cannot lock rows, so the two choices are written out.
    let of_review = review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .order(review_subject::id)
        .select(SubjectRow::as_select());
    let rows = match chosen {
        Chosen::All => of_review.for_update().load(tx.conn()).await?,
        Chosen::Some(ids) => {
            let of_ids = of_review.filter(review_subject::id.eq_any(uuids(ids)));
            of_ids.for_update().load(tx.conn()).await?
        }
    };
    all(rows)
}

/// One subject.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: SubjectId) -> Result<Option<Subject>, DbError> {
    let row: Option<SubjectRow> = review_subject::table
        .find(Uuid::from(id))
        .select(SubjectRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The chosen subjects of a review, in the order of their ids, without locking them.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    review: ReviewId,
    chosen: Chosen<'_>,
) -> Result<Vec<Subject>, DbError> {
    let mut query = review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .order(review_subject::id)
        .select(SubjectRow::as_select())
        .into_boxed();
    if let Chosen::Some(ids) = chosen {
        query = query.filter(review_subject::id.eq_any(uuids(ids)));
    }
    all(query.load(tx.conn()).await?)
}

/// What an officer sets on a subject.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Class of the case.
    pub class: CaseClass,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// The subject it rests on.
    pub depends_on: Option<SubjectId>,
}

/// Saves what an officer sets on a subject.
///
/// # Errors
/// [`DbError`].
pub async fn save_settings(tx: &mut Tx, id: SubjectId, settings: &Settings) -> Result<(), DbError> {
    diesel::update(review_subject::table.find(Uuid::from(id)))
        .set((
            review_subject::class.eq(settings.class.as_str()),
            review_subject::unconditional.eq(settings.unconditional),
            review_subject::depends_on.eq(settings.depends_on.map(Uuid::from)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Puts a conclusion in the hands of its subjects.
///
/// # Errors
/// [`DbError`].
pub async fn save_conclusion(
    tx: &mut Tx,
    subjects: &[SubjectId],
    conclusion: ConclusionId,
) -> Result<(), DbError> {
    diesel::update(review_subject::table.filter(review_subject::id.eq_any(uuids(subjects))))
        .set(review_subject::conclusion_id.eq(Uuid::from(conclusion)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ids of the subjects of a review that stand in a state.
///
/// # Errors
/// [`DbError`].
pub async fn list_in_state(
    tx: &mut Tx,
    review: ReviewId,
    state: State,
) -> Result<Vec<SubjectId>, DbError> {
    let ids: Vec<Uuid> = review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .filter(review_subject::state.eq(state.as_str()))
        .order(review_subject::id)
        .select(review_subject::id)
        .load(tx.conn())
        .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Ids of the subjects that a conclusion is about.
///
/// # Errors
/// [`DbError`].
pub async fn list_with_conclusion(
    tx: &mut Tx,
    conclusion: ConclusionId,
) -> Result<Vec<SubjectId>, DbError> {
    let ids: Vec<Uuid> = review_subject::table
        .filter(review_subject::conclusion_id.eq(Uuid::from(conclusion)))
        .order(review_subject::id)
        .select(review_subject::id)
        .load(tx.conn())
        .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}
