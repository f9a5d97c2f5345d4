//! The index on disk: a copy that makes the next start quick. It can always be made anew.

use crate::names::{Index, LoadError};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Write as _};
use std::path::Path;

/// The first bytes of the file; behind them stands the version of the places whose numbers it holds.
const MAGIC: &[u8; 8] = b"aqtaucd1";

/// Reads a saved index and the number of the last change in it; none when there is none, or none that
/// can be used. Units of other places have other numbers: then it is built anew.
pub fn load(path: &Path, places: u64) -> Option<(Index, i64)> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => {
            if error.kind() != io::ErrorKind::NotFound {
                tracing::warn!(%error, "the saved index of names cannot be opened; it is built anew");
            }
            return None;
        }
    };
    let mut file = BufReader::with_capacity(1 << 20, file);
    let mut head = [0; 16];
    let known = [*MAGIC, places.to_le_bytes()].concat();
    if file.read_exact(&mut head).is_err() || head.as_slice() != known.as_slice() {
        return None;
    }
    match Index::load(&mut file) {
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
pub fn save(path: &Path, index: &Index, mark: i64, places: u64) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // Two servers of one data directory do not write into one file.
    let beside = path.with_extension(format!("{}.tmp", std::process::id()));
    let written = write(&beside, index, mark, places).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn write(path: &Path, index: &Index, mark: i64, places: u64) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    file.write_all(MAGIC)?;
    file.write_all(&places.to_le_bytes())?;
    index.save(&mut file, mark)?;
    file.flush()?;
    file.get_ref().sync_all()
}
