//! A workbook that is written row by row into a file without a name: however long it grows, the memory
//! holds one row.

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::fs::File;
use std::io::{Error, Result, Seek as _, SeekFrom};

/// What stands in one place of a sheet. A text is a text to whoever opens it, never a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

/// A workbook with one sheet.
pub struct Sheet {
    workbook: Workbook,
    row: u32,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet").field("row", &self.row).finish_non_exhaustive()
    }
}

fn broken(error: XlsxError) -> Error {
    Error::other(error)
}

impl Sheet {
    /// Begins a sheet with the heads of its columns.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn new(heads: &[String]) -> Result<Self> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(broken)?;
        let bold = Format::new().set_bold();
        for (column, head) in (0_u16..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &bold).map_err(broken)?;
        }
        Ok(Self { workbook, row: 1 })
    }

    /// Writes rows below those before.
    ///
    /// # Errors
    /// Those of the disk; also for more rows than a sheet holds.
    pub fn write(&mut self, rows: &[Vec<Value>]) -> Result<()> {
        let sheet = self.workbook.worksheet_from_index(0).map_err(broken)?;
        for row in rows {
            for (column, value) in (0_u16..).zip(row) {
                match value {
                    Value::Nothing => continue,
                    Value::Text(text) => sheet.write_string(self.row, column, text),
                    Value::Number(number) => {
                        sheet.write_number(self.row, column, as_float(*number))
                    }
                }
                .map_err(broken)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    /// The finished file, at its beginning; it is gone when it is closed.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn finish(mut self) -> Result<File> {
        let mut file = tempfile::tempfile()?;
        self.workbook.save_to_writer(&mut file).map_err(broken)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}

/// Numbers of a sheet are floating; counts of cases are far below where that loses anything.
#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
const fn as_float(number: i64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader as _, Xlsx};

    #[test]
    fn what_is_written_row_by_row_is_read_back_by_another_program() {
        let heads = ["name".to_owned(), "number".to_owned()];
        let mut sheet = Sheet::new(&heads).unwrap();
        sheet.write(&[vec![Value::Text("=1+1".into()), Value::Number(7)]]).unwrap();
        sheet.write(&[vec![Value::Text("Ақтау".into()), Value::Nothing]]).unwrap();
        let mut read: Xlsx<_> = Xlsx::new(sheet.finish().unwrap()).unwrap();
        let range = read.worksheet_range_at(0).unwrap().unwrap();
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        assert_eq!(rows[0], [Data::String("name".into()), Data::String("number".into())]);
        assert_eq!(rows[1], [Data::String("=1+1".into()), Data::Float(7.0)]);
        assert_eq!(rows[2], [Data::String("Ақтау".into()), Data::Empty]);
    }
}
