//! The table of candidates, and the remarks on rows.

use super::super::Failure;
use crate::domain::card::Remark;
use crate::domain::language::Language;
use crate::service::card_match::Matched;
use crate::text::matching;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Columns of the table.
const COLUMNS: [&str; 13] = [
    "line",
    "name",
    "rank",
    "card_id",
    "source",
    "number",
    "names",
    "birth",
    "band",
    "score",
    "explanation",
    "band_text",
    "chosen",
];

/// Office programs know UTF-8 by it.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A table that gets its name when it is whole.
pub(super) struct Table {
    writer: Option<csv::Writer<BufWriter<File>>>,
    beside: PathBuf,
    out: PathBuf,
}

impl Table {
    /// Begins a table beside where it will stand.
    pub(super) fn begin(out: &Path) -> Result<Self, Failure> {
        let mut beside = out.as_os_str().to_owned();
        beside.push(".part");
        let beside = PathBuf::from(beside);
        let cannot = |error| Failure::Settings(format!("cannot write {}: {error}", out.display()));
        let mut file = BufWriter::new(File::create(&beside).map_err(cannot)?);
        file.write_all(MARK)?;
        let mut writer = csv::Writer::from_writer(file);
        writer.write_record(COLUMNS).map_err(|error| Failure::Other(error.to_string()))?;
        Ok(Self { writer: Some(writer), beside, out: out.to_owned() })
    }

    /// Writes the rows of a person.
    pub(super) fn put(&mut self, person: &Matched, language: Language) -> Result<(), csv::Error> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let (line, name) = (person.line.to_string(), harmless(&person.name));
        if person.candidates.is_empty() {
            let nothing = if person.weaker { matching::weaker } else { matching::nothing };
            let nothing = nothing(language).unwrap_or_default();
            let row = [&line, &name, "", "", "", "", "", "", "", "", &nothing, "", ""];
            return writer.write_record(row);
        }
        for (rank, card) in person.candidates.iter().enumerate() {
            let reasons: Vec<_> = card.reasons.iter().map(|reason| reason.text.as_str()).collect();
            writer.write_record([
                &line,
                &name,
                &(rank + 1).to_string(),
                &card.id.to_string(),
                &harmless(&card.source),
                &harmless(&card.number),
                &harmless(&card.names.join("; ")),
                &harmless(card.birth.as_deref().unwrap_or_default()),
                &card.band,
                &format!("{:.1}", card.score),
                &harmless(&reasons.join("; ")),
                &harmless(&card.band_text),
                "",
            ])?;
        }
        Ok(())
    }

    /// Puts the whole table in its place.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        if let Some(writer) = self.writer.take() {
            let file = writer.into_inner().map_err(|error| Failure::Other(error.to_string()))?;
            let file = file.into_inner().map_err(|error| Failure::Other(error.to_string()))?;
            file.sync_all()?;
            std::fs::rename(&self.beside, &self.out)?;
        }
        Ok(())
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        if self.writer.take().is_some() {
            let _ = std::fs::remove_file(&self.beside);
        }
    }
}

/// Remarks on rows of the list, written when there is a first one.
pub(super) struct Remarks {
    path: PathBuf,
    table: Option<(csv::Writer<BufWriter<File>>, PathBuf)>,
}

impl Remarks {
    pub(super) const fn new(path: PathBuf) -> Self {
        Self { path, table: None }
    }

    /// Writes a remark.
    pub(super) fn put(&mut self, line: u64, remark: &Remark) -> Result<(), csv::Error> {
        if self.table.is_none() {
            let mut beside = self.path.as_os_str().to_owned();
            beside.push(".part");
            let beside = PathBuf::from(beside);
            let file = BufWriter::new(File::create(&beside)?);
            let mut writer = csv::Writer::from_writer(file);
            writer.write_record(["line", "severity", "code", "field", "message"])?;
            self.table = Some((writer, beside));
        }
        if let Some((writer, _)) = &mut self.table {
            let field = harmless(remark.field.as_deref().unwrap_or_default());
            let (line, severity) = (line.to_string(), remark.severity.as_str());
            writer.write_record([
                &line,
                severity,
                remark.code,
                &field,
                &harmless(&remark.message),
            ])?;
        }
        Ok(())
    }

    /// Puts the file in its place; gives where, if there was any remark.
    pub(super) fn end(mut self) -> Result<Option<PathBuf>, Failure> {
        let Some((mut writer, beside)) = self.table.take() else { return Ok(None) };
        writer.flush()?;
        std::fs::rename(beside, &self.path)?;
        Ok(Some(self.path))
    }
}

/// A cell that an office program would take for a formula begins with an apostrophe instead.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_could_be_a_formula_is_made_harmless() {
        for cell in ["=1+1", "+7", "-1", "@SUM", "\tx", "\rx"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        assert_eq!(harmless("Иванов-Петров"), "Иванов-Петров");
    }

    #[test]
    fn a_table_has_its_name_only_when_it_is_whole() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("people.matches.csv");
        let nobody =
            Matched { line: 2, name: "=x".to_owned(), candidates: Vec::new(), weaker: false };
        let mut table = Table::begin(&out).unwrap();
        table.put(&nobody, Language::En).unwrap();
        drop(table);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0, "nothing half is left");
        let mut table = Table::begin(&out).unwrap();
        table.put(&nobody, Language::En).unwrap();
        assert!(!out.exists());
        table.end().unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(text.starts_with("\u{feff}line,name,"), "{text}");
        assert!(text.contains("2,'=x,,,"), "{text}");
        assert!(text.contains("nothing found with these spellings"), "{text}");
    }
}
