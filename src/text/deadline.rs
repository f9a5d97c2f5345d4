//! How a due day came about, in plain words: one line for each step.

use super::codes::{Vocabulary, code};
use super::{MissingText, count, date, say};
use crate::domain::deadline::{DerivationStep as Step, PauseCause, StartEvent, Unit};
use crate::domain::language::Language;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// Each step of a derivation as a clause without a full stop; `start` is the event from whose day
/// the term is counted.
///
/// Names of holidays and reasons stand as they were entered, whatever their language.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn derivation(
    language: Language,
    start: StartEvent,
    steps: &[Step],
) -> Result<Vec<String>, MissingText> {
    steps.iter().map(|step| Line { language }.of(start, step)).collect()
}

/// `3 months`, `10 working days`.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn amount(language: Language, amount: u32, unit: Unit) -> Result<String, MissingText> {
    let key = format!("deadline-amount-{unit}").replace('_', "-");
    count(language, &key, amount.into())
}

#[derive(Clone, Copy)]
struct Line {
    language: Language,
}

impl Line {
    fn of(self, start: StartEvent, step: &Step) -> Result<String, MissingText> {
        match step {
            Step::Term { amount, unit, start: first, due } => {
                let event = code(self.language, Vocabulary::StartEvent, start.as_str())?;
                let term = self.amount(u32::from(*amount), *unit)?;
                let (first, due) = (self.date(*first), self.date(*due));
                let given =
                    [("term", &*term), ("start", &*first), ("event", &*event), ("due", &*due)];
                self.say("deadline-term", &given)
            }
            Step::Extended { amount, unit, times, due } => {
                let (term, due) = (self.amount(*amount, *unit)?, self.date(*due));
                if *times < 2 {
                    return self.say("deadline-extended", &[("term", &*term), ("due", &*due)]);
                }
                let times = times.to_string();
                let given = [("term", &*term), ("times", &*times), ("due", &*due)];
                self.say("deadline-extended-often", &given)
            }
            Step::ExtensionsCapped { allowed: 0 } => self.say("deadline-extension-none", &[]),
            Step::ExtensionsCapped { allowed } => {
                self.say("deadline-extension-capped", &[("allowed", &*allowed.to_string())])
            }
            Step::Paused { days, cause, due } => {
                let term = self.amount(*days, Unit::CalendarDay)?;
                let (cause, due) = (self.cause(*cause)?, self.date(*due));
                let given = [("term", &*term), ("cause", &*cause), ("due", &*due)];
                self.say("deadline-paused", &given)
            }
            Step::PausesCapped { days, unit } => {
                self.say("deadline-pauses-capped", &[("term", &*self.amount(*days, *unit)?)])
            }
            Step::Standing { since, cause } => {
                let (since, cause) = (self.date(*since), self.cause(*cause)?);
                self.say("deadline-standing", &[("since", &*since), ("cause", &*cause)])
            }
            Step::TotalCapped { days, due } => {
                let term = self.amount(*days, Unit::CalendarDay)?;
                let given = [("term", &*term), ("due", &*self.date(*due))];
                self.say("deadline-total-capped", &given)
            }
            Step::Moved { holiday, due } => self.moved(holiday.as_deref(), *due),
            Step::HolidaysUnknown { year } => {
                self.say("deadline-holidays-unknown", &[("year", &*year.to_string())])
            }
            Step::Recomputed { cause, before } => {
                let cause = code(self.language, Vocabulary::RecomputeCause, cause.as_str())?;
                let given = [("cause", &*cause), ("before", &*self.date(*before))];
                self.say("deadline-recomputed", &given)
            }
            Step::Kept { due, instead_of } => {
                let (due, other) = (self.date(*due), self.date(*instead_of));
                self.say("deadline-kept", &[("due", &*due), ("other", &*other)])
            }
            Step::ShortenedFor { reason, due } => {
                let given = [("due", &*self.date(*due)), ("reason", reason.as_str())];
                self.say("deadline-shortened", &given)
            }
        }
    }

    fn moved(self, holiday: Option<&str>, due: NaiveDate) -> Result<String, MissingText> {
        let weekday = code(self.language, Vocabulary::Weekday, weekday(due))?;
        let due = self.date(due);
        match holiday {
            None => self.say("deadline-moved", &[("weekday", &*weekday), ("due", &*due)]),
            Some(name) => {
                let given = [("holiday", name), ("weekday", &*weekday), ("due", &*due)];
                self.say("deadline-moved-holiday", &given)
            }
        }
    }

    fn say(self, key: &str, given: &[(&'static str, &str)]) -> Result<String, MissingText> {
        say(self.language, key, given)
    }

    fn date(self, day: NaiveDate) -> String {
        date(self.language, day)
    }

    fn amount(self, number: u32, unit: Unit) -> Result<String, MissingText> {
        amount(self.language, number, unit)
    }

    fn cause(self, cause: PauseCause) -> Result<String, MissingText> {
        code(self.language, Vocabulary::PauseCause, cause.as_str())
    }
}

/// Code of the day of the week in [`Vocabulary::Weekday`].
fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

#[cfg(test)]
mod tests;
