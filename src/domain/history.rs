//! The hash chain of a case's history: what exactly is hashed, and how a chain is checked.
//!
//! An event's hash covers the hash of the event before it and a canonical text of its own fields;
//! its content is covered through its own hash, so that personal data can later be redacted
//! without breaking the chain.

use super::digest::Sha256;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Digest as _;
use uuid::Uuid;

/// Version of the canonical text; a later one would stand beside it, never replace it.
const FORM: &str = "aqtau-event-1";

/// One event as it is kept, exported and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The chain: a petition, a review, a person, an office or an account.
    pub chain_id: Uuid,
    /// Place in the chain, from 1 without gaps.
    pub seq: i32,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who acted; none for the system.
    pub account_id: Option<Uuid>,
    /// In which capacity.
    pub capacity_id: Option<Uuid>,
    /// In which role.
    pub role: String,
    /// For which office.
    pub office_id: Option<Uuid>,
    /// The step or action.
    pub action: String,
    /// The workflow of the step, if it is one.
    pub machine: Option<String>,
    /// State before the step.
    pub from_state: Option<String>,
    /// State after the step.
    pub to_state: Option<String>,
    /// The subject concerned.
    pub subject_id: Option<Uuid>,
    /// The person concerned.
    pub person_id: Option<Uuid>,
    /// The item concerned (an archive request, a document, a certificate ...).
    pub item_id: Option<Uuid>,
    /// The case's version after the change.
    pub case_version: Option<i32>,
    /// The reason given.
    pub reason: Option<String>,
    /// Kind of the paper it rests on.
    pub paper_kind: Option<String>,
    /// The paper it rests on.
    pub paper_id: Option<Uuid>,
    /// What changed; `{"redacted": …}` when personal data was removed later.
    pub content: Value,
    /// Hash of the content as it was recorded.
    pub content_hash: Sha256,
    /// Hash of the event before; zeros for the first.
    pub prev_hash: Sha256,
    /// Hash of this event.
    pub hash: Sha256,
}

/// The link that does not hold, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("chain {chain_id}, event {seq}: {fault}")]
pub struct BrokenLink {
    /// The chain.
    pub chain_id: Uuid,
    /// The event.
    pub seq: i32,
    /// What does not hold.
    pub fault: &'static str,
}

/// Where a chain starts, and each check continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Last event checked; 0 before the first.
    pub seq: i32,
    /// Its hash; zeros before the first.
    pub hash: Sha256,
}

/// The start of every chain.
pub const START: Head = Head { seq: 0, hash: Sha256([0; 32]) };

impl Event {
    /// Places the event behind `head` and computes its hashes.
    #[must_use]
    pub fn linked(mut self, head: Head) -> Self {
        self.seq = head.seq + 1;
        self.prev_hash = head.hash;
        self.content_hash = digest(canonical(&self.content).as_bytes());
        self.hash = self.compute();
        self
    }

    /// The head after this event.
    pub const fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash }
    }

    /// Checks this event against the one before it.
    ///
    /// # Errors
    /// [`BrokenLink`] with the first fault found.
    pub fn check(&self, before: Head) -> Result<Head, BrokenLink> {
        let broken = |fault| BrokenLink { chain_id: self.chain_id, seq: self.seq, fault };
        if self.seq != before.seq + 1 {
            return Err(broken("the numbering has a gap"));
        }
        if self.prev_hash != before.hash {
            return Err(broken("it does not follow the event before it"));
        }
        if !self.is_redacted() && self.content_hash != digest(canonical(&self.content).as_bytes()) {
            return Err(broken("its content was changed"));
        }
        if self.hash != self.compute() {
            return Err(broken("its fields were changed"));
        }
        Ok(self.head())
    }

    /// Whether its content was erased later.
    pub fn is_redacted(&self) -> bool {
        self.content.get("redacted").is_some()
    }

    fn compute(&self) -> Sha256 {
        let at = self.at.to_rfc3339_opts(SecondsFormat::Micros, true);
        let fields = serde_json::json!([
            FORM,
            self.chain_id,
            self.seq,
            at,
            self.account_id,
            self.capacity_id,
            self.role,
            self.office_id,
            self.action,
            self.machine,
            self.from_state,
            self.to_state,
            self.subject_id,
            self.person_id,
            self.item_id,
            self.case_version,
            self.reason,
            self.paper_kind,
            self.paper_id,
            self.content_hash,
            self.prev_hash,
        ]);
        digest(canonical(&fields).as_bytes())
    }
}

