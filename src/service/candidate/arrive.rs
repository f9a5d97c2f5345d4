//! Cards that came or changed are set against the petitions that still wait.
//!
//! A few cards are looked up in the petitions by the keys of their names; when many came for the people
//! who wait, the petitions are searched for anew instead.

use super::{Claimed, search, tell};
use crate::domain::card::Secrecy;
use crate::domain::id::PetitionId;
use crate::domain::place::Gazetteer;
use crate::names::{Band, Comparer, Hit, Index, keys_of_tokens};
use crate::queue::{Job, enqueue};
use crate::service::card_index::{Wanted, entry_of};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::candidate::{self as store, Near, NewCandidate, Parts};
use crate::store::card::{IndexedCard, list_changes, list_indexed};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Changes of cards taken at a time.
const CHANGES: i64 = 200;
/// Cards looked up with one query: among a million petitions a common name takes the database some
/// tenths of a second, and a query has seconds.
const CARDS: i64 = 10;
/// Searches of the index that take as long as looking one card up among a million petitions.
const SEARCHES: i64 = 20;
/// Petitions searched for before the place is noted.
const PETITIONS: i64 = 200;
/// Entries of petitions compared with one card.
const MOST_ALIKE: i32 = 300;

/// Sets cards that came against the petitions that wait.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MatchNewCards {}

impl Job for MatchNewCards {
    const KIND: &'static str = "match_new_cards";

    fn dedupe_key(&self) -> Option<String> {
        Some(String::new())
    }
}

/// Enqueues the work when cards came since it was last done. False when it has to be asked again,
/// because a job is under way that may have looked before they came.
///
/// # Errors
/// The database.
pub async fn note_arrivals(context: &Context) -> Result<bool> {
    context
        .write_as_system(async |tx| {
            let mark = store::find_mark(tx).await?;
            if list_changes(tx, mark, 1).await?.is_empty() {
                return Ok(true);
            }
            Ok(enqueue(tx, &MatchNewCards {}).await?.is_some())
        })
        .await
}

/// Sets cards that came since the last time against the petitions that wait. Gives how many pairs
/// are news.
///
/// # Errors
/// `Starting` while the index is being built; the database.
pub async fn match_new_cards(context: &Context) -> Result<usize> {
    context.cards.current().ok_or(Error::Starting)?;
    let mut found = 0;
    loop {
        let (changes, waiting) = context
            .read_as_system(async |tx| {
                let mark = store::find_mark(tx).await?;
                let changes = list_changes(tx, mark, CHANGES).await?;
                Ok((changes, store::count_waiting(tx).await?))
            })
            .await?;
        let Some((last, _)) = changes.last().copied() else { return Ok(found) };
        // What is marked as done has to be in the index that is searched.
        context.cards.catch_up(context).await?;
        let index = context.cards.current().ok_or(Error::Starting)?;
        let ranges: Vec<(i64, i64)> = changes.iter().map(|(_, range)| *range).collect();
        let came: i64 = ranges.iter().map(|(first, last)| last - first + 1).sum();
        found += if waiting == 0 {
            0
        } else if came.saturating_mul(SEARCHES) > waiting {
            search_all(context, &index).await?
        } else {
            look_up(context, &index, ranges).await?
        };
        context.write_as_system(async |tx| Ok(store::save_mark(tx, last).await?)).await?;
    }
}

/// Searches the cards for every petition that waits.
async fn search_all(context: &Context, index: &Index) -> Result<usize> {
    let (mut after, mut found) = (None, 0);
    loop {
        let petitions = context
            .read_as_system(async |tx| Ok(store::list_waiting(tx, after, PETITIONS).await?))
            .await?;
        let Some(last) = petitions.last().copied() else { return Ok(found) };
        for id in petitions {
            found += search::again(context, index.clone(), id).await?;
        }
        after = Some(last);
    }
}

/// Looks the cards up in the petitions that wait.
async fn look_up(context: &Context, index: &Index, ranges: Vec<(i64, i64)>) -> Result<usize> {
    let mut found = 0;
    for (mut first, last) in ranges {
        while first <= last {
            let end = last.min(first + CARDS - 1);
            found += portion(context, index, (first, end)).await?;
            first = end + 1;
        }
    }
    Ok(found)
}

/// A card, and an entry of a petition that may be its person.
struct Pair {
    card: Arc<IndexedCard>,
    petition: PetitionId,
    person: Claimed,
    /// The card was found for it before.
    known: bool,
}

async fn portion(context: &Context, index: &Index, range: (i64, i64)) -> Result<usize> {
    let pairs = context.read_as_system(async |tx| pairs(tx, range).await).await?;
    if pairs.is_empty() {
        return Ok(0);
    }
    let index = index.clone();
    let places = Arc::clone(&context.places);
    let judged = tokio::task::spawn_blocking(move || judge((&index, &places), &pairs));
    let judged = judged.await.map_err(Error::internal)?;
    let mut found = 0;
    for (petition, candidates) in judged {
        found += context
            .write_as_system(async |tx| {
                let new = store::add(tx, petition, &candidates).await?;
                tell::tell_new(tx, petition, &new).await?;
                Ok(new.len())
            })
            .await?;
    }
    Ok(found)
}

async fn pairs(tx: &mut Tx, range: (i64, i64)) -> Result<Vec<Pair>> {
    let cards = list_indexed(tx, &[range]).await?;
    let open = cards.into_iter().filter(|card| card.secrecy != Secrecy::Secret);
    let cards: BTreeMap<i64, Arc<IndexedCard>> =
        open.map(|card| (card.no, Arc::new(card))).collect();
    let names: Vec<(i64, Parts)> = cards
        .values()
        .flat_map(|card| Wanted::named(&card.names).names.into_iter().map(|name| (card.no, name)))
        .filter_map(|(no, name)| Some((no, Parts::of(keys_of_tokens(&name))?)))
        .collect();
    let near = store::entries_near(tx, range, &names, MOST_ALIKE).await?;
    let ids: BTreeSet<Uuid> = near.iter().map(|one| one.entry).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let waiting: BTreeMap<Uuid, (PetitionId, Claimed)> = store::list_waiting_entries(tx, &ids)
        .await?
        .iter()
        .map(|(petition, entry)| (entry.id, (*petition, Claimed::from(entry))))
        .collect();
    let pair = |one: &Near| {
        let (petition, person) = waiting.get(&one.entry)?.clone();
        Some(Pair { card: Arc::clone(cards.get(&one.no)?), petition, person, known: one.known })
    };
    Ok(near.iter().filter_map(pair).collect())
}

/// What is worth a look, by petition; what was found before is judged anew in any case.
fn judge(
    (index, places): (&Index, &Gazetteer),
    pairs: &[Pair],
) -> BTreeMap<PetitionId, Vec<NewCandidate>> {
    let mut found: BTreeMap<PetitionId, Vec<NewCandidate>> = BTreeMap::new();
    for Pair { card, petition, person, known } in pairs {
        let Some(card) = entry_of(card, places) else { continue };
        let hit: Hit = Comparer::new(index, &person.entry(places)).with(&card);
        if *known || hit.band >= Band::Possible {
            found.entry(*petition).or_default().push(NewCandidate { entry: person.id, hit });
        }
    }
    found
}
