//! Dates as sources give them: a year, a month, a day, a span, "about", or nothing readable.
//!
//! Every date keeps what was written and the first and last day it can mean, so that two dates can
//! be compared without pretending to know more than the source says.

mod parse;

pub use parse::{Found, find, parse};

use super::check::FieldErrors;
use super::code::codes;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

codes! {
    /// How exactly a source gives a date.
    pub enum DatePrecision {
        /// A year.
        Year = "year",
        /// A month of a year.
        Month = "month",
        /// A day.
        Day = "day",
        /// Anything between two days: a season, several years, "before", "after".
        Range = "range",
        /// Nothing could be read.
        Unknown = "unknown",
    }

    /// How two partial dates stand to each other.
    pub enum DateOrder {
        /// Every day the first can mean lies before every day of the second.
        CertainlyBefore = "certainly_before",
        /// Every day the first can mean lies after every day of the second.
        CertainlyAfter = "certainly_after",
        /// They share a day.
        MayOverlap = "may_overlap",
    }
}

/// A text that is not a date in any known form; the text is kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{raw:?} is not a date in a known form")]
pub struct Unrecognised {
    /// What was written.
    pub raw: String,
}

/// The first day that can be meant when a source says nothing.
pub const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day that can be meant when a source says nothing.
pub const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// A date with the precision of its source. `earliest <= latest` always.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// First day that can be meant, widened when `about`.
    pub earliest: NaiveDate,
    /// Last day that can be meant, widened when `about`.
    pub latest: NaiveDate,
    /// How exactly the source says it.
    pub precision: DatePrecision,
    /// The source itself says "about".
    #[serde(default)]
    pub about: bool,
    /// What was written, never changed.
    pub raw: String,
}

impl PartialDate {
    /// Reads a text that holds a date and nothing else, in Russian, Kazakh, Kyrgyz, Uzbek, Tajik,
    /// English or ISO form. A two-digit year from 17 on is of the 20th century.
    pub fn parse(raw: &str) -> Result<Self, Unrecognised> {
        parse(raw)
    }

    /// Reads a text; what cannot be read becomes an unknown date that keeps the text.
    pub fn read(raw: &str) -> Self {
        parse(raw).unwrap_or_else(|unrecognised| Self::unknown(unrecognised.raw))
    }

    /// A date of which nothing could be read.
    pub fn unknown(raw: impl Into<String>) -> Self {
        Self {
            earliest: FIRST_DAY,
            latest: LAST_DAY,
            precision: DatePrecision::Unknown,
            about: false,
            raw: raw.into(),
        }
    }

    /// An exactly known day.
    pub fn day(day: NaiveDate) -> Self {
        let raw = day.format("%d.%m.%Y").to_string();
        Self { earliest: day, latest: day, precision: DatePrecision::Day, about: false, raw }
    }

