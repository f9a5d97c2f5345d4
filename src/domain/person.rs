//! The repressed person: names in every spelling, and the simple comparison of names.

mod name;

pub use name::{NameKind, Script, Sex, script_of};
