//! Who sits.

use super::at_court;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{AccountId, CourtCaseId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result, version};
use crate::store::history::{ChainKind, Record};
use crate::store::{self, court_case::judges_of};
use serde_json::json;
use uuid::Uuid;

/// Names the panel of a court case, in place of any named before.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NamePanel {
    /// Version of the court case as last seen.
    pub version: i32,
    /// Accounts of judges of this court.
    #[schema(min_items = 1, max_items = 15)]
    pub judges: Vec<Uuid>,
}

impl NamePanel {
    fn check(&self) -> Result<Vec<AccountId>, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.judges.is_empty() || self.judges.len() > 15 {
            errors.add(
                "/judges",
                "out_of_range",
                Message::new("Name 1 to 15 judges.").between(1, 15),
            );
        }
        for (at, judge) in self.judges.iter().enumerate().take(15) {
            if self.judges.iter().take(at).any(|before| before == judge) {
                errors.add(
                    &format!("/judges/{at}"),
                    "doubled",
                    "This judge is named twice. Name each once.",
                );
            }
        }
        errors.into_result(self.judges.iter().map(|id| AccountId(*id)).collect())
    }
}

/// Names the panel. Only judges of the court may sit, and nobody who is excluded from the review
/// for a conflict of interest.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid` at the judge who may not sit.
pub async fn name_panel(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    command: &NamePanel,
) -> Result<()> {
    let judges = command.check()?;
    context
        .write(actor, async |tx| {
            let mut court = at_court(tx, context, id).await?;
            let _leave = may(actor, Action::NamePanel, &court.loaded.case)?;
            let review = court.loaded.review.id;
            version::check(tx, review, command.version, court.case.version).await?;
            if court.case.accepted_at.is_none() {
                let message = "Accept the case before naming the panel.";
                return Err(Error::conflict("not-accepted", message));
            }
            let today = court.loaded.profile.local_date(tx.now());
            let sitting = judges_of(tx, court.case.court, &judges, today).await?;
            let mut errors = FieldErrors::default();
            for (at, judge) in judges.iter().enumerate() {
                let pointer = format!("/judges/{at}");
                if !sitting.contains(judge) {
                    errors.add(&pointer, "no_judge", "Name a judge of this court.");
                } else if court.loaded.case.excluded.contains(judge) {
                    let message =
                        "This judge is excluded for a conflict of interest. Choose another.";
                    errors.add(&pointer, "excluded", message);
                }
            }
            errors.into_result(())?;
            court.case.judges.clone_from(&judges);
            let named = Record::action(ChainKind::Review, review, Action::NamePanel)
                .item(id)
                .content(json!({ "judges": judges }));
            court.end(tx, vec![named]).await?;
            store::court_case::save_readers(tx, review, id).await?;
            Ok(())
        })
        .await
}
