//! A new password: by a link when the old one is lost, or with the old one.

use super::email::check_email;
use super::link::{self, Opening};
use super::password::{self, Verdict};
use super::register::confirm_again;
use super::sign_in;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::service::notice::{About, To, tell};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::account::{self, Account, Purpose};
use crate::store::history::{self, ChainKind, Record};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

/// Asks for a mail with a link that sets a new password.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestPasswordReset {
    /// Address of the account.
    #[schema(format = "email")]
    pub email: String,
}

/// Sets a new password with the link of the mail.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetPassword {
    /// Token of the link in the mail.
    #[schema(value_type = String)]
    pub token: SecretString,
    /// New password of 12 to 200 characters, other than the address.
    #[schema(value_type = String, format = "password", min_length = 12, max_length = 200)]
    pub password: SecretString,
}

/// Changes the own password.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// The present password.
    #[schema(value_type = String, format = "password")]
    pub current_password: SecretString,
    /// New password of 12 to 200 characters, other than the address.
    #[schema(value_type = String, format = "password", min_length = 12, max_length = 200)]
    pub new_password: SecretString,
}

/// Mails a link that sets a new password, if the address has an account; the caller learns
/// nothing. An account that waits for its confirmation gets that mail instead.
///
/// # Errors
/// `Invalid` when the text is no address at all; the database.
pub async fn request_password_reset(
    context: &Context,
    command: &RequestPasswordReset,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/email", &command.email);
    let email = errors.into_result(email)?;
    context
        .write(&Actor::public(), async |tx| {
            let Some(account) = account::lock_by_email(tx, &email).await? else { return Ok(()) };
            if account.email_confirmed_at.is_none() {
                return confirm_again(tx, context, &account).await;
            }
            let may_send = link::may_send(tx, &account, Purpose::PasswordReset).await?;
            if account.disabled_at.is_some() || !may_send {
                return Ok(());
            }
            link::send(tx, context, &account, Opening::RESET).await
        })
        .await
}

/// Sets a new password with a mailed link. Every session ends, and the owner is told.
///
/// # Errors
/// `Invalid`: a link that does not work, or a password against the rule.
pub async fn reset_password(context: &Context, command: &ResetPassword) -> Result<()> {
    let token = command.token.expose_secret();
    let purpose = Purpose::PasswordReset;
    let (found, _) =
        context.read(&Actor::public(), async |tx| link::look(tx, token, purpose).await).await?;
    let mut errors = FieldErrors::default();
    password::check(&mut errors, "/password", &command.password, &found.email);
    errors.into_result(())?;
    let hash = password::hash(context, &command.password).await?;
    let person = Actor { account: Some(found.id), language: found.language, ..Actor::public() };
    context
        .write(&person, async |tx| {
            let (account, _) = link::open(tx, token, purpose).await?;
            account::save_password(tx, account.id, &hash).await?;
            account::revoke_sessions(tx, account.id, None, "password reset").await?;
            changed(tx, &account, "reset_password").await
        })
        .await
}

/// Changes the own password. The other sessions end, and the owner is told.
///
/// # Errors
/// `Invalid` (`/current_password`, `wrong`), which counts like a failed sign-in; `TooMany` while
/// the account is locked.
pub async fn change_password(
    context: &Context,
    actor: &Actor,
    command: &ChangePassword,
) -> Result<()> {
    let id = actor.account.ok_or(Error::Unauthenticated)?;
    let account = context.read(actor, async |tx| Ok(account::find(tx, id).await?)).await?;
    let account = account.ok_or(Error::Unauthenticated)?;
    let mut errors = FieldErrors::default();
    password::check(&mut errors, "/new_password", &command.new_password, &account.email);
    errors.into_result(())?;
    if let Some(until) = account.locked_until.filter(|until| *until > context.clock.now()) {
        let wait = (until - context.clock.now()).num_seconds().max(1);
        return Err(Error::TooMany { retry_after: wait.unsigned_abs() });
    }
    let kept = account.password_hash.as_ref();
    match password::verify(context, &command.current_password, kept).await? {
        Verdict::Right { .. } => {}
        Verdict::Wrong => {
            sign_in::count_failure(context, Some(id)).await?;
            let message = "This is not your present password. Type it again.";
            return Err(Error::field("/current_password", "wrong", message));
        }
    }
    let hash = password::hash(context, &command.new_password).await?;
    context
        .write(actor, async |tx| {
            let now = account::lock(tx, id).await?.ok_or(Error::Unauthenticated)?;
            if !same(now.password_hash.as_ref(), kept) {
                let message = "The password was changed meanwhile. Sign in again.";
                return Err(Error::conflict("password-changed", message));
            }
            account::save_password(tx, id, &hash).await?;
            account::revoke_sessions(tx, id, actor.session, "password changed").await?;
            changed(tx, &now, "change_password").await
        })
        .await
}

/// Whether two kept hashes are one.
pub(super) fn same(one: Option<&SecretString>, other: Option<&SecretString>) -> bool {
    one.map(ExposeSecret::expose_secret) == other.map(ExposeSecret::expose_secret)
}

async fn changed(tx: &mut Tx, account: &Account, action: &str) -> Result<()> {
    account::cancel_links(tx, account.id, Purpose::PasswordReset).await?;
    history::append(tx, vec![Record::action(ChainKind::Account, account.id, action)]).await?;
    let params = NoticeParams { path: Some("/sign-in".to_owned()), ..NoticeParams::default() };
    let to = [To::Account(account.id)];
    tell(tx, NoticeKind::PasswordChanged, &to, About::default(), params).await
}
