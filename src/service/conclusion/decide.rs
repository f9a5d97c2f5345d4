//! Deciding alone, where the country's law lets the office or commission.

use super::take;
use super::view::{self, ConclusionView};
use crate::domain::actor::Actor;
use crate::domain::id::ConclusionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::Step;
use crate::service::review::end;
use crate::service::subject::{Moved, flag_dependants};
use crate::service::{Context, Result, notice};
use crate::store;
use crate::store::history::Record;
use crate::store::subject::NewOutcome;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Makes a signed conclusion the decision.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideConclusion {
    /// Version of the conclusion.
    pub version: i32,
}

/// Decides on a signed positive or partial conclusion; the outcome is in force at once.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`.
pub async fn decide(
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
    command: &DecideConclusion,
) -> Result<ConclusionView> {
    decided(context, actor, id, command.version, Step::Decide, NoticeKind::OutcomeDecided).await
}

/// Refuses on a signed negative conclusion where no court stands behind the office.
///
/// # Errors
/// As [`decide`].
pub async fn decide_refusal(
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
    command: &DecideConclusion,
) -> Result<ConclusionView> {
    let told = NoticeKind::RefusedHowToAppeal;
    decided(context, actor, id, command.version, Step::DecideRefusal, told).await
}

async fn decided(
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
    version: i32,
    step: Step,
    told: NoticeKind,
) -> Result<ConclusionView> {
    context
        .write(actor, async |tx| {
            let taken = take(tx, context, actor, id, version, step).await?;
            let (conclusion, loaded, moved) = taken;
            let ground = conclusion.ground.map(|ground| ground.to_string());
            let outcome = |one: &Moved| NewOutcome {
                subject: one.subject,
                outcome: conclusion.proposed_outcome,
                ground: ground.clone(),
                paper: ("conclusion", id.into()),
            };
            let outcomes: Vec<NewOutcome> = moved.iter().map(outcome).collect();
            let now = tx.now();
            store::subject::save_outcomes(tx, &outcomes, Some(now)).await?;
            store::conclusion::touch(tx, id).await?;
            let content = json!({ "outcome": conclusion.proposed_outcome, "ground": ground });
            let review = conclusion.review;
            let mut records: Vec<Record> = moved
                .iter()
                .map(|one| one.record(review).paper("conclusion", id).content(content.clone()))
                .collect();
            let why = "The case of the person this one rests on was decided.";
            records.extend(flag_dependants(tx, &loaded.ids(), why).await?);
            end(tx, context, &loaded, &moved, records).await?;
            let date = Some(loaded.profile.local_date(now));
            let params = NoticeParams { date, ..NoticeParams::default() };
            notice::tell_families_of(tx, review, &loaded.ids(), told, params).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
