//! Work lists.

mod refresh;

pub use refresh::{refresh_court_case, refresh_petition, refresh_request, refresh_review};
