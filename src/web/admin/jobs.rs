//! The queue: what waits, runs, is done or was given up, and trying again what was given up.

use super::sheet::{Cell, Sheet, Table};
use super::{given, or_all};
use crate::domain::id::JobId;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::job::{JobView, ListJobs, list, retry};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(jobs).service(again);
}

/// States in the order in which a job goes through them.
const STATES: [&str; 4] = ["ready", "running", "done", "dead"];

/// What is searched for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    state: String,
    after: Option<Uuid>,
}

fn row(words: Words, one: &JobView) -> askama::Result<Vec<Cell>> {
    // A kind that a newer program put there has no words yet.
    let kind =
        words.code(Vocabulary::JobKind, &one.kind).unwrap_or_else(|_unknown| one.kind.clone());
    let colour = match one.state.as_str() {
        "dead" => "govuk-tag--red",
        "done" => "govuk-tag--green",
        "running" => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };
    let mut times =
        vec![words.with("page-admin-jobs.made", "at", &words.moment(one.created_at))?];
    if let Some(at) = one.next_attempt_at {
        times.push(words.with("page-admin-jobs.next", "at", &words.moment(at))?);
    }
    if let Some(at) = one.finished_at {
        times.push(words.with("page-admin-jobs.finished", "at", &words.moment(at))?);
    }
    let mut deeds = Cell::default();
    if one.state == "dead" {
        let path = format!("/admin/jobs/{}/retry", one.id);
        deeds = deeds.at_once(path, words.say("page-admin-jobs.retry")?, &kind);
        let path = format!("/admin/jobs/{}/discard", one.id);
        deeds = deeds.ask(path, words.say("page-admin-discard")?, &kind);
    }
    Ok(vec![
        Cell::text(kind),
        Cell::tag(words.code(Vocabulary::JobState, &one.state)?, colour),
        Cell::text(one.attempts.to_string()),
        Cell::lines(times),
        Cell::lines(one.last_error.iter().cloned().collect()),
        deeds,
    ])
}

/// Jobs, newest first.
#[get("/admin/jobs")]
async fn jobs(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageJobs)?;
    let Asked { state, after } = asked.0;
    let query = ListJobs { state: given(&state), kind: None, after, limit: None };
    let found = list(&context, &member, &query).await?;
    let words = visit.words();
    let path = "/admin/jobs";
    let make = || -> askama::Result<Sheet> {
        let choice = |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::JobState, code)?));
        let states = STATES.iter().map(choice).collect::<askama::Result<_>>()?;
        let heads = [
            "page-admin-jobs.job",
            "page-admin.state",
            "page-admin-jobs.attempts",
            "page-admin-jobs.times",
            "page-admin-jobs.error",
            "page-admin.deeds",
        ];
        let counts = found.counts;
        let counts = [counts.ready, counts.running, counts.done, counts.dead];
        let line = |(code, count): (&str, i64)| {
            Ok(vec![
                Cell::link(format!("{path}?state={code}"), words.code(Vocabulary::JobState, code)?),
                Cell::text(count.to_string()),
            ])
        };
        let summary = Table::new(
            words,
            "page-admin-jobs.counts",
            &["page-admin.state", "page-admin-jobs.number"],
        )?
        .rows(STATES.into_iter().zip(counts).map(line))?;
        let table = Table::new(words, "page-admin.list", &heads)?
            .found(words, found.total)?
            .rows(found.items.iter().map(|one| row(words, one)))?;
        let field = Field::select(words, "state", "page-admin.state", or_all(words, states)?)?;
        Ok(Sheet::new(&visit, "page-admin-jobs")?
            .lead(words.say("page-admin-jobs.lead")?)
            .search(path, vec![field.value(&state)])
            .table(summary)
            .table(table)
            .next(path, &[("state", &state)], found.next.as_deref()))
    };
    Sheet::answer(make())
}

/// Gives a job that was given up all its attempts again.
#[post("/admin/jobs/{id}/retry")]
async fn again(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    _guarded: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageJobs)?;
    retry(&context, &member, JobId(path.into_inner())).await?;
    Ok(see("/admin/jobs?state=dead"))
}
