//! Invitations: an administrator offers a capacity, the person accepts it.

use super::email::check_email;
use super::link::{self, Opening};
use super::manage::may_manage;
use super::view::InvitationView;
use crate::domain::actor::{Actor, Role};
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, OfficeId};
use crate::domain::language::Language;
use crate::domain::notice::NoticeKind;
use crate::domain::office::employs;
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::account::{self, Account, Invitation, NewAccount, NewInvitation, Purpose};
use crate::store::history::{self, ChainKind, Record};
use crate::store::{Tx, office};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Invites a person into a role.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Address of the person; an account that has it gets a further capacity.
    #[schema(format = "email", max_length = 254)]
    pub email: String,
    /// Name, for an account that has to be made; at most 200 characters.
    #[schema(max_length = 200)]
    pub full_name: String,
    /// Language of the mail, for an account that has to be made: en, ru, kk, ky, uz or tg.
    #[schema(example = "ru")]
    pub language: String,
    /// Role code, for example `registry_clerk`.
    #[schema(example = "registry_clerk")]
    pub role: String,
    /// Office; required for every role but administrator, auditor and statistician.
    pub office_id: Option<Uuid>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; none for an open end.
    pub valid_to: Option<NaiveDate>,
}

struct Checked {
    email: String,
    full_name: String,
    language: Language,
    offer: Offer,
}

/// A capacity that is offered.
#[derive(Debug, Clone, Copy)]
pub(in crate::service) struct Offer {
    /// Role.
    pub role: Role,
    /// Office.
    pub office: Option<OfficeId>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// The mail that carries the link.
    pub kind: NoticeKind,
}

fn checked(command: &Invite, today: NaiveDate) -> Result<Checked, FieldErrors> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/email", &command.email);
    let full_name = errors.text("/full_name", &command.full_name, 200);
    let language = errors.keep("/language", "unknown_code", command.language.parse());
    let role = errors.keep("/role", "unknown_code", command.role.parse::<Role>());
    if let Some(role) = role {
        check_role(&mut errors, role, command.office_id);
    }
    if command.valid_to.is_some_and(|last| last < command.valid_from) {
        errors.add("/valid_to", "before_first_day", "Choose a last day after the first day.");
    } else if command.valid_to.is_some_and(|last| last < today) {
        errors.add("/valid_to", "in_the_past", "Choose today or a later day.");
    }
    let offer = Offer {
        role: role.unwrap_or(Role::Public),
        office: command.office_id.map(Into::into),
        valid_from: command.valid_from,
        valid_to: command.valid_to,
        kind: NoticeKind::Invitation,
    };
    let language = language.unwrap_or_default();
    errors.into_result(Checked { email, full_name, language, offer })
}

fn check_role(errors: &mut FieldErrors, role: Role, office: Option<Uuid>) {
    if role.is_family() || matches!(role, Role::System | Role::Public) {
        errors.add("/role", "not_for_officials", "Choose a role of an official.");
    } else if role.needs_office() && office.is_none() {
        errors.add("/office_id", "required", "Choose the office this role works in.");
    } else if !role.needs_office() && office.is_some() {
        errors.add("/office_id", "not_wanted", "Leave the office empty: this role has none.");
    }
}

/// Invites a person into a role, an office and dates. The capacity begins to exist when they
/// accept.
///
/// # Errors
/// `Denied` unless an administrator invites; `Invalid` for wrong fields; `Conflict` for the own
/// account (`own-account`), a disabled one (`account-disabled`), a capacity that exists
/// (`capacity-exists`) or was offered already (`already-invited`).
pub async fn invite(
    context: &Context,
    actor: &Actor,
    command: &Invite,
    key: Option<&RequestKey>,
) -> Result<Uuid> {
    may_manage(actor)?;
    let new = checked(command, context.clock.today())?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                check_office(tx, &new.offer).await?;
                let account = ensure_account(tx, &new.email, &new.full_name, new.language).await?;
                check_invitee(tx, &account, &new.offer).await?;
                offer(tx, context, &account, new.offer).await
            })
            .await
        })
        .await
}

async fn check_office(tx: &mut Tx, offer: &Offer) -> Result<()> {
    let Some(id) = offer.office else { return Ok(()) };
    let found = office::find(tx, id).await?;
    let office = found.ok_or_else(|| {
        Error::field("/office_id", "unknown", "There is no such office. Choose another.")
    })?;
    if office.valid_to.is_some_and(|last| last < tx.now().date_naive().max(offer.valid_from)) {
        let message = "This office is no more on the first day. Choose its successor.";
        return Err(Error::field("/office_id", "not_in_force", message));
    }
    if !employs(office.kind, offer.role) {
        let message = "This role does not work in an office of this kind.";
        return Err(Error::field("/role", "not_in_this_office", message));
    }
    Ok(())
}

async fn check_invitee(tx: &mut Tx, account: &Account, offer: &Offer) -> Result<()> {
    if tx.actor().account == Some(account.id) {
        let message = "You cannot invite yourself. Ask another administrator.";
        return Err(Error::conflict("own-account", message));
    }
    if account.disabled_at.is_some() {
        let message = "This account is disabled. Enable it first.";
        return Err(Error::conflict("account-disabled", message));
    }
    let today = tx.now().date_naive();
    let same = account::find_same_capacity(tx, account.id, offer.role, offer.office, today);
    if same.await?.is_some() {
        let message = "The person has this role already. End it before you invite again.";
        return Err(Error::conflict("capacity-exists", message));
    }
    if open_invitation(tx, account.id, offer).await?.is_some() {
        let message = "The person is invited already. Send that invitation again, or withdraw it.";
        return Err(Error::conflict("already-invited", message));
    }
    Ok(())
}

