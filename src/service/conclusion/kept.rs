//! Conclusions that an officer is still writing: kept as they are, seen by nobody else, and without
//! effect until they are drafted.

use super::draft::{DraftConclusion, check};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::CaseFacts;
use crate::domain::workflow::may_take;
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::service::review::account;
use crate::service::{Context, Error, Result};
use crate::store;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most bytes of what is kept.
const LONGEST: usize = 300_000;

/// What is written of a conclusion so far; anything of it may be open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptConclusion {
    /// What it says; empty while open.
    pub kind: String,
    /// The outcome it proposes.
    pub proposed_outcome: Option<String>,
    /// Ground for a refusal.
    pub ground: Option<String>,
    /// Findings.
    pub findings: Vec<String>,
    /// The reasoning.
    pub reasoning: String,
}

impl KeptConclusion {
    /// What is missing or wrong before it can be drafted.
    ///
    /// # Errors
    /// `Invalid` with every field.
    pub fn complete(&self) -> Result<()> {
        let command = DraftConclusion {
            version: 0,
            subject_ids: None,
            in_state: None,
            kind: self.kind.clone(),
            proposed_outcome: self.proposed_outcome.clone(),
            ground: self.ground.clone(),
            findings: self.findings.clone(),
            reasoning: self.reasoning.clone(),
        };
        check(&command).map(drop)
    }
}

fn leave(actor: &Actor, case: &CaseFacts) -> Result<()> {
    let _leave = may_take::<Machine>(actor, case, Step::DraftConclusion, [])?;
    Ok(())
}

/// Keeps what somebody wrote of a conclusion.
///
/// # Errors
/// `NotFound`, `Denied` when drafting is not the actor's; `Invalid` when it is too long.
pub async fn keep(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    kept: &KeptConclusion,
) -> Result<()> {
    let content = serde_json::to_value(kept).map_err(Error::internal)?;
    if content.to_string().len() > LONGEST {
        return Err(Error::field("/reasoning", "too_long", "This is too long to be kept."));
    }
    context
        .write(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            leave(actor, &case)?;
            Ok(store::conclusion::save_draft(tx, review, account(actor)?, &content).await?)
        })
        .await
}

/// What the actor wrote of a conclusion so far, and when it was kept.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn find_kept(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
) -> Result<Option<(KeptConclusion, DateTime<Utc>)>> {
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            leave(actor, &case)?;
            let found = store::conclusion::find_draft(tx, review, account(actor)?).await?;
            let Some((content, at)) = found else { return Ok(None) };
            // What an older program kept in another form is as good as nothing.
            Ok(serde_json::from_value(content).ok().map(|kept| (kept, at)))
        })
        .await
}
