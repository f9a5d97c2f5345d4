//! The first administrator, whom nobody can invite.

use super::email::check_email;
use super::password;
use crate::domain::actor::{Actor, Role};
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, CapacityId};
use crate::domain::language::Language;
use crate::service::{Context, Error, Result};
use crate::store::account::{self, NewAccount, NewCapacity};
use crate::store::history::{self, ChainKind, Record};
use secrecy::SecretString;

/// Makes an administrator's account with a confirmed address, for `aqtau admin create`.
///
/// # Errors
/// `Invalid` for a wrong address, name or password; `Conflict` (`email-taken`) when the address has
/// an account: its owner is invited by another administrator instead.
pub async fn create_administrator(
    context: &Context,
    email: &str,
    name: &str,
    password: &SecretString,
) -> Result<AccountId> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/email", email);
    let full_name = errors.text("/full_name", name, 200);
    password::check(&mut errors, "/password", password, &email);
    errors.into_result(())?;
    let hash = password::hash(context, password).await?;
    let id = AccountId::new();
    context
        .write(&Actor::system(), async |tx| {
            let row = NewAccount {
                id,
                email: &email,
                full_name: &full_name,
                language: Language::default(),
                password_hash: Some(&hash),
                confirmed: true,
            };
            if !account::insert(tx, &row).await? {
                let message = "This address has an account already. \
                               Choose another, or let an administrator invite it.";
                return Err(Error::conflict("email-taken", message));
            }
            let capacity = NewCapacity {
                id: CapacityId::new(),
                account: id,
                role: Role::Administrator,
                office: None,
                valid_from: tx.now().date_naive(),
                valid_to: None,
                granted_by: None,
            };
            account::insert_capacity(tx, &capacity).await?;
            let record =
                Record::action(ChainKind::Account, id, "create_administrator").item(capacity.id);
            history::append(tx, vec![record]).await?;
            Ok(id)
        })
        .await
}
