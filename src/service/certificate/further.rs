//! A certificate for a further holder: another relative with an own petition.

use super::content::Issue;
use super::issue::{NO_HOLDER, NO_LANGUAGE, end, exists, insert, is_for, tell, told};
use crate::domain::actor::Actor;
use crate::domain::id::{ApplicantId, CertificateId, SubjectId};
use crate::domain::notice::NoticeKind;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::subject::{Facts, State};
use crate::domain::workflow::{Blocker, Need, Refusal};
use crate::service::subject::load_for;
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store;
use crate::store::certificate::{Holding, gather};
use crate::store::history::{ChainKind, Record};
use crate::store::subject::Chosen;
use uuid::Uuid;

/// Issues a certificate to a further holder.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueFurther {
    /// Version of the review as last seen.
    pub version: i32,
    /// The applicant it is issued to.
    pub holder_id: Uuid,
    /// Language of the paper, one of the country's (BCP 47); its first without this.
    #[serde(default)]
    pub language: Option<String>,
}

/// Issues a further certificate for a subject that has been certified before.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `WrongState` before the first certificate;
/// `Conflict` (`certificate-exists`) when the holder has a valid one.
pub async fn issue_further(
    context: &Context,
    actor: &Actor,
    subject: SubjectId,
    command: &IssueFurther,
    key: Option<&RequestKey>,
) -> Result<CertificateId> {
    let holder = ApplicantId(command.holder_id);
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let found = store::subject::find(tx, subject).await?.ok_or(Error::NotFound)?;
                let review = found.review;
                let chosen = [subject];
                let loaded =
                    load_for(tx, context, review, Chosen::Some(&chosen), Some(holder)).await?;
                let _leave = may(actor, Action::IssueFurtherCertificate, &loaded.case)?;
                let state = loaded.subjects.first().ok_or(Error::NotFound)?;
                certified(state.subject.state, &state.facts)?;
                version::check(tx, review, command.version, loaded.review.version).await?;
                let language = Issue::language(&loaded.profile, command.language.as_deref())
                    .ok_or_else(|| Error::field("/language", "unknown_code", NO_LANGUAGE))?;
                let holding = Holding { subject, holder };
                let gathered = gather(tx, review, &[holding]).await?;
                let gathered = gathered.iter().find(|one| is_for(one, holding));
                let gathered = gathered
                    .ok_or_else(|| Error::field("/holder_id", "no_applicant", NO_HOLDER))?;
                let profile = &loaded.profile;
                let mut issue = Issue::begin(tx, context, profile, &loaded.review, 1).await?;
                let id = CertificateId::new();
                let made = [issue.make(tx, id, gathered, &language)?];
                insert(tx, &made).await?;
                let record =
                    Record::action(ChainKind::Review, review, Action::IssueFurtherCertificate)
                        .subject(subject)
                        .person(state.subject.person);
                let records = made.iter().map(|made| told(record.clone(), made)).collect();
                end(tx, &loaded, records).await?;
                tell(tx, &loaded, &made, NoticeKind::CertificateIssued).await?;
                Ok(id)
            })
            .await
        })
        .await
}

/// A further certificate follows a first one, while the clearing stands.
fn certified(state: State, facts: &Facts) -> Result<()> {
    let step = Action::IssueFurtherCertificate.to_string();
    let after = [State::Certified, State::Delivered, State::Notified, State::Closed];
    if !after.contains(&state) {
        return Err(Refusal::WrongState { step, state: state.to_string() }.into());
    }
    if facts.live_certificate {
        return Err(exists());
    }
    let unmet = [
        (Need::InForce, facts.in_force),
        (Need::OutcomeClears, facts.outcome_clears == Some(true)),
        (Need::NameRecorded, facts.name_recorded),
    ];
    let blockers: Vec<Blocker> =
        unmet.into_iter().filter(|(_, met)| !met).map(|(need, _)| need.into()).collect();
    if blockers.is_empty() { Ok(()) } else { Err(Refusal::Blocked { step, blockers }.into()) }
}
