//! A name folded as one would for `pg_trgm`: coarse Latin words without diacritics and doubled letters.

use unicode_normalization::UnicodeNormalization as _;

/// Words of a name that are kept; a text with more is no name.
const MOST_WORDS: usize = 60;

/// The folded words of a name, each once, in their order; initials are left out.
pub fn name_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let folded: String = text.nfc().collect::<String>().to_lowercase();
    for word in folded.split(|c: char| !(c.is_alphanumeric() || is_silent(c))) {
        let word = fold(word);
        if word.chars().nth(1).is_some() && !words.contains(&word) && words.len() < MOST_WORDS {
            words.push(word);
        }
    }
    words
}

/// Apostrophes and soft signs: part of a word, and lost in folding.
const fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{2b9}'..='\u{2bf}' | '\u{2018}' | '\u{2019}' | '\u{300}'..='\u{36f}')
}

fn fold(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars() {
        match of_cyrillic(letter) {
            Some(text) => latin.push_str(text),
            // Diacritics fall off: what is left of a decomposed letter is its base.
            None => latin.extend(letter.nfd().filter(|c| !is_silent(*c)).map(of_latin)),
        }
    }
    // Longer pairs first: what one alphabet writes with several letters, another writes with one.
    for (pair, letter) in [
        ("shch", "sh"),
        ("dzh", "j"),
        ("dj", "j"),
        ("zh", "j"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("x", "h"),
        ("q", "k"),
        ("w", "v"),
        ("y", "i"),
        ("ii", "i"),
        ("ie", "e"),
    ] {
        latin = latin.replace(pair, letter);
    }
    let mut before = None;
    latin.retain(|c| before.replace(c) != Some(c));
    latin
}

fn of_latin(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ə' => 'a',
        'ø' => 'o',
        'ł' => 'l',
        'ŋ' => 'n',
        'đ' => 'd',
        'ƶ' => 'j',
        other => other,
    }
}

fn of_cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' | 'җ' | 'ҷ' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ӣ' => "i",
        'к' | 'қ' | 'ҡ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' | 'ў' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'ӯ' => "u",
        'ф' => "f",
        'х' | 'һ' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' | 'щ' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}
