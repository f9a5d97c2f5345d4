//! Cases that an administrator opened for a while, with the reason.

use super::error::{DbError, code};
use super::history::ChainKind;
use super::schema::{break_glass, chain};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::AccountId;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// One opening of one case.
#[derive(Debug, Clone)]
pub struct BreakGlass {
    /// Id.
    pub id: Uuid,
    /// The administrator.
    pub account_id: Uuid,
    /// The petition or review.
    pub case_id: Uuid,
    /// Which of the two.
    pub case_kind: ChainKind,
    /// Its number, where the actor sees it.
    pub number: Option<String>,
    /// Why.
    pub reason: String,
    /// From when.
    pub opened_at: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    case_id: Uuid,
    #[diesel(sql_type = Text)]
    case_kind: String,
    #[diesel(sql_type = Nullable<Text>)]
    number: Option<String>,
    #[diesel(sql_type = Text)]
    reason: String,
    #[diesel(sql_type = Timestamptz)]
    opened_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    until: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

/// The petition or review with a number in capital letters. Looks at all of them: call it beyond sight.
///
/// # Errors
/// [`DbError`].
pub async fn find_case(
    tx: &mut Tx,
    kind: ChainKind,
    number: &str,
) -> Result<Option<Uuid>, DbError> {
    let sql = if kind == ChainKind::Petition {
        "SELECT id FROM petition WHERE upper(number) = $1 ORDER BY id LIMIT 1"
    } else {
        "SELECT id FROM review WHERE upper(number) = $1 ORDER BY id LIMIT 1"
    };
    let rows: Vec<Found> = prepared(sql).bind::<Text, _>(number).load(tx.conn()).await?;
    Ok(rows.into_iter().next().map(|row| row.id))
}

/// What kind of history an id has, if it has one. Histories are known to everybody by id only.
///
/// # Errors
/// [`DbError`].
pub async fn find_chain(tx: &mut Tx, id: Uuid) -> Result<Option<ChainKind>, DbError> {
    let kind: Option<String> =
        chain::table.find(id).select(chain::kind).first(tx.conn()).await.optional()?;
    kind.map(|kind| code("chain.kind", &kind)).transpose()
}

/// Opens a case for the actor.
///
/// # Errors
/// [`DbError`].
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    account: AccountId,
    case: Uuid,
    reason: &str,
    until: DateTime<Utc>,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(break_glass::table)
        .values((
            break_glass::id.eq(id),
            break_glass::account_id.eq(Uuid::from(account)),
            break_glass::case_id.eq(case),
            break_glass::reason.eq(reason),
            break_glass::opened_at.eq(now),
            break_glass::until.eq(until),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Openings of a case and of an administrator, as far as they are named; newest first, older than one of them,
/// at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    (case, account): (Option<Uuid>, Option<Uuid>),
    before: Option<Uuid>,
    limit: i64,
) -> Result<Vec<BreakGlass>, DbError> {
    // The ids are ordered by time.
    let rows: Vec<Row> = prepared(
        "SELECT b.id, b.account_id, b.case_id, c.kind AS case_kind, \
           coalesce(r.number, p.number) AS number, b.reason, b.opened_at, b.until \
         FROM break_glass b JOIN chain c ON c.id = b.case_id \
         LEFT JOIN review r ON r.id = b.case_id LEFT JOIN petition p ON p.id = b.case_id \
         WHERE ($1 IS NULL OR b.case_id = $1) AND ($2 IS NULL OR b.account_id = $2) \
           AND ($3 IS NULL OR b.id < $3) \
         ORDER BY b.id DESC LIMIT $4",
    )
    .bind::<Nullable<SqlUuid>, _>(case)
    .bind::<Nullable<SqlUuid>, _>(account)
    .bind::<Nullable<SqlUuid>, _>(before)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    let opening = |row: Row| {
        Ok(BreakGlass {
            id: row.id,
            account_id: row.account_id,
            case_id: row.case_id,
            case_kind: code("chain.kind", &row.case_kind)?,
            number: row.number,
            reason: row.reason,
            opened_at: row.opened_at,
            until: row.until,
        })
    };
    rows.into_iter().map(opening).collect()
}

/// How many openings there are of a case and of an administrator, as far as they are named.
///
/// # Errors
/// [`DbError`].
pub async fn count(
    tx: &mut Tx,
    (case, account): (Option<Uuid>, Option<Uuid>),
) -> Result<i64, DbError> {
    let mut query = break_glass::table.into_boxed();
    if let Some(case) = case {
        query = query.filter(break_glass::case_id.eq(case));
    }
    if let Some(account) = account {
        query = query.filter(break_glass::account_id.eq(account));
    }
    Ok(query.count().get_result(tx.conn()).await?)
}
