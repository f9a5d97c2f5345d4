//! Why a walk ended early.

use serde_json::Value;
use std::fmt::Write as _;

/// What was not as expected.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nobody answers at the address.
    #[error(
        "no aqtau server answers at {0}: start it with `aqtau serve --demo`, or name it with --url"
    )]
    Unreachable(String),
    /// Somebody answers, but it is no server of aqtau.
    #[error("what answers at {0} is no aqtau server")]
    Foreign(String),
    /// The server has no demonstration accounts, or somebody changed their passwords.
    #[error("the server at {0} has no demonstration accounts: start it with `aqtau serve --demo`")]
    NoAccounts(String),
    /// A request broke off.
    #[error("{who}: {method} {path} broke off: {reason}")]
    Broken {
        /// Who asked.
        who: String,
        /// Method of the request.
        method: String,
        /// Its path.
        path: String,
        /// Why.
        reason: String,
    },
    /// The server refused.
    #[error("{who}: {method} {path} was answered with {status}: {}", told(.problem))]
    Refused {
        /// Who asked.
        who: String,
        /// Method of the request.
        method: String,
        /// Its path.
        path: String,
        /// Status of the answer.
        status: u16,
        /// Its body.
        problem: Value,
    },
    /// An answer lacks a field.
    #[error("an answer has no field {0}")]
    Lacks(String),
    /// Something turned out otherwise than it should.
    #[error("not as expected: {0}")]
    Otherwise(String),
}

/// A problem in one line: its detail and its fields.
fn told(problem: &Value) -> String {
    let text = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let mut line = text(problem, "detail");
    if line.is_empty() {
        line = text(problem, "title");
    }
    for list in ["errors", "blockers"] {
        for one in problem.get(list).and_then(Value::as_array).into_iter().flatten() {
            let (pointer, code) = (text(one, "pointer"), text(one, "code"));
            let (message, sentence) = (text(one, "message"), text(one, "sentence"));
            let _ = write!(line, " [{pointer} {code} {message}{sentence}]");
        }
    }
    line
}
