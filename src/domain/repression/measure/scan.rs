//! Reading measures and terms: "10 лет ИТЛ, 5 лет п/п", "к ВМН, заменена на 5 л. л/св".

use super::term::{Item, Piece, terms};
use super::{MEASURES, MeasureCode, MeasureEntry, MeasureReading, MeasureRole, Term};
use crate::domain::dates::{self, Found};
use crate::domain::pattern::pattern;
use crate::domain::repression::words::Words;
use chrono::Datelike;
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

static CHANGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:замен\w*|изменен\w*|снижен\w*|сниж\w*|сокращ\w*|увелич\w*|пере?кв\w*|смягч\w*|переведен\w*|добавл\w*|продл\w*)\b",
    )
});

/// What follows says where the sentence was served, not what it was.
static SERVED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:выб|отб|отбыв\w*|прибы\w*\s+в|приб\s+в|прибыл\w*|использ\w*|убыл\w*\s+в|этапир\w*|умер\w*|ум|скончал\w*|погиб\w*|осв|освоб\w*|находил\w*|содержал\w*|этап\w*|в\s+алжире|выбыл\w*|до\s+привед\w*)\b",
    )
});

/// "Сведений об освобождении нет": an end of the punishment that the source does not tell of.
static NOT_TOLD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\bсведени\w*\s+об?\s+(?:[^\s¤]+\s+){0,10}?(?:нет|не\s+имеется|не\s+имеем|отсутств\w*)\b",
    )
});

/// Reads the measures of a sentence; dates inside are not terms.
pub fn parse_measures(text: &str) -> Measures {
    let found = dates::find(text);
    let masked: Vec<_> = found.iter().map(|found| found.range.clone()).collect();
    let words = Words::new(text, &masked);
    let mut pieces = pieces(&words);
    let not_told: Vec<_> = NOT_TOLD.find_iter(words.text()).map(|found| found.range()).collect();
    pieces.retain(|piece| !is_late_death(&words, piece, &found) && !is_not_told(piece, &not_told));
    let mut read = joined(&words, &pieces, true);
    if read.is_empty() {
        // Where somebody was kept is all that the source tells.
        read = joined(&words, &pieces, false);
    }
    let says_something = words.text().chars().any(char::is_alphanumeric);
    let unrecognised =
        if read.is_empty() && says_something { vec![text.trim().to_owned()] } else { Vec::new() };
    Measures { read, unrecognised }
}

/// Books of memory also tell of deaths decades after release. By 1960 the camps for those sentenced
/// before 1953 and the special settlements were closed: a later death was not in custody.
fn is_late_death(words: &Words<'_>, piece: &Piece, found: &[Found]) -> bool {
    if !matches!(piece.item, Item::Measure(MeasureCode::DeathInCustody)) {
        return false;
    }
    let end = words.source_range(&piece.range).end;
    let next = found.iter().find(|date| date.range.start >= end && date.range.start < end + 8);
    next.is_some_and(|date| date.date.earliest.year() >= 1960)
}

fn is_not_told(piece: &Piece, not_told: &[Range<usize>]) -> bool {
    matches!(piece.item, Item::Measure(code) if !is_punishment(code))
        && not_told.iter().any(|range| overlap(range, &piece.range))
}

