//! The search for duplicates: who else asks about these persons, and who is recorded already.
//!
//! The database finds names that may sound alike by their keys; the same comparison that finds cards
//! judges them and says why.

use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::place::Gazetteer;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::petition::State;
use crate::names::{Comparer, Entry, Hit, Index, keys_of_tokens};
use crate::service::candidate::Claimed;
use crate::service::card::{ReasonView, Telling};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::candidate::{Alike, Parts, list_alike};
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, Petition, PetitionPerson};
use crate::text::matching;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// Names of petitions and of persons compared with one spelling.
const MOST_COMPARED: i32 = 1_000;
/// Spellings of one person that are looked for.
const MOST_SPELLINGS: usize = 5;
/// Names shown for each person.
const MOST_SHOWN: usize = 20;

/// Possible duplicates of a petition.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicatesView {
    /// For each person of the petition.
    pub persons: Vec<DuplicatesOfView>,
    /// More names may be alike than were compared: the search is not complete.
    pub truncated: bool,
    /// What to know, in the reader's language.
    pub advice: Vec<String>,
    /// When the search was shown; registration needs it.
    pub shown_at: DateTime<Utc>,
}

/// Possible duplicates of one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicatesOfView {
    /// The entry of the petition.
    pub petition_person_id: Uuid,
    /// Its name.
    pub claimed_name: String,
    /// What was found, most alike first.
    pub found: Vec<DuplicateView>,
    /// How many more are alike.
    pub more: usize,
}

/// A name that may mean the same person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicateView {
    /// The other petition, or none for a recorded person.
    pub petition_id: Option<Uuid>,
    /// Its file number.
    pub number: Option<String>,
    /// Its state.
    pub state: Option<String>,
    /// The review that holds it or the person.
    pub review_id: Option<Uuid>,
    /// The recorded person.
    pub person_id: Option<Uuid>,
    /// The name as written there.
    pub name: String,
    /// The birth as written there.
    pub birth: Option<String>,
    /// `strong`, `possible` or `weak`.
    pub band: String,
    /// The same in the reader's language.
    pub band_text: String,
    /// The sum of the reasons' weights.
    pub score: f32,
    /// Why.
    pub reasons: Vec<ReasonView>,
}

/// Shows the possible duplicates of a petition and notes that they were shown.
///
/// # Errors
/// `NotFound`; `Denied`.
pub async fn duplicates(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
) -> Result<DuplicatesView> {
    context
        .write(actor, async |tx| {
            let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::SearchDuplicates, &found.case_facts()).map(drop)?;
            let entries = petition::list_persons(tx, id).await?;
            let (mut persons, mut truncated, mut names) = (Vec::new(), false, 0);
            for entry in entries {
                let (alike, more) = candidates(tx, &found, &entry).await?;
                truncated |= more;
                names += alike.len();
                persons.push(compared(context, actor, entry, alike).await?);
            }
            let shown_at = tx.now();
            if found.state == State::Submitted {
                petition::save_duplicates_shown(tx, id).await?;
                let record = Record::action(ChainKind::Petition, id, "search_duplicates");
                append(tx, vec![record.content(json!({ "candidates": names }))]).await?;
            }
            let nothing = persons.iter().all(|person| person.found.is_empty());
            let advice = matching::advice(actor.language, nothing, truncated);
            Ok(DuplicatesView {
                persons,
                truncated,
                advice: advice.map_err(Error::internal)?,
                shown_at,
            })
        })
        .await
}

/// Names that may sound like one of the entry's, and whether there may be more of them.
async fn candidates(
    tx: &mut Tx,
    petition: &Petition,
    entry: &PetitionPerson,
) -> Result<(BTreeSet<Alike>, bool)> {
    let (mut all, mut more) = (BTreeSet::new(), false);
    let names = Claimed::from(entry).names;
    for name in names.iter().take(MOST_SPELLINGS) {
        let Some(parts) = Parts::of(keys_of_tokens(name)) else { continue };
        let found = list_alike(tx, petition.id, petition.country, &parts, MOST_COMPARED).await?;
        more |= i32::try_from(found.len()).is_ok_and(|found| found >= MOST_COMPARED);
        all.extend(found);
    }
    more |= names.len() > MOST_SPELLINGS;
    Ok((all, more))
}

fn entry_of(alike: &Alike, places: &Gazetteer) -> Entry {
    let names = std::iter::once(&alike.name).chain(&alike.others);
    let claimed = Claimed {
        id: Uuid::nil(),
        names: names.cloned().collect(),
        birth: alike.birth.clone(),
        place: None,
    };
    claimed.entry(places)
}

/// A petition's entry or a recorded person: petition, person, and the name where no person is known.
type Known = (Option<Uuid>, Option<Uuid>, String);

/// The best of each person, most alike first. A person with several spellings, or a petition that
/// names one twice, is shown once.
fn judged(
    (index, places): (&Index, &Gazetteer),
    person: &Claimed,
    alike: BTreeSet<Alike>,
) -> Vec<(Hit, Alike)> {
    let one = person.entry(places);
    let comparer = Comparer::new(index, &one);
    let mut best: BTreeMap<Known, (Hit, Alike)> = BTreeMap::new();
    for other in alike {
        let Some(hit) = comparer.alike(&entry_of(&other, places)) else { continue };
        let name = if other.person_id.is_some() { String::new() } else { other.name.clone() };
        let key = (other.petition_id, other.person_id, name);
        if best.get(&key).is_none_or(|(known, _)| known.score < hit.score) {
            best.insert(key, (hit, other));
        }
    }
    let mut found: Vec<_> = best.into_values().collect();
    found.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score));
    found
}

async fn compared(
    context: &Context,
    actor: &Actor,
    entry: PetitionPerson,
    alike: BTreeSet<Alike>,
) -> Result<DuplicatesOfView> {
    let person = Claimed::from(&entry);
    // While the index is being built it says nothing about how rare a name is.
    let index = context.cards.current().unwrap_or_default();
    let places = Arc::clone(&context.places);
    let found = tokio::task::spawn_blocking(move || judged((&index, &places), &person, alike));
    let found = found.await.map_err(Error::internal)?;
    let more = found.len().saturating_sub(MOST_SHOWN);
    let telling = Telling { language: actor.language, places: &context.places, coarse: false };
    let shown = found.into_iter().take(MOST_SHOWN).map(|(hit, alike)| view(&telling, &hit, alike));
    Ok(DuplicatesOfView {
        petition_person_id: entry.id,
        claimed_name: entry.claimed_name,
        found: shown.collect::<Result<_>>()?,
        more,
    })
}

fn view(telling: &Telling<'_>, hit: &Hit, alike: Alike) -> Result<DuplicateView> {
    Ok(DuplicateView {
        petition_id: alike.petition_id,
        number: alike.number,
        state: alike.state,
        review_id: alike.review_id,
        person_id: alike.person_id,
        name: alike.name,
        birth: alike.birth,
        band: hit.band.as_str().to_owned(),
        band_text: matching::band(telling.language, hit.band).map_err(Error::internal)?,
        score: hit.score,
        reasons: telling.reasons(hit, None)?,
    })
}
