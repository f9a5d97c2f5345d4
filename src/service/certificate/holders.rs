//! To whom a certificate can be issued.

use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result};
use crate::store;
use uuid::Uuid;

/// An applicant who can hold the certificate of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderView {
    /// The subject.
    pub subject_id: Uuid,
    /// The applicant.
    pub holder_id: Uuid,
    /// Full name.
    pub full_name: String,
    /// The leading name of the subject's person.
    pub person_name: Option<String>,
    /// Whether they hold a valid certificate already.
    pub holds: bool,
}

/// The applicants of petitions linked to a review that name these subjects' persons: for each subject
/// who asked last stands first.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn list_holders(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    subjects: &[Uuid],
) -> Result<Vec<HolderView>> {
    let ids: Vec<SubjectId> = subjects.iter().copied().map(SubjectId).collect();
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadCertificate, &case)?;
            let found = store::certificate::list_holders(tx, review, &ids).await?;
            let view = |one: store::certificate::Holder| HolderView {
                subject_id: one.holding.subject.into(),
                holder_id: one.holding.holder.into(),
                full_name: one.full_name,
                person_name: one.person_name,
                holds: one.holds,
            };
            Ok(found.into_iter().map(view).collect())
        })
        .await
}
