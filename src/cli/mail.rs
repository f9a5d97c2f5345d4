//! `aqtau mail`: what a mail server hands back.

use super::working::worker_context;
use super::{Failure, context, say};
use crate::config::Config;
use crate::mail::bounce::{self, Bounce, Verdict};
use crate::worker::jobs::{Bounced, bounced};
use clap::Subcommand;
use std::io::{self, Read as _};

/// Larger reports are not read: they return a mail of ours, which is small.
const LARGEST: u64 = 10 * 1024 * 1024;

/// What to do with mails.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Takes in a mail that could not be delivered: the office that wrote gets a task
    #[command(after_help = "\
Reads a delivery report (RFC 3464) from standard input, as a mail server's pipe gives it, for
example with Postfix's aliases(5):
  bounces: \"|aqtau mail bounce || exit 75\"
Without a readable report, name the mail with --message-id.
Exit codes: 0 noted, or nothing to note; 1 no report, or of no mail of ours; 2 wrong usage or
settings; 3 the database cannot be used: try again.")]
    Bounce {
        /// Message-ID of the mail that came back, instead of a report
        #[arg(long, value_name = "ID")]
        message_id: Option<String>,
        /// Why, for --message-id; addresses are taken out of it
        #[arg(long, requires = "message_id", default_value = "it came back")]
        reason: String,
    },
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    let Command::Bounce { message_id, reason } = command;
    let bounce = match message_id {
        Some(message_id) => Bounce { message_id, verdict: Verdict::Failed, reason },
        None => report()?,
    };
    if bounce.verdict != Verdict::Failed {
        say::line("The report tells of no failure: nothing is noted.");
        return Ok(());
    }
    let outcome = context::for_command(config, async |context| {
        let context = worker_context(context)?;
        bounced(&context, &bounce.message_id, &bounce.reason)
            .await
            .map_err(|error| Failure::Database(error.to_string()))
    })
    .await?;
    match outcome {
        Bounced::Noted(notice) => {
            say::line(&format!("Notice {notice} is noted as bounced; its office has a task."));
            Ok(())
        }
        Bounced::KnownAlready(notice) => {
            say::line(&format!("Notice {notice} was known to have bounced: nothing changed."));
            Ok(())
        }
        Bounced::NotOurs => Err(Failure::Other(
            "the Message-ID is of no mail that this database has sent".to_owned(),
        )),
    }
}

fn report() -> Result<Bounce, Failure> {
    let mut raw = Vec::new();
    io::stdin().lock().take(LARGEST + 1).read_to_end(&mut raw)?;
    if raw.len() as u64 > LARGEST {
        let text = "the report is larger than 10 MiB; name the mail with --message-id instead";
        return Err(Failure::Other(text.to_owned()));
    }
    bounce::read(&raw).map_err(|error| {
        Failure::Other(format!("{error}; name the mail with --message-id instead"))
    })
}
