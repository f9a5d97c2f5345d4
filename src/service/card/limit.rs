//! How often one account may search: an index that answers in milliseconds can be copied out otherwise.

use crate::domain::id::AccountId;
use crate::service::{Error, Result};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Accounts remembered at most; beyond that those of the last minute are forgotten too.
const MOST: usize = 100_000;

/// Whose searches of which kind, since when, and how many.
type Counts = HashMap<(AccountId, &'static str), (DateTime<Utc>, u32)>;

/// Counts searches of each account in this process.
#[derive(Debug, Default)]
pub struct SearchLimit {
    counts: Mutex<Counts>,
}

impl SearchLimit {
    /// Counts one more of its kind, of at most `most` a minute.
    ///
    /// # Errors
    /// `TooMany` with the seconds until the next one is answered.
    pub fn count(
        &self,
        account: AccountId,
        kind: &'static str,
        most: u32,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let window = TimeDelta::minutes(1);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MOST {
            counts.retain(|_, (since, _)| now - *since < window);
            if counts.len() >= MOST {
                counts.clear();
            }
        }
        let (since, count) = counts.entry((account, kind)).or_insert((now, 0));
        if now - *since >= window {
            (*since, *count) = (now, 0);
        }
        if *count >= most {
            let wait = (window - (now - *since)).num_seconds();
            return Err(Error::TooMany { retry_after: u64::try_from(wait).unwrap_or(1).max(1) });
        }
        *count += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_answered_so_often_a_minute_and_others_beside_it() {
        let limit = SearchLimit::default();
        let (one, other) = (AccountId::new(), AccountId::new());
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        for _ in 0..2 {
            limit.count(one, "search", 2, now).unwrap();
        }
        let refused = limit.count(one, "search", 2, now + TimeDelta::seconds(20)).unwrap_err();
        assert!(matches!(refused, Error::TooMany { retry_after: 40 }), "{refused}");
        limit.count(other, "search", 2, now).unwrap();
        limit.count(one, "complete", 2, now).unwrap();
        limit.count(one, "search", 2, now + TimeDelta::seconds(60)).unwrap();
    }
}
