//! The clerk enters what the court ruled; nothing changes until a judge confirms it.

use super::check;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AppealId, CourtCaseId, RulingId, SubjectId};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::Refusal;
use crate::domain::workflow::subject::State;
use crate::service::court::{AtCourt, at_court};
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store::court_case::{find_protest, find_scheduled, states_of};
use crate::store::history::{ChainKind, Record};
use crate::store::ruling::{
    Appeal, Ruling, delete_draft, find_appeal, insert_outcomes, lock_appeal, subjects_of_appeal,
};
use crate::store::{self, Tx};
use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

/// Enters a ruling with the operative part of every subject.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterRuling {
    /// Version of the court case as last seen.
    pub version: i32,
    /// The court's number of the ruling.
    #[schema(min_length = 1, max_length = 100)]
    pub number: String,
    /// Day on which the court ruled, when that was before the ruling is entered here; the term for an
    /// appeal counts from it. Left out, the ruling is made with its confirmation.
    #[serde(default)]
    pub ruled_on: Option<NaiveDate>,
    /// Its text.
    #[schema(min_length = 1, max_length = 1_000_000)]
    pub text: String,
    /// Who sat.
    #[schema(min_length = 1, max_length = 2000)]
    pub composition: String,
    /// Who was present.
    #[schema(min_length = 1, max_length = 5000)]
    pub attendance: String,
    /// What the court says to the motion to restore the term, `granted` or `refused`; needed
    /// exactly when such a motion lies with the case.
    #[serde(default)]
    pub motion_result: Option<String>,
    /// The appeal that this ruling decides by changing outcomes; left out for the ruling of a
    /// hearing.
    #[serde(default)]
    pub appeal_id: Option<Uuid>,
    /// One outcome for each subject: of the hearing, or of the appeal. None missing, none twice.
    #[schema(min_items = 1, max_items = 10_000)]
    pub outcomes: Vec<SubjectOutcomeInput>,
}

/// What the court ruled about one subject.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectOutcomeInput {
    /// The subject.
    pub subject_id: Uuid,
    /// `rehabilitated`, `partially_rehabilitated`, `recognised_injured`, `refused` or `terminated`.
    pub outcome: String,
    /// Ground of a refusal.
    #[serde(default)]
    pub ground: Option<String>,
    /// Findings that speak for clearing.
    #[serde(default)]
    pub findings: Vec<String>,
    /// The operative text.
    #[schema(min_length = 1, max_length = 10_000)]
    pub operative_text: String,
}

/// Enters a ruling in one transaction, whatever the number of its subjects; yields the ruling,
/// which waits for a judge.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `WrongState` when nothing is before the court; `Invalid` with a
/// pointer to each subject that is missing, doubled or foreign; `Conflict` (`ruling-entered`,
/// `hearing-not-held`).
pub async fn enter(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    command: &EnterRuling,
    key: Option<&RequestKey>,
) -> Result<RulingId> {
    check::command(command)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let court = at_court(tx, context, id).await?;
                write(tx, actor, court, command).await
            })
            .await
        })
        .await
}

/// Writes a ruling of a case that was read behind its lock; a draft of it is done with.
pub(super) async fn write(
    tx: &mut Tx,
    actor: &Actor,
    court: AtCourt<'_>,
    command: &EnterRuling,
) -> Result<RulingId> {
    let checked = check::command(command)?;
    let appeal = command.appeal_id.map(AppealId);
    let _leave = may(actor, Action::EnterRuling, &court.loaded.case)?;
    let review = court.loaded.review.id;
    version::check(tx, review, command.version, court.case.version).await?;
    let expected = expected(tx, &court, appeal).await?;
    look_at(tx, &court, &checked, &expected, appeal).await?;
    let new = ruling(tx, actor, &court, &checked, appeal)?;
    store::ruling::insert(tx, &new).await?;
    insert_outcomes(tx, new.id, &checked.outcomes).await?;
    delete_draft(tx, court.case.id, appeal).await?;
    let entered = Record::action(ChainKind::Review, review, Action::EnterRuling)
        .item(court.case.id)
        .paper("ruling", new.id)
        .content(json!({
            "number": new.number, "ruled_on": new.ruled_on,
            "subjects": checked.outcomes.len(),
        }));
    court.end(tx, vec![entered]).await?;
    Ok(new.id)
}

/// Whom the ruling has to speak about.
pub(super) async fn expected(
    tx: &mut Tx,
    court: &AtCourt<'_>,
    appeal: Option<AppealId>,
) -> Result<Vec<SubjectId>> {
    let subjects = court.loaded.subjects.iter();
    let states: Vec<_> = subjects.map(|one| (one.subject.id, one.subject.state)).collect();
    match appeal {
        None => of_hearing(tx, court.case.id, &states).await,
        Some(appeal) => {
            let found = lock_appeal(tx, appeal).await?;
            of_appeal(tx, court.case.id, found).await
        }
    }
}

/// The same for whoever only looks: nothing is locked, so many may look at once.
pub(super) async fn expected_now(
    tx: &mut Tx,
    case: CourtCaseId,
    appeal: Option<AppealId>,
) -> Result<Vec<SubjectId>> {
    match appeal {
        None => {
            let states = states_of(tx, case).await?;
            of_hearing(tx, case, &states).await
        }
        Some(appeal) => {
            let found = find_appeal(tx, appeal).await?;
            of_appeal(tx, case, found).await
        }
    }
}

