//! Certificates that hold, for many subjects at once.

use crate::domain::id::{ApplicantId, CertificateId, PersonId, ReviewId, SubjectId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A valid certificate, or one that has just been voided.
#[derive(Debug, Clone, Copy)]
pub struct Voided {
    /// The certificate.
    pub id: CertificateId,
    /// Its subject.
    pub subject: SubjectId,
    /// Its review.
    pub review: ReviewId,
    /// Its person.
    pub person: PersonId,
    /// Who holds it.
    pub holder: ApplicantId,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    review_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    person_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    holder_id: Uuid,
}

impl From<Row> for Voided {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            subject: row.subject_id.into(),
            review: row.review_id.into(),
            person: row.person_id.into(),
            holder: row.holder_id.into(),
        }
    }
}

/// The valid certificates of these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn list_live(tx: &mut Tx, subjects: &[SubjectId]) -> Result<Vec<Voided>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT id, subject_id, review_id, person_id, holder_id FROM certificate \
         WHERE subject_id = ANY($1) AND state = 'valid' ORDER BY id",
    )
    .bind::<Array<SqlUuid>, _>(subjects.iter().map(|id| id.0).collect::<Vec<_>>())
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Voids every valid certificate of these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn void_live(
    tx: &mut Tx,
    subjects: &[SubjectId],
    reason: &str,
) -> Result<Vec<Voided>, DbError> {
    let rows: Vec<Row> = prepared(
        "UPDATE certificate SET state = 'void', state_reason = $2, version = version + 1 \
         WHERE subject_id = ANY($1) AND state = 'valid' \
         RETURNING id, subject_id, review_id, person_id, holder_id",
    )
    .bind::<Array<SqlUuid>, _>(subjects.iter().map(|id| id.0).collect::<Vec<_>>())
    .bind::<Text, _>(reason)
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
