//! The cards are searched for the people of a petition.

use super::{Claimed, tell};
use crate::domain::card::{Secrecy, Sight};
use crate::domain::id::PetitionId;
use crate::domain::place::Gazetteer;
use crate::names::{Band, Hit, Index, Meta, keys_of_tokens};
use crate::queue::{Job, enqueue};
use crate::service::card_index::secrecy_of;
use crate::service::{Context, Error, Result};
use crate::store::candidate::{self as store, NewCandidate, Search};
use crate::store::petition;
use crate::store::{Tx, card};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// Cards kept for each person and each circle of readers.
const KEPT: usize = 12;

/// Searches the cards for the people of a petition that was sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MatchPetition {
    /// The petition.
    pub petition: Uuid,
}

impl Job for MatchPetition {
    const KIND: &'static str = "match_petition";

    fn dedupe_key(&self) -> Option<String> {
        Some(self.petition.to_string())
    }
}

/// Enqueues the search with the change that sends the petition.
///
/// # Errors
/// The database.
pub(in crate::service) async fn when_sent(tx: &mut Tx, petition: PetitionId) -> Result<()> {
    enqueue(tx, &MatchPetition { petition: petition.0 }).await?;
    Ok(())
}

/// Searches the cards for the people of a petition, and keeps what may be theirs. Doing it again
/// brings it up to date.
///
/// # Errors
/// `Starting` while the index is being built; the database.
pub async fn match_petition(context: &Context, id: PetitionId) -> Result<()> {
    context.cards.current().ok_or(Error::Starting)?;
    // Cards that were there when the petition was sent are in it now.
    context.cards.catch_up(context).await?;
    let index = context.cards.current().ok_or(Error::Starting)?;
    again(context, index, id).await.map(drop)
}

/// The same with an index that is up to date. Gives how many pairs were not known before.
pub(super) async fn again(context: &Context, index: Index, id: PetitionId) -> Result<usize> {
    let (entries, sight) = context
        .read_as_system(async |tx| {
            Ok((petition::list_persons(tx, id).await?, card::sight(tx).await?))
        })
        .await?;
    let claimed: Vec<Claimed> = entries.iter().map(Claimed::from).collect();
    let cards = i64::try_from(index.len()).unwrap_or(i64::MAX);
    let places = Arc::clone(&context.places);
    let looked = tokio::task::spawn_blocking(move || look((&index, &places), &claimed, &sight));
    let (found, exhausted) = looked.await.map_err(Error::internal)?;
    context
        .write_as_system(async |tx| {
            if petition::lock(tx, id).await?.is_none() {
                return Ok(0);
            }
            // What a first search finds is no news: nobody looked before.
            let first = store::find_search(tx, id).await?.is_none();
            store::forget_others(tx, id, &found).await?;
            let new = store::add(tx, id, &found).await?;
            let at = tx.now();
            store::save_search(tx, id, Search { at, cards, exhausted }).await?;
            if !first {
                tell::tell_new(tx, id, &new).await?;
            }
            Ok(new.len())
        })
        .await
}

/// The best cards for each person, within each circle of readers: what one reader must not see may
/// not push out what another may.
fn look(
    (index, places): (&Index, &Gazetteer),
    claimed: &[Claimed],
    sight: &Sight,
) -> (Vec<NewCandidate>, bool) {
    let families = |meta: &Meta| {
        secrecy_of(meta.secrecy) == Secrecy::Open && sight.families.contains(&meta.source)
    };
    let officials = |meta: &Meta| secrecy_of(meta.secrecy) == Secrecy::Open;
    let country = |meta: &Meta| secrecy_of(meta.secrecy) != Secrecy::Secret;
    let circles: [&dyn Fn(&Meta) -> bool; 3] = [&families, &officials, &country];
    let (mut kept, mut exhausted) = (Vec::new(), false);
    for person in claimed {
        let question = person.asked(places).question;
        let parts = person.names.iter().map(|name| keys_of_tokens(name).len());
        let fewest = parts.min().unwrap_or(1).clamp(1, 2);
        let mut known = BTreeSet::new();
        for admits in circles {
            let found = index.search(&question, KEPT, admits);
            exhausted |= found.exhausted;
            // One part of a name that is a little alike says nothing, unless there is no more of it.
            let worth = |hit: &Hit| hit.band >= Band::Possible || hit.shared() >= fewest;
            for hit in found.hits.into_iter().filter(worth) {
                if known.insert(hit.no) {
                    kept.push(NewCandidate { entry: person.id, hit });
                }
            }
        }
    }
    (kept, exhausted)
}
