//! Reading events back, and the one change they allow: a marker in the place of a content.

use crate::domain::digest::Sha256;
use crate::domain::history::{Event, Head};
use crate::store::error::DbError;
use crate::store::schema::{chain, event};
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

#[derive(Queryable, Selectable)]
#[diesel(table_name = event)]
pub(in crate::store) struct EventRow {
    chain_id: Uuid,
    seq: i32,
    at: chrono::DateTime<chrono::Utc>,
    account_id: Option<Uuid>,
    capacity_id: Option<Uuid>,
    role: String,
    office_id: Option<Uuid>,
    action: String,
    machine: Option<String>,
    from_state: Option<String>,
    to_state: Option<String>,
    subject_id: Option<Uuid>,
    person_id: Option<Uuid>,
    item_id: Option<Uuid>,
    case_version: Option<i32>,
    reason: Option<String>,
    paper_kind: Option<String>,
    paper_id: Option<Uuid>,
    content: Value,
    content_hash: Vec<u8>,
    prev_hash: Vec<u8>,
    hash: Vec<u8>,
}

pub(in crate::store) fn sha(bytes: Vec<u8>) -> Result<Sha256, DbError> {
    let wrong = |_| DbError::Corrupt { table: "event.hash", value: "wrong length".to_owned() };
    bytes.try_into().map(Sha256).map_err(wrong)
}

impl TryFrom<EventRow> for Event {
    type Error = DbError;

    fn try_from(row: EventRow) -> Result<Self, DbError> {
        Ok(Self {
            content_hash: sha(row.content_hash)?,
            prev_hash: sha(row.prev_hash)?,
            hash: sha(row.hash)?,
            chain_id: row.chain_id,
            seq: row.seq,
            at: row.at,
            account_id: row.account_id,
            capacity_id: row.capacity_id,
            role: row.role,
            office_id: row.office_id,
            action: row.action,
            machine: row.machine,
            from_state: row.from_state,
            to_state: row.to_state,
            subject_id: row.subject_id,
            person_id: row.person_id,
            item_id: row.item_id,
            case_version: row.case_version,
            reason: row.reason,
            paper_kind: row.paper_kind,
            paper_id: row.paper_id,
            content: row.content,
        })
    }
}

/// Events of a chain after `after`, oldest first, at most `limit`; what the actor may not see is
/// left out by row-level security.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, chain: Uuid, after: i32, limit: i64) -> Result<Vec<Event>, DbError> {
    let rows = event::table
        .filter(event::chain_id.eq(chain).and(event::seq.gt(after)))
        .order(event::seq)
        .limit(limit)
        .select(EventRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Events of one person across all chains, oldest first, after a moment and a chain.
///
/// # Errors
/// [`DbError`].
pub async fn list_of_person(
    tx: &mut Tx,
    person: Uuid,
    after: Option<(chrono::DateTime<chrono::Utc>, Uuid, i32)>,
    limit: i64,
) -> Result<Vec<Event>, DbError> {
    let mut query = event::table
        .filter(event::person_id.eq(person).or(event::chain_id.eq(person)))
        .order((event::at, event::chain_id, event::seq))
        .limit(limit)
        .select(EventRow::as_select())
        .into_boxed();
    if let Some((at, chain, seq)) = after {
        query =
            query.filter(event::at.gt(at).or(event::at.eq(at).and(
                event::chain_id.gt(chain).or(event::chain_id.eq(chain).and(event::seq.gt(seq))),
            )));
    }
    let rows = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Events that brought a case beyond `version`: what a stale writer has to be told.
///
/// # Errors
/// [`DbError`].
pub async fn since_version(tx: &mut Tx, chain: Uuid, version: i32) -> Result<Vec<Event>, DbError> {
    let rows = event::table
        .filter(event::chain_id.eq(chain).and(event::case_version.gt(version)))
        .order(event::seq)
        .limit(20)
        .select(EventRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One event, held until the transaction ends. Only the owner of the tables may hold one.
///
/// # Errors
/// [`DbError`].
pub async fn lock_event(tx: &mut Tx, chain: Uuid, seq: i32) -> Result<Option<Event>, DbError> {
    let row: Option<EventRow> = event::table
        .find((chain, seq))
        .for_update()
        .select(EventRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Puts a marker in the place of an event's content; a trigger refuses anything else.
///
/// # Errors
/// [`DbError`].
pub async fn save_redacted(
    tx: &mut Tx,
    chain: Uuid,
    seq: i32,
    marker: &Value,
) -> Result<(), DbError> {
    diesel::update(event::table.find((chain, seq)))
        .set(event::content.eq(marker))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Heads of all chains after `after` in the order of their ids, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn heads(
    tx: &mut Tx,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<(Uuid, Head)>, DbError> {
    let rows: Vec<(Uuid, i32, Vec<u8>)> = chain::table
        .filter(chain::id.gt(after.unwrap_or_else(Uuid::nil)))
        .order(chain::id)
        .limit(limit)
        .select((chain::id, chain::seq, chain::hash))
        .load(tx.conn())
        .await?;
    rows.into_iter().map(|(id, seq, hash)| Ok((id, Head { seq, hash: sha(hash)? }))).collect()
}
