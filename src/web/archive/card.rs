//! A card: the row of its source word for word, what was read out of it, its scans, and what was done with it.

use super::correct::own_source;
use crate::domain::id::CardId;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::card::{
    CardCodeView, CardDateView, CardLinkView, CardReadingView, CardView, list_links, read_card,
    read_history,
};
use crate::service::history::{EventView, HistoryQuery};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::text::{MissingText, reading};
use crate::web::account::session::Member;
use crate::web::allowed::is_allowed;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(show);
}

#[derive(Template)]
#[template(path = "archive/card.html", config = "src/web/askama.toml")]
struct Card {
    frame: Frame,
    id: Uuid,
    caption: String,
    names: Vec<Name>,
    rows: Vec<Row>,
    unread: Vec<(String, String)>,
    keeping: Vec<(String, String)>,
    raw: Vec<(String, String)>,
    pictures: Vec<String>,
    scans: Vec<String>,
    events: Vec<Event>,
    events_next: Option<String>,
    /// Its source, where the own archive keeps it: it can be corrected.
    own: Option<Uuid>,
    /// Decisions whether it is of the same person as others.
    links: Vec<Linked>,
    /// The reader may open a review on it.
    opens: bool,
}

struct Name {
    kind: String,
    text: String,
    language: Option<String>,
    script: String,
}

/// What the card says, and how it was read.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) raw: String,
    pub(super) read: String,
}

/// A decision about this card and another.
pub(super) struct Linked {
    pub(super) other: Uuid,
    pub(super) decision: String,
    pub(super) at: String,
    pub(super) reason: String,
    /// When and why it was taken back.
    pub(super) revoked: Option<String>,
}

struct Event {
    at: String,
    what: String,
    role: String,
    reason: String,
}

fn said(text: Result<String, MissingText>) -> askama::Result<String> {
    text.map_err(askama::Error::custom)
}

fn date(words: Words, field: &str, one: Option<&CardDateView>) -> askama::Result<Option<Row>> {
    let Some(one) = one else { return Ok(None) };
    Ok(Some(Row {
        name: words.code(Vocabulary::CardField, field)?,
        raw: one.raw.clone(),
        read: said(reading::date(words.0, &one.read))?,
    }))
}

fn body(words: Words, field: &str, one: Option<&CardCodeView>) -> askama::Result<Option<Row>> {
    let Some(one) = one else { return Ok(None) };
    Ok(Some(Row {
        name: words.code(Vocabulary::CardField, field)?,
        raw: one.raw.clone(),
        read: words.code(Vocabulary::Body, &one.code)?,
    }))
}

fn several(
    words: Words,
    field: &str,
    of: &[CardCodeView],
    read: impl Fn(&str) -> Result<String, MissingText>,
) -> askama::Result<Option<Row>> {
    if of.is_empty() {
        return Ok(None);
    }
    let raw: Vec<&str> = of.iter().map(|one| one.raw.as_str()).collect();
    let read = of.iter().map(|one| said(read(&one.code))).collect::<askama::Result<Vec<_>>>()?;
    Ok(Some(Row {
        name: words.code(Vocabulary::CardField, field)?,
        raw: raw.join("; "),
        read: read.join("; "),
    }))
}

/// What a historical place is called; its code where we have no name.
fn unit(context: &Context, words: Words, code: &str) -> String {
    let Some(unit) = context.places.by_code(code) else { return code.to_owned() };
    let own = unit.names.iter().find(|name| name.language == words.0.as_str());
    own.or_else(|| unit.names.first()).map_or_else(|| code.to_owned(), |name| name.text.clone())
}

/// What was read, in the order of a life.
pub(super) fn rows(
    context: &Context,
    words: Words,
    read: &CardReadingView,
) -> askama::Result<Vec<Row>> {
    let mut rows = Vec::new();
    if let Some(sex) = &read.sex {
        let name = words.code(Vocabulary::CardField, "sex")?;
        rows.push(Row { name, raw: String::new(), read: words.code(Vocabulary::Sex, sex)? });
    }
    rows.extend(date(words, "birth", read.birth.as_ref())?);
    for place in &read.places {
        let unit = place.unit.as_deref().map(|code| unit(context, words, code));
        rows.push(Row {
            name: words.code(Vocabulary::CardPlace, &place.role)?,
            raw: place.raw.clone(),
            read: unit.into_iter().chain(place.today.clone()).collect::<Vec<_>>().join(" → "),
        });
    }
    rows.extend(date(words, "arrest_date", read.arrest.as_ref())?);
    rows.extend(body(words, "arrest_body", read.arrest_body.as_ref())?);
    rows.extend(date(words, "decided", read.decided.as_ref())?);
    rows.extend(body(words, "body", read.body.as_ref())?);
    rows.extend(several(words, "articles", &read.articles, |text| {
        reading::article(words.0, text)
    })?);
    rows.extend(several(words, "sentence", &read.measures, |text| {
        reading::measure(words.0, text)
    })?);
    if let Some(fate) = &read.fate {
        let name = words.say("page-card.fate")?;
        rows.push(Row { name, raw: String::new(), read: words.code(Vocabulary::Fate, fate)? });
    }
    rows.extend(date(words, "death_date", read.death.as_ref())?);
    if let Some(raw) = &read.rehabilitation {
        let cleared = read.cleared.as_ref().map(|one| said(reading::date(words.0, &one.read)));
        rows.push(Row {
            name: words.code(Vocabulary::CardField, "rehabilitation")?,
            raw: raw.clone(),
            read: cleared.transpose()?.unwrap_or_default(),
        });
    }
    for (field, text) in &read.texts {
        let name = words.code(Vocabulary::CardField, field)?;
        // What was read out of a text stands there already.
        if !rows.iter().any(|row| row.name == name) {
            rows.push(Row { name, raw: text.clone(), read: String::new() });
        }
    }
    Ok(rows)
}

