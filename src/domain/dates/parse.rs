//! Reading dates out of text: a list of forms, each a pattern with named parts.

use super::{DatePrecision, FIRST_DAY, LAST_DAY, PartialDate, Unrecognised};
use crate::domain::pattern::pattern;
use chrono::NaiveDate;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// A date found inside a longer text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The reading; its `raw` is exactly the text of `range`.
    pub date: PartialDate,
}

/// Beginnings of the names of months in Russian, Kazakh, Kyrgyz, Uzbek, Tajik and English.
const MONTHS: [&[&str]; 12] = [
    &["янв", "қаң", "jan", "yan"],
    &["фев", "ақп", "feb", "fev"],
    &["мар", "нау", "mar"],
    &["апр", "сәу", "apr"],
    &["май", "мая", "мае", "мам", "may"],
    &["июн", "мау", "jun", "iyun"],
    &["июл", "шіл", "jul", "iyul"],
    &["авг", "там", "aug", "avg"],
    &["сен", "қыр", "sep", "sen"],
    &["окт", "қаз", "oct", "okt"],
    &["ноя", "қар", "nov", "noy"],
    &["дек", "жел", "dec", "dek"],
];

const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The word "year" after its number, also shortened.
const YEAR_WORD: &str = r"(?:\s*-?\s*(?:го|й|м|му)\b)?(?:\s*-?\s*(?:(?:года|году|годы|годах|год|гг|г|жылғы|жылдын|жылдың|жылы|жыл|йилда|йили|йил|соли|yilda|yili|yil)\b\.?|[жй]\.))?(?:\s*р(?:\.|ожд\.?|ождения)?(?:\b|$))?";
const YEAR_FIRST_WORD: &str =
    r"\s*-?\s*(?:(?:жылғы|жылдын|жылдың|жылы|жыл|йилда|йили|йил|yilda|yili|yil)\b|[жй]\.)";

