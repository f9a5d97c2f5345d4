//! What access looks at in a case; nothing when the actor cannot see it.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{ArchiveRequestId, CourtCaseId, PetitionId, ReviewId};
use crate::domain::policy::CaseFacts;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    case_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    assigned_to: Option<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    applicants: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    courts: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    judges: Vec<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    archive: Option<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    excluded: Vec<Uuid>,
}

impl From<Row> for CaseFacts {
    fn from(row: Row) -> Self {
        fn ids<T: From<Uuid>>(ids: Vec<Uuid>) -> Vec<T> {
            ids.into_iter().map(Into::into).collect()
        }
        Self {
            case: Some(row.case_id),
            office: row.office.map(Into::into),
            assigned_to: row.assigned_to.map(Into::into),
            applicants: ids(row.applicants),
            courts: ids(row.courts),
            judges: ids(row.judges),
            archive: row.archive.map(Into::into),
            excluded: ids(row.excluded),
        }
    }
}

async fn one(tx: &mut Tx, sql: &str, id: Uuid) -> Result<Option<CaseFacts>, DbError> {
    let row: Option<Row> =
        prepared(sql).bind::<SqlUuid, _>(id).get_result(tx.conn()).await.optional()?;
    Ok(row.map(Into::into))
}

/// Facts of a petition.
///
/// # Errors
/// [`DbError`].
pub async fn of_petition(tx: &mut Tx, id: PetitionId) -> Result<Option<CaseFacts>, DbError> {
    let sql = "SELECT p.id AS case_id, p.office_id AS office, NULL::uuid AS assigned_to, \
        ARRAY[p.applicant_id] AS applicants, '{}'::uuid[] AS courts, '{}'::uuid[] AS judges, \
        NULL::uuid AS archive, \
        ARRAY(SELECT x.account_id FROM exclusion x WHERE x.review_id = p.review_id) AS excluded \
      FROM petition p WHERE p.id = $1";
    one(tx, sql, id.into()).await
}

/// The readers of a review stand in `case_reader`, which every part of its case shares.
const OF_REVIEW: &str = "r.id AS case_id, r.office_id AS office, r.assigned_to, \
    ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'applicant') AS applicants, \
    ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'court') AS courts, \
    ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'judge') AS judges, \
    ARRAY(SELECT x.account_id FROM exclusion x WHERE x.review_id = r.id) AS excluded";

/// Facts of a review.
///
/// # Errors
/// [`DbError`].
pub async fn of_review(tx: &mut Tx, id: ReviewId) -> Result<Option<CaseFacts>, DbError> {
    let sql = format!("SELECT {OF_REVIEW}, NULL::uuid AS archive FROM review r WHERE r.id = $1");
    one(tx, &sql, id.into()).await
}

/// Facts of several reviews, by review.
///
/// # Errors
/// [`DbError`].
pub async fn of_reviews(
    tx: &mut Tx,
    ids: &[ReviewId],
) -> Result<BTreeMap<ReviewId, CaseFacts>, DbError> {
    let sql =
        format!("SELECT {OF_REVIEW}, NULL::uuid AS archive FROM review r WHERE r.id = ANY($1)");
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    let rows: Vec<Row> = prepared(sql).bind::<Array<SqlUuid>, _>(ids).load(tx.conn()).await?;
    Ok(rows.into_iter().map(|row| (row.case_id.into(), row.into())).collect())
}

/// Facts of an archive request. The archive sees the request but not the review behind it, whose
/// parties then stay empty.
///
/// # Errors
/// [`DbError`].
pub async fn of_request(tx: &mut Tx, id: ArchiveRequestId) -> Result<Option<CaseFacts>, DbError> {
    let sql = "SELECT coalesce(r.id, a.review_id) AS case_id, a.office_id AS office, r.assigned_to, \
        ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'applicant') AS applicants, \
        ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'court') AS courts, \
        ARRAY(SELECT party FROM case_reader c WHERE c.case_id = r.id AND c.kind = 'judge') AS judges, \
        a.archive_id AS archive, \
        ARRAY(SELECT x.account_id FROM exclusion x WHERE x.review_id = a.review_id) AS excluded \
      FROM archive_request a LEFT JOIN review r ON r.id = a.review_id WHERE a.id = $1";
    one(tx, sql, id.into()).await
}

/// Facts of a court case: only its own court and panel count, not those of the review's others.
///
/// # Errors
/// [`DbError`].
pub async fn of_court_case(tx: &mut Tx, id: CourtCaseId) -> Result<Option<CaseFacts>, DbError> {
    let sql = "SELECT c.review_id AS case_id, r.office_id AS office, r.assigned_to, \
        ARRAY(SELECT party FROM case_reader a WHERE a.case_id = c.review_id AND a.kind = 'applicant') AS applicants, \
        ARRAY[c.court_id] AS courts, c.judges, NULL::uuid AS archive, \
        ARRAY(SELECT x.account_id FROM exclusion x WHERE x.review_id = c.review_id) AS excluded \
      FROM court_case c LEFT JOIN review r ON r.id = c.review_id WHERE c.id = $1";
    one(tx, sql, id.into()).await
}
