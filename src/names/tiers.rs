//! Cards that share several names with a question, in the order of what they can reach at most: so
//! few of them need to be read.

use super::asked::Asked;
use super::segment::Segment;

/// A name counts as near when it is worth so much of the most it can be.
const NEAR: f32 = 0.62;
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
    near: Vec<u64>,
    far: Vec<u64>,
    most_near: f32,
    most_far: f32,
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
        let mut name = Name {
            near: vec![0; self.words],
            far: vec![0; self.words],
            most_near: most,
            most_far: 0.0,
        };
        let mut read = 0;
        for like in likes() {
            let set = if like.weight >= most * NEAR {
                &mut name.near
            } else {
                name.most_far = name.most_far.max(like.weight);
                &mut name.far
            };
            for card in segment.cards_with(like.stem) {
                read += 1;
                if let Some(word) = set.get_mut((card / 64) as usize) {
                    *word |= 1 << (card % 64);
                }
            }
        }
        if read > 0 {
            let own = name.near.iter().zip(&name.far).map(|(near, far)| near | far);
            for ((own, one), two) in own.zip(&mut self.one).zip(&mut self.two) {
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
            self.names.iter().map(|name| name.most_near.max(self.absent)).sum::<f32>() + bonus;
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
                        let most = if has(&name.near) {
                            name.most_near
                        } else if has(&name.far) {
                            name.most_far
                        } else {
                            0.0
                        };
                        most.max(self.absent)
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
