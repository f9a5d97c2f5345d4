//! The judge confirms: every subject gets its outcome, in one transaction and a fixed number of
//! statements, however many they are.

use super::force;
use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::{AccountId, RulingId, SubjectId};
use crate::domain::jurisdiction::EntryIntoForce;
use crate::domain::notice::NoticeKind;
use crate::domain::repression::Outcome;
use crate::domain::workflow::subject::Step;
use crate::domain::workflow::{Need, Refusal};
use crate::service::court::{AtCourt, at_court, class_of, clocked};
use crate::service::subject::{Moved, flag_dependants};
use crate::service::{Context, Error, RequestKey, Result, deadline, once, version};
use crate::store::court_case::{
    HearingState, find_protest, find_scheduled, save_hearing, save_motion_result,
};
use crate::store::history::Record;
use crate::store::ruling::{
    AppealResult, Ruling, SubjectOutcome, list_outcomes, lock_appeal, save_appeal,
    subjects_of_appeal,
};
use crate::store::subject::{NewOutcome, save_outcomes};
use crate::store::{self, Tx};
use chrono::NaiveDate;
use serde_json::json;
use std::collections::HashMap;

/// Confirms an entered ruling.
#[derive(Debug, Clone, Copy, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRuling {
    /// Version of the ruling as last seen.
    pub version: i32,
}

/// Confirms a ruling: outcome and paper to every subject, the window for an appeal opens, families
/// are told. Where the law lets rulings enter into force at once, they do.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `WrongState` when the judge entered it as a clerk, or an outcome
/// is missing; `Conflict` (`ruling-closed`) when it was confirmed or sent back before.
pub async fn confirm(
    context: &Context,
    actor: &Actor,
    id: RulingId,
    command: ConfirmRuling,
    key: Option<&RequestKey>,
) -> Result<()> {
    let confirmed: RulingId = context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let found = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
                let court = at_court(tx, context, found.court_case).await?;
                let ruling = store::ruling::lock(tx, id).await?.ok_or(Error::NotFound)?;
                let done = match ruling.appeal {
                    None => {
                        Box::pin(after_hearing(tx, context, actor, court, ruling, command)).await
                    }
                    Some(_) => Box::pin(after_appeal(tx, actor, court, ruling, command)).await,
                };
                done?;
                Ok(id)
            })
            .await
        })
        .await?;
    force::at_once(context, actor, confirmed).await
}

async fn after_hearing(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    mut court: AtCourt<'_>,
    mut ruling: Ruling,
    command: ConfirmRuling,
) -> Result<()> {
    let moved = if ruling.is_entered() {
        court.take_unversioned(tx, actor, Step::ConfirmRuling).await?
    } else {
        return closed(actor, &court);
    };
    version::check(tx, court.loaded.review.id, command.version, ruling.version).await?;
    let outcomes = list_outcomes(tx, ruling.id).await?;
    let records = write_outcomes(tx, &court, &moved, &outcomes, ruling.id).await?;
    sign(tx, actor, &mut ruling).await?;
    if let Some(hearing) = find_scheduled(tx, court.case.id).await? {
        save_hearing(tx, hearing.id, HearingState::Held, None).await?;
    }
    if let (Some(protest), Some(result)) =
        (find_protest(tx, court.case.id).await?, ruling.motion_result)
    {
        save_motion_result(tx, protest.id, Some(result.as_str())).await?;
    }
    let due = window(tx, context, &court, ruling.ruled_on).await?;
    court.end(tx, records).await?;
    let mut params = court.params();
    params.due_on = due;
    params.paper_number = Some(ruling.number);
    court.tell(tx, NoticeKind::RulingMade, params).await
}

async fn after_appeal(
    tx: &mut Tx,
    actor: &Actor,
    mut court: AtCourt<'_>,
    mut ruling: Ruling,
    command: ConfirmRuling,
) -> Result<()> {
    let appeal = ruling.appeal.ok_or(Error::NotFound)?;
    let concerned = subjects_of_appeal(tx, appeal).await?;
    court.retain(|state| concerned.contains(&state.subject.id));
    let moved = if ruling.is_entered() {
        court.take_unversioned(tx, actor, Step::ChangeRuling).await?
    } else {
        return closed(actor, &court);
    };
    another_confirms(actor.account, &ruling)?;
    version::check(tx, court.loaded.review.id, command.version, ruling.version).await?;
    let mut appeal = lock_appeal(tx, appeal).await?.ok_or(Error::NotFound)?;
    let outcomes = list_outcomes(tx, ruling.id).await?;
    let records = write_outcomes(tx, &court, &moved, &outcomes, ruling.id).await?;
    sign(tx, actor, &mut ruling).await?;
    appeal.result = Some(AppealResult::Changed);
    appeal.result_text = Some(ruling.text.clone());
    appeal.result_number = Some(ruling.number.clone());
    appeal.decided_by = actor.account;
    appeal.decided_at = Some(tx.now());
    save_appeal(tx, &appeal).await?;
    supersede(tx, appeal.ruling, &outcomes, ruling.id).await?;
    court.end(tx, records).await?;
    let mut params = court.params();
    params.paper_number = Some(ruling.number);
    court.tell(tx, NoticeKind::RulingMade, params).await
}

