//! `aqtau jobs`: the queue, looked at and helped on.

use super::{Failure, context, say};
use crate::config::Config;
use crate::domain::actor::Actor;
use crate::domain::id::JobId;
use crate::service::job::{self, JobPage, JobView, ListJobs};
use crate::service::{Context, Error};
use clap::Subcommand;
use uuid::Uuid;

/// What to do with jobs.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists jobs, newest first, with the number in each state
    List {
        /// Only in this state: ready, running, done or dead
        #[arg(long)]
        state: Option<String>,
        /// Only of this kind, for example `send_notice`
        #[arg(long)]
        kind: Option<String>,
        /// Only jobs older than this one: the last line of the page before
        #[arg(long, value_name = "ID")]
        after: Option<Uuid>,
        /// Rows, 1 to 200
        #[arg(long, default_value_t = 50)]
        limit: i64,
        /// One JSON object instead of lines
        #[arg(long)]
        json: bool,
    },
    /// Gives jobs that were given up all their attempts again, at once
    #[command(after_help = "Exit codes: 0 all are retried; 1 at least one is not, and why.")]
    Retry {
        /// The jobs
        #[arg(required = true, value_name = "ID")]
        ids: Vec<Uuid>,
    },
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    match command {
        Command::List { state, kind, after, limit, json } => {
            let asked = ListJobs { state, kind, after, limit: Some(limit) };
            context::for_command(config, async |context| {
                let page = job::list(context, &Actor::system(), &asked).await.map_err(said)?;
                tell(&page, json)
            })
            .await
        }
        Command::Retry { ids } => {
            context::for_command(config, async |context| retry(context, &ids).await).await
        }
    }
}

/// Each on its own: one that cannot be retried keeps no other from it.
async fn retry(context: &Context, ids: &[Uuid]) -> Result<(), Failure> {
    let mut refused = Vec::new();
    for id in ids {
        match job::retry(context, &Actor::system(), JobId(*id)).await.map_err(said) {
            Ok(view) => {
                tracing::info!(job = %view.id, kind = view.kind, "retried from the command line");
                say::line(&format!("{} ({}) is tried again.", view.id, view.kind));
            }
            Err(failure @ (Failure::Database(_) | Failure::Settings(_))) => return Err(failure),
            Err(Failure::Other(reason)) => refused.push(format!("{id}: {reason}")),
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(Failure::Other(refused.join("\n"))) }
}

fn tell(page: &JobPage, json: bool) -> Result<(), Failure> {
    if json {
        let text = serde_json::to_string_pretty(page);
        say::line(&text.map_err(|error| Failure::Other(error.to_string()))?);
        return Ok(());
    }
    for one in &page.items {
        say::line(&row(one));
    }
    let counts = page.counts;
    say::line(&format!(
        "{} of {} shown. Ready {}, running {}, done {}, dead {}.",
        page.items.len(),
        page.total,
        counts.ready,
        counts.running,
        counts.done,
        counts.dead
    ));
    Ok(())
}

fn row(job: &JobView) -> String {
    let at = job.finished_at.or(job.next_attempt_at).or(job.leased_until).unwrap_or(job.created_at);
    format!(
        "{}  {}  {}  {} attempts  {}  {}",
        job.id,
        job.kind,
        job.state,
        job.attempts,
        at.format("%Y-%m-%d %H:%M:%SZ"),
        job.last_error.as_deref().unwrap_or("-")
    )
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other error says itself what is wrong")]
fn said(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::Other("there is no such job".to_owned()),
        Error::Conflict { message, .. } => Failure::Other(message),
        Error::Invalid(errors) => Failure::Settings(errors.to_string()),
        Error::Db(error) => Failure::Database(error.to_string()),
        other => Failure::Other(other.to_string()),
    }
}
