//! The court's clerk takes the case in and gives it a number.

use super::at_court;
use super::send::{class_of, clocked};
use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::CourtCaseId;
use crate::domain::notice::NoticeKind;
use crate::domain::number;
use crate::domain::workflow::subject::Step;
use crate::service::{Context, Error, Result, deadline};
use crate::store::court_case::find_court;
use crate::store::number::{NumberKind, next};
use chrono::Datelike as _;
use serde_json::json;

/// Accepts a case at the court.
#[derive(Debug, Clone, Copy, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptCourtCase {
    /// Version of the court case as last seen.
    pub version: i32,
}

/// Accepts the case: the next number of the court and year, and the term for a hearing begins.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`.
pub async fn accept(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    command: AcceptCourtCase,
) -> Result<()> {
    context
        .write(actor, async |tx| {
            let mut court = at_court(tx, context, id).await?;
            let moved = court.take(tx, actor, Step::AcceptInCourt, command.version).await?;
            let today = court.loaded.profile.local_date(tx.now());
            let office = find_court(tx, court.case.court, today).await?.ok_or(Error::NotFound)?;
            let seq = next(tx, office.id, NumberKind::CourtCase, today.year()).await?;
            let printed = number::print(&office.code, today.year(), seq);
            court.case.number = Some(printed.clone());
            court.case.accepted_by = actor.account;
            court.case.accepted_at = Some(tx.now());
            deadline::finish(tx, id.into(), Some(RuleCode::CourtAcceptance), true).await?;
            let (case, class) = (clocked(&court.loaded, &court.case), class_of(&court.loaded));
            let (profile, rule) = (&court.loaded.profile, RuleCode::Hearing);
            deadline::start(tx, context, &case, profile, rule, class, today).await?;
            let review = court.loaded.review.id;
            let record = |moved: &crate::service::subject::Moved| {
                moved.record(review).item(id).content(json!({ "number": printed }))
            };
            court.end(tx, moved.iter().map(record).collect()).await?;
            court.tell(tx, NoticeKind::CourtAccepted, court.params()).await
        })
        .await
}
