//! The queue: work that follows a change.
//!
//! A service enqueues in the transaction of the change, so a job exists exactly when the change
//! does. The worker claims it in a short transaction, runs it outside of any, and notes the end in
//! another. A job may run twice (a crash between its work and its end), so it holds ids, looks at
//! the present state and does nothing that was done already.

mod backoff;
mod finish;
mod notices;

pub use crate::store::job::{Claimed, End};
pub use crate::store::notice::{NewNotice, Recipient};
pub use backoff::Policy;
pub use finish::{claim, finish, hold, lag, take_back, without_addresses};
pub use notices::{SendNotice, notify, notify_all};

use crate::domain::id::JobId;
use crate::store::job::{self, NewJob};
use crate::store::{DbError, Tx};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of work. Its fields are ids; whatever else it needs it reads when it runs.
pub trait Job: Serialize + DeserializeOwned + 'static {
    /// Stable name, as stored.
    const KIND: &'static str;

    /// While a job of this kind with the same key waits or runs, no second one is made.
    fn dedupe_key(&self) -> Option<String> {
        None
    }
}

/// Why an attempt did not do the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Something is away or busy: try again later. The reason holds no personal data.
    Retry(String),
    /// It can never succeed: give it up and show it to the administrator.
    Fail(String),
}

/// Errors are passing unless the job says otherwise: `?` retries.
impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        let mut reason = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            reason = format!("{reason}: {cause}");
            source = cause.source();
        }
        Self::Retry(reason)
    }
}

/// What an attempt yields: the work is done (also when there was nothing to do), or why not.
pub type Outcome = Result<(), Stop>;

/// Enqueues a job to run once the caller's transaction has committed; none if the same one
/// waits or runs already.
///
/// # Errors
/// [`DbError`].
pub async fn enqueue<J: Job>(tx: &mut Tx, job: &J) -> Result<Option<JobId>, DbError> {
    let now = tx.now();
    insert(tx, job, now, None).await
}

/// The same, not before `run_at`.
///
/// # Errors
/// [`DbError`].
pub async fn enqueue_at<J: Job>(
    tx: &mut Tx,
    job: &J,
    run_at: DateTime<Utc>,
) -> Result<Option<JobId>, DbError> {
    insert(tx, job, run_at, None).await
}

/// Enqueues the turn of a recurring job that was due at `turn`; none if that turn has been
/// enqueued before, by this or another process.
///
/// # Errors
/// [`DbError`].
pub async fn enqueue_turn<J: Job>(
    tx: &mut Tx,
    job: &J,
    turn: DateTime<Utc>,
) -> Result<Option<JobId>, DbError> {
    insert(tx, job, turn, Some(turn)).await
}

async fn insert<J: Job>(
    tx: &mut Tx,
    job: &J,
    run_at: DateTime<Utc>,
    turn: Option<DateTime<Utc>>,
) -> Result<Option<JobId>, DbError> {
    let new = NewJob {
        id: JobId::new(),
        kind: J::KIND,
        data: job::data(job)?,
        run_at,
        dedupe_key: job.dedupe_key(),
        turn,
        trace_id: tx.actor().request,
    };
    let inserted = job::insert(tx, &new).await?;
    Ok(inserted.then_some(new.id))
}
