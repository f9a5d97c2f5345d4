//! Filters of work lists that people keep: each sees their own.

use super::error::DbError;
use super::schema::work_filter;
use super::tx::Tx;
use crate::domain::id::AccountId;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// A kept filter.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = work_filter)]
pub struct WorkFilter {
    /// Its id.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What it asks for.
    pub query: Value,
}

/// The filters of an account, by name.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, account: AccountId) -> Result<Vec<WorkFilter>, DbError> {
    let found = work_filter::table
        .filter(work_filter::account_id.eq(account.0))
        .order(work_filter::name)
        .select(WorkFilter::as_select())
        .load(tx.conn())
        .await?;
    Ok(found)
}

/// Keeps a filter; one of the same name is replaced. Yields its id.
///
/// # Errors
/// [`DbError`].
pub async fn save(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    query: &Value,
) -> Result<Uuid, DbError> {
    let now = tx.now();
    let id = diesel::insert_into(work_filter::table)
        .values((
            work_filter::id.eq(Uuid::now_v7()),
            work_filter::account_id.eq(account.0),
            work_filter::name.eq(name),
            work_filter::query.eq(query),
            work_filter::created_at.eq(now),
        ))
        .on_conflict((work_filter::account_id, work_filter::name))
        .do_update()
        .set(work_filter::query.eq(query))
        .returning(work_filter::id)
        .get_result(tx.conn())
        .await?;
    Ok(id)
}

/// Forgets a filter; whether the account had it.
///
/// # Errors
/// [`DbError`].
pub async fn delete(tx: &mut Tx, account: AccountId, id: Uuid) -> Result<bool, DbError> {
    let theirs = work_filter::table.find(id).filter(work_filter::account_id.eq(account.0));
    Ok(diesel::delete(theirs).execute(tx.conn()).await? == 1)
}
