//! What is said of an import, and the file of remarks on its rows.

use super::super::{Failure, say};
use super::named;
use crate::service::Context;
use crate::service::card_import::{Counts, Found, ImportView};
use crate::store::card::list_notes;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// Remarks that a JSON report holds.
const MOST: usize = 1_000;

/// Remarks read from the database in one go.
const PAGE: i64 = 5_000;

/// Remarks of a file that is tried out.
pub(super) struct Report {
    file: Option<csv::Writer<BufWriter<File>>>,
    by_code: BTreeMap<&'static str, u64>,
    first: Vec<Value>,
}

const HEADER: [&str; 5] = ["line", "severity", "code", "field", "message"];

fn writer(path: &Path) -> Result<csv::Writer<BufWriter<File>>, Failure> {
    let cannot = |error: String| Failure::Other(format!("cannot write {}: {error}", named(path)));
    let file = File::create(path).map_err(|error| cannot(error.to_string()))?;
    let mut writer = csv::Writer::from_writer(BufWriter::new(file));
    writer.write_record(HEADER).map_err(|error| cannot(error.to_string()))?;
    Ok(writer)
}

impl Report {
    /// Begins a report, with a file for every remark.
    pub(super) fn new(path: Option<&Path>) -> Result<Self, Failure> {
        let file = path.map(writer).transpose()?;
        Ok(Self { file, by_code: BTreeMap::new(), first: Vec::new() })
    }

    /// Takes a remark.
    pub(super) fn take(&mut self, found: &Found) {
        let remark = &found.remark;
        *self.by_code.entry(remark.code).or_default() += 1;
        let (line, severity) = (found.line.to_string(), remark.severity.as_str());
        let field = remark.field.as_deref().unwrap_or_default();
        if let Some(file) = &mut self.file {
            let record = [line.as_str(), severity, remark.code, field, &remark.message];
            // A full disk shows itself again when the file is finished.
            let _ = file.write_record(record);
        }
        if self.first.len() < MOST {
            self.first.push(json!({
                "line": found.line, "severity": severity, "code": remark.code,
                "field": remark.field, "message": remark.message,
            }));
        }
    }

    /// Says what was found.
    pub(super) fn tell(mut self, counts: Counts, as_json: bool) -> Result<(), Failure> {
        if let Some(file) = &mut self.file {
            file.flush()?;
        }
        if as_json {
            let value = json!({
                "read": counts.read, "cards": counts.cards, "refused": counts.refused,
                "flagged": counts.flagged, "by_code": self.by_code, "remarks": self.first,
            });
            say::line(&value.to_string());
            return Ok(());
        }
        say::line(&format!(
            "{} rows: {} would be cards ({} of them flagged), {} refused. Nothing was stored.",
            counts.read, counts.cards, counts.flagged, counts.refused
        ));
        for (code, count) in &self.by_code {
            say::line(&format!("{count:>9} {code}"));
        }
        for remark in self.first.iter().take(10) {
            let text = |key: &str| remark.get(key).and_then(Value::as_str).unwrap_or_default();
            let line = remark.get("line").and_then(Value::as_u64).unwrap_or_default();
            say::line(&format!("line {line}: {} ({})", text("message"), text("severity")));
        }
        Ok(())
    }
}

/// Writes the remarks of an import from the database.
pub(super) async fn write_stored(
    context: &Context,
    import: i32,
    path: &Path,
) -> Result<(), Failure> {
    let mut file = writer(path)?;
    let cannot =
        |error: csv::Error| Failure::Other(format!("cannot write {}: {error}", named(path)));
    let mut after = (0, -1);
    loop {
        let notes = context
            .read_as_system(async |tx| Ok(list_notes(tx, import, after, PAGE).await?))
            .await
            .map_err(super::said)?;
        let Some(last) = notes.last() else { break };
        after = (last.line, last.position);
        for note in &notes {
            let field = note.field.as_deref().unwrap_or_default();
            let line = note.line.to_string();
            let record = [line.as_str(), note.severity.as_str(), &note.code, field, &note.message];
            file.write_record(record).map_err(cannot)?;
        }
    }
    Ok(file.flush()?)
}

/// Says what an import did.
pub(super) fn tell_import(import: &ImportView, as_json: bool) -> Result<(), Failure> {
    if as_json {
        let text = serde_json::to_string(import);
        say::line(&text.map_err(|error| Failure::Other(error.to_string()))?);
        return Ok(());
    }
    say::line(&format!(
        "{} rows read: {} cards added, {} known already, {} refused, {} flagged.",
        import.read, import.added, import.known, import.refused, import.flagged
    ));
    Ok(())
}
