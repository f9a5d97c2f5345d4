//! What an administrator does with accounts.

use super::view::{AccountView, CapacityView};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, CapacityId};
use crate::domain::policy::{self, Action, CaseFacts};
use crate::service::{Context, Error, Listing, Result, page_size, version};
use crate::store::account::{self, Account, AccountFilter};
use crate::store::history::{self, ChainKind, Record};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which accounts to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAccounts {
    /// Part of the address or the name.
    pub text: Option<String>,
    /// With this role in force today.
    pub role: Option<String>,
    /// With a capacity in this office in force today.
    pub office_id: Option<Uuid>,
    /// Only disabled accounts (true), or only the others (false).
    pub disabled: Option<bool>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// Disables or enables an account.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeStanding {
    /// Version of the account that was seen.
    pub version: i32,
    /// Why, at most 1000 characters; it stands in the account's history.
    #[schema(max_length = 1000)]
    pub reason: String,
}

/// Ends a capacity.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndCapacity {
    /// Why, at most 1000 characters; it stands in the account's history.
    #[schema(max_length = 1000)]
    pub reason: String,
    /// Last day. Without one the capacity ends now, and its sessions with it.
    pub last_day: Option<NaiveDate>,
}

/// Leave to manage accounts, or the refusal.
pub(super) fn may_manage(actor: &Actor) -> Result<()> {
    let _leave = policy::may(actor, Action::ManageAccounts, &CaseFacts::default())?;
    Ok(())
}

/// Accounts in the order they were made.
///
/// # Errors
/// `Denied` unless an administrator asks; `Invalid` for an unknown role or a wrong limit.
pub async fn list(
    context: &Context,
    actor: &Actor,
    asked: &ListAccounts,
) -> Result<Listing<AccountView>> {
    may_manage(actor)?;
    let size = page_size(asked.limit)?;
    let mut errors = FieldErrors::default();
    let text = errors.optional_text("/query/text", asked.text.as_deref(), 200);
    let role = asked
        .role
        .as_ref()
        .and_then(|role| errors.keep("/query/role", "unknown_code", role.parse()));
    errors.into_result(())?;
    let office = asked.office_id.map(Into::into);
    let filter = AccountFilter { text, role, office, disabled: asked.disabled };
    let (today, after) = (context.clock.today(), asked.after.map(Into::into));
    let (accounts, mut capacities, total) = context
        .read(actor, async |tx| {
            let rows = account::search_accounts(tx, &filter, today, after, size + 1).await?;
            let ids: Vec<_> = rows.iter().map(|account| account.id).collect();
            let capacities = account::list_capacities(tx, &ids).await?;
            Ok((rows, capacities, account::count_accounts(tx, &filter, today).await?))
        })
        .await?;
    let mut views = Vec::with_capacity(accounts.len());
    for account in accounts {
        let own = capacities.extract_if(.., |capacity| capacity.account == account.id);
        let own = own.map(|capacity| CapacityView::of(capacity, today)).collect();
        views.push(AccountView::of(account, own));
    }
    Ok(Listing::of(views, size, total, |account| account.id.to_string()))
}

/// One account with everything it may do and was offered.
///
/// # Errors
/// `Denied` unless an administrator asks; `NotFound`.
pub async fn find(context: &Context, actor: &Actor, id: AccountId) -> Result<AccountView> {
    may_manage(actor)?;
    let today = context.clock.today();
    context
        .read(actor, async |tx| {
            let account = account::find(tx, id).await?.ok_or(Error::NotFound)?;
            let capacities = account::list_capacities(tx, &[id]).await?;
            let capacities = capacities.into_iter().map(|c| CapacityView::of(c, today)).collect();
            let mut view = AccountView::of(account, capacities);
            let invitations = account::list_invitations(tx, id).await?;
            view.invitations = invitations.into_iter().map(Into::into).collect();
            Ok(view)
        })
        .await
}

/// Disables an account: its sessions end at once, and nobody signs in any more.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`; `Conflict` (`own-account`) for the own account.
pub async fn disable(
    context: &Context,
    actor: &Actor,
    id: AccountId,
    command: &ChangeStanding,
) -> Result<AccountView> {
    if actor.account == Some(id) {
        let message = "You cannot disable your own account. Ask another administrator.";
        return Err(Error::conflict("own-account", message));
    }
    change_standing(context, actor, id, command, Standing::Disabled).await
}

/// Enables an account again, and lifts a lock.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`.
pub async fn enable(
    context: &Context,
    actor: &Actor,
    id: AccountId,
    command: &ChangeStanding,
) -> Result<AccountView> {
    change_standing(context, actor, id, command, Standing::Enabled).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Enabled,
    Disabled,
}

async fn change_standing(
    context: &Context,
    actor: &Actor,
    id: AccountId,
    command: &ChangeStanding,
    to: Standing,
) -> Result<AccountView> {
    may_manage(actor)?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let Account { version: current, .. } =
                account::lock(tx, id).await?.ok_or(Error::NotFound)?;
            version::check(tx, id, command.version, current).await?;
            let (action, version) = match to {
                Standing::Enabled => ("enable", account::enable(tx, id).await?),
                Standing::Disabled => {
                    account::revoke_sessions(tx, id, None, "account disabled").await?;
                    ("disable", account::disable(tx, id).await?)
                }
            };
            let record =
                Record::action(ChainKind::Account, id, action).version(version).reason(reason);
            Ok(history::append(tx, vec![record]).await?)
        })
        .await?;
    find(context, actor, id).await
}

/// Ends a capacity now, with its sessions, or after a last day.
///
/// # Errors
/// `Denied`, `NotFound`, `Invalid`; `Conflict` when it has ended already (`capacity-ended`) or is
/// the one in use (`own-capacity`).
pub async fn end_capacity(
    context: &Context,
    actor: &Actor,
    id: CapacityId,
    command: &EndCapacity,
) -> Result<AccountView> {
    may_manage(actor)?;
    if actor.capacity == Some(id) {
        let message = "You are using this capacity. Ask another administrator to end it.";
        return Err(Error::conflict("own-capacity", message));
    }
    let today = context.clock.today();
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    if command.last_day.is_some_and(|day| day < today) {
        errors.add("/last_day", "in_the_past", "Choose today or a later day.");
    }
    errors.into_result(())?;
    let account = context
        .write(actor, async |tx| {
            let capacity = account::lock_capacity(tx, id).await?.ok_or(Error::NotFound)?;
            if capacity.revoked_at.is_some() || capacity.valid_to.is_some_and(|last| last < today) {
                return Err(Error::conflict(
                    "capacity-ended",
                    "This capacity has ended already. Nothing is left to do.",
                ));
            }
            account::lock(tx, capacity.account).await?;
            if let Some(last) = command.last_day {
                if last < capacity.valid_from || capacity.valid_to.is_some_and(|end| end < last) {
                    let message = "Choose a day between the first and the last day it has now.";
                    return Err(Error::field("/last_day", "out_of_range", message));
                }
                account::shorten_capacity(tx, id, last).await?;
            } else {
                account::end_capacity(tx, id).await?;
                account::revoke_sessions_of_capacity(tx, id, "capacity ended").await?;
            }
            let record = Record::action(ChainKind::Account, capacity.account, "end_capacity")
                .item(id)
                .reason(reason)
                .content(json!({ "role": capacity.role, "last_day": command.last_day }));
            history::append(tx, vec![record]).await?;
            Ok(capacity.account)
        })
        .await?;
    find(context, actor, account).await
}
