//! A judge restores a missed term for an appeal.

use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::RulingId;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::Refusal;
use crate::domain::workflow::subject::State;
use crate::service::court::{AtCourt, at_court, subjects};
use crate::service::{Context, Error, Result, version};
use crate::store;
use crate::store::history::{ChainKind, Record};
use crate::store::ruling::{Restoration, save_restorations};
use chrono::{NaiveDate, TimeDelta};
use serde_json::json;
use uuid::Uuid;

/// Longest restored term, in days: it keeps an outcome from entering into force.
const LONGEST: i64 = 365;

/// Restores the term for an appeal.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreTerm {
    /// Version of the ruling as last seen.
    pub version: i32,
    /// The subjects whose outcome may be appealed.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
    /// Last day for the appeal.
    pub until: NaiveDate,
    /// Why the term was missed for good cause.
    #[schema(min_length = 1, max_length = 5000)]
    pub reason: String,
}

/// Restores the term: until its last day the outcomes may be appealed and do not enter into force.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `WrongState` when an outcome is not (or no longer) the
/// ruling's, or is in force already.
pub async fn restore_term(
    context: &Context,
    actor: &Actor,
    id: RulingId,
    command: &RestoreTerm,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let chosen = subjects(&mut errors, &command.subjects);
    let reason = errors.text("/reason", &command.reason, 5_000);
    let (chosen, reason) = errors.into_result((chosen, reason))?;
    context
        .write(actor, async |tx| {
            let found = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
            let mut court = at_court(tx, context, found.court_case).await?;
            let ruling = store::ruling::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::RestoreTerm, &court.loaded.case)?;
            let review = court.loaded.review.id;
            version::check(tx, review, command.version, ruling.version).await?;
            let today = court.loaded.profile.local_date(tx.now());
            if command.until < today || command.until - today > TimeDelta::days(LONGEST) {
                let message = format!("Name a day from today on, at most {LONGEST} days ahead.");
                return Err(Error::field(
                    "/until",
                    "out_of_range",
                    Message::new(message).between(today, today + TimeDelta::days(LONGEST)),
                ));
            }
            narrow(&mut court, id, &chosen)?;
            let restored = Restoration {
                ruling: id,
                subjects: court.loaded.ids(),
                until: command.until,
                reason: reason.clone(),
                restored_by: actor.account.ok_or(Error::Unauthenticated)?,
            };
            save_restorations(tx, &restored).await?;
            let detail = json!({ "until": command.until });
            let record = |state: &crate::service::subject::SubjectState| {
                Record::action(ChainKind::Review, review, Action::RestoreTerm)
                    .subject(state.subject.id)
                    .person(state.subject.person)
                    .item(court.case.id)
                    .paper("ruling", id)
                    .reason(&reason)
                    .content(detail.clone())
            };
            let records = court.loaded.subjects.iter().map(record).collect();
            court.end(tx, records).await?;
            store::ruling::save(tx, &ruling).await?;
            Ok(())
        })
        .await
}

/// Keeps the chosen subjects, all of which have to be ruled by this ruling and not in force.
fn narrow(
    court: &mut AtCourt<'_>,
    ruling: RulingId,
    chosen: &[crate::domain::id::SubjectId],
) -> Result<()> {
    court.retain(|state| chosen.contains(&state.subject.id));
    let subjects = &court.loaded.subjects;
    if subjects.len() != chosen.len() {
        let message = "Name subjects of this ruling only.";
        return Err(Error::field("/subjects", "foreign", message));
    }
    let ruled = |state: &crate::service::subject::SubjectState| {
        let paper = state.subject.outcome_paper.as_ref().map(|(_, paper)| *paper);
        state.subject.state == State::Ruled && paper == Some(ruling.0)
    };
    match subjects.iter().find(|state| !ruled(state)) {
        None => Ok(()),
        Some(other) => Err(Refusal::WrongState {
            step: Action::RestoreTerm.to_string(),
            state: other.subject.state.to_string(),
        }
        .into()),
    }
}
