//! Terms: "10 лет", "1,5 года", "трем годам", "на 3 года 6 мес.", "ИТЛ-10".

use super::{MeasureCode, Term};
use crate::domain::pattern::pattern;
use crate::domain::repression::words::Words;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// Numbers in words, by their beginning, in the cases that terms use.
const NUMBER_WORDS: &str = r"од(?:ин|ного|ному|ним|ной|ну|на)|дв(?:а|ух|ум|е)|тр(?:и|ех|ем)|четыре(?:х|м)?|четырем|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восем(?:ь|ью)|восьми|девят(?:ь|и)|десят(?:ь|и)|пятнадцат(?:ь|и)|двадцат(?:ь|и)(?:\s+пят(?:ь|и))?";

/// The ending of a number in digits: "10-ю", "3-х".
const ENDING: &str = r"(?:\s?(?:х|ти|и|ми|ю|му|м|го))?";

const YEARS: &str =
    r"лет|года|годом|годам?и?|годов|году|год|гг|г|л|дет|лт|лте|лет\w|лета|летл|жыл|yil";
const MONTHS: &str = r"мес\w*|м\s?ц\w*|месяц\w*|м";
const DAYS: &str = r"сут\w*|дн\w*|день";

static TERM: LazyLock<Regex> = LazyLock::new(|| {
    let number = format!(r"(?:\d{{1,2}}|{NUMBER_WORDS}){ENDING}\s*");
    let and = r"\s+(?:и\s+)?";
    let years = format!(
        r"(?P<y>{number})(?:{YEARS})\b(?:{and}(?P<ym>{number})(?:{MONTHS})\b(?:{and}(?P<yd>{number})(?:{DAYS})\b)?)?"
    );
    let months = format!(r"(?P<m>{number})(?:{MONTHS})\b(?:{and}(?P<md>{number})(?:{DAYS})\b)?");
    let days = format!(r"(?P<d>{number})(?:{DAYS})\b");
    pattern(&format!(
        r"(?:\b|\bна|\bдо)(?:{years}|{months}|{days}|(?P<bare>итл|с\sс|л\sс)\s(?P<by>\d{{1,2}})\b|(?P<dotted>\d{{1,2}})\s+(?P<camp>итл)\b)"
    ))
});

/// A measure or a term.
#[derive(Debug, Clone)]
pub(super) enum Item {
    Measure(MeasureCode),
    Term(Term),
}

/// What stands where in the comparable text.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) item: Item,
}

/// Every term of the text, with the measure that is written into it ("ИТЛ-10").
pub(super) fn terms(words: &Words<'_>) -> Vec<Piece> {
    TERM.captures_iter(words.text()).flat_map(|parts| term_pieces(words, &parts)).collect()
}

fn term_pieces(words: &Words<'_>, parts: &Captures<'_>) -> Vec<Piece> {
    let number = |name: &str| parts.name(name).and_then(|m| number_of(m.as_str()));
    let Some(whole) = parts.get(0) else { return Vec::new() };
    let first = ["y", "m", "d", "dotted"].iter().find_map(|name| parts.name(name));
    let mut term = Term {
        years: number("y").or(number("by")).or(number("dotted")).unwrap_or_default(),
        months: number("ym").or(number("m")).unwrap_or_default(),
        days: number("yd").or(number("md")).or(number("d")).unwrap_or_default(),
    };
    let mut range = first.map_or(whole.start(), |first| first.start())..whole.end();
    if let Some((start, halved)) = half(words, range.start, term) {
        range.start = start;
        term = halved;
    }
    if term == Term::default() || term.years > 30 || term.months > 72 {
        return Vec::new();
    }
    match (parts.name("bare"), parts.name("camp")) {
        (Some(named), _) if !named.as_str().starts_with("ит") => Vec::new(),
        (Some(named), _) => vec![
            Piece { range: named.range(), item: Item::Measure(MeasureCode::Camp) },
            Piece { range: named.end()..whole.end(), item: Item::Term(term) },
        ],
        (None, Some(named)) => vec![
            Piece { range: range.start..named.start(), item: Item::Term(term) },
            Piece { range: named.range(), item: Item::Measure(MeasureCode::Camp) },
        ],
        (None, None) => vec![Piece { range, item: Item::Term(term) }],
    }
}

/// "1, 5 года" and "1,5 месяца": the number before the comma counts, the five is a half.
fn half(words: &Words<'_>, start: usize, term: Term) -> Option<(usize, Term)> {
    static BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?P<n>\d{1,2})\s*$"));
    let before = words.text().get(..start)?;
    let whole = BEFORE.captures(before)?.name("n")?;
    let comma = words.source(&(whole.end()..start)).trim() == ",";
    let number = whole.as_str().parse().ok()?;
    let halved = match term {
        Term { years: 5, months: 0, days: 0 } => Term { years: number, months: 6, days: 0 },
        Term { years: 0, months: 5, days: 0 } => Term { years: 0, months: number, days: 15 },
        _ => return None,
    };
    comma.then_some((whole.start(), halved))
}

fn number_of(text: &str) -> Option<u16> {
    if let Some(digits) = text.split_whitespace().next().filter(|d| d.parse::<u16>().is_ok()) {
        return digits.parse().ok();
    }
    let starts = [
        ("двадцат", 20),
        ("пятнадцат", 15),
        ("один", 1),
        ("одн", 1),
        ("дв", 2),
        ("тр", 3),
        ("четыр", 4),
        ("пят", 5),
        ("шест", 6),
        ("сем", 7),
        ("вос", 8),
        ("девят", 9),
        ("десят", 10),
    ];
    let (_, value) = starts.iter().find(|(start, _)| text.starts_with(start))?;
    let more = if *value == 20 && text.contains("пят") { 5 } else { 0 };
    Some(value + more)
}
