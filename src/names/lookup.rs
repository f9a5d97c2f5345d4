//! Keys under which a database finds names that sound alike, without the index in memory.
//!
//! Two names that share a key may sound alike; most that do not are others. What is found has to be
//! compared ([`super::Comparer`]). The keys are those of the index: consonants in coarse classes,
//! whole and with one left out, for each reading that the letters allow.

use super::parse::Parser;
use super::segment::keys::{keys, whole_keys};
use super::types::NameKind;

/// Version of the rule: keys made by an older one are made anew. It changes with the folding.
pub const KEYS_VERSION: i16 = 1;
/// Keys kept of one name.
const MOST_KEYS: usize = 60;
/// Parts of a name of which keys are made.
const MOST_PARTS: usize = 6;
/// Readings of a part of which keys are made.
const MOST_READINGS: usize = 3;

/// Keys of each part of a name (surname, given name, patronymic), in the order of the text; initials
/// and titles are left out.
pub fn keys_of_tokens(text: &str) -> Vec<Vec<i32>> {
    let (tokens, _) = Parser::default().parse(text, NameKind::Whole);
    let named = tokens.iter().filter(|token| !token.initial && !token.title);
    named
        .take(MOST_PARTS)
        .map(|token| {
            let mut found: Vec<i32> = Vec::new();
            for stem in token.folded.stems.iter().take(MOST_READINGS) {
                for key in keys(stem) {
                    let key = key.cast_signed();
                    if !found.contains(&key) {
                        found.push(key);
                    }
                }
            }
            found
        })
        .filter(|keys| !keys.is_empty())
        .collect()
}

/// Makes the few keys under which a name is found by all the keys of another: its skeletons without any
/// left out. For millions of names, a quarter of the keys; what was folded before is kept.
#[derive(Debug, Default)]
pub struct FewKeys(Parser);

impl FewKeys {
    /// The keys of all spellings of a person's name, sorted, each once.
    pub fn of<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Vec<i32> {
        let mut all = Vec::new();
        for name in names {
            let (tokens, _) = self.0.parse(name, NameKind::Whole);
            let named = tokens.iter().filter(|token| !token.initial && !token.title);
            for token in named.take(MOST_PARTS) {
                let stems = token.folded.stems.iter().take(MOST_READINGS);
                all.extend(stems.flat_map(|stem| whole_keys(stem)).map(u32::cast_signed));
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Keys of all spellings of a person's name, sorted, each once: what is stored beside the name.
pub fn keys_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<i32> {
    let mut all: Vec<i32> = names.into_iter().flat_map(keys_of_tokens).flatten().collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(MOST_KEYS * 4);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn alike(one: &str, other: &str) -> usize {
        let stored = keys_of([other]);
        let of = |keys: &Vec<i32>| keys.iter().any(|key| stored.contains(key));
        keys_of_tokens(one).iter().filter(|keys| of(keys)).count()
    }

    #[test]
    fn spellings_of_one_name_share_keys_in_every_part() {
        for (one, other) in [
            ("Kazybek Mambetov", "Мамбетов Казыбек"),
            ("Қазыбек Мәмбетұлы", "Мамбетов Казыбек"),
            ("Жұмабаев Мағжан", "Жумабаев Магжан"),
            ("Gʻafur Gʻulom", "Гафур Гулям"),
            ("Мамбетов Казибек", "Мамбеков Казыбек"),
        ] {
            assert_eq!(alike(one, other), 2, "{one} / {other}");
        }
        assert_eq!(alike("Иванов Пётр", "Ким Герман"), 0);
    }

    #[test]
    fn a_few_keys_are_enough_to_be_found_by_all_those_of_another_spelling() {
        let mut few = FewKeys::default();
        for (one, other) in [
            ("Kazybek Mambetov", "Мамбетов Казыбек"),
            ("Жұмабаев Мағжан", "Жумабаев Магжан"),
            ("Gʻafur Gʻulom", "Гафур Гулям"),
        ] {
            let stored = few.of([other]);
            assert!(stored.len() * 2 < keys_of([other]).len(), "{stored:?}");
            for keys in keys_of_tokens(one) {
                assert!(keys.iter().any(|key| stored.contains(key)), "{one} / {other}");
            }
        }
    }

    #[test]
    fn initials_give_no_keys_and_what_is_no_name_gives_none() {
        assert_eq!(keys_of_tokens("Иванов И. И.").len(), 1);
        assert_eq!(keys_of(["", "123", "😀"]), Vec::<i32>::new());
    }

    proptest! {
        #[test]
        fn any_text_has_a_bounded_number_of_keys(text in "\\PC{0,400}") {
            let tokens = keys_of_tokens(&text);
            prop_assert!(tokens.len() <= MOST_PARTS);
            prop_assert!(keys_of([text.as_str()]).len() <= MOST_KEYS * 4);
        }
    }
}
