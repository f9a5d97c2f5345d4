//! Powers of attorney: who may act for an applicant, on which paper, from when until when.

use super::account::{Offer, check_email, ensure_account, offer};
use super::notice::{About, To, tell};
use super::{Context, Error, Listing, RequestKey, Result, once, page_size};
use crate::domain::actor::{Actor, Role};
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, ApplicantId, CapacityId, RepresentationId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{self, Action, CaseFacts};
use crate::store::Tx;
use crate::store::account::{self, Account, NewCapacity};
use crate::store::history::{self, ChainKind, Record};
use crate::store::representation::{self, NewRepresentation, Of, Representation, Represented};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Lets another person act for an applicant.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantRepresentation {
    /// Who is represented. An applicant leaves it out; a registry clerk who records a paper names
    /// an applicant of the own office.
    pub applicant_id: Option<Uuid>,
    /// Address of the representative; the answer does not tell whether it has an account.
    #[schema(format = "email", max_length = 254)]
    pub representative_email: String,
    /// Name of the representative as it stands in the paper, at most 200 characters.
    #[schema(max_length = 200)]
    pub representative_name: String,
    /// What identifies the paper (notary, number, date), at most 500 characters.
    #[schema(max_length = 500)]
    pub reference: String,
    /// A scan of the paper.
    pub document_id: Option<Uuid>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: NaiveDate,
}

/// Revokes a power of attorney.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeRepresentation {
    /// Why, at most 1000 characters.
    #[schema(max_length = 1000)]
    pub reason: Option<String>,
}

/// Which powers of attorney to list: an applicant's own, a representative's own, or, for a clerk,
/// those of one applicant.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRepresentations {
    /// The applicant; required for officials.
    pub applicant_id: Option<Uuid>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// A power of attorney.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RepresentationView {
    /// Id.
    pub id: Uuid,
    /// Who is represented.
    pub applicant_id: Uuid,
    /// The applicant's name; none for a representative who may not act today.
    pub applicant_name: Option<String>,
    /// Address of the representative.
    pub representative_email: String,
    /// What identifies the paper.
    pub reference: String,
    /// A scan of the paper.
    pub document_id: Option<Uuid>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: NaiveDate,
    /// When it was recorded.
    pub granted_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Whether the representative may act today.
    pub in_force: bool,
}

impl RepresentationView {
    fn of(row: Representation, today: NaiveDate) -> Self {
        Self {
            in_force: row.in_force(today),
            id: row.id.into(),
            applicant_id: row.applicant.into(),
            applicant_name: row.applicant_name,
            representative_email: row.email,
            reference: row.reference,
            document_id: row.document.map(Into::into),
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            granted_at: row.created_at,
            revoked_at: row.revoked_at,
        }
    }
}

struct Checked {
    email: String,
    name: String,
    reference: String,
}

fn checked(command: &GrantRepresentation, today: NaiveDate) -> Result<Checked, FieldErrors> {
    let mut errors = FieldErrors::default();
    let email = check_email(&mut errors, "/representative_email", &command.representative_email);
    let name = errors.text("/representative_name", &command.representative_name, 200);
    let reference = errors.text("/reference", &command.reference, 500);
    if command.valid_to < command.valid_from {
        errors.add("/valid_to", "before_first_day", "Choose a last day after the first day.");
    } else if command.valid_to < today {
        errors.add("/valid_to", "in_the_past", "Choose today or a later day.");
    }
    errors.into_result(Checked { email, name, reference })
}

/// Leave to grant or revoke for an applicant that the actor sees, or the refusal.
async fn may_grant(tx: &mut Tx, actor: &Actor, applicant: ApplicantId) -> Result<Represented> {
    // Row security shows a clerk the applicants of the own office: those it wrote down, and those
    // with a petition there.
    let facts =
        CaseFacts { applicants: vec![applicant], office: actor.office, ..CaseFacts::default() };
    let seen = representation::find_applicant(tx, applicant).await?.ok_or(Error::NotFound)?;
    let _leave = policy::may(actor, Action::GrantRepresentation, &facts)?;
    Ok(seen)
}

