//! A question made ready: its tokens, and for each the stems of the index that sound alike.

use super::alias;
use super::fold::Stem;
use super::index::Part;
use super::parse::{Parser, Token, first_sound};
use super::score::Weights;
use super::segment::INITIAL;
use super::segment::keys::keys;
use super::sound::{PART, Sound, likeness};
use super::types::{NameKind, Question};

/// Tokens of a question that are looked for.
const MOST_TOKENS: usize = 10;
/// Stems below this likeness are other names.
pub const LEAST: f32 = 0.64;
/// Stems compared for one token.
const MOST_COMPARED: usize = 6_000;
/// Stems kept for one token.
const MOST_STEMS: usize = 240;
/// Evidence below this is none.
const LEAST_WEIGHT: f32 = 0.4;

/// A stem of a part of the index that sounds like a token.
#[derive(Debug, Clone, Copy)]
pub struct Like {
    /// The part.
    pub part: usize,
    /// The stem in it.
    pub stem: u32,
    /// How alike.
    pub likeness: f32,
    /// Cards with a stem at least as alike.
    pub cards: u32,
    /// Through the table of aliases.
    pub alias: bool,
    /// What it is worth.
    pub weight: f32,
}

/// A token that is looked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As written.
    pub token: Token,
    /// Its readings, those of aliases behind the first `own`.
    readings: Vec<Stem>,
    own: usize,
    /// Alike stems, the likest first.
    pub likes: Vec<Like>,
}

impl Asked {
    /// Makes a token ready, without looking for stems.
    pub fn of(token: Token) -> Self {
        let mut readings: Vec<Stem> = token.folded.stems.clone();
        if token.initial {
            readings.clear();
        }
        let own = readings.len();
        for at in 0..own.min(2) {
            let Some(stem) = readings.get(at).cloned() else { continue };
            if stem.first() == Some(&PART) {
                continue;
            }
            for other in alias::others(&stem) {
                if !readings.contains(other) {
                    readings.push(other.clone());
                }
            }
        }
        Self { token, readings, own, likes: Vec::new() }
    }

    /// The first sound, vowels alike.
    pub fn initial_or_first(&self) -> Option<Sound> {
        first_sound(&self.token.folded)
    }

