//! A raw place cut into words, and the words that say what kind of unit is meant.

use super::unit::UnitKind;

/// What a word like `обл.` or `с.` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// A unit of one of these kinds.
    Unit(&'static [UnitKind]),
    /// A village, a street, a farm, an uezd: nothing the gazetteer holds.
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) kind: Option<Type>,
}

/// The parts between commas; what stands in brackets is a part of its own, after the others.
pub(super) fn parts(raw: &str) -> Vec<String> {
    let mut outside = String::with_capacity(raw.len());
    let mut inside = String::new();
    let mut depth = 0_usize;
    for c in raw.chars() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                inside.push(',');
            }
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    let parts = outside.split([',', ';', '\n']).chain(inside.split([',', ';']));
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The words of a part, with abbreviated directions written out.
pub(super) fn tokens(part: &str) -> Vec<Token> {
    let is_inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '‘' | 'ʻ' | '/');
    let words = part.split(|c: char| !is_inner(c)).filter(|word| !word.is_empty());
    let mut tokens: Vec<Token> = Vec::new();
    for word in words {
        let lower = word.trim_matches('-').to_lowercase();
        // The city of Kant is not a canton.
        let after_adjective = tokens.last().is_some_and(|before| before.text.contains("ск"));
        let kind = kind(&lower).filter(|_| lower != "кант" || after_adjective);
        if !lower.is_empty() {
            tokens.push(Token { kind, text: written_out(&lower) });
        }
    }
    tokens
}

fn written_out(word: &str) -> String {
    let (first, rest) = word.split_once('-').unwrap_or((word, ""));
    let full = match first {
        "вост" | "в" if first != "в" || rest.starts_with("каз") => "восточно",
        "сев" => "северо",
        "зап" => "западно",
        "юж" | "ю" if first != "ю" || rest.starts_with("каз") => "южно",
        _ => return word.to_owned(),
    };
    if rest.is_empty() { full.to_owned() } else { format!("{full}-{rest}") }
}

const REPUBLICS: &[UnitKind] = &[UnitKind::Republic, UnitKind::Assr];
const OBLASTS: &[UnitKind] = &[UnitKind::Oblast, UnitKind::AutonomousOblast, UnitKind::Vilayat];

