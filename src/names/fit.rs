//! Fitting the weights on what people decided: this card is the person's, that one is not.
//!
//! Logistic regression: the odds that a pair is the same person are taken for e^(score + level),
//! and weights and level are sought that make the decisions most likely. It draws towards the
//! weights it began with as strongly as [`SPREADS`] says, so that ten decisions move little and a
//! thousand much.
//!
//! No weight can become absurd: each is sought only between bounds that [`Weights::check`] also
//! knows (a rare name speaks for a card, whatever the decisions say), and those of the years only
//! as a first one and steps down from it.
//!
//! The same decisions in any order give the same weights. A part of them, chosen by their ids, is
//! held back, and what the weights are worth is told on it alone.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::score::{AGAINST, FOR, Features, LOOSE, RARITY, Weights, YEAR_STEPS, band, year_step};
use super::types::Band;

/// What somebody decided about two records.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Of the decision; it says which part it falls into. Of one id the last counts.
    pub id: Uuid,
    /// How the two stood to each other when it was decided.
    pub features: Features,
    /// They are of one person.
    pub same: bool,
}

/// Weights that were fitted, and what they are worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fitted {
    /// The new weights.
    pub weights: Weights,
    /// What the old ones are worth on the part held back.
    pub before: Quality,
    /// What the new ones are worth there.
    pub after: Quality,
    /// Decisions that the weights were fitted on.
    pub fitted_on: Counts,
    /// Decisions held back.
    pub held_back: Counts,
}

/// Decisions of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// "The same person".
    pub same: usize,
    /// "Another person".
    pub other: usize,
}

/// What weights are worth on decisions they were not fitted on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// Mean of −ln(probability of what was decided); the less, the better. Tossing a coin has 0.693.
    pub log_loss: f64,
    /// Of all pairs of a right and a wrong card, the share in which the right one stands higher.
    pub ordered: f64,
    /// The score at which as many are the same person as not.
    pub even: f64,
    /// What became of each band, the strongest first.
    pub bands: Vec<BandQuality>,
}

/// Decisions whose score lies in a band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BandQuality {
    /// The band.
    pub band: Band,
    /// Decisions in it.
    pub decided: usize,
    /// Those that say it is the same person.
    pub same: usize,
    /// How many the weights expect.
    pub expected: f64,
}

/// Why there are no new weights.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FitError {
    /// Too little was decided to say anything.
    #[error(
        "too few decisions: {same} say \"the same\" and {other} \"another person\"; at least \
         {LEAST_FITTED} of each are needed to fit, and {LEAST_HELD_BACK} of each to hold back"
    )]
    TooFew {
        /// "The same person".
        same: usize,
        /// "Another person".
        other: usize,
    },
    /// A decision has a number that is none.
    #[error("the numbers of decision {0} are damaged")]
    Damaged(Uuid),
}

/// Decisions of each kind that fitting needs.
pub const LEAST_FITTED: usize = 40;
/// Decisions of each kind that are needed on the part held back.
pub const LEAST_HELD_BACK: usize = 10;
/// One of so many decisions is held back.
const PARTS: u64 = 4;

/// Numbers that are fitted: six of the names, the years' first and their steps down, two of places.
/// Unknown years and places are the zero that the others are measured from.
const COEFFICIENTS: usize = 6 + YEAR_STEPS + 2;
/// Where the years begin among them.
const YEARS: usize = 6;
const PLACES: usize = YEARS + YEAR_STEPS;

type Vector = [f64; COEFFICIENTS];

/// How far decisions usually move each number from where it began: a standard deviation.
const SPREADS: Vector = {
    let mut spreads = [1.0; COEFFICIENTS];
    spreads[0] = 0.3;
    spreads[1] = 4.0;
    spreads
};

/// Rounds over all numbers; far fewer are needed.
const MOST_ROUNDS: usize = 400;
/// A round that moves no number further than this is the last.
const STILL: f64 = 1e-6;

/// Fits the weights on decisions, beginning with `start`. `cards` is the size of the index, which
/// the limits of the bands depend on.
///
/// # Errors
/// Too few decisions of either kind, or damaged ones.
pub fn fit(decided: &[Decided], start: &Weights, cards: usize) -> Result<Fitted, FitError> {
    let mut all = std::collections::BTreeMap::new();
    for one in decided {
        let Features { rarity, loose, leftover, conflict, swapped, initial, .. } = one.features;
        if ![rarity, loose, leftover, conflict, swapped, initial].iter().all(|n| n.is_finite()) {
            return Err(FitError::Damaged(one.id));
        }
        all.insert(one.id, *one);
    }
    let (held_back, fitted_on): (Vec<Decided>, Vec<Decided>) =
        all.into_values().partition(|one| is_held_back(one.id));
    let (kept, used) = (count(&held_back), count(&fitted_on));
    if used.same.min(used.other) < LEAST_FITTED || kept.same.min(kept.other) < LEAST_HELD_BACK {
        return Err(FitError::TooFew {
            same: used.same + kept.same,
            other: used.other + kept.other,
        });
    }
    let begin = coefficients(start);
    let mut fitting = Fitting::new(&fitted_on, start.year_unknown);
    let level_before = fitting.level(&begin);
    let (fitted, level_after) = fitting.run(&begin);
    let weights = weights_of(&fitted, start);
    let quality = |weights: &Weights, level| quality(&held_back, weights, level, cards);
    Ok(Fitted {
        before: quality(start, level_before),
        after: quality(&weights, level_after),
        weights,
        fitted_on: used,
        held_back: kept,
    })
}

