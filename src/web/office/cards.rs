//! Archive cards that may be those of a petition's people, side by side, and what the office decides.

use super::decided::decisions;
use crate::domain::actor::{Actor, Role};
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::candidate::{CandidateView, CardsOfPersonView, FamilyWordView, list};
use crate::service::petition::{PetitionPersonView, PetitionView, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "office/cards.html", config = "src/web/askama.toml")]
struct Cards {
    frame: Frame,
    id: Uuid,
    number: Option<String>,
    /// When the cards were last searched; nothing while that still has to be done.
    searched: Option<String>,
    people: Vec<Person>,
    /// The reader decides.
    decides: bool,
}

struct Person {
    entry: Uuid,
    name: String,
    cards: Vec<Card>,
    advice: Vec<String>,
}

/// A card beside what the petition says.
struct Card {
    id: Uuid,
    title: String,
    band: String,
    strong: bool,
    source: String,
    /// What is compared, what the petition says, what stands on the card.
    rows: Vec<(String, String, String)>,
    reasons: Vec<String>,
    /// What the family says of it.
    family: Option<String>,
    decision: Option<Decision>,
}

/// What was decided of it.
struct Decision {
    id: Uuid,
    what: String,
    day: String,
    reason: String,
}

/// What is compared, line by line.
pub(super) fn rows(
    words: Words,
    person: Option<&PetitionPersonView>,
    card: &crate::service::card::CardMatch,
) -> askama::Result<Vec<(String, String, String)>> {
    let or_open = |text: String| {
        if text.trim().is_empty() { words.say("page-cards.open") } else { Ok(text) }
    };
    let names = person.map(|one| {
        let names = std::iter::once(&one.claimed_name).chain(&one.other_spellings);
        names.map(String::as_str).collect::<Vec<_>>().join("\n")
    });
    let birth = person.and_then(|one| one.birth.clone());
    let place = person.and_then(|one| one.birth_place.clone());
    let known = person.and_then(|one| one.known.clone());
    let line = |key: &str, said: Option<String>, card: String| -> askama::Result<_> {
        Ok((words.say(key)?, or_open(said.unwrap_or_default())?, or_open(card)?))
    };
    Ok(vec![
        line("page-cards.name", names, card.names.join("\n"))?,
        line("page-cards.birth", birth, card.birth.clone().unwrap_or_default())?,
        line("page-cards.places", place, card.places.join("\n"))?,
        line("page-cards.fate", known, card.fate.clone().unwrap_or_default())?,
    ])
}

fn card(
    words: Words,
    person: Option<&PetitionPersonView>,
    one: CandidateView,
) -> askama::Result<Card> {
    let rows = rows(words, person, &one.card)?;
    let decision = match one.decision {
        Some(made) => Some(Decision {
            id: made.id,
            what: words.code(Vocabulary::LinkDecision, &made.decision)?,
            day: words.day(made.decided_at.date_naive()),
            reason: made.reason.unwrap_or_default(),
        }),
        None => None,
    };
    let said = |one: FamilyWordView| words.code(Vocabulary::FamilyWord, &one.said);
    let family = one.family_said.map(said).transpose()?;
    let card = one.card;
    Ok(Card {
        family,
        id: card.id,
        title: card.names.first().unwrap_or(&card.number).clone(),
        strong: card.band == "strong",
        band: card.band_text,
        source: format!("{}, {}", card.source_title, card.number),
        rows,
        reasons: card.reasons.into_iter().map(|reason| reason.text).collect(),
        decision,
    })
}

fn person(words: Words, view: &PetitionView, one: CardsOfPersonView) -> askama::Result<Person> {
    let entry = view.persons.iter().find(|entry| entry.id == one.petition_person_id);
    let cards = one.cards.into_iter().map(|one| card(words, entry, one));
    Ok(Person {
        entry: one.petition_person_id,
        name: one.claimed_name,
        cards: cards.collect::<askama::Result<_>>()?,
        advice: one.advice,
    })
}

/// Whether a role that reads a petition compares its cards.
pub(super) const fn may_compare(role: Role) -> bool {
    matches!(
        role,
        Role::RegistryClerk
            | Role::CaseOfficer
            | Role::SeniorProsecutor
            | Role::CommissionChair
            | Role::Auditor
    )
}

/// A petition whose cards the reader compares as an official.
pub(super) async fn compared(
    context: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<PetitionView, Problem> {
    if !may_compare(actor.role) {
        return Err(Error::NotFound.into());
    }
    Ok(read(context, actor, PetitionId(id)).await?)
}

/// The cards, person by person.
#[get("/petitions/{id}/cards")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = compared(&context, &member, *path).await?;
    let found = list(&context, &member, PetitionId(view.id)).await?;
    let words = visit.words();
    let make = || -> askama::Result<Cards> {
        let people = found.persons.into_iter().map(|one| person(words, &view, one));
        Ok(Cards {
            frame: Frame::new(&visit, "page-office-cards")?,
            id: view.id,
            number: view.number.clone(),
            searched: found.searched_at.map(|at| words.moment_in(&context, &view.country, at)),
            people: people.collect::<askama::Result<_>>()?,
            decides: decisions(&member, &view),
        })
    };
    made(make())
}
