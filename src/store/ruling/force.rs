//! Which outcomes wait to enter into force.

use crate::domain::id::{CourtCaseId, ReviewId, SubjectId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Subjects of one court case whose outcomes are ruled and not in force.
#[derive(Debug, Clone)]
pub struct Awaiting {
    /// The court case.
    pub court_case: CourtCaseId,
    /// Its review.
    pub review: ReviewId,
    /// The subjects, in the order of their ids.
    pub subjects: Vec<SubjectId>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    court_case_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    review_id: Uuid,
    #[diesel(sql_type = Array<SqlUuid>)]
    subjects: Vec<Uuid>,
}

/// Everything that waits, by court case; or what waits in one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_awaiting_force(
    tx: &mut Tx,
    only: Option<CourtCaseId>,
) -> Result<Vec<Awaiting>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT court_case_id, review_id, array_agg(id ORDER BY id) AS subjects FROM review_subject \
         WHERE state IN ('ruled', 'upheld', 'changed') AND court_case_id IS NOT NULL \
           AND ($1::uuid IS NULL OR court_case_id = $1) \
         GROUP BY 1, 2 ORDER BY 2, 1",
    )
    .bind::<Nullable<SqlUuid>, _>(only.map(|id| id.0))
    .load(tx.conn())
    .await?;
    let awaiting = |row: Row| Awaiting {
        court_case: row.court_case_id.into(),
        review: row.review_id.into(),
        subjects: row.subjects.into_iter().map(Into::into).collect(),
    };
    Ok(rows.into_iter().map(awaiting).collect())
}

/// Notes the rulings of a court case of which every outcome that still stands is in force.
///
/// # Errors
/// [`DbError`].
pub async fn save_rulings_in_force(tx: &mut Tx, of: CourtCaseId) -> Result<(), DbError> {
    let now = tx.now();
    prepared(
        "UPDATE ruling r SET in_force_at = $2, version = version + 1 \
         WHERE r.court_case_id = $1 AND r.confirmed_at IS NOT NULL AND r.in_force_at IS NULL \
           AND EXISTS (SELECT 1 FROM review_subject s WHERE s.outcome_paper_id = r.id AND s.court_case_id = $1) \
           AND NOT EXISTS (SELECT 1 FROM review_subject s \
             WHERE s.outcome_paper_id = r.id AND s.court_case_id = $1 AND s.in_force_at IS NULL)",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}
