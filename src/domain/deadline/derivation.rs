//! How a due date came about, typed for translation and storage, with an English text.

use std::fmt;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{PauseCause, RecomputeCause, Unit};

/// A due date with its derivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last day on which the step is in time.
    pub due_on: NaiveDate,
    /// The steps that led to the date, in order; never empty.
    pub derivation: Vec<DerivationStep>,
    /// Set while the clock stands still: the date will move when it runs again.
    pub standing: Option<PauseCause>,
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&derivation_text(&self.derivation))
    }
}

/// One step of a derivation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum DerivationStep {
    /// The rule's term from the start.
    Term {
        /// How many units.
        amount: u16,
        /// The unit.
        unit: Unit,
        /// Day of the starting event.
        start: NaiveDate,
        /// The result.
        due: NaiveDate,
    },
    /// Extensions were granted.
    Extended {
        /// By how many units in all.
        amount: u32,
        /// The unit.
        unit: Unit,
        /// How many times.
        times: u8,
        /// The result.
        due: NaiveDate,
    },
    /// More extensions were recorded than the rule allows; the rest did not count.
    ExtensionsCapped {
        /// How many the rule allows.
        allowed: u8,
    },
    /// The clock stood still.
    Paused {
        /// Calendar days.
        days: u32,
        /// Why.
        cause: PauseCause,
        /// The result.
        due: NaiveDate,
    },
    /// Pauses counted only up to the profile's limit.
    PausesCapped {
        /// Days that count.
        days: u32,
        /// Calendar or working days.
        unit: Unit,
    },
    /// The clock still stands.
    Standing {
        /// Since when.
        since: NaiveDate,
        /// Why.
        cause: PauseCause,
    },
    /// The profile allows no later date.
    TotalCapped {
        /// Calendar days from the start.
        days: u32,
        /// The result.
        due: NaiveDate,
    },
    /// The date fell on a free day.
    Moved {
        /// Name of the holiday; none on a plain Saturday or Sunday.
        holiday: Option<String>,
        /// The result.
        due: NaiveDate,
    },
    /// No holidays of the year are loaded: only weekends were counted as free.
    HolidaysUnknown {
        /// The year.
        year: i32,
    },
    /// The date was computed again.
    Recomputed {
        /// Why.
        cause: RecomputeCause,
        /// The date shown before.
        before: NaiveDate,
    },
    /// The shown date stays, although an earlier one would follow.
    Kept {
        /// The date shown before, and still.
        due: NaiveDate,
        /// The date that would follow.
        instead_of: NaiveDate,
    },
    /// The shown date was shortened, for a reason somebody gave.
    ShortenedFor {
        /// The reason.
        reason: String,
        /// The result.
        due: NaiveDate,
    },
}

impl DerivationStep {
    /// The date a step arrived at; some steps only comment.
    pub const fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::Term { due, .. }
            | Self::Extended { due, .. }
            | Self::Paused { due, .. }
            | Self::TotalCapped { due, .. }
            | Self::Moved { due, .. }
            | Self::Kept { due, .. }
            | Self::ShortenedFor { due, .. } => Some(*due),
            Self::ExtensionsCapped { .. }
            | Self::PausesCapped { .. }
            | Self::Standing { .. }
            | Self::HolidaysUnknown { .. }
            | Self::Recomputed { .. } => None,
        }
    }

    /// Whether the English text of the step names its date already.
    const fn names_its_date(&self) -> bool {
        !matches!(self, Self::Extended { .. } | Self::Paused { .. })
    }
}

/// `3 months from 14.01.2026 = 14.04.2026; paused 12 days while returned; moved to Monday
/// 27.04.2026`: the steps in English, ending on the date.
pub fn derivation_text(steps: &[DerivationStep]) -> String {
    let last = steps.iter().rposition(|step| step.due().is_some());
    let texts: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| match step.due() {
            Some(due) if last == Some(at) && !step.names_its_date() => {
                format!("{step} = {}", dotted(due))
            }
            _ => step.to_string(),
        })
        .collect();
    texts.join("; ")
}

impl fmt::Display for DerivationStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Term { amount, unit, start, due } => {
                let term = counted(u32::from(*amount), *unit);
                write!(f, "{term} from {} = {}", dotted(*start), dotted(*due))
            }
            Self::Extended { amount, unit, times, .. } => {
                write!(f, "extended by {}", counted(*amount, *unit))?;
                if *times > 1 { write!(f, " in {times} steps") } else { Ok(()) }
            }
            Self::ExtensionsCapped { allowed: 0 } => f.write_str("no extension allowed"),
            Self::ExtensionsCapped { allowed } => write!(f, "only {allowed} extensions counted"),
            Self::Paused { days, cause, .. } => {
                write!(f, "paused {} {}", counted(*days, Unit::CalendarDay), while_(*cause))
            }
            Self::PausesCapped { days, unit } => {
                write!(f, "only {} of pauses counted", counted(*days, *unit))
            }
            Self::Standing { since, cause } => {
                write!(f, "the clock stands still since {} {}", dotted(*since), while_(*cause))
            }
            Self::TotalCapped { days, due } => {
                write!(f, "at most {days} days from the start = {}", dotted(*due))
            }
            Self::Moved { holiday, due } => {
                write!(f, "moved to {} {}", weekday(*due), dotted(*due))?;
                holiday.as_ref().map_or(Ok(()), |name| write!(f, " ({name})"))
            }
            Self::HolidaysUnknown { year } => write!(f, "holidays of {year} are not loaded"),
            Self::Recomputed { cause, before } => {
                write!(f, "computed again {}, before {}", because(*cause), dotted(*before))
            }
            Self::Kept { due, instead_of } => {
                let (due, other) = (dotted(*due), dotted(*instead_of));
                write!(f, "kept at {due} as shown before, not shortened to {other}")
            }
            Self::ShortenedFor { reason, due } => {
                write!(f, "shortened to {} because: {reason}", dotted(*due))
            }
        }
    }
}

fn dotted(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn counted(amount: u32, unit: Unit) -> String {
    let name = match unit {
        Unit::CalendarDay => "day",
        Unit::WorkingDay => "working day",
        Unit::Month => "month",
    };
    format!("{amount} {name}{}", if amount == 1 { "" } else { "s" })
}

const fn while_(cause: PauseCause) -> &'static str {
    match cause {
        PauseCause::Returned => "while returned",
        PauseCause::ArchiveRequest => "while an archive was asked",
        PauseCause::Suspended => "while suspended",
        PauseCause::LegalFactCourt => "while a civil court established a fact",
        PauseCause::Court => "while with the court",
    }
}

const fn because(cause: RecomputeCause) -> &'static str {
    match cause {
        RecomputeCause::CalendarChanged => "because the holidays changed",
        RecomputeCause::Paused => "because the clock stood still",
        RecomputeCause::Extended => "because the term was extended",
        RecomputeCause::StartCorrected => "because the start was corrected",
        RecomputeCause::RuleCorrected => "because the rule was corrected",
    }
}

fn weekday(day: NaiveDate) -> &'static str {
    match chrono::Datelike::weekday(&day) {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
