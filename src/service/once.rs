//! Requests that create something do it once, however often they are sent.

use super::{Context, Error, Result};
use crate::domain::actor::Actor;
use crate::domain::digest::Sha256;
use crate::store::Tx;
use crate::store::idempotency::{self, Known};
use uuid::Uuid;

/// The `Idempotency-Key` of a request with the digest of what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestKey {
    /// The key the client chose, 1 to 200 visible ASCII characters.
    pub key: String,
    /// Digest over method, path and body.
    pub fingerprint: Sha256,
}

/// Makes something, or finds what the same request made before. Without a key it is simply made.
///
/// # Errors
/// `Conflict` (`idempotency-key-reused`) when the key belongs to another request; otherwise what
/// `make` yields.
pub async fn once<Id, F>(tx: &mut Tx, key: Option<&RequestKey>, make: F) -> Result<Id>
where
    Id: From<Uuid> + Into<Uuid> + Copy,
    F: AsyncFnOnce(&mut Tx) -> Result<Id>,
{
    let account = tx.actor().account;
    let (Some(key), Some(account)) = (key, account) else {
        return make(tx).await;
    };
    match idempotency::claim(tx, account.into(), &key.key, &key.fingerprint.0).await? {
        Known::Made(resource) => Ok(resource.into()),
        Known::Reused => Err(Error::conflict(
            "idempotency-key-reused",
            "This Idempotency-Key was used for another request. Send a new key.",
        )),
        Known::New => {
            let made = make(tx).await?;
            idempotency::save(tx, account.into(), &key.key, made.into()).await?;
            Ok(made)
        }
    }
}

/// Whether the same request was answered before: the page of a form that is sent again shows what became
/// of it.
///
/// # Errors
/// The database.
pub async fn answered_before(context: &Context, actor: &Actor, key: &RequestKey) -> Result<bool> {
    let Some(account) = actor.account else { return Ok(false) };
    context
        .read(actor, async |tx| {
            Ok(idempotency::is_made(tx, account.into(), &key.key, &key.fingerprint.0).await?)
        })
        .await
}