/// The same for an id always and everywhere.
fn is_held_back(id: Uuid) -> bool {
    let mixed = id.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    (mixed ^ (mixed >> 32)).is_multiple_of(PARTS)
}

fn count(decided: &[Decided]) -> Counts {
    let same = decided.iter().filter(|one| one.same).count();
    Counts { same, other: decided.len() - same }
}

/// Weights as the numbers that are fitted.
fn coefficients(weights: &Weights) -> Vector {
    let Weights { rarity, loose, leftover, conflict, swapped, initial, year, .. } = weights;
    let mut vector = [0.0; COEFFICIENTS];
    let names = [*rarity, *loose, *leftover, *conflict, *swapped, *initial];
    let first = [year.first().copied().unwrap_or_default()];
    let steps = year.windows(2).map(|pair| match pair {
        [near, far] => near - far,
        _ => 0.0,
    });
    let places = [weights.place_same, weights.place_other];
    let all = names.into_iter().chain(first).chain(steps).chain(places);
    for (cell, value) in vector.iter_mut().zip(all) {
        *cell = f64::from(value);
    }
    for (at, cell) in vector.iter_mut().enumerate() {
        let (low, high) = bounds(at);
        *cell = cell.clamp(low, high);
    }
    vector
}

/// And back. Far years never speak for a card.
#[expect(clippy::cast_possible_truncation, reason = "weights are small numbers")]
fn weights_of(vector: &Vector, start: &Weights) -> Weights {
    let mut values = vector.iter().map(|value| *value as f32);
    let mut next = || values.next().unwrap_or_default();
    let mut weights = Weights {
        rarity: next(),
        loose: next(),
        leftover: next(),
        conflict: next(),
        swapped: next(),
        initial: next(),
        ..start.clone()
    };
    weights.conflict = weights.conflict.min(weights.leftover);
    let mut year = next();
    for (at, cell) in weights.year.iter_mut().enumerate() {
        if at > 0 {
            year -= next();
        }
        *cell = if at > FAR { year.min(0.0) } else { year }.clamp(AGAINST.0, FOR.1);
    }
    weights.place_same = next();
    weights.place_other = next();
    weights
}

/// The last step of years that may speak for a card.
const FAR: usize = 4;

/// Between which a number is sought.
fn bounds(at: usize) -> (f64, f64) {
    let (low, high) = match at {
        0 => RARITY,
        1 => LOOSE,
        2..=4 => AGAINST,
        5..=PLACES => FOR,
        _ => AGAINST,
    };
    (f64::from(low), f64::from(high))
}

/// A decision as the numbers that the fitted ones are multiplied with.
fn inputs(features: &Features) -> Vector {
    let mut vector = [0.0; COEFFICIENTS];
    let Features { rarity, loose, leftover, conflict, swapped, initial, year, place, .. } =
        *features;
    let names = [rarity, -loose, leftover, conflict, swapped, initial];
    for (cell, value) in vector.iter_mut().zip(names) {
        *cell = f64::from(value);
    }
    if let Some(difference) = year {
        let steps = vector.iter_mut().skip(YEARS).take(year_step(difference) + 1);
        for (at, cell) in steps.enumerate() {
            *cell = if at == 0 { 1.0 } else { -1.0 };
        }
    }
    if let Some(same) = place
        && let Some(cell) = vector.get_mut(PLACES + usize::from(!same))
    {
        *cell = 1.0;
    }
    vector
}

fn probability(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}

/// −ln of the probability of what was decided.
fn loss(score: f64, same: bool) -> f64 {
    let against = if same { -score } else { score };
    // ln(1 + e^x) that does not overflow.
    against.max(0.0) + (-against.abs()).exp().ln_1p()
}

/// Decisions made ready, and their scores with the numbers of now.
struct Fitting {
    rows: Vec<(Vector, f64, bool)>,
    scores: Vec<f64>,
}

impl Fitting {
    fn new(decided: &[Decided], year_unknown: f32) -> Self {
        let rows: Vec<_> = decided
            .iter()
            .map(|one| {
                let rest = if one.features.year.is_none() { f64::from(year_unknown) } else { 0.0 };
                (inputs(&one.features), rest, one.same)
            })
            .collect();
        Self { scores: vec![0.0; rows.len()], rows }
    }

