//! What a certificate says, in the words of its language: sections of lines with their labels.

use super::printable::printable;
use crate::domain::certificate::{Clearing, Content, Repression};
use crate::domain::language::Language;
use crate::text::{self, MissingText, count, say};
use chrono::NaiveDate;
use serde::Serialize;

/// Lines under a heading.
#[derive(Debug, Serialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Label and values; what nobody has established has no line.
    pub lines: Vec<(String, Vec<String>)>,
}

/// Collects the lines of one section.
struct Lines {
    language: Language,
    lines: Vec<(String, Vec<String>)>,
}

impl Lines {
    const fn of(language: Language) -> Self {
        Self { language, lines: Vec::new() }
    }

    /// A line with the label of that name, if there is something to say.
    fn put(&mut self, label: &str, value: Option<&str>) -> Result<(), MissingText> {
        self.put_all(label, value)
    }

    /// A line with several values, one below the other.
    fn put_all<T: AsRef<str>>(
        &mut self,
        label: &str,
        values: impl IntoIterator<Item = T>,
    ) -> Result<(), MissingText> {
        let printed = values.into_iter().map(|value| printable(value.as_ref()));
        let values: Vec<_> = printed.filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            let label = say(self.language, &format!("paper-line.{label}"), &[])?;
            self.lines.push((label, values));
        }
        Ok(())
    }

    fn under(self, section: &str) -> Result<Section, MissingText> {
        let heading = say(self.language, &format!("paper-section.{section}"), &[])?;
        Ok(Section { heading, lines: self.lines })
    }
}

/// Everything between the statement and the check, in the order of the paper.
pub fn sections(content: &Content, language: Language) -> Result<Vec<Section>, MissingText> {
    let all = [
        person(content, language)?,
        repression(&content.repression, language)?,
        clearing(content, language)?,
        holder(content, language)?,
    ];
    Ok(all.into_iter().filter(|section| !section.lines.is_empty()).collect())
}

fn person(content: &Content, language: Language) -> Result<Section, MissingText> {
    let person = &content.person;
    let mut lines = Lines::of(language);
    lines.put("name-in-file", person.name_in_file.as_deref())?;
    lines.put("name-today", person.name_today.as_deref())?;
    lines.put("birth-year", person.birth_year.as_deref())?;
    lines.put("birth-place", person.birth_place.as_deref())?;
    lines.put("residence", person.residence.as_deref())?;
    lines.put("occupation", person.occupation.as_deref())?;
    if let Some(posthumously) = content.posthumously {
        let answer = if posthumously { "paper-answer.yes" } else { "paper-answer.no" };
        lines.put("posthumously", Some(&say(language, answer, &[])?))?;
    }
    lines.under("person")
}

fn repression(repression: &Repression, language: Language) -> Result<Section, MissingText> {
    let mut lines = Lines::of(language);
    lines.put("arrested", repression.arrested.as_deref())?;
    lines.put("body", repression.body.as_deref())?;
    lines.put("decided", repression.decided.as_deref())?;
    lines.put("decision-number", repression.decision_number.as_deref())?;
    lines.put("charge", repression.charge.as_deref())?;
    lines.put("article", repression.article.as_deref())?;
    lines.put("measure", repression.measure.as_deref())?;
    let term = repression.term_months.map(|months| term(language, months)).transpose()?;
    lines.put("term", term.as_deref())?;
    lines.put_all("places", &repression.places)?;
    let mut earlier = Vec::with_capacity(repression.earlier_changes.len());
    for change in &repression.earlier_changes {
        let result = coded(language, "paper-result", &change.result)?;
        let told = [("body", &*change.body), ("date", &*change.date), ("result", &*result)];
        earlier.push(say(language, "paper-earlier", &told)?);
    }
    lines.put_all("earlier", &earlier)?;
    for (label, sourced) in [("released", &repression.released), ("died", &repression.died)] {
        if let Some(sourced) = sourced {
            let told = [("value", &*sourced.value), ("source", &*sourced.source)];
            lines.put(label, Some(&say(language, "paper-sourced", &told)?))?;
        }
    }
    lines.under("repression")
}

fn clearing(content: &Content, language: Language) -> Result<Section, MissingText> {
    let Clearing {
        legal_ground,
        legal_ground_verified,
        findings,
        act,
        act_by,
        act_number,
        act_date,
    } = &content.clearing;
    let mut lines = Lines::of(language);
    let unverified = !legal_ground.trim().is_empty() && !legal_ground_verified;
    let note = unverified.then(|| say(language, "paper-unverified", &[])).transpose()?;
    lines.put_all("ground", [Some(legal_ground), note.as_ref()].into_iter().flatten())?;
    let findings: Result<Vec<_>, _> =
        findings.iter().map(|code| coded(language, "code-finding", code)).collect();
    lines.put_all("findings", &findings?)?;
    lines.put("act", Some(&coded(language, "paper-act", act)?))?;
    lines.put("act-by", act_by.as_deref())?;
    lines.put("act-number", act_number.as_deref())?;
    lines.put("act-date", act_date.as_deref().map(|date| day(language, date)).as_deref())?;
    lines.put("case", Some(&content.case_number))?;
    lines.put("file", content.file_reference.as_deref())?;
    lines.under("clearing")
}

fn holder(content: &Content, language: Language) -> Result<Section, MissingText> {
    let mut lines = Lines::of(language);
    lines.put("holder", Some(&content.issued_to.name))?;
    if let Some(kinship) = &content.issued_to.kinship {
        lines.put("kinship", Some(&coded(language, "paper-kinship", kinship)?))?;
    }
    lines.put("signatory", Some(&content.signatory))?;
    lines.under("holder")
}

/// The words for a code of the vocabulary `of`, a message with an attribute for each. A code of a later version of this program is printed as it is: the paper
/// then says what was signed, and does not fail.
fn coded(language: Language, of: &str, code: &str) -> Result<String, MissingText> {
    let known = code.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !code.is_empty();
    let key = format!("{of}.{}", code.replace('_', "-"));
    if known {
        say(language, &key, &[]).or_else(|_| Ok(code.to_owned()))
    } else {
        Ok(code.to_owned())
    }
}

/// A term in years and months, as judgments write it.
fn term(language: Language, months: i32) -> Result<String, MissingText> {
    let (years, months) = (i64::from(months / 12), i64::from(months % 12));
    let mut told = Vec::new();
    if years != 0 {
        told.push(count(language, "paper-years", years)?);
    }
    if months != 0 || years == 0 {
        told.push(count(language, "paper-months", months)?);
    }
    Ok(told.join(" "))
}

/// A day as the language writes it; what is no day stands as it is.
fn day(language: Language, text: &str) -> String {
    text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |day| text::date(language, day))
}
