//! Which documents the actor sees, and what they may do with one.

use crate::domain::actor::Actor;
use crate::domain::document::{DocumentFacts, Visibility, manages_own_only, shown_to};
use crate::domain::id::DocumentId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Change, Error, Result};
use crate::store::document::{self, Document};
use crate::store::history::ChainKind;
use crate::store::{Tx, facts};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A document that the actor sees, with the cases through which they do.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) document: Document,
    cases: Vec<(Action, CaseFacts)>,
}

/// Finds a document.
pub(super) async fn see(tx: &mut Tx, id: DocumentId) -> Result<Seen> {
    let found = document::find(tx, id).await?.ok_or(Error::NotFound)?;
    judged(tx, found).await
}

/// Finds a document and keeps others from changing it meanwhile.
pub(super) async fn lock(tx: &mut Tx, id: DocumentId) -> Result<Seen> {
    let found = document::lock(tx, id).await?.ok_or(Error::NotFound)?;
    judged(tx, found).await
}

async fn judged(tx: &mut Tx, document: Document) -> Result<Seen> {
    let cases = cases(tx, &document).await?;
    let seen = Seen { document, cases };
    if seen.is_open_to(tx.actor()) { Ok(seen) } else { Err(Error::NotFound) }
}

/// Judges what row security has let through by the table of permissions; documents of one case
/// are judged by what is read of it once.
pub(super) async fn judge_all(tx: &mut Tx, documents: Vec<Document>) -> Result<Vec<Seen>> {
    let mut known: BTreeMap<_, Vec<(Action, CaseFacts)>> = BTreeMap::new();
    let mut seen = Vec::with_capacity(documents.len());
    for document in documents {
        let place = (document.petition, document.review, document.request);
        let cases = match known.get(&place) {
            Some(cases) => cases.clone(),
            None => cases(tx, &document).await?,
        };
        if place != (None, None, None) && !cases.is_empty() {
            known.insert(place, cases.clone());
        }
        seen.push(Seen { document, cases });
    }
    seen.retain(|one| one.is_open_to(tx.actor()));
    Ok(seen)
}

/// Everything through which the document may be read, with the action that reading it is.
async fn cases(tx: &mut Tx, of: &Document) -> Result<Vec<(Action, CaseFacts)>> {
    let mut cases = Vec::new();
    let mut reviews: Vec<_> = of.review.into_iter().collect();
    if let Some(petition) = of.petition {
        for petition in document::petitions_after(tx, petition).await? {
            if let Some(case) = facts::of_petition(tx, petition).await? {
                cases.push((Action::ReadPetition, case));
                reviews.extend(document::review_of_petition(tx, petition).await?);
            }
        }
        // In a review of many, a family's own papers are not those of the others.
        if tx.actor().role.is_family() {
            return Ok(cases);
        }
    }
    if let Some(request) = of.request {
        let case = facts::of_request(tx, request).await?;
        cases.extend(case.map(|case| (Action::ReadArchiveRequest, case)));
    }
    reviews.sort_unstable();
    reviews.dedup();
    for review in reviews {
        let case = facts::of_review(tx, review).await?;
        cases.extend(case.map(|case| (Action::ReadReview, case)));
    }
    // A court does not see petitions, but what stands in the evidence of its review.
    if cases.is_empty() {
        for review in document::reviews_by_evidence(tx, of.id).await? {
            let case = facts::of_review(tx, review).await?;
            cases.extend(case.map(|case| (Action::ReadEvidence, case)));
        }
    }
    Ok(cases)
}

impl Seen {
    fn is_open_to(&self, actor: &Actor) -> bool {
        let readable = self.cases.iter().any(|(read, case)| may(actor, *read, case).is_ok());
        readable && shown_to(actor.role, &self.facts(actor))
    }

    /// What access looks at in the document itself.
    pub(super) fn facts(&self, actor: &Actor) -> DocumentFacts {
        DocumentFacts {
            kind: self.document.metadata.kind,
            visibility: self.document.metadata.visibility,
            place: self.document.place(),
            mine: self.is_mine(actor),
            withdrawn: self.document.withdrawn_at.is_some(),
        }
    }

    /// Brought by the actor, in the same kind of capacity.
    pub(super) fn is_mine(&self, actor: &Actor) -> bool {
        let same_side = match self.document.office {
            None => actor.role.is_family(),
            Some(office) => actor.offices.contains(&office),
        };
        same_side && actor.account == Some(self.document.uploaded_by)
    }

    /// Whether the table of permissions lets the actor do this in one of the document's cases.
    pub(super) fn may(&self, actor: &Actor, action: Action) -> bool {
        self.cases.iter().any(|(_, case)| may(actor, action, case).is_ok())
    }

    /// Whether the actor sets visibility and custody, and hides names.
    pub(super) fn manages(&self, actor: &Actor) -> bool {
        let theirs = self.document.office == actor.office || !manages_own_only(actor.role);
        theirs && self.may(actor, Action::ManageDocument)
    }

    /// Whether the actor sets who sees it: what one office or archive has made secret, another does not
    /// open.
    pub(super) fn opens(&self, actor: &Actor) -> bool {
        let theirs = self.document.office.is_none() || self.document.office == actor.office;
        let closed = self.document.metadata.visibility == Visibility::Secret;
        self.manages(actor) && (theirs || !closed)
    }

    /// Whether the actor may replace or withdraw it.
    pub(super) fn keeps(&self, actor: &Actor) -> bool {
        self.manages(actor) || (self.is_mine(actor) && self.may(actor, Action::AddDocument))
    }
}

/// Refuses what the actor sees but may not do.
pub(super) fn allow(allowed: bool, action: Action) -> Result<()> {
    if allowed { Ok(()) } else { Err(Error::Denied(action.to_string())) }
}

/// The history to which the document belongs.
pub(super) fn chain(document: &Document) -> Result<(ChainKind, Uuid)> {
    match (document.review, document.petition) {
        (Some(review), _) => Ok((ChainKind::Review, review.into())),
        (None, Some(petition)) => Ok((ChainKind::Petition, petition.into())),
        (None, None) => Err(Error::internal("a document belongs to no case")),
    }
}

/// Refuses a change of what others have changed meanwhile.
pub(super) async fn check_version(tx: &mut Tx, document: &Document, given: i32) -> Result<()> {
    let current = document.version;
    if given == current {
        return Ok(());
    }
    let (_, chain) = chain(document)?;
    let since = document::changes_since(tx, chain, document.id, given).await?;
    let changes = since
        .into_iter()
        .filter_map(|(version, at, action, role)| {
            Some(Change { version: version?, at, action, role })
        })
        .collect();
    Err(Error::Stale { current, changes })
}
