//! Conclusions: drafted by one, signed by another.

mod draft;

pub use draft::{delete_draft, find_draft, save_draft};

use super::error::{DbError, code};
use super::schema::conclusion;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{AccountId, ConclusionId, ReviewId, SubjectId};
use crate::domain::repression::{Finding, Outcome, RefusalGround};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What a conclusion says.
    pub enum ConclusionKind {
        /// To be cleared.
        Positive = "positive",
        /// No grounds to clear.
        Negative = "negative",
        /// To be cleared of a part.
        Partial = "partial",
    }
}

/// A conclusion.
#[derive(Debug, Clone)]
pub struct Conclusion {
    /// Its id.
    pub id: ConclusionId,
    /// The review.
    pub review: ReviewId,
    /// What it says.
    pub kind: ConclusionKind,
    /// The outcome it proposes.
    pub proposed_outcome: Outcome,
    /// Ground for a refusal.
    pub ground: Option<RefusalGround>,
    /// Findings that speak for clearing.
    pub findings: Vec<Finding>,
    /// The reasoning.
    pub reasoning: String,
    /// Who drafted it.
    pub drafted_by: AccountId,
    /// When.
    pub drafted_at: DateTime<Utc>,
    /// Who signed it.
    pub signed_by: Option<AccountId>,
    /// When.
    pub signed_at: Option<DateTime<Utc>>,
    /// When it was sent back.
    pub sent_back_at: Option<DateTime<Utc>>,
    /// Why.
    pub sent_back_reason: Option<String>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = conclusion)]
struct ConclusionRow {
    id: Uuid,
    review_id: Uuid,
    kind: String,
    proposed_outcome: String,
    ground: Option<String>,
    findings: Vec<String>,
    reasoning: String,
    drafted_by: Uuid,
    drafted_at: DateTime<Utc>,
    signed_by: Option<Uuid>,
    signed_at: Option<DateTime<Utc>>,
    sent_back_at: Option<DateTime<Utc>>,
    sent_back_reason: Option<String>,
    version: i32,
}

impl TryFrom<ConclusionRow> for Conclusion {
    type Error = DbError;

    fn try_from(row: ConclusionRow) -> Result<Self, DbError> {
        let finding = |one: String| code("conclusion.findings", &one);
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            kind: code("conclusion.kind", &row.kind)?,
            proposed_outcome: code("conclusion.proposed_outcome", &row.proposed_outcome)?,
            ground: row.ground.map(|ground| code("conclusion.ground", &ground)).transpose()?,
            findings: row.findings.into_iter().map(finding).collect::<Result<_, _>>()?,
            reasoning: row.reasoning,
            drafted_by: row.drafted_by.into(),
            drafted_at: row.drafted_at,
            signed_by: row.signed_by.map(Into::into),
            signed_at: row.signed_at,
            sent_back_at: row.sent_back_at,
            sent_back_reason: row.sent_back_reason,
            version: row.version,
        })
    }
}

