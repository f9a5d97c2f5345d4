//! Applicants: who files, with or without an account.

use crate::domain::id::{ApplicantId, OfficeId};
use crate::domain::language::Language;
use crate::store::error::DbError;
use crate::store::schema::applicant;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An applicant known from a letter only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewApplicant {
    /// `person` or `organisation`.
    pub kind: String,
    /// Full name.
    pub full_name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Country they live in, ISO 3166-1.
    pub country: Option<String>,
    /// Language they are written to in.
    pub language: Language,
}

/// An applicant with contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Queryable, Selectable)]
#[diesel(table_name = applicant)]
pub struct Applicant {
    /// Its id.
    pub id: Uuid,
    /// `person` or `organisation`.
    pub kind: String,
    /// Full name.
    pub full_name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Country they live in.
    pub country: Option<String>,
    /// Language they are written to in.
    pub language: String,
    /// Their account.
    pub account_id: Option<Uuid>,
    /// The office that entered them.
    pub created_office_id: Option<Uuid>,
}

/// Contacts as corrected: what is left out stays, what is none is taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = applicant)]
pub struct NewContacts {
    /// Telephone number.
    pub phone: Option<Option<String>>,
    /// Postal address.
    pub address: Option<Option<String>>,
    /// Country they live in, ISO 3166-1.
    pub country: Option<Option<String>>,
}

/// Inserts an applicant of an office.
///
/// # Errors
/// [`DbError`].
pub async fn insert_applicant(
    tx: &mut Tx,
    new: &NewApplicant,
    office: OfficeId,
) -> Result<ApplicantId, DbError> {
    let (id, now) = (ApplicantId::new(), tx.now());
    diesel::insert_into(applicant::table)
        .values((
            applicant::id.eq(id.0),
            applicant::kind.eq(&new.kind),
            applicant::full_name.eq(&new.full_name),
            applicant::email.eq(&new.email),
            applicant::phone.eq(&new.phone),
            applicant::address.eq(&new.address),
            applicant::country.eq(&new.country),
            applicant::language.eq(new.language.as_str()),
            applicant::created_office_id.eq(office.0),
            applicant::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

/// Writes an applicant anew whom an office entered and who has no account; whether there is one.
///
/// # Errors
/// [`DbError`].
pub async fn correct_applicant(
    tx: &mut Tx,
    id: ApplicantId,
    new: &NewApplicant,
    office: OfficeId,
) -> Result<bool, DbError> {
    let theirs = applicant::table
        .find(id.0)
        .filter(applicant::account_id.is_null())
        .filter(applicant::created_office_id.eq(office.0));
    let changed = diesel::update(theirs)
        .set((
            applicant::kind.eq(&new.kind),
            applicant::full_name.eq(&new.full_name),
            applicant::email.eq(&new.email),
            applicant::phone.eq(&new.phone),
            applicant::address.eq(&new.address),
            applicant::country.eq(&new.country),
            applicant::language.eq(new.language.as_str()),
            applicant::version.eq(applicant::version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Corrects the contacts of an applicant whom the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn save_contacts(
    tx: &mut Tx,
    id: ApplicantId,
    contacts: &NewContacts,
) -> Result<(), DbError> {
    diesel::update(applicant::table.find(id.0))
        .set((contacts, applicant::version.eq(applicant::version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// An applicant the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find_applicant(tx: &mut Tx, id: ApplicantId) -> Result<Option<Applicant>, DbError> {
    let found = applicant::table
        .find(id.0)
        .select(Applicant::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found)
}
