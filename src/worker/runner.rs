//! The loop: claim what is due, run a few at a time, note the ends.

use super::context::Context;
use super::registry::Registry;
use crate::queue::{self, Claimed, End, Outcome, Stop};
use crate::store::DbError;
use crate::store::job::Listener;
use chrono::TimeDelta;
use futures_util::future::LocalBoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;
use tracing::Instrument as _;

/// Runs jobs. Its futures stay on the thread that polls them, so it wants a runtime of its own or
/// the main one, not a spawned task.
#[derive(Debug)]
pub struct Runner {
    context: Context,
    registry: Registry,
}

type Running<'a> = FuturesUnordered<LocalBoxFuture<'a, ()>>;

impl Runner {
    /// A runner of the registry's jobs.
    pub const fn new(context: Context, registry: Registry) -> Self {
        Self { context, registry }
    }

    /// Runs jobs until `stop`; then takes no more and lets those that run finish, as long as
    /// `server.drain_seconds` allow. Whatever is cut off runs again when its lease has ended.
    pub async fn run(&self, stop: CancellationToken) {
        let workers = self.context.config.queue.workers;
        let poll = Duration::from_secs(self.context.config.queue.poll_seconds);
        let (mut running, mut listener) = (Running::new(), None);
        let mut prepared: Option<Instant> = None;
        while workers > 0 && !stop.is_cancelled() {
            // Listening begins before the look at the table: nothing falls between the two.
            if listener.is_none() {
                listener = self.listen().await;
            }
            let prepare = prepared.is_none_or(|at| at.elapsed() >= poll);
            match self.fill(&mut running, workers, prepare).await {
                Ok(()) if prepare => prepared = Some(Instant::now()),
                Ok(()) => {}
                Err(error) => {
                    let error = &error as &dyn std::error::Error;
                    tracing::warn!(error, "the queue cannot be read");
                }
            }
            let has_room = running.len() < workers;
            tokio::select! {
                () = stop.cancelled() => {}
                Some(()) = running.next() => {}
                alive = heard(&mut listener), if has_room => {
                    if !alive {
                        listener = None;
                    }
                }
                () = tokio::time::sleep(poll) => {}
            }
        }
        let drained = running.collect::<()>();
        if tokio::time::timeout(self.context.config.drain(), drained).await.is_err() {
            tracing::warn!("jobs were cut off; they run again when their leases have ended");
        }
    }

    /// Runs everything that is due, one after the other, until nothing is left; gives the number
    /// of attempts. For tests and commands: recurring jobs are enqueued first.
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn run_due(&self) -> Result<usize, DbError> {
        let mut attempts = 0;
        self.prepare().await?;
        loop {
            let claimed = self.claim(1).await?;
            if claimed.is_empty() {
                return Ok(attempts);
            }
            for job in claimed {
                self.attempt(job).await;
                attempts += 1;
            }
        }
    }

