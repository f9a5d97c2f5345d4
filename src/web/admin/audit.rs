//! Who did what: a search over all histories, and one history with its check.

use super::sheet::{Cell, Sheet, Table};
use super::{given, or_all};
use crate::domain::policy::Action;
use crate::domain::workflow::{petition, request, subject};
use crate::http::{Problem, Query};
use crate::service::history::{
    AuditPage, AuditQuery, AuditedView, ChainCheckView, check_chain, search,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::{allow, is_allowed};
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::day_of;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(events).service(one_history);
}

const PATH: &str = "/audit";

/// What is searched for.
#[derive(Debug, Clone, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    person: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    object: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    after: Option<String>,
}

impl Asked {
    fn kept(&self) -> [(&str, &str); 5] {
        [
            ("person", &self.person),
            ("action", &self.action),
            ("object", &self.object),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }

    /// As a query of the service.
    fn query(&self) -> Result<AuditQuery, Error> {
        let object = given(&self.object).map(|text| {
            let wrong = |_| Error::field("/query/object", "unknown", "Nothing has this id.");
            text.parse::<Uuid>().map_err(wrong)
        });
        Ok(AuditQuery {
            person: given(&self.person),
            action: given(&self.action),
            object: object.transpose()?,
            from: day_of(&self.from, "/query/from")?,
            until: day_of(&self.until, "/query/until")?,
            after: self.after.clone(),
            limit: None,
        })
    }
}

/// Steps and actions that have a name, in the order of their names.
fn actions(words: Words) -> askama::Result<Vec<Choice>> {
    let codes = [
        Action::CODES,
        petition::Step::CODES,
        subject::Step::CODES,
        request::Step::CODES,
        &["sign_in", "sign_out", "switch_capacity", "lock", "discard_job", "retry_job", "invite"],
    ];
    let mut codes: Vec<&str> = codes.concat();
    codes.sort_unstable();
    codes.dedup();
    let named = |code: &str| Some(Choice::new(code, words.code(Vocabulary::Event, code).ok()?));
    let mut found: Vec<Choice> = codes.into_iter().filter_map(named).collect();
    found.sort_by(|one, other| one.label.cmp(&other.label));
    or_all(words, found)
}

fn fields(words: Words, asked: &Asked) -> askama::Result<Vec<Field>> {
    let line = |name: &str, label: &str, value: &str| {
        Ok::<_, askama::Error>(Field::line(words, name, label)?.value(value))
    };
    Ok(vec![
        line("person", "page-audit.person", &asked.person)?,
        Field::select(words, "action", "page-audit.action", actions(words)?)?.value(&asked.action),
        line("object", "page-audit.object", &asked.object)?
            .hint(words.say("page-audit.object-hint")?),
        Field::day(words, "from", "page-audit.from")?.value(&asked.from),
        Field::day(words, "until", "page-audit.until")?.value(&asked.until),
    ])
}

/// Who did it, in which role.
fn who(words: Words, one: &AuditedView) -> askama::Result<Vec<String>> {
    let role = words.code(Vocabulary::Role, &one.event.role)?;
    Ok(one.full_name.iter().cloned().chain([role]).collect())
}

fn row(words: Words, one: &AuditedView) -> askama::Result<Vec<Cell>> {
    let event = &one.event;
    let done = words.code(Vocabulary::Event, &event.action);
    let done = done.unwrap_or_else(|_unnamed| event.action.clone());
    Ok(vec![
        Cell::text(words.moment(event.at)),
        Cell::lines(who(words, one)?),
        Cell::lines([done].into_iter().chain(event.reason.clone()).collect()),
        Cell::link(format!("{PATH}/objects/{}", event.chain_id), event.chain_id.to_string()),
    ])
}

const HEADS: [&str; 4] =
    ["page-audit.at", "page-audit.who", "page-audit.what", "page-audit.history"];

/// The pages beside this one, for those who may see them.
fn beside(sheet: Sheet, member: &Member) -> askama::Result<Sheet> {
    let sheet = sheet.link("/audit/openings", "page-audit-openings")?;
    if !is_allowed(member, Action::AuditDocumentViews) {
        return Ok(sheet);
    }
    sheet.link("/audit/looks", "page-audit-looks")?.link("/audit/searches", "page-audit-searches")
}

/// Events of all histories, newest first.
#[get("/audit")]
async fn events(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::SearchHistory)?;
    let (asked, words) = (asked.0, visit.words());
    let found = match asked.query() {
        Ok(query) => search(&context, &member, query).await,
        Err(error) => Err(error),
    };
    let found = match found {
        Ok(found) => Ok(found),
        Err(error) => Err(Faults::of(words, error)?),
    };
    let make = || -> askama::Result<Sheet> {
        let sheet = Sheet::new(&visit, "page-audit")?
            .lead(words.say("page-audit.lead")?)
            .search(PATH, fields(words, &asked)?);
        let sheet = beside(sheet, &member)?;
        match &found {
            Err(faults) => Ok(sheet.faulty(faults)),
            Ok(found) => {
                let table = Table::new(words, "page-admin.list", &HEADS)?
                    .note(searched(words, found)?)
                    .rows(found.items.iter().map(|one| row(words, one)))?;
                Ok(sheet.table(table).next(PATH, &asked.kept(), found.next.as_deref()))
            }
        }
    };
    Sheet::answer(make())
}

/// Which days were searched.
fn searched(words: Words, found: &AuditPage) -> askama::Result<String> {
    let until = words.day(found.until);
    match found.from {
        Some(from) => {
            words.with_all("page-audit.between", &[("from", &words.day(from)), ("until", &until)])
        }
        None => words.with("page-audit.before", "until", &until),
    }
}

/// Which part of a history.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

fn made(visit: &Visit, checked: &ChainCheckView, found: &AuditPage) -> askama::Result<Sheet> {
    let words = visit.words();
    let result = if checked.holds {
        Cell::tag(words.say("page-audit.holds")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-audit.broken")?, "govuk-tag--red")
    };
    let table = Table::new(words, "page-admin.list", &HEADS)?
        .rows(found.items.iter().map(|one| row(words, one)))?;
    let path = format!("{PATH}/objects/{}", checked.chain_id);
    let mut sheet = Sheet::titled(visit, "page-audit.history", checked.chain_id.to_string())?
        .back(PATH)
        .fact("page-audit.check", result)?
        .fact("page-audit.checked-at", Cell::text(words.moment(checked.checked_at)))?
        .fact("page-audit.events", Cell::text(checked.events.to_string()))?;
    if !checked.holds {
        sheet = sheet.fact("page-audit.fault", Cell::lines(checked.faults.clone()).english())?;
    }
    Ok(sheet.table(table).next(&path, &[], found.next.as_deref()))
}

/// One history, checked at this moment.
#[get("/audit/objects/{id}")]
async fn one_history(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::SearchHistory)?;
    let checked = check_chain(&context, &member, *path).await?;
    let query = AuditQuery { object: Some(*path), after: part.0.after, ..AuditQuery::default() };
    let found = search(&context, &member, query).await?;
    Sheet::answer(made(&visit, &checked, &found))
}
