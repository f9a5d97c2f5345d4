//! The people of one office.

use crate::domain::id::{AccountId, OfficeId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Date, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Somebody who works in an office.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// The account.
    pub account: AccountId,
    /// Name.
    pub full_name: String,
    /// Role there; who has several stands there several times.
    pub role: String,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    full_name: String,
    #[diesel(sql_type = Text)]
    role: String,
}

/// Everybody with a capacity of the office that counts on `day`, by name.
///
/// # Errors
/// [`DbError`].
pub async fn list_colleagues(
    tx: &mut Tx,
    office: OfficeId,
    day: NaiveDate,
) -> Result<Vec<Colleague>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT DISTINCT a.id, a.full_name, c.role FROM capacity c JOIN account a ON a.id = c.account_id \
         WHERE c.office_id = $1 AND c.revoked_at IS NULL AND a.disabled_at IS NULL \
           AND c.valid_from <= $2 AND (c.valid_to IS NULL OR c.valid_to >= $2) \
         ORDER BY a.full_name, a.id, c.role",
    )
    .bind::<SqlUuid, _>(office.0)
    .bind::<Date, _>(day)
    .load(tx.conn())
    .await?;
    let colleague =
        |row: Row| Colleague { account: row.id.into(), full_name: row.full_name, role: row.role };
    Ok(rows.into_iter().map(colleague).collect())
}
