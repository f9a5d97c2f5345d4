//! Offices: the list with its filters, and one office with those directly below it.

use super::account::last_day;
use super::invitation::roles;
use super::sheet::{Cell, Sheet, Table};
use super::{given, or_all};
use crate::domain::id::OfficeId;
use crate::domain::jurisdiction::{OfficeKind, OfficeLevel};
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::office::{ListOffices, OfficeView, find, list};
use crate::service::{Context, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::field::{Choice, Field};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(offices).service(page);
}

/// What is searched for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    text: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    after: String,
}

/// Countries whose law is known, by name.
pub(super) fn countries(context: &Context, words: Words) -> Vec<Choice> {
    let known = context.profiles.versions().iter().map(|profile| profile.country.to_string());
    let mut codes: Vec<String> = known.collect();
    codes.dedup();
    let mut found: Vec<Choice> =
        codes.iter().map(|code| Choice::new(code, words.country(code))).collect();
    found.sort_by(|one, other| one.label.cmp(&other.label));
    found
}

/// The kinds of offices.
pub(super) fn kinds(words: Words) -> askama::Result<Vec<Choice>> {
    let choice = |kind: &OfficeKind| {
        Ok(Choice::new(kind.as_str(), words.code(Vocabulary::OfficeKind, kind.as_str())?))
    };
    OfficeKind::ALL.iter().map(choice).collect()
}

/// The levels of offices.
pub(super) fn levels(words: Words) -> askama::Result<Vec<Choice>> {
    let choice = |level: &OfficeLevel| {
        Ok(Choice::new(level.as_str(), words.code(Vocabulary::OfficeLevel, level.as_str())?))
    };
    OfficeLevel::ALL.iter().map(choice).collect()
}

