//! Matching a list of people against the cards: a book of memory of a region, whose people a commission
//! looks for ex officio. It suggests; whoever works through the list marks what is chosen.

mod read;
mod run;

pub use run::{Matched, Matching, Progress, Sees, run, sees};