/// Refuses whoever may never grant, before anything is said about fields.
fn may_ever(actor: &Actor) -> Result<()> {
    let facts = CaseFacts {
        applicants: actor.applicants.clone(),
        office: actor.office,
        ..CaseFacts::default()
    };
    let _leave = policy::may(actor, Action::GrantRepresentation, &facts)?;
    Ok(())
}

fn applicant_of(actor: &Actor, named: Option<Uuid>) -> Result<ApplicantId> {
    match (named, actor.as_applicant()) {
        (Some(named), _) => Ok(named.into()),
        (None, Some(own)) => Ok(own),
        (None, None) => {
            let message = "Name the applicant who is represented.";
            Err(Error::field("/applicant_id", "required", message))
        }
    }
}

/// Lets another person act for an applicant between two days. The representative gets the capacity
/// and a mail; somebody without an account gets an invitation instead.
///
/// # Errors
/// `Denied` unless the applicant or a registry clerk does it; `NotFound` for an applicant or a
/// document that the actor does not see; `Invalid` for wrong fields.
pub async fn grant(
    context: &Context,
    actor: &Actor,
    command: &GrantRepresentation,
    key: Option<&RequestKey>,
) -> Result<RepresentationId> {
    may_ever(actor)?;
    let granted_by = actor.account.ok_or(Error::Unauthenticated)?;
    let applicant = applicant_of(actor, command.applicant_id)?;
    let new = checked(command, context.clock.today())?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let represented = may_grant(tx, actor, applicant).await?;
                check_document(tx, command).await?;
                let account = ensure_account(tx, &new.email, &new.name, actor.language).await?;
                if represented.account == Some(account.id) {
                    let message = "Name somebody else: nobody represents themself.";
                    return Err(Error::field("/representative_email", "own_address", message));
                }
                let row = NewRepresentation {
                    id: RepresentationId::new(),
                    applicant,
                    account: account.id,
                    document: command.document_id.map(Into::into),
                    reference: new.reference.clone(),
                    valid_from: command.valid_from,
                    valid_to: command.valid_to,
                    granted_by,
                };
                representation::insert(tx, &row).await?;
                let mut records = records("grant_representation", row.id, &account, represented);
                if let Some(capacity) = equip(tx, context, &account, command.valid_from).await? {
                    records.push(begun(account.id, capacity));
                }
                history::append(tx, records).await?;
                Ok(row.id)
            })
            .await
        })
        .await
}

async fn check_document(tx: &mut Tx, command: &GrantRepresentation) -> Result<()> {
    let Some(document) = command.document_id else { return Ok(()) };
    if representation::sees_document(tx, document.into()).await? {
        return Ok(());
    }
    let message = "There is no such document. Upload the paper first, or leave this empty.";
    Err(Error::field("/document_id", "unknown", message))
}

/// The histories of the representative and, if there is one, of the applicant's account.
fn records(
    action: &str,
    id: RepresentationId,
    account: &Account,
    represented: Represented,
) -> Vec<Record> {
    [Some(account.id), represented.account]
        .into_iter()
        .flatten()
        .map(|chain| {
            Record::action(ChainKind::Account, chain, action)
                .item(id)
                .content(json!({ "representative": account.id }))
        })
        .collect()
}

fn begun(account: AccountId, capacity: CapacityId) -> Record {
    Record::action(ChainKind::Account, account, "begin_capacity")
        .item(capacity)
        .content(json!({ "role": Role::Representative }))
}

/// Gives the representative what it takes to act: the capacity and a mail, or, to an account that
/// nobody showed to be theirs yet, an invitation. Whom the capacity lets act for is looked up with
/// each request, so it needs no end of its own.
async fn equip(
    tx: &mut Tx,
    context: &Context,
    account: &Account,
    valid_from: NaiveDate,
) -> Result<Option<CapacityId>> {
    if account.disabled_at.is_some() {
        return Ok(None);
    }
    let (role, today) = (Role::Representative, tx.now().date_naive());
    if account.email_confirmed_at.is_none() {
        let valid_from = valid_from.min(today);
        let kind = NoticeKind::RepresentationGranted;
        let wanted = Offer { role, office: None, valid_from, valid_to: None, kind };
        offer(tx, context, account, wanted).await?;
        return Ok(None);
    }
    let params =
        NoticeParams { path: Some("/representations".to_owned()), ..NoticeParams::default() };
    let to = [To::Account(account.id)];
    tell(tx, NoticeKind::RepresentationGranted, &to, About::default(), params).await?;
    if account::find_same_capacity(tx, account.id, role, None, today).await?.is_some() {
        return Ok(None);
    }
    let capacity = NewCapacity {
        id: CapacityId::new(),
        account: account.id,
        role,
        office: None,
        valid_from: today,
        valid_to: None,
        granted_by: tx.actor().account,
    };
    account::insert_capacity(tx, &capacity).await?;
    Ok(Some(capacity.id))
}

