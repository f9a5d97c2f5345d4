//! Cases at court: the subjects of a review that were referred or protested together.

mod acts;
mod calendar;
mod court;
mod hearing;
mod people;
mod protest;

pub use acts::{ActFacts, act_facts};
pub use calendar::{Sitting, list_sittings};
pub use court::{Court, find_court, judges_of, officials_of, save_readers};
pub use hearing::{
    Hearing, HearingState, find_scheduled, insert_hearing, list_hearings, save_hearing,
};
pub use people::{Line, Whom, list_people};
pub use protest::{
    Protest, ProtestKind, find_protest, insert_protest, list_protests, save_motion_result,
};

use super::error::{DbError, code};
use super::schema::{court_case, review_subject};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{AccountId, CourtCaseId, OfficeId, ReviewId, SubjectId};
use crate::domain::jurisdiction::Instance;
use crate::domain::workflow::subject::State;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// How a case came to court.
    pub enum CourtBasis {
        /// Referred with the office's conclusion.
        Referral = "referral",
        /// By a protest.
        Protest = "protest",
        /// For the establishment of a fact.
        LegalFact = "legal_fact",
        /// Sent back by a higher instance.
        Remand = "remand",
    }
}

/// A case at court.
#[derive(Debug, Clone)]
pub struct CourtCase {
    /// Its id.
    pub id: CourtCaseId,
    /// The review behind it.
    pub review: ReviewId,
    /// The court.
    pub court: OfficeId,
    /// In which instance it came.
    pub instance: Instance,
    /// How it came.
    pub basis: CourtBasis,
    /// The court's number, once accepted.
    pub number: Option<String>,
    /// Who sent it.
    pub referred_by: AccountId,
    /// When.
    pub referred_at: DateTime<Utc>,
    /// Who accepted it.
    pub accepted_by: Option<AccountId>,
    /// When.
    pub accepted_at: Option<DateTime<Utc>>,
    /// The panel.
    pub judges: Vec<AccountId>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = court_case)]
struct CourtCaseRow {
    id: Uuid,
    review_id: Uuid,
    court_id: Uuid,
    instance: String,
    basis: String,
    number: Option<String>,
    referred_by: Uuid,
    referred_at: DateTime<Utc>,
    accepted_by: Option<Uuid>,
    accepted_at: Option<DateTime<Utc>>,
    judges: Vec<Uuid>,
    version: i32,
}

impl TryFrom<CourtCaseRow> for CourtCase {
    type Error = DbError;

    fn try_from(row: CourtCaseRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            court: row.court_id.into(),
            instance: code("court_case.instance", &row.instance)?,
            basis: code("court_case.basis", &row.basis)?,
            number: row.number,
            referred_by: row.referred_by.into(),
            referred_at: row.referred_at,
            accepted_by: row.accepted_by.map(Into::into),
            accepted_at: row.accepted_at,
            judges: row.judges.into_iter().map(Into::into).collect(),
            version: row.version,
        })
    }
}

/// Finds a court case; nothing when it does not exist or is not visible to the actor.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: CourtCaseId) -> Result<Option<CourtCase>, DbError> {
    let row: Option<CourtCaseRow> = court_case::table
        .find(id.0)
        .select(CourtCaseRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Court cases of a review, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, review: ReviewId) -> Result<Vec<CourtCase>, DbError> {
    let rows: Vec<CourtCaseRow> = court_case::table
        .filter(court_case::review_id.eq(review.0))
        .order(court_case::id)
        .select(CourtCaseRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new court case and puts the subjects into it.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &CourtCase, subjects: &[SubjectId]) -> Result<(), DbError> {
    let row = CourtCaseRow {
        id: new.id.0,
        review_id: new.review.0,
        court_id: new.court.0,
        instance: new.instance.to_string(),
        basis: new.basis.to_string(),
        number: new.number.clone(),
        referred_by: new.referred_by.0,
        referred_at: new.referred_at,
        accepted_by: None,
        accepted_at: None,
        judges: Vec::new(),
        version: new.version,
    };
    diesel::insert_into(court_case::table).values(row).execute(tx.conn()).await?;
    prepared("UPDATE review_subject SET court_case_id = $1 WHERE id = ANY($2)")
        .bind::<SqlUuid, _>(new.id.0)
        .bind::<Array<SqlUuid>, _>(subjects.iter().map(|id| id.0).collect::<Vec<_>>())
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves number, acceptance and panel, and counts the change; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save(tx: &mut Tx, changed: &CourtCase) -> Result<i32, DbError> {
    let judges: Vec<Uuid> = changed.judges.iter().map(|judge| judge.0).collect();
    let version = diesel::update(court_case::table.find(changed.id.0))
        .set((
            court_case::number.eq(&changed.number),
            court_case::accepted_by.eq(changed.accepted_by.map(|id| id.0)),
            court_case::accepted_at.eq(changed.accepted_at),
            court_case::judges.eq(judges),
            court_case::version.eq(court_case::version + 1),
        ))
        .returning(court_case::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

#[derive(QueryableByName)]
struct IdRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

/// The subjects of a court case in the order of their ids.
///
/// # Errors
/// [`DbError`].
pub async fn subjects_of(tx: &mut Tx, id: CourtCaseId) -> Result<Vec<SubjectId>, DbError> {
    let rows: Vec<IdRow> =
        prepared("SELECT id FROM review_subject WHERE court_case_id = $1 ORDER BY id")
            .bind::<SqlUuid, _>(id.0)
            .load(tx.conn())
            .await?;
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}

/// The subjects of a court case in the order of their ids, with where they are.
///
/// # Errors
/// [`DbError`].
pub async fn states_of(tx: &mut Tx, id: CourtCaseId) -> Result<Vec<(SubjectId, State)>, DbError> {
    let rows: Vec<(Uuid, String)> = review_subject::table
        .filter(review_subject::court_case_id.eq(id.0))
        .order(review_subject::id)
        .select((review_subject::id, review_subject::state))
        .load(tx.conn())
        .await?;
    let state =
        |(id, state): (Uuid, String)| Ok((id.into(), code("review_subject.state", &state)?));
    rows.into_iter().map(state).collect()
}

/// Whether a subject of the review is still in the office's hands: neither at court nor decided.
///
/// # Errors
/// [`DbError`].
pub async fn any_at_office(tx: &mut Tx, review: ReviewId) -> Result<bool, DbError> {
    let office = [
        State::Opened,
        State::Reopened,
        State::Evidence,
        State::EvidenceExhausted,
        State::LegalFactCourt,
        State::Suspended,
        State::Examination,
        State::ConclusionDrafted,
        State::ConclusionPositive,
        State::ConclusionNegative,
    ];
    any_in(tx, review, &office).await
}

/// Whether a subject of the review is in one of these states.
///
/// # Errors
/// [`DbError`].
pub async fn any_in(
    tx: &mut Tx,
    review: ReviewId,
    states: &[crate::domain::workflow::subject::State],
) -> Result<bool, DbError> {
    let codes: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    // A court sees its own subjects only; the question is about the whole review.
    tx.beyond_sight(async |tx: &mut Tx| {
        let row: Option<IdRow> = prepared(
            "SELECT id FROM review_subject WHERE review_id = $1 AND state = ANY($2) LIMIT 1",
        )
        .bind::<SqlUuid, _>(review.0)
        .bind::<Array<diesel::sql_types::Text>, _>(codes)
        .get_result(tx.conn())
        .await
        .optional()?;
        Ok(row.is_some())
    })
    .await
}
