//! The register of archive cards.

mod audit;
mod broken_files;
mod changing;
mod choosing;
mod families;
mod hostile;
mod importing;
mod keeping;
mod killing;
mod loading;
mod matching;
mod places;
pub mod search;
mod sending;
mod workbooks;
