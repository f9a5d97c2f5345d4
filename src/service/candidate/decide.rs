//! Decisions whether a card is that of a person: signed, with a reason, and taken back at will.

use super::Claimed;
use crate::domain::actor::Actor;
use crate::domain::card::LinkDecision;
use crate::domain::check::FieldErrors;
use crate::domain::history::canonical;
use crate::domain::id::{CardDecisionId, CardId, PersonId, PetitionId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::petition::State;
use crate::names::{Comparer, Features, Index};
use crate::service::card_index::entry_of;
use crate::service::{Context, Error, RequestKey, Result, notice, once};
use crate::store::candidate::{self as store, Decision};
use crate::store::card::{find_card, list_indexed};
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, PetitionPerson};
use crate::store::{Tx, person};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// A decision on a person and a card. Give either an entry of a petition or a recorded person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideCard {
    /// The entry of a petition that names the person.
    pub petition_person_id: Option<Uuid>,
    /// The recorded person.
    pub person_id: Option<Uuid>,
    /// The card.
    pub card_id: Uuid,
    /// `same`, `not_same` or `undecided`.
    pub decision: String,
    /// Why.
    pub reason: String,
}

/// Takes a decision back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeCardDecision {
    /// Why.
    pub reason: String,
}

/// A decision whether a card is that of a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardDecisionView {
    /// Its id.
    pub id: Uuid,
    /// The entry of a petition.
    pub petition_person_id: Option<Uuid>,
    /// The recorded person.
    pub person_id: Option<Uuid>,
    /// The card.
    pub card_id: Uuid,
    /// `same`, `not_same` or `undecided`.
    pub decision: String,
    /// Why; not shown to families.
    pub reason: Option<String>,
    /// Who decided; not shown to families.
    pub decided_by: Option<Uuid>,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Key of the signature.
    pub key_id: String,
    /// Ed25519 signature over the decision, in hexadecimal digits.
    pub signature: String,
    /// When it was taken back; none while it is in force.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Why it was taken back; not shown to families.
    pub revoke_reason: Option<String>,
}

impl CardDecisionView {
    pub(super) fn of(actor: &Actor, decision: Decision) -> Self {
        let official = !actor.role.is_family();
        Self {
            id: decision.id.into(),
            petition_person_id: decision.entry.map(|(_, entry)| entry),
            person_id: decision.person.map(Into::into),
            card_id: decision.card.into(),
            decision: decision.decision.to_string(),
            reason: Some(decision.reason).filter(|_| official),
            decided_by: Some(decision.decided_by).filter(|_| official),
            decided_at: decision.decided_at,
            key_id: decision.key_id,
            signature: hex::encode(decision.signature),
            revoked_at: decision.revoked_at,
            revoke_reason: decision.revoke_reason.filter(|_| official),
        }
    }
}

/// What is signed: the decision in the canonical text of histories.
fn signed_text(decision: &Decision) -> String {
    canonical(&json!({
        "form": "aqtau-card-decision-1", "id": decision.id, "card": decision.card,
        "entry": decision.entry.map(|(_, entry)| entry), "person": decision.person,
        "claimed": decision.claimed, "decision": decision.decision, "reason": decision.reason,
        "by": decision.decided_by,
        "at": decision.decided_at.to_rfc3339_opts(SecondsFormat::Micros, true),
    }))
}

/// Whom a decision is about, after the leave was asked for.
enum About {
    Entry(Box<petition::Petition>, PetitionPerson),
    Person(PersonId, Claimed),
}

impl About {
    fn claimed(&self) -> Claimed {
        match self {
            Self::Entry(_, entry) => Claimed::from(entry),
            Self::Person(_, claimed) => claimed.clone(),
        }
    }

    fn record(&self, action: &str, id: CardDecisionId) -> Record {
        let record = match self {
            Self::Entry(petition, _) => Record::action(ChainKind::Petition, petition.id, action),
            Self::Person(person, _) => {
                Record::action(ChainKind::Person, *person, action).person(*person)
            }
        };
        record.item(id)
    }
}

async fn of_entry(tx: &mut Tx, actor: &Actor, entry: Uuid) -> Result<About> {
    let (id, entry) = petition::find_entry(tx, entry).await?.ok_or(Error::NotFound)?;
    let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, Action::DecideCards, &found.case_facts()).map(drop)?;
    if found.state == State::Draft {
        let message = "The petition is still being written. Decide when it was sent.";
        return Err(Error::conflict("petition-draft", message));
    }
    Ok(About::Entry(Box::new(found), entry))
}

async fn of_person(tx: &mut Tx, actor: &Actor, id: PersonId) -> Result<About> {
    let found = person::lock(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, Action::EditPerson, &found.access).map(drop)?;
    let details = person::find_details(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(About::Person(id, super::person::claimed(&details)))
}

/// Checked fields of the command.
struct Checked {
    about: Target,
    card: CardId,
    decision: LinkDecision,
    reason: String,
}

#[derive(Clone, Copy)]
enum Target {
    Entry(Uuid),
    Person(PersonId),
}

fn check(command: &DecideCard) -> Result<Checked> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    let decision = command.decision.parse::<LinkDecision>();
    let decision = errors.keep("/decision", "unknown_code", decision);
    let about = match (command.petition_person_id, command.person_id) {
        (Some(entry), None) => Some(Target::Entry(entry)),
        (None, Some(person)) => Some(Target::Person(person.into())),
        _ => {
            let message = "Name either an entry of a petition or a recorded person.";
            errors.add("/petition_person_id", "one_of", message);
            None
        }
    };
    let (about, decision) = errors.into_result((about, decision))?;
    let (Some(about), Some(decision)) = (about, decision) else {
        return Err(Error::internal("a checked decision is incomplete"));
    };
    Ok(Checked { about, card: command.card_id.into(), decision, reason })
}

