//! A page that is one form: most changes are asked for in this way.

use super::faults::Faults;
use super::field::Field;
use super::form::Answers;
use super::page::{Frame, show_as};
use super::visit::Visit;
use crate::http::Problem;
use crate::service::Error;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

/// What differs between what was typed and what somebody else saved meanwhile, field by field.
pub(super) fn differences<'a>(
    fields: impl IntoIterator<Item = &'a Field>,
) -> askama::Result<Vec<String>> {
    fields.into_iter().filter_map(|field| field.differs().transpose()).collect()
}

/// A page that is one form.
#[derive(Debug, Template)]
#[template(path = "form.html", config = "src/web/askama.toml")]
pub(super) struct Form {
    frame: Frame,
    /// Where the page before is.
    back: Option<String>,
    /// What the question belongs to, above the heading.
    caption: Option<String>,
    lead: Vec<String>,
    warning: Option<String>,
    fields: Vec<Field>,
    hidden: Vec<(&'static str, String)>,
    action: String,
    button: String,
    /// Another button beside the first: its name, and what it is called.
    second: Option<(&'static str, String)>,
    /// What is done cannot be undone.
    grave: bool,
    /// There is nothing to be done: no button.
    idle: bool,
    faults: Faults,
    changes: Vec<String>,
    /// What is looked at before the questions are answered: a part of a page, made already.
    part: String,
    /// Where a script asks for archive cards while the form is filled in.
    offer: Option<String>,
    /// Paragraphs after the form.
    last: Vec<String>,
    /// Other ways on, and what they are called.
    links: Vec<(String, String)>,
}

impl Form {
    /// A form that is sent to `action`; the title of the page is the text `title`.
    pub(super) fn new(
        visit: &Visit,
        title: &str,
        action: impl Into<String>,
        button: &str,
    ) -> askama::Result<Self> {
        let frame = Frame::new(visit, title)?;
        let button = frame.words.say(button)?;
        Ok(Self {
            frame,
            back: None,
            caption: None,
            lead: Vec::new(),
            warning: None,
            fields: Vec::new(),
            hidden: Vec::new(),
            action: action.into(),
            button,
            second: None,
            grave: false,
            idle: false,
            faults: Faults::default(),
            changes: Vec::new(),
            part: String::new(),
            offer: None,
            last: Vec::new(),
            links: Vec::new(),
        })
    }

    /// The page belongs to something: its frame is made by `with`.
    pub(super) fn framed(mut self, with: impl FnOnce(Frame) -> Frame) -> Self {
        self.frame = with(self.frame);
        self
    }

    /// The way back.
    pub(super) fn back(mut self, path: impl Into<String>) -> Self {
        self.back = Some(path.into());
        self
    }

    /// What the question belongs to.
    pub(super) fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// A paragraph before the questions.
    pub(super) fn lead(mut self, key: &str) -> askama::Result<Self> {
        self.lead.push(self.frame.words.say(key)?);
        Ok(self)
    }

    /// A paragraph that is made already.
    pub(super) fn lead_text(mut self, text: String) -> Self {
        self.lead.push(text);
        self
    }

    /// What is looked at before the questions are answered.
    pub(super) fn part(mut self, part: &impl Template) -> askama::Result<Self> {
        self.part = part.render()?;
        Ok(self)
    }

    /// What to know before it is sent; the button is that of something grave.
    pub(super) fn grave(mut self, key: &str) -> askama::Result<Self> {
        self.warning = Some(self.frame.words.say(key)?);
        self.grave = true;
        Ok(self)
    }

    /// Another button; the form says by `name` that it was this one.
    pub(super) fn second(mut self, name: &'static str, key: &str) -> askama::Result<Self> {
        self.second = Some((name, self.frame.words.say(key)?));
        Ok(self)
    }

    /// There is nothing to be done: the page only says why.
    pub(super) const fn idle(mut self) -> Self {
        self.idle = true;
        self
    }

    /// Archive cards are offered while the form is filled in.
    pub(super) fn offer(mut self, path: String) -> Self {
        self.offer = Some(path);
        self
    }

    /// A paragraph after the form.
    pub(super) fn last(mut self, key: &str) -> askama::Result<Self> {
        self.last.push(self.frame.words.say(key)?);
        Ok(self)
    }

    /// Another way on, below the form.
    pub(super) fn link(mut self, path: &str, key: &str) -> askama::Result<Self> {
        self.links.push((path.to_owned(), self.frame.words.say(key)?));
        Ok(self)
    }

    /// A question.
    pub(super) fn ask(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// The version that is on the screen.
    pub(super) fn version(self, version: i32) -> Self {
        self.hidden("version", version.to_string())
    }

    /// Something that is sent along.
    pub(super) fn hidden(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.hidden.push((name, value.into()));
        self
    }

    /// Shows it again as it was answered, with what is wrong.
    pub(super) fn again(mut self, answered: Option<(&Answers, Faults)>) -> askama::Result<Self> {
        let Some((answers, faults)) = answered else { return Ok(self) };
        let again = |field: Field| field.again(answers, &faults);
        self.fields = self.fields.into_iter().map(again).collect();
        self.frame.faulty = !faults.is_empty();
        self.changes = self.frame.words.changes(faults.meanwhile.as_deref())?;
        self.changes.extend(differences(&self.fields)?);
        self.faults = faults;
        Ok(self)
    }

    /// The page once more, with what was typed and what was wrong with it.
    pub(super) fn refused(
        form: askama::Result<Self>,
        answers: &Answers,
        faults: Faults,
    ) -> Result<HttpResponse, Problem> {
        let form = form.and_then(|form| form.again(Some((answers, faults))));
        form.map_err(Error::internal)?.show()
    }

    /// The status of the answer with this page.
    pub(super) fn status(&self) -> StatusCode {
        match (&self.faults.meanwhile, self.faults.is_empty()) {
            (_, true) => StatusCode::OK,
            (Some(_), false) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// The answer.
    pub(super) fn show(&self) -> Result<HttpResponse, Problem> {
        show_as(self.status(), self)
    }

    /// Where a line of the summary leads.
    fn anchor(&self, pointer: &str) -> &str {
        let field = self.fields.iter().find(|field| field.takes(pointer));
        field.or_else(|| self.fields.first()).map_or("main-content", |field| field.anchor())
    }

    fn multipart(&self) -> bool {
        self.fields.iter().any(Field::multipart)
    }
}
