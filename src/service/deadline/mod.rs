//! The clocks of cases: started, paused, extended and ended by the use cases.

mod alert;
mod change;
mod view;

pub use alert::{alert_due, recompute_open};
pub use change::{extend, pause, resume};
pub use view::{DeadlineView, list, view};

use super::{Context, Error, Result};
use crate::domain::deadline::{Due, RuleCode, compute};
use crate::domain::id::{DeadlineId, ReviewId};
use crate::domain::jurisdiction::{Country, Profile};
use crate::domain::repression::CaseClass;
use crate::store::Tx;
use crate::store::deadline::{self, Deadline, DeadlineState, RuleInForce};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A case with clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocked {
    /// `petition`, `review`, `archive_request` or `court_case`.
    pub kind: &'static str,
    /// The case.
    pub id: Uuid,
    /// The review behind it.
    pub review: Option<ReviewId>,
    /// Whose calendar counts.
    pub country: Country,
}

/// The office's own calendar day at a moment.
pub fn local_date(profile: &Profile, at: DateTime<Utc>) -> NaiveDate {
    profile.local_date(at)
}

/// Starts a clock. Yields nothing when the profile has no such rule or one of it runs already.
///
/// # Errors
/// The database.
pub async fn start(
    tx: &mut Tx,
    _context: &Context,
    case: &Clocked,
    profile: &Profile,
    code: RuleCode,
    class: Option<CaseClass>,
    start_on: NaiveDate,
) -> Result<Option<Due>> {
    let rule = match class {
        Some(class) => profile.deadline_for(code, class),
        None => profile.deadline(code),
    };
    let Some(rule) = rule else { return Ok(None) };
    let calendar = deadline::calendar(tx, case.country.as_str()).await?;
    let limits = profile.limits.value;
    let due = compute(rule, start_on, &[], &[], &calendar, &limits);
    let new = Deadline {
        id: DeadlineId::new(),
        case_kind: case.kind.to_owned(),
        case_id: case.id,
        review: case.review,
        jurisdiction: case.country.as_str().to_owned(),
        in_force: RuleInForce { rule: rule.clone(), limits, profile: profile.id.clone() },
        start_on,
        due_on: due.due_on,
        state: DeadlineState::Running,
        pauses: Vec::new(),
        extensions: Vec::new(),
        derivation: due.derivation.clone(),
        alerted: 0,
        recomputed_reason: None,
        ended_at: None,
    };
    let made = deadline::insert(tx, &new).await?;
    Ok(made.then_some(due))
}

/// Ends open clocks of a case: those of one rule, or all.
///
/// # Errors
/// The database.
pub async fn finish(tx: &mut Tx, case_id: Uuid, code: Option<RuleCode>, met: bool) -> Result<()> {
    let state = if met { DeadlineState::Met } else { DeadlineState::Cancelled };
    tx.beyond_sight(async |tx| Ok::<_, Error>(deadline::end(tx, case_id, code, state).await?))
        .await?;
    Ok(())
}
