//! Pages of an archive: what it is asked, its cards, and files of cards it takes in.

mod answer;
mod beside;
mod card;
mod cards;
mod correct;
mod imports;
mod papers;
mod remarks;
mod requests;
mod source;

use actix_web::web;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    // What has a name of its own stands before what takes any.
    config
        .configure(requests::routes)
        .configure(answer::routes)
        .configure(papers::routes)
        .configure(imports::routes)
        .configure(source::routes)
        .configure(remarks::routes)
        .configure(cards::routes)
        .configure(beside::routes)
        .configure(correct::routes)
        .configure(card::routes);
}

/// Lines of a text, without the empty ones.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
