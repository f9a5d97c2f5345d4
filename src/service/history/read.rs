//! Reading a history, by keyset.

use crate::domain::actor::Actor;
use crate::domain::check::Message;
use crate::domain::history::Event;
use crate::domain::id::{PersonId, PetitionId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::{Tx, facts, history, person};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Which part of a history.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::ToSchema, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct HistoryQuery {
    /// `next` of the page before.
    pub after: Option<String>,
    /// Events, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct EventView {
    /// The chain it stands in.
    pub chain_id: Uuid,
    /// Its place there.
    pub seq: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the system.
    pub account_id: Option<Uuid>,
    /// In which role.
    pub role: String,
    /// For which office.
    pub office_id: Option<Uuid>,
    /// The step or action.
    pub action: String,
    /// State before a step.
    pub from_state: Option<String>,
    /// State after a step.
    pub to_state: Option<String>,
    /// The subject concerned.
    pub subject_id: Option<Uuid>,
    /// The person concerned.
    pub person_id: Option<Uuid>,
    /// The item concerned.
    pub item_id: Option<Uuid>,
    /// The case's version after it.
    pub case_version: Option<i32>,
    /// The reason given.
    pub reason: Option<String>,
    /// Kind of the paper it rests on.
    pub paper_kind: Option<String>,
    /// The paper.
    pub paper_id: Option<Uuid>,
    /// What changed.
    pub content: serde_json::Value,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// One page of a history.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct HistoryPage {
    /// The events, oldest first.
    pub items: Vec<EventView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
}

impl From<Event> for EventView {
    fn from(event: Event) -> Self {
        Self {
            chain_id: event.chain_id,
            seq: event.seq,
            at: event.at,
            account_id: event.account_id,
            role: event.role,
            office_id: event.office_id,
            action: event.action,
            from_state: event.from_state,
            to_state: event.to_state,
            subject_id: event.subject_id,
            person_id: event.person_id,
            item_id: event.item_id,
            case_version: event.case_version,
            reason: event.reason,
            paper_kind: event.paper_kind,
            paper_id: event.paper_id,
            content: event.content,
            hash: event.hash.to_string(),
        }
    }
}

/// What access looks at in a petition or review, whichever the id names.
pub(super) async fn case_facts(tx: &mut Tx, case: Uuid) -> Result<CaseFacts> {
    if let Some(found) = facts::of_review(tx, ReviewId(case)).await? {
        return Ok(found);
    }
    facts::of_petition(tx, PetitionId(case)).await?.ok_or(Error::NotFound)
}

pub(super) fn limit_of(query: &HistoryQuery) -> Result<i64> {
    let limit = query.limit.unwrap_or(50);
    if (1..=200).contains(&limit) {
        return Ok(limit);
    }
    Err(Error::field(
        "/limit",
        "out_of_range",
        Message::new("Give a number from 1 to 200.").between(1, 200),
    ))
}

pub(super) fn not_a_cursor() -> Error {
    Error::field("/after", "not_a_cursor", "Give the `next` of the page before.")
}

pub(super) fn page(
    mut events: Vec<Event>,
    limit: i64,
    cursor: impl Fn(&Event) -> String,
) -> HistoryPage {
    let size = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = events.len() > size;
    events.truncate(size);
    let next = events.last().filter(|_| more).map(cursor);
    HistoryPage { items: events.into_iter().map(Into::into).collect(), next }
}

/// The history of a petition or a review.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn of_case(
    context: &Context,
    actor: &Actor,
    case: Uuid,
    query: HistoryQuery,
) -> Result<HistoryPage> {
    context
        .read(actor, async |tx| {
            let facts = case_facts(tx, case).await?;
            let leave = may(actor, Action::ReadHistory, &facts)?;
            tracing::trace!(action = %leave.action(), "history");
            of_chain(tx, case, query).await
        })
        .await
}

/// A page of one chain, for whoever was given leave to read it.
pub(in crate::service) async fn of_chain(
    tx: &mut Tx,
    chain: Uuid,
    query: HistoryQuery,
) -> Result<HistoryPage> {
    let limit = limit_of(&query)?;
    let after = query.after.map(|text| text.parse::<i32>().ok().ok_or_else(not_a_cursor));
    let after = after.transpose()?.unwrap_or(0);
    let events = history::list(tx, chain, after, limit + 1).await?;
    Ok(page(events, limit, |event| event.seq.to_string()))
}

/// The history of a person: of the record itself and of every case about the person.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn of_person(
    context: &Context,
    actor: &Actor,
    person: PersonId,
    query: HistoryQuery,
) -> Result<HistoryPage> {
    let limit = limit_of(&query)?;
    let after = query.after.map(|text| read_cursor(&text).ok_or_else(not_a_cursor)).transpose()?;
    context
        .read(actor, async |tx| {
            let facts = person::find(tx, person).await?.ok_or(Error::NotFound)?.access;
            let leave = may(actor, Action::ReadPerson, &facts)?;
            tracing::trace!(action = %leave.action(), "history of a person");
            let events = history::list_of_person(tx, person.into(), after, limit + 1).await?;
            Ok(page(events, limit, |e| {
                format!("{}_{}_{}", e.at.timestamp_micros(), e.chain_id, e.seq)
            }))
        })
        .await
}

pub(super) fn read_cursor(text: &str) -> Option<(DateTime<Utc>, Uuid, i32)> {
    let mut parts = text.split('_');
    let at = DateTime::from_timestamp_micros(parts.next()?.parse().ok()?)?;
    let found = (at, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(found)
}
