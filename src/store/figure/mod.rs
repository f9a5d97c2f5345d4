//! Figures: counted with set-based queries, and kept for countries.

mod count;
mod kept;

pub use count::{
    Counted, Scope, allow_long, count_archives, count_articles, count_bodies, count_standing,
};
pub use kept::{Run, find_run, list, list_after, list_counted, list_countries, list_years, save};
