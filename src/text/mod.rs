//! Words for people in six languages, from the Fluent files in `locales/<code>/`.
//!
//! All languages hold the same messages with the same arguments; a test compares them, and each
//! module that speaks tests that it asks for every message there is. A text that a native speaker
//! has to look at carries the comment `# review: native speaker` above it.

use crate::domain::language::Language;
use chrono::{NaiveDate, NaiveTime};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid};
use std::borrow::Cow;
use std::collections::HashMap;

pub mod codes;
pub mod deadline;
pub mod errors;
pub mod matching;
pub mod notice;
pub mod reading;

#[cfg(test)]
mod tests;

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "./src/text/locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A message that a language does not have, or that lacks an argument. The tests leave none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no text {key} in {language}")]
pub struct MissingText {
    /// Language that was asked.
    pub language: Language,
    /// Key of the message, with its attribute.
    pub key: String,
}

/// A message in a language; `key` is `message` or `message.attribute`.
///
/// Arguments stand as they are, without Fluent's isolating marks U+2068 and U+2069, which many
/// mail readers show as boxes. All six languages are written from left to right; who passes an
/// argument takes marks of direction out of it.
pub fn say(
    language: Language,
    key: &str,
    arguments: &[(&'static str, &str)],
) -> Result<String, MissingText> {
    let given = arguments.iter().map(|(name, value)| (Cow::from(*name), (*value).into()));
    look_up(language, key, &given.collect())
}

/// A message that counts something, with the number as `$count` in the form that the language has
/// for so many.
pub fn count(language: Language, key: &str, count: i64) -> Result<String, MissingText> {
    look_up(language, key, &HashMap::from([(Cow::from("count"), count.into())]))
}

fn look_up(
    language: Language,
    key: &str,
    arguments: &HashMap<Cow<'static, str>, FluentValue<'_>>,
) -> Result<String, MissingText> {
    // Never another language: a mixed page is worse than an error that a test finds.
    TEXTS
        .lookup_single_language(&identifier(language), key, Some(arguments))
        .map_err(|_cause| MissingText { language, key: key.to_owned() })
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::En => langid!("en"),
        Language::Ru => langid!("ru"),
        Language::Kk => langid!("kk"),
        Language::Ky => langid!("ky"),
        Language::Uz => langid!("uz"),
        Language::Tg => langid!("tg"),
    }
}

/// A day as people write it: `14 April 2026` in English, `14.04.2026` in the others.
pub fn date(language: Language, date: NaiveDate) -> String {
    match language {
        Language::En => date.format("%-d %B %Y").to_string(),
        Language::Ru | Language::Kk | Language::Ky | Language::Uz | Language::Tg => {
            date.format("%d.%m.%Y").to_string()
        }
    }
}

/// A day with the time of day, in 24 hours.
pub fn date_and_time(language: Language, day: NaiveDate, time: NaiveTime) -> String {
    format!("{}, {}", date(language, day), time.format("%H:%M"))
}
