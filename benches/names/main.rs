//! Measures the card index: `scripts/bench-names` runs it and explains the figures.
//!
//! `cargo bench --bench names -- --cards 2400000 [--seed 1] [--half 0|1] [--without-clusters]
//! [--out DIR]`. The index is
//! built and saved here, then loaded and measured by a process of its own, so that its memory is
//! the index alone. With `--out` the cards and queries are also written for PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a measuring program on data of its own: it stops at the first fault"
)]

mod cards;
mod folded;
mod measure;
mod pairs;
mod random;
mod respell;
mod table;

use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use aqtau::names::{Aliases, Entry, Index};
use folded::name_words;
use pairs::Query;

/// What the command line says.
#[derive(Debug, Clone)]
struct Options {
    cards: usize,
    seed: u64,
    half: Option<u32>,
    out: Option<PathBuf>,
    load: Option<PathBuf>,
    built: f64,
    peak: f64,
    without_clusters: bool,
    misses: bool,
}

fn options() -> Options {
    let mut options = Options {
        cards: 100_000,
        seed: 1,
        half: None,
        out: None,
        load: None,
        built: 0.0,
        peak: 0.0,
        without_clusters: false,
        misses: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().unwrap();
        match word.as_str() {
            "--cards" => options.cards = value().parse().unwrap(),
            "--seed" => options.seed = value().parse().unwrap(),
            "--half" => options.half = Some(value().parse().unwrap()),
            "--out" => options.out = Some(value().into()),
            "--load" => options.load = Some(value().into()),
            "--built" => options.built = value().parse().unwrap(),
            "--peak" => options.peak = value().parse().unwrap(),
            "--without-clusters" => options.without_clusters = true,
            "--misses" => options.misses = true,
            // Cargo adds it.
            "--bench" => {}
            other => panic!("unknown option {other}"),
        }
    }
    options
}

/// The folder of the evaluation data, if there is one.
#[expect(clippy::disallowed_methods, reason = "a measuring program has no config")]
fn evaluation() -> Option<PathBuf> {
    std::env::var("AQTAU_EVAL_DATA").ok().map(PathBuf::from).filter(|path| path.is_dir())
}

/// Queries with a card of the index: the pairs, or made from the generator where there are none.
fn queries(options: &Options) -> (Vec<Entry>, Vec<Query>) {
    let after = options.cards as u32;
    let (entries, mut queries) = match evaluation() {
        Some(folder) => pairs::read(&folder, after, options.seed).unwrap(),
        None => (Vec::new(), respell::queries(options.cards, options.seed, 800)),
    };
    if let Some(half) = options.half {
        queries.retain(|query| half_of(query) == half);
    }
    (entries, queries)
}

/// A fixed random half, for rules that are made on one and reported on the other.
fn half_of(query: &Query) -> u32 {
    let mixed = query.text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    (mixed >> 40) as u32 % 2
}

fn main() {
    let options = options();
    if let Some(file) = &options.load {
        let begun = Instant::now();
        let (index, _) =
            Index::load(&mut BufReader::with_capacity(1 << 20, std::fs::File::open(file).unwrap()))
                .unwrap();
        let loaded = begun.elapsed().as_secs_f64();
        let aliases = if options.without_clusters { Aliases::Own } else { Aliases::All };
        measure::run(&index.with_aliases(aliases), &options, loaded);
        return;
    }
    let (entries, queries) = queries(&options);
    let begun = Instant::now();
    let index = Index::build(cards::cards(options.cards, options.seed).chain(entries.clone()));
    let built = begun.elapsed().as_secs_f64();
    let peak = measure::memory("VmHWM:");
    let file = std::env::temp_dir().join(format!("aqtau-names-{}.idx", std::process::id()));
    let mut to = BufWriter::with_capacity(1 << 20, std::fs::File::create(&file).unwrap());
    index.save(&mut to, 0).unwrap();
    to.flush().unwrap();
    drop(index);
    if let Some(folder) = &options.out {
        write_for_postgres(folder, &options, &entries, &queries);
    }
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    again.args(std::env::args().skip(1)).arg("--load").arg(&file);
    again.arg("--built").arg(built.to_string()).arg("--peak").arg(peak.to_string());
    let status = again.status();
    std::fs::remove_file(&file).unwrap();
    assert!(status.unwrap().success(), "the measuring process failed");
}

/// Cards and queries as PostgreSQL reads them: number, year, folded key.
fn write_for_postgres(folder: &Path, options: &Options, entries: &[Entry], queries: &[Query]) {
    let key = |text: &str| name_words(text).join(" ");
    let file = |name: &str| BufWriter::new(std::fs::File::create(folder.join(name)).unwrap());
    let mut to = file("cards.tsv");
    for card in cards::cards(options.cards, options.seed).chain(entries.iter().cloned()) {
        let year = card.birth.map_or("\\N".to_owned(), |birth| birth.from.to_string());
        let text = card.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(" ");
        writeln!(to, "{}\t{year}\t{}", card.no, key(&text)).unwrap();
    }
    to.flush().unwrap();
    let mut to = file("queries.tsv");
    for query in queries {
        writeln!(to, "{}\t{}\t{}", query.no, query.year, key(&query.name)).unwrap();
    }
    to.flush().unwrap();
}
