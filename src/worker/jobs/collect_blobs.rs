//! Removes bytes that no document refers to.

use crate::domain::digest::Sha256;
use crate::queue::{Job, Outcome};
use crate::store::blob;
use crate::worker::Context;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt as _;
use serde::{Deserialize, Serialize};
use std::io;

/// Between the writing of a blob and the commit that refers to it lie seconds; a day is ample.
const LEAST_AGE: TimeDelta = TimeDelta::days(1);

/// Digests that are looked up at once.
const BATCH: usize = 500;

/// Removes blobs older than a day that no document refers to, and abandoned uploads.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CollectBlobs {}

impl Job for CollectBlobs {
    const KIND: &'static str = "collect_blobs";
}

pub(super) async fn run(context: Context, _: CollectBlobs) -> Outcome {
    let now = context.clock.now();
    let uploads = context.files.sweep(now).await?;
    let before = now - LEAST_AGE;
    let mut removed = 0;
    let mut batches = std::pin::pin!(context.files.blobs(before).chunks(BATCH));
    while let Some(batch) = batches.next().await {
        let batch = batch.into_iter().collect::<io::Result<Vec<_>>>()?;
        removed += remove_orphans(&context, &batch, before).await?;
    }
    tracing::info!(removed, uploads, "orphaned blobs were removed");
    Ok(())
}

async fn remove_orphans(
    context: &Context,
    batch: &[Sha256],
    before: DateTime<Utc>,
) -> Result<usize, crate::queue::Stop> {
    let referenced = context.read(async |tx| blob::list_referenced(tx, batch).await).await?;
    let mut removed = 0;
    for digest in batch.iter().filter(|digest| !referenced.contains(digest)) {
        // Written again since: then it is young, and somebody is about to refer to it.
        if context.files.remove(*digest, before).await? {
            removed += 1;
        }
    }
    Ok(removed)
}
