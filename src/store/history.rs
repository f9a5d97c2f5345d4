//! The append-only history: events behind the heads of their chains.

mod read;
mod search;

pub(in crate::store) use read::{EventRow, sha};
pub use read::{heads, list, list_of_person, lock_event, save_redacted, since_version};
pub use search::{EventFilter, search};

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::history::{Event, Head, START};
use crate::domain::workflow::{Machine, Move};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bytea, Int4, Jsonb, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What a chain tells the history of.
    pub enum ChainKind {
        /// A petition.
        Petition = "petition",
        /// A review with its subjects, requests, court cases and certificates.
        Review = "review",
        /// A repressed person.
        Person = "person",
        /// An office.
        Office = "office",
        /// An account.
        Account = "account",
        /// An archive card, once a person has changed something about it.
        Card = "card",
        /// A source of cards, with every import into it.
        CardSource = "card_source",
    }
}

/// What a service tells the history; the transaction adds who and when.
#[derive(Debug, Clone)]
#[must_use = "a record that is not appended is lost"]
pub struct Record {
    chain: (ChainKind, Uuid),
    action: String,
    moved: Option<(&'static str, String, String)>,
    subject: Option<Uuid>,
    person: Option<Uuid>,
    item: Option<Uuid>,
    case_version: Option<i32>,
    reason: Option<String>,
    paper: Option<(String, Uuid)>,
    content: Value,
}

impl Record {
    /// Something that was done and is no step of a workflow.
    #[expect(clippy::needless_pass_by_value, reason = "codes are passed as they are")]
    pub fn action(kind: ChainKind, id: impl Into<Uuid>, action: impl ToString) -> Self {
        Self {
            chain: (kind, id.into()),
            action: action.to_string(),
            moved: None,
            subject: None,
            person: None,
            item: None,
            case_version: None,
            reason: None,
            paper: None,
            content: json!({}),
        }
    }

    /// A step of a workflow.
    pub fn step<M: Machine>(kind: ChainKind, id: impl Into<Uuid>, step: &Move<M>) -> Self {
        let moved = (M::NAME, step.from().to_string(), step.to().to_string());
        Self { moved: Some(moved), ..Self::action(kind, id, step.step()) }
    }

    /// The subject concerned.
    pub fn subject(mut self, id: impl Into<Uuid>) -> Self {
        self.subject = Some(id.into());
        self
    }

    /// The person concerned.
    pub fn person(mut self, id: impl Into<Uuid>) -> Self {
        self.person = Some(id.into());
        self
    }

    /// The item concerned: a request, a document, a certificate.
    pub fn item(mut self, id: impl Into<Uuid>) -> Self {
        self.item = Some(id.into());
        self
    }

    /// The case's version after the change.
    pub const fn version(mut self, version: i32) -> Self {
        self.case_version = Some(version);
        self
    }

    /// The reason given.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// The paper it rests on.
    pub fn paper(mut self, kind: &str, id: impl Into<Uuid>) -> Self {
        self.paper = Some((kind.to_owned(), id.into()));
        self
    }

    /// What changed.
    pub fn content(mut self, content: Value) -> Self {
        self.content = content;
        self
    }
}

#[derive(QueryableByName)]
struct HeadRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Int4)]
    seq: i32,
    #[diesel(sql_type = Bytea)]
    hash: Vec<u8>,
}

/// Appends records, each behind the head of its chain; chains are locked in the order of their
/// ids, so two use cases that touch the same ones cannot block each other for ever.
///
/// # Errors
/// [`DbError`]; a move outside the allowed ones violates `event_move_fkey`.
pub async fn append(tx: &mut Tx, records: Vec<Record>) -> Result<(), DbError> {
    if records.is_empty() {
        return Ok(());
    }
    let chains: BTreeMap<Uuid, ChainKind> =
        records.iter().map(|record| (record.chain.1, record.chain.0)).collect();
    let mut heads = lock_heads(tx, &chains).await?;
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let head = heads.entry(record.chain.1).or_insert(START);
        let linked = event_of(tx, record).linked(*head);
        *head = linked.head();
        rows.push(
            serde_json::to_value(&linked)
                .map_err(|error| DbError::Corrupt { table: "event", value: error.to_string() })?,
        );
    }
    insert(tx, rows).await?;
    move_heads(tx, &heads).await
}

