//! A unit of the gazetteer.

use crate::domain::code::codes;
use crate::domain::dates::{FIRST_DAY, LAST_DAY, PartialDate};
use chrono::{Datelike, Days, Months, NaiveDate};

codes! {
    /// What kind of unit it was.
    pub enum UnitKind {
        /// Republic of the Union.
        Republic = "republic",
        /// Autonomous republic.
        Assr = "assr",
        /// Krai.
        Krai = "krai",
        /// Guberniya, until 1928 to 1930.
        Guberniya = "guberniya",
        /// Oblast.
        Oblast = "oblast",
        /// Autonomous oblast.
        AutonomousOblast = "autonomous_oblast",
        /// Okrug.
        Okrug = "okrug",
        /// Canton of the Kirgiz ASSR.
        Kanton = "kanton",
        /// Vilayat of the Tajik ASSR.
        Vilayat = "vilayat",
        /// Raion.
        Raion = "raion",
        /// City.
        City = "city",
    }
}

/// How far down a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Republics.
    Republic,
    /// What a republic is divided into.
    First,
    /// Raions.
    Raion,
    /// Cities.
    City,
}

impl UnitKind {
    /// How far down units of this kind stand.
    pub const fn level(self) -> Level {
        match self {
            Self::Republic | Self::Assr => Level::Republic,
            Self::Krai
            | Self::Guberniya
            | Self::Oblast
            | Self::AutonomousOblast
            | Self::Okrug
            | Self::Kanton
            | Self::Vilayat => Level::First,
            Self::Raion => Level::Raion,
            Self::City => Level::City,
        }
    }
}

/// First and last day of something; a bound that was not found is left open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// First and last day that its beginning can be.
    pub from: Option<(NaiveDate, NaiveDate)>,
    /// First and last day that its end can be.
    pub to: Option<(NaiveDate, NaiveDate)>,
}

impl Span {
    /// The first day on which it can begin and the last on which it can end: an open bound keeps nothing out.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let begins = self.from.map_or(FIRST_DAY, |(first, _)| first);
        (begins, self.to.map_or(LAST_DAY, |(_, last)| last))
    }

    /// Whether a day that `date` can mean may lie in it.
    pub fn may_hold(&self, date: &PartialDate) -> bool {
        let (begins, ends) = self.days();
        begins <= date.latest && date.earliest <= ends
    }

    /// Whether both certainly share a day other than the one on which one follows the other.
    pub fn certainly_overlaps(&self, other: &Self) -> bool {
        let before = |a: &Self, b: &Self| match (a.from, b.to) {
            (Some((_, begins)), Some((ends, _))) => begins < ends,
            _ => false,
        };
        let open = |a: &Self, b: &Self| a.to.is_none() && b.to.is_none();
        let bounded = self.from.is_some() && other.from.is_some();
        bounded && (open(self, other) || (before(self, other) && before(other, self)))
    }

    /// Whether it certainly ends before it begins.
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.to), (Some((begins, _)), Some((_, ends))) if ends < begins)
    }
}

/// Reads `1932`, `1932-03` or `1932-03-10`: the first and the last day meant.
pub(super) fn partial_day(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse::<i32>().ok()?;
    let month = parts.next().map(str::parse::<u32>).transpose().ok()?;
    let day = parts.next().map(str::parse::<u32>).transpose().ok()?;
    if parts.next().is_some() {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let next = match (month, day) {
        (_, Some(_)) => return Some((first, first)),
        (Some(_), None) => first.checked_add_months(Months::new(1))?,
        (None, None) => first.with_year(year + 1)?,
    };
    Some((first, next.checked_sub_days(Days::new(1))?))
}

/// A name or spelling of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it is written.
    pub text: String,
    /// Language code (`ru`, `kk`, …), `latin`, or empty for a further spelling.
    pub language: String,
    /// When the name was in use, where a source says.
    pub span: Span,
}

/// What a unit belonged to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// Code of the wider unit.
    pub code: String,
    /// When.
    pub span: Span,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Number for the search index: from 1, the same as long as the files are.
    pub number: u16,
    /// Short stable code.
    pub code: String,
    /// What it was.
    pub kind: UnitKind,
    /// Its names and spellings, the Russian one first.
    pub names: Vec<Name>,
    /// When it existed under any of them.
    pub span: Span,
    /// What it belonged to, the earliest first.
    pub within: Vec<Within>,
    /// Units that took its place.
    pub became: Vec<String>,
    /// ISO 3166-2 codes of the present-day units on its land, where a source says.
    pub today: Vec<String>,
    /// Where the facts come from.
    pub source: String,
    /// Address of the source, where it has one.
    pub source_url: String,
    /// Two independent sources agree.
    pub verified: bool,
}

impl Unit {
    /// The first two letters of the code: the country whose file holds the unit.
    pub fn country(&self) -> &str {
        self.code.split('-').next().unwrap_or_default()
    }

    /// The name in a language, otherwise the Russian one.
    pub fn name(&self, language: &str) -> &str {
        let named = self.names.iter().find(|name| name.language == language);
        named.or(self.names.first()).map_or(self.code.as_str(), |name| name.text.as_str())
    }
}
