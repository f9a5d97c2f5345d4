//! Queries with a known card: the pairs of the evaluation data, which is not part of the project.

use std::path::Path;

use aqtau::names::{Entry, NameKind, NameText, Question, YearRange};

use super::cards::entry;
use super::random::Random;

/// A name as somebody asks for it, and its card.
#[derive(Debug, Clone)]
pub struct Query {
    /// How the name asked for is written.
    pub script: String,
    /// What is asked.
    pub name: String,
    /// The name on the card.
    pub text: String,
    /// The card's number.
    pub no: u32,
    /// Year as asked; not always the card's.
    pub year: i16,
    /// Gazetteer unit of the card.
    pub place: u16,
}

impl Query {
    /// The question by name and year.
    pub fn question(&self) -> Question {
        Question {
            names: vec![self.name.clone()],
            birth: Some(YearRange::from(self.year)),
            ..Question::default()
        }
    }
}

/// Cards of the pairs with numbers after `after`, and their queries.
pub fn read(folder: &Path, after: u32, seed: u64) -> std::io::Result<(Vec<Entry>, Vec<Query>)> {
    let text = std::fs::read_to_string(folder.join("name-pairs-dev.tsv"))?;
    let mut random = Random::new(seed ^ 0x9a125);
    let mut entries: Vec<Entry> = Vec::new();
    let mut queries: Vec<Query> = Vec::new();
    let mut known: Vec<(String, String, u32, i16, u16)> = Vec::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, script, name, _, card, ..] = fields.as_slice() else { continue };
        let found = known.iter().find(|(other, text, ..)| other == id && text == card).cloned();
        let (no, year, place) = match found {
            Some((_, _, no, year, place)) => (no, year, place),
            None => {
                let year = fields.get(6).and_then(|year| year.trim().parse().ok());
                let year = year.unwrap_or_else(|| 1870 + random.below(50) as i16);
                let place = 1 + random.below(260) as u16;
                let no = after + entries.len() as u32 + 1;
                let names = vec![NameText { text: (*card).to_owned(), kind: NameKind::Whole }];
                let birth = Some(YearRange::from(year));
                entries.push(entry(no, names, birth, place, &mut random));
                known.push(((*id).to_owned(), (*card).to_owned(), no, year, place));
                (no, year, place)
            }
        };
        // Families are not always sure of the year.
        let off = if random.percent(70.0) { 0 } else { random.below(5) as i16 - 2 };
        queries.push(Query {
            script: (*script).to_owned(),
            name: (*name).to_owned(),
            text: (*card).to_owned(),
            no,
            year: year + off,
            place,
        });
    }
    Ok((entries, queries))
}
