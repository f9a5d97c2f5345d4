//! Who looked at what: documents, archive cards, and cases that an administrator opened.

use super::given;
use super::sheet::{Cell, Sheet, Table};
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::account::{BreakGlassView, ListBreakGlass, list_break_glass};
use crate::service::card::{CardSearchQuery, CardSearchView, list_searches};
use crate::service::document::{AuditedLookQuery, AuditedLookView, list_looks};
use crate::service::{Context, Error, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::day_of;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(looks).service(searches).service(openings);
}

/// What is searched for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    person: String,
    #[serde(default)]
    document: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    after: Option<i64>,
}

impl Asked {
    fn query(&self) -> Result<AuditedLookQuery, Error> {
        let document = given(&self.document).map(|text| {
            let wrong = |_| Error::field("/query/document", "unknown", "No document has this id.");
            text.parse::<Uuid>().map_err(wrong)
        });
        Ok(AuditedLookQuery {
            person: given(&self.person),
            document: document.transpose()?,
            from: day_of(&self.from, "/query/from")?,
            until: day_of(&self.until, "/query/until")?,
            after: self.after,
            limit: None,
        })
    }
}

fn role(words: Words, role: Option<&str>) -> askama::Result<Option<String>> {
    role.map(|role| words.code(Vocabulary::Role, role)).transpose()
}

fn look(words: Words, one: &AuditedLookView) -> askama::Result<Vec<Cell>> {
    let page = one.page.map(|page| words.with("page-audit.page", "page", &page.to_string()));
    let who = [one.full_name.clone()].into_iter().chain(role(words, one.role.as_deref())?);
    let what = [one.document.to_string()].into_iter().chain(page.transpose()?);
    Ok(vec![
        Cell::text(words.moment(one.at)),
        Cell::lines(who.collect()),
        Cell::lines(what.collect()),
    ])
}

/// Looks at documents, newest first.
#[get("/audit/looks")]
async fn looks(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::AuditDocumentViews)?;
    let (asked, words) = (asked.0, visit.words());
    let found = match asked.query() {
        Ok(query) => list_looks(&context, &member, &query).await,
        Err(error) => Err(error),
    };
    let found = match found {
        Ok(found) => Ok(found),
        Err(error) => Err(Faults::of(words, error)?),
    };
    let path = "/audit/looks";
    let kept: [(&str, &str); 4] = [
        ("person", &asked.person),
        ("document", &asked.document),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    let make = || -> askama::Result<Sheet> {
        let fields = vec![
            Field::line(words, "person", "page-audit.person")?.value(&asked.person),
            Field::line(words, "document", "page-audit.document")?.value(&asked.document),
            Field::day(words, "from", "page-audit.from")?.value(&asked.from),
            Field::day(words, "until", "page-audit.until")?.value(&asked.until),
        ];
        let sheet = Sheet::new(&visit, "page-audit-looks")?.back("/audit").search(path, fields);
        match &found {
            Err(faults) => Ok(sheet.faulty(faults)),
            Ok(found) => {
                let heads = ["page-audit.at", "page-audit.who", "page-audit.document"];
                let table = Table::new(words, "page-admin.list", &heads)?
                    .rows(found.items.iter().map(|one| look(words, one)))?;
                Ok(sheet.table(table).next(path, &kept, found.next.as_deref()))
            }
        }
    };
    Sheet::answer(make())
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
struct After<T> {
    after: Option<T>,
}

fn searched(words: Words, one: &CardSearchView) -> askama::Result<Vec<Cell>> {
    let kind = words.code(Vocabulary::CardSearchKind, &one.kind)?;
    let asked = one.asked.as_ref().map(ToString::to_string);
    let account = one.account_id.map(|id| id.to_string());
    Ok(vec![
        Cell::text(words.moment(one.at)),
        Cell::lines(account.into_iter().chain(role(words, Some(&one.role))?).collect()),
        Cell::lines([kind].into_iter().chain(asked).collect()),
        Cell::text(one.hits.to_string()),
    ])
}

/// Searches of the archive cards, newest first.
#[get("/audit/searches")]
async fn searches(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<After<i64>>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::AuditCardSearches)?;
    let query = CardSearchQuery { after: part.0.after, ..CardSearchQuery::default() };
    let found: Listing<CardSearchView> = list_searches(&context, &member, query).await?;
    let words = visit.words();
    let make = || -> askama::Result<Sheet> {
        let heads = ["page-audit.at", "page-audit.who", "page-audit.what", "page-audit.hits"];
        let table = Table::new(words, "page-admin.list", &heads)?
            .found(words, found.total)?
            .rows(found.items.iter().map(|one| searched(words, one)))?;
        Ok(Sheet::new(&visit, "page-audit-searches")?.back("/audit").table(table).next(
            "/audit/searches",
            &[],
            found.next.as_deref(),
        ))
    };
    Sheet::answer(make())
}

fn opening(words: Words, one: &BreakGlassView) -> Vec<Cell> {
    vec![
        Cell::text(words.moment(one.opened_at)),
        Cell::text(words.moment(one.until)),
        Cell::text(one.account_id.to_string()),
        Cell::link(
            format!("/audit/objects/{}", one.case_id),
            one.number.clone().unwrap_or_else(|| one.case_id.to_string()),
        ),
        Cell::text(&one.reason),
    ]
}

/// Cases that administrators opened, newest first.
#[get("/audit/openings")]
async fn openings(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<After<Uuid>>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::SearchHistory)?;
    let query = ListBreakGlass { after: part.0.after, ..ListBreakGlass::default() };
    let found = list_break_glass(&context, &member, &query).await?;
    let words = visit.words();
    let make = || -> askama::Result<Sheet> {
        let heads = [
            "page-audit.at",
            "page-audit.open-until",
            "page-audit.who",
            "page-audit.history",
            "page-audit.why",
        ];
        let table = Table::new(words, "page-admin.list", &heads)?
            .found(words, found.total)?
            .rows(found.items.iter().map(|one| Ok(opening(words, one))))?;
        Ok(Sheet::new(&visit, "page-audit-openings")?
            .back("/audit")
            .lead(words.say("page-audit-openings.lead")?)
            .table(table)
            .next("/audit/openings", &[], found.next.as_deref()))
    };
    Sheet::answer(make())
}
