//! A person as a petition, a list or a search names them, made a question to the index.

use crate::domain::card::{CardName, CardNameKind};
use crate::domain::dates::PartialDate;
use crate::domain::place::Gazetteer;
use crate::names::{Question, YearRange};
use chrono::Datelike as _;

/// What is known of a person who is looked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Spellings of the person's name, the likeliest first.
    pub names: Vec<String>,
    /// The father's name, where it stands apart.
    pub father: Option<String>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Places of the person's life, as written, or codes of units.
    pub places: Vec<String>,
}

/// A question with what was read of its places.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// For the index.
    pub question: Question,
    /// Units that the places mean.
    pub units: Vec<u16>,
    /// Places that are not known, as written.
    pub unknown: Vec<String>,
}

impl Wanted {
    /// The names of a card or of a row of a list: whole names, and those put together of their parts.
    pub fn named(names: &[CardName]) -> Self {
        let of = |kind: CardNameKind| {
            names.iter().filter(move |name| name.kind == kind).map(|name| name.text.as_str())
        };
        let first = |kind| of(kind).next();
        let mut spellings: Vec<String> = of(CardNameKind::Whole).map(str::to_owned).collect();
        let rest = [first(CardNameKind::Given), first(CardNameKind::Patronymic)];
        for surname in [CardNameKind::Surname, CardNameKind::Maiden] {
            let parts: Vec<&str> = [first(surname)].into_iter().chain(rest).flatten().collect();
            let says_more = surname == CardNameKind::Surname || first(surname).is_some();
            if !parts.is_empty() && says_more {
                spellings.push(parts.join(" "));
            }
        }
        spellings.extend(of(CardNameKind::Alias).map(str::to_owned));
        let father = first(CardNameKind::Father).map(str::to_owned);
        Self { names: spellings, father, ..Self::default() }
    }

    /// The question.
    pub fn question(self, gazetteer: &Gazetteer) -> Asked {
        let birth = self.birth.as_ref().filter(|date| date.is_known()).and_then(|date| {
            let year = |day: chrono::NaiveDate| i16::try_from(day.year()).ok();
            Some(YearRange::new(year(date.earliest)?, year(date.latest)?))
        });
        let question =
            Question { names: self.names, father: self.father, birth, ..Question::default() };
        let mut asked = Asked { question, ..Asked::default() };
        asked.live_in(gazetteer, &self.places);
        asked
    }
}

impl Asked {
    /// Adds places where the person lived: their cards stand higher.
    pub fn live_in(&mut self, gazetteer: &Gazetteer, places: &[String]) {
        let units = self.known(gazetteer, places);
        self.units.extend(units);
        self.question.places = gazetteer.near(&self.units);
    }

    /// Leaves out cards that name none of these places, nor one in them; does nothing when none is known.
    pub fn only_in(&mut self, gazetteer: &Gazetteer, places: &[String]) {
        let units = self.known(gazetteer, places);
        self.question.only_places = gazetteer.lying_in(&units);
    }

    fn known(&mut self, gazetteer: &Gazetteer, places: &[String]) -> Vec<u16> {
        let mut known = Vec::new();
        for place in places.iter().filter(|place| !place.trim().is_empty()) {
            let units = gazetteer.asked(place);
            if units.is_empty() && !self.unknown.contains(place) {
                self.unknown.push(place.clone());
            }
            known.extend(units);
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::script_of;

    fn name(kind: CardNameKind, text: &str) -> CardName {
        let script = script_of(text);
        CardName { kind, text: text.to_owned(), script, language: None, source: "x".to_owned() }
    }

    #[test]
    fn parts_of_a_name_become_one_spelling_and_an_earlier_surname_another() {
        let wanted = Wanted::named(&[
            name(CardNameKind::Surname, "Иванова"),
            name(CardNameKind::Given, "Анна"),
            name(CardNameKind::Maiden, "Петрова"),
            name(CardNameKind::Father, "Пётр"),
        ]);
        assert_eq!(wanted.names, ["Иванова Анна", "Петрова Анна"]);
        assert_eq!(wanted.father.as_deref(), Some("Пётр"));
        let wanted = Wanted::named(&[name(CardNameKind::Whole, "Иванов Пётр")]);
        assert_eq!(wanted.names, ["Иванов Пётр"]);
    }

    #[test]
    fn places_are_read_and_those_not_known_are_named() {
        let gazetteer = Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap();
        let wanted = Wanted {
            names: vec!["Иванов".to_owned()],
            birth: Some(PartialDate::read("1901")),
            places: vec!["Алма-Атинская обл.".to_owned(), "Атлантида".to_owned(), " ".to_owned()],
            ..Wanted::default()
        };
        let mut asked = wanted.question(&gazetteer);
        assert_eq!(asked.unknown, ["Атлантида"]);
        assert_eq!(asked.units.len(), 1);
        assert!(asked.question.places.len() > 1, "its raions too");
        assert_eq!(asked.question.birth, Some(YearRange::from(1901)));
        asked.only_in(&gazetteer, &["kz-alma-ata-oblast".to_owned()]);
        assert!(asked.question.only_places.contains(&asked.units[0]));
    }
}
