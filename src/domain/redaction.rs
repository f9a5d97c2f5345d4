//! Erasing the content of an event: the hash of what it was stays, and a later event of the same
//! history records it. Content that vanished without a record is a fault like any other.

use super::history::{BrokenLink, Event};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The action of the event that records a redaction.
pub const REDACTED: &str = "redact_event";

/// What stands in the place of the content.
pub fn marker(reason: &str) -> Value {
    json!({ "redacted": reason })
}

/// What the recording event holds about the redacted one.
pub fn record(event: &Event) -> Value {
    json!({ "seq": event.seq, "content_hash": event.content_hash.to_string() })
}

/// Redacted events and the records of them, gathered while histories are read in order.
#[derive(Debug, Clone, Default)]
pub struct Redactions {
    /// Redacted events without a record so far, with the hash of what they held.
    open: BTreeMap<(Uuid, i32), String>,
}

impl Redactions {
    /// Looks at the next event of a history.
    pub fn note(&mut self, event: &Event) {
        if event.is_redacted() {
            let key = (event.chain_id, event.seq);
            self.open.insert(key, event.content_hash.to_string());
        } else if event.action == REDACTED
            && let Some(seq) = event.content.get("seq").and_then(Value::as_i64)
            && let Ok(seq) = i32::try_from(seq)
        {
            let key = (event.chain_id, seq);
            let named = event.content.get("content_hash").and_then(Value::as_str);
            if self.open.get(&key).map(String::as_str) == named {
                self.open.remove(&key);
            }
        }
    }

    /// The first event whose content vanished without a record.
    pub fn unrecorded(&self) -> Option<BrokenLink> {
        let (chain_id, seq) = *self.open.keys().next()?;
        Some(BrokenLink { chain_id, seq, fault: "its content was removed without a record" })
    }
}
