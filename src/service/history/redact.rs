//! Erasing personal content of one event, by order of whoever may order it.

use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::history::Event;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::redaction::{REDACTED, marker, record};
use crate::service::{Context, Error, Result};
use crate::store::break_glass::find_chain;
use crate::store::history::{self, Record};
use crate::store::{self, Mode};
use uuid::Uuid;

/// Fewest characters of a reason: it names the order, and a word is none.
const REASON: usize = 10;

/// Erases the content of one event.
#[derive(Debug, Clone)]
pub struct RedactEvent {
    /// The history: of a petition, a review, a person, an office or an account.
    pub chain: Uuid,
    /// The event's place in it, from 1.
    pub seq: i32,
    /// By what order, 10 to 1000 characters; it stays readable for ever, so it names nobody.
    pub reason: String,
}

/// Erases the content of one event for good and records that in the same history; its hash and
/// every link stay, so the history still proves itself. Yields the event as it stands now.
///
/// Only the owner of the tables may do it, so it is no request: the operator does it.
///
/// # Errors
/// `Denied`; `Invalid`; `NotFound` without such an event; `Conflict` (`already-redacted`, or
/// `not-redactable` for the record of a redaction).
pub async fn redact(context: &Context, actor: &Actor, command: &RedactEvent) -> Result<Event> {
    let leave = may(actor, Action::RedactHistory, &CaseFacts::default())?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    if reason.chars().count() < REASON && !reason.is_empty() {
        errors.add(
            "/reason",
            "too_short",
            Message::new("Name the order in a few words: who, when, number.").with("min", REASON),
        );
    }
    errors.into_result(())?;
    let (chain, seq) = (command.chain, command.seq);
    store::run(&context.pools.owner, actor, Mode::Write, context.clock.now(), async |tx| {
        let kind = find_chain(tx, chain).await?.ok_or(Error::NotFound)?;
        let event = history::lock_event(tx, chain, seq).await?.ok_or(Error::NotFound)?;
        redactable(&event)?;
        history::save_redacted(tx, chain, seq, &marker(&reason)).await?;
        let mut told = Record::action(kind, chain, leave.action()).reason(&reason);
        if let Some(subject) = event.subject_id {
            told = told.subject(subject);
        }
        history::append(tx, vec![told.content(record(&event))]).await?;
        history::lock_event(tx, chain, seq).await?.ok_or(Error::NotFound)
    })
    .await
}

fn redactable(event: &Event) -> Result<()> {
    if event.is_redacted() {
        let message = "The content of this event was redacted before. Nothing is left to erase.";
        return Err(Error::conflict("already-redacted", message));
    }
    if event.action == REDACTED {
        let message = "This event records a redaction and holds no personal data. Name another.";
        return Err(Error::conflict("not-redactable", message));
    }
    Ok(())
}