/// The signed head of one day: one digest over the heads of all chains as they stood at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DailyHead {
    /// The day, in UTC.
    pub day: NaiveDate,
    /// How many chains there were.
    pub chains: i64,
    /// How many events they held.
    pub events: i64,
    /// Digest over chain, place and hash of every head, in the order of the chains.
    pub heads_hash: Sha256,
    /// Digest of the daily head before; zeros for the first.
    pub prev_hash: Sha256,
    /// The key that signed it.
    pub key_id: String,
    /// Ed25519 signature over [`DailyHead::signed_text`], in hexadecimal.
    pub signature: String,
}

impl DailyHead {
    /// What is signed.
    pub fn signed_text(&self) -> String {
        let fields = serde_json::json!([
            "aqtau-daily-head-1",
            self.day,
            self.chains,
            self.events,
            self.heads_hash,
            self.prev_hash,
            self.key_id,
        ]);
        canonical(&fields)
    }

    /// What the next daily head refers to.
    pub fn digest(&self) -> Sha256 {
        digest(self.signed_text().as_bytes())
    }
}

/// Adds chain heads to the digest of a day, in the order of the chains.
#[derive(Debug, Clone, Default)]
pub struct HeadsDigest {
    hash: sha2::Sha256,
    chains: i64,
    events: i64,
}

impl HeadsDigest {
    /// Adds the head of the next chain.
    pub fn add(&mut self, chain: Uuid, head: Head) {
        self.hash.update(chain.as_bytes());
        self.hash.update(head.seq.to_be_bytes());
        self.hash.update(head.hash.0);
        self.chains += 1;
        self.events += i64::from(head.seq);
    }

    /// The digest, with the numbers of chains and events.
    pub fn finish(self) -> (Sha256, i64, i64) {
        (Sha256(self.hash.finalize().into()), self.chains, self.events)
    }
}

/// JSON with sorted keys and no white space: one text for one value, on every machine.
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    text
}

fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    text.push(',');
                }
                write_canonical(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<_> = fields.iter().collect();
            keys.sort_unstable_by_key(|(key, _)| key.as_bytes());
            text.push('{');
            for (i, (key, item)) in keys.into_iter().enumerate() {
                if i > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write_canonical(item, text);
            }
            text.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
    }
}

/// SHA-256 of bytes.
pub fn digest(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(content: Value) -> Event {
        Event {
            chain_id: Uuid::nil(),
            seq: 0,
            at: DateTime::from_timestamp(1_767_225_600, 0).unwrap(),
            account_id: None,
            capacity_id: None,
            role: "system".to_owned(),
            office_id: None,
            action: "register".to_owned(),
            machine: None,
            from_state: None,
            to_state: None,
            subject_id: None,
            person_id: None,
            item_id: None,
            case_version: Some(1),
            reason: None,
            paper_kind: None,
            paper_id: None,
            content,
            content_hash: Sha256([0; 32]),
            prev_hash: Sha256([0; 32]),
            hash: Sha256([0; 32]),
        }
    }

    #[test]
    fn keys_in_another_order_give_the_same_text() {
        let one = serde_json::from_str(r#"{"b":1,"a":{"d":null,"c":"ә"}}"#).unwrap();
        assert_eq!(canonical(&one), r#"{"a":{"c":"ә","d":null},"b":1}"#);
    }

    #[test]
    fn a_changed_word_breaks_the_chain_at_its_event() {
        let first = event(serde_json::json!({"n": 1})).linked(START);
        let mut second = event(serde_json::json!({"n": 2})).linked(first.head());
        assert!(first.check(START).and_then(|head| second.check(head)).is_ok());
        second.content = serde_json::json!({"n": 3});
        let broken = second.check(first.head()).unwrap_err();
        assert_eq!((broken.seq, broken.fault), (2, "its content was changed"));
    }

    #[test]
    fn redacted_content_keeps_the_chain_whole() {
        let mut one = event(serde_json::json!({"name": "…"})).linked(START);
        one.content = serde_json::json!({"redacted": "court order"});
        assert!(one.check(START).is_ok());
        one.reason = Some("another".to_owned());
        assert!(one.check(START).is_err());
    }

    proptest! {
        #[test]
        fn a_dropped_event_is_found(count in 2usize..8, dropped in 0usize..7) {
            let mut head = START;
            let mut chain = Vec::new();
            for n in 0..count {
                let next = event(serde_json::json!({"n": n})).linked(head);
                head = next.head();
                chain.push(next);
            }
            let dropped = dropped % (count - 1);
            chain.remove(dropped);
            let checked = chain.iter().try_fold(START, |head, event| event.check(head));
            prop_assert!(checked.is_err());
        }
    }
}
