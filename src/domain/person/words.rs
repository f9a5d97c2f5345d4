//! The simple comparison of names that the duplicate search uses.
//!
//! Both names are folded to coarse Latin words: case, diacritics, apostrophes, doubled letters and
//! the usual differences of transliteration are lost. Two words agree when they are equal, or when
//! one begins the other and has at least [`BEGINNING`] letters. There are no edit distances: it
//! finds "Qosimov" for "Касымов" only where the letters fold alike, and misses the rest.

use unicode_normalization::UnicodeNormalization as _;

/// Letters of a beginning that is kept as a search key of its own.
pub const BEGINNING: usize = 4;

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

/// The search keys of a name: its words, and the beginning of each longer word marked with `*`.
pub fn keys(words: &[String]) -> Vec<String> {
    let mut keys = words.to_vec();
    for word in words {
        let beginning: String = word.chars().take(BEGINNING).collect();
        let key = format!("{beginning}*");
        if beginning.chars().count() == BEGINNING && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// How alike two names are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// Words that are equal.
    pub equal: Vec<String>,
    /// Words of which one begins the other.
    pub beginning: Vec<String>,
    /// Birth years: both known and equal, or both known and at least three years apart.
    pub birth_year: Option<bool>,
}

impl Likeness {
    /// For sorting: equal words count twice, the birth year two up or down.
    pub fn score(&self) -> i32 {
        let count = |words: &[String]| i32::try_from(words.len()).unwrap_or(i32::MAX / 4);
        let year = self.birth_year.map_or(0, |same| if same { 2 } else { -2 });
        count(&self.equal).saturating_mul(2).saturating_add(count(&self.beginning)) + year
    }
}

/// Compares two names by their words; nothing when they are not worth showing: fewer than two
/// words agree (one, when either name has no more).
pub fn likeness(
    one: &[String],
    other: &[String],
    birth_years: (Option<i32>, Option<i32>),
) -> Option<Likeness> {
    let equal: Vec<String> = one.iter().filter(|word| other.contains(word)).cloned().collect();
    let begins = |a: &str, b: &str| a != b && a.chars().count() >= BEGINNING && b.starts_with(a);
    let beginning: Vec<String> = one
        .iter()
        .filter(|word| !equal.contains(word))
        .filter(|word| other.iter().any(|o| begins(word, o) || begins(o, word)))
        .cloned()
        .collect();
    let wanted = one.len().min(other.len()).clamp(1, 2);
    if equal.len() + beginning.len() < wanted {
        return None;
    }
    let birth_year = match birth_years {
        (Some(a), Some(b)) if a == b => Some(true),
        (Some(a), Some(b)) if a.abs_diff(b) >= 3 => Some(false),
        _ => None,
    };
    Some(Likeness { equal, beginning, birth_year })
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_fold_to_the_same_words() {
        for (one, other) in [
            ("Чакабаев Ибрагимбек", "CHAKABAEV Ibragimbek"),
            ("Жумабаев", "Zhumabayev"),
            ("Джумабаев", "Jumabaev"),
            ("Gʻafur Gʻulom", "Гафур Гулом"),
            ("Хусаинов", "Khusainov"),
            ("Xusainov", "Хусаинов"),
            ("Ёлкина Наталья", "Елкина Наталя"),
            ("Қасым", "Kasım"),
            ("Щербаков", "Shcherbakov"),
            ("Й\u{306}о", "Йо"),
        ] {
            assert_eq!(name_words(one), name_words(other), "{one} / {other}");
        }
    }

    #[test]
    fn initials_are_no_words() {
        assert_eq!(name_words("Иванов И. И."), ["ivanov"]);
    }

    #[test]
    fn two_words_have_to_agree_unless_there_is_only_one() {
        let words = name_words;
        let alike = |a: &str, b: &str| likeness(&words(a), &words(b), (None, None));
        assert!(alike("Иванов Пётр", "Иванов Сергей").is_none());
        assert!(alike("Иванов Пётр", "Ivanova Petr").is_some());
        assert_eq!(alike("Чакабаев", "Чакабаев Ибрагим").map(|l| l.score()), Some(2));
        assert!(alike("Ким", "Кимов").is_none());
    }

    #[test]
    fn a_birth_year_far_away_lowers_the_place_and_hides_nothing() {
        let words = name_words("Иванов Пётр");
        let near = likeness(&words, &words, (Some(1901), Some(1901))).unwrap();
        let far = likeness(&words, &words, (Some(1901), Some(1920))).unwrap();
        assert!(near.score() > far.score());
    }

    proptest! {
        #[test]
        fn any_text_folds_and_is_like_itself(text in "\\PC{0,60}") {
            let words = name_words(&text);
            prop_assert!(words.iter().all(|word| word.chars().count() >= 1));
            if !words.is_empty() {
                prop_assert!(likeness(&words, &words, (None, None)).is_some());
                prop_assert!(words.iter().all(|word| keys(&words).contains(word)));
            }
        }

        #[test]
        fn likeness_does_not_depend_on_the_order_of_the_two(a in "[а-я]{2,8}( [а-я]{2,8}){0,3}", b in "[а-я]{2,8}( [а-я]{2,8}){0,3}") {
            let (a, b) = (name_words(&a), name_words(&b));
            if !a.is_empty() && !b.is_empty() {
                let (one, two) = (likeness(&a, &b, (None, None)), likeness(&b, &a, (None, None)));
                prop_assert_eq!(one.map(|l| l.equal.len()), two.map(|l| l.equal.len()));
            }
        }
    }
}
