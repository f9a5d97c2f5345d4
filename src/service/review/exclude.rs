//! People kept out of a review for a conflict of interest.

use super::account;
use super::steps::StepTaken;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, ReviewId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result, version, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Exclusion;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Keeps somebody out of a review.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Exclude {
    /// Version of the review.
    pub version: i32,
    /// Account of the person.
    pub account_id: Uuid,
    /// The conflict of interest.
    pub reason: String,
}

/// Lets somebody in again.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Readmit {
    /// Version of the review.
    pub version: i32,
    /// Account of the person.
    pub account_id: Uuid,
    /// Why there is no conflict any more.
    pub reason: String,
}

/// Somebody kept out.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExclusionView {
    /// Account of the person.
    pub account_id: Uuid,
    /// The conflict of interest.
    pub reason: String,
    /// Account of who decided so.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

async fn lead(
    tx: &mut Tx,
    actor: &Actor,
    id: ReviewId,
    seen: i32,
) -> Result<store::review::Review> {
    let review = store::review::lock(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::Exclude, &case)?;
    version::check(tx, id, seen, review.version).await?;
    Ok(review)
}

/// Keeps somebody out of a review from now on; their work on it is taken away.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`excluded`) when they are kept out already.
pub async fn exclude(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    command: &Exclude,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let review = lead(tx, actor, id, command.version).await?;
            let account_id = AccountId::from(command.account_id);
            if !store::review::account_exists(tx, account_id).await? {
                return Err(Error::field("/account_id", "unknown", "There is no such account."));
            }
            if review.assigned_to == Some(account_id) {
                store::review::save_assigned(tx, id, None).await?;
            }
            let version = store::review::touch(tx, id).await?;
            let by = account(actor)?;
            let at = tx.now();
            let new = Exclusion { account: account_id, reason: reason.clone(), by, at };
            if !store::review::insert_exclusion(tx, id, &new).await? {
                return Err(Error::conflict(
                    "excluded",
                    "This person is kept out already. Nothing is left to do.",
                ));
            }
            let record = Record::action(ChainKind::Review, id, Action::Exclude)
                .version(version)
                .reason(reason)
                .content(json!({ "account": account_id }));
            history::append(tx, vec![record]).await?;
            work::refresh_review(tx, id).await?;
            Ok(StepTaken { id: id.into(), version, subjects: 0 })
        })
        .await
}

/// Lets somebody in again.
///
/// # Errors
/// `NotFound` (also when nobody kept them out), `Denied`, `Stale`, `Invalid`.
pub async fn readmit(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    command: &Readmit,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            lead(tx, actor, id, command.version).await?;
            let account_id = AccountId::from(command.account_id);
            if !store::review::delete_exclusion(tx, id, account_id).await? {
                return Err(Error::NotFound);
            }
            let version = store::review::touch(tx, id).await?;
            let record = Record::action(ChainKind::Review, id, "readmit")
                .version(version)
                .reason(reason)
                .content(json!({ "account": account_id }));
            history::append(tx, vec![record]).await?;
            work::refresh_review(tx, id).await?;
            Ok(StepTaken { id: id.into(), version, subjects: 0 })
        })
        .await
}

/// Who is kept out of a review.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn list_exclusions(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
) -> Result<Vec<ExclusionView>> {
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::Exclude, &case)?;
            let view = |one: Exclusion| ExclusionView {
                account_id: one.account.into(),
                reason: one.reason,
                by: one.by.into(),
                at: one.at,
            };
            Ok(store::review::list_exclusions(tx, id).await?.into_iter().map(view).collect())
        })
        .await
}
