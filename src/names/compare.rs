//! Two entries set against each other without a search: for duplicates of petitions and persons.

use super::asked::{Asked, worth};
use super::evidence::{Has, Matching, Pair, choose, explain};
use super::index::Index;
use super::parse::Parser;
use super::score::{Weights, band};
use super::types::{Entry, Hit, NameKind, Term};

/// With fewer cards the index says little about how rare a name is.
const FEWEST_CARDS: usize = 1_000;
/// Then a name is taken for one of so many.
const SUPPOSED: (usize, u32) = (100_000, 250);

/// Compares two entries; either order gives the same score.
pub fn compare(index: &Index, one: &Entry, other: &Entry) -> Hit {
    let mut parser = Parser::default();
    let (one_names, other_names) = (names(&mut parser, one), names(&mut parser, other));
    let known = index.len() >= FEWEST_CARDS;
    let cards = if known { index.len() } else { SUPPOSED.0 };
    let ready = |names: Vec<Asked>| -> Vec<Asked> {
        let mut names = names;
        if known {
            for name in &mut names {
                name.look(&index.parts, index.len(), &index.weights);
            }
        }
        names
    };
    let (one_names, other_names) = (ready(one_names), ready(other_names));
    let such = |name: &Asked, likeness: f32| -> u32 {
        if !known {
            return SUPPOSED.1;
        }
        name.likes.iter().take_while(|like| like.likeness >= likeness).last().map_or(1, |l| l.cards)
    };
    let weights = index.weights();
    let mut pairs = pairs(&one_names, &other_names, weights, cards, &such);
    let has: Vec<Has> = other_names
        .iter()
        .map(|name| Has { kind: name.token.kind, title: name.token.title })
        .collect();
    let mut matching = Matching::default();
    choose(&one_names, &has, &mut pairs, weights, cards, &mut matching);
    let texts: Vec<String> = other_names.iter().map(|name| name.token.text.to_string()).collect();
    let mut terms = explain(&one_names, &has, &texts, &matching, weights);
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
    let score = weights.score(&features);
    Hit { no: other.no, score, band: band(score, cards), terms, features }
}

/// Names of the two that sound alike, or are initials that fit.
fn pairs(
    one: &[Asked],
    other: &[Asked],
    weights: &Weights,
    cards: usize,
    such: &dyn Fn(&Asked, f32) -> u32,
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
                // The commoner of the two says how much it is worth.
                let such = such(name, likeness).max(such(card, likeness));
                let weight = worth(weights, cards, such, likeness);
                if weight > 0.0 {
                    pairs.push(Pair { asked, has, likeness, cards: such, alias, weight });
                }
            }
        }
    }
    pairs
}

fn names(parser: &mut Parser, entry: &Entry) -> Vec<Asked> {
    let father = entry.father.iter().map(|text| (text, NameKind::Patronymic));
    let mut found: Vec<Asked> = Vec::new();
    for (text, kind) in entry.names.iter().map(|name| (&name.text, name.kind)).chain(father) {
        for token in parser.parse(text, kind).0 {
            if !found.iter().any(|known| known.token == token) {
                found.push(Asked::of(token));
            }
        }
    }
    found.truncate(24);
    found
}
