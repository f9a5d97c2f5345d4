//! Patterns that stand in the code.

use regex::Regex;

/// Compiles a pattern of the code or of a vocabulary; every one of them is compiled by a test.
pub(crate) fn pattern(text: &str) -> Regex {
    #[expect(clippy::expect_used, reason = "the patterns are constants, each compiled by a test")]
    Regex::new(text).expect("a constant pattern compiles")
}
