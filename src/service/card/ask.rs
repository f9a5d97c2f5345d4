//! Who is looked for, as it is asked, and as the index understands it.

use crate::domain::check::{FieldErrors, Message};
use crate::domain::place::Gazetteer;
use crate::domain::repression::{BodyCode, Fate};
use crate::names::YearRange;
use crate::service::Result;
use crate::service::card_index::{Asked, Wanted, body_number, fate_number};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Spellings of one name in a search.
const SPELLINGS: usize = 10;
/// The longest spelling, in characters.
pub(super) const LONGEST: usize = 300;
/// Places in a search.
const PLACES: usize = 5;
/// The longest place, in characters.
const LONGEST_PLACE: usize = 200;
/// Years that a birth can lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=1956;
/// Cards shown at most.
const MOST: i64 = 50;
/// Cards shown unless more are asked for.
pub(super) const USUAL: i64 = 10;

/// Who is looked for. It goes in the body of the request: addresses end up in logs.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchCards {
    /// Spellings of the person's name in any script, or words of it; empty when only the father's
    /// name is known.
    #[serde(default)]
    pub names: Vec<String>,
    /// The father's name.
    pub father: Option<String>,
    /// First year in which the person may be born. Nearer cards stand higher; none is left out.
    pub birth_from: Option<i16>,
    /// Last year in which the person may be born; the first when it is left out.
    pub birth_to: Option<i16>,
    /// Leave out cards whose year of birth is known and lies outside.
    #[serde(default)]
    pub only_born_then: bool,
    /// Places of the person's life, as one would write them, or codes of historical units: cards of
    /// there stand higher. What is not known is told and left out.
    #[serde(default)]
    pub places: Vec<String>,
    /// Only cards that name one of these places or one in them.
    #[serde(default)]
    pub only_places: Vec<String>,
    /// Only cards of these sources (codes).
    #[serde(default)]
    pub sources: Vec<String>,
    /// Only cards on which one of these bodies decided (codes).
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Only cards that tell of one of these fates (codes).
    #[serde(default)]
    pub fates: Vec<String>,
    /// Cards, 1 to 50; 10 without it.
    pub limit: Option<i64>,
}

/// A search that was checked.
pub(super) struct Checked {
    pub(super) asked: Asked,
    pub(super) sources: Vec<String>,
    pub(super) limit: usize,
    /// One word only: what it finds is never all there may be.
    pub(super) wide: bool,
}

