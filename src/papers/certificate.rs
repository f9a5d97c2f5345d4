//! A certificate with its seal: number, code, square and signature.

use super::lines::{Section, sections};
use super::printable::{grouped, printable};
use super::{PaperError, square, typeset};
use crate::domain::certificate::{CertificateKind, Content};
use crate::domain::language::Language;
use crate::text::{date, say};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

/// A signed certificate. Whether it still holds is the caller's to know: a paper of one that was
/// voided or replaced must not be made, for nothing on it would say so.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    /// What is signed.
    pub content: &'a Content,
    /// Ed25519 signature over its canonical text.
    pub signature: &'a [u8],
    /// Which of the published keys signed.
    pub key_id: &'a str,
    /// The address people reach this installation at, without a slash at its end.
    pub public_url: &'a str,
}

/// What the page is made of; every text as it is to be read.
#[derive(Debug, Serialize)]
pub(super) struct Paper {
    language: &'static str,
    /// Title for the window of a reader: kind and number, no name.
    title: String,
    /// Year, month, day.
    issued: (i32, u32, u32),
    issuer: String,
    place: String,
    heading: String,
    number: String,
    dated: String,
    certifies: String,
    name: String,
    states: String,
    sections: Vec<Section>,
    check: Check,
    /// With `{page}` and `{pages}` for the numbers.
    page: String,
}

/// How the paper is checked.
#[derive(Debug, Serialize)]
struct Check {
    heading: String,
    square: String,
    how: String,
    address: String,
    code: (String, String),
    signed: String,
    sources: [String; 2],
    signature: (String, String),
    key: (String, String),
}

/// Prints a certificate; yields the bytes of a PDF.
///
/// # Errors
/// [`PaperError`].
pub fn print(sealed: Sealed<'_>) -> Result<Vec<u8>, PaperError> {
    let paper = paper(sealed)?;
    let square = square::draw(&check_address(sealed))?;
    typeset::pdf(&serde_json::to_vec(&paper)?, square)
}

/// The language that the labels are in. Uzbek is written in Latin letters also where the country
/// offers Cyrillic ones; a language without words of its own gets Russian, as offices' names do.
fn language(tag: &str) -> Language {
    tag.split('-').next().and_then(|primary| primary.parse().ok()).unwrap_or(Language::Ru)
}

/// The public page for this code.
pub(super) fn check_address(sealed: Sealed<'_>) -> String {
    let code = form_urlencoded::byte_serialize(sealed.content.code.as_bytes()).collect::<String>();
    format!("{}/certificates?code={code}", sealed.public_url)
}

const fn kind(kind: CertificateKind) -> &'static str {
    match kind {
        CertificateKind::Rehabilitated => "rehabilitated",
        CertificateKind::PartiallyRehabilitated => "partially-rehabilitated",
        CertificateKind::Injured => "injured",
    }
}

/// The texts of the page.
pub(super) fn paper(sealed: Sealed<'_>) -> Result<Paper, PaperError> {
    let content = sealed.content;
    let language = language(&content.language);
    let issued: NaiveDate = content.date.parse()?;
    let kind = kind(content.kind);
    let number = printable(format!("{} {}", content.series, content.number).trim());
    let heading = say(language, &format!("paper-certificate.{kind}"), &[])?;
    let person = &content.person;
    let name = person.name_in_file.as_ref().or(person.name_today.as_ref()).map(|n| printable(n));
    let name = match name.filter(|name| !name.is_empty()) {
        Some(name) => name,
        None => say(language, "paper-not-established", &[])?,
    };
    let number = say(language, "paper-number", &[("number", &number)])?;
    Ok(Paper {
        language: language.as_str(),
        title: format!("{heading} {number}"),
        issued: (issued.year(), issued.month(), issued.day()),
        issuer: printable(&content.issuer.name),
        place: printable(content.issuer.place.as_deref().unwrap_or_default()),
        heading,
        number,
        dated: say(language, "paper-dated", &[("date", &date(language, issued))])?,
        certifies: say(language, "paper-certifies", &[])?,
        name,
        states: say(language, &format!("paper-states.{kind}"), &[])?,
        sections: sections(content, language)?,
        check: check(sealed, language)?,
        page: say(language, "paper-page", &[("page", "{page}"), ("pages", "{pages}")])?,
    })
}

fn check(sealed: Sealed<'_>, language: Language) -> Result<Check, PaperError> {
    let labelled = |label: &str, value: String| {
        say(language, &format!("paper-line.{label}"), &[]).map(|label| (label, value))
    };
    let url = sealed.public_url;
    Ok(Check {
        heading: say(language, "paper-section.check", &[])?,
        square: say(language, "paper-check.square", &[])?,
        how: say(language, "paper-check.how", &[])?,
        address: format!("{url}/certificates"),
        code: labelled("code", printable(&sealed.content.code))?,
        signed: say(language, "paper-check.signed", &[])?,
        sources: [
            format!("{url}/api/v1/public/certificates/{}", sealed.content.code),
            format!("{url}/api/v1/public/keys"),
        ],
        signature: labelled("signature", grouped(&BASE64_STANDARD.encode(sealed.signature), 8))?,
        key: labelled("key", grouped(sealed.key_id, 4))?,
    })
}
