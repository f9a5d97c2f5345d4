//! Several reviews that are named one by one.

use super::{Review, ReviewRow};
use crate::domain::id::{AccountId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::review;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeMap;
use uuid::Uuid;

fn plain(ids: &[ReviewId]) -> Vec<Uuid> {
    ids.iter().copied().map(Uuid::from).collect()
}

/// Those of these reviews that the actor sees, in no order.
///
/// # Errors
/// [`DbError`].
pub async fn list_named(tx: &mut Tx, ids: &[ReviewId]) -> Result<Vec<Review>, DbError> {
    let rows: Vec<ReviewRow> = review::table
        .filter(review::id.eq_any(plain(ids)))
        .select(ReviewRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The same, kept from being changed by others until the end of the transaction. They are locked in the
/// order of their ids, so that two who mean the same reviews wait for each other and not in a circle.
///
/// # Errors
/// [`DbError`].
pub async fn lock_named(tx: &mut Tx, ids: &[ReviewId]) -> Result<Vec<Review>, DbError> {
    let rows: Vec<ReviewRow> = review::table
        .filter(review::id.eq_any(plain(ids)))
        .order(review::id)
        .select(ReviewRow::as_select())
        .for_update()
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Makes somebody responsible for reviews, or nobody; yields their new versions.
///
/// # Errors
/// [`DbError`].
pub async fn assign_named(
    tx: &mut Tx,
    ids: &[ReviewId],
    to: Option<AccountId>,
) -> Result<BTreeMap<ReviewId, i32>, DbError> {
    let rows: Vec<(Uuid, i32)> = diesel::update(review::table)
        .filter(review::id.eq_any(plain(ids)))
        .set((review::assigned_to.eq(to.map(Uuid::from)), review::version.eq(review::version + 1)))
        .returning((review::id, review::version))
        .get_results(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(id, version)| (id.into(), version)).collect())
}
