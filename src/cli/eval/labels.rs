//! Lines judged by hand, and how the parsers stand against them today.

use super::lines::{Kind, Lines};
use super::shares::percent;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// What a person said of the reading of one part, when it was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The reading says what the line says.
    Right,
    /// The reading says something else.
    Wrong,
    /// The line says something and the reading does not.
    Missed,
    /// The line does not have the part, and the reading does not either.
    Absent,
}

/// How a judged line was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sample {
    /// Every line of the files equally likely: what an office meets.
    ByFrequency,
    /// Every distinct text equally likely: rare forms weigh as much as frequent ones.
    ByForm,
}

impl Sample {
    const fn name(self) -> &'static str {
        match self {
            Self::ByFrequency => "by frequency",
            Self::ByForm => "by form",
        }
    }
}

/// One part of a judged line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedPart {
    /// The verdict on the reading of the day of judging.
    pub verdict: Verdict,
    /// The codes that the right reading has.
    pub expected: Vec<String>,
}

/// A judged line: its hash, never its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Hash of the line's kind and text.
    pub sha256: String,
    /// Kind of the line.
    pub kind: Kind,
    /// Which sample it was drawn for.
    pub sample: Sample,
    /// How often the line was drawn.
    pub times: usize,
    /// The parts.
    pub parts: BTreeMap<String, JudgedPart>,
}

/// Every judged line.
#[derive(Debug, Default)]
pub struct Labels(pub Vec<Label>);

impl Labels {
    /// Reads a file with one JSON object a line.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)?;
        let labels = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, line)| {
                serde_json::from_str(line).with_context(|| format!("line {}", at + 1))
            })
            .collect::<Result<_>>()?;
        Ok(Self(labels))
    }
}

/// Counts of one part over the judged lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// The reading has exactly the expected codes.
    pub right: usize,
    /// The reading has other codes.
    pub wrong: usize,
    /// The line has the part, the reading has nothing.
    pub missed: usize,
}

impl Tally {
    /// Right among the readings, 0 to 100.
    pub fn precision(self) -> f64 {
        percent(self.right, self.right + self.wrong)
    }

    /// Right among the lines that have the part, 0 to 100.
    pub fn recall(self) -> f64 {
        percent(self.right, self.right + self.wrong + self.missed)
    }
}

/// How the parsers stand against the judged lines.
#[derive(Debug, Default)]
pub struct Precision {
    /// By sample, kind of line and part.
    pub by_part: BTreeMap<(Sample, Kind, String), Tally>,
    /// Judged lines of each sample, counted as often as they were drawn.
    pub judged: BTreeMap<Sample, usize>,
    /// Judged lines that are not in the folder.
    pub unknown: usize,
    /// Lines on which a reading differs: kind, part, hash, expected, read.
    pub differing: Vec<(Kind, String, String, String, String)>,
}

/// Reads the judged lines again and compares the codes.
pub fn precision(lines: &Lines, labels: &Labels) -> Precision {
    let known: HashMap<_, _> = lines.0.iter().map(|line| (line.key(), line)).collect();
    let mut precision = Precision::default();
    for label in &labels.0 {
        let Some(line) = known.get(&label.sha256) else {
            precision.unknown += label.times;
            continue;
        };
        *precision.judged.entry(label.sample).or_default() += label.times;
        let parts = line.parts();
        for (name, judged) in &label.parts {
            let read = parts.get(name.as_str()).map(|part| part.codes.clone()).unwrap_or_default();
            precision.compare(label, name, &judged.expected, &read);
        }
    }
    precision
}

impl Precision {
    fn compare(&mut self, label: &Label, part: &str, expected: &[String], read: &[String]) {
        let tally = self.by_part.entry((label.sample, label.kind, part.to_owned())).or_default();
        if expected.is_empty() && read.is_empty() {
            return;
        }
        if expected == read {
            tally.right += label.times;
            return;
        }
        if read.is_empty() {
            tally.missed += label.times;
        } else {
            tally.wrong += label.times;
        }
        self.differing.push((
            label.kind,
            part.to_owned(),
            label.sha256.chars().take(12).collect(),
            expected.join(", "),
            read.join(", "),
        ));
    }

    /// Over every kind and part of a sample.
    pub fn total(&self, sample: Sample) -> Tally {
        let of_sample = self.by_part.iter().filter(|((of, _, _), _)| *of == sample);
        of_sample.fold(Tally::default(), |sum, (_, tally)| Tally {
            right: sum.right + tally.right,
            wrong: sum.wrong + tally.wrong,
            missed: sum.missed + tally.missed,
        })
    }

    /// Writes the tables.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for (sample, judged) in &self.judged {
            writeln!(out, "\nAgainst {judged} lines judged by hand, drawn {}:", sample.name())?;
            writeln!(
                out,
                "{:<15} {:<8} {:>6} {:>6} {:>7} {:>10} {:>8}",
                "lines", "part", "right", "wrong", "missed", "precision", "recall"
            )?;
            let of_sample = self.by_part.iter().filter(|((of, _, _), _)| of == sample);
            for ((_, kind, part), tally) in of_sample {
                tally.write(kind.name(), part, out)?;
            }
            self.total(*sample).write("total", "", out)?;
        }
        if self.unknown > 0 {
            writeln!(out, "{} judged lines are not in the folder.", self.unknown)?;
        }
        for (kind, part, key, expected, read) in &self.differing {
            let kind = kind.name();
            writeln!(out, "differs: {kind} {part} {key}: expected [{expected}], read [{read}]")?;
        }
        Ok(())
    }
}

impl Tally {
    fn write(self, kind: &str, part: &str, out: &mut impl Write) -> io::Result<()> {
        let (right, wrong, missed) = (self.right, self.wrong, self.missed);
        let (precision, recall) = (self.precision(), self.recall());
        writeln!(
            out,
            "{kind:<15} {part:<8} {right:>6} {wrong:>6} {missed:>7} {precision:>9.2}% {recall:>7.2}%"
        )
    }
}
