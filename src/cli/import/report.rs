//! What is said of an import, and the file of remarks on its rows.

use super::super::{Failure, say};
use super::named;
use crate::service::Context;
use crate::service::card_import::{self, Counts, Found, ImportView, RemarkLine, ReportForm};
use crate::store::card::{Note, list_notes, sum_notes};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::BufWriter;
use std::path::Path;

/// Remarks that a JSON report holds.
const MOST: usize = 1_000;

/// Remarks read from the database in one go.
const PAGE: i64 = 5_000;

/// Remarks that sentences name.
const NAMED: usize = 10;

type File = card_import::Report<BufWriter<std::fs::File>>;

/// Remarks of a file that is tried out.
pub(super) struct Report {
    file: Option<File>,
    by_code: BTreeMap<String, i64>,
    first: Vec<Value>,
}

/// A file of remarks: JSON Lines when its name says so, else CSV.
fn file(path: &Path) -> Result<File, Failure> {
    let made = std::fs::File::create(path);
    let made =
        made.map_err(|error| Failure::Other(format!("cannot write {}: {error}", named(path))))?;
    let form = ReportForm::of_name(&named(path));
    card_import::Report::new(form, BufWriter::new(made)).map_err(super::said)
}

fn finish(file: File, path: &Path) -> Result<(), Failure> {
    let written = file.finish().map_err(super::said)?.into_inner();
    let flushed = written.map_err(std::io::IntoInnerError::into_error);
    flushed
        .map(drop)
        .map_err(|error| Failure::Other(format!("cannot write {}: {error}", named(path))))
}

impl Report {
    /// Begins a report, with a file for every remark.
    pub(super) fn new(path: Option<&Path>) -> Result<Self, Failure> {
        let file = path.map(file).transpose()?;
        Ok(Self { file, by_code: BTreeMap::new(), first: Vec::new() })
    }

    /// Takes a remark.
    pub(super) fn take(&mut self, found: &Found) {
        let remark = &found.remark;
        *self.by_code.entry(remark.code.to_owned()).or_default() += 1;
        let line = RemarkLine {
            line: i64::try_from(found.line).unwrap_or(i64::MAX),
            severity: remark.severity.as_str(),
            code: remark.code,
            field: remark.field.as_deref(),
            message: &remark.message,
        };
        if let Some(file) = &mut self.file {
            // A full disk shows itself again when the file is finished.
            let _ = file.write(&line);
        }
        if self.first.len() < MOST {
            self.first.push(json!(line));
        }
    }

    /// Says what was found.
    pub(super) fn tell(
        self,
        counts: Counts,
        path: Option<&Path>,
        as_json: bool,
    ) -> Result<(), Failure> {
        if let (Some(file), Some(path)) = (self.file, path) {
            finish(file, path)?;
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
        tell_remarks(self.by_code.iter().map(|(code, count)| (code.as_str(), *count)), &self.first);
        Ok(())
    }
}

/// How often each reason stands, and the first lines.
fn tell_remarks<'a>(by_code: impl Iterator<Item = (&'a str, i64)>, first: &[Value]) {
    for (code, count) in by_code {
        say::line(&format!("{count:>9} {code}"));
    }
    for remark in first.iter().take(NAMED) {
        let text = |key: &str| remark.get(key).and_then(Value::as_str).unwrap_or_default();
        let line = remark.get("line").and_then(Value::as_i64).unwrap_or_default();
        let column = match text("field") {
            "" => String::new(),
            column => format!(", column {column:?}"),
        };
        say::line(&format!("line {line}{column}: {} ({})", text("message"), text("severity")));
    }
    if first.len() > NAMED {
        say::line("More of them stand in the file that --errors FILE writes.");
    }
}

async fn notes(
    context: &Context,
    import: i32,
    after: (i64, i32),
    limit: i64,
) -> Result<Vec<Note>, Failure> {
    let list = list_notes;
    let read = context.read_as_system(async |tx| Ok(list(tx, import, after, limit).await?)).await;
    read.map_err(super::said)
}

/// Writes the remarks of an import from the database.
pub(super) async fn write_stored(
    context: &Context,
    import: i32,
    path: &Path,
) -> Result<(), Failure> {
    let mut file = file(path)?;
    let mut after = (0, -1);
    loop {
        let notes = notes(context, import, after, PAGE).await?;
        let Some(last) = notes.last() else { return finish(file, path) };
        after = (last.line, last.position);
        for note in &notes {
            file.write(&note.into()).map_err(super::said)?;
        }
    }
}

/// Says what an import did.
pub(super) async fn tell_import(
    context: &Context,
    import: &ImportView,
    as_json: bool,
) -> Result<(), Failure> {
    let no = import.no;
    let by_code = context.read_as_system(async |tx| Ok(sum_notes(tx, no).await?)).await;
    let by_code = by_code.map_err(super::said)?;
    if as_json {
        let mut value = json!(import);
        if let Value::Object(fields) = &mut value {
            let by_code: BTreeMap<_, _> = by_code.into_iter().collect();
            fields.insert("by_code".to_owned(), json!(by_code));
            fields.insert("peak_kb".to_owned(), json!(peak_kb()));
        }
        say::line(&value.to_string());
        return Ok(());
    }
    say::line(&format!(
        "{} rows read: {} cards added, {} known already ({} of them twice in this file), {} refused, {} flagged.",
        import.read, import.added, import.known, import.repeated, import.refused, import.flagged
    ));
    let limit = i64::try_from(NAMED + 1).unwrap_or(i64::MAX);
    let first = notes(context, no, (0, -1), limit).await?;
    let first: Vec<Value> = first.iter().map(|note| json!(RemarkLine::from(note))).collect();
    tell_remarks(by_code.iter().map(|(code, count)| (code.as_str(), *count)), &first);
    Ok(())
}

/// The most memory this process has held, in kilobytes, where the system tells it.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
