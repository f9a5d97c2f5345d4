//! The places of a card, recognised by the gazetteer.

use super::memo::Memo;
use super::{CardPlace, CardReading, PlaceRole};
use crate::domain::place::Gazetteer;

/// Puts the unit beside each place that has none yet; gives whether any was. What a person corrected
/// stays as it is.
pub fn recognise_places(reading: &mut CardReading, gazetteer: &Gazetteer, memo: &mut Memo) -> bool {
    let mut any = false;
    let CardReading { places, birth, arrest, decided, death, .. } = reading;
    for place in places.iter_mut().filter(|place| place.unit.is_none()) {
        let when = match place.role {
            PlaceRole::Birth => birth.as_ref(),
            PlaceRole::Residence | PlaceRole::Arrest => arrest.as_ref().or(decided.as_ref()),
            PlaceRole::Death | PlaceRole::Burial => death.as_ref(),
        };
        let when = when.filter(|date| date.is_known());
        if let Some(found) = memo.place(gazetteer, &place.raw, when) {
            place.unit = Some(found.unit);
            place.today = found.today;
            any = true;
        }
    }
    any
}

/// The place that stands for the card: where the person was born, else lived, else any whose unit is
/// known.
pub fn leading_place(reading: &CardReading) -> Option<&CardPlace> {
    let of = |role: PlaceRole| reading.places.iter().find(|p| p.role == role && p.unit.is_some());
    of(PlaceRole::Birth)
        .or_else(|| of(PlaceRole::Residence))
        .or_else(|| reading.places.iter().find(|place| place.unit.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(role: PlaceRole, raw: &str) -> CardPlace {
        CardPlace { role, raw: raw.to_owned(), unit: None, today: None }
    }

    #[test]
    fn the_place_of_birth_leads_and_what_is_not_known_stays_as_it_is_written() {
        let gazetteer = Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap();
        let mut reading = CardReading {
            places: vec![
                place(PlaceRole::Residence, "г. Фрунзе"),
                place(PlaceRole::Birth, "Алма-Атинская обл."),
                place(PlaceRole::Death, "Атлантида"),
            ],
            ..CardReading::default()
        };
        let mut memo = Memo::default();
        assert!(recognise_places(&mut reading, &gazetteer, &mut memo));
        assert_eq!(leading_place(&reading).unwrap().unit.as_deref(), Some("kz-alma-ata-oblast"));
        assert!(reading.places[0].unit.is_some());
        assert_eq!(reading.places[2].unit, None);
        reading.places[0].unit = Some("kg-corrected".to_owned());
        recognise_places(&mut reading, &gazetteer, &mut memo);
        assert_eq!(reading.places[0].unit.as_deref(), Some("kg-corrected"));
    }
}
