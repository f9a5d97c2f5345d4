//! Errors of fields, collected so that a person is told of all of them at once.

use chrono::NaiveDate;
use std::fmt;

/// A value that an error tells of, for texts in other languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A limit or how many.
    Number(i64),
    /// A day of the calendar.
    Day(NaiveDate),
    /// A name, a number of a case, a code.
    Text(String),
}

/// The values of an error by their names. The first name chooses the text: `max` is "at most so many".
pub type Arguments = Vec<(&'static str, Argument)>;

/// What an error says: the English sentence, and the values in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Says what to do.
    pub sentence: String,
    /// Values in the sentence that other languages need as well.
    pub arguments: Arguments,
}

impl Message {
    /// A sentence without values yet.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), arguments: Vec::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Bounds that belong to the permitted values: `from` and `to`.
    #[must_use]
    pub fn between(self, from: impl Into<Argument>, to: impl Into<Argument>) -> Self {
        self.with("from", from).with("to", to)
    }
}

impl<T: Into<String>> From<T> for Message {
    fn from(sentence: T) -> Self {
        Self::new(sentence)
    }
}

impl From<NaiveDate> for Argument {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(number.try_into().unwrap_or(i64::MAX))
            }
        }
    )+};
}
numbers!(i64, i32, u8, u16, u32, u64, usize, i16);

/// One thing that is wrong with one field, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// JSON pointer of the field inside the command, for example `/persons/0/claimed_name`.
    pub pointer: String,
    /// Stable code a client or a translation can rely on, for example `required`.
    pub code: &'static str,
    /// English sentence that says what to do.
    pub message: String,
    /// The values in the sentence.
    pub arguments: Arguments,
}

/// Everything that is wrong with a command; never empty when returned as an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    /// A single error.
    pub fn one(pointer: &str, code: &'static str, message: impl Into<Message>) -> Self {
        let mut errors = Self::default();
        errors.add(pointer, code, message);
        errors
    }

    /// Adds one error.
    pub fn add(&mut self, pointer: &str, code: &'static str, message: impl Into<Message>) {
        let Message { sentence: message, arguments } = message.into();
        self.0.push(FieldError { pointer: pointer.to_owned(), code, message, arguments });
    }

    /// Keeps the value, or notes the error under `pointer` and yields nothing.
    pub fn keep<T, E: fmt::Display>(
        &mut self,
        pointer: &str,
        code: &'static str,
        value: Result<T, E>,
    ) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(pointer, code, error.to_string());
                None
            }
        }
    }

    /// Requires text that is not blank and at most `max` characters long; returns it trimmed.
    pub fn text(&mut self, pointer: &str, value: &str, max: usize) -> String {
        let value = value.trim();
        if value.is_empty() {
            self.add(pointer, "required", "Fill in this field.");
        }
        self.at_most(pointer, value, max);
        value.to_owned()
    }

    /// Optional text: blank is none; at most `max` characters.
    pub fn optional_text(
        &mut self,
        pointer: &str,
        value: Option<&str>,
        max: usize,
    ) -> Option<String> {
        let value = value.map(str::trim).filter(|value| !value.is_empty())?;
        self.at_most(pointer, value, max);
        Some(value.to_owned())
    }

    fn at_most(&mut self, pointer: &str, value: &str, max: usize) {
        if value.chars().count() > max {
            let sentence = format!("Shorten this to at most {max} characters.");
            self.add(pointer, "too_long", Message::new(sentence).with("max", max));
        }
        // PostgreSQL text cannot hold NUL, and other control characters only break papers.
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.add(pointer, "control_character", "Remove the invisible control characters.");
        }
    }

    /// `Ok` with the value when nothing was noted.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }

    /// Whether nothing was noted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> =
            self.0.iter().map(|e| format!("{}: {}", e.pointer, e.message)).collect();
        f.write_str(&lines.join("; "))
    }
}
