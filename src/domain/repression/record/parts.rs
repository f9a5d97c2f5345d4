//! Cutting a record into its parts, by the words that introduce them.

use super::{Dated, tidy};
use crate::domain::dates::{self, PartialDate};
use crate::domain::pattern::pattern;
use crate::domain::person::Sex;
use regex::Regex;
use std::sync::LazyLock;

/// What a part tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Variants,
    Birth,
    About,
    Work,
    Residence,
    Arrest,
    Sentencing,
    Sentence,
    Executed,
    Death,
    Burial,
    Rehabilitation,
    Later,
    Unread,
}

/// A part of a record, without the word that introduces it.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) sex: Option<Sex>,
    /// Out of a record that stands in one paragraph.
    pub(super) compact: bool,
}

/// Words at the beginning of a line or sentence, with what they introduce.
static MARKERS: LazyLock<Vec<(Regex, Kind)>> = LazyLock::new(|| {
    [
        (r"^\((?:варианты?\s+\w+\s*:)?", Kind::Variants),
        (r"^(?:родил(?P<m>ся)|родил(?P<f>ась)|род\.|рожд\.|р\.\s)", Kind::Birth),
        (r"^(?:проживал(?P<f>а)?|прож\.|жил(?:а)?\b|место жительства)\s*:?", Kind::Residence),
        (r"^(?:приговор\b\s*:|мера наказания\s*:)", Kind::Sentence),
        (
            r"^(?:приговор[её]н(?P<f>а)?\b\s*:?|осужд[её]н(?P<f2>а)?\b\s*:?|пригов\.\s*:?)",
            Kind::Sentencing,
        ),
        (r"^(?:повторно\s+)?арестован(?P<f>а)?\b\s*:?|^арест\.\s*:?", Kind::Arrest),
        (r"^(?:расстрелян(?P<f>а)?\b|расстр\.)\s*:?", Kind::Executed),
        (r"^(?:умер(?P<f>ла)?\b|погиб(?:ла)?\b|скончал(?:ся|ась)\b)\s*:?", Kind::Death),
        (r"^место захоронения\s*[-–—:]*", Kind::Burial),
        (r"^(?:реабилитирован(?P<f>а)?\b|реаб(?:ил)?\.)\s*:?", Kind::Rehabilitation),
        (
            r"^(?:освобожд[её]н(?:а)?\b|повторно\b|в\s+\d{4}\s+г|обвинение предъявлено|\*|восстановлен)",
            Kind::Later,
        ),
    ]
    .into_iter()
    .map(|(text, kind)| (pattern(&format!("(?i){text}")), kind))
    .collect()
});

/// A record in one paragraph begins with the birth: "р. 1894 в …", "1884 г.р., …", "Род. 1880, …".
static COMPACT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:р\.\s*\d|род\.\s*\d|(?:\d{1,2}\.){0,2}\d{4}\s*г\.?\s*р)"));
/// The end of a sentence of such a paragraph, before a word that introduces a part.
static SENTENCE_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[.;,]\s+(?:проживал|прож\.|арестован|осужд[её]н|пригов(?:ор|\.)|расстрелян|реабилитирован|реаб\.|умер|освобожд[её]н|место захоронения|в\s+\d{4}\s+году?\s)",
    )
});
static BORN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:урож(?:\.|ен\w+)|уроженец|уроженка|место рождения)\s*"));

/// Cuts a text into parts, in its order.
pub(super) fn split(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if COMPACT.is_match(line) || (parts.is_empty() && is_paragraph(line)) {
            for piece in sentences(line) {
                let part = classify(piece, true, &parts);
                parts.push(part);
            }
        } else {
            let part = classify(line, false, &parts);
            parts.push(part);
        }
    }
    parts
}

/// A whole record that begins with something else than the birth: no name is so long and has so many words
/// that introduce parts.
fn is_paragraph(line: &str) -> bool {
    line.chars().count() > 120
        && MARKERS.iter().all(|(marker, _)| !marker.is_match(line))
        && SENTENCE_END.find_iter(line).nth(1).is_some()
}

