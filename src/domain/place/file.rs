//! The form of a file of places, and reading it.

use super::unit::{Name, Span, Unit, UnitKind, Within, partial_day};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// A file of places: its name, for messages, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFile {
    /// Name of the file.
    pub name: String,
    /// TOML.
    pub text: String,
}

/// Something wrong in a file of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceProblem {
    /// Name of the file.
    pub file: String,
    /// Code of the unit, empty when the whole file is meant.
    pub unit: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl PlaceProblem {
    pub(super) fn new(file: &str, unit: &str, message: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), unit: unit.to_owned(), message: message.to_string() }
    }
}

impl fmt::Display for PlaceProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, unit, message } = self;
        if unit.is_empty() {
            write!(f, "{file}: {message}")
        } else {
            write!(f, "{file}: {unit}: {message}")
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileText {
    #[serde(default)]
    source: BTreeMap<String, SourceText>,
    #[serde(default)]
    unit: Vec<UnitText>,
}

/// A source that many units of a file share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceText {
    title: String,
    #[serde(default)]
    url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitText {
    code: String,
    kind: UnitKind,
    names: BTreeMap<String, String>,
    #[serde(default)]
    also: Vec<AlsoText>,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    within: Vec<WithinText>,
    #[serde(default)]
    became: Vec<String>,
    #[serde(default)]
    today: Vec<String>,
    source: String,
    #[serde(default)]
    source_url: String,
    #[serde(default)]
    verified: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum AlsoText {
    Spelling(String),
    Dated(DatedName),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedName {
    name: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WithinText {
    code: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// Reads a file; units that cannot be read are left out, with a problem each.
pub(super) fn read(file: &PlaceFile, problems: &mut Vec<PlaceProblem>) -> Vec<Unit> {
    let text: FileText = match toml::from_str(&file.text) {
        Ok(text) => text,
        Err(error) => {
            problems.push(PlaceProblem::new(&file.name, "", error.to_string().trim_end()));
            return Vec::new();
        }
    };
    let FileText { source, unit } = text;
    unit.into_iter()
        .map(|unit| Reader { file, problems, code: unit.code.clone() }.unit(unit, &source))
        .collect()
}

struct Reader<'a> {
    file: &'a PlaceFile,
    problems: &'a mut Vec<PlaceProblem>,
    code: String,
}

impl Reader<'_> {
    fn unit(&mut self, text: UnitText, sources: &BTreeMap<String, SourceText>) -> Unit {
        let shared = sources.get(&text.source);
        let source = shared.map_or(text.source.clone(), |shared| shared.title.clone());
        let source_url = match shared {
            Some(shared) if text.source_url.is_empty() => shared.url.clone(),
            _ => text.source_url.clone(),
        };
        let within = text.within.iter().map(|within| Within {
            code: within.code.clone(),
            span: self.span(&within.from, &within.to),
        });
        let within = within.collect();
        Unit {
            number: 0,
            kind: text.kind,
            names: self.names(&text),
            span: self.span(&text.from, &text.to),
            within,
            became: text.became,
            today: text.today,
            source,
            source_url,
            verified: text.verified,
            code: text.code,
        }
    }

    fn names(&mut self, text: &UnitText) -> Vec<Name> {
        let plain = |text: &str, language: &str| Name {
            text: text.to_owned(),
            language: language.to_owned(),
            span: Span::default(),
        };
        let mut names: Vec<_> =
            text.names.iter().map(|(language, name)| plain(name, language)).collect();
        names.sort_by_key(|name| name.language != "ru");
        if names.first().is_none_or(|name| name.language != "ru") {
            self.problem("has no Russian name: add names.ru");
        }
        for also in &text.also {
            names.push(match also {
                AlsoText::Spelling(name) => plain(name, ""),
                AlsoText::Dated(dated) => {
                    Name { span: self.span(&dated.from, &dated.to), ..plain(&dated.name, "") }
                }
            });
        }
        names
    }

    fn span(&mut self, from: &str, to: &str) -> Span {
        let span = Span { from: self.day(from), to: self.day(to) };
        if span.is_reversed() {
            self.problem(&format!("ends on {to}, before it begins on {from}"));
        }
        span
    }

    fn day(&mut self, text: &str) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
        if text.is_empty() {
            return None;
        }
        let day = partial_day(text);
        if day.is_none() {
            self.problem(&format!("{text:?} is not a date: write 1932, 1932-03 or 1932-03-10"));
        }
        day
    }

    fn problem(&mut self, message: &str) {
        self.problems.push(PlaceProblem::new(&self.file.name, &self.code, message));
    }
}
