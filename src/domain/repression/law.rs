//! Acts of state that a charge or a rehabilitation rests on, and why a case was ended.

use super::reading::Reading;
use super::vocabulary::read;
use super::words::{Words, spellings};
use crate::domain::code::codes;
use crate::domain::dates::{DatePrecision, Found, PartialDate};
use chrono::{Datelike, NaiveDate};
use regex::Regex;
use serde::Deserialize;
use std::ops::Range;
use std::sync::LazyLock;

codes! {
    /// An act of state; titles, dates and sources are data (`config/vocabularies/laws.toml`).
    pub enum LawCode {
        /// Dekulakisation, 01.02.1930.
        CecSnk1930 = "cec_snk_1930_02_01",
        /// Protection of property, 07.08.1932.
        CecSnk1932 = "cec_snk_1932_08_07",
        /// Amnesty to Polish citizens, 12.08.1941.
        Pvs1941 = "pvs_1941_08_12",
        /// Nazi criminals, spies and traitors, 19.04.1943.
        Pvs1943 = "pvs_1943_04_19",
        /// Theft, 04.06.1947.
        Pvs1947 = "pvs_1947_06_04",
        /// Evading work in agriculture, 02.06.1948.
        Pvs1948 = "pvs_1948_06_02",
        /// Restoring justice, 16.01.1989.
        Pvs1989 = "pvs_1989_01_16",
        /// Decree of the President of the USSR, 13.08.1990.
        UssrPresident1990 = "ussr_president_1990_08_13",
        /// Law of the RSFSR, 18.10.1991.
        Rf1991 = "rf_1991_10_18",
        /// Law of Kazakhstan, 14.04.1993.
        Kz1993 = "kz_1993_04_14",
        /// Law of the Ukrainian SSR, 17.04.1991.
        Ua1991 = "ua_1991_04_17",
        /// Resolution of the Supreme Soviet of the Byelorussian SSR, 06.06.1991.
        By1991 = "by_1991_06_06",
        /// Law of Kyrgyzstan, 27.05.1994.
        Kg1994 = "kg_1994_05_27",
        /// The text names an act that is not in the vocabulary.
        Unrecognised = "unrecognised",
    }

    /// Why a case was ended or a person cleared, as the source puts it.
    pub enum ClearingReason {
        /// There was no event of a crime.
        NoEvent = "no_event",
        /// The act has no elements of a crime.
        NoElements = "no_elements",
        /// The charge was not proved.
        NotProved = "not_proved",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawsFile {
    law: Vec<LawText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawText {
    code: LawCode,
    title: String,
    kinds: Vec<String>,
    dates: Vec<NaiveDate>,
    #[serde(default)]
    clears: bool,
    #[serde(default)]
    verified: bool,
    source_url: Option<String>,
    spellings: Vec<String>,
}

/// An act of state of the vocabulary.
#[derive(Debug)]
pub struct Law {
    /// Its code.
    pub code: LawCode,
    /// English title.
    pub title: String,
    /// Date of the act.
    pub dates: Vec<NaiveDate>,
    /// Whether it is an act on rehabilitation.
    pub clears: bool,
    /// Somebody checked the entry in its source.
    pub verified: bool,
    /// Where the act can be read.
    pub source_url: Option<String>,
    kinds: Regex,
    spelling: Option<Regex>,
}

static LAWS: LazyLock<Vec<Law>> = LazyLock::new(|| {
    let file: LawsFile = read(include_str!("../../../config/vocabularies/laws.toml"));
    let law = |text: LawText| Law {
        kinds: spellings(&text.kinds),
        spelling: (!text.spellings.is_empty()).then(|| spellings(&text.spellings)),
        code: text.code,
        title: text.title,
        dates: text.dates,
        clears: text.clears,
        verified: text.verified,
        source_url: text.source_url,
    };
    file.law.into_iter().map(law).collect()
});

static ACT: LazyLock<Regex> = LazyLock::new(|| {
    let words = ["указ*", "закон*", "упвс", "пост*", "постановл*", "директив*", "приказ*"];
    spellings(&words.map(str::to_owned))
});

/// Every act of the vocabulary.
pub fn laws() -> &'static [Law] {
    &LAWS
}

/// An act found in a text, with the ranges that belong to it.
pub(super) struct FoundLaw {
    pub(super) law: Reading<LawCode>,
    pub(super) range: Range<usize>,
    /// The act's own date stands here: it is not the date of the decision.
    pub(super) date: Option<Range<usize>>,
}

/// Finds the act a text rests on; `clearing` looks only for acts on rehabilitation.
pub(super) fn find_law(text: &str, dates: &[Found], clearing: bool) -> Option<FoundLaw> {
    let masked: Vec<_> = dates.iter().map(|found| found.range.clone()).collect();
    let words = Words::new(text, &masked);
    dated(text, dates, clearing)
        .or_else(|| {
            LAWS.iter().filter(|law| law.clears == clearing).find_map(|law| {
                let found = law.spelling.as_ref()?.find(words.text())?;
                let range = words.source_range(&found.range());
                let raw = text.get(range.clone())?.to_owned();
                Some(FoundLaw { law: Reading { raw, code: law.code }, range, date: None })
            })
        })
        .or_else(|| unknown(text, dates, &words))
}

/// The word of the kind at most 60 letters before the date: "Указ ПВС СССР от 16.01.1989".
fn dated(text: &str, dates: &[Found], clearing: bool) -> Option<FoundLaw> {
    dates.iter().find_map(|found| {
        let (start, kind) = kind_before(text, found, |before| {
            let known = |law: &&Law| law.clears == clearing && law.is_of(&found.date);
            let law = LAWS.iter().find(known)?;
            law.kinds.find_iter(before).last().map(|kind| (kind.start(), law.code))
        })?;
        let range = start..found.range.end;
        let raw = text.get(range.clone())?.to_owned();
        Some(FoundLaw { law: Reading { raw, code: kind }, range, date: Some(found.range.clone()) })
    })
}

impl Law {
    /// The act's day, or for an act on clearing its year alone ("Указ 1989 г.").
    fn is_of(&self, date: &PartialDate) -> bool {
        self.dates.iter().any(|day| {
            let year_alone = self.clears && date.precision == DatePrecision::Year;
            date.exact_day() == Some(*day) || year_alone && date.exact_year() == Some(day.year())
        })
    }
}

fn kind_before<T>(
    text: &str,
    found: &Found,
    search: impl Fn(&str) -> Option<(usize, T)>,
) -> Option<(usize, T)> {
    let before = text.get(..found.range.start)?;
    let from = before.char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    let window = before.get(from..)?;
    let words = Words::new(window, &[]);
    let (at, value) = search(words.text())?;
    Some((from + words.source_range(&(at..at)).start, value))
}

/// "Указ от 12.12.1950": an act, but not one of the vocabulary.
fn unknown(text: &str, dates: &[Found], words: &Words<'_>) -> Option<FoundLaw> {
    let act = ACT.find(words.text())?;
    let act = words.source_range(&act.range());
    let found = dates.iter().find(|found| {
        found.range.start >= act.end
            && text.get(act.end..found.range.start).is_some_and(|between| {
                between.chars().count() <= 40 && between.trim_end().ends_with("от")
            })
    })?;
    let range = act.start..found.range.end;
    let raw = text.get(range.clone())?.to_owned();
    let law = Reading { raw, code: LawCode::Unrecognised };
    Some(FoundLaw { law, range, date: Some(found.range.clone()) })
}

static NO_EVENT: LazyLock<Regex> = LazyLock::new(|| spellings(&["(события|событий)".to_owned()]));
static NOT_PROVED: LazyLock<Regex> = LazyLock::new(|| {
    spellings(&[
        "\\w*недоказ*".to_owned(),
        "не ?доказ*".to_owned(),
        "недостат* (улик|доказ*)".to_owned(),
    ])
});
static NO_ELEMENTS: LazyLock<Regex> = LazyLock::new(|| {
    let forms =
        ["отсутст* .. состава", "состава преступ*", "не образуют состава*", "сост* преступ*"];
    spellings(&forms.map(str::to_owned))
});

pub(super) fn find_reason(words: &Words<'_>) -> Option<(Range<usize>, ClearingReason)> {
    [
        (&*NOT_PROVED, ClearingReason::NotProved),
        (&*NO_EVENT, ClearingReason::NoEvent),
        (&*NO_ELEMENTS, ClearingReason::NoElements),
    ]
    .into_iter()
    .find_map(|(regex, reason)| regex.find(words.text()).map(|m| (m.range(), reason)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates;

    #[test]
    fn every_act_has_exactly_one_entry() {
        for code in LawCode::ALL {
            let entries = laws().iter().filter(|law| law.code == *code).count();
            assert_eq!(entries, usize::from(*code != LawCode::Unrecognised), "{code}");
        }
        assert!(laws().iter().all(|law| !law.verified || law.source_url.is_some()));
    }

    #[test]
    fn an_act_is_found_by_its_date_or_its_name() {
        for (text, clearing, expected) in [
            ("по Указу ПВС СССР от 16.01.1989 г.", true, Some(LawCode::Pvs1989)),
            ("Закон РК от 14.04.1993", true, Some(LawCode::Kz1993)),
            ("на основании Закона РФ", true, Some(LawCode::Rf1991)),
            ("пост. ЦИК и СНК СССР от 1.02.1930 г.", false, Some(LawCode::CecSnk1930)),
            ("Указ от 12.12.1950", false, Some(LawCode::Unrecognised)),
            ("58-10", false, None),
        ] {
            let found = find_law(text, &dates::find(text), clearing);
            assert_eq!(found.map(|found| found.law.code), expected, "{text}");
        }
    }
}
