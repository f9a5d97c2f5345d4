//! Single cards: as they are read, and as an archive corrects them.

use super::source::short;
use crate::domain::card::{CardName, CardReading, Secrecy};
use crate::domain::id::{CardId, OfficeId};
use crate::store::error::{DbError, code};
use crate::store::schema::card_change;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, Date, Int4, Int8, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::RunQueryDsl;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// A card.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: CardId,
    /// Its short number.
    pub no: i64,
    /// Number of the source.
    pub source: u16,
    /// Code of the source.
    pub source_code: String,
    /// Title of the source.
    pub source_title: String,
    /// The archive that keeps it.
    pub archive_office: Option<OfficeId>,
    /// Number in the source.
    pub number: String,
    /// Line of the file it was taken from.
    pub line: i64,
    /// Names of the values of the raw row.
    pub header: Vec<String>,
    /// The raw row.
    pub raw: Vec<String>,
    /// Names.
    pub names: Vec<CardName>,
    /// Everything else that was read.
    pub reading: CardReading,
    /// Code of what became of the person.
    pub fate: Option<String>,
    /// Archive that holds the file, as written.
    pub archive: Option<String>,
    /// Call number.
    pub call_number: Option<String>,
    /// Code of the custody.
    pub custody: String,
    /// Secrecy.
    pub secrecy: Secrecy,
    /// References to scans.
    pub scans: Vec<String>,
    /// When it was imported.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: Option<DateTime<Utc>>,
    /// Counts the changes.
    pub version: i32,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Int8)]
    no: i64,
    #[diesel(sql_type = Int4)]
    source_no: i32,
    #[diesel(sql_type = Text)]
    code: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    archive_id: Option<Uuid>,
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Int8)]
    line: i64,
    #[diesel(sql_type = Array<Text>)]
    header: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    raw: Vec<String>,
    #[diesel(sql_type = Jsonb)]
    names: Value,
    #[diesel(sql_type = Jsonb)]
    reading: Value,
    #[diesel(sql_type = Nullable<Text>)]
    fate: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    archive: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    call_number: Option<String>,
    #[diesel(sql_type = Text)]
    custody: String,
    #[diesel(sql_type = Text)]
    secrecy: String,
    #[diesel(sql_type = Jsonb)]
    scans: Value,
    #[diesel(sql_type = Timestamptz)]
    created_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    changed_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Int4)]
    version: i32,
}

pub(super) fn stored<T: DeserializeOwned>(table: &'static str, value: Value) -> Result<T, DbError> {
    serde_json::from_value(value)
        .map_err(|error| DbError::Corrupt { table, value: error.to_string() })
}

impl TryFrom<Row> for Card {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            no: row.no,
            source: short(row.source_no)?,
            source_code: row.code,
            source_title: row.title,
            archive_office: row.archive_id.map(Into::into),
            number: row.number,
            line: row.line,
            header: row.header,
            raw: row.raw,
            names: stored("card.names", row.names)?,
            reading: stored("card.reading", row.reading)?,
            fate: row.fate,
            archive: row.archive,
            call_number: row.call_number,
            custody: row.custody,
            secrecy: code("card.secrecy", &row.secrecy)?,
            scans: stored("card.scans", row.scans)?,
            created_at: row.created_at,
            changed_at: row.changed_at,
            version: row.version,
        })
    }
}

/// A card, its source, and the names of its columns: those of an import of another archive's source are
/// not secret, though the import is.
const CARD: &str = "SELECT c.id, c.no, c.source_no, s.code, s.title, s.archive_id, c.number, c.line, \
     app.card_header(c.import_no) AS header, c.raw, c.names, c.reading, c.fate, c.archive, c.call_number, \
     c.custody, c.secrecy, c.scans, c.created_at, c.changed_at, c.version \
     FROM card c JOIN card_source s ON s.no = c.source_no";

