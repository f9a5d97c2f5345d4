//! Imports: which file, how far, and what was remarked on its rows.

use super::source::short;
use crate::domain::card::Severity;
use crate::domain::code::codes;
use crate::domain::digest::Sha256;
use crate::domain::id::CardImportId;
use crate::store::error::{DbError, code};
use crate::store::schema::{card_import, card_import_error};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Int4;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

codes! {
    /// Where an import stands.
    pub enum ImportState {
        /// Its job has not begun.
        Waiting = "waiting",
        /// Under way, or broken off: then it goes on when it is started again.
        Running = "running",
        /// The whole file is in.
        Done = "done",
        /// It cannot go on.
        Failed = "failed",
    }
}

/// An import to record.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// Its id.
    pub id: CardImportId,
    /// Number of the source.
    pub source: u16,
    /// Name of the file.
    pub file_name: String,
    /// Bytes of the file.
    pub file_size: i64,
    /// Tells the file apart.
    pub fingerprint: Sha256,
    /// The mapping as it is used.
    pub mapping: Value,
    /// Format of the file.
    pub format: String,
    /// Encoding of the file; empty until it was opened.
    pub encoding: String,
    /// Names of the values of a row; empty until it was opened.
    pub header: Vec<String>,
    /// Waiting or running.
    pub state: ImportState,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: CardImportId,
    /// Its short number.
    pub no: i32,
    /// Number of the source.
    pub source: u16,
    /// Name of the file.
    pub file_name: String,
    /// Bytes of the file.
    pub file_size: i64,
    /// Tells the file apart.
    pub fingerprint: Sha256,
    /// The mapping as it was used.
    pub mapping: Value,
    /// Format of the file.
    pub format: String,
    /// Encoding of the file.
    pub encoding: String,
    /// Names of the values of a row.
    pub header: Vec<String>,
    /// Where it stands.
    pub state: ImportState,
    /// Byte after the last stored row, in the file as it is unpacked.
    pub position: i64,
    /// Line at that place.
    pub line: i64,
    /// Rows read.
    pub read: i64,
    /// Cards added.
    pub added: i64,
    /// Cards that were there already.
    pub known: i64,
    /// Rows of those that stand in the file more than once.
    pub repeated: i64,
    /// Rows refused.
    pub refused: i64,
    /// Rows flagged.
    pub flagged: i64,
    /// Why it failed.
    pub failure: Option<String>,
    /// Who started it.
    pub started_by: Option<Uuid>,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When its last part was stored.
    pub moved_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = card_import)]
struct Row {
    id: Uuid,
    no: i32,
    source_no: i32,
    file_name: String,
    file_size: i64,
    fingerprint: Vec<u8>,
    mapping: Value,
    format: String,
    encoding: String,
    header: Vec<String>,
    state: String,
    position: i64,
    line: i64,
    read: i64,
    added: i64,
    known: i64,
    repeated: i64,
    refused: i64,
    flagged: i64,
    failure: Option<String>,
    started_by: Option<Uuid>,
    started_at: DateTime<Utc>,
    moved_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Import {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let fingerprint = row.fingerprint.try_into().map(Sha256).map_err(|bytes: Vec<u8>| {
            DbError::Corrupt { table: "card_import.fingerprint", value: hex::encode(bytes) }
        })?;
        Ok(Self {
            id: row.id.into(),
            no: row.no,
            source: short(row.source_no)?,
            file_name: row.file_name,
            file_size: row.file_size,
            fingerprint,
            mapping: row.mapping,
            format: row.format,
            encoding: row.encoding,
            header: row.header,
            state: code("card_import.state", &row.state)?,
            position: row.position,
            line: row.line,
            read: row.read,
            added: row.added,
            known: row.known,
            repeated: row.repeated,
            refused: row.refused,
            flagged: row.flagged,
            failure: row.failure,
            started_by: row.started_by,
            started_at: row.started_at,
            moved_at: row.moved_at,
            finished_at: row.finished_at,
        })
    }
}

