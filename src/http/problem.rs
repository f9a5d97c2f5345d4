//! Problems as RFC 9457 describes them: the one place where an error becomes an answer.

use crate::domain::check::{FieldError, Message};
use crate::domain::workflow::Refusal;
use crate::service::Error;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use serde::{Deserialize, Serialize};

/// The body of a problem.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemBody {
    /// Stable type, for example `/problems/stale`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short title of the type.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What to do, in plain words.
    pub detail: String,
    /// Fields to correct.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
    /// What is missing before the step can be taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blockers: Vec<ProblemBlocker>,
    /// The case's present version, when the one given was stale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_version: Option<i32>,
    /// What others changed since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ProblemChange>,
    /// Reference to quote; the same id stands in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// One field to correct.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemField {
    /// JSON pointer into the request.
    pub pointer: String,
    /// Stable code.
    pub code: String,
    /// What to do.
    pub message: String,
}

/// One thing that is missing before a step.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemBlocker {
    /// Stable code of the need.
    pub need: String,
    /// Plain sentence.
    pub sentence: String,
}

/// One change made meanwhile.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemChange {
    /// Version after it.
    pub version: i32,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// The step or action.
    pub action: String,
    /// In which role.
    pub role: String,
}

/// An error on its way out of a handler.
#[derive(Debug)]
pub struct Problem {
    body: Box<ProblemBody>,
    retry_after: Option<u64>,
    /// What went wrong, so that pages can say it in other languages.
    error: Option<Box<Error>>,
}

impl Problem {
    /// A problem of the given type.
    pub fn new(status: StatusCode, kind: &str, title: &str, detail: impl Into<String>) -> Self {
        let body = ProblemBody {
            kind: format!("/problems/{kind}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            errors: Vec::new(),
            blockers: Vec::new(),
            current_version: None,
            changes: Vec::new(),
            reference: None,
        };
        Self { body: Box::new(body), retry_after: None, error: None }
    }

    /// One wrong field of the request.
    pub fn field(pointer: &str, code: &'static str, message: impl Into<Message>) -> Self {
        Error::field(pointer, code, message).into()
    }

    /// Short name of the type, for the log.
    pub fn kind(&self) -> &str {
        self.body.kind.trim_start_matches("/problems/")
    }

    /// The error behind it; none when the request was wrong before a use case began.
    pub fn error(&self) -> Option<&Error> {
        self.error.as_deref()
    }

    /// The fault of the machine or the program behind it, which the log has to tell.
    fn fault(&self) -> Option<&Error> {
        self.error().filter(|error| matches!(error, Error::Db(_) | Error::Internal(_)))
    }

    fn fields(mut self, errors: &[FieldError]) -> Self {
        let field = |error: &FieldError| ProblemField {
            pointer: error.pointer.clone(),
            code: error.code.to_owned(),
            message: error.message.clone(),
        };
        self.body.errors = errors.iter().map(field).collect();
        self
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.body.title)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let mut problem = Self::answering(&error);
        problem.error = Some(Box::new(error));
        problem
    }
}

impl Problem {
    #[expect(clippy::too_many_lines, reason = "one answer for each kind of error, in one place")]
    fn answering(error: &Error) -> Self {
        match error {
            Error::NotFound => Self::new(
                StatusCode::NOT_FOUND,
                "not-found",
                "Not found",
                "There is nothing here, or it is not open to you.",
            ),
            Error::Unauthenticated => Self::new(
                StatusCode::UNAUTHORIZED,
                "unauthenticated",
                "Sign in",
                "Sign in and send the access token as a bearer token.",
            ),
            Error::WrongCredentials => Self::new(
                StatusCode::UNAUTHORIZED,
                "wrong-credentials",
                "The sign-in failed",
                "Check the address and the password, and that you confirmed the address by the link \
                 in our mail. After several failures the account is locked for a while.",
            ),
            Error::Denied(what) => Self::new(
                StatusCode::FORBIDDEN,
                "denied",
                "Not allowed",
                format!("You see this, but you may not do this: {what}."),
            ),
            Error::Invalid(errors) => Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
                "Something has to be corrected",
                "Correct the fields named in errors and send again.",
            )
            .fields(&errors.0),
            Error::WrongState(refusal) => wrong_state(refusal),
            Error::Stale { current, changes } => {
                let mut problem = Self::new(
                    StatusCode::CONFLICT,
                    "stale",
                    "Changed meanwhile",
                    "Somebody changed this since you opened it. Read it again; what you sent was not saved.",
                );
                problem.body.current_version = Some(*current);
                let change = |c: &crate::service::Change| ProblemChange {
                    version: c.version,
                    at: c.at,
                    action: c.action.clone(),
                    role: c.role.clone(),
                };
                problem.body.changes = changes.iter().map(change).collect();
                problem
            }
            Error::Conflict { code, message, .. } => {
                Self::new(StatusCode::CONFLICT, code, "Contradicts what exists", message.clone())
            }
            Error::TooMany { retry_after } => {
                let mut problem = Self::new(
                    StatusCode::TOO_MANY_REQUESTS,
                    "too-many",
                    "Too many attempts",
                    "Wait a little and try again.",
                );
                problem.retry_after = Some(*retry_after);
                problem
            }
            Error::TooLarge { limit } => Self::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "too-large",
                "Too large",
                format!("Send at most {limit} bytes. Split the scan into several files."),
            ),
            Error::ForbiddenType(reason) => Self::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "forbidden-type",
                "This kind of file is not accepted",
                reason.to_string(),
            ),
            Error::Starting => {
                let mut problem = Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "starting",
                    "Not ready yet",
                    "The index of names is being built after a start. Try again in a minute.",
                );
                problem.retry_after = Some(30);
                problem
            }
            Error::Db(db) if db.is_passing() => {
                let mut problem = Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Not available at the moment",
                    "Nothing was changed. Try again in a moment.",
                );
                problem.retry_after = Some(2);
                problem
            }
            Error::Db(_) | Error::Internal(_) => Self::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong on our side",
                "Nothing was changed. Try again, and quote the reference if it happens again.",
            ),
        }
    }
}

fn wrong_state(refusal: &Refusal) -> Problem {
    let detail = refusal.to_string();
    let kind = match refusal {
        Refusal::Blocked { .. } => "blocked",
        Refusal::WrongState { .. } | Refusal::Denied { .. } => "wrong-state",
    };
    let mut problem = Problem::new(StatusCode::CONFLICT, kind, "Not possible now", detail);
    if let Refusal::Blocked { blockers, .. } = refusal {
        let blocker = |b: &crate::domain::workflow::Blocker| ProblemBlocker {
            need: b.need.to_string(),
            sentence: b.sentence.clone(),
        };
        problem.body.blockers = blockers.iter().map(blocker).collect();
    }
    problem
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.body.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut body = (*self.body).clone();
        if let Some(cause) = self.fault() {
            let reference = uuid::Uuid::now_v7().to_string();
            tracing::error!(%reference, cause = %chain(cause), "a request failed");
            body.reference = Some(reference);
        }
        let reference = body.reference.clone().map(super::log::Reference);
        let mut response = HttpResponse::build(self.status_code());
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if self.status_code() == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        let text = serde_json::to_string(&body).unwrap_or_default();
        let mut response = response.body(text);
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response.extensions_mut().insert(super::log::Outcome(self.kind().to_owned()));
        if let Some(reference) = reference {
            response.extensions_mut().insert(reference);
        }
        response
    }
}

/// The chain of causes, outermost first.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
