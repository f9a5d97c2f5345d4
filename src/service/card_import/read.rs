//! Reading a file into rows and cards: the same for an import and for trying it out.

use super::{broken_off, wrong_file, wrong_mapping};
use crate::domain::card::{
    CardDraft, Field, Format, Mapping, Memo, Remark, RowText, Severity, read_row, recognise_places,
};
use crate::domain::place::Gazetteer;
use crate::files::rows::{Item, Position, Rows, Source};
use crate::service::Result;
use std::sync::Arc;

/// What a file gives, row by row.
pub(in crate::service) struct Reading {
    rows: Rows,
    format: Format,
    mapping: Mapping,
    plan: Vec<(Field, usize)>,
    memo: Memo,
    places: Option<Arc<Gazetteer>>,
}

/// A row with what was read out of it, or what stands in its place.
pub(in crate::service) enum Read {
    Row(RowText, Box<Result<CardDraft, Vec<Remark>>>),
    Refused(u64, Remark),
}

impl Reading {
    /// Opens a file.
    pub(in crate::service) fn open(
        source: &Source,
        format: Format,
        mapping: Mapping,
    ) -> Result<Self> {
        let rows = Rows::open(source, format, &mapping).map_err(wrong_file)?;
        let plan = match format {
            Format::Csv | Format::Tsv | Format::Xlsx => {
                let encoding = rows.decoding().name();
                mapping
                    .plan(rows.columns())
                    .map_err(|error| wrong_mapping(&error, Some(encoding)))?
            }
            Format::Jsonl | Format::Records => Vec::new(),
        };
        Ok(Self { rows, format, mapping, plan, memo: Memo::default(), places: None })
    }

    /// Puts the unit beside every place that is read from now on.
    pub(in crate::service) fn recognising(mut self, places: Arc<Gazetteer>) -> Self {
        self.places = Some(places);
        self
    }

    /// Remarks on the names of the columns, each with its line.
    pub(super) fn remarks(&self) -> Option<(u64, Remark)> {
        let line = self.rows.header_line()?;
        let columns = self.rows.columns().iter().enumerate();
        let nameless: Vec<_> = columns
            .filter(|(_, name)| name.is_empty())
            .map(|(at, _)| (at + 1).to_string())
            .collect();
        if nameless.is_empty() {
            return None;
        }
        let message = format!(
            "Columns without a name (merged cells?): {}. Their values are kept and not read; give each \
             column a name of its own in one row.",
            nameless.iter().take(20).map(String::as_str).collect::<Vec<_>>().join(", ")
        );
        Some((line, Remark::flagged("unnamed_column", None, message)))
    }

    pub(super) fn columns(&self) -> Vec<String> {
        self.rows.columns().to_vec()
    }

    pub(super) fn encoding(&self) -> &'static str {
        self.rows.decoding().name()
    }

    pub(in crate::service) fn position(&self) -> Position {
        self.rows.position()
    }

    pub(super) fn go_on_at(&mut self, place: Position) -> Result<()> {
        self.rows.go_on_at(place).map_err(|error| broken_off(error, self.rows.position().line))
    }

    pub(in crate::service) fn next(&mut self) -> Result<Option<Read>> {
        let item = self.rows.next_item();
        let item = item.map_err(|error| broken_off(error, self.rows.position().line))?;
        Ok(item.map(|item| match item {
            Item::Refused { line, remark } => Read::Refused(line, remark),
            Item::Row(row) => {
                let table = (self.plan.as_slice(), self.rows.columns());
                let mut read = read_row(&row, self.format, &self.mapping, table, &mut self.memo);
                if let (Ok(draft), Some(places)) = (&mut read, &self.places) {
                    recognise_places(&mut draft.reading, places, &mut self.memo);
                }
                Read::Row(row, Box::new(read))
            }
        }))
    }
}

/// What was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows read.
    pub read: u64,
    /// Rows that are cards.
    pub cards: u64,
    /// Rows refused.
    pub refused: u64,
    /// Rows flagged.
    pub flagged: u64,
}

/// A remark on a row.
#[derive(Debug, Clone)]
pub struct Found {
    /// Line where the row begins.
    pub line: u64,
    /// The remark.
    pub remark: Remark,
}

/// Reads a whole file and stores nothing. Every remark is told to `found`; what only the register
/// knows (numbers that are taken) is not looked at.
///
/// # Errors
/// `Invalid` when the file or the mapping cannot be used.
pub fn try_out(
    source: &Source,
    format: Format,
    mapping: Mapping,
    mut found: impl FnMut(Found),
    mut progress: impl FnMut(Position, Counts),
) -> Result<Counts> {
    let mut reading = Reading::open(source, format, mapping)?;
    let mut counts = Counts::default();
    if let Some((line, remark)) = reading.remarks() {
        found(Found { line, remark });
    }
    loop {
        let Some(read) = reading.next()? else { return Ok(counts) };
        counts.read += 1;
        match read {
            Read::Row(row, read) => match *read {
                Ok(draft) => {
                    counts.cards += 1;
                    counts.flagged += u64::from(!draft.remarks.is_empty());
                    draft
                        .remarks
                        .into_iter()
                        .for_each(|remark| found(Found { line: row.line, remark }));
                }
                Err(remarks) => {
                    counts.refused += 1;
                    let reasons =
                        remarks.into_iter().filter(|one| one.severity == Severity::Refused);
                    reasons.for_each(|remark| found(Found { line: row.line, remark }));
                }
            },
            Read::Refused(line, remark) => {
                counts.refused += 1;
                found(Found { line, remark });
            }
        }
        if counts.read.is_multiple_of(1_000) {
            progress(reading.position(), counts);
        }
    }
}
