//! Proving the histories: every link is computed again, and every row stands where its history says.

use super::heads::{digest_at, end_of};
use super::read::case_facts;
use crate::domain::actor::Actor;
use crate::domain::digest::Sha256;
use crate::domain::history::{BrokenLink, DailyHead, Head, START};
use crate::domain::policy::{Action, may};
use crate::domain::redaction::Redactions;
use crate::files::Condition;
use crate::service::{Context, Error, Result};
use crate::store::{history, ledger};
use ed25519_dalek::{Signature, Verifier as _};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Events and chains read in one go.
const PAGE: i64 = 5_000;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A link of a chain.
    #[error(transparent)]
    Link(#[from] BrokenLink),
    /// The chain ends elsewhere than its head says: events at its end are missing or added.
    #[error("chain {chain_id}: its head says event {head}, its last event is {last}")]
    Head {
        /// The chain.
        chain_id: Uuid,
        /// What the head says.
        head: i32,
        /// The last event found.
        last: i32,
    },
    /// A row stands elsewhere than its history says.
    #[error("{id} stands in state {stands}, its history led it to {told}")]
    State {
        /// Petition or subject.
        id: Uuid,
        /// The state in its row.
        stands: String,
        /// The state its last step led to.
        told: String,
    },
    /// A daily head.
    #[error("the daily head of {day}: {fault}")]
    Daily {
        /// The day.
        day: chrono::NaiveDate,
        /// What does not hold.
        fault: &'static str,
    },
}

/// What was checked, and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Chains checked.
    pub chains: u64,
    /// Events checked.
    pub events: u64,
    /// Daily heads checked.
    pub heads: u64,
    /// The first fault of each kind of check; empty when everything holds.
    pub faults: Vec<Fault>,
}

/// How far a long check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Chains done.
    pub done: u64,
    /// Chains in all.
    pub total: u64,
}

/// Checks every history, or that of one case.
///
/// # Errors
/// `NotFound` when `case` has no history; the database.
pub async fn verify(
    context: &Context,
    case: Option<Uuid>,
    mut progress: impl FnMut(Progress),
) -> Result<Report> {
    let mut report = Report::default();
    match case {
        Some(case) => one_chain(context, case, &mut report).await?,
        None => {
            every_chain(context, &mut report, &mut progress).await?;
            daily_heads(context, &mut report).await?;
        }
    }
    let strays =
        context.read_as_system(async |tx| Ok(ledger::list_strays(tx, case, 1).await?)).await?;
    report.faults.extend(strays.into_iter().map(|stray| Fault::State {
        id: stray.id,
        stands: stray.stands,
        told: stray.told.unwrap_or_default(),
    }));
    Ok(report)
}

/// Checks the history of one case for somebody who reads it.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn verify_case(context: &Context, actor: &Actor, case: Uuid) -> Result<Report> {
    context
        .read(actor, async |tx| {
            let facts = case_facts(tx, case).await?;
            let _leave = may(actor, Action::ReadHistory, &facts)?;
            Ok(())
        })
        .await?;
    verify(context, Some(case), |_| ()).await
}

/// Follows the events of a run of chains; yields the head each chain ended with.
async fn follow(
    context: &Context,
    chain: Option<Uuid>,
    from: Uuid,
    until: Uuid,
    report: &mut Report,
) -> Result<BTreeMap<Uuid, Head>> {
    let mut ends: BTreeMap<Uuid, Head> = BTreeMap::new();
    let mut redactions = Redactions::default();
    let mut after = (from, i32::MAX);
    loop {
        let events = context
            .read_as_system(async |tx| Ok(ledger::list_in_order(tx, chain, after, PAGE).await?))
            .await?;
        let Some(last) = events.last() else {
            unrecorded(report, &redactions);
            return Ok(ends);
        };
        after = (last.chain_id, last.seq);
        for event in &events {
            if event.chain_id > until {
                unrecorded(report, &redactions);
                return Ok(ends);
            }
            report.events += 1;
            redactions.note(event);
            let before = ends.get(&event.chain_id).copied().unwrap_or(START);
            match event.check(before) {
                Ok(head) => {
                    ends.insert(event.chain_id, head);
                }
                Err(broken) => {
                    first(report, broken.into());
                    ends.insert(event.chain_id, event.head());
                }
            }
        }
    }
}

fn unrecorded(report: &mut Report, redactions: &Redactions) {
    if let Some(broken) = redactions.unrecorded() {
        first(report, broken.into());
    }
}

