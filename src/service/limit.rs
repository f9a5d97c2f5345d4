//! How often something may be asked: what is answered in milliseconds can be copied out, or guessed,
//! otherwise. Counted in this process, in windows of a minute.

use super::{Error, Result};
use crate::domain::id::AccountId;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Askers remembered at once. Beyond that those of the last minute are forgotten too: answering a few
/// too often is better than answering nobody.
const MOST: usize = 100_000;

/// Counts questions by who asks, or by what is asked for.
#[derive(Debug)]
pub struct Limit<K> {
    counts: Mutex<HashMap<K, (DateTime<Utc>, u32)>>,
}

impl<K> Default for Limit<K> {
    fn default() -> Self {
        Self { counts: Mutex::default() }
    }
}

impl<K: Eq + Hash> Limit<K> {
    /// Counts one more, of at most `most` a minute.
    ///
    /// # Errors
    /// `TooMany` with the seconds until the next one is answered.
    pub fn count(&self, key: K, most: u32, now: DateTime<Utc>) -> Result<()> {
        let window = TimeDelta::minutes(1);
        // A count is right whatever was interrupted while it was held.
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MOST {
            counts.retain(|_, (since, _)| now - *since < window);
            if counts.len() >= MOST {
                counts.clear();
            }
        }
        let (since, count) = counts.entry(key).or_insert((now, 0));
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

/// Counts the searches of each account by kind.
pub type SearchLimit = Limit<(AccountId, &'static str)>;

/// Counts what is asked without an account.
#[derive(Debug, Default)]
pub struct PublicLimit {
    addresses: Limit<(IpAddr, &'static str)>,
    numbers: Limit<String>,
}

impl PublicLimit {
    /// Counts one more question of its kind from an address, of at most `most` a minute.
    ///
    /// # Errors
    /// `TooMany` with the seconds until the next one is answered.
    pub fn from(
        &self,
        address: IpAddr,
        kind: &'static str,
        most: u32,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.addresses.count((network(address), kind), most, now)
    }

    /// Counts one more question for a number, from wherever: many addresses together must not try one
    /// number.
    ///
    /// # Errors
    /// `TooMany` with the seconds until the next one is answered.
    pub fn of_number(&self, number: String, most: u32, now: DateTime<Utc>) -> Result<()> {
        self.numbers.count(number, most, now)
    }
}

/// Who counts as one: an IPv4 address, or the /64 that one subscriber gets in IPv6.
fn network(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => {
            let prefix = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(prefix.into())
        }
        other @ IpAddr::V4(_) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_772_442_000, 0).unwrap()
    }

    #[test]
    fn an_asker_is_answered_so_often_a_minute_and_others_beside_it() {
        let limit = SearchLimit::default();
        let (one, other) = (AccountId::new(), AccountId::new());
        for _ in 0..2 {
            limit.count((one, "search"), 2, now()).unwrap();
        }
        let later = now() + TimeDelta::seconds(20);
        let refused = limit.count((one, "search"), 2, later).unwrap_err();
        assert!(matches!(refused, Error::TooMany { retry_after: 40 }), "{refused}");
        limit.count((other, "search"), 2, now()).unwrap();
        limit.count((one, "complete"), 2, now()).unwrap();
        limit.count((one, "search"), 2, now() + TimeDelta::seconds(60)).unwrap();
    }

    #[test]
    fn one_subscriber_of_the_new_addresses_counts_once() {
        let limit = PublicLimit::default();
        for host in 0..30 {
            let address = format!("2001:db8::{host:x}").parse().unwrap();
            limit.from(address, "check", 30, now()).unwrap();
        }
        assert!(limit.from("2001:db8::ffff".parse().unwrap(), "check", 30, now()).is_err());
        assert!(limit.from("2001:db8:0:1::1".parse().unwrap(), "check", 30, now()).is_ok());
        assert!(limit.from("2001:db8::1".parse().unwrap(), "look_up", 30, now()).is_ok());
    }

    #[test]
    fn a_number_is_counted_from_wherever_it_is_asked() {
        let limit = PublicLimit::default();
        for host in 0..3_u32 {
            limit.from(IpAddr::V4(host.into()), "look_up", 1, now()).unwrap();
            limit.of_number("GP-2026/00001".to_owned(), 3, now()).unwrap();
        }
        assert!(limit.of_number("GP-2026/00001".to_owned(), 3, now()).is_err());
        assert!(limit.of_number("GP-2026/00002".to_owned(), 3, now()).is_ok());
    }

    #[test]
    fn the_memory_is_bounded() {
        let limit = Limit::default();
        for asker in 0..2 * MOST {
            limit.count(asker, 1, now()).unwrap();
        }
        assert!(limit.counts.lock().unwrap().len() <= MOST);
    }
}
