//! Working days of one jurisdiction: weekends, public holidays, transferred days.
//!
//! The rows are data (`config/holidays/`, then the database); a new row may move open deadlines.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::code::codes;

codes! {
    /// What a row says about its day.
    pub enum DayKind {
        /// A public holiday: nobody works.
        Holiday = "holiday",
        /// A day off moved here from elsewhere, or given once by a decree.
        DayOff = "day_off",
        /// A Saturday or Sunday on which work is done, because its rest was moved.
        WorkingDay = "working_day",
        /// A commemorative day on which work is done; it changes nothing in a term.
        Observance = "observance",
    }
}

/// One day of one jurisdiction that differs from the plain week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarRow {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// English name, for the derivation of a due date.
    pub name: String,
    /// Law or decree; empty only while `verified` is false.
    #[serde(default)]
    pub legal_basis: String,
    /// Where the law or list was read.
    #[serde(default)]
    pub source_url: Option<String>,
    /// Whether somebody compared the row with its source.
    #[serde(default)]
    pub verified: bool,
}

/// Why nobody works on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff<'a> {
    /// A Saturday or a Sunday without a row.
    Weekend(Weekday),
    /// A row says so; its English name.
    Named(&'a str),
}

/// The calendar of one jurisdiction; Saturdays and Sundays are free unless a row says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    rows: BTreeMap<NaiveDate, CalendarRow>,
    years: BTreeSet<i32>,
}

impl Calendar {
    /// A calendar of these rows; of two rows on one date the later in the list counts.
    pub fn new(rows: impl IntoIterator<Item = CalendarRow>) -> Self {
        let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.date, row)).collect();
        let years = rows.keys().map(Datelike::year).collect();
        Self { rows, years }
    }

    /// The rows in the order of their dates.
    pub fn rows(&self) -> impl Iterator<Item = &CalendarRow> {
        self.rows.values()
    }

    /// Whether any row of the year is known; without one only weekends are counted as free.
    pub fn covers(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Whether offices work on the day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.day_off(day).is_none()
    }

    /// Why offices do not work on the day; `None` on a working day.
    pub fn day_off(&self, day: NaiveDate) -> Option<DayOff<'_>> {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        match self.rows.get(&day) {
            Some(row) => match row.kind {
                DayKind::Holiday | DayKind::DayOff => Some(DayOff::Named(&row.name)),
                DayKind::WorkingDay => None,
                DayKind::Observance => weekend.then_some(DayOff::Weekend(day.weekday())),
            },
            None => weekend.then_some(DayOff::Weekend(day.weekday())),
        }
    }

    /// The day itself when it is a working day, otherwise the next working day.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        std::iter::successors(Some(day), NaiveDate::succ_opt)
            .find(|day| self.is_working(*day))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The working day that is `count` working days after `start`; the day of the start is not
    /// counted. Zero gives the start itself, working or not.
    pub fn add_working_days(&self, start: NaiveDate, count: u32) -> NaiveDate {
        self.add_working_days_except(start, count, |_| false)
    }

    /// The same, without the days for which `stands_still` is true: the clock does not run on them.
    pub fn add_working_days_except(
        &self,
        start: NaiveDate,
        count: u32,
        stands_still: impl Fn(NaiveDate) -> bool,
    ) -> NaiveDate {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            let Some(next) = day.succ_opt() else {
                return NaiveDate::MAX;
            };
            day = next;
            if self.is_working(day) && !stands_still(day) {
                left -= 1;
            }
        }
        day
    }

    /// How many working days lie in `from..until`; the last day is not counted.
    pub fn working_days_between(&self, from: NaiveDate, until: NaiveDate) -> u32 {
        let days = from.iter_days().take_while(|day| *day < until);
        u32::try_from(days.filter(|day| self.is_working(*day)).count()).unwrap_or(u32::MAX)
    }
}

/// `count` calendar days later; the end of the calendar when there is no such day.
pub fn add_days(start: NaiveDate, count: u32) -> NaiveDate {
    start.checked_add_days(Days::new(u64::from(count))).unwrap_or(NaiveDate::MAX)
}

/// `count` months later: the same day number, or the last day of a shorter month.
pub fn add_months(start: NaiveDate, count: u32) -> NaiveDate {
    start.checked_add_months(chrono::Months::new(count)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(date: &str, kind: DayKind) -> CalendarRow {
        CalendarRow {
            date: day(date),
            kind,
            name: "A day".into(),
            legal_basis: String::new(),
            source_url: None,
            verified: false,
        }
    }

    #[test]
    fn a_holiday_is_free_and_a_transferred_saturday_is_not() {
        let calendar = Calendar::new([
            row("2025-11-03", DayKind::DayOff),
            row("2025-11-01", DayKind::WorkingDay),
            row("2025-11-04", DayKind::Holiday),
        ]);
        assert!(calendar.is_working(day("2025-11-01")));
        assert_eq!(calendar.day_off(day("2025-11-02")), Some(DayOff::Weekend(Weekday::Sun)));
        assert_eq!(calendar.next_working(day("2025-11-02")), day("2025-11-05"));
        assert_eq!(calendar.add_working_days(day("2025-10-31"), 2), day("2025-11-05"));
        assert_eq!(calendar.working_days_between(day("2025-10-31"), day("2025-11-05")), 2);
    }

    #[test]
    fn an_observance_changes_nothing() {
        let calendar = Calendar::new([
            row("2026-04-07", DayKind::Observance),
            row("2026-11-08", DayKind::Observance),
        ]);
        assert!(calendar.is_working(day("2026-04-07")));
        assert!(!calendar.is_working(day("2026-11-08")));
    }

    #[test]
    fn a_year_without_rows_is_not_covered() {
        let calendar = Calendar::new([row("2026-01-01", DayKind::Holiday)]);
        assert!(calendar.covers(2026) && !calendar.covers(2027));
    }

    #[test]
    fn months_end_on_the_last_day_of_a_shorter_month() {
        assert_eq!(add_months(day("2026-11-30"), 3), day("2027-02-28"));
        assert_eq!(add_months(day("2026-01-31"), 3), day("2026-04-30"));
        assert_eq!(add_months(day("2026-01-14"), 3), day("2026-04-14"));
    }

    #[test]
    fn the_end_of_the_calendar_does_not_overflow() {
        let calendar = Calendar::default();
        assert_eq!(add_days(NaiveDate::MAX, 1), NaiveDate::MAX);
        assert_eq!(calendar.add_working_days(NaiveDate::MAX, 3), NaiveDate::MAX);
        assert_eq!(add_months(NaiveDate::MAX, 1), NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn working_days_are_counted_and_added_alike(start in 0_u64..2_000, count in 1_u32..120) {
            let calendar = Calendar::new([row("2025-05-01", DayKind::Holiday)]);
            let start = day("2024-01-01").checked_add_days(Days::new(start)).unwrap();
            let end = calendar.add_working_days(start, count);
            prop_assert!(calendar.is_working(end));
            let after_start = start.succ_opt().unwrap();
            prop_assert_eq!(calendar.working_days_between(after_start, add_days(end, 1)), count);
        }
    }
}
