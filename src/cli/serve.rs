//! `aqtau serve`: everything that runs, started in order and stopped in the reverse one.

use super::shutdown::Signals;
use super::{Database, Failure, database, exporter, jobs, probe, profiles, say, secrets};
use crate::clock::Clock;
use crate::config::Config;
use crate::http::health::{self, Probe};
use crate::service::{Context, Keys, setup};
use crate::store::migrations;
use crate::{api, files, telemetry};
use actix_web::dev::{Server, ServerHandle};
use actix_web::{HttpServer, web};
use metrics_exporter_prometheus::PrometheusHandle;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Options of `serve`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Options {
    /// Load demonstration offices and accounts with known passwords: never on real data
    #[arg(long)]
    demo: bool,
}

/// Serves until a signal asks to end; then requests and jobs finish first, the database stops last.
pub(super) async fn run(config: Config, options: Options) -> Result<(), Failure> {
    telemetry::log(&config.log).map_err(|error| Failure::Settings(error.to_string()))?;
    let metrics = telemetry::metrics().map_err(|error| Failure::Other(error.to_string()))?;
    exporter::describe();
    let mut signals = Signals::listen()?;
    if options.demo {
        say::line(
            "DEMONSTRATION: accounts with known passwords. Never use this data directory for real cases.",
        );
    }
    secrets::make_missing(&config)?;
    let keys = secrets::load(&config)?;
    let database = Database::to_serve(&config).await?;
    let served = tokio::select! {
        prepared = prepare(config, keys, &database) => match prepared {
            Ok(context) => serve(context, metrics, &database, &mut signals).await,
            Err(failure) => Err(failure),
        },
        signal = signals.next() => {
            tracing::info!(signal, "asked to end while starting");
            Ok(())
        }
    };
    let stopped = database.stop().await;
    served.and(stopped)
}

/// Brings the database up to date and puts together what the use cases need.
async fn prepare(config: Config, keys: Keys, database: &Database) -> Result<Context, Failure> {
    let profiles = profiles::load(&config).map_err(|lines| Failure::Settings(lines.join("\n")))?;
    if !database.is_external() {
        let applied = migrations::migrate(&database.targets().owner).await?;
        if !applied.is_empty() {
            tracing::info!(count = applied.len(), "migrations applied");
        }
    }
    let pools = database.pools(&database::limits(&config)).await?;
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
    Ok(Context {
        pools,
        clock,
        config: Arc::new(config),
        profiles: Arc::new(profiles),
        files,
        keys: Arc::new(keys),
        hashing: Arc::new(tokio::sync::Semaphore::new(at_once)),
    })
}

/// An external database is changed only when its operator says so.
async fn refuse_old_schema(pools: &crate::store::pool::Pools) -> Result<(), Failure> {
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

async fn serve(
    context: Context,
    metrics: PrometheusHandle,
    database: &Database,
    signals: &mut Signals,
) -> Result<(), Failure> {
    let config = Arc::clone(&context.config);
    let pools = context.pools.clone();
    let (server, address) = listen(&context)?;
    let exporter = exporter::server(&config.metrics.listen, metrics, pools.clone())?;
    let (stop, tasks, last) = (CancellationToken::new(), TaskTracker::new(), TaskTracker::new());
    let mut working = tasks.spawn(jobs::start(&context, &stop).await?);
    let api = server.handle();
    let mut serving = tasks.spawn(server);
    let exporter = exporter.map(|server| {
        let handle = server.handle();
        last.spawn(server);
        handle
    });
    greet(&config, address, database);
    let ended = tokio::select! {
        _ = &mut working => Err(Failure::Other("the worker ended by itself".to_owned())),
        _ = &mut serving => Err(Failure::Other("the listener ended by itself".to_owned())),
        signal = signals.next() => {
            tracing::info!(signal, seconds = config.server.drain_seconds, "ending: requests and jobs may finish");
            Ok(())
        }
    };
    stop.cancel();
    drain(&api, &tasks, signals, config.drain()).await;
    if let Some(exporter) = exporter {
        exporter.stop(false).await;
    }
    pools.close();
    ended
}

/// Takes no new requests and waits for those that run, and for the jobs; a second signal or the
/// end of the time stops the waiting.
async fn drain(api: &ServerHandle, tasks: &TaskTracker, signals: &mut Signals, within: Duration) {
    tasks.close();
    let finished = async {
        api.stop(true).await;
        tasks.wait().await;
    };
    // The listener itself gives up after the same time: a moment more, to let it say so.
    let within = within + Duration::from_secs(1);
    let all_done = tokio::select! {
        done = timeout(within, finished) => done.is_ok(),
        _ = signals.next() => false,
    };
    if !all_done {
        tracing::warn!(left = tasks.len(), "not everything finished in time");
        api.stop(false).await;
    }
}

fn listen(context: &Context) -> Result<(Server, SocketAddr), Failure> {
    let settings = &context.config.server;
    let lag_limit = context.config.queue.lag_seconds;
    let pools = context.pools.clone();
    let probe: Arc<dyn Probe> =
        Arc::new(probe::DatabaseProbe::new(pools, context.clock.clone(), lag_limit));
    let data = web::Data::new(context.clone());
    let app = move || {
        let probe = Arc::clone(&probe);
        api::app(data.clone()).configure(|config| health::configure(config, probe))
    };
    let mut server =
        HttpServer::new(app).disable_signals().shutdown_timeout(settings.drain_seconds);
    if settings.threads > 0 {
        server = server.workers(settings.threads);
    }
    let listen = settings.listen;
    let unusable =
        |error| Failure::Other(format!("cannot listen on {listen} (server.listen): {error}"));
    let server = server.bind(listen).map_err(unusable)?;
    let address = server.addrs().first().copied().unwrap_or(listen);
    Ok((server.run(), address))
}

/// What the person at the terminal needs to know.
fn greet(config: &Config, address: SocketAddr, database: &Database) {
    let url = match config.server.public_url.as_str() {
        // The port may have been left to the system.
        "" => format!("http://{address}"),
        _ => config.public_url(),
    };
    say::line(&format!("Aqtau serves at {url} - the API is described at {url}/api/docs/"));
    if database.is_external() {
        return;
    }
    let dir = std::path::absolute(&config.data.dir).unwrap_or_else(|_| config.data.dir.clone());
    say::line(&format!("Everything it keeps is in {}; press Ctrl-C to end.", dir.display()));
    if database.cluster().is_some_and(crate::postgres::Cluster::created) {
        say::line(
            "There is no administrator yet. In another terminal, with the same settings, run: \
             aqtau admin create --email you@example.org --name 'Your Name'",
        );
    }
}
