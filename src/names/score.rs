//! The weights that turn agreement into evidence.

use serde::{Deserialize, Serialize};

use super::types::Band;

/// Steps of [`Weights::year`]: differences of 0, 1, 2, 3, 4, 5, up to 8, and more years.
pub const YEAR_STEPS: usize = 8;

/// What agreement is worth, in natural logarithms. The defaults stand for data without decisions;
/// they can be fitted on decisions of officials.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Times the rarity of each matched name.
    pub rarity: f32,
    /// Times the dissimilarity of each matched name.
    pub loose: f32,
    /// For each name that one side has and the other has nothing in its stead.
    pub leftover: f32,
    /// For each pair of names that stand against each other and differ.
    pub conflict: f32,
    /// For a given name that is a surname on the other side.
    pub swapped: f32,
    /// For each fitting initial.
    pub initial: f32,
    /// By difference of the birth years.
    pub year: [f32; YEAR_STEPS],
    /// Years known on one side only, or on neither.
    pub year_unknown: f32,
    /// A place is the same.
    pub place_same: f32,
    /// Places are known on both sides and none is the same.
    pub place_other: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            rarity: 1.0,
            loose: 7.0,
            leftover: -0.4,
            conflict: -2.5,
            swapped: -0.3,
            initial: 1.2,
            year: [2.4, 2.2, 1.7, 0.8, -0.3, -1.2, -2.5, -4.5],
            year_unknown: 0.0,
            place_same: 2.2,
            place_other: -0.5,
        }
    }
}

/// A comparison as numbers; the score is their sum, each times its weight.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Features {
    /// Sum of ln(cards / cards at least this alike) of the matched names.
    pub rarity: f32,
    /// Sum of 1 − similarity of the matched names.
    pub loose: f32,
    /// Names of one side without a counterpart.
    pub leftover: f32,
    /// Names that stand against each other and differ.
    pub conflict: f32,
    /// Given names matched with surnames.
    pub swapped: f32,
    /// Fitting initials.
    pub initial: f32,
    /// Difference of the birth years; `None` unknown.
    pub year: Option<u16>,
    /// Places: one is the same, or all differ; `None` unknown.
    pub place: Option<bool>,
}

impl Weights {
    /// The sum.
    pub fn score(&self, features: &Features) -> f32 {
        features.rarity * self.rarity - features.loose * self.loose
            + features.leftover * self.leftover
            + features.conflict * self.conflict
            + features.swapped * self.swapped
            + features.initial * self.initial
            + features.year.map_or(self.year_unknown, |difference| self.year_of(difference))
            + features.place.map_or(0.0, |same| self.place_of(same))
    }

    /// The most that years and places can add.
    pub fn bonus(&self) -> f32 {
        self.year.iter().copied().fold(self.year_unknown, f32::max)
            + self.place_same.max(self.place_other).max(0.0)
    }

    /// What a difference of years is worth.
    pub fn year_of(&self, difference: u16) -> f32 {
        let step = match difference {
            0..=5 => usize::from(difference),
            6..=8 => 6,
            _ => 7,
        };
        self.year.get(step).copied().unwrap_or(0.0)
    }

    /// What the places are worth.
    pub fn place_of(&self, same: bool) -> f32 {
        if same { self.place_same } else { self.place_other }
    }
}

/// Above the logarithm of the number of cards, for [`Band::Strong`] and [`Band::Possible`]: with
/// more cards chance brings better matches.
const STRONG: f32 = 7.0;
const POSSIBLE: f32 = 2.0;

/// The band of a score among so many cards.
pub fn band(score: f32, cards: usize) -> Band {
    #[expect(clippy::cast_precision_loss, reason = "a logarithm of a count")]
    let level = (cards.max(1) as f32).ln();
    if score >= level + STRONG {
        Band::Strong
    } else if score >= level + POSSIBLE {
        Band::Possible
    } else {
        Band::Weak
    }
}
