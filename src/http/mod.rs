//! What pages and API share: the actor of a request, its body, its log line, and problems.

mod actor;
mod body;
mod bytes;
mod finish;
pub mod health;
mod log;
mod problem;
mod range;

pub use actor::{Caller, identify};
pub use body::{Body, Key, Query};
pub use bytes::send_document;
pub use finish::finish;
pub use log::{Reference, RequestFacts, RequestLog, note_case};
pub use problem::{Problem, ProblemBody, ProblemField};
