//! Everything that is recorded of the person of a subject, with where it stands.

use super::Person;
use crate::domain::id::ReviewId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::repression::{CaseClass, Predicate};
use crate::http::{Problem, Query, note_case};
use crate::service::Context;
use crate::service::person::{
    ActView, AssertionView, DateView, NameView, PriorReviewView, ReadingView,
};
use crate::text::codes::Vocabulary;
use crate::text::reading;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::review::case::{Head, Landed, Side, frame, head};
use crate::web::review::history::names;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/person.html", config = "src/web/askama.toml")]
struct Sheet {
    frame: Frame,
    head: Head,
    /// The address of this page.
    path: String,
    /// The page of the subject.
    back: String,
    name: String,
    warnings: Vec<(String, String)>,
    names: Vec<Name>,
    groups: Vec<Group>,
    acts: Vec<Act>,
    edits: bool,
    accepts: bool,
    asks: bool,
}

/// A spelling of the name.
struct Name {
    raw: String,
    language: Option<String>,
    kind: String,
    parts: String,
    notes: String,
}

/// What sources say about one thing.
struct Group {
    about: String,
    statements: Vec<Statement>,
}

struct Statement {
    id: Uuid,
    value: String,
    /// How a date was read, where that is not how it is written.
    read: Option<String>,
    standing: String,
    tag: &'static str,
    withdrawn: bool,
    accepted: bool,
    source: String,
    document: Option<Uuid>,
    recorded: String,
}

struct Act {
    id: Uuid,
    title: String,
    /// What it is, as written, as read.
    rows: Vec<(String, String, String)>,
    source: String,
    reviews: Vec<Review>,
}

struct Review {
    result: String,
    what: String,
    note: Option<String>,
    source: String,
}

fn name(words: Words, one: &NameView) -> askama::Result<Name> {
    let parts = [&one.surname, &one.given, &one.patronymic];
    let parts: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref()).collect();
    let mut notes = vec![one.source.clone(), words.code(Vocabulary::Script, &one.script)?];
    if let Some(language) = &one.language {
        let said = words.code(Vocabulary::Language, language).unwrap_or_else(|_| language.clone());
        notes.push(words.with("page-record.language", "language", &said)?);
    }
    notes.push(words.with(
        "page-record.recorded",
        "day",
        &words.day(one.recorded_at.date_naive()),
    )?);
    Ok(Name {
        raw: one.raw.clone(),
        language: one.language.clone(),
        kind: words.code(Vocabulary::NameKind, &one.kind)?,
        parts: parts.join(" · "),
        notes: notes.join(" · "),
    })
}

/// A date in words; nothing where it could not be read.
fn dated(words: Words, date: &DateView) -> askama::Result<Option<String>> {
    if date.earliest.is_none() {
        return Ok(None);
    }
    reading::date(words.0, &date.text).map(Some).map_err(askama::Error::custom)
}

fn statement(
    words: Words,
    people: &BTreeMap<Uuid, String>,
    one: &AssertionView,
) -> askama::Result<Statement> {
    let day = |at: chrono::DateTime<chrono::Utc>| words.day(at.date_naive());
    let (standing, tag) = match (one.withdrawn_at, one.accepted_at) {
        (Some(at), _) => (words.with("page-record.withdrawn", "day", &day(at))?, "govuk-tag--grey"),
        (None, Some(at)) => {
            (words.with("page-record.accepted", "day", &day(at))?, "govuk-tag--green")
        }
        (None, None) => {
            (words.code(Vocabulary::AssertionStanding, &one.standing)?, "govuk-tag--blue")
        }
    };
    let read = one.date.as_ref().map(|date| dated(words, date)).transpose()?.flatten();
    let mut recorded = words.with("page-record.recorded", "day", &day(one.recorded_at))?;
    if let Some(who) = people.get(&one.recorded_by) {
        recorded = format!("{recorded}, {who}");
    }
    Ok(Statement {
        id: one.id,
        value: one.value.clone(),
        read: read.filter(|read| *read != one.value),
        standing,
        tag,
        withdrawn: one.withdrawn_at.is_some(),
        accepted: one.accepted_at.is_some(),
        source: one.source.clone(),
        document: one.document_id,
        recorded,
    })
}

/// Grouped by what they are about; the accepted one first, those withdrawn last.
fn groups(
    words: Words,
    people: &BTreeMap<Uuid, String>,
    all: &[AssertionView],
) -> askama::Result<Vec<Group>> {
    let mut found = Vec::new();
    for predicate in Predicate::CODES {
        let mut own: Vec<&AssertionView> =
            all.iter().filter(|one| one.predicate == *predicate).collect();
        if own.is_empty() {
            continue;
        }
        own.sort_by_key(|one| (one.withdrawn_at.is_some(), one.accepted_at.is_none()));
        found.push(Group {
            about: words.code(Vocabulary::Predicate, predicate)?,
            statements: own
                .into_iter()
                .map(|one| statement(words, people, one))
                .collect::<askama::Result<_>>()?,
        });
    }
    Ok(found)
}

