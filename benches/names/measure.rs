//! Recall, false alarms, latency and memory of a loaded index.

use std::collections::BTreeMap;
use std::time::Instant;

use aqtau::names::{Aliases, Band, Change, Index, Question, YearRange};

use super::cards::{Vocabulary, card, person};
use super::pairs::Query;
use super::random::Random;
use super::table::{Line, line, print};
use super::{Options, evaluation, queries};

fn percentile(sorted: &[f64], of: f64) -> f64 {
    sorted
        .get(((sorted.len() as f64 * of) as usize).min(sorted.len().saturating_sub(1)))
        .copied()
        .unwrap_or(0.0)
}

/// Megabytes of the process, as Linux counts them: `VmRSS:` held now, `VmHWM:` at most until now.
pub fn memory(which: &str) -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(which)).unwrap_or_default();
    let kilobytes: f64 =
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0.0);
    kilobytes / 1024.0
}

/// Milliseconds this thread has computed: on a busy machine the clock on the wall measures the
/// neighbours.
fn computed() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// What searches took.
struct Times {
    wall: Vec<f64>,
    computed: Vec<f64>,
}

/// Where the true card stands for each query, from 0; and the milliseconds each took, sorted.
fn ranks(
    index: &Index,
    queries: &[Query],
    ask: &dyn Fn(&Query) -> Question,
) -> (Vec<Option<usize>>, Times) {
    let mut times = Times { wall: Vec::new(), computed: Vec::new() };
    let found = queries
        .iter()
        .map(|query| {
            let question = ask(query);
            let (begun, before) = (Instant::now(), computed());
            let found = index.search(&question, 10, &|_| true);
            times.wall.push(begun.elapsed().as_secs_f64() * 1000.0);
            times.computed.push(computed() - before);
            found.hits.iter().position(|hit| hit.no == query.no)
        })
        .collect();
    times.wall.sort_by(f64::total_cmp);
    times.computed.sort_by(f64::total_cmp);
    (found, times)
}

fn share(ranks: &[Option<usize>], within: usize) -> f64 {
    let found = ranks.iter().filter(|rank| rank.is_some_and(|rank| rank < within)).count();
    found as f64 / ranks.len().max(1) as f64
}

/// Goals by the number of cards.
struct Goals {
    any: bool,
    large: bool,
}

impl Goals {
    /// A goal at 2.4 million cards only.
    fn usual(&self, value: f64) -> Option<f64> {
        (self.any && !self.large).then_some(value)
    }

    /// A goal at 2.4 and one at 12 million cards.
    fn both(&self, usual: f64, large: f64) -> Option<f64> {
        self.any.then_some(if self.large { large } else { usual })
    }
}

/// Measures and prints.
pub fn run(index: &Index, options: &Options, loaded: f64) {
    let memory = memory("VmRSS:");
    let (_, queries) = queries(options);
    // Once over, so that nothing is read for the first time while the clock runs.
    for query in queries.iter().take(50) {
        let _ = index.search(&query.question(), 10, &|_| true);
    }
    let (by_year, times) = ranks(index, &queries, &Query::question);
    let goals = Goals { any: options.cards >= 1_000_000, large: options.cards >= 10_000_000 };
    let mut lines = vec![
        line("R@1, name + year", share(&by_year, 1), "", goals.usual(0.88), None),
        line("R@10, name + year", share(&by_year, 10), "", goals.both(0.97, 0.95), None),
    ];
    let worst = by_script(&queries, &by_year, &mut lines);
    lines.push(line("worst script, R@10", worst, "", goals.usual(0.90), None));
    more_recall(index, &queries, &mut lines);
    if !options.without_clusters {
        without_clusters(index, &queries, &goals, &mut lines);
    }
    let all = [("one client", &times.wall), ("… computing", &times.computed)];
    for (what, times) in all {
        let time = |of: f64| percentile(times, of);
        lines.push(line(&format!("p50, {what}"), time(0.5), " ms", None, goals.usual(4.0)));
        let most = goals.both(15.0, 40.0);
        lines.push(line(&format!("p99, {what}"), time(0.99), " ms", None, most));
        lines.push(line(&format!("slowest, {what}"), time(1.0), " ms", None, None));
    }
    clients(index, &queries, &mut lines);
    lines.push(line("memory (RSS), index loaded", memory, " MB", None, goals.both(120.0, 500.0)));
    let counted = index.memory_bytes() as f64 / 1_048_576.0;
    lines.push(line("… as the index counts", counted, " MB", None, None));
    lines.push(line("load of the saved index", loaded, " s", None, goals.usual(3.0)));
    lines.push(line("build", options.built, " s", None, None));
    lines.push(line("… most memory", options.peak, " MB", None, None));
    let alarms = false_alarms(index, options, &queries);
    let most = goals.both(1.0, 1.0);
    lines.push(line("no card, best hit strong", alarms.known * 100.0, " %", None, most));
    lines.push(line("… made-up people", alarms.made_up * 100.0, " %", None, most));
    lines.push(line("… 99 of 100 of both stay below ln(cards) +", alarms.level, "", None, None));
    let source = if evaluation().is_some() { "" } else { ": queries of the generator" };
    let without = if options.without_clusters { ", without aliases of Wikidata" } else { "" };
    println!("\n## {} cards, {} queries{source}{without}", index.len(), queries.len());
    print(&lines);
    if options.misses {
        for (query, rank) in queries.iter().zip(&by_year).filter(|(_, rank)| **rank != Some(0)) {
            println!("miss {rank:?} {} | {} | {}", query.script, query.name, query.text);
        }
    }
}

