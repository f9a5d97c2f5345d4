//! Work lists.

mod filters;
mod list;
mod refresh;

pub use crate::store::work_list::Total as WorkTotal;
pub use filters::{
    FilterQuery, FilterView, KeepFilter, forget as forget_filter, keep as keep_filter,
    list as list_filters,
};
pub(in crate::service) use list::{KINDS, VIEWS};
pub use list::{WorkDesk, WorkItemView, WorkPage, WorkQuery, desk, list};
pub use refresh::{
    refresh_court_case, refresh_petition, refresh_request, refresh_review, refresh_reviews,
};
