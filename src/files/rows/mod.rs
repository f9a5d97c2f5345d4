//! Rows of files of cards, one at a time: whatever the length of the file, a row and no more is held.

mod csv;
mod encoding;
mod lines;
mod source;
mod split;
mod workbook;
mod xlsx;

pub use encoding::{Decoding, detect};
pub use source::{Position, Source, fingerprint};

use crate::domain::card::{Format, Header, Mapping, Remark, RowText};
use csv::Table;
use lines::{Line, Lines};
use std::io::{self, BufRead};

/// The longest row, in bytes: longer ones are broken quotes or no table at all.
pub const LONGEST_ROW: usize = 256 * 1024;

/// What stands at one place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A row.
    Row(RowText),
    /// What could not be read as one; reading goes on after it.
    Refused {
        /// Line where it begins, from 1.
        line: u64,
        /// Why.
        remark: Remark,
    },
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum RowsError {
    /// The disk, or broken compression.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// Its encoding has no known name.
    #[error(
        "{0:?} is no known encoding; use for example utf-8, windows-1251, koi8-r, ibm866, utf-16le"
    )]
    Encoding(String),
    /// A table without a first row.
    #[error("the file is empty: it has no row with names of columns")]
    Empty,
    /// The row with the names of columns.
    #[error("the row with the names of columns cannot be read: {0}")]
    Header(String),
    /// A workbook.
    #[error("the workbook cannot be read: {0}")]
    Workbook(String),
}

enum Kind {
    Table(Table),
    Lines,
    Records,
}

/// Rows of a file.
pub struct Rows {
    lines: Lines<Box<dyn BufRead + Send>>,
    kind: Kind,
    decoding: Decoding,
    columns: Vec<String>,
    header_line: Option<u64>,
}

impl std::fmt::Debug for Rows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows").field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl Rows {
    /// Opens the rows of a file; a table's first row is read at once.
    ///
    /// # Errors
    /// When nothing of it can be read.
    pub fn open(source: &Source, format: Format, mapping: &Mapping) -> Result<Self, RowsError> {
        let declared = mapping.encoding.as_deref();
        let (input, decoding) = if format == Format::Xlsx {
            let table = xlsx::as_csv(source.path(), mapping)?;
            let input: Box<dyn BufRead + Send> = Box::new(io::BufReader::new(table));
            (input, Decoding::named("utf-8")?)
        } else {
            source.open(declared)?
        };
        let mut lines = Lines::new(input);
        let (kind, columns) = match format {
            Format::Jsonl => (Kind::Lines, vec!["json".to_owned()]),
            Format::Records => (Kind::Records, vec!["text".to_owned()]),
            Format::Csv | Format::Tsv | Format::Xlsx => {
                table(&mut lines, format, mapping, decoding)?
            }
        };
        let named = matches!(mapping.header, Header::Row(true)) && matches!(kind, Kind::Table(_));
        let header_line = named.then(|| lines.position().line.saturating_sub(1));
        Ok(Self { lines, kind, decoding, columns, header_line })
    }

    /// Names of the values of a row.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// How its bytes are read.
    pub const fn decoding(&self) -> Decoding {
        self.decoding
    }

    /// Where the next row begins.
    pub const fn position(&self) -> Position {
        self.lines.position()
    }

    /// Line of the names of the columns, when the file has one.
    pub const fn header_line(&self) -> Option<u64> {
        self.header_line
    }

    /// Goes on where an earlier reading of the same file stopped; does nothing for an earlier place.
    ///
    /// # Errors
    /// Those of reading.
    pub fn go_on_at(&mut self, place: Position) -> io::Result<()> {
        self.lines.skip_to(place)
    }

    /// The next row, or what stands in its place; none at the end.
    ///
    /// # Errors
    /// Those of reading.
    pub fn next_item(&mut self) -> io::Result<Option<Item>> {
        match &self.kind {
            Kind::Table(table) => table.next(&mut self.lines, self.decoding, self.columns.len()),
            Kind::Lines => self.next_line(),
            Kind::Records => self.next_record(),
        }
    }

    fn next_line(&mut self) -> io::Result<Option<Item>> {
        loop {
            let line = self.lines.position().line;
            match self.lines.next()? {
                None => return Ok(None),
                Some(Line::TooLong) => return Ok(Some(too_long(line))),
                Some(Line::Whole(bytes)) if bytes.trim_ascii().is_empty() => {}
                Some(Line::Whole(bytes)) => return Ok(Some(one(line, &bytes, self.decoding))),
            }
        }
    }

    fn next_record(&mut self) -> io::Result<Option<Item>> {
        let (mut begin, mut record, mut whole) = (None, Vec::new(), true);
        loop {
            let line = self.lines.position().line;
            let next = self.lines.next()?;
            let ended = match &next {
                None => true,
                Some(Line::Whole(bytes)) => bytes.trim_ascii() == b"---",
                Some(Line::TooLong) => {
                    begin.get_or_insert(line);
                    whole = false;
                    false
                }
            };
            if let (false, Some(Line::Whole(bytes))) = (ended, &next) {
                if begin.is_none() && bytes.trim_ascii().is_empty() {
                    continue;
                }
                begin.get_or_insert(line);
                whole &= record.len() + bytes.len() < LONGEST_ROW;
                if whole {
                    record.extend_from_slice(bytes);
                    record.push(b'\n');
                }
            }
            match (ended, begin) {
                (true, Some(begin)) if whole => {
                    return Ok(Some(one(begin, &record, self.decoding)));
                }
                (true, Some(begin)) => return Ok(Some(too_long(begin))),
                (true, None) if next.is_none() => return Ok(None),
                _ => {}
            }
        }
    }
}

