//! What was done with a card: corrections, custody, secrecy, scans, decisions on it and another.

use crate::domain::actor::Actor;
use crate::domain::id::CardId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::history::{HistoryPage, HistoryQuery, of_chain};
use crate::service::{Context, Error, Result};
use crate::store::card as store;

/// The history of a card that the actor sees, oldest first; decisions on it and a card that the actor does
/// not see are left out.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`.
pub async fn read_history(
    context: &Context,
    actor: &Actor,
    id: CardId,
    query: HistoryQuery,
) -> Result<HistoryPage> {
    may(actor, Action::ReadCardHistory, &CaseFacts::of_own(actor)).map(drop)?;
    context
        .read(actor, async |tx| {
            store::find_card(tx, id).await?.ok_or(Error::NotFound)?;
            of_chain(tx, id.0, query).await
        })
        .await
}
