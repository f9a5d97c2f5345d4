//! The weights that turn agreement into evidence.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::types::Band;

/// Steps of [`Weights::year`]: differences of 0, 1, 2, 3, 4, 5, up to 8, and more years.
pub const YEAR_STEPS: usize = 8;

/// The version of a form that is stored; another one is refused when it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Version<const N: u16>;

impl<const N: u16> Serialize for Version<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u16(N)
    }
}

impl<'de, const N: u16> Deserialize<'de> for Version<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let found = u16::deserialize(from)?;
        if found == N {
            return Ok(Self);
        }
        Err(de::Error::custom(format!("it is of version {found}, and {N} is wanted")))
    }
}

/// What agreement is worth, in natural logarithms. The defaults stand for data without decisions;
/// [`fit`](super::fit()) fits them on decisions of officials.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Of this form, and of the meaning of its parts.
    pub version: Version<1>,
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
            version: Version,
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
#[serde(deny_unknown_fields)]
pub struct Features {
    /// Of this form, and of the meaning of its parts.
    pub version: Version<1>,
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

/// The step of a difference of years.
pub(super) fn year_step(difference: u16) -> usize {
    match difference {
        0..=5 => usize::from(difference),
        6..=8 => 6,
        _ => 7,
    }
}

/// Weights that would turn sense upside down, and the one that does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the weight {0} is outside of what makes sense")]
pub struct AbsurdWeight(pub &'static str);

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

    /// Whether each weight has a sign and size that make sense; searching relies on it. Weights that
    /// were read from somewhere are checked before they are used.
    ///
    /// # Errors
    /// The first that has not.
    pub fn check(&self) -> Result<(), AbsurdWeight> {
        let within = |name, value: f32, (low, high): (f32, f32)| {
            if (low..=high).contains(&value) { Ok(()) } else { Err(AbsurdWeight(name)) }
        };
        within("rarity", self.rarity, RARITY)?;
        within("loose", self.loose, LOOSE)?;
        within("leftover", self.leftover, AGAINST)?;
        within("conflict", self.conflict, AGAINST)?;
        within("swapped", self.swapped, AGAINST)?;
        within("initial", self.initial, FOR)?;
        within("year_unknown", self.year_unknown, (AGAINST.0, FOR.1))?;
        within("place_same", self.place_same, FOR)?;
        within("place_other", self.place_other, AGAINST)?;
        // Two names in each other's place say more than one that is missing.
        within("conflict", self.conflict, (AGAINST.0, self.leftover))?;
        let [same, .., far] = self.year;
        within("year", same, FOR)?;
        within("year", far, AGAINST)?;
        let falls = self.year.windows(2).all(|pair| match pair {
            [near, far] => near >= far,
            _ => true,
        });
        if falls { Ok(()) } else { Err(AbsurdWeight("year")) }
    }

    /// The most that years and places can add.
    pub fn bonus(&self) -> f32 {
        self.year.iter().copied().fold(self.year_unknown, f32::max)
            + self.place_same.max(self.place_other).max(0.0)
    }

    /// What a difference of years is worth.
    pub fn year_of(&self, difference: u16) -> f32 {
        self.year.get(year_step(difference)).copied().unwrap_or(0.0)
    }

    /// What the places are worth.
    pub fn place_of(&self, same: bool) -> f32 {
        if same { self.place_same } else { self.place_other }
    }
}

/// What the weights may be: a rare name always speaks for a card, and the rarer the more.
pub(super) const RARITY: (f32, f32) = (0.25, 4.0);
/// A name that is spelled otherwise always speaks for it less than the same.
pub(super) const LOOSE: (f32, f32) = (0.5, 40.0);
/// What speaks for a card never speaks against it.
pub(super) const FOR: (f32, f32) = (0.0, 12.0);
/// And what speaks against it never for it.
pub(super) const AGAINST: (f32, f32) = (-12.0, 0.0);

/// Steps of a score in 1. Scores are told in steps, so that equal ones are equal, whatever the order in
/// which their parts were added.
const STEPS: f32 = 128.0;

/// A score in steps.
#[expect(clippy::cast_possible_truncation, reason = "scores are small numbers")]
pub(super) fn steps(score: f32) -> i32 {
    (score * STEPS).round() as i32
}

/// Steps as a score.
#[expect(clippy::cast_precision_loss, reason = "scores are small numbers")]
pub(super) fn of_steps(steps: i32) -> f32 {
    steps as f32 / STEPS
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
