//! Looking at the queue.

use super::error::{DbError, code};
use super::schema::job;
use super::tx::Tx;
use crate::domain::code::codes;
use crate::domain::id::JobId;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

codes! {
    /// Where a job stands.
    pub enum JobState {
        /// Waits for its time, or for a worker.
        Ready = "ready",
        /// A worker has it.
        Running = "running",
        /// The work is done.
        Done = "done",
        /// Given up.
        Dead = "dead",
    }
}

/// A job as it is kept.
#[derive(Debug, Clone)]
pub struct Job {
    /// Id; ordered by time.
    pub id: JobId,
    /// What to do.
    pub kind: String,
    /// Where it stands.
    pub state: JobState,
    /// Attempts begun.
    pub attempts: i32,
    /// Earliest time of the next attempt.
    pub run_at: DateTime<Utc>,
    /// Until when a worker has it.
    pub leased_until: Option<DateTime<Utc>>,
    /// Due time of a recurring job.
    pub turn: Option<DateTime<Utc>>,
    /// Request that caused it.
    pub trace_id: Option<Uuid>,
    /// Why the last attempt failed; without personal data.
    pub last_error: Option<String>,
    /// When it was enqueued.
    pub created_at: DateTime<Utc>,
    /// When it was done or given up.
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = job)]
struct Row {
    id: Uuid,
    kind: String,
    state: String,
    attempts: i32,
    run_at: DateTime<Utc>,
    leased_until: Option<DateTime<Utc>>,
    turn: Option<DateTime<Utc>>,
    trace_id: Option<Uuid>,
    last_error: Option<String>,
    created_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Job {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            kind: row.kind,
            state: code("job.state", &row.state)?,
            attempts: row.attempts,
            run_at: row.run_at,
            leased_until: row.leased_until,
            turn: row.turn,
            trace_id: row.trace_id,
            last_error: row.last_error,
            created_at: row.created_at,
            finished_at: row.finished_at,
        })
    }
}

/// Which jobs a list holds.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only in this state.
    pub state: Option<JobState>,
    /// Only of this kind.
    pub kind: Option<String>,
}

type CountQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<job::table, diesel::dsl::CountStar>,
    Pg,
>;

macro_rules! filtered {
    ($query:expr, $filter:expr) => {{
        let filter: &Filter = $filter;
        let mut query = $query;
        if let Some(state) = filter.state {
            query = query.filter(job::state.eq(state.as_str()));
        }
        if let Some(kind) = &filter.kind {
            query = query.filter(job::kind.eq(kind.clone()));
        }
        query
    }};
}

/// Jobs, newest first, older than one of them, at most `limit`.
pub async fn list(
    tx: &mut Tx,
    filter: &Filter,
    before: Option<JobId>,
    limit: i64,
) -> Result<Vec<Job>, DbError> {
    let query: job::BoxedQuery<'_, Pg> = job::table.into_boxed();
    let mut query = filtered!(query, filter);
    if let Some(before) = before {
        query = query.filter(job::id.lt(before.0));
    }
    let rows: Vec<Row> =
        query.order(job::id.desc()).limit(limit).select(Row::as_select()).load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many jobs the whole list has.
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, DbError> {
    let query: CountQuery<'_> = job::table.count().into_boxed();
    Ok(filtered!(query, filter).get_result(tx.conn()).await?)
}

/// Number of jobs by state; states without jobs are left out.
pub async fn list_counts(tx: &mut Tx) -> Result<Vec<(JobState, i64)>, DbError> {
    let counts: Vec<(String, i64)> = job::table
        .group_by(job::state)
        .select((job::state, diesel::dsl::count_star()))
        .load(tx.conn())
        .await?;
    counts.into_iter().map(|(state, count)| Ok((code("job.state", &state)?, count))).collect()
}

/// One job.
pub async fn find(tx: &mut Tx, id: JobId) -> Result<Option<Job>, DbError> {
    let row: Option<Row> =
        job::table.find(id.0).select(Row::as_select()).first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}
