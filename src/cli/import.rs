//! `aqtau import`: cards out of files of any length.

pub(super) mod progress;
mod report;

use super::{Failure, context, say};
use crate::config::Config;
use crate::domain::card::{Mapping, builtin, builtin_names};
use crate::service::card::{self, RecordCardSource, record_source_as_system};
use crate::service::card_import::{
    self, ImportFile, ImportView, begin_as_system, format_of, try_out,
};
use crate::service::{Context, Error};
use clap::{Args, Subcommand};
use progress::Shown;
use report::Report;
use std::path::{Path, PathBuf};

/// What to import.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Imports archive cards from a table (CSV, TSV, XLSX), JSON Lines or records of books of memory
    #[command(after_help = CARDS_HELP)]
    Cards(Box<Cards>),
    /// Recognises the places of cards that were imported before the places were known; goes on where it stopped
    Places,
}

const CARDS_HELP: &str = "\
An import that was broken off goes on when the same command is given again; rows that are in the \
register already are counted and not added twice.
Exit codes: 0 the whole file was read (rows may have been refused: see the report); 1 it was not; \
2 the file, the mapping or the source cannot be used; 3 the database cannot be used.";

/// Options of `import cards`.
#[derive(Debug, Args)]
pub(super) struct Cards {
    /// The file, packed with gzip or not
    file: PathBuf,
    /// Code of the source that the cards belong to
    #[arg(long)]
    source: String,
    /// Mapping file (TOML), or one of the built-in mappings by its name: open-list, memorial-disk,
    /// memory-book, simple
    #[arg(long, value_name = "FILE|NAME")]
    map: String,
    /// Encoding of the file, for example windows-1251; overrides the mapping, detected without either
    #[arg(long)]
    encoding: Option<String>,
    /// Reads the whole file and says what would be refused; stores nothing and needs no database
    #[arg(long)]
    dry_run: bool,
    /// One JSON object instead of sentences; with --dry-run it holds the first thousand remarks
    #[arg(long)]
    json: bool,
    /// Writes every remark on a row into this file: as JSON Lines when its name ends with .jsonl, else
    /// as CSV
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    /// Records the source if there is none of this code yet: its title
    #[arg(long, requires = "country")]
    title: Option<String>,
    /// Country of a source that is recorded now, for example kz
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
    /// Archive (code of the office) that keeps the cards of a source that is recorded now
    #[arg(long, value_name = "OFFICE")]
    archive: Option<String>,
    /// Secrecy of the cards of a source that is recorded now: open, restricted or secret
    #[arg(long)]
    secrecy: Option<String>,
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    let options = match command {
        Command::Cards(options) => *options,
        Command::Places => return context::for_command(config, fill_places).await,
    };
    let mut mapping = mapping(&options.map)?;
    if options.encoding.is_some() {
        mapping.encoding.clone_from(&options.encoding);
    }
    let file = ImportFile::new(&options.file, mapping).map_err(said)?;
    if options.dry_run {
        let tried = tokio::task::block_in_place(|| try_file(&options, &file));
        return tried;
    }
    context::for_command(config, async |context| import(context, &options, &file).await).await
}

async fn fill_places(context: &Context) -> Result<(), Failure> {
    let mut said_at = std::time::Instant::now();
    let filled = card::fill_places(context, |run| {
        if said_at.elapsed() >= std::time::Duration::from_secs(5) {
            said_at = std::time::Instant::now();
            say::error(&format!("up to card {}, {} recognised", run.up_to, run.recognised));
        }
    });
    let run = filled.await.map_err(said)?;
    say::line(&format!("Places of {} cards were recognised.", run.recognised));
    Ok(())
}

/// A mapping by the path of its file or its name.
pub(super) fn mapping(named: &str) -> Result<Mapping, Failure> {
    let text = match builtin(named) {
        Some(text) => text.to_owned(),
        None => std::fs::read_to_string(named).map_err(|error| {
            Failure::Settings(format!(
                "cannot read the mapping {named}: {error}; the built-in ones are: {}",
                builtin_names().join(", ")
            ))
        })?,
    };
    Mapping::read(&text).map_err(|error| Failure::Settings(error.to_string()))
}

async fn import(context: &Context, options: &Cards, file: &ImportFile) -> Result<(), Failure> {
    record_source(context, options).await?;
    let (_, begun) = begin_as_system(context, &options.source, file).await.map_err(said)?;
    let on_the_way = begun.position > 0;
    if on_the_way && !options.json {
        say::line(&format!("Going on after line {} ({} rows).", begun.line, begun.read));
    }
    let size = u64::try_from(begun.file_size).unwrap_or_default();
    let mut shown = Shown::new((!file.file.is_packed()).then_some(size), begun.read);
    let done = card_import::run(context, begun.id, &options.file, |at| {
        shown.tell(at.position, at.read, at.refused);
    })
    .await;
    shown.end();
    let import = done.map_err(said)?;
    if let Some(path) = &options.errors {
        report::write_stored(context, import.no, path).await?;
    }
    report::tell_import(context, &ImportView::from(import), options.json).await
}

async fn record_source(context: &Context, options: &Cards) -> Result<(), Failure> {
    let (Some(title), Some(country)) = (&options.title, &options.country) else { return Ok(()) };
    let source = RecordCardSource {
        code: options.source.clone(),
        title: title.clone(),
        jurisdiction: country.clone(),
        provenance: None,
        licence: None,
        secrecy: options.secrecy.clone(),
        families_may_see: false,
    };
    match record_source_as_system(context, source, options.archive.as_deref()).await {
        // It is there already: its own title and secrecy stand.
        Ok(_) | Err(Error::Conflict { .. }) => Ok(()),
        Err(error) => Err(said(error)),
    }
}

fn try_file(options: &Cards, file: &ImportFile) -> Result<(), Failure> {
    let format = format_of(&file.mapping, &file.name).map_err(said)?;
    let mut report = Report::new(options.errors.as_deref())?;
    let size = std::fs::metadata(file.file.path())?.len();
    let mut shown = Shown::new((!file.file.is_packed()).then_some(size), 0);
    let counts = try_out(
        &file.file,
        format,
        file.mapping.clone(),
        |found| report.take(&found),
        |at, counts| {
            shown.tell(at.byte, counts.read, counts.refused);
        },
    );
    shown.end();
    report.tell(counts.map_err(said)?, options.errors.as_deref(), options.json)
}

/// A path for a person.
fn named(path: &Path) -> String {
    path.display().to_string()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other error says itself what is wrong")]
pub(super) fn said(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::Settings(
            "there is no source of this code; record it with --title and --country".to_owned(),
        ),
        Error::Conflict { message, .. } => Failure::Other(message),
        Error::Invalid(errors) => {
            let lines: Vec<_> = errors.0.into_iter().map(|error| error.message).collect();
            Failure::Settings(lines.join("\n"))
        }
        Error::Db(error) => Failure::Database(error.to_string()),
        Error::Internal(cause) => Failure::Other(cause.to_string()),
        other => Failure::Other(other.to_string()),
    }
}
