//! A card as a subject: what stands on it becomes the person, the act and the file, with the card as source.

use super::act::{NewFile, ReadAct, file_key};
use super::add::{Draft, File, NewWho, Which, Who};
use crate::domain::card::{CardName, CardNameKind, Field, PlaceRole};
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::CardId;
use crate::domain::person::NameKind;
use crate::domain::repression::{CaseClass, Fate, Predicate};
use crate::store::card::Card;
use crate::store::person::NewName;

/// What a card says of its person, beside name and birth.
#[derive(Debug, Clone)]
pub(super) struct FromCard {
    /// The card.
    pub(super) id: CardId,
    /// How the card is named as a source.
    pub(super) source: String,
    /// Every name on it.
    pub(super) names: Vec<NewName>,
    /// Days.
    pub(super) dated: Vec<(Predicate, PartialDate)>,
    /// Everything else, as written.
    pub(super) told: Vec<(Predicate, String)>,
    /// The place in the list of the draft whose person this is, too.
    pub(super) same_as: Option<usize>,
}

/// A checked subject out of a card; `class` counts where the card suggests none.
pub(super) fn draft(
    errors: &mut FieldErrors,
    at: &str,
    card: &Card,
    class: Option<CaseClass>,
    same_as: Option<usize>,
) -> Draft {
    let source = format!("{} {}", card.source_code, card.number);
    let reading = &card.reading;
    let act = ReadAct::of_card(reading, &source);
    let suggested = act.as_ref().and_then(ReadAct::class);
    if suggested.is_none() && class.is_none() {
        let message = "The card names neither body nor measure that suggest a class: give the class for such cards.";
        errors.add(&format!("{at}/class"), "required", message);
    }
    let (fond, opis, delo) = call_number(card.call_number.as_deref().unwrap_or_default());
    let holder = card.archive.clone().unwrap_or_else(|| card.source_title.clone());
    let file = delo.map(|delo| NewFile { holder: Some(holder), fond, opis, delo: Some(delo) });
    let file = file.and_then(|file| file_key(errors, at, &file));
    Draft {
        at: at.to_owned(),
        who: Who::New(NewWho { sex: reading.sex, ..NewWho::default() }),
        entry: None,
        act: act.map_or(Which::None, |act| Which::New(Box::new(act))),
        file: file.map_or(File::None, File::Named),
        class: if suggested.is_some() { None } else { class },
        unconditional: None,
        depends_on: None,
        card: Some(Box::new(FromCard {
            id: card.id,
            names: names(&card.names, &source),
            dated: dated(card),
            told: told(card),
            source,
            same_as,
        })),
    }
}

/// The leading name first: the whole one, or the parts put together.
fn names(on_card: &[CardName], source: &str) -> Vec<NewName> {
    let first = |kind: CardNameKind| {
        on_card.iter().find(|name| name.kind == kind).map(|name| name.text.clone())
    };
    let (surname, given, patronymic) =
        (first(CardNameKind::Surname), first(CardNameKind::Given), first(CardNameKind::Patronymic));
    let of = |kind: NameKind, name: &CardName| NewName {
        language: name.language.clone(),
        ..NewName::of(kind, &name.text, source)
    };
    let whole = on_card.iter().filter(|name| name.kind == CardNameKind::Whole);
    let mut names: Vec<NewName> = whole.map(|name| of(NameKind::InFile, name)).collect();
    let parts: Vec<&str> =
        [&surname, &given, &patronymic].into_iter().flatten().map(String::as_str).collect();
    if !parts.is_empty() {
        let language = on_card.first().and_then(|name| name.language.clone());
        names.push(NewName {
            language,
            surname: surname.clone(),
            given: given.clone(),
            patronymic: patronymic.clone(),
            ..NewName::of(NameKind::InFile, parts.join(" "), source)
        });
    }
    names.extend(on_card.iter().filter_map(|name| match name.kind {
        CardNameKind::Maiden => Some(of(NameKind::AtBirth, name)),
        CardNameKind::Alias => Some(of(NameKind::Alias, name)),
        CardNameKind::Whole
        | CardNameKind::Surname
        | CardNameKind::Given
        | CardNameKind::Patronymic
        | CardNameKind::Father => None,
    }));
    names
}

