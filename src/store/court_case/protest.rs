//! Protests and representations, with the motion to restore the term.

use crate::domain::id::{AccountId, CourtCaseId, ProtestId, ReviewId};
use crate::store::error::{DbError, code};
use crate::store::schema::protest;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What brings the case before the court.
    pub enum ProtestKind {
        /// A protest against the old decision.
        Protest = "protest",
        /// A representation on new circumstances.
        Representation = "representation",
    }
}

/// A protest or representation.
#[derive(Debug, Clone)]
pub struct Protest {
    /// Its id.
    pub id: ProtestId,
    /// The review.
    pub review: ReviewId,
    /// Protest or representation.
    pub kind: ProtestKind,
    /// Its text.
    pub text: String,
    /// The motion to restore the term, where the law asks for it.
    pub motion_text: Option<String>,
    /// What the court said to the motion: `granted` or `refused`.
    pub motion_result: Option<String>,
    /// Who drafted it.
    pub drafted_by: AccountId,
    /// Who filed it.
    pub filed_by: AccountId,
    /// When.
    pub filed_at: DateTime<Utc>,
    /// The court case it opened.
    pub court_case: CourtCaseId,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = protest)]
struct ProtestRow {
    id: Uuid,
    review_id: Uuid,
    kind: String,
    text: String,
    motion_text: Option<String>,
    motion_result: Option<String>,
    drafted_by: Uuid,
    filed_by: Uuid,
    filed_at: DateTime<Utc>,
    court_case_id: Uuid,
}

impl TryFrom<ProtestRow> for Protest {
    type Error = DbError;

    fn try_from(row: ProtestRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            kind: code("protest.kind", &row.kind)?,
            text: row.text,
            motion_text: row.motion_text,
            motion_result: row.motion_result,
            drafted_by: row.drafted_by.into(),
            filed_by: row.filed_by.into(),
            filed_at: row.filed_at,
            court_case: row.court_case_id.into(),
        })
    }
}

/// Writes a new protest.
///
/// # Errors
/// [`DbError`].
pub async fn insert_protest(tx: &mut Tx, new: &Protest) -> Result<(), DbError> {
    let row = ProtestRow {
        id: new.id.0,
        review_id: new.review.0,
        kind: new.kind.to_string(),
        text: new.text.clone(),
        motion_text: new.motion_text.clone(),
        motion_result: new.motion_result.clone(),
        drafted_by: new.drafted_by.0,
        filed_by: new.filed_by.0,
        filed_at: new.filed_at,
        court_case_id: new.court_case.0,
    };
    diesel::insert_into(protest::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// The protest that opened a court case.
///
/// # Errors
/// [`DbError`].
pub async fn find_protest(tx: &mut Tx, of: CourtCaseId) -> Result<Option<Protest>, DbError> {
    let row: Option<ProtestRow> = protest::table
        .filter(protest::court_case_id.eq(of.0))
        .select(ProtestRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Every protest of a review, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_protests(tx: &mut Tx, review: ReviewId) -> Result<Vec<Protest>, DbError> {
    let rows: Vec<ProtestRow> = protest::table
        .filter(protest::review_id.eq(review.0))
        .order(protest::id)
        .select(ProtestRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Saves what the court said to the motion.
///
/// # Errors
/// [`DbError`].
pub async fn save_motion_result(
    tx: &mut Tx,
    id: ProtestId,
    result: Option<&str>,
) -> Result<(), DbError> {
    diesel::update(protest::table.find(id.0))
        .set(protest::motion_result.eq(result))
        .execute(tx.conn())
        .await?;
    Ok(())
}
