//! People kept out of a review for a conflict of interest.

use crate::domain::id::{AccountId, BatchId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::{exclusion, review};
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Somebody kept out of a review.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// Who.
    pub account: AccountId,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: AccountId,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Keeps somebody out; yields whether that is new.
///
/// # Errors
/// [`DbError`].
pub async fn insert_exclusion(
    tx: &mut Tx,
    review: ReviewId,
    new: &Exclusion,
) -> Result<bool, DbError> {
    let made = diesel::insert_into(exclusion::table)
        .values((
            exclusion::review_id.eq(Uuid::from(review)),
            exclusion::account_id.eq(Uuid::from(new.account)),
            exclusion::reason.eq(&new.reason),
            exclusion::by.eq(Uuid::from(new.by)),
            exclusion::at.eq(new.at),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(made == 1)
}

/// Lets somebody in again; yields whether they were kept out.
///
/// # Errors
/// [`DbError`].
pub async fn delete_exclusion(
    tx: &mut Tx,
    review: ReviewId,
    account: AccountId,
) -> Result<bool, DbError> {
    let gone = diesel::delete(exclusion::table.find((Uuid::from(review), Uuid::from(account))))
        .execute(tx.conn())
        .await?;
    Ok(gone == 1)
}

/// Who is kept out of a review.
///
/// # Errors
/// [`DbError`].
pub async fn list_exclusions(tx: &mut Tx, review: ReviewId) -> Result<Vec<Exclusion>, DbError> {
    let rows: Vec<(Uuid, String, Uuid, DateTime<Utc>)> = exclusion::table
        .filter(exclusion::review_id.eq(Uuid::from(review)))
        .order((exclusion::at, exclusion::account_id))
        .select((exclusion::account_id, exclusion::reason, exclusion::by, exclusion::at))
        .load(tx.conn())
        .await?;
    let one = |(account, reason, by, at): (Uuid, String, Uuid, DateTime<Utc>)| Exclusion {
        account: account.into(),
        reason,
        by: by.into(),
        at,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Whether somebody is kept out of any review of a batch.
///
/// # Errors
/// [`DbError`].
pub async fn is_excluded_from_batch(
    tx: &mut Tx,
    batch: BatchId,
    account: AccountId,
) -> Result<bool, DbError> {
    let found: i64 = exclusion::table
        .inner_join(review::table.on(review::id.eq(exclusion::review_id)))
        .filter(review::batch_id.eq(Uuid::from(batch)))
        .filter(exclusion::account_id.eq(Uuid::from(account)))
        .count()
        .get_result(tx.conn())
        .await?;
    Ok(found > 0)
}