fn ruling(
    tx: &Tx,
    actor: &Actor,
    court: &AtCourt<'_>,
    checked: &check::Checked,
    appeal: Option<AppealId>,
) -> Result<Ruling> {
    Ok(Ruling {
        id: RulingId::new(),
        court_case: court.case.id,
        review: court.loaded.review.id,
        appeal,
        number: checked.number.clone(),
        ruled_on: checked.ruled_on,
        text: checked.text.clone(),
        composition: checked.composition.clone(),
        attendance: checked.attendance.clone(),
        motion_result: checked.motion_result,
        entered_by: actor.account.ok_or(Error::Unauthenticated)?,
        entered_at: tx.now(),
        confirmed_by: None,
        confirmed_at: None,
        in_force_at: None,
        sent_back_at: None,
        sent_back_reason: None,
        superseded_by: None,
        version: 1,
    })
}

/// The subjects of the hearing, which has to have begun.
async fn of_hearing(
    tx: &mut Tx,
    case: CourtCaseId,
    subjects: &[(SubjectId, State)],
) -> Result<Vec<SubjectId>> {
    let heard = in_state(subjects, State::Hearing)?;
    let hearing = find_scheduled(tx, case).await?;
    if hearing.is_none_or(|hearing| hearing.scheduled_for > tx.now()) {
        let message = "The hearing has not begun. Enter the ruling after it, or adjourn it.";
        return Err(Error::conflict("hearing-not-held", message));
    }
    Ok(heard)
}

/// The subjects of an open appeal of this court case.
async fn of_appeal(
    tx: &mut Tx,
    case: CourtCaseId,
    appeal: Option<Appeal>,
) -> Result<Vec<SubjectId>> {
    let unknown =
        || Error::field("/appeal_id", "no_appeal", "Name an open appeal of this court case.");
    let appeal = appeal.ok_or_else(unknown)?;
    let ruling = store::ruling::find(tx, appeal.ruling).await?.ok_or_else(unknown)?;
    if ruling.court_case != case || appeal.result.is_some() {
        return Err(unknown());
    }
    Ok(subjects_of_appeal(tx, appeal.id).await?)
}

fn in_state(subjects: &[(SubjectId, State)], state: State) -> Result<Vec<SubjectId>> {
    let there: Vec<SubjectId> =
        subjects.iter().filter(|(_, own)| *own == state).map(|(id, _)| *id).collect();
    if there.is_empty() {
        let least = subjects.iter().map(|(_, own)| *own).min();
        let state = least.map_or_else(|| "without_subjects".to_owned(), |s| s.to_string());
        return Err(Refusal::WrongState { step: Action::EnterRuling.to_string(), state }.into());
    }
    Ok(there)
}

/// What depends on the case: its subjects, its motion, and that no other ruling waits.
async fn look_at(
    tx: &mut Tx,
    court: &AtCourt<'_>,
    checked: &check::Checked,
    expected: &[SubjectId],
    appeal: Option<AppealId>,
) -> Result<()> {
    let rulings = store::ruling::list(tx, court.case.id).await?;
    if rulings.iter().any(|ruling| ruling.is_entered() && ruling.appeal == appeal) {
        let message = "A ruling waits for the judge already. It has to be sent back first.";
        return Err(Error::conflict("ruling-entered", message));
    }
    let mut errors = check::against(&checked.outcomes, expected).err().unwrap_or_default();
    if let Some(day) = checked.ruled_on {
        let day = day_of_ruling(tx, court, day, appeal).await?;
        errors.0.extend(day.err().into_iter().flat_map(|found| found.0));
    }
    let protest = find_protest(tx, court.case.id).await?;
    let motion = appeal.is_none() && protest.is_some_and(|protest| protest.motion_text.is_some());
    match (checked.motion_result, motion) {
        (None, true) => {
            let message = "Say what the court decided on the motion to restore the term.";
            errors.add("/motion_result", "required", message);
        }
        (Some(_), false) => {
            let message = "No motion to restore the term lies with this case.";
            errors.add("/motion_result", "not_expected", message);
        }
        (Some(_), true) | (None, false) => {}
    }
    Ok(FieldErrors::into_result(errors, ())?)
}

/// A ruling is made on a day that has come, and not before its hearing.
async fn day_of_ruling(
    tx: &mut Tx,
    court: &AtCourt<'_>,
    day: NaiveDate,
    appeal: Option<AppealId>,
) -> Result<std::result::Result<(), FieldErrors>> {
    let profile = &court.loaded.profile;
    if day > profile.local_date(tx.now()) {
        let message = "Give a day that has come.";
        return Ok(Err(FieldErrors::one("/ruled_on", "in_the_future", message)));
    }
    let hearing = match appeal {
        None => find_scheduled(tx, court.case.id).await?,
        Some(_) => None,
    };
    if hearing.is_some_and(|hearing| day < profile.local_date(hearing.scheduled_for)) {
        let message = "The court cannot have ruled before its hearing. Correct the day.";
        return Ok(Err(FieldErrors::one("/ruled_on", "before_the_hearing", message)));
    }
    Ok(Ok(()))
}
