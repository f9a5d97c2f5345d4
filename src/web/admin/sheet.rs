//! A page with facts and tables: what the administrator's lists and records look like.

use crate::http::Problem;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::page::{Frame, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

/// A page with facts and tables.
#[derive(Debug, Template)]
#[template(path = "admin/sheet.html", config = "src/web/askama.toml")]
pub(super) struct Sheet {
    frame: Frame,
    back: Option<String>,
    caption: Option<String>,
    lead: Vec<String>,
    /// What is wrong with what was searched for.
    faults: Vec<String>,
    /// Where the search is sent; none without fields.
    path: String,
    search: Vec<Field>,
    facts: Vec<(String, Cell)>,
    links: Vec<(String, String)>,
    tables: Vec<Table>,
    next: Option<String>,
}

/// A table with its heading.
#[derive(Debug)]
pub(super) struct Table {
    heading: String,
    /// What the rows are, or how many there are in all.
    found: Option<String>,
    heads: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a table.
#[derive(Debug, Default)]
pub(super) struct Cell {
    lines: Vec<String>,
    link: Option<String>,
    tag: Option<&'static str>,
    /// Language of the lines, where it is not the page's.
    language: Option<&'static str>,
    /// What can be done with the row.
    deeds: Vec<Deed>,
}

/// A link or a button of a row.
#[derive(Debug)]
struct Deed {
    path: String,
    name: String,
    /// What it is done with, for those who hear the page.
    with: String,
    /// It is done at once, not asked for on a page of its own.
    at_once: bool,
}

impl Sheet {
    /// A page whose title is the text `title`.
    pub(super) fn new(visit: &Visit, title: &str) -> askama::Result<Self> {
        Ok(Self::of(Frame::new(visit, title)?))
    }

    /// A page whose title is the name of a thing.
    pub(super) fn titled(visit: &Visit, kind: &str, title: String) -> askama::Result<Self> {
        let frame = Frame::new(visit, kind)?;
        let caption = Some(frame.title.clone());
        Ok(Self { caption, ..Self::of(Frame { title, ..frame }) })
    }

    const fn of(frame: Frame) -> Self {
        Self {
            frame,
            back: None,
            caption: None,
            lead: Vec::new(),
            faults: Vec::new(),
            path: String::new(),
            search: Vec::new(),
            facts: Vec::new(),
            links: Vec::new(),
            tables: Vec::new(),
            next: None,
        }
    }

    /// The way back.
    pub(super) fn back(mut self, path: impl Into<String>) -> Self {
        self.back = Some(path.into());
        self
    }

    /// A paragraph before everything else.
    pub(super) fn lead(mut self, text: String) -> Self {
        self.lead.push(text);
        self
    }

    /// What was searched for cannot be.
    pub(super) fn faulty(mut self, faults: &Faults) -> Self {
        self.faults = faults.list.iter().map(|fault| fault.text.clone()).collect();
        self.frame.faulty = true;
        self
    }

    /// A search of the list at `path`.
    pub(super) fn search(mut self, path: &str, fields: Vec<Field>) -> Self {
        path.clone_into(&mut self.path);
        self.search = fields;
        self
    }

    /// A fact; `label` is a text.
    pub(super) fn fact(mut self, label: &str, cell: Cell) -> askama::Result<Self> {
        self.facts.push((self.frame.words.say(label)?, cell));
        Ok(self)
    }

    /// A way on.
    pub(super) fn link(mut self, path: impl Into<String>, text: &str) -> askama::Result<Self> {
        self.links.push((path.into(), self.frame.words.say(text)?));
        Ok(self)
    }

    /// A table.
    pub(super) fn table(mut self, table: Table) -> Self {
        self.tables.push(table);
        self
    }

    /// The next page of the list at `path`, where there is one; the search stays.
    pub(super) fn next(mut self, path: &str, asked: &[(&str, &str)], after: Option<&str>) -> Self {
        self.next = after.map(|after| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(asked.iter().filter(|(_, value)| !value.is_empty()));
            format!("{path}?{}", query.append_pair("after", after).finish())
        });
        self
    }

    /// The answer.
    pub(super) fn answer(page: askama::Result<Self>) -> Result<HttpResponse, Problem> {
        let page = page.map_err(crate::service::Error::internal)?;
        let wrong = !page.faults.is_empty();
        show_as(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
    }
}

impl Table {
    /// A table with the heading and the heads of the columns as texts.
    pub(super) fn new(words: Words, heading: &str, heads: &[&str]) -> askama::Result<Self> {
        Self::named(words, words.say(heading)?, heads)
    }

    /// A table with a heading that is made already.
    pub(super) fn named(words: Words, heading: String, heads: &[&str]) -> askama::Result<Self> {
        Ok(Self {
            heading,
            found: None,
            heads: heads.iter().map(|head| words.say(head)).collect::<askama::Result<_>>()?,
            rows: Vec::new(),
        })
    }

    /// How many rows the whole list has.
    pub(super) fn found(mut self, words: Words, total: i64) -> askama::Result<Self> {
        self.found = Some(words.with("page-admin.found", "count", &total.to_string())?);
        Ok(self)
    }

    /// What the list holds.
    pub(super) fn note(mut self, note: String) -> Self {
        self.found = Some(note);
        self
    }

    /// The rows.
    pub(super) fn rows(
        mut self,
        rows: impl IntoIterator<Item = askama::Result<Vec<Cell>>>,
    ) -> askama::Result<Self> {
        self.rows = rows.into_iter().collect::<askama::Result<_>>()?;
        Ok(self)
    }
}

impl Cell {
    /// Something written.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { lines: vec![text.into()], ..Self::default() }
    }

    /// Several lines.
    pub(super) fn lines(lines: Vec<String>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// A link to another page.
    pub(super) fn link(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { link: Some(path.into()), ..Self::text(text) }
    }

    /// A state, in the colour of its tag.
    pub(super) fn tag(text: impl Into<String>, colour: &'static str) -> Self {
        Self { tag: Some(colour), ..Self::text(text) }
    }

    /// It is in English, as the source has it.
    pub(super) const fn english(mut self) -> Self {
        self.language = Some("en");
        self
    }

    /// Something that is asked for on a page of its own.
    pub(super) fn ask(self, path: impl Into<String>, name: String, with: &str) -> Self {
        self.deed(path.into(), name, with, false)
    }

    /// Something that is done at once.
    pub(super) fn at_once(self, path: impl Into<String>, name: String, with: &str) -> Self {
        self.deed(path.into(), name, with, true)
    }

    fn deed(mut self, path: String, name: String, with: &str, at_once: bool) -> Self {
        self.deeds.push(Deed { path, name, with: with.to_owned(), at_once });
        self
    }
}