fn state(words: Words, one: &OfficeView) -> askama::Result<Cell> {
    Ok(if one.in_force {
        Cell::tag(words.say("page-admin.in-force")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-admin.not-in-force")?, "govuk-tag--grey")
    })
}

fn row(words: Words, one: &OfficeView) -> askama::Result<Vec<Cell>> {
    Ok(vec![
        Cell::link(format!("/admin/offices/{}", one.id), &one.code),
        Cell::text(words.name_of(&one.name)),
        Cell::text(words.code(Vocabulary::OfficeKind, &one.kind)?),
        Cell::text(words.code(Vocabulary::OfficeLevel, &one.level)?),
        Cell::text(words.country(&one.jurisdiction)),
        state(words, one)?,
    ])
}

fn table(words: Words, heading: &str, found: &Listing<OfficeView>) -> askama::Result<Table> {
    let heads = [
        "page-admin.code",
        "page-admin.name",
        "page-admin.kind",
        "page-admin.level",
        "page-admin.country",
        "page-admin.state",
    ];
    Table::new(words, heading, &heads)?
        .found(words, found.total)?
        .rows(found.items.iter().map(|one| row(words, one)))
}

/// Offices in the order of their codes.
#[get("/admin/offices")]
async fn offices(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let asked = asked.0;
    let query = ListOffices {
        text: given(&asked.text),
        jurisdiction: given(&asked.country),
        kind: given(&asked.kind),
        level: given(&asked.level),
        after: given(&asked.after),
        ..ListOffices::default()
    };
    let found = list(&context, &member, &query).await?;
    let words = visit.words();
    let path = "/admin/offices";
    let kept = [
        ("text", asked.text.as_str()),
        ("country", asked.country.as_str()),
        ("kind", asked.kind.as_str()),
        ("level", asked.level.as_str()),
    ];
    let make = || -> askama::Result<Sheet> {
        let select = |name: &str, label: &str, of: Vec<Choice>, chosen: &str| {
            Ok::<_, askama::Error>(
                Field::select(words, name, label, or_all(words, of)?)?.value(chosen),
            )
        };
        let fields = vec![
            Field::line(words, "text", "page-admin-offices.text")?.value(&asked.text),
            select("country", "page-admin.country", countries(&context, words), &asked.country)?,
            select("kind", "page-admin.kind", kinds(words)?, &asked.kind)?,
            select("level", "page-admin.level", levels(words)?, &asked.level)?,
        ];
        Ok(Sheet::new(&visit, "page-admin-offices")?
            .search(path, fields)
            .link("/admin/offices/new", "page-admin-office-new")?
            .table(table(words, "page-admin.list", &found)?)
            .next(path, &kept, found.next.as_deref()))
    };
    Sheet::answer(make())
}

/// An office beside another: above it, or after it.
type Beside = Option<(Uuid, String)>;

fn made(
    visit: &Visit,
    one: &OfficeView,
    (above, successor): (Beside, Beside),
    below: &Listing<OfficeView>,
) -> askama::Result<Sheet> {
    let words = visit.words();
    let path = format!("/admin/offices/{}", one.id);
    let name = |(code, name): (&String, &String)| {
        Ok(vec![Cell::text(words.code(Vocabulary::Language, code)?), Cell::text(name)])
    };
    let names =
        Table::new(words, "page-admin-office.names", &["page-admin.language", "page-admin.name"])?
            .rows(one.name.iter().map(name))?;
    let mut sheet = Sheet::titled(visit, "page-admin-office", words.name_of(&one.name))?
        .back("/admin/offices")
        .fact("page-admin.code", Cell::text(&one.code))?
        .fact("page-admin.kind", Cell::text(words.code(Vocabulary::OfficeKind, &one.kind)?))?
        .fact("page-admin.level", Cell::text(words.code(Vocabulary::OfficeLevel, &one.level)?))?
        .fact("page-admin.country", Cell::text(words.country(&one.jurisdiction)))?
        .fact("page-admin.state", state(words, one)?)?
        .fact("page-admin.first-day", Cell::text(words.day(one.valid_from)))?
        .fact("page-admin.last-day", Cell::text(last_day(words, one.valid_to)?))?;
    let texts = [
        ("page-admin-office.region", &one.region),
        ("page-admin.email", &one.email),
        ("page-admin-office.address", &one.address),
    ];
    for (label, text) in texts {
        if let Some(text) = text {
            sheet = sheet.fact(label, Cell::text(text))?;
        }
    }
    let beside = [("page-admin-office.above", above), ("page-admin-office.successor", successor)];
    for (label, other) in beside {
        if let Some((id, name)) = other {
            sheet = sheet.fact(label, Cell::link(format!("/admin/offices/{id}"), name))?;
        }
    }
    sheet = sheet.link(format!("{path}/change"), "page-admin-office-change")?;
    if one.in_force {
        sheet = sheet.link(
            format!("/admin/offices/new?parent={}", one.code),
            "page-admin-office.new-below",
        )?;
        if !roles(Some(one)).is_empty() {
            sheet = sheet
                .link(format!("/admin/invitations/new?office={}", one.id), "page-admin-invite")?;
        }
    }
    Ok(sheet.table(names).table(table(words, "page-admin-office.below", below)?).next(
        &path,
        &[],
        below.next.as_deref(),
    ))
}

/// Which part of the offices below.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// One office, and those directly below it.
#[get("/admin/offices/{id}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let one = find(&context, &member, OfficeId(path.into_inner())).await?;
    let query =
        ListOffices { parent_id: Some(one.id), after: part.0.after, ..ListOffices::default() };
    let below = list(&context, &member, &query).await?;
    let mut beside = [None, None];
    for (place, id) in beside.iter_mut().zip([one.parent_id, one.successor_id]) {
        if let Some(id) = id {
            let other = find(&context, &member, OfficeId(id)).await?;
            *place = Some((id, visit.words().name_of(&other.name)));
        }
    }
    let [above, successor] = beside;
    Sheet::answer(made(&visit, &one, (above, successor), &below))
}
