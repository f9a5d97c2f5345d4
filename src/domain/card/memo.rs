//! Readings of texts that come again and again: the same articles, bodies and terms stand on
//! thousands of cards.

use crate::domain::dates::PartialDate;
use crate::domain::place::{Gazetteer, Recognised, recognise};
use crate::domain::repression::{
    ArticlesRead, BodyReading, Measures, Rehabilitation, Sentencing, era, parse_articles,
    parse_body, parse_clearing, parse_measures, parse_sentencing,
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Readings kept of each kind; beyond that they are all forgotten.
const MOST: usize = 20_000;

/// Texts longer than this are rarely the same twice.
const LONGEST: usize = 200;

/// What was read already.
#[derive(Debug, Default)]
pub struct Memo {
    dates: HashMap<String, PartialDate>,
    bodies: HashMap<String, Option<BodyReading>>,
    articles: HashMap<String, ArticlesRead>,
    measures: HashMap<String, Measures>,
    decisions: HashMap<String, Sentencing>,
    clearings: HashMap<String, Rehabilitation>,
    places: HashMap<String, Option<Recognised>>,
    /// Days on which units begin, and on which they end, in order.
    turns: Option<(Vec<NaiveDate>, Vec<NaiveDate>)>,
}

/// Between two of these days a place means the same unit.
fn turns(gazetteer: &Gazetteer) -> (Vec<NaiveDate>, Vec<NaiveDate>) {
    let spans = gazetteer.units().iter().map(|unit| unit.span.days());
    let (mut begin, mut end): (Vec<_>, Vec<_>) = spans.unzip();
    for days in [&mut begin, &mut end] {
        days.sort_unstable();
        days.dedup();
    }
    (begin, end)
}

fn once<T: Clone>(kept: &mut HashMap<String, T>, key: String, read: impl FnOnce() -> T) -> T {
    if key.len() > LONGEST {
        return read();
    }
    if let Some(known) = kept.get(&key) {
        return known.clone();
    }
    if kept.len() >= MOST {
        kept.clear();
    }
    let value = read();
    kept.insert(key, value.clone());
    value
}

/// The text, and the era in which it is read.
fn keyed(text: &str, era: Option<(usize, usize)>) -> String {
    era.map_or_else(|| text.to_owned(), |(from, to)| format!("{from} {to}\n{text}"))
}

/// A date written in digits alone is read faster than it is found among those that were read.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

impl Memo {
    /// A date.
    pub fn date(&mut self, text: &str) -> PartialDate {
        if is_plain(text) {
            return PartialDate::read(text);
        }
        once(&mut self.dates, text.to_owned(), || PartialDate::read(text))
    }

    /// A body; the date tells apart what a source calls by the same words.
    pub fn body(&mut self, text: &str, date: Option<&PartialDate>) -> Option<BodyReading> {
        once(&mut self.bodies, keyed(text, date.map(era)), || parse_body(text, date))
    }

    /// Articles.
    pub fn articles(&mut self, text: &str, date: Option<&PartialDate>) -> ArticlesRead {
        once(&mut self.articles, keyed(text, date.map(era)), || parse_articles(text, date))
    }

    /// Measures.
    pub fn measures(&mut self, text: &str) -> Measures {
        once(&mut self.measures, text.to_owned(), || parse_measures(text))
    }

    /// A decision in one text.
    pub fn decision(&mut self, text: &str) -> Sentencing {
        once(&mut self.decisions, text.to_owned(), || parse_sentencing(text))
    }

    /// A clearing in one text, with its day where that stands elsewhere.
    pub fn clearing(&mut self, text: &str, day: Option<&PartialDate>) -> Rehabilitation {
        let key = keyed(text, day.map(era));
        let read = once(&mut self.clearings, key, || parse_clearing(text, day));
        // Read for another day of the same era, perhaps.
        let date = day.cloned().or(read.date);
        Rehabilitation { date, ..read }
    }

    /// A place; the date tells apart units of one name.
    pub fn place(
        &mut self,
        gazetteer: &Gazetteer,
        raw: &str,
        date: Option<&PartialDate>,
    ) -> Option<Recognised> {
        let turns = self.turns.get_or_insert_with(|| turns(gazetteer));
        let era = date.map(|date| {
            let begun = turns.0.partition_point(|day| *day <= date.latest);
            (begun, turns.1.partition_point(|day| *day < date.earliest))
        });
        once(&mut self.places, keyed(raw, era), || recognise(gazetteer, raw, date))
    }
}
