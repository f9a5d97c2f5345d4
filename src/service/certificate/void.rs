//! A certificate that no longer holds.

use super::issue::{end, tell};
use super::replace::valid;
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateState;
use crate::domain::check::FieldErrors;
use crate::domain::id::{CertificateId, SubjectId};
use crate::domain::notice::NoticeKind;
use crate::domain::policy::{Action, may};
use crate::service::subject::load;
use crate::service::{Context, Error, Result, version};
use crate::store::certificate::Voided;
use crate::store::history::{ChainKind, Record};
use crate::store::subject::Chosen;
use crate::store::{self, Tx};

/// Voids a certificate.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidCertificate {
    /// Version of the certificate as last seen.
    pub version: i32,
    /// Why.
    #[schema(min_length = 1, max_length = 2000)]
    pub reason: String,
}

/// Voids a certificate that was issued by mistake; its holder is told.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`certificate-not-valid`).
pub async fn void(
    context: &Context,
    actor: &Actor,
    id: CertificateId,
    command: &VoidCertificate,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            let chosen = [found.subject];
            let loaded = load(tx, context, found.review, Chosen::Some(&chosen)).await?;
            let _leave = may(actor, Action::VoidCertificate, &loaded.case)?;
            let mut changed = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            version::check(tx, changed.review, command.version, changed.version).await?;
            valid(&changed)?;
            changed.state = CertificateState::Void;
            changed.state_reason = Some(reason.clone());
            store::certificate::save(tx, &changed).await?;
            let voided = Voided {
                id,
                subject: changed.subject,
                review: changed.review,
                person: changed.person,
                holder: changed.holder,
            };
            end(tx, &loaded, vec![record(&voided, &reason)]).await?;
            tell(tx, &loaded, &[changed], NoticeKind::CertificateVoided).await
        })
        .await
}

/// Voids every valid certificate of the subjects, because their outcome no longer stands (it was
/// revoked, or the case was opened again). Yields the records for the history, which the caller
/// appends with its own.
///
/// # Errors
/// The database.
pub async fn void_live(tx: &mut Tx, subjects: &[SubjectId], reason: &str) -> Result<Vec<Record>> {
    let voided = store::certificate::void_live(tx, subjects, reason).await?;
    Ok(voided.iter().map(|one| record(one, reason)).collect())
}

fn record(one: &Voided, reason: &str) -> Record {
    Record::action(ChainKind::Review, one.review, Action::VoidCertificate)
        .subject(one.subject)
        .person(one.person)
        .item(one.id)
        .reason(reason)
        .paper("certificate", one.id)
}
