//! The check that anybody with the paper can make, without signing in.

use crate::domain::actor::Actor;
use crate::domain::certificate::VerificationCode;
use crate::service::{Context, Error, Result};
use crate::store;
use crate::store::certificate::Certificate;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;

/// What the check tells: whether the certificate holds, and what is printed on it.
#[derive(Debug, Clone, Default, serde::Serialize, utoipa::ToSchema)]
pub struct CheckView {
    /// `valid`, `replaced`, `void`, or `unknown` when there is no certificate with this code.
    pub state: String,
    /// What is printed.
    #[schema(value_type = Option<Object>)]
    pub certificate: Option<serde_json::Value>,
    /// The exact text that is signed: what is printed, with sorted keys and without spaces.
    pub signed_text: Option<String>,
    /// Ed25519 signature over that text, in base 64.
    pub signature: Option<String>,
    /// Which of the published keys signed.
    pub key_id: Option<String>,
}

impl CheckView {
    /// Whether there is a certificate with the code.
    pub fn is_known(&self) -> bool {
        self.certificate.is_some()
    }
}

/// A key that certificates are signed with.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct KeyView {
    /// Its name, as it stands with each signature.
    pub key_id: String,
    /// Always `Ed25519`.
    pub algorithm: String,
    /// The public key, 32 bytes in base 64.
    pub public_key: String,
}

/// Checks from one address within a minute; a person needs a handful, a guesser billions.
const PER_MINUTE: u32 = 30;

/// Addresses that are remembered at once.
const MOST_ADDRESSES: usize = 10_000;

/// Counts the checks of this process by address.
#[derive(Debug, Default)]
pub struct CheckLimit {
    counts: Mutex<HashMap<IpAddr, (DateTime<Utc>, u32)>>,
}

impl CheckLimit {
    /// Counts one more check.
    ///
    /// # Errors
    /// `TooMany` with the seconds until the next one is answered.
    pub fn count(&self, from: IpAddr, now: DateTime<Utc>) -> Result<()> {
        let window = TimeDelta::minutes(1);
        let mut counts = self.counts.lock().map_err(|_poisoned| {
            Error::internal("the counter of public checks was left in the middle of a change")
        })?;
        if counts.len() >= MOST_ADDRESSES {
            counts.retain(|_, (since, _)| now - *since < window);
            // Still full within one minute: forgetting all is better than answering nobody.
            if counts.len() >= MOST_ADDRESSES {
                counts.clear();
            }
        }
        let (since, count) = counts.entry(network(from)).or_insert((now, 0));
        if now - *since >= window {
            (*since, *count) = (now, 0);
        }
        if *count >= PER_MINUTE {
            let wait = (window - (now - *since)).num_seconds();
            return Err(Error::TooMany { retry_after: u64::try_from(wait).unwrap_or(1).max(1) });
        }
        *count += 1;
        Ok(())
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

/// Checks a certificate by the code on it. Whatever else was typed gives `unknown`.
///
/// # Errors
/// `TooMany`; the database.
pub async fn check(context: &Context, from: IpAddr, typed: &str) -> Result<CheckView> {
    context.checks.count(from, context.clock.now())?;
    let Ok(code) = typed.parse::<VerificationCode>() else { return Ok(unknown()) };
    let found = context
        .read(&Actor::public(), async |tx| {
            Ok(store::certificate::find_by_code(tx, &code.plain()).await?)
        })
        .await?;
    found.map_or_else(|| Ok(unknown()), shown)
}

fn unknown() -> CheckView {
    CheckView { state: "unknown".to_owned(), ..CheckView::default() }
}

fn shown(certificate: Certificate) -> Result<CheckView> {
    let printed = serde_json::from_str(&certificate.content).map_err(Error::internal)?;
    Ok(CheckView {
        state: certificate.state.to_string(),
        certificate: Some(printed),
        signed_text: Some(certificate.content),
        signature: Some(BASE64_STANDARD.encode(&certificate.signature)),
        key_id: Some(certificate.key_id),
    })
}

/// The public keys, so that anybody can check a signature without asking again.
pub fn keys(context: &Context) -> Vec<KeyView> {
    let key = context.keys.signing.verifying_key();
    vec![KeyView {
        key_id: context.keys.key_id(),
        algorithm: "Ed25519".to_owned(),
        public_key: BASE64_STANDARD.encode(key.as_bytes()),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_stopped_after_thirty_checks_and_let_go_after_a_minute() {
        let limit = CheckLimit::default();
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        let one: IpAddr = "192.0.2.1".parse().unwrap();
        for _ in 0..PER_MINUTE {
            limit.count(one, now).unwrap();
        }
        let refused = limit.count(one, now + TimeDelta::seconds(20)).unwrap_err();
        assert!(matches!(refused, Error::TooMany { retry_after: 40 }), "{refused:?}");
        limit.count("192.0.2.2".parse().unwrap(), now).unwrap();
        limit.count(one, now + TimeDelta::seconds(60)).unwrap();
    }

    #[test]
    fn one_subscriber_of_the_new_addresses_counts_once() {
        let limit = CheckLimit::default();
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        for host in 0..PER_MINUTE {
            limit.count(format!("2001:db8::{host:x}").parse().unwrap(), now).unwrap();
        }
        assert!(limit.count("2001:db8::ffff".parse().unwrap(), now).is_err());
        assert!(limit.count("2001:db8:0:1::1".parse().unwrap(), now).is_ok());
    }

    #[test]
    fn the_memory_of_addresses_is_bounded() {
        let limit = CheckLimit::default();
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        for host in 0..20_000_u32 {
            limit.count(IpAddr::V4(host.into()), now).unwrap();
        }
        assert!(limit.counts.lock().unwrap().len() <= MOST_ADDRESSES);
    }
}
