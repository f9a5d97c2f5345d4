//! A new certificate in the place of one that is lost, damaged or wrong.

use super::content::Issue;
use super::issue::{NO_HOLDER, NO_LANGUAGE, end, insert, is_for, tell, told};
use crate::domain::actor::Actor;
use crate::domain::certificate::CertificateState;
use crate::domain::check::FieldErrors;
use crate::domain::id::CertificateId;
use crate::domain::notice::NoticeKind;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::subject::Facts;
use crate::domain::workflow::{Need, Refusal};
use crate::service::subject::load;
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store;
use crate::store::certificate::{Certificate, Holding, gather};
use crate::store::history::{ChainKind, Record};
use crate::store::subject::Chosen;

/// Replaces a certificate.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceCertificate {
    /// Version of the certificate as last seen.
    pub version: i32,
    /// Why.
    #[schema(min_length = 1, max_length = 2000)]
    pub reason: String,
    /// Language of the new paper; that of the old one without this.
    #[serde(default)]
    pub language: Option<String>,
}

/// Issues a new certificate with a new number and code; the old one then says that it is replaced.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `WrongState` without a name to print; `Conflict`
/// (`certificate-not-valid`).
pub async fn replace(
    context: &Context,
    actor: &Actor,
    id: CertificateId,
    command: &ReplaceCertificate,
    key: Option<&RequestKey>,
) -> Result<CertificateId> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
                let chosen = [found.subject];
                let loaded = load(tx, context, found.review, Chosen::Some(&chosen)).await?;
                let _leave = may(actor, Action::ReplaceCertificate, &loaded.case)?;
                let mut old = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
                version::check(tx, old.review, command.version, old.version).await?;
                valid(&old)?;
                let state = loaded.subjects.first().ok_or(Error::NotFound)?;
                named(&state.facts)?;
                let wanted = command.language.as_deref().unwrap_or(&old.language);
                let language = Issue::language(&loaded.profile, Some(wanted))
                    .ok_or_else(|| Error::field("/language", "unknown_code", NO_LANGUAGE))?;
                let holding = Holding { subject: old.subject, holder: old.holder };
                let gathered = gather(tx, old.review, &[holding]).await?;
                let gathered = gathered
                    .iter()
                    .find(|one| is_for(one, holding))
                    .ok_or_else(|| Error::conflict("holder-gone", NO_HOLDER))?;
                let profile = &loaded.profile;
                let mut issue = Issue::begin(tx, context, profile, &loaded.review, 1).await?;
                let new = CertificateId::new();
                let made = [issue.make(tx, new, gathered, &language)?];
                old.state = CertificateState::Replaced;
                old.state_reason = Some(reason.clone());
                old.replaced_by = Some(new);
                store::certificate::save(tx, &old).await?;
                insert(tx, &made).await?;
                let record =
                    Record::action(ChainKind::Review, old.review, Action::ReplaceCertificate)
                        .subject(old.subject)
                        .person(old.person)
                        .reason(&reason);
                let records = made.iter().map(|made| told(record.clone(), made)).collect();
                end(tx, &loaded, records).await?;
                tell(tx, &loaded, &made, NoticeKind::CertificateReplaced).await?;
                Ok(new)
            })
            .await
        })
        .await
}

/// A certificate says whose it is, also one in the place of another that was made without a name.
fn named(facts: &Facts) -> Result<()> {
    if facts.name_recorded {
        return Ok(());
    }
    let step = Action::ReplaceCertificate.to_string();
    Err(Refusal::Blocked { step, blockers: vec![Need::NameRecorded.into()] }.into())
}

/// Only a certificate that holds can be replaced, voided or handed over.
pub(super) fn valid(certificate: &Certificate) -> Result<()> {
    if certificate.state == CertificateState::Valid {
        return Ok(());
    }
    let message = "This certificate no longer holds. Name the one that holds today.";
    Err(Error::conflict("certificate-not-valid", message))
}