fn pieces(words: &Words<'_>) -> Vec<Piece> {
    let text = words.text();
    let mut pieces = terms(words);
    for entry in MEASURES.iter() {
        let mut from = 0;
        while let Some(found) = entry.spelling.find_at(text, from) {
            let range = trimmed(text, found.range());
            let taken = pieces.iter().find(|p| overlap(&p.range, &range)).map(|p| p.range.end);
            // A match that reaches into another piece is tried again behind that piece.
            from = taken.unwrap_or(range.end).max(found.start() + 1);
            while !text.is_char_boundary(from) {
                from += 1;
            }
            if taken.is_none() && !entry.means_something_else(text, range.end) {
                pieces.push(Piece { range, item: Item::Measure(entry.code) });
            }
        }
    }
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

impl MeasureEntry {
    fn means_something_else(&self, text: &str, end: usize) -> bool {
        let after = text.get(end..).unwrap_or_default().trim_start();
        let other = self.not_before.as_ref().and_then(|not| not.find(after));
        other.is_some_and(|not| not.start() == 0)
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let found = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (found.len() - found.trim_start().len());
    start..start + found.trim().len()
}

/// Joins every term with its measure: the one right after it ("10 лет ИТЛ"), else the one before
/// it ("лишение свободы на 10 лет"); a term alone is confinement. Places where a sentence was served are
/// left out when asked.
fn joined(words: &Words<'_>, pieces: &[Piece], leave_out_served: bool) -> Vec<MeasureReading> {
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
        let last = term.as_ref().map_or(0, |(range, _)| range.start).max(piece.range.start);
        let later = changes.iter().any(|change| *change < last);
        let role =
            if later && is_punishment(code) { MeasureRole::Changed } else { MeasureRole::Imposed };
        if leave_out_served
            && served.is_some_and(|served| served < piece.range.start)
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
    without_repetitions(merged(read))
}

/// Drops what says nothing new: a measure named again without a term, "repressed" beside a named
/// measure, and a death after release.
fn without_repetitions(read: Vec<MeasureReading>) -> Vec<MeasureReading> {
    let named = read.iter().any(|one| one.code != MeasureCode::Unspecified);
    let mut kept: Vec<MeasureReading> = Vec::new();
    for reading in read {
        let again = reading.term.is_none() && kept.iter().any(|one| one.code == reading.code);
        let vague = named && reading.code == MeasureCode::Unspecified;
        let free = reading.code == MeasureCode::DeathInCustody
            && kept.iter().any(|one| one.code == MeasureCode::Released);
        if !again && !vague && !free {
            kept.push(reading);
        }
    }
    kept
}

/// What ends a punishment stands in no other's place.
fn is_punishment(code: MeasureCode) -> bool {
    !matches!(
        code,
        MeasureCode::Released
            | MeasureCode::CaseClosed
            | MeasureCode::Acquitted
            | MeasureCode::DeathInCustody
    )
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
    let before = words.text().get(..this.range.start).unwrap_or_default().trim_end();
    // "на 3 года", "сроком 3 года": the term belongs to what stands before it.
    let leads_back = [" на", "сроком", " по"].iter().any(|word| before.ends_with(word))
        || words.text().get(..this.range.start).is_some_and(|text| text.ends_with("на"));
    let next = Some(at + 1).filter(free).filter(|next| {
        pieces.get(*next).is_some_and(|next| close(words, this.range.end, next.range.start, None))
    });
    // "условно" stands between a measure and its term.
    let is_suspended = |index: &usize| {
        let item = pieces.get(*index).map(|piece| &piece.item);
        matches!(item, Some(Item::Measure(MeasureCode::Suspended)))
    };
    let before_this = at.checked_sub(1);
    let before_this =
        before_this.filter(is_suspended).and_then(|index| index.checked_sub(1)).or(before_this);
    let previous = before_this.filter(free).filter(|previous| {
        pieces.get(*previous).is_some_and(|before| {
            close(words, before.range.end, this.range.start, Some(leads_back))
        })
    });
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
            | MeasureCode::Suspended
    )
}

/// Whether nothing but small words and places stands between a term and a measure. `back` is the
/// distance to the measure before: with "на" it may be long ("выслан в Н-скую обл. на 5 лет").
fn close(words: &Words<'_>, from: usize, to: usize, back: Option<bool>) -> bool {
    // The full stop of a shortened unit ("5 л. ИТЛ") ends no sentence.
    let between = words.source(&(from..to)).trim_start_matches('.').trim();
    let letters = between.chars().filter(|c| c.is_alphanumeric()).count();
    let shortened = letters <= 6 && between.ends_with('.');
    let sentence_ends = between.contains(". ") || (between.ends_with('.') && !shortened);
    match back {
        Some(true) => letters <= 120,
        Some(false) => letters <= 60 && !between.contains([';', ':']) && !sentence_ends,
        None => {
            // "10 лет с поражением в правах": the term is not that of the addition.
            let added = ["с ", "со ", "и "].iter().any(|word| between.starts_with(word))
                || matches!(between, "с" | "со" | "и");
            letters <= 25 && !between.contains([';', ':', ',']) && !sentence_ends && !added
        }
    }
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
            // "тюремное заключение на три года": the general word repeats the narrower one.
            let wider = camps(last.code) && general(reading.code) && last.role == reading.role;
            if wider && (reading.term.is_none() || last.term.is_none()) {
                last.term = last.term.or(reading.term);
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
