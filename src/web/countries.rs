//! Countries by name: where somebody lives may be anywhere.

use super::field::Choice;
use super::words::Words;

/// Language, code and name on each line, in the order of the language's letters; made with the styles
/// from Unicode's CLDR.
static NAMES: &str = include_str!("assets/built/countries.tsv");

/// Countries in a language: code and name.
fn of(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let line = move |line: &'static str| {
        let mut parts = line.split('\t');
        let ours = parts.next()? == language;
        ours.then_some((parts.next()?, parts.next()?))
    };
    NAMES.lines().filter_map(line)
}

/// What a country is called; its code where it has no name. The countries of the system have names of our
/// own.
pub(super) fn name(words: Words, code: &str) -> String {
    if let Ok(own) = words.say(&format!("country-{code}")) {
        return own;
    }
    let named = of(words.0.as_str()).find(|(one, _)| *one == code);
    named.map_or_else(|| code.to_uppercase(), |(_, name)| name.to_owned())
}

/// Every country, those of the system first.
pub(super) fn choices(words: Words) -> Vec<Choice> {
    let all: Vec<Choice> =
        of(words.0.as_str()).map(|(code, _)| Choice::new(code, name(words, code))).collect();
    let (mut own, others): (Vec<Choice>, Vec<Choice>) =
        all.into_iter().partition(|one| words.say(&format!("country-{}", one.value)).is_ok());
    own.extend(others);
    own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_names_the_same_countries_once() {
        let codes = |language: &Language| -> BTreeSet<&str> {
            of(language.as_str()).map(|(code, _)| code).collect()
        };
        let english = codes(&Language::En);
        assert!(english.len() > 190, "{}", english.len());
        for language in Language::ALL {
            assert_eq!(codes(language), english, "{language}");
            assert_eq!(choices(Words(*language)).len(), english.len(), "{language}");
        }
    }

    #[test]
    fn a_country_of_the_system_has_our_name_and_any_other_that_of_its_language() {
        assert_eq!(name(Words(Language::Ky), "de"), "Германия");
        assert_eq!(name(Words(Language::En), "kg"), "Kyrgyzstan");
        assert_eq!(name(Words(Language::En), "qq"), "QQ");
    }
}
