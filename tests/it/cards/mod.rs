//! The register of archive cards.

mod importing;
mod keeping;
mod search;
mod sending;
