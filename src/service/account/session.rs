//! Sessions: renewing their tokens, seeing them, ending them, changing the capacity.

use super::cookie::{PageSession, new_cookie};
use super::secret;
use super::sign_in::{new_refresh_token, no_such_capacity, refresh_end, tokens};
use super::view::{SessionView, TokensView};
use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, SessionId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::service::notice::{About, To, tell};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::account::{self, Capacity, RefreshUse, Session};
use crate::store::history::{self, ChainKind, Record};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Exchanges a refresh token for new tokens.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshTokens {
    /// The newest refresh token; it works once.
    #[schema(value_type = String)]
    pub refresh_token: SecretString,
}

/// Makes this session use another capacity.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SwitchCapacity {
    /// One of the own capacities that is in force today.
    pub capacity_id: Uuid,
}

/// What came of a refresh token, decided inside the transaction: a reuse is an error for the
/// caller, but what it caused has to be kept.
enum Renewal {
    Renewed(SessionId, String, Box<Capacity>),
    Refused,
}

/// Exchanges a refresh token for new tokens. A token that was used before is a sign that somebody
/// has a copy: then every session of the account ends, and its owner is told.
///
/// # Errors
/// [`Error::Unauthenticated`] unless the token is fresh and its session live.
pub async fn refresh(context: &Context, command: &RefreshTokens) -> Result<TokensView> {
    let digest = secret::digest_of(command.refresh_token.expose_secret());
    let renewal = context
        .write(&Actor::public(), async |tx| match account::use_refresh_token(tx, digest).await? {
            RefreshUse::Fresh(session) => renew(tx, context, session).await,
            RefreshUse::Reused(session) => {
                answer_reuse(tx, session).await?;
                Ok(Renewal::Refused)
            }
            RefreshUse::Void => Ok(Renewal::Refused),
        })
        .await?;
    match renewal {
        Renewal::Renewed(session, refresh, capacity) => {
            tokens(context, session, refresh, *capacity)
        }
        Renewal::Refused => Err(Error::Unauthenticated),
    }
}

async fn renew(tx: &mut Tx, context: &Context, session: SessionId) -> Result<Renewal> {
    let today = context.clock.today();
    // Judged like every request: the account not disabled, the capacity in force.
    let Some(live) = account::find_session_actor(tx, session.into(), today).await? else {
        return Ok(Renewal::Refused);
    };
    let capacities = account::list_capacities(tx, &[live.account.into()]).await?;
    let used = capacities.into_iter().find(|capacity| Uuid::from(capacity.id) == live.capacity);
    let Some(capacity) = used else { return Ok(Renewal::Refused) };
    account::touch_session(tx, session, refresh_end(context)).await?;
    let refresh = new_refresh_token(tx, context, session).await?;
    Ok(Renewal::Renewed(session, refresh, Box::new(capacity)))
}

async fn answer_reuse(tx: &mut Tx, session: SessionId) -> Result<()> {
    let Some(session) = account::find_session(tx, session).await? else { return Ok(()) };
    account::lock(tx, session.account).await?;
    let ended = account::revoke_sessions(tx, session.account, None, "refresh token reused").await?;
    if ended == 0 {
        // Another request with the same token was faster.
        return Ok(());
    }
    let record = Record::action(ChainKind::Account, session.account, "refresh_token_reused")
        .item(session.id)
        .content(json!({ "sessions_ended": ended }));
    history::append(tx, vec![record]).await?;
    let params = NoticeParams { path: Some("/sign-in".to_owned()), ..NoticeParams::default() };
    let to = [To::Account(session.account)];
    tell(tx, NoticeKind::RefreshTokenReuse, &to, About::default(), params).await
}

fn own(actor: &Actor) -> Result<(AccountId, SessionId)> {
    actor.account.zip(actor.session).ok_or(Error::Unauthenticated)
}

/// The own live sessions, newest first.
///
/// # Errors
/// [`Error::Unauthenticated`] without a session.
pub async fn list_sessions(context: &Context, actor: &Actor) -> Result<Vec<SessionView>> {
    let (account, current) = own(actor)?;
    let sessions =
        context.read(actor, async |tx| Ok(account::list_sessions(tx, account).await?)).await?;
    let view = |session: &Session| SessionView::of(session, session.id == current);
    Ok(sessions.iter().map(view).collect())
}

