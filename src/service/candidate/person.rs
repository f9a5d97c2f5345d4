//! The cards that were set against a recorded person.

use super::{CardDecisionView, Claimed};
use crate::domain::actor::Actor;
use crate::domain::id::{CardId, PersonId};
use crate::domain::policy::{Action, may};
use crate::domain::repression::Predicate;
use crate::service::card::{CardMatch, Telling};
use crate::service::{Context, Error, Listing, Result};
use crate::store::candidate as store;
use crate::store::card::{Card, find_cards};
use crate::store::person::{self, Details};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Decisions shown of a person.
const MOST: i64 = 200;

/// A card, and what was decided about it and a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonCardView {
    /// The card.
    pub card: CardMatch,
    /// The decision.
    pub decision: CardDecisionView,
}

/// A recorded person as claimed.
pub(super) fn claimed(details: &Details) -> Claimed {
    let says = |predicate: Predicate| {
        let mut standing = details
            .assertions
            .iter()
            .filter(|said| said.predicate == predicate && said.withdrawn_at.is_none());
        standing.clone().find(|said| said.accepted_at.is_some()).or_else(|| standing.next())
    };
    Claimed {
        id: details.id.into(),
        names: details.names.iter().map(|name| name.raw.clone()).collect(),
        birth: says(Predicate::BirthDate).map(|said| said.value.clone()),
        place: says(Predicate::BirthPlace).map(|said| said.value.clone()),
    }
}

/// Decisions on the cards of a recorded person, also on entries of petitions that mean the person,
/// newest first; those taken back as well.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn list_of_person(
    context: &Context,
    actor: &Actor,
    id: PersonId,
) -> Result<Listing<PersonCardView>> {
    context
        .read(actor, async |tx| {
            let found = person::find(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::ReadPerson, &found.access).map(drop)?;
            let cards = context.cards.figures().cards;
            let telling =
                Telling { language: actor.language, places: &context.places, coarse: false };
            let decisions = store::list_of_person(tx, id, MOST).await?;
            let ids: Vec<CardId> = decisions.iter().map(|decision| decision.card).collect();
            let seen = find_cards(tx, &ids).await?;
            let seen: BTreeMap<CardId, Card> =
                seen.into_iter().map(|card| (card.id, card)).collect();
            let mut items = Vec::new();
            for decision in decisions {
                let Some(card) = seen.get(&decision.card) else { continue };
                items.push(PersonCardView {
                    card: telling.decided(card.clone(), decision.judged, cards)?,
                    decision: CardDecisionView::of(actor, decision),
                });
            }
            let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
            Ok(Listing { items, next: None, total })
        })
        .await
}
