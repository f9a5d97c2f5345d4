//! What pages and API share: the actor of a request, its body, its log line, and problems.

mod actor;
mod body;
pub mod health;
mod log;
mod problem;

pub use actor::{Caller, MaybeCaller};
pub use body::{Body, Key, Query};
pub use log::{RequestFacts, RequestLog, note_case};
pub use problem::{Problem, ProblemBody, ProblemField};
