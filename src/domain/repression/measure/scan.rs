//! Reading measures and terms: "10 лет ИТЛ, 5 лет п/п", "к ВМН, заменена на 5 л. л/св".

use super::{MEASURES, MeasureCode, MeasureReading, MeasureRole, Term};
use crate::domain::dates;
use crate::domain::pattern::pattern;
use crate::domain::repression::words::Words;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What was read out of the text of a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measures {
    /// Measures in the order of the text.
    pub read: Vec<MeasureReading>,
    /// The text, when it says something and nothing of it could be read.
    pub unrecognised: Vec<String>,
}

/// Numbers in words, by their beginning, in the cases that terms use.
const NUMBER_WORDS: &str = r"од(?:ин|ного|ному|ним|ной|ну|на)|дв(?:а|ух|ум|е)|тр(?:и|ех|ем)|четыре(?:х|м)?|четырем|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восем(?:ь|ью)|восьми|девят(?:ь|и)|десят(?:ь|и)|пятнадцат(?:ь|и)|двадцат(?:ь|и)(?:\s+пят(?:ь|и))?";

const YEARS: &str = r"лет|года|годам?и?|годов|году|год|гг|г|л|дет|лт|лте|лет\w|лета|летл|жыл|yil";
const MONTHS: &str = r"мес\w*|м\s?ц\w*|месяц\w*|м";
const DAYS: &str = r"суток|сутк\w*|дн\w*|день";

static TERM: LazyLock<Regex> = LazyLock::new(|| {
    let number = format!(r"(?:\d{{1,2}}(?:\s\d)?|{NUMBER_WORDS})");
    pattern(&format!(
        r"\b(?:(?P<y>{number})(?:\s?(?:х|ти|и|ми))?\s*(?:{YEARS})\b(?:\s+(?:и\s+)?(?P<ym>{number})(?:\s?(?:х|ти|и))?\s*(?:{MONTHS})\b)?|(?P<m>{number})(?:\s?(?:х|ти|и))?\s*(?:{MONTHS})\b|(?P<d>{number})(?:\s?(?:х|ти|и))?\s*(?:{DAYS})\b|(?P<bare>итл|итк|с\sс|л\sс)\s(?P<by>\d{{1,2}})\b|(?P<dotted>\d{{1,2}})\s+(?P<camp>итл)\b)"
    ))
});

static CHANGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:замен\w*|изменен\w*|снижен\w*|сниж\w*|сокращ\w*|увелич\w*|перекв\w*|смягч\w*|переведен\w*|добавл\w*|продл\w*)\b",
    )
});

/// What follows says where the sentence was served, not what it was.
static SERVED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:отб|отбыв\w*|прибы\w*\s+в|приб\s+в|прибыл\w*|убыл\w*\s+в|этапир\w*|умер\w*|ум|скончал\w*|погиб\w*|осв|освоб\w*|находил\w*|содержал\w*|этап\w*|в\s+алжире|выбыл\w*|до\s+привед\w*)\b",
    )
});

#[derive(Debug, Clone)]
enum Item {
    Measure(MeasureCode),
    Term(Term),
}

#[derive(Debug, Clone)]
struct Piece {
    range: Range<usize>,
    item: Item,
}

/// Reads the measures of a sentence; dates inside are not terms.
pub fn parse_measures(text: &str) -> Measures {
    let masked: Vec<_> = dates::find(text).into_iter().map(|found| found.range).collect();
    let words = Words::new(text, &masked);
    let pieces = pieces(&words);
    let read = joined(&words, &pieces);
    let says_something = words.text().chars().any(char::is_alphanumeric);
    let unrecognised =
        if read.is_empty() && says_something { vec![text.trim().to_owned()] } else { Vec::new() };
    Measures { read, unrecognised }
}

