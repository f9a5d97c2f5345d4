//! The whole history in order, page by page: what verifying it and signing its heads read.

use super::error::DbError;
use super::history::EventRow;
use super::schema::{daily_head, event};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::digest::Sha256;
use crate::domain::history::{DailyHead, Event, Head};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bytea, Int4, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Events in the order of their chains, after `after` (chain and place), at most `limit`; with
/// `chain`, of that one only.
///
/// # Errors
/// [`DbError`].
pub async fn list_in_order(
    tx: &mut Tx,
    chain: Option<Uuid>,
    after: (Uuid, i32),
    limit: i64,
) -> Result<Vec<Event>, DbError> {
    let mut query = event::table
        .filter(
            event::chain_id.gt(after.0).or(event::chain_id.eq(after.0).and(event::seq.gt(after.1))),
        )
        .order((event::chain_id, event::seq))
        .limit(limit)
        .select(EventRow::as_select())
        .into_boxed();
    if let Some(chain) = chain {
        query = query.filter(event::chain_id.eq(chain));
    }
    let rows = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many chains there are.
///
/// # Errors
/// [`DbError`].
pub async fn count_chains(tx: &mut Tx) -> Result<i64, DbError> {
    Ok(super::schema::chain::table.count().get_result(tx.conn()).await?)
}

/// The stored head of one chain.
///
/// # Errors
/// [`DbError`].
pub async fn find_head(tx: &mut Tx, chain: Uuid) -> Result<Option<Head>, DbError> {
    let row: Option<(i32, Vec<u8>)> = super::schema::chain::table
        .find(chain)
        .select((super::schema::chain::seq, super::schema::chain::hash))
        .first(tx.conn())
        .await
        .optional()?;
    row.map(|(seq, hash)| Ok(Head { seq, hash: super::history::sha(hash)? })).transpose()
}

#[derive(QueryableByName)]
struct HeadAt {
    #[diesel(sql_type = SqlUuid)]
    chain_id: Uuid,
    #[diesel(sql_type = Int4)]
    seq: i32,
    #[diesel(sql_type = Bytea)]
    hash: Vec<u8>,
}

/// The head of each chain as it stood before a moment, in the order of the chains.
///
/// # Errors
/// [`DbError`].
pub async fn list_heads_before(
    tx: &mut Tx,
    moment: DateTime<Utc>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, Head)>, DbError> {
    // One index probe for each chain; a plain DISTINCT ON would read every event.
    let rows: Vec<HeadAt> = prepared(
        "SELECT c.id AS chain_id, e.seq, e.hash FROM chain c \
         CROSS JOIN LATERAL (SELECT seq, hash FROM event WHERE chain_id = c.id AND at < $1 \
                             ORDER BY seq DESC LIMIT 1) e \
         WHERE c.id > $2 ORDER BY c.id LIMIT $3",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<SqlUuid, _>(after)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.chain_id, Head { seq: row.seq, hash: super::history::sha(row.hash)? })))
        .collect()
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = daily_head)]
struct DailyHeadRow {
    day: NaiveDate,
    chains: i64,
    events: i64,
    heads_hash: Vec<u8>,
    prev_hash: Vec<u8>,
    key_id: String,
    signature: Vec<u8>,
}

/// Signed heads after a day, oldest first, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list_daily_heads(
    tx: &mut Tx,
    after: Option<NaiveDate>,
    limit: i64,
) -> Result<Vec<DailyHead>, DbError> {
    let mut query = daily_head::table
        .order(daily_head::day)
        .limit(limit)
        .select(DailyHeadRow::as_select())
        .into_boxed();
    if let Some(day) = after {
        query = query.filter(daily_head::day.gt(day));
    }
    let rows = query.load(tx.conn()).await?;
    rows.into_iter().map(daily).collect()
}

/// The newest signed head.
///
/// # Errors
/// [`DbError`].
pub async fn find_last_daily_head(tx: &mut Tx) -> Result<Option<DailyHead>, DbError> {
    let row = daily_head::table
        .order(daily_head::day.desc())
        .select(DailyHeadRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(daily).transpose()
}

fn daily(row: DailyHeadRow) -> Result<DailyHead, DbError> {
    Ok(DailyHead {
        day: row.day,
        chains: row.chains,
        events: row.events,
        heads_hash: super::history::sha(row.heads_hash)?,
        prev_hash: super::history::sha(row.prev_hash)?,
        key_id: row.key_id,
        signature: hex::encode(row.signature),
    })
}

/// Writes the head of a day, once.
///
/// # Errors
/// [`DbError`].
pub async fn insert_daily_head(
    tx: &mut Tx,
    head: &DailyHead,
    signature: &[u8],
) -> Result<bool, DbError> {
    let now = tx.now();
    let bytes = |hash: Sha256| hash.0.to_vec();
    let made = diesel::insert_into(daily_head::table)
        .values((
            daily_head::day.eq(head.day),
            daily_head::chains.eq(head.chains),
            daily_head::events.eq(head.events),
            daily_head::heads_hash.eq(bytes(head.heads_hash)),
            daily_head::prev_hash.eq(bytes(head.prev_hash)),
            daily_head::key_id.eq(&head.key_id),
            daily_head::signature.eq(signature),
            daily_head::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(made == 1)
}

#[derive(QueryableByName)]
struct Strayed {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    stands: String,
    #[diesel(sql_type = Nullable<Text>)]
    told: Option<String>,
}

/// Something whose row stands elsewhere than its history says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Petition, subject or archive request.
    pub id: Uuid,
    /// The state in its row.
    pub stands: String,
    /// The state its last step led to.
    pub told: Option<String>,
}

/// Petitions, subjects and archive requests whose state is not the one their last step led to; a
/// case without any step has not moved yet.
///
/// # Errors
/// [`DbError`].
pub async fn list_strays(
    tx: &mut Tx,
    chain: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Stray>, DbError> {
    let rows: Vec<Strayed> = prepared(
        "SELECT id, stands, told FROM ( \
           SELECT p.id, p.state AS stands, l.told FROM petition p CROSS JOIN LATERAL ( \
             SELECT to_state AS told FROM event WHERE chain_id = p.id AND machine = 'petition' \
             ORDER BY seq DESC LIMIT 1) l WHERE $1 IS NULL OR p.id = $1 \
           UNION ALL \
           SELECT s.id, s.state, l.told FROM review_subject s CROSS JOIN LATERAL ( \
             SELECT to_state AS told FROM event WHERE subject_id = s.id AND machine = 'review_subject' \
             ORDER BY seq DESC LIMIT 1) l WHERE $1 IS NULL OR s.review_id = $1 \
         ) x WHERE stands <> told LIMIT $2",
    )
    .bind::<Nullable<SqlUuid>, _>(chain)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| Stray { id: r.id, stands: r.stands, told: r.told }).collect())
}

/// Digests of documents after `after`, each once, in order.
///
/// # Errors
/// [`DbError`].
pub async fn list_document_digests(
    tx: &mut Tx,
    after: Option<Sha256>,
    limit: i64,
) -> Result<Vec<Sha256>, DbError> {
    use super::schema::document;
    let after = after.map_or_else(Vec::new, |digest| digest.0.to_vec());
    let rows: Vec<Vec<u8>> = document::table
        .filter(document::sha256.gt(after))
        .select(document::sha256)
        .distinct()
        .order(document::sha256)
        .limit(limit)
        .load(tx.conn())
        .await?;
    rows.into_iter().map(super::history::sha).collect()
}
