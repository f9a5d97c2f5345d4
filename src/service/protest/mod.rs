//! Protests and representations of the national office, with the motion to restore the term.

mod file;
mod view;

pub use file::{FileProtest, file};
pub use view::{ProtestView, list};
