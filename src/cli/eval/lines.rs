//! The real lines, and their readings as codes.

use crate::domain::dates::PartialDate;
use crate::domain::repression::{parse_measures, parse_rehabilitation, parse_sentencing};
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Read;
use std::path::Path;

/// Kind of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// "body date, обв.: charge".
    Sentencing,
    /// "date body law".
    Rehabilitation,
    /// What follows "Приговор:".
    Measure,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Sentencing, Self::Rehabilitation, Self::Measure];

    /// Name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sentencing => "sentencing",
            Self::Rehabilitation => "rehabilitation",
            Self::Measure => "measure",
        }
    }
}

/// One real line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// As it stands in the file.
    pub text: String,
}

/// The reading of one part of a line: the codes, and what was seen and not understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Codes, in the order of the line.
    pub codes: Vec<String>,
    /// The part stands in the line, but nothing or not all of it was understood.
    pub missed: Vec<String>,
}

impl Part {
    /// Whether the line has the part.
    pub fn is_present(&self) -> bool {
        !self.codes.is_empty() || !self.missed.is_empty()
    }

    /// Whether all of it was understood.
    pub fn is_recognised(&self) -> bool {
        !self.codes.is_empty() && self.missed.is_empty()
    }
}

/// A sampled line with its reading, to be judged by a person.
#[derive(Debug, Serialize)]
pub struct Judgement {
    sha256: String,
    kind: Kind,
    line: String,
    parts: BTreeMap<&'static str, Vec<String>>,
}

impl Line {
    /// Key of the line in the labels: hash of its kind and text.
    pub fn key(&self) -> String {
        hex::encode(Sha256::digest(format!("{}\n{}", self.kind.name(), self.text)))
    }

    /// Reads the line part by part: date, body, article and law, or measure.
    pub fn parts(&self) -> BTreeMap<&'static str, Part> {
        match self.kind {
            Kind::Sentencing => sentencing(&self.text),
            Kind::Rehabilitation => rehabilitation(&self.text),
            Kind::Measure => {
                let measures = parse_measures(&self.text);
                let codes = measures.read.iter().map(ToString::to_string).collect();
                BTreeMap::from([("measure", Part { codes, missed: measures.unrecognised })])
            }
        }
    }

    /// The line with its readings.
    pub fn judgement(&self) -> Judgement {
        let parts = self.parts().into_iter().map(|(name, part)| (name, part.codes)).collect();
        Judgement { sha256: self.key(), kind: self.kind, line: self.text.clone(), parts }
    }
}

fn sentencing(text: &str) -> BTreeMap<&'static str, Part> {
    let read = parse_sentencing(text);
    let articles = Part {
        codes: read.articles.iter().map(ToString::to_string).collect(),
        missed: read.unread_articles,
    };
    let law = read.law.map(|law| law.code.as_str());
    BTreeMap::from([
        ("date", date(read.date.as_ref(), read.unread_date)),
        ("body", coded(read.body.map(|body| (body.code.as_str(), body.raw)))),
        ("article", articles),
        ("law", Part { codes: law.iter().map(ToString::to_string).collect(), missed: Vec::new() }),
    ])
}

fn rehabilitation(text: &str) -> BTreeMap<&'static str, Part> {
    let read = parse_rehabilitation(text);
    let outcome = read.outcome.map_or("none", |outcome| outcome.as_str());
    let law = read.law.map(|law| law.code.as_str());
    BTreeMap::from([
        ("date", date(read.date.as_ref(), read.unread_date)),
        ("body", coded(read.body.map(|body| (body.code.as_str(), body.raw)))),
        ("law", Part { codes: law.iter().map(ToString::to_string).collect(), missed: Vec::new() }),
        ("outcome", Part { codes: vec![outcome.to_owned()], missed: Vec::new() }),
    ])
}

fn date(read: Option<&PartialDate>, unread: Option<String>) -> Part {
    Part {
        codes: read.iter().map(ToString::to_string).collect(),
        missed: unread.into_iter().collect(),
    }
}

fn coded(read: Option<(&str, String)>) -> Part {
    match read {
        None => Part::default(),
        Some(("unrecognised", raw)) => Part { codes: Vec::new(), missed: vec![raw] },
        Some((code, _)) => Part { codes: vec![code.to_owned()], missed: Vec::new() },
    }
}

/// The records of the folder, unpacked.
pub(super) fn memory_records(folder: &Path) -> Result<String> {
    let path = folder.join("memory-book-records.txt.gz");
    let file = fs::File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut records = String::new();
    GzDecoder::new(file)
        .read_to_string(&mut records)
        .with_context(|| format!("cannot unpack {}", path.display()))?;
    Ok(records)
}

/// Every real line of the folder.
#[derive(Debug, Default)]
pub struct Lines(pub Vec<Line>);

impl Lines {
    /// Reads the three files of the folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut lines = Vec::new();
        for (file, kind) in [
            ("sentencing-lines-dev.txt", Kind::Sentencing),
            ("rehabilitation-lines-dev.txt", Kind::Rehabilitation),
        ] {
            let path = folder.join(file);
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            lines.extend(text.lines().map(|text| Line { kind, text: text.to_owned() }));
        }
        let records = memory_records(folder)?;
        let sentences = records.lines().filter_map(|line| line.strip_prefix("Приговор:"));
        lines.extend(
            sentences.map(|text| Line { kind: Kind::Measure, text: text.trim().to_owned() }),
        );
        Ok(Self(lines))
    }

    /// Draws lines at random, the same for the same seed: 2 in 5 sentencing lines, 3 in 10 of the
    /// other kinds. A text that stands in the file many times is as likely as often it stands,
    /// unless `distinct`: then every text is equally likely, so that rare forms are seen.
    pub fn sample(&self, size: usize, seed: u64, distinct: bool) -> Vec<&Line> {
        let measures = size * 3 / 10;
        let counts = [size - 2 * measures, measures, measures];
        let mut drawn = Vec::new();
        for (kind, count) in Kind::ALL.into_iter().zip(counts) {
            let mut ranked: Vec<_> = self
                .0
                .iter()
                .filter(|line| line.kind == kind)
                .filter({
                    let mut drawn_texts = HashSet::new();
                    move |line| !distinct || drawn_texts.insert(line.text.as_str())
                })
                .enumerate()
                .map(|(place, line)| {
                    (Sha256::digest(format!("{seed}/{place}/{}", line.text)), line)
                })
                .collect();
            ranked.sort_by_key(|(rank, _)| *rank);
            drawn.extend(ranked.into_iter().take(count).map(|(_, line)| line));
        }
        drawn
    }
}
