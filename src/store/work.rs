//! The work lists: one projection over petitions, reviews, court cases and archive requests.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::workflow::subject::State;
use diesel::QueryableByName;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

async fn refresh(tx: &mut Tx, sql: &str, id: Uuid) -> Result<(), DbError> {
    let now = tx.now();
    prepared(sql).bind::<SqlUuid, _>(id).bind::<Timestamptz, _>(now).execute(tx.conn()).await?;
    Ok(())
}

async fn refresh_by_subjects(tx: &mut Tx, sql: &str, id: Uuid) -> Result<(), DbError> {
    let now = tx.now();
    prepared(sql)
        .bind::<SqlUuid, _>(id)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<Text>, _>(State::CODES)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Brings a petition's row up to date.
///
/// # Errors
/// [`DbError`].
pub async fn refresh_petition(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    refresh(tx, "SELECT app.refresh_petition($1, $2)", id).await
}

/// Brings a review's row up to date: its state is that of its least advanced subject.
///
/// # Errors
/// [`DbError`].
pub async fn refresh_review(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    refresh_by_subjects(tx, "SELECT app.refresh_review($1, $2, $3)", id).await
}

/// The same for many reviews in one query.
///
/// # Errors
/// [`DbError`].
pub async fn refresh_reviews(tx: &mut Tx, ids: &[Uuid]) -> Result<(), DbError> {
    let now = tx.now();
    prepared("SELECT app.refresh_review(one, $2, $3) FROM unnest($1) one")
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<Text>, _>(State::CODES)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Brings a court case's row up to date.
///
/// # Errors
/// [`DbError`].
pub async fn refresh_court_case(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    refresh_by_subjects(tx, "SELECT app.refresh_court_case($1, $2, $3)", id).await
}

/// Brings an archive request's row up to date.
///
/// # Errors
/// [`DbError`].
pub async fn refresh_request(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    refresh(tx, "SELECT app.refresh_request($1, $2)", id).await
}

/// Takes together the lines that count alike cases; gives how many lines that were.
///
/// # Errors
/// [`DbError`].
pub async fn fold_counts(tx: &mut Tx) -> Result<i64, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        lines: i64,
    }
    let row: Row = prepared("SELECT app.fold_work_counts() AS lines").get_result(tx.conn()).await?;
    Ok(row.lines)
}
