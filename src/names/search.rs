//! The search: cards that share names with the question, the best of them with their reasons.
//!
//! Cards are read in the order of what they can be worth at most, and reading ends where nothing
//! better can come: the answer is that of reading all cards, unless the budget ends before.

use std::cmp::Reverse;

use super::against::{Scratch, Wanted, set_against};
use super::asked::{Asked, Like, Work, ready};
use super::bound::Bound;
use super::census::Census;
use super::evidence::{Shown, explain};
use super::index::{Index, Part};
use super::score::{band, of_steps, steps};
use super::segment::{Segment, year_of};
use super::shared::{Both, Shared};
use super::types::{Found, Hit, Meta, Question, Term, YearRange};

/// Cards that are read and scored in one search.
pub const MOST_SCORED: usize = 20_000;
/// Postings that are read in one search, each time they are.
pub const MOST_POSTINGS: usize = 12_000_000;
/// Hits that a search gives at most.
const MOST_HITS: usize = 500;
/// Postings of each name that are read at first.
const FIRST_POSTINGS: usize = 20_000;
/// Cards put in order at a time.
const PORTION: usize = 256;

/// A card that was scored.
#[derive(Debug, Clone, Copy)]
struct Scored {
    /// In steps.
    score: i32,
    no: u32,
    part: usize,
    card: u32,
    spelling: usize,
}

impl Scored {
    /// Best first; of equals the smaller number.
    fn rank(&self) -> (Reverse<i32>, u32) {
        (Reverse(self.score), self.no)
    }
}

/// One search.
struct Search<'a> {
    index: &'a Index,
    ask: &'a Question,
    admit: &'a dyn Fn(&Meta) -> bool,
    limit: usize,
    census: Census,
    work: Work,
    best: Vec<Scored>,
    /// The worst of the best, when there are enough of them.
    floor: Option<(Reverse<i32>, u32)>,
    /// Stems asked for, by spelling and part.
    wanted: Vec<Vec<Wanted>>,
}

/// The best cards for a question.
pub fn search(index: &Index, ask: &Question, limit: usize, admit: &dyn Fn(&Meta) -> bool) -> Found {
    run(index, ask, limit, admit, best_first).0
}

/// The same, and what was done for it. `through` looks through one part of the index.
fn run(
    index: &Index,
    ask: &Question,
    limit: usize,
    admit: &dyn Fn(&Meta) -> bool,
    through: impl Fn(&mut Search, &Against),
) -> (Found, Work) {
    let limit = limit.min(MOST_HITS);
    let (mut spellings, cut) = ready(ask, index.aliases);
    let mut run = Search {
        index,
        ask,
        admit,
        limit,
        census: Census::of(index),
        work: Work { exhausted: cut, ..Work::default() },
        best: Vec::new(),
        floor: None,
        wanted: Vec::new(),
    };
    if limit == 0 {
        return (Found { hits: Vec::new(), exhausted: cut }, run.work);
    }
    for (spelling, asked) in spellings.iter_mut().enumerate() {
        for name in asked.iter_mut() {
            name.look(&index.parts, run.census, &index.weights, &mut run.work);
        }
        // Initials alone lead nowhere.
        run.work.exhausted |= asked.iter().all(|name| name.token.initial);
        let mut tables = Vec::new();
        for (number, part) in index.parts.iter().enumerate() {
            let wanted = Wanted::of(asked, number);
            let against = Against { asked, part, number, spelling, wanted };
            through(&mut run, &against);
            tables.push(against.wanted);
        }
        run.wanted.push(tables);
    }
    run.keep();
    let hits = run.best.iter().filter_map(|scored| run.hit(&spellings, scored)).collect();
    (Found { hits, exhausted: run.work.exhausted }, run.work)
}

/// Looks through a part of the index, and reads few cards.
fn best_first(search: &mut Search, against: &Against) {
    search.part(against);
}

/// Names asked for against one part of the index.
struct Against<'a> {
    asked: &'a [Asked],
    part: &'a Part,
    number: usize,
    spelling: usize,
    wanted: Wanted,
}

impl Against<'_> {
    /// For each name the stems of this part, the heaviest first; names without any are left out.
    fn likes(&self) -> Vec<Vec<Like>> {
        let own = |name: &Asked| {
            let mut likes: Vec<Like> =
                name.likes.iter().filter(|like| like.part == self.number).copied().collect();
            likes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.stem.cmp(&b.stem)));
            likes
        };
        self.asked.iter().map(own).filter(|likes| !likes.is_empty()).collect()
    }
}

