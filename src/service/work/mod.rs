//! Work lists.

mod list;
mod refresh;

pub(in crate::service) use list::{KINDS, VIEWS};
pub use list::{WorkItemView, WorkPage, WorkQuery, list};
pub use refresh::{refresh_court_case, refresh_petition, refresh_request, refresh_review};
