//! The office a petition goes to, and the power of attorney it is written under.

use crate::domain::id::{AccountId, ApplicantId, OfficeId, RepresentationId};
use crate::domain::jurisdiction::{Country, OfficeKind};
use crate::store::error::{DbError, code};
use crate::store::schema::{office, representation};
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// What a petition has to know of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeFacts {
    /// Its id.
    pub id: OfficeId,
    /// What kind of office it is.
    pub kind: OfficeKind,
    /// Its code, which begins file numbers.
    pub code: String,
    /// Its names by language.
    pub name: Value,
    /// Its country.
    pub country: Country,
    /// First day of its existence.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
}

/// An office.
///
/// # Errors
/// [`DbError`].
pub async fn find_office(tx: &mut Tx, id: OfficeId) -> Result<Option<OfficeFacts>, DbError> {
    type Row = (Uuid, String, String, Value, String, NaiveDate, Option<NaiveDate>);
    let row: Option<Row> = office::table
        .find(id.0)
        .select((
            office::id,
            office::kind,
            office::code,
            office::name,
            office::jurisdiction,
            office::valid_from,
            office::valid_to,
        ))
        .first(tx.conn())
        .await
        .optional()?;
    row.map(|(id, kind, name_code, name, country, valid_from, valid_to)| {
        Ok(OfficeFacts {
            id: id.into(),
            kind: code("office.kind", &kind)?,
            code: name_code,
            name,
            country: code("office.jurisdiction", &country)?,
            valid_from,
            valid_to,
        })
    })
    .transpose()
}

/// Whether a power of attorney is valid on a day.
///
/// # Errors
/// [`DbError`].
pub async fn is_in_force(
    tx: &mut Tx,
    id: RepresentationId,
    on: NaiveDate,
) -> Result<bool, DbError> {
    let valid = representation::table.find(id.0).filter(
        representation::revoked_at
            .is_null()
            .and(representation::valid_from.le(on))
            .and(representation::valid_to.ge(on)),
    );
    Ok(diesel::select(diesel::dsl::exists(valid)).get_result(tx.conn()).await?)
}

/// The power of attorney under which an account acts for an applicant on a day; of several the one
/// that lasts longest.
///
/// # Errors
/// [`DbError`].
pub async fn find_representation(
    tx: &mut Tx,
    account: AccountId,
    applicant: ApplicantId,
    on: NaiveDate,
) -> Result<Option<RepresentationId>, DbError> {
    let found: Option<Uuid> = representation::table
        .filter(
            representation::account_id
                .eq(account.0)
                .and(representation::applicant_id.eq(applicant.0))
                .and(representation::revoked_at.is_null())
                .and(representation::valid_from.le(on))
                .and(representation::valid_to.ge(on)),
        )
        .order(representation::valid_to.desc())
        .select(representation::id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found.map(Into::into))
}
