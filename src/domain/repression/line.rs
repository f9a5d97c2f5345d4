//! Lines of the books of memory and of archive cards: "body date, обв.: charge", and their kin.

use super::article::{ArticleReading, parse_articles};
use super::body::{BodyCode, BodyKind, BodyReading, read_body};
use super::class::CaseClass;
use super::law::{ClearingReason, LawCode, find_law, find_reason};
use super::measure::{MeasureCode, MeasureReading, parse_measures};
use super::outcome::Outcome;
use super::reading::Reading;
use super::words::{Words, spellings};
use crate::domain::dates::{self, PartialDate};
use crate::domain::pattern::pattern;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::LazyLock;

/// A line on a decision of repression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentencing {
    /// The whole line, never changed.
    pub raw: String,
    /// The body that decided; none when the line names none.
    pub body: Option<Reading<BodyCode>>,
    /// Where it sat, as written.
    pub body_place: Option<String>,
    /// When it decided; none when the line gives no date.
    pub date: Option<PartialDate>,
    /// Articles and formulas of the charge.
    pub articles: Vec<ArticleReading>,
    /// The act of state the charge rests on.
    pub law: Option<Reading<LawCode>>,
    /// The charge as written.
    pub charge_raw: Option<String>,
    /// Measures, when the line holds a "Приговор:" part.
    pub measures: Vec<MeasureReading>,
    /// Pieces of the charge that look like articles and were not read; also in `unrecognised`.
    pub unread_articles: Vec<String>,
    /// A year in a line of which no date was read; also in `unrecognised`.
    pub unread_date: Option<String>,
    /// Pieces that say something and were not understood.
    pub unrecognised: Vec<String>,
}

/// A line on the clearing of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehabilitation {
    /// The whole line, never changed.
    pub raw: String,
    /// What the line says; none where the source says that nothing is known.
    pub outcome: Option<Outcome>,
    /// The body that cleared; none when the line names none.
    pub body: Option<Reading<BodyCode>>,
    /// Where it sat, as written.
    pub body_place: Option<String>,
    /// When; none when the line gives no date.
    pub date: Option<PartialDate>,
    /// The law it rests on.
    pub law: Option<Reading<LawCode>>,
    /// Why the case was ended.
    pub reason: Option<ClearingReason>,
    /// A year in a line of which no date was read; also in `unrecognised`.
    pub unread_date: Option<String>,
    /// Pieces that say something and were not understood.
    pub unrecognised: Vec<String>,
}

static SENTENCED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*приговор[её]н(?:а|ы)?\s*:?\s*"));
static CHARGE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)[,.;\s]*\b(?:обв(?:ин(?:ен(?:ие|а|ы)?)?)?\s*\.?\s*:)\s*"));
static SENTENCE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bприговор\s*:\s*"));
static CLEARED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*реабилитирован(?:а|ы)?\b[\s:]*"));
static NOTHING_KNOWN: LazyLock<Regex> = LazyLock::new(|| {
    let forms = ["свед* .. (отсут*|нет|не имеется|не имеем)", "не реабилит*", "данных .. нет"];
    spellings(&forms.map(str::to_owned))
});
/// A prosecutor's or a court's refusal to clear.
static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
    let forms = [
        "отказ* .. реабилит*",
        "в реабилит* отказ*",
        "реабилит* не подлеж*",
        "не подлеж* реабилит*",
    ];
    spellings(&forms.map(str::to_owned))
});
static PARTLY: LazyLock<Regex> = LazyLock::new(|| {
    let forms = ["реабилит* .. част*", "частичн* реабилит*", "част* .. реабилит*"];
    spellings(&forms.map(str::to_owned))
});

/// Reads a line like "Тройка УНКВД 14 июля 1932 г., обв.: 58-10. Приговор: 10 лет ИТЛ".
pub fn parse_sentencing(raw: &str) -> Sentencing {
    let line = raw.get(SENTENCED.find(raw).map_or(0, |m| m.end())..).unwrap_or(raw);
    let (line, sentence) = split(line, &SENTENCE);
    let (head, charge) = split(line, &CHARGE);
    let found = dates::find(head);
    let masked: Vec<_> = found.iter().map(|date| date.range.clone()).collect();
    let date = found.last().map(|found| found.date.clone());
    let charge = charge.map(str::trim).filter(|charge| charge.chars().any(char::is_alphanumeric));
    let words = Words::new(head, &masked);
    let named = read_body(&words, date.as_ref());
    let read = charge.map(|charge| parse_articles(charge, date.as_ref())).unwrap_or_default();
    let law = charge
        .and_then(|charge| find_law(charge, &dates::find(charge), false))
        .or_else(|| find_law(head, &found, false));
    let measures = sentence.map(parse_measures).unwrap_or_default();
    let unread_date = unread_year(head, &masked, date.is_some());
    let mut unrecognised = read.unrecognised.clone();
    unrecognised.extend(unread_body(named.as_ref()));
    unrecognised.extend(unread_date.clone());
    unrecognised.extend(measures.unrecognised);
    let (body, body_place) = named.map_or((None, None), |named| (Some(named.body), named.place));
    Sentencing {
        raw: raw.to_owned(),
        body,
        body_place,
        date,
        articles: read.read,
        law: law.map(|found| found.law),
        charge_raw: charge.map(str::to_owned),
        measures: measures.read,
        unread_articles: read.unrecognised,
        unread_date,
        unrecognised,
    }
}

/// Reads a line like "16 июня 1989 г. Прокуратурой Омской обл. на основании Указа ПВС СССР".
pub fn parse_rehabilitation(raw: &str) -> Rehabilitation {
    parse_clearing(raw, None)
}

