//! Remarks on rows as files: CSV for people and their table programs, JSON Lines for machines.

use crate::service::{Error, Result};
use crate::store::card::Note;
use serde::Serialize;
use std::borrow::Cow;
use std::io::Write;

/// A remark on a row as it stands in a report. It never quotes the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RemarkLine<'a> {
    /// Line of the file where the row begins.
    pub line: i64,
    /// `refused`, `flagged` or `repeated`.
    pub severity: &'a str,
    /// Stable code of the reason.
    pub code: &'a str,
    /// Column concerned.
    pub field: Option<&'a str>,
    /// The reason, and what to do.
    pub message: &'a str,
}

impl<'a> From<&'a Note> for RemarkLine<'a> {
    fn from(note: &'a Note) -> Self {
        Self {
            line: note.line,
            severity: note.severity.as_str(),
            code: &note.code,
            field: note.field.as_deref(),
            message: &note.message,
        }
    }
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportForm {
    /// A table with names of columns.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

impl ReportForm {
    /// By the ending of a file's name: JSON Lines for `.jsonl` and `.ndjson`, else CSV.
    pub fn of_name(name: &str) -> Self {
        let name = name.to_lowercase();
        let lines = [".jsonl", ".ndjson"].iter().any(|ending| name.ends_with(ending));
        if lines { Self::JsonLines } else { Self::Csv }
    }
}

/// A report that is written remark by remark.
pub struct Report<W: Write> {
    form: ReportForm,
    table: csv::Writer<W>,
}

impl<W: Write> std::fmt::Debug for Report<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("form", &self.form).finish_non_exhaustive()
    }
}

impl<W: Write> Report<W> {
    /// Begins a report.
    ///
    /// # Errors
    /// Those of writing.
    pub fn new(form: ReportForm, to: W) -> Result<Self> {
        let builder = match form {
            ReportForm::Csv => csv::WriterBuilder::new(),
            // Each line is one value, in which JSON has done the quoting.
            ReportForm::JsonLines => {
                let mut builder = csv::WriterBuilder::new();
                builder.quote_style(csv::QuoteStyle::Never);
                builder
            }
        };
        let mut table = builder.from_writer(to);
        if form == ReportForm::Csv {
            let header = ["line", "severity", "code", "field", "message"];
            table.write_record(header).map_err(Error::internal)?;
        }
        Ok(Self { form, table })
    }

    /// Writes a remark.
    ///
    /// # Errors
    /// Those of writing.
    pub fn write(&mut self, remark: &RemarkLine<'_>) -> Result<()> {
        let written = match self.form {
            ReportForm::Csv => {
                let line = remark.line.to_string();
                let field = defused(remark.field.unwrap_or_default());
                let message = defused(remark.message);
                self.table.write_record([
                    &line,
                    remark.severity,
                    remark.code,
                    field.as_ref(),
                    message.as_ref(),
                ])
            }
            ReportForm::JsonLines => {
                let text = serde_json::to_string(remark).map_err(Error::internal)?;
                self.table.write_record([text])
            }
        };
        written.map_err(Error::internal)
    }

    /// Ends the report.
    ///
    /// # Errors
    /// Those of writing.
    pub fn finish(self) -> Result<W> {
        self.table.into_inner().map_err(|error| Error::internal(error.into_error()))
    }
}

/// A text that no table program takes for a formula: names of columns come out of the file.
pub fn defused(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(form: ReportForm) -> String {
        let mut report = Report::new(form, Vec::new()).unwrap();
        let remark = RemarkLine {
            line: 3,
            severity: "refused",
            code: "no_name",
            field: Some("=cmd|'/c calc'!A1"),
            message: "No name, \"none\".",
        };
        report.write(&remark).unwrap();
        String::from_utf8(report.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_name_of_a_column_is_no_formula_in_a_report() {
        assert_eq!(
            written(ReportForm::Csv),
            "line,severity,code,field,message\n3,refused,no_name,'=cmd|'/c calc'!A1,\"No name, \"\"none\"\".\"\n"
        );
    }

    #[test]
    fn a_machine_reads_one_object_a_line() {
        let text = written(ReportForm::JsonLines);
        let value: serde_json::Value = serde_json::from_str(text.trim_end()).unwrap();
        assert_eq!(
            (value["line"].as_i64(), value["field"].as_str()),
            (Some(3), Some("=cmd|'/c calc'!A1"))
        );
        assert_eq!(ReportForm::of_name("Errors.JSONL"), ReportForm::JsonLines);
        assert_eq!(ReportForm::of_name("errors"), ReportForm::Csv);
    }
}
