//! Repressive acts: bodies, articles, measures, classes, outcomes, and the soft reading of sources.
//!
//! Soft means: what a source says is kept as it is; a reading stands beside it and may be
//! `unrecognised`.

mod article;
mod assertion;
mod body;
mod class;
mod contradiction;
mod kinship;
mod law;
mod line;
mod measure;
mod outcome;
mod reading;
mod record;
mod vocabulary;
mod words;

pub use article::{
    ArticleReading, ArticlesRead, CodeFamily, FamilyFacts, Formula, Mark, code_family,
    formula_name, marks, parse_articles,
};
pub use assertion::{AssertionStanding, Predicate};
pub use body::{BodyCode, BodyKind, BodyReading, parse_body};
pub use class::CaseClass;
pub use contradiction::{
    AcceptedFact, Contradiction, ContradictionCode, DatedFact, FactKind, accepted_twice,
    contradictions,
};
pub use kinship::Kinship;
pub use law::{ClearingReason, Law, LawCode, laws};
pub use line::{
    Rehabilitation, Sentencing, parse_clearing, parse_rehabilitation, parse_sentencing,
    suggested_class,
};
pub use measure::{
    MeasureCode, MeasureReading, MeasureRole, Measures, Term, measure_name, parse_measures,
};
pub use outcome::{Finding, Outcome, PriorReviewResult, RefusalGround};
pub use reading::Reading;
pub use record::{Dated, Fate, Record, fate_of, parse_record};
pub use vocabulary::{Body, bodies, body, era};