/// Where it is kept, where it came from, who may see it.
fn keeping(words: Words, card: &CardView) -> askama::Result<Vec<(String, String)>> {
    let mut rows = vec![
        (words.say("page-card.source")?, card.source_title.clone()),
        (words.say("page-card.number")?, card.number.clone()),
        (words.say("page-card.custody")?, words.code(Vocabulary::Custody, &card.custody)?),
        (words.say("page-card.secrecy")?, words.code(Vocabulary::Secrecy, &card.secrecy)?),
        (words.say("page-card.taken-in")?, words.moment(card.created_at)),
    ];
    if let Some(archive) = &card.archive {
        rows.push((words.say("page-card.archive")?, archive.clone()));
    }
    if let Some(number) = &card.call_number {
        rows.push((words.say("page-card.call-number")?, number.clone()));
    }
    if let Some(at) = card.changed_at {
        rows.push((words.say("page-card.changed")?, words.moment(at)));
    }
    Ok(rows)
}

fn event(words: Words, one: &EventView) -> askama::Result<Event> {
    Ok(Event {
        at: words.moment(one.at),
        what: words.code(Vocabulary::Event, &one.action)?,
        role: words.code(Vocabulary::Role, &one.role)?,
        reason: one.reason.clone().unwrap_or_default(),
    })
}

pub(super) fn linked(words: Words, one: &CardLinkView) -> askama::Result<Linked> {
    let revoked = one.revoked_at.map(|at| {
        let day = words.day(at.date_naive());
        let reason = one.revoke_reason.clone().unwrap_or_default();
        words.with_all("page-card-links.revoked", &[("day", &day), ("reason", &reason)])
    });
    Ok(Linked {
        other: one.other_card_id,
        decision: words.code(Vocabulary::LinkDecision, &one.decision)?,
        at: words.day(one.decided_at.date_naive()),
        reason: one.reason.clone(),
        revoked: revoked.transpose()?,
    })
}

/// Pictures of our own that a page may show; others are named only.
fn is_picture(reference: &str) -> bool {
    reference.strip_prefix("/documents/").is_some_and(|id| id.parse::<Uuid>().is_ok())
}

/// Which part of the history.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// A card that the reader may see.
#[get("/cards/{id}")]
async fn show(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    let id = CardId(*path);
    let card = read_card(&context, &member, id).await.map_err(hidden)?;
    let query = HistoryQuery { after: part.0.after, limit: Some(20) };
    let history = match read_history(&context, &member, id, query).await {
        Ok(found) => Some(found),
        Err(Error::Denied(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let links = match list_links(&context, &member, id).await {
        Ok(found) => found.items,
        Err(Error::Denied(_)) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let own = own_source(&context, &member, &card).await?;
    let words = visit.words();
    let make = || -> askama::Result<Card> {
        let title = card.names.first().map_or_else(|| card.number.clone(), |one| one.text.clone());
        let name = |one: &crate::service::card::CardNameView| {
            Ok(Name {
                kind: words.code(Vocabulary::CardNameKind, &one.kind)?,
                text: one.text.clone(),
                language: one.language.clone(),
                script: words.code(Vocabulary::Script, &one.script)?,
            })
        };
        let unread = |one: &crate::service::card::UnreadView| {
            Ok((words.code(Vocabulary::CardField, &one.field)?, one.text.clone()))
        };
        let (pictures, scans) = card.scans.iter().cloned().partition(|scan| is_picture(scan));
        let events = history.iter().flat_map(|found| &found.items);
        Ok(Card {
            frame: Frame::new(&visit, "page-card")?.titled(title),
            id: card.id,
            caption: format!("{}, {}", card.source_title, card.number),
            names: card.names.iter().map(name).collect::<askama::Result<_>>()?,
            rows: rows(&context, words, &card.reading)?,
            unread: card.reading.unrecognised.iter().map(unread).collect::<askama::Result<_>>()?,
            keeping: keeping(words, &card)?,
            raw: card.raw.iter().map(|one| (one.column.clone(), one.text.clone())).collect(),
            pictures,
            scans,
            events: events.map(|one| event(words, one)).collect::<askama::Result<_>>()?,
            events_next: history.as_ref().and_then(|found| found.next.clone()),
            own,
            links: links.iter().map(|one| linked(words, one)).collect::<askama::Result<_>>()?,
            opens: is_allowed(&member, Action::OpenExOfficio),
        })
    };
    made(make())
}