impl Search<'_> {
    /// Looks through one part of the index.
    ///
    /// What a name is least alike has most of the postings, and seldom leads to anything. So first
    /// only a share of them is read; what is found shows which of the others can still matter.
    fn part(&mut self, against: &Against) {
        let segment = &against.part.segment;
        let index = self.index;
        let mut scratch =
            Scratch { admitted: vec![0; segment.metas().len()], ..Scratch::default() };
        let mut bound = Bound::new(segment, &index.weights, self.ask, against.asked);
        let mut names = against.likes();
        names.sort_by_cached_key(|likes| postings(segment, likes));
        let mut both = Both::default();
        if names.len() > 1 {
            let mut read: Vec<usize> =
                names.iter().map(|likes| within(segment, likes, FIRST_POSTINGS).max(1)).collect();
            loop {
                both = self.both(against, &names, &read, &bound);
                self.shared(against, &both, &mut bound, &mut scratch);
                let needed = self.needed(&names, &bound);
                if needed.iter().zip(&read).all(|(needed, read)| needed <= read) {
                    break;
                }
                for (read, needed) in read.iter_mut().zip(needed) {
                    *read = needed.max(*read);
                }
            }
        }
        self.alone(against, &names, &both, &mut bound, &mut scratch);
    }

    /// The cards with two of the names, of each as many stems as are to be read.
    fn both(
        &mut self,
        against: &Against,
        names: &[Vec<Like>],
        read: &[usize],
        bound: &Bound,
    ) -> Both {
        let segment = &against.part.segment;
        let mut shared = Shared::new(segment.len());
        let mut marked: Vec<&[Like]> = Vec::new();
        for (likes, read) in names.iter().zip(read) {
            let room = MOST_POSTINGS.saturating_sub(self.work.postings) / 2;
            let likes = likes.get(..*read).unwrap_or(likes);
            let fits = within(segment, likes, room);
            self.work.exhausted |= fits < likes.len();
            let likes = likes.get(..fits).unwrap_or_default();
            let count = postings(segment, likes);
            self.work.postings += count * 2;
            shared.mark(likes, count, segment);
            marked.push(likes);
        }
        let mut both = shared.both();
        if both.len() > 0 {
            for (number, likes) in (1_u8..).zip(marked) {
                both.add(number, likes, |weight| bound.name(weight), segment);
            }
        }
        both
    }

    /// How many stems of each name can lead to one of the best cards, as these now are.
    fn needed(&self, names: &[Vec<Like>], bound: &Bound) -> Vec<usize> {
        let Some((Reverse(floor), _)) = self.floor else {
            return names.iter().map(Vec::len).collect();
        };
        let most = |likes: &Vec<Like>| likes.first().map_or(0.0, |like| bound.name(like.weight));
        let all: f32 = names.iter().map(most).sum();
        let needed = |likes: &Vec<Like>| {
            let others = all - most(likes) + bound.bonus();
            likes
                .iter()
                .take_while(|like| steps(bound.name(like.weight) + others) + 1 >= floor)
                .count()
        };
        names.iter().map(needed).collect()
    }

    /// Cards that share two names or more, the most promising first.
    fn shared(&mut self, against: &Against, both: &Both, bound: &mut Bound, scratch: &mut Scratch) {
        let mut order: Vec<u64> = Vec::new();
        both.each(|card, names, matched| {
            order.push(key(bound.most(card, names, matched), card));
        });
        let mut rest = order.as_mut_slice();
        while !rest.is_empty() {
            let portion = PORTION.min(rest.len());
            if portion < rest.len() {
                rest.select_nth_unstable(portion);
            }
            let (next, behind) = rest.split_at_mut(portion);
            next.sort_unstable();
            for key in next {
                let (most, card) = of_key(*key);
                if !self.may_rise(most, against.part.segment.no(card)) {
                    return;
                }
                self.try_card(against, card, scratch);
            }
            self.keep();
            rest = behind;
        }
    }

    /// Whether a card worth at most so much can be among the best.
    fn may_rise(&self, most: i32, no: u32) -> bool {
        self.floor.is_none_or(|floor| (Reverse(most), no) < floor)
    }

    /// Cards with one name only, the rarest names first, as long as they can still be among the best.
    fn alone(
        &mut self,
        against: &Against,
        names: &[Vec<Like>],
        both: &Both,
        bound: &mut Bound,
        scratch: &mut Scratch,
    ) {
        let mut likes: Vec<&Like> = names.iter().flatten().collect();
        likes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.stem.cmp(&b.stem)));
        let segment = &against.part.segment;
        for like in likes {
            let worth = bound.name(like.weight);
            let shapes = bound.shapes(worth, self.floor.map(|(Reverse(floor), _)| floor));
            if !shapes.any() {
                return;
            }
            let postings = segment.count(like.stem) as usize;
            if self.work.postings + postings > MOST_POSTINGS {
                self.work.exhausted = true;
                return;
            }
            self.work.postings += postings;
            for card in segment.cards_with(like.stem) {
                if shapes.fit(segment.shape(card))
                    && !both.has(card)
                    && self.may_rise(bound.most(card, worth, 1), segment.no(card))
                {
                    self.try_card(against, card, scratch);
                }
            }
        }
    }

    fn try_card(&mut self, against: &Against, card: u32, scratch: &mut Scratch) {
        let Against { asked, part, wanted, number, spelling } = against;
        let years = year_of(part.segment.birth_code(card));
        let outside = |only: YearRange| years.is_some_and(|years| years.distance(only) > 0);
        if self.ask.only_born.is_some_and(outside)
            || part.dead(card)
            || !self.admitted(part, card, scratch)
        {
            return;
        }
        if self.work.scored >= MOST_SCORED {
            self.work.exhausted = true;
            return;
        }
        self.work.scored += 1;
        let weights = &self.index.weights;
        set_against(asked, part, wanted, card, weights, self.census.cards(), scratch);
        let mut features = scratch.matching.features;
        features.year = self.ask.birth.zip(years).map(|(asked, years)| asked.distance(years));
        features.place = self.place(part, card);
        let score = steps(weights.score(&features));
        let no = part.segment.no(card);
        if self.may_rise(score, no) {
            self.best.push(Scored { score, no, part: *number, card, spelling: *spelling });
            if self.best.len() >= self.limit * 2 + 16 {
                self.keep();
            }
        }
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
        self.best.sort_by_key(Scored::rank);
        let mut seen = std::collections::HashSet::new();
        self.best.retain(|scored| seen.insert(scored.no));
        self.best.truncate(self.limit);
        if self.best.len() == self.limit {
            self.floor = self.best.last().map(Scored::rank);
        }
    }

    /// A hit with its reasons.
    fn hit(&self, spellings: &[Vec<Asked>], scored: &Scored) -> Option<Hit> {
        let part = self.index.parts.get(scored.part)?;
        let asked = spellings.get(scored.spelling)?;
        let wanted = self.wanted.get(scored.spelling)?.get(scored.part)?;
        let mut scratch = Scratch::default();
        let weights = &self.index.weights;
        set_against(asked, part, wanted, scored.card, weights, self.census.cards(), &mut scratch);
        let texts: Vec<Shown> = scratch
            .tokens
            .iter()
            .map(|token| Shown::of_card(part.segment.spelling(token.spelling)))
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
        let score = of_steps(scored.score);
        let band = band(score, self.census.cards());
        Some(Hit { no: scored.no, score, band, terms, features })
    }
}

