//! Two entries set against each other without a search: for duplicates of petitions and persons.

use super::alias::Aliases;
use super::asked::{Asked, Work, worth};
use super::census::Census;
use super::evidence::{Has, Matching, Pair, Shown, choose, explain};
use super::index::Index;
use super::lookup::keys_of_tokens;
use super::parse::Parser;
use super::score::{Weights, band, of_steps, steps};
use super::types::{Entry, Hit, Meta, NameKind, NameText, Term};

/// With fewer cards the index says little about how rare a name is.
const FEWEST_CARDS: usize = 1_000;
/// Then a name is taken for one of so many.
const SUPPOSED: (usize, u32) = (100_000, 250);

/// One entry made ready to be compared with many: what its names are worth is looked up once.
#[derive(Debug)]
pub struct Comparer<'a> {
    index: &'a Index,
    one: &'a Entry,
    names: Vec<Asked>,
    parts: usize,
    known: bool,
    cards: usize,
}

impl<'a> Comparer<'a> {
    /// Looks up how rare the entry's names are.
    pub fn new(index: &'a Index, one: &'a Entry) -> Self {
        let known = index.len() >= FEWEST_CARDS;
        let census = Census::of(index);
        let cards = if known { census.cards() } else { SUPPOSED.0 };
        let mut this = Self { index, one, names: Vec::new(), parts: parts(one), known, cards };
        this.names = this.ready(one);
        this
    }

    fn ready(&self, entry: &Entry) -> Vec<Asked> {
        let index = self.index;
        let mut names = names(&mut Parser::default(), entry, index.aliases);
        if self.known {
            for name in &mut names {
                let mut work = Work::default();
                name.look(&index.parts, Census::of(index), &index.weights, &mut work);
            }
        }
        names
    }

    /// Compares with another entry. How rare a name is, the first entry's spelling says.
    pub fn with(&self, other: &Entry) -> Hit {
        let names = names(&mut Parser::default(), other, self.index.aliases);
        self.judge(other, &names, &|name, _, likeness| self.such(name, likeness))
    }

    /// The same, when the two may be of one person at all: two parts of their names sound alike, or one
    /// where either has no more.
    pub fn alike(&self, other: &Entry) -> Option<Hit> {
        let hit = self.with(other);
        (hit.shared() >= self.parts.min(parts(other)).clamp(1, 2)).then_some(hit)
    }

    /// The same, where the commoner of two spellings says how rare a name is: either order of the
    /// two gives the same score.
    fn with_either(&self, other: &Entry) -> Hit {
        let names = self.ready(other);
        self.judge(other, &names, &|name, card, likeness| {
            self.such(name, likeness).max(self.such(card, likeness))
        })
    }

    fn such(&self, name: &Asked, likeness: f32) -> u32 {
        if !self.known {
            return SUPPOSED.1;
        }
        name.likes.iter().take_while(|like| like.likeness >= likeness).last().map_or(1, |l| l.cards)
    }

    fn judge(
        &self,
        other: &Entry,
        other_names: &[Asked],
        such: &dyn Fn(&Asked, &Asked, f32) -> u32,
    ) -> Hit {
        let (one, weights, cards) = (self.one, self.index.weights(), self.cards);
        let mut pairs = pairs(&self.names, other_names, weights, cards, such);
        let has: Vec<Has> = other_names
            .iter()
            .map(|name| Has { kind: name.token.kind, title: name.token.title })
            .collect();
        let mut matching = Matching::default();
        choose(&self.names, &has, &mut pairs, weights, cards, &mut matching);
        let text = |name: &Asked| Shown {
            text: name.token.text.to_string(),
            shown: name.token.shown.to_string(),
        };
        let texts: Vec<Shown> = other_names.iter().map(text).collect();
        let mut terms = explain(&self.names, &has, &texts, &matching, weights);
        let mut features = matching.features;
        if let (Some(a), Some(b)) = (one.birth, other.birth) {
            let difference = a.distance(b);
            features.year = Some(difference);
            terms.push(Term::Year { difference, weight: weights.year_of(difference) });
        }
        if !one.places.is_empty() && !other.places.is_empty() {
            let same = one.places.iter().any(|place| other.places.contains(place));
            features.place = Some(same);
            terms.push(Term::Place { same, weight: weights.place_of(same) });
        }
        let score = of_steps(steps(weights.score(&features)));
        Hit { no: other.no, score, band: band(score, cards), terms, features }
    }
}

/// Parts of the shortest of an entry's names, initials and titles left out.
fn parts(entry: &Entry) -> usize {
    entry.names.iter().map(|name| keys_of_tokens(&name.text).len()).min().unwrap_or(0)
}

/// Whether two names of which nothing else is known may be of one person.
pub fn sounds_alike(one: &str, other: &str) -> bool {
    let entry = |text: &str| Entry {
        no: 0,
        names: vec![NameText { text: text.to_owned(), kind: NameKind::Whole }],
        father: None,
        birth: None,
        places: Vec::new(),
        meta: Meta { source: 0, secrecy: 0, body: u8::MAX, fate: u8::MAX, place: 0 },
    };
    Comparer::new(&Index::default(), &entry(one)).alike(&entry(other)).is_some()
}

/// Compares two entries; either order gives the same score.
pub fn compare(index: &Index, one: &Entry, other: &Entry) -> Hit {
    Comparer::new(index, one).with_either(other)
}

/// Names of the two that sound alike, or are initials that fit.
fn pairs(
    one: &[Asked],
    other: &[Asked],
    weights: &Weights,
    cards: usize,
    such: &dyn Fn(&Asked, &Asked, f32) -> u32,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (asked, name) in one.iter().enumerate() {
        for (has, card) in other.iter().enumerate() {
            let initials = name.token.initial || card.token.initial;
            if initials && name.initial_or_first() == card.initial_or_first() {
                let weight = weights.initial;
                pairs.push(Pair { asked, has, likeness: 0.0, cards: 0, alias: false, weight });
            }
            if initials {
                continue;
            }
            let (there, alias) = name.likeness(card.token.folded.stems.iter().map(Vec::as_slice));
            let (back, _) = card.likeness(name.token.folded.stems.iter().map(Vec::as_slice));
            let likeness = there.max(back);
            if likeness > 0.0 {
                let such = such(name, card, likeness);
                let weight = worth(weights, cards, such, likeness);
                if weight > 0.0 {
                    pairs.push(Pair { asked, has, likeness, cards: such, alias, weight });
                }
            }
        }
    }
    pairs
}

fn names(parser: &mut Parser, entry: &Entry, aliases: Aliases) -> Vec<Asked> {
    let father = entry.father.iter().map(|text| (text, NameKind::Patronymic));
    let mut found: Vec<Asked> = Vec::new();
    for (text, kind) in entry.names.iter().map(|name| (&name.text, name.kind)).chain(father) {
        for token in parser.parse(text, kind).0 {
            let same =
                |known: &Asked| known.token.text == token.text && known.token.kind == token.kind;
            if !found.iter().any(same) {
                found.push(Asked::of(token, aliases));
            }
        }
    }
    found.truncate(24);
    found
}
