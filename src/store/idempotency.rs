//! Keys of requests that create something: the second one with the same key makes nothing new.

use super::error::DbError;
use super::schema::idempotency;
use super::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// What is known of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Never seen: it now belongs to this transaction.
    New,
    /// Used before for the same request, which made this resource.
    Made(Uuid),
    /// Used before for another request.
    Reused,
}

/// Takes a key for this transaction. A second request waits here until the first has ended.
///
/// # Errors
/// [`DbError`].
pub async fn claim(
    tx: &mut Tx,
    account: Uuid,
    key: &str,
    fingerprint: &[u8],
) -> Result<Known, DbError> {
    let now = tx.now();
    let taken = diesel::insert_into(idempotency::table)
        .values((
            idempotency::account_id.eq(account),
            idempotency::key.eq(key),
            idempotency::fingerprint.eq(fingerprint),
            idempotency::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    if taken == 1 {
        return Ok(Known::New);
    }
    let (before, made): (Vec<u8>, Option<Uuid>) = idempotency::table
        .find((account, key))
        .select((idempotency::fingerprint, idempotency::resource_id))
        .first(tx.conn())
        .await?;
    Ok(match made {
        Some(resource) if before == fingerprint => Known::Made(resource),
        _ => Known::Reused,
    })
}

/// Whether a key's request made something.
///
/// # Errors
/// [`DbError`].
pub async fn is_made(
    tx: &mut Tx,
    account: Uuid,
    key: &str,
    fingerprint: &[u8],
) -> Result<bool, DbError> {
    let found: Option<(Vec<u8>, Option<Uuid>)> = idempotency::table
        .find((account, key))
        .select((idempotency::fingerprint, idempotency::resource_id))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found.is_some_and(|(before, made)| before == fingerprint && made.is_some()))
}

/// Notes what the key's request made.
///
/// # Errors
/// [`DbError`].
pub async fn save(tx: &mut Tx, account: Uuid, key: &str, made: Uuid) -> Result<(), DbError> {
    diesel::update(idempotency::table.find((account, key)))
        .set(idempotency::resource_id.eq(made))
        .execute(tx.conn())
        .await?;
    Ok(())
}
