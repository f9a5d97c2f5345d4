//! Names of the gazetteer by their keys.

use super::fold::{Keys, keys};
use super::phrase::tokens;
use super::unit::Unit;
use std::collections::HashMap;

/// How well a name met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// But for the ending of the adjective.
    Base,
    /// As it is written, but for case and declension.
    Stem,
}

#[derive(Debug, Default)]
pub(super) struct Index {
    by_stem: HashMap<String, Vec<u16>>,
    by_base: HashMap<String, Vec<u16>>,
}

impl Index {
    pub(super) fn of(units: &[Unit]) -> Self {
        let mut index = Self::default();
        for unit in units {
            for name in &unit.names {
                let words: Vec<_> =
                    tokens(&name.text).into_iter().filter(|token| token.kind.is_none()).collect();
                let words: Vec<_> = words.iter().map(|token| token.text.as_str()).collect();
                let Keys { stem, base } = keys(&words);
                add(&mut index.by_base, base, unit.number);
                add(&mut index.by_stem, stem, unit.number);
            }
        }
        index
    }

    /// Units of the name, the better met ones only.
    pub(super) fn get(&self, words: &[&str]) -> Vec<(u16, Strength)> {
        let Keys { stem, base } = keys(words);
        let exact = self.by_stem.get(&stem).into_iter().flatten();
        let mut found: Vec<_> = exact.map(|number| (*number, Strength::Stem)).collect();
        let loose = self.by_base.get(&base).into_iter().flatten();
        for number in loose {
            if found.iter().all(|(known, _)| known != number) {
                found.push((*number, Strength::Base));
            }
        }
        found
    }
}

fn add(map: &mut HashMap<String, Vec<u16>>, key: String, number: u16) {
    if key.is_empty() {
        return;
    }
    let numbers = map.entry(key).or_default();
    if !numbers.contains(&number) {
        numbers.push(number);
    }
}
