//! Text made comparable letter by letter, and the spellings of the vocabularies.

use crate::domain::pattern::pattern;
use regex::Regex;
use std::ops::Range;

/// A text in lower case, ё as е, punctuation as spaces, with the way back to the source.
///
/// Every character of the source becomes exactly one, so that a match can be shown in the source.
pub(super) struct Words<'a> {
    source: &'a str,
    text: String,
    /// For each byte of `text`, the byte of `source` where its character begins; one more at the end.
    origin: Vec<usize>,
}

impl<'a> Words<'a> {
    /// Makes a text comparable; what stands in `masked` (byte ranges of the source) is hidden.
    pub(super) fn new(source: &'a str, masked: &[Range<usize>]) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut origin = Vec::with_capacity(source.len() + 1);
        for (at, letter) in source.char_indices() {
            let hidden = masked.iter().any(|range| range.contains(&at));
            text.push(if hidden { '¤' } else { comparable(letter) });
            origin.resize(text.len(), at);
        }
        origin.push(source.len());
        Self { source, text, origin }
    }

    /// The comparable text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a range of the comparable text stands in the source.
    pub(super) fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        let at = |byte: usize| self.origin.get(byte).copied().unwrap_or(self.source.len());
        at(range.start)..at(range.end)
    }

    /// The source of a range of the comparable text.
    pub(super) fn source(&self, range: &Range<usize>) -> &'a str {
        self.source.get(self.source_range(range)).unwrap_or_default()
    }
}

fn comparable(letter: char) -> char {
    match letter {
        'ё' | 'Ё' => 'е',
        letter if letter.is_alphanumeric() => {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(single), None) => single,
                _ => letter,
            }
        }
        _ => ' ',
    }
}

/// Compiles spellings of a vocabulary into one pattern: `*` any ending of a word, ` .. ` up to eight
/// words, ` ?` a space or none, `(a|b)` a choice; anything else is a regular expression.
pub(super) fn spellings(list: &[String]) -> Regex {
    let patterns: Vec<_> = list
        .iter()
        .map(|spelling| {
            let spelling = spelling.trim().replace(" .. ", "¶").replace(" ?", "§");
            let mut built = String::new();
            let mut before = ' ';
            for letter in spelling.chars() {
                match letter {
                    // After a word letter a star is an ending, elsewhere it belongs to the pattern.
                    '*' if before.is_alphanumeric() && before != 'w' => built.push_str(r"\w*"),
                    '¶' => built.push_str(r"(?:\s+[^\s¤]+){0,8}?\s+"),
                    ' ' => built.push_str(r"\s+"),
                    '§' => built.push_str(r"\s*"),
                    letter => built.push(letter),
                }
                before = letter;
            }
            built
        })
        .collect();
    pattern(&format!(r"\b(?:{})\b", patterns.join("|")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_spelling_matches_endings_and_words_between() {
        let regex = spellings(&["тройк* .. унквд".to_owned(), "(рик|рика)".to_owned()]);
        let found = |text: &str| {
            let words = Words::new(text, &[]);
            regex.find(words.text()).map(|m| words.source(&m.range()).to_owned())
        };
        assert_eq!(found("Особой «Тройкой» при УНКВД по").as_deref(), Some("Тройкой» при УНКВД"));
        assert_eq!(found("Алексеевский РИК").as_deref(), Some("РИК"));
        assert_eq!(found("Рикша"), None);
    }

    proptest! {
        #[test]
        fn every_part_leads_back_to_the_source(text in ".{0,40}") {
            let words = Words::new(&text, &[]);
            prop_assert_eq!(words.source(&(0..words.text().len())), text.as_str());
            prop_assert_eq!(words.text().chars().count(), text.chars().count());
        }
    }
}