async fn open_invitation(
    tx: &mut Tx,
    account: AccountId,
    offer: &Offer,
) -> Result<Option<Invitation>> {
    let all = account::list_invitations(tx, account).await?;
    let same = |other: &Invitation| {
        other.is_open() && other.role == offer.role && other.office == offer.office
    };
    Ok(all.into_iter().find(same))
}

/// The account of an address, locked; one without a password is made when there is none.
pub(in crate::service) async fn ensure_account(
    tx: &mut Tx,
    email: &str,
    full_name: &str,
    language: Language,
) -> Result<Account> {
    let id = AccountId::new();
    let row = NewAccount { id, email, full_name, language, password_hash: None, confirmed: false };
    account::insert(tx, &row).await?;
    let account = account::lock_by_email(tx, email).await?;
    account.ok_or_else(|| Error::internal("an account that was just made is gone"))
}

/// Offers a capacity and mails the link that accepts it; an open offer of the same is sent again.
pub(in crate::service) async fn offer(
    tx: &mut Tx,
    context: &Context,
    account: &Account,
    offer: Offer,
) -> Result<Uuid> {
    let id = match open_invitation(tx, account.id, &offer).await? {
        Some(open) => open.id,
        None => make_offer(tx, account, &offer).await?,
    };
    let opening = Opening {
        purpose: Purpose::Invitation,
        invitation: Some(id),
        kind: offer.kind,
        office: offer.office,
    };
    if link::may_send(tx, account, Purpose::Invitation).await? {
        link::send(tx, context, account, opening).await?;
    }
    Ok(id)
}

async fn make_offer(tx: &mut Tx, account: &Account, offer: &Offer) -> Result<Uuid> {
    let Offer { role, office, valid_from, valid_to, .. } = *offer;
    let id = Uuid::now_v7();
    let new = NewInvitation { id, account: account.id, role, office, valid_from, valid_to };
    account::insert_invitation(tx, &new).await?;
    let record = Record::action(ChainKind::Account, account.id, "invite").item(id).content(
        json!({ "role": role, "office": office, "valid_from": valid_from, "valid_to": valid_to }),
    );
    history::append(tx, vec![record]).await?;
    Ok(id)
}

/// One invitation.
///
/// # Errors
/// `Denied` unless an administrator asks; `NotFound`.
pub async fn find_invitation(context: &Context, actor: &Actor, id: Uuid) -> Result<InvitationView> {
    may_manage(actor)?;
    let found = context.read(actor, async |tx| Ok(account::find_invitation(tx, id).await?)).await?;
    Ok(found.ok_or(Error::NotFound)?.into())
}

/// Sends an open invitation again; the link sent before stops working.
///
/// # Errors
/// `Denied`; `NotFound`; `Conflict` (`invitation-closed`) when it was accepted or withdrawn;
/// `TooMany` after several mails within an hour.
pub async fn resend_invitation(context: &Context, actor: &Actor, id: Uuid) -> Result<()> {
    may_manage(actor)?;
    context
        .write(actor, async |tx| {
            let (account, invitation) = open_and_locked(tx, id).await?;
            if !link::may_send(tx, &account, Purpose::Invitation).await? {
                return Err(Error::TooMany { retry_after: 3600 });
            }
            let opening = Opening {
                purpose: Purpose::Invitation,
                invitation: Some(id),
                kind: kind_of(invitation.role),
                office: invitation.office,
            };
            link::send(tx, context, &account, opening).await?;
            let record =
                Record::action(ChainKind::Account, account.id, "resend_invitation").item(id);
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other role is an official's")]
const fn kind_of(role: Role) -> NoticeKind {
    match role {
        Role::Representative => NoticeKind::RepresentationGranted,
        _ => NoticeKind::Invitation,
    }
}

/// Withdraws an open invitation; its links stop working.
///
/// # Errors
/// `Denied`; `NotFound`; `Conflict` (`invitation-closed`) when it was accepted or withdrawn.
pub async fn withdraw_invitation(context: &Context, actor: &Actor, id: Uuid) -> Result<()> {
    may_manage(actor)?;
    context
        .write(actor, async |tx| {
            let (account, _) = open_and_locked(tx, id).await?;
            account::cancel_links_of_invitation(tx, id).await?;
            account::withdraw_invitation(tx, id).await?;
            let record =
                Record::action(ChainKind::Account, account.id, "withdraw_invitation").item(id);
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}

async fn open_and_locked(tx: &mut Tx, id: Uuid) -> Result<(Account, Invitation)> {
    let found = account::find_invitation(tx, id).await?.ok_or(Error::NotFound)?;
    // The account first: accepting locks in the same order.
    let account = account::lock(tx, found.account).await?.ok_or(Error::NotFound)?;
    let invitation = account::lock_invitation(tx, id).await?.ok_or(Error::NotFound)?;
    if !invitation.is_open() {
        let message = "This invitation was accepted or withdrawn. Ask for a new one.";
        return Err(Error::conflict("invitation-closed", message));
    }
    Ok((account, invitation))
}
