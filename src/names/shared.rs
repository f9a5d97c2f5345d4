//! Cards that share two names or more with a question, and what their names can add at most.
//!
//! The postings of all names are read twice: once to see which cards have two of them, and once
//! more to sum what these few are worth. So almost no card is read that is not among the best.

use super::asked::Like;
use super::segment::Segment;

/// Cards by how many of the names asked for they have: bits, one for each card.
pub struct Shared {
    one: Vec<u64>,
    two: Vec<u64>,
    own: Vec<u64>,
    list: Vec<u32>,
}

impl Shared {
    /// For so many cards.
    pub fn new(cards: u32) -> Self {
        let words = (cards as usize).div_ceil(64);
        Self { one: vec![0; words], two: vec![0; words], own: Vec::new(), list: Vec::new() }
    }

    /// Marks the cards with a name, or one like it, that has so many postings.
    pub fn mark(&mut self, likes: &[Like], postings: usize, segment: &Segment) {
        let cards = likes.iter().flat_map(|like| segment.cards_with(like.stem));
        // A few postings are put in order, many are marked card by card.
        if postings < self.one.len() / 8 {
            self.list.clear();
            self.list.extend(cards);
            self.list.sort_unstable();
            self.list.dedup();
            for card in &self.list {
                let (at, bit) = place(*card);
                if let (Some(one), Some(two)) = (self.one.get_mut(at), self.two.get_mut(at)) {
                    *two |= *one & bit;
                    *one |= bit;
                }
            }
            return;
        }
        self.own.clear();
        self.own.resize(self.one.len(), 0);
        for like in likes {
            for card in segment.cards_with(like.stem) {
                let (at, bit) = place(card);
                if let Some(word) = self.own.get_mut(at) {
                    *word |= bit;
                }
            }
        }
        for ((one, two), own) in self.one.iter_mut().zip(&mut self.two).zip(&self.own) {
            *two |= *one & own;
            *one |= own;
        }
    }

    /// The cards with two names or more.
    pub fn both(self) -> Both {
        let mut sum = 0;
        let before = self
            .two
            .iter()
            .map(|word| {
                let before = sum;
                sum += word.count_ones();
                before
            })
            .collect();
        let sums = vec![Sum::default(); sum as usize];
        Both { bits: self.two, before, sums }
    }
}

/// What the names of a card can add, how many they are, and which was counted last.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    names: f32,
    matched: u8,
    last: u8,
}

/// Cards with two names or more.
#[derive(Debug, Default)]
pub struct Both {
    bits: Vec<u64>,
    /// Cards before each word.
    before: Vec<u32>,
    sums: Vec<Sum>,
}

impl Both {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.sums.len()
    }

    /// Whether a card is one of them.
    #[inline]
    pub fn has(&self, card: u32) -> bool {
        let (at, bit) = place(card);
        self.bits.get(at).is_some_and(|word| word & bit != 0)
    }

    /// Adds what a name is worth: `likes` stand in the order of their weights, the first that a
    /// card has counts. `number` is another for each name and not 0.
    pub fn add(&mut self, number: u8, likes: &[Like], worth: impl Fn(f32) -> f32, from: &Segment) {
        for like in likes {
            let worth = worth(like.weight);
            for card in from.cards_with(like.stem) {
                let (at, bit) = place(card);
                let Some(word) = self.bits.get(at).copied() else { continue };
                if word & bit == 0 {
                    continue;
                }
                let slot = self.before.get(at).copied().unwrap_or(0)
                    + (word & bit.wrapping_sub(1)).count_ones();
                if let Some(sum) = self.sums.get_mut(slot as usize)
                    && sum.last != number
                {
                    sum.last = number;
                    sum.names += worth;
                    sum.matched += 1;
                }
            }
        }
    }

    /// Each card with the sum of its names and their number, in the order of the cards.
    pub fn each(&self, mut tell: impl FnMut(u32, f32, usize)) {
        let mut sums = self.sums.iter();
        for (at, word) in (0_u32..).zip(&self.bits) {
            let mut word = *word;
            while word != 0 {
                let card = at * 64 + word.trailing_zeros();
                word &= word - 1;
                if let Some(sum) = sums.next() {
                    tell(card, sum.names, usize::from(sum.matched));
                }
            }
        }
    }
}

const fn place(card: u32) -> (usize, u64) {
    ((card / 64) as usize, 1 << (card % 64))
}
