//! Whole records of books of memory: how much of them is read, and how rightly.

use super::RecordsArgs;
use super::labels::{JudgedPart, Tally, Verdict};
use super::lines::Part;
use super::shares::percent;
use crate::domain::dates::PartialDate;
use crate::domain::repression::{BodyCode, Reading, Record, parse_record};
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;

/// Parts of a record, each with what it is one of.
const PARTS: [(&str, &str); 10] = [
    ("birth", "dates"),
    ("arrest", "dates"),
    ("decision", "dates"),
    ("death", "dates"),
    ("clearing", "dates"),
    ("arrest_body", "bodies"),
    ("decision_body", "bodies"),
    ("clearing_body", "bodies"),
    ("article", "articles"),
    ("measure", "measures"),
];

/// The shares the parser is held to, in per cent.
pub const GOALS: [(&str, f64); 4] =
    [("dates", 97.0), ("bodies", 95.0), ("measures", 95.0), ("articles", 90.0)];

/// A judged record: its hash, never its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordLabel {
    /// Hash of the record's text.
    pub sha256: String,
    /// The parts.
    pub parts: BTreeMap<String, JudgedPart>,
}

/// How often one part stands in the records and is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PartShare {
    /// Records that have the part.
    pub present: usize,
    /// Records in which all of it was understood.
    pub recognised: usize,
}

/// What was measured.
#[derive(Debug, Default)]
pub struct Measured {
    /// Records.
    pub records: usize,
    /// Records of which every part was understood and no line was left.
    pub whole: usize,
    /// By part.
    pub parts: BTreeMap<&'static str, PartShare>,
    /// By kind of part.
    pub kinds: BTreeMap<&'static str, PartShare>,
    missed: BTreeMap<(&'static str, String), usize>,
}

/// The records of the folder.
pub fn read_records(folder: &Path) -> Result<Vec<String>> {
    let path = folder.join("memory-book-records.txt.gz");
    let file = fs::File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut text = String::new();
    GzDecoder::new(file)
        .read_to_string(&mut text)
        .with_context(|| format!("cannot unpack {}", path.display()))?;
    let records = text.split("\n---\n").map(str::trim).filter(|record| !record.is_empty());
    Ok(records.map(str::to_owned).collect())
}

/// Key of a record in the labels.
pub fn key(record: &str) -> String {
    hex::encode(Sha256::digest(record))
}

/// The readings of a record as codes.
fn parts_of(record: &Record) -> BTreeMap<&'static str, Part> {
    let mut parts = BTreeMap::new();
    for (name, dated) in
        [("birth", &record.birth), ("arrest", &record.arrest), ("death", &record.death)]
    {
        let date = dated.as_ref().and_then(|dated| dated.date.as_ref());
        let unread = dated.as_ref().and_then(|dated| dated.unread_date.clone());
        parts.insert(name, of_date(date, unread));
    }
    let arrest_body = record.arrest.as_ref().and_then(|arrest| arrest.body.as_ref());
    parts.insert("arrest_body", of_body(arrest_body));
    if let Some(decision) = &record.sentencing {
        parts.insert("decision", of_date(decision.date.as_ref(), decision.unread_date.clone()));
        parts.insert("decision_body", of_body(decision.body.as_ref()));
        let codes = decision.articles.iter().map(ToString::to_string).collect();
        parts.insert("article", Part { codes, missed: decision.unread_articles.clone() });
    }
    if let Some(clearing) = &record.rehabilitation {
        parts.insert("clearing", of_date(clearing.date.as_ref(), clearing.unread_date.clone()));
        parts.insert("clearing_body", of_body(clearing.body.as_ref()));
    }
    let codes = record.measures.iter().map(ToString::to_string).collect();
    parts.insert("measure", Part { codes, missed: record.unread_measures.clone() });
    parts
}

