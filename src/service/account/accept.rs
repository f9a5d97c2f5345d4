//! Accepting an invitation: the capacity begins to exist, and with it perhaps the account.

use super::{link, password};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::CapacityId;
use crate::service::{Context, Result};
use crate::store::Tx;
use crate::store::account::{self, Account, Invitation, NewCapacity, Purpose};
use crate::store::history::{self, ChainKind, Record};
use chrono::NaiveDate;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Accepts an invitation with the link of the mail.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// Token of the link in the mail.
    #[schema(value_type = String)]
    pub token: SecretString,
    /// Password of 12 to 200 characters; only for an account that has none yet.
    #[schema(value_type = Option<String>, format = "password", min_length = 12, max_length = 200)]
    pub password: Option<SecretString>,
}

/// What an invitation offers to whoever holds its link.
#[derive(Debug, Clone)]
pub struct InvitationOffer {
    /// Name of the invited person, as the office knows it.
    pub full_name: String,
    /// The role.
    pub role: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// The account has no password yet: one is chosen with the acceptance.
    pub wants_password: bool,
}

/// What the link of a mail invites to.
///
/// # Errors
/// `Invalid` (`/token`, `dead_link`) when the link is unknown, used, withdrawn or too old.
pub async fn look_at_invitation(
    context: &Context,
    token: &SecretString,
) -> Result<InvitationOffer> {
    let token = token.expose_secret();
    context
        .read(&Actor::public(), async |tx| {
            let (account, link) = link::look(tx, token, Purpose::Invitation).await?;
            let id = link.invitation.ok_or_else(link::dead)?;
            let found = account::find_invitation(tx, id).await?.filter(Invitation::is_open);
            let found = found.ok_or_else(link::dead)?;
            Ok(InvitationOffer {
                wants_password: !is_settled(&account),
                full_name: account.full_name,
                role: found.role.to_string(),
                valid_from: found.valid_from,
                valid_to: found.valid_to,
            })
        })
        .await
}

/// Accepts an invitation: the capacity begins to exist. An account that nobody showed to be theirs
/// yet chooses a password with it, which replaces any a stranger may have set for the address.
///
/// # Errors
/// `Invalid`: a link that does not work; a password that is missing, against the rule, or not
/// wanted because the account has one.
pub async fn accept_invitation(context: &Context, command: &AcceptInvitation) -> Result<()> {
    let token = command.token.expose_secret();
    let purpose = Purpose::Invitation;
    let (found, _) =
        context.read(&Actor::public(), async |tx| link::look(tx, token, purpose).await).await?;
    check_password(&found, command.password.as_ref())?;
    let hash = match &command.password {
        Some(password) => Some(password::hash(context, password).await?),
        None => None,
    };
    let person = Actor { account: Some(found.id), language: found.language, ..Actor::public() };
    context
        .write(&person, async |tx| {
            let (account, link) = link::open(tx, token, purpose).await?;
            let id = link.invitation.ok_or_else(link::dead)?;
            let invitation = account::lock_invitation(tx, id).await?.ok_or_else(link::dead)?;
            // The account may have been confirmed between the check and the lock.
            check_password(&account, command.password.as_ref())?;
            if !invitation.is_open() {
                return Err(link::dead());
            }
            if let Some(hash) = &hash {
                take_over(tx, &account, hash).await?;
            }
            begin(tx, &invitation).await
        })
        .await
}

fn is_settled(account: &Account) -> bool {
    account.email_confirmed_at.is_some() && account.password_hash.is_some()
}

fn check_password(account: &Account, given: Option<&SecretString>) -> Result<()> {
    let mut errors = FieldErrors::default();
    match given {
        Some(_) if is_settled(account) => {
            let message = "Leave this empty: your account has a password. Sign in with it.";
            errors.add("/password", "not_wanted", message);
        }
        Some(password) => password::check(&mut errors, "/password", password, &account.email),
        None if is_settled(account) => {}
        None => errors.add("/password", "required", "Choose a password for your account."),
    }
    Ok(errors.into_result(())?)
}

async fn take_over(tx: &mut Tx, account: &Account, hash: &str) -> Result<()> {
    account::save_password(tx, account.id, hash).await?;
    account::confirm_email(tx, account.id).await?;
    account::cancel_links(tx, account.id, Purpose::ConfirmEmail).await?;
    Ok(account::cancel_links(tx, account.id, Purpose::PasswordReset).await?)
}

async fn begin(tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    let capacity = NewCapacity {
        id: CapacityId::new(),
        account: invitation.account,
        role: invitation.role,
        office: invitation.office,
        valid_from: invitation.valid_from,
        valid_to: invitation.valid_to,
        granted_by: invitation.invited_by,
    };
    account::insert_capacity(tx, &capacity).await?;
    account::accept_invitation(tx, invitation.id, capacity.id).await?;
    let record = Record::action(ChainKind::Account, invitation.account, "accept_invitation")
        .item(invitation.id)
        .content(json!({ "capacity": capacity.id, "role": capacity.role }));
    Ok(history::append(tx, vec![record]).await?)
}
