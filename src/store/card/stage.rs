//! Rows made ready for COPY, in its text format: a tab between values, `\N` for none.

use crate::domain::card::{CardDraft, Remark, RowText, Severity, birth_span, leading_place};
use crate::domain::id::CardId;
use serde::Serialize;
use std::fmt::Display;
use std::io::Write as _;

/// A part of a file, ready to be stored in one transaction.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The rows, for COPY.
    pub rows: Vec<u8>,
    /// How many of them there are.
    pub count: i64,
    /// Remarks on rows, for COPY.
    pub notes: Vec<u8>,
    /// How many of them there are.
    pub noted: i64,
    /// Rows read.
    pub read: i64,
    /// Rows refused.
    pub refused: i64,
    /// Rows flagged.
    pub flagged: i64,
    /// Byte after the last row.
    pub position: i64,
    /// Line at that place.
    pub line: i64,
    /// The file ends here.
    pub last: bool,
}

/// Takes rows in and yields chunks.
#[derive(Debug)]
pub struct Stage {
    chunk: Chunk,
    import: i32,
    /// Remarks that may still be stored.
    notes_left: i64,
    /// A value on its way into JSON.
    scratch: Vec<u8>,
}

/// Columns of the table that COPY fills, in order.
pub(super) const COLUMNS: &str = "line bigint, id uuid, number text, raw text[], names jsonb, birth_from date, \
   birth_to date, body text, fate text, reading jsonb, archive text, call_number text, secrecy text, scans jsonb, \
   place_unit text, place_today text";

/// Remarks of an import that are stored, of those on what a row says; all are counted.
pub(super) const MOST_NOTES: i64 = 100_000;

/// What a row became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staged {
    /// A card.
    Card,
    /// Nothing.
    Refused,
}

impl Stage {
    /// Begins, with so many remarks stored already.
    pub fn new(import: i32, notes: i64) -> Self {
        let notes_left = (MOST_NOTES - notes).max(0);
        Self { chunk: Chunk::default(), import, notes_left, scratch: Vec::new() }
    }

    /// Bytes that wait.
    pub fn len(&self) -> usize {
        self.chunk.rows.len() + self.chunk.notes.len()
    }

    /// Whether nothing was read since the last chunk.
    pub const fn is_empty(&self) -> bool {
        self.chunk.read == 0
    }

    /// Rows read since the last chunk.
    pub const fn read(&self) -> i64 {
        self.chunk.read
    }

    /// Takes a row with what was read out of it.
    pub fn put(&mut self, row: &RowText, read: &Result<CardDraft, Vec<Remark>>) -> Staged {
        self.chunk.read += 1;
        match read {
            Ok(draft) => {
                if !draft.remarks.is_empty() {
                    self.chunk.flagged += 1;
                    self.note(row.line, &draft.remarks);
                }
                self.chunk.count += 1;
                write_row(&mut self.chunk.rows, &mut self.scratch, row, draft);
                Staged::Card
            }
            Err(remarks) => {
                self.chunk.refused += 1;
                let reasons = remarks.iter().filter(|remark| remark.severity == Severity::Refused);
                self.note(row.line, &reasons.cloned().collect::<Vec<_>>());
                Staged::Refused
            }
        }
    }

    /// Takes what could not be read as a row.
    pub fn refuse(&mut self, line: u64, remark: &Remark) {
        self.chunk.read += 1;
        self.chunk.refused += 1;
        self.note(line, std::slice::from_ref(remark));
    }

    /// Takes a remark on a line that is no row.
    pub fn remark(&mut self, line: u64, remark: &Remark) {
        self.note(line, std::slice::from_ref(remark));
    }

    /// Everything since the last chunk, up to a place in the file.
    pub fn take(&mut self, position: u64, line: u64, last: bool) -> Chunk {
        let mut chunk = std::mem::take(&mut self.chunk);
        chunk.position = i64::try_from(position).unwrap_or(i64::MAX);
        chunk.line = i64::try_from(line).unwrap_or(i64::MAX);
        chunk.last = last;
        chunk
    }

    fn note(&mut self, line: u64, remarks: &[Remark]) {
        for (at, remark) in remarks.iter().enumerate() {
            if self.notes_left == 0 {
                return;
            }
            self.notes_left -= 1;
            self.chunk.noted += 1;
            let to = &mut self.chunk.notes;
            put_plain(to, self.import);
            put_plain(to, line);
            put_plain(to, at);
            put(to, remark.severity.as_str());
            put(to, remark.code);
            put_option(to, remark.field.as_deref());
            put(to, &remark.message);
            end(to);
        }
    }
}

