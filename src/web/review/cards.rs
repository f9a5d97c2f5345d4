//! Archive cards beside the persons of a review: found, compared field by field, decided about.

use super::case::{Head, Landed, Side, frame, head, open};
use super::lead::form;
use super::subject::{name, subject};
use crate::domain::actor::Actor;
use crate::domain::card::LinkDecision;
use crate::domain::id::{CardDecisionId, CardId, PersonId, ReviewId};
use crate::domain::policy::Action;
use crate::http::{Problem, Query, note_case};
use crate::service::candidate::{
    CardDecisionView, ComparedView, DecideCard, RevokeCardDecision, SubjectCardsView, compare,
    decide, list_of_review, revoke,
};
use crate::service::card::{CardMatch, read_card};
use crate::service::review::{ReviewHead, SubjectView};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(page)
        .service(revoke_page)
        .service(revoke_done)
        .service(card_page)
        .service(card_done)
        .service(person);
}

#[derive(Template)]
#[template(path = "review/cards.html", config = "src/web/askama.toml")]
struct Cards {
    frame: Frame,
    head: Head,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    position: i32,
    name: String,
    found: String,
    decided: String,
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<i32>,
    done: Option<String>,
}

fn line(words: Words, one: SubjectCardsView) -> askama::Result<Line> {
    let name = match one.name {
        Some(name) => name,
        None => words.say("page-case-subjects.unnamed")?,
    };
    Ok(Line {
        id: one.subject_id,
        position: one.position,
        name,
        found: words.count("page-count-case-cards", one.found)?,
        decided: words.count("page-count-case-same", one.same)?,
    })
}

/// The persons of a review with how many cards were found and decided about.
#[get("/reviews/{id}/cards")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Cards;
    let found = open(&context, &member, *path, side).await?;
    let Part { after, done } = part.0;
    let list = list_of_review(&context, &member, ReviewId(*path), after, None).await?;
    let words = visit.words();
    let make = || -> askama::Result<Cards> {
        let lines = list.items.into_iter().map(|one| line(words, one));
        Ok(Cards {
            frame: frame(&visit, &found, side)?,
            head: head(words, &found, side, &Landed::of(done))?,
            lines: lines.collect::<askama::Result<_>>()?,
            next: list.next,
        })
    };
    made(make())
}

#[derive(Template)]
#[template(path = "review/person_cards.html", config = "src/web/askama.toml")]
struct Person {
    frame: Frame,
    head: Head,
    words: Words,
    id: Uuid,
    name: String,
    decided: Vec<Card>,
    found: Vec<Card>,
    advice: Vec<String>,
}

/// A card beside what the case says of the person.
struct Card {
    /// Tells it from others of the page: the same card may have been decided about twice.
    key: Uuid,
    title: String,
    band: String,
    tag: &'static str,
    /// What is compared, what the case says, what stands on the card.
    rows: Vec<(String, String, String)>,
    reasons: Vec<String>,
    source: String,
    decision: Option<Decision>,
    /// What the family said of it.
    family: Vec<String>,
    /// Where it is decided about, or the decision taken back.
    path: Option<String>,
}

/// What was decided about a card.
struct Decision {
    what: String,
    reason: String,
    day: String,
    signature: String,
    revoked: Option<String>,
}

fn decision(words: Words, one: CardDecisionView) -> askama::Result<Decision> {
    let revoked = one.revoked_at.map(|at| {
        let why = one.revoke_reason.unwrap_or_default();
        format!("{}: {why}", words.day(at.date_naive()))
    });
    Ok(Decision {
        what: words.code(Vocabulary::LinkDecision, &one.decision)?,
        reason: one.reason.unwrap_or_default(),
        day: words.day(one.decided_at.date_naive()),
        signature: format!("{} {}", one.key_id, one.signature),
        revoked,
    })
}

