//! What has outlived its use, removed in batches: a transaction of each is short, and whoever works
//! on a row is passed by.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::code::codes;
use chrono::{DateTime, Utc};
use diesel::sql_types::{BigInt, Timestamptz};
use diesel_async::RunQueryDsl;

codes! {
    /// Rows nobody needs after a while.
    pub enum Expired {
        /// Links of mails that no longer open anything.
        AccountLinks = "account_links",
        /// Refresh tokens that no longer renew a session.
        RefreshTokens = "refresh_tokens",
        /// Sessions past their end, with their tokens.
        Sessions = "sessions",
        /// Keys of requests that nobody repeats any more.
        IdempotencyKeys = "idempotency_keys",
        /// Jobs that were done. Dead ones stay until somebody has looked at them.
        DoneJobs = "done_jobs",
        /// Searches of archive cards that the auditor has had time to look at.
        CardSearches = "card_searches",
    }
}

impl Expired {
    const fn delete(self) -> &'static str {
        match self {
            Self::AccountLinks => {
                "DELETE FROM account_token WHERE token_hash IN (SELECT token_hash FROM account_token \
                 WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
            Self::RefreshTokens => {
                "DELETE FROM refresh_token WHERE token_hash IN (SELECT token_hash FROM refresh_token \
                 WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
            Self::Sessions => {
                "DELETE FROM session WHERE id IN (SELECT id FROM session \
                 WHERE expires_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
            Self::IdempotencyKeys => {
                "DELETE FROM idempotency WHERE (account_id, key) IN (SELECT account_id, key FROM idempotency \
                 WHERE created_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
            Self::DoneJobs => {
                "DELETE FROM job WHERE id IN (SELECT id FROM job \
                 WHERE state = 'done' AND finished_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
            Self::CardSearches => {
                "DELETE FROM card_search WHERE id IN (SELECT id FROM card_search \
                 WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
            }
        }
    }
}

/// Removes at most `limit` rows that ended before a moment; gives how many it removed.
///
/// # Errors
/// [`DbError`].
pub async fn remove(
    tx: &mut Tx,
    what: Expired,
    before: DateTime<Utc>,
    limit: usize,
) -> Result<usize, DbError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let removed = prepared(what.delete())
        .bind::<Timestamptz, _>(before)
        .bind::<BigInt, _>(limit)
        .execute(tx.conn())
        .await?;
    Ok(removed)
}
