//! The job table: claimed in one short transaction, finished in another.

use super::error::DbError;
use super::pool::Pool;
use super::schema::job;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::JobId;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::result::Error as QueryError;
use diesel::sql_types::{
    Array, BigInt, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::pooled_connection::deadpool::Object;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};
use futures_util::{FutureExt as _, StreamExt as _};
use uuid::Uuid;

/// A job to be written down.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// Id.
    pub id: JobId,
    /// What to do.
    pub kind: &'static str,
    /// Ids the work needs.
    pub data: serde_json::Value,
    /// Earliest time of the first attempt.
    pub run_at: DateTime<Utc>,
    /// While a job with the same kind and key waits or runs, no second one is made.
    pub dedupe_key: Option<String>,
    /// Due time of a recurring job: one for each kind and turn, ever.
    pub turn: Option<DateTime<Utc>>,
    /// Request that causes it.
    pub trace_id: Option<Uuid>,
}

/// A job that this worker holds until its lease ends.
#[derive(Debug, Clone, QueryableByName)]
pub struct Claimed {
    /// Id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// What to do.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// Ids the work needs.
    #[diesel(sql_type = Jsonb)]
    pub data: serde_json::Value,
    /// Number of this attempt, from 1; only it may finish the job.
    #[diesel(sql_type = Integer)]
    pub attempts: i32,
    /// Request that caused it.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub trace_id: Option<Uuid>,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The work is done.
    Done,
    /// To be tried again.
    Retry {
        /// Time of the next attempt.
        at: DateTime<Utc>,
        /// Why this one failed.
        reason: String,
    },
    /// Given up.
    Dead {
        /// Why.
        reason: String,
    },
}

/// The fields of a job as they are stored.
pub fn data(job: &impl serde::Serialize) -> Result<serde_json::Value, DbError> {
    let data = serde_json::to_value(job);
    data.map_err(|error| QueryError::SerializationError(Box::new(error)).into())
}

