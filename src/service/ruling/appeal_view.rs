//! Appeals as they are shown.

use super::view::leave;
use crate::domain::actor::Actor;
use crate::domain::id::{AppealId, RulingId};
use crate::service::{Context, Error, Result};
use crate::store::ruling::{Appeal, find_appeal, subjects_of_appeal};
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An appeal.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct AppealView {
    /// Its id.
    pub id: Uuid,
    /// Version to send with the next change.
    pub version: i32,
    /// The ruling.
    pub ruling_id: Uuid,
    /// The family's petition.
    pub petition_id: Option<Uuid>,
    /// Whom it is about, as far as the reader sees them.
    pub subjects: Vec<Uuid>,
    /// The complaint; a family reads only its own.
    pub complaint: Option<String>,
    /// Whether it came within a restored term.
    pub term_restored: bool,
    /// When it was filed.
    pub filed_at: DateTime<Utc>,
    /// `upheld`, `changed` or `remanded`; none while it is open.
    pub result: Option<String>,
    /// Number of the higher instance's decision.
    pub result_number: Option<String>,
    /// Its reasons.
    pub result_text: Option<String>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
}

/// Reads an appeal.
///
/// # Errors
/// `NotFound` (also for a family that has nothing to do with it), `Denied`.
pub async fn read_appeal(context: &Context, actor: &Actor, id: AppealId) -> Result<AppealView> {
    context
        .read(actor, async |tx| {
            let appeal = find_appeal(tx, id).await?.ok_or(Error::NotFound)?;
            let ruling = store::ruling::find(tx, appeal.ruling).await?.ok_or(Error::NotFound)?;
            leave(tx, actor, ruling.court_case).await?;
            view(tx, actor, appeal).await?.ok_or(Error::NotFound)
        })
        .await
}

/// Reads the appeals against a ruling, oldest first.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn list_appeals(
    context: &Context,
    actor: &Actor,
    id: RulingId,
) -> Result<Vec<AppealView>> {
    context
        .read(actor, async |tx| {
            let ruling = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
            leave(tx, actor, ruling.court_case).await?;
            let mut views = Vec::new();
            for appeal in store::ruling::list_appeals(tx, id).await? {
                views.extend(view(tx, actor, appeal).await?);
            }
            Ok(views)
        })
        .await
}

/// Nothing when none of its subjects is visible to the actor.
async fn view(tx: &mut Tx, actor: &Actor, appeal: Appeal) -> Result<Option<AppealView>> {
    let subjects = subjects_of_appeal(tx, appeal.id).await?;
    if subjects.is_empty() {
        return Ok(None);
    }
    let own = !actor.role.is_family() || actor.account == Some(appeal.filed_by);
    // A decision that changed outcomes is the text of a ruling, which names every person.
    let plain = !actor.role.is_family()
        || appeal.result != Some(crate::store::ruling::AppealResult::Changed);
    Ok(Some(AppealView {
        id: appeal.id.into(),
        version: appeal.version,
        ruling_id: appeal.ruling.into(),
        petition_id: appeal.petition.filter(|_| own).map(Into::into),
        subjects: subjects.into_iter().map(Into::into).collect(),
        complaint: own.then_some(appeal.complaint),
        term_restored: appeal.term_restored,
        filed_at: appeal.filed_at,
        result: appeal.result.map(|result| result.to_string()),
        result_number: appeal.result_number,
        result_text: appeal.result_text.filter(|_| plain),
        decided_at: appeal.decided_at,
    }))
}
