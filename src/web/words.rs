//! The words of a page in its language.

use crate::domain::language::Language;
use crate::text;
use crate::text::codes::Vocabulary;

/// What templates ask for every text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(pub(super) Language);

impl Words {
    /// A text.
    pub(super) fn say(self, key: &str) -> askama::Result<String> {
        text::say(self.0, key, &[]).map_err(askama::Error::custom)
    }

    /// What a code is called.
    pub(super) fn code(self, vocabulary: Vocabulary, code: &str) -> askama::Result<String> {
        text::codes::code(self.0, vocabulary, code).map_err(askama::Error::custom)
    }

    /// A text that counts something.
    pub(super) fn count(self, key: &str, count: impl Into<i64>) -> askama::Result<String> {
        text::count(self.0, key, count.into()).map_err(askama::Error::custom)
    }
}
