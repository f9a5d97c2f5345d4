//! The words of a page in its language.

use super::countries;
use super::page::change;
use crate::domain::check::Arguments;
use crate::domain::language::Language;
use crate::service::deadline::DeadlineView;
use crate::service::steps::BlockerView;
use crate::service::{Change, Context};
use crate::text;
use crate::text::codes::Vocabulary;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A moment moved to the clocks of a country whose law we know.
fn local(context: &Context, country: &str, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let country = country.parse().ok()?;
    let profile = context.profiles.in_force(country, at.date_naive())?;
    Some(at + TimeDelta::minutes(profile.utc_offset_minutes.value.into()))
}

/// What templates ask for every text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(pub(super) Language);

impl Words {
    /// A text.
    pub(super) fn say(self, key: &str) -> askama::Result<String> {
        text::say(self.0, key, &[]).map_err(askama::Error::custom)
    }

    /// What a code is called.
    pub(super) fn code(self, vocabulary: Vocabulary, code: &str) -> askama::Result<String> {
        text::codes::code(self.0, vocabulary, code).map_err(askama::Error::custom)
    }

    /// A text that counts something.
    pub(super) fn count(self, key: &str, count: impl Into<i64>) -> askama::Result<String> {
        text::count(self.0, key, count.into()).map_err(askama::Error::custom)
    }

    /// A text with one thing that stands in it as it is.
    pub(super) fn with(self, key: &str, name: &'static str, value: &str) -> askama::Result<String> {
        text::say(self.0, key, &[(name, value)]).map_err(askama::Error::custom)
    }

    /// A text with several.
    pub(super) fn with_all(
        self,
        key: &str,
        values: &[(&'static str, &str)],
    ) -> askama::Result<String> {
        text::say(self.0, key, values).map_err(askama::Error::custom)
    }

    /// A day.
    pub(super) fn day(self, day: NaiveDate) -> String {
        text::date(self.0, day)
    }

    /// A moment.
    pub(super) fn moment(self, at: DateTime<Utc>) -> String {
        format!("{} UTC", text::date_and_time(self.0, at.date_naive(), at.time()))
    }

    /// A moment as clocks show it in a country whose law we know, else in UTC.
    pub(super) fn moment_in(self, context: &Context, country: &str, at: DateTime<Utc>) -> String {
        let Some(local) = local(context, country, at) else { return self.moment(at) };
        text::date_and_time(self.0, local.date_naive(), local.time())
    }

    /// The day of a moment as calendars show it in a country whose law we know, else in UTC.
    pub(super) fn day_in(self, context: &Context, country: &str, at: DateTime<Utc>) -> String {
        self.day(local(context, country, at).unwrap_or(at).date_naive())
    }

    /// A number, with its digits in groups of three.
    pub(super) fn number(self, number: i64) -> String {
        let between = if self.0 == Language::En { ',' } else { '\u{a0}' };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(between);
            }
            grouped.push(digit);
        }
        if number < 0 { format!("-{grouped}") } else { grouped }
    }

    /// The length of a file.
    pub(super) fn size(self, bytes: u64) -> askama::Result<String> {
        let (key, amount) = match bytes {
            0..1_000_000 => ("page-size.kilobytes", bytes.div_ceil(1_000)),
            _ => ("page-size.megabytes", bytes.div_ceil(1_000_000)),
        };
        self.with(key, "amount", &amount.to_string())
    }

    /// The name of something that has names in several languages: in this one, or as it is.
    pub(super) fn name_of(self, names: &BTreeMap<String, String>) -> String {
        let of = |code: &str| names.get(code);
        let found = of(self.0.as_str()).or_else(|| of("ru")).or_else(|| of("en"));
        found.or_else(|| names.values().next()).cloned().unwrap_or_default()
    }

    /// A country; its code where we have no name.
    pub(super) fn country(self, code: &str) -> String {
        countries::name(self, code)
    }

    /// What is missing before a step.
    pub(super) fn need(self, need: &BlockerView) -> askama::Result<String> {
        let code = need.need.parse().map_err(askama::Error::custom)?;
        text::errors::need(self.0, code, &need.arguments).map_err(askama::Error::custom)
    }

    /// What is wrong with a field, and what to do.
    pub(super) fn fault(self, code: &str, arguments: &Arguments) -> askama::Result<String> {
        text::errors::field(self.0, code, arguments).map_err(askama::Error::custom)
    }

    /// How a due day came about, step by step.
    pub(super) fn derivation(self, clock: &DeadlineView) -> askama::Result<Vec<String>> {
        text::deadline::derivation(self.0, clock.start_event, &clock.steps)
            .map_err(askama::Error::custom)
    }

    /// What others changed meanwhile, line by line.
    pub(super) fn changes(self, changes: Option<&[Change]>) -> askama::Result<Vec<String>> {
        changes.into_iter().flatten().map(|one| change(self, one)).collect()
    }
}
