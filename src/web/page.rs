//! The frame of every page.

use super::assets;
use super::language::{Choice, choices};
use super::visit::Visit;
use super::words::Words;
use crate::http::Problem;
use crate::service::Error;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;
use askama::Template;

/// What `layout.html` shows around a page.
#[derive(Debug)]
pub(super) struct Frame {
    /// The words in the page's language.
    pub(super) words: Words,
    /// Title of the page, without the name of the service.
    pub(super) title: String,
    /// Something on the page has to be corrected.
    pub(super) faulty: bool,
    /// Marks the page's own script.
    pub(super) nonce: String,
    /// Somebody is signed in.
    pub(super) member: bool,
    /// Goes into every form.
    pub(super) token: String,
    /// The switch of languages.
    pub(super) languages: Vec<Choice>,
}

impl Frame {
    /// The frame of a page whose title is the text `key`.
    pub(super) fn new(visit: &Visit, key: &str) -> askama::Result<Self> {
        let words = visit.words();
        Ok(Self {
            words,
            title: words.say(key)?,
            faulty: false,
            nonce: visit.nonce.clone(),
            member: visit.actor.is_some(),
            token: visit.token.clone(),
            languages: choices(visit),
        })
    }

    /// BCP 47 tag of the page.
    pub(super) fn lang(&self) -> &'static str {
        self.words.0.as_str()
    }

    /// Address of an embedded file.
    #[expect(clippy::unused_self, reason = "templates call methods of what they are given")]
    pub(super) fn asset(&self, name: &str) -> String {
        format!("/assets/{}", assets::file(name))
    }
}

/// A page as an answer.
pub(super) fn show(page: &impl Template) -> Result<HttpResponse, Problem> {
    show_as(StatusCode::OK, page)
}

/// The same with another status than 200.
pub(super) fn show_as(status: StatusCode, page: &impl Template) -> Result<HttpResponse, Problem> {
    let html = page.render().map_err(Error::internal)?;
    Ok(HttpResponse::build(status).content_type(ContentType::html()).body(html))
}
