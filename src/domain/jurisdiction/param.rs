//! A legal parameter: never a bare value, always with where it comes from.

use serde::{Deserialize, Serialize};

/// A value that the law gives, with its basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param<T> {
    /// The value in use.
    pub value: T,
    /// Law and article; empty only while `verified` is false and `note` says why.
    #[serde(default)]
    pub legal_basis: String,
    /// Where the law was read.
    #[serde(default)]
    pub source_url: Option<String>,
    /// Whether somebody compared the value with its source; staff are shown when not.
    #[serde(default)]
    pub verified: bool,
    /// What staff should know, for example that no source was found.
    #[serde(default)]
    pub note: Option<String>,
}

impl<T> Param<T> {
    /// An unverified value, for a parameter that could not be read.
    pub(super) const fn unread(value: T) -> Self {
        Self { value, legal_basis: String::new(), source_url: None, verified: false, note: None }
    }
}

impl Param<bool> {
    /// For a parameter that a stored profile is too old to have.
    pub(super) const fn unread_false() -> Self {
        Self::unread(false)
    }
}

impl Param<u16> {
    /// For a profile that is too old to say from which count on numbers are shown.
    pub(super) const fn unread_smallest_count() -> Self {
        Self::unread(super::profile::SMALLEST_COUNT)
    }
}

impl<T> std::ops::Deref for Param<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