type Reader = fn(&Captures<'_>) -> Option<Span>;

/// First day, last day and precision.
type Span = (NaiveDate, NaiveDate, DatePrecision);

struct Form {
    regex: Regex,
    read: Reader,
    /// Safe to look for inside a longer text.
    findable: bool,
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(forms);

fn form(findable: bool, text: &str, read: Reader) -> Form {
    Form { regex: pattern(&format!("(?i){text}")), read, findable }
}

fn forms() -> Vec<Form> {
    let names: Vec<_> = MONTHS.iter().flat_map(|names| names.iter().copied()).collect();
    let month = format!(r"(?:{})\p{{L}}*\.?", names.join("|"));
    let year = format!(r"(?P<y>\d{{4}}){YEAR_WORD}");
    let mut forms = Vec::from(day_forms(&month, &year));
    forms.extend(month_forms(&month, &year));
    forms.extend(span_forms(&year));
    forms.extend([
        form(true, &format!(r"\b(?P<lead>во?|от|с|in)\s+{year}"), a_year),
        form(true, r"\b(?P<y>\d{4})\s*г(?:ода|оду|од|\.|\b)", a_year),
        form(false, &format!(r"(?:соли\s+)?{year}"), a_year),
    ]);
    forms
}

fn day_forms(month: &str, year: &str) -> [Form; 7] {
    let numeral = r"\d{1,2}|[IVXІХ]{1,4}";
    let ordinal = r"(?:\s*-?\s*(?:го|е|ые|th|st|nd|rd)\b)?";
    let named =
        format!(r"\b(?P<d>\d{{1,2}}){ordinal}(?:\s+of)?\s*(?P<m>{month}),?\s*(?:соли\s*)?{year}");
    let year_first =
        format!(r"\b(?P<y>\d{{4}}){YEAR_FIRST_WORD}\s*(?P<d>\d{{1,2}})\s*-?\s*(?P<m>{month})");
    let month_first = format!(r"\b(?P<m>{month})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{year}");
    let points = format!(r"\b(?P<d>\d{{1,2}})\s*[./]\s*(?P<m>{numeral})(?:\s*[./,]\s*|\s+){year}");
    let short = format!(
        r"\b(?P<d>\d{{1,2}})[./](?P<m>{numeral})[./-](?P<yy>\d{{2}})(?:\b{YEAR_WORD}|\s*г(?:ода|од|\.|\b))"
    );
    let dashes = format!(r"(?P<d>\d{{1,2}})-(?P<m>{numeral})-{year}");
    [
        form(true, &named, day),
        form(true, &year_first, day),
        form(true, &month_first, day),
        form(true, r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b", day),
        form(true, &points, day),
        form(true, &short, day),
        form(false, &dashes, day),
    ]
}

fn month_forms(month: &str, year: &str) -> [Form; 4] {
    let year_first = format!(r"\b(?P<y>\d{{4}}){YEAR_FIRST_WORD}\s*(?P<m>{month})");
    [
        form(true, &format!(r"\b(?P<m>{month}),?\s+(?:соли\s*)?{year}"), a_month),
        form(true, &year_first, a_month),
        form(false, &format!(r"(?P<m>\d{{1,2}})[./]{year}"), a_month),
        form(false, r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])", a_month),
    ]
}

fn span_forms(year: &str) -> [Form; 6] {
    let half = "начал[оае]|середин[ауеы]|кон(?:ец|ца|це)|перв(?:ая|ой|ую) половин[ауеы]|\
                втор(?:ая|ой|ую) половин[ауеы]|early|mid|late|beginning|middle|end";
    let season = "лет(?:о|ом|а)|зим(?:а|ой|у|ы)|весн(?:а|ой|у|ы)|осен(?:ь|ью|и)|summer|winter|\
                  spring|autumn|fall|жазы(?:нда)?|қысы(?:нда)?|көктемі(?:нде)?|күзі(?:нде)?";
    let season_last = format!(r"(?P<y>\d{{4}}){YEAR_FIRST_WORD}?\s*(?P<season>{season})");
    let ten = r"\b(?P<y>\d{3}0)(?:\s*-?\s*(?:е|х|ые|ых|жж|жылдар|жылдары)|s)\b(?:\s*(?:годы|годах|годов|гг\.?))?";
    let long = format!(r"\b(?P<y1>\d{{4}})\s*[-–—/]\s*(?P<y2>\d{{4}}){YEAR_WORD}");
    let short = format!(r"(?P<y1>\d{{4}})\s*[-–—/]\s*(?P<yy2>\d{{2}}){YEAR_WORD}");
    [
        form(true, &format!(r"\b(?P<part>{half})\s+(?:of\s+)?{year}"), part_of_year),
        form(true, &format!(r"\b(?P<season>{season})\s+(?:of\s+)?{year}"), a_season),
        form(false, &season_last, a_season),
        form(true, ten, decade),
        form(true, &long, years),
        form(false, &short, years),
    ]
}

/// Reads a text that holds one date and nothing else.
pub fn parse(raw: &str) -> Result<PartialDate, Unrecognised> {
    let bare = raw.trim().trim_matches(|c: char| "«»\"',;".contains(c)).trim();
    let bare = [('(', ')'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| bare.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(bare);
    let plain = plain(bare).map(|span| with(span, bare));
    plain
        .or_else(|| read_qualified(bare))
        .map(|date| PartialDate { raw: raw.to_owned(), ..date })
        .ok_or_else(|| Unrecognised { raw: raw.to_owned() })
}

/// "1937", "08.1937" and "2.08.1937" as they stand in millions of rows, without trying the other forms.
fn plain(text: &str) -> Option<Span> {
    let mut parts = text.split('.');
    let year = parts.next_back()?;
    let number = |text: &str, most: usize| {
        let fits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse::<u32>().ok()).flatten()
    };
    let year = number(year, 4).filter(|_| year.len() == 4).and_then(plausible)?;
    let Some(month) = parts.next_back() else { return year_span(year, year, DatePrecision::Year) };
    let month = number(month, 2)?;
    match (parts.next_back(), parts.next_back()) {
        (None, _) => month_span(year, month),
        (Some(day), None) => {
            let date = NaiveDate::from_ymd_opt(year, month, number(day, 2)?)?;
            Some((date, date, DatePrecision::Day))
        }
        (Some(_), Some(_)) => None,
    }
}

/// Every date inside a longer text, in order, never overlapping.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(next) = first_from(text, from) {
        from = next.range.end;
        found.push(next);
    }
    found
}

static ABOUT_BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i)(?:{ABOUT})\s*$")));