/// Writes a drafted conclusion.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &Conclusion) -> Result<(), DbError> {
    let row = ConclusionRow {
        id: new.id.into(),
        review_id: new.review.into(),
        kind: new.kind.to_string(),
        proposed_outcome: new.proposed_outcome.to_string(),
        ground: new.ground.map(|ground| ground.to_string()),
        findings: new.findings.iter().map(ToString::to_string).collect(),
        reasoning: new.reasoning.clone(),
        drafted_by: new.drafted_by.into(),
        drafted_at: new.drafted_at,
        signed_by: new.signed_by.map(Into::into),
        signed_at: new.signed_at,
        sent_back_at: new.sent_back_at,
        sent_back_reason: new.sent_back_reason.clone(),
        version: new.version,
    };
    diesel::insert_into(conclusion::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// Finds a conclusion.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: ConclusionId) -> Result<Option<Conclusion>, DbError> {
    let row: Option<ConclusionRow> = conclusion::table
        .find(Uuid::from(id))
        .select(ConclusionRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Conclusions of a review, newest first, after one of them; with how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    review: ReviewId,
    after: Option<ConclusionId>,
    limit: i64,
) -> Result<(Vec<Conclusion>, i64), DbError> {
    let of_review = conclusion::table.filter(conclusion::review_id.eq(Uuid::from(review)));
    let rows: Vec<ConclusionRow> = of_review
        .filter(conclusion::id.lt(after.map_or(Uuid::max(), Uuid::from)))
        .order(conclusion::id.desc())
        .limit(limit)
        .select(ConclusionRow::as_select())
        .load(tx.conn())
        .await?;
    let total = of_review.count().get_result(tx.conn()).await?;
    let conclusions: Result<_, DbError> = rows.into_iter().map(TryInto::try_into).collect();
    Ok((conclusions?, total))
}

/// Signs a conclusion now; yields the new version.
///
/// # Errors
/// [`DbError`]; the drafter's own signature violates `conclusion_two_people`.
pub async fn save_signed(tx: &mut Tx, id: ConclusionId, by: AccountId) -> Result<i32, DbError> {
    let now = tx.now();
    let version = diesel::update(conclusion::table.find(Uuid::from(id)))
        .set((
            conclusion::signed_by.eq(Uuid::from(by)),
            conclusion::signed_at.eq(now),
            conclusion::version.eq(conclusion::version + 1),
        ))
        .returning(conclusion::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Sends a conclusion back now; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_sent_back(tx: &mut Tx, id: ConclusionId, reason: &str) -> Result<i32, DbError> {
    let now = tx.now();
    let version = diesel::update(conclusion::table.find(Uuid::from(id)))
        .set((
            conclusion::sent_back_at.eq(now),
            conclusion::sent_back_reason.eq(reason),
            conclusion::version.eq(conclusion::version + 1),
        ))
        .returning(conclusion::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Counts a change of a conclusion; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn touch(tx: &mut Tx, id: ConclusionId) -> Result<i32, DbError> {
    let version = diesel::update(conclusion::table.find(Uuid::from(id)))
        .set(conclusion::version.eq(conclusion::version + 1))
        .returning(conclusion::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

#[derive(QueryableByName)]
struct IdRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

/// The subjects a conclusion was drafted on, also those that hold another one by now: the history
/// knows.
///
/// # Errors
/// [`DbError`].
pub async fn list_subjects(
    tx: &mut Tx,
    conclusion: &Conclusion,
) -> Result<Vec<SubjectId>, DbError> {
    let rows: Vec<IdRow> = prepared(
        "SELECT subject_id AS id FROM event WHERE chain_id = $1 AND action = 'draft_conclusion' \
           AND paper_id = $2 AND subject_id IS NOT NULL ORDER BY seq",
    )
    .bind::<SqlUuid, _>(Uuid::from(conclusion.review))
    .bind::<SqlUuid, _>(Uuid::from(conclusion.id))
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// How many of these subjects no item of evidence speaks to.
///
/// # Errors
/// [`DbError`].
pub async fn count_without_evidence(
    tx: &mut Tx,
    review: ReviewId,
    subjects: &[SubjectId],
) -> Result<i64, DbError> {
    let ids: Vec<Uuid> = subjects.iter().map(|id| id.0).collect();
    let row: CountRow = prepared(
        "SELECT count(*) AS n FROM unnest($2) AS s(id) WHERE NOT EXISTS ( \
           SELECT 1 FROM evidence_item e WHERE e.review_id = $1 AND e.withdrawn_at IS NULL \
             AND (e.subject_id IS NULL OR e.subject_id = s.id))",
    )
    .bind::<SqlUuid, _>(Uuid::from(review))
    .bind::<diesel::sql_types::Array<SqlUuid>, _>(ids)
    .get_result(tx.conn())
    .await?;
    Ok(row.n)
}
