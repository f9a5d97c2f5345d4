//! Texts that come from files and people, made fit for print: nothing hidden, nothing lost.

use super::typeset::is_drawn;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;

/// Letters after which a text without any gap may be broken. No word of a language is as long.
const UNBROKEN: usize = 28;

/// Where a line may be broken and nothing is shown.
const BREAK: char = '\u{200B}';

/// The text in one paragraph.
///
/// Line breaks become spaces. Marks that turn the direction of writing are left out: with them a
/// name could be made to read as another. A character that no font has is printed as its number,
/// `[U+4E2D]`: what is signed must not vanish from the paper, and a wrong sign must not stand for it.
pub fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.nfc() {
        if c.is_whitespace() || c.is_control() {
            if !shown.ends_with(' ') {
                shown.push(' ');
            }
        } else if is_hidden(c) {
        } else if is_drawn(c) {
            shown.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(shown, "[U+{:04X}]", u32::from(c));
        }
    }
    breakable(shown.trim())
}

/// Marks without a shape of their own: direction, joining, byte order, tags.
const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        run = if c == ' ' { 0 } else { run + 1 };
        if run > UNBROKEN {
            broken.push(BREAK);
            run = 1;
        }
        broken.push(c);
    }
    broken
}

/// A code in groups, as people compare it.
pub fn grouped(text: &str, size: usize) -> String {
    let mut shown = String::with_capacity(text.len() + text.len() / size.max(1));
    for (at, c) in text.chars().enumerate() {
        if at > 0 && at % size.max(1) == 0 {
            shown.push(' ');
        }
        shown.push(c);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_every_language_of_the_field_are_printed_as_they_are() {
        for text in [
            "Oʻgʻli maʼlumotnoma Şăţ ğ ñ",
            "Қазақ әғқңөұүһі Тоҷикӣ ғӣқӯҳҷ Кыргыз ңөү",
            "Ўзбек ўқғҳ Qaraqalpaq áǵıńóúsh Türkmen ž ý ň",
            "Ukraїна єґі — „№ 5“ «» …",
            "محمد امین باتىر",
        ] {
            assert_eq!(printable(text), text);
        }
    }

    #[test]
    fn signs_of_the_typesetter_are_plain_letters() {
        let hostile = "#eval(\"1\") $x$ *b* _i_ \\ <a> @ref `raw` [c] {d} ~ // /* = - + '\"";
        assert_eq!(printable(hostile), hostile);
    }

    #[test]
    fn what_no_font_has_is_printed_as_its_number_and_hidden_marks_vanish() {
        assert_eq!(printable("李 Li"), "[U+674E] Li");
        assert_eq!(printable("\u{E000}\u{1F600}"), "[U+E000][U+1F600]");
        assert_eq!(printable("\u{202E}vonavI\u{202C} I\u{200D}v\u{FEFF}an\u{0}"), "vonavI Ivan");
        assert_eq!(printable(" one\r\n\t two\u{2028}three "), "one two three");
    }

    #[test]
    fn a_letter_and_its_mark_become_the_letter() {
        assert_eq!(printable("и\u{306}"), "й");
    }

    #[test]
    fn a_text_without_a_gap_can_be_broken() {
        let shown = printable(&"ж".repeat(60));
        assert_eq!(shown.matches(BREAK).count(), 2);
        assert_eq!(shown.replace(BREAK, "").chars().count(), 60);
        assert!(!printable("a name, of the usual length").contains(BREAK));
    }

    #[test]
    fn codes_are_grouped() {
        assert_eq!(grouped("abcdefghij", 4), "abcd efgh ij");
        assert_eq!(grouped("", 4), "");
        assert_eq!(grouped("ab", 0), "a b");
    }
}
