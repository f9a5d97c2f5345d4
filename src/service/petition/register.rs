//! Registration: number, date, and the law that will count.

use super::command::RegisterPetition;
use super::{PetitionView, clock, take, view};
use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::PetitionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::number;
use crate::domain::workflow::petition::Step;
use crate::service::{Context, Error, Result, deadline, notice, work};
use crate::store::history::{ChainKind, Record, append};
use crate::store::number::NumberKind;
use crate::store::petition::{self, Registration};
use chrono::Datelike as _;
use serde_json::json;

/// Registers a submitted petition: it gets the next number of its office and year, the version of
/// the profile in force that day is fixed, and the main term starts as that profile says.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState` (also before the duplicates were shown); `Stale`.
pub async fn register(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: RegisterPetition,
) -> Result<PetitionView> {
    context
        .write(actor, async |tx| {
            let (found, moved) = take(tx, actor, id, Step::Register, command.version).await?;
            let (profile, today) = clock::today(context, found.country)?;
            let office = found.office.ok_or_else(|| Error::internal("submitted to no office"))?;
            let office = petition::find_office(tx, office)
                .await?
                .ok_or_else(|| Error::internal("the office is gone"))?;
            deadline::finish(tx, id.into(), Some(RuleCode::Registration), true).await?;
            let due =
                clock::start(tx, context, &found, RuleCode::MainTerm, (profile, today)).await?;
            // The number comes late: its row stays locked, and others wait for it.
            let year = today.year();
            let seq = crate::store::number::next(tx, office.id, NumberKind::Petition, year).await?;
            let given = Registration {
                number: number::print(&office.code, year, seq),
                year,
                seq,
                profile: profile.id.clone(),
            };
            let version = petition::save_registered(tx, id, &moved, &given).await?;
            let noted = json!({ "number": given.number, "profile": given.profile });
            let record = Record::step(ChainKind::Petition, id, &moved);
            append(tx, vec![record.version(version).content(noted)]).await?;
            let params = NoticeParams {
                file_number: Some(given.number),
                date: Some(today),
                due_on: due.map(|due| due.due_on),
                ..NoticeParams::default()
            };
            notice::tell_family(tx, id, NoticeKind::PetitionRegistered, params).await?;
            work::refresh_petition(tx, id).await
        })
        .await?;
    // Read when the row of the numbers is free again: others wait for it.
    view::read(context, actor, id).await
}