/// Ends the session of this request.
///
/// # Errors
/// [`Error::Unauthenticated`] without a session.
pub async fn sign_out(context: &Context, actor: &Actor) -> Result<()> {
    let (_, session) = own(actor)?;
    end_session(context, actor, session).await
}

/// Ends one of the own sessions.
///
/// # Errors
/// `NotFound` when it is not the caller's, or has ended.
pub async fn end_session(context: &Context, actor: &Actor, id: SessionId) -> Result<()> {
    let (account, _) = own(actor)?;
    context
        .write(actor, async |tx| {
            let session = account::find_session(tx, id).await?;
            session.filter(|session| session.account == account).ok_or(Error::NotFound)?;
            if account::revoke_session(tx, id, "signed out").await? {
                let record = Record::action(ChainKind::Account, account, "sign_out").item(id);
                history::append(tx, vec![record]).await?;
            }
            Ok(())
        })
        .await
}

/// Ends all own sessions, this one too.
///
/// # Errors
/// [`Error::Unauthenticated`] without a session.
pub async fn sign_out_everywhere(context: &Context, actor: &Actor) -> Result<()> {
    let (account, _) = own(actor)?;
    context
        .write(actor, async |tx| {
            account::lock(tx, account).await?;
            let ended =
                account::revoke_sessions(tx, account, None, "signed out everywhere").await?;
            let record = Record::action(ChainKind::Account, account, "sign_out_everywhere")
                .content(json!({ "sessions_ended": ended }));
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}

/// Makes the session of this request use another capacity, with new tokens; the refresh tokens
/// before it are used up.
///
/// # Errors
/// `Invalid` (`/capacity_id`) unless it is an own capacity that is in force today.
pub async fn switch_capacity(
    context: &Context,
    actor: &Actor,
    command: &SwitchCapacity,
) -> Result<TokensView> {
    let (account, session) = own(actor)?;
    let (refresh, capacity) = context
        .write(actor, async |tx| {
            let capacity = use_capacity(tx, context, (account, session), command).await?;
            account::spend_refresh_tokens(tx, session).await?;
            account::touch_session(tx, session, refresh_end(context)).await?;
            Ok((new_refresh_token(tx, context, session).await?, capacity))
        })
        .await?;
    tokens(context, session, refresh, capacity)
}

/// The same for a session of the pages, with a new cookie; those before it are used up, and when the
/// session ends stays.
///
/// # Errors
/// `Invalid` (`/capacity_id`) unless it is an own capacity that is in force today.
pub async fn switch_capacity_of_page(
    context: &Context,
    actor: &Actor,
    command: &SwitchCapacity,
) -> Result<PageSession> {
    let (account, session) = own(actor)?;
    context
        .write(actor, async |tx| {
            let ends_at = account::find_session(tx, session).await?.map(|found| found.expires_at);
            let ends_at = ends_at.ok_or(Error::Unauthenticated)?;
            use_capacity(tx, context, (account, session), command).await?;
            account::delete_session_cookies(tx, session).await?;
            let secret = new_cookie(tx, session).await?.into();
            Ok(PageSession { secret, ends_at })
        })
        .await
}

async fn use_capacity(
    tx: &mut Tx,
    context: &Context,
    (account, session): (AccountId, SessionId),
    command: &SwitchCapacity,
) -> Result<Capacity> {
    let today = context.clock.today();
    let capacities = account::list_capacities(tx, &[account]).await?;
    let wanted = |capacity: &Capacity| {
        Uuid::from(capacity.id) == command.capacity_id && capacity.in_force(today)
    };
    let capacity = capacities.into_iter().find(wanted).ok_or_else(no_such_capacity)?;
    account::save_session_capacity(tx, session, capacity.id).await?;
    let record = Record::action(ChainKind::Account, account, "switch_capacity")
        .item(session)
        .content(json!({ "capacity": capacity.id, "role": capacity.role }));
    history::append(tx, vec![record]).await?;
    Ok(capacity)
}