fn pieces(words: &Words<'_>) -> Vec<Piece> {
    let text = words.text();
    let mut pieces: Vec<Piece> = Vec::new();
    for parts in TERM.captures_iter(text) {
        let Some(whole) = parts.get(0) else { continue };
        let number = |name: &str| parts.name(name).and_then(|m| number_of(m.as_str()));
        let years = number("y").or(number("by")).or(number("dotted"));
        let months = number("ym").or(number("m"));
        let term = Term {
            years: years.unwrap_or_default(),
            months: months.unwrap_or_default(),
            days: number("d").unwrap_or_default(),
        };
        if term == Term::default() || term.years > 30 || term.months > 72 {
            continue;
        }
        let named = parts.name("bare").or(parts.name("camp"));
        let (start, end) = match (parts.name("bare"), parts.name("camp")) {
            (Some(named), _) => (named.end(), whole.end()),
            (_, Some(named)) => (whole.start(), named.start()),
            _ => (whole.start(), whole.end()),
        };
        if let Some(named) = named {
            let item = Item::Measure(MeasureCode::Camp);
            if !named.as_str().starts_with("ит") {
                continue;
            }
            pieces.push(Piece { range: named.range(), item });
        }
        pieces.push(Piece { range: start..end, item: Item::Term(term) });
    }
    for entry in MEASURES.iter() {
        for found in entry.spelling.find_iter(text) {
            let range = trimmed(text, found.range());
            let taken =
                pieces.iter().any(|p| p.range.start < range.end && range.start < p.range.end);
            let after = text.get(range.end..).unwrap_or_default().trim_start();
            let other = entry
                .not_before
                .as_ref()
                .and_then(|not| not.find(after))
                .is_some_and(|not| not.start() == 0);
            if !taken && !other {
                pieces.push(Piece { range, item: Item::Measure(entry.code) });
            }
        }
    }
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let found = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (found.len() - found.trim_start().len());
    start..start + found.trim().len()
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

/// Joins every term with its measure: the one right after it ("10 лет ИТЛ"), else the one before
/// it ("лишение свободы на 10 лет"); a term alone is confinement.
fn joined(words: &Words<'_>, pieces: &[Piece]) -> Vec<MeasureReading> {
    let mut terms: Vec<Option<(Range<usize>, Term)>> = vec![None; pieces.len()];
    let mut alone: Vec<bool> = vec![false; pieces.len()];
    for (at, piece) in pieces.iter().enumerate() {
        let Item::Term(term) = &piece.item else { continue };
        let owner = owner_of(words, pieces, &terms, at);
        match owner.and_then(|owner| terms.get_mut(owner)) {
            Some(slot) => *slot = Some((piece.range.clone(), *term)),
            None => alone.iter_mut().skip(at).take(1).for_each(|alone| *alone = true),
        }
    }
    let changes: Vec<_> = CHANGE.find_iter(words.text()).map(|m| m.start()).collect();
    let served = SERVED.find(words.text()).map(|m| m.start());
    let mut read: Vec<MeasureReading> = Vec::new();
    for ((piece, term), alone) in pieces.iter().zip(&terms).zip(&alone) {
        let (code, term) = match &piece.item {
            Item::Measure(code) => (*code, term.clone()),
            Item::Term(term) if *alone => {
                (MeasureCode::Confinement, Some((piece.range.clone(), *term)))
            }
            Item::Term(_) => continue,
        };
        let later = changes.iter().any(|change| *change < piece.range.start);
        let role = if later { MeasureRole::Changed } else { MeasureRole::Imposed };
        if served.is_some_and(|served| served < piece.range.start)
            && place_only(code)
            && term.is_none()
        {
            continue;
        }
        let range = term.as_ref().map_or(piece.range.clone(), |(range, _)| {
            range.start.min(piece.range.start)..range.end.max(piece.range.end)
        });
        read.push(MeasureReading {
            raw: words.source(&range).to_owned(),
            code,
            term: term.map(|(_, term)| term),
            role,
        });
    }
    merged(read)
}

/// Places where a sentence was served are no measures of their own.
fn place_only(code: MeasureCode) -> bool {
    matches!(
        code,
        MeasureCode::Camp
            | MeasureCode::Prison
            | MeasureCode::Colony
            | MeasureCode::Confinement
            | MeasureCode::Psychiatric
            | MeasureCode::Detention
            | MeasureCode::CorrectiveLabour
            | MeasureCode::Execution
    )
}

fn owner_of(
    words: &Words<'_>,
    pieces: &[Piece],
    terms: &[Option<(Range<usize>, Term)>],
    at: usize,
) -> Option<usize> {
    let this = pieces.get(at)?;
    let free = |index: &usize| {
        matches!(pieces.get(*index).map(|p| &p.item), Some(Item::Measure(code)) if takes_term(*code))
            && terms.get(*index).is_some_and(Option::is_none)
    };
    let next = Some(at + 1).filter(free).filter(|next| {
        pieces.get(*next).is_some_and(|next| close(words, this.range.end, next.range.start, false))
    });
    let previous = at.checked_sub(1).filter(free).filter(|previous| {
        pieces
            .get(*previous)
            .is_some_and(|before| close(words, before.range.end, this.range.start, true))
    });
    let before = words.text().get(..this.range.start).unwrap_or_default().trim_end();
    // "на 3 года", "сроком 3 года": the term belongs to what stands before it.
    let leads_back =
        before.ends_with(" на") || before.ends_with("сроком") || before.ends_with(" по");
    if leads_back { previous.or(next) } else { next.or(previous) }
}

fn takes_term(code: MeasureCode) -> bool {
    !matches!(
        code,
        MeasureCode::Execution
            | MeasureCode::CaseClosed
            | MeasureCode::Acquitted
            | MeasureCode::Released
            | MeasureCode::DeathInCustody
            | MeasureCode::NotSentenced
            | MeasureCode::Confiscation
            | MeasureCode::LossOfRank
            | MeasureCode::LossOfCitizenship
            | MeasureCode::Fine
            | MeasureCode::Unspecified
            | MeasureCode::Dekulakisation
    )
}

/// Whether nothing but small words and places stands between a term and a measure.
fn close(words: &Words<'_>, from: usize, to: usize, back: bool) -> bool {
    // The full stop of a shortened unit ("5 л. ИТЛ") ends no sentence.
    let between = words.source(&(from..to)).trim_start_matches('.');
    let letters = between.chars().filter(|c| c.is_alphanumeric()).count();
    let divided = between.contains([';', ':']) || (!back && between.contains(','));
    let longest = if back { 60 } else { 25 };
    !divided && letters <= longest && !between.contains(". ") || between.trim().is_empty()
}

/// The same measure named twice in a row ("заключения в концлагерь") is one measure.
fn merged(read: Vec<MeasureReading>) -> Vec<MeasureReading> {
    let mut kept: Vec<MeasureReading> = Vec::new();
    for reading in read {
        let general = |code| code == MeasureCode::Confinement;
        let camps =
            |code| matches!(code, MeasureCode::Camp | MeasureCode::Prison | MeasureCode::Colony);
        if let Some(last) = kept.last_mut() {
            let same = last.code == reading.code && last.role == reading.role;
            let narrower = general(last.code) && camps(reading.code) && reading.term.is_none();
            if narrower {
                last.code = reading.code;
                continue;
            }
            if same && (reading.term.is_none() || last.term.is_none()) {
                last.term = last.term.or(reading.term);
                continue;
            }
        }
        kept.push(reading);
    }
    kept
}
