//! The secret address at which a calendar program reads somebody's hearings: made, renewed, taken back.

use super::actor::actor_of_capacity;
use super::secret;
use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, CapacityId};
use crate::service::{Context, Error, Result};
use crate::store::account;
use chrono::{DateTime, Utc};

fn who(actor: &Actor) -> Result<(AccountId, CapacityId)> {
    let both = actor.account.zip(actor.capacity);
    both.filter(|_| actor.office.is_some()).ok_or(Error::NotFound)
}

/// Since when the actor has such an address, in the present capacity.
///
/// # Errors
/// `NotFound` for those who work in no office.
pub async fn find_calendar_feed(context: &Context, actor: &Actor) -> Result<Option<DateTime<Utc>>> {
    let (account, capacity) = who(actor)?;
    context.read(actor, async |tx| Ok(account::find_feed(tx, account, capacity).await?)).await
}

/// Makes an address, in the place of any before; yields its secret, which is kept nowhere.
///
/// # Errors
/// `NotFound` for those who work in no office.
pub async fn make_calendar_feed(context: &Context, actor: &Actor) -> Result<String> {
    let (account, capacity) = who(actor)?;
    let (text, digest) = secret::make()?;
    context
        .write(actor, async |tx| Ok(account::insert_feed(tx, account, capacity, digest).await?))
        .await?;
    Ok(text)
}

/// Takes the address back; whoever has it reads nothing more.
///
/// # Errors
/// `NotFound` for those who work in no office.
pub async fn revoke_calendar_feed(context: &Context, actor: &Actor) -> Result<()> {
    let (account, capacity) = who(actor)?;
    context.write(actor, async |tx| Ok(account::revoke_feed(tx, account, capacity).await?)).await
}

/// Whose address it is, judged today.
///
/// # Errors
/// `NotFound` when it was never one, was taken back, or its capacity has ended.
pub async fn actor_of_calendar_feed(context: &Context, sent: &str) -> Result<Actor> {
    let digest = secret::digest_of(sent);
    let public = Actor::public();
    let found = context
        .read(&public, async |tx| Ok(account::find_capacity_of_feed(tx, digest).await?))
        .await?;
    actor_of_capacity(context, found.ok_or(Error::NotFound)?).await
}
