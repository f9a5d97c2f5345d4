//! File numbers: per office, kind and year, without gaps, also when many register at once.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::OfficeId;
use diesel::QueryableByName;
use diesel::sql_types::{Int4, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;

crate::domain::code::codes! {
    /// What is numbered.
    pub enum NumberKind {
        /// Petitions.
        Petition = "petition",
        /// Reviews.
        Review = "review",
        /// Court cases.
        CourtCase = "court_case",
        /// Certificates.
        Certificate = "certificate",
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Int4)]
    last: i32,
}

/// The next number. The row stays locked until the transaction ends, so a number whose
/// registration fails is given to the next one: there are no gaps.
///
/// # Errors
/// [`DbError`].
pub async fn next(
    tx: &mut Tx,
    office: OfficeId,
    kind: NumberKind,
    year: i32,
) -> Result<i32, DbError> {
    take(tx, office, kind, year, 1).await
}

/// Takes `count` numbers at once; yields the last of them.
///
/// # Errors
/// [`DbError`].
pub async fn take(
    tx: &mut Tx,
    office: OfficeId,
    kind: NumberKind,
    year: i32,
    count: i32,
) -> Result<i32, DbError> {
    let row: Row = prepared(
        "INSERT INTO file_number (office_id, kind, year, last) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (office_id, kind, year) DO UPDATE SET last = file_number.last + $4 \
         RETURNING last",
    )
    .bind::<SqlUuid, _>(office.0)
    .bind::<Text, _>(kind.as_str())
    .bind::<Int4, _>(year)
    .bind::<Int4, _>(count)
    .get_result(tx.conn())
    .await?;
    Ok(row.last)
}
