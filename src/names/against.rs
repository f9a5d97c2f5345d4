//! The names of a question set against those of one card of the index.

use super::asked::{Asked, Like};
use super::evidence::{Has, Matching, Pair, choose};
use super::index::Part;
use super::score::Weights;
use super::segment::{CardToken, INITIAL, LETTER, TITLE, kind_of};
use super::sound::{BARE, Sound, is_vowel};
use super::types::NameKind;

/// Stems of one part that were asked for: a small open table from stem to its pairs.
pub struct Wanted {
    mask: usize,
    slots: Vec<(u32, u32, u32)>,
    pairs: Vec<Alike>,
}

/// A name asked for that a stem is like.
#[derive(Clone, Copy)]
pub struct Alike {
    asked: u8,
    likeness: f32,
    cards: u32,
    alias: bool,
    weight: f32,
}

const FREE: u32 = u32::MAX;

impl Wanted {
    /// The stems of a part that names asked for are like.
    pub fn of(asked: &[Asked], part: usize) -> Self {
        let mut all: Vec<(u32, Alike)> = Vec::new();
        for (at, name) in (0_u8..).zip(asked) {
            let own = name.likes.iter().filter(|like| like.part == part);
            all.extend(own.map(|like| {
                let Like { stem, likeness, cards, alias, weight, .. } = *like;
                (stem, Alike { asked: at, likeness, cards, alias, weight })
            }));
        }
        all.sort_by_key(|(stem, _)| *stem);
        let size = (all.len() * 2 + 1).next_power_of_two();
        let mut wanted =
            Self { mask: size - 1, slots: vec![(FREE, 0, 0); size], pairs: Vec::new() };
        let mut rest = all.as_slice();
        while let Some((stem, _)) = rest.first().copied() {
            let same = rest.iter().take_while(|(other, _)| *other == stem).count();
            let begin = u32::try_from(wanted.pairs.len()).unwrap_or(0);
            wanted.pairs.extend(rest.iter().take(same).map(|(_, pair)| *pair));
            let mut slot = Self::begin(stem) & wanted.mask;
            while wanted.slots.get(slot).is_some_and(|(used, _, _)| *used != FREE) {
                slot = (slot + 1) & wanted.mask;
            }
            if let Some(free) = wanted.slots.get_mut(slot) {
                *free = (stem, begin, begin + u32::try_from(same).unwrap_or(0));
            }
            rest = rest.get(same..).unwrap_or_default();
        }
        wanted
    }

    fn begin(stem: u32) -> usize {
        (stem.wrapping_mul(0x9e37_79b1) >> 7) as usize
    }

    #[inline]
    pub fn get(&self, stem: u32) -> &[Alike] {
        let mut slot = Self::begin(stem) & self.mask;
        while let Some((used, begin, end)) = self.slots.get(slot) {
            if *used == stem {
                return self.pairs.get(*begin as usize..*end as usize).unwrap_or_default();
            }
            if *used == FREE {
                break;
            }
            slot = (slot + 1) & self.mask;
        }
        &[]
    }
}

/// What is used again for each card.
#[derive(Default)]
pub struct Scratch {
    /// Tokens of the card.
    pub tokens: Vec<CardToken>,
    /// Its names.
    pub has: Vec<Has>,
    /// Pairs to choose from.
    pub pairs: Vec<Pair>,
    /// Who stands against whom.
    pub matching: Matching,
    /// Whether a meta is let through: not asked yet, no, yes.
    pub admitted: Vec<u8>,
}

/// Sets the names of a question against those of a card.
pub fn set_against(
    asked: &[Asked],
    part: &Part,
    wanted: &Wanted,
    card: u32,
    weights: &Weights,
    cards: usize,
    scratch: &mut Scratch,
) {
    part.segment.tokens(card, &mut scratch.tokens);
    scratch.has.clear();
    scratch.pairs.clear();
    let letters = asked.iter().any(|name| name.token.initial);
    for (has, token) in scratch.tokens.iter().enumerate() {
        let stem = part.segment.stem_of(token.spelling);
        for alike in wanted.get(stem) {
            let Alike { asked, likeness, cards, alias, weight } = *alike;
            let asked = usize::from(asked);
            scratch.pairs.push(Pair { asked, has, likeness, cards, alias, weight });
        }
        if token.kind == LETTER || letters {
            let group = part.segment.group(stem);
            for (at, name) in asked.iter().enumerate() {
                if (token.kind == LETTER || name.token.initial) && initials_fit(name, group) {
                    let weight = weights.initial;
                    scratch.pairs.push(Pair {
                        asked: at,
                        has,
                        likeness: 0.0,
                        cards: 0,
                        alias: false,
                        weight,
                    });
                }
            }
        }
        let kind = if token.kind < TITLE { kind_of(token.kind) } else { NameKind::Whole };
        scratch.has.push(Has { kind, title: token.kind == TITLE });
    }
    let Scratch { has, pairs, matching, .. } = scratch;
    choose(asked, has, pairs, weights, cards, matching);
}

/// An initial on either side fits the beginning of the other.
fn initials_fit(name: &Asked, group: &[Sound]) -> bool {
    let first = group.iter().copied().find(|sound| *sound < BARE && *sound != INITIAL);
    let first = first.map(|sound| if is_vowel(sound) { super::sound::A } else { sound });
    first.is_some() && first == super::parse::first_sound(&name.token.folded)
}
