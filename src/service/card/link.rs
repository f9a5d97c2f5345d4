//! Decisions whether two cards are of one person: signed, with a reason, and taken back at will. The cards
//! stay two.

use super::view::facts;
use crate::domain::actor::Actor;
use crate::domain::card::LinkDecision;
use crate::domain::check::FieldErrors;
use crate::domain::history::canonical;
use crate::domain::id::{CardId, CardLinkId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Listing, RequestKey, Result, once};
use crate::store::Tx;
use crate::store::card::{self as store, Link};
use crate::store::history::{ChainKind, Record, append};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most decisions shown of a card.
const MOST: i64 = 200;

/// A decision on two cards.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkCards {
    /// One card.
    pub card_id: Uuid,
    /// The other.
    pub other_card_id: Uuid,
    /// `same`, `not_same` or `undecided`.
    pub decision: String,
    /// Why.
    pub reason: String,
}

/// Takes a decision back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeCardLink {
    /// Why.
    pub reason: String,
}

/// A decision whether two cards are of one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardLinkView {
    /// Its id.
    pub id: Uuid,
    /// One card.
    pub card_id: Uuid,
    /// The other.
    pub other_card_id: Uuid,
    /// `same`, `not_same` or `undecided`.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: Uuid,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Key of the signature.
    pub key_id: String,
    /// Ed25519 signature over the decision, in hexadecimal digits.
    pub signature: String,
    /// When it was taken back; none while it is in force.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Why it was taken back.
    pub revoke_reason: Option<String>,
}

impl CardLinkView {
    /// The view from one of its cards.
    fn of(link: Link, from: CardId) -> Self {
        let other = if link.first == from { link.second } else { link.first };
        Self {
            id: link.id.into(),
            card_id: from.into(),
            other_card_id: other.into(),
            decision: link.decision.to_string(),
            reason: link.reason,
            decided_by: link.decided_by,
            decided_at: link.decided_at,
            key_id: link.key_id,
            signature: hex::encode(link.signature),
            revoked_at: link.revoked_at,
            revoke_reason: link.revoke_reason,
        }
    }
}

/// What is signed: the decision in the canonical text of histories.
fn signed_text(link: &Link) -> String {
    canonical(&json!({
        "form": "aqtau-card-link-1", "id": link.id, "cards": [link.first, link.second],
        "decision": link.decision, "reason": link.reason, "by": link.decided_by,
        "at": link.decided_at.to_rfc3339_opts(SecondsFormat::Micros, true),
    }))
}

/// Decides whether two cards are of one person.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`; `Conflict` (`cards-decided`) while another decision is in force.
pub async fn link(
    context: &Context,
    actor: &Actor,
    command: LinkCards,
    key: Option<&RequestKey>,
) -> Result<CardLinkView> {
    may(actor, Action::LinkCards, &CaseFacts::of_own(actor)).map(drop)?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    let decision = command.decision.parse::<LinkDecision>();
    let decision = errors.keep("/decision", "unknown_code", decision);
    if command.card_id == command.other_card_id {
        errors.add("/other_card_id", "same_card", "Name two cards.");
    }
    let decision = errors.into_result(decision)?.unwrap_or(LinkDecision::Undecided);
    let by = actor.account.ok_or(Error::Unauthenticated)?;
    let (one, other) = (CardId(command.card_id), CardId(command.other_card_id));
    let made = context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| {
                for card in [one, other] {
                    let card = store::find_card(tx, card).await?.ok_or(Error::NotFound)?;
                    may(actor, Action::LinkCards, &facts(&card)).map(drop)?;
                }
                let mut link = Link {
                    id: CardLinkId::new(),
                    first: one.min(other),
                    second: one.max(other),
                    decision,
                    reason: reason.clone(),
                    decided_by: by.into(),
                    office: actor.office.map(Into::into),
                    decided_at: tx.now(),
                    key_id: context.keys.key_id(),
                    signature: Vec::new(),
                    revoked_at: None,
                    revoked_by: None,
                    revoke_reason: None,
                };
                link.signature = context.keys.sign(&signed_text(&link)).to_vec();
                store::insert_link(tx, &link).await?;
                append(tx, records(&link, "link_cards", &reason)).await?;
                Ok(link.id)
            })
            .await?;
            let link = store::lock_link(tx, id).await?.ok_or(Error::NotFound)?;
            Ok(CardLinkView::of(link, one))
        })
        .await;
    match made {
        Err(Error::Db(error)) if error.constraint() == Some("card_link_in_force_key") => {
            Err(Error::conflict(
                "cards-decided",
                "A decision on these two cards is in force. Take it back first.",
            ))
        }
        other => other,
    }
}

/// The decision stands in the history of both cards.
fn records(link: &Link, action: &str, reason: &str) -> Vec<Record> {
    let content = json!({ "decision": link.decision, "cards": [link.first, link.second] });
    let record = |card: CardId| {
        Record::action(ChainKind::Card, card, action)
            .item(link.id)
            .reason(reason)
            .content(content.clone())
    };
    vec![record(link.first), record(link.second)]
}

/// Takes a decision back; it stays on record.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`; `Conflict` (`link-revoked`) when that was done already.
pub async fn revoke(
    context: &Context,
    actor: &Actor,
    id: CardLinkId,
    command: RevokeCardLink,
) -> Result<CardLinkView> {
    may(actor, Action::LinkCards, &CaseFacts::of_own(actor)).map(drop)?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let link = store::lock_link(tx, id).await?.ok_or(Error::NotFound)?;
            if link.revoked_at.is_some() {
                return Err(Error::conflict(
                    "link-revoked",
                    "This decision was taken back already. Nothing is left to do.",
                ));
            }
            store::revoke_link(tx, id, &reason).await?;
            append(tx, records(&link, "revoke_card_link", &reason)).await?;
            let link = store::lock_link(tx, id).await?.ok_or(Error::NotFound)?;
            let from = link.first;
            Ok(CardLinkView::of(link, from))
        })
        .await
}

/// Decisions on a card, newest first: also those that were taken back.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn list_links(
    context: &Context,
    actor: &Actor,
    card: CardId,
) -> Result<Listing<CardLinkView>> {
    may(actor, Action::ReadCardLinks, &CaseFacts::of_own(actor)).map(drop)?;
    context
        .read(actor, async |tx| {
            store::find_card(tx, card).await?.ok_or(Error::NotFound)?;
            let links = store::list_links(tx, card, MOST).await?;
            let items: Vec<_> =
                links.into_iter().map(|link| CardLinkView::of(link, card)).collect();
            let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
            Ok(Listing { items, next: None, total })
        })
        .await
}
