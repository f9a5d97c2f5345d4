//! What `/readyz` looks at.

use crate::clock::Clock;
use crate::domain::actor::Actor;
use crate::http::health::{Checking, Probe, Readiness};
use crate::queue;
use crate::store::pool::Pools;
use crate::store::{self, Mode, migrations};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Answers are kept this long, so that asking often costs the database nothing.
const KEPT: Duration = Duration::from_secs(1);

/// Looks at the database as requests and jobs see it.
pub(super) struct DatabaseProbe {
    pools: Pools,
    clock: Clock,
    lag_limit: u64,
    last: Mutex<Option<(Instant, Readiness)>>,
}

impl DatabaseProbe {
    /// `lag_limit` is the longest wait of a job in seconds; 0 for any.
    pub(super) fn new(pools: Pools, clock: Clock, lag_limit: u64) -> Self {
        Self { pools, clock, lag_limit, last: Mutex::new(None) }
    }

    async fn look(&self) -> Readiness {
        let schema = async {
            let mut connection = self.pools.web.get().await.ok()?;
            migrations::state(&mut connection).await.ok()
        };
        match schema.await {
            None => Readiness::without_database(),
            // Without its tables there is no queue to ask.
            Some(state) if !state.pending.is_empty() => {
                Readiness::of_database(false, None, self.lag_limit)
            }
            Some(_) => Readiness::of_database(true, self.lag().await, self.lag_limit),
        }
    }

    /// Whole seconds that the oldest job that is due has waited.
    async fn lag(&self) -> Option<u64> {
        let (system, now) = (Actor::system(), self.clock.now());
        let lag = store::run(&self.pools.worker, &system, Mode::Read, now, async |tx| {
            queue::lag(tx).await
        });
        u64::try_from(lag.await.ok()?.num_seconds()).ok()
    }
}

impl Probe for DatabaseProbe {
    fn check(&self) -> Checking<'_> {
        Box::pin(async {
            let mut last = self.last.lock().await;
            if let Some((at, readiness)) = &*last
                && at.elapsed() < KEPT
            {
                return readiness.clone();
            }
            let readiness = self.look().await;
            *last = Some((Instant::now(), readiness.clone()));
            readiness
        })
    }
}
