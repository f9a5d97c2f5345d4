//! Links in mails: made with the change that sends them, opened once.

use super::secret;
use crate::domain::id::OfficeId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::service::notice::{About, To, tell};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::account::{self, Account, Link, NewLink, Purpose};
use chrono::TimeDelta;
use uuid::Uuid;

/// Most mails of one purpose to one account within an hour: a stranger's form must not flood a
/// person's mailbox.
const PER_HOUR: i64 = 5;

/// What a link is to open, and the mail that carries it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    /// What it opens.
    pub purpose: Purpose,
    /// The invitation it accepts.
    pub invitation: Option<Uuid>,
    /// The mail.
    pub kind: NoticeKind,
    /// The office the mail names.
    pub office: Option<OfficeId>,
}

impl Opening {
    /// Confirms an address.
    pub const CONFIRMATION: Self = Self {
        purpose: Purpose::ConfirmEmail,
        invitation: None,
        kind: NoticeKind::ConfirmEmail,
        office: None,
    };
    /// Sets a new password.
    pub const RESET: Self = Self {
        purpose: Purpose::PasswordReset,
        invitation: None,
        kind: NoticeKind::PasswordReset,
        office: None,
    };
}

/// Whether another mail of this purpose may go to the account now. The account is locked.
pub(super) async fn may_send(tx: &mut Tx, account: &Account, purpose: Purpose) -> Result<bool> {
    let hour_ago = tx.now() - TimeDelta::hours(1);
    Ok(account::count_links(tx, account.id, purpose, hour_ago).await? < PER_HOUR)
}

/// Makes a link and the mail that carries it. Earlier links for the same thing stop working.
pub(super) async fn send(
    tx: &mut Tx,
    context: &Context,
    account: &Account,
    opening: Opening,
) -> Result<()> {
    let auth = &context.config.auth;
    let (hours, page) = match opening.purpose {
        Purpose::ConfirmEmail => (auth.confirmation_hours, "confirm"),
        Purpose::Invitation => (auth.invitation_hours, "invitation"),
        Purpose::PasswordReset => (auth.reset_hours, "reset"),
    };
    match opening.invitation {
        Some(invitation) => account::cancel_links_of_invitation(tx, invitation).await?,
        None => account::cancel_links(tx, account.id, opening.purpose).await?,
    }
    let (text, digest) = secret::make()?;
    let expires_at = tx.now() + TimeDelta::hours(i64::from(hours));
    let link = NewLink {
        digest,
        account: account.id,
        purpose: opening.purpose,
        invitation: opening.invitation,
        expires_at,
    };
    account::insert_link(tx, &link).await?;
    let params = NoticeParams {
        path: Some(format!("/{page}?token={text}")),
        due_on: Some(expires_at.date_naive()),
        ..NoticeParams::default()
    };
    let about = About { office: opening.office, ..About::default() };
    tell(tx, opening.kind, &[To::Account(account.id)], about, params).await
}

/// The account and what else a live link is for, with the account locked. The account comes first:
/// everything that touches its links locks it before them.
pub(super) async fn open(tx: &mut Tx, token: &str, purpose: Purpose) -> Result<(Account, Link)> {
    let digest = secret::digest_of(token);
    let found = account::find_link(tx, digest, purpose).await?.ok_or_else(dead)?;
    let account = account::lock(tx, found.account).await?.ok_or_else(dead)?;
    if account.disabled_at.is_some() {
        return Err(dead());
    }
    // Of several requests at once one gets it.
    let link = account::take_link(tx, digest, purpose).await?.ok_or_else(dead)?;
    Ok((account, link))
}

/// The account a live link belongs to, for checks that come before the change.
pub(super) async fn look(tx: &mut Tx, token: &str, purpose: Purpose) -> Result<(Account, Link)> {
    let link = account::find_link(tx, secret::digest_of(token), purpose).await?.ok_or_else(dead)?;
    let account = account::find(tx, link.account).await?.ok_or_else(dead)?;
    Ok((account, link))
}

/// A link that opens nothing, whatever the reason.
pub(super) fn dead() -> Error {
    Error::field("/token", "dead_link", "This link does not work any more. Ask for a new one.")
}
