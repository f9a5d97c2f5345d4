//! The worker: runs the jobs of the queue, and the recurring ones when their time comes.
//!
//! A [`Registry`] says what to do for each kind of job; the [`Runner`] claims what is due, runs a
//! few at a time and notes the ends. Several processes may run side by side.

mod context;
pub mod jobs;
mod registry;
mod runner;
mod schedule;

pub use context::Context;
pub use registry::Registry;
pub use runner::Runner;
pub use schedule::Every;
