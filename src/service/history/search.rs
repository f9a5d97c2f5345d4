//! Who did what: a search over all histories, and the check of one of them.

use super::HistoryQuery;
use super::read::{EventView, limit_of, not_a_cursor, page, read_cursor};
use super::verify::verify;
use crate::domain::actor::Actor;
use crate::domain::check::Message;
use crate::domain::id::AccountId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::history::{self, EventFilter};
use crate::store::{Tx, account};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Days that one search may span, unless it names what it is about.
const MOST_DAYS: u32 = 31;

/// Which events to search for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AuditQuery {
    /// Done by this person: the account's id or its e-mail address.
    pub person: Option<String>,
    /// This step or action, for example `break_glass`.
    pub action: Option<String>,
    /// In the history of this petition, review, person, office, account or card, or about this subject.
    pub object: Option<Uuid>,
    /// First day, in UTC; 31 days up to the last one when it is left out and no object is named.
    pub from: Option<NaiveDate>,
    /// Last day, in UTC; today when it is left out.
    pub until: Option<NaiveDate>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Events, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// An event, and who caused it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditedView {
    /// The event.
    pub event: EventView,
    /// Name of the person; none for the system.
    pub full_name: Option<String>,
}

/// One page of what was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditPage {
    /// The events, newest first.
    pub items: Vec<AuditedView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
    /// First day that was searched; none without a bound.
    pub from: Option<NaiveDate>,
    /// Last day that was searched.
    pub until: NaiveDate,
}

/// What the check of one history found, at this moment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChainCheckView {
    /// The history.
    pub chain_id: Uuid,
    /// How many events were computed again.
    pub events: u64,
    /// Whether everything holds.
    pub holds: bool,
    /// What does not.
    pub faults: Vec<String>,
    /// When it was checked.
    pub checked_at: DateTime<Utc>,
}

/// The days of a search, in UTC.
#[derive(Debug, Clone, Copy)]
pub(in crate::service) struct Span {
    first: Option<NaiveDate>,
    last: NaiveDate,
}

impl Span {
    /// From what was asked; `bounded` searches reach 31 days at most.
    ///
    /// # Errors
    /// `Invalid`.
    pub(in crate::service) fn of(
        (from, until): (Option<NaiveDate>, Option<NaiveDate>),
        bounded: bool,
        today: NaiveDate,
    ) -> Result<Self> {
        let last = until.unwrap_or(today);
        let earliest = last.checked_sub_days(Days::new(u64::from(MOST_DAYS) - 1));
        let first = from.or(if bounded { earliest } else { None });
        let wrong = first.is_some_and(|first| {
            first > last || (bounded && earliest.is_some_and(|earliest| first < earliest))
        });
        if wrong {
            return Err(Error::field(
                "/query/from",
                "out_of_range",
                Message::new("Search 1 to 31 days at a time, or name what it is about.")
                    .between(1, MOST_DAYS),
            ));
        }
        Ok(Self { first, last })
    }

    /// The first moment of the span, and the first after it.
    pub(in crate::service) fn moments(self) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        (self.first.map(midnight), self.last.checked_add_days(Days::new(1)).map(midnight))
    }
}

/// The account that is named by its id or address.
///
/// # Errors
/// `Invalid` when nobody has it.
pub(in crate::service) async fn person(
    tx: &mut Tx,
    named: Option<&str>,
) -> Result<Option<AccountId>> {
    let Some(named) = named else { return Ok(None) };
    if let Ok(id) = named.trim().parse::<Uuid>() {
        return Ok(Some(id.into()));
    }
    let found = account::find_by_email(tx, &named.trim().to_lowercase()).await?;
    let unknown = || Error::field("/query/person", "unknown", "Nobody has this address or id.");
    found.map(|found| Some(found.id)).ok_or_else(unknown)
}

/// Searches all histories, newest first. The auditor finds everything; the administrator what is told of
/// accounts and offices, and of cases opened by break-glass.
///
/// # Errors
/// `Denied` to everybody else; `Invalid`.
pub async fn search(context: &Context, actor: &Actor, query: AuditQuery) -> Result<AuditPage> {
    may(actor, Action::SearchHistory, &CaseFacts::default()).map(drop)?;
    let asked = HistoryQuery { after: query.after, limit: query.limit };
    let limit = limit_of(&asked)?;
    let before = asked.after.map(|text| read_cursor(&text).ok_or_else(not_a_cursor)).transpose()?;
    let bounded = query.object.is_none();
    let span = Span::of((query.from, query.until), bounded, context.clock.today())?;
    let (from, until) = span.moments();
    context
        .read(actor, async |tx| {
            let account = person(tx, query.person.as_deref()).await?.map(Uuid::from);
            let action = query.action.clone();
            let filter = EventFilter { account, action, object: query.object, from, until };
            let events = history::search(tx, &filter, before, limit + 1).await?;
            let found = page(events, limit, |e| {
                format!("{}_{}_{}", e.at.timestamp_micros(), e.chain_id, e.seq)
            });
            let names = names(tx, &found.items).await?;
            let named = |event: EventView| AuditedView {
                full_name: event.account_id.and_then(|id| names.get(&id).cloned()),
                event,
            };
            let items = found.items.into_iter().map(named).collect();
            Ok(AuditPage { items, next: found.next, from: span.first, until: span.last })
        })
        .await
}

async fn names(tx: &mut Tx, events: &[EventView]) -> Result<BTreeMap<Uuid, String>> {
    let mut ids: Vec<AccountId> =
        events.iter().filter_map(|event| event.account_id).map(AccountId).collect();
    ids.sort_unstable();
    ids.dedup();
    let accounts = account::list(tx, &ids).await?;
    Ok(accounts.into_iter().map(|one| (one.id.into(), one.full_name)).collect())
}

/// Computes one history again, for whoever sees at least one of its events.
///
/// # Errors
/// `Denied`, `NotFound`.
pub async fn check_chain(context: &Context, actor: &Actor, chain: Uuid) -> Result<ChainCheckView> {
    may(actor, Action::SearchHistory, &CaseFacts::default()).map(drop)?;
    let seen = context.read(actor, async |tx| Ok(history::list(tx, chain, 0, 1).await?)).await?;
    if seen.is_empty() {
        return Err(Error::NotFound);
    }
    let report = verify(context, Some(chain), |_progress| ()).await?;
    Ok(ChainCheckView {
        chain_id: chain,
        events: report.events,
        holds: report.faults.is_empty(),
        faults: report.faults.iter().map(ToString::to_string).collect(),
        checked_at: context.clock.now(),
    })
}
