//! The work lists: what lies with whom, and what is due.

use super::asked::{Asked, Part, VIEWS, kinds_of, of_list, path, states_of};
use super::assign::{Together, together};
use crate::domain::actor::Actor;
use crate::http::{Problem, Query};
use crate::service::account::{ColleagueView, colleagues};
use crate::service::task::{ListTasks, list as list_tasks};
use crate::service::work::{FilterQuery, WorkItemView, WorkTotal, desk, list_filters};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::field::Field;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// Rows of one page.
const ROWS: i64 = 50;

/// Days ahead of the list that every role has.
const SOON: i64 = 7;

#[derive(Template)]
#[template(path = "office/work.html", config = "src/web/askama.toml")]
struct Work {
    frame: Frame,
    tabs: Vec<Tab>,
    /// What waits now, across the tabs.
    waiting: Vec<Tab>,
    /// Filters that the reader keeps.
    kept: Vec<Kept>,
    /// The list that is shown.
    view: String,
    filters: Vec<Field>,
    /// Where what is asked for now can be kept, when something is.
    keep: Option<String>,
    lines: Vec<Line>,
    /// What can be done with several of them at once.
    together: Option<Together>,
    /// What was just done.
    done: Option<String>,
    /// Where the next page is.
    next: Option<String>,
    /// How many tasks the office has, for those who see to them.
    tasks: Option<i64>,
    /// The reader takes letters in.
    letters: bool,
}

struct Tab {
    path: String,
    name: String,
    total: String,
    here: bool,
}

struct Kept {
    id: Uuid,
    path: String,
    name: String,
    here: bool,
}

struct Line {
    /// The case, where it can be marked.
    mark: Option<Uuid>,
    /// Where the case is shown, if it has a page.
    path: Option<String>,
    title: String,
    kind: String,
    state: String,
    due: Option<String>,
    overdue: bool,
    holder: String,
    subjects: String,
}

/// What a state is called; its code where a row has none of ours.
fn state_name(words: Words, kind: &str, state: &str) -> String {
    words.code(states_of(kind).0, state).unwrap_or_else(|_unnamed| state.to_owned())
}

fn line(
    words: Words,
    reader: &Actor,
    names: &BTreeMap<Uuid, String>,
    item: WorkItemView,
) -> askama::Result<Line> {
    let holder = match item.assigned_to {
        None => words.say("page-work.nobody")?,
        Some(id) => match names.get(&id) {
            Some(name) => name.clone(),
            None => words.say("page-work.elsewhere")?,
        },
    };
    let path = match item.kind.as_str() {
        "petition" => Some(format!("/petitions/{}", item.id)),
        "review" => Some(format!("/reviews/{}", item.id)),
        // Who asked finds the request in the case, the archive on its desk.
        "archive_request" => Some(match item.review_id.filter(|_| !reader.role.is_archive()) {
            Some(review) => format!("/reviews/{review}/archive-requests/{}", item.id),
            None => format!("/archive-requests/{}", item.id),
        }),
        "court_case" => Some(format!("/court-cases/{}", item.id)),
        _ => None,
    };
    let title = match item.number {
        Some(number) => number,
        None => words.say("page-petitions.unnumbered")?,
    };
    Ok(Line {
        // A petition gets who is responsible with its review.
        mark: (item.kind == "review").then_some(item.id),
        path,
        title,
        kind: words.code(Vocabulary::CaseKind, &item.kind)?,
        state: state_name(words, &item.kind, &item.state),
        due: item.due_on.map(|day| words.day(day)),
        overdue: item.overdue,
        holder,
        subjects: words.count("page-count-people", i64::from(item.subjects))?,
    })
}

