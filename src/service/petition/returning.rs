//! A petition goes back to its author, and comes again.

use super::command::{CompletePetition, ReturnPetition};
use super::{PetitionView, clock, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::deadline::{PauseCause, RuleCode};
use crate::domain::id::PetitionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::petition::Step;
use crate::service::{Context, Result, deadline, notice, work};
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition;
use serde_json::json;

/// Returns a registered petition with a list of what is missing. Its clocks stand still where their
/// rules say so.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState`; `Stale`; `Invalid` without anything missing.
pub async fn return_for_completion(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: ReturnPetition,
) -> Result<PetitionView> {
    let missing = check(&command.missing)?;
    context
        .write(actor, async |tx| {
            let (found, moved) =
                take(tx, actor, id, Step::ReturnForCompletion, command.version).await?;
            let version = petition::save_returned(tx, id, &moved, &missing).await?;
            deadline::pause(tx, context, id.into(), PauseCause::Returned).await?;
            let today = clock::today(context, found.country)?;
            let due = clock::start(tx, context, &found, RuleCode::Completion, today).await?;
            let record = Record::step(ChainKind::Petition, id, &moved).version(version);
            append(tx, vec![record.content(json!({ "missing": missing }))]).await?;
            let params = NoticeParams {
                date: Some(today.1),
                due_on: due.map(|due| due.due_on),
                ..NoticeParams::default()
            };
            notice::tell_family(tx, id, NoticeKind::PetitionReturned, params).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

fn check(missing: &[String]) -> Result<Vec<String>, FieldErrors> {
    let mut errors = FieldErrors::default();
    if missing.is_empty() {
        errors.add("/missing", "required", "Say what is missing.");
    }
    if missing.len() > 50 {
        errors.add("/missing", "too_many", Message::new("List at most 50 things.").with("max", 50));
    }
    let lines = missing
        .iter()
        .take(50)
        .enumerate()
        .map(|(at, line)| errors.text(&format!("/missing/{at}"), line, 1_000))
        .collect();
    errors.into_result(lines)
}

/// Hands a returned petition in again; the clocks run on.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState`; `Stale`.
pub async fn complete(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: CompletePetition,
) -> Result<PetitionView> {
    context
        .write(actor, async |tx| {
            let (_, moved) = take(tx, actor, id, Step::Complete, command.version).await?;
            let version = petition::save_move(tx, id, &moved).await?;
            deadline::finish(tx, id.into(), Some(RuleCode::Completion), true).await?;
            deadline::resume(tx, context, id.into(), PauseCause::Returned).await?;
            let record = Record::step(ChainKind::Petition, id, &moved).version(version);
            append(tx, vec![record]).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
