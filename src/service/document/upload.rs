//! Bringing documents: the bytes first, flushed to the disk, and then one transaction that refers
//! to them. A crash in between leaves bytes that nobody knows, never a document without bytes.

use super::DocumentView;
use super::access;
use super::draft::{Draft, check_state, prepare, takes};
use super::metadata::DocumentMetadata;
use super::read::get;
use crate::domain::actor::Actor;
use crate::domain::digest::Sha256;
use crate::domain::document::{Visibility, file_name};
use crate::domain::history::digest;
use crate::domain::id::{ArchiveRequestId, DocumentId, PetitionId, ReviewId};
use crate::files::{Blob, Refusal, WriteError};
use crate::service::{Context, Error, RequestKey, Result, once, work};
use crate::store::document::{self, Document};
use crate::store::history::{self, Record};
use crate::store::{DbError, Tx};
use futures_util::Stream;
use serde_json::json;

/// What a document is added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A petition.
    Petition(PetitionId),
    /// A review.
    Review(ReviewId),
    /// A request to an archive.
    ArchiveRequest(ArchiveRequestId),
    /// A document, of which it is the next version.
    Version(DocumentId),
    /// A document, of which it hides something.
    Redacted(DocumentId),
}

/// A document on its way in.
#[derive(Debug)]
pub struct Upload<S> {
    /// What is known of it.
    pub metadata: DocumentMetadata,
    /// What the sender calls the file.
    pub file_name: Option<String>,
    /// Its bytes; an error among them ends the upload and leaves nothing.
    pub chunks: S,
}

/// Adds a document. The same key with the same fields and bytes gives the same document.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`; `TooLarge` and `ForbiddenType` for the file; `Conflict`:
/// `case-closed`, `not-latest`, `withdrawn`, `redacted-version`.
pub async fn add<S, B>(
    context: &Context,
    actor: &Actor,
    target: Target,
    key: Option<&RequestKey>,
    upload: Upload<S>,
) -> Result<DocumentView>
where
    S: Stream<Item = Result<B>>,
    B: AsRef<[u8]>,
{
    let Upload { metadata, file_name, chunks } = upload;
    let name = file_name.as_deref();
    // Refused before the bytes are taken; asked again below, when they have arrived.
    context.read(actor, async |tx| prepare(tx, target, &metadata, name, false).await).await?;
    let blob = receive(context, chunks).await?;
    let key = key.map(|key| of_everything(key, &metadata, name, &blob)).transpose()?;
    let id: DocumentId = context
        .write(actor, async |tx| {
            once(tx, key.as_ref(), async |tx| {
                let draft = prepare(tx, target, &metadata, name, true).await?;
                check_state(tx, target, &draft).await?;
                keep(tx, draft, &blob, name).await
            })
            .await
        })
        .await?;
    get(context, actor, id).await
}

/// A streamed request's key knows its method and path; the fields and the bytes belong to it too.
fn of_everything(
    key: &RequestKey,
    metadata: &DocumentMetadata,
    name: Option<&str>,
    blob: &Blob,
) -> Result<RequestKey> {
    let whole = json!([key.fingerprint.to_string(), metadata, name, blob.sha256.to_string()]);
    let text = serde_json::to_vec(&whole).map_err(Error::internal)?;
    let fingerprint: Sha256 = digest(&text);
    Ok(RequestKey { key: key.key.clone(), fingerprint })
}

/// Whether the actor may add documents there now.
///
/// # Errors
/// `NotFound` where the case is not open to the actor.
pub async fn may_add(context: &Context, actor: &Actor, target: Target) -> Result<bool> {
    context.read(actor, async |tx| takes(tx, target).await).await
}

