//! Which blobs the documents refer to: for checking the bytes.

use super::row::sha;
use crate::domain::digest::Sha256;
use crate::domain::id::DocumentId;
use crate::store::error::DbError;
use crate::store::schema::document;
use crate::store::tx::Tx;
use diesel::dsl::count;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A blob with the documents that refer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The blob.
    pub sha256: Sha256,
    /// Its documents.
    pub documents: Vec<DocumentId>,
}

/// How many blobs the documents refer to.
///
/// # Errors
/// [`DbError`].
pub async fn count_digests(tx: &mut Tx) -> Result<u64, DbError> {
    let count: i64 = document::table
        .select(count(document::sha256).aggregate_distinct())
        .get_result(tx.conn())
        .await?;
    Ok(count.unsigned_abs())
}

/// Blobs in the order of their digests after one, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list_stored(
    tx: &mut Tx,
    after: Option<Sha256>,
    limit: i64,
) -> Result<Vec<Stored>, DbError> {
    let after = after.map(|sha256| sha256.0.to_vec()).unwrap_or_default();
    let digests: Vec<Vec<u8>> = document::table
        .filter(document::sha256.gt(after))
        .select(document::sha256)
        .distinct()
        .order(document::sha256)
        .limit(limit)
        .load(tx.conn())
        .await?;
    let rows: Vec<(Vec<u8>, Uuid)> = document::table
        .filter(document::sha256.eq_any(digests))
        .order((document::sha256, document::id))
        .select((document::sha256, document::id))
        .load(tx.conn())
        .await?;
    let mut stored: Vec<Stored> = Vec::new();
    for (digest, id) in rows {
        let (sha256, id) = (sha(digest)?, DocumentId::from(id));
        match stored.last_mut() {
            Some(last) if last.sha256 == sha256 => last.documents.push(id),
            _ => stored.push(Stored { sha256, documents: vec![id] }),
        }
    }
    Ok(stored)
}
