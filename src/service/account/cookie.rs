//! Sessions of the pages: a secret in a cookie, which ends when nobody uses it.

use super::secret;
use super::sign_in::{SignIn, enter};
use crate::domain::actor::Actor;
use crate::domain::id::SessionId;
use crate::service::account::actor_of;
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::account;
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::SecretString;

/// What the browser keeps of a session.
#[derive(Debug, Clone)]
pub struct PageSession {
    /// The secret.
    pub secret: SecretString,
    /// When the session ends at the latest.
    pub ends_at: DateTime<Utc>,
}

/// A use within so many seconds of the last one is not noted: one write a minute is enough to tell an
/// idle session.
const NOTED_AFTER: i64 = 60;

/// Signs in for the pages.
///
/// # Errors
/// As [`super::sign_in()`].
pub async fn sign_in_with_cookie(context: &Context, command: &SignIn) -> Result<PageSession> {
    let hours = i64::from(context.config.auth.page_hours);
    let ends_at = context.clock.now() + TimeDelta::hours(hours);
    let hand = async |tx: &mut Tx, session| new_cookie(tx, session).await;
    let (_, secret, _) = enter(context, command, ends_at, hand).await?;
    Ok(PageSession { secret: secret.into(), ends_at })
}

/// Makes the secret of a session's cookie.
pub(super) async fn new_cookie(tx: &mut Tx, session: SessionId) -> Result<String> {
    let (text, digest) = secret::make()?;
    account::insert_session_cookie(tx, digest, session).await?;
    Ok(text)
}

/// Who acts with a cookie, judged today.
///
/// # Errors
/// [`Error::Unauthenticated`] when the session has ended, or nobody used it for too long.
pub async fn actor_of_cookie(context: &Context, sent: &str) -> Result<Actor> {
    let digest = secret::digest_of(sent);
    let now = context.clock.now();
    let idle = TimeDelta::minutes(i64::from(context.config.auth.page_idle_minutes));
    let public = Actor::public();
    let found = context
        .read(&public, async |tx| Ok(account::find_session_of_cookie(tx, digest).await?))
        .await?;
    let (session, used) =
        found.filter(|(_, used)| now - *used < idle).ok_or(Error::Unauthenticated)?;
    let actor = actor_of(context, session).await?;
    if now - used >= TimeDelta::seconds(NOTED_AFTER) {
        context.write(&actor, async |tx| Ok(account::note_session_use(tx, session).await?)).await?;
    }
    Ok(actor)
}
