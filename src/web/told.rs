//! Pages that tell how something ended, and what to do next.

use super::page::{Frame, made};
use super::visit::Visit;
use crate::http::Problem;
use actix_web::HttpResponse;
use askama::Template;

/// Something that was done.
#[derive(Debug, Template)]
#[template(path = "told.html", config = "src/web/askama.toml")]
pub(super) struct Told {
    frame: Frame,
    /// It is the end of a course, not a step in it.
    panel: bool,
    paragraphs: Vec<String>,
    /// Where to go on, and what that is called.
    next: Vec<(String, String)>,
}

impl Told {
    /// A page with the title `key` and the paragraphs `key.text-1`, `key.text-2` ...
    pub(super) fn new(visit: &Visit, key: &str, paragraphs: usize) -> askama::Result<Self> {
        let frame = Frame::new(visit, key)?;
        let paragraph = |n| frame.words.say(&format!("{key}.text-{n}"));
        let paragraphs = (1..=paragraphs).map(paragraph).collect::<askama::Result<_>>()?;
        Ok(Self { frame, panel: false, paragraphs, next: Vec::new() })
    }

    /// Shows the title as the end of a course.
    pub(super) const fn panel(mut self) -> Self {
        self.panel = true;
        self
    }

    /// Where to go on.
    pub(super) fn next(mut self, path: impl Into<String>, key: &str) -> askama::Result<Self> {
        self.next.push((path.into(), self.frame.words.say(key)?));
        Ok(self)
    }
}

/// The answer.
pub(super) fn tell(page: askama::Result<Told>) -> Result<HttpResponse, Problem> {
    made(page)
}
