//! Looking a workbook over before it is read: what unpacks to far more than it is, or says that it holds
//! more than it does, would take the memory of the machine.

use super::RowsError;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest workbook that is read, in bytes: longer lists are to be sent as CSV.
const LARGEST: u64 = 64 << 20;

/// The most that its parts may unpack to, all together.
const UNPACKED: u64 = 512 << 20;

/// How many times its packed size a part may unpack to, when that is more than [`ALWAYS`]. Sheets with
/// many empty cells reach about fifty.
const TIMES: u64 = 200;
const ALWAYS: u64 = 16 << 20;

/// The longest text between two marks of a part: a value of a sheet has at most 32,767 letters.
const LONGEST: u64 = 1 << 20;

/// The most parts: their list is held whole.
const PARTS: u64 = 10_000;

const SAVE: &str = "open it and save the sheet as CSV";

fn wrong(message: impl Into<String>) -> RowsError {
    RowsError::Workbook(message.into())
}

/// Makes sure that a file is a workbook that can be read in a bounded memory.
pub(super) fn look_over(path: &Path) -> Result<(), RowsError> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > LARGEST {
        return Err(wrong(format!("it has more than 64 MiB; {SAVE}")));
    }
    let mut head = [0; 4];
    let read = file.read(&mut head)?;
    match head.get(..read).unwrap_or_default() {
        [b'P', b'K', ..] => {}
        // The container of the older format, and of workbooks under a password.
        [0xd0, 0xcf, 0x11, 0xe0] => {
            return Err(wrong(
                "it is of the format before 2007 or locked with a password; save it as .xlsx without a password",
            ));
        }
        _ => return Err(wrong("it is no .xlsx file; save it as .xlsx or CSV")),
    }
    if parts_told(&mut file, size)? > PARTS {
        return Err(wrong(format!("it has more than {PARTS} parts, which no workbook has")));
    }
    file.seek(SeekFrom::Start(0))?;
    let mut parts = ZipArchive::new(BufReader::new(file)).map_err(|error| broken(&error))?;
    let mut unpacked = 0;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|error| broken(&error))?;
        let packed = part.compressed_size();
        let picture = part.name().is_ok_and(|name| is_picture(&name));
        unpacked += Part::new(part, packed, UNPACKED - unpacked, picture).scan()?;
    }
    Ok(())
}

/// Pictures have long stretches of anything; nothing in them is read.
fn is_picture(name: &str) -> bool {
    let name = name.to_lowercase();
    ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf"]
        .iter()
        .any(|ending| name.strip_suffix(ending).is_some_and(|before| before.ends_with('.')))
}

fn broken(error: &ZipError) -> RowsError {
    wrong(format!("it is damaged or did not arrive whole ({error}); send it again"))
}

/// How many parts the record at the end of the file says it has.
fn parts_told(file: &mut File, size: u64) -> io::Result<u64> {
    const END: &[u8] = b"PK\x05\x06";
    let from = size.saturating_sub(66_000);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.take(66_000).read_to_end(&mut tail)?;
    let at = tail.windows(END.len()).rposition(|window| window == END);
    let count = at.and_then(|at| tail.get(at + 10..at + 12)).map_or(0, |bytes| {
        let pair = <[u8; 2]>::try_from(bytes).unwrap_or_default();
        u64::from(u16::from_le_bytes(pair))
    });
    Ok(count)
}

/// A part as it is unpacked.
struct Part<R> {
    input: R,
    packed: u64,
    /// How much more may be unpacked.
    left: u64,
    unpacked: u64,
    /// Bytes since the last mark.
    text: u64,
    /// The end of what was looked at, for a name that stands across two pieces.
    tail: Vec<u8>,
    told: u64,
    picture: bool,
}

/// What says how many texts a part holds: room for them is made at once.
const COUNT: &[u8] = b"uniqueCount";