/// Revokes a power of attorney: the representative sees nothing of the applicant any more, and is
/// told.
///
/// # Errors
/// `NotFound` for a power of attorney that the actor does not see; `Denied` unless the applicant
/// or a registry clerk revokes it; `Conflict` (`already-revoked`).
pub async fn revoke(
    context: &Context,
    actor: &Actor,
    id: RepresentationId,
    command: &RevokeRepresentation,
) -> Result<RepresentationView> {
    let mut errors = FieldErrors::default();
    let reason = errors.optional_text("/reason", command.reason.as_deref(), 1000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let found = visible(tx, actor, id).await?;
            let represented = may_grant(tx, actor, found.applicant).await?;
            let account = account::lock(tx, found.account).await?.ok_or(Error::NotFound)?;
            if !representation::revoke(tx, id).await? {
                let message = "This power of attorney was revoked before. Nothing is left to do.";
                return Err(Error::conflict("already-revoked", message));
            }
            let mut records = records("revoke_representation", id, &account, represented);
            if let Some(reason) = reason {
                records = records.into_iter().map(|record| record.reason(&reason)).collect();
            }
            history::append(tx, records).await?;
            let to = [To::Account(found.account)];
            let params = NoticeParams::default();
            tell(tx, NoticeKind::RepresentationRevoked, &to, About::default(), params).await
        })
        .await?;
    find(context, actor, id).await
}

/// A power of attorney that the actor sees: the applicant's, the representative's, or that of an
/// applicant whom row security shows.
async fn visible(tx: &mut Tx, actor: &Actor, id: RepresentationId) -> Result<Representation> {
    let found = representation::find(tx, id).await?.ok_or(Error::NotFound)?;
    let own = actor.as_representative() == Some(found.account);
    let seen = own || representation::find_applicant(tx, found.applicant).await?.is_some();
    if seen { Ok(found) } else { Err(Error::NotFound) }
}

/// One power of attorney.
///
/// # Errors
/// `NotFound` for one that the actor does not see.
pub async fn find(
    context: &Context,
    actor: &Actor,
    id: RepresentationId,
) -> Result<RepresentationView> {
    let found = context.read(actor, async |tx| visible(tx, actor, id).await).await?;
    Ok(RepresentationView::of(found, context.clock.today()))
}

/// Powers of attorney, newest first.
///
/// # Errors
/// `NotFound` for an applicant that the actor does not see; `Invalid` when an official names none.
pub async fn list(
    context: &Context,
    actor: &Actor,
    asked: &ListRepresentations,
) -> Result<Listing<RepresentationView>> {
    let size = page_size(asked.limit)?;
    let whose = match (asked.applicant_id, actor.as_applicant(), actor.as_representative()) {
        (Some(applicant), ..) => Of::Applicants(vec![applicant.into()]),
        (None, Some(_), _) => Of::Applicants(actor.applicants.clone()),
        (None, None, Some(account)) => Of::Account(account),
        (None, None, None) => {
            let message = "Name the applicant whose powers of attorney you look for.";
            return Err(Error::field("/query/applicant_id", "required", message));
        }
    };
    let (rows, total) = context
        .read(actor, async |tx| {
            if let Some(named) = asked.applicant_id {
                let seen = representation::find_applicant(tx, named.into()).await?;
                seen.ok_or(Error::NotFound)?;
            }
            let after = asked.after.map(Into::into);
            Ok(representation::list(tx, &whose, after, size + 1).await?)
        })
        .await?;
    let today = context.clock.today();
    let views = rows.into_iter().map(|row| RepresentationView::of(row, today)).collect();
    Ok(Listing::of(views, size, total, |view: &RepresentationView| view.id.to_string()))
}
