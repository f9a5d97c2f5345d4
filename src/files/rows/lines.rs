//! Lines of bytes, with their places; a line beyond the limit is skipped without being held.

use super::LONGEST_ROW;
use super::source::Position;
use std::io::{self, BufRead, Read as _};

/// A line without its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// All of it.
    Whole(Vec<u8>),
    /// Longer than a row may be.
    TooLong,
}

pub(super) struct Lines<R> {
    input: R,
    position: Position,
    /// Lines that were read and given back, last first.
    kept: Vec<(Vec<u8>, Position)>,
}

impl<R: BufRead> Lines<R> {
    pub(super) const fn new(input: R) -> Self {
        Self { input, position: Position { byte: 0, line: 1 }, kept: Vec::new() }
    }

    /// Where the next line begins.
    pub(super) const fn position(&self) -> Position {
        self.position
    }

    /// The next line; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        if let Some((line, after)) = self.kept.pop() {
            self.position = after;
            return Ok(Some(Line::Whole(line)));
        }
        let mut line = Vec::new();
        let most = LONGEST_ROW as u64 + 1;
        let mut used = (&mut self.input).take(most).read_until(b'\n', &mut line)? as u64;
        if used == 0 {
            return Ok(None);
        }
        let ended = line.last() == Some(&b'\n');
        let long = !ended && used == most;
        if long {
            used += self.input.skip_until(b'\n')? as u64;
        }
        self.position.byte += used;
        self.position.line += 1;
        if long {
            return Ok(Some(Line::TooLong));
        }
        if ended {
            line.pop();
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(Some(Line::Whole(line)))
    }

    /// The next line, which stays the next.
    pub(super) fn peek(&mut self) -> io::Result<Option<Vec<u8>>> {
        let before = self.position;
        match self.next()? {
            None => Ok(None),
            Some(Line::TooLong) => Ok(Some(Vec::new())),
            Some(Line::Whole(line)) => {
                self.give_back(vec![(line.clone(), self.position)], before);
                Ok(Some(line))
            }
        }
    }

    /// Gives lines back, each with the place after it; the next begins at `at`.
    pub(super) fn give_back(&mut self, lines: Vec<(Vec<u8>, Position)>, at: Position) {
        self.kept.extend(lines.into_iter().rev());
        self.position = at;
    }

    /// Reads over everything before a place.
    pub(super) fn skip_to(&mut self, place: Position) -> io::Result<()> {
        if place.byte <= self.position.byte {
            return Ok(());
        }
        while let Some((_, after)) = self.kept.pop() {
            self.position = after;
        }
        let mut left = place.byte.saturating_sub(self.position.byte);
        while left > 0 {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let used = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            self.input.consume(used);
            self.position.byte += used as u64;
            left -= used as u64;
        }
        self.position.line = self.position.line.max(place.line);
        Ok(())
    }
}