/// The pieces of a compact paragraph.
fn sentences(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(end) = SENTENCE_END.find_at(line, from) {
        pieces.push(line.get(from..=end.start()).unwrap_or_default());
        from = end.start() + 1;
    }
    pieces.push(line.get(from..).unwrap_or_default());
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

fn classify<'a>(line: &'a str, compact: bool, before: &[Part<'a>]) -> Part<'a> {
    let part = |kind, text, sex| Part { kind, text, sex, compact };
    let opens = compact && before.is_empty() && !COMPACT.is_match(line);
    if opens && !line.chars().any(char::is_numeric) {
        // "Якут. Проживал в …": what the paragraph says of the person at once.
        return part(Kind::About, line, None);
    }
    let begun = before.iter().any(|part| matches!(part.kind, Kind::Birth | Kind::About));
    if compact && !begun {
        let marker = MARKERS.iter().find(|(_, kind)| *kind == Kind::Birth);
        let end = marker.and_then(|(regex, _)| regex.find(line)).map_or(0, |found| found.end());
        return part(Kind::Birth, line.get(end..).unwrap_or(line), None);
    }
    for (regex, kind) in MARKERS.iter() {
        let Some(found) = regex.captures(line) else { continue };
        let end = found.get(0).map_or(0, |whole| whole.end());
        let female = found.name("f").or(found.name("f2")).is_some();
        let verbs =
            [Kind::Birth, Kind::Residence, Kind::Arrest, Kind::Sentencing, Kind::Rehabilitation];
        let sex = if female {
            Some(Sex::Female)
        } else {
            let shortened = found.get(0).is_some_and(|whole| whole.as_str().contains('.'));
            (verbs.contains(kind) && !shortened).then_some(Sex::Male)
        };
        let begin = if *kind == Kind::Later { 0 } else { end };
        let text = line.get(begin..).unwrap_or_default();
        return part(named(*kind, text, compact), text, sex);
    }
    part(unmarked(line, before), line, None)
}

/// What a part is by its text, where its first word says too little.
fn named(kind: Kind, text: &str, compact: bool) -> Kind {
    static CHARGED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i),\s*обв\.?\s*:"));
    static WAS_MOVED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\bбыл[аи]?\s+(?:раскулач|высл|высел|сосл)"));
    if kind == Kind::Sentence && CHARGED.is_match(text) {
        // "Приговор: СО УНКВД 22 марта 1939 г., обв.: 58-6": the decision under the other word.
        Kind::Sentencing
    } else if kind == Kind::Later && compact && WAS_MOVED.is_match(text) {
        Kind::Sentence
    } else {
        kind
    }
}

/// A line without a word that introduces it belongs where it stands.
fn unmarked(line: &str, before: &[Part<'_>]) -> Kind {
    let Some(last) = before.last() else { return Kind::Name };
    match last.kind {
        Kind::Name | Kind::Variants if before.iter().all(|part| part.kind != Kind::Birth) => {
            Kind::Name
        }
        // "УНКВД по Саратовской области 6 февраля 1938 г.": the arrest without its word.
        Kind::Residence | Kind::Work
            if !dates::find(line).is_empty()
                && super::parse_body(line, None).as_ref().is_some_and(known) =>
        {
            Kind::Arrest
        }
        Kind::Birth | Kind::About | Kind::Work | Kind::Name | Kind::Variants | Kind::Residence => {
            Kind::Work
        }
        Kind::Sentence => {
            if super::parse_measures(line).read.is_empty() {
                Kind::Later
            } else {
                Kind::Sentence
            }
        }
        Kind::Arrest | Kind::Sentencing | Kind::Rehabilitation | Kind::Later => Kind::Later,
        Kind::Executed | Kind::Death | Kind::Burial | Kind::Unread => Kind::Unread,
    }
}

fn known(read: &super::super::body::BodyReading) -> bool {
    read.body.code != super::BodyCode::Unrecognised
}

/// "(варианты фамилии: Люфт, Лифт)" gives both; "()" gives none.
pub(super) fn variants(text: &str) -> Vec<String> {
    let text = text.trim_end_matches([')', ';', '.', ' ']);
    let names = text.split([',', ';', '/']).map(tidy);
    names.filter(|name| name.chars().any(char::is_alphabetic)).collect()
}

/// The birth with its place, and what the line says of the person after it.
pub(super) fn birth(text: &str, compact: bool) -> (Dated, Vec<String>) {
    static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:в\s+)?(1[789]\d\d)\b"));
    static BARE_MONTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\d{1,2}\.1[789]\d\d\b"));
    static BORN_YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:г\s*\.?)?\s*р?\s*\."));
    // "12.1894 г.р.": the year alone would be found without its month.
    let month = BARE_MONTH.find(text).map_or(0, |month| month.end());
    let found = dates::find(text)
        .into_iter()
        .find(|found| found.range.start < 12)
        .filter(|found| found.range.start == 0 || found.range.start >= month);
    let (date, end) = match found {
        Some(found) => (Some(found.date), found.range.end),
        None if BARE_MONTH.is_match(text) => {
            let end = BARE_MONTH.find(text).map_or(0, |month| month.end());
            (PartialDate::parse(text.get(..end).unwrap_or_default().trim()).ok(), end)
        }
        None => match BARE.captures(text).and_then(|parts| parts.get(1)) {
            Some(year) => {
                let date = year.as_str().parse().ok().and_then(PartialDate::year);
                (date, year.end())
            }
            None => (None, 0),
        },
    };
    let mut rest = text.get(end..).unwrap_or_default();
    if date.is_some() {
        rest = rest.get(BORN_YEAR.find(rest).map_or(0, |m| m.end())..).unwrap_or(rest);
    }
    let separator = if compact { ',' } else { ';' };
    let named_at_once = compact || date.is_none() || rest.trim_start().starts_with(',');
    let mut pieces = rest.split(separator).map(tidy).filter(|piece| !piece.is_empty());
    let mut place = if named_at_once { pieces.next() } else { None };
    let mut about: Vec<String> = pieces.collect();
    place = place.map(|place| strip_born(&place));
    if place.as_deref().is_some_and(is_about_the_person) {
        about.splice(0..0, place.take());
    }
    let unread_date = if date.is_none() {
        super::YEAR.find(text).map(|year| year.as_str().to_owned())
    } else {
        None
    };
    (Dated { raw: tidy(text), date, unread_date, place, body: None }, about)
}

