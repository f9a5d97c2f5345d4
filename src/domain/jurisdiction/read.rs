//! From the text of a profile file to profiles; every problem is noted, none stops the reading.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::canonical::digest;
use super::profile::{Period, Profile};
use super::profiles::ProfileProblem;
use super::terms::{EntryIntoForce, Instance, OfficeLevel};
use super::{Country, Param, Route};
use crate::domain::deadline::{DeadlineRule, Limits};
use crate::domain::repression::CaseClass;

/// Parses a file to a table, or notes why it cannot be.
pub(super) fn table(file: &str, text: &str, problems: &mut Vec<ProfileProblem>) -> Option<Table> {
    let note = |error: toml::de::Error| {
        problems.push(ProfileProblem::new(file, "", error.to_string().trim_end()));
    };
    text.parse().map_err(note).ok()
}

/// The table under `common`, laid over the generic one.
pub(super) fn common(reader: &mut Reader<'_>, generic: &Table) -> Table {
    match reader.table.remove("common") {
        Some(Value::Table(own)) => merge(generic, own),
        None => generic.clone(),
        Some(_) => {
            reader.problem("common", "is a table of parameters");
            generic.clone()
        }
    }
}

/// Every version of a country's file.
pub(super) fn country(
    file: &str,
    text: &str,
    generic: &Table,
    problems: &mut Vec<ProfileProblem>,
) -> Vec<Profile> {
    let Some(parsed) = table(file, text, problems) else {
        return Vec::new();
    };
    let mut reader = Reader { file, prefix: String::new(), table: parsed, problems };
    let Some(country) = reader.plain::<Country>("country") else {
        return Vec::new();
    };
    let common = common(&mut reader, generic);
    let versions = match reader.table.remove("version") {
        Some(Value::Array(versions)) if !versions.is_empty() => versions,
        _ => {
            reader.problem("version", "needs at least one [[version]]");
            Vec::new()
        }
    };
    reader.nothing_left();
    let read = |(at, version)| {
        let Value::Table(own) = version else {
            problems.push(ProfileProblem::new(file, &format!("version.{at}"), "is a table"));
            return None;
        };
        version_of(file, country, &common, own, at, problems)
    };
    versions.into_iter().enumerate().filter_map(read).collect()
}

fn version_of(
    file: &str,
    country: Country,
    common: &Table,
    mut own: Table,
    at: usize,
    problems: &mut Vec<ProfileProblem>,
) -> Option<Profile> {
    let head: Table = ["id", "valid_from", "valid_to"]
        .into_iter()
        .filter_map(|key| own.remove_entry(key))
        .collect();
    let prefix = match head.get("id") {
        Some(Value::String(id)) => format!("{id}."),
        _ => format!("version.{at}."),
    };
    let mut reader = Reader { file, prefix: prefix.clone(), table: head, problems };
    let id = reader.plain::<String>("id");
    let valid_from = reader.plain::<NaiveDate>("valid_from");
    let valid_to = reader.optional::<NaiveDate>("valid_to");
    let (id, valid_from) = (id?, valid_from?);
    let merged = merge(common, own);
    let content_sha256 = digest(&merged);
    let mut reader = Reader { file, prefix, table: merged, problems };
    let routes = routes(&mut reader);
    let deadlines = deadlines(&mut reader);
    let mut profile = Profile {
        id,
        country,
        valid_from,
        valid_to,
        content_sha256,
        name: reader.param("name", String::new()),
        statute: reader.param("statute", String::new()),
        period: reader.param("period", Period::default()),
        statuses: reader.param("statuses", Vec::new()),
        languages: reader.param("languages", Vec::new()),
        utc_offset_minutes: reader.param("utc_offset_minutes", 0),
        holders: reader.param("holders", Vec::new()),
        who_may_apply: reader.param("who_may_apply", Vec::new()),
        where_to_apply: reader.param("where_to_apply", Vec::new()),
        hearing_open: reader.param("hearing_open", false),
        hearing_notice_days: reader.param("hearing_notice_days", 0),
        publish_names: reader.param("publish_names", false),
        instance: reader.param("instance", Instance::First),
        entry_into_force: reader.param("entry_into_force", EntryIntoForce::AfterAppealWindow),
        results: reader.param("results", Vec::new()),
        acquittal_article: reader.optional("acquittal_article"),
        refused_family_sees_file: reader.param("refused_family_sees_file", false),
        families_see_cards: reader.param("families_see_cards", false),
        smallest_count: reader.param("smallest_count", super::profile::SMALLEST_COUNT),
        revocation: reader.param("revocation", false),
        protest_level: reader.param("protest_level", OfficeLevel::National),
        protest_delegable: reader.param("protest_delegable", false),
        senior_sees_below: reader.param("senior_sees_below", false),
        certificate_series: reader.param("certificate_series", String::new()),
        limits: reader.param("limits", Limits::default()),
        routes,
        deadlines,
    };
    reader.nothing_left();
    for rule in &mut profile.deadlines {
        rule.valid_from = rule.valid_from.or(Some(valid_from));
    }
    Some(profile)
}

