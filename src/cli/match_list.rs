//! `aqtau match`: a list of people against the archive cards.

mod table;

use super::import::progress::Shown;
use super::{Failure, context, import, say};
use crate::config::Config;
use crate::domain::language::Language;
use crate::files::rows::Source;
use crate::names::Band;
use crate::service::card_import::format_of;
use crate::service::card_match::{self, Matching, Progress, Sees};
use crate::service::{Context, Error};
use clap::{Args, ValueEnum};
use serde_json::json;
use std::path::{Path, PathBuf};
use table::{Remarks, Table};

/// Options of `match`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
#[command(group = clap::ArgGroup::new("sight").required(true).args(["office", "as_operator"]))]
pub(super) struct Options {
    /// The list: CSV, TSV, XLSX, JSON Lines or records of books of memory, packed with gzip or not
    file: PathBuf,
    /// Mapping file (TOML), or one of the built-in mappings by its name: simple, open-list,
    /// memorial-disk, memory-book
    #[arg(long, value_name = "FILE|NAME", default_value = "simple")]
    map: String,
    /// Encoding of the list, for example windows-1251; detected without it
    #[arg(long)]
    encoding: Option<String>,
    /// Only cards that a case officer of this office (its code) may see
    #[arg(long, value_name = "CODE")]
    office: Option<String>,
    /// Every card, secret ones too: whoever gets the table must be allowed to see them
    #[arg(long)]
    as_operator: bool,
    /// The table of candidates; beside the list without it, as <list>.matches.csv
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The remarks on rows; beside the table without it, as <table>.errors.csv, when there are any
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    /// Candidates for each person
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=50))]
    limit: u8,
    /// The least sure candidates to write down
    #[arg(long, value_enum, default_value = "possible")]
    band: LeastBand,
    /// Language of the explanations: en, ru, kk, ky, uz or tg
    #[arg(long, default_value = "en")]
    language: Language,
    /// Writes over a table that is there, with everything that was marked in it
    #[arg(long)]
    force: bool,
    /// One JSON object instead of sentences
    #[arg(long)]
    json: bool,
}

const HELP: &str = "\
The table has one row for each candidate: line of the list, name asked for, rank, card, source, number,
names, birth, band, score, explanation, and an empty column `chosen`. Whoever compares the cards marks
the right ones there with x, yes or да; POST /reviews/cards/import opens a review from them.
A name without candidates has a row, too: nothing was found with these spellings. That never says that
no card exists.
Exit codes: 0 the whole list was read (rows may have been refused: see the remarks); 1 it was not;
2 the list, the mapping, the office or the table cannot be used; 3 the database cannot be used.";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LeastBand {
    Strong,
    Possible,
    Weak,
}

impl From<LeastBand> for Band {
    fn from(band: LeastBand) -> Self {
        match band {
            LeastBand::Strong => Self::Strong,
            LeastBand::Possible => Self::Possible,
            LeastBand::Weak => Self::Weak,
        }
    }
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(options: Options, config: Config) -> Result<(), Failure> {
    let mut mapping = import::mapping(&options.map)?;
    if options.encoding.is_some() {
        mapping.encoding.clone_from(&options.encoding);
    }
    let named = options.file.display();
    let file = Source::new(&options.file)
        .map_err(|error| Failure::Settings(format!("cannot read the list {named}: {error}")))?;
    let name = options.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let format = format_of(&mapping, &name).map_err(import::said)?;
    let out = options.out.clone().unwrap_or_else(|| beside(&options.file, "matches.csv"));
    if out.exists() && !options.force {
        let out = out.display();
        let message = format!(
            "{out} is there already, perhaps with marks in it; name another with --out, or use --force"
        );
        return Err(Failure::Settings(message));
    }
    context::for_command(config, async |context| {
        let sees =
            card_match::sees(context, options.office.as_deref()).await.map_err(import::said)?;
        let matching = Matching {
            file,
            format,
            mapping,
            sees,
            limit: usize::from(options.limit),
            band: options.band.into(),
            language: options.language,
        };
        matched(context, &options, matching, &out).await
    })
    .await
}

/// `people.csv` beside which `people.matches.csv` lies.
fn beside(path: &Path, ending: &str) -> PathBuf {
    path.with_extension(ending)
}

async fn matched(
    context: &Context,
    options: &Options,
    matching: Matching,
    out: &Path,
) -> Result<(), Failure> {
    let language = matching.language;
    let everything = matches!(matching.sees, Sees::Operator);
    if !options.json {
        say::error("reading the index of names …");
    }
    context.cards.catch_up(context).await.map_err(import::said)?;
    context.cards.save().await;
    let remarks_path = options.errors.clone().unwrap_or_else(|| beside(out, "errors.csv"));
    let mut table = Table::begin(out)?;
    let mut remarks = Remarks::new(remarks_path);
    let size = std::fs::metadata(matching.file.path())?.len();
    let mut shown = Shown::new((!matching.file.is_packed()).then_some(size), 0_u64);
    let done = card_match::run(context, matching, |persons, on_rows, at| {
        for person in &persons {
            table.put(person, language).map_err(Error::internal)?;
        }
        for (line, remark) in &on_rows {
            remarks.put(*line, remark).map_err(Error::internal)?;
        }
        shown.tell(at.position, at.rows, at.refused);
        Ok(())
    })
    .await;
    shown.end();
    let progress = done.map_err(import::said)?;
    table.end()?;
    let noted = remarks.end()?;
    tell(&progress, out, noted.as_deref(), everything, options.json);
    Ok(())
}

fn tell(progress: &Progress, out: &Path, noted: Option<&Path>, everything: bool, as_json: bool) {
    let Progress { rows, refused, persons, without, weaker, candidates, .. } = *progress;
    if as_json {
        let value = json!({
            "rows": rows, "refused": refused, "persons": persons, "without_candidates": without,
            "only_weaker": weaker,
            "candidates": candidates, "out": out, "errors": noted, "every_card": everything,
        });
        say::line(&value.to_string());
        return;
    }
    say::line(&format!(
        "{rows} rows: {persons} persons looked for, {candidates} candidates for {} of them; {refused} rows refused.",
        persons - without - weaker
    ));
    if without > 0 {
        say::line(&format!(
            "For {without} persons nothing was found with these spellings. That does not say that there is no card."
        ));
    }
    if weaker > 0 {
        say::line(&format!(
            "For {weaker} persons only less sure cards were found than --band asks for; --band weak writes them down."
        ));
    }
    say::line(&format!("The table: {}", out.display()));
    if let Some(noted) = noted {
        say::line(&format!("Remarks on rows: {}", noted.display()));
    }
    if everything {
        say::line("It was made with every card, secret ones too: mind who gets it.");
    }
}
