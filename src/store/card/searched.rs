//! Who searched the cards: written with each search, read by the auditor.

use crate::domain::digest::Sha256;
use crate::store::error::DbError;
use crate::store::schema::card_search;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Int8, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// A search to record.
#[derive(Debug, Clone)]
pub struct NewSearch {
    /// `search`, `complete` or `list`.
    pub kind: &'static str,
    /// Questions asked at once.
    pub questions: i64,
    /// Cards or names shown.
    pub hits: i64,
    /// Not everything was looked at.
    pub exhausted: bool,
    /// The index was still being loaded.
    pub partial: bool,
    /// Keyed digest of the question.
    pub digest: Option<Sha256>,
    /// The question, for the auditor.
    pub asked: Option<Value>,
}

/// Records a search of the actor. The transaction's end does not wait for the disk: a crash of the
/// machine may take the last half second of the list, never a card.
///
/// # Errors
/// [`DbError`].
pub async fn insert_search(tx: &mut Tx, search: &NewSearch) -> Result<(), DbError> {
    let now = tx.now();
    let actor = tx.actor().clone();
    prepared(
        "INSERT INTO card_search (at, kind, account_id, capacity_id, role, office_id, questions, hits, \
           exhausted, partial, digest, asked) \
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 \
         WHERE set_config('synchronous_commit', 'off', true) = 'off'",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Text, _>(search.kind)
    .bind::<Nullable<SqlUuid>, _>(actor.account.map(Uuid::from))
    .bind::<Nullable<SqlUuid>, _>(actor.capacity.map(Uuid::from))
    .bind::<Text, _>(actor.role.as_str())
    .bind::<Nullable<SqlUuid>, _>(actor.office.map(Uuid::from))
    .bind::<Int8, _>(search.questions)
    .bind::<Int8, _>(search.hits)
    .bind::<Bool, _>(search.exhausted)
    .bind::<Bool, _>(search.partial)
    .bind::<Nullable<diesel::sql_types::Binary>, _>(search.digest.map(|digest| digest.0.to_vec()))
    .bind::<Nullable<Jsonb>, _>(search.asked.clone())
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A search that was recorded.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = card_search)]
pub struct Searched {
    /// Order in which they were asked.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What kind.
    pub kind: String,
    /// Who; none at the command line.
    pub account_id: Option<Uuid>,
    /// In which capacity.
    pub capacity_id: Option<Uuid>,
    /// In which role.
    pub role: String,
    /// For which office.
    pub office_id: Option<Uuid>,
    /// Questions asked at once.
    pub questions: i64,
    /// Cards or names shown.
    pub hits: i64,
    /// Not everything was looked at.
    pub exhausted: bool,
    /// The index was still being loaded.
    pub partial: bool,
    /// Keyed digest of the question.
    pub digest: Option<Vec<u8>>,
    /// The question.
    pub asked: Option<Value>,
}

/// Which searches.
#[derive(Debug, Clone, Default)]
pub struct SearchedFilter {
    /// Of this account.
    pub account: Option<Uuid>,
    /// For this office.
    pub office: Option<Uuid>,
    /// With this digest.
    pub digest: Option<Sha256>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
}

type Boxed<'a> = card_search::BoxedQuery<'a, diesel::pg::Pg>;

fn filtered(filter: &SearchedFilter) -> Boxed<'static> {
    let mut query = card_search::table.into_boxed();
    if let Some(account) = filter.account {
        query = query.filter(card_search::account_id.eq(account));
    }
    if let Some(office) = filter.office {
        query = query.filter(card_search::office_id.eq(office));
    }
    if let Some(digest) = filter.digest {
        query = query.filter(card_search::digest.eq(digest.0.to_vec()));
    }
    if let Some(from) = filter.from {
        query = query.filter(card_search::at.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(card_search::at.lt(until));
    }
    query
}

/// A page of searches, newest first, before one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_searches(
    tx: &mut Tx,
    filter: &SearchedFilter,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Searched>, DbError> {
    let mut query = filtered(filter);
    if let Some(after) = after {
        query = query.filter(card_search::id.lt(after));
    }
    let query = query.order(card_search::id.desc()).limit(limit).select(Searched::as_select());
    Ok(query.load(tx.conn()).await?)
}

/// How many searches the whole list has.
///
/// # Errors
/// [`DbError`].
pub async fn count_searches(tx: &mut Tx, filter: &SearchedFilter) -> Result<i64, DbError> {
    Ok(filtered(filter).count().get_result(tx.conn()).await?)
}
