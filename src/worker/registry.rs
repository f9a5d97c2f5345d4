//! What to do for each kind of job.

use super::context::Context;
use super::jobs;
use super::schedule::Every;
use crate::queue::{self, Claimed, Job, Outcome, Policy, Stop};
use crate::store::{DbError, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt as _;
use futures_util::future::LocalBoxFuture;
use std::collections::BTreeMap;

type Handler = Box<dyn Fn(Context, Claimed) -> LocalBoxFuture<'static, Outcome>>;
type Enqueue = Box<dyn for<'a> Fn(&'a mut Tx, DateTime<Utc>) -> Enqueuing<'a>>;
type Enqueuing<'a> = LocalBoxFuture<'a, Result<bool, DbError>>;

struct Kind {
    handler: Handler,
    policy: Policy,
}

struct Recurring {
    every: Every,
    enqueue: Enqueue,
}

/// The kinds of jobs a worker knows, and which of them recur.
pub struct Registry {
    kinds: BTreeMap<&'static str, Kind>,
    recurring: Vec<Recurring>,
    policy: Policy,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.kinds.keys()).finish()
    }
}

impl Registry {
    /// Knows the worker's own jobs: sending notices, collecting orphaned blobs, purging.
    pub fn new(context: &Context) -> Self {
        let config = &context.config;
        let policy = policy(config.queue.attempts, config.queue.retry_seconds);
        let mut registry = Self { kinds: BTreeMap::new(), recurring: Vec::new(), policy };
        jobs::register(&mut registry, policy_of_mail(context));
        registry
    }

    /// Says what to do for jobs of the kind `J`. A later word replaces an earlier one.
    pub fn on<J: Job, R>(&mut self, run: impl Fn(Context, J) -> R + 'static)
    where
        R: Future<Output = Outcome> + 'static,
    {
        self.on_claimed(self.policy, move |context, job, _| run(context, job));
    }

    /// The same, with a policy of its own and with the claimed job beside its fields.
    pub(super) fn on_claimed<J: Job, R>(
        &mut self,
        policy: Policy,
        run: impl Fn(Context, J, Claimed) -> R + 'static,
    ) where
        R: Future<Output = Outcome> + 'static,
    {
        let handler: Handler = Box::new(move |context, claimed| {
            match serde_json::from_value::<J>(claimed.data.clone()) {
                Ok(job) => run(context, job, claimed).boxed_local(),
                Err(error) => {
                    let reason = format!("the fields of the job cannot be read: {error}");
                    std::future::ready(Err(Stop::Fail(reason))).boxed_local()
                }
            }
        });
        self.kinds.insert(J::KIND, Kind { handler, policy });
    }

    /// Enqueues `make()` whenever its turn comes; each turn once, however many workers run.
    pub fn every<J: Job>(&mut self, every: Every, make: impl Fn() -> J + 'static) {
        let make = std::rc::Rc::new(make);
        let enqueue: Enqueue = Box::new(move |tx, turn| {
            let make = make.clone();
            async move { Ok(queue::enqueue_turn(tx, &make(), turn).await?.is_some()) }.boxed_local()
        });
        self.recurring.push(Recurring { every, enqueue });
    }

    /// The kinds this worker takes.
    pub(super) fn kinds(&self) -> Vec<&'static str> {
        self.kinds.keys().copied().collect()
    }

    /// How often a kind is tried.
    pub(super) fn policy(&self, kind: &str) -> Policy {
        self.kinds.get(kind).map_or(self.policy, |kind| kind.policy)
    }

    /// Starts an attempt.
    pub(super) fn start(
        &self,
        context: Context,
        claimed: Claimed,
    ) -> LocalBoxFuture<'static, Outcome> {
        if let Some(kind) = self.kinds.get(claimed.kind.as_str()) {
            return (kind.handler)(context, claimed);
        }
        let reason = "this worker does not know the kind".to_owned();
        std::future::ready(Err(Stop::Retry(reason))).boxed_local()
    }

    /// Enqueues every recurring job whose latest turn has not been enqueued; gives their number.
    pub(super) async fn enqueue_turns(&self, tx: &mut Tx) -> Result<usize, DbError> {
        let (mut enqueued, now) = (0, tx.now());
        for recurring in &self.recurring {
            if (recurring.enqueue)(tx, recurring.every.latest_turn(now)).await? {
                enqueued += 1;
            }
        }
        Ok(enqueued)
    }
}

fn policy_of_mail(context: &Context) -> Policy {
    policy(context.config.mail.attempts, context.config.mail.retry_seconds)
}

fn policy(attempts: u32, first_wait_seconds: u64) -> Policy {
    let seconds = i64::try_from(first_wait_seconds).unwrap_or(i64::MAX);
    let first_wait = TimeDelta::try_seconds(seconds).unwrap_or(TimeDelta::MAX);
    Policy { attempts, first_wait }
}