fn write_row(to: &mut Vec<u8>, scratch: &mut Vec<u8>, row: &RowText, draft: &CardDraft) {
    put_plain(to, row.line);
    put_plain(to, CardId::new());
    put(to, &draft.number);
    put_array(to, &row.values);
    put_json(to, scratch, &draft.names);
    let (from, until) = birth_span(draft.reading.birth.as_ref());
    for day in [from, until] {
        match day {
            Some(day) => put_plain(to, day),
            None => put_option(to, None),
        }
    }
    put_option(to, draft.body().map(crate::domain::repression::BodyCode::as_str));
    put_option(to, draft.fate.map(crate::domain::repression::Fate::as_str));
    put_json(to, scratch, &draft.reading);
    put_option(to, draft.archive.as_deref());
    put_option(to, draft.call_number.as_deref());
    put_option(to, draft.secrecy.map(crate::domain::card::Secrecy::as_str));
    put_json(to, scratch, &draft.scans);
    let leading = leading_place(&draft.reading);
    put_option(to, leading.and_then(|place| place.unit.as_deref()));
    put_option(to, leading.and_then(|place| place.today.as_deref()));
    end(to);
}

/// Copies bytes, with others in the place of those that mean something to COPY.
fn put_escaped<'a>(to: &mut Vec<u8>, bytes: &[u8], instead: impl Fn(u8) -> Option<&'a [u8]>) {
    let mut from = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let Some(other) = instead(*byte) else { continue };
        to.extend_from_slice(bytes.get(from..at).unwrap_or_default());
        to.extend_from_slice(other);
        from = at + 1;
    }
    to.extend_from_slice(bytes.get(from..).unwrap_or_default());
}

const fn escaped(byte: u8) -> Option<&'static [u8]> {
    match byte {
        b'\\' => Some(b"\\\\"),
        b'\n' => Some(b"\\n"),
        b'\r' => Some(b"\\r"),
        b'\t' => Some(b"\\t"),
        // PostgreSQL has no NUL; such rows were refused before.
        0 => Some(b""),
        _ => None,
    }
}

/// Within the quotes of an array, whose own escapes are escaped again.
const fn escaped_in_array(byte: u8) -> Option<&'static [u8]> {
    match byte {
        b'"' => Some(b"\\\\\""),
        b'\\' => Some(b"\\\\\\\\"),
        other => escaped(other),
    }
}

fn put(to: &mut Vec<u8>, text: &str) {
    put_escaped(to, text.as_bytes(), escaped);
    to.push(b'\t');
}

/// A number, an id or a day: nothing in it means anything to COPY.
fn put_plain(to: &mut Vec<u8>, value: impl Display) {
    // Writing into memory cannot fail.
    let _ = write!(to, "{value}\t");
}

fn put_option(to: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => put(to, text),
        None => to.extend_from_slice(b"\\N\t"),
    }
}

fn put_json(to: &mut Vec<u8>, scratch: &mut Vec<u8>, value: &impl Serialize) {
    scratch.clear();
    // Strings and lists of them: serializing cannot fail.
    let _ = serde_json::to_writer(&mut *scratch, value);
    put_escaped(to, scratch, escaped);
    to.push(b'\t');
}

/// An array as PostgreSQL writes it, every value in quotes.
fn put_array(to: &mut Vec<u8>, values: &[String]) {
    to.push(b'{');
    for (at, value) in values.iter().enumerate() {
        to.extend_from_slice(if at == 0 { b"\"".as_slice() } else { b",\"" });
        put_escaped(to, value.as_bytes(), escaped_in_array);
        to.push(b'"');
    }
    to.extend_from_slice(b"}\t");
}

/// The last tab of a row gives way to its end.
fn end(to: &mut Vec<u8>) {
    to.pop();
    to.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_for_copy_and_for_arrays() {
        let mut to = Vec::new();
        put(&mut to, "a\tb\\c\nd");
        put_option(&mut to, None);
        put_array(&mut to, &["say \"hi\"".to_owned(), "\\\n".to_owned()]);
        end(&mut to);
        let text = String::from_utf8(to).unwrap();
        assert_eq!(text, "a\\tb\\\\c\\nd\t\\N\t{\"say \\\\\"hi\\\\\"\",\"\\\\\\\\\\n\"}\n");
    }

    #[test]
    fn remarks_beyond_the_most_are_counted_and_not_stored() {
        let mut stage = Stage::new(1, MOST_NOTES - 1);
        for line in 1..4 {
            stage.refuse(line, &Remark::refused("no_name", None, "No name."));
        }
        let chunk = stage.take(9, 4, true);
        assert_eq!((chunk.refused, chunk.notes.split(|b| *b == b'\n').count()), (3, 2));
    }
}
