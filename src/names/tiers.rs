//! Cards that share several names with a question, in the order of what they can reach at most: so
//! few of them need to be read.

use super::asked::Asked;
use super::segment::Segment;

/// Tiers of a name by what share of the most it is worth.
const SHARES: [f32; 3] = [0.85, 0.55, 0.0];
/// Steps of the order.
const STEPS: usize = 192;
/// Evidence in one step.
const STEP: f32 = 0.25;

/// For each name asked for the cards that have it, or one like it.
pub struct Tiers {
    words: usize,
    names: Vec<Name>,
    one: Vec<u64>,
    two: Vec<u64>,
    /// What a name can be worth that a card does not show: an initial.
    absent: f32,
}

struct Name {
    most: f32,
    tiers: [Tier; SHARES.len()],
}

#[derive(Default)]
struct Tier {
    cards: Vec<u64>,
    most: f32,
}

impl Tiers {
    /// For so many cards.
    pub fn new(cards: u32, initial: f32) -> Self {
        let words = (cards as usize).div_ceil(64);
        Self {
            words,
            names: Vec::new(),
            one: vec![0; words],
            two: vec![0; words],
            absent: initial.max(0.0),
        }
    }

    /// Marks the cards with a name; gives how many postings were read.
    pub fn mark(&mut self, asked: &Asked, part: usize, segment: &Segment) -> usize {
        let likes = || asked.likes.iter().filter(|like| like.part == part);
        let most = likes().map(|like| like.weight).fold(0.0, f32::max);
        let mut name = Name { most, tiers: Default::default() };
        let mut read = 0;
        for like in likes() {
            let at = SHARES.iter().position(|share| like.weight >= most * share);
            let Some(tier) = at.and_then(|at| name.tiers.get_mut(at)) else { continue };
            tier.most = tier.most.max(like.weight);
            tier.cards.resize(self.words, 0);
            for card in segment.cards_with(like.stem) {
                read += 1;
                if let Some(word) = tier.cards.get_mut((card / 64) as usize) {
                    *word |= 1 << (card % 64);
                }
            }
        }
        if read > 0 {
            for (at, (one, two)) in self.one.iter_mut().zip(&mut self.two).enumerate() {
                let sets = name.tiers.iter().filter_map(|tier| tier.cards.get(at));
                let own = sets.fold(0, |own, set| own | set);
                *two |= *one & own;
                *one |= own;
            }
        }
        self.names.push(name);
        read
    }

    /// Cards with two names or more and what each can reach, the highest first; and their set.
    /// `more` is what a card has beside its names, `bonus` the most it can be.
    pub fn order(self, more: &dyn Fn(u32) -> f32, bonus: f32) -> (Vec<(f32, u32)>, Vec<u64>) {
        let top: f32 =
            self.names.iter().map(|name| name.most.max(self.absent)).sum::<f32>() + bonus;
        let mut found: Vec<(u8, u32)> = Vec::new();
        for (at, word) in self.two.iter().enumerate() {
            let mut word = *word;
            while word != 0 {
                let bit = word & word.wrapping_neg();
                word &= word - 1;
                let card = u32::try_from(at * 64).unwrap_or(0) + bit.trailing_zeros();
                let has = |set: &[u64]| set.get(at).is_some_and(|word| word & bit != 0);
                let names: f32 = self
                    .names
                    .iter()
                    .map(|name| {
                        let tier = name.tiers.iter().find(|tier| has(&tier.cards));
                        tier.map_or(0.0, |tier| tier.most).max(self.absent)
                    })
                    .sum();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a small positive number of steps"
                )]
                let step = ((top - names - more(card)) / STEP).clamp(0.0, 191.0) as u8;
                found.push((step, card));
            }
        }
        let mut ends = [0_usize; STEPS + 1];
        for (step, _) in &found {
            if let Some(end) = ends.get_mut(usize::from(*step) + 1) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut order = vec![(0.0, 0); found.len()];
        for (step, card) in found {
            if let Some(next) = ends.get_mut(usize::from(step)) {
                if let Some(cell) = order.get_mut(*next) {
                    // The upper end of the step: nothing is cut that could still be reached.
                    *cell = (top - f32::from(step) * STEP, card);
                }
                *next += 1;
            }
        }
        (order, self.two)
    }
}
