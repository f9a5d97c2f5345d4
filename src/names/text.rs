//! Cleaning up what people and archives write: words of a name, one way to write each letter.

use unicode_normalization::UnicodeNormalization as _;

/// Letters of a text that are looked at; a longer text is no name.
const MOST_CHARS: usize = 2_000;
/// Words of a name; more are not looked at.
pub const MOST_WORDS: usize = 40;
/// Letters of a word.
const LONGEST_WORD: usize = 40;

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In small letters, apostrophes all alike, without marks that carry no sound.
    pub text: String,
    /// As written.
    pub shown: String,
    /// A hyphen joins it to the word before.
    pub hyphened: bool,
    /// One letter (or "Дж", "Sh") with a full stop.
    pub initial: bool,
}

/// The words of a name, and whether there were more than are looked at.
pub fn words(text: &str) -> (Vec<Word>, bool) {
    let mut words: Vec<Word> = Vec::new();
    let (mut word, mut written) = (String::new(), String::new());
    let mut letters = 0;
    let mut hyphened = false;
    let mut more = false;
    let cut: String = text.chars().take(MOST_CHARS).collect();
    more |= cut.len() < text.len();
    // Lower case of İ leaves a dot of its own, which is no letter.
    let each = |c: char| c.to_lowercase().enumerate().map(move |(at, small)| (c, at, small));
    for (c, at, small) in cut.nfkc().chain(std::iter::once(' ')).flat_map(each) {
        let kind = kind_of(small);
        match kind {
            Kind::Nothing => {}
            Kind::Letter | Kind::Apostrophe => {
                let small = if matches!(kind, Kind::Apostrophe) { '\'' } else { small };
                if letters < LONGEST_WORD && (small != '\'' || letters > 0) {
                    word.push(small);
                    if at == 0 {
                        written.push(c);
                    }
                    letters += 1;
                }
            }
            Kind::Hyphen | Kind::Stop | Kind::Space => {
                let text = word.trim_end_matches('\'');
                if text.chars().any(|c| !is_mark(c)) {
                    if words.len() == MOST_WORDS {
                        more = true;
                        break;
                    }
                    let short = text.chars().filter(|c| !is_mark(*c)).count();
                    let initial = short == 1 || (short == 2 && matches!(kind, Kind::Stop));
                    let shown = std::mem::take(&mut written);
                    words.push(Word { text: text.to_owned(), shown, hyphened, initial });
                    hyphened = matches!(kind, Kind::Hyphen);
                } else if !matches!(kind, Kind::Hyphen) {
                    hyphened = false;
                }
                word.clear();
                written.clear();
                letters = 0;
            }
        }
    }
    (words, more)
}

enum Kind {
    Letter,
    Apostrophe,
    Hyphen,
    Stop,
    Space,
    Nothing,
}

/// Vowel signs of the Arabic script: heard, but no letters.
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{655}' | '\u{670}')
}

fn kind_of(c: char) -> Kind {
    match c {
        '\''
        | '`'
        | '´'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2ca}'
        | '\u{2cb}'
        | '\u{2018}'
        | '\u{2019}'
        | '\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{a78b}'
        | '\u{a78c}'
        | '\u{384}'
        | '\u{ff07}' => Kind::Apostrophe,
        '-' | '\u{2010}'..='\u{2012}' => Kind::Hyphen,
        '.' => Kind::Stop,
        // Controls of direction and joining, the soft hyphen, kashida, loose accents.
        '\u{ad}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{300}'..='\u{36f}'
        | '\u{b7}'
        | '\u{fe00}'..='\u{fe0f}' => Kind::Nothing,
        mark if is_mark(mark) => Kind::Letter,
        letter if letter.is_alphabetic() => Kind::Letter,
        _ => Kind::Space,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).0.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn all_apostrophes_are_one_and_marks_of_direction_are_gone() {
        for text in ["G'ulom", "Gʻulom", "G‘ulom", "G’ulom", "G`ulom", "\u{202e}Gʼulom\u{202c}"]
        {
            assert_eq!(texts(text), ["g'ulom"]);
        }
    }

    #[test]
    fn decomposed_letters_are_composed_and_capitals_small() {
        assert_eq!(texts("И\u{306}са"), ["йса"]);
        assert_eq!(texts("ШЫҢҒЫС"), ["шыңғыс"]);
        assert_eq!(texts("ﻋﻠﻲ"), ["علي"]);
    }

    #[test]
    fn initials_and_hyphens_are_told() {
        let (found, more) = words("Жансүгіров І. Дж. Султан-Галиев");
        assert!(!more);
        let initials: Vec<bool> = found.iter().map(|word| word.initial).collect();
        assert_eq!(initials, [false, true, true, false, false]);
        assert!(found.last().unwrap().hyphened);
    }

    #[test]
    fn a_text_without_letters_has_no_words() {
        assert!(texts(" 1937 — 🙂 ' \u{202e} ").is_empty());
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC{0,300}") {
            let (found, _) = words(&text);
            prop_assert!(found.len() <= MOST_WORDS);
            prop_assert!(found.iter().all(|word| !word.text.is_empty()));
        }
    }
}