fn first_from(text: &str, from: usize) -> Option<Found> {
    let mut best: Option<(Range<usize>, Span)> = None;
    for form in FORMS.iter().filter(|form| form.findable) {
        let mut at = from;
        while let Some(parts) = form.regex.captures_at(text, at) {
            let (Some(whole), lead) = (parts.get(0), parts.name("lead")) else { break };
            let start = lead.map_or(whole.start(), |lead| {
                lead.end() + whole.as_str().get(lead.len()..).map_or(0, leading_space)
            });
            if best.as_ref().is_some_and(|(range, _)| range.start <= start) {
                break;
            }
            if let Some(span) = (form.read)(&parts) {
                best = Some((start..whole.end(), span));
                break;
            }
            at = whole.end();
        }
    }
    let (range, span) = best?;
    let about = text.get(from..range.start).and_then(|before| ABOUT_BEFORE.find(before));
    let start = about.map_or(range.start, |about| from + about.start());
    let raw = text.get(start..range.end)?;
    let date = with(span, raw);
    let date = if about.is_some() { date.widened() } else { date };
    Some(Found { range: start..range.end, date })
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

const ABOUT: &str = r"\b(?:около|прим(?:ерно|\.)|приблизительно|прибл\.|ориентировочно|предположительно|предп\.|ок\.|шамамен|болжам(?:мен|ды)?|тахминан|тақрибан|taxminan|болжол менен|about|approximately|approx\.|circa|ca?\.)|~";

static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:(?P<about>{ABOUT})|(?P<before>(?:не\s+позднее|до|ранее|раньше|not\s+after|before|by)\b)|(?P<after>(?:не\s+ранее|после|позднее|not\s+before|after|since)\b)|(?P<word>(?:во?|от|на|за|к|in|on)\b))\s*"
    ))
});
static ABOUT_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\s*(?:\(\s*\?\s*\)|\?|\(?(?:примерно|приблизительно)\)?|шамасында)\s*$")
});
static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:между|с|from|between)\s+)?(?P<a>\S.*?)(?:\s*[–—]\s*|\s+-\s+|\s*\.\.\s*|\s+(?:до|по|и|или|либо|to|or|and)\s+|\s*/\s*|\s*\()(?P<b>[^()]*[^()\s])\)?$",
    )
});
static SHORT_RANGE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<a>\d{1,2}\.\d{1,2}\.\d{4})-(?P<b>\d{1,2}\.\d{1,2}\.\d{4})$"));

fn read_qualified(text: &str) -> Option<PartialDate> {
    if let Some(lead) = LEAD.captures(text) {
        let rest = text.get(lead.get(0)?.end()..)?;
        let exclusive = lead.get(0).is_some_and(|lead| {
            let lead = lead.as_str().trim().to_lowercase();
            !lead.starts_with("не") && !lead.starts_with("not") && lead != "by" && lead != "since"
        });
        if lead.name("word").is_some() {
            return read_qualified(rest);
        }
        if lead.name("about").is_some() {
            return read_qualified(rest).map(PartialDate::widened);
        }
        let date = read_span(rest)?;
        return if lead.name("before").is_some() {
            let last = if exclusive { date.earliest.pred_opt()? } else { date.latest };
            Some(with((FIRST_DAY, last, DatePrecision::Range), text))
        } else {
            let first = if exclusive { date.latest.succ_opt()? } else { date.earliest };
            Some(with((first, LAST_DAY, DatePrecision::Range), text))
        };
    }
    if let Some(mark) = ABOUT_AFTER.find(text) {
        return read_qualified(text.get(..mark.start())?).map(PartialDate::widened);
    }
    read_span(text)
}

/// One date, or two with a word or a dash between.
fn read_span(text: &str) -> Option<PartialDate> {
    if let Some(single) = read_single(text) {
        return Some(single);
    }
    let parts = SHORT_RANGE.captures(text).or_else(|| BETWEEN.captures(text))?;
    let second = read_single(parts.name("b")?.as_str())?;
    let first = parts.name("a")?.as_str();
    // "с марта по май 1938": the first part borrows the year.
    let first =
        read_single(first).or_else(|| read_single(&format!("{first} {}", second.exact_year()?)))?;
    (first.earliest <= second.latest).then(|| {
        let latest = second.latest.max(first.latest);
        with((first.earliest.min(second.earliest), latest, DatePrecision::Range), text)
    })
}

fn read_single(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    FORMS.iter().find_map(|form| {
        let parts = form.regex.captures(text)?;
        let whole = parts.get(0)?;
        let rest = text.get(whole.end()..)?;
        let covers = whole.start() == 0 && matches!(rest, "" | "." | ",");
        covers.then(|| (form.read)(&parts)).flatten().map(|span| with(span, text))
    })
}

fn with((earliest, latest, precision): Span, raw: &str) -> PartialDate {
    PartialDate { earliest, latest, precision, about: false, raw: raw.to_owned() }
}

fn number(parts: &Captures<'_>, name: &str) -> Option<u32> {
    parts.name(name)?.as_str().parse().ok()
}

/// A year between 1000 and 2199: everything else in these sources is a number of something else.
fn year_of(parts: &Captures<'_>) -> Option<i32> {
    let year = match number(parts, "y") {
        Some(year) => year,
        None => full_year(number(parts, "yy")?)?,
    };
    plausible(year)
}

fn plausible(year: u32) -> Option<i32> {
    (1000..2200).contains(&year).then(|| i32::try_from(year).ok()).flatten()
}

