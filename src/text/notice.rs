//! What a notice says, apart from how it is sent: the same words stand in the mail and on the page.

use super::{MissingText, date, date_and_time, say};
use crate::domain::language::Language;
use crate::domain::notice::{Audience, NoticeKind, NoticeParams};

/// The longest value that a notice repeats; office names are far shorter.
const LONGEST: usize = 300;

/// A notice in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// One line that tells a stranger nothing.
    pub subject: String,
    /// What happened.
    pub what: String,
    /// Numbers, offices and dates, each with its label.
    pub facts: Vec<(String, String)>,
    /// What happens next, or what to do.
    pub next: String,
}

/// Puts a notice into words.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn words(
    kind: NoticeKind,
    language: Language,
    params: &NoticeParams,
) -> Result<Words, MissingText> {
    let part = |part| say(language, &key(kind, part), &[]);
    let mut subject = part("subject")?;
    if let Some(number) = &params.file_number {
        let arguments = [("subject", &*subject), ("number", &*clean(number))];
        subject = say(language, "mail-subject", &arguments)?;
    }
    let facts = facts(kind, language, params)?;
    Ok(Words { subject, what: part("what")?, facts, next: part("next")? })
}

/// The lines that stand between the message and the next step.
fn facts(
    kind: NoticeKind,
    language: Language,
    params: &NoticeParams,
) -> Result<Vec<(String, String)>, MissingText> {
    let NoticeParams { file_number, office, other_office, paper_number, time, .. } = params;
    let day = &params.date;
    let day = match (day, time) {
        (Some(day), Some(time)) => Some(date_and_time(language, *day, *time)),
        (Some(day), None) => Some(date(language, *day)),
        (None, _) => None,
    };
    let due = params.due_on.map(|due| date(language, due));
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
            facts.push((say(language, label, &[])?, value));
        }
    }
    Ok(facts)
}

/// Key of one part (`subject`, `what`, `next`) of a notice.
fn key(kind: NoticeKind, part: &str) -> String {
    format!("notice-{}.{part}", kind.as_str().replace('_', "-"))
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

/// Every key that words may ask for; the test of the locale files compares.
#[cfg(test)]
pub(crate) fn keys() -> std::collections::BTreeSet<String> {
    let mut keys: std::collections::BTreeSet<String> =
        ["mail-subject", "mail-file-number", "mail-office", "mail-date", "mail-hearing"]
            .into_iter()
            .chain(["mail-place"])
            .map(str::to_owned)
            .collect();
    for &kind in NoticeKind::ALL {
        keys.extend(["subject", "what", "next"].map(|part| key(kind, part)));
        let labels = [other_office_label(kind), paper_label(kind), due_label(kind)];
        keys.extend(labels.map(str::to_owned));
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

pub(super) fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
