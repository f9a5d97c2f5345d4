//! Cases that an administrator opened for a while, with the reason.

use super::error::{DbError, code};
use super::history::ChainKind;
use super::schema::{break_glass, chain};
use super::tx::Tx;
use crate::domain::id::AccountId;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// One opening of one case.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = break_glass)]
pub struct BreakGlass {
    /// Id.
    pub id: Uuid,
    /// The administrator.
    pub account_id: Uuid,
    /// The petition or review.
    pub case_id: Uuid,
    /// Why.
    pub reason: String,
    /// From when.
    pub opened_at: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
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

/// Openings, newest first, older than one of them, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    case: Option<Uuid>,
    before: Option<Uuid>,
    limit: i64,
) -> Result<Vec<BreakGlass>, DbError> {
    let mut query = break_glass::table
        .select(BreakGlass::as_select())
        // The ids are ordered by time.
        .order(break_glass::id.desc())
        .limit(limit)
        .into_boxed();
    if let Some(case) = case {
        query = query.filter(break_glass::case_id.eq(case));
    }
    if let Some(before) = before {
        query = query.filter(break_glass::id.lt(before));
    }
    Ok(query.load(tx.conn()).await?)
}

/// How many openings there are.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, case: Option<Uuid>) -> Result<i64, DbError> {
    let mut query = break_glass::table.into_boxed();
    if let Some(case) = case {
        query = query.filter(break_glass::case_id.eq(case));
    }
    Ok(query.count().get_result(tx.conn()).await?)
}
