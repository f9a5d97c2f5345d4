//! Extending a clock of a review.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::deadline::Extender;
use crate::domain::id::{DeadlineId, ReviewId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::deadline::{self, DeadlineView};
use crate::service::{Context, Error, Result, notice, subject, version, work};
use crate::store;
use crate::store::history::{self, ChainKind, Record};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Extends a clock.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtendDeadline {
    /// Version of the review.
    pub version: i32,
    /// By how many units of the rule; the rule caps it.
    #[schema(minimum = 1, maximum = 65_535)]
    pub amount: u16,
    /// Why more time is needed; the family is told that it is, not why.
    pub reason: String,
}

/// Whether the law names this actor as the one who extends.
fn extends(extender: Option<Extender>, actor: &Actor, case: &CaseFacts) -> bool {
    let own = actor.office == case.office;
    extender.map_or(own, |extender| extender.names(actor.role, own))
}

/// Extends a clock of a review, as often and as far as its rule allows.
///
/// # Errors
/// `NotFound`, `Stale`, `Invalid`; `Denied` when the law names somebody else; `Conflict`
/// (`deadline-ended`, `not-extendable`, `extensions-used-up`).
pub async fn extend_deadline(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    id: DeadlineId,
    command: &ExtendDeadline,
) -> Result<DeadlineView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let found = store::review::lock(tx, review).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let leave = may(actor, Action::ExtendDeadline, &case)?;
            version::check(tx, review, command.version, found.version).await?;
            let current = store::deadline::lock(tx, id).await?;
            let current = current.filter(|deadline| deadline.case_id == review.0);
            let current = current.ok_or(Error::NotFound)?;
            if !extends(current.in_force.rule.who_extends, actor, &case) {
                return Err(Error::Denied(leave.action().to_string()));
            }
            let extended = deadline::extend(tx, context, id, command.amount).await?;
            let version = store::review::touch(tx, review).await?;
            let record = Record::action(ChainKind::Review, review, leave.action())
                .version(version)
                .item(id)
                .reason(reason)
                .content(json!({
                    "amount": command.amount, "from": current.due_on, "to": extended.due_on,
                }));
            history::append(tx, vec![record]).await?;
            let profile = subject::profile(tx, context, &found.profile_id).await?;
            let params = NoticeParams {
                date: Some(profile.local_date(tx.now())),
                due_on: Some(extended.due_on),
                ..NoticeParams::default()
            };
            notice::tell_families(tx, review, NoticeKind::DeadlineExtended, params).await?;
            work::refresh_review(tx, review).await?;
            Ok(deadline::view(&extended))
        })
        .await
}
