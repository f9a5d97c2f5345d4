//! Tables of values: quotes as RFC 4180 has them, and a way on after a row whose quotes are broken.
//!
//! A quote that is never closed would swallow the rest of the file: then only the line where it was
//! opened is refused, and reading goes on with the next.

use super::encoding::Decoding;
use super::lines::{Line, Lines};
use super::split::{Split, split};
use super::{Item, LONGEST_ROW, too_long};
use crate::domain::card::{Remark, RowText};
use std::io::{self, BufRead};

/// Lines that one quoted value may go over.
const MOST_LINES: usize = 200;

pub(super) struct Table {
    delimiter: u8,
}

/// The separator that stands most often in the first line.
pub(super) fn delimiter(first: &[u8]) -> u8 {
    let count = |wanted: u8| first.split(|byte| *byte == wanted).count();
    let most = b"\t;|,".iter().copied().max_by_key(|byte| count(*byte));
    most.filter(|byte| count(*byte) > 1).unwrap_or(b',')
}

impl Table {
    pub(super) const fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    /// The next row with `width` values (any number when 0).
    pub(super) fn next<R: BufRead>(
        &self,
        lines: &mut Lines<R>,
        decoding: Decoding,
        width: usize,
    ) -> io::Result<Option<Item>> {
        loop {
            let line = lines.position().line;
            let first = match lines.next()? {
                None => return Ok(None),
                Some(Line::TooLong) => return Ok(Some(too_long(line))),
                Some(Line::Whole(bytes)) => bytes,
            };
            if first.trim_ascii().is_empty() {
                continue;
            }
            let values = match self.row(lines, first)? {
                Ok(values) => values,
                Err(remark) => return Ok(Some(Item::Refused { line, remark })),
            };
            return Ok(Some(item(line, values, decoding, width)));
        }
    }

    /// The values of the row that begins with `first`.
    fn row<R: BufRead>(
        &self,
        lines: &mut Lines<R>,
        first: Vec<u8>,
    ) -> io::Result<Result<Vec<Vec<u8>>, Remark>> {
        let after_first = lines.position();
        let mut row = first;
        let mut more = Vec::new();
        loop {
            match split(&row, self.delimiter) {
                Split::Values(values) => return Ok(Ok(values)),
                Split::Broken => {
                    lines.give_back(more, after_first);
                    let message = "Something follows a closing quote: write quotes inside a value twice, \
                         and send the row again.";
                    return Ok(Err(Remark::refused("broken_quotes", None, message)));
                }
                Split::Open => {}
            }
            let next = lines.next()?;
            let fits = more.len() < MOST_LINES && row.len() < LONGEST_ROW;
            let (Some(Line::Whole(line)), true) = (next, fits) else {
                lines.give_back(more, after_first);
                let message = "A quote is opened and never closed: write quotes inside a value twice, and \
                     send the row again.";
                return Ok(Err(Remark::refused("broken_quotes", None, message)));
            };
            row.push(b'\n');
            row.extend_from_slice(&line);
            more.push((line, lines.position()));
        }
    }
}

fn item(line: u64, mut values: Vec<Vec<u8>>, decoding: Decoding, width: usize) -> Item {
    while width > 0 && values.len() > width && values.last().is_some_and(Vec::is_empty) {
        values.pop();
    }
    if width > 0 && values.len() != width {
        let message = format!(
            "The row has {} values, the header {width}: put values that hold the separator or a line \
             break in quotes, and send the row again.",
            values.len()
        );
        return Item::Refused { line, remark: Remark::refused("wrong_width", None, message) };
    }
    // Judged as a whole: letters of one value may look right in the wrong encoding.
    let whole = values.join(&b'\x1f');
    match decoding.text(&whole) {
        Ok(text) => {
            Item::Row(RowText { line, values: text.split('\x1f').map(str::to_owned).collect() })
        }
        Err(remark) => Item::Refused { line, remark },
    }
}
