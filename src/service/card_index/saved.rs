//! The index on disk: a copy that makes the next start quick. It can always be made anew.

use crate::names::{Index, LoadError};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::Path;

/// Reads a saved index and the number of the last change in it; none when there is none, or none that
/// can be used.
pub fn load(path: &Path) -> Option<(Index, i64)> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => {
            if error.kind() != io::ErrorKind::NotFound {
                tracing::warn!(%error, "the saved index of names cannot be opened; it is built anew");
            }
            return None;
        }
    };
    match Index::load(&mut BufReader::with_capacity(1 << 20, file)) {
        Ok(loaded) => Some(loaded),
        Err(LoadError::Version) => None,
        Err(error) => {
            tracing::warn!(%error, "the saved index of names is of no use; it is built anew");
            None
        }
    }
}

/// Saves an index beside the old one and puts it in its place in one move.
///
/// # Errors
/// Whatever the disk says; the old one stays.
pub fn save(path: &Path, index: &Index, mark: i64) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // Two servers of one data directory do not write into one file.
    let beside = path.with_extension(format!("{}.tmp", std::process::id()));
    let written = write(&beside, index, mark).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn write(path: &Path, index: &Index, mark: i64) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    index.save(&mut file, mark)?;
    file.flush()?;
    file.get_ref().sync_all()
}
