//! Blobs: the bytes of documents, named by their SHA-256 and kept once each.
//!
//! What [`Store::write`] has returned is on the disk: file and directory are flushed before, so the
//! database may refer to it. Nothing else ever appears under a blob's name, also not after a crash.

pub mod rows;
pub mod sheet;
mod sniff;
mod store;
mod utf8;
mod zip;

#[cfg(test)]
mod tests;

pub use sniff::Refusal;
pub use store::{Blob, Condition, Store, WriteError};
