//! `aqtau history`: erasing personal content by order.

use super::{Failure, context, say};
use crate::config::Config;
use crate::domain::actor::Actor;
use crate::service::Error;
use crate::service::history::{RedactEvent, redact};
use clap::Subcommand;
use uuid::Uuid;

/// What to do with histories.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Erases the content of one event for good; its hash stays, and the history still verifies
    #[command(after_help = "\
The content cannot be brought back, except from a backup made before. Who acted, when, and the
reason given at that time are part of what the hashes prove and stay. The redaction itself
becomes an event of the same history, with your reason.")]
    Redact {
        /// The petition, review or person whose history it is
        #[arg(long, value_name = "ID")]
        case: Uuid,
        /// The event's number in that history
        #[arg(long, value_name = "NUMBER")]
        seq: i32,
        /// By what order; it stays readable, so it must name nobody
        #[arg(long)]
        reason: String,
    },
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    let Command::Redact { case: chain, seq, reason } = command;
    let command = RedactEvent { chain, seq, reason };
    let event = context::for_command(config, async |context| {
        redact(context, &Actor::system(), &command).await.map_err(said)
    })
    .await?;
    say::line(&format!(
        "The content of event {} ({}, {}) is erased. `aqtau verify --case {}` proves the rest.",
        event.seq,
        event.action,
        event.at.format("%Y-%m-%d %H:%M:%SZ"),
        event.chain_id
    ));
    Ok(())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other error says itself what is wrong")]
fn said(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::Other("there is no such event".to_owned()),
        Error::Conflict { message, .. } => Failure::Other(message),
        Error::Invalid(errors) => Failure::Settings(errors.to_string()),
        Error::Db(error) => Failure::Database(error.to_string()),
        other => Failure::Other(other.to_string()),
    }
}