fn strip_born(place: &str) -> String {
    let end = BORN.find(place).map_or(0, |found| found.end());
    let place = place.get(end..).unwrap_or(place);
    tidy(place.strip_prefix("в ").unwrap_or(place))
}

/// Nation, schooling or party where a place could stand.
fn is_about_the_person(text: &str) -> bool {
    static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:б/п|беспартийн\w*|член\b|канд\b|образование|\w*грамотн\w*|русск(?:ий|ая|ие)|украин(?:ец|ка|цы)|белорус\w*|немец|немка|немцы|поляк|полька|татарин|татарка|казах|казашка|узбек\w*|киргиз\w*|таджик\w*|еврей|еврейка|чуваш\w*|мордвин|башкир\w*|калмык|чеченец|ингуш|кореец|кореянка|латыш\w*|эстон\w*|литов\w*)\b",
        )
    });
    ABOUT.is_match(text)
}

/// "08.01.1938 по обвинен. в агитации, ст.58-10": the arrest, and the charge.
pub(super) fn charge_of_arrest(text: &str) -> (&str, Option<&str>) {
    static CHARGE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\s+по\s+обвин(?:ен(?:ию|\.|ии)?|\.)\s*"));
    match CHARGE.find(text) {
        Some(found) => (
            text.get(..found.start()).unwrap_or(text),
            text.get(found.end()..).filter(|charge| !charge.trim().is_empty()),
        ),
        None => (text, None),
    }
}

/// "16.03.1938 тройкой за связь с японцами к 8 ГЛС": the decision, the charge, the measure.
pub(super) fn compact_decision(text: &str) -> (&str, Option<&str>, Option<&str>) {
    static MEASURE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\s+(?:к\s+(?:\d|вмн|расстрелу|высшей|лишению|ссылке|высылке|спецпоселению|заключению|итл|трем|пяти|десяти|восьми)|на\s+\d+\s+(?:лет|год))",
        )
    });
    static CHARGE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)[,\s]+(?:по\s+(?:указ\.\s*)?ст|ст\.\s*\d|по\s+обвин|за\s+)")
    });
    let (head, measure) = match MEASURE.find(text) {
        Some(found) => (text.get(..found.start()).unwrap_or(text), text.get(found.start()..)),
        None => (text, None),
    };
    let (head, charge) = match CHARGE.find(head) {
        Some(found) => (head.get(..found.start()).unwrap_or(head), head.get(found.start()..)),
        None => (head, None),
    };
    (head, charge, measure)
}
