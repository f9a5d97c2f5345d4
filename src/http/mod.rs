//! What pages and API share: the actor of a request, its body, its log line, and problems.

mod actor;
mod body;
mod finish;
pub mod health;
mod log;
mod problem;

pub use actor::{Caller, identify};
pub use body::{Body, Key, Query};
pub use finish::finish;
pub use log::{Reference, RequestFacts, RequestLog, note_case};
pub use problem::{Problem, ProblemBody, ProblemField};
