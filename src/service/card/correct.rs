//! Corrections by the archive that keeps a card: its reading, its custody, its secrecy. Never the raw.

use super::checked::Checked;
use super::view::{CardView, facts, of};
use crate::domain::actor::Actor;
use crate::domain::card::{Memo, Secrecy, recognise_places};
use crate::domain::check::FieldErrors;
use crate::domain::id::CardId;
use crate::domain::policy::{Action, may};
use crate::service::archival_file::CUSTODY;
use crate::service::{Context, Error, Result};
use crate::store::card::{self as store, Card};
use crate::store::history::{ChainKind, Record, append};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A name as it should be read.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectName {
    /// `whole`, `surname`, `given`, `patronymic`, `maiden`, `alias` or `father`.
    pub kind: String,
    /// The name.
    pub text: String,
    /// Its language (ISO 639-1), when it is known.
    pub language: Option<String>,
}

/// A place as it should be read.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectPlace {
    /// `birth`, `residence`, `arrest`, `death` or `burial`.
    pub role: String,
    /// The place as written.
    pub raw: String,
    /// Code of the historical unit.
    pub unit: Option<String>,
    /// Code of the present-day unit.
    pub today: Option<String>,
}

/// What is to be read otherwise; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectCard {
    /// Version on the screen.
    pub version: i32,
    /// Why.
    pub reason: String,
    /// All names, in the place of those before.
    pub names: Option<Vec<CorrectName>>,
    /// All places, in the place of those before.
    pub places: Option<Vec<CorrectPlace>>,
    /// Birth, as one would write it: "1898", "13.04.1932", "about 1900".
    pub birth: Option<String>,
    /// Arrest.
    pub arrest: Option<String>,
    /// Decision.
    pub decided: Option<String>,
    /// Death.
    pub death: Option<String>,
    /// Code of the body that decided.
    pub body: Option<String>,
    /// Articles, as one would write them: "58-10, 58-11".
    pub articles: Option<String>,
    /// The sentence, as one would write it: "10 лет ИТЛ".
    pub sentence: Option<String>,
    /// `executed`, `died_in_custody`, `confined`, `displaced`, `released`, `other` or `unknown`.
    pub fate: Option<String>,
    /// Archive that holds the file.
    pub archive: Option<String>,
    /// Call number of the file.
    pub call_number: Option<String>,
    /// Texts by field (`nation`, `work`, `note` …); an empty one is taken away.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
}

/// Says where a card is, or what became of it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCardCustody {
    /// Version on the screen.
    pub version: i32,
    /// `held`, `in_transit`, `digitised`, `classified`, `declassified`, `destroyed`, …
    pub custody: String,
    /// On what it rests: an act, a transfer list.
    pub note: String,
}

/// Says who may see a card.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCardSecrecy {
    /// Version on the screen.
    pub version: i32,
    /// `open`, `restricted` or `secret`.
    pub secrecy: String,
    /// Why.
    pub reason: String,
}

/// A change of a card by its archive.
pub(super) async fn change(
    context: &Context,
    actor: &Actor,
    id: CardId,
    version: i32,
    (action, reason): (&str, String),
    edit: impl FnOnce(&mut Card) -> Result<Value>,
) -> Result<CardView> {
    context
        .write(actor, async |tx| {
            let seen = store::find_card(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::EditCard, &facts(&seen)).map(drop)?;
            let mut card = store::lock_card(tx, id).await?.ok_or(Error::NotFound)?;
            crate::service::version::check(tx, id.0, version, card.version).await?;
            let content = edit(&mut card)?;
            recognise_places(&mut card.reading, &context.places, &mut Memo::default());
            let saved = store::save_cards(tx, std::slice::from_ref(&card)).await?;
            let version = saved.get(&id.0).copied().ok_or(Error::NotFound)?;
            let record = Record::action(ChainKind::Card, id, action)
                .item(id)
                .version(version)
                .reason(reason)
                .content(content);
            append(tx, vec![record]).await?;
            let view = of(tx, id).await?;
            store::tell_changes(tx, &[card.no]).await?;
            Ok(view)
        })
        .await
}

/// Corrects what was read out of a card of the own archive.
///
/// # Errors
/// `NotFound`; `Denied`; `Invalid`; `Stale`.
pub async fn correct(
    context: &Context,
    actor: &Actor,
    id: CardId,
    command: CorrectCard,
) -> Result<CardView> {
    let version = command.version;
    let checked = Checked::of(command)?;
    let reason = checked.reason.clone();
    change(context, actor, id, version, ("correct_card", reason), |card| Ok(checked.apply(card)))
        .await
}

/// Says where a card of the own archive is, or what became of it.
///
/// # Errors
/// `NotFound`; `Denied`; `Invalid`; `Stale`.
pub async fn change_custody(
    context: &Context,
    actor: &Actor,
    id: CardId,
    command: ChangeCardCustody,
) -> Result<CardView> {
    let mut errors = FieldErrors::default();
    let note = errors.text("/note", &command.note, 2_000);
    if !CUSTODY.contains(&command.custody.as_str()) {
        let message = format!("Use one of: {}.", CUSTODY.join(", "));
        errors.add("/custody", "unknown_code", message);
    }
    errors.into_result(())?;
    change(context, actor, id, command.version, ("change_card_custody", note), |card| {
        let content = json!({ "from": card.custody, "to": command.custody });
        card.custody = command.custody;
        Ok(content)
    })
    .await
}

/// Says who may see a card of the own archive.
///
/// # Errors
/// `NotFound`; `Denied`; `Invalid`; `Stale`.
pub async fn change_secrecy(
    context: &Context,
    actor: &Actor,
    id: CardId,
    command: ChangeCardSecrecy,
) -> Result<CardView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    let secrecy = errors.keep("/secrecy", "unknown_code", command.secrecy.parse::<Secrecy>());
    errors.into_result(())?;
    change(context, actor, id, command.version, ("change_card_secrecy", reason), |card| {
        let content = json!({ "from": card.secrecy, "to": secrecy });
        card.secrecy = secrecy.unwrap_or(card.secrecy);
        Ok(content)
    })
    .await
}
