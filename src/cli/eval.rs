//! `aqtau eval`: how well the parsers read real lines. Reads the folder named by `AQTAU_EVAL_DATA`,
//! which is never part of the project; labels judged by hand are, keyed by the hash of the line.

mod labels;
mod lines;
mod places;
mod records;
mod shares;

pub use labels::{Labels, Precision, Sample, precision};
pub use lines::{Kind, Line, Lines};
pub use places::{PlaceShares, RawPlace, raw_places};
pub use records::{GOALS, judge, measure, read_labels, read_records};
pub use shares::{Share, Shares, shares};

use crate::domain::place::Gazetteer;
use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use lines::memory_records;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What can be measured.
#[derive(Debug, Subcommand)]
pub enum EvalCommand {
    /// Share of lines read by the parsers of sources, and their precision on hand-judged lines.
    Parsers(ParsersArgs),
    /// Share of whole records of books of memory whose parts are read, and the precision on records
    /// judged by hand.
    Records(RecordsArgs),
    /// Share of places of birth and residence in Central Asia that the gazetteer knows.
    Places(PlacesArgs),
}

/// Options of `aqtau eval records`.
#[derive(Debug, Args)]
pub struct RecordsArgs {
    /// Folder with `memory-book-records.txt.gz`.
    #[arg(long, env = "AQTAU_EVAL_DATA")]
    pub data: Option<PathBuf>,
    /// Prints this many records drawn at random, with their readings, for judging by hand.
    #[arg(long)]
    pub sample: Option<usize>,
    /// Seed of the sample: the same seed draws the same records.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// File of judged records.
    #[arg(long, default_value = "tests/labels/records.jsonl")]
    pub labels: PathBuf,
    /// Prints the most frequent pieces that were not recognised.
    #[arg(long)]
    pub unrecognised: Option<usize>,
}

/// Options of `aqtau eval places`.
#[derive(Debug, Args)]
pub struct PlacesArgs {
    /// Folder with `memory-book-records.txt.gz`.
    #[arg(long, env = "AQTAU_EVAL_DATA")]
    pub data: Option<PathBuf>,
    /// Directory of further files of places.
    #[arg(long)]
    pub places: Option<PathBuf>,
    /// Prints the most frequent names that were not recognised.
    #[arg(long)]
    pub unrecognised: Option<usize>,
}

/// Options of `aqtau eval parsers`.
#[derive(Debug, Args)]
pub struct ParsersArgs {
    /// Folder with `sentencing-lines-dev.txt`, `rehabilitation-lines-dev.txt` and
    /// `memory-book-records.txt.gz`.
    #[arg(long, env = "AQTAU_EVAL_DATA")]
    pub data: Option<PathBuf>,
    /// Prints this many lines drawn at random, with their readings, for judging by hand.
    #[arg(long)]
    pub sample: Option<usize>,
    /// Seed of the sample: the same seed draws the same lines.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Draws every text once, however often it stands in the files: shows rare forms.
    #[arg(long)]
    pub distinct: bool,
    /// File of judged lines.
    #[arg(long, default_value = "tests/labels/parsers.jsonl")]
    pub labels: PathBuf,
    /// Prints the most frequent pieces that were not recognised.
    #[arg(long)]
    pub unrecognised: Option<usize>,
}

/// Runs a measurement and writes its tables to `out`.
pub fn run(command: &EvalCommand, out: &mut impl Write) -> Result<()> {
    match command {
        EvalCommand::Parsers(args) => parsers(args, out),
        EvalCommand::Records(args) => records::run(args, out),
        EvalCommand::Places(args) => read_places(args, out),
    }
}

fn read_places(args: &PlacesArgs, out: &mut impl Write) -> Result<()> {
    let Some(data) = &args.data else {
        writeln!(out, "Skipped: name the folder of real lines with --data or AQTAU_EVAL_DATA.")?;
        return Ok(());
    };
    let gazetteer = Gazetteer::load(args.places.as_deref().unwrap_or(Path::new("")))
        .map_err(|found| anyhow!(found.join("\n")))?;
    let shares = PlaceShares::of(&raw_places(&memory_records(data)?), &gazetteer);
    shares.write(out, args.unrecognised.unwrap_or_default())?;
    Ok(())
}

fn parsers(args: &ParsersArgs, out: &mut impl Write) -> Result<()> {
    let Some(data) = &args.data else {
        writeln!(out, "Skipped: name the folder of real lines with --data or AQTAU_EVAL_DATA.")?;
        return Ok(());
    };
    let lines = Lines::read(data)?;
    if let Some(size) = args.sample {
        return sample(&lines.sample(size, args.seed, args.distinct), out);
    }
    let shares = shares(&lines);
    shares.write(out)?;
    if let Some(most) = args.unrecognised {
        shares.write_unrecognised(most, out)?;
    }
    judged(&lines, &args.labels, out)
}

fn sample(lines: &[&Line], out: &mut impl Write) -> Result<()> {
    for line in lines {
        serde_json::to_writer(&mut *out, &line.judgement())?;
        writeln!(out)?;
    }
    Ok(())
}

fn judged(lines: &Lines, path: &Path, out: &mut impl Write) -> Result<()> {
    if !path.exists() {
        writeln!(out, "\nNo judged lines at {}.", path.display())?;
        return Ok(());
    }
    let labels = Labels::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    precision(lines, &labels).write(out)?;
    Ok(())
}
