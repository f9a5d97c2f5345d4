//! Beginning an import, or finding the one of the same file that was broken off.

use super::format_of;
use crate::domain::card::Mapping;
use crate::domain::id::CardImportId;
use crate::files::rows::{Source as File, fingerprint};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card::{
    self as store, Import, ImportState, NewImport, Source, find_unfinished, insert_import,
};
use std::path::Path;

/// A file of cards on this machine.
#[derive(Debug, Clone)]
pub struct ImportFile {
    /// The file.
    pub file: File,
    /// Its name, without its folder.
    pub name: String,
    /// Which column is what.
    pub mapping: Mapping,
}

impl ImportFile {
    /// A file on the disk.
    ///
    /// # Errors
    /// `Invalid` when it cannot be read.
    pub fn new(path: &Path, mapping: Mapping) -> Result<Self> {
        let unreadable = |error: std::io::Error| {
            let message = format!("{} cannot be read: {error}", path.display());
            Error::field("/file", "unreadable_file", message)
        };
        let file = File::new(path).map_err(unreadable)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { file, name, mapping })
    }
}

/// Begins an import into a source, for the operator at the command line. An import of the same file
/// by the same mapping that was broken off is yielded instead.
///
/// # Errors
/// `NotFound` when there is no such source; `Invalid`.
pub async fn begin_as_system(
    context: &Context,
    source: &str,
    file: &ImportFile,
) -> Result<(Source, Import)> {
    let new = described(file)?;
    context
        .write_as_system(async |tx| {
            let source = store::find_source_by_code(tx, source).await?.ok_or(Error::NotFound)?;
            let import = begin(tx, &source, new, ImportState::Running).await?;
            Ok((source, import))
        })
        .await
}

/// What is recorded of a file, but for its source.
pub(super) fn described(file: &ImportFile) -> Result<NewImport> {
    let format = format_of(&file.mapping, &file.name)?;
    let (size, fingerprint) = fingerprint(file.file.path()).map_err(Error::internal)?;
    Ok(NewImport {
        id: CardImportId::new(),
        source: 0,
        file_name: file.name.chars().take(300).collect(),
        file_size: i64::try_from(size).unwrap_or(i64::MAX),
        fingerprint,
        mapping: serde_json::to_value(&file.mapping).map_err(Error::internal)?,
        format: format.to_string(),
        encoding: String::new(),
        header: Vec::new(),
        state: ImportState::Running,
    })
}

pub(super) async fn begin(
    tx: &mut Tx,
    source: &Source,
    new: NewImport,
    state: ImportState,
) -> Result<Import> {
    let new = NewImport { source: source.no, state, ..new };
    store::lock_beginning(tx, source.no).await?;
    if let Some(known) = find_unfinished(tx, source.no, &new.fingerprint, &new.mapping).await? {
        return Ok(known);
    }
    insert_import(tx, &new).await?;
    store::find_import(tx, new.id).await?.ok_or(Error::NotFound)
}
