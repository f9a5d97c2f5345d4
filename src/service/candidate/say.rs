//! What a family says of a card: "this is the person", "this is somebody else", "we are not sure". An
//! assertion with its source, shown to the office beside the card; deciding is the office's.

use crate::domain::actor::Actor;
use crate::domain::card::FamilyWord;
use crate::domain::check::FieldErrors;
use crate::domain::id::{CardId, PetitionId};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::Refusal;
use crate::service::{Context, Error, Result};
use crate::store::candidate::{self as store, Word};
use crate::store::card::find_card;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Says whether a card is of the person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SayOfCard {
    /// `same` (this is the person), `other` (this is somebody else) or `unsure`.
    pub said: String,
}

/// What the family said of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FamilyWordView {
    /// `same`, `other` or `unsure`.
    pub said: String,
    /// As whom it was said: `applicant` or `representative`.
    pub source: String,
    /// When.
    pub said_at: DateTime<Utc>,
}

impl From<Word> for FamilyWordView {
    fn from(word: Word) -> Self {
        let Word { said, source, said_at, .. } = word;
        Self { said: said.to_string(), source: source.to_string(), said_at }
    }
}

/// Says of a card the family sees whether it is of a person whom its petition names. What was said
/// before is replaced, until the petition is registered and again while it is completed.
///
/// # Errors
/// `Denied` to everybody but the family; `NotFound` also for a card the family does not see;
/// `WrongState`; `Invalid`.
pub async fn say_of_card(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    entry: Uuid,
    card: CardId,
    command: SayOfCard,
) -> Result<FamilyWordView> {
    let mut errors = FieldErrors::default();
    let said = errors.keep("/said", "unknown_code", command.said.parse::<FamilyWord>());
    let said = errors.into_result(said)?.ok_or_else(|| Error::internal("a word was not read"))?;
    let by = actor.account.ok_or(Error::Unauthenticated)?;
    context
        .write(actor, async |tx| {
            let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::SayOfCard, &found.case_facts()).map(drop)?;
            if !found.state.hears_the_family() {
                let step = Action::SayOfCard.to_string();
                return Err(Refusal::WrongState { step, state: found.state.to_string() }.into());
            }
            let named = petition::find_entry(tx, entry).await?;
            let named = named.filter(|(of, _)| *of == id);
            let seen = find_card(tx, card).await?;
            if named.is_none() || seen.is_none() {
                return Err(Error::NotFound);
            }
            let word =
                Word { entry, card, said, source: actor.role, said_by: by, said_at: tx.now() };
            let before = store::find_word(tx, entry, card).await?;
            let again = before.filter(|before| (before.said, before.said_by) == (said, by));
            if let Some(before) = again {
                return Ok(before.into());
            }
            store::save_word(tx, id, &word).await?;
            let noted = json!({ "card": card, "said": said });
            let record = Record::action(ChainKind::Petition, id, "say_of_card").item(entry);
            append(tx, vec![record.content(noted)]).await?;
            Ok(word.into())
        })
        .await
}
