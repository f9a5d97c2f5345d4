//! The worker inside `aqtau serve`: on a thread of its own, so that a long job holds up no request.

use super::Failure;
use crate::mail::Mailer;
use crate::service::Context;
use crate::worker::{self, Registry, Runner};
use std::future::Future;
use std::thread;
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

/// Starts the worker; the future that comes back ends with it. Without workers in the settings it
/// ends when it is asked to.
///
/// # Errors
/// When the mail settings cannot be used, or there is no thread to be had.
pub(super) async fn start(
    context: &Context,
    stop: &CancellationToken,
) -> Result<impl Future<Output = ()> + Send + 'static, Failure> {
    let (context, stop) = (context.clone(), stop.clone());
    let (report, started) = oneshot::channel();
    let (done, ended) = oneshot::channel::<()>();
    thread::Builder::new().name("jobs".to_owned()).spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        match runtime {
            Ok(runtime) => runtime.block_on(run(context, stop, report)),
            Err(error) => drop(report.send(Err(Failure::Other(error.to_string())))),
        }
        drop(done);
    })?;
    started.await.unwrap_or_else(|_| Err(Failure::Other("the worker did not start".to_owned())))?;
    Ok(async { ended.await.unwrap_or_default() })
}

async fn run(
    context: Context,
    stop: CancellationToken,
    report: oneshot::Sender<Result<(), Failure>>,
) {
    // Its connections belong to the runtime it is made on.
    let working = match worker_context(&context) {
        Ok(working) => working,
        Err(failure) => return drop(report.send(Err(failure))),
    };
    let _ = report.send(Ok(()));
    if working.config.queue.workers == 0 {
        return stop.cancelled().await;
    }
    let mut registry = Registry::new(&working);
    worker::jobs::register_services(&mut registry, &context);
    Runner::new(working, registry).run(stop).await;
}

/// What jobs work with, from what the services work with.
///
/// # Errors
/// When the mail settings cannot be used.
pub(super) fn worker_context(context: &Context) -> Result<worker::Context, Failure> {
    let mailer =
        Mailer::new(&context.config).map_err(|error| Failure::Settings(error.to_string()))?;
    let Context { pools, files, clock, config, .. } = context.clone();
    Ok(worker::Context { pools, mailer, files, clock, config })
}
