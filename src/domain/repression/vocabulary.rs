//! The vocabularies of `config/vocabularies/`: compiled in, read once.

use super::words::spellings;
use super::{BodyCode, BodyKind};
use crate::domain::dates::PartialDate;
use crate::domain::pattern::pattern;
use chrono::NaiveDate;
use regex::Regex;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodiesFile {
    fillers: Vec<String>,
    body: Vec<BodyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyText {
    code: BodyCode,
    kind: BodyKind,
    name: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    successor: Option<BodyCode>,
    source: Option<String>,
    #[serde(default)]
    verified: bool,
    spellings: Vec<String>,
    #[serde(default)]
    not_with: Vec<String>,
    #[serde(default)]
    dated: Vec<DatedCode>,
}

/// Another code of a loosely named body when the decision lies between two days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DatedCode {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) code: BodyCode,
}

/// A body of the vocabulary.
#[derive(Debug)]
pub struct Body {
    /// Its code.
    pub code: BodyCode,
    /// What kind of body it was.
    pub kind: BodyKind,
    /// English name.
    pub name: String,
    /// First day it could decide, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day it could decide, where known.
    pub valid_to: Option<NaiveDate>,
    /// Body that took over, where one did.
    pub successor: Option<BodyCode>,
    /// Where the dates come from.
    pub source: Option<String>,
    /// Somebody checked the entry in its source.
    pub verified: bool,
    pub(super) spelling: Regex,
    pub(super) not_with: Option<Regex>,
    pub(super) dated: Vec<DatedCode>,
}

pub(super) struct Bodies {
    pub(super) list: Vec<Body>,
    pub(super) filler: Regex,
}

pub(super) static BODIES: LazyLock<Bodies> = LazyLock::new(|| {
    let file: BodiesFile = read(include_str!("../../../config/vocabularies/bodies.toml"));
    Bodies {
        filler: pattern(&format!(r"¤+|\b\d+\b|{}", spellings(&file.fillers).as_str())),
        list: file.body.into_iter().map(Body::from).collect(),
    }
});

impl From<BodyText> for Body {
    fn from(text: BodyText) -> Self {
        Self {
            spelling: spellings(&text.spellings),
            not_with: (!text.not_with.is_empty()).then(|| spellings(&text.not_with)),
            code: text.code,
            kind: text.kind,
            name: text.name,
            valid_from: text.valid_from,
            valid_to: text.valid_to,
            successor: text.successor,
            source: text.source,
            verified: text.verified,
            dated: text.dated,
        }
    }
}

/// Every body of the vocabulary, in the order in which spellings are tried.
pub fn bodies() -> &'static [Body] {
    &BODIES.list
}

/// The entry of a code; none for [`BodyCode::Unrecognised`].
pub fn body(code: BodyCode) -> Option<&'static Body> {
    bodies().iter().find(|body| body.code == code)
}

/// Where a date lies among the days on which the same words begin or cease to mean something else: texts
/// read for two dates of one era give the same codes.
pub fn era(date: &PartialDate) -> (usize, usize) {
    static TURNS: LazyLock<(Vec<NaiveDate>, Vec<NaiveDate>)> = LazyLock::new(|| {
        let bodies =
            bodies().iter().flat_map(|body| &body.dated).map(|dated| (dated.from, dated.to));
        bodies.chain(super::article::turns()).unzip()
    });
    let (from, to) = &*TURNS;
    (
        from.iter().filter(|day| **day <= date.earliest).count(),
        to.iter().filter(|day| **day < date.latest).count(),
    )
}

/// Reads a vocabulary that is compiled in.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> T {
    #[expect(clippy::expect_used, reason = "the file is compiled in and read by a test")]
    toml::from_str(text).expect("a vocabulary is valid TOML")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_body_code_has_exactly_one_entry() {
        for code in BodyCode::ALL {
            let entries = bodies().iter().filter(|body| body.code == *code).count();
            assert_eq!(entries, usize::from(*code != BodyCode::Unrecognised), "{code}");
        }
    }

    #[test]
    fn dates_of_one_era_give_the_same_codes() {
        let day = |text: &str| PartialDate::parse(text).unwrap();
        assert_eq!(era(&day("12.12.1937")), era(&day("1.03.1938")));
        assert_ne!(era(&day("12.12.1937")), era(&day("1.03.1931")));
        assert_ne!(era(&day("12.12.1937")), era(&day("1937")), "the year reaches beyond the order");
    }

    #[test]
    fn a_body_ends_after_it_begins_and_is_not_its_own_successor() {
        for body in bodies() {
            if let (Some(from), Some(to)) = (body.valid_from, body.valid_to) {
                assert!(from < to, "{}", body.code);
            }
            assert_ne!(body.successor, Some(body.code));
            assert!(!body.verified || body.source.is_some(), "{} is verified where?", body.code);
        }
    }
}
