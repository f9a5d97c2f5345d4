//! `aqtau check-config`: the settings in effect, where each comes from, and what is wrong.

use super::{Database, Failure, profiles, say, secrets};
use crate::config::{Config, Loaded, Shown};
use crate::domain::place::Gazetteer;
use crate::mail::Mailer;
use crate::postgres::Settings;
use crate::telemetry;
use serde::Serialize;
use std::process::ExitCode;

/// Options of `check-config`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Print one JSON object instead of lines
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    settings: Vec<Shown>,
    problems: Vec<String>,
}

/// Prints the settings; ends with code 2 when something would keep aqtau from starting.
pub(super) fn run(loaded: &Loaded, options: &Options) -> Result<ExitCode, Failure> {
    let report = Report { settings: loaded.settings(), problems: problems(loaded) };
    if options.json {
        let json = serde_json::to_string_pretty(&report);
        say::line(&json.map_err(|error| Failure::Other(error.to_string()))?);
    } else {
        for Shown { key, value, origin } in &report.settings {
            say::line(&format!("{key} = {value}  # {origin}"));
        }
        for problem in &report.problems {
            say::error(problem);
        }
        if report.problems.is_empty() {
            say::line("# The settings and the jurisdiction profiles are valid.");
        }
    }
    Ok(if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

fn problems(loaded: &Loaded) -> Vec<String> {
    let config = &loaded.config;
    let mut problems = Vec::new();
    if let Err(error) = telemetry::filter(&config.log.filter) {
        problems.push(error.to_string());
    }
    if let Err(found) = profiles::load(config) {
        problems.extend(found);
    }
    if let Err(found) = Gazetteer::load(&config.places.dir) {
        problems.extend(found);
    }
    problems.extend(mail(config).err());
    // Before the first start of the embedded default nothing is there yet, and that is right.
    if !config.embedded() || Settings::of(config).cluster_exists() {
        problems.extend(secrets::load(config).err().map(|failure| failure.to_string()));
    }
    if !config.embedded() {
        problems.extend(Database::external(config).err().map(|failure| failure.to_string()));
    }
    problems
}

/// The mailer is made as the worker makes it; it connects to nothing yet.
fn mail(config: &Config) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async { Mailer::new(config) }).map(drop).map_err(|error| error.to_string())
}
