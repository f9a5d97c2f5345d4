//! Lists of accounts for the administrator.

use super::record::{Account, list};
use crate::domain::actor::Role;
use crate::domain::id::{AccountId, OfficeId};
use crate::store::error::DbError;
use crate::store::like::like;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which accounts.
#[derive(Debug, Clone, Default)]
pub struct AccountFilter {
    /// Part of the address or the name.
    pub text: Option<String>,
    /// With a capacity of this role in force on `day`.
    pub role: Option<Role>,
    /// With a capacity in this office in force on `day`.
    pub office: Option<OfficeId>,
    /// Only disabled ones, or only others.
    pub disabled: Option<bool>,
}

const MATCHES: &str = "FROM account a WHERE \
   ($1::text IS NULL OR a.email ILIKE $1 OR a.full_name ILIKE $1) \
   AND ($2::boolean IS NULL OR (a.disabled_at IS NOT NULL) = $2) \
   AND (($3::text IS NULL AND $4::uuid IS NULL) OR EXISTS (\
     SELECT 1 FROM capacity c WHERE c.account_id = a.id AND c.revoked_at IS NULL \
       AND ($3::text IS NULL OR c.role = $3) AND ($4::uuid IS NULL OR c.office_id = $4) \
       AND c.valid_from <= $5 AND (c.valid_to IS NULL OR c.valid_to >= $5)))";

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

#[derive(QueryableByName)]
struct Total {
    #[diesel(sql_type = BigInt)]
    total: i64,
}

/// Accounts in the order they were made, after one of them, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn search_accounts(
    tx: &mut Tx,
    filter: &AccountFilter,
    day: NaiveDate,
    after: Option<AccountId>,
    limit: i64,
) -> Result<Vec<Account>, DbError> {
    let sql =
        format!("SELECT a.id {MATCHES} AND ($6::uuid IS NULL OR a.id > $6) ORDER BY a.id LIMIT $7");
    let ids: Vec<Id> = prepared(sql)
        .bind::<Nullable<Text>, _>(filter.text.as_deref().map(like))
        .bind::<Nullable<Bool>, _>(filter.disabled)
        .bind::<Nullable<Text>, _>(filter.role.map(Role::as_str))
        .bind::<Nullable<SqlUuid>, _>(filter.office.map(Uuid::from))
        .bind::<Date, _>(day)
        .bind::<Nullable<SqlUuid>, _>(after.map(Uuid::from))
        .bind::<BigInt, _>(limit)
        .load(tx.conn())
        .await?;
    let ids: Vec<AccountId> = ids.into_iter().map(|row| row.id.into()).collect();
    list(tx, &ids).await
}

/// How many accounts match.
///
/// # Errors
/// [`DbError`].
pub async fn count_accounts(
    tx: &mut Tx,
    filter: &AccountFilter,
    day: NaiveDate,
) -> Result<i64, DbError> {
    let row: Total = prepared(format!("SELECT count(*) AS total {MATCHES}"))
        .bind::<Nullable<Text>, _>(filter.text.as_deref().map(like))
        .bind::<Nullable<Bool>, _>(filter.disabled)
        .bind::<Nullable<Text>, _>(filter.role.map(Role::as_str))
        .bind::<Nullable<SqlUuid>, _>(filter.office.map(Uuid::from))
        .bind::<Date, _>(day)
        .get_result(tx.conn())
        .await?;
    Ok(row.total)
}
