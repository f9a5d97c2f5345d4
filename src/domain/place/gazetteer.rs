//! The units of all files, by code, number and name.

use super::check::{DEEPEST, Placed, problems};
use super::file::{PlaceFile, PlaceProblem, read};
use super::index::Index;
use super::unit::{Level, Unit};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// File name and text of the compiled-in files; the order gives the units their numbers.
const COMPILED_IN: [(&str, &str); 6] = [
    ("kz.toml", include_str!("../../../config/places/kz.toml")),
    ("kg.toml", include_str!("../../../config/places/kg.toml")),
    ("uz.toml", include_str!("../../../config/places/uz.toml")),
    ("tj.toml", include_str!("../../../config/places/tj.toml")),
    ("tm.toml", include_str!("../../../config/places/tm.toml")),
    ("ru.toml", include_str!("../../../config/places/ru.toml")),
];

/// Every known unit.
#[derive(Debug)]
pub struct Gazetteer {
    units: Vec<Unit>,
    by_code: HashMap<String, u16>,
    version: u64,
    /// By number, less one: what held the unit, and the line it stands in.
    wider: Vec<Vec<u16>>,
    lines: Vec<BTreeSet<u16>>,
    pub(super) index: Index,
}

/// Where a historical unit lies today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    /// ISO 3166-2 codes, sorted.
    pub codes: Vec<String>,
    /// They are those of a wider unit: the place is somewhere in one of them.
    pub of_wider_unit: bool,
}

impl Gazetteer {
    /// The compiled-in files.
    pub fn compiled_in() -> Vec<PlaceFile> {
        let file = |(name, text): (&str, &str)| PlaceFile { name: name.into(), text: text.into() };
        COMPILED_IN.into_iter().map(file).collect()
    }

    /// The units of the files, in their order; a later file takes the place of an earlier one of
    /// the same name, at its place.
    ///
    /// # Errors
    /// Every problem of every file.
    pub fn from_files(files: &[PlaceFile]) -> Result<Self, Vec<PlaceProblem>> {
        let mut found = Vec::new();
        let mut placed: Vec<(&str, Unit)> = Vec::new();
        for file in effective(files) {
            let units = read(file, &mut found);
            placed.extend(units.into_iter().map(|unit| (file.name.as_str(), unit)));
        }
        let views: Vec<_> = placed.iter().map(|(file, unit)| Placed { file, unit }).collect();
        found.extend(problems(&views));
        if placed.len() >= usize::from(u16::MAX) {
            found.push(PlaceProblem::new("", "", "more than 65534 units"));
        }
        if !found.is_empty() {
            return Err(found);
        }
        let mut units: Vec<_> = placed.into_iter().map(|(_, unit)| unit).collect();
        for (unit, number) in units.iter_mut().zip(1_u16..) {
            unit.number = number;
        }
        let mut gazetteer = Self {
            by_code: units.iter().map(|unit| (unit.code.clone(), unit.number)).collect(),
            version: version(&units),
            wider: Vec::new(),
            lines: Vec::new(),
            index: Index::of(&units),
            units,
        };
        let numbers = || gazetteer.units.iter().map(|unit| unit.number);
        let wider = numbers().map(|number| gazetteer.walk_wider(number)).collect();
        let lines = numbers().map(|number| gazetteer.walk_line(number)).collect();
        (gazetteer.wider, gazetteer.lines) = (wider, lines);
        Ok(gazetteer)
    }

    /// Every unit, by number.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Changes when a unit gets another number: what was stored with numbers of another version
    /// must be read again.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The unit of a number.
    pub fn unit(&self, number: u16) -> Option<&Unit> {
        self.units.get(usize::from(number.checked_sub(1)?))
    }

    /// The unit of a code.
    pub fn by_code(&self, code: &str) -> Option<&Unit> {
        self.unit(*self.by_code.get(code)?)
    }

    /// Every unit that ever held this one, the nearest first.
    pub fn wider(&self, number: u16) -> &[u16] {
        number
            .checked_sub(1)
            .and_then(|at| self.wider.get(usize::from(at)))
            .map_or(&[], Vec::as_slice)
    }

    fn walk_wider(&self, number: u16) -> Vec<u16> {
        let mut found: Vec<u16> = Vec::new();
        let mut nearest = vec![number];
        for _ in 0..DEEPEST {
            let units = nearest.iter().filter_map(|number| self.unit(*number));
            let codes = units.flat_map(|unit| unit.within.iter().map(|within| &within.code));
            nearest = codes.filter_map(|code| self.by_code.get(code).copied()).collect();
            nearest.retain(|wider| *wider != number && !found.contains(wider));
            if nearest.is_empty() {
                break;
            }
            for wider in &nearest {
                if !found.contains(wider) {
                    found.push(*wider);
                }
            }
        }
        found
    }

    /// The unit, and those that came before and after it in an unbroken line.
    pub fn line(&self, number: u16) -> &BTreeSet<u16> {
        static NONE: BTreeSet<u16> = BTreeSet::new();
        number.checked_sub(1).and_then(|at| self.lines.get(usize::from(at))).unwrap_or(&NONE)
    }

    fn walk_line(&self, number: u16) -> BTreeSet<u16> {
        let mut line = BTreeSet::from([number]);
        loop {
            let joined = self.units.iter().filter(|unit| {
                let after =
                    |code: &String| self.by_code.get(code).is_some_and(|next| line.contains(next));
                !line.contains(&unit.number) && unit.became.iter().any(after)
            });
            let mut grown: BTreeSet<u16> = joined.map(|unit| unit.number).collect();
            let members = line.iter().filter_map(|number| self.unit(*number));
            let next = members.flat_map(|unit| unit.became.iter());
            grown.extend(next.filter_map(|code| self.by_code.get(code)).copied());
            let before = line.len();
            line.extend(grown);
            if line.len() == before {
                return line;
            }
        }
    }

    /// Where the unit lies today: its own codes, otherwise those of the units that held it, the
    /// nearest that has any.
    pub fn present(&self, number: u16) -> Present {
        let own = self.unit(number).map(|unit| unit.today.clone()).unwrap_or_default();
        if !own.is_empty() {
            return Present { codes: own, of_wider_unit: false };
        }
        let wider = self.wider(number).iter().filter_map(|number| self.unit(*number));
        let mut by_level: BTreeMap<Level, BTreeSet<String>> = BTreeMap::new();
        for unit in wider.filter(|unit| unit.kind.level() != Level::Republic) {
            by_level.entry(unit.kind.level()).or_default().extend(unit.today.iter().cloned());
        }
        let nearest = by_level.into_values().rev().find(|codes| !codes.is_empty());
        let codes: Vec<_> = nearest.unwrap_or_default().into_iter().collect();
        Present { of_wider_unit: !codes.is_empty(), codes }
    }
}

/// The files that count: the last of each name, at the place of the first.
fn effective(files: &[PlaceFile]) -> Vec<&PlaceFile> {
    let mut kept: Vec<&PlaceFile> = Vec::new();
    for file in files {
        match kept.iter_mut().find(|known| known.name == file.name) {
            Some(known) => *known = file,
            None => kept.push(file),
        }
    }
    kept
}

/// FNV-1a over the codes in the order of their numbers.
fn version(units: &[Unit]) -> u64 {
    let bytes = units.iter().flat_map(|unit| unit.code.bytes().chain([b'\n']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
