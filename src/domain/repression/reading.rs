//! A reading beside what was read.

use serde::{Deserialize, Serialize};

/// What a source says and how it was read; the code may be `unrecognised`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading<T> {
    /// As written, never changed.
    pub raw: String,
    /// As read.
    pub code: T,
}
