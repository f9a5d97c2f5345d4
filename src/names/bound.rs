//! The most a card can be worth, from what is quickly read of it: never less than its score.

use super::asked::Asked;
use super::score::{Weights, steps};
use super::segment::{SHAPE_LETTER, SHAPE_NAMES, SHAPES, Segment, place_of, shape_at, year_of};
use super::types::{Question, YearRange};

/// Sums that are made in another order differ by less.
const ROUNDING: f32 = 2e-5;

/// Shapes of cards.
pub struct Shapes {
    fit: [bool; SHAPES],
    any: bool,
}

impl Shapes {
    /// Whether there is any card of them.
    pub fn any(&self) -> bool {
        self.any
    }

    /// Whether a card has one of them.
    #[inline]
    pub fn fit(&self, shape: u8) -> bool {
        self.fit.get(place_of(shape)).copied().unwrap_or(true)
    }
}

/// The bound of the cards of one part.
pub struct Bound<'a> {
    segment: &'a Segment,
    weights: &'a Weights,
    ask: &'a Question,
    /// By the code of a year that is no range.
    years: [f32; 256],
    /// By the number of matched names and the place of a shape.
    rests: Vec<[f32; SHAPES]>,
    /// Names asked for, and those whose absence counts.
    names: usize,
    wanted: usize,
    /// Initials were asked for.
    letters: bool,
    /// What a set of places is worth: unknown yet, nothing, the same, others.
    places: Vec<u8>,
}

impl<'a> Bound<'a> {
    /// For these names of a question.
    pub fn new(
        segment: &'a Segment,
        weights: &'a Weights,
        ask: &'a Question,
        asked: &[Asked],
    ) -> Self {
        let sets = if ask.places.is_empty() { 0 } else { segment.place_sets() };
        let mut bound = Self {
            segment,
            weights,
            ask,
            years: [0.0; 256],
            rests: Vec::new(),
            names: asked.len(),
            wanted: asked.iter().filter(|name| !name.token.title).count(),
            letters: asked.iter().any(|name| name.token.initial),
            places: vec![0; sets],
        };
        let mut years = [0.0; 256];
        for (code, year) in (0..=u8::MAX).zip(&mut years) {
            *year = bound.year_of(year_of([code, 0]));
        }
        bound.years = years;
        for matched in 0..=bound.names {
            let mut rests = [0.0; SHAPES];
            for (at, rest) in rests.iter_mut().enumerate() {
                *rest = bound.rest(shape_at(at), matched);
            }
            bound.rests.push(rests);
        }
        bound
    }

    fn year_of(&self, years: Option<YearRange>) -> f32 {
        let both = self.ask.birth.zip(years);
        both.map_or(self.weights.year_unknown, |(a, b)| self.weights.year_of(a.distance(b)))
    }

    /// The most that years and places can add to any card.
    pub fn bonus(&self) -> f32 {
        let years = self.years.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        years + if self.places.is_empty() { 0.0 } else { self.weights.place_same.max(0.0) }
    }

    /// The most that a name can add that is worth so much by its sound.
    pub fn name(&self, weight: f32) -> f32 {
        weight.max(self.weights.initial)
    }

    /// The most a card of a shape can be worth by what it does not share: so many names matched.
    fn rest(&self, shape: u8, matched: usize) -> f32 {
        let all = usize::from(shape & SHAPE_NAMES);
        let unmatched = self.names.saturating_sub(matched);
        // An initial of the card stands against a name asked for, while names that need not be there
        // may be those that matched; one asked for also stands against such names.
        let initials = if self.letters {
            unmatched
        } else if shape & SHAPE_LETTER != 0 {
            unmatched.min(all)
        } else {
            0
        };
        let wanted = self.wanted.saturating_sub(matched + initials);
        let has = all.saturating_sub(matched + initials);
        let times = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
        times(initials) * self.weights.initial
            + times(wanted.min(has)) * self.weights.conflict
            + times(wanted.abs_diff(has)) * self.weights.leftover
    }

    /// The most a card can be worth, in steps of the score: `names` is what its matched names add.
    #[inline]
    pub fn most(&mut self, card: u32, names: f32, matched: usize) -> i32 {
        let year = match self.segment.birth_code(card) {
            [code, 0] => self.years.get(usize::from(code)).copied().unwrap_or(0.0),
            code => self.year_of(year_of(code)),
        };
        let rest = self
            .rests
            .get(matched)
            .and_then(|rests| rests.get(place_of(self.segment.shape(card))))
            .copied()
            .unwrap_or(0.0);
        let place = if self.places.is_empty() { 0.0 } else { self.place(card) };
        steps(names + year + place + rest + ROUNDING)
    }

    /// Which shapes a card with one name must have that is worth so much, to be worth `least` steps.
    pub fn shapes(&self, worth: f32, least: Option<i32>) -> Shapes {
        let mut shapes = Shapes { fit: [false; SHAPES], any: false };
        let rests = self.rests.get(1).copied().unwrap_or_default();
        for (at, (fit, rest)) in shapes.fit.iter_mut().zip(rests).enumerate() {
            let most = steps(worth + self.bonus() + rest + ROUNDING);
            *fit = self.segment.has_shape(at) && least.is_none_or(|least| most >= least);
            shapes.any |= *fit;
        }
        shapes
    }

    fn place(&mut self, card: u32) -> f32 {
        if self.places.is_empty() {
            return 0.0;
        }
        let set = self.segment.place_set(card);
        let Some(known) = self.places.get_mut(set as usize) else { return 0.0 };
        if *known == 0 {
            let mut any = 1;
            for place in self.segment.places_in(set) {
                any = if any == 2 || self.ask.places.contains(&place) { 2 } else { 3 };
            }
            *known = any;
        }
        match *known {
            2 => self.weights.place_of(true),
            3 => self.weights.place_of(false),
            _ => 0.0,
        }
    }
}
