//! Archive cards that may be a person's: "Is this the person?", field by field.

use super::{entry, framed, writing};
use crate::domain::actor::Actor;
use crate::domain::dates::PartialDate;
use crate::http::Problem;
use crate::service::card::{CardMatch, SearchCards, search};
use crate::service::petition::{PetitionPersonView, PetitionView};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::form::Answers;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use chrono::Datelike as _;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(fragment);
}

/// Cards offered while a name is typed.
const WHILE_TYPING: i64 = 3;

#[derive(Template)]
#[template(path = "family/cards.html", config = "src/web/askama.toml")]
struct Page {
    frame: Frame,
    words: Words,
    id: Uuid,
    entry: Uuid,
    name: String,
    cards: Vec<Card>,
    advice: Vec<String>,
}

/// What is offered while a name is typed: a part of a page.
#[derive(Template)]
#[template(path = "family/offered.html", config = "src/web/askama.toml")]
struct Offered {
    words: Words,
    cards: Vec<Card>,
}

/// A card beside what the family wrote.
struct Card {
    id: Uuid,
    title: String,
    band: String,
    strong: bool,
    /// What is compared, what the family wrote, what stands on the card.
    rows: Vec<(String, String, String)>,
    reasons: Vec<String>,
    source: String,
}

fn card(words: Words, person: &Asked, one: CardMatch) -> askama::Result<Card> {
    let open = || words.say("page-cards.open");
    let or_open = |text: String| if text.is_empty() { open() } else { Ok(text) };
    let rows = vec![
        (
            words.say("page-cards.name")?,
            or_open(person.names.join("\n"))?,
            or_open(one.names.join("\n"))?,
        ),
        (
            words.say("page-cards.birth")?,
            or_open(person.birth.clone())?,
            or_open(one.birth.clone().unwrap_or_default())?,
        ),
        (
            words.say("page-cards.places")?,
            or_open(person.place.clone())?,
            or_open(one.places.join("\n"))?,
        ),
        (words.say("page-cards.fate")?, open()?, or_open(one.fate.clone().unwrap_or_default())?),
    ];
    Ok(Card {
        id: one.id,
        title: one.names.into_iter().next().unwrap_or(one.number.clone()),
        strong: one.band == "strong",
        band: one.band_text,
        rows,
        reasons: one.reasons.into_iter().map(|reason| reason.text).collect(),
        source: format!("{}, {}", one.source_title, one.number),
    })
}

/// What the family wrote of a person.
struct Asked {
    names: Vec<String>,
    birth: String,
    place: String,
}

impl Asked {
    fn of(person: &PetitionPersonView) -> Self {
        let names = std::iter::once(&person.claimed_name).chain(&person.other_spellings);
        Self {
            names: names.cloned().collect(),
            birth: person.birth.clone().unwrap_or_default(),
            place: person.birth_place.clone().unwrap_or_default(),
        }
    }

    fn typed(answers: &Answers) -> Self {
        let lines = answers.text("other_spellings").lines();
        let names = std::iter::once(answers.text("claimed_name")).chain(lines).map(str::trim);
        Self {
            names: names.filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            birth: answers.text("birth").to_owned(),
            place: answers.text("birth_place").to_owned(),
        }
    }

    fn command(&self, limit: i64) -> SearchCards {
        let (birth_from, birth_to) = years(&self.birth);
        SearchCards {
            names: self.names.clone(),
            birth_from,
            birth_to,
            places: Some(self.place.clone())
                .filter(|place| !place.trim().is_empty())
                .into_iter()
                .collect(),
            limit: Some(limit),
            ..SearchCards::default()
        }
    }
}

/// The years a date can mean; none where it says nothing.
fn years(text: &str) -> (Option<i16>, Option<i16>) {
    let date = PartialDate::read(text);
    if !date.is_known() {
        return (None, None);
    }
    (i16::try_from(date.earliest.year()).ok(), i16::try_from(date.latest.year()).ok())
}

async fn found(
    context: &Context,
    actor: &Actor,
    words: Words,
    asked: &Asked,
    limit: i64,
) -> Result<(Vec<Card>, Vec<String>), Problem> {
    let found = search(context, actor, asked.command(limit)).await?;
    let cards = found.items.into_iter().map(|one| card(words, asked, one));
    Ok((cards.collect::<askama::Result<_>>().map_err(Error::internal)?, found.advice))
}

/// The cards that may be a person's.
#[get("/petitions/{id}/persons/{entry}/cards")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let view: PetitionView = writing(&context, &member, path.0).await?;
    let person = entry(&view, path.1)?;
    let asked = Asked::of(person);
    let (cards, advice) = found(&context, &member, visit.words(), &asked, 10).await?;
    let make = || -> askama::Result<Page> {
        let frame = Frame::new(&visit, "page-person-cards")?;
        Ok(Page {
            frame: framed(&visit, &member, &view)(frame),
            words: visit.words(),
            id: view.id,
            entry: person.id,
            name: person.claimed_name.clone(),
            cards,
            advice,
        })
    };
    made(make())
}

/// The same while the name is typed; a part of a page, for its script.
#[post("/petitions/{id}/cards")]
async fn fragment(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    writing(&context, &member, *path).await?;
    let asked = Asked::typed(&answers);
    let (cards, _) = found(&context, &member, visit.words(), &asked, WHILE_TYPING).await?;
    made(Ok(Offered { words: visit.words(), cards }))
}
