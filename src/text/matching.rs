//! Why a card may be the person's, in words: one line for each reason.

use super::{MissingText, say};
use crate::domain::language::Language;
use crate::domain::place;
use crate::names::{Band, NameKind, Relation, Term};

/// Names on cards are short; what is longer is cut, so that a line stays one.
const LONGEST: usize = 100;

/// One reason in words.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn reason(language: Language, term: &Term) -> Result<String, MissingText> {
    let part = |kind: NameKind| say(language, part_key(kind), &[]);
    match term {
        Term::Name { part: kind, found, relation, weight, .. } => say(
            language,
            "match-name",
            &[
                ("part", &part(*kind)?),
                ("found", &clean(found)),
                ("relation", &say(language, relation_key(*relation), &[])?),
                ("rarity", &say(language, rarity_key(*weight), &[])?),
            ],
        ),
        Term::Missing { asked, .. } => say(language, "match-missing", &[("asked", &clean(asked))]),
        Term::Extra { part: kind, found, .. } => {
            say(language, "match-extra", &[("part", &part(*kind)?), ("found", &clean(found))])
        }
        Term::Year { difference: 0, .. } => say(language, "match-year-same", &[]),
        Term::Year { difference, .. } => {
            say(language, "match-year-other", &[("years", &difference.to_string())])
        }
        Term::Place { same: true, .. } => say(language, "match-place-same", &[]),
        Term::Place { same: false, .. } => say(language, "match-place-other", &[]),
    }
}

/// How a place on the card stands to those asked for, in words; `unit` is the name of the card's.
///
/// # Errors
/// As [`reason`].
pub fn place(
    language: Language,
    relation: place::Relation,
    unit: &str,
) -> Result<String, MissingText> {
    let key = match relation {
        place::Relation::Same => "match-place.same",
        place::Relation::Successor => "match-place.successor",
        place::Relation::Within => "match-place.within",
        place::Relation::SameParent => "match-place.neighbour",
        place::Relation::Unrelated => "match-place.other",
    };
    say(language, key, &[("unit", &clean(unit))])
}

/// A place that was asked for and is not known.
///
/// # Errors
/// As [`reason`].
pub fn unknown_place(language: Language, place: &str) -> Result<String, MissingText> {
    say(language, "match-place-unknown", &[("place", &clean(place))])
}

/// The index is still being loaded, so that only a part of the cards was looked through.
///
/// # Errors
/// As [`reason`].
pub fn partial(language: Language) -> Result<String, MissingText> {
    say(language, "match-partial", &[])
}

/// Said in a list for a name for which nothing was found. Never that there is no card.
///
/// # Errors
/// As [`reason`].
pub fn nothing(language: Language) -> Result<String, MissingText> {
    say(language, "match-nothing", &[])
}

/// Said in a list for a name for which only less sure cards were found than were asked for.
///
/// # Errors
/// As [`reason`].
pub fn weaker(language: Language) -> Result<String, MissingText> {
    say(language, "match-weaker", &[])
}

/// How sure a match is, in words.
///
/// # Errors
/// As [`reason`].
pub fn band(language: Language, band: Band) -> Result<String, MissingText> {
    let key = match band {
        Band::Weak => "match-band.weak",
        Band::Possible => "match-band.possible",
        Band::Strong => "match-band.strong",
    };
    say(language, key, &[])
}

/// What is said beside every list: it only suggests; where nothing was found, what to try; and
/// where the search did not look at everything, how to narrow it. Never that there is no card.
///
/// # Errors
/// As [`reason`].
pub fn advice(
    language: Language,
    nothing: bool,
    exhausted: bool,
) -> Result<Vec<String>, MissingText> {
    let keys =
        [("match-none", nothing), ("match-exhausted", exhausted), ("match-decide", !nothing)];
    keys.into_iter().filter(|(_, said)| *said).map(|(key, _)| say(language, key, &[])).collect()
}

const fn part_key(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Whole => "match-part.whole",
        NameKind::Given => "match-part.given",
        NameKind::Patronymic => "match-part.patronymic",
        NameKind::Surname => "match-part.surname",
        NameKind::Maiden => "match-part.maiden",
        NameKind::Alias => "match-part.alias",
    }
}

