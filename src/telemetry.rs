//! The log and the metrics of one process.

use crate::config::{Log, LogFormat};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};

/// Upper bounds of the buckets in which durations are counted, in seconds.
const BUCKETS: [f64; 12] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// Why the log or the metrics cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// `log.filter` cannot be read.
    #[error("log.filter: {0}")]
    Filter(String),
    /// Something else in this process writes the log already.
    #[error("the log is set up already")]
    Twice(#[from] TryInitError),
    /// Something else in this process keeps the metrics already.
    #[error("the metrics cannot be set up: {0}")]
    Metrics(String),
}

/// Reads `log.filter`.
///
/// # Errors
/// Says what is wrong with it.
pub fn filter(text: &str) -> Result<EnvFilter, TelemetryError> {
    EnvFilter::builder().parse(text).map_err(|error| TelemetryError::Filter(error.to_string()))
}

/// Writes the log to standard error from now on; standard output is for answers to people.
///
/// # Errors
/// When the filter cannot be read, or this was done before.
pub fn log(settings: &Log) -> Result<(), TelemetryError> {
    let filter = filter(&settings.filter)?;
    let base = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    match settings.format {
        LogFormat::Json => base.with(lines.json().flatten_event(true)).try_init()?,
        LogFormat::Plain => {
            use std::io::IsTerminal as _;
            base.with(lines.with_ansi(std::io::stderr().is_terminal())).try_init()?;
        }
    }
    Ok(())
}

/// Keeps the metrics of this process from now on; the handle prints them for Prometheus.
///
/// The caller runs its upkeep every few seconds.
///
/// # Errors
/// When this was done before.
pub fn metrics() -> Result<PrometheusHandle, TelemetryError> {
    let failed = |error: &dyn std::fmt::Display| TelemetryError::Metrics(error.to_string());
    PrometheusBuilder::new()
        .set_buckets(&BUCKETS)
        .map_err(|error| failed(&error))?
        .install_recorder()
        .map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_with_a_slip_is_refused() {
        assert!(filter("info,aqtau::queue=debug").is_ok());
        let error = filter("aqtau=loud").unwrap_err().to_string();
        assert!(error.starts_with("log.filter: "), "{error}");
    }
}
