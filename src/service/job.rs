//! The queue as an administrator sees it, and the operator at the command line.

use super::{Context, Error, Listing, Result, page_size};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::JobId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::store::Tx;
use crate::store::history::{self, ChainKind, Record};
use crate::store::job as queue;
use crate::store::job_list::{self as store, Filter, Job, JobState};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which jobs to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListJobs {
    /// `ready`, `running`, `done` or `dead`; all without it.
    pub state: Option<String>,
    /// Only of this kind, for example `send_notice`.
    pub kind: Option<String>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// A job. What it works on is named by ids only, which are not shown here.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobView {
    /// Id; a mail's Message-ID begins with it.
    pub id: Uuid,
    /// What it does, for example `send_notice`.
    pub kind: String,
    /// `ready`, `running`, `done` or `dead`.
    pub state: String,
    /// Attempts begun so far.
    pub attempts: i32,
    /// When it was enqueued.
    pub created_at: DateTime<Utc>,
    /// Earliest time of the next attempt; none when it is done or dead.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// Until when a worker has it.
    pub leased_until: Option<DateTime<Utc>>,
    /// When it was done or given up.
    pub finished_at: Option<DateTime<Utc>>,
    /// Due time of the turn of a recurring job.
    pub turn: Option<DateTime<Utc>>,
    /// Why the last attempt failed, without personal data.
    pub last_error: Option<String>,
    /// The request that caused it, as the log names it.
    pub request_id: Option<Uuid>,
}

impl From<Job> for JobView {
    fn from(job: Job) -> Self {
        Self {
            id: job.id.into(),
            kind: job.kind,
            state: job.state.to_string(),
            attempts: job.attempts,
            created_at: job.created_at,
            next_attempt_at: (job.state == JobState::Ready).then_some(job.run_at),
            leased_until: job.leased_until,
            finished_at: job.finished_at,
            turn: job.turn,
            last_error: job.last_error,
            request_id: job.trace_id,
        }
    }
}

/// How many jobs there are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct JobCounts {
    /// Waiting for their time, or for a worker.
    pub ready: i64,
    /// Being done.
    pub running: i64,
    /// Done within the last thirty days.
    pub done: i64,
    /// Given up.
    pub dead: i64,
}

/// One page of jobs with the state of the whole queue.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobPage {
    /// The jobs, newest first.
    pub items: Vec<JobView>,
    /// Give this as `after` to get the next page; none on the last.
    pub next: Option<String>,
    /// How many jobs the whole list has.
    pub total: i64,
    /// How many there are in each state, whatever the list.
    pub counts: JobCounts,
}

/// Jobs, newest first.
///
/// # Errors
/// `Denied` unless an administrator asks; `Invalid`.
pub async fn list(context: &Context, actor: &Actor, asked: &ListJobs) -> Result<JobPage> {
    let _leave = may(actor, Action::ManageJobs, &CaseFacts::default())?;
    let mut errors = FieldErrors::default();
    let mut state = None;
    if let Some(given) = &asked.state {
        state = errors.keep("/query/state", "unknown_code", given.parse::<JobState>());
    }
    errors.into_result(())?;
    let size = page_size(asked.limit)?;
    let filter = Filter { state, kind: asked.kind.clone() };
    context
        .read(actor, async |tx| {
            let jobs = store::list(tx, &filter, asked.after.map(JobId), size + 1).await?;
            let total = store::count(tx, &filter).await?;
            let counts = counts(&store::list_counts(tx).await?);
            let views: Vec<JobView> = jobs.into_iter().map(Into::into).collect();
            let page = Listing::of(views, size, total, |view: &JobView| view.id.to_string());
            Ok(JobPage { items: page.items, next: page.next, total, counts })
        })
        .await
}

fn counts(found: &[(JobState, i64)]) -> JobCounts {
    let of = |state| found.iter().find(|(one, _)| *one == state).map_or(0, |(_, count)| *count);
    JobCounts {
        ready: of(JobState::Ready),
        running: of(JobState::Running),
        done: of(JobState::Done),
        dead: of(JobState::Dead),
    }
}