fn of_date(date: Option<&PartialDate>, unread: Option<String>) -> Part {
    let codes = date.iter().map(ToString::to_string).collect();
    Part { codes, missed: unread.into_iter().collect() }
}

fn of_body(body: Option<&Reading<BodyCode>>) -> Part {
    match body {
        None => Part::default(),
        Some(body) if body.code == BodyCode::Unrecognised => {
            Part { codes: Vec::new(), missed: vec![body.raw.clone()] }
        }
        Some(body) => Part { codes: vec![body.code.to_string()], missed: Vec::new() },
    }
}

/// Reads every record and counts.
pub fn measure(records: &[String]) -> Measured {
    let mut measured = Measured { records: records.len(), ..Measured::default() };
    for text in records {
        let record = parse_record(text);
        let parts = parts_of(&record);
        let all = parts.values().all(|part| part.missed.is_empty()) && record.unread.is_empty();
        measured.whole += usize::from(all);
        for (name, kind) in PARTS {
            let Some(part) = parts.get(name) else { continue };
            for share in
                [measured.parts.entry(name).or_default(), measured.kinds.entry(kind).or_default()]
            {
                share.present += usize::from(part.is_present());
                share.recognised += usize::from(part.is_recognised());
            }
            for missed in &part.missed {
                *measured.missed.entry((name, missed.clone())).or_default() += 1;
            }
        }
        for line in record.unread {
            *measured.missed.entry(("line", line)).or_default() += 1;
        }
    }
    measured
}

impl PartShare {
    /// Recognised among the records that have the part, 0 to 100.
    pub fn share(self) -> f64 {
        percent(self.recognised, self.present)
    }
}

impl Measured {
    fn write(&self, out: &mut impl Write) -> Result<()> {
        writeln!(out, "{} records.", self.records)?;
        writeln!(
            out,
            "{:<14} {:>8} {:>10} {:>8} {:>6}",
            "part", "present", "recognised", "share", "goal"
        )?;
        for (name, _) in PARTS {
            let share = self.parts.get(name).copied().unwrap_or_default();
            let (present, read) = (share.present, share.recognised);
            writeln!(out, "{name:<14} {present:>8} {read:>10} {:>7.2}%", share.share())?;
        }
        for (kind, goal) in GOALS {
            let share = self.kinds.get(kind).copied().unwrap_or_default();
            let (present, read) = (share.present, share.recognised);
            writeln!(
                out,
                "{kind:<14} {present:>8} {read:>10} {:>7.2}% {goal:>5.0}%",
                share.share()
            )?;
        }
        let share = percent(self.whole, self.records);
        writeln!(out, "Every part recognised and no line left: {} ({share:.2}%)", self.whole)?;
        Ok(())
    }

    fn write_missed(&self, most: usize, out: &mut impl Write) -> Result<()> {
        let mut pieces: Vec<_> = self.missed.iter().collect();
        pieces.sort_by_key(|(piece, times)| (std::cmp::Reverse(**times), *piece));
        writeln!(out, "\nNot understood, most frequent first:")?;
        for ((part, text), times) in pieces.into_iter().take(most) {
            writeln!(out, "{times:>5} {part}: {text}")?;
        }
        Ok(())
    }
}

/// How the parser stands against the judged records: by part, and all together.
#[derive(Debug, Default)]
pub struct RecordPrecision {
    /// Judged records that are in the folder.
    pub judged: usize,
    /// Judged records that are not.
    pub unknown: usize,
    /// By part.
    pub by_part: BTreeMap<String, Tally>,
    /// Part, hash, expected, read.
    pub differing: Vec<(String, String, String, String)>,
}