/// Keeps the first fault of a kind: the rest would only repeat it.
fn first(report: &mut Report, fault: Fault) {
    let kind = std::mem::discriminant(&fault);
    if report.faults.iter().all(|known| std::mem::discriminant(known) != kind) {
        report.faults.push(fault);
    }
}

fn compare(report: &mut Report, chain_id: Uuid, head: Head, end: Head) {
    if head != end {
        first(report, Fault::Head { chain_id, head: head.seq, last: end.seq });
    }
}

async fn one_chain(context: &Context, chain: Uuid, report: &mut Report) -> Result<()> {
    let head = context
        .read_as_system(async |tx| Ok(ledger::find_head(tx, chain).await?))
        .await?
        .ok_or(Error::NotFound)?;
    // The keyset starts just before the chain's first event.
    let before = Uuid::from_u128(chain.as_u128().saturating_sub(1));
    let ends = follow(context, Some(chain), before, chain, report).await?;
    compare(report, chain, head, ends.get(&chain).copied().unwrap_or(START));
    report.chains = 1;
    Ok(())
}

async fn every_chain(
    context: &Context,
    report: &mut Report,
    progress: &mut impl FnMut(Progress),
) -> Result<()> {
    let total = context.read_as_system(async |tx| Ok(ledger::count_chains(tx).await?)).await?;
    let total = u64::try_from(total).unwrap_or_default();
    let mut after = Uuid::nil();
    loop {
        // Heads first: what is appended meanwhile lies behind them and is not followed.
        let heads = context
            .read_as_system(async |tx| Ok(history::heads(tx, Some(after), PAGE).await?))
            .await?;
        let Some((last, _)) = heads.last().copied() else { return Ok(()) };
        let ends = follow(context, None, after, last, report).await?;
        for (chain, head) in heads {
            let end = ends.get(&chain).copied().unwrap_or(START);
            // A use case may have appended since the heads were read: only an end before its head
            // is a fault, or another hash at the same place.
            if end.seq <= head.seq {
                compare(report, chain, head, end);
            }
            report.chains += 1;
        }
        progress(Progress { done: report.chains, total: total.max(report.chains) });
        after = last;
    }
}

async fn daily_heads(context: &Context, report: &mut Report) -> Result<()> {
    let key = context.keys.signing.verifying_key();
    let own = context.keys.key_id();
    let (mut before, mut last) = (Sha256([0; 32]), None::<DailyHead>);
    loop {
        let after = last.as_ref().map(|head| head.day);
        let heads = super::list_heads(context, after).await?;
        if heads.is_empty() {
            break;
        }
        for head in heads {
            report.heads += 1;
            let signature = hex::decode(&head.signature).unwrap_or_default();
            let signed = Signature::from_slice(&signature).is_ok_and(|signature| {
                key.verify(head.signed_text().as_bytes(), &signature).is_ok()
            });
            if head.prev_hash != before {
                first(
                    report,
                    Fault::Daily { day: head.day, fault: "it does not follow the one before it" },
                );
            } else if head.key_id == own && !signed {
                first(report, Fault::Daily { day: head.day, fault: "its signature does not hold" });
            }
            before = head.digest();
            last = Some(head);
        }
    }
    // The newest one covers everything the earlier ones did: its digest is computed again.
    if let Some(head) = last {
        let (digest, _, _) = digest_at(context, end_of(head.day)).await?;
        if digest != head.heads_hash {
            let fault = "the histories of that day were changed";
            first(report, Fault::Daily { day: head.day, fault });
        }
    }
    Ok(())
}

/// Reads every document's bytes again and compares them with their digest; yields how many.
///
/// # Errors
/// `Conflict` (`document-damaged`, `document-missing`) for the first that does not hold.
pub async fn verify_documents(context: &Context) -> Result<u64> {
    let (mut checked, mut after) = (0, None);
    loop {
        let digests = context
            .read_as_system(async |tx| Ok(ledger::list_document_digests(tx, after, 500).await?))
            .await?;
        let Some(last) = digests.last() else { return Ok(checked) };
        after = Some(*last);
        for digest in digests {
            match context.files.verify(digest).await.map_err(Error::internal)? {
                Condition::Intact => checked += 1,
                Condition::Missing => {
                    return Err(Error::conflict(
                        "document-missing",
                        format!("The document {digest} is missing. Restore it from a backup."),
                    ));
                }
                Condition::Damaged(_) => {
                    return Err(Error::conflict(
                        "document-damaged",
                        format!("The document {digest} was changed. Restore it from a backup."),
                    ));
                }
            }
        }
    }
}