/// A judge who may confirm rulings here is told that this one is closed; others only that they may
/// not.
fn closed(actor: &Actor, court: &AtCourt<'_>) -> Result<()> {
    use crate::domain::workflow::{may_take, subject::Subject};
    let nobody = std::iter::empty();
    let _leave =
        may_take::<Subject>(actor, &court.loaded.case, Step::ConfirmRuling, nobody)?.take();
    let message = "This ruling was confirmed or sent back already. Read it again.";
    Err(Error::conflict("ruling-closed", message))
}

fn another_confirms(account: Option<AccountId>, ruling: &Ruling) -> Result<()> {
    if account != Some(ruling.entered_by) {
        return Ok(());
    }
    let blockers = vec![Need::AnotherConfirms.into()];
    Err(Refusal::Blocked { step: Step::ChangeRuling.to_string(), blockers }.into())
}

async fn sign(tx: &mut Tx, actor: &Actor, ruling: &mut Ruling) -> Result<()> {
    ruling.confirmed_by = actor.account;
    ruling.confirmed_at = Some(tx.now());
    ruling.version = store::ruling::save(tx, ruling).await?;
    Ok(())
}

/// Writes every outcome with the ruling as its paper, flags what rests on those that changed, and
/// yields the records of it all.
async fn write_outcomes(
    tx: &mut Tx,
    court: &AtCourt<'_>,
    moved: &[Moved],
    outcomes: &[SubjectOutcome],
    ruling: RulingId,
) -> Result<Vec<Record>> {
    let by_subject: HashMap<SubjectId, &SubjectOutcome> =
        outcomes.iter().map(|one| (one.subject, one)).collect();
    if by_subject.len() != moved.len() {
        return Err(incomplete());
    }
    let review = court.loaded.review.id;
    let mut new = Vec::with_capacity(moved.len());
    let mut records = Vec::with_capacity(moved.len());
    for moved in moved {
        let one = by_subject.get(&moved.subject).ok_or_else(incomplete)?;
        new.push(NewOutcome {
            subject: moved.subject,
            outcome: one.outcome,
            ground: one.ground.clone(),
            paper: ("ruling", ruling.into()),
        });
        let content = json!({ "outcome": one.outcome, "ground": one.ground });
        let record = moved.record(review).item(court.case.id);
        records.push(record.paper("ruling", ruling).content(content));
    }
    let before: HashMap<SubjectId, Option<Outcome>> =
        court.loaded.subjects.iter().map(|s| (s.subject.id, s.subject.outcome)).collect();
    let differs = |one: &&SubjectOutcome| {
        before.get(&one.subject).is_some_and(|before| *before != Some(one.outcome))
    };
    let changed: Vec<SubjectId> = outcomes.iter().filter(differs).map(|one| one.subject).collect();
    save_outcomes(tx, &new, None).await?;
    let why = "A court ruled on the case this one rests on.";
    records.extend(flag_dependants(tx, &changed, why).await?);
    Ok(records)
}

/// The need that is shown when the ruling does not speak about exactly the subjects at court.
fn incomplete() -> Error {
    let blockers = vec![Need::RulingComplete.into()];
    Refusal::Blocked { step: Step::ConfirmRuling.to_string(), blockers }.into()
}

/// Ends the clock of the hearing and opens the window for an appeal; yields its last day. It opened
/// on the day of the ruling: entering an earlier one does not make the families wait again.
async fn window(
    tx: &mut Tx,
    context: &Context,
    court: &AtCourt<'_>,
    ruled_on: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    let profile = &court.loaded.profile;
    let id = court.case.id.into();
    deadline::finish(tx, id, Some(RuleCode::Hearing), true).await?;
    if *profile.entry_into_force == EntryIntoForce::AtOnce {
        return Ok(None);
    }
    let (case, class) = (clocked(&court.loaded, &court.case), class_of(&court.loaded));
    let opened = ruled_on.unwrap_or_else(|| profile.local_date(tx.now()));
    // A window of an earlier ruling of this case may still be open: this ruling has its own.
    deadline::finish(tx, id, Some(RuleCode::Appeal), true).await?;
    let rule = RuleCode::Appeal;
    let due = deadline::start(tx, context, &case, profile, rule, class, opened).await?;
    Ok(due.map(|due| due.due_on))
}

/// Marks the old ruling as replaced when the new one speaks about all of its subjects.
async fn supersede(
    tx: &mut Tx,
    old: RulingId,
    outcomes: &[SubjectOutcome],
    new: RulingId,
) -> Result<()> {
    let before = list_outcomes(tx, old).await?;
    let changed: std::collections::HashSet<SubjectId> =
        outcomes.iter().map(|one| one.subject).collect();
    if !before.iter().all(|one| changed.contains(&one.subject)) {
        return Ok(());
    }
    let Some(mut old) = store::ruling::lock(tx, old).await? else { return Ok(()) };
    old.superseded_by = Some(new);
    store::ruling::save(tx, &old).await?;
    Ok(())
}
