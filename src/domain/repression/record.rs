//! A whole record of a book of memory: birth, residence, arrest, decision, measure, clearing, death.
//!
//! Each part keeps what was written beside what was read. What no part claims stands in `unread`.

mod parts;

use super::body::{BodyCode, parse_body};
use super::line::{Rehabilitation, Sentencing, parse_rehabilitation, parse_sentencing};
use super::measure::{MeasureCode, MeasureReading, MeasureRole, parse_measures};
use super::reading::Reading;
use crate::domain::code::codes;
use crate::domain::dates::{self, PartialDate};
use crate::domain::pattern::pattern;
use crate::domain::person::Sex;
use parts::{Kind, Part};
use regex::Regex;
use std::sync::LazyLock;

codes! {
    /// What became of a person, as far as a source tells.
    pub enum Fate {
        /// Shot.
        Executed = "executed",
        /// Died under arrest, in confinement or at the settlement.
        DiedInCustody = "died_in_custody",
        /// Camp, colony, prison, hard labour, compulsory treatment.
        Confined = "confined",
        /// Exile, banishment, special settlement, eviction, labour army.
        Displaced = "displaced",
        /// The case was closed, or the person acquitted or released.
        Released = "released",
        /// Another measure.
        Other = "other",
        /// The source does not say, or it was not understood.
        Unknown = "unknown",
    }
}

/// A dated statement with its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dated {
    /// As written, without the word that introduces it.
    pub raw: String,
    /// The date; none when it gives none.
    pub date: Option<PartialDate>,
    /// A number that looks like a year, when no date was read.
    pub unread_date: Option<String>,
    /// A place, as written.
    pub place: Option<String>,
    /// The body named, if any.
    pub body: Option<Reading<BodyCode>>,
}

/// A record as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Lines before the birth: the name as the book prints it.
    pub names: Vec<String>,
    /// Other spellings in brackets.
    pub variants: Vec<String>,
    /// By the form of the verbs.
    pub sex: Option<Sex>,
    /// Birth with its place.
    pub birth: Option<Dated>,
    /// Nation, education and party, as written, in their order.
    pub about: Vec<String>,
    /// Work before the arrest.
    pub work: Vec<String>,
    /// Residence before the arrest.
    pub residence: Option<String>,
    /// The arrest and who carried it out.
    pub arrest: Option<Dated>,
    /// Body, date and charge of the decision.
    pub sentencing: Option<Sentencing>,
    /// The sentence as written.
    pub sentence: Option<String>,
    /// Measures of the sentence.
    pub measures: Vec<MeasureReading>,
    /// Pieces of the sentence that were not understood.
    pub unread_measures: Vec<String>,
    /// Death: execution, or death told of elsewhere.
    pub death: Option<Dated>,
    /// The source says that the person was shot.
    pub executed: bool,
    /// Where the person lies.
    pub burial: Option<String>,
    /// The clearing.
    pub rehabilitation: Option<Rehabilitation>,
    /// Statements on other repressions and what came later, as written.
    pub later: Vec<String>,
    /// Lines that no part claims.
    pub unread: Vec<String>,
}

static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b1[789]\d\d\b|\b20[012]\d\b"));
static CUSTODY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bпод стражей\b"));
static DIED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:умерл?а?|скончал(?:ся|ась)|погиб(?:ла)?|ум\.)"));

/// Reads a record; every text gives one.
pub fn parse_record(text: &str) -> Record {
    let mut record = Record::default();
    for part in parts::split(text) {
        record.take(&part);
    }
    record.death_in_sentence();
    record
}

impl Record {
    fn take(&mut self, part: &Part<'_>) {
        if let Some(sex) = part.sex {
            self.sex.get_or_insert(sex);
        }
        let text = part.text.trim();
        match part.kind {
            Kind::Name => self.names.push(tidy(text)),
            Kind::Variants => self.variants.extend(parts::variants(text)),
            Kind::Birth if self.birth.is_none() => self.take_birth(text, part.compact),
            Kind::About => self.about.push(tidy(text.trim_end_matches('.'))),
            Kind::Work => self.work.push(tidy(text)),
            Kind::Residence if self.residence.is_none() => self.residence = Some(tidy(text)),
            Kind::Arrest if self.arrest.is_none() => self.take_arrest(text),
            Kind::Sentencing if self.is_undecided() => self.take_decision(text, part.compact),
            Kind::Sentence => self.take_sentence(text),
            Kind::Executed => {
                self.executed = true;
                self.death = Some(dated(text));
            }
            Kind::Death if self.death.is_none() => self.death = Some(dated(text)),
            Kind::Burial => self.burial = Some(tidy(text)),
            Kind::Rehabilitation if self.rehabilitation.is_none() => {
                self.rehabilitation = Some(parse_rehabilitation(text));
            }
            Kind::Birth
            | Kind::Residence
            | Kind::Arrest
            | Kind::Sentencing
            | Kind::Death
            | Kind::Rehabilitation
            | Kind::Later => self.later.push(tidy(text)),
            Kind::Unread => self.unread.push(tidy(text)),
        }
    }

    /// No decision was read, or only the charge that stands beside the arrest.
    fn is_undecided(&self) -> bool {
        let decided = self.sentencing.as_ref();
        decided.is_none_or(|read| {
            read.date.is_none() && read.body.is_none() && read.raw.starts_with(',')
        })
    }

