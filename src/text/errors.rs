//! What is wrong and what to do about it, in words, by the stable codes of the errors.
//!
//! Each code has a sentence that is right wherever the code is used. Where an error carries values,
//! the attribute with the name of its first value says more: `too_long` with `max` is
//! `error-field-too-long.max`.

use super::{MissingText, date, look_up, say};
use crate::domain::check::Argument;
use crate::domain::language::Language;
use crate::domain::workflow::Need;
use fluent_templates::fluent_bundle::FluentValue;
use std::borrow::Cow;
use std::collections::HashMap;

#[cfg(test)]
mod tests;

/// Values that a text repeats are names and numbers; what is longer is cut.
const LONGEST: usize = 200;

/// What is wrong with a field, and what to do: `code` is that of a field error, of a file that is
/// refused, or of a visibility that cannot be given.
///
/// # Errors
/// A code without a text; a test finds each.
pub fn field(
    language: Language,
    code: &str,
    arguments: &[(&'static str, Argument)],
) -> Result<String, MissingText> {
    told(language, &format!("error-field-{}", hyphens(code)), arguments)
}

/// What contradicts the command, and what to do; `code` is that of a conflict.
///
/// # Errors
/// As [`field`].
pub fn conflict(
    language: Language,
    code: &str,
    arguments: &[(&'static str, Argument)],
) -> Result<String, MissingText> {
    told(language, &format!("error-conflict-{}", hyphens(code)), arguments)
}

/// What is missing before a step, and what to do.
///
/// # Errors
/// As [`field`].
pub fn need(
    language: Language,
    need: Need,
    arguments: &[(&'static str, Argument)],
) -> Result<String, MissingText> {
    told(language, &format!("error-need-{}", hyphens(need.as_str())), arguments)
}

/// What the family has to do; `code` is that of `NeededView`.
///
/// # Errors
/// As [`field`].
pub fn needed(language: Language, code: &str) -> Result<String, MissingText> {
    told(language, &format!("error-needed-{}", hyphens(code)), &[])
}

/// Everything else that can go wrong; none of it has a code in the database or the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum General {
    /// Does not exist, or is not open to the reader.
    NotFound,
    /// Not signed in.
    Unauthenticated,
    /// The sign-in failed.
    WrongCredentials,
    /// The role may not do it.
    Denied,
    /// Fields have to be corrected.
    Invalid,
    /// The case stands elsewhere.
    WrongState,
    /// Something is missing before the step.
    Blocked,
    /// Changed by somebody else.
    Stale,
    /// Too many attempts; seconds to wait.
    TooMany(u64),
    /// A file that is too large; the limit in bytes.
    TooLarge(u64),
    /// The search of names is not ready yet.
    Starting,
    /// The database cannot be reached for a moment.
    Unavailable,
    /// A fault of the program or the machine.
    Internal,
}

/// The sentence for an error without a code of its own.
///
/// # Errors
/// As [`field`].
pub fn general(language: Language, what: General) -> Result<String, MissingText> {
    let (name, values) = match what {
        General::NotFound => ("not-found", None),
        General::Unauthenticated => ("unauthenticated", None),
        General::WrongCredentials => ("wrong-credentials", None),
        General::Denied => ("denied", None),
        General::Invalid => ("invalid", None),
        General::WrongState => ("wrong-state", None),
        General::Blocked => ("blocked", None),
        General::Stale => ("stale", None),
        General::TooMany(seconds) => {
            ("too-many", Some(("minutes", seconds.div_ceil(60).max(1).into())))
        }
        General::TooLarge(bytes) => {
            // Rounded down: what is said is taken.
            let megabytes = bytes / (1024 * 1024);
            ("too-large", (megabytes > 0).then(|| ("megabytes", megabytes.into())))
        }
        General::Starting => ("starting", None),
        General::Unavailable => ("unavailable", None),
        General::Internal => ("internal", None),
    };
    told(language, &format!("error-{name}"), values.as_slice())
}

/// The text with the values where there is one, else the general sentence: an error with a value
/// that the texts do not know is still told.
fn told(
    language: Language,
    key: &str,
    arguments: &[(&'static str, Argument)],
) -> Result<String, MissingText> {
    if let Some((first, _)) = arguments.first() {
        let values: HashMap<Cow<'static, str>, FluentValue<'_>> = arguments
            .iter()
            .map(|(name, value)| (Cow::from(*name), value_of(language, value)))
            .collect();
        if let Ok(text) = look_up(language, &format!("{key}.{first}"), &values) {
            return Ok(text);
        }
    }
    say(language, key, &[])
}

fn value_of(language: Language, argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Number(number) => (*number).into(),
        Argument::Day(day) => date(language, *day).into(),
        Argument::Text(text) => {
            let clean = |c: &char| !c.is_control() && !super::notice::turns_direction(*c);
            text.chars().filter(clean).take(LONGEST).collect::<String>().into()
        }
    }
}

fn hyphens(code: &str) -> String {
    code.replace('_', "-")
}