/// Adds a line for each script, and gives the worst share among the first ten.
fn by_script(queries: &[Query], ranks: &[Option<usize>], lines: &mut Vec<Line>) -> f64 {
    let mut scripts: BTreeMap<&str, Vec<Option<usize>>> = BTreeMap::new();
    for (query, rank) in queries.iter().zip(ranks) {
        scripts.entry(&query.script).or_default().push(*rank);
    }
    // Of a dozen queries no share can be told.
    let few: Vec<Option<usize>> =
        scripts.values().filter(|ranks| ranks.len() < 20).flatten().copied().collect();
    scripts.retain(|_, ranks| ranks.len() >= 20);
    scripts.insert("others", few);
    let mut worst = 1.0_f64;
    for (script, ranks) in scripts.iter().filter(|(_, ranks)| !ranks.is_empty()) {
        worst = worst.min(share(ranks, 10));
        let what = format!("… {script} ({}) R@1 {:.3} R@10", ranks.len(), share(ranks, 1));
        lines.push(line(&what, share(ranks, 10), "", None, None));
    }
    worst
}

/// Part of the pairs was made of the names of Wikidata that the table of aliases knows too: what is
/// found without these tells how names are found that stand in no table.
fn without_clusters(index: &Index, queries: &[Query], goals: &Goals, lines: &mut Vec<Line>) {
    let index = index.with_aliases(Aliases::Own);
    let (found, _) = ranks(&index, queries, &Query::question);
    let mut scripts = Vec::new();
    let worst = by_script(queries, &found, &mut scripts);
    let what = format!("without aliases of Wikidata: R@1 {:.3} R@10", share(&found, 1));
    lines.push(line(&what, share(&found, 10), "", goals.both(0.97, 0.95), None));
    lines.push(line("… worst script, R@10", worst, "", goals.usual(0.90), None));
}

/// How a query is asked.
type Ask = Box<dyn Fn(&Query) -> Question>;

fn more_recall(index: &Index, queries: &[Query], lines: &mut Vec<Line>) {
    let asks: [(&str, Ask); 2] = [
        ("name only", Box::new(|query| Question { birth: None, ..query.question() })),
        (
            "name + year + place (for half)",
            Box::new(|query| {
                let places = if query.no % 2 == 0 { vec![query.place] } else { Vec::new() };
                Question { places, ..query.question() }
            }),
        ),
    ];
    for (what, ask) in &asks {
        let (found, _) = ranks(index, queries, ask);
        let what = format!("{what}: R@1 {:.3} R@10", share(&found, 1));
        lines.push(line(&what, share(&found, 10), "", None, None));
    }
    let strong = queries
        .iter()
        .filter(|query| {
            let found = index.search(&query.question(), 1, &|_| true);
            found.hits.first().is_some_and(|hit| hit.band == Band::Strong && hit.no == query.no)
        })
        .count();
    let share = strong as f64 / queries.len().max(1) as f64;
    lines.push(line("true card first and strong", share, "", None, None));
}

/// Sixteen people asking at once.
fn clients(index: &Index, queries: &[Query], lines: &mut Vec<Line>) {
    const CLIENTS: usize = 16;
    let begun = Instant::now();
    let mut times: Vec<f64> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..CLIENTS)
            .map(|client| {
                scope.spawn(move || {
                    let mut times = Vec::new();
                    for query in queries.iter().skip(client * 7).step_by(4) {
                        let begun = Instant::now();
                        let _ = index.search(&query.question(), 10, &|_| true);
                        times.push(begun.elapsed().as_secs_f64() * 1000.0);
                    }
                    times
                })
            })
            .collect();
        asking.into_iter().flat_map(|client| client.join().unwrap()).collect()
    });
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    lines.push(line("16 clients: queries/s", rate, "", None, None));
    lines.push(line("16 clients: p50", percentile(&times, 0.5), " ms", None, None));
    lines.push(line("16 clients: p99", percentile(&times, 0.99), " ms", None, None));
}

/// Shares of queries without a card whose best hit is strong, and what 99 of 100 such hits stay
/// below, above the logarithm of the number of cards.
struct Alarms {
    known: f64,
    made_up: f64,
    level: f64,
}

/// Those of the pairs with their cards taken out, and made-up people.
fn false_alarms(index: &Index, options: &Options, queries: &[Query]) -> Alarms {
    let mut without = index.clone();
    without.apply_all(queries.iter().map(|query| Change::Remove(query.no)));
    let level = (without.len().max(1) as f64).ln();
    let best = |question: &Question| {
        let found = without.search(question, 1, &|_| true);
        found.hits.first().map(|hit| (hit.band == Band::Strong, f64::from(hit.score) - level))
    };
    let known: Vec<_> = queries.iter().filter_map(|query| best(&query.question())).collect();
    // People as the generator makes them, whom it has not put on any card.
    let vocabulary = Vocabulary::new(options.seed);
    let mut random = Random::new(options.seed ^ 0xfa15e);
    let made_up: Vec<_> = (0..1_000)
        .filter_map(|_| {
            let somebody = person(&vocabulary, &mut random);
            let text = card(1, &somebody, &mut random).names.remove(0).text;
            let birth = Some(YearRange::from(somebody.year));
            best(&Question { names: vec![text], birth, ..Question::default() })
        })
        .collect();
    let share = |found: &[(bool, f64)]| {
        found.iter().filter(|(strong, _)| *strong).count() as f64 / found.len().max(1) as f64
    };
    let mut levels: Vec<f64> = known.iter().chain(&made_up).map(|(_, level)| *level).collect();
    levels.sort_by(f64::total_cmp);
    Alarms { known: share(&known), made_up: share(&made_up), level: percentile(&levels, 0.99) }
}