    fn take_birth(&mut self, text: &str, compact: bool) {
        let (birth, about) = parts::birth(text, compact);
        self.birth = Some(birth);
        self.about.extend(about);
    }

    /// "26 октября 1937 г. Тульской ГЧК"; compact records go on with the charge.
    fn take_arrest(&mut self, text: &str) {
        let (head, charge) = parts::charge_of_arrest(text);
        let mut arrest = dated(head);
        // Where somebody was kept names no body that arrested.
        let named = CUSTODY.find(head).and_then(|at| head.get(..at.start())).unwrap_or(head);
        arrest.body = parse_body(named, arrest.date.as_ref()).map(|read| read.body);
        self.arrest = Some(arrest);
        if let Some(charge) = charge {
            let read = parse_sentencing(&format!(", обв.: {charge}"));
            self.sentencing.get_or_insert(read);
        }
    }

    fn take_decision(&mut self, text: &str, compact: bool) {
        if !compact {
            self.sentencing = Some(parse_sentencing(text));
            return;
        }
        let (head, charge, measure) = parts::compact_decision(text);
        let charge = charge.map_or_else(String::new, |charge| format!(", обв.: {charge}"));
        let mut read = parse_sentencing(&format!("{head}{charge}"));
        text.clone_into(&mut read.raw);
        if let Some(before) = self.sentencing.take().filter(|_| read.charge_raw.is_none()) {
            read.articles = before.articles;
            read.law = before.law;
            read.charge_raw = before.charge_raw;
            read.unread_articles = before.unread_articles;
        }
        self.sentencing = Some(read);
        if let Some(measure) = measure {
            self.take_sentence(measure);
        }
    }

    fn take_sentence(&mut self, text: &str) {
        let read = parse_measures(text);
        self.measures.extend(read.read);
        self.unread_measures.extend(read.unrecognised);
        match &mut self.sentence {
            None => self.sentence = Some(tidy(text)),
            Some(before) => {
                before.push('\n');
                before.push_str(&tidy(text));
            }
        }
    }

    /// "10 лет ИТЛ. Умер 26.01.43 г. в Унжлаге": the date beside the word.
    fn death_in_sentence(&mut self) {
        let Some(sentence) = self.sentence.as_deref().filter(|_| self.death.is_none()) else {
            return;
        };
        let Some(word) = DIED.find(sentence) else { return };
        let after = sentence.get(word.end()..).unwrap_or_default();
        let end = after.find(['\n', ';']).unwrap_or(after.len());
        let told = dated(after.get(..end).unwrap_or_default());
        let near = told
            .date
            .as_ref()
            .is_some_and(|date| told.raw.find(date.raw.as_str()).is_some_and(|at| at < 40));
        if near {
            self.death = Some(told);
        }
    }

    /// What became of the person.
    pub fn fate(&self) -> Fate {
        fate_of(&self.measures, self.executed)
    }
}

/// What became of a person by the measures, and by a word on execution itself.
pub fn fate_of(measures: &[MeasureReading], executed: bool) -> Fate {
    let has = |codes: &[MeasureCode]| measures.iter().any(|read| codes.contains(&read.code));
    let commuted = measures.iter().any(|read| read.role == MeasureRole::Changed);
    if executed || (has(&[MeasureCode::Execution]) && !commuted) {
        return Fate::Executed;
    }
    if has(&[MeasureCode::DeathInCustody]) {
        return Fate::DiedInCustody;
    }
    let confined = [
        MeasureCode::Camp,
        MeasureCode::Colony,
        MeasureCode::Prison,
        MeasureCode::Confinement,
        MeasureCode::Katorga,
        MeasureCode::Psychiatric,
    ];
    let displaced = [
        MeasureCode::Exile,
        MeasureCode::Banishment,
        MeasureCode::Eviction,
        MeasureCode::SpecialSettlement,
        MeasureCode::LabourArmy,
        MeasureCode::Dekulakisation,
    ];
    let released = [
        MeasureCode::CaseClosed,
        MeasureCode::Acquitted,
        MeasureCode::Released,
        MeasureCode::NotSentenced,
    ];
    if has(&confined) {
        Fate::Confined
    } else if has(&displaced) {
        Fate::Displaced
    } else if has(&released) {
        Fate::Released
    } else if measures
        .iter()
        .any(|read| !matches!(read.code, MeasureCode::Unspecified | MeasureCode::Unrecognised))
    {
        Fate::Other
    } else {
        Fate::Unknown
    }
}

/// A text with a date in it; what follows the date is kept as the place.
fn dated(text: &str) -> Dated {
    let found = dates::find(text).into_iter().next();
    let (date, rest) = match found {
        Some(found) => {
            let after = text.get(found.range.end..).unwrap_or_default();
            (Some(found.date), after)
        }
        None => (None, text),
    };
    let unread_date = match &date {
        Some(_) => None,
        None => YEAR.find(text).map(|year| year.as_str().to_owned()),
    };
    let place = tidy(rest);
    Dated {
        raw: tidy(text),
        date,
        unread_date,
        place: place.chars().any(char::is_alphabetic).then_some(place),
        body: None,
    }
}

/// Without what separates parts.
fn tidy(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    text.strip_suffix("..").map_or(text, |text| text.trim_end()).to_owned()
}

#[cfg(test)]
mod tests;