    fn begin(&mut self, vector: &Vector) {
        for (score, (inputs, rest, _)) in self.scores.iter_mut().zip(&self.rows) {
            *score = rest + inputs.iter().zip(vector).map(|(x, weight)| x * weight).sum::<f64>();
        }
    }

    /// The loss when `by` times an input is added to each score.
    fn loss(&self, by: f64, input: impl Fn(&Vector) -> f64) -> f64 {
        let rows = self.scores.iter().zip(&self.rows);
        rows.map(|(score, (inputs, _, same))| loss(score + by * input(inputs), *same)).sum()
    }

    /// One step of Newton along one input, shortened until the loss falls; gives how far it went.
    /// `prior` is how far from its beginning the number is, and how strongly it is drawn back.
    fn step(
        &mut self,
        input: impl Fn(&Vector) -> f64 + Copy,
        (off, pull): (f64, f64),
        (low, high): (f64, f64),
    ) -> f64 {
        let (mut slope, mut bend) = (off * pull, pull);
        for (score, (inputs, _, same)) in self.scores.iter().zip(&self.rows) {
            let (x, p) = (input(inputs), probability(*score));
            slope += (p - f64::from(u8::from(*same))) * x;
            bend += p * (1.0 - p) * x * x;
        }
        if bend <= f64::EPSILON {
            return 0.0;
        }
        let drawn = |by: f64| pull * (off + by).powi(2) / 2.0;
        let now = self.loss(0.0, input) + drawn(0.0);
        let mut by = (-slope / bend).clamp(low, high);
        for _ in 0..30 {
            if self.loss(by, input) + drawn(by) <= now {
                for (score, (inputs, _, _)) in self.scores.iter_mut().zip(&self.rows) {
                    *score += by * input(inputs);
                }
                return by;
            }
            by /= 2.0;
        }
        0.0
    }

    /// The level that fits best with weights that stay as they are.
    fn level(&mut self, vector: &Vector) -> f64 {
        self.begin(vector);
        let mut level = 0.0;
        for _ in 0..MOST_ROUNDS {
            let by = self.step(|_| 1.0, (level, WEAK_PULL), (-LEVELS - level, LEVELS - level));
            level += by;
            if by.abs() < STILL {
                break;
            }
        }
        level
    }

    /// The numbers and the level that fit best.
    fn run(&mut self, begin: &Vector) -> (Vector, f64) {
        let mut level = self.level(begin);
        let mut vector = *begin;
        for _ in 0..MOST_ROUNDS {
            let mut most = 0.0_f64;
            let settings = vector.iter_mut().zip(begin).zip(SPREADS).enumerate();
            for (at, ((value, first), spread)) in settings {
                let (low, high) = bounds(at);
                let input = |inputs: &Vector| inputs.get(at).copied().unwrap_or_default();
                let prior = (*value - first, spread.powi(-2));
                let by = self.step(input, prior, (low - *value, high - *value));
                *value += by;
                most = most.max(by.abs());
            }
            let by = self.step(|_| 1.0, (level, WEAK_PULL), (-LEVELS - level, LEVELS - level));
            level += by;
            if most.max(by.abs()) < STILL {
                break;
            }
        }
        (vector, level)
    }
}

/// What keeps the level finite.
const WEAK_PULL: f64 = 1e-4;
/// Levels beyond this are none.
const LEVELS: f64 = 100.0;

fn quality(decided: &[Decided], weights: &Weights, level: f64, cards: usize) -> Quality {
    let scores: Vec<(f32, bool)> =
        decided.iter().map(|one| (weights.score(&one.features), one.same)).collect();
    let losses = scores.iter().map(|(score, same)| loss(f64::from(*score) + level, *same));
    #[expect(clippy::cast_precision_loss, reason = "a count of decisions")]
    let log_loss = losses.sum::<f64>() / scores.len().max(1) as f64;
    let bands = [Band::Strong, Band::Possible, Band::Weak].map(|wanted| {
        let within: Vec<_> =
            scores.iter().filter(|(score, _)| band(*score, cards) == wanted).collect();
        BandQuality {
            band: wanted,
            decided: within.len(),
            same: within.iter().filter(|(_, same)| *same).count(),
            expected: within.iter().map(|(score, _)| probability(f64::from(*score) + level)).sum(),
        }
    });
    Quality { log_loss, ordered: ordered(scores), even: -level, bands: bands.to_vec() }
}

/// Share of pairs of a right and a wrong one in which the right one has the higher score; equals
/// count half.
#[expect(clippy::cast_precision_loss, reason = "counts of decisions")]
fn ordered(mut scores: Vec<(f32, bool)>) -> f64 {
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut won, mut below, mut right) = (0.0, 0, 0);
    for equal in scores.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let same = equal.iter().filter(|(_, same)| *same).count();
        let other = equal.len() - same;
        won += same as f64 * (below as f64 + other as f64 / 2.0);
        below += other;
        right += same;
    }
    let pairs = right as f64 * below as f64;
    if pairs > 0.0 { won / pairs } else { 0.5 }
}

#[cfg(test)]
mod tests;
