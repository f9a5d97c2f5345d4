//! Certificates: what was printed, under which code, and whether it still holds.

mod gather;
mod holder;
mod live;
mod print;

pub use gather::{Accepted, Gathered, Holding, Prior, find_signatory, gather};
pub use holder::{Holder, list_holders};
pub use live::{Voided, list_live, void_live};
pub use print::{Print, insert_print, list_prints};

use super::error::{DbError, code};
use super::schema::certificate;
use super::tx::Tx;
use crate::domain::certificate::{CertificateKind, CertificateState};
use crate::domain::id::{
    AccountId, ApplicantId, CertificateId, OfficeId, PersonId, ReviewId, SubjectId,
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A certificate.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// Its id.
    pub id: CertificateId,
    /// The subject it certifies.
    pub subject: SubjectId,
    /// The review behind it.
    pub review: ReviewId,
    /// The person.
    pub person: PersonId,
    /// To whom it was issued.
    pub holder: ApplicantId,
    /// The issuing office.
    pub office: OfficeId,
    /// What it certifies.
    pub kind: CertificateKind,
    /// Series.
    pub series: String,
    /// Running number of the office in the year.
    pub number: i32,
    /// The year.
    pub number_year: i32,
    /// Language of the paper, BCP 47.
    pub language: String,
    /// Canonical text of what is printed.
    pub content: String,
    /// Ed25519 signature over it.
    pub signature: Vec<u8>,
    /// Which key signed.
    pub key_id: String,
    /// Verification code without groups.
    pub code: String,
    /// Whether it holds.
    pub state: CertificateState,
    /// Why it does not.
    pub state_reason: Option<String>,
    /// The certificate in its place.
    pub replaced_by: Option<CertificateId>,
    /// Who issued it.
    pub issued_by: AccountId,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// When it was handed over.
    pub delivered_at: Option<DateTime<Utc>>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = certificate)]
struct CertificateRow {
    id: Uuid,
    subject_id: Uuid,
    review_id: Uuid,
    person_id: Uuid,
    holder_id: Uuid,
    office_id: Uuid,
    kind: String,
    series: String,
    number: i32,
    number_year: i32,
    language: String,
    content: String,
    signature: Vec<u8>,
    key_id: String,
    code: String,
    state: String,
    state_reason: Option<String>,
    replaced_by: Option<Uuid>,
    issued_by: Uuid,
    issued_at: DateTime<Utc>,
    delivered_at: Option<DateTime<Utc>>,
    version: i32,
}

impl TryFrom<CertificateRow> for Certificate {
    type Error = DbError;

    fn try_from(row: CertificateRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            subject: row.subject_id.into(),
            review: row.review_id.into(),
            person: row.person_id.into(),
            holder: row.holder_id.into(),
            office: row.office_id.into(),
            kind: code("certificate.kind", &row.kind)?,
            series: row.series,
            number: row.number,
            number_year: row.number_year,
            language: row.language,
            content: row.content,
            signature: row.signature,
            key_id: row.key_id,
            code: row.code,
            state: code("certificate.state", &row.state)?,
            state_reason: row.state_reason,
            replaced_by: row.replaced_by.map(Into::into),
            issued_by: row.issued_by.into(),
            issued_at: row.issued_at,
            delivered_at: row.delivered_at,
            version: row.version,
        })
    }
}

impl From<&Certificate> for CertificateRow {
    fn from(new: &Certificate) -> Self {
        Self {
            id: new.id.0,
            subject_id: new.subject.0,
            review_id: new.review.0,
            person_id: new.person.0,
            holder_id: new.holder.0,
            office_id: new.office.0,
            kind: new.kind.to_string(),
            series: new.series.clone(),
            number: new.number,
            number_year: new.number_year,
            language: new.language.clone(),
            content: new.content.clone(),
            signature: new.signature.clone(),
            key_id: new.key_id.clone(),
            code: new.code.clone(),
            state: new.state.to_string(),
            state_reason: new.state_reason.clone(),
            replaced_by: new.replaced_by.map(|id| id.0),
            issued_by: new.issued_by.0,
            issued_at: new.issued_at,
            delivered_at: new.delivered_at,
            version: new.version,
        }
    }
}

fn all(rows: Vec<CertificateRow>) -> Result<Vec<Certificate>, DbError> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Finds a certificate; nothing when it does not exist or is not visible to the actor.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: CertificateId) -> Result<Option<Certificate>, DbError> {
    let row: Option<CertificateRow> = certificate::table
        .find(id.0)
        .select(CertificateRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The certificate with this verification code.
///
/// # Errors
/// [`DbError`].
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Certificate>, DbError> {
    let row: Option<CertificateRow> = certificate::table
        .filter(certificate::code.eq(code))
        .select(CertificateRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Certificates of a review that the actor sees, oldest first, after `after`; and how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    review: ReviewId,
    after: Option<CertificateId>,
    limit: i64,
) -> Result<(Vec<Certificate>, i64), DbError> {
    let total = certificate::table
        .filter(certificate::review_id.eq(review.0))
        .count()
        .get_result(tx.conn())
        .await?;
    let rows = certificate::table
        .filter(certificate::review_id.eq(review.0))
        .filter(certificate::id.gt(after.map_or_else(Uuid::nil, |id| id.0)))
        .order(certificate::id)
        .limit(limit)
        .select(CertificateRow::as_select())
        .load(tx.conn())
        .await?;
    Ok((all(rows)?, total))
}

/// Writes new certificates in one statement.
///
/// # Errors
/// [`DbError`]; a second valid one for a subject and holder violates `certificate_one_live_key`.
pub async fn insert(tx: &mut Tx, new: &[Certificate]) -> Result<(), DbError> {
    let rows: Vec<CertificateRow> = new.iter().map(Into::into).collect();
    // At 22 columns a statement holds some 2,900 rows; batches are far smaller.
    diesel::insert_into(certificate::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Saves state, succession and delivery, and counts the change; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save(tx: &mut Tx, changed: &Certificate) -> Result<i32, DbError> {
    let version = diesel::update(certificate::table.find(changed.id.0))
        .set((
            certificate::state.eq(changed.state.as_str()),
            certificate::state_reason.eq(&changed.state_reason),
            certificate::replaced_by.eq(changed.replaced_by.map(|id| id.0)),
            certificate::delivered_at.eq(changed.delivered_at),
            certificate::version.eq(certificate::version + 1),
        ))
        .returning(certificate::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}