/// A card the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find_card(tx: &mut Tx, id: CardId) -> Result<Option<Card>, DbError> {
    let query = prepared(format!("{CARD} WHERE c.id = $1")).bind::<SqlUuid, _>(id.0);
    let row: Option<Row> = query.get_result(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The same, locked until the transaction ends; only its own archive can.
///
/// # Errors
/// [`DbError`].
pub async fn lock_card(tx: &mut Tx, id: CardId) -> Result<Option<Card>, DbError> {
    let query =
        prepared(format!("{CARD} WHERE c.id = $1 FOR UPDATE OF c")).bind::<SqlUuid, _>(id.0);
    let row: Option<Row> = query.get_result(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Those of these cards that the actor can see, in the order of their ids.
///
/// # Errors
/// [`DbError`].
pub async fn find_cards(tx: &mut Tx, ids: &[CardId]) -> Result<Vec<Card>, DbError> {
    by_ids(tx, format!("{CARD} WHERE c.id = ANY ($1) ORDER BY c.id"), ids).await
}

/// The same, locked until the transaction ends; only their own archive can.
///
/// # Errors
/// [`DbError`].
pub async fn lock_cards(tx: &mut Tx, ids: &[CardId]) -> Result<Vec<Card>, DbError> {
    by_ids(tx, format!("{CARD} WHERE c.id = ANY ($1) ORDER BY c.id FOR UPDATE OF c"), ids).await
}

async fn by_ids(tx: &mut Tx, sql: String, ids: &[CardId]) -> Result<Vec<Card>, DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<Row> = prepared(sql).bind::<Array<SqlUuid>, _>(ids).load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Cards of a source in the order of their numbers, after one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_cards(
    tx: &mut Tx,
    source: u16,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Card>, DbError> {
    let sql = format!(
        "{CARD} WHERE c.source_no = $1 AND ($2::text IS NULL OR c.number > $2) ORDER BY c.number LIMIT $3"
    );
    let rows: Vec<Row> = prepared(sql)
        .bind::<Int4, _>(i32::from(source))
        .bind::<Nullable<Text>, _>(after)
        .bind::<Int8, _>(limit)
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Int8)]
    count: i64,
}

/// How many cards a source has, or all of them: what the imports added, for cards are never deleted.
///
/// # Errors
/// [`DbError`].
pub async fn count_cards(tx: &mut Tx, source: Option<u16>) -> Result<i64, DbError> {
    let sql = "SELECT coalesce(sum(added), 0)::bigint AS count FROM card_import \
               WHERE $1::int IS NULL OR source_no = $1";
    let query = prepared(sql).bind::<Nullable<Int4>, _>(source.map(i32::from));
    let row: Count = query.get_result(tx.conn()).await?;
    Ok(row.count)
}

/// What the index of names keeps of a card.
#[derive(Debug, Clone)]
pub struct IndexedCard {
    /// Its short number.
    pub no: i64,
    /// Number of the source.
    pub source: u16,
    /// Secrecy.
    pub secrecy: Secrecy,
    /// Names.
    pub names: Vec<CardName>,
    /// First and last day of birth.
    pub birth: Option<(NaiveDate, NaiveDate)>,
    /// Code of the body.
    pub body: Option<String>,
    /// Code of the fate.
    pub fate: Option<String>,
    /// Code of the leading place's unit.
    pub place: Option<String>,
    /// Codes of the units of all places.
    pub places: Vec<String>,
}

#[derive(QueryableByName)]
pub(super) struct IndexedRow {
    #[diesel(sql_type = Int8)]
    no: i64,
    #[diesel(sql_type = Int4)]
    source_no: i32,
    #[diesel(sql_type = Text)]
    secrecy: String,
    #[diesel(sql_type = Jsonb)]
    names: Value,
    #[diesel(sql_type = Nullable<Date>)]
    birth_from: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    birth_to: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    body: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    fate: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    place_unit: Option<String>,
    #[diesel(sql_type = Jsonb)]
    places: Value,
}

/// The columns of [`IndexedRow`] of a card `c`.
pub(super) const INDEXED: &str = "c.no, c.source_no, c.secrecy, c.names, c.birth_from, c.birth_to, c.body, c.fate, c.place_unit, \
     jsonb_path_query_array(c.reading, '$.places[*].unit') AS places";

impl TryFrom<IndexedRow> for IndexedCard {
    type Error = DbError;

    fn try_from(row: IndexedRow) -> Result<Self, DbError> {
        Ok(Self {
            no: row.no,
            source: short(row.source_no)?,
            secrecy: code("card.secrecy", &row.secrecy)?,
            names: stored("card.names", row.names)?,
            birth: row.birth_from.zip(row.birth_to),
            body: row.body,
            fate: row.fate,
            place: row.place_unit,
            places: stored("card.reading", row.places)?,
        })
    }
}

/// What the index keeps of the cards in ranges of numbers: to build it, and to follow changes. As the
/// system: the index decides itself who sees what.
///
/// # Errors
/// [`DbError`].
pub async fn list_indexed(tx: &mut Tx, ranges: &[(i64, i64)]) -> Result<Vec<IndexedCard>, DbError> {
    let (first, last): (Vec<i64>, Vec<i64>) = ranges.iter().copied().unzip();
    let rows: Vec<IndexedRow> = prepared(format!(
        "SELECT {INDEXED} FROM unnest($1, $2) AS r (first, last) JOIN card c ON c.no BETWEEN r.first AND r.last"
    ))
    .bind::<Array<Int8>, _>(first)
    .bind::<Array<Int8>, _>(last)
    .load(tx.conn())
    .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// A change of cards: its place in the order, and the first and the last card.
pub type Changed = (i64, (i64, i64));

/// Changes after one of them, in the order in which they became visible.
///
/// # Errors
/// [`DbError`].
pub async fn list_changes(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<Changed>, DbError> {
    let rows = card_change::table
        .filter(card_change::seq.gt(after))
        .order(card_change::seq)
        .limit(limit)
        .select((card_change::seq, (card_change::first_no, card_change::last_no)))
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// The cards of these numbers that the actor can see, in the order of the numbers.
///
/// # Errors
/// [`DbError`].
pub async fn list_by_no(tx: &mut Tx, numbers: &[i64]) -> Result<Vec<Card>, DbError> {
    let rows: Vec<Row> =
        prepared(format!("{CARD} WHERE c.no = ANY ($1) ORDER BY array_position($1, c.no)"))
            .bind::<Array<Int8>, _>(numbers)
            .load(tx.conn())
            .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
