//! Checking the bytes of the documents. Bytes without a document are removed by the worker
//! (`worker::CollectBlobs`).

use crate::domain::digest::Sha256;
use crate::domain::id::DocumentId;
use crate::files::Condition;
use crate::service::{Context, Error, Result};
use crate::store::document::{self, Stored};

/// A blob that is not what its documents say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenBlob {
    /// The digest its documents name.
    pub sha256: Sha256,
    /// Missing or damaged.
    pub condition: Condition,
    /// The documents that refer to it.
    pub documents: Vec<DocumentId>,
}

/// How far a check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlobProgress {
    /// Blobs checked.
    pub checked: u64,
    /// Blobs in all, as counted at the start.
    pub total: u64,
}

/// Reads every blob that a document refers to and compares its digest; `progress` is told after
/// each. Yields those that are missing or damaged.
///
/// # Errors
/// The database, or the disk.
pub async fn verify_blobs(
    context: &Context,
    mut progress: impl FnMut(BlobProgress),
) -> Result<Vec<BrokenBlob>> {
    let total = context.read_as_system(async |tx| Ok(document::count_digests(tx).await?)).await?;
    let mut at = BlobProgress { checked: 0, total };
    progress(at);
    let (mut after, mut broken) = (None, Vec::new());
    loop {
        let batch = context
            .read_as_system(async |tx| Ok(document::list_stored(tx, after, 100).await?))
            .await?;
        let Some(last) = batch.last() else { return Ok(broken) };
        after = Some(last.sha256);
        for Stored { sha256, documents } in batch {
            let condition = context.files.verify(sha256).await.map_err(Error::internal)?;
            if condition != Condition::Intact {
                broken.push(BrokenBlob { sha256, condition, documents });
            }
            at.checked += 1;
            progress(at);
        }
    }
}
