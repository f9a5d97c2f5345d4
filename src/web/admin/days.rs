//! Holidays and transferred working days of a country: what deadlines are counted by.

use super::sheet::{Cell, Sheet, Table};
use crate::domain::calendar::DayKind;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::calendar::{DayView, SaveDay, list, save};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::{allow, is_allowed};
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::{Answers, typed_day};
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(days).service(ask).service(keep);
}

/// Where the days of a country are.
pub(super) fn path_of(country: &str) -> String {
    format!("/working-days/{country}")
}

/// What was done just now.
#[derive(Debug, Deserialize)]
struct Done {
    /// Open deadlines that a change moved.
    moved: Option<u32>,
}

fn row(words: Words, change: Option<&str>, one: &DayView) -> askama::Result<Vec<Cell>> {
    let day = words.day(one.day);
    let mark = if one.verified {
        Cell::tag(words.say("page-law.verified")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-law.not-verified")?, "govuk-tag--yellow")
    };
    let basis = match &one.source_url {
        Some(url) => Cell::link(url, &one.legal_basis),
        None => Cell::text(&one.legal_basis),
    };
    let mut cells = vec![
        Cell::text(&day),
        Cell::text(words.code(Vocabulary::DayKind, &one.kind)?),
        Cell::text(&one.name).english(),
        mark,
        basis.english(),
    ];
    if let Some(path) = change {
        let path = format!("{path}?day={}", one.day);
        cells.push(Cell::default().ask(path, words.say("page-days.change")?, &day));
    }
    Ok(cells)
}

/// The days, those of the latest year first.
#[get("/working-days/{country}")]
async fn days(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<String>,
    done: Query<Done>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadProfiles)?;
    let found = list(&context, &member, &path).await?;
    let words = visit.words();
    let change =
        is_allowed(&member, Action::ManageHolidays).then(|| format!("{}/change", path_of(&path)));
    let mut years: BTreeMap<i32, Vec<&DayView>> = BTreeMap::new();
    for one in &found {
        years.entry(one.day.year()).or_default().push(one);
    }
    let make = || -> askama::Result<Sheet> {
        let mut heads = vec![
            "page-days.day",
            "page-admin.kind",
            "page-days.name",
            "page-law.checked",
            "page-law.basis",
        ];
        let mut sheet = Sheet::titled(&visit, "page-days", words.country(&path))?
            .back("/law")
            .lead(words.say("page-days.lead")?);
        if let Some(moved) = done.0.moved {
            sheet =
                sheet.lead(words.with("page-days.moved", "count", &words.number(moved.into()))?);
        }
        if let Some(path) = &change {
            heads.push("page-admin.deeds");
            sheet = sheet.link(path, "page-days.add")?;
        }
        for (year, days) in years.iter().rev() {
            let rows = days.iter().map(|one| row(words, change.as_deref(), one));
            sheet = sheet.table(Table::named(words, year.to_string(), &heads)?.rows(rows)?);
        }
        Ok(sheet)
    };
    Sheet::answer(make())
}

/// The day that is changed; none for a new one.
#[derive(Debug, Deserialize)]
struct Of {
    day: Option<NaiveDate>,
}

fn form(visit: &Visit, country: &str, one: Option<&DayView>) -> askama::Result<Form> {
    let words = visit.words();
    let path = path_of(country);
    let mut kinds = Vec::new();
    for code in DayKind::CODES {
        kinds.push(Choice::new(*code, words.code(Vocabulary::DayKind, code)?));
    }
    let text = |of: fn(&DayView) -> &str| one.map(of).unwrap_or_default().to_owned();
    let checked = vec![Choice::new("yes", words.say("page-days.checked-yes")?)];
    Ok(Form::new(visit, "page-days-change", format!("{path}/change"), "page-save")?
        .back(path)
        .caption(words.country(country))
        .lead("page-days-change.lead")?
        .ask(
            Field::day(words, "day", "page-days-change.day")?
                .value(typed_day(one.map(|one| one.day))),
        )
        .ask(
            Field::one(words, "kind", "page-days-change.kind", kinds)?
                .hint(words.say("page-days-change.kind-hint")?)
                .value(text(|one| &one.kind)),
        )
        .ask(Field::line(words, "name", "page-days-change.name")?.value(text(|one| &one.name)))
        .ask(
            Field::area(words, "legal_basis", "page-days-change.basis", 2)?
                .hint(words.say("page-days-change.basis-hint")?)
                .value(text(|one| &one.legal_basis)),
        )
        .ask(
            Field::line(words, "source_url", "page-days-change.source")?
                .value(text(|one| one.source_url.as_deref().unwrap_or_default())),
        )
        .ask(
            Field::any(words, "verified", "page-law.checked", checked)?
                .values(one.filter(|one| one.verified).map(|_| "yes")),
        ))
}

/// Asks what a day is.
#[get("/working-days/{country}/change")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<String>,
    of: Query<Of>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageHolidays)?;
    let found = list(&context, &member, &path).await?;
    let one = found.iter().find(|one| Some(one.day) == of.0.day);
    form(&visit, &path, one).map_err(Error::internal)?.show()
}

/// Keeps it; open deadlines are counted again.
#[post("/working-days/{country}/change")]
async fn keep(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageHolidays)?;
    list(&context, &member, &path).await?;
    let saved = match answers.needed_day("day", "/day") {
        Err(error) => Err(error),
        Ok(day) => {
            let command = SaveDay {
                kind: answers.text("kind").to_owned(),
                name: answers.text("name").to_owned(),
                legal_basis: answers.text("legal_basis").to_owned(),
                source_url: answers.given("source_url"),
                verified: answers.given("verified").is_some(),
            };
            save(&context, &member, &path, day, command).await
        }
    };
    match saved {
        Ok(changed) => Ok(see(&format!("{}?moved={}", path_of(&path), changed.recomputed))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(form(&visit, &path, None), &answers, faults)
        }
    }
}
