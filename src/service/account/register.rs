//! Families open an account and confirm that the address is theirs.

use super::email::check_email;
use super::link::{self, Opening};
use super::password;
use crate::domain::actor::{Actor, Role};
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, ApplicantId, CapacityId};
use crate::domain::language::Language;
use crate::service::{Context, Result};
use crate::store::Tx;
use crate::store::account::{self, Account, NewAccount, NewCapacity, Purpose};
use crate::store::history::{self, ChainKind, Record};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

/// Opens an account for a family. Nothing can be done with it until the address is confirmed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterAccount {
    /// Address that will sign in, at most 254 bytes.
    #[schema(example = "asel@example.org", format = "email", max_length = 254)]
    pub email: String,
    /// Name as you write it, at most 200 characters.
    #[schema(max_length = 200)]
    pub full_name: String,
    /// Language of pages and mails: en, ru, kk, ky, uz or tg.
    #[schema(example = "kk")]
    pub language: String,
    /// Password of 12 to 200 characters, other than the address.
    #[schema(value_type = String, format = "password", min_length = 12, max_length = 200)]
    pub password: SecretString,
}

/// Asks for another mail that confirms the address.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestConfirmation {
    /// Address of the account.
    #[schema(format = "email")]
    pub email: String,
}

/// Confirms the address.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmEmail {
    /// Token of the link in the mail.
    #[schema(value_type = String)]
    pub token: SecretString,
}

struct Registration {
    email: String,
    full_name: String,
    language: Language,
}

fn checked(command: &RegisterAccount) -> Result<Registration, FieldErrors> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/email", &command.email);
    let full_name = errors.text("/full_name", &command.full_name, 200);
    let language = errors.keep("/language", "unknown_code", command.language.parse());
    password::check(&mut errors, "/password", &command.password, &email);
    let language = language.unwrap_or_default();
    errors.into_result(Registration { email, full_name, language })
}

/// Registers a family's account. When the address has an account already its owner gets a mail
/// that helps to sign in, and the caller learns nothing.
///
/// # Errors
/// `Invalid` for wrong fields, whoever the address belongs to.
pub async fn register(context: &Context, command: &RegisterAccount) -> Result<()> {
    let new = checked(command)?;
    let hash = password::hash(context, &command.password).await?;
    context
        .write(&Actor::public(), async |tx| {
            let id = AccountId::new();
            let row = NewAccount {
                id,
                email: &new.email,
                full_name: &new.full_name,
                language: new.language,
                password_hash: Some(&hash),
                confirmed: false,
            };
            let made = account::insert(tx, &row).await?;
            let Some(account) = account::lock_by_email(tx, &new.email).await? else {
                return Ok(());
            };
            if made || account.email_confirmed_at.is_none() {
                wait_for_confirmation(tx, context, &account, &new, &hash).await
            } else {
                remind_of_account(tx, context, &account).await
            }
        })
        .await
}

/// The newest registration of an unconfirmed address counts, and only its own mail confirms it: an
/// older mail must not confirm a password that somebody else chose later.
async fn wait_for_confirmation(
    tx: &mut Tx,
    context: &Context,
    account: &Account,
    new: &Registration,
    hash: &str,
) -> Result<()> {
    let may_send = link::may_send(tx, account, Purpose::ConfirmEmail).await?;
    if account.disabled_at.is_some() || !may_send {
        return Ok(());
    }
    account::save_registration(tx, account.id, &new.full_name, new.language, hash).await?;
    let record = Record::action(ChainKind::Account, account.id, "register");
    history::append(tx, vec![record]).await?;
    link::send(tx, context, account, Opening::CONFIRMATION).await
}

async fn remind_of_account(tx: &mut Tx, context: &Context, account: &Account) -> Result<()> {
    let may_send = link::may_send(tx, account, Purpose::PasswordReset).await?;
    if account.disabled_at.is_some() || !may_send {
        return Ok(());
    }
    link::send(tx, context, account, Opening::RESET).await
}

/// Sends the confirming mail again, if the address waits for it; the caller learns nothing.
///
/// # Errors
/// `Invalid` when the text is no address at all; the database.
pub async fn request_confirmation(context: &Context, command: &RequestConfirmation) -> Result<()> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/email", &command.email);
    let email = errors.into_result(email)?;
    context
        .write(&Actor::public(), async |tx| {
            let Some(account) = account::lock_by_email(tx, &email).await? else { return Ok(()) };
            confirm_again(tx, context, &account).await
        })
        .await
}

/// Sends the confirming mail to an account that chose a password and waits for it.
pub(super) async fn confirm_again(tx: &mut Tx, context: &Context, account: &Account) -> Result<()> {
    let waits = account.email_confirmed_at.is_none()
        && account.password_hash.is_some()
        && account.disabled_at.is_none();
    if waits && link::may_send(tx, account, Purpose::ConfirmEmail).await? {
        link::send(tx, context, account, Opening::CONFIRMATION).await?;
    }
    Ok(())
}

/// Confirms the address: from now on the person can sign in, and is an applicant.
///
/// # Errors
/// `Invalid` (`/token`, `dead_link`) when the link is unknown, used or too old.
pub async fn confirm_email(context: &Context, command: &ConfirmEmail) -> Result<()> {
    let token = command.token.expose_secret();
    let purpose = Purpose::ConfirmEmail;
    let (found, _) =
        context.read(&Actor::public(), async |tx| link::look(tx, token, purpose).await).await?;
    let person = Actor { account: Some(found.id), language: found.language, ..Actor::public() };
    context
        .write(&person, async |tx| {
            let (account, _) = link::open(tx, token, purpose).await?;
            if account.email_confirmed_at.is_some() {
                return Err(link::dead());
            }
            account::confirm_email(tx, account.id).await?;
            let applicant = ApplicantId::new();
            account::insert_applicant(tx, applicant, &account).await?;
            let capacity = NewCapacity {
                id: CapacityId::new(),
                account: account.id,
                role: Role::Applicant,
                office: None,
                valid_from: tx.now().date_naive(),
                valid_to: None,
                granted_by: None,
            };
            account::insert_capacity(tx, &capacity).await?;
            let record = Record::action(ChainKind::Account, account.id, "confirm_email")
                .item(applicant)
                .content(serde_json::json!({ "capacity": capacity.id }));
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}