    /// How alike a stem group is, and whether only through the table.
    pub fn likeness<'a>(&self, group: impl Iterator<Item = &'a [Sound]>) -> (f32, bool) {
        let (mut best, mut alias) = (LEAST, false);
        for stem in group {
            for (at, reading) in self.readings.iter().enumerate() {
                let most = self.most(at);
                let found = reach(reading, most, stem, best);
                if found > best {
                    (best, alias) = (found, at >= self.own);
                }
            }
        }
        (if best > LEAST { best } else { 0.0 }, alias)
    }

    /// The most that a reading can be like a name.
    fn most(&self, at: usize) -> f32 {
        if at < self.own { 1.0 } else { alias::LIKENESS }
    }

    /// Looks for stems that sound alike in all parts of the index.
    pub fn look(&mut self, parts: &[Part], cards: usize, weights: &Weights) {
        let mut stems: Vec<u32> = Vec::new();
        let mut likes: Vec<Like> = Vec::new();
        for (at, reading) in self.readings.iter().enumerate() {
            let most = self.most(at);
            // An alias is looked for as it is; what sounds like it is seldom meant.
            let deep = if at < self.own { usize::MAX } else { 1 };
            let keys = keys(reading);
            for (number, part) in parts.iter().enumerate() {
                stems.clear();
                for key in keys.iter().take(deep) {
                    if stems.len() > MOST_COMPARED {
                        break;
                    }
                    stems.extend(part.segment.with_key(*key));
                }
                stems.truncate(MOST_COMPARED);
                stems.sort_unstable();
                stems.dedup();
                for stem in &stems {
                    let group = part.segment.readings(*stem);
                    let likeness = group
                        .fold(LEAST, |best, other| reach(reading, most, other, best).max(best));
                    if likeness > LEAST {
                        let (part, stem, alias) = (number, *stem, at >= self.own);
                        likes.push(Like { part, stem, likeness, cards: 0, alias, weight: 0.0 });
                    }
                }
            }
        }
        likes.sort_by(|a, b| {
            (a.part, a.stem).cmp(&(b.part, b.stem)).then_with(|| b.likeness.total_cmp(&a.likeness))
        });
        likes.dedup_by_key(|like| (like.part, like.stem));
        for like in &mut likes {
            like.cards = parts.get(like.part).map_or(0, |part| part.count(like.stem));
        }
        self.likes = likes;
        self.weigh(cards, weights);
    }

    /// The rarer all that is at least as alike, the more it counts.
    fn weigh(&mut self, cards: usize, weights: &Weights) {
        self.likes.sort_by(|a, b| {
            b.likeness.total_cmp(&a.likeness).then_with(|| (a.part, a.stem).cmp(&(b.part, b.stem)))
        });
        let mut at = 0;
        let mut sum = 0_u32;
        while let Some(first) = self.likes.get(at).map(|like| like.likeness) {
            let rest = self.likes.get_mut(at..).unwrap_or_default();
            let same = rest.iter().take_while(|like| first - like.likeness < 1e-4).count();
            sum = rest.iter().take(same).fold(sum, |sum, like| sum.saturating_add(like.cards));
            for like in rest.iter_mut().take(same) {
                like.cards = sum.max(1);
                like.weight = worth(weights, cards, like.cards, like.likeness);
            }
            at += same.max(1);
            if at >= MOST_STEMS {
                break;
            }
        }
        self.likes.truncate(at);
        self.likes.retain(|like| like.weight >= LEAST_WEIGHT);
    }
}

/// Likeness of a reading and a stem, at most `most`, 0 where it is not above `best`.
fn reach(reading: &[Sound], most: f32, stem: &[Sound], best: f32) -> f32 {
    if most <= best || stem.first() == Some(&INITIAL) {
        return 0.0;
    }
    likeness(reading, stem, best / most) * most
}

/// Evidence of a name so rare and so alike.
pub fn worth(weights: &Weights, cards: usize, such: u32, likeness: f32) -> f32 {
    weights.rarity * rarity(cards, such) - weights.loose * (1.0 - likeness)
}

/// The logarithm of how rare a name is.
#[expect(clippy::cast_precision_loss, reason = "a logarithm of counts")]
pub fn rarity(cards: usize, such: u32) -> f32 {
    (cards.max(1) as f32 / such.max(1) as f32).ln().max(0.0)
}

/// The tokens of each spelling of a question, and whether some were left out.
pub fn ready(ask: &Question) -> (Vec<Vec<Asked>>, bool) {
    const MOST_SPELLINGS: usize = 4;
    let mut parser = Parser::default();
    let mut cut = ask.names.len() > MOST_SPELLINGS;
    let empty = [String::new()];
    let names = if ask.names.is_empty() { &empty } else { ask.names.as_slice() };
    let mut all = Vec::new();
    for name in names.iter().take(MOST_SPELLINGS) {
        let (mut tokens, more) = parser.parse(name, NameKind::Whole);
        cut |= more;
        if let Some(father) = &ask.father {
            let (named, more) = parser.parse(father, NameKind::Patronymic);
            cut |= more;
            // The patronymic may stand in the name already.
            let new = named.into_iter().filter(|token| {
                !tokens.iter().any(|known| {
                    known.kind == NameKind::Patronymic
                        && known.folded.stems.first() == token.folded.stems.first()
                })
            });
            let new: Vec<Token> = new.collect();
            tokens.extend(new);
        }
        cut |= tokens.len() > MOST_TOKENS;
        tokens.truncate(MOST_TOKENS);
        if !tokens.is_empty() {
            all.push(tokens.into_iter().map(Asked::of).collect());
        }
    }
    (all, cut)
}
