//! Takes together the lines that count the work lists.

use crate::queue::{Job, Outcome};
use crate::store::work::fold_counts;
use crate::worker::Context;
use serde::{Deserialize, Serialize};

/// Adds up the lines that say by how much the numbers of the work lists changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FoldWorkCounts {}

impl Job for FoldWorkCounts {
    const KIND: &'static str = "fold_work_counts";
}

pub(super) async fn run(context: Context, _: FoldWorkCounts) -> Outcome {
    let lines = context.write(async |tx| fold_counts(tx).await).await?;
    tracing::info!(lines, "numbers of the work lists were taken together");
    Ok(())
}
