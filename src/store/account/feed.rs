//! Addresses at which a calendar program reads somebody's hearings.

use crate::domain::digest::Sha256;
use crate::domain::id::{AccountId, CapacityId};
use crate::store::error::DbError;
use crate::store::schema::calendar_feed;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Makes an address for a capacity; an earlier one shows nothing any more.
///
/// # Errors
/// [`DbError`].
pub async fn insert_feed(
    tx: &mut Tx,
    account: AccountId,
    capacity: CapacityId,
    digest: Sha256,
) -> Result<(), DbError> {
    revoke_feed(tx, account, capacity).await?;
    let now = tx.now();
    diesel::insert_into(calendar_feed::table)
        .values((
            calendar_feed::id.eq(Uuid::now_v7()),
            calendar_feed::account_id.eq(account.0),
            calendar_feed::capacity_id.eq(capacity.0),
            calendar_feed::secret_hash.eq(digest.0.to_vec()),
            calendar_feed::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes the address of a capacity back.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_feed(
    tx: &mut Tx,
    account: AccountId,
    capacity: CapacityId,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(calendar_feed::table)
        .filter(calendar_feed::account_id.eq(account.0))
        .filter(calendar_feed::capacity_id.eq(capacity.0))
        .filter(calendar_feed::revoked_at.is_null())
        .set(calendar_feed::revoked_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Since when a capacity has an address.
///
/// # Errors
/// [`DbError`].
pub async fn find_feed(
    tx: &mut Tx,
    account: AccountId,
    capacity: CapacityId,
) -> Result<Option<DateTime<Utc>>, DbError> {
    Ok(calendar_feed::table
        .filter(calendar_feed::account_id.eq(account.0))
        .filter(calendar_feed::capacity_id.eq(capacity.0))
        .filter(calendar_feed::revoked_at.is_null())
        .select(calendar_feed::created_at)
        .first(tx.conn())
        .await
        .optional()?)
}

/// The capacity of an address that was not taken back.
///
/// # Errors
/// [`DbError`].
pub async fn find_capacity_of_feed(
    tx: &mut Tx,
    digest: Sha256,
) -> Result<Option<CapacityId>, DbError> {
    let found: Option<Uuid> = calendar_feed::table
        .filter(calendar_feed::secret_hash.eq(digest.0.to_vec()))
        .filter(calendar_feed::revoked_at.is_null())
        .select(calendar_feed::capacity_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found.map(Into::into))
}
