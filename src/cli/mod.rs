//! The command line: what the `aqtau` binary does.
//!
//! Exit codes: 0 done · 1 failed, the reason is on standard error · 2 wrong usage or settings ·
//! 3 the database cannot be used (not reachable, of another version, old schema).

mod admin;
mod check_config;
mod context;
mod database;
mod demo;
pub mod eval;
mod exporter;
mod history;
mod import;
mod jobs;
mod mail;
mod match_list;
mod migrate;
mod probe;
pub mod profiles;
mod say;
pub mod secrets;
mod serve;
mod shutdown;
mod verify;
mod weights;
mod working;

pub use database::Database;

use crate::config::{ConfigError, Loaded, Sources};
use crate::postgres::PostgresError;
use crate::store::migrations::MigrationError;
use crate::store::pool::DatabaseError;
use crate::store::target::TargetError;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Rehabilitation case management: from a relative's petition to the certificate.
#[derive(Debug, Parser)]
#[command(name = "aqtau", version, after_help = AFTER_HELP)]
struct Arguments {
    /// Settings file (TOML); else the one named by `AQTAU_CONFIG`
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Exit codes: 0 done; 1 failed; 2 wrong usage or settings; 3 the database cannot be used.
Settings: config/default.toml explains each; `aqtau check-config` shows those in effect.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the API and runs jobs
    Serve(serve::Options),
    /// Brings the database's schema up to date
    Migrate,
    /// Proves that no history was changed: every link, every head, every state
    Verify(verify::Options),
    /// Walks five real cases through a running server that was started with --demo
    Demo(demo::Options),
    /// Accounts of administrators
    Admin {
        #[command(subcommand)]
        command: admin::Command,
    },
    /// Mails that came back
    Mail {
        #[command(subcommand)]
        command: mail::Command,
    },
    /// Histories: erasing personal content by order, provably
    History {
        #[command(subcommand)]
        command: history::Command,
    },
    /// The queue: what waits, what was given up, and trying it again
    Jobs {
        #[command(subcommand)]
        command: jobs::Command,
    },
    /// Archive cards out of files
    Import {
        #[command(subcommand)]
        command: import::Command,
    },
    /// Looks for the people of a list, such as a book of memory, among the archive cards
    Match(Box<match_list::Options>),
    /// Weights of the matching, fitted on what people decided
    Weights {
        #[command(subcommand)]
        command: weights::Command,
    },
    /// Shows the settings in effect, without secrets, and checks them and the profiles
    CheckConfig(check_config::Options),
    /// Measures how well sources are read, on real lines that are not part of the project
    #[command(subcommand)]
    Eval(eval::EvalCommand),
}

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Wrong settings or files that belong to them.
    #[error("{0}")]
    Settings(String),
    /// The database.
    #[error("{0}")]
    Database(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl Failure {
    fn code(&self) -> u8 {
        match self {
            Self::Other(_) => 1,
            Self::Settings(_) => 2,
            Self::Database(_) => 3,
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Settings(format!("The settings are wrong:\n{error}"))
    }
}

impl From<TargetError> for Failure {
    fn from(error: TargetError) -> Self {
        Self::Settings(error.to_string())
    }
}

macro_rules! of_database {
    ($($error:ty),+) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Database(error.to_string())
            }
        }
    )+};
}

of_database!(PostgresError, DatabaseError, MigrationError);

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// Reads the command line, runs the command, and says how it ended.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        Err(failure) => {
            say::error(&failure.to_string());
            ExitCode::from(failure.code())
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    if let Command::Eval(measurement) = &arguments.command {
        eval::run(measurement, &mut std::io::stdout().lock())
            .map_err(|error| Failure::Other(format!("{error:#}")))?;
        return Ok(ExitCode::SUCCESS);
    }
    let sources = Sources::of_process(arguments.config)?;
    let loaded = sources.load()?;
    if let Command::CheckConfig(options) = arguments.command {
        return check_config::run(&loaded, &options);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(command(arguments.command, loaded));
    // What still runs is given up: everything that has to end well was waited for.
    runtime.shutdown_background();
    done.map(|()| ExitCode::SUCCESS)
}

async fn command(command: Command, loaded: Loaded) -> Result<(), Failure> {
    match command {
        Command::Serve(options) => serve::run(loaded.config, options).await,
        Command::Demo(options) => demo::run(&loaded.config, &options).await,
        Command::Admin { command } => admin::run(command, loaded.config).await,
        Command::Mail { command } => mail::run(command, loaded.config).await,
        Command::History { command } => history::run(command, loaded.config).await,
        Command::Jobs { command } => jobs::run(command, loaded.config).await,
        Command::Import { command } => import::run(command, loaded.config).await,
        Command::Match(options) => match_list::run(*options, loaded.config).await,
        Command::Weights { command } => weights::run(command, loaded.config).await,
        Command::Migrate => migrate::run(&loaded.config).await,
        Command::Verify(options) => verify::run(loaded.config, options).await,
        // Run without a runtime, above.
        Command::CheckConfig(_) | Command::Eval(_) => Ok(()),
    }
}
