//! The history of one case in a file that can be checked without the system.

use super::read::case_facts;
use super::verify::{Fault, Report};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::history::{BrokenLink, Event, Head, START, canonical, digest};
use crate::domain::policy::{Action, may};
use crate::domain::redaction::Redactions;
use crate::service::{Context, Error, Result};
use crate::store::history::{self, ChainKind, Record};
use crate::store::ledger;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const FORM: &str = "aqtau-history-1";
const PAGE: i64 = 5_000;

/// A history outside of the system: its events, its head, and a signature over the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Export {
    /// Version of this form.
    pub form: String,
    /// The chain.
    pub chain_id: Uuid,
    /// When it was exported.
    pub exported_at: DateTime<Utc>,
    /// How many events it holds.
    pub events_count: i32,
    /// Hash of the last event, in hexadecimal.
    pub head: String,
    /// The key that signed the head.
    pub key_id: String,
    /// The public key, in base64; compare it with the one the court publishes.
    pub public_key: String,
    /// Ed25519 signature over form, chain, time, number of events and head, in base64.
    pub signature: String,
    /// The events, oldest first.
    #[schema(value_type = Vec<Object>)]
    pub events: Vec<Event>,
}

impl Export {
    fn signed_text(&self) -> String {
        let fields = serde_json::json!([
            self.form,
            self.chain_id,
            self.exported_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
            self.events_count,
            self.head,
            self.key_id,
        ]);
        canonical(&fields)
    }
}

/// Exports the whole history of a petition or a review; that it was exported becomes part of it.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn export(context: &Context, actor: &Actor, case: Uuid) -> Result<Export> {
    context
        .write(actor, async |tx| {
            let facts = case_facts(tx, case).await?;
            let leave = may(actor, Action::ExportHistory, &facts)?;
            let kind = match crate::store::facts::of_review(tx, case.into()).await? {
                Some(_) => ChainKind::Review,
                None => ChainKind::Petition,
            };
            history::append(tx, vec![Record::action(kind, case, leave.action())]).await?;
            let mut events: Vec<Event> = Vec::new();
            // The whole chain, also events about subjects this actor would not be shown: a chain
            // with gaps proves nothing.
            tx.beyond_sight(async |tx| {
                loop {
                    let after = (case, events.last().map_or(0, |event| event.seq));
                    let page = ledger::list_in_order(tx, Some(case), after, PAGE).await?;
                    if page.is_empty() {
                        return Ok::<_, Error>(());
                    }
                    events.extend(page);
                }
            })
            .await?;
            Ok(signed(context, case, events))
        })
        .await
}

fn signed(context: &Context, chain_id: Uuid, events: Vec<Event>) -> Export {
    let head = events.last().map_or(START, Event::head);
    let mut export = Export {
        form: FORM.to_owned(),
        chain_id,
        exported_at: context.clock.now(),
        events_count: head.seq,
        head: head.hash.to_string(),
        key_id: context.keys.key_id(),
        public_key: STANDARD.encode(context.keys.signing.verifying_key().as_bytes()),
        signature: String::new(),
        events,
    };
    export.signature = STANDARD.encode(context.keys.sign(&export.signed_text()));
    export
}

/// Checks an export without any database. With `trusted` (the public key as published) the
/// signature has to be of that key; without it, of the key the export names.
///
/// # Errors
/// `Invalid` when the file is no export; faults of the chain stand in the report.
pub fn verify_export(text: &str, trusted: Option<&str>) -> Result<Report> {
    let export: Export = serde_json::from_str(text).map_err(|error| {
        FieldErrors::one("", "not_an_export", format!("Not a history: {error}."))
    })?;
    let broken = |seq, fault| Fault::Link(BrokenLink { chain_id: export.chain_id, seq, fault });
    let mut report = Report { chains: 1, ..Report::default() };
    let mut head: Head = START;
    let mut redactions = Redactions::default();
    for event in &export.events {
        report.events += 1;
        redactions.note(event);
        if event.chain_id != export.chain_id {
            report.faults.push(broken(event.seq, "it belongs to another case"));
            return Ok(report);
        }
        match event.check(head) {
            Ok(next) => head = next,
            Err(fault) => {
                report.faults.push(fault.into());
                return Ok(report);
            }
        }
    }
    if let Some(unrecorded) = redactions.unrecorded() {
        report.faults.push(unrecorded.into());
    } else if head.seq != export.events_count || head.hash.to_string() != export.head {
        report.faults.push(broken(head.seq, "the events end elsewhere than the signed head"));
    } else if !is_signed(&export, trusted.unwrap_or(&export.public_key)) {
        report.faults.push(broken(head.seq, "the signature does not hold"));
    }
    Ok(report)
}

fn is_signed(export: &Export, key: &str) -> bool {
    let key = STANDARD.decode(key.trim()).ok().and_then(|bytes| bytes.try_into().ok());
    let key = key.and_then(|bytes: [u8; 32]| VerifyingKey::from_bytes(&bytes).ok());
    let signature = STANDARD.decode(&export.signature).unwrap_or_default();
    let Some(key) = key else { return false };
    let named = digest(key.as_bytes()).to_string().starts_with(&export.key_id);
    named
        && Signature::from_slice(&signature)
            .is_ok_and(|signature| key.verify(export.signed_text().as_bytes(), &signature).is_ok())
}