fn dated(card: &Card) -> Vec<(Predicate, PartialDate)> {
    let reading = &card.reading;
    let executed = card.fate.as_deref() == Some(Fate::Executed.as_str());
    let death = if executed { Predicate::ExecutionDate } else { Predicate::DeathDate };
    let days = [
        (Predicate::BirthDate, &reading.birth),
        (Predicate::ArrestDate, &reading.arrest),
        (death, &reading.death),
    ];
    days.into_iter().filter_map(|(what, day)| Some((what, day.clone()?))).collect()
}

fn told(card: &Card) -> Vec<(Predicate, String)> {
    let mut told: Vec<(Predicate, String)> = Vec::new();
    for place in &card.reading.places {
        let what = match place.role {
            PlaceRole::Birth => Predicate::BirthPlace,
            PlaceRole::Residence => Predicate::Residence,
            PlaceRole::Arrest => continue,
            PlaceRole::Death => Predicate::DeathPlace,
            PlaceRole::Burial => Predicate::BurialPlace,
        };
        told.push((what, place.raw.clone()));
    }
    let texts = [
        (Field::Nation, Predicate::Nationality),
        (Field::Citizenship, Predicate::Citizenship),
        (Field::Origin, Predicate::SocialOrigin),
        (Field::Education, Predicate::Education),
        (Field::Party, Predicate::PartyMembership),
        (Field::Work, Predicate::Occupation),
        (Field::Family, Predicate::FamilyMember),
    ];
    for (field, what) in texts {
        told.extend(card.reading.texts.get(&field).map(|text| (what, text.clone())));
    }
    let arrested_by = card.reading.arrest_body.as_ref();
    told.extend(arrested_by.map(|body| (Predicate::ArrestBody, body.raw.clone())));
    told.retain(|(_, text)| !text.trim().is_empty());
    told
}

/// Fond, opis and delo of a call number such as `ф. 1, оп. 2, д. 345`; one in another form is the delo as
/// it is written.
fn call_number(text: &str) -> (Option<String>, Option<String>, Option<String>) {
    let text = text.trim();
    if text.is_empty() {
        return (None, None, None);
    }
    let whole = || (None, None, Some(text.to_owned()));
    let (mut fond, mut opis, mut delo) = (None, None, None);
    for piece in text.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let letters = piece.chars().take_while(|c| c.is_alphabetic()).collect::<String>();
        let Some(rest) = piece.get(letters.len()..) else { return whole() };
        let value = rest.trim_start_matches(['.', ' ', '№']).trim().to_owned();
        let slot = match letters.to_lowercase().as_str() {
            "ф" | "фонд" | "f" | "fond" => &mut fond,
            "оп" | "о" | "опись" | "op" | "opis" => &mut opis,
            "д" | "дело" | "d" | "delo" => &mut delo,
            _ => return whole(),
        };
        if value.is_empty() || slot.is_some() {
            return whole();
        }
        *slot = Some(value);
    }
    if delo.is_none() { whole() } else { (fond, opis, delo) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::script_of;

    #[test]
    fn a_call_number_is_taken_apart_or_kept_as_it_is() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(call_number("ф. 12, оп. 3, д. 45-а"), (some("12"), some("3"), some("45-а")));
        assert_eq!(call_number("Фонд 12; дело № 7"), (some("12"), None, some("7")));
        for whole in ["П-1234", "ф. 1, ф. 2, д. 3", "ф. 12", "д.", "12/34"] {
            assert_eq!(call_number(whole), (None, None, some(whole)), "{whole}");
        }
        assert_eq!(call_number(" "), (None, None, None));
    }

    #[test]
    fn every_name_of_a_card_becomes_a_name_with_the_card_as_source() {
        let name = |kind, text: &str| CardName {
            kind,
            text: text.to_owned(),
            script: script_of(text),
            language: None,
            source: "x".to_owned(),
        };
        let made = names(
            &[
                name(CardNameKind::Surname, "Иванова"),
                name(CardNameKind::Given, "Анна"),
                name(CardNameKind::Maiden, "Петрова"),
                name(CardNameKind::Father, "Пётр"),
            ],
            "KZ-1 7",
        );
        let told: Vec<_> = made.iter().map(|name| (name.kind, name.raw.as_str())).collect();
        assert_eq!(told, [(NameKind::InFile, "Иванова Анна"), (NameKind::AtBirth, "Петрова")]);
        assert!(made.iter().all(|name| name.source == "KZ-1 7"));
        assert_eq!(made[0].surname.as_deref(), Some("Иванова"));
    }
}