/// Words by their beginning; the whole word where the second is `true`.
const KINDS: &[(&str, bool, Type)] = &[
    ("обл", true, Type::Unit(OBLASTS)),
    ("област", false, Type::Unit(OBLASTS)),
    ("облыс", false, Type::Unit(OBLASTS)),
    ("облус", false, Type::Unit(OBLASTS)),
    ("oblast", false, Type::Unit(OBLASTS)),
    ("oblys", false, Type::Unit(OBLASTS)),
    ("region", true, Type::Unit(OBLASTS)),
    ("province", true, Type::Unit(OBLASTS)),
    ("вил", true, Type::Unit(OBLASTS)),
    ("вилоят", false, Type::Unit(OBLASTS)),
    ("вилая", false, Type::Unit(OBLASTS)),
    ("вилайет", false, Type::Unit(OBLASTS)),
    ("велаят", false, Type::Unit(OBLASTS)),
    ("viloyat", false, Type::Unit(OBLASTS)),
    ("welaýat", false, Type::Unit(OBLASTS)),
    ("ао", true, Type::Unit(&[UnitKind::AutonomousOblast])),
    ("окр", true, Type::Unit(&[UnitKind::Okrug])),
    ("округ", false, Type::Unit(&[UnitKind::Okrug])),
    ("okrug", false, Type::Unit(&[UnitKind::Okrug])),
    ("губ", true, Type::Unit(&[UnitKind::Guberniya])),
    ("губерн", false, Type::Unit(&[UnitKind::Guberniya])),
    ("guberni", false, Type::Unit(&[UnitKind::Guberniya])),
    ("кант", true, Type::Unit(&[UnitKind::Kanton])),
    ("кантон", false, Type::Unit(&[UnitKind::Kanton])),
    ("canton", false, Type::Unit(&[UnitKind::Kanton])),
    ("край", true, Type::Unit(&[UnitKind::Krai])),
    ("края", true, Type::Unit(&[UnitKind::Krai])),
    ("крае", true, Type::Unit(&[UnitKind::Krai])),
    ("кр", true, Type::Unit(&[UnitKind::Krai])),
    ("krai", true, Type::Unit(&[UnitKind::Krai])),
    ("р-н", false, Type::Unit(&[UnitKind::Raion])),
    ("рн", true, Type::Unit(&[UnitKind::Raion])),
    ("р-он", false, Type::Unit(&[UnitKind::Raion])),
    ("район", false, Type::Unit(&[UnitKind::Raion])),
    ("аудан", false, Type::Unit(&[UnitKind::Raion])),
    ("туман", false, Type::Unit(&[UnitKind::Raion])),
    ("ноҳия", false, Type::Unit(&[UnitKind::Raion])),
    ("raion", false, Type::Unit(&[UnitKind::Raion])),
    ("rayon", false, Type::Unit(&[UnitKind::Raion])),
    ("tuman", false, Type::Unit(&[UnitKind::Raion])),
    ("aýdan", false, Type::Unit(&[UnitKind::Raion])),
    ("audan", false, Type::Unit(&[UnitKind::Raion])),
    ("district", true, Type::Unit(&[UnitKind::Raion])),
    ("г", true, Type::Unit(&[UnitKind::City])),
    ("гор", true, Type::Unit(&[UnitKind::City])),
    ("город", true, Type::Unit(&[UnitKind::City])),
    ("города", true, Type::Unit(&[UnitKind::City])),
    ("городе", true, Type::Unit(&[UnitKind::City])),
    ("қаласы", true, Type::Unit(&[UnitKind::City])),
    ("шаары", true, Type::Unit(&[UnitKind::City])),
    ("шаҳри", true, Type::Unit(&[UnitKind::City])),
    ("шаҳар", false, Type::Unit(&[UnitKind::City])),
    ("city", true, Type::Unit(&[UnitKind::City])),
    ("асср", true, Type::Unit(REPUBLICS)),
    ("сср", true, Type::Unit(REPUBLICS)),
    ("аср", true, Type::Unit(REPUBLICS)),
    ("ssr", true, Type::Unit(REPUBLICS)),
    ("assr", true, Type::Unit(REPUBLICS)),
    ("республик", false, Type::Unit(REPUBLICS)),
    ("республикасы", true, Type::Unit(REPUBLICS)),
    ("уезд", false, Type::Other),
    ("волост", false, Type::Other),
    ("колхоз", false, Type::Other),
    ("совхоз", false, Type::Other),
    ("станци", false, Type::Other),
    ("станиц", false, Type::Other),
    ("хутор", false, Type::Other),
    ("посел", false, Type::Other),
    ("посёл", false, Type::Other),
    ("дерев", false, Type::Other),
    ("кишлак", false, Type::Other),
    ("рудник", false, Type::Other),
    ("разъезд", false, Type::Other),
    ("трудпос", false, Type::Other),
    ("сельсовет", false, Type::Other),
    ("аул", true, Type::Other),
    ("аула", true, Type::Other),
    ("ауле", true, Type::Other),
    ("аулсовет", false, Type::Other),
    ("село", true, Type::Other),
    ("улица", true, Type::Other),
];

/// Short words that name a settlement, a farm or a street.
const OTHERS: [&str; 31] = [
    "с",
    "д",
    "дер",
    "п",
    "пос",
    "пгт",
    "рп",
    "р",
    "ст",
    "стж",
    "х",
    "хут",
    "к-з",
    "кх",
    "к",
    "сх",
    "свх",
    "с-з",
    "с/с",
    "сс",
    "а/с",
    "у",
    "вол",
    "ул",
    "пер",
    "кв",
    "з-д",
    "с/п",
    "т-п",
    "выс",
    "заимка",
];

fn kind(word: &str) -> Option<Type> {
    if OTHERS.contains(&word) {
        return Some(Type::Other);
    }
    let named = KINDS.iter().find(
        |(start, whole, _)| {
            if *whole { word == *start } else { word.starts_with(start) }
        },
    );
    named.map(|(_, _, kind)| *kind)
}
