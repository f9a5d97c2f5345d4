//! What stands in a zip file, read from its directory; enough to tell a document from an archive.

use crate::domain::media_type::MediaType;
use std::io::{self, SeekFrom};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

/// The end record: signature to comment length, then a comment of at most 65,535 bytes.
const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: u64 = 22;
const ENTRY: [u8; 4] = *b"PK\x01\x02";
const ENTRY_LENGTH: usize = 46;
/// Documents have a few hundred entries of about 100 bytes; more is not a document.
const MAX_DIRECTORY: u32 = 4 << 20;

/// What a zip file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contents {
    /// A document that we take.
    Document(MediaType),
    /// A document with macros or programs inside.
    Macros,
    /// An archive of anything, or no readable zip file.
    Other,
}

/// Reads the directory at the end of `file`.
pub(super) async fn contents(file: &mut File) -> io::Result<Contents> {
    let Some(names) = names(file).await? else { return Ok(Contents::Other) };
    let has = |name: &str| names.iter().any(|one| one == name);
    let document = if has("[Content_Types].xml") && has("word/document.xml") {
        MediaType::Docx
    } else if has("content.xml") && has("META-INF/manifest.xml") && is_odt(file).await? {
        MediaType::Odt
    } else {
        return Ok(Contents::Other);
    };
    Ok(if names.iter().any(|name| is_program(name)) {
        Contents::Macros
    } else {
        Contents::Document(document)
    })
}

fn is_program(name: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "vbaproject.bin",
        ".exe",
        ".dll",
        ".com",
        ".scr",
        ".msi",
        ".js",
        ".vbs",
        ".bat",
        ".cmd",
        ".ps1",
        ".jar",
    ];
    let name = name.to_lowercase();
    name.starts_with("basic/")
        || name.starts_with("scripts/")
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// An `OpenDocument` file begins with its type, stored plainly.
async fn is_odt(file: &mut File) -> io::Result<bool> {
    const TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.textPK";
    file.seek(SeekFrom::Start(30)).await?;
    let mut start = vec![0; TYPE.len()];
    match file.read_exact(&mut start).await {
        Ok(_) => Ok(start == TYPE),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

async fn names(file: &mut File) -> io::Result<Option<Vec<String>>> {
    let size = file.seek(SeekFrom::End(0)).await?;
    let tail_start = size.saturating_sub(END_LENGTH + u64::from(u16::MAX));
    let tail = read(file, tail_start, size - tail_start).await?;
    let Some((offset, length)) = directory(&tail) else { return Ok(None) };
    if length > MAX_DIRECTORY || u64::from(offset) + u64::from(length) > size {
        return Ok(None);
    }
    let directory = read(file, offset.into(), length.into()).await?;
    Ok(entries(&directory))
}

async fn read(file: &mut File, from: u64, length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from)).await?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).await?;
    Ok(bytes)
}

/// Offset and length of the directory, from the last end record in `tail`.
fn directory(tail: &[u8]) -> Option<(u32, u32)> {
    let at = tail.windows(END.len()).rposition(|window| window == END)?;
    Some((long(tail, at + 16)?, long(tail, at + 12)?))
}

/// Names of all entries; none if the directory is not well formed.
fn entries(mut directory: &[u8]) -> Option<Vec<String>> {
    let mut names = Vec::new();
    while !directory.is_empty() {
        if directory.get(..ENTRY.len()) != Some(&ENTRY) {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|at| short(directory, at));
        let name_end = ENTRY_LENGTH + name?;
        let name = directory.get(ENTRY_LENGTH..name_end)?;
        names.push(String::from_utf8_lossy(name).into_owned());
        directory = directory.get(name_end + extra? + comment?..)?;
    }
    Some(names)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let pair: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(pair).into())
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{directory, entries};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
            let mut end = b"PK\x05\x06".to_vec();
            end.extend(&bytes);
            let _ = directory(&end);
            let mut entry = b"PK\x01\x02".to_vec();
            entry.extend(&bytes);
            let _ = entries(&entry);
        }
    }
}
