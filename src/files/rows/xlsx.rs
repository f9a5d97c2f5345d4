//! A sheet of a workbook as a table of texts: written row by row into a file without a name, so that
//! nothing but one row and the workbook's own list of texts is held.

use super::workbook::look_over;
use super::{Header, Mapping, RowsError};
use calamine::{
    DataRef, Reader as _, Xlsx, XlsxFormulaMetadata, expand_shared_formula, open_workbook,
};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// What a sheet can have.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Columns that empty cells are written for, when nothing says how many there are.
const WIDEST: u32 = 500;

fn wrong(message: impl std::fmt::Display) -> RowsError {
    RowsError::Workbook(message.to_string())
}

/// The sheet as CSV in UTF-8, whose lines are the rows of the sheet. A formula stands there as it was written.
pub(super) fn as_csv(path: &Path, mapping: &Mapping) -> Result<File, RowsError> {
    look_over(path)?;
    let mut book: Xlsx<BufReader<File>> = open_workbook(path).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    let name = match mapping.sheet.as_deref() {
        Some(name) if names.iter().any(|known| known == name) => name.to_owned(),
        Some(name) => {
            return Err(wrong(format!("it has no sheet {name:?}, but {}", names.join(", "))));
        }
        None => names.into_iter().next().ok_or(RowsError::Empty)?,
    };
    let mut table = Table::new(mapping)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|error| damaged(&error))?;
    let width = cells.dimensions().end.1.saturating_add(1).min(WIDEST);
    let mut shared: HashMap<usize, (String, (u32, u32))> = HashMap::new();
    while let Some(cell) =
        cells.next_cell_with_formula_metadata().map_err(|error| damaged(&error))?
    {
        let text = match cell.formula {
            Some(XlsxFormulaMetadata::Normal { formula }) => written(&formula),
            Some(XlsxFormulaMetadata::Shared { shared_index, formula, .. }) => {
                let text = written(&formula);
                shared.insert(shared_index, (formula, cell.pos));
                text
            }
            Some(XlsxFormulaMetadata::SharedDerived { shared_index }) => {
                let expanded = shared
                    .get(&shared_index)
                    .and_then(|(formula, at)| expand_shared_formula(formula, *at, cell.pos).ok());
                expanded.map_or_else(|| text(&cell.value), |formula| written(&formula))
            }
            // Also for a kind of formula that is not known yet: what it came to.
            None | Some(_) => text(&cell.value),
        };
        table.put(cell.pos, text, width)?;
    }
    table.finish(width)
}

fn damaged(error: &calamine::XlsxError) -> RowsError {
    wrong(format!("{error}; open it and save the sheet as CSV"))
}

fn written(formula: &str) -> String {
    format!("={}", one_line(formula.trim_start_matches('=')))
}

/// A line break inside a value would shift the lines of the rows.
fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// The rows as they are written.
struct Table {
    to: BufWriter<File>,
    row: u32,
    values: Vec<String>,
    /// Row of the names of the columns, from 0; how many values a row has at least, once it was there.
    header: u32,
    width: Option<usize>,
}

impl Table {
    fn new(mapping: &Mapping) -> Result<Self, RowsError> {
        let width = match &mapping.header {
            Header::Columns(columns) => Some(columns.len()),
            Header::Row(_) => None,
        };
        let to = BufWriter::new(tempfile::tempfile()?);
        Ok(Self { to, row: 0, values: Vec::new(), header: mapping.skip_rows, width })
    }

    fn put(&mut self, (row, column): (u32, u32), text: String, told: u32) -> Result<(), RowsError> {
        if row < self.row || row >= ROWS || column >= COLUMNS {
            return Err(wrong(
                "its cells do not stand in the order of a sheet; open it and save it again",
            ));
        }
        while self.row < row {
            self.end_row(told)?;
        }
        let at = usize::try_from(column).unwrap_or_default();
        if !text.is_empty() {
            if self.values.len() <= at {
                self.values.resize(at + 1, String::new());
            }
            if let Some(value) = self.values.get_mut(at) {
                *value = text;
            }
        }
        Ok(())
    }

    /// Writes the row; one without values is an empty line.
    fn end_row(&mut self, told: u32) -> Result<(), RowsError> {
        if !self.values.is_empty() {
            if self.width.is_none() && self.row >= self.header {
                let told = usize::try_from(told).unwrap_or_default();
                self.width = Some(self.values.len().max(told));
            }
            let width = self.width.unwrap_or_default().max(self.values.len());
            self.values.resize(width, String::new());
            for (at, value) in self.values.iter().enumerate() {
                if at > 0 {
                    self.to.write_all(b",")?;
                }
                if !value.is_empty() {
                    write!(self.to, "\"{}\"", value.replace('"', "\"\""))?;
                }
            }
            self.values.clear();
        }
        self.to.write_all(b"\n")?;
        self.row += 1;
        Ok(())
    }

    fn finish(mut self, told: u32) -> Result<File, RowsError> {
        if self.row == 0 && self.values.is_empty() {
            return Err(RowsError::Empty);
        }
        self.end_row(told)?;
        let mut file = self.to.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}

/// A value as a person reads it: whole numbers without a point, days as ISO dates.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        DataRef::Float(number) => number.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => moment.to_string(),
        DataRef::String(text) => one_line(text),
        DataRef::SharedString(text) => one_line(text),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::Error(error) => error.to_string(),
    }
}