/// Records an import.
///
/// # Errors
/// [`DbError`].
pub async fn insert_import(tx: &mut Tx, import: &NewImport) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(Uuid::from));
    diesel::insert_into(card_import::table)
        .values((
            card_import::id.eq(import.id.0),
            card_import::source_no.eq(i32::from(import.source)),
            card_import::file_name.eq(&import.file_name),
            card_import::file_size.eq(import.file_size),
            card_import::fingerprint.eq(import.fingerprint.0.to_vec()),
            card_import::mapping.eq(&import.mapping),
            card_import::format.eq(&import.format),
            card_import::encoding.eq(&import.encoding),
            card_import::header.eq(&import.header),
            card_import::state.eq(import.state.as_str()),
            card_import::started_by.eq(by),
            card_import::started_at.eq(now),
            card_import::moved_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Makes others who begin an import into the source wait until the transaction ends: of two at the same
/// time the second finds what the first began.
///
/// # Errors
/// [`DbError`].
pub async fn lock_beginning(tx: &mut Tx, source: u16) -> Result<(), DbError> {
    prepared("SELECT pg_advisory_xact_lock($1, $2)")
        .bind::<Int4, _>(BEGINNING)
        .bind::<Int4, _>(i32::from(source))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Key of the lock on the beginning of imports, beside the number of the source.
const BEGINNING: i32 = 0x00ca_2d01;

/// Says how an import ended; none when that was said before.
///
/// # Errors
/// [`DbError`].
pub async fn finish_import(
    tx: &mut Tx,
    id: CardImportId,
    failure: Option<&str>,
) -> Result<Option<Import>, DbError> {
    let now = tx.now();
    let state = if failure.is_some() { ImportState::Failed } else { ImportState::Done };
    let row: Option<Row> = diesel::update(card_import::table.find(id.0))
        .filter(card_import::finished_at.is_null())
        .set((
            card_import::state.eq(state.as_str()),
            card_import::failure.eq(failure),
            card_import::moved_at.eq(now),
            card_import::finished_at.eq(now),
        ))
        .returning(Row::as_returning())
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// An import the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find_import(tx: &mut Tx, id: CardImportId) -> Result<Option<Import>, DbError> {
    let query = card_import::table.find(id.0).select(Row::as_select());
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The import of the same file into the same source by the same mapping that was broken off.
///
/// # Errors
/// [`DbError`].
pub async fn find_unfinished(
    tx: &mut Tx,
    source: u16,
    fingerprint: &Sha256,
    mapping: &Value,
) -> Result<Option<Import>, DbError> {
    let query = card_import::table
        .filter(card_import::source_no.eq(i32::from(source)))
        .filter(card_import::fingerprint.eq(fingerprint.0.to_vec()))
        .filter(card_import::mapping.eq(mapping))
        .filter(card_import::state.eq_any(["waiting", "running"]))
        .order(card_import::no.desc())
        .select(Row::as_select());
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// A page of imports, newest first; of one source, or of all that the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn list_imports(
    tx: &mut Tx,
    source: Option<u16>,
    after: Option<i32>,
    limit: i64,
) -> Result<Vec<Import>, DbError> {
    let mut query = card_import::table
        .order(card_import::no.desc())
        .limit(limit)
        .select(Row::as_select())
        .into_boxed();
    if let Some(source) = source {
        query = query.filter(card_import::source_no.eq(i32::from(source)));
    }
    if let Some(after) = after {
        query = query.filter(card_import::no.lt(after));
    }
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many imports the whole list has.
///
/// # Errors
/// [`DbError`].
pub async fn count_imports(tx: &mut Tx, source: Option<u16>) -> Result<i64, DbError> {
    let mut query = card_import::table.count().into_boxed();
    if let Some(source) = source {
        query = query.filter(card_import::source_no.eq(i32::from(source)));
    }
    Ok(query.get_result(tx.conn()).await?)
}

/// A remark on a row of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Line where the row begins.
    pub line: i64,
    /// Place among the remarks on the row.
    pub position: i32,
    /// What it means.
    pub severity: Severity,
    /// Stable code.
    pub code: String,
    /// Column concerned.
    pub field: Option<String>,
    /// The reason.
    pub message: String,
}

/// How many remarks on the rows of an import are stored.
///
/// # Errors
/// [`DbError`].
pub async fn count_notes(tx: &mut Tx, import: i32) -> Result<i64, DbError> {
    let query = card_import_error::table.filter(card_import_error::import_no.eq(import)).count();
    Ok(query.get_result(tx.conn()).await?)
}

/// Remarks on the rows of an import by their code, the most frequent first.
///
/// # Errors
/// [`DbError`].
pub async fn sum_notes(tx: &mut Tx, import: i32) -> Result<Vec<(String, i64)>, DbError> {
    use diesel::dsl::count_star;
    let query = card_import_error::table
        .filter(card_import_error::import_no.eq(import))
        .group_by(card_import_error::code)
        .order((count_star().desc(), card_import_error::code))
        .select((card_import_error::code, count_star()));
    Ok(query.load(tx.conn()).await?)
}

/// Remarks on the rows of an import after a place, in the order of the file.
///
/// # Errors
/// [`DbError`].
pub async fn list_notes(
    tx: &mut Tx,
    import: i32,
    after: (i64, i32),
    limit: i64,
) -> Result<Vec<Note>, DbError> {
    use card_import_error as note;
    let rows: Vec<(i64, i32, String, String, Option<String>, String)> = note::table
        .filter(note::import_no.eq(import))
        .filter(note::line.gt(after.0).or(note::line.eq(after.0).and(note::position.gt(after.1))))
        .order((note::line, note::position))
        .limit(limit)
        .select((
            note::line,
            note::position,
            note::severity,
            note::code,
            note::field,
            note::message,
        ))
        .load(tx.conn())
        .await?;
    rows.into_iter()
        .map(|(line, position, severity, reason, field, message)| {
            let severity = code("card_import_error.severity", &severity)?;
            Ok(Note { line, position, severity, code: reason, field, message })
        })
        .collect()
}
