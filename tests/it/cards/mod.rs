//! The register of archive cards.

mod audit;
mod choosing;
mod families;
mod hostile;
mod importing;
mod keeping;
mod loading;
mod matching;
mod places;
mod search;
mod sending;