/// Decides whether a card is that of a person.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`; `Conflict` (`card-decided`) while another decision is in force,
/// (`petition-draft`) before the petition was sent.
pub async fn decide(
    context: &Context,
    actor: &Actor,
    command: DecideCard,
    key: Option<&RequestKey>,
) -> Result<CardDecisionView> {
    let checked = check(&command)?;
    let by = actor.account.ok_or(Error::Unauthenticated)?;
    let made = context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| {
                make(tx, context, actor, &checked, by.into()).await
            })
            .await?;
            let decision = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
            Ok(CardDecisionView::of(actor, decision))
        })
        .await;
    match made {
        Err(Error::Db(error)) if error.constraint() == Some("card_decision_in_force_key") => {
            let message = "A decision on this person and card is in force. Take it back first.";
            Err(Error::conflict("card-decided", message))
        }
        other => other,
    }
}

async fn make(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    checked: &Checked,
    by: Uuid,
) -> Result<CardDecisionId> {
    let about = match checked.about {
        Target::Entry(entry) => of_entry(tx, actor, entry).await?,
        Target::Person(person) => of_person(tx, actor, person).await?,
    };
    let card = find_card(tx, checked.card).await?.ok_or(Error::NotFound)?;
    let claimed = about.claimed();
    let judged = judged(tx, context, &claimed, card.no).await?;
    let mut decision = Decision {
        id: CardDecisionId::new(),
        entry: match &about {
            About::Entry(petition, entry) => Some((petition.id, entry.id)),
            About::Person(..) => None,
        },
        person: match &about {
            About::Entry(..) => None,
            About::Person(person, _) => Some(*person),
        },
        card: checked.card,
        decision: checked.decision,
        reason: checked.reason.clone(),
        claimed: claimed.kept(),
        judged,
        decided_by: by,
        office: actor.office.map(Into::into),
        decided_at: tx.now(),
        key_id: context.keys.key_id(),
        signature: Vec::new(),
        revoked_at: None,
        revoke_reason: None,
    };
    decision.signature = context.keys.sign(&signed_text(&decision)).to_vec();
    store::insert(tx, &decision).await?;
    let noted = json!({ "decision": decision.decision, "card": decision.card });
    let record = about.record("decide_card", decision.id).reason(&checked.reason).content(noted);
    append(tx, vec![record]).await?;
    if let (About::Entry(petition, _), LinkDecision::Same) = (&about, checked.decision) {
        confirmed(tx, petition.id, petition.number.clone()).await?;
    }
    Ok(decision.id)
}

/// The family is told that a card was found, once somebody answers for it.
async fn confirmed(tx: &mut Tx, id: PetitionId, number: Option<String>) -> Result<()> {
    let params = NoticeParams { file_number: number, ..NoticeParams::default() };
    notice::tell_family(tx, id, NoticeKind::CardConfirmed, params).await
}

/// What the matching says of the two, for fitting its weights; none while the index is being built.
async fn judged(
    tx: &mut Tx,
    context: &Context,
    claimed: &Claimed,
    card: i64,
) -> Result<Option<(f32, Features)>> {
    let Some(index) = context.cards.current() else { return Ok(None) };
    let indexed = list_indexed(tx, &[(card, card)]).await?;
    let Some(entry) = indexed.first().and_then(|card| entry_of(card, &context.places)) else {
        return Ok(None);
    };
    let one = claimed.entry(&context.places);
    let compared = tokio::task::spawn_blocking(move || {
        let index: Index = index;
        let hit = Comparer::new(&index, &one).with(&entry);
        (hit.score, hit.features)
    });
    Ok(Some(compared.await.map_err(Error::internal)?))
}

/// Takes a decision back; it stays on record.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`; `Conflict` (`decision-revoked`) when that was done already.
pub async fn revoke(
    context: &Context,
    actor: &Actor,
    id: CardDecisionId,
    command: RevokeCardDecision,
) -> Result<CardDecisionView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let decision = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let about = match (decision.entry, decision.person) {
                (Some((_, entry)), _) => of_entry(tx, actor, entry).await?,
                (None, Some(person)) => of_person(tx, actor, person).await?,
                (None, None) => return Err(Error::internal("a decision about nobody")),
            };
            if decision.revoked_at.is_some() {
                let message = "This decision was taken back already. Nothing is left to do.";
                return Err(Error::conflict("decision-revoked", message));
            }
            store::revoke(tx, id, &reason).await?;
            let noted = json!({ "decision": decision.decision, "card": decision.card });
            let record = about.record("revoke_card_decision", id).reason(&reason).content(noted);
            append(tx, vec![record]).await?;
            let decision = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
            Ok(CardDecisionView::of(actor, decision))
        })
        .await
}