fn card(
    words: Words,
    of: &ComparedView,
    one: CardMatch,
    decided: Option<CardDecisionView>,
    path: Option<String>,
) -> askama::Result<Card> {
    let open = || words.say("page-cards.open");
    let or_open = |text: String| if text.is_empty() { open() } else { Ok(text) };
    let birth = one.birth.clone().unwrap_or_default();
    let rows = [
        ("page-cards.name", of.names.join("\n"), one.names.join("\n")),
        ("page-cards.birth", of.birth.clone().unwrap_or_default(), birth),
        ("page-cards.places", of.place.clone().unwrap_or_default(), one.places.join("\n")),
        ("page-cards.fate", String::new(), one.fate.clone().unwrap_or_default()),
    ];
    let row = |(key, ours, theirs): (&str, String, String)| {
        Ok((words.say(key)?, or_open(ours)?, or_open(theirs)?))
    };
    let said = of.family.iter().filter(|(card, _)| *card == one.id);
    let said = said.map(|(_, word)| {
        let text = words.code(Vocabulary::FamilyWord, &word.said)?;
        Ok(format!("{text} ({})", words.day(word.said_at.date_naive())))
    });
    Ok(Card {
        key: decided.as_ref().map_or(one.id, |decided| decided.id),
        family: said.collect::<askama::Result<_>>()?,
        path,
        title: one.names.first().cloned().unwrap_or_else(|| one.number.clone()),
        tag: if one.band == "strong" { "govuk-tag--green" } else { "govuk-tag--grey" },
        band: one.band_text,
        rows: rows.into_iter().map(row).collect::<askama::Result<_>>()?,
        reasons: one.reasons.into_iter().map(|reason| reason.text).collect(),
        source: format!("{}, {}", one.source_title, one.number),
        decision: decided.map(|one| decision(words, one)).transpose()?,
    })
}

/// A person of this review whose cards the actor may compare.
async fn compared(
    context: &Context,
    actor: &Actor,
    path: (Uuid, Uuid),
) -> Result<(ReviewHead, SubjectView, ComparedView), Problem> {
    let found = open(context, actor, path.0, Side::Cards).await?;
    let view = subject(context, actor, path).await?;
    let cards = compare(context, actor, PersonId(view.person_id)).await?;
    Ok((found, view, cards))
}

/// The cards that may be those of a person, best first; those decided about stand above.
#[get("/reviews/{id}/subjects/{subject}/cards")]
async fn person(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let (found, view, cards) = compared(&context, &member, *path).await?;
    let words = visit.words();
    let make = || -> askama::Result<Person> {
        let side = Side::Cards;
        let name = name(words, &view)?;
        let base = format!("/reviews/{}/subjects/{}/cards", path.0, view.id);
        let may = found.allows(Action::EditPerson);
        let decided = cards.decided.iter().map(|one| {
            // What was decided about an entry of a petition is taken back at the petition.
            let own = one.decision.person_id.is_some() && one.decision.revoked_at.is_none();
            let back = format!("{base}/decisions/{}/revoke", one.decision.id);
            let back = (may && own).then_some(back);
            card(words, &cards, one.card.clone(), Some(one.decision.clone()), back)
        });
        let loose = cards.found.iter().map(|one| {
            card(words, &cards, one.clone(), None, may.then(|| format!("{base}/{}", one.id)))
        });
        Ok(Person {
            frame: frame(&visit, &found, side)?.titled(format!("{name} – {}", found.number)),
            head: head(words, &found, side, &landed.0)?,
            words,
            id: view.id,
            name,
            decided: decided.collect::<askama::Result<_>>()?,
            found: loose.collect::<askama::Result<_>>()?,
            advice: cards.advice.clone(),
        })
    };
    made(make())
}

/// One card beside the person, as a part of the page on which it is decided about.
#[derive(Template)]
#[template(path = "review/card_part.html", config = "src/web/askama.toml")]
struct Compared {
    words: Words,
    card: Card,
    /// The row of the source, word for word.
    raw: Vec<(String, String)>,
}

