//! The pages: server-rendered HTML over the same use cases as the API.
//!
//! Every page works without JavaScript, in six languages, and loads nothing from other hosts. Handlers
//! give a [`Problem`] when something fails, as the API's do; here it becomes a page with a way out.

mod account;
mod admin;
mod allowed;
mod archive;
mod ask;
mod assets;
mod batch;
mod certificate;
mod countries;
mod court;
mod document;
mod failure;
mod family;
mod faults;
mod field;
mod figures;
mod form;
mod intake;
mod language;
mod office;
mod page;
mod paper;
mod published;
mod review;
mod start;
mod told;
mod track;
mod upload;
mod visit;
mod words;

#[cfg(test)]
mod tests;

use crate::http::{Problem, finish};
use crate::service::Error;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web;

/// Largest form in bytes: a long letter, typed. Files are sent otherwise.
const MOST_TYPED: usize = 262_144;

/// Every page, for what no other route takes.
pub fn routes(config: &mut web::ServiceConfig) {
    config.configure(assets::routes).service(
        web::scope("")
            .app_data(web::FormConfig::default().limit(MOST_TYPED))
            .configure(start::routes)
            .configure(language::routes)
            .configure(certificate::routes)
            .configure(track::routes)
            .configure(published::routes)
            .configure(account::routes)
            .configure(document::routes)
            .configure(paper::routes)
            .configure(intake::routes)
            .configure(office::routes)
            .configure(family::routes)
            .configure(admin::routes)
            .configure(figures::routes)
            .configure(batch::routes)
            .configure(review::routes)
            .configure(court::routes)
            .configure(archive::routes)
            .default_service(web::to(nothing))
            .wrap(from_fn(finish))
            .wrap(from_fn(visit::accompany))
            .wrap(Compress::default()),
    );
}

async fn nothing() -> Result<actix_web::HttpResponse, Problem> {
    Err(Error::NotFound.into())
}
