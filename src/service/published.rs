//! The published register: whose names were published under the law of a country. Anybody may look, and
//! nobody learns more of a case than was published.

use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::jurisdiction::{Country, Profile};
use crate::names::FewKeys;
use crate::service::{Context, Error, Result, page_size};
use crate::store::published::{self as store, PublishedFilter, PublishedName};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::net::IpAddr;
use utoipa::ToSchema;
use uuid::Uuid;

/// Questions from one address within a minute: a person needs a handful.
const PER_MINUTE: u32 = 30;
/// Years that are asked for.
const YEARS: (i32, i32) = (1800, 2200);

/// Looks for published names.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchPublished {
    /// A name or a part of it, in any script and order; its first three words count. Other spellings of
    /// the same sounds are found, too.
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
    /// Country code of the law under which it was published.
    #[serde(default)]
    pub country: Option<String>,
    /// Year of birth.
    #[serde(default)]
    pub birth_year: Option<i32>,
    /// Year of the paper that cleared the person.
    #[serde(default)]
    pub year: Option<i32>,
    /// `next` of the page before.
    #[serde(default)]
    pub after: Option<String>,
    /// Rows, 1 to 200; 50 without it.
    #[serde(default)]
    pub limit: Option<i64>,
}

/// A published name, with what was published of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PublishedView {
    /// The name as it was published.
    pub name: String,
    /// Year of birth, where it is established.
    pub birth_year: Option<i32>,
    /// Country code of the law.
    pub country: String,
    /// Code of the body that had decided.
    pub body: Option<String>,
    /// That body as the source writes it.
    pub body_as_written: Option<String>,
    /// `rehabilitated`, `partially_rehabilitated` or `recognised_injured`.
    pub outcome: String,
    /// `ruling`, `conclusion` or `decision_order`.
    pub paper: String,
    /// Its number, where it has one.
    pub paper_number: Option<String>,
    /// Its day.
    pub cleared_on: Option<NaiveDate>,
}

/// One page of published names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PublishedPage {
    /// The names, in the order of their letters.
    pub items: Vec<PublishedView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
}

/// Countries whose law publishes the names of those who were cleared, today.
pub fn countries(context: &Context) -> BTreeSet<Country> {
    let today = context.clock.today();
    let publishes = |profile: &&Profile| profile.in_force_on(today) && *profile.publish_names;
    context.profiles.versions().iter().filter(publishes).map(|profile| profile.country).collect()
}

/// Keys of the words of a name; none for what has none.
fn keys(name: &str) -> Option<[Vec<i32>; 3]> {
    let mut few = FewKeys::default();
    let mut words =
        name.split_whitespace().map(|word| few.of([word])).filter(|keys| !keys.is_empty());
    let first = words.next()?;
    let second = words.next().unwrap_or_else(|| first.clone());
    let third = words.next().unwrap_or_else(|| first.clone());
    Some([first, second, third])
}

fn read_cursor(text: &str) -> Option<(&str, Uuid)> {
    let (id, name) = text.split_once(' ')?;
    Some((name, id.parse().ok()?))
}

fn cursor(line: &PublishedName) -> String {
    format!("{} {}", line.id, line.name)
}

fn view(line: PublishedName) -> PublishedView {
    PublishedView {
        name: line.name,
        birth_year: line.birth_year,
        country: line.jurisdiction,
        body: line.body_code,
        body_as_written: line.body_raw.filter(|text| !text.trim().is_empty()),
        outcome: line.outcome,
        paper: line.paper_kind,
        paper_number: line.paper_number,
        cleared_on: line.cleared_on,
    }
}

impl SearchPublished {
    fn check(&self) -> Result<PublishedFilter> {
        let mut errors = FieldErrors::default();
        let name = errors.text("/name", &self.name, 300);
        let words = keys(&name);
        if words.is_none() && errors.is_empty() {
            errors.add("/name", "no_letters", "Write a name: at least one word of letters.");
        }
        let country = self.country.as_deref().map(str::trim).filter(|code| !code.is_empty());
        let country =
            country.and_then(|code| errors.keep("/country", "unknown_code", code.parse()));
        let (from, to) = YEARS;
        for (at, year) in [("/birth_year", self.birth_year), ("/year", self.year)] {
            if year.is_some_and(|year| !(from..=to).contains(&year)) {
                let message = Message::new(format!("Give a year from {from} to {to}."));
                errors.add(at, "out_of_range", message.between(from, to));
            }
        }
        if self.after.as_deref().is_some_and(|after| read_cursor(after).is_none()) {
            errors.add("/after", "not_a_cursor", "Give the `next` of the page before.");
        }
        let words = errors.into_result(words)?.unwrap_or_default();
        let (birth_year, year) = (self.birth_year, self.year);
        Ok(PublishedFilter { words, country, birth_year, year })
    }
}

/// One page of the published names that sound like the one asked for.
///
/// # Errors
/// `TooMany`; `Invalid`; the database.
pub async fn search(
    context: &Context,
    from: IpAddr,
    query: &SearchPublished,
) -> Result<PublishedPage> {
    context.checks.from(from, "published", PER_MINUTE, context.clock.now())?;
    let filter = query.check()?;
    let size = page_size(query.limit)?;
    let after = query.after.as_deref().and_then(read_cursor);
    let mut lines = context
        .read(&Actor::public(), async |tx| Ok(store::search(tx, &filter, after, size + 1).await?))
        .await?;
    let size = usize::try_from(size).map_err(Error::internal)?;
    let more = lines.len() > size;
    lines.truncate(size);
    let next = lines.last().filter(|_| more).map(cursor);
    Ok(PublishedPage { items: lines.into_iter().map(view).collect(), next })
}