/// Writes a job down; false if the same one waits, runs or (for a turn) has been.
pub async fn insert(tx: &mut Tx, new: &NewJob) -> Result<bool, DbError> {
    let now = tx.now();
    let inserted = diesel::insert_into(job::table)
        .values((
            job::id.eq(new.id.0),
            job::kind.eq(new.kind),
            job::data.eq(&new.data),
            job::state.eq("ready"),
            job::run_at.eq(new.run_at),
            job::dedupe_key.eq(&new.dedupe_key),
            job::turn.eq(new.turn),
            job::trace_id.eq(new.trace_id),
            job::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(inserted == 1)
}

/// Takes up to `limit` jobs of these kinds that are due, until `lease_ends`. Jobs that others are
/// taking at this moment are passed by.
pub async fn claim(
    tx: &mut Tx,
    kinds: &[&str],
    lease_ends: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Claimed>, DbError> {
    let now = tx.now();
    let claimed = prepared(
        "UPDATE job SET state = 'running', attempts = attempts + 1, leased_until = $1 \
         WHERE id IN (SELECT id FROM job WHERE state = 'ready' AND run_at <= $2 AND kind = ANY ($3) \
                      ORDER BY run_at, id LIMIT $4 FOR UPDATE SKIP LOCKED) \
         RETURNING id, kind, data, attempts, trace_id",
    )
    .bind::<Timestamptz, _>(lease_ends)
    .bind::<Timestamptz, _>(now)
    .bind::<Array<Text>, _>(kinds)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    Ok(claimed)
}

/// Jobs whose worker has not been heard of until its lease ended: they become ready at once.
pub async fn list_abandoned(tx: &mut Tx) -> Result<Vec<Claimed>, DbError> {
    let now = tx.now();
    let abandoned = prepared(
        "SELECT id, kind, data, attempts, trace_id FROM job \
         WHERE state = 'running' AND leased_until < $1 FOR UPDATE SKIP LOCKED",
    )
    .bind::<Timestamptz, _>(now)
    .load(tx.conn())
    .await?;
    Ok(abandoned)
}

/// Holds a running job longer; false if it is no longer held by this attempt.
pub async fn save_lease(
    tx: &mut Tx,
    claimed: &Claimed,
    lease_ends: DateTime<Utc>,
) -> Result<bool, DbError> {
    let saved = diesel::update(held(claimed))
        .set(job::leased_until.eq(lease_ends))
        .execute(tx.conn())
        .await?;
    Ok(saved == 1)
}

/// Writes down how an attempt ended; false if the job is no longer held by this attempt, and then
/// nothing changes.
pub async fn save_end(tx: &mut Tx, claimed: &Claimed, end: &End) -> Result<bool, DbError> {
    let now = tx.now();
    let (state, run_at, reason, finished_at) = match end {
        End::Done => ("done", None, None, Some(now)),
        End::Retry { at, reason } => ("ready", Some(*at), Some(reason), None),
        End::Dead { reason } => ("dead", None, Some(reason), Some(now)),
    };
    let saved = diesel::update(held(claimed))
        .set((
            job::state.eq(state),
            job::leased_until.eq(None::<DateTime<Utc>>),
            job::last_error.eq(reason),
            job::finished_at.eq(finished_at),
            run_at.map(|at| job::run_at.eq(at)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(saved == 1)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn held(claimed: &Claimed) -> _ {
    let (id, attempts): (Uuid, i32) = (claimed.id, claimed.attempts);
    job::table.filter(job::id.eq(id).and(job::state.eq("running")).and(job::attempts.eq(attempts)))
}

/// Since when the job that has been due longest waits, if one does.
pub async fn find_oldest_due(tx: &mut Tx) -> Result<Option<DateTime<Utc>>, DbError> {
    let now = tx.now();
    let oldest = job::table
        .filter(job::state.eq("ready").and(job::run_at.le(now)))
        .select(diesel::dsl::min(job::run_at))
        .first(tx.conn())
        .await?;
    Ok(oldest)
}

/// Gives a dead job all its attempts again and wakes the workers; false if it is not dead.
///
/// # Errors
/// [`DbError`]; `job_dedupe_key` when another job for the same work waits or runs.
pub async fn revive(tx: &mut Tx, id: JobId) -> Result<bool, DbError> {
    let now = tx.now();
    let revived = diesel::update(job::table.filter(job::id.eq(id.0).and(job::state.eq("dead"))))
        .set((
            job::state.eq("ready"),
            job::run_at.eq(now),
            job::attempts.eq(0),
            job::finished_at.eq(None::<DateTime<Utc>>),
        ))
        .execute(tx.conn())
        .await?;
    // The trigger speaks of new jobs only.
    prepared("SELECT pg_notify('aqtau_job', '')").execute(tx.conn()).await?;
    Ok(revived == 1)
}

/// Removes a dead job; false if it is not dead.
pub async fn delete_dead(tx: &mut Tx, id: JobId) -> Result<bool, DbError> {
    let gone = diesel::delete(job::table.filter(job::id.eq(id.0).and(job::state.eq("dead"))))
        .execute(tx.conn())
        .await?;
    Ok(gone == 1)
}

/// A connection that hears when jobs are written.
pub struct Listener(AsyncPgConnection);

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Listener")
    }
}

impl Listener {
    /// Takes a connection out of the pool for good: a session that listens is of no other use.
    pub async fn connect(pool: &Pool) -> Result<Self, DbError> {
        let pooled = pool.get().await.map_err(|error| DbError::Pool(Box::new(error)))?;
        let mut connection = Object::take(pooled);
        connection.batch_execute("LISTEN aqtau_job").await?;
        Ok(Self(connection))
    }

    /// Waits until jobs are written; several writings at once wake once. False when the
    /// connection is gone: then make another.
    pub async fn heard(&mut self) -> bool {
        let mut notifications = std::pin::pin!(self.0.notifications_stream());
        let mut alive = matches!(notifications.next().await, Some(Ok(_)));
        while let Some(more) = notifications.next().now_or_never() {
            alive = matches!(more, Some(Ok(_)));
            if !alive {
                break;
            }
        }
        alive
    }
}
