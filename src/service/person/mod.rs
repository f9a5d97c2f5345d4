//! Repressed persons: names, acts, earlier reviews, and what sources say, with the contradictions
//! between them.

mod act;
mod assertion;
mod command;
mod list;
mod record;
mod view;
mod warn;

pub use act::{add_act, add_prior_review, read_act, read_region};
pub use assertion::{accept_assertion, add_assertion, withdraw_assertion};
pub use command::{
    AcceptAssertion, ActClaim, AddAct, AddAssertion, AddName, AddPriorReview, ChangePerson,
    NameClaim, RecordPerson, WithdrawAssertion,
};
pub use list::{PersonLine, PersonQuery, list};
pub use record::{add_name, change, read_name, record};
pub use view::{
    ActView, AssertionView, DateView, NameView, PersonFileView, PersonView, PriorReviewView,
    ReadingView, WarningView, read,
};
pub use warn::warnings;

use super::{Error, Result, version};
use crate::domain::actor::Actor;
use crate::domain::id::PersonId;
use crate::domain::policy::{Action, may};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::person;
use serde_json::Value;
use uuid::Uuid;

/// Locks a person and asks for leave to change it, at the version the actor had seen.
async fn take(tx: &mut Tx, actor: &Actor, id: PersonId, action: Action, seen: i32) -> Result<()> {
    let found = person::lock(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, action, &found.access).map(drop)?;
    version::check(tx, id, seen, found.version).await
}

/// Counts the change and writes it into the person's history.
async fn changed(
    tx: &mut Tx,
    id: PersonId,
    action: &str,
    item: Option<Uuid>,
    content: Value,
) -> Result<()> {
    let version = person::save_version(tx, id).await?;
    note(tx, id, action, version, item, content).await
}

async fn note(
    tx: &mut Tx,
    id: PersonId,
    action: &str,
    version: i32,
    item: Option<Uuid>,
    content: Value,
) -> Result<()> {
    let mut record =
        Record::action(ChainKind::Person, id, action).person(id).version(version).content(content);
    if let Some(item) = item {
        record = record.item(item);
    }
    Ok(append(tx, vec![record]).await?)
}

/// The account that records; only people do.
fn account(actor: &Actor) -> Result<Uuid> {
    actor.account.map(Into::into).ok_or(Error::Unauthenticated)
}
