//! Subjects whose outcome rests on another's (C7-C9).

use super::uuids;
use crate::domain::id::{AccountId, OfficeId, PersonId, ReviewId, SubjectId, TaskId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A subject that was flagged because the one it rests on changed.
#[derive(Debug, Clone, Copy)]
pub struct Dependant {
    /// The subject.
    pub subject: SubjectId,
    /// Its person.
    pub person: PersonId,
    /// Its review.
    pub review: ReviewId,
    /// The office of that review.
    pub office: OfficeId,
    /// Its responsible officer.
    pub assigned_to: Option<AccountId>,
    /// The subject it rests on.
    pub parent: SubjectId,
}

#[derive(QueryableByName)]
struct DependantRow {
    #[diesel(sql_type = SqlUuid)]
    subject: Uuid,
    #[diesel(sql_type = SqlUuid)]
    person: Uuid,
    #[diesel(sql_type = SqlUuid)]
    review: Uuid,
    #[diesel(sql_type = SqlUuid)]
    office: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    assigned_to: Option<Uuid>,
    #[diesel(sql_type = SqlUuid)]
    parent: Uuid,
}

/// Flags every subject that rests on one of these.
///
/// # Errors
/// [`DbError`].
pub async fn flag_dependants(
    tx: &mut Tx,
    changed: &[SubjectId],
    why: &str,
) -> Result<Vec<Dependant>, DbError> {
    let now = tx.now();
    let rows: Vec<DependantRow> = prepared(
        "UPDATE review_subject s SET flagged_reason = $2, flagged_at = $3 FROM review r \
         WHERE r.id = s.review_id AND s.depends_on = ANY($1) \
         RETURNING s.id AS subject, s.person_id AS person, s.review_id AS review, \
           r.office_id AS office, r.assigned_to, s.depends_on AS parent",
    )
    .bind::<Array<SqlUuid>, _>(uuids(changed))
    .bind::<Text, _>(why)
    .bind::<Timestamptz, _>(now)
    .load(tx.conn())
    .await?;
    let dependant = |row: DependantRow| Dependant {
        subject: row.subject.into(),
        person: row.person.into(),
        review: row.review.into(),
        office: row.office.into(),
        assigned_to: row.assigned_to.map(Into::into),
        parent: row.parent.into(),
    };
    Ok(rows.into_iter().map(dependant).collect())
}

/// Writes a task for each flagged subject, for the office of its review.
///
/// # Errors
/// [`DbError`].
pub async fn insert_tasks(tx: &mut Tx, flagged: &[Dependant], why: &str) -> Result<(), DbError> {
    if flagged.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let ids: Vec<Uuid> = flagged.iter().map(|_| TaskId::new().into()).collect();
    let offices: Vec<Uuid> = flagged.iter().map(|one| one.office.into()).collect();
    let reviews: Vec<Uuid> = flagged.iter().map(|one| one.review.into()).collect();
    let subjects: Vec<Uuid> = flagged.iter().map(|one| one.subject.into()).collect();
    prepared(
        "INSERT INTO task (id, kind, office_id, case_id, subject_id, detail, created_at) \
         SELECT t.id, 'dependant_flagged', t.office, t.review, t.subject, $5, $6 \
         FROM unnest($1, $2, $3, $4) AS t(id, office, review, subject)",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<SqlUuid>, _>(offices)
    .bind::<Array<SqlUuid>, _>(reviews)
    .bind::<Array<SqlUuid>, _>(subjects)
    .bind::<Text, _>(why)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes the flag off subjects that somebody has looked at.
///
/// # Errors
/// [`DbError`].
pub async fn clear_flags(tx: &mut Tx, subjects: &[SubjectId]) -> Result<(), DbError> {
    prepared(
        "UPDATE review_subject SET flagged_reason = NULL, flagged_at = NULL WHERE id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(uuids(subjects))
    .execute(tx.conn())
    .await?;
    Ok(())
}
