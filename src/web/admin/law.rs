//! The law of the countries as the program works by it: what is in force where, and what nobody has
//! compared with its source.

use super::office::countries;
use super::sheet::{Cell, Sheet, Table};
use super::{given, or_all};
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::profile::{
    ListProfiles, ParameterView, ProfileRecordView, ProfileView, find, list,
};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::field::Field;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use serde_json::Value;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(versions).service(version);
}

/// What is searched for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    country: String,
    after: Option<String>,
}

fn standing(words: Words, one: &ProfileView) -> askama::Result<Cell> {
    Ok(if one.in_force {
        Cell::tag(words.say("page-admin.in-force")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-admin.not-in-force")?, "govuk-tag--grey")
    })
}

fn row(words: Words, one: &ProfileView) -> askama::Result<Vec<Cell>> {
    Ok(vec![
        Cell::link(format!("/law/{}", one.id), &one.id),
        Cell::text(words.country(&one.country)),
        Cell::text(words.day(one.valid_from)),
        Cell::text(super::account::last_day(words, one.valid_to)?),
        standing(words, one)?,
        Cell::text(words.with_all(
            "page-law.unverified",
            &[("count", &one.unverified.to_string()), ("total", &one.parameters.to_string())],
        )?),
    ])
}

/// The versions of the countries' profiles.
#[get("/law")]
async fn versions(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadProfiles)?;
    let Asked { country, after } = asked.0;
    let query = ListProfiles { country: given(&country), after, limit: None };
    let found = list(&context, &member, &query)?;
    let words = visit.words();
    let make = || -> askama::Result<Sheet> {
        let heads = [
            "page-law.version",
            "page-admin.country",
            "page-admin.first-day",
            "page-admin.last-day",
            "page-admin.state",
            "page-law.checked",
        ];
        let of = or_all(words, countries(&context, words))?;
        let field = Field::select(words, "country", "page-admin.country", of)?.value(&country);
        let table = Table::new(words, "page-admin.list", &heads)?
            .found(words, found.total)?
            .rows(found.items.iter().map(|one| row(words, one)))?;
        Ok(Sheet::new(&visit, "page-law")?
            .lead(words.say("page-law.lead")?)
            .search("/law", vec![field])
            .table(table)
            .next("/law", &[("country", &country)], found.next.as_deref()))
    };
    Sheet::answer(make())
}

/// What a parameter is called; its key where a newer program brought one without words.
fn name(words: Words, key: &str) -> askama::Result<String> {
    let mut parts = key.split('.');
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    let class = |code: &str| words.code(Vocabulary::CaseClass, code);
    Ok(match (first, second, third) {
        (Some("routes"), Some(code), None) => {
            words.with("page-law.route", "class", &class(code)?)?
        }
        (Some("deadlines"), Some(rule), of) => {
            let rule = words.code(Vocabulary::DeadlineRule, rule)?;
            match of {
                Some(code) => format!("{rule} ({})", class(code)?),
                None => rule,
            }
        }
        (Some(plain), None, None) => {
            let named = words.say(&format!("page-law-parameter.{}", plain.replace('_', "-")));
            named.unwrap_or_else(|_unnamed| plain.to_owned())
        }
        _ => key.to_owned(),
    })
}

/// A value as lines, in the notation of the country's file.
fn value(words: Words, value: &Value) -> askama::Result<Vec<String>> {
    let plain = |value: &Value| -> askama::Result<String> {
        Ok(match value {
            Value::Null => words.say("page-law.nothing")?,
            Value::Bool(true) => words.say("page-law.yes")?,
            Value::Bool(false) => words.say("page-law.no")?,
            Value::String(text) => text.clone(),
            Value::Array(several) => {
                let each = several.iter().map(|one| match one {
                    Value::String(text) => text.clone(),
                    other @ (Value::Null
                    | Value::Bool(_)
                    | Value::Number(_)
                    | Value::Array(_)
                    | Value::Object(_)) => other.to_string(),
                });
                each.collect::<Vec<_>>().join(", ")
            }
            other @ (Value::Number(_) | Value::Object(_)) => other.to_string(),
        })
    };
    match value {
        Value::Object(table) => {
            table.iter().map(|(key, value)| Ok(format!("{key}: {}", plain(value)?))).collect()
        }
        other @ (Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Array(_)) => Ok(vec![plain(other)?]),
    }
}

fn parameter(words: Words, one: &ParameterView) -> askama::Result<Vec<Cell>> {
    let mark = if one.verified {
        Cell::tag(words.say("page-law.verified")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-law.not-verified")?, "govuk-tag--yellow")
    };
    let basis = match (&one.source_url, one.legal_basis.is_empty()) {
        (Some(url), false) => Cell::link(url, &one.legal_basis).english(),
        (Some(url), true) => Cell::link(url, url),
        (None, false) => Cell::text(&one.legal_basis).english(),
        (None, true) => Cell::default(),
    };
    Ok(vec![
        Cell::text(name(words, &one.key)?),
        Cell::lines(value(words, &one.value)?).english(),
        mark,
        basis,
        Cell::lines(one.note.iter().cloned().collect()).english(),
    ])
}

fn made(visit: &Visit, one: &ProfileRecordView) -> askama::Result<Sheet> {
    let words = visit.words();
    let heads = [
        "page-law.parameter",
        "page-law.value",
        "page-law.checked",
        "page-law.basis",
        "page-law.note",
    ];
    let of = |verified: bool| one.parameters.iter().filter(move |one| one.verified == verified);
    let table = |heading: &str, verified: bool| {
        Table::new(words, heading, &heads)?.rows(of(verified).map(|one| parameter(words, one)))
    };
    let profile = &one.profile;
    Ok(Sheet::titled(visit, "page-law", words.country(&profile.country))?
        .back("/law")
        .fact("page-law.version", Cell::text(&profile.id))?
        .fact("page-admin.first-day", Cell::text(words.day(profile.valid_from)))?
        .fact(
            "page-admin.last-day",
            Cell::text(super::account::last_day(words, profile.valid_to)?),
        )?
        .fact("page-admin.state", standing(words, profile)?)?
        .fact("page-law.digest", Cell::text(&one.sha256))?
        .link(super::days::path_of(&profile.country), "page-days")?
        .table(table("page-law.open", false)?)
        .table(table("page-law.done", true)?))
}

/// One version with everything it says.
#[get("/law/{profile}")]
async fn version(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadProfiles)?;
    let one = find(&context, &member, &path)?;
    Sheet::answer(made(&visit, &one))
}
