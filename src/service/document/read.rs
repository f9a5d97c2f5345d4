//! Reading documents: what is known of them, their bytes, and who looked.

use super::access::{self, Seen, allow};
use super::upload::Target;
use super::view::{DocumentView, view};
use crate::domain::actor::{Actor, Role};
use crate::domain::digest::Sha256;
use crate::domain::id::DocumentId;
use crate::domain::media_type::MediaType;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::document::{self, Page};
use crate::store::{Tx, facts};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tokio::fs::File;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Readers fetch one file in many pieces; pieces within so many minutes are one look.
const ONE_LOOK: TimeDelta = TimeDelta::minutes(15);

/// What is known of a document.
///
/// # Errors
/// `NotFound`.
pub async fn get(context: &Context, actor: &Actor, id: DocumentId) -> Result<DocumentView> {
    context.read(actor, async |tx| shown(tx, id).await).await
}

async fn shown(tx: &mut Tx, id: DocumentId) -> Result<DocumentView> {
    let seen = access::see(tx, id).await?;
    let links = document::links(tx, &[&seen.document]).await?;
    Ok(view(tx.actor(), &seen, &links))
}

/// Which part of a list of documents.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DocumentQuery {
    /// Also earlier versions and withdrawn documents.
    pub all: Option<bool>,
    /// Continue after this one: `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; otherwise 50.
    pub limit: Option<i64>,
}

/// Documents of a petition, a review or an archive request, newest first.
///
/// # Errors
/// `NotFound` when the case is not open to the actor; `Invalid`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    target: Target,
    query: &DocumentQuery,
) -> Result<Listing<DocumentView>> {
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let mut page = of_case(tx, target).await?;
            page.all = query.all.unwrap_or(false);
            page.after = query.after.map(Into::into);
            page.limit = size + 1;
            let (found, total) = document::list(tx, &page).await?;
            let found = Listing::of(found, size, total, |last| last.id.to_string());
            let links = document::links(tx, &found.items.iter().collect::<Vec<_>>()).await?;
            let seen = access::judge_all(tx, found.items).await?;
            let items = seen.iter().map(|one| view(tx.actor(), one, &links)).collect();
            Ok(Listing { items, next: found.next, total })
        })
        .await
}

async fn of_case(tx: &mut Tx, target: Target) -> Result<Page> {
    let mut page =
        Page { petition: None, review: None, request: None, all: false, after: None, limit: 0 };
    let (action, case): (_, Option<CaseFacts>) = match target {
        Target::Petition(id) => {
            page.petition = Some(id);
            (Action::ReadPetition, facts::of_petition(tx, id).await?)
        }
        Target::Review(id) => {
            page.review = Some(id);
            (Action::ReadReview, facts::of_review(tx, id).await?)
        }
        Target::ArchiveRequest(id) => {
            page.request = Some(id);
            (Action::ReadArchiveRequest, facts::of_request(tx, id).await?)
        }
        Target::Version(_) | Target::Redacted(_) => return Err(Error::NotFound),
    };
    let case = case.ok_or(Error::NotFound)?;
    match may(tx.actor(), action, &case) {
        Ok(_) => Ok(page),
        Err(_) => Err(Error::NotFound),
    }
}

/// Every version of a document that the actor sees, oldest first.
///
/// # Errors
/// `NotFound`.
pub async fn versions(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
) -> Result<Vec<DocumentView>> {
    context
        .read(actor, async |tx| {
            access::see(tx, id).await?;
            let mut views = Vec::new();
            for id in document::versions(tx, id).await? {
                views.push(shown(tx, id).await?);
            }
            Ok(views)
        })
        .await
}

/// A document's bytes, opened for reading.
#[derive(Debug)]
pub struct Content {
    /// The file, at its beginning.
    pub file: File,
    /// Its length in bytes.
    pub size: u64,
    /// Digest of the bytes: they never change.
    pub sha256: Sha256,
    /// What they are.
    pub media_type: MediaType,
    /// A safe name.
    pub file_name: String,
}

/// Opens a document's bytes and logs the look, with the page if the viewer names one. A `piece`
/// is a later part of what was asked for before.
///
/// # Errors
/// `NotFound`; `Internal` when the blob is missing, which `aqtau verify` tells too.
pub async fn open(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    page: Option<i32>,
    piece: bool,
) -> Result<Content> {
    let found = context
        .write(actor, async |tx| {
            let Seen { document, .. } = access::see(tx, id).await?;
            let since = piece.then(|| tx.now() - ONE_LOOK);
            document::insert_look(tx, id, page, since).await?;
            Ok(document)
        })
        .await?;
    let opened = context.files.open_blob(found.sha256).await.map_err(Error::internal)?;
    let (file, size) = opened.ok_or_else(|| {
        Error::internal(format!("the blob {} of document {id} is missing", found.sha256))
    })?;
    Ok(Content {
        file,
        size,
        sha256: found.sha256,
        media_type: found.media_type,
        file_name: found.file_name,
    })
}

/// One look at a document.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DocumentLookView {
    /// The page, if the viewer named one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i32>,
    /// Who looked.
    pub account: Uuid,
    /// Their name.
    pub full_name: String,
    /// In which role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// For which office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Which part of the log of looks.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DocumentLookQuery {
    /// Continue after this one: `next` of the page before.
    pub after: Option<i64>,
    /// Rows of a page, 1 to 200; otherwise 50.
    pub limit: Option<i64>,
}

/// Who looked at a document, newest first.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn looks(
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    query: &DocumentLookQuery,
) -> Result<Listing<DocumentLookView>> {
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let seen = access::see(tx, id).await?;
            allow(seen.may(tx.actor(), Action::ReadDocumentViews), Action::ReadDocumentViews)?;
            let (found, total) = document::list_looks(tx, id, query.after, size + 1).await?;
            let found = Listing::of(found, size, total, |last| last.id.to_string());
            let items = found.items.into_iter().map(look_view).collect();
            Ok(Listing { items, next: found.next, total })
        })
        .await
}

fn look_view(look: document::Look) -> DocumentLookView {
    DocumentLookView {
        page: look.page,
        account: look.account.into(),
        full_name: look.full_name,
        role: look.role.as_ref().map(Role::to_string),
        office: look.office.map(Into::into),
        at: look.at,
    }
}