async fn lock_heads(
    tx: &mut Tx,
    chains: &BTreeMap<Uuid, ChainKind>,
) -> Result<BTreeMap<Uuid, Head>, DbError> {
    let ids: Vec<Uuid> = chains.keys().copied().collect();
    let kinds: Vec<&str> = chains.values().map(|kind| kind.as_str()).collect();
    // The update of nothing locks the heads that exist and returns them with the new ones.
    let rows: Vec<HeadRow> = prepared(
        "INSERT INTO chain (id, kind) SELECT * FROM unnest($1, $2) ORDER BY 1 \
         ON CONFLICT (id) DO UPDATE SET seq = chain.seq RETURNING id, seq, hash",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<Text>, _>(kinds)
    .load(tx.conn())
    .await?;
    let head = |row: HeadRow| Ok((row.id, Head { seq: row.seq, hash: sha(row.hash)? }));
    rows.into_iter().map(head).collect()
}

fn event_of(tx: &Tx, record: Record) -> Event {
    let actor = tx.actor();
    let (machine, from_state, to_state) = match record.moved {
        Some((machine, from, to)) => (Some(machine.to_owned()), Some(from), Some(to)),
        None => (None, None, None),
    };
    let (paper_kind, paper_id) = record.paper.unzip();
    Event {
        chain_id: record.chain.1,
        seq: 0,
        at: tx.now(),
        account_id: actor.account.map(Into::into),
        capacity_id: actor.capacity.map(Into::into),
        role: actor.role.to_string(),
        office_id: actor.office.map(Into::into),
        action: record.action,
        machine,
        from_state,
        to_state,
        subject_id: record.subject,
        person_id: record.person,
        item_id: record.item,
        case_version: record.case_version,
        reason: record.reason,
        paper_kind,
        paper_id,
        content: record.content,
        content_hash: START.hash,
        prev_hash: START.hash,
        hash: START.hash,
    }
}

async fn insert(tx: &mut Tx, rows: Vec<Value>) -> Result<(), DbError> {
    prepared(
        "INSERT INTO event (chain_id, seq, at, account_id, capacity_id, role, office_id, action, \
           machine, from_state, to_state, subject_id, person_id, item_id, case_version, reason, \
           paper_kind, paper_id, content, content_hash, prev_hash, hash) \
         SELECT chain_id, seq, at, account_id, capacity_id, role, office_id, action, \
           machine, from_state, to_state, subject_id, person_id, item_id, case_version, reason, \
           paper_kind, paper_id, content, decode(content_hash, 'hex'), decode(prev_hash, 'hex'), \
           decode(hash, 'hex') \
         FROM jsonb_to_recordset($1) AS e(chain_id uuid, seq int, at timestamptz, \
           account_id uuid, capacity_id uuid, role text, office_id uuid, action text, \
           machine text, from_state text, to_state text, subject_id uuid, person_id uuid, \
           item_id uuid, case_version int, reason text, paper_kind text, paper_id uuid, \
           content jsonb, content_hash text, prev_hash text, hash text)",
    )
    .bind::<Jsonb, _>(Value::Array(rows))
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn move_heads(tx: &mut Tx, heads: &BTreeMap<Uuid, Head>) -> Result<(), DbError> {
    let ids: Vec<Uuid> = heads.keys().copied().collect();
    let seqs: Vec<i32> = heads.values().map(|head| head.seq).collect();
    let hashes: Vec<Vec<u8>> = heads.values().map(|head| head.hash.0.to_vec()).collect();
    prepared(
        "UPDATE chain SET seq = h.seq, hash = h.hash \
         FROM unnest($1, $2, $3) AS h(id, seq, hash) WHERE chain.id = h.id",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<Int4>, _>(seqs)
    .bind::<Array<Bytea>, _>(hashes)
    .execute(tx.conn())
    .await?;
    Ok(())
}
