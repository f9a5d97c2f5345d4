//! The cards that may be those of a petition's people, as they are shown.

use super::{CardDecisionView, Claimed, FamilyWordView};
use crate::domain::actor::Actor;
use crate::domain::id::{CardId, PetitionId};
use crate::domain::policy::{Action, may};
use crate::service::card::{CardMatch, Telling};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::candidate::{self as store, Candidate, Decision, Word};
use crate::store::card::{find_cards, list_by_no};
use crate::store::petition::{self, PetitionPerson};
use crate::text::matching;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Cards shown for one person.
const MOST: i64 = 20;

/// Cards that may be those of a petition's people.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PetitionCardsView {
    /// When the cards were last searched; none while that still has to be done.
    pub searched_at: Option<DateTime<Utc>>,
    /// For each person of the petition.
    pub persons: Vec<CardsOfPersonView>,
}

/// Cards that may be those of one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardsOfPersonView {
    /// The entry of the petition.
    pub petition_person_id: Uuid,
    /// Its name.
    pub claimed_name: String,
    /// Best first; cards about which was decided stand first of all, then those that only the family
    /// spoke about. That it is empty does not say that there is no card.
    pub cards: Vec<CandidateView>,
    /// What to know and what to try, in the reader's language.
    pub advice: Vec<String>,
}

/// A card that may be a person's.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CandidateView {
    /// The card, and why.
    pub card: CardMatch,
    /// When it was found first; none when somebody spoke or decided about it without that.
    pub found_at: Option<DateTime<Utc>>,
    /// The decision in force.
    pub decision: Option<CardDecisionView>,
    /// What the family said of it; never a decision.
    pub family_said: Option<FamilyWordView>,
}

/// The cards that may be those of a petition's people, among those the actor sees.
///
/// # Errors
/// `NotFound`; `Denied`.
pub async fn list(context: &Context, actor: &Actor, id: PetitionId) -> Result<PetitionCardsView> {
    context
        .read(actor, async |tx| {
            let found = petition::find(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::CompareCards, &found.case_facts()).map(drop)?;
            let entries = petition::list_persons(tx, id).await?;
            let search = store::find_search(tx, id).await?;
            let mut candidates = store::list(tx, id, MOST).await?;
            let mut decisions = store::list_of_petition(tx, id).await?;
            let mut words = store::list_words(tx, id).await?;
            let exhausted = search.is_some_and(|search| search.exhausted);
            let total = context.cards.figures().cards;
            let family = actor.role.is_family();
            let telling =
                Telling { language: actor.language, places: &context.places, coarse: family };
            let mut persons = Vec::new();
            for entry in entries {
                let of = |candidate: &mut Candidate| candidate.entry == entry.id;
                let own: Vec<Candidate> = candidates.extract_if(.., of).collect();
                let about = |one: &mut Decision| one.entry.is_some_and(|(_, id)| id == entry.id);
                let decided: Vec<Decision> = decisions.extract_if(.., about).collect();
                let said = words.extract_if(.., |word| word.entry == entry.id).collect();
                let of_cards = OfCards { candidates: own, decided, said };
                let (of_cards, looked) = (of_cards, (exhausted, total));
                persons.push(person(tx, actor, (&telling, entry), of_cards, looked).await?);
            }
            Ok(PetitionCardsView { searched_at: search.map(|search| search.at), persons })
        })
        .await
}

/// What is known of the cards of one entry.
struct OfCards {
    candidates: Vec<Candidate>,
    decided: Vec<Decision>,
    said: Vec<Word>,
}

async fn person(
    tx: &mut Tx,
    actor: &Actor,
    (telling, entry): (&Telling<'_>, PetitionPerson),
    of_cards: OfCards,
    (exhausted, total): (bool, usize),
) -> Result<CardsOfPersonView> {
    let OfCards { candidates, decided, said } = of_cards;
    let mut said: BTreeMap<CardId, Word> = said.into_iter().map(|word| (word.card, word)).collect();
    let numbers: Vec<i64> = candidates.iter().map(|one| i64::from(one.hit.no)).collect();
    let mut cards: BTreeMap<CardId, _> =
        list_by_no(tx, &numbers).await?.into_iter().map(|card| (card.id, card)).collect();
    let asked = Claimed::from(&entry).asked(telling.places);
    let mut views = Vec::new();
    let mut undecided = Vec::new();
    let mut decisions: BTreeMap<CardId, Decision> =
        decided.into_iter().map(|decision| (decision.card, decision)).collect();
    for candidate in candidates {
        let Some(card) = cards.remove(&candidate.card) else { continue };
        let view = CandidateView {
            card: telling.one(&asked, &candidate.hit, card)?,
            found_at: Some(candidate.found_at),
            decision: decisions
                .remove(&candidate.card)
                .map(|decision| CardDecisionView::of(actor, decision)),
            family_said: said.remove(&candidate.card).map(Into::into),
        };
        if view.decision.is_some() { &mut views } else { &mut undecided }.push(view);
    }
    // Somebody may have found a card in another way.
    let others: BTreeSet<CardId> = decisions.keys().chain(said.keys()).copied().collect();
    let others: Vec<CardId> = others.into_iter().collect();
    let mut spoken = Vec::new();
    for card in find_cards(tx, &others).await? {
        let decision = decisions.remove(&card.id);
        let family_said = said.remove(&card.id).map(Into::into);
        let judged = decision.as_ref().and_then(|decision| decision.judged);
        let view = CandidateView {
            card: telling.decided(card, judged, total)?,
            found_at: None,
            decision: decision.map(|decision| CardDecisionView::of(actor, decision)),
            family_said,
        };
        if view.decision.is_some() { &mut views } else { &mut spoken }.push(view);
    }
    views.append(&mut spoken);
    views.append(&mut undecided);
    let advice = matching::advice(actor.language, views.is_empty(), exhausted);
    Ok(CardsOfPersonView {
        petition_person_id: entry.id,
        claimed_name: entry.claimed_name,
        cards: views,
        advice: advice.map_err(Error::internal)?,
    })
}