impl<R: Read> Part<R> {
    const fn new(input: R, packed: u64, left: u64, picture: bool) -> Self {
        Self { input, packed, left, unpacked: 0, text: 0, tail: Vec::new(), told: 0, picture }
    }

    /// Reads the part to its end; yields its size.
    fn scan(mut self) -> Result<u64, RowsError> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = match self.input.read(&mut buffer) {
                Ok(read) => read,
                Err(error) => {
                    return Err(wrong(format!(
                        "it is damaged or did not arrive whole ({error}); send it again"
                    )));
                }
            };
            if read == 0 {
                break;
            }
            self.unpacked += read as u64;
            let times = self.unpacked / self.packed.max(1);
            if self.unpacked > self.left || (self.unpacked > ALWAYS && times > TIMES) {
                return Err(wrong(format!(
                    "its parts unpack to more than {} MiB or {TIMES} times their size, which no list of \
                     cards does; {SAVE}",
                    UNPACKED >> 20
                )));
            }
            if !self.picture {
                self.look(buffer.get(..read).unwrap_or_default())?;
            }
        }
        // The shortest text that can be counted takes five bytes.
        if self.told > self.unpacked / 5 + 1 {
            return Err(wrong(format!("it says that it holds more texts than it has; {SAVE}")));
        }
        Ok(self.unpacked)
    }

    fn look(&mut self, piece: &[u8]) -> Result<(), RowsError> {
        match piece.iter().rposition(|byte| *byte == b'<') {
            Some(at) => {
                let first = piece.iter().position(|byte| *byte == b'<').unwrap_or(at);
                self.text += first as u64;
                if self.text <= LONGEST {
                    self.text = (piece.len() - at) as u64;
                }
            }
            None => self.text += piece.len() as u64,
        }
        if self.text > LONGEST {
            return Err(wrong(format!("it holds a value of more than 1 MiB; {SAVE}")));
        }
        self.tail.extend_from_slice(piece);
        let mut from = 0;
        while let Some(found) = find(self.tail.get(from..).unwrap_or_default(), COUNT) {
            from += found + COUNT.len();
            let digits: String = self
                .tail
                .get(from..)
                .unwrap_or_default()
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit() && **byte != b'<' && **byte != b'>')
                .take_while(|byte| byte.is_ascii_digit())
                .map(|byte| char::from(*byte))
                .collect();
            if !digits.is_empty() {
                self.told = self.told.max(digits.parse().unwrap_or(u64::MAX));
            }
        }
        // A name, its sign and its number may still be cut in two.
        let keep = self.tail.len().saturating_sub(64);
        self.tail.drain(..keep);
        Ok(())
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &[u8], packed: u64) -> Result<u64, String> {
        Part::new(text, packed, UNPACKED, false).scan().map_err(|error| error.to_string())
    }

    #[test]
    fn a_part_that_unpacks_to_far_more_than_it_is_is_refused() {
        let marks = b"<c/>".repeat(5 << 20);
        assert!(scan(&marks, 1_000_000).is_ok());
        assert!(scan(&marks, 1_000).unwrap_err().contains("unpack"));
    }

    #[test]
    fn a_value_without_an_end_is_refused() {
        let mut text = b"<v>".to_vec();
        text.extend(std::iter::repeat_n(b'x', 2 << 20));
        assert!(scan(&text, 1 << 20).unwrap_err().contains("1 MiB"));
    }

    #[test]
    fn a_count_that_cannot_be_is_refused_wherever_it_stands() {
        for before in [0, 65_530, 65_536] {
            let mut text = b"<a/>".repeat(before / 4);
            text.extend_from_slice(b"<sst uniqueCount = \"999999999999\"><si/></sst>");
            assert!(scan(&text, 1 << 20).unwrap_err().contains("more texts"), "{before}");
        }
        assert!(
            scan(b"<sst count=\"2\" uniqueCount=\"2\"><si><t>a</t></si><si/></sst>", 60).is_ok()
        );
    }
}
