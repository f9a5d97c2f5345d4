//! From a rule, a start, pauses and extensions to a due date.
//!
//! The order is fixed: term, extensions, pauses, limits, free days. Every part only ever moves the
//! date later, so a pause or an extension never shortens a term (see the property tests).

use chrono::{Datelike, NaiveDate};

use super::{DeadlineRule, DerivationStep, Due, Extension, Limits, Pause, PauseCause, Unit};
use crate::domain::calendar::{Calendar, DayOff, add_days, add_months};

/// The due date of `rule` when its starting event happened on `start`.
///
/// Only pauses whose cause the rule names count; overlapping ones count once. A pause that is still
/// open is noted, and the date stands for the clock's present position.
pub fn compute(
    rule: &DeadlineRule,
    start: NaiveDate,
    pauses: &[Pause],
    extensions: &[Extension],
    calendar: &Calendar,
    limits: &Limits,
) -> Due {
    let term = Term { unit: rule.unit, start, calendar };
    let base = term.reach(u32::from(rule.amount), &[]);
    let mut steps =
        vec![DerivationStep::Term { amount: rule.amount, unit: rule.unit, start, due: base }];

    let extended = extend(rule, extensions, &mut steps);
    let amount = u32::from(rule.amount).saturating_add(extended);
    let mut due = term.reach(amount, &[]);
    if let Some(DerivationStep::Extended { due: reached, .. }) = steps.last_mut() {
        *reached = due;
    }

    let pauses_that_count = stops(rule, start, pauses);
    let (counted, cut_to) = term.cap(pauses_that_count, limits.max_paused_days);
    for (at, stop) in counted.iter().enumerate() {
        if stop.from > due {
            break;
        }
        due = term.reach(amount, counted.get(..=at).unwrap_or(&counted));
        steps.push(DerivationStep::Paused { days: stop.days(), cause: stop.cause, due });
    }
    if let Some(days) = cut_to {
        steps.push(DerivationStep::PausesCapped { days, unit: term.pause_unit() });
    }

    if let Some(days) = limits.max_total_days {
        let latest = add_days(start, days).max(base);
        if due > latest {
            due = latest;
            steps.push(DerivationStep::TotalCapped { days, due });
        }
    }
    let standing = standing(rule, start, due, pauses, &mut steps);
    if limits.moves_to_working_day {
        due = move_to_working_day(due, calendar, &mut steps);
    }
    if !calendar.covers(due.year()) {
        steps.push(DerivationStep::HolidaysUnknown { year: due.year() });
    }
    Due { due_on: due, derivation: steps, standing }
}

struct Term<'a> {
    unit: Unit,
    start: NaiveDate,
    calendar: &'a Calendar,
}

impl Term<'_> {
    /// The date `amount` units after the start, when the clock stood still in `stops`.
    fn reach(&self, amount: u32, stops: &[Stop]) -> NaiveDate {
        let plain = match self.unit {
            Unit::CalendarDay => add_days(self.start, amount),
            Unit::Month => add_months(self.start, amount),
            // Counted day by day: the working days inside a pause depend on the holidays in it.
            Unit::WorkingDay => {
                return self.calendar.add_working_days_except(self.start, amount, |day| {
                    stops.iter().any(|stop| stop.holds(day))
                });
            }
        };
        stops.iter().fold(
            plain,
            |due, stop| {
                if stop.from <= due { add_days(due, stop.days()) } else { due }
            },
        )
    }

    /// Cuts the pauses to `most` days in all; says so when something was cut.
    ///
    /// A term in working days spends the limit in working days: a pause over a weekend, which costs
    /// nothing, must not use up what a later pause needs.
    fn cap(&self, stops: Vec<Stop>, most: Option<u32>) -> (Vec<Stop>, Option<u32>) {
        let Some(most) = most else {
            return (stops, None);
        };
        let total = stops.iter().map(|stop| self.spends(stop)).fold(0, u32::saturating_add);
        if total <= most {
            return (stops, None);
        }
        let mut left = most;
        let kept = stops.into_iter().map(|stop| {
            let spent = self.spends(&stop);
            if spent <= left {
                left -= spent;
                return stop;
            }
            let until = match (self.unit, stop.from.pred_opt()) {
                (Unit::WorkingDay, Some(eve)) if left > 0 => {
                    add_days(self.calendar.add_working_days(eve, left), 1)
                }
                _ => add_days(stop.from, left),
            };
            left = 0;
            Stop { until, ..stop }
        });
        (kept.filter(|stop| stop.days() > 0).collect(), Some(most))
    }

    /// How many days of the limit a pause uses up.
    fn spends(&self, stop: &Stop) -> u32 {
        match self.unit {
            Unit::WorkingDay => self.calendar.working_days_between(stop.from, stop.until),
            Unit::CalendarDay | Unit::Month => stop.days(),
        }
    }

    const fn pause_unit(&self) -> Unit {
        match self.unit {
            Unit::WorkingDay => Unit::WorkingDay,
            Unit::CalendarDay | Unit::Month => Unit::CalendarDay,
        }
    }
}

