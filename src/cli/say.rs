//! Answers to the person at the terminal; the log goes elsewhere.

use std::io::Write as _;

/// One line on standard output; a reader that has gone away is no error.
pub(super) fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// One line on standard error.
pub(super) fn error(text: &str) {
    let _ = writeln!(std::io::stderr(), "aqtau: {text}");
}
