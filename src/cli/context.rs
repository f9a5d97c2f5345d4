//! What the use cases work with, for the server and for commands.

use super::{Database, Failure, database, profiles, secrets};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::place::Gazetteer;
use crate::files;
use crate::service::card_index::CardIndex;
use crate::service::figures::OfficeFigures;
use crate::service::{Context, Keys, setup};
use crate::store::migrations;
use crate::store::pool::{Limits, Pools};
use std::sync::Arc;

/// Runs a command on the database of the running server, or on one that is started just for it.
///
/// # Errors
/// Those of the command; also when there is no data yet, unless
/// [`secrets::make_missing`] was called to begin with some.
pub(super) async fn for_command<T>(
    config: Config,
    work: impl AsyncFnOnce(&Context) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let keys = secrets::load(&config)?;
    let limits = database::limits(&config);
    let database = Database::for_command(&config).await?;
    let done = match prepare(config, keys, &database, &limits).await {
        Ok(context) => {
            let done = work(&context).await;
            context.pools.close();
            done
        }
        Err(failure) => Err(failure),
    };
    let stopped = database.stop().await;
    let done = done?;
    stopped.map(|()| done)
}

/// Brings the database up to date and puts together what the use cases need.
///
/// The embedded database is migrated here; an external one is refused while its schema is old.
pub(super) async fn prepare(
    config: Config,
    keys: Keys,
    database: &Database,
    limits: &Limits,
) -> Result<Context, Failure> {
    let profiles = profiles::load(&config).map_err(|lines| Failure::Settings(lines.join("\n")))?;
    let places =
        Gazetteer::load(&config.places.dir).map_err(|lines| Failure::Settings(lines.join("\n")))?;
    if !database.is_external() {
        let applied = migrations::migrate(&database.targets().owner).await?;
        if !applied.is_empty() {
            tracing::info!(count = applied.len(), "migrations applied");
        }
    }
    let pools = database.pools(limits).await?;
    if database.is_external() {
        refuse_old_schema(&pools).await?;
    }
    let clock = Clock::system();
    setup::prepare(&pools, &clock, &profiles)
        .await
        .map_err(|error| Failure::Database(format!("the database cannot be prepared: {error}")))?;
    let documents = config.documents_dir();
    let unusable = |error| Failure::Other(format!("cannot use {}: {error}", documents.display()));
    let files = files::Store::open(&documents, &config.documents.allowed, clock.now())
        .await
        .map_err(unusable)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let at_once = if config.auth.argon2_at_once == 0 { cores } else { config.auth.argon2_at_once };
    let cards = CardIndex::new(&config.data.dir);
    let figures = OfficeFigures::kept_for(config.figures.office_minutes);
    Ok(Context {
        pools,
        clock,
        config: Arc::new(config),
        profiles: Arc::new(profiles),
        files,
        keys: Arc::new(keys),
        hashing: Arc::new(tokio::sync::Semaphore::new(at_once)),
        checks: Arc::default(),
        cards: Arc::new(cards),
        places: Arc::new(places),
        searches: Arc::default(),
        figures,
    })
}

/// An external database is changed only when its operator says so.
async fn refuse_old_schema(pools: &Pools) -> Result<(), Failure> {
    let mut connection =
        pools.owner.get().await.map_err(|error| Failure::Database(error.to_string()))?;
    let state = migrations::state(&mut connection).await?;
    if !state.unknown.is_empty() {
        let unknown = state.unknown.join(", ");
        tracing::warn!(unknown, "the database has migrations of a newer aqtau");
    }
    match state.pending.len() {
        0 => Ok(()),
        count => Err(Failure::Database(format!(
            "the database's schema is old ({count} migrations are missing): run `aqtau migrate` first"
        ))),
    }
}
