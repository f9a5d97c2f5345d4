//! What jobs work with.

use crate::clock::Clock;
use crate::config::Config;
use crate::domain::actor::Actor;
use crate::files;
use crate::mail::Mailer;
use crate::store::pool::Pools;
use crate::store::{self, DbError, Mode, Tx};
use std::sync::Arc;

/// Everything shared by the jobs; cheap to clone.
#[derive(Debug, Clone)]
pub struct Context {
    /// Connections; jobs use those of the worker's role.
    pub pools: Pools,
    /// Hands mails over.
    pub mailer: Mailer,
    /// The blobs of the documents.
    pub files: files::Store,
    /// The time.
    pub clock: Clock,
    /// The settings.
    pub config: Arc<Config>,
}

impl Context {
    /// Changes something as the system itself.
    ///
    /// # Errors
    /// Whatever `work` yields; then nothing is written.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<DbError>,
    {
        self.run(Mode::Write, work).await
    }

    /// Reads several things as they stand at one moment.
    ///
    /// # Errors
    /// Whatever `work` yields.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<DbError>,
    {
        self.run(Mode::Read, work).await
    }

    async fn run<T, E, F>(&self, mode: Mode, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<DbError>,
    {
        store::run(&self.pools.worker, &Actor::system(), mode, self.clock.now(), work).await
    }
}
