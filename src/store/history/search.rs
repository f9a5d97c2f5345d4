//! Searching all histories: who did what, and when.

use super::read::EventRow;
use crate::domain::history::Event;
use crate::store::error::DbError;
use crate::store::schema::event;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which events.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// Done by this account.
    pub account: Option<Uuid>,
    /// This step or action.
    pub action: Option<String>,
    /// In the history of this thing, or about this subject or person.
    pub object: Option<Uuid>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
}

/// Events of all histories, newest first, before a place; what the actor may not see is left out by
/// row-level security.
///
/// # Errors
/// [`DbError`].
pub async fn search(
    tx: &mut Tx,
    filter: &EventFilter,
    before: Option<(DateTime<Utc>, Uuid, i32)>,
    limit: i64,
) -> Result<Vec<Event>, DbError> {
    let mut query = event::table
        .order((event::at.desc(), event::chain_id.desc(), event::seq.desc()))
        .limit(limit)
        .select(EventRow::as_select())
        .into_boxed();
    if let Some(account) = filter.account {
        query = query.filter(event::account_id.eq(account));
    }
    if let Some(action) = &filter.action {
        query = query.filter(event::action.eq(action.clone()));
    }
    if let Some(object) = filter.object {
        query = query.filter(
            event::chain_id
                .eq(object)
                .or(event::subject_id.eq(object).or(event::person_id.eq(object))),
        );
    }
    if let Some(from) = filter.from {
        query = query.filter(event::at.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(event::at.lt(until));
    }
    if let Some((at, chain, seq)) = before {
        // The first condition is what an index can begin at.
        query =
            query.filter(event::at.le(at)).filter(event::at.lt(at).or(event::at.eq(at).and(
                event::chain_id.lt(chain).or(event::chain_id.eq(chain).and(event::seq.lt(seq))),
            )));
    }
    let rows = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
