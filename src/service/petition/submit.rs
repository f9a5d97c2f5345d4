//! Sending a petition to its office.

use super::command::SubmitPetition;
use super::{PetitionView, clock, draft, look_up, take, view};
use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::PetitionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::petition::Step;
use crate::service::{Context, Error, Result, candidate, notice, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, Channel};

/// Submits a draft. The family is told, and the clock of the registration starts.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState` (also without a named person or an office); `Stale`;
/// `Invalid` for a letter without the day it arrived.
pub async fn submit(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: SubmitPetition,
) -> Result<PetitionView> {
    context
        .write(actor, async |tx| {
            send(tx, context, actor, id, command.version, Vec::new()).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Submits within a transaction; `before` are records of what it did already.
pub(super) async fn send(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    seen: i32,
    mut before: Vec<Record>,
) -> Result<()> {
    let (mut found, moved) = take(tx, actor, id, Step::Submit, seen).await?;
    if found.channel == Channel::Paper && found.received_on.is_none() {
        let message = "Give the day the letter arrived: terms count from it.";
        return Err(Error::field("/received_on", "required", message));
    }
    if let Some(office) = found.office {
        // A draft may have waited for years, and its office may be gone.
        draft::addressee(tx, context, office).await?;
    }
    let handle = look_up::handle(tx, None).await?;
    let version = petition::save_submitted(tx, id, &moved, handle).await?;
    found.submitted_at = Some(tx.now());
    let today = clock::today(context, found.country)?;
    let due = clock::start(tx, context, &found, RuleCode::Registration, today).await?;
    before.push(Record::step(ChainKind::Petition, id, &moved).version(version));
    append(tx, before).await?;
    let params = NoticeParams {
        date: Some(today.1),
        due_on: due.map(|due| due.due_on),
        ..NoticeParams::default()
    };
    notice::tell_family(tx, id, NoticeKind::PetitionReceived, params).await?;
    candidate::when_sent(tx, id).await?;
    work::refresh_petition(tx, id).await
}