/// How many postings stems have.
fn postings(segment: &Segment, likes: &[Like]) -> usize {
    likes.iter().map(|like| segment.count(like.stem) as usize).sum()
}

/// How many stems from the first on have together no more postings than `most`.
fn within(segment: &Segment, likes: &[Like], most: usize) -> usize {
    let mut sum = 0;
    likes
        .iter()
        .take_while(|like| {
            sum += segment.count(like.stem) as usize;
            sum <= most
        })
        .count()
}

/// A key that sorts the highest bound first, and of equals the first card.
fn key(most: i32, card: u32) -> u64 {
    u64::from(most.wrapping_neg().cast_unsigned() ^ SIGN) << 32 | u64::from(card)
}

fn of_key(key: u64) -> (i32, u32) {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(0);
    ((half(key >> 32) ^ SIGN).cast_signed().wrapping_neg(), half(key))
}

/// The bit that puts negative numbers before the others.
const SIGN: u32 = 1 << 31;

/// The answer of reading every card that has a name asked for.
#[cfg(test)]
pub fn exhaustive(
    index: &Index,
    ask: &Question,
    limit: usize,
    admit: &dyn Fn(&Meta) -> bool,
) -> Found {
    let through = |search: &mut Search, against: &Against| {
        let segment = &against.part.segment;
        let metas = segment.metas().len();
        let mut scratch = Scratch { admitted: vec![0; metas], ..Scratch::default() };
        for card in 0..segment.len() {
            let mut tokens = Vec::new();
            segment.tokens(card, &mut tokens);
            let stem = |spelling| segment.stem_of(spelling);
            if tokens.iter().any(|token| !against.wanted.get(stem(token.spelling)).is_empty()) {
                search.try_card(against, card, &mut scratch);
            }
        }
    };
    run(index, ask, limit, admit, through).0
}

/// What a search does.
#[cfg(test)]
pub fn work_of(index: &Index, ask: &Question, limit: usize) -> (Found, Work) {
    run(index, ask, limit, &|_| true, best_first)
}
