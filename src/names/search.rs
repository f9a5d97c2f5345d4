//! The search: cards that share names with the question, the best of them with their reasons.

use std::cmp::Ordering;

use super::against::{Scratch, Wanted, set_against};
use super::asked::{Asked, ready};
use super::evidence::explain;
use super::index::{Index, Part};
use super::score::{Weights, band};
use super::segment::year_of;
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

impl Search<'_> {
    /// Looks through one part of the index.
    fn part(&mut self, asked: &[Asked], number: usize, spelling: usize) {
        let Some(part) = self.index.parts.get(number) else { return };
        let wanted = Wanted::of(asked, number);
        let mut scratch =
            Scratch { admitted: vec![0; part.segment.metas().len()], ..Scratch::default() };
        let words = (part.segment.len() as usize).div_ceil(64);
        let mut one = vec![0_u64; words];
        let mut two = vec![0_u64; words];
        let mut three = vec![0_u64; words];
        let names = asked.iter().filter(|name| !name.likes.is_empty()).count();
        if names > 1 {
            for name in asked {
                let mut own = vec![0_u64; words];
                self.mark(part, number, name, &mut own);
                for (((own, one), two), three) in
                    own.iter().zip(&mut one).zip(&mut two).zip(&mut three)
                {
                    *three |= *two & own;
                    *two |= *one & own;
                    *one |= own;
                }
            }
        }
        drop(one);
        let place = Place { number, spelling };
        let ceiling = Ceiling::of(asked, number, &self.index.weights);
        if names > 2 {
            self.score_set(asked, part, place, &wanted, &three, ceiling.all, &mut scratch);
        }
        for (two, three) in two.iter_mut().zip(&three) {
            *two &= !three;
        }
        let most = if names > 2 { ceiling.two } else { ceiling.all };
        self.score_set(asked, part, place, &wanted, &two, most, &mut scratch);
        self.alone(asked, part, place, &wanted, names, &mut scratch);
    }

    /// Marks the cards that have a name like one asked for.
    fn mark(&mut self, part: &Part, number: usize, name: &Asked, own: &mut [u64]) {
        for like in name.likes.iter().filter(|like| like.part == number) {
            if self.postings > MOST_POSTINGS {
                self.exhausted = true;
                return;
            }
            for card in part.segment.cards_with(like.stem) {
                self.postings += 1;
                if let Some(word) = own.get_mut((card / 64) as usize) {
                    *word |= 1 << (card % 64);
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one call site, all of one search")]
    fn score_set(
        &mut self,
        asked: &[Asked],
        part: &Part,
        place: Place,
        wanted: &Wanted,
        set: &[u64],
        most: f32,
        scratch: &mut Scratch,
    ) {
        for (word_at, word) in (0_u32..).zip(set) {
            let mut word = *word;
            while word != 0 {
                let card = word_at * 64 + word.trailing_zeros();
                word &= word - 1;
                self.try_card(asked, part, place, wanted, card, most, scratch);
            }
        }
    }

    /// Cards with one name only, the rarest names first, as long as they can still be among the best.
    fn alone(
        &mut self,
        asked: &[Asked],
        part: &Part,
        place: Place,
        wanted: &Wanted,
        names: usize,
        scratch: &mut Scratch,
    ) {
        let mut likes: Vec<_> = asked
            .iter()
            .flat_map(|name| &name.likes)
            .filter(|like| like.part == place.number)
            .collect();
        likes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.stem.cmp(&b.stem)));
        let bonus = self.index.weights.bonus();
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
            for card in part.segment.cards_with(like.stem) {
                seen += 1;
                self.try_card(
                    asked,
                    part,
                    place,
                    wanted,
                    card,
                    like.weight.max(0.0) * 2.0,
                    scratch,
                );
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the inner loop of one search")]
    #[inline]
    fn try_card(
        &mut self,
        asked: &[Asked],
        part: &Part,
        place: Place,
        wanted: &Wanted,
        card: u32,
        most: f32,
        scratch: &mut Scratch,
    ) {
        let years = year_of(part.segment.birth_code(card));
        let weights = &self.index.weights;
        let year = self.year(years);
        if most + year.unwrap_or(0.0) + weights.place_same.max(0.0) < self.floor
            || self
                .ask
                .only_born
                .is_some_and(|only| years.is_some_and(|years| years.distance(only) > 0))
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
        set_against(asked, part, wanted, card, weights, self.index.len(), scratch);
        let score = self.index.weights.score(&scratch.matching.features)
            + year.unwrap_or(weights.year_unknown)
            + self.place(part, card).map_or(0.0, |same| weights.place_of(same));
        if score >= self.floor {
            self.best.push(Scored { score, part: place.number, card, spelling: place.spelling });
            if self.best.len() >= self.limit * 4 + 64 {
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

#[derive(Debug, Clone, Copy)]
struct Place {
    number: usize,
    spelling: usize,
}

/// The most that names can add.
struct Ceiling {
    all: f32,
    two: f32,
}

impl Ceiling {
    fn of(asked: &[Asked], part: usize, weights: &Weights) -> Self {
        let mut most: Vec<f32> = asked
            .iter()
            .map(|name| {
                let own = name.likes.iter().filter(|like| like.part == part);
                own.map(|like| like.weight).fold(0.0, f32::max)
            })
            .collect();
        most.sort_by(|a, b| b.total_cmp(a));
        #[expect(clippy::cast_precision_loss, reason = "a handful of names")]
        let initials = asked.iter().filter(|name| name.token.initial).count() as f32;
        let initials = initials * weights.initial.max(0.0);
        Self {
            all: most.iter().sum::<f32>() + initials,
            two: most.iter().take(2).sum::<f32>() + initials,
        }
    }
}
