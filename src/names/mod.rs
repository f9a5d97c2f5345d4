//! Finding a person among millions of cards, in any script and spelling.
//!
//! A name is folded to sounds with what its script leaves open (`sound`), the cards of a name
//! that sounds alike are found in memory, and every agreement and difference counts as evidence:
//! a rare name much, a common one little. The answer is always a list with its reasons; a person
//! decides. Nothing here reads a clock, a file or a database.

mod against;
mod alias;
mod asked;
mod bound;
mod census;
mod compare;
mod complete;
mod evidence;
mod fit;
mod fold;
mod index;
mod lookup;
mod parse;
mod particle;
mod score;
mod search;
mod segment;
mod shared;
mod sound;
mod text;
mod types;

#[cfg(test)]
mod search_tests;
#[cfg(test)]
mod tests;

pub use alias::Aliases;
pub use compare::{Comparer, sounds_alike};
pub use fit::{BandQuality, Counts, Decided, FitError, Fitted, Quality, fit};
pub use index::{Index, LoadError};
pub use lookup::{FewKeys, KEYS_VERSION, keys_of, keys_of_tokens};
pub use score::{AbsurdWeight, Features, Version, Weights, YEAR_STEPS, band};
pub use types::{
    Band, Change, Entry, Found, Hit, Meta, NameKind, NameText, Question, Relation, Term, YearRange,
};
