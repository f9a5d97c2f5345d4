//! Rows made ready for COPY, in its text format: a tab between values, `\N` for none.

use crate::domain::card::{CardDraft, Remark, RowText, Severity, birth_span, leading_place};
use crate::domain::id::CardId;
use serde::Serialize;

/// A part of a file, ready to be stored in one transaction.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The rows, for COPY.
    pub rows: Vec<u8>,
    /// How many of them there are.
    pub count: i64,
    /// Remarks on rows, for COPY.
    pub notes: Vec<u8>,
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
}

/// Columns of the table that COPY fills, in order.
pub(super) const COLUMNS: &str = "line bigint, id uuid, number text, raw text[], names jsonb, birth_from date, \
   birth_to date, body text, fate text, reading jsonb, archive text, call_number text, secrecy text, scans jsonb, place_unit text, place_today text";

/// Remarks of an import that are stored; all are counted.
const MOST_NOTES: i64 = 100_000;

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
        Self { chunk: Chunk::default(), import, notes_left: (MOST_NOTES - notes).max(0) }
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
                write_row(&mut self.chunk.rows, row, draft);
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
            let to = &mut self.chunk.notes;
            let (import, line, at) = (self.import.to_string(), line.to_string(), at.to_string());
            for value in [&import, &line, &at] {
                put(to, value);
            }
            put(to, remark.severity.as_str());
            put(to, remark.code);
            put_option(to, remark.field.as_deref());
            put(to, &remark.message);
            end(to);
        }
    }
}

fn write_row(to: &mut Vec<u8>, row: &RowText, draft: &CardDraft) {
    put(to, &row.line.to_string());
    put(to, &CardId::new().to_string());
    put(to, &draft.number);
    put(to, &array(&row.values));
    put_json(to, &draft.names);
    let (from, until) = birth_span(draft.reading.birth.as_ref());
    put_option(to, from.map(|day| day.to_string()).as_deref());
    put_option(to, until.map(|day| day.to_string()).as_deref());
    put_option(to, draft.body().map(crate::domain::repression::BodyCode::as_str));
    put_option(to, draft.fate.map(crate::domain::repression::Fate::as_str));
    put_json(to, &draft.reading);
    put_option(to, draft.archive.as_deref());
    put_option(to, draft.call_number.as_deref());
    put_option(to, draft.secrecy.map(crate::domain::card::Secrecy::as_str));
    put_json(to, &draft.scans);
    let leading = leading_place(&draft.reading);
    put_option(to, leading.and_then(|place| place.unit.as_deref()));
    put_option(to, leading.and_then(|place| place.today.as_deref()));
    end(to);
}

fn put(to: &mut Vec<u8>, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'\\' => to.extend_from_slice(b"\\\\"),
            b'\n' => to.extend_from_slice(b"\\n"),
            b'\r' => to.extend_from_slice(b"\\r"),
            b'\t' => to.extend_from_slice(b"\\t"),
            // PostgreSQL has no NUL; such rows were refused before.
            0 => {}
            byte => to.push(byte),
        }
    }
    to.push(b'\t');
}

fn put_option(to: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => put(to, text),
        None => to.extend_from_slice(b"\\N\t"),
    }
}

fn put_json(to: &mut Vec<u8>, value: &impl Serialize) {
    // Strings and lists of them: serializing cannot fail.
    put(to, &serde_json::to_string(value).unwrap_or_default());
}

/// The last tab of a row gives way to its end.
fn end(to: &mut Vec<u8>) {
    to.pop();
    to.push(b'\n');
}

/// An array as PostgreSQL writes it, every value in quotes.
fn array(values: &[String]) -> String {
    let mut text = String::from("{");
    for (at, value) in values.iter().enumerate() {
        text.push_str(if at == 0 { "\"" } else { ",\"" });
        for letter in value.chars().filter(|letter| *letter != '\0') {
            if matches!(letter, '"' | '\\') {
                text.push('\\');
            }
            text.push(letter);
        }
        text.push('"');
    }
    text.push('}');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_for_copy_and_for_arrays() {
        let mut to = Vec::new();
        put(&mut to, "a\tb\\c\nd");
        put_option(&mut to, None);
        put(&mut to, &array(&["say \"hi\"".to_owned(), "\\".to_owned()]));
        end(&mut to);
        let text = String::from_utf8(to).unwrap();
        assert_eq!(text, "a\\tb\\\\c\\nd\t\\N\t{\"say \\\\\"hi\\\\\"\",\"\\\\\\\\\"}\n");
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