    async fn listen(&self) -> Option<Listener> {
        match Listener::connect(&self.context.pools.worker).await {
            Ok(listener) => Some(listener),
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::warn!(error, "the worker cannot listen and only polls");
                None
            }
        }
    }

    async fn fill<'a>(
        &'a self,
        running: &mut Running<'a>,
        workers: usize,
        prepare: bool,
    ) -> Result<(), DbError> {
        if prepare {
            self.prepare().await?;
        }
        while running.len() < workers {
            let claimed = self.claim(workers - running.len()).await?;
            if claimed.is_empty() {
                break;
            }
            running.extend(claimed.into_iter().map(|job| self.attempt(job).boxed_local()));
        }
        Ok(())
    }

    /// Enqueues the turns of recurring jobs, takes back what dead workers held, and measures.
    async fn prepare(&self) -> Result<(), DbError> {
        let (taken, waiting) = self
            .context
            .write(async |tx| {
                self.registry.enqueue_turns(tx).await?;
                let taken = queue::take_back(tx, |kind| self.registry.policy(kind)).await?;
                Ok::<_, DbError>((taken, queue::lag(tx).await?))
            })
            .await?;
        metrics::gauge!("aqtau_queue_lag_seconds").set(waiting.as_seconds_f64());
        for (job, end) in &taken {
            tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempts, "taken back");
            count(&job.kind, end);
        }
        Ok(())
    }

    async fn claim(&self, limit: usize) -> Result<Vec<Claimed>, DbError> {
        let (kinds, lease) = (self.registry.kinds(), self.lease());
        self.context.write(async |tx| queue::claim(tx, &kinds, lease, limit).await).await
    }

    fn lease(&self) -> TimeDelta {
        let seconds = i64::try_from(self.context.config.queue.lease_seconds).unwrap_or(i64::MAX);
        TimeDelta::try_seconds(seconds).unwrap_or(TimeDelta::MAX)
    }

    /// One attempt, from the claim to its end.
    async fn attempt(&self, job: Claimed) {
        let trace = job.trace_id.map(tracing::field::display);
        let span = tracing::info_span!(
            "job", job = %job.id, kind = job.kind, attempt = job.attempts, request = trace
        );
        async {
            let began = Instant::now();
            let Some(outcome) = self.work(&job).await else {
                tracing::warn!("the lease was lost: another worker has the job");
                return;
            };
            let kind = job.kind.clone();
            metrics::histogram!("aqtau_job_seconds", "kind" => kind).record(began.elapsed());
            self.finish(&job, outcome, began.elapsed()).await;
        }
        .instrument(span)
        .await;
    }

    /// Runs the handler and holds the lease meanwhile; none when the lease was lost.
    async fn work(&self, job: &Claimed) -> Option<Outcome> {
        let started = self.registry.start(self.context.clone(), job.clone());
        let mut work = std::pin::pin!(AssertUnwindSafe(started).catch_unwind());
        let third = Duration::from_secs(self.context.config.queue.lease_seconds) / 3;
        loop {
            tokio::select! {
                ended = &mut work => {
                    return Some(ended.unwrap_or_else(|_| Err(Stop::Retry("the job panicked".to_owned()))));
                }
                () = tokio::time::sleep(third) => {
                    let held = self
                        .context
                        .write(async |tx| queue::hold(tx, job, self.lease()).await)
                        .await;
                    match held {
                        Ok(true) => {}
                        Ok(false) => return None,
                        // The lease still lasts for two more tries.
                        Err::<_, DbError>(error) => {
                            let error = &error as &dyn std::error::Error;
                            tracing::warn!(error, "the lease could not be lengthened");
                        }
                    }
                }
            }
        }
    }

    async fn finish(&self, job: &Claimed, outcome: Outcome, took: Duration) {
        let policy = self.registry.policy(&job.kind);
        let noted =
            self.context.write(async |tx| queue::finish(tx, job, outcome, policy).await).await;
        let seconds = took.as_secs_f64();
        match noted {
            Ok(Some(end)) => {
                count(&job.kind, &end);
                match end {
                    End::Done => tracing::info!(seconds, "done"),
                    End::Retry { at, reason } => {
                        tracing::warn!(reason, next = %at, "to be tried again");
                    }
                    End::Dead { reason } => tracing::error!(reason, "given up"),
                }
            }
            Ok(None) => tracing::warn!("another worker has the job; its word counts"),
            Err::<_, DbError>(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(error, "the end could not be noted; the job runs again");
            }
        }
    }
}

async fn heard(listener: &mut Option<Listener>) -> bool {
    match listener {
        Some(listener) => listener.heard().await,
        None => std::future::pending().await,
    }
}

fn count(kind: &str, end: &End) {
    let end = match end {
        End::Done => "done",
        End::Retry { .. } => "retry",
        End::Dead { .. } => "dead",
    };
    metrics::counter!("aqtau_jobs_total", "kind" => kind.to_owned(), "end" => end).increment(1);
}
