//! The search for duplicates: who else asks about these persons, and who is recorded already.
//!
//! Until the matching engine stands, names are compared by folded words only (`domain::person`).

use crate::domain::actor::Actor;
use crate::domain::dates::PartialDate;
use crate::domain::id::PetitionId;
use crate::domain::person::{Likeness, likeness};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::petition::State;
use crate::service::{Context, Error, Result};
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, Candidate, PetitionPerson};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Names compared with those of one petition.
const MOST_CANDIDATES: i64 = 3_000;
/// Names shown for each person.
const MOST_SHOWN: usize = 20;
/// What the search does and does not do, for the clerk.
const METHOD: &str = "Names are compared word by word after folding case, diacritics and the usual \
    Cyrillic and Latin spellings; words match when they are equal or one begins the other. Other \
    misspellings are not found.";

/// Possible duplicates of a petition.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DuplicatesView {
    /// For each person of the petition.
    pub persons: Vec<DuplicatesOfView>,
    /// How the names are compared.
    pub method: String,
    /// More names share a word than were compared: the search is not complete.
    pub truncated: bool,
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
    /// Words that are equal, folded.
    pub equal_words: Vec<String>,
    /// Words of which one begins the other, folded.
    pub similar_words: Vec<String>,
    /// Whether the birth years are equal or contradict; none when either is not known.
    pub same_birth_year: Option<bool>,
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
            let wanted = petition::list_wanted(tx, id).await?;
            let keys: BTreeSet<_> = wanted.iter().flat_map(|(_, keys)| keys.clone()).collect();
            let keys: Vec<_> = keys.into_iter().collect();
            let candidates =
                petition::list_candidates(tx, id, found.country, &keys, MOST_CANDIDATES + 1)
                    .await?;
            let shown_at = tx.now();
            if found.state == State::Submitted {
                petition::save_duplicates_shown(tx, id).await?;
                let noted = json!({ "candidates": candidates.len() });
                let record = Record::action(ChainKind::Petition, id, "search_duplicates");
                append(tx, vec![record.content(noted)]).await?;
            }
            let most = usize::try_from(MOST_CANDIDATES).map_err(Error::internal)?;
            let truncated = candidates.len() > most;
            let persons = wanted.into_iter().map(|w| compared(w, &candidates)).collect();
            Ok(DuplicatesView { persons, method: METHOD.to_owned(), truncated, shown_at })
        })
        .await
}

fn words(keys: &[String]) -> Vec<String> {
    keys.iter().filter(|key| !key.ends_with('*')).cloned().collect()
}

fn birth_year(raw: Option<&str>) -> Option<i32> {
    raw.and_then(|raw| PartialDate::read(raw).exact_year())
}

/// A petition's entry or a recorded person: petition, person, and the name where no person is known.
type Known<'c> = (Option<Uuid>, Option<Uuid>, &'c str);

fn compared(
    (person, keys): (PetitionPerson, Vec<String>),
    candidates: &[Candidate],
) -> DuplicatesOfView {
    let (own, year) = (words(&keys), birth_year(person.birth.as_deref()));
    // A person with several spellings, or a petition that names one twice, is shown once.
    let mut best: BTreeMap<Known<'_>, (Likeness, &Candidate)> = BTreeMap::new();
    for candidate in candidates {
        let years = (year, birth_year(candidate.birth.as_deref()));
        let Some(alike) = likeness(&own, &words(&candidate.keys), years) else { continue };
        let name = if candidate.person_id.is_some() { "" } else { candidate.name.as_str() };
        let key = (candidate.petition_id, candidate.person_id, name);
        let better = best.get(&key).is_none_or(|(known, _)| known.score() < alike.score());
        if better {
            best.insert(key, (alike, candidate));
        }
    }
    let mut found: Vec<_> = best.into_values().collect();
    found.sort_by_key(|(alike, _)| std::cmp::Reverse(alike.score()));
    let more = found.len().saturating_sub(MOST_SHOWN);
    let view = |(alike, candidate): (Likeness, &Candidate)| DuplicateView {
        petition_id: candidate.petition_id,
        number: candidate.number.clone(),
        state: candidate.state.clone(),
        review_id: candidate.review_id,
        person_id: candidate.person_id,
        name: candidate.name.clone(),
        birth: candidate.birth.clone(),
        equal_words: alike.equal,
        similar_words: alike.beginning,
        same_birth_year: alike.birth_year,
    };
    DuplicatesOfView {
        petition_person_id: person.id,
        claimed_name: person.claimed_name,
        found: found.into_iter().take(MOST_SHOWN).map(view).collect(),
        more,
    }
}
