//! How many real places of Central Asia the gazetteer recognises.

use super::shares::percent;
use crate::domain::dates::PartialDate;
use crate::domain::place::{Certainty, Gazetteer, Level};
use regex::Regex;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::LazyLock;

/// A place of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawPlace {
    /// As it is written.
    pub text: String,
    /// It is the place of birth; otherwise of residence.
    pub birth: bool,
}

/// What says that a place lies in one of the five republics: their names and those of their oblasts
/// and largest cities, as stems. Written by hand and apart from the gazetteer, which it measures.
static CENTRAL_ASIA: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let stems = "казахст|казахск|казакск|киргизи|киргизск|узбек|таджик|туркмен|алма-ат|\
        карагандинск|акмолинск|целиноградск|актюбинск|кустанайск|семипалатинск|павлодарск|кзыл-орд|\
        кокчетавск|гурьевск(?:ая|ой) обл|талды-?курганск|джамбульская|джамбулск|чимкентск|\
        фрунзенск(?:ая|ой) обл|г\\. ?фрунзе|ошск(?:ая|ой) обл|иссык-куль|ташкент|самарканд|бухарск|\
        ферганск|андижанск|наманганск|хорезмск|каракалпак|ленинабад|сталинабад|ашхабад|марыйск|\
        чарджоу|ташауз";
    Regex::new(&format!("(?i)(?:^|[^а-яё-])(?:{stems})")).ok()
});

/// The places of birth and residence in Central Asia of the records.
pub fn raw_places(records: &str) -> Vec<RawPlace> {
    let lines = records.lines().map(str::trim);
    let places = lines.filter_map(|line| {
        if let Some((start, text)) = line.split_once(": ")
            && start.starts_with("Прожива")
        {
            return Some(RawPlace { text: text.trim_end_matches('.').to_owned(), birth: false });
        }
        let (_, text) = line.strip_prefix("Роди").and_then(|rest| rest.split_once(','))?;
        let text = text.split(';').next().unwrap_or_default().trim();
        Some(RawPlace { text: text.to_owned(), birth: true })
    });
    let is_there = |text: &str| CENTRAL_ASIA.as_ref().is_some_and(|there| there.is_match(text));
    places.filter(|place| is_there(&place.text)).collect()
}

/// Counts over the places.
#[derive(Debug, Default)]
pub struct PlaceShares {
    /// Places.
    pub places: usize,
    /// A unit was read.
    pub recognised: usize,
    /// By certainty of the reading.
    pub by_certainty: BTreeMap<&'static str, usize>,
    /// By level of the narrowest unit.
    pub by_level: BTreeMap<Level, usize>,
    /// Places that name a raion, and those of them read as a raion.
    pub raions: (usize, usize),
    unread: BTreeMap<String, usize>,
}

impl PlaceShares {
    /// Reads every place; a place of residence is read as of the years of the terror.
    pub fn of(places: &[RawPlace], gazetteer: &Gazetteer) -> Self {
        let mut shares = Self { places: places.len(), ..Self::default() };
        let residence = PartialDate::parse("1937").ok();
        for place in places {
            let when = residence.as_ref().filter(|_| !place.birth);
            let reading = gazetteer.find(&place.text, when);
            let level = reading.units.first().and_then(|unit| gazetteer.unit(unit.number));
            let level = level.map(|unit| unit.kind.level());
            if let Some(level) = level {
                shares.recognised += 1;
                *shares.by_level.entry(level).or_default() += 1;
            }
            let certainty = reading.units.first().map(|unit| unit.certainty);
            let certainty = certainty.map_or("none", Certainty::as_str);
            *shares.by_certainty.entry(certainty).or_default() += 1;
            if place.text.contains("р-н") || place.text.contains("район") {
                shares.raions.0 += 1;
                shares.raions.1 += usize::from(level == Some(Level::Raion));
            }
            for name in reading.unread {
                *shares.unread.entry(name).or_default() += 1;
            }
        }
        shares
    }

    /// Writes the table, and the `most` frequent names that were not read.
    pub fn write(&self, out: &mut impl Write, most: usize) -> io::Result<()> {
        let share = percent(self.recognised, self.places);
        writeln!(out, "Places of birth and residence in Central Asia: {}", self.places)?;
        writeln!(out, "recognised  {:>6} {share:>6.2} %", self.recognised)?;
        for (level, count) in &self.by_level {
            let name = format!("{level:?}").to_lowercase();
            writeln!(out, "  {name:<9} {count:>6} {:>6.2} %", percent(*count, self.places))?;
        }
        for (certainty, count) in &self.by_certainty {
            writeln!(out, "  {certainty:<9} {count:>6} {:>6.2} %", percent(*count, self.places))?;
        }
        let (named, read) = self.raions;
        writeln!(out, "raions      {read:>6} of {named} named, {:.2} %", percent(read, named))?;
        let mut unread: Vec<_> = self.unread.iter().collect();
        unread.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (name, count) in unread.into_iter().take(most) {
            writeln!(out, "{count:>6} {name}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_central_asia_are_taken_from_records_and_counted() {
        let records = "Родилась в 1904 г., Казахстан, г. Алма-Ата; русская;\n\
            Проживала: Алма-Атинская обл., Неведомый р-н, с. Икс.\n\
            Проживал: Башкирская АССР, Киргиз-Миякинский р-н.\n\
            Приговор: 10 лет ИТЛ\n";
        let places = raw_places(records);
        assert_eq!(places.len(), 2);
        let gazetteer = Gazetteer::load(std::path::Path::new("")).unwrap();
        let shares = PlaceShares::of(&places, &gazetteer);
        assert_eq!((shares.recognised, shares.raions), (2, (1, 0)));
        let mut table = Vec::new();
        shares.write(&mut table, 1).unwrap();
        assert!(String::from_utf8(table).unwrap().ends_with("     1 неведомый\n"));
    }
}
