//! Everything that can go wrong in a use case: a closed list, answered in one place (`http::problem`).

use crate::domain::check::{Arguments, FieldErrors, Message};
use crate::domain::policy::Denied;
use crate::domain::workflow::Refusal;
use crate::files::Refusal as Refused;
use crate::store::DbError;
use chrono::{DateTime, Utc};

/// What another person changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Version after the change.
    pub version: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// The step or action.
    pub action: String,
    /// In which role.
    pub role: String,
}

/// Why a use case did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Does not exist, or is not visible to the actor: the two are told apart nowhere.
    #[error("not found")]
    NotFound,
    /// Not signed in, or the session has ended.
    #[error("sign in first")]
    Unauthenticated,
    /// The sign-in failed; nobody is told why.
    #[error("the sign-in failed")]
    WrongCredentials,
    /// Visible, but not allowed.
    #[error("not allowed: {0}")]
    Denied(String),
    /// Fields that have to be corrected.
    #[error("invalid: {0}")]
    Invalid(#[from] FieldErrors),
    /// The case is not where the step starts, or something is missing.
    #[error(transparent)]
    WrongState(Refusal),
    /// The case changed since the version the actor had seen.
    #[error("changed meanwhile: now version {current}")]
    Stale {
        /// The present version.
        current: i32,
        /// What happened since.
        changes: Vec<Change>,
    },
    /// Contradicts what exists; the code is stable, the sentence says what to do.
    #[error("{code}: {message}")]
    Conflict {
        /// Stable code, for example `email-taken`.
        code: &'static str,
        /// What to do.
        message: String,
        /// The values in the sentence.
        arguments: Arguments,
    },
    /// Too many attempts.
    #[error("too many attempts")]
    TooMany {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// A file that is too large.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// A file of a forbidden type, with the reason.
    #[error("forbidden type: {0}")]
    ForbiddenType(Refused),
    /// Something that is made when the server starts is not ready yet.
    #[error("not ready yet")]
    Starting,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// Anything that is nobody's mistake but the program's or the machine's.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A failure of the machine or the program.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    /// A contradiction with what exists.
    pub fn conflict(code: &'static str, message: impl Into<Message>) -> Self {
        let Message { sentence: message, arguments } = message.into();
        Self::Conflict { code, message, arguments }
    }

    /// A single wrong field.
    pub fn field(pointer: &str, code: &'static str, message: impl Into<Message>) -> Self {
        Self::Invalid(FieldErrors::one(pointer, code, message))
    }
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied.0.to_string())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Denied { step } => Self::Denied(step),
            Refusal::WrongState { .. } | Refusal::Blocked { .. } => Self::WrongState(refusal),
        }
    }
}
