//! Shares of lines that were read.

use super::lines::{Kind, Line, Lines, Part};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

/// How often one part of one kind of line stands in it and is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Lines of the kind.
    pub lines: usize,
    /// Lines that have the part.
    pub present: usize,
    /// Lines in which all of the part was understood.
    pub recognised: usize,
}

impl Share {
    /// Recognised among the lines that have the part, 0 to 100.
    pub fn of_present(self) -> f64 {
        percent(self.recognised, self.present)
    }

    /// Recognised among all lines, 0 to 100.
    pub fn of_all(self) -> f64 {
        percent(self.recognised, self.lines)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines are far below 2^52")]
pub(super) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 }
}

/// Shares by kind of line and part.
#[derive(Debug, Default)]
pub struct Shares {
    /// The table.
    pub by_part: BTreeMap<(Kind, &'static str), Share>,
    /// Lines of a kind, and those with something left that was not understood.
    pub left: BTreeMap<Kind, (usize, usize)>,
    unread: BTreeMap<(Kind, &'static str, String), usize>,
}

/// Reads every line and counts. A text that stands in the files many times is read once.
pub fn shares(lines: &Lines) -> Shares {
    let mut times: HashMap<&Line, usize> = HashMap::new();
    for line in &lines.0 {
        *times.entry(line).or_default() += 1;
    }
    let mut shares = Shares::default();
    for (line, times) in times {
        let parts = line.parts();
        let left = shares.left.entry(line.kind).or_default();
        left.0 += times;
        if parts.values().any(|part| !part.missed.is_empty()) {
            left.1 += times;
        }
        for (name, part) in parts {
            shares.count((line.kind, name), part, times);
        }
    }
    shares
}

impl Shares {
    fn count(&mut self, (kind, name): (Kind, &'static str), part: Part, times: usize) {
        let share = self.by_part.entry((kind, name)).or_default();
        share.lines += times;
        share.present += usize::from(part.is_present()) * times;
        share.recognised += usize::from(part.is_recognised()) * times;
        for missed in part.missed {
            *self.unread.entry((kind, name, missed)).or_default() += times;
        }
    }

    /// Writes the tables.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(
            out,
            "{:<15} {:<8} {:>7} {:>8} {:>10} {:>10} {:>8}",
            "lines", "part", "all", "present", "recognised", "of present", "of all"
        )?;
        for ((kind, part), share) in &self.by_part {
            writeln!(
                out,
                "{:<15} {part:<8} {:>7} {:>8} {:>10} {:>9.2}% {:>7.2}%",
                kind.name(),
                share.lines,
                share.present,
                share.recognised,
                share.of_present(),
                share.of_all()
            )?;
        }
        writeln!(out, "\nLines with something left that was not understood:")?;
        for (kind, (all, left)) in &self.left {
            let share = percent(*left, *all);
            writeln!(out, "{:<15} {left} of {all} ({share:.2}%)", kind.name())?;
        }
        Ok(())
    }

    /// Writes the most frequent pieces that were not understood.
    pub fn write_unrecognised(&self, most: usize, out: &mut impl Write) -> io::Result<()> {
        let mut pieces: Vec<_> = self.unread.iter().collect();
        pieces.sort_by_key(|(piece, times)| (std::cmp::Reverse(**times), *piece));
        writeln!(out, "\nNot understood, most frequent first:")?;
        for ((kind, part, text), times) in pieces.into_iter().take(most) {
            writeln!(out, "{times:>5} {} {part}: {text}", kind.name())?;
        }
        Ok(())
    }
}
