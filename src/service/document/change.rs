//! Changing who sees a document, where its original is, and withdrawing it.

use super::access::{self, Seen, allow, check_version};
use super::metadata::{check_custody, code};
use super::upload::{record, refresh};
use super::view::{DocumentView, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::document::{Custody, NotYours, Visibility, may_give};
use crate::domain::id::DocumentId;
use crate::domain::policy::Action;
use crate::service::{Context, Error, Result};
use crate::store::document::{self, Document};
use crate::store::{Tx, history};
use serde::Deserialize;
use utoipa::ToSchema;

/// Who is to see a document from now on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeDocumentVisibility {
    /// The document's version that you have seen.
    pub version: i32,
    /// `family`, `office`, `restricted` or `secret`.
    pub visibility: String,
    /// Why; stands in the history.
    pub reason: String,
}

/// Where the original is from now on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeDocumentCustody {
    /// The document's version that you have seen.
    pub version: i32,
    /// For example `in_transit`, `declassified`, `destroyed`, `never_found`.
    pub custody: String,
    /// More on it; needed when destroyed (the act) or given to another country.
    pub note: Option<String>,
}

/// Takes a document out of use. It is kept, marked as withdrawn.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDocument {
    /// The document's version that you have seen.
    pub version: i32,
    /// Why; stands in the history.
    pub reason: String,
}

/// Changes who sees a document.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`, `Stale`; `Conflict`: `withdrawn`.
pub async fn change_visibility(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    command: &ChangeDocumentVisibility,
) -> Result<DocumentView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    let visibility: Option<Visibility> =
        code(&mut errors, "visibility", Some(required(&command.visibility)));
    let visibility = errors.into_result(visibility)?.unwrap_or(Visibility::Restricted);
    context
        .write(actor, async |tx| {
            let seen = access::lock(tx, id).await?;
            allow(seen.opens(tx.actor()), Action::ManageDocument)?;
            ready(tx, &seen, command.version).await?;
            check_visibility(tx, &seen, visibility).await?;
            let mut changed = seen.document.clone();
            changed.metadata.visibility = visibility;
            save(tx, changed, "document_visibility", Some(reason)).await
        })
        .await
}

async fn check_visibility(tx: &mut Tx, seen: &Seen, visibility: Visibility) -> Result<()> {
    let original = &seen.document;
    let links = document::links(tx, &[original]).await?;
    let has_redacted = links
        .iter()
        .any(|link| link.redacted_version_of == Some(original.id.into()) && !link.withdrawn);
    let redacted = original.redacted_version_of.is_some();
    let given = may_give(tx.actor().role, visibility, &seen.facts(tx.actor()), redacted);
    let refused = match given {
        Ok(()) if has_redacted && visibility == Visibility::Family => NotYours::RedactFirst,
        Ok(()) => return Ok(()),
        Err(refused) => refused,
    };
    Err(Error::field("/visibility", refused.code(), refused.to_string()))
}

/// Changes where the original is.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`, `Stale`; `Conflict`: `withdrawn`.
pub async fn change_custody(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    command: &ChangeDocumentCustody,
) -> Result<DocumentView> {
    let mut errors = FieldErrors::default();
    let note = errors.optional_text("/note", command.note.as_deref(), 1000);
    let custody: Option<Custody> = code(&mut errors, "custody", Some(required(&command.custody)));
    let custody = custody.unwrap_or(Custody::Unknown);
    check_custody("/note", custody, note.as_deref(), &mut errors);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let seen = access::lock(tx, id).await?;
            allow(seen.manages(tx.actor()), Action::ManageDocument)?;
            ready(tx, &seen, command.version).await?;
            let mut changed = seen.document.clone();
            changed.metadata.custody = custody;
            changed.metadata.custody_note = note;
            save(tx, changed, "document_custody", None).await
        })
        .await
}

/// Withdraws a document on which nothing rests.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`, `Stale`; `Conflict`: `withdrawn`, `in-use`.
pub async fn withdraw(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    command: &WithdrawDocument,
) -> Result<DocumentView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let seen = access::lock(tx, id).await?;
            allow(seen.keeps(tx.actor()), Action::ManageDocument)?;
            ready(tx, &seen, command.version).await?;
            if document::in_use(tx, id).await? {
                let message = "Evidence, a statement or a power of attorney rests on this document. \
                               Withdraw that first.";
                return Err(Error::conflict("in-use", message));
            }
            let mut changed = seen.document.clone();
            changed.withdrawn_at = Some(tx.now());
            save(tx, changed, "document_withdrawn", Some(reason)).await
        })
        .await
}

/// A blank code is an unknown one, so that it is told with the known ones.
fn required(code: &str) -> &str {
    if code.trim().is_empty() { "-" } else { code }
}

async fn ready(tx: &mut Tx, seen: &Seen, version: i32) -> Result<()> {
    check_version(tx, &seen.document, version).await?;
    if seen.document.withdrawn_at.is_some() {
        return Err(Error::conflict("withdrawn", "This document was withdrawn. Choose another."));
    }
    Ok(())
}

async fn save(
    tx: &mut Tx,
    mut changed: Document,
    action: &str,
    reason: Option<String>,
) -> Result<DocumentView> {
    changed.version = document::save(tx, &changed).await?;
    let record = record(&changed, action)?;
    let record = match reason {
        Some(reason) => record.reason(reason),
        None => record,
    };
    history::append(tx, vec![record]).await?;
    refresh(tx, &changed).await?;
    let seen = access::see(tx, changed.id).await?;
    let links = document::links(tx, &[&seen.document]).await?;
    Ok(view(tx.actor(), &seen, &links))
}
