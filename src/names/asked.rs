//! A question made ready: its tokens, and for each the stems of the index that sound alike.

use super::alias::{self, Aliases};
use super::census::Census;
use super::fold::Stem;
use super::index::Part;
use super::parse::{Parser, Token, first_sound};
use super::score::Weights;
use super::segment::INITIAL;
use super::segment::keys::keys_apart;
use super::sound::{Heard, PART, Sound};
use super::types::{NameKind, Question};

/// Tokens of a question that are looked for.
const MOST_TOKENS: usize = 10;
/// Stems below this likeness are other names.
pub const LEAST: f32 = 0.64;
/// Pairs of stems compared in one search.
pub const MOST_COMPARED: usize = 100_000;
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
    /// Cards with a stem at least as alike, as far as it is told.
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
    pub fn of(token: Token, aliases: Aliases) -> Self {
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
            for other in alias::others(aliases, &stem) {
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
        for stem in group.filter(|stem| stem.first() != Some(&INITIAL)) {
            let stem = Heard::of(stem);
            for (at, reading) in self.readings.iter().enumerate() {
                let found = reach(&Heard::of(reading), self.most(at), &stem, best);
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
    pub fn look(&mut self, parts: &[Part], census: Census, weights: &Weights, work: &mut Work) {
        let mut found = Found { likes: Vec::new(), nearest: Nearest::default(), census };
        let heard: Vec<(Heard, f32)> = self
            .readings
            .iter()
            .enumerate()
            .map(|(at, reading)| (Heard::of(reading), self.most(at)))
            .collect();
        let keys: Vec<(Vec<u32>, usize)> =
            self.readings.iter().map(|reading| keys_apart(reading)).collect();
        let mut pairs: Vec<Candidate> = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            pairs.clear();
            for (reading, (keys, apart)) in (0_u8..).zip(&keys) {
                // An alias is looked for as it is; what sounds like it is seldom meant.
                let most = if usize::from(reading) < self.own { keys.len() } else { 1 };
                for (at, key) in keys.iter().take(most).enumerate() {
                    let far = at >= *apart;
                    let stems = part.segment.with_key(*key);
                    pairs.extend(stems.map(|stem| Candidate { stem, far, reading }));
                }
            }
            let room = MOST_COMPARED.saturating_sub(work.compared);
            if pairs.len() > room {
                pairs.truncate(room);
                work.exhausted = true;
            }
            work.compared += pairs.len();
            pairs.sort_unstable_by_key(|pair| pair.key());
            pairs.dedup_by_key(|pair| (pair.stem, pair.reading));
            // Stems with the same consonants first: when there are enough of them, the others have
            // to be as alike.
            for far in [false, true] {
                for pairs in pairs.chunk_by(|a, b| a.stem == b.stem) {
                    if pairs.first().is_some_and(|first| first.far == far) {
                        found.compare(number, part, pairs, &heard, self.own);
                    }
                }
            }
        }
        self.likes = found.likes;
        self.likes.sort_by(|a, b| {
            (a.part, a.stem).cmp(&(b.part, b.stem)).then_with(|| b.likeness.total_cmp(&a.likeness))
        });
        self.likes.dedup_by_key(|like| (like.part, like.stem));
        self.weigh(census, weights);
    }

    /// The rarer all that is at least as alike, the more it counts.
    fn weigh(&mut self, census: Census, weights: &Weights) {
        self.likes.sort_by(|a, b| {
            b.likeness.total_cmp(&a.likeness).then_with(|| (a.part, a.stem).cmp(&(b.part, b.stem)))
        });
        let (mut at, mut sum, mut counted) = (0, 0_u32, 0);
        while let Some(first) = self.likes.get(at).map(|like| like.likeness) {
            let rest = self.likes.get_mut(at..).unwrap_or_default();
            let same = rest.iter().take_while(|like| first - like.likeness < 1e-4).count();
            for like in rest.iter().take(same) {
                sum = sum.saturating_add(like.cards);
                counted += usize::from(like.cards > 0);
            }
            for like in rest.iter_mut().take(same) {
                like.cards = census.told(sum);
                like.weight = worth(weights, census.cards(), like.cards, like.likeness);
            }
            at += same.max(1);
            if counted >= MOST_STEMS {
                break;
            }
        }
        self.likes.truncate(at);
        self.likes.retain(|like| like.weight >= LEAST_WEIGHT);
    }
}

/// What a search has done, in numbers that do not depend on the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Work {
    /// Pairs of stems compared.
    pub compared: usize,
    /// Postings read.
    pub postings: usize,
    /// Cards read and scored.
    pub scored: usize,
    /// Something was left out.
    pub exhausted: bool,
}

/// A stem that may sound like a reading.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    stem: u32,
    /// Some consonant is another.
    far: bool,
    reading: u8,
}