/// What was read, in words; that nothing was where something is written.
fn read(words: Words, written: &str, pieces: &[String]) -> askama::Result<String> {
    let read = pieces.join("; ");
    if read.is_empty() && !written.trim().is_empty() {
        return words.say("page-record.unread");
    }
    Ok(read)
}

fn codes(
    words: Words,
    of: &ReadingView,
    said: impl Fn(&String) -> askama::Result<String>,
) -> askama::Result<String> {
    let known = of.codes.iter().filter(|code| *code != "unrecognised");
    read(words, &of.raw, &known.map(said).collect::<askama::Result<Vec<_>>>()?)
}

fn act(words: Words, one: &ActView) -> askama::Result<Act> {
    let body = codes(words, &one.body, |code| words.code(Vocabulary::Body, code))?;
    let articles = codes(words, &one.articles, |text| {
        reading::article(words.0, text).map_err(askama::Error::custom)
    })?;
    let mut measures = codes(words, &one.measures, |text| {
        reading::measure(words.0, text).map_err(askama::Error::custom)
    })?;
    if let Some(months) = one.term_months {
        let term = words.count("deadline-amount-month", months)?;
        measures = format!("{measures}\n{}: {term}", words.say("page-record.months")?);
    }
    let decided: Vec<String> = dated(words, &one.decided)?.into_iter().collect();
    let place = |then: &Option<String>, now: &Option<String>| {
        (then.clone().unwrap_or_default(), now.clone().unwrap_or_default())
    };
    let (seat, seat_now) = place(&one.seat_then, &one.seat_now);
    let (residence, residence_now) = place(&one.residence_then, &one.residence_now);
    let plain = |text: &Option<String>| (text.clone().unwrap_or_default(), String::new());
    let (number, charge) = (plain(&one.decision_number), plain(&one.charge));
    let decided_read = read(words, &one.decided.raw, &decided)?;
    let rows = [
        ("page-case-act.body", one.body.raw.clone(), body),
        ("page-case-act.seat", seat, seat_now),
        ("page-case-act.decided", one.decided.raw.clone(), decided_read),
        ("page-case-act.number", number.0, number.1),
        ("page-case-act.article", one.articles.raw.clone(), articles),
        ("page-case-act.charge", charge.0, charge.1),
        ("page-case-act.measure", one.measures.raw.clone(), measures),
        ("page-case-act.residence", residence, residence_now),
    ];
    let given = rows
        .into_iter()
        .filter(|(_, written, read)| !written.trim().is_empty() || !read.trim().is_empty());
    let class = words.code(Vocabulary::CaseClass, &one.class)?;
    let label = one.class.parse::<CaseClass>().map(CaseClass::label).unwrap_or_default();
    Ok(Act {
        id: one.id,
        title: [format!("{label} {class}"), one.decided.raw.clone()].join(" "),
        rows: given
            .map(|(key, written, read)| Ok((words.say(key)?, written, read)))
            .collect::<askama::Result<_>>()?,
        source: one.source.clone(),
        reviews: one
            .prior_reviews
            .iter()
            .map(|one| review(words, one))
            .collect::<askama::Result<_>>()?,
    })
}

fn review(words: Words, one: &PriorReviewView) -> askama::Result<Review> {
    let what = [one.decided.raw.as_str(), one.body.as_str()];
    let what: Vec<&str> = what.into_iter().filter(|text| !text.is_empty()).collect();
    Ok(Review {
        result: words.code(Vocabulary::PriorReviewResult, &one.result)?,
        what: what.join(", "),
        note: one.note.clone(),
        source: one.source.clone(),
    })
}

/// What is recorded of the person.
#[get("/reviews/{id}/subjects/{subject}/person")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    landed: Query<Landed>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let found = Person::find(&context, &member, *path).await?;
    let people = names(&context, &member).await?;
    let words = visit.words();
    let make = || -> askama::Result<Sheet> {
        let (side, view) = (Side::Subjects, &found.view);
        let title = words.say("page-record")?;
        let warning = |one: &crate::service::person::WarningView| {
            Ok((words.code(Vocabulary::Contradiction, &one.code)?, one.sentence.clone()))
        };
        Ok(Sheet {
            frame: frame(&visit, &found.head, side)?
                .titled(format!("{title} – {}", found.head.number)),
            head: head(words, &found.head, side, &landed.0)?,
            path: found.path(),
            back: format!("/reviews/{}/subjects/{}", found.head.id, found.subject.id),
            name: found.name(words)?,
            warnings: view.warnings.iter().map(warning).collect::<askama::Result<_>>()?,
            names: view.names.iter().map(|one| name(words, one)).collect::<askama::Result<_>>()?,
            groups: groups(words, &people, &view.assertions)?,
            acts: view.acts.iter().map(|one| act(words, one)).collect::<askama::Result<_>>()?,
            edits: found.allows(Action::EditPerson),
            accepts: found.allows(Action::AcceptAssertion),
            asks: may(&member, Action::AskCompetence, &CaseFacts::of_own(&member)).is_ok(),
        })
    };
    made(make())
}
