//! Daily heads: one signed digest over all histories, to be published where nobody can change it.

use crate::domain::digest::Sha256;
use crate::domain::history::{DailyHead, HeadsDigest};
use crate::service::{Context, Error, Result};
use crate::store::ledger;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

/// A signed daily head.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct DailyHeadView {
    /// The day, in UTC.
    pub day: NaiveDate,
    /// How many histories there were.
    pub chains: i64,
    /// How many events they held.
    pub events: i64,
    /// Digest over the heads of all histories, in hexadecimal.
    pub heads_hash: String,
    /// Digest of the daily head before.
    pub prev_hash: String,
    /// The key that signed it.
    pub key_id: String,
    /// What is signed: canonical JSON of the fields above.
    pub signed_text: String,
    /// Ed25519 signature, in hexadecimal.
    pub signature: String,
}

impl From<DailyHead> for DailyHeadView {
    fn from(head: DailyHead) -> Self {
        Self {
            signed_text: head.signed_text(),
            day: head.day,
            chains: head.chains,
            events: head.events,
            heads_hash: head.heads_hash.to_string(),
            prev_hash: head.prev_hash.to_string(),
            key_id: head.key_id,
            signature: head.signature,
        }
    }
}

/// Chains read in one go.
const PAGE: i64 = 2_000;

/// The first moment after a day.
pub(super) fn end_of(day: NaiveDate) -> DateTime<Utc> {
    (day + Days::new(1)).and_time(NaiveTime::MIN).and_utc()
}

/// The digest over all heads as they stood at a moment. Events never change, so it can be computed
/// again at any later time.
pub(super) async fn digest_at(
    context: &Context,
    moment: DateTime<Utc>,
) -> Result<(Sha256, i64, i64)> {
    let mut digest = HeadsDigest::default();
    let mut after = Uuid::nil();
    loop {
        // One short transaction for each page: no statement runs long, whatever the volume.
        let heads = context
            .read_as_system(
                async |tx| Ok(ledger::list_heads_before(tx, moment, after, PAGE).await?),
            )
            .await?;
        let Some((last, _)) = heads.last() else { return Ok(digest.finish()) };
        after = *last;
        for (chain, head) in heads {
            digest.add(chain, head);
        }
    }
}

/// Writes and signs the head of `day`, if it is over and has none yet.
///
/// # Errors
/// `Conflict` (`day-not-over`) while use cases of the day may still be running.
pub async fn write_daily_head(context: &Context, day: NaiveDate) -> Result<bool> {
    let end = end_of(day);
    // No use case runs longer than a minute, and an event carries the time its use case began.
    if context.clock.now() < end + chrono::TimeDelta::minutes(1) {
        return Err(Error::conflict(
            "day-not-over",
            "The day is not over yet. Try again tomorrow.",
        ));
    }
    let (heads_hash, chains, events) = digest_at(context, end).await?;
    context
        .write_as_system(async |tx| {
            let before = ledger::find_last_daily_head(tx).await?;
            if before.as_ref().is_some_and(|head| head.day >= day) {
                return Ok(false);
            }
            let mut head = DailyHead {
                day,
                chains,
                events,
                heads_hash,
                prev_hash: before.map_or(Sha256([0; 32]), |head| head.digest()),
                key_id: context.keys.key_id(),
                signature: String::new(),
            };
            let signature = context.keys.sign(&head.signed_text());
            head.signature = hex::encode(signature);
            Ok(ledger::insert_daily_head(tx, &head, &signature).await?)
        })
        .await
}

/// Signed heads after a day, oldest first.
///
/// # Errors
/// The database.
pub async fn list_heads(context: &Context, after: Option<NaiveDate>) -> Result<Vec<DailyHead>> {
    context.read_as_system(async |tx| Ok(ledger::list_daily_heads(tx, after, 400).await?)).await
}
