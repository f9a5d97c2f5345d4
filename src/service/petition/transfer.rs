//! Sending a petition on to the competent office.

use super::command::{LONGEST_REASON, TransferPetition};
use super::{PetitionView, clock, draft, look_up, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::deadline::RuleCode;
use crate::domain::id::{OfficeId, PetitionId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::petition::Step;
use crate::service::{Context, Error, Result, candidate, deadline, notice, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, NewPetition, OfficeFacts, Petition};
use crate::store::recipient;
use chrono::NaiveDate;

/// Transfers a registered petition. It keeps its number here; there it is a new submitted petition
/// that names this one, and the family is told where it went and when.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState`; `Stale`; `Invalid` for an office that takes no petitions.
pub async fn transfer(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: TransferPetition,
) -> Result<PetitionView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, LONGEST_REASON);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let (found, moved) = take(tx, actor, id, Step::Transfer, command.version).await?;
            let office = draft::addressee(tx, context, command.office_id.into()).await?;
            if found.office == Some(office.id) {
                let message = "The petition lies at this office already. Choose another.";
                return Err(Error::field("/office_id", "own_office", message));
            }
            let version = petition::save_ended(tx, id, &moved, &reason).await?;
            deadline::finish(tx, id.into(), None, true).await?;
            let there = continue_at(tx, actor, &found, &office).await?;
            let sent = Record::step(ChainKind::Petition, id, &moved);
            let came = Record::action(ChainKind::Petition, there.id, "receive_by_transfer");
            let records = vec![
                sent.version(version).reason(&reason).item(there.id),
                came.version(1).reason(&reason).item(id),
            ];
            append(tx, records).await?;
            let day = clock::today(context, office.country)?;
            tx.beyond_sight(async |tx| {
                clock::start(tx, context, &there, RuleCode::Registration, day).await.map(drop)
            })
            .await?;
            tell(tx, &found, &there, office.id, day.1).await?;
            work::refresh_petition(tx, id).await?;
            work::refresh_petition(tx, there.id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Makes the petition at the receiving office, which this office cannot see.
async fn continue_at(
    tx: &mut Tx,
    actor: &Actor,
    found: &Petition,
    office: &OfficeFacts,
) -> Result<Petition> {
    let (new, now) = (PetitionId::new(), tx.now());
    // The code on the family's paper stays good.
    let handle = look_up::handle(tx, found.lookup_code).await?;
    let row = NewPetition {
        id: new,
        office: Some(office.id),
        country: office.country,
        applicant: found.applicant,
        representation: found.representation,
        transferred_from: Some(found.id),
        channel: found.channel,
        language: found.language,
        reach: found.reach,
        statement: found.statement.clone(),
        postmarked_on: found.postmarked_on,
        received_on: found.received_on,
        entered_on: found.entered_on,
        created_by: actor.account.ok_or(Error::Unauthenticated)?,
        submitted_at: Some(now),
        handle: Some(handle),
    };
    petition::insert(tx, &row).await?;
    let from = found.id;
    let made = tx
        .beyond_sight(async |tx| {
            petition::copy_persons(tx, from, new).await?;
            petition::find(tx, new).await
        })
        .await?;
    candidate::when_sent(tx, new).await?;
    made.ok_or_else(|| Error::internal("the new petition is gone"))
}

/// The family is told by the office that sends it; the receiving office finds it in its list.
async fn tell(
    tx: &mut Tx,
    found: &Petition,
    there: &Petition,
    receiving: OfficeId,
    date: NaiveDate,
) -> Result<()> {
    let name = recipient::find_office_name(tx, receiving.into(), found.language).await?;
    let params = NoticeParams {
        date: Some(date),
        other_office: name,
        path: Some(format!("/petitions/{}", there.id)),
        ..NoticeParams::default()
    };
    notice::tell_family(tx, found.id, NoticeKind::PetitionTransferred, params).await
}