/// The people of the own office with their roles; nobody for those who work in none.
pub(super) async fn people(
    context: &Context,
    actor: &Actor,
) -> Result<Vec<ColleagueView>, Problem> {
    match colleagues(context, actor).await {
        Ok(found) => Ok(found),
        Err(Error::Denied(_)) => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// The same by account, with their names alone.
pub(super) async fn names(
    context: &Context,
    actor: &Actor,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    Ok(named(&people(context, actor).await?))
}

fn named(people: &[ColleagueView]) -> BTreeMap<Uuid, String> {
    people.iter().map(|one| (one.account_id, one.full_name.clone())).collect()
}

/// What waits beside the tabs: letters and petitions without a number for those who give it, and for
/// everybody what is due soon.
fn waiting(
    words: Words,
    actor: &Actor,
    asked: &Asked,
) -> askama::Result<Vec<(String, FilterQuery)>> {
    let mut found = Vec::new();
    if actor.role.takes_letters() {
        let of = |state: &str| FilterQuery {
            view: Some("office".to_owned()),
            kind: Some("petition".to_owned()),
            state: Some(state.to_owned()),
            ..FilterQuery::default()
        };
        found.push((words.say("page-work.entering")?, of("draft")));
        found.push((words.say("page-work.to-register")?, of("submitted")));
    }
    let soon = FilterQuery {
        view: Some("office".to_owned()),
        kind: asked.only_kind(),
        due_in_days: Some(SOON),
        ..FilterQuery::default()
    };
    found.push((words.count("page-count-ahead", SOON)?, soon));
    Ok(found)
}

/// How many rows a list has, as far as they were counted.
fn how_many(words: Words, total: WorkTotal) -> String {
    let more = if total.and_more { "+" } else { "" };
    format!("{}{more}", words.number(total.cases))
}

fn one_task() -> ListTasks {
    ListTasks { limit: Some(1), ..ListTasks::default() }
}

/// A work list with its filters.
#[get("/work")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if kinds_of(member.role).is_empty() {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let given = part.0.given();
    let asked = Asked::of(&member, part.0);
    let mut counted = Vec::new();
    for view in VIEWS {
        let name = words.code(Vocabulary::WorkView, view).map_err(Error::internal)?;
        counted.push((name, asked.on(view)));
    }
    counted.extend(waiting(words, &member, &asked).map_err(Error::internal)?);
    let of_all = counted.iter().map(|(_, query)| of_list(query, 1, None)).collect();
    let shown = of_list(&asked.query, ROWS, asked.after.clone());
    let found = desk(&context, &member, shown, of_all).await?;
    let tab = |((name, query), total): ((String, FilterQuery), WorkTotal)| Tab {
        path: path("/work", &query, None),
        name,
        total: how_many(words, total),
        here: query == asked.query,
    };
    let mut tabs: Vec<Tab> = counted.into_iter().zip(found.totals).map(tab).collect();
    let now = tabs.split_off(VIEWS.len());
    let kept = list_filters(&context, &member).await?.into_iter().map(|one| Kept {
        id: one.id,
        path: path("/work", &one.query, None),
        name: one.name,
        here: one.query == asked.query,
    });
    let people = people(&context, &member).await?;
    let names = named(&people);
    let tasks = match list_tasks(&context, &member, &one_task()).await {
        Ok(found) => Some(found.total),
        Err(Error::Denied(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let make = || -> askama::Result<Work> {
        let lines = found.items.into_iter().map(|item| line(words, &member, &names, item));
        Ok(Work {
            frame: Frame::new(&visit, "page-work")?,
            tabs,
            waiting: now,
            kept: kept.collect(),
            filters: asked.fields(words, &names)?,
            keep: asked.narrowed().then(|| path("/work/filters/new", &asked.query, None)),
            lines: lines.collect::<askama::Result<_>>()?,
            together: together(words, &member, &asked, &people)?,
            done: given.map(|given| words.count("page-count-work-done", given)).transpose()?,
            next: found.next.map(|next| path("/work", &asked.query, Some(&next))),
            view: asked.view.clone(),
            tasks,
            letters: member.role.takes_letters(),
        })
    };
    made(make())
}
