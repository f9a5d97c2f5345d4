//! What pages and API share: the actor of a request, its body, its log line, and problems.

mod actor;
mod address;
mod body;
mod bytes;
mod download;
mod finish;
mod head;
pub mod health;
mod log;
mod problem;
mod range;

pub use actor::{Caller, identify};
pub use address::client_address;
pub use body::{Body, Key, Query};
pub use bytes::send_document;
pub use download::send_download;
pub use finish::finish;
pub use head::head_as_get;
pub use log::{Reference, RequestFacts, RequestLog, note_case};
pub use problem::{Problem, ProblemBody, ProblemField};