impl Candidate {
    /// By stem, the nearer reading first.
    fn key(self) -> u64 {
        u64::from(self.stem) << 16 | u64::from(self.far) << 8 | u64::from(self.reading)
    }
}

/// Stems found for one name.
struct Found {
    likes: Vec<Like>,
    nearest: Nearest,
    census: Census,
}

impl Found {
    /// Compares a stem of a part with the readings that it was found by.
    fn compare(
        &mut self,
        number: usize,
        part: &Part,
        pairs: &[Candidate],
        heard: &[(Heard, f32)],
        own: usize,
    ) {
        let Some(stem) = pairs.first().map(|pair| pair.stem) else { return };
        let least = self.nearest.least();
        let (mut best, mut alias) = (least, false);
        for other in part.segment.readings(stem) {
            if other.first() == Some(&INITIAL) {
                continue;
            }
            let other = Heard::of(other);
            for pair in pairs {
                let Some((reading, most)) = heard.get(usize::from(pair.reading)) else { continue };
                let likeness = reach(reading, *most, &other, best);
                if likeness > best {
                    (best, alias) = (likeness, usize::from(pair.reading) >= own);
                }
            }
        }
        if best > least {
            let cards = self.census.count(part, stem);
            if cards > 0 {
                self.nearest.add(best);
            }
            let like = Like { part: number, stem, likeness: best, cards, alias, weight: 0.0 };
            self.likes.push(like);
        }
    }
}

/// Counts how alike the stems are that were found, to know what is not among the nearest.
struct Nearest {
    /// By hundredths of likeness.
    counts: [u32; 101],
    /// Stems more alike than so many hundredths are enough.
    enough: usize,
    above: u32,
}

impl Default for Nearest {
    fn default() -> Self {
        Self { counts: [0; 101], enough: 0, above: 0 }
    }
}

impl Nearest {
    fn add(&mut self, likeness: f32) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "hundredths of a number from 0 to 1"
        )]
        let at = (likeness * 100.0) as usize;
        if let Some(count) = self.counts.get_mut(at) {
            *count += 1;
        }
        self.above += u32::from(at >= self.enough);
        while self.above as usize
            > MOST_STEMS + self.counts.get(self.enough).map_or(0, |count| *count as usize)
        {
            self.above -= self.counts.get(self.enough).copied().unwrap_or(0);
            self.enough += 1;
        }
    }

    /// What is less alike is not needed.
    fn least(&self) -> f32 {
        let enough = u8::try_from(self.enough).unwrap_or(100);
        (f32::from(enough) / 100.0 - 1e-3).max(LEAST)
    }
}

/// Likeness of a reading and a stem, at most `most`, 0 where it is not above `best`.
fn reach(reading: &Heard, most: f32, stem: &Heard, best: f32) -> f32 {
    if most <= best { 0.0 } else { reading.likeness(stem, best / most) * most }
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
pub fn ready(ask: &Question, aliases: Aliases) -> (Vec<Vec<Asked>>, bool) {
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
        let apart = parser.parse_apart(name, NameKind::Whole).filter(|_| ask.father.is_none());
        for mut tokens in [Some(tokens), apart].into_iter().flatten() {
            cut |= tokens.len() > MOST_TOKENS;
            tokens.truncate(MOST_TOKENS);
            if !tokens.is_empty() {
                all.push(tokens.into_iter().map(|token| Asked::of(token, aliases)).collect());
            }
        }
    }
    (all, cut)
}
