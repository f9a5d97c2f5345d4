//! A card of the register as the index of names takes it in.

use crate::domain::card::{CardNameKind, Secrecy};
use crate::domain::place::Gazetteer;
use crate::domain::repression::{BodyCode, Fate};
use crate::names::{Entry, Meta, NameKind, NameText, YearRange};
use crate::store::card::IndexedCard;
use chrono::Datelike;

/// Stands for a code that a card does not have.
const NONE: u8 = u8::MAX;

/// Where a body stands in its vocabulary.
pub fn body_number(code: BodyCode) -> u8 {
    position(BodyCode::ALL, &code)
}

/// Where a fate stands in its vocabulary.
pub fn fate_number(code: Fate) -> u8 {
    position(Fate::ALL, &code)
}

fn position<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|other| *other == *one).and_then(|at| u8::try_from(at).ok()).unwrap_or(NONE)
}

const fn secrecy_number(secrecy: Secrecy) -> u8 {
    match secrecy {
        Secrecy::Open => 0,
        Secrecy::Restricted => 1,
        Secrecy::Secret => 2,
    }
}

/// The secrecy behind a number of the index; what it does not know is secret.
pub const fn secrecy_of(number: u8) -> Secrecy {
    match number {
        0 => Secrecy::Open,
        1 => Secrecy::Restricted,
        _ => Secrecy::Secret,
    }
}

/// The entry of a card; none for a number that the index cannot hold.
pub fn entry_of(card: &IndexedCard, gazetteer: &Gazetteer) -> Option<Entry> {
    let unit = |code: &String| gazetteer.by_code(code).map(|unit| unit.number);
    let body = card.body.as_deref().and_then(|code| code.parse().ok());
    let fate = card.fate.as_deref().and_then(|code| code.parse().ok());
    let father = card.names.iter().find(|name| name.kind == CardNameKind::Father);
    let names = card
        .names
        .iter()
        .filter_map(|name| Some(NameText { kind: name_kind(name.kind)?, text: name.text.clone() }));
    Some(Entry {
        no: u32::try_from(card.no).ok()?,
        names: names.collect(),
        father: father.map(|name| name.text.clone()),
        birth: card.birth.and_then(|(from, to)| {
            let year = |day: chrono::NaiveDate| i16::try_from(day.year()).ok();
            Some(YearRange::new(year(from)?, year(to)?))
        }),
        places: card.places.iter().filter_map(unit).collect(),
        meta: Meta {
            source: card.source,
            secrecy: secrecy_number(card.secrecy),
            body: body.map_or(NONE, body_number),
            fate: fate.map_or(NONE, fate_number),
            place: card.place.as_ref().and_then(unit).unwrap_or(0),
        },
    })
}

const fn name_kind(kind: CardNameKind) -> Option<NameKind> {
    Some(match kind {
        CardNameKind::Whole => NameKind::Whole,
        CardNameKind::Given => NameKind::Given,
        CardNameKind::Patronymic => NameKind::Patronymic,
        CardNameKind::Surname => NameKind::Surname,
        CardNameKind::Maiden => NameKind::Maiden,
        CardNameKind::Alias => NameKind::Alias,
        // The index has a field of its own for it.
        CardNameKind::Father => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_body_and_fate_has_a_number_of_its_own() {
        assert!(BodyCode::ALL.len() < usize::from(NONE) && Fate::ALL.len() < usize::from(NONE));
        let bodies: std::collections::BTreeSet<_> =
            BodyCode::ALL.iter().map(|code| body_number(*code)).collect();
        assert_eq!(bodies.len(), BodyCode::ALL.len());
    }

    #[test]
    fn secrecy_comes_back_as_it_went_in_and_what_is_unknown_is_secret() {
        for secrecy in Secrecy::ALL {
            assert_eq!(secrecy_of(secrecy_number(*secrecy)), *secrecy);
        }
        assert_eq!(secrecy_of(9), Secrecy::Secret);
    }
}
