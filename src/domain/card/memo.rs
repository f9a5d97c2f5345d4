//! Readings of texts that come again and again: the same articles, bodies and terms stand on
//! thousands of cards.

use crate::domain::dates::PartialDate;
use crate::domain::place::{Gazetteer, Recognised, recognise};
use crate::domain::repression::{
    ArticlesRead, BodyReading, Measures, Rehabilitation, Sentencing, parse_articles, parse_body,
    parse_measures, parse_rehabilitation, parse_sentencing,
};
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

fn keyed(text: &str, date: Option<&PartialDate>) -> String {
    date.map_or_else(
        || text.to_owned(),
        |date| format!("{}\n{}\n{text}", date.earliest, date.latest),
    )
}

impl Memo {
    /// A date.
    pub fn date(&mut self, text: &str) -> PartialDate {
        once(&mut self.dates, text.to_owned(), || PartialDate::read(text))
    }

    /// A body; the date tells apart what a source calls by the same words.
    pub fn body(&mut self, text: &str, date: Option<&PartialDate>) -> Option<BodyReading> {
        once(&mut self.bodies, keyed(text, date), || parse_body(text, date))
    }

    /// Articles.
    pub fn articles(&mut self, text: &str, date: Option<&PartialDate>) -> ArticlesRead {
        once(&mut self.articles, keyed(text, date), || parse_articles(text, date))
    }

    /// Measures.
    pub fn measures(&mut self, text: &str) -> Measures {
        once(&mut self.measures, text.to_owned(), || parse_measures(text))
    }

    /// A decision in one text.
    pub fn decision(&mut self, text: &str) -> Sentencing {
        once(&mut self.decisions, text.to_owned(), || parse_sentencing(text))
    }

    /// A clearing in one text.
    pub fn clearing(&mut self, text: &str) -> Rehabilitation {
        once(&mut self.clearings, text.to_owned(), || parse_rehabilitation(text))
    }

    /// A place; the date tells apart units of one name.
    pub fn place(
        &mut self,
        gazetteer: &Gazetteer,
        raw: &str,
        date: Option<&PartialDate>,
    ) -> Option<Recognised> {
        once(&mut self.places, keyed(raw, date), || recognise(gazetteer, raw, date))
    }
}
