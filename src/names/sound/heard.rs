//! How far two stems are from each other.

use super::cost::{COSTS, Costs};
use super::{A, BARE, PART, Sound, UE, W, YJ};

/// Longest stem that is compared; what is longer is cut.
pub const LONGEST: usize = 24;

/// What a vowel costs that the other side's script does not write.
const UNWRITTEN: u16 = 7;

/// Two neighbours in each other's place.
const TURNED: u16 = 55;

/// A stem made ready to be compared with many.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    sounds: &'a [Sound],
    /// Its script leaves vowels out.
    bare: bool,
    /// It is a part of a name.
    part: bool,
    /// With all its vowels, and without the certain ones.
    length: (u32, u32),
}

impl<'a> Heard<'a> {
    /// Reads the marks before the sounds.
    pub fn of(stem: &'a [Sound]) -> Self {
        let (mut sounds, mut bare, mut part) = (stem, false, false);
        while let Some((first, tail)) = sounds.split_first() {
            match *first {
                BARE => bare = true,
                PART => part = true,
                _ => break,
            }
            sounds = tail;
        }
        let sounds = sounds.get(..LONGEST).unwrap_or(sounds);
        let mut length = (0, 0);
        for sound in sounds {
            let own = COSTS.length.get(usize::from(*sound)).copied().map_or(100, u32::from);
            length.0 += own;
            length.1 += if matches!(*sound, A..=UE) { 0 } else { own };
        }
        Self { sounds, bare, part, length }
    }

    /// Likeness of two stems: 1 when they sound the same, and 0 at or below `least`.
    pub fn likeness(&self, other: &Heard, least: f32) -> f32 {
        if self.part && other.part {
            return 0.0;
        }
        let most = if self.part || other.part { PART_LIKENESS } else { 1.0 };
        if most <= least {
            return 0.0;
        }
        if self.sounds == other.sounds {
            return most;
        }
        let length = |heard: &Heard| {
            if self.bare || other.bare { heard.length.1 } else { heard.length.0 }
        };
        let whole = length(self).max(length(other)).max(120);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a part of a small positive number"
        )]
        let budget = ((1.0 - least / most) * whole as f32).max(0.0) as u32;
        let (one, two) = apart(self.sounds, other.sounds);
        let Some(distance) = distance(&COSTS, (one, self.bare), (two, other.bare), budget) else {
            return 0.0;
        };
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let likeness = (1.0 - distance as f32 / whole as f32).max(0.0) * most;
        if likeness > least { likeness } else { 0.0 }
    }
}

/// Two stems without what they begin and end with alike.
fn apart<'a>(one: &'a [Sound], other: &'a [Sound]) -> (&'a [Sound], &'a [Sound]) {
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) =
        (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    (
        one.get(..one.len() - end).unwrap_or_default(),
        other.get(..other.len() - end).unwrap_or_default(),
    )
}

/// Likeness of two stems: 1 when they sound the same, and 0 at or below `least`.
pub fn likeness(one: &[Sound], other: &[Sound], least: f32) -> f32 {
    Heard::of(one).likeness(&Heard::of(other), least)
}

/// Likeness of a name and the same name without its tail.
const PART_LIKENESS: f32 = 0.84;

/// Weighted edit distance with turned neighbours; `None` beyond the budget.
#[expect(clippy::indexing_slicing, reason = "all places are masked to the length of the arrays")]
fn distance(
    costs: &Costs,
    (one, bare_one): (&[Sound], bool),
    (other, bare_other): (&[Sound], bool),
    budget: u32,
) -> Option<u32> {
    const MASK: usize = 31;
    const { assert!(LONGEST < MASK) };
    let alone = |sound: Sound, unwritten: bool| -> u16 {
        if unwritten && matches!(sound, A..=W | YJ) {
            return UNWRITTEN;
        }
        costs.alone.get(usize::from(sound)).map_or(80, |cost| u16::from(*cost))
    };
    let width = other.len();
    let mut sounds = [0_u8; MASK + 1];
    let mut missing = [0_u16; MASK + 1];
    let mut before = [0_u16; MASK + 1];
    let mut last = [0_u16; MASK + 1];
    let mut row = [0_u16; MASK + 1];
    for (at, sound) in other.iter().enumerate() {
        sounds[at & MASK] = *sound;
        // Missing on side one.
        missing[at & MASK] = alone(*sound, bare_one);
        last[(at + 1) & MASK] = last[at & MASK] + missing[at & MASK];
    }
    let mut previous: Sound = 0;
    for x in one {
        let swaps = costs.swap.get(usize::from(*x))?;
        let left_out = alone(*x, bare_other);
        let mut left = last[0] + left_out;
        row[0] = left;
        let mut best = left;
        for at in 0..width {
            let y = sounds[at & MASK];
            let swap = swaps.get(usize::from(y)).map_or(100, |cost| u16::from(*cost));
            let mut cell = (last[at & MASK] + swap)
                .min(last[(at + 1) & MASK] + left_out)
                .min(left + missing[at & MASK]);
            if y == previous && at > 0 && *x == sounds[(at - 1) & MASK] && *x != y {
                cell = cell.min(before[(at - 1) & MASK] + TURNED);
            }
            row[(at + 1) & MASK] = cell;
            best = best.min(cell);
            left = cell;
        }
        if u32::from(best) > budget {
            return None;
        }
        previous = *x;
        (before, last, row) = (last, row, before);
    }
    let distance = u32::from(last[width & MASK]);
    (distance <= budget).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sound::{H, I, J, JL, K, L, M, N, R, Y, ZH};
    use proptest::prelude::*;

    #[test]
    fn an_ambiguous_letter_costs_next_to_nothing_against_its_readings() {
        assert!(likeness(&[JL, A, N], &[ZH, A, N], 0.0) > 0.98);
        assert!(likeness(&[JL, A, N], &[J, A, N], 0.0) > 0.98);
        assert!(likeness(&[JL, A, N], &[K, A, N], 0.0) < 0.8);
    }

    #[test]
    fn vowels_that_a_script_leaves_out_cost_little() {
        let bare = likeness(&[BARE, R, H, M], &[R, A, H, Y, M], 0.0);
        let written = likeness(&[R, H, M], &[R, A, H, Y, M], 0.0);
        assert!(bare > 0.94 && written < bare - 0.05, "{bare} {written}");
    }

    #[test]
    fn a_part_of_a_name_is_like_the_whole_but_never_the_same() {
        let part = likeness(&[PART, A, L, I], &[A, L, I], 0.0);
        assert!(part < 0.9 && part > 0.7);
        assert!(likeness(&[PART, A, L, I], &[PART, A, L, I], 0.0) <= 0.0);
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_both_ways_and_one_with_itself(
            a in proptest::collection::vec(1_u8..48, 0..40),
            b in proptest::collection::vec(1_u8..48, 0..40),
        ) {
            let (one, other) = (likeness(&a, &b, 0.3), likeness(&b, &a, 0.3));
            prop_assert!((one - other).abs() < 1e-6);
            prop_assert!((likeness(&a, &a, 0.3) - 1.0).abs() < 1e-6);
        }
    }
}