const fn relation_key(relation: Relation) -> &'static str {
    match relation {
        Relation::Exact => "match-relation.exact",
        Relation::Swapped => "match-relation.swapped",
        Relation::Joined => "match-relation.joined",
        Relation::Script => "match-relation.script",
        Relation::Form => "match-relation.form",
        Relation::Spelling => "match-relation.spelling",
        Relation::Alias => "match-relation.alias",
        Relation::Initial => "match-relation.initial",
        Relation::OtherName => "match-relation.other-name",
    }
}

/// How rare a name is. The number of cards is never said: it counts those the reader may not see.
fn rarity_key(weight: f32) -> &'static str {
    match weight {
        6.0.. => "match-rarity.rare",
        3.0..6.0 => "match-rarity.usual",
        _ => "match-rarity.common",
    }
}

/// What a card says may be damaged or hostile: no line breaks, no marks of direction, not endless.
fn clean(text: &str) -> String {
    let direction = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !c.is_control() && !direction(*c)).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(relation: Relation) -> Term {
        Term::Name {
            part: NameKind::Surname,
            asked: "Mambetov".to_owned(),
            found: "Мамбетов\u{202E}\n".to_owned(),
            similarity: 1.0,
            cards: 12,
            relation,
            weight: 9.5,
        }
    }

    #[test]
    fn a_reason_reads_like_a_sentence_in_every_language() {
        let said = |language| reason(language, &name(Relation::Script)).unwrap();
        assert_eq!(said(Language::En), "surname Мамбетов: the same in another script; a rare name");
        assert_eq!(said(Language::Ru), "фамилия Мамбетов: то же в другой письменности; редкое имя");
        let all: std::collections::BTreeSet<_> = Language::ALL.iter().map(|l| said(*l)).collect();
        assert_eq!(all.len(), Language::ALL.len());
    }

    #[test]
    fn every_term_relation_part_and_band_has_its_words() {
        let relations = [
            Relation::Exact,
            Relation::Swapped,
            Relation::Joined,
            Relation::Script,
            Relation::Form,
            Relation::Spelling,
            Relation::Alias,
            Relation::Initial,
            Relation::OtherName,
        ];
        let mut terms: Vec<Term> = relations.into_iter().map(name).collect();
        for part in [
            NameKind::Whole,
            NameKind::Given,
            NameKind::Patronymic,
            NameKind::Surname,
            NameKind::Maiden,
            NameKind::Alias,
        ] {
            terms.push(Term::Extra { part, found: "А".to_owned(), weight: -0.3 });
        }
        terms.push(Term::Missing { asked: "Б".to_owned(), weight: -1.0 });
        terms.extend([0, 3].map(|difference| Term::Year { difference, weight: 0.8 }));
        terms.extend([true, false].map(|same| Term::Place { same, weight: 1.0 }));
        for language in Language::ALL {
            let said: Vec<_> = terms.iter().map(|term| reason(*language, term).unwrap()).collect();
            let different: std::collections::BTreeSet<_> = said.iter().collect();
            assert_eq!(different.len(), terms.len(), "{language}: {said:?}");
            for sure in [Band::Weak, Band::Possible, Band::Strong] {
                assert!(!band(*language, sure).unwrap().is_empty());
            }
        }
    }

    #[test]
    fn a_place_is_told_with_its_name_and_how_near_it_is() {
        for language in Language::ALL {
            let said: std::collections::BTreeSet<_> = place::Relation::ALL
                .iter()
                .map(|relation| place(*language, *relation, "Кегенский район").unwrap())
                .collect();
            assert_eq!(said.len(), place::Relation::ALL.len(), "{language}: {said:?}");
            assert!(said.iter().all(|text| text.contains("Кегенский район")), "{said:?}");
            assert!(unknown_place(*language, "Атлантида").unwrap().contains("Атлантида"));
            assert!(!partial(*language).unwrap().is_empty());
            assert_ne!(nothing(*language).unwrap(), weaker(*language).unwrap());
        }
        let said = nothing(Language::En).unwrap();
        assert_eq!(said, "nothing found with these spellings");
    }

    #[test]
    fn an_empty_list_never_says_that_there_is_no_card() {
        let said = advice(Language::En, true, false).unwrap();
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("does not mean that there is none"));
        assert_eq!(advice(Language::En, false, true).unwrap().len(), 2);
    }
}
