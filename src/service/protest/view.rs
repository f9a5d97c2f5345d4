//! Protests as the office and the court see them.

use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result};
use crate::store::court_case::{Protest, list_protests};
use crate::store::facts;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A protest or representation.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct ProtestView {
    /// Its id.
    pub id: Uuid,
    /// The court case it opened.
    pub court_case_id: Uuid,
    /// `protest` or `representation`.
    pub kind: String,
    /// Its text.
    pub text: String,
    /// Text of the motion to restore the term.
    pub motion_text: Option<String>,
    /// What the court said to it: `granted` or `refused`.
    pub motion_result: Option<String>,
    /// Account of the drafter.
    pub drafted_by: Uuid,
    /// Account of who filed it.
    pub filed_by: Uuid,
    /// When.
    pub filed_at: DateTime<Utc>,
}

impl From<Protest> for ProtestView {
    fn from(protest: Protest) -> Self {
        Self {
            id: protest.id.into(),
            court_case_id: protest.court_case.into(),
            kind: protest.kind.to_string(),
            text: protest.text,
            motion_text: protest.motion_text,
            motion_result: protest.motion_result,
            drafted_by: protest.drafted_by.into(),
            filed_by: protest.filed_by.into(),
            filed_at: protest.filed_at,
        }
    }
}

/// The protests of a review, oldest first.
///
/// # Errors
/// `NotFound`, `Denied` (families read the ruling, not the office's papers).
pub async fn list(context: &Context, actor: &Actor, review: ReviewId) -> Result<Vec<ProtestView>> {
    context
        .read(actor, async |tx| {
            let case = facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadConclusions, &case)?;
            Ok(list_protests(tx, review).await?.into_iter().map(Into::into).collect())
        })
        .await
}
