//! What people say about cards: decisions on two of them, and corrected names.

use super::{CardName, CardNameKind, cells};
use crate::domain::check::FieldErrors;
use crate::domain::code::codes;
use crate::domain::person::script_of;

codes! {
    /// Whether two cards are of one person.
    pub enum LinkDecision {
        /// One person.
        Same = "same",
        /// Two persons.
        NotSame = "not_same",
        /// It cannot be said yet.
        Undecided = "undecided",
    }
}

codes! {
    /// What a family says of a card and a person it names.
    pub enum FamilyWord {
        /// This is the person.
        Same = "same",
        /// This is somebody else.
        Other = "other",
        /// They are not sure.
        Unsure = "unsure",
    }
}

/// A name as somebody corrects it; errors stand under `pointer`.
pub fn check_name(
    kind: CardNameKind,
    text: &str,
    language: Option<&str>,
    source: &str,
    pointer: &str,
    errors: &mut FieldErrors,
) -> CardName {
    let text = errors.text(&format!("{pointer}/text"), text, 300);
    if text.chars().any(cells::is_bidi_control) {
        errors.add(
            &format!("{pointer}/text"),
            "direction_control",
            "Remove the marks that turn the direction of text.",
        );
    }
    if !text.is_empty() && !text.chars().any(char::is_alphabetic) {
        errors.add(&format!("{pointer}/text"), "no_letters", "A name has at least one letter.");
    }
    if language.is_some_and(|code| code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase()))
    {
        errors.add(&format!("{pointer}/language"), "unknown_code", "Use two letters, such as kk.");
    }
    CardName {
        kind,
        script: script_of(&text),
        text,
        language: language.map(str::to_owned),
        source: source.to_owned(),
    }
}
