//! Notices as mails.

use super::html::{self, Letter};
use crate::domain::language::Language;
use crate::domain::notice::{Audience, NoticeKind, NoticeParams};
use crate::text::notice::{Words, words};
use crate::text::{self, MissingText};
use std::fmt::Write as _;

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
    let Words { subject, what, facts, next } = words(kind, language, params)?;
    let letter = Letter {
        language,
        subject: &subject,
        greeting: &say("mail-greeting")?,
        what: &what,
        facts: &facts,
        next_heading: &say("mail-next")?,
        next: &next,
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

fn closing(kind: NoticeKind) -> &'static str {
    match kind.audience() {
        Audience::Account => "mail-closing-account",
        Audience::Family => "mail-closing-family",
        Audience::Office => "mail-closing-office",
    }
}

/// Every key that mails may ask for; the test of the locale files compares.
#[cfg(test)]
pub(super) fn keys() -> std::collections::BTreeSet<String> {
    let mut keys = text::notice::keys();
    keys.extend(["mail-greeting", "mail-next", "mail-open"].map(str::to_owned));
    keys.extend(NoticeKind::ALL.iter().map(|kind| closing(*kind).to_owned()));
    keys
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
