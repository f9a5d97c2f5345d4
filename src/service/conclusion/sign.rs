//! Signing a conclusion, or sending it back.

use super::take;
use super::view::{self, ConclusionView};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::ConclusionId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::Step;
use crate::service::review::{account, end};
use crate::service::{Context, Error, Result, notice};
use crate::store;
use crate::store::conclusion::ConclusionKind;
use serde::Deserialize;
use utoipa::ToSchema;

/// Signs a conclusion.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignConclusion {
    /// Version of the conclusion.
    pub version: i32,
}

/// Sends a conclusion back to its drafter.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendBackConclusion {
    /// Version of the conclusion.
    pub version: i32,
    /// What has to be mended.
    pub reason: String,
}

/// Signs a conclusion that somebody else drafted; the families are told.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `WrongState`, also when the signer drafted it.
pub async fn sign(
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
    command: &SignConclusion,
) -> Result<ConclusionView> {
    context
        .write(actor, async |tx| {
            let found = store::conclusion::find(tx, id).await?.ok_or(Error::NotFound)?;
            let step = match found.kind {
                ConclusionKind::Positive | ConclusionKind::Partial => Step::SignPositive,
                ConclusionKind::Negative => Step::SignNegative,
            };
            let taken = take(tx, context, actor, id, command.version, step).await?;
            let (conclusion, loaded, moved) = taken;
            store::conclusion::save_signed(tx, id, account(actor)?).await?;
            let review = conclusion.review;
            let records =
                moved.iter().map(|one| one.record(review).paper("conclusion", id)).collect();
            end(tx, context, &loaded, &moved, records).await?;
            let date = Some(loaded.profile.local_date(tx.now()));
            let params = NoticeParams { date, ..NoticeParams::default() };
            let kind = NoticeKind::ConclusionSigned;
            notice::tell_families_of(tx, review, &loaded.ids(), kind, params).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Sends a conclusion back; its subjects are examined again.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn send_back(
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
    command: &SendBackConclusion,
) -> Result<ConclusionView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 5000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let step = Step::SendBackConclusion;
            let taken = take(tx, context, actor, id, command.version, step).await?;
            let (conclusion, loaded, moved) = taken;
            store::conclusion::save_sent_back(tx, id, &reason).await?;
            let record = |one: &crate::service::subject::Moved| {
                let record = one.record(conclusion.review).paper("conclusion", id);
                record.reason(reason.clone())
            };
            let records = moved.iter().map(record).collect();
            end(tx, context, &loaded, &moved, records).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
