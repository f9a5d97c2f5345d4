//! Notices as mails.

use super::html::{self, Letter};
use crate::domain::language::Language;
use crate::domain::notice::{Audience, NoticeKind, NoticeParams};
use crate::text::{self, MissingText};
use std::fmt::Write as _;

/// The longest value that a mail repeats; office names are far shorter.
const LONGEST: usize = 300;

/// What one person is told.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// What is told.
    pub kind: NoticeKind,
    /// The reader's language.
    pub language: Language,
    /// Numbers, offices, dates and the path of the page.
    pub params: &'a NoticeParams,
}

/// A notice ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Language of all three.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as an HTML page.
    pub html: String,
}

/// Puts a notice into words. `public_url` is the address people use, without a slash at its end.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn render(notice: Notice<'_>, public_url: &str) -> Result<Rendered, MissingText> {
    let Notice { kind, language, params } = notice;
    let say = |key: &str| text::say(language, key, &[]);
    let part = |part| say(&key(kind, part));
    let mut subject = part("subject")?;
    if let Some(number) = &params.file_number {
        let arguments = [("subject", &*subject), ("number", &*clean(number))];
        subject = text::say(language, "mail-subject", &arguments)?;
    }
    let facts = facts(kind, language, params)?;
    let letter = Letter {
        language,
        subject: &subject,
        greeting: &say("mail-greeting")?,
        what: &part("what")?,
        facts: &facts,
        next_heading: &say("mail-next")?,
        next: &part("next")?,
        open: &say("mail-open")?,
        link: &link(public_url, params.path.as_deref()),
        closing: &say(closing(kind))?,
    };
    let (text, html) = (plain(&letter), html::page(&letter));
    Ok(Rendered { language, subject, text, html })
}

fn plain(letter: &Letter<'_>) -> String {
    let mut text = format!("{}\n\n{}\n\n", letter.greeting, letter.what);
    for (label, value) in letter.facts {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{label}: {value}");
    }
    if !letter.facts.is_empty() {
        text.push('\n');
    }
    let Letter { next_heading, next, open, link, closing, .. } = letter;
    let _ = write!(text, "{next_heading}: {next}\n\n{open}\n{link}\n\n-- \n{closing}\n");
    text
}

/// The lines that stand between the message and the next step.
fn facts(
    kind: NoticeKind,
    language: Language,
    params: &NoticeParams,
) -> Result<Vec<(String, String)>, MissingText> {
    let NoticeParams { file_number, office, other_office, paper_number, date, time, .. } = params;
    let day = match (date, time) {
        (Some(date), Some(time)) => Some(text::date_and_time(language, *date, *time)),
        (Some(date), None) => Some(text::date(language, *date)),
        (None, _) => None,
    };
    let due = params.due_on.map(|date| text::date(language, date));
    let lines = [
        ("mail-file-number", file_number.clone()),
        ("mail-office", office.clone()),
        (other_office_label(kind), other_office.clone()),
        (paper_label(kind), paper_number.clone()),
        (if time.is_some() { "mail-hearing" } else { "mail-date" }, day),
        ("mail-place", params.place.clone()),
        (due_label(kind), due),
    ];
    let mut facts = Vec::new();
    for (label, value) in lines {
        if let Some(value) = value.map(|value| clean(&value)).filter(|value| !value.is_empty()) {
            facts.push((text::say(language, label, &[])?, value));
        }
    }
    Ok(facts)
}

/// Key of one part (`subject`, `what`, `next`) of a notice.
fn key(kind: NoticeKind, part: &str) -> String {
    format!("notice-{}.{part}", kind.as_str().replace('_', "-"))
}

fn closing(kind: NoticeKind) -> &'static str {
    match kind.audience() {
        Audience::Account => "mail-closing-account",
        Audience::Family => "mail-closing-family",
        Audience::Office => "mail-closing-office",
    }
}

fn other_office_label(kind: NoticeKind) -> &'static str {
    use NoticeKind as Kind;
    if kind == Kind::PetitionTransferred {
        "mail-new-office"
    } else if matches!(kind, Kind::ArchiveAsked | Kind::ArchiveAnswered) {
        "mail-archive"
    } else if matches!(
        kind,
        Kind::CourtReferred
            | Kind::ProtestFiled
            | Kind::CourtAccepted
            | Kind::HearingScheduled
            | Kind::HearingAdjourned
            | Kind::RulingMade
            | Kind::RulingInForce
            | Kind::AppealFiled
            | Kind::RefusedHowToAppeal
    ) {
        "mail-court"
    } else {
        "mail-office"
    }
}

fn paper_label(kind: NoticeKind) -> &'static str {
    use NoticeKind as Kind;
    let of_certificate = matches!(
        kind,
        Kind::CertificateIssued | Kind::CertificateVoided | Kind::CertificateReplaced
    );
    if of_certificate { "mail-certificate" } else { "mail-paper" }
}

fn due_label(kind: NoticeKind) -> &'static str {
    use NoticeKind as Kind;
    if matches!(kind, Kind::RefusedHowToAppeal | Kind::RulingMade) {
        return "mail-due-appeal";
    }
    match kind.audience() {
        Audience::Account => "mail-valid-until",
        Audience::Office => "mail-due-you",
        Audience::Family if kind == Kind::PetitionReturned => "mail-due-you",
        Audience::Family => "mail-due-office",
    }
}

/// Every key that notices may ask for; the test of the locale files compares.
#[cfg(test)]
pub(super) fn keys() -> std::collections::BTreeSet<String> {
    let mut keys: std::collections::BTreeSet<String> =
        ["mail-greeting", "mail-subject", "mail-next", "mail-open", "mail-file-number"]
            .into_iter()
            .chain(["mail-office", "mail-date", "mail-hearing", "mail-place"])
            .map(str::to_owned)
            .collect();
    for &kind in NoticeKind::ALL {
        keys.extend(["subject", "what", "next"].map(|part| key(kind, part)));
        keys.extend(
            [closing(kind), other_office_label(kind), paper_label(kind), due_label(kind)]
                .map(str::to_owned),
        );
    }
    keys
}

/// One line without control characters and without marks that turn the direction of writing:
/// both can make a line say something else than it holds.
fn clean(value: &str) -> String {
    let visible: String = value
        .chars()
        .map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c })
        .filter(|c| !turns_direction(*c))
        .take(LONGEST)
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The address of the page. A path that would lead to another machine leads home instead, and
/// whatever has no place in an address is percent-encoded.
fn link(public_url: &str, path: Option<&str>) -> String {
    const KEPT: &[u8] = b"-._~/?#[]@!$&()*+,;=:%";
    let mut link = public_url.to_owned();
    let path = path.filter(|path| path.starts_with('/') && !path.starts_with("//")).unwrap_or("/");
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || KEPT.contains(&byte) {
            link.push(byte.into());
        } else {
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link
}
