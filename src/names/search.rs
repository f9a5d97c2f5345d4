//! The search: cards that share names with the question, the best of them with their reasons.

use std::cmp::Ordering;

use super::against::{Scratch, Wanted, set_against};
use super::asked::{Asked, ready};
use super::evidence::explain;
use super::index::{Index, Part};
use super::score::band;
use super::segment::year_of;
use super::tiers::Tiers;
use super::types::{Found, Hit, Meta, Question, Term, YearRange};

/// Cards that are read and scored in one search.
const MOST_SCORED: usize = 120_000;
/// Postings that are read in one search.
const MOST_POSTINGS: usize = 6_000_000;
/// Hits that a search gives at most.
const MOST_HITS: usize = 500;

/// A card that was scored.
#[derive(Debug, Clone, Copy)]
struct Scored {
    score: f32,
    part: usize,
    card: u32,
    spelling: usize,
}

/// Best first; of equals the one found in the older part with the smaller number.
fn order(index: &Index, a: &Scored, b: &Scored) -> Ordering {
    b.score
        .total_cmp(&a.score)
        .then_with(|| index.no(a.part, a.card).cmp(&index.no(b.part, b.card)))
}

/// One search over one spelling.
struct Search<'a> {
    index: &'a Index,
    ask: &'a Question,
    admit: &'a dyn Fn(&Meta) -> bool,
    limit: usize,
    scored: usize,
    postings: usize,
    exhausted: bool,
    best: Vec<Scored>,
    floor: f32,
}

/// The best cards for a question.
pub fn search(index: &Index, ask: &Question, limit: usize, admit: &dyn Fn(&Meta) -> bool) -> Found {
    let limit = limit.min(MOST_HITS);
    let (mut spellings, cut) = ready(ask);
    let mut run = Search {
        index,
        ask,
        admit,
        limit,
        scored: 0,
        postings: 0,
        exhausted: cut,
        best: Vec::new(),
        floor: f32::NEG_INFINITY,
    };
    if limit == 0 {
        return Found { hits: Vec::new(), exhausted: run.exhausted };
    }
    for (spelling, asked) in spellings.iter_mut().enumerate() {
        for name in asked.iter_mut() {
            name.look(&index.parts, index.len(), &index.weights);
        }
        for part in 0..index.parts.len() {
            run.part(asked, part, spelling);
        }
    }
    run.keep();
    let hits = run.best.iter().filter_map(|scored| run.hit(&spellings, scored)).collect();
    Found { hits, exhausted: run.exhausted }
}

/// Names asked for against one part of the index.
struct Against<'a> {
    asked: &'a [Asked],
    part: &'a Part,
    number: usize,
    spelling: usize,
    wanted: Wanted,
}

