//! Cards that may be those of the people a petition names, and what was said and decided
//! about them.

mod alike;
mod arrival;
mod count;
mod decision;
mod found;
mod weights;
mod word;

pub use alike::{Alike, Near, Parts, entries_near, list_alike};
pub use arrival::{count_waiting, find_mark, list_waiting, list_waiting_entries, save_mark};
pub use count::{CardCount, count_of_persons};
pub use decision::{
    Decision, Example, insert, list_examples, list_of_person, list_of_petition, lock, revoke,
};
pub use found::{
    Added, Candidate, NewCandidate, Search, add, find_search, forget_others, is_family_card, list,
    save_search,
};
pub use weights::{find_weights, insert_weights};
pub use word::{Word, find_word, list_words, list_words_of_person, save_word};
