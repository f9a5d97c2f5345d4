//! Imports of archive cards: files of any length, in flat memory, that go on where they broke off.

mod begin;
mod list;
mod read;
mod report;
mod run;
mod upload;
mod view;

pub use begin::{ImportFile, begin_as_system};
pub use list::{
    ImportErrorQuery, ImportQuery, list_errors, list_imports, read_import, report_errors,
};
pub use read::{Counts, Found, try_out};
pub(super) use read::{Read, Reading};
pub(in crate::service) use report::defused;
pub use report::{RemarkLine, Report, ReportForm};
pub use run::{Progress, run};
pub use upload::{ImportCards, UploadCards, upload, work};
pub use view::{ImportErrorView, ImportView};

use crate::domain::card::{Format, Mapping, MappingError};
use crate::domain::check::Message;
use crate::files::rows::RowsError;
use crate::service::Error;
use std::io;
use std::path::Path;

/// The format of a file: by the mapping, else by the ending of its name.
///
/// # Errors
/// `Invalid` when neither says it.
pub fn format_of(mapping: &Mapping, file_name: &str) -> Result<Format, Error> {
    if let Some(format) = mapping.format {
        return Ok(format);
    }
    let name = file_name.to_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending {
        "csv" => Ok(Format::Csv),
        "tsv" | "tab" => Ok(Format::Tsv),
        "jsonl" | "ndjson" => Ok(Format::Jsonl),
        "txt" => Ok(Format::Records),
        "xlsx" => Ok(Format::Xlsx),
        _ => Err(Error::field(
            "/file",
            "unknown_format",
            "Name the format in the mapping: csv, tsv, jsonl, records or xlsx.",
        )),
    }
}

/// What is wrong with a mapping, as an error of its field; with the encoding in which the names of the
/// columns were read, when they were.
pub(super) fn wrong_mapping(error: &MappingError, encoding: Option<&str>) -> Error {
    let read = encoding.map_or_else(String::new, |name| format!(" (read as {name})"));
    Error::field("/mapping", "wrong_mapping", format!("{error}{read}"))
}

/// What is wrong with a file, as an error of its field.
pub(super) fn wrong_file(error: RowsError) -> Error {
    match error {
        RowsError::Io(error) => broken_off(error, 1),
        other @ (RowsError::Encoding(_)
        | RowsError::Empty
        | RowsError::Header(_)
        | RowsError::Workbook(_)) => Error::field("/file", "unreadable_file", other.to_string()),
    }
}

/// Why reading ended before the end of the file: it is broken, or the disk is.
pub(super) fn broken_off(error: io::Error, line: u64) -> Error {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    if !matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof) {
        return Error::internal(error);
    }
    let message = format!(
        "The file cannot be read beyond line {line}: {error}. Get a whole file and import it: cards that \
         were added before are not added twice."
    );
    Error::field("/file", "broken_file", Message::new(message).with("line", line))
}
