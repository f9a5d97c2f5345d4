//! Documents: their metadata; the bytes are blobs of `files::Store`.

mod cases;
mod digest;
mod list;
mod look;
mod row;

pub use cases::{
    names_person, petition_of_family, petition_state, petitions_after, request_state,
    review_of_petition, reviews_by_evidence,
};
pub use digest::{Stored, count_digests, list_stored};
pub use list::{Link, Page, links, list, versions};
pub use look::{Look, LookFilter, insert_look, list_looks, search_looks};

use self::row::Row;
use super::error::DbError;
use super::schema::{document, event};
use super::tx::Tx;
use crate::domain::digest::Sha256;
use crate::domain::document::{Metadata, Place};
use crate::domain::id::{AccountId, ArchiveRequestId, DocumentId, OfficeId, PetitionId, ReviewId};
use crate::domain::media_type::MediaType;
use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Int4, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// The petition it is attached to; set too when a family adds to a review.
    pub petition: Option<PetitionId>,
    /// The review it is attached to.
    pub review: Option<ReviewId>,
    /// The archive request it answers.
    pub request: Option<ArchiveRequestId>,
    /// The office of whoever brought it; none for families.
    pub office: Option<OfficeId>,
    /// What is known of it.
    pub metadata: Metadata,
    /// Digest of its bytes.
    pub sha256: Sha256,
    /// Their number.
    pub size: u64,
    /// What they are.
    pub media_type: MediaType,
    /// A safe name for the file.
    pub file_name: String,
    /// The document of which this one hides something.
    pub redacted_version_of: Option<DocumentId>,
    /// The version before this one.
    pub version_of: Option<DocumentId>,
    /// 1 for the first version.
    pub version_number: i32,
    /// Who brought it.
    pub uploaded_by: AccountId,
    /// When.
    pub uploaded_at: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Number of changes of what is known of it.
    pub version: i32,
}

impl Document {
    /// What it is attached to, where access is concerned.
    pub const fn place(&self) -> Place {
        match (self.request, self.petition) {
            (Some(_), _) => Place::ArchiveRequest,
            (None, Some(_)) => Place::Petition,
            (None, None) => Place::Review,
        }
    }
}

/// A document; none if there is none or the actor does not see it.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, DbError> {
    let row = document::table
        .find(Uuid::from(id))
        .select(Row::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The same, and nobody else changes it until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, DbError> {
    let row = document::table
        .find(Uuid::from(id))
        .select(Row::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Adds a document, whose blob has to be on the disk already.
///
/// # Errors
/// [`DbError`]; `document_version_of_key` when the version before has a successor already.
pub async fn insert(tx: &mut Tx, new: &Document) -> Result<(), DbError> {
    diesel::insert_into(document::table).values(Row::from(new)).execute(tx.conn()).await?;
    Ok(())
}

/// Keeps what was changed in visibility, custody and withdrawal; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save(tx: &mut Tx, changed: &Document) -> Result<i32, DbError> {
    let version = diesel::update(document::table.find(Uuid::from(changed.id)))
        .set((
            document::visibility.eq(changed.metadata.visibility.as_str()),
            document::custody.eq(changed.metadata.custody.as_str()),
            document::custody_note.eq(&changed.metadata.custody_note),
            document::withdrawn_at.eq(changed.withdrawn_at),
            document::version.eq(document::version + 1),
        ))
        .returning(document::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Whether evidence, a sourced statement or a power of attorney rests on the document.
///
/// # Errors
/// [`DbError`].
pub async fn in_use(tx: &mut Tx, id: DocumentId) -> Result<bool, DbError> {
    let query = diesel::select(
        sql::<Bool>("app.document_in_use(").bind::<SqlUuid, _>(Uuid::from(id)).sql(")"),
    );
    Ok(query.get_result(tx.conn()).await?)
}

/// Events that brought the document beyond `version`: action, role and moment with the version.
///
/// # Errors
/// [`DbError`].
pub async fn changes_since(
    tx: &mut Tx,
    chain: Uuid,
    id: DocumentId,
    version: i32,
) -> Result<Vec<(Option<i32>, DateTime<Utc>, String, String)>, DbError> {
    let rows = event::table
        .filter(event::chain_id.eq(chain))
        .filter(event::item_id.eq(Uuid::from(id)))
        .filter(sql::<Bool>("(content->>'version')::int > ").bind::<Int4, _>(version))
        .order(event::seq)
        .limit(20)
        .select((
            sql::<diesel::sql_types::Nullable<Int4>>("(content->>'version')::int"),
            event::at,
            event::action,
            event::role,
        ))
        .load(tx.conn())
        .await?;
    Ok(rows)
}