impl Search<'_> {
    /// Looks through one part of the index.
    fn part(&mut self, asked: &[Asked], number: usize, spelling: usize) {
        let Some(part) = self.index.parts.get(number) else { return };
        let against = Against { asked, part, number, spelling, wanted: Wanted::of(asked, number) };
        let mut scratch =
            Scratch { admitted: vec![0; part.segment.metas().len()], ..Scratch::default() };
        let names = asked.iter().filter(|name| !name.likes.is_empty()).count();
        let done = if names > 1 { self.shared(&against, &mut scratch) } else { Vec::new() };
        self.alone(&against, names, &done, &mut scratch);
    }

    /// Cards that share two names or more, the most promising first. Gives the set of them.
    fn shared(&mut self, against: &Against, scratch: &mut Scratch) -> Vec<u64> {
        let segment = &against.part.segment;
        let mut tiers = Tiers::new(segment.len(), self.index.weights.initial);
        for name in against.asked {
            self.postings += tiers.mark(name, against.number, segment);
            if self.postings > MOST_POSTINGS {
                self.exhausted = true;
                break;
            }
        }
        let mut years = [0.0; 256];
        for (code, year) in (0..=u8::MAX).zip(&mut years) {
            *year = self.year(year_of([code, 0])).unwrap_or(self.index.weights.year_unknown);
        }
        let year = |card: u32| match segment.birth_code(card) {
            [code, 0] => years.get(usize::from(code)).copied().unwrap_or(0.0),
            code => self.year(year_of(code)).unwrap_or(0.0),
        };
        let place = if self.ask.places.is_empty() {
            0.0
        } else {
            self.index.weights.place_of(true).max(self.index.weights.place_of(false)).max(0.0)
        };
        let (order, done) = tiers.order(&|card| year(card) + place, self.index.weights.bonus());
        for (most, card) in order {
            if most < self.floor {
                break;
            }
            self.try_card(against, card, scratch);
        }
        done
    }

    /// Cards with one name only, the rarest names first, as long as they can still be among the best.
    fn alone(&mut self, against: &Against, names: usize, done: &[u64], scratch: &mut Scratch) {
        let mut likes: Vec<_> = against
            .asked
            .iter()
            .flat_map(|name| &name.likes)
            .filter(|like| like.part == against.number)
            .collect();
        likes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.stem.cmp(&b.stem)));
        let weights = &self.index.weights;
        #[expect(clippy::cast_precision_loss, reason = "a handful of names")]
        let initials = weights.initial.max(0.0) * against.asked.len().saturating_sub(1) as f32;
        let year = self.ask.birth.map_or(weights.year_unknown, |_| {
            weights.year.iter().copied().fold(weights.year_unknown, f32::max)
        });
        let place = if self.ask.places.is_empty() { 0.0 } else { weights.place_same.max(0.0) };
        let bonus = year + place + initials;
        let budget = if names > 1 { MOST_SCORED / 8 } else { MOST_SCORED };
        let mut seen = 0;
        for like in likes {
            if like.weight + bonus < self.floor {
                break;
            }
            if seen > budget {
                self.exhausted |= names < 2;
                break;
            }
            for card in against.part.segment.cards_with(like.stem) {
                let word = done.get((card / 64) as usize).copied().unwrap_or(0);
                if word & (1 << (card % 64)) == 0 {
                    seen += 1;
                    let years = year_of(against.part.segment.birth_code(card));
                    let year = self.year(years).unwrap_or(self.index.weights.year_unknown);
                    if like.weight + initials + year + place >= self.floor {
                        self.try_card(against, card, scratch);
                    }
                }
            }
        }
    }

    fn try_card(&mut self, against: &Against, card: u32, scratch: &mut Scratch) {
        let Against { asked, part, wanted, .. } = against;
        let years = year_of(part.segment.birth_code(card));
        let outside = |only: YearRange| years.is_some_and(|years| years.distance(only) > 0);
        if self.ask.only_born.is_some_and(outside)
            || part.dead(card)
            || !self.admitted(part, card, scratch)
        {
            return;
        }
        if self.scored >= MOST_SCORED {
            self.exhausted = true;
            return;
        }
        self.scored += 1;
        let weights = &self.index.weights;
        set_against(asked, part, wanted, card, weights, self.index.len(), scratch);
        let mut features = scratch.matching.features;
        features.year = self.ask.birth.zip(years).map(|(asked, years)| asked.distance(years));
        features.place = self.place(part, card);
        let score = weights.score(&features);
        if score >= self.floor {
            let Against { number, spelling, .. } = *against;
            self.best.push(Scored { score, part: number, card, spelling });
            if self.best.len() >= self.limit * 2 + 16 {
                self.keep();
            }
        }
    }

    fn year(&self, years: Option<YearRange>) -> Option<f32> {
        let (asked, years) = (self.ask.birth?, years?);
        Some(self.index.weights.year_of(asked.distance(years)))
    }

    fn place(&self, part: &Part, card: u32) -> Option<bool> {
        if self.ask.places.is_empty() {
            return None;
        }
        let mut any = None;
        for place in part.segment.places(card) {
            any = Some(any == Some(true) || self.ask.places.contains(&place));
        }
        any
    }

    fn admitted(&self, part: &Part, card: u32, scratch: &mut Scratch) -> bool {
        let number = part.segment.meta_no(card) as usize;
        let ask = self.ask;
        let known = scratch.admitted.get(number).copied().unwrap_or(1);
        let meta_fits = match known {
            0 => {
                let fits = part.segment.metas().get(number).is_some_and(|meta| {
                    (ask.only_sources.is_empty() || ask.only_sources.contains(&meta.source))
                        && (ask.only_bodies.is_empty() || ask.only_bodies.contains(&meta.body))
                        && (ask.only_fates.is_empty() || ask.only_fates.contains(&meta.fate))
                        && (self.admit)(meta)
                });
                if let Some(cell) = scratch.admitted.get_mut(number) {
                    *cell = 1 + u8::from(fits);
                }
                fits
            }
            known => known == 2,
        };
        meta_fits
            && (ask.only_places.is_empty()
                || part.segment.places(card).any(|place| ask.only_places.contains(&place)))
    }

    /// Keeps the best and raises the floor.
    fn keep(&mut self) {
        let index = self.index;
        self.best.sort_by(|a, b| order(index, a, b));
        let mut seen = std::collections::HashSet::new();
        self.best.retain(|scored| seen.insert((scored.part, scored.card)));
        self.best.truncate(self.limit);
        if self.best.len() == self.limit {
            self.floor = self.best.last().map_or(self.floor, |last| last.score);
        }
    }

    /// A hit with its reasons.
    fn hit(&self, spellings: &[Vec<Asked>], scored: &Scored) -> Option<Hit> {
        let part = self.index.parts.get(scored.part)?;
        let asked = spellings.get(scored.spelling)?;
        let wanted = Wanted::of(asked, scored.part);
        let mut scratch = Scratch::default();
        let weights = &self.index.weights;
        set_against(asked, part, &wanted, scored.card, weights, self.index.len(), &mut scratch);
        let texts: Vec<String> = scratch
            .tokens
            .iter()
            .map(|token| part.segment.spelling(token.spelling).to_owned())
            .collect();
        let mut terms = explain(asked, &scratch.has, &texts, &scratch.matching, weights);
        let mut features = scratch.matching.features;
        if let (Some(asked), Some(years)) = (self.ask.birth, part.segment.birth(scored.card)) {
            let difference = asked.distance(years);
            features.year = Some(difference);
            terms.push(Term::Year { difference, weight: weights.year_of(difference) });
        }
        features.place = self.place(part, scored.card);
        if let Some(same) = features.place {
            terms.push(Term::Place { same, weight: weights.place_of(same) });
        }
        Some(Hit {
            no: part.segment.no(scored.card),
            score: scored.score,
            band: band(scored.score, self.index.len()),
            terms,
            features,
        })
    }
}