/// One job.
///
/// # Errors
/// `Denied` unless an administrator asks; `NotFound`.
pub async fn find(context: &Context, actor: &Actor, id: JobId) -> Result<JobView> {
    let _leave = may(actor, Action::ManageJobs, &CaseFacts::default())?;
    let job = context.read(actor, async |tx| Ok(store::find(tx, id).await?)).await?;
    job.map(Into::into).ok_or(Error::NotFound)
}

/// Gives a dead job all its attempts again, at once.
///
/// # Errors
/// `Denied` unless an administrator asks; `NotFound`; `Conflict` (`job-not-dead`, or
/// `job-repeated` when another job for the same work waits).
pub async fn retry(context: &Context, actor: &Actor, id: JobId) -> Result<JobView> {
    let _leave = may(actor, Action::ManageJobs, &CaseFacts::default())?;
    let retried = context
        .write_beside_jobs(actor, async |tx| {
            let before = store::find(tx, id).await?.ok_or(Error::NotFound)?;
            if !queue::revive(tx, id).await? {
                return Err(not_dead(&before));
            }
            record(tx, &before).await?;
            store::find(tx, id).await?.ok_or(Error::NotFound)
        })
        .await;
    match retried {
        Err(Error::Db(error)) if error.constraint() == Some("job_dedupe_key") => {
            Err(Error::conflict(
                "job-repeated",
                "Another job for the same work waits or runs. Let it do the work.",
            ))
        }
        done => Ok(done?.into()),
    }
}

/// Lets go of a dead job whose work need not be done any more.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscardJob {
    /// Why; it stands in the history of the administrator's account.
    #[schema(max_length = 1000)]
    pub reason: String,
}

/// Lets go of a dead job. What it was and why it went stands in the history of the administrator's account.
///
/// # Errors
/// `Denied` unless an administrator asks; `Invalid`; `NotFound`; `Conflict` (`job-not-dead`).
pub async fn discard(
    context: &Context,
    actor: &Actor,
    id: JobId,
    command: &DiscardJob,
) -> Result<()> {
    let _leave = may(actor, Action::ManageJobs, &CaseFacts::default())?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    errors.into_result(())?;
    context
        .write_beside_jobs(actor, async |tx| {
            let before = store::find(tx, id).await?.ok_or(Error::NotFound)?;
            if !queue::delete_dead(tx, id).await? {
                return Err(not_dead(&before));
            }
            let Some(account) = tx.actor().account else { return Ok(()) };
            let record = Record::action(ChainKind::Account, account, "discard_job")
                .item(before.id)
                .reason(&reason)
                .content(json!({
                    "kind": before.kind,
                    "attempts": before.attempts,
                    "last_error": before.last_error,
                }));
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}

fn not_dead(job: &Job) -> Error {
    let message = match job.state {
        JobState::Ready => format!(
            "The job waits for its next attempt at {}. Nothing is to be done.",
            job.run_at.format("%Y-%m-%d %H:%M UTC")
        ),
        JobState::Running => "A worker is doing the job. Look again when it has ended.".to_owned(),
        JobState::Done => "The job is done. Nothing is left to be tried again.".to_owned(),
        // It was dead a moment ago: somebody else was faster.
        JobState::Dead => "Somebody else has just retried the job. Look again.".to_owned(),
    };
    Error::conflict("job-not-dead", message)
}

/// Who retried what stands in the history of the administrator's account.
async fn record(tx: &mut Tx, job: &Job) -> Result<()> {
    let Some(account) = tx.actor().account else { return Ok(()) };
    let record = Record::action(ChainKind::Account, account, "retry_job")
        .item(job.id)
        .content(json!({ "kind": job.kind, "attempts": job.attempts }));
    Ok(history::append(tx, vec![record]).await?)
}
