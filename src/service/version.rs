//! Lost updates: a change of something another person changed meanwhile is refused.

use super::{Change, Error, Result};
use crate::store::{Tx, history};
use uuid::Uuid;

/// Compares the version the actor had seen with the present one.
///
/// # Errors
/// [`Error::Stale`] with what happened since.
pub async fn check(tx: &mut Tx, chain: impl Into<Uuid>, given: i32, current: i32) -> Result<()> {
    if given == current {
        return Ok(());
    }
    let since = history::since_version(tx, chain.into(), given).await?;
    let change = |event: crate::domain::history::Event| {
        Some(Change {
            version: event.case_version?,
            at: event.at,
            action: event.action,
            role: event.role,
        })
    };
    Err(Error::Stale { current, changes: since.into_iter().filter_map(change).collect() })
}
