//! Dates that people have been shown: alerts, and the promise that none is silently shortened.

use chrono::NaiveDate;

use super::{DerivationStep, Due, RecomputeCause};
use crate::domain::{calendar::add_days, check::FieldErrors};

/// The day on which a share of the term is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert {
    /// 50, 80 or 100.
    pub percent: u8,
    /// The day.
    pub on: NaiveDate,
}

/// When to warn: at 50, 80 and 100 % of the way from `start` to `due`, never before the start.
pub fn alerts(start: NaiveDate, due: NaiveDate) -> [Alert; 3] {
    let days = u64::try_from((due - start).num_days()).unwrap_or(0);
    [50_u8, 80, 100].map(|percent| {
        let used = u32::try_from(days * u64::from(percent) / 100).unwrap_or(u32::MAX);
        let on = if percent == 100 { due } else { add_days(start, used).min(due) };
        Alert { percent, on }
    })
}

/// What became of a due date that had been shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recomputed {
    /// The date is the same.
    Same(Due),
    /// The date is later; the derivation records why it was computed again.
    Later(Due),
    /// The date would be earlier: somebody has to decide, with a reason.
    Shortened(Shortened),
}

impl Recomputed {
    /// The date that holds without anybody's decision: a shown date is kept rather than shortened.
    pub fn without_reason(self) -> Due {
        match self {
            Self::Same(due) | Self::Later(due) => due,
            Self::Shortened(shortened) => shortened.keep(),
        }
    }
}

/// A due date that would move earlier than the one shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened {
    shown: NaiveDate,
    fresh: Due,
}

impl Shortened {
    /// The date shown before.
    pub const fn shown(&self) -> NaiveDate {
        self.shown
    }

    /// The earlier date that follows from the rule now.
    pub const fn computed(&self) -> &Due {
        &self.fresh
    }

    /// Keeps the shown date and records that.
    pub fn keep(self) -> Due {
        let Self { shown, mut fresh } = self;
        fresh.derivation.push(DerivationStep::Kept { due: shown, instead_of: fresh.due_on });
        fresh.due_on = shown;
        fresh
    }

    /// Takes the earlier date for a reason, which the derivation records.
    ///
    /// # Errors
    /// When the reason is blank or longer than 500 characters.
    pub fn accept(self, reason: &str) -> Result<Due, FieldErrors> {
        let mut errors = FieldErrors::default();
        let reason = errors.text("/reason", reason, 500);
        let mut fresh = errors.into_result(self.fresh)?;
        fresh.derivation.push(DerivationStep::ShortenedFor { reason, due: fresh.due_on });
        Ok(fresh)
    }
}

/// Compares a freshly computed date with the one that was shown.
pub fn recompute(shown: NaiveDate, mut fresh: Due, cause: RecomputeCause) -> Recomputed {
    if fresh.due_on == shown {
        return Recomputed::Same(fresh);
    }
    fresh.derivation.push(DerivationStep::Recomputed { cause, before: shown });
    if fresh.due_on > shown {
        Recomputed::Later(fresh)
    } else {
        Recomputed::Shortened(Shortened { shown, fresh })
    }
}
