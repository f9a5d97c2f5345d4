//! How common names are, told so that the number of cards a reader may not see stays unknown.
//!
//! What a name is worth is shown to the reader, and one can compute from it how many cards bear the
//! name. So only open cards are counted. In a register that is mostly closed that would say
//! nothing about how common a name is: there all are counted, in powers of four.

use super::index::{Index, Part};

/// A register with fewer cards is taken for one of so many: its first card bears no common name.
const FEWEST: usize = 1_000;

/// Of which cards names are counted.
#[derive(Debug, Clone, Copy)]
pub struct Census {
    cards: usize,
    open: bool,
}

impl Census {
    /// Of the cards of an index.
    pub fn of(index: &Index) -> Self {
        let open = index.open();
        if open * 2 >= index.len() {
            Self { cards: open.max(FEWEST), open: true }
        } else {
            let cards = u32::try_from(index.len().max(FEWEST)).unwrap_or(u32::MAX);
            Self { cards: coarse(cards) as usize, open: false }
        }
    }

    /// How many cards there are, as far as it is told.
    pub fn cards(self) -> usize {
        self.cards
    }

    /// Cards of a part that have a stem and are counted.
    pub fn count(self, part: &Part, stem: u32) -> u32 {
        if self.open { part.open(stem) } else { part.count(stem) }
    }

    /// A sum of counts as it may be told; never 0.
    pub fn told(self, sum: u32) -> u32 {
        if self.open { sum.max(1) } else { coarse(sum) }
    }
}

/// The next power of four.
fn coarse(count: u32) -> u32 {
    let bits = count.max(1).next_power_of_two().max(1).trailing_zeros();
    1_u32.checked_shl(bits.next_multiple_of(2)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::coarse;

    #[test]
    fn a_coarse_count_is_the_next_power_of_four() {
        let counts = [0, 1, 2, 4, 5, 16, 17, 1_000_000].map(coarse);
        assert_eq!(counts, [1, 1, 4, 4, 16, 16, 64, 1 << 20]);
        assert!(coarse(1 << 31) >= 1 << 30);
    }
}
