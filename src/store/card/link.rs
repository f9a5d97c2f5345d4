//! Decisions whether two cards are of one person.

use crate::domain::card::LinkDecision;
use crate::domain::id::{CardId, CardLinkId};
use crate::store::error::{DbError, code};
use crate::store::schema::card_link;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: CardLinkId,
    /// The card with the lower id.
    pub first: CardId,
    /// The other.
    pub second: CardId,
    /// What was decided.
    pub decision: LinkDecision,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: Uuid,
    /// For which office.
    pub office: Option<Uuid>,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Key of the signature.
    pub key_id: String,
    /// The signature.
    pub signature: Vec<u8>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Who took it back.
    pub revoked_by: Option<Uuid>,
    /// Why it was taken back.
    pub revoke_reason: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = card_link)]
struct Row {
    id: Uuid,
    first_id: Uuid,
    second_id: Uuid,
    decision: String,
    reason: String,
    decided_by: Uuid,
    office_id: Option<Uuid>,
    decided_at: DateTime<Utc>,
    key_id: String,
    signature: Vec<u8>,
    revoked_at: Option<DateTime<Utc>>,
    revoked_by: Option<Uuid>,
    revoke_reason: Option<String>,
}

impl TryFrom<Row> for Link {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            first: row.first_id.into(),
            second: row.second_id.into(),
            decision: code("card_link.decision", &row.decision)?,
            reason: row.reason,
            decided_by: row.decided_by,
            office: row.office_id,
            decided_at: row.decided_at,
            key_id: row.key_id,
            signature: row.signature,
            revoked_at: row.revoked_at,
            revoked_by: row.revoked_by,
            revoke_reason: row.revoke_reason,
        })
    }
}

/// Records a decision.
///
/// # Errors
/// [`DbError`]; `card_link_in_force_key` when one on the two cards is in force.
pub async fn insert_link(tx: &mut Tx, link: &Link) -> Result<(), DbError> {
    diesel::insert_into(card_link::table)
        .values((
            card_link::id.eq(link.id.0),
            card_link::first_id.eq(link.first.0),
            card_link::second_id.eq(link.second.0),
            card_link::decision.eq(link.decision.as_str()),
            card_link::reason.eq(&link.reason),
            card_link::decided_by.eq(link.decided_by),
            card_link::office_id.eq(link.office),
            card_link::decided_at.eq(link.decided_at),
            card_link::key_id.eq(&link.key_id),
            card_link::signature.eq(&link.signature),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A decision the actor can see, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_link(tx: &mut Tx, id: CardLinkId) -> Result<Option<Link>, DbError> {
    let query = card_link::table.find(id.0).select(Row::as_select()).for_update();
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Takes a decision back.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_link(tx: &mut Tx, id: CardLinkId, reason: &str) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(Uuid::from));
    diesel::update(card_link::table.find(id.0))
        .set((
            card_link::revoked_at.eq(now),
            card_link::revoked_by.eq(by),
            card_link::revoke_reason.eq(reason),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Decisions on a card that the actor can see, newest first: also those that were taken back.
///
/// # Errors
/// [`DbError`].
pub async fn list_links(tx: &mut Tx, card: CardId, limit: i64) -> Result<Vec<Link>, DbError> {
    let query = card_link::table
        .filter(card_link::first_id.eq(card.0).or(card_link::second_id.eq(card.0)))
        .order(card_link::id.desc())
        .limit(limit)
        .select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
