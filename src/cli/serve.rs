//! `aqtau serve`: everything that runs, started in order and stopped in the reverse one.

use super::shutdown::Signals;
use super::{Database, Failure, context, database, exporter, probe, say, secrets, working};
use crate::config::Config;
use crate::domain::actor::Role;
use crate::http::health::{self, Probe};
use crate::service::{Context, demo};
use crate::store::account::{AccountFilter, count_accounts};
use crate::{api, telemetry, web};
use actix_web::HttpServer;
use actix_web::dev::{Server, ServerHandle};
use actix_web::web::Data;
use metrics_exporter_prometheus::PrometheusHandle;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Options of `serve`.
#[derive(Debug, Clone, Copy, clap::Args)]
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
    let limits = database::limits(&config);
    let database = Database::to_serve(&config).await?;
    let served = tokio::select! {
        prepared = context::prepare(config, keys, &database, &limits) => match prepared {
            Ok(context) => match demonstrate(&context, options).await {
                Ok(()) => serve(context, metrics, &database, &mut signals).await,
                Err(failure) => Err(failure),
            },
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

/// Loads the demonstration if it was asked for, and says who may sign in. Without it, accounts of an
/// earlier demonstration are warned of: their password is public, and they can still sign in.
async fn demonstrate(context: &Context, options: Options) -> Result<(), Failure> {
    let unusable =
        |error| Failure::Database(format!("the demonstration cannot be loaded: {error}"));
    if options.demo {
        let accounts = demo::seed(context).await.map_err(unusable)?;
        say::line(&format!("Every account below signs in with the password: {}", demo::PASSWORD));
        for account in &accounts {
            say::line(&format!("  {:44} {}", account.email, account.name));
        }
        return Ok(());
    }
    let left = demo::count_left(context).await.map_err(unusable)?;
    if left > 0 {
        say::line(&format!(
            "WARNING: {left} demonstration accounts with a known password can still sign in. For real \
             cases use another data directory, or have an administrator disable these accounts."
        ));
    }
    Ok(())
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
    let exporter = exporter::server(&context, metrics)?;
    let (stop, tasks, last) = (CancellationToken::new(), TaskTracker::new(), TaskTracker::new());
    {
        let (context, stop) = (context.clone(), stop.clone());
        tasks.spawn(async move { context.cards.follow(&context, &stop).await });
    }
    let mut working = tasks.spawn(working::start(&context, &stop).await?);
    let api = server.handle();
    let mut serving = tasks.spawn(server);
    let exporter = exporter.map(|server| {
        let handle = server.handle();
        last.spawn(server);
        handle
    });
    greet(&context, address, database).await;
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
    let data = Data::new(context.clone());
    let app = move || {
        let probe = Arc::clone(&probe);
        api::app(data.clone())
            .configure(|config| health::configure(config, probe))
            // The pages take what nothing else took.
            .configure(web::routes)
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
async fn greet(context: &Context, address: SocketAddr, database: &Database) {
    let config = &context.config;
    let url = match config.server.public_url.as_str() {
        // The port may have been left to the system.
        "" => format!("http://{address}"),
        _ => config.public_url(),
    };
    let mut settings = String::new();
    if !database.is_external() {
        let dir = std::path::absolute(&config.data.dir).unwrap_or_else(|_| config.data.dir.clone());
        settings = format!("AQTAU_DATA__DIR='{}' ", dir.display());
        say::line(&format!("Everything it keeps is in {}; press Ctrl-C to end.", dir.display()));
    }
    if !has_administrator(context).await {
        let program = std::env::args_os().next().unwrap_or_else(|| "aqtau".into());
        let program = program.to_string_lossy();
        say::line(&format!(
            "There is no administrator yet. Make the first one in another terminal:\n  \
             {settings}{program} admin create --email you@example.org --name 'Your Name'"
        ));
    }
    say::line(&format!("Aqtau serves at {url} - the API is described at {url}/api/docs/"));
}

/// Only for the hint above: when the database does not answer, nothing is said.
async fn has_administrator(context: &Context) -> bool {
    let filter = AccountFilter { role: Some(Role::Administrator), ..AccountFilter::default() };
    let today = context.clock.today();
    let count = context.read_as_system(async |tx| Ok(count_accounts(tx, &filter, today).await?));
    count.await.map_or(true, |count| count > 0)
}
