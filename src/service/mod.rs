//! Use cases: one public function is one transaction and one thing a person can do.
//!
//! Commands come in as plain structs, are checked whole, and go through the permission table; what
//! goes out are views, never rows. Both are described for the API where they stand.

pub mod account;
pub mod archival_file;
pub mod archive_request;
pub mod calendar;
pub mod candidate;
pub mod card;
pub mod card_import;
pub mod card_index;
pub mod card_match;
pub mod certificate;
pub mod competence;
pub mod conclusion;
mod context;
pub mod court;
pub mod deadline;
pub mod demo;
pub mod document;
mod error;
pub mod evidence;
pub mod figures;
pub mod history;
pub mod job;
pub mod limit;
mod listing;
pub mod message;
pub mod notice;
pub mod office;
mod once;
pub mod person;
pub mod petition;
pub mod profile;
pub mod protest;
pub mod published;
pub mod representation;
pub mod review;
pub mod ruling;
mod said;
pub mod setup;
pub mod steps;
pub mod subject;
pub mod task;
pub mod token;
pub mod version;
pub mod vocabulary;
pub mod work;

pub use context::{Context, Keys};
pub use error::{Change, Error};
pub use listing::{Listing, page_size};
pub use once::{RequestKey, answered_before, once};
pub use said::Said;

/// What a use case yields.
pub type Result<T, E = Error> = std::result::Result<T, E>;
