//! Lists of many: batches, reviews opened by the office's own order, and their people from a file.

mod batches;
mod cards;
mod import;
mod open;
mod person;
mod report;
mod table;

use crate::domain::actor::Actor;
use crate::http::Problem;
use crate::service::account::colleagues;
use crate::service::{Context, Error};
use crate::web::field::{Choice, Field};
use crate::web::words::Words;
use actix_web::web;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    // What has a name of its own stands before what takes any.
    config
        .configure(open::routes)
        .configure(cards::routes)
        .configure(table::routes)
        .configure(batches::routes)
        .configure(import::routes)
        .configure(person::routes);
}

/// Who of the office is responsible: everybody once, nobody first.
async fn officer(
    context: &Context,
    actor: &Actor,
    words: Words,
    name: &str,
    nobody: &str,
) -> Result<Field, Problem> {
    let mut people = colleagues(context, actor).await?;
    people.dedup_by_key(|one| one.account_id);
    let make = || -> askama::Result<Field> {
        let mut choices = vec![Choice::new("", words.say(nobody)?)];
        choices.extend(
            people.into_iter().map(|one| Choice::new(one.account_id.to_string(), one.full_name)),
        );
        Field::select(words, name, "page-batch.officer", choices)
    };
    Ok(make().map_err(Error::internal)?)
}