async fn card_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, id, card_id): (Uuid, Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (found, view, cards) = compared(context, actor, (review, id)).await?;
    if !found.allows(Action::EditPerson) {
        return Err(Error::NotFound.into());
    }
    let full = read_card(context, actor, CardId(card_id)).await?;
    let one = cards.found.iter().find(|one| one.id == card_id).cloned();
    let one = one.ok_or(Error::NotFound)?;
    let words = visit.words();
    let make = || {
        let part = Compared {
            words,
            card: card(words, &cards, one, None, None)?,
            raw: full.raw.into_iter().map(|value| (value.column, value.text)).collect(),
        };
        let choice =
            |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::LinkDecision, code)?));
        let choices = LinkDecision::CODES.iter().map(choice).collect::<askama::Result<_>>()?;
        let path = format!("/subjects/{id}/cards/{card_id}");
        form(visit, &found, "page-case-card", &path, "page-case-card.button")?
            .back(format!("/reviews/{review}/subjects/{id}/cards"))
            .lead_text(name(words, &view)?)
            .part(&part)?
            .ask(Field::one(words, "decision", "page-case-card.decision", choices)?)
            .ask(
                Field::area(words, "reason", "page-case-step.reason", 4)?
                    .hint(words.say("page-case-card.reason-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Is this card the person's?
#[get("/reviews/{id}/subjects/{subject}/cards/{card}")]
async fn card_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    card_form(&context, &visit, &member, path.into_inner(), None).await
}

/// Decides, signed.
#[post("/reviews/{id}/subjects/{subject}/cards/{card}")]
async fn card_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id, card_id) = path.into_inner();
    note_case(&request, ReviewId(review));
    open(&context, &member, review, Side::Cards).await?;
    let view = subject(&context, &member, (review, id)).await?;
    let command = DecideCard {
        petition_person_id: None,
        person_id: Some(view.person_id),
        card_id,
        decision: answers.text("decision").to_owned(),
        reason: answers.text("reason").to_owned(),
    };
    let key = answers.key();
    match decide(&context, &member, command, Some(&key)).await {
        Ok(_) => Ok(see(&format!("/reviews/{review}/subjects/{id}/cards?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let place = (review, id, card_id);
            card_form(&context, &visit, &member, place, Some((&answers, faults))).await
        }
    }
}

async fn revoke_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, id, decided): (Uuid, Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (found, view, cards) = compared(context, actor, (review, id)).await?;
    let known = cards.decided.iter().find(|one| one.decision.id == decided);
    let known = known.filter(|one| one.decision.revoked_at.is_none()).ok_or(Error::NotFound)?;
    if !found.allows(Action::EditPerson) {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let make = || {
        let path = format!("/subjects/{id}/cards/decisions/{decided}/revoke");
        let what = words.code(Vocabulary::LinkDecision, &known.decision.decision)?;
        let title = "page-case-card-revoke";
        form(visit, &found, title, &path, "page-case-card-revoke.button")?
            .back(format!("/reviews/{review}/subjects/{id}/cards"))
            .lead_text(name(words, &view)?)
            .lead_text(format!("{}: {what}", known.card.names.join(", ")))
            .ask(Field::area(words, "reason", "page-case-step.reason", 4)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Taking a decision back.
#[get("/reviews/{id}/subjects/{subject}/cards/decisions/{decision}/revoke")]
async fn revoke_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    revoke_form(&context, &visit, &member, path.into_inner(), None).await
}

/// Takes it back; it stays on record.
#[post("/reviews/{id}/subjects/{subject}/cards/decisions/{decision}/revoke")]
async fn revoke_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id, decided) = path.into_inner();
    note_case(&request, ReviewId(review));
    open(&context, &member, review, Side::Cards).await?;
    subject(&context, &member, (review, id)).await?;
    let command = RevokeCardDecision { reason: answers.text("reason").to_owned() };
    match revoke(&context, &member, CardDecisionId(decided), command).await {
        Ok(_) => Ok(see(&format!("/reviews/{review}/subjects/{id}/cards?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let place = (review, id, decided);
            revoke_form(&context, &visit, &member, place, Some((&answers, faults))).await
        }
    }
}
