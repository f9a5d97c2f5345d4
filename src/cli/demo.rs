//! `aqtau demo`: five real cases through the API of a running server.

use super::{Failure, say};
use crate::clock::Clock;
use crate::config::{Config, Transport};
use crate::demo::{self, Mail, Post, Stage};
use crate::service::demo::PASSWORD;
use crate::service::history::verify_export;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Options of `demo`.
#[derive(Debug, Clone, clap::Args)]
#[command(
    after_help = "Exit codes: 0 everything was as expected; 1 something was not, and is named."
)]
pub(super) struct Options {
    /// Address of the server, which was started with `aqtau serve --demo`
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    url: String,
}

/// A terminal, beside a server whose mail folder may be at hand.
struct Terminal {
    clock: Clock,
    folder: Result<PathBuf, &'static str>,
    known: BTreeSet<PathBuf>,
}

/// How long the server's jobs get before they are looked at again.
const MOMENT: Duration = Duration::from_millis(150);

impl Terminal {
    fn new(config: &Config) -> Self {
        let folder = match config.mail.transport {
            Transport::Folder => Ok(config.mail_dir()),
            Transport::Smtp => Err("they went to the SMTP server"),
            Transport::Off => Err("mail is switched off (mail.transport)"),
        };
        let known = folder.as_deref().map(|dir| listed(dir).unwrap_or_default());
        Self { clock: Clock::system(), known: known.unwrap_or_default(), folder }
    }
}

/// The mails of a folder; their names are in the order of time.
fn listed(dir: &Path) -> std::io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "eml") {
            found.insert(path);
        }
    }
    Ok(found)
}

impl Stage for Terminal {
    fn say(&mut self, line: &str) {
        say::line(line);
    }

    fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    async fn settle(&mut self) {
        tokio::time::sleep(MOMENT).await;
    }

    fn mails(&mut self) -> Result<Post, String> {
        let dir = match &self.folder {
            Ok(dir) => dir,
            Err(why) => return Ok(Post::Elsewhere(why)),
        };
        let Ok(all) = listed(dir) else {
            return Ok(Post::Elsewhere("the server's mail folder is not in this data directory"));
        };
        let mut mails = Vec::new();
        for path in all.difference(&self.known) {
            let told = |reason: String| format!("{}: {reason}", path.display());
            let raw = std::fs::read(path).map_err(|error| told(error.to_string()))?;
            mails.push(Mail::parse(&raw).map_err(told)?);
        }
        self.known = all;
        Ok(Post::Seen(mails))
    }

    fn verify(&self, export: &str, public_key: &str) -> Result<u64, String> {
        let report = verify_export(export, Some(public_key)).map_err(|error| error.to_string())?;
        match report.faults.first() {
            Some(fault) => Err(fault.to_string()),
            None => Ok(report.events),
        }
    }
}

/// Walks the five cases and says each step.
pub(super) async fn run(config: &Config, options: &Options) -> Result<(), Failure> {
    let mut terminal = Terminal::new(config);
    say::line(
        "DEMONSTRATION: only published names and facts are real; placeholders say what they are.",
    );
    let walked = demo::run(&mut terminal, &options.url, PASSWORD).await;
    walked.map_err(|error| Failure::Other(error.to_string()))?;
    if config.data.dir.join("postgres").is_dir() {
        say::line("`aqtau verify` proves every history of this data directory.");
    }
    Ok(())
}
