//! The repressed person: names in every spelling, and the simple comparison of names.

mod name;
mod words;

pub use name::{NameKind, Script, Sex, script_of};
pub use words::{Likeness, keys, likeness, name_words};
