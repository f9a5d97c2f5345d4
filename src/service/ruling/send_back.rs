//! The judge sends an entered ruling back to the clerk.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::RulingId;
use crate::domain::policy::{Action, may};
use crate::service::court::at_court;
use crate::service::notice::{self, To};
use crate::service::{Context, Error, Result, version};
use crate::store;
use crate::store::history::{ChainKind, Record};

/// Sends an entered ruling back.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendBackRuling {
    /// Version of the ruling as last seen.
    pub version: i32,
    /// What has to be corrected.
    #[schema(min_length = 1, max_length = 5000)]
    pub reason: String,
}

/// Sends a ruling back; the clerk enters a corrected one. Nothing had changed for the subjects.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`ruling-closed`).
pub async fn send_back(
    context: &Context,
    actor: &Actor,
    id: RulingId,
    command: &SendBackRuling,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 5_000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let found = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
            let court = at_court(tx, context, found.court_case).await?;
            let mut ruling = store::ruling::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::SendBackRuling, &court.loaded.case)?;
            let review = court.loaded.review.id;
            version::check(tx, review, command.version, ruling.version).await?;
            if !ruling.is_entered() {
                let message = "This ruling was confirmed or sent back already. Read it again.";
                return Err(Error::conflict("ruling-closed", message));
            }
            ruling.sent_back_at = Some(tx.now());
            ruling.sent_back_reason = Some(reason.clone());
            store::ruling::save(tx, &ruling).await?;
            let record = Record::action(ChainKind::Review, review, Action::SendBackRuling)
                .item(court.case.id)
                .reason(&reason)
                .paper("ruling", id);
            court.end(tx, vec![record]).await?;
            let kind = crate::domain::notice::NoticeKind::TaskAssigned;
            let clerk = [To::Account(ruling.entered_by)];
            notice::tell(tx, kind, &clerk, court.about(), court.params()).await
        })
        .await
}
