//! What is kept of a raw place beside it, and what a place that is asked for stands for.

use super::find::Reading;
use super::gazetteer::Gazetteer;
use super::relation::Relation;
use super::unit::Level;
use crate::domain::dates::PartialDate;
use std::collections::BTreeSet;

/// A unit as it is kept beside a raw place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// Code of the historical unit.
    pub unit: String,
    /// Code of the present-day unit (ISO 3166-2), where there is only one.
    pub today: Option<String>,
}

/// The unit that a raw place names; none when it names none, or could mean several. `when` is the time it
/// is said of, where known.
pub fn recognise(
    gazetteer: &Gazetteer,
    raw: &str,
    when: Option<&PartialDate>,
) -> Option<Recognised> {
    let reading = gazetteer.find(raw, when);
    let only = reading.only()?;
    let present = gazetteer.present(only.number);
    let today = if let [today] = present.codes.as_slice() { Some(today.clone()) } else { None };
    Some(Recognised { unit: only.code.clone(), today })
}

impl Gazetteer {
    /// Numbers of the units that a text asks for: a code of the gazetteer, or a place as somebody wrote
    /// it, which may fit several. Empty: not known.
    pub fn asked(&self, text: &str) -> Vec<u16> {
        let text = text.trim();
        if let Some(unit) = self.by_code(text) {
            return vec![unit.number];
        }
        let Reading { units, .. } = self.find(text, None);
        units.into_iter().map(|unit| unit.number).collect()
    }

    /// Units that speak for one of these when a person's place is compared: the same, those before and
    /// after it, what held it or lay in it, and its neighbours in one unit below the republic. That both
    /// lie in one republic says nothing.
    pub fn near(&self, asked: &[u16]) -> Vec<u16> {
        let mut near = BTreeSet::new();
        for one in asked {
            let wide = self.is_republic(*one);
            near.extend(self.units().iter().map(|unit| unit.number).filter(|other| {
                match self.relation(*one, *other) {
                    Relation::Same | Relation::Successor | Relation::SameParent => true,
                    Relation::Within => wide || !self.is_republic(*other),
                    Relation::Unrelated => false,
                }
            }));
        }
        near.into_iter().collect()
    }

    /// One of these, those before and after it, and everything that ever lay in them.
    pub fn lying_in(&self, asked: &[u16]) -> Vec<u16> {
        let lines: BTreeSet<u16> =
            asked.iter().flat_map(|number| self.line(*number)).copied().collect();
        let lies = |number: u16| {
            lines.contains(&number) || self.wider(number).iter().any(|wide| lines.contains(wide))
        };
        self.units().iter().map(|unit| unit.number).filter(|number| lies(*number)).collect()
    }

    /// How a card's units stand to those asked for: the closest pair, and the card's unit of it.
    pub fn closest(&self, asked: &[u16], has: &[u16]) -> Option<(Relation, u16)> {
        let pairs = has.iter().flat_map(|unit| asked.iter().map(move |asked| (*asked, *unit)));
        let rated = pairs.map(|(asked, unit)| {
            let relation = self.relation(asked, unit);
            let place = Relation::ALL.iter().position(|one| *one == relation);
            (place, relation, unit)
        });
        rated.min_by_key(|(place, _, _)| *place).map(|(_, relation, unit)| (relation, unit))
    }

    fn is_republic(&self, number: u16) -> bool {
        self.unit(number).is_some_and(|unit| unit.kind.level() == Level::Republic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gazetteer() -> Gazetteer {
        Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap()
    }

    #[test]
    fn a_place_is_kept_with_its_unit_and_the_unit_of_today() {
        let gazetteer = gazetteer();
        let found = recognise(&gazetteer, "Алма-Атинская обл.", None).unwrap();
        assert_eq!(found.unit, "kz-alma-ata-oblast");
        assert_eq!(recognise(&gazetteer, "за границей", None), None);
        assert_eq!(recognise(&gazetteer, "", None), None);
    }

    #[test]
    fn a_code_and_a_text_ask_for_the_same_unit() {
        let gazetteer = gazetteer();
        let by_code = gazetteer.asked("kz-alma-ata-oblast");
        assert_eq!(by_code.len(), 1);
        assert_eq!(gazetteer.asked(" Алма-Атинская область "), by_code);
        assert!(gazetteer.asked("Атлантида").is_empty());
    }

    #[test]
    fn an_oblast_is_near_its_raions_and_far_from_another_oblast() {
        let gazetteer = gazetteer();
        let oblast = gazetteer.asked("kz-alma-ata-oblast");
        let raion = gazetteer
            .units()
            .iter()
            .find(|unit| unit.within.iter().any(|within| within.code == "kz-alma-ata-oblast"))
            .unwrap();
        let (near, inside) = (gazetteer.near(&oblast), gazetteer.lying_in(&oblast));
        assert!(near.contains(&raion.number) && inside.contains(&raion.number));
        assert!(gazetteer.near(&[raion.number]).contains(&oblast[0]));
        assert!(!gazetteer.lying_in(&[raion.number]).contains(&oblast[0]));
        let republic = gazetteer.by_code("kz-kazakh-ssr");
        if let Some(republic) = republic {
            assert!(!near.contains(&republic.number), "one republic says nothing");
            assert!(gazetteer.near(&[republic.number]).contains(&oblast[0]));
        }
        let (relation, unit) = gazetteer.closest(&oblast, &[raion.number]).unwrap();
        assert_eq!((relation, unit), (Relation::Within, raion.number));
    }
}
