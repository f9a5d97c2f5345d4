//! Names of one origin that no rule of spelling brings together: Юсуф and Жүсіп.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::{Convention, Stem, fold};
use super::segment::keys::keys_apart;
use super::sound::{Heard, PART, likeness};

/// Likeness of a name and another one of its group.
pub const LIKENESS: f32 = 0.93;
/// Forms of a group that are looked for beside the one asked for.
const MOST_FORMS: usize = 8;
/// Forms that rules find anyway need no table.
const ALIKE: f32 = 0.9;

/// A form of a group so alike is meant.
const MEANT: f32 = 0.93;

#[derive(Default)]
struct Table {
    groups: Vec<Vec<Stem>>,
    /// Groups and places of their forms by the consonants.
    of: HashMap<u32, Vec<(u16, u8)>>,
}

#[derive(serde::Deserialize)]
struct Clusters {
    given: Vec<Cluster>,
    surname: Vec<Cluster>,
}

#[derive(serde::Deserialize)]
struct Cluster {
    forms: Vec<String>,
}

/// Which names of one origin are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aliases {
    /// All.
    #[default]
    All,
    /// Those written down for this program, without the ones of Wikidata: measuring with names that
    /// come from there says nothing about others.
    Own,
}

static OWN: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    table.add_own();
    table
});

static ALL: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    table.add_own();
    let clusters = include_str!("../../config/names/wikidata-clusters.json");
    if let Ok(clusters) = serde_json::from_str::<Clusters>(clusters) {
        for cluster in clusters.given.iter().chain(&clusters.surname) {
            table.add(cluster.forms.iter().map(String::as_str));
        }
    }
    table
});

impl Table {
    fn of(aliases: Aliases) -> &'static Self {
        match aliases {
            Aliases::All => &ALL,
            Aliases::Own => &OWN,
        }
    }

    fn add_own(&mut self) {
        let lines = include_str!("../../config/names/aliases.txt");
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            self.add(line.split_whitespace());
        }
    }

    fn add<'a>(&mut self, forms: impl Iterator<Item = &'a str>) {
        let mut group: Vec<Stem> = Vec::new();
        for form in forms {
            let words: Vec<&str> = form.split([' ', '-']).collect();
            for stem in fold(&words, Convention::of(form)).stems.into_iter().take(2) {
                // One or two sounds would make everything an alias.
                if stem.first() != Some(&PART) && stem.len() > 2 && !group.contains(&stem) {
                    group.push(stem);
                }
            }
        }
        let Ok(no) = u16::try_from(self.groups.len()) else { return };
        for (at, stem) in (0_u8..).zip(&group) {
            let (keys, whole) = keys_apart(stem);
            for key in keys.into_iter().take(whole) {
                self.of.entry(key).or_default().push((no, at));
            }
        }
        self.groups.push(group);
    }
}

/// Other stems of the groups that a stem belongs to, or one that is spelled nearly so; those that
/// sound alike left out.
pub fn others(aliases: Aliases, stem: &[u8]) -> Vec<&'static Stem> {
    let table = Table::of(aliases);
    let heard = Heard::of(stem);
    let (keys, whole) = keys_apart(stem);
    let forms = keys.iter().take(whole).filter_map(|key| table.of.get(key)).flatten();
    let mut groups: Vec<(u16, f32)> = forms
        .filter_map(|(no, at)| {
            let form = table.groups.get(usize::from(*no))?.get(usize::from(*at))?;
            let likeness = heard.likeness(&Heard::of(form), MEANT);
            (likeness > MEANT).then_some((*no, likeness))
        })
        .collect();
    groups.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut found: Vec<&Stem> = Vec::new();
    for other in groups.iter().filter_map(|(no, _)| table.groups.get(usize::from(*no))).flatten() {
        let new = likeness(stem, other, ALIKE) <= ALIKE
            && !found.iter().any(|known| likeness(known, other, ALIKE) > ALIKE);
        if new && found.len() < MOST_FORMS {
            found.push(other);
        }
    }
    found
}

/// Reads the table, so that the first search need not.
pub fn load() {
    LazyLock::force(&ALL);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> Stem {
        fold(&[word], Convention::Open).stems.remove(0)
    }

    #[test]
    fn a_name_leads_to_the_others_of_its_group_and_back() {
        let (one, other) = (stem("ибрагим"), stem("ыбырай"));
        assert!(
            others(Aliases::Own, &one).iter().any(|found| likeness(found, &other, 0.0) > ALIKE)
        );
        assert!(
            others(Aliases::Own, &other).iter().any(|found| likeness(found, &one, 0.0) > ALIKE)
        );
    }

    #[test]
    fn a_name_spelled_nearly_like_a_form_leads_to_its_group() {
        let forms = others(Aliases::Own, &stem("حسن"));
        let asan = stem("асан");
        assert!(forms.iter().any(|form| likeness(form, &asan, 0.0) > ALIKE), "{forms:?}");
    }

    #[test]
    fn a_name_in_no_group_has_no_other() {
        assert!(others(Aliases::All, &stem("жылкыайдар")).is_empty());
    }
}
