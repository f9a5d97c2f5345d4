//! One field of many cards set at once: all of them or none.

use super::checked::Checked;
use super::correct::CorrectCard;
use super::view::facts;
use crate::domain::actor::Actor;
use crate::domain::card::{Field, Memo, recognise_places};
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::CardId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card::{self as store, Card};
use crate::store::history::{ChainKind, Record, append};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Most cards of one correction.
const MOST: usize = 1_000;

/// A card as it stood on the screen.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardVersion {
    /// The card.
    pub card_id: Uuid,
    /// Version on the screen.
    pub version: i32,
}

/// Sets one field of several cards of the own archive to one value, for one reason.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectCards {
    /// The cards, 1 to 1,000.
    pub cards: Vec<CardVersion>,
    /// `birth`, `arrest`, `decided`, `death`, `body`, `articles`, `sentence`, `fate`, `archive`, `call_number`,
    /// or the field of a text: `nation`, `work`, `note` …
    pub field: String,
    /// The value, as in the correction of a single card; an empty text is taken away.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// What a correction of several cards did.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CorrectedCards {
    /// Cards corrected.
    pub corrected: usize,
}

impl CorrectCards {
    /// The same as a correction of one card; every error stands where it was given here.
    fn check(&self) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.cards.is_empty() || self.cards.len() > MOST {
            errors.add(
                "/cards",
                "wrong_number",
                Message::new(format!("Name 1 to {MOST} cards.")).between(1, MOST),
            );
        }
        let mut seen = BTreeSet::new();
        for (at, card) in self.cards.iter().enumerate().take(MOST) {
            if !seen.insert(card.card_id) {
                errors.add(&format!("/cards/{at}/card_id"), "twice", "Name each card once.");
            }
        }
        let value = Some(self.value.clone());
        let mut one = CorrectCard { reason: self.reason.clone(), ..CorrectCard::default() };
        let required = match self.field.as_str() {
            "birth" => Some(&mut one.birth),
            "arrest" => Some(&mut one.arrest),
            "decided" => Some(&mut one.decided),
            "death" => Some(&mut one.death),
            "body" => Some(&mut one.body),
            "articles" => Some(&mut one.articles),
            "sentence" => Some(&mut one.sentence),
            "fate" => Some(&mut one.fate),
            "archive" => Some(&mut one.archive),
            "call_number" => Some(&mut one.call_number),
            _ => None,
        };
        if let Some(field) = required {
            if self.value.trim().is_empty() {
                errors.add("/value", "required", "Fill in this field.");
            }
            *field = value;
        } else if self.field.parse::<Field>().is_ok_and(is_text) {
            one.texts = BTreeMap::from([(self.field.clone(), self.value.clone())]);
        } else {
            errors.add("/field", "unknown_code", "Several cards have no such field in common.");
        }
        let checked = Checked::of(one).map_err(|mut found| {
            for error in found.0.iter_mut().filter(|error| error.pointer != "/reason") {
                "/value".clone_into(&mut error.pointer);
            }
            found
        });
        match checked {
            Ok(checked) => errors.into_result(checked),
            Err(found) => {
                errors.0.extend(found.0);
                Err(errors)
            }
        }
    }
}

/// Fields that are kept as texts; the others are names, places and what is read out of a value.
fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Nation
            | Field::Citizenship
            | Field::Origin
            | Field::Education
            | Field::Party
            | Field::Work
            | Field::Charge
            | Field::Served
            | Field::Release
            | Field::SourceBook
            | Field::Family
            | Field::Earlier
            | Field::Note
    )
}

/// Sets one field of several cards of the own archive, in one transaction: all of them or none.
///
/// # Errors
/// `Denied`; `Invalid`, naming the cards that are not seen; `Conflict` (`cards-changed`).
pub async fn correct_several(
    context: &Context,
    actor: &Actor,
    command: CorrectCards,
) -> Result<CorrectedCards> {
    may(actor, Action::EditCard, &CaseFacts::of_own(actor)).map(drop)?;
    let checked = command.check()?;
    context
        .write(actor, async |tx| {
            let mut cards = lock(tx, actor, &command.cards).await?;
            let mut memo = Memo::default();
            let mut changes = Vec::new();
            for card in &mut cards {
                changes.push(checked.clone().apply(card));
                recognise_places(&mut card.reading, &context.places, &mut memo);
            }
            let versions = store::save_cards(tx, &cards).await?;
            let records = cards.iter().zip(changes).map(|(card, content)| {
                Record::action(ChainKind::Card, card.id, "correct_card")
                    .item(card.id)
                    .version(versions.get(&card.id.0).copied().unwrap_or(card.version + 1))
                    .reason(&checked.reason)
                    .content(content)
            });
            append(tx, records.collect()).await?;
            let numbers: Vec<i64> = cards.iter().map(|card| card.no).collect();
            store::tell_changes(tx, &numbers).await?;
            Ok(CorrectedCards { corrected: cards.len() })
        })
        .await
}

/// The cards, locked in the order of their ids, every one of them seen, of the own archive, and as it
/// stood on the screen.
async fn lock(tx: &mut Tx, actor: &Actor, wanted: &[CardVersion]) -> Result<Vec<Card>> {
    let ids: Vec<CardId> = wanted.iter().map(|card| CardId(card.card_id)).collect();
    let seen = store::find_cards(tx, &ids).await?;
    let known: BTreeSet<Uuid> = seen.iter().map(|card| card.id.0).collect();
    let mut errors = FieldErrors::default();
    for (at, card) in wanted.iter().enumerate().filter(|(_, card)| !known.contains(&card.card_id)) {
        let message = format!("There is no card {}.", card.card_id);
        errors.add(&format!("/cards/{at}/card_id"), "unknown_card", message);
    }
    errors.into_result(())?;
    for card in &seen {
        may(actor, Action::EditCard, &facts(card)).map(drop)?;
    }
    let cards = store::lock_cards(tx, &ids).await?;
    let versions: BTreeMap<Uuid, i32> =
        wanted.iter().map(|card| (card.card_id, card.version)).collect();
    let changed: Vec<_> = cards
        .iter()
        .filter(|card| versions.get(&card.id.0) != Some(&card.version))
        .map(|card| card.number.as_str())
        .collect();
    if !changed.is_empty() {
        let numbers = changed.iter().take(10).copied().collect::<Vec<_>>().join(", ");
        let message = format!(
            "{} of the cards changed meanwhile: {numbers}. Read them again.",
            changed.len()
        );
        return Err(Error::conflict(
            "cards-changed",
            Message::new(message).with("numbers", numbers),
        ));
    }
    Ok(cards)
}
