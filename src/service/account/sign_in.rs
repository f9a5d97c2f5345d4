//! Signing in: the same answer, after the same work, whatever went wrong.

use super::password::{self, Verdict};
use super::reset::same;
use super::view::{CapacityView, TokensView};
use super::{read_email, secret};
use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, CapacityId, SessionId};
use crate::service::{Context, Error, Result, token};
use crate::store::Tx;
use crate::store::account::{self, Account, Capacity, NewSession};
use crate::store::history::{self, ChainKind, Record};
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Signs a person in.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Address of the account.
    #[schema(format = "email")]
    pub email: String,
    /// Password.
    #[schema(value_type = String, format = "password")]
    pub password: SecretString,
    /// Capacity to begin with; otherwise the one used last, or the oldest.
    pub capacity_id: Option<Uuid>,
}

/// Signs in with address and password.
///
/// # Errors
/// [`Error::WrongCredentials`] for an unknown address, a wrong password, an address that was not
/// confirmed, a locked or a disabled account: the caller cannot tell them apart. `Conflict`
/// (`no-capacity`) when the password is right and no capacity is in force today.
pub async fn sign_in(context: &Context, command: &SignIn) -> Result<TokensView> {
    let hand = async |tx: &mut Tx, session| new_refresh_token(tx, context, session).await;
    let (session, refresh, capacity) = enter(context, command, refresh_end(context), hand).await?;
    tokens(context, session, refresh, capacity)
}

/// The same, where `hand` makes in the same transaction what is handed out for the session.
pub(super) async fn enter<T, F>(
    context: &Context,
    command: &SignIn,
    ends_at: DateTime<Utc>,
    hand: F,
) -> Result<(SessionId, T, Capacity)>
where
    F: AsyncFnOnce(&mut Tx, SessionId) -> Result<T>,
{
    let email = read_email(&command.email);
    let found = context
        .read(&Actor::public(), async |tx| Ok(account::find_by_email(tx, &email).await?))
        .await?;
    let now = context.clock.now();
    let account = found.filter(|account| may_sign_in(account, now));
    let kept = account.as_ref().and_then(|account| account.password_hash.as_ref());
    let verdict = password::verify(context, &command.password, kept).await?;
    match (account, verdict) {
        (Some(account), Verdict::Right { rehashed }) => {
            let capacity = choose(context, account.id, command.capacity_id.map(Into::into)).await?;
            begin(context, &account, rehashed, capacity, (ends_at, hand)).await
        }
        (account, _) => {
            count_failure(context, account.map(|account| account.id)).await?;
            Err(Error::WrongCredentials)
        }
    }
}

fn may_sign_in(account: &Account, now: DateTime<Utc>) -> bool {
    account.disabled_at.is_none()
        && account.email_confirmed_at.is_some()
        && account.locked_until.is_none_or(|until| until <= now)
}

/// Counts a wrong password; without an account the same statements change nothing.
pub(super) async fn count_failure(context: &Context, account: Option<AccountId>) -> Result<()> {
    let auth = &context.config.auth;
    let limit = i32::try_from(auth.failures_before_lock).unwrap_or(i32::MAX);
    let until = context.clock.now() + TimeDelta::minutes(i64::from(auth.lock_minutes));
    context
        .write(&Actor::public(), async |tx| {
            if account::record_failure(tx, account, limit, until).await? {
                let locked = account.map(|id| Record::action(ChainKind::Account, id, "lock"));
                history::append(tx, locked.into_iter().collect()).await?;
            }
            Ok(())
        })
        .await
}

async fn begin<T, F>(
    context: &Context,
    account: &Account,
    rehashed: Option<String>,
    capacity: Capacity,
    (ends_at, hand): (DateTime<Utc>, F),
) -> Result<(SessionId, T, Capacity)>
where
    F: AsyncFnOnce(&mut Tx, SessionId) -> Result<T>,
{
    let session = SessionId::new();
    let actor = Actor {
        account: Some(account.id),
        session: Some(session),
        capacity: Some(capacity.id),
        role: capacity.role,
        office: capacity.office.as_ref().map(|(id, ..)| *id),
        language: account.language,
        ..Actor::public()
    };
    let handed = context
        .write(&actor, async |tx| {
            let now = account::lock(tx, account.id).await?.ok_or(Error::WrongCredentials)?;
            // Guesses made at the same time may have locked it, or the password was changed.
            let unchanged = same(now.password_hash.as_ref(), account.password_hash.as_ref());
            if !may_sign_in(&now, tx.now()) || !unchanged {
                return Err(Error::WrongCredentials);
            }
            match &rehashed {
                Some(hash) => account::save_password(tx, account.id, hash).await?,
                None => account::reset_failures(tx, account.id).await?,
            }
            let (account, capacity) = (account.id, capacity.id);
            let new = NewSession { id: session, account, capacity, expires_at: ends_at };
            account::insert_session(tx, &new).await?;
            let record = Record::action(ChainKind::Account, account, "sign_in").item(session);
            history::append(tx, vec![record]).await?;
            hand(tx, session).await
        })
        .await?;
    Ok((session, handed, capacity))
}

/// The capacity asked for, else the one used last, else the oldest, of those in force today.
async fn choose(
    context: &Context,
    account: AccountId,
    asked: Option<CapacityId>,
) -> Result<Capacity> {
    let (capacities, last) = context
        .read(&Actor::public(), async |tx| {
            let all = account::list_capacities(tx, &[account]).await?;
            Ok((all, account::last_capacity(tx, account).await?))
        })
        .await?;
    let today = context.clock.today();
    let usable: Vec<_> = capacities.into_iter().filter(|c| c.in_force(today)).collect();
    let named = |id: CapacityId| usable.iter().find(|capacity| capacity.id == id);
    let chosen = match asked {
        Some(asked) => Some(named(asked).ok_or_else(no_such_capacity)?),
        None => last.and_then(named).or_else(|| usable.first()),
    };
    chosen.cloned().ok_or_else(|| {
        let message = "None of your capacities is in force today. Ask your administrator.";
        Error::conflict("no-capacity", message)
    })
}

/// A capacity that is not the person's, or not in force.
pub(super) fn no_such_capacity() -> Error {
    let message = "Choose one of your own capacities that is in force today.";
    Error::field("/capacity_id", "not_in_force", message)
}

/// Until when a refresh token made now works.
pub(super) fn refresh_end(context: &Context) -> DateTime<Utc> {
    context.clock.now() + TimeDelta::days(i64::from(context.config.auth.refresh_days))
}

/// Makes a session's next refresh token.
pub(super) async fn new_refresh_token(
    tx: &mut Tx,
    context: &Context,
    session: SessionId,
) -> Result<String> {
    let (text, digest) = secret::make()?;
    account::insert_refresh_token(tx, digest, session, refresh_end(context)).await?;
    Ok(text)
}

/// The tokens of a session, as they are handed out.
pub(super) fn tokens(
    context: &Context,
    session: SessionId,
    refresh_token: String,
    capacity: Capacity,
) -> Result<TokensView> {
    let (access_token, access_expires_at) = token::issue(context, session)?;
    Ok(TokensView {
        access_token,
        access_expires_at,
        refresh_token,
        refresh_expires_at: refresh_end(context),
        session_id: session.into(),
        capacity: CapacityView::of(capacity, context.clock.today()),
    })
}
