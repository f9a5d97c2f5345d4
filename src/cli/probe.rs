//! What `/readyz` looks at.

use crate::clock::Clock;
use crate::http::health::{Checking, Probe, Readiness};
use crate::store::health;
use crate::store::pool::Pool;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Answers are kept this long, so that asking often costs the database nothing.
const KEPT: Duration = Duration::from_secs(1);

/// Looks at the database as requests see it.
pub(super) struct DatabaseProbe {
    pool: Pool,
    clock: Clock,
    lag_limit: u64,
    last: Mutex<Option<(Instant, Readiness)>>,
}

impl DatabaseProbe {
    /// `lag_limit` is the longest wait of a job in seconds; 0 for any.
    pub(super) fn new(pool: Pool, clock: Clock, lag_limit: u64) -> Self {
        Self { pool, clock, lag_limit, last: Mutex::new(None) }
    }

    async fn look(&self) -> Readiness {
        let found = async {
            let mut connection = self.pool.get().await.ok()?;
            let now = self.clock.now();
            health::read(&mut connection, now).await.ok()
        };
        match found.await {
            None => Readiness::without_database(),
            Some(state) => Readiness::of_database(state.current, state.lag_seconds, self.lag_limit),
        }
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
