//! Repressive acts: bodies, articles, measures, classes, outcomes, and the soft reading of sources.
//!
//! Soft means: what a source says is kept as it is; a reading stands beside it and may be
//! `unrecognised`.

mod assertion;
mod body;
mod class;
mod kinship;
mod measure;
mod outcome;

pub use assertion::{AssertionStanding, Predicate};
pub use body::{BodyCode, BodyKind};
pub use class::CaseClass;
pub use kinship::Kinship;
pub use measure::{MeasureCode, Term};
pub use outcome::{Finding, Outcome, PriorReviewResult, RefusalGround};