/// Reads the judged records again and compares the codes.
pub fn judge(records: &[String], labels: &[RecordLabel]) -> RecordPrecision {
    let known: HashMap<_, _> = records.iter().map(|record| (key(record), record)).collect();
    let mut precision = RecordPrecision::default();
    for label in labels {
        let Some(text) = known.get(&label.sha256) else {
            precision.unknown += 1;
            continue;
        };
        precision.judged += 1;
        let parts = parts_of(&parse_record(text));
        for (name, judged) in &label.parts {
            let read = parts.get(name.as_str()).map(|part| part.codes.clone()).unwrap_or_default();
            let tally = precision.by_part.entry(name.clone()).or_default();
            if judged.expected == read {
                tally.right += usize::from(!read.is_empty());
                continue;
            }
            if read.is_empty() {
                tally.missed += 1;
            } else {
                tally.wrong += 1;
            }
            let short = label.sha256.chars().take(12).collect();
            let (expected, read) = (judged.expected.join(", "), read.join(", "));
            precision.differing.push((name.clone(), short, expected, read));
        }
    }
    precision
}

impl RecordPrecision {
    /// Over every part.
    pub fn total(&self) -> Tally {
        self.by_part.values().fold(Tally::default(), |sum, tally| Tally {
            right: sum.right + tally.right,
            wrong: sum.wrong + tally.wrong,
            missed: sum.missed + tally.missed,
        })
    }

    fn write(&self, out: &mut impl Write) -> Result<()> {
        writeln!(out, "\nAgainst {} records judged by hand:", self.judged)?;
        writeln!(
            out,
            "{:<14} {:>6} {:>6} {:>7} {:>10} {:>8}",
            "part", "right", "wrong", "missed", "precision", "recall"
        )?;
        let total = ("total".to_owned(), self.total());
        for (name, tally) in self.by_part.iter().chain([(&total.0, &total.1)]) {
            let (precision, recall) = (tally.precision(), tally.recall());
            let Tally { right, wrong, missed } = tally;
            writeln!(
                out,
                "{name:<14} {right:>6} {wrong:>6} {missed:>7} {precision:>9.2}% {recall:>7.2}%"
            )?;
        }
        if self.unknown > 0 {
            writeln!(out, "{} judged records are not in the folder.", self.unknown)?;
        }
        for (part, key, expected, read) in &self.differing {
            writeln!(out, "differs: {part} {key}: expected [{expected}], read [{read}]")?;
        }
        Ok(())
    }
}

/// Reads the judged records.
pub fn read_labels(path: &Path) -> Result<Vec<RecordLabel>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| serde_json::from_str(line).with_context(|| format!("line {}", at + 1)))
        .collect()
}

/// Draws records at random, the same for the same seed.
fn drawn(records: &[String], size: usize, seed: u64) -> Vec<&String> {
    let mut ranked: Vec<_> =
        records.iter().map(|record| (Sha256::digest(format!("{seed}/{record}")), record)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(size).map(|(_, record)| record).collect()
}

/// Runs the measurement.
pub(super) fn run(args: &RecordsArgs, out: &mut impl Write) -> Result<()> {
    let Some(data) = &args.data else {
        writeln!(out, "Skipped: name the folder of real records with --data or AQTAU_EVAL_DATA.")?;
        return Ok(());
    };
    let records = read_records(data)?;
    if let Some(size) = args.sample {
        for record in drawn(&records, size, args.seed) {
            let parts = parts_of(&parse_record(record)).into_iter().map(|(name, part)| {
                let verdict = match (part.codes.is_empty(), part.missed.is_empty()) {
                    (true, true) => Verdict::Absent,
                    (true, false) => Verdict::Missed,
                    (false, _) => Verdict::Right,
                };
                (name.to_owned(), JudgedPart { verdict, expected: part.codes })
            });
            let label = RecordLabel { sha256: key(record), parts: parts.collect() };
            writeln!(out, "{record}\n{}\n", serde_json::to_string(&label)?)?;
        }
        return Ok(());
    }
    let measured = measure(&records);
    measured.write(out)?;
    if let Some(most) = args.unrecognised {
        measured.write_missed(most, out)?;
    }
    if args.labels.exists() {
        judge(&records, &read_labels(&args.labels)?).write(out)?;
    }
    Ok(())
}
