//! Rulings that a clerk is still writing down.

use crate::domain::id::{AccountId, AppealId, CourtCaseId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// A draft as stored.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What was written so far.
    pub content: Value,
    /// Name of who saved it last, where the actor may know it.
    pub saved_by: Option<String>,
    /// When.
    pub saved_at: DateTime<Utc>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Jsonb)]
    content: Value,
    #[diesel(sql_type = Nullable<Text>)]
    saved_by: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    saved_at: DateTime<Utc>,
    #[diesel(sql_type = Integer)]
    version: i32,
}

/// The draft of a court case's ruling, or of the ruling about an appeal.
///
/// # Errors
/// [`DbError`].
pub async fn find_draft(
    tx: &mut Tx,
    of: CourtCaseId,
    appeal: Option<AppealId>,
) -> Result<Option<Draft>, DbError> {
    let row: Option<Row> = prepared(
        "SELECT d.content, a.full_name AS saved_by, d.saved_at, d.version \
         FROM ruling_draft d LEFT JOIN account a ON a.id = d.saved_by \
         WHERE d.court_case_id = $1 AND d.appeal_id IS NOT DISTINCT FROM $2",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<Nullable<SqlUuid>, _>(appeal.map(|id| id.0))
    .get_result(tx.conn())
    .await
    .optional()?;
    let Some(row) = row else { return Ok(None) };
    let Row { content, saved_by, saved_at, version } = row;
    Ok(Some(Draft { content, saved_by, saved_at, version }))
}

/// Saves a draft that was seen in the version `seen`, 0 for one that was not saved before; yields the new
/// version, or nothing when somebody else saved meanwhile.
///
/// # Errors
/// [`DbError`].
pub async fn save_draft(
    tx: &mut Tx,
    of: CourtCaseId,
    appeal: Option<AppealId>,
    by: AccountId,
    content: &Value,
    seen: i32,
) -> Result<Option<i32>, DbError> {
    #[derive(QueryableByName)]
    struct Saved {
        #[diesel(sql_type = Integer)]
        version: i32,
    }
    let now = tx.now();
    let row: Option<Saved> = prepared(
        "INSERT INTO ruling_draft AS d (id, court_case_id, appeal_id, content, saved_by, saved_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, 1) \
         ON CONFLICT ON CONSTRAINT ruling_draft_one_key DO UPDATE SET content = excluded.content, \
           saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = d.version + 1 \
         WHERE d.version = $7 RETURNING d.version",
    )
    .bind::<SqlUuid, _>(Uuid::now_v7())
    .bind::<SqlUuid, _>(of.0)
    .bind::<Nullable<SqlUuid>, _>(appeal.map(|id| id.0))
    .bind::<Jsonb, _>(content)
    .bind::<SqlUuid, _>(by.0)
    .bind::<Timestamptz, _>(now)
    .bind::<Integer, _>(seen)
    .get_result(tx.conn())
    .await
    .optional()?;
    Ok(row.map(|row| row.version))
}

/// Forgets a draft.
///
/// # Errors
/// [`DbError`].
pub async fn delete_draft(
    tx: &mut Tx,
    of: CourtCaseId,
    appeal: Option<AppealId>,
) -> Result<(), DbError> {
    prepared(
        "DELETE FROM ruling_draft WHERE court_case_id = $1 AND appeal_id IS NOT DISTINCT FROM $2",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<Nullable<SqlUuid>, _>(appeal.map(|id| id.0))
    .execute(tx.conn())
    .await?;
    Ok(())
}
