//! `aqtau verify`: proves the histories, of the database or of an export.

use super::{Failure, context, say};
use crate::config::Config;
use crate::service::history::{self, Report};
use crate::service::{Context, Error};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use uuid::Uuid;

/// Options of `verify`.
#[derive(Debug, Clone, clap::Args)]
#[command(
    after_help = "Exit codes: 0 everything holds; 1 something does not, the first broken link is named."
)]
pub(super) struct Options {
    /// Only the history of this petition or review
    #[arg(long, value_name = "ID", conflicts_with = "file")]
    case: Option<Uuid>,
    /// An exported history instead of the database; needs no server and no settings
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The public key the export has to be signed with, in base64, as the office publishes it
    #[arg(long, value_name = "KEY", requires = "file")]
    key: Option<String>,
    /// Also read every document again and compare it with its digest
    #[arg(long, conflicts_with = "file")]
    documents: bool,
    /// One JSON object instead of sentences
    #[arg(long)]
    json: bool,
}

/// Verifies, and says what was found.
pub(super) async fn run(config: Config, options: Options) -> Result<(), Failure> {
    if let Some(file) = &options.file {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Failure::Other(format!("cannot read {}: {error}", file.display())))?;
        let report = history::verify_export(&text, options.key.as_deref()).map_err(said)?;
        return tell(&report, 0, options.json);
    }
    context::for_command(config, async |context| check(context, &options).await).await
}

async fn check(context: &Context, options: &Options) -> Result<(), Failure> {
    let bar = ProgressBar::new(0);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:40} {pos}/{len} histories, {per_sec}, {eta} left")
    {
        bar.set_style(style);
    }
    let progress = |at: history::Progress| {
        bar.set_length(at.total);
        bar.set_position(at.done);
    };
    let report = history::verify(context, options.case, progress).await.map_err(said)?;
    bar.finish_and_clear();
    let mut documents = 0;
    if options.documents {
        documents = history::verify_documents(context).await.map_err(said)?;
    }
    tell(&report, documents, options.json)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other error says itself what is wrong")]
fn said(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::Other("there is no history of this case".to_owned()),
        other => Failure::Other(other.to_string()),
    }
}

fn tell(report: &Report, documents: u64, json: bool) -> Result<(), Failure> {
    let faults: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    if json {
        let value = serde_json::json!({
            "histories": report.chains, "events": report.events, "daily_heads": report.heads,
            "documents": documents, "faults": faults,
        });
        say::line(&value.to_string());
    } else {
        say::line(&format!(
            "{} histories with {} events, {} daily heads, {documents} documents checked.",
            report.chains, report.events, report.heads
        ));
    }
    match faults.first() {
        None if json => Ok(()),
        None => {
            say::line("Everything holds.");
            Ok(())
        }
        Some(_) => Err(Failure::Other(format!("broken: {}", faults.join("; ")))),
    }
}