async fn receive<S, B>(context: &Context, chunks: S) -> Result<Blob>
where
    S: Stream<Item = Result<B>>,
    B: AsRef<[u8]>,
{
    let limit = context.config.documents.max_bytes;
    context.files.write(chunks, limit).await.map_err(|error| match error {
        WriteError::TooLarge { limit } => Error::TooLarge { limit },
        WriteError::Refused(empty @ Refusal::Empty) => {
            Error::field("/file", empty.code(), empty.to_string())
        }
        WriteError::Refused(refusal) => Error::ForbiddenType(refusal),
        WriteError::Source(error) => error,
        WriteError::Io(error) => Error::internal(error),
    })
}

/// Refers to the blob. One transaction holds the document, its event and the work lists.
async fn keep(tx: &mut Tx, draft: Draft, blob: &Blob, name: Option<&str>) -> Result<DocumentId> {
    let Draft { spot, metadata } = draft;
    let before = spot.before.map(|seen| seen.document);
    let uploaded_by = tx.actor().account.ok_or(Error::Unauthenticated)?;
    let given = name.unwrap_or(metadata.kind.as_str());
    let (redacted_version_of, version_of) = match (&before, spot.redacts) {
        (None, _) => (None, None),
        (Some(original), true) => (Some(original.id), None),
        (Some(before), false) => (before.redacted_version_of, Some(before.id)),
    };
    let version_number = match (version_of, &before) {
        (Some(_), Some(before)) => before.version_number.saturating_add(1),
        _ => 1,
    };
    let new = Document {
        id: DocumentId::new(),
        petition: spot.petition,
        review: spot.review,
        request: spot.request,
        office: tx.actor().office,
        sha256: blob.sha256,
        size: blob.size,
        media_type: blob.media_type,
        file_name: file_name(given, blob.media_type),
        metadata,
        redacted_version_of,
        version_of,
        version_number,
        uploaded_by,
        uploaded_at: tx.now(),
        withdrawn_at: None,
        version: 1,
    };
    document::insert(tx, &new).await.map_err(not_latest)?;
    let mut records = vec![record(&new, spot.action)?];
    if let Some(original) = before.filter(|_| spot.redacts) {
        records.extend(close_original(tx, original).await?);
    }
    history::append(tx, records).await?;
    refresh(tx, &new).await?;
    Ok(new.id)
}

/// Versions form a line, also when two people replace a document at the same moment.
fn not_latest(error: DbError) -> Error {
    if error.constraint() == Some("document_version_of_key") {
        let message = "This document has been replaced already. Replace the newest version.";
        return Error::conflict("not-latest", message);
    }
    error.into()
}

/// The family gets the redacted version, so the original is no longer open to it.
async fn close_original(tx: &mut Tx, mut original: Document) -> Result<Option<Record>> {
    if original.metadata.visibility != Visibility::Family {
        return Ok(None);
    }
    original.metadata.visibility = Visibility::Restricted;
    original.version = document::save(tx, &original).await?;
    Ok(Some(record(&original, "document_visibility")?))
}

/// What history keeps of a document: that it is there, of which kind and bytes, and who sees it;
/// never its title or its file's name.
pub(super) fn record(of: &Document, action: &str) -> Result<Record> {
    let (kind, chain) = access::chain(of)?;
    let content = json!({
        "kind": of.metadata.kind,
        "visibility": of.metadata.visibility,
        "custody": of.metadata.custody,
        "sha256": of.sha256.to_string(),
        "size": of.size,
        "version": of.version,
        "version_of": of.version_of,
        "redacted_version_of": of.redacted_version_of,
    });
    let record = Record::action(kind, chain, action).item(of.id).content(content);
    Ok(match of.metadata.person {
        Some(person) => record.person(person),
        None => record,
    })
}

/// The case moves in the work lists.
pub(super) async fn refresh(tx: &mut Tx, of: &Document) -> Result<()> {
    if let Some(request) = of.request {
        work::refresh_request(tx, request).await?;
    }
    if let Some(review) = of.review {
        work::refresh_review(tx, review).await?;
    }
    if let Some(petition) = of.petition {
        work::refresh_petition(tx, petition).await?;
    }
    Ok(())
}
