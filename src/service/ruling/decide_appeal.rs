//! What the higher instance did with an appeal without new outcomes: upheld, or sent back.

use super::force;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::deadline::RuleCode;
use crate::domain::id::{AppealId, CourtCaseId};
use crate::domain::notice::NoticeKind;
use crate::domain::workflow::subject::Step;
use crate::service::court::{AtCourt, at_court, class_of, clocked};
use crate::service::subject::{Moved, flag_dependants};
use crate::service::{Context, Error, Result, deadline, version};
use crate::store::ruling::{
    Appeal, AppealResult, find_appeal, lock_appeal, save_appeal, subjects_of_appeal,
};
use crate::store::subject::clear_outcomes;
use crate::store::{self, Tx};
use serde_json::json;

/// Records what the higher instance decided.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideAppeal {
    /// Version of the appeal as last seen.
    pub version: i32,
    /// Number of the decision.
    #[schema(min_length = 1, max_length = 100)]
    pub number: String,
    /// Its reasons.
    #[schema(min_length = 1, max_length = 100_000)]
    pub text: String,
}

/// Leaves the ruling as it was; its outcomes enter into force, because nothing is left to appeal.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`; `Conflict` (`appeal-decided`,
/// `ruling-entered`).
pub async fn uphold(
    context: &Context,
    actor: &Actor,
    id: AppealId,
    command: &DecideAppeal,
) -> Result<()> {
    let court = decide(context, actor, id, command, AppealResult::Upheld).await?;
    if let Err(error) = force::enter_due_of(context, court).await {
        tracing::error!(court_case = %court, %error, "an upheld ruling could not enter into force");
    }
    Ok(())
}

/// Sends the case back: the outcomes are taken off, and the court sets a new hearing.
///
/// # Errors
/// As [`uphold`].
pub async fn remand(
    context: &Context,
    actor: &Actor,
    id: AppealId,
    command: &DecideAppeal,
) -> Result<()> {
    decide(context, actor, id, command, AppealResult::Remanded).await?;
    Ok(())
}

async fn decide(
    context: &Context,
    actor: &Actor,
    id: AppealId,
    command: &DecideAppeal,
    result: AppealResult,
) -> Result<CourtCaseId> {
    let mut errors = FieldErrors::default();
    let number = errors.text("/number", &command.number, 100);
    let text = errors.text("/text", &command.text, 100_000);
    let (number, text) = errors.into_result((number, text))?;
    let step = match result {
        AppealResult::Upheld | AppealResult::Changed => Step::UpholdRuling,
        AppealResult::Remanded => Step::Remand,
    };
    context
        .write(actor, async |tx| {
            let found = find_appeal(tx, id).await?.ok_or(Error::NotFound)?;
            let ruling = store::ruling::find(tx, found.ruling).await?.ok_or(Error::NotFound)?;
            let mut court = at_court(tx, context, ruling.court_case).await?;
            let mut appeal = lock_appeal(tx, id).await?.ok_or(Error::NotFound)?;
            let concerned = subjects_of_appeal(tx, id).await?;
            court.retain(|state| concerned.contains(&state.subject.id));
            let moved = court.take_unversioned(tx, actor, step).await?;
            let review = court.loaded.review.id;
            version::check(tx, review, command.version, appeal.version).await?;
            still_open(tx, &appeal, court.case.id).await?;
            appeal.result = Some(result);
            appeal.result_number = Some(number.clone());
            appeal.result_text = Some(text.clone());
            appeal.decided_by = actor.account;
            appeal.decided_at = Some(tx.now());
            save_appeal(tx, &appeal).await?;
            let detail = json!({ "number": number });
            let record = |moved: &Moved| {
                let record = moved.record(review).item(court.case.id);
                record.paper("appeal", id).content(detail.clone())
            };
            let mut records: Vec<_> = moved.iter().map(record).collect();
            if result == AppealResult::Remanded {
                clear_outcomes(tx, &court.loaded.ids()).await?;
                let why = "The ruling that this case rests on was set aside.";
                records.extend(flag_dependants(tx, &court.loaded.ids(), why).await?);
                hear_again(tx, context, &court).await?;
            }
            court.end(tx, records).await?;
            let mut params = court.params();
            params.paper_number = Some(number.clone());
            let kind = match result {
                AppealResult::Remanded => NoticeKind::Reopened,
                AppealResult::Upheld | AppealResult::Changed => NoticeKind::RulingMade,
            };
            court.tell(tx, kind, params).await?;
            Ok(court.case.id)
        })
        .await
}

/// An appeal on which the clerk has entered a changed ruling is decided by confirming that, or
/// after sending it back.
async fn still_open(tx: &mut Tx, appeal: &Appeal, court: CourtCaseId) -> Result<()> {
    if appeal.result.is_some() {
        return Err(Error::conflict(
            "appeal-decided",
            "This appeal was decided already. Read the case again to see how.",
        ));
    }
    let rulings = store::ruling::list(tx, court).await?;
    if rulings.iter().any(|ruling| ruling.is_entered() && ruling.appeal == Some(appeal.id)) {
        let message = "A changed ruling waits for confirmation. Confirm it or send it back first.";
        return Err(Error::conflict("ruling-entered", message));
    }
    Ok(())
}

async fn hear_again(tx: &mut Tx, context: &Context, court: &AtCourt<'_>) -> Result<()> {
    let (case, class) = (clocked(&court.loaded, &court.case), class_of(&court.loaded));
    let profile = &court.loaded.profile;
    let today = profile.local_date(tx.now());
    deadline::start(tx, context, &case, profile, RuleCode::Hearing, class, today).await?;
    Ok(())
}
