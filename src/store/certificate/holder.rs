//! Who can hold the certificate of a subject.

use super::Holding;
use crate::domain::id::{ReviewId, SubjectId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// An applicant who can hold the certificate of a subject.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The subject and the applicant.
    pub holding: Holding,
    /// Full name of the applicant.
    pub full_name: String,
    /// The leading name of the subject's person.
    pub person_name: Option<String>,
    /// Whether they hold a valid certificate already.
    pub holds: bool,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    subject: Uuid,
    #[diesel(sql_type = SqlUuid)]
    holder: Uuid,
    #[diesel(sql_type = Text)]
    full_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    person_name: Option<String>,
    #[diesel(sql_type = Bool)]
    holds: bool,
}

/// The applicants of petitions linked to a review that name the persons of these subjects; for each
/// subject who asked last stands first.
///
/// # Errors
/// [`DbError`].
pub async fn list_holders(
    tx: &mut Tx,
    review: ReviewId,
    subjects: &[SubjectId],
) -> Result<Vec<Holder>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT s.id AS subject, a.id AS holder, a.full_name, \
           (SELECT m.raw FROM person_name m WHERE m.person_id = s.person_id \
            ORDER BY m.position, m.id LIMIT 1) AS person_name, \
           EXISTS (SELECT FROM certificate c WHERE c.subject_id = s.id \
             AND c.holder_id = a.id AND c.state = 'valid') AS holds \
         FROM review_subject s JOIN petition_person n ON n.person_id = s.person_id \
         JOIN petition p ON p.id = n.petition_id AND p.review_id = s.review_id \
           AND p.state IN ('linked', 'closed') \
         JOIN applicant a ON a.id = p.applicant_id \
         WHERE s.review_id = $1 AND s.id = ANY($2) \
         GROUP BY s.id, s.person_id, a.id, a.full_name ORDER BY s.id, max(p.id::text) DESC",
    )
    .bind::<SqlUuid, _>(review.0)
    .bind::<Array<SqlUuid>, _>(subjects.iter().map(|id| id.0).collect::<Vec<_>>())
    .load(tx.conn())
    .await?;
    let holder = |row: Row| Holder {
        holding: Holding { subject: row.subject.into(), holder: row.holder.into() },
        full_name: row.full_name,
        person_name: row.person_name,
        holds: row.holds,
    };
    Ok(rows.into_iter().map(holder).collect())
}
