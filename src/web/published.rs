//! The published register: anybody looks for a name. What is looked for stands in no address.

use super::faults::Faults;
use super::field::{Choice, Field};
use super::form::Answers;
use super::page::{Frame, show_as};
use super::visit::Visit;
use super::words::Words;
use crate::http::{Problem, client_address};
use crate::service::published::{PublishedPage, PublishedView, SearchPublished, countries, search};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(register).service(look);
}

#[derive(Template)]
#[template(path = "published.html", config = "src/web/askama.toml")]
struct Published {
    frame: Frame,
    faults: Faults,
    changes: Vec<String>,
    fields: Vec<Field>,
    found: Option<Found>,
}

impl Published {
    /// Where a line of the summary leads.
    fn anchor(&self, pointer: &str) -> &str {
        let field = self.fields.iter().find(|field| field.takes(pointer));
        field.or_else(|| self.fields.first()).map_or("main-content", |field| field.anchor())
    }
}

/// What was found.
struct Found {
    lines: Vec<Line>,
    /// The question, as it is sent along for the next page.
    asked: Vec<(&'static str, String)>,
    next: Option<String>,
}

struct Line {
    name: String,
    birth: Option<i32>,
    country: String,
    body: Option<String>,
    outcome: String,
    paper: String,
}

/// The questions of the page.
const QUESTIONS: [&str; 4] = ["name", "country", "birth_year", "year"];

fn fields(context: &Context, words: Words) -> askama::Result<Vec<Field>> {
    let publishing = countries(context);
    let named = publishing.iter().map(|one| Choice::new(one.as_str(), words.country(one.as_str())));
    let any = Choice::new("", words.say("page-published.any")?);
    let countries = std::iter::once(any).chain(named).collect();
    Ok(vec![
        Field::line(words, "name", "page-published.name")?
            .hint(words.say("page-published.name-hint")?)
            .autocomplete("off"),
        Field::select(words, "country", "page-published.country", countries)?,
        Field::line(words, "birth_year", "page-published.birth")?.width(4).autocomplete("off"),
        Field::line(words, "year", "page-published.year")?.width(4).autocomplete("off"),
    ])
}

/// A year that was typed; one that cannot be read is one that never was.
fn year(answers: &Answers, name: &str) -> Option<i32> {
    answers.given(name).map(|text| text.parse().unwrap_or_default())
}

fn line(words: Words, one: PublishedView) -> askama::Result<Line> {
    let named = one.body.and_then(|code| words.code(Vocabulary::Body, &code).ok());
    let paper = words.say(&format!("paper-act.{}", one.paper.replace('_', "-")))?;
    let day = one.cleared_on.map(|day| words.day(day));
    let parts = [Some(paper), one.paper_number, day];
    Ok(Line {
        name: one.name,
        birth: one.birth_year,
        country: words.country(&one.country),
        body: named.or(one.body_as_written),
        outcome: words.code(Vocabulary::Outcome, &one.outcome)?,
        paper: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    })
}

fn found(words: Words, answers: &Answers, page: PublishedPage) -> askama::Result<Found> {
    let asked = QUESTIONS.into_iter().filter_map(|name| Some((name, answers.given(name)?)));
    Ok(Found {
        lines: page.items.into_iter().map(|one| line(words, one)).collect::<askama::Result<_>>()?,
        asked: asked.collect(),
        next: page.next,
    })
}

/// The page with what was asked, and what was found or what is wrong with the question.
fn shown(
    context: &Context,
    visit: &Visit,
    answered: Option<(&Answers, Result<PublishedPage, Faults>)>,
) -> askama::Result<(StatusCode, Published)> {
    let words = visit.words();
    let mut page = Published {
        frame: Frame::new(visit, "page-published")?,
        faults: Faults::default(),
        changes: Vec::new(),
        fields: fields(context, words)?,
        found: None,
    };
    let Some((answers, result)) = answered else { return Ok((StatusCode::OK, page)) };
    let status = match result {
        Ok(result) => {
            page.found = Some(found(words, answers, result)?);
            StatusCode::OK
        }
        Err(faults) => {
            page.frame.faulty = true;
            page.faults = faults;
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    let faults = &page.faults;
    page.fields = page.fields.into_iter().map(|field| field.again(answers, faults)).collect();
    Ok((status, page))
}

/// Asks for whom to look.
#[get("/published-names")]
async fn register(context: web::Data<Context>, visit: Visit) -> Result<HttpResponse, Problem> {
    let (status, page) = shown(&context, &visit, None).map_err(Error::internal)?;
    show_as(status, &page)
}

/// Looks.
#[post("/published-names")]
async fn look(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let query = SearchPublished {
        name: answers.text("name").to_owned(),
        country: answers.given("country"),
        birth_year: year(&answers, "birth_year"),
        year: year(&answers, "year"),
        after: answers.given("after"),
        limit: None,
    };
    let result = match search(&context, client_address(&context, &request), &query).await {
        Ok(page) => Ok(page),
        Err(error) => Err(Faults::of(visit.words(), error)?),
    };
    let (status, page) =
        shown(&context, &visit, Some((&answers, result))).map_err(Error::internal)?;
    show_as(status, &page)
}