/// Reads the words of a clearing whose day stands elsewhere, when it is given.
pub fn parse_clearing(raw: &str, day: Option<&PartialDate>) -> Rehabilitation {
    let line = raw.get(CLEARED.find(raw).map_or(0, |m| m.end())..).unwrap_or(raw);
    let found = dates::find(line);
    let law = find_law(line, &found, true);
    let of_law = law.as_ref().and_then(|law| law.date.clone());
    let in_line = found.iter().find(|date| of_law.as_ref() != Some(&date.range));
    let date = day.or_else(|| in_line.map(|found| &found.date)).cloned();
    let mut masked: Vec<_> = found.iter().map(|date| date.range.clone()).collect();
    let dates_only = masked.clone();
    masked.extend(law.as_ref().map(|law| law.range.clone()));
    let all = Words::new(line, &masked);
    let reason = find_reason(&all);
    masked.extend(reason.iter().map(|(range, _)| all.source_range(range)));
    // What stands in quotes is the older decision that is undone here.
    let quoted = line.find(['"', '«']).filter(|at| line.get(..*at).is_some_and(is_said));
    masked.extend(quoted.map(|at| at..line.len()));
    let words = Words::new(line, &masked);
    let nothing_known = NOTHING_KNOWN.is_match(words.text());
    let named = if nothing_known { None } else { read_body(&words, date.as_ref()) };
    // A decree that clears with no other body named is itself the decision.
    let law = law.map(|found| found.law);
    let mut unrecognised: Vec<_> = unread_body(named.as_ref()).into_iter().collect();
    let unread_date = unread_year(line, &dates_only, date.is_some());
    unrecognised.extend(unread_date.clone());
    let (body, body_place) = named.map_or((None, None), |named| (Some(named.body), named.place));
    Rehabilitation {
        raw: raw.to_owned(),
        outcome: outcome_of(&words, nothing_known),
        body,
        body_place,
        date,
        law,
        reason: reason.map(|(_, reason)| reason),
        unread_date,
        unrecognised,
    }
}

fn outcome_of(words: &Words<'_>, nothing_known: bool) -> Option<Outcome> {
    if REFUSED.is_match(words.text()) {
        Some(Outcome::Refused)
    } else if nothing_known {
        None
    } else if PARTLY.is_match(words.text()) {
        Some(Outcome::PartiallyRehabilitated)
    } else {
        Some(Outcome::Rehabilitated)
    }
}

fn split<'a>(line: &'a str, at: &Regex) -> (&'a str, Option<&'a str>) {
    let Some(found) = at.find(line) else { return (line, None) };
    (line.get(..found.start()).unwrap_or(line), line.get(found.end()..))
}

fn is_said(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 5
}

fn unread_body(named: Option<&BodyReading>) -> Option<String> {
    named
        .filter(|named| named.body.code == BodyCode::Unrecognised)
        .map(|named| named.body.raw.clone())
}

/// A year that stands outside every date that was read: the date of the line was missed.
fn unread_year(line: &str, masked: &[Range<usize>], dated: bool) -> Option<String> {
    static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b1[789]\d\d\b|\b20[012]\d\b"));
    if dated {
        return None;
    }
    YEAR.find_iter(line)
        .find(|year| !masked.iter().any(|range| range.contains(&year.start())))
        .map(|year| year.as_str().to_owned())
}

/// The class a body and the measures suggest; an officer decides.
pub fn suggested_class(body: Option<BodyCode>, measures: &[MeasureCode]) -> Option<CaseClass> {
    let has = |codes: &[MeasureCode]| measures.iter().any(|measure| codes.contains(measure));
    if has(&[MeasureCode::Psychiatric]) || body == Some(BodyCode::PsychiatricCommission) {
        return Some(CaseClass::Psychiatric);
    }
    let punished = has(&[
        MeasureCode::Execution,
        MeasureCode::Camp,
        MeasureCode::Colony,
        MeasureCode::Prison,
        MeasureCode::Confinement,
        MeasureCode::Katorga,
    ]);
    if !punished
        && has(&[MeasureCode::CaseClosed, MeasureCode::Acquitted, MeasureCode::NotSentenced])
    {
        return Some(CaseClass::ProsecutedNotConvicted);
    }
    match body.map(BodyCode::kind) {
        Some(BodyKind::Court) => Some(CaseClass::CourtConviction),
        Some(BodyKind::Military) if body != Some(BodyCode::MilitaryCommand) => {
            Some(CaseClass::CourtConviction)
        }
        Some(BodyKind::Extrajudicial) => Some(if body == Some(BodyCode::DekulakisationTroika) {
            CaseClass::Administrative
        } else {
            CaseClass::Extrajudicial
        }),
        Some(BodyKind::Administrative) if body == Some(BodyCode::NkvdMgb) && punished => {
            Some(CaseClass::Extrajudicial)
        }
        Some(BodyKind::Administrative | BodyKind::Political) => Some(CaseClass::Administrative),
        Some(BodyKind::Military | BodyKind::Prosecution | BodyKind::Unknown) | None => {
            administrative_by_measure(measures)
        }
    }
}

fn administrative_by_measure(measures: &[MeasureCode]) -> Option<CaseClass> {
    let administrative = [
        MeasureCode::Dekulakisation,
        MeasureCode::SpecialSettlement,
        MeasureCode::Eviction,
        MeasureCode::Banishment,
        MeasureCode::LabourArmy,
        MeasureCode::Disfranchisement,
    ];
    let all = !measures.is_empty() && measures.iter().any(|m| administrative.contains(m));
    all.then_some(CaseClass::Administrative)
}

#[cfg(test)]
mod tests;
