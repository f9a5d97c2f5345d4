//! Powers of attorney between applicants and their representatives.

use super::error::DbError;
use super::schema::{account, applicant, document, representation};
use super::tx::Tx;
use crate::domain::id::{AccountId, ApplicantId, DocumentId, RepresentationId};
use crate::domain::language::Language;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A power of attorney.
#[derive(Debug, Clone)]
pub struct Representation {
    /// Id.
    pub id: RepresentationId,
    /// Who is represented.
    pub applicant: ApplicantId,
    /// Who represents.
    pub account: AccountId,
    /// The representative's address.
    pub email: String,
    /// The applicant's name, if the actor sees the applicant.
    pub applicant_name: Option<String>,
    /// The paper.
    pub document: Option<DocumentId>,
    /// What identifies the paper: notary, number, date.
    pub reference: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: NaiveDate,
    /// Who recorded it.
    pub granted_by: AccountId,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Representation {
    /// Whether the representative may act on this day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.revoked_at.is_none() && self.valid_from <= day && self.valid_to >= day
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = representation)]
struct Row {
    id: Uuid,
    applicant_id: Uuid,
    account_id: Uuid,
    document_id: Option<Uuid>,
    reference: String,
    valid_from: NaiveDate,
    valid_to: NaiveDate,
    granted_by: Uuid,
    created_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
}

type Joined = (Row, String, Option<String>);

fn of((row, email, applicant_name): Joined) -> Representation {
    Representation {
        id: row.id.into(),
        applicant: row.applicant_id.into(),
        account: row.account_id.into(),
        email,
        applicant_name,
        document: row.document_id.map(Into::into),
        reference: row.reference,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        granted_by: row.granted_by.into(),
        created_at: row.created_at,
        revoked_at: row.revoked_at,
    }
}

/// A power of attorney to be recorded.
#[derive(Debug, Clone)]
pub struct NewRepresentation {
    /// Id.
    pub id: RepresentationId,
    /// Who is represented.
    pub applicant: ApplicantId,
    /// Who represents.
    pub account: AccountId,
    /// The paper.
    pub document: Option<DocumentId>,
    /// What identifies the paper.
    pub reference: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: NaiveDate,
    /// Who records it.
    pub granted_by: AccountId,
}

/// Records a power of attorney.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &NewRepresentation) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(representation::table)
        .values((
            representation::id.eq(Uuid::from(new.id)),
            representation::applicant_id.eq(Uuid::from(new.applicant)),
            representation::account_id.eq(Uuid::from(new.account)),
            representation::document_id.eq(new.document.map(Uuid::from)),
            representation::reference.eq(&new.reference),
            representation::valid_from.eq(new.valid_from),
            representation::valid_to.eq(new.valid_to),
            representation::granted_by.eq(Uuid::from(new.granted_by)),
            representation::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Whose powers of attorney.
#[derive(Debug, Clone)]
pub enum Of {
    /// Those of these applicants.
    Applicants(Vec<ApplicantId>),
    /// Those that let this account act.
    Account(AccountId),
}

/// Powers of attorney, newest first, before one of them, at most `limit`, and how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    of_whom: &Of,
    before: Option<RepresentationId>,
    limit: i64,
) -> Result<(Vec<Representation>, i64), DbError> {
    let matching = || {
        let query = representation::table
            .inner_join(account::table.on(account::id.eq(representation::account_id)))
            .left_join(applicant::table.on(applicant::id.eq(representation::applicant_id)));
        match of_whom {
            Of::Applicants(ids) => {
                let ids: Vec<Uuid> = ids.iter().map(|id| (*id).into()).collect();
                query.filter(representation::applicant_id.eq_any(ids)).into_boxed()
            }
            Of::Account(id) => {
                query.filter(representation::account_id.eq(Uuid::from(*id))).into_boxed()
            }
        }
    };
    let total = matching().count().get_result(tx.conn()).await?;
    let mut query = matching()
        .select((Row::as_select(), account::email, applicant::full_name.nullable()))
        .order(representation::id.desc())
        .limit(limit);
    if let Some(before) = before {
        query = query.filter(representation::id.lt(Uuid::from(before)));
    }
    let rows: Vec<Joined> = query.load(tx.conn()).await?;
    Ok((rows.into_iter().map(of).collect(), total))
}

/// Finds a power of attorney.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: RepresentationId) -> Result<Option<Representation>, DbError> {
    let row: Option<Joined> = representation::table
        .inner_join(account::table.on(account::id.eq(representation::account_id)))
        .left_join(applicant::table.on(applicant::id.eq(representation::applicant_id)))
        .filter(representation::id.eq(Uuid::from(id)))
        .select((Row::as_select(), account::email, applicant::full_name.nullable()))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(of))
}

/// Revokes a power of attorney; false when that was done before.
///
/// # Errors
/// [`DbError`].
pub async fn revoke(tx: &mut Tx, id: RepresentationId) -> Result<bool, DbError> {
    let now = tx.now();
    let revoked = diesel::update(representation::table.find(Uuid::from(id)))
        .filter(representation::revoked_at.is_null())
        .set(representation::revoked_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(revoked == 1)
}

/// An applicant that the actor sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Represented {
    /// The applicant's own account, if there is one.
    pub account: Option<AccountId>,
}

/// Finds an applicant that the actor sees: row security hides the others.
///
/// # Errors
/// [`DbError`].
pub async fn find_applicant(tx: &mut Tx, id: ApplicantId) -> Result<Option<Represented>, DbError> {
    let row: Option<Option<Uuid>> = applicant::table
        .find(Uuid::from(id))
        .select(applicant::account_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|account| Represented { account: account.map(Into::into) }))
}

/// Whether the actor sees this document.
///
/// # Errors
/// [`DbError`].
pub async fn sees_document(tx: &mut Tx, id: DocumentId) -> Result<bool, DbError> {
    Ok(diesel::select(diesel::dsl::exists(document::table.find(Uuid::from(id))))
        .get_result(tx.conn())
        .await?)
}

/// Keeps the applicant that an account is in step with the account's name and language.
///
/// # Errors
/// [`DbError`].
pub async fn save_applicant_of(
    tx: &mut Tx,
    account: AccountId,
    full_name: &str,
    language: Language,
) -> Result<(), DbError> {
    diesel::update(applicant::table.filter(applicant::account_id.eq(Uuid::from(account))))
        .set((
            applicant::full_name.eq(full_name),
            applicant::language.eq(language.as_str()),
            applicant::version.eq(applicant::version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
