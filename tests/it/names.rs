//! The floor of the card index: what it finds among 100,000 made-up cards may not sink.
//!
//! The cards and queries are those of `benches/names`; with the evaluation data in
//! `AQTAU_EVAL_DATA` its pairs are asked for as well.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "the generator of the measurement draws small numbers"
)]

#[path = "../../benches/names/cards.rs"]
mod cards;
#[path = "../../benches/names/pairs.rs"]
mod pairs;
#[path = "../../benches/names/random.rs"]
mod random;
#[path = "../../benches/names/respell.rs"]
mod respell;

use std::path::PathBuf;

use aqtau::names::{Band, Change, Index};
use pairs::Query;

const CARDS: u32 = 100_000;
const SEED: u64 = 7;

/// Every test is compiled without optimising: a share of the queries has to do.
const ASKED: usize = 120;

/// Shares of the queries whose card stands first, and among the first ten.
fn recall(index: &Index, queries: &[Query]) -> (f64, f64) {
    let mut first = 0;
    let mut ten = 0;
    for query in queries {
        let found = index.search(&query.question(), 10, &|_| true);
        let rank = found.hits.iter().position(|hit| hit.no == query.no);
        first += u32::from(rank == Some(0));
        ten += u32::from(rank.is_some());
        if rank.is_none() {
            let Query { script, name, text, place, year, .. } = query;
            eprintln!("not found: {script} {name} / {text}, {year}, place {place}");
        }
    }
    let all = f64::from(u32::try_from(queries.len()).unwrap());
    (f64::from(first) / all, f64::from(ten) / all)
}

#[expect(clippy::disallowed_methods, reason = "names the folder of the evaluation data")]
fn evaluation() -> Option<PathBuf> {
    std::env::var("AQTAU_EVAL_DATA").ok().map(PathBuf::from)
}

#[test]
fn among_a_hundred_thousand_cards_the_right_one_is_found() {
    let own = respell::queries(CARDS as usize, SEED, ASKED);
    let (entries, queries) = match evaluation() {
        Some(folder) => pairs::read(&folder, CARDS, SEED).unwrap(),
        None => {
            eprintln!("skipped: the pairs of the evaluation data (AQTAU_EVAL_DATA is not set)");
            (Vec::new(), Vec::new())
        }
    };
    let mut index = Index::build(cards::cards(CARDS as usize, SEED).chain(entries));
    let (first, ten) = recall(&index, &own);
    eprintln!("queries of the generator: R@1 {first:.3} R@10 {ten:.3}");
    assert!(first >= 0.85 && ten >= 0.97, "R@1 {first:.3} R@10 {ten:.3}");
    if queries.is_empty() {
        return;
    }
    // People stand on several cards of the pairs: without a card is who has none of them left.
    let all: Vec<u32> = queries.iter().map(|query| query.no).collect();
    let step = (queries.len() / ASKED / 2).max(1);
    let queries: Vec<Query> = queries.into_iter().step_by(step).collect();
    let (first, ten) = recall(&index, &queries);
    eprintln!("pairs: R@1 {first:.3} R@10 {ten:.3}");
    assert!(first >= 0.92 && ten >= 0.97, "R@1 {first:.3} R@10 {ten:.3}");
    index.apply_all(all.into_iter().map(Change::Remove));
    let alarms = queries
        .iter()
        .step_by(3)
        .filter(|query| {
            let found = index.search(&query.question(), 1, &|_| true);
            let strong = found.hits.first().filter(|hit| hit.band == Band::Strong);
            if let Some(hit) = strong {
                let Query { script, name, text, year, .. } = query;
                eprintln!("strong: {script} {name} / {text}, {year}: {hit:?}");
            }
            strong.is_some()
        })
        .count();
    assert!(alarms <= 1, "{alarms} strong hits for people without a card");
}