/// A merged pause that counts.
#[derive(Debug, Clone, Copy)]
struct Stop {
    cause: PauseCause,
    from: NaiveDate,
    until: NaiveDate,
}

impl Stop {
    fn days(&self) -> u32 {
        u32::try_from((self.until - self.from).num_days()).unwrap_or(0)
    }

    fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day < self.until
    }
}

/// Adds up the extensions the rule allows, and notes them.
fn extend(rule: &DeadlineRule, granted: &[Extension], steps: &mut Vec<DerivationStep>) -> u32 {
    let counted = granted.iter().take(usize::from(rule.max_extensions));
    let amounts: Vec<_> = counted.map(|e| u32::from(e.amount.min(rule.extension))).collect();
    let amount: u32 = amounts.iter().sum();
    let times = u8::try_from(amounts.len()).unwrap_or(u8::MAX);
    if granted.len() > amounts.len() {
        steps.push(DerivationStep::ExtensionsCapped { allowed: rule.max_extensions });
    }
    if amount > 0 {
        let due = NaiveDate::MAX; // the caller knows the term and fills in the result
        steps.push(DerivationStep::Extended { amount, unit: rule.unit, times, due });
    }
    amount
}

/// The finished pauses that count: known to the rule, after the start, merged, in order.
fn stops(rule: &DeadlineRule, start: NaiveDate, pauses: &[Pause]) -> Vec<Stop> {
    let first_running = add_days(start, 1);
    let mut stops: Vec<_> = pauses
        .iter()
        .filter(|pause| rule.pausable_by.contains(&pause.cause))
        .filter_map(|pause| {
            let from = pause.from.max(first_running);
            let until = pause.until.filter(|until| *until > from)?;
            Some(Stop { cause: pause.cause, from, until })
        })
        .collect();
    stops.sort_by_key(|stop| (stop.from, stop.until));
    let mut merged: Vec<Stop> = Vec::with_capacity(stops.len());
    for stop in stops {
        match merged.last_mut() {
            Some(last) if last.until >= stop.from && last.cause == stop.cause => {
                last.until = last.until.max(stop.until);
            }
            Some(last) if last.until >= stop.until => {}
            Some(last) if last.until > stop.from => {
                let from = last.until;
                merged.push(Stop { from, ..stop });
            }
            _ => merged.push(stop),
        }
    }
    merged
}

fn standing(
    rule: &DeadlineRule,
    start: NaiveDate,
    due: NaiveDate,
    pauses: &[Pause],
    steps: &mut Vec<DerivationStep>,
) -> Option<PauseCause> {
    let open = pauses
        .iter()
        .filter(|pause| pause.until.is_none() && rule.pausable_by.contains(&pause.cause))
        .min_by_key(|pause| pause.from)?;
    let since = open.from.max(start);
    if since > due {
        return None;
    }
    steps.push(DerivationStep::Standing { since, cause: open.cause });
    Some(open.cause)
}

fn move_to_working_day(
    due: NaiveDate,
    calendar: &Calendar,
    steps: &mut Vec<DerivationStep>,
) -> NaiveDate {
    let Some(why) = calendar.day_off(due) else {
        return due;
    };
    let holiday = match why {
        DayOff::Named(name) => Some(name.to_owned()),
        DayOff::Weekend(_) => None,
    };
    let due = calendar.next_working(due);
    steps.push(DerivationStep::Moved { holiday, due });
    due
}