/// Two digits mean the 20th century, from 17 on; below that the source is ambiguous.
fn full_year(short: u32) -> Option<u32> {
    (17..100).contains(&short).then_some(1900 + short)
}

fn month_of(parts: &Captures<'_>) -> Option<u32> {
    let text = parts.name("m")?.as_str().trim_end_matches('.').to_lowercase();
    if let Ok(month) = text.parse() {
        return Some(month);
    }
    let roman = text.replace('і', "i").replace('х', "x");
    let place = ROMAN
        .iter()
        .position(|numeral| *numeral == roman)
        .or_else(|| MONTHS.iter().position(|names| names.iter().any(|n| text.starts_with(n))))?;
    u32::try_from(place + 1).ok()
}

fn span_of(first: NaiveDate, next: NaiveDate, precision: DatePrecision) -> Option<Span> {
    Some((first, next.pred_opt()?, precision))
}

fn day(parts: &Captures<'_>) -> Option<Span> {
    let date = NaiveDate::from_ymd_opt(year_of(parts)?, month_of(parts)?, number(parts, "d")?)?;
    Some((date, date, DatePrecision::Day))
}

fn a_month(parts: &Captures<'_>) -> Option<Span> {
    month_span(year_of(parts)?, month_of(parts)?)
}

fn month_span(year: i32, month: u32) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    span_of(first, NaiveDate::from_ymd_opt(next_year, next, 1)?, DatePrecision::Month)
}

fn a_year(parts: &Captures<'_>) -> Option<Span> {
    let year = year_of(parts)?;
    year_span(year, year, DatePrecision::Year)
}

fn year_span(first: i32, last: i32, precision: DatePrecision) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(first, 1, 1)?;
    span_of(first, NaiveDate::from_ymd_opt(last + 1, 1, 1)?, precision)
}

fn years(parts: &Captures<'_>) -> Option<Span> {
    let first = plausible(number(parts, "y1")?)?;
    let last = match (number(parts, "y2"), number(parts, "yy2")) {
        (Some(year), _) => plausible(year)?,
        (None, Some(short)) => first / 100 * 100 + i32::try_from(short).ok()?,
        (None, None) => return None,
    };
    // A longer span is two numbers of something else.
    (first <= last && last - first <= 60).then(|| year_span(first, last, DatePrecision::Range))?
}

fn decade(parts: &Captures<'_>) -> Option<Span> {
    let year = year_of(parts)?;
    year_span(year, year + 9, DatePrecision::Range)
}

/// "Beginning" and "end" are read as a half of the year, "middle" as its two middle quarters, so
/// that the span never claims more than the words do.
fn part_of_year(parts: &Captures<'_>) -> Option<Span> {
    let year = year_of(parts)?;
    let part = parts.name("part")?.as_str().to_lowercase();
    let (from, to) = if part.starts_with("серед") || part.starts_with("mid") {
        (4, 10)
    } else if ["нач", "перв", "early", "begin"].iter().any(|word| part.starts_with(word)) {
        (1, 7)
    } else {
        let first = NaiveDate::from_ymd_opt(year, 7, 1)?;
        return span_of(first, NaiveDate::from_ymd_opt(year + 1, 1, 1)?, DatePrecision::Range);
    };
    let first = NaiveDate::from_ymd_opt(year, from, 1)?;
    span_of(first, NaiveDate::from_ymd_opt(year, to, 1)?, DatePrecision::Range)
}

/// A winter "of 1931" may begin or end in that year: both are kept.
fn a_season(parts: &Captures<'_>) -> Option<Span> {
    let year = year_of(parts)?;
    let season = parts.name("season")?.as_str().to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| season.starts_with(word));
    let (from, to) = if is(&["вес", "spring", "көк"]) {
        ((year, 3), (year, 6))
    } else if is(&["лет", "summer", "жаз"]) {
        ((year, 6), (year, 9))
    } else if is(&["осен", "autumn", "fall", "күз"]) {
        ((year, 9), (year, 12))
    } else {
        ((year - 1, 12), (year + 1, 3))
    };
    let first = NaiveDate::from_ymd_opt(from.0, from.1, 1)?;
    span_of(first, NaiveDate::from_ymd_opt(to.0, to.1, 1)?, DatePrecision::Range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn digits_alone_are_read_as_by_the_forms(text in r"(\d{1,3}\.){0,3}\d{3,5}|\d{1,2}\.\d{1,2}\.19\d\d|\d{1,2}\.19\d\d") {
            let by_the_forms = read_qualified(&text);
            if let Some(span) = plain(&text) {
                prop_assert_eq!(Some(with(span, &text)), by_the_forms);
            }
        }
    }
}
