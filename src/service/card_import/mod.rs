//! Imports of archive cards: files of any length, in flat memory, that go on where they broke off.

mod begin;
mod list;
mod read;
mod run;
mod upload;
mod view;

pub use begin::{ImportFile, begin_as_system};
pub use list::{
    ImportErrorQuery, ImportQuery, errors_as_csv, list_errors, list_imports, read_import,
};
pub use read::{Counts, Found, try_out};
pub(super) use read::{Read, Reading};
pub use run::{Progress, run};
pub use upload::{ImportCards, UploadCards, upload, work};
pub use view::{ImportErrorView, ImportView};

use crate::domain::card::{Format, Mapping, MappingError};
use crate::files::rows::RowsError;
use crate::service::Error;
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

/// What is wrong with a mapping, as an error of its field.
pub(super) fn wrong_mapping(error: &MappingError) -> Error {
    Error::field("/mapping", "wrong_mapping", error.to_string())
}

/// What is wrong with a file, as an error of its field.
pub(super) fn wrong_file(error: RowsError) -> Error {
    match error {
        RowsError::Io(error) => Error::internal(error),
        other @ (RowsError::Encoding(_)
        | RowsError::Empty
        | RowsError::Header(_)
        | RowsError::Workbook(_)) => Error::field("/file", "unreadable_file", other.to_string()),
    }
}
