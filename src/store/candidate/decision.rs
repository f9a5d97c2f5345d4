//! Decisions whether a card is that of a person.

use crate::domain::card::LinkDecision;
use crate::domain::id::{CardDecisionId, CardId, PersonId, PetitionId};
use crate::names::Features;
use crate::store::error::{DbError, code};
use crate::store::schema::{card_decision, petition_person};
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: CardDecisionId,
    /// The petition and its entry; none for a recorded person.
    pub entry: Option<(PetitionId, Uuid)>,
    /// The recorded person; none for the entry of a petition.
    pub person: Option<PersonId>,
    /// The card.
    pub card: CardId,
    /// What was decided.
    pub decision: LinkDecision,
    /// Why.
    pub reason: String,
    /// Who was compared with the card, as known then.
    pub claimed: Value,
    /// What the matching said of the two: the score, and the same as numbers. None when nothing was
    /// said, or in a form that is no longer read.
    pub judged: Option<(f32, Features)>,
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
    /// Why it was taken back.
    pub revoke_reason: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = card_decision)]
struct Row {
    id: Uuid,
    petition_id: Option<Uuid>,
    petition_person_id: Option<Uuid>,
    person_id: Option<Uuid>,
    card_id: Uuid,
    decision: String,
    reason: String,
    claimed: Value,
    score: Option<f32>,
    features: Option<Value>,
    decided_by: Uuid,
    office_id: Option<Uuid>,
    decided_at: DateTime<Utc>,
    key_id: String,
    signature: Vec<u8>,
    revoked_at: Option<DateTime<Utc>>,
    revoke_reason: Option<String>,
}

/// Numbers of an older form say nothing that could be compared with new ones.
fn features(value: Value) -> Option<Features> {
    serde_json::from_value(value).ok()
}

impl TryFrom<Row> for Decision {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            entry: row.petition_id.map(PetitionId).zip(row.petition_person_id),
            person: row.person_id.map(Into::into),
            card: row.card_id.into(),
            decision: code("card_decision.decision", &row.decision)?,
            reason: row.reason,
            claimed: row.claimed,
            judged: row.score.zip(row.features.and_then(features)),
            decided_by: row.decided_by,
            office: row.office_id,
            decided_at: row.decided_at,
            key_id: row.key_id,
            signature: row.signature,
            revoked_at: row.revoked_at,
            revoke_reason: row.revoke_reason,
        })
    }
}

/// Records a decision.
///
/// # Errors
/// [`DbError`]; `card_decision_in_force_key` when one on the person and the card is in force.
pub async fn insert(tx: &mut Tx, decision: &Decision) -> Result<(), DbError> {
    let numbers = decision.judged.map(|(_, features)| serde_json::to_value(features)).transpose();
    let numbers = numbers
        .map_err(|error| DbError::Corrupt { table: "card_decision", value: error.to_string() })?;
    diesel::insert_into(card_decision::table)
        .values((
            card_decision::id.eq(decision.id.0),
            card_decision::petition_id.eq(decision.entry.map(|(petition, _)| petition.0)),
            card_decision::petition_person_id.eq(decision.entry.map(|(_, entry)| entry)),
            card_decision::person_id.eq(decision.person.map(|person| person.0)),
            card_decision::card_id.eq(decision.card.0),
            card_decision::decision.eq(decision.decision.as_str()),
            card_decision::reason.eq(&decision.reason),
            card_decision::claimed.eq(&decision.claimed),
            card_decision::score.eq(decision.judged.map(|(score, _)| score)),
            card_decision::features.eq(numbers),
            card_decision::decided_by.eq(decision.decided_by),
            card_decision::office_id.eq(decision.office),
            card_decision::decided_at.eq(decision.decided_at),
            card_decision::key_id.eq(&decision.key_id),
            card_decision::signature.eq(&decision.signature),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A decision the actor can see, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: CardDecisionId) -> Result<Option<Decision>, DbError> {
    let query = card_decision::table.find(id.0).select(Row::as_select()).for_update();
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Takes a decision back.
///
/// # Errors
/// [`DbError`].
pub async fn revoke(tx: &mut Tx, id: CardDecisionId, reason: &str) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(Uuid::from));
    diesel::update(card_decision::table.find(id.0))
        .set((
            card_decision::revoked_at.eq(now),
            card_decision::revoked_by.eq(by),
            card_decision::revoke_reason.eq(reason),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Decisions in force on the entries of a petition that the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn list_of_petition(tx: &mut Tx, petition: PetitionId) -> Result<Vec<Decision>, DbError> {
    let query = card_decision::table
        .filter(card_decision::petition_id.eq(petition.0))
        .filter(card_decision::revoked_at.is_null())
        .order(card_decision::id)
        .select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Decisions on a recorded person that the actor can see, newest first: also those that were taken
/// back, and those on entries of petitions that mean the person.
///
/// # Errors
/// [`DbError`].
pub async fn list_of_person(
    tx: &mut Tx,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Decision>, DbError> {
    let entries = petition_person::table
        .filter(petition_person::person_id.eq(person.0))
        .select(petition_person::id.nullable());
    let query = card_decision::table
        .filter(
            card_decision::person_id
                .eq(person.0)
                .or(card_decision::petition_person_id.eq_any(entries)),
        )
        .order(card_decision::id.desc())
        .limit(limit)
        .select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What the weights are fitted on: a comparison, and what a person decided about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Example {
    /// The decision.
    pub id: CardDecisionId,
    /// The comparison as numbers; none in a form that is no longer read.
    pub features: Option<Features>,
    /// Whether it was the same person.
    pub same: bool,
}

/// Decisions in force with a clear answer, in the order of their ids, after one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_examples(
    tx: &mut Tx,
    after: Option<CardDecisionId>,
    limit: i64,
) -> Result<Vec<Example>, DbError> {
    let query = card_decision::table
        .filter(card_decision::revoked_at.is_null())
        .filter(card_decision::decision.ne(LinkDecision::Undecided.as_str()))
        .filter(card_decision::features.is_not_null())
        .filter(card_decision::id.gt(after.map_or_else(Uuid::nil, Uuid::from)))
        .order(card_decision::id)
        .limit(limit)
        .select((card_decision::id, card_decision::features, card_decision::decision));
    let rows: Vec<(Uuid, Option<Value>, String)> = query.load(tx.conn()).await?;
    let example = |(id, numbers, decision): (Uuid, Option<Value>, String)| {
        let same = decision == LinkDecision::Same.as_str();
        Example { id: id.into(), features: numbers.and_then(features), same }
    };
    Ok(rows.into_iter().map(example).collect())
}
