//! Archive cards that may be a person's: "Is this the person?", field by field, and what the family says
//! to it. The office reads that beside the card and decides by itself.

use super::{entry, framed, writing};
use crate::domain::actor::Actor;
use crate::domain::card::FamilyWord;
use crate::domain::dates::PartialDate;
use crate::domain::id::{CardId, PetitionId};
use crate::http::Problem;
use crate::service::candidate::{self, CandidateView, CardsOfPersonView, SayOfCard, say_of_card};
use crate::service::card::{CardMatch, SearchCards, search};
use crate::service::petition::{PetitionPersonView, PetitionView};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use chrono::Datelike as _;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(say).service(fragment);
}

/// Cards offered while a name is typed.
const WHILE_TYPING: i64 = 3;
/// Cards on the page.
const ON_PAGE: i64 = 10;
/// Cards about which one form may say something; the page shows fewer.
const MOST_SAID: usize = 60;
/// Names of the fields: this, and the id of the card.
const SAID: &str = "card-";

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
    faults: Faults,
    changes: Vec<String>,
}

impl Page {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor<'a>(&self, pointer: &'a str) -> &'a str {
        pointer.trim_start_matches('/')
    }
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
    /// What the family says of it; not asked where it is only offered.
    asked: Option<Field>,
}

/// Where a card lies.
fn source(title: &str, number: &str) -> String {
    format!("{title}, {number}")
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
        source: source(&one.source_title, &one.number),
        asked: None,
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

/// What the family said so far of the cards of a petition's entries, entry by entry.
async fn spoken(
    context: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<BTreeMap<Uuid, Vec<CandidateView>>, Problem> {
    let found = candidate::list(context, actor, PetitionId(id)).await?;
    let of = |person: CardsOfPersonView| {
        let spoken = person.cards.into_iter().filter(|one| one.family_said.is_some());
        (person.petition_person_id, spoken.collect())
    };
    Ok(found.persons.into_iter().map(of).collect())
}

/// The same as lines: the card, where it lies, and what was said.
pub(super) async fn said(
    context: &Context,
    actor: &Actor,
    words: Words,
    id: Uuid,
) -> Result<BTreeMap<Uuid, Vec<String>>, Problem> {
    let line = |one: &CandidateView| -> askama::Result<Option<String>> {
        let Some(word) = &one.family_said else { return Ok(None) };
        let name = one.card.names.first().unwrap_or(&one.card.number);
        let source = source(&one.card.source_title, &one.card.number);
        let word = words.code(Vocabulary::FamilyWord, &word.said)?;
        Ok(Some(format!("{name} ({source}): {word}")))
    };
    let lines = |(entry, cards): (Uuid, Vec<CandidateView>)| {
        let lines: Vec<Option<String>> = cards.iter().map(line).collect::<askama::Result<_>>()?;
        Ok((entry, lines.into_iter().flatten().collect()))
    };
    let spoken = spoken(context, actor, id).await?;
    let lines: askama::Result<_> = spoken.into_iter().map(lines).collect();
    Ok(lines.map_err(Error::internal)?)
}

/// A card with the question whether it is the person's.
fn ask(words: Words, mut card: Card, said: Option<&str>) -> askama::Result<Card> {
    let choice = |word: &FamilyWord| {
        let code = word.as_str();
        Ok(Choice::new(code, words.code(Vocabulary::FamilyWord, code)?))
    };
    let of = FamilyWord::ALL.iter().map(choice).collect::<askama::Result<_>>()?;
    let field = Field::one(words, &format!("{SAID}{}", card.id), "page-person-cards", of)?;
    let field = field.worded(words.with("page-cards.is-it", "name", &card.title)?);
    card.asked = Some(field.value(said.unwrap_or_default()));
    Ok(card)
}

/// The cards of the page: those found now, and others that were spoken about before.
fn asked_about(
    words: Words,
    asked: &Asked,
    found: Vec<Card>,
    spoken: Vec<CandidateView>,
) -> askama::Result<Vec<Card>> {
    let said = |one: &CandidateView| one.family_said.as_ref().map(|word| word.said.clone());
    let said: BTreeMap<Uuid, String> =
        spoken.iter().filter_map(|one| Some((one.card.id, said(one)?))).collect();
    let mut cards = found;
    for one in spoken {
        if !cards.iter().any(|card| card.id == one.card.id) {
            cards.push(card(words, asked, one.card)?);
        }
    }
    let with = |card: Card| {
        let said = said.get(&card.id).map(String::as_str);
        ask(words, card, said)
    };
    cards.into_iter().map(with).collect()
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    (view, person): (&PetitionView, &PetitionPersonView),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let asked = Asked::of(person);
    let (cards, advice) = found(context, member, words, &asked, ON_PAGE).await?;
    let said = spoken(context, member, view.id).await?.remove(&person.id).unwrap_or_default();
    let make = || -> askama::Result<Page> {
        let mut cards = asked_about(words, &asked, cards, said)?;
        let title = if cards.is_empty() { "page-person-cards.none" } else { "page-person-cards" };
        let frame = Frame::new(visit, title)?;
        let mut frame = framed(visit, member, view)(frame);
        let mut faults = Faults::default();
        if let Some((answers, found)) = answered {
            for card in &mut cards {
                card.asked = card.asked.take().map(|field| field.again(answers, &found));
            }
            frame.faulty = true;
            faults = found;
        }
        Ok(Page {
            frame,
            words,
            id: view.id,
            entry: person.id,
            name: person.claimed_name.clone(),
            cards,
            advice,
            faults,
            changes: Vec::new(),
        })
    };
    let made = make().map_err(Error::internal)?;
    let wrong = !made.faults.is_empty();
    show_as(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &made)
}

/// The cards that may be a person's.
#[get("/petitions/{id}/persons/{entry}/cards")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, path.0).await?;
    shown(&context, &visit, &member, (&view, entry(&view, path.1)?), None).await
}

/// Keeps what the family says of them; cards of which nothing is said stay as they are.
#[post("/petitions/{id}/persons/{entry}/cards")]
async fn say(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, path.0).await?;
    let person = entry(&view, path.1)?;
    let id = PetitionId(view.id);
    for (name, said) in answers.under(SAID).take(MOST_SAID) {
        let card: Uuid = name.parse().map_err(|_no_id| Error::NotFound)?;
        let command = SayOfCard { said: said.to_owned() };
        let kept = say_of_card(&context, &member, id, person.id, CardId(card), command).await;
        if let Err(error) = kept {
            let mut faults = Faults::of(visit.words(), error)?;
            for fault in &mut faults.list {
                fault.pointer = format!("/{SAID}{card}");
            }
            let about = (&view, person);
            return shown(&context, &visit, &member, about, Some((&answers, faults))).await;
        }
    }
    Ok(see(&format!("/petitions/{}/persons/{}/known", view.id, person.id)))
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
