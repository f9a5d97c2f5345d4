//! The light folding that makes spellings of one place name meet: case, declension, hyphens, the
//! letters that clerks confuse, and the scripts Cyrillic and Latin.

/// The keys of a name: spelt alike, and alike but for the ending of the adjective.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Keys {
    /// `Каскеленского` and `Каскеленский` give the same.
    pub(super) stem: String,
    /// `Каскелен` and `Каскеленский` give the same. Empty when too little is left.
    pub(super) base: String,
}

/// Shorter stems are compared whole: too many names would meet.
const SHORTEST: usize = 4;

/// Endings of adjectives and nouns in the cases that sources use.
const ENDINGS: [&str; 14] = [
    "ского",
    "скому",
    "ским",
    "ском",
    "ская",
    "ской",
    "скую",
    "ский",
    "ские",
    "ское",
    "ой",
    "ом",
    "ая",
    "ии",
];

/// The words of a name as keys.
pub(super) fn keys(words: &[&str]) -> Keys {
    let text: String = words.iter().map(|word| letters(word)).collect();
    let stem = stem(&text);
    let base = base(&stem);
    Keys { stem: variants(&stem), base: if base.is_empty() { base } else { variants(&base) } }
}

/// Small letters without marks and hyphens, Latin written in Cyrillic.
pub(super) fn letters(word: &str) -> String {
    let lower = word.to_lowercase();
    let text =
        if lower.chars().any(|c| c.is_ascii_alphabetic()) { from_latin(&lower) } else { lower };
    text.chars().filter_map(plain).collect()
}

/// A letter of any of the Cyrillic alphabets as the Russian letter that sources write for it.
fn plain(c: char) -> Option<char> {
    Some(match c {
        'ё' | 'э' => 'е',
        'қ' | 'ҡ' => 'к',
        'ғ' => 'г',
        'ә' => 'а',
        'ө' => 'о',
        'ү' | 'ұ' | 'ў' | 'ӯ' => 'у',
        'і' | 'ї' | 'ӣ' => 'и',
        'ң' => 'н',
        'һ' | 'ҳ' => 'х',
        'ҷ' | 'җ' => 'ж',
        c if c.is_alphanumeric() => c,
        _ => return None,
    })
}

/// Latin spellings, longest first.
const LATIN: [(&str, &str); 40] = [
    ("shch", "щ"),
    ("dzh", "ж"),
    ("zh", "ж"),
    ("kh", "х"),
    ("gh", "г"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("ts", "ц"),
    ("ya", "я"),
    ("yu", "ю"),
    ("yo", "е"),
    ("o'", "у"),
    ("o‘", "у"),
    ("oʻ", "у"),
    ("g'", "г"),
    ("g‘", "г"),
    ("gʻ", "г"),
    ("a", "а"),
    ("b", "б"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "ж"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("x", "х"),
    ("z", "з"),
];

fn from_latin(text: &str) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len() * 2);
    while let Some(c) = rest.chars().next() {
        if let Some((latin, cyrillic)) = LATIN.iter().find(|(latin, _)| rest.starts_with(latin)) {
            out.push_str(cyrillic);
            rest = rest.get(latin.len()..).unwrap_or_default();
            continue;
        }
        out.push(match c {
            'ä' | 'á' | 'ā' => 'а',
            'ç' | 'č' => 'ч',
            'ş' | 'š' => 'ш',
            'ğ' | 'ǵ' => 'г',
            'ñ' | 'ń' | 'ň' => 'н',
            'ö' | 'ó' => 'о',
            'ü' | 'ú' | 'ū' => 'у',
            'y' | 'ý' | 'ı' | 'í' | 'ī' => 'ы',
            'ž' => 'ж',
            'c' => 'к',
            'w' => 'в',
            other => other,
        });
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    out
}

/// Without the ending: the adjective keeps its `ск`.
fn stem(text: &str) -> String {
    let ending = ENDINGS.iter().find(|ending| text.ends_with(*ending));
    let cut = match ending {
        Some(ending) => {
            text.len() - ending.len() + if ending.starts_with("ск") { "ск".len() } else { 0 }
        }
        None => text.trim_end_matches(['а', 'е', 'и', 'й', 'о', 'у', 'ы', 'ь', 'ю', 'я']).len(),
    };
    let stem = text.get(..cut).unwrap_or(text);
    if stem.chars().count() < SHORTEST { text.to_owned() } else { stem.to_owned() }
}

/// Without the suffix of the adjective.
fn base(stem: &str) -> String {
    let noun = stem.strip_suffix("ск").unwrap_or(stem);
    let shorter = ["ин", "ов", "ев", "ен"].iter().find_map(|suffix| {
        let shorter = noun.strip_suffix(suffix).filter(|_| noun.len() < stem.len())?;
        (shorter.chars().count() >= SHORTEST).then_some(shorter)
    });
    let base = shorter.unwrap_or(noun);
    let base = base.trim_end_matches(['а', 'е', 'и', 'й', 'о', 'у', 'ы', 'ь', 'ю', 'я']);
    if base.chars().count() < SHORTEST { String::new() } else { base.to_owned() }
}

/// What clerks write one for the other: soft and hard signs, doubled letters, `ы` and `и`, `дж` and
/// `ж`, `кызыл` and `кзыл`.
fn variants(stem: &str) -> String {
    let text = stem.replace("дж", "ж").replace("тюб", "туб").replace("ий", "и").replace("ый", "и");
    let mut out = String::with_capacity(text.len());
    let mut last = None;
    for c in text.chars().filter(|c| !matches!(c, 'ь' | 'ъ' | 'й')) {
        let c = if c == 'ы' { 'и' } else { c };
        if last != Some(c) {
            out.push(c);
        }
        last = Some(c);
    }
    out.replace("кизил", "кзил")
}
