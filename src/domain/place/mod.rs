//! Historical places: which oblast, okrug or raion a source means, and what stands there today.
//!
//! The units are data, in `config/places/`, each with its source; an operator adds files of the same
//! form. A place that is not in the data stays what the source wrote: reading never invents one.

mod check;
mod file;
mod find;
mod fold;
mod gazetteer;
mod index;
mod phrase;
mod recognise;
mod relation;
#[cfg(test)]
mod tests;
mod unit;

pub use file::{PlaceFile, PlaceProblem};
pub use find::{Certainty, Match, Reading};
pub use gazetteer::{Gazetteer, Present};
pub use recognise::{Recognised, recognise};
pub use relation::Relation;
pub use unit::{Level, Name, Span, Unit, UnitKind, Within};
