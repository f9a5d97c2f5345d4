//! Finding archive cards by name.

use super::lines;
use crate::domain::policy::Action;
use crate::domain::repression::Fate;
use crate::http::Problem;
use crate::service::card::{CardMatch, CardSourceView, SearchCards, list_sources, search};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::text::reading;
use crate::web::account::session::Member;
use crate::web::allowed::is_allowed;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(find);
}

/// Cards that one search shows.
const CARDS: i64 = 20;

#[derive(Template)]
#[template(path = "archive/search.html", config = "src/web/askama.toml")]
struct Search {
    frame: Frame,
    fields: Vec<Field>,
    /// What was found; nothing before anything was asked.
    found: Option<Vec<Hit>>,
    advice: Vec<String>,
    sources: Vec<(Uuid, String)>,
    /// The reader may open a review on cards.
    opens: bool,
    /// The reader may set two cards side by side.
    compares: bool,
    faults: Faults,
    changes: Vec<String>,
}

impl Search {
    fn anchor(&self, pointer: &str) -> &str {
        let field = self.fields.iter().find(|field| field.takes(pointer));
        field.map_or("names", |field| field.anchor())
    }
}

struct Hit {
    id: Uuid,
    name: String,
    others: Vec<String>,
    band: String,
    strong: bool,
    facts: Vec<String>,
    reasons: Vec<String>,
    source: String,
}

/// Whom the search of cards is for, and the sources they see.
async fn sources(context: &Context, member: &Member) -> Result<Vec<CardSourceView>, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    list_sources(context, member).await.map_err(hidden)
}

fn hit(words: Words, one: CardMatch) -> askama::Result<Hit> {
    let mut names = one.names.into_iter();
    let mut facts = Vec::new();
    if let Some(birth) = &one.birth {
        let read = reading::date(words.0, birth).map_err(askama::Error::custom)?;
        facts.push(words.with("page-cards-search.born", "date", &read)?);
    }
    facts.extend(one.places);
    if let Some(fate) = &one.fate {
        facts.push(words.code(Vocabulary::Fate, fate)?);
    }
    Ok(Hit {
        id: one.id,
        name: names.next().unwrap_or_else(|| one.number.clone()),
        others: names.collect(),
        strong: one.band == "strong",
        band: one.band_text,
        facts,
        reasons: one.reasons.into_iter().map(|reason| reason.text).collect(),
        source: format!("{}, {}", one.source_title, one.number),
    })
}

fn fields(words: Words, sources: &[CardSourceView]) -> askama::Result<Vec<Field>> {
    let fates = Fate::CODES.iter().map(|code| -> askama::Result<Choice> {
        Ok(Choice::new(*code, words.code(Vocabulary::Fate, code)?))
    });
    let of = sources.iter().map(|one| Choice::new(&one.code, &one.title)).collect();
    let year =
        |name, label| -> askama::Result<Field> { Ok(Field::line(words, name, label)?.width(4)) };
    Ok(vec![
        Field::area(words, "names", "page-cards-search.names", 3)?
            .hint(words.say("page-cards-search.names-hint")?),
        Field::line(words, "father", "page-cards-search.father")?,
        year("birth_from", "page-cards-search.from")?,
        year("birth_to", "page-cards-search.to")?,
        Field::line(words, "places", "page-cards-search.place")?,
        Field::any(words, "sources", "page-cards-search.sources", of)?,
        Field::any(
            words,
            "fates",
            "page-cards-search.fates",
            fates.collect::<askama::Result<_>>()?,
        )?,
    ])
}

fn own(member: &Member, sources: &[CardSourceView]) -> Vec<(Uuid, String)> {
    let office = member.office.map(Into::into);
    let own = sources.iter().filter(|one| one.archive_id.is_some() && one.archive_id == office);
    own.map(|one| (one.id, one.title.clone())).collect()
}

/// The questions of a search.
#[get("/cards")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    let sources = sources(&context, &member).await?;
    made((|| {
        Ok(Search {
            frame: Frame::new(&visit, "page-cards-search")?,
            fields: fields(visit.words(), &sources)?,
            found: None,
            advice: Vec::new(),
            sources: own(&member, &sources),
            opens: is_allowed(&member, Action::OpenExOfficio),
            compares: is_allowed(&member, Action::ReadCardLinks),
            faults: Faults::default(),
            changes: Vec::new(),
        })
    })())
}

/// A year that was typed.
fn year(answers: &Answers, name: &str) -> Result<Option<i16>, Error> {
    let Some(text) = answers.given(name) else { return Ok(None) };
    let wrong = |_unread| {
        let message = crate::domain::check::Message::new("Give a year from 1800 to 1956.");
        Error::field(&format!("/{name}"), "out_of_range", message.between(1800, 1956))
    };
    text.parse::<i16>().map(Some).map_err(wrong)
}

fn command(answers: &Answers) -> Result<SearchCards, Error> {
    Ok(SearchCards {
        names: lines(answers.text("names")),
        father: answers.given("father"),
        birth_from: year(answers, "birth_from")?,
        birth_to: year(answers, "birth_to")?,
        places: answers.given("places").into_iter().collect(),
        sources: answers.all("sources").map(str::to_owned).collect(),
        fates: answers.all("fates").map(str::to_owned).collect(),
        limit: Some(CARDS),
        ..SearchCards::default()
    })
}

/// What may be the person's cards, with the reasons. What is asked travels in the form: addresses end up in
/// logs.
#[post("/cards")]
async fn find(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let sources = sources(&context, &member).await?;
    let asked = match command(&answers) {
        Ok(command) => search(&context, &member, command).await,
        Err(error) => Err(error),
    };
    let words = visit.words();
    let (found, faults) = match asked {
        Ok(found) => (Some(found), Faults::default()),
        Err(error) => (None, Faults::of(words, error)?),
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let make = || -> askama::Result<Search> {
        let mut frame = Frame::new(&visit, "page-cards-search")?;
        frame.faulty = !faults.is_empty();
        let again = |field: Field| field.again(&answers, &faults);
        let fields = fields(words, &sources)?.into_iter().map(again).collect();
        let (items, advice) =
            found.map_or((None, Vec::new()), |found| (Some(found.items), found.advice));
        let hits = items.map(|items| {
            items.into_iter().map(|one| hit(words, one)).collect::<askama::Result<Vec<_>>>()
        });
        Ok(Search {
            frame,
            fields,
            found: hits.transpose()?,
            advice,
            sources: own(&member, &sources),
            opens: is_allowed(&member, Action::OpenExOfficio),
            compares: is_allowed(&member, Action::ReadCardLinks),
            faults,
            changes: Vec::new(),
        })
    };
    show_as(status, &make().map_err(Error::internal)?)
}