    /// A year; nothing outside 1 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        let earliest = NaiveDate::from_ymd_opt(year, 1, 1)?.max(FIRST_DAY);
        let latest = NaiveDate::from_ymd_opt(year, 12, 31)?.min(LAST_DAY);
        let span = Self {
            earliest,
            latest,
            precision: DatePrecision::Year,
            about: false,
            raw: format!("{year:04}"),
        };
        (earliest <= latest).then_some(span)
    }

    /// A date from its stored parts.
    pub fn from_parts(
        earliest: NaiveDate,
        latest: NaiveDate,
        precision: DatePrecision,
        about: bool,
        raw: String,
    ) -> Result<Self, FieldErrors> {
        let date = Self { earliest, latest, precision, about, raw };
        date.check("/earliest").into_result(date)
    }

    /// Whether the parts fit together; errors stand under `pointer`.
    pub fn check(&self, pointer: &str) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.earliest > self.latest {
            errors.add(
                pointer,
                "date_reversed",
                "The first day must not be after the last. Exchange or correct them.",
            );
        }
        errors
    }

    /// How this date stands to another.
    pub fn order(&self, other: &Self) -> DateOrder {
        if self.latest < other.earliest {
            DateOrder::CertainlyBefore
        } else if other.latest < self.earliest {
            DateOrder::CertainlyAfter
        } else {
            DateOrder::MayOverlap
        }
    }

    /// Whether no reading puts this date on or after the other.
    pub fn certainly_before(&self, other: &Self) -> bool {
        self.order(other) == DateOrder::CertainlyBefore
    }

    /// Whether no reading puts this date on or before the other.
    pub fn certainly_after(&self, other: &Self) -> bool {
        self.order(other) == DateOrder::CertainlyAfter
    }

    /// Whether both can mean the same day.
    pub fn may_overlap(&self, other: &Self) -> bool {
        self.order(other) == DateOrder::MayOverlap
    }

    /// Whether the date says anything.
    pub fn is_known(&self) -> bool {
        self.precision != DatePrecision::Unknown
    }

    /// The day, when the source gives one and does not say "about".
    pub fn exact_day(&self) -> Option<NaiveDate> {
        (self.precision == DatePrecision::Day && !self.about).then_some(self.earliest)
    }

    /// The year, when both ends lie in it and the source does not say "about".
    pub fn exact_year(&self) -> Option<i32> {
        let year = self.earliest.year();
        (self.is_known() && year == self.latest.year()).then_some(year)
    }

    /// Widens the span because the source says "about": by two years where it gives a year or a
    /// span, by two months where a month, by fifteen days where a day.
    fn widened(mut self) -> Self {
        if !self.about && self.is_known() {
            self.about = true;
            self.earliest = shifted(self.earliest, self.precision, false).max(FIRST_DAY);
            self.latest = shifted(self.latest, self.precision, true).min(LAST_DAY);
        }
        self
    }

    /// The span as the source says it, without the widening of "about".
    fn stated(&self) -> (NaiveDate, NaiveDate) {
        if !self.about {
            return (self.earliest, self.latest);
        }
        let earliest = shifted(self.earliest, self.precision, true);
        (earliest, shifted(self.latest, self.precision, false))
    }
}

fn shifted(day: NaiveDate, precision: DatePrecision, later: bool) -> NaiveDate {
    let moved = match (precision, later) {
        (DatePrecision::Unknown, _) => Some(day),
        (DatePrecision::Day, true) => day.checked_add_days(Days::new(15)),
        (DatePrecision::Day, false) => day.checked_sub_days(Days::new(15)),
        (DatePrecision::Month, _) => moved_months(day, 2, later),
        (DatePrecision::Year | DatePrecision::Range, _) => moved_months(day, 24, later),
    };
    moved.unwrap_or(day)
}

/// Moves by months and keeps the last day of a month the last day.
fn moved_months(day: NaiveDate, months: u32, later: bool) -> Option<NaiveDate> {
    let next = day.checked_add_days(Days::new(1))?;
    let (from, back) = if next.day() == 1 { (next, 1) } else { (day, 0) };
    let moved = if later {
        from.checked_add_months(Months::new(months))?
    } else {
        from.checked_sub_months(Months::new(months))?
    };
    moved.checked_sub_days(Days::new(back))
}

impl fmt::Display for PartialDate {
    /// The reading, the same in every language but for "about", "not before" and "not after":
    /// `13.04.1932`, `04.1932`, `1932`, `about 1930`, `01.06.1931 - 31.08.1931`, `unknown`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("about ")?;
        }
        let (first, last) = self.stated();
        let day = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
        let text = match self.precision {
            DatePrecision::Day => day(first),
            DatePrecision::Month => first.format("%m.%Y").to_string(),
            DatePrecision::Year => format!("{:04}", first.year()),
            DatePrecision::Unknown => "unknown".to_owned(),
            DatePrecision::Range if self.earliest <= FIRST_DAY => {
                format!("not after {}", day(last))
            }
            DatePrecision::Range if self.latest >= LAST_DAY => format!("not before {}", day(first)),
            DatePrecision::Range => format!("{} - {}", day(first), day(last)),
        };
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests;
