//! Cards by the keys of their names: what a search reads while the index of names is being loaded.

use super::record::{INDEXED, IndexedCard, IndexedRow};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Bool, Int4, Int8, Nullable, Timestamptz};
use diesel_async::RunQueryDsl;

/// A key with the packed numbers of its cards, in one part.
pub type Posting = (i32, Vec<u8>);

#[derive(QueryableByName)]
struct PostingRow {
    #[diesel(sql_type = Int4)]
    key: i32,
    #[diesel(sql_type = Binary)]
    cards: Vec<u8>,
}

fn pairs(rows: Vec<PostingRow>) -> Vec<Posting> {
    rows.into_iter().map(|row| (row.key, row.cards)).collect()
}

/// The postings of these keys, of every part.
///
/// # Errors
/// [`DbError`].
pub async fn list_postings(tx: &mut Tx, keys: &[i32]) -> Result<Vec<Posting>, DbError> {
    let rows: Vec<PostingRow> =
        prepared("SELECT key, cards FROM card_posting WHERE key = ANY ($1)")
            .bind::<Array<Int4>, _>(keys)
            .load(tx.conn())
            .await?;
    Ok(pairs(rows))
}

/// What the index keeps of the cards of these numbers that the actor can see, those born nearest to a
/// year first; at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list_candidates(
    tx: &mut Tx,
    numbers: &[i64],
    year: Option<i16>,
    limit: i64,
) -> Result<Vec<IndexedCard>, DbError> {
    let rows: Vec<IndexedRow> = prepared(format!(
        "SELECT {INDEXED} FROM card c WHERE c.no = ANY ($1) \
         ORDER BY coalesce(abs(extract(year FROM c.birth_from) - $2), 4), c.no LIMIT $3"
    ))
    .bind::<Array<Int8>, _>(numbers)
    .bind::<Nullable<Int4>, _>(year.map(i32::from))
    .bind::<Int8, _>(limit)
    .load(tx.conn())
    .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// A part of the postings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its number.
    pub no: i32,
    /// The last change of cards in it.
    pub last: i64,
    /// Cards it was made of.
    pub cards: i64,
}

#[derive(QueryableByName)]
struct PartRow {
    #[diesel(sql_type = Int4)]
    no: i32,
    #[diesel(sql_type = Int8)]
    last_seq: i64,
    #[diesel(sql_type = Int8)]
    cards: i64,
}

#[derive(QueryableByName)]
struct Locked {
    #[diesel(sql_type = Bool)]
    locked: bool,
}

/// The parts that are there, if no other server writes one: until the transaction ends none can.
///
/// # Errors
/// [`DbError`].
pub async fn lock_parts(tx: &mut Tx) -> Result<Option<Vec<Part>>, DbError> {
    let row: Locked = prepared("SELECT pg_try_advisory_xact_lock(7273657262) AS locked")
        .get_result(tx.conn())
        .await?;
    if !row.locked {
        return Ok(None);
    }
    let rows: Vec<PartRow> =
        prepared("SELECT no, last_seq, cards FROM card_posting_part ORDER BY no")
            .load(tx.conn())
            .await?;
    let part = |row: PartRow| Part { no: row.no, last: row.last_seq, cards: row.cards };
    Ok(Some(rows.into_iter().map(part).collect()))
}

/// Begins a part; gives its number.
///
/// # Errors
/// [`DbError`].
pub async fn insert_part(tx: &mut Tx, last: i64, cards: i64) -> Result<i32, DbError> {
    #[derive(QueryableByName)]
    struct New {
        #[diesel(sql_type = Int4)]
        no: i32,
    }
    let now = tx.now();
    let row: New = prepared(
        "INSERT INTO card_posting_part (last_seq, cards, made_at) VALUES ($1, $2, $3) RETURNING no",
    )
    .bind::<Int8, _>(last)
    .bind::<Int8, _>(cards)
    .bind::<Timestamptz, _>(now)
    .get_result(tx.conn())
    .await?;
    Ok(row.no)
}

/// Puts postings into a part.
///
/// # Errors
/// [`DbError`].
pub async fn insert_postings(tx: &mut Tx, part: i32, new: &[Posting]) -> Result<(), DbError> {
    let (keys, cards): (Vec<i32>, Vec<&[u8]>) =
        new.iter().map(|(key, cards)| (*key, cards.as_slice())).unzip();
    prepared("INSERT INTO card_posting (key, part, cards) SELECT k, $3, c FROM unnest($1, $2) AS p (k, c)")
        .bind::<Array<Int4>, _>(keys)
        .bind::<Array<Binary>, _>(cards)
        .bind::<Int4, _>(part)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The postings of these parts in the order of their keys, after one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_parts(
    tx: &mut Tx,
    parts: &[i32],
    after: Option<i32>,
    keys: i64,
) -> Result<Vec<Posting>, DbError> {
    let rows: Vec<PostingRow> = prepared(
        "SELECT p.key, p.cards FROM (SELECT DISTINCT key FROM card_posting \
           WHERE part = ANY ($1) AND ($2::int IS NULL OR key > $2) ORDER BY key LIMIT $3) k \
         JOIN card_posting p ON p.key = k.key AND p.part = ANY ($1) ORDER BY p.key",
    )
    .bind::<Array<Int4>, _>(parts)
    .bind::<Nullable<Int4>, _>(after)
    .bind::<Int8, _>(keys)
    .load(tx.conn())
    .await?;
    Ok(pairs(rows))
}

/// Removes parts with their postings.
///
/// # Errors
/// [`DbError`].
pub async fn remove_parts(tx: &mut Tx, parts: &[i32]) -> Result<(), DbError> {
    for table in ["card_posting WHERE part", "card_posting_part WHERE no"] {
        prepared(format!("DELETE FROM {table} = ANY ($1)"))
            .bind::<Array<Int4>, _>(parts)
            .execute(tx.conn())
            .await?;
    }
    Ok(())
}
