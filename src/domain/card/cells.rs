//! The values of a row, and what is remarked on it.

use super::Field;
use crate::domain::code::codes;
use std::borrow::Cow;

codes! {
    /// What a remark means for its row.
    pub enum Severity {
        /// The row became no card.
        Refused = "refused",
        /// The row became a card that should be looked at.
        Flagged = "flagged",
        /// The row is the same, word for word, as one before it in the file, and one card with it.
        Repeated = "repeated",
    }
}

/// A remark on a row. It never quotes the row: reports travel further than cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it means.
    pub severity: Severity,
    /// Stable code.
    pub code: &'static str,
    /// Column concerned.
    pub field: Option<String>,
    /// The reason, and what to do.
    pub message: String,
}

impl Remark {
    /// A reason for which a row becomes no card.
    pub fn refused(code: &'static str, field: Option<&str>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Refused,
            code,
            field: field.map(str::to_owned),
            message: message.into(),
        }
    }

    /// Something to be looked at.
    pub fn flagged(code: &'static str, field: Option<&str>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Flagged, ..Self::refused(code, field, message) }
    }
}

/// A value of a row, with what its column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What it is.
    pub field: Field,
    /// Name of its column.
    pub column: &'a str,
    /// The value, trimmed, never empty.
    pub text: Cow<'a, str>,
}

/// A row as a reader of files yields it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowText {
    /// Line of the file where it begins, from 1.
    pub line: u64,
    /// Its values; one text where the format has no columns.
    pub values: Vec<String>,
}

/// The longest value of a row, in bytes.
const LONGEST: usize = 64 * 1024;

/// Marks that change the direction of a text: harmless at home, a trick in a name.
pub(super) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Whether a text holds what cannot be seen: control characters, or marks that turn its direction.
pub fn has_hidden_marks(text: &str) -> bool {
    text.chars().any(|c| c.is_control() || is_bidi_control(c))
}

/// Remarks on values as such, whatever they mean.
pub(super) fn remarks(cell: &Cell<'_>) -> Option<Remark> {
    let at = Some(cell.column);
    let text = &cell.text;
    if text.len() > LONGEST {
        return Some(Remark::refused(
            "value_too_long",
            at,
            "A value has more than 64 KiB: is a quote never closed? Shorten it, and send the row again.",
        ));
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        let message = "A value holds invisible control characters; remove them from the file.";
        return Some(Remark::refused("control_character", at, message));
    }
    if text.chars().any(is_bidi_control) {
        let message =
            "A value holds marks that turn the direction of text; remove them from the file.";
        return Some(Remark::refused("direction_control", at, message));
    }
    if text.contains('\u{fffd}') {
        let message = "A value holds the mark of a letter that was lost; look in the original.";
        return Some(Remark::flagged("lost_letter", at, message));
    }
    let mut letters = text.chars();
    let formula = match letters.next() {
        Some('=') => true,
        Some('+' | '@') => letters.next().is_some_and(char::is_alphabetic),
        _ => false,
    };
    formula.then(|| Remark::flagged("formula", at, "A formula; it is kept as a text."))
}
