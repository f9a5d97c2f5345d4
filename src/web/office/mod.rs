//! Pages for those who work on cases: their lists, and the petitions of their office.

mod asked;
mod assign;
mod cards;
mod decided;
mod duplicates;
mod filters;
mod history;
mod opening;
mod petition;
mod said;
mod steps;
mod tasks;
mod work;

use actix_web::web;

pub(super) use petition::show as show_petition;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(work::routes)
        .configure(filters::routes)
        .configure(assign::routes)
        .configure(tasks::routes)
        .configure(duplicates::routes)
        .configure(cards::routes)
        .configure(decided::routes)
        .configure(history::routes)
        // What has a name of its own stands before what takes any.
        .configure(opening::routes)
        .configure(steps::routes);
}
