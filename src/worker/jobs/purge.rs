//! Removes what has outlived its use.

use crate::config::Config;
use crate::queue::{Job, Outcome};
use crate::store::DbError;
use crate::store::expired::{Expired, remove};
use crate::worker::Context;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Rows removed in one transaction.
const BATCH: usize = 2_000;

/// How long each is kept after its end: long enough to answer "was the mail sent?", "where was I
/// signed in?", and "did that link ever work?"; keys of requests as long as a client could sensibly
/// send the same one again.
fn kept(what: Expired, config: &Config) -> Option<TimeDelta> {
    Some(match what {
        // A token that ended renews nothing, whether it is known or not.
        Expired::RefreshTokens => TimeDelta::days(1),
        Expired::AccountLinks
        | Expired::Sessions
        | Expired::IdempotencyKeys
        | Expired::DoneJobs => TimeDelta::days(30),
        // As long as the operator says; for ever without a number.
        Expired::CardSearches => match config.cards.search_log_days {
            0 => return None,
            days => TimeDelta::days(days.into()),
        },
    })
}

/// Removes expired links, tokens, sessions, keys of requests and done jobs, in short transactions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Purge {}

impl Job for Purge {
    const KIND: &'static str = "purge";
}

pub(super) async fn run(context: Context, _: Purge) -> Outcome {
    for what in Expired::ALL {
        let removed = purge(&context, *what).await?;
        tracing::info!(what = what.as_str(), removed, "purged");
    }
    Ok(())
}

async fn purge(context: &Context, what: Expired) -> Result<usize, DbError> {
    let mut removed = 0;
    let Some(kept) = kept(what, &context.config) else { return Ok(0) };
    loop {
        let batch = context
            .write(async |tx| {
                let before = tx.now() - kept;
                remove(tx, what, before, BATCH).await
            })
            .await?;
        removed += batch;
        if batch < BATCH {
            return Ok(removed);
        }
    }
}
