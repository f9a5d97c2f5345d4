//! How imports are shown.

use crate::store::card::{Import, Note};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file of cards that is or was taken in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportView {
    /// Its id.
    pub id: Uuid,
    /// Its short number.
    pub no: i32,
    /// Number of the source.
    pub source_no: u16,
    /// Name of the file.
    pub file_name: String,
    /// Bytes of the file.
    pub file_size: i64,
    /// `csv`, `tsv`, `jsonl`, `records` or `xlsx`.
    pub format: String,
    /// Encoding of the file; empty until it is read.
    pub encoding: String,
    /// `waiting`, `running`, `done` or `failed`.
    pub state: String,
    /// Bytes stored so far, of the file as it is unpacked.
    pub position: i64,
    /// Rows read.
    pub read: i64,
    /// Cards added.
    pub added: i64,
    /// Rows whose card was there already, word for word.
    pub known: i64,
    /// Rows of those that stand in this file more than once; the remarks name their lines.
    pub repeated: i64,
    /// Rows that became no card.
    pub refused: i64,
    /// Rows that became a card and should be looked at.
    pub flagged: i64,
    /// Why it failed.
    pub failure: Option<String>,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When its last part was stored.
    pub moved_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
}

impl From<Import> for ImportView {
    fn from(import: Import) -> Self {
        Self {
            id: import.id.into(),
            no: import.no,
            source_no: import.source,
            file_name: import.file_name,
            file_size: import.file_size,
            format: import.format,
            encoding: import.encoding,
            state: import.state.to_string(),
            position: import.position,
            read: import.read,
            added: import.added,
            known: import.known,
            repeated: import.repeated,
            refused: import.refused,
            flagged: import.flagged,
            failure: import.failure,
            started_at: import.started_at,
            moved_at: import.moved_at,
            finished_at: import.finished_at,
        }
    }
}

/// A remark on a row of an import.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportErrorView {
    /// Line of the file where the row begins.
    pub line: i64,
    /// `refused`: no card; `flagged`: a card that should be looked at; `repeated`: the same row as one before.
    pub severity: String,
    /// Stable code of the reason.
    pub code: String,
    /// Column concerned.
    pub field: Option<String>,
    /// The reason, in English; it never quotes the row.
    pub message: String,
    /// Place of this remark in the list: `after` of the next page.
    pub place: String,
}

impl From<Note> for ImportErrorView {
    fn from(note: Note) -> Self {
        Self {
            line: note.line,
            severity: note.severity.to_string(),
            code: note.code,
            field: note.field,
            message: note.message,
            place: format!("{}-{}", note.line, note.position),
        }
    }
}