fn table(
    lines: &mut Lines<Box<dyn BufRead + Send>>,
    format: Format,
    mapping: &Mapping,
    decoding: Decoding,
) -> Result<(Kind, Vec<String>), RowsError> {
    for _ in 0..mapping.skip_rows {
        lines.next()?;
    }
    let first = lines.peek()?.ok_or(RowsError::Empty)?;
    let given = mapping.delimiter.and_then(|c| u8::try_from(c).ok());
    let delimiter =
        if format == Format::Tsv { b'\t' } else { given.unwrap_or_else(|| csv::delimiter(&first)) };
    // Written by this program, whatever the mapping says.
    let delimiter = if format == Format::Xlsx { b',' } else { delimiter };
    let table = Table::new(delimiter);
    let columns = match &mapping.header {
        Header::Columns(columns) => columns.clone(),
        Header::Row(true) => match table.next(lines, decoding, 0)? {
            Some(Item::Row(row)) => row.values.iter().map(|name| clean(name)).collect(),
            Some(Item::Refused { remark, .. }) => return Err(RowsError::Header(remark.message)),
            None => return Err(RowsError::Empty),
        },
        Header::Row(false) => {
            let width = first.split(|byte| *byte == delimiter).count();
            (1..=width).map(|at| at.to_string()).collect()
        }
    };
    Ok((Kind::Table(table), columns))
}

fn clean(name: &str) -> String {
    name.trim_start_matches('\u{feff}').trim().to_owned()
}

fn one(line: u64, bytes: &[u8], decoding: Decoding) -> Item {
    match decoding.text(bytes.trim_ascii_end()) {
        Ok(text) => Item::Row(RowText { line, values: vec![text] }),
        Err(remark) => Item::Refused { line, remark },
    }
}

fn too_long(line: u64) -> Item {
    let message = format!(
        "The row is longer than {} KiB, which no card is: look for a missing end of a line or a quote that \
         is never closed, and send the row again.",
        LONGEST_ROW / 1024
    );
    Item::Refused { line, remark: Remark::refused("row_too_long", None, message) }
}

#[cfg(test)]
mod tests;
