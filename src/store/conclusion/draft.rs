//! Conclusions that somebody is still writing.

use crate::domain::id::{AccountId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::conclusion_draft;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// What somebody wrote so far, and when it was saved.
///
/// # Errors
/// [`DbError`].
pub async fn find_draft(
    tx: &mut Tx,
    review: ReviewId,
    of: AccountId,
) -> Result<Option<(Value, DateTime<Utc>)>, DbError> {
    Ok(conclusion_draft::table
        .find((Uuid::from(review), Uuid::from(of)))
        .select((conclusion_draft::content, conclusion_draft::saved_at))
        .first(tx.conn())
        .await
        .optional()?)
}

/// Keeps what somebody wrote so far, in the place of what was kept before.
///
/// # Errors
/// [`DbError`].
pub async fn save_draft(
    tx: &mut Tx,
    review: ReviewId,
    of: AccountId,
    content: &Value,
) -> Result<(), DbError> {
    let at = tx.now();
    diesel::insert_into(conclusion_draft::table)
        .values((
            conclusion_draft::review_id.eq(Uuid::from(review)),
            conclusion_draft::account_id.eq(Uuid::from(of)),
            conclusion_draft::content.eq(content),
            conclusion_draft::saved_at.eq(at),
        ))
        .on_conflict((conclusion_draft::review_id, conclusion_draft::account_id))
        .do_update()
        .set((conclusion_draft::content.eq(content), conclusion_draft::saved_at.eq(at)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Forgets what somebody wrote.
///
/// # Errors
/// [`DbError`].
pub async fn delete_draft(tx: &mut Tx, review: ReviewId, of: AccountId) -> Result<(), DbError> {
    diesel::delete(conclusion_draft::table.find((Uuid::from(review), Uuid::from(of))))
        .execute(tx.conn())
        .await?;
    Ok(())
}
