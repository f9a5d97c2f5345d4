//! Whether a document may be added where somebody wants it, and what it then is.

use super::access::{self, Seen, allow};
use super::metadata::{DocumentMetadata, Setting};
use super::upload::Target;
use crate::domain::document::{Metadata, Place};
use crate::domain::id::{ArchiveRequestId, DocumentId, PetitionId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::{petition, request};
use crate::service::{Error, Result};
use crate::store::{Tx, document, facts};

/// Where a document goes.
#[derive(Debug, Default)]
pub(super) struct Spot {
    pub(super) petition: Option<PetitionId>,
    pub(super) review: Option<ReviewId>,
    pub(super) request: Option<ArchiveRequestId>,
    /// The document that it replaces or redacts.
    pub(super) before: Option<Seen>,
    pub(super) redacts: bool,
    /// What history calls it.
    pub(super) action: &'static str,
}

/// A document that may be added, as far as that can be known without its bytes.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) spot: Spot,
    pub(super) metadata: Metadata,
}

/// Finds the place, asks for leave, and checks what is said of the document.
pub(super) async fn prepare(
    tx: &mut Tx,
    target: Target,
    given: &DocumentMetadata,
    name: Option<&str>,
    lock: bool,
) -> Result<Draft> {
    let spot = match target {
        Target::Petition(id) => at_petition(tx, id).await?,
        Target::Review(id) => at_review(tx, id).await?,
        Target::ArchiveRequest(id) => at_request(tx, id).await?,
        Target::Version(id) => version(seen(tx, id, lock).await?, tx)?,
        Target::Redacted(id) => redaction(seen(tx, id, lock).await?, tx)?,
    };
    let before = spot.before.as_ref().map(|seen| &seen.document);
    let has_redacted = match before {
        Some(before) => document::links(tx, &[before])
            .await?
            .iter()
            .any(|link| link.redacted_version_of == Some(before.id.into()) && !link.withdrawn),
        None => false,
    };
    let setting = Setting {
        role: tx.actor().role,
        place: spot.place(),
        before: before.map(|before| &before.metadata),
        redacted: spot.redacts || before.is_some_and(|b| b.redacted_version_of.is_some()),
        has_redacted,
        today: tx.now().date_naive(),
        file_name: name,
    };
    let metadata = given.check(&setting)?;
    if let Some(person) = metadata.person
        && before.and_then(|b| b.metadata.person) != Some(person)
        && !document::names_person(tx, spot.petition, spot.review, person).await?
    {
        return Err(Error::field("/person", "unknown_person", "Choose a person of this case."));
    }
    Ok(Draft { spot, metadata })
}

impl Spot {
    const fn place(&self) -> Place {
        match (self.request, self.petition) {
            (Some(_), _) => Place::ArchiveRequest,
            (None, Some(_)) => Place::Petition,
            (None, None) => Place::Review,
        }
    }
}