impl SearchCards {
    pub(super) fn check(self, gazetteer: &Gazetteer) -> Result<Checked> {
        let mut errors = FieldErrors::default();
        if self.names.len() > SPELLINGS {
            errors.add(
                "/names",
                "too_many",
                Message::new(format!("Give at most {SPELLINGS} spellings.")).with("max", SPELLINGS),
            );
        }
        let mut names = Vec::new();
        for (at, name) in self.names.iter().enumerate() {
            names.push(name_of(&mut errors, &format!("/names/{at}"), name));
        }
        let father = self.father.as_deref().filter(|father| !father.trim().is_empty());
        let father = father.map(|father| name_of(&mut errors, "/father", father));
        if names.is_empty() && father.is_none() {
            errors.add("/names", "required", "Give a name, or the father's name.");
        }
        let words = |text: &String| letters_of(text).split_whitespace().count();
        let wide = names.iter().chain(&father).map(words).sum::<usize>() < 2;
        let mut asked = Wanted { names, father, ..Wanted::default() }.question(gazetteer);
        self.years(&mut errors, &mut asked);
        self.codes(&mut errors, &mut asked);
        for (pointer, places) in [("/places", &self.places), ("/only_places", &self.only_places)] {
            if places.len() > PLACES {
                errors.add(
                    pointer,
                    "too_many",
                    Message::new(format!("Give at most {PLACES} places.")).with("max", PLACES),
                );
            }
            for (at, place) in places.iter().enumerate() {
                errors.optional_text(&format!("{pointer}/{at}"), Some(place), LONGEST_PLACE);
            }
        }
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            errors.add(
                "/limit",
                "out_of_range",
                Message::new(format!("Ask for 1 to {MOST} cards.")).between(1, MOST),
            );
        }
        let mut asked = errors.into_result(asked)?;
        asked.live_in(gazetteer, &self.places);
        asked.only_in(gazetteer, &self.only_places);
        let limit = usize::try_from(limit).unwrap_or_default();
        Ok(Checked { asked, sources: self.sources, limit, wide })
    }

    fn years(&self, errors: &mut FieldErrors, asked: &mut Asked) {
        let birth = self.birth_from.or(self.birth_to).zip(self.birth_to.or(self.birth_from));
        for (pointer, year) in [("/birth_from", self.birth_from), ("/birth_to", self.birth_to)] {
            if year.is_some_and(|year| !YEARS.contains(&year)) {
                errors.add(
                    pointer,
                    "out_of_range",
                    Message::new("Give a year from 1800 to 1956.")
                        .between(*YEARS.start(), *YEARS.end()),
                );
            }
        }
        if birth.is_some_and(|(from, to)| from > to) {
            errors.add(
                "/birth_to",
                "order",
                "The last year must not be before the first. Exchange or correct them.",
            );
        }
        asked.question.birth = birth.map(|(from, to)| YearRange::new(from, to));
        asked.question.only_born = asked.question.birth.filter(|_| self.only_born_then);
    }

    fn codes(&self, errors: &mut FieldErrors, asked: &mut Asked) {
        for (at, body) in self.bodies.iter().enumerate() {
            let code = body.parse::<BodyCode>();
            let code = errors.keep(&format!("/bodies/{at}"), "unknown_code", code);
            asked.question.only_bodies.extend(code.map(body_number));
        }
        for (at, fate) in self.fates.iter().enumerate() {
            let code = fate.parse::<Fate>();
            let code = errors.keep(&format!("/fates/{at}"), "unknown_code", code);
            asked.question.only_fates.extend(code.map(fate_number));
        }
    }
}

/// A name in which there is something to look for.
pub(super) fn name_of(errors: &mut FieldErrors, pointer: &str, given: &str) -> String {
    let name = errors.text(pointer, given, LONGEST);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if !name.is_empty() && letters == 0 {
        errors.add(pointer, "no_letters", "Write a name: digits and signs find nobody.");
    } else if letters == 1 {
        let message = "One letter finds everybody and nobody: write more of the name.";
        errors.add(pointer, "too_short", Message::new(message).with("min", 2));
    }
    name
}

/// Letters and spaces of a text.
fn letters_of(text: &str) -> String {
    text.chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Error;

    fn codes_of(command: SearchCards) -> Vec<(String, &'static str)> {
        let gazetteer = Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap();
        match command.check(&gazetteer) {
            Err(Error::Invalid(errors)) => {
                errors.0.into_iter().map(|error| (error.pointer, error.code)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn named(name: &str) -> SearchCards {
        SearchCards { names: vec![name.to_owned()], ..SearchCards::default() }
    }

    #[test]
    fn what_cannot_be_a_name_is_told() {
        let at = |code| vec![("/names/0".to_owned(), code)];
        assert_eq!(codes_of(named("12345")), at("no_letters"));
        assert_eq!(codes_of(named("😀🙂")), at("no_letters"));
        assert_eq!(codes_of(named("\u{202e}\u{200b}")), at("no_letters"));
        assert_eq!(codes_of(named("А")), at("too_short"));
        assert_eq!(codes_of(named(" ")), at("required"));
        assert_eq!(codes_of(named(&"слово ".repeat(500))), at("too_long"));
        assert!(codes_of(named("Ли")).is_empty());
        let father = SearchCards { father: Some("7".to_owned()), ..SearchCards::default() };
        assert_eq!(codes_of(father), [("/father".to_owned(), "no_letters")]);
    }

    #[test]
    fn one_word_is_a_wide_search() {
        let gazetteer = Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap();
        assert!(named("Иванов").check(&gazetteer).unwrap().wide);
        assert!(!named("Иванов Пётр").check(&gazetteer).unwrap().wide);
    }
}