fn routes(reader: &mut Reader<'_>) -> BTreeMap<CaseClass, Param<Route>> {
    let Some(Value::Table(table)) = reader.table.remove("routes") else {
        reader.problem("routes", "needs a route for every class");
        return BTreeMap::new();
    };
    let mut routes = BTreeMap::new();
    for (class, value) in table {
        let key = format!("routes.{class}");
        match class.parse::<CaseClass>() {
            Err(error) => reader.problem(&key, error),
            Ok(class) => {
                if let Some(route) = reader.value::<Param<Route>>(&key, value) {
                    routes.insert(class, route);
                }
            }
        }
    }
    routes
}

fn deadlines(reader: &mut Reader<'_>) -> Vec<DeadlineRule> {
    let Some(Value::Array(rules)) = reader.table.remove("deadlines") else {
        reader.problem("deadlines", "needs [[deadlines]] rules");
        return Vec::new();
    };
    let read = |value: Value| {
        let key = format!("deadlines.{}", deadline_key(&value));
        reader.value(&key, value)
    };
    rules.into_iter().filter_map(read).collect()
}

/// Lays the parameters of `over` on those of `base`. A parameter is replaced whole, so that a value
/// never keeps the legal basis of another; routes are replaced by class, deadlines by code and class.
fn merge(base: &Table, over: Table) -> Table {
    let mut merged = base.clone();
    for (key, value) in over {
        let value = match (key.as_str(), merged.remove(&key), value) {
            ("routes", Some(Value::Table(mut routes)), Value::Table(own)) => {
                routes.extend(own);
                Value::Table(routes)
            }
            ("deadlines", Some(Value::Array(mut rules)), Value::Array(own)) => {
                let keys: Vec<_> = own.iter().map(deadline_key).collect();
                rules.retain(|rule| !keys.contains(&deadline_key(rule)));
                rules.extend(own);
                Value::Array(rules)
            }
            (_, _, value) => value,
        };
        merged.insert(key, value);
    }
    merged
}

fn deadline_key(rule: &Value) -> String {
    let text = |key| rule.get(key).and_then(Value::as_str);
    match (text("code"), text("class")) {
        (Some(code), Some(class)) => format!("{code}.{class}"),
        (code, _) => code.unwrap_or("(without code)").to_owned(),
    }
}

/// Takes keys out of a table; what is left at the end is unknown.
pub(super) struct Reader<'a> {
    pub(super) file: &'a str,
    pub(super) prefix: String,
    pub(super) table: Table,
    pub(super) problems: &'a mut Vec<ProfileProblem>,
}

impl Reader<'_> {
    pub(super) fn problem(&mut self, key: &str, message: impl std::fmt::Display) {
        let key = format!("{}{key}", self.prefix);
        self.problems.push(ProfileProblem::new(self.file, &key, message));
    }

    fn value<T: DeserializeOwned>(&mut self, key: &str, value: Value) -> Option<T> {
        match value.try_into() {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(key, error.to_string().trim_end());
                None
            }
        }
    }

    pub(super) fn plain<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        if !self.table.contains_key(key) {
            self.problem(key, "is missing");
        }
        self.optional(key)
    }

    fn optional<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.table.remove(key)?;
        self.value(key, value)
    }

    /// A parameter; `unread` stands in for one that could not be read, which is a problem already.
    fn param<T: DeserializeOwned>(&mut self, key: &str, unread: T) -> Param<T> {
        self.plain(key).unwrap_or_else(|| Param::unread(unread))
    }

    pub(super) fn nothing_left(&mut self) {
        let unknown: Vec<_> = self.table.keys().cloned().collect();
        for key in unknown {
            self.problem(&key, "is not a known parameter");
        }
    }
}