/// Whether a case takes documents of the actor.
pub(super) async fn takes(tx: &mut Tx, target: Target) -> Result<bool> {
    let spot = match target {
        Target::Petition(id) => at_petition(tx, id).await,
        Target::Review(id) => at_review(tx, id).await,
        Target::ArchiveRequest(id) => at_request(tx, id).await,
        Target::Version(id) => version(seen(tx, id, false).await?, tx),
        Target::Redacted(id) => redaction(seen(tx, id, false).await?, tx),
    };
    match spot {
        Ok(_) => Ok(!is_closed(tx, target).await?),
        Err(Error::Denied(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn seen(tx: &mut Tx, id: DocumentId, lock: bool) -> Result<Seen> {
    if lock { access::lock(tx, id).await } else { access::see(tx, id).await }
}

async fn at_petition(tx: &mut Tx, id: PetitionId) -> Result<Spot> {
    let case = facts::of_petition(tx, id).await?.ok_or(Error::NotFound)?;
    let mut allowed = may(tx.actor(), Action::AddDocument, &case).is_ok();
    // The officer of the review that the petition led to is not named in the petition.
    if !allowed && let Some(review) = document::review_of_petition(tx, id).await? {
        let case = facts::of_review(tx, review).await?;
        let of_review = |case: CaseFacts| may(tx.actor(), Action::AddDocument, &case).is_ok();
        allowed = case.is_some_and(of_review);
    }
    allow(allowed, Action::AddDocument)?;
    Ok(Spot { petition: Some(id), action: "document_added", ..Spot::default() })
}

async fn at_review(tx: &mut Tx, id: ReviewId) -> Result<Spot> {
    let case = facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
    let _ = may(tx.actor(), Action::AddDocument, &case)?;
    // What a family brings to a review of many is its own affair, like its petition.
    let petition = if tx.actor().role.is_family() {
        Some(document::petition_of_family(tx, id).await?.ok_or(Error::NotFound)?)
    } else {
        None
    };
    Ok(Spot { petition, review: Some(id), action: "document_added", ..Spot::default() })
}

async fn at_request(tx: &mut Tx, id: ArchiveRequestId) -> Result<Spot> {
    let case = facts::of_request(tx, id).await?.ok_or(Error::NotFound)?;
    // A family that sees its review sees that an archive was asked, but not what is answered.
    if may(tx.actor(), Action::ReadArchiveRequest, &case).is_err() {
        return Err(Error::NotFound);
    }
    let _ = may(tx.actor(), Action::AddDocument, &case)?;
    let review = case.case.map(ReviewId::from);
    Ok(Spot { request: Some(id), review, action: "document_added", ..Spot::default() })
}

fn version(before: Seen, tx: &Tx) -> Result<Spot> {
    allow(before.keeps(tx.actor()), Action::AddDocument)?;
    Ok(beside(before, false, "document_versioned"))
}

fn redaction(original: Seen, tx: &Tx) -> Result<Spot> {
    allow(original.manages(tx.actor()), Action::ManageDocument)?;
    Ok(beside(original, true, "document_redacted"))
}

fn beside(before: Seen, redacts: bool, action: &'static str) -> Spot {
    let document = &before.document;
    Spot {
        petition: document.petition,
        review: document.review,
        request: document.request,
        before: Some(before),
        redacts,
        action,
    }
}

/// What may have changed while the bytes came in; asked under the locks that keep it so.
pub(super) async fn check_state(tx: &mut Tx, target: Target, draft: &Draft) -> Result<()> {
    if is_closed(tx, target).await? {
        let message = "This case takes no more documents. Add it to the case that follows it.";
        return Err(Error::conflict("case-closed", message));
    }
    let Some(before) = draft.spot.before.as_ref().map(|seen| &seen.document) else { return Ok(()) };
    if before.withdrawn_at.is_some() {
        let message = "This document was withdrawn. Add the new one to the case instead.";
        return Err(Error::conflict("withdrawn", message));
    }
    if draft.spot.redacts && before.redacted_version_of.is_some() {
        let message = "This is a redacted version. Redact the original, or replace this one.";
        return Err(Error::conflict("redacted-version", message));
    }
    Ok(())
}

/// Whether the case has ended and takes nothing any more.
async fn is_closed(tx: &mut Tx, target: Target) -> Result<bool> {
    use petition::State::{Closed, Inadmissible, Transferred, Withdrawn};
    Ok(match target {
        Target::Petition(id) => matches!(
            document::petition_state(tx, id).await?.ok_or(Error::NotFound)?,
            Transferred | Inadmissible | Withdrawn | Closed
        ),
        Target::ArchiveRequest(id) => {
            let state = document::request_state(tx, id).await?.ok_or(Error::NotFound)?;
            state == request::State::Closed
        }
        Target::Review(_) | Target::Version(_) | Target::Redacted(_) => false,
    })
}
