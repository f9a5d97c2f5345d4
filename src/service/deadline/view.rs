//! How a deadline is shown: never without the way it came about.

use crate::domain::deadline::{DerivationStep, StartEvent, derivation_text};
use crate::service::Result;
use crate::store::Tx;
use crate::store::deadline::{self, Deadline};
use chrono::NaiveDate;
use uuid::Uuid;

/// A deadline with its derivation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct DeadlineView {
    /// Its id.
    pub id: Uuid,
    /// What has to be done, for example `main_term`.
    pub rule: String,
    /// The event that starts the term, for example `registered`.
    #[schema(value_type = String)]
    pub start_event: StartEvent,
    /// Day of the starting event.
    pub start_on: NaiveDate,
    /// Due day.
    pub due_on: NaiveDate,
    /// `running`, `paused`, `met` or `cancelled`.
    pub state: String,
    /// How the due day came about, in one sentence.
    pub derivation: String,
    /// The same step by step.
    #[schema(value_type = Vec<serde_json::Value>)]
    pub steps: Vec<DerivationStep>,
    /// Article of the law.
    pub legal_basis: String,
    /// Whether somebody compared the rule with its source.
    pub verified: bool,
    /// Why it was last computed again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recomputed_reason: Option<String>,
}

/// A deadline as it is shown.
pub fn view(deadline: &Deadline) -> DeadlineView {
    DeadlineView {
        id: deadline.id.into(),
        rule: deadline.in_force.rule.code.to_string(),
        start_event: deadline.in_force.rule.start_event,
        start_on: deadline.start_on,
        due_on: deadline.due_on,
        state: deadline.state.to_string(),
        derivation: derivation_text(&deadline.derivation),
        steps: deadline.derivation.clone(),
        legal_basis: deadline.in_force.rule.legal_basis.clone(),
        verified: deadline.in_force.rule.verified,
        recomputed_reason: deadline.recomputed_reason.clone(),
    }
}

/// Every deadline of a case, oldest first.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, case_id: Uuid) -> Result<Vec<DeadlineView>> {
    Ok(deadline::list(tx, case_id).await?.iter().map(view).collect())
}
