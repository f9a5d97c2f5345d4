//! Removes jobs that were done long ago.

use crate::queue::{Job, Outcome};
use crate::store::job;
use crate::worker::Context;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Long enough to answer "was the mail sent?" from the queue; the notice itself stays.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Removes jobs done more than thirty days ago. Dead ones stay for the administrator.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PurgeJobs {}

impl Job for PurgeJobs {
    const KIND: &'static str = "purge_jobs";
}

pub(super) async fn run(context: Context, _: PurgeJobs) -> Outcome {
    let removed = context
        .write(async |tx| {
            let before = tx.now() - KEPT;
            job::remove_done(tx, before).await
        })
        .await?;
    tracing::info!(removed, "done jobs were removed");
    Ok(())
}
