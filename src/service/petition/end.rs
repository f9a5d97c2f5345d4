//! The ends of a petition that are no review and no other office.

use super::command::{ClosePetition, DeclareInadmissible, LONGEST_REASON, WithdrawPetition};
use super::{PetitionView, clock, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::PetitionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::petition::{State, Step};
use crate::service::{Context, Result, deadline, notice, work};
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition;

/// Takes a petition back. The review it was part of goes on: an ex officio one was never the
/// family's, one with other petitions is theirs too, and of one without, its officer decides.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState`; `Stale`; `Invalid` without a reason.
pub async fn withdraw(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: WithdrawPetition,
) -> Result<PetitionView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, LONGEST_REASON);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let (found, moved) = take(tx, actor, id, Step::Withdraw, command.version).await?;
            let version = petition::save_ended(tx, id, &moved, &reason).await?;
            deadline::finish(tx, id.into(), None, false).await?;
            let record = Record::step(ChainKind::Petition, id, &moved);
            let mut records = vec![record.version(version).reason(&reason)];
            if let (State::Linked, Some(review)) = (moved.from(), found.review) {
                petition::unset_review(tx, found.applicant, review).await?;
                // The officer of the review reads there that a family has left it.
                let left = Record::action(ChainKind::Review, review, "petition_withdrawn");
                records.push(left.item(id).reason(&reason));
            }
            append(tx, records).await?;
            if moved.from() != State::Draft {
                let (_, today) = clock::today(context, found.country)?;
                let params = NoticeParams { date: Some(today), ..NoticeParams::default() };
                notice::tell_family(tx, id, NoticeKind::PetitionWithdrawn, params).await?;
            }
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Declares a registered petition inadmissible; the family is told why and how to complain.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState`; `Stale`; `Invalid`.
pub async fn declare_inadmissible(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: DeclareInadmissible,
) -> Result<PetitionView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, LONGEST_REASON);
    let complain = errors.text("/how_to_complain", &command.how_to_complain, LONGEST_REASON);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let (found, moved) =
                take(tx, actor, id, Step::DeclareInadmissible, command.version).await?;
            let version = petition::save_inadmissible(tx, id, &moved, &reason, &complain).await?;
            deadline::finish(tx, id.into(), None, true).await?;
            let record = Record::step(ChainKind::Petition, id, &moved);
            append(tx, vec![record.version(version).reason(&reason)]).await?;
            let (_, today) = clock::today(context, found.country)?;
            let params = NoticeParams { date: Some(today), ..NoticeParams::default() };
            notice::tell_family(tx, id, NoticeKind::PetitionInadmissible, params).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Closes a linked petition whose review has ended for this family.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState` (also while the review runs); `Stale`.
pub async fn close(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: ClosePetition,
) -> Result<PetitionView> {
    context
        .write(actor, async |tx| {
            let (_, moved) = take(tx, actor, id, Step::Close, command.version).await?;
            let version = petition::save_move(tx, id, &moved).await?;
            deadline::finish(tx, id.into(), None, true).await?;
            let record = Record::step(ChainKind::Petition, id, &moved).version(version);
            append(tx, vec![record]).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
