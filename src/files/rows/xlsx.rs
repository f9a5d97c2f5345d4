//! A sheet of a workbook as a table of texts. Workbooks have at most a million rows, so a sheet is read whole.

use super::RowsError;
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use std::path::Path;

/// The largest workbook that is read, in bytes: longer lists are to be sent as CSV.
const LARGEST: u64 = 64 << 20;

/// The sheet as CSV in UTF-8, whose lines are the rows of the sheet. A formula stands there as it was written.
pub(super) fn as_csv(path: &Path, sheet: Option<&str>) -> Result<Vec<u8>, RowsError> {
    if std::fs::metadata(path)?.len() > LARGEST {
        let message = "it has more than 64 MiB; save the sheet as CSV".to_owned();
        return Err(RowsError::Workbook(message));
    }
    let wrong = |error: calamine::XlsxError| RowsError::Workbook(error.to_string());
    let mut book: Xlsx<_> = open_workbook(path).map_err(wrong)?;
    let names = book.sheet_names();
    let name = match sheet {
        Some(name) if names.iter().any(|known| known == name) => name.to_owned(),
        Some(name) => {
            let message = format!("it has no sheet {name:?}, but {}", names.join(", "));
            return Err(RowsError::Workbook(message));
        }
        None => names.into_iter().next().ok_or(RowsError::Empty)?,
    };
    let values = book.worksheet_range(&name).map_err(wrong)?;
    let formulas = book.worksheet_formula(&name).map_err(wrong)?;
    let Some((last_row, last_column)) = values.end() else { return Err(RowsError::Empty) };
    let mut table = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    for row in 0..=last_row {
        let record = (0..=last_column).map(|column| {
            let at = (row, column);
            match formulas.get_value(at).filter(|formula| !formula.is_empty()) {
                Some(formula) => format!("={}", formula.trim_start_matches('=')),
                None => values.get_value(at).map_or_else(String::new, text),
            }
        });
        let written = table.write_record(record.collect::<Vec<_>>());
        written.map_err(|error| RowsError::Workbook(error.to_string()))?;
    }
    table.into_inner().map_err(|error| RowsError::Workbook(error.to_string()))
}

/// A value as a person reads it: whole numbers without a point, days as ISO dates.
fn text(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        // A line break inside a value would shift the lines of the rows.
        Data::String(text) => text.replace(['\r', '\n'], " "),
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        other @ (Data::Int(_)
        | Data::Float(_)
        | Data::Bool(_)
        | Data::DateTime(_)
        | Data::DurationIso(_)
        | Data::Error(_)) => other.to_string(),
    }
}
