//! Opening a review ex officio on archive cards that a person chose: from a list of ids, or from the
//! marked rows of a table of candidates. All or none.

use super::add::Draft;
use super::chosen::{self, Chosen};
use super::import::{ImportReport, report};
use super::of_card;
use super::open::{ExOfficio, insert_ex_officio};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{CardId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::repression::CaseClass;
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::card::Card;
use crate::store::{self, Tx};
use serde::Deserialize;
use std::collections::HashMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Opens a review ex officio on archive cards.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenOnCards {
    /// The order or list it rests on.
    pub order_reference: String,
    /// What it is called in lists; never a victim's name.
    pub title: String,
    /// The batch it belongs to.
    #[serde(default)]
    pub batch_id: Option<Uuid>,
    /// Account of the responsible officer; a case officer is responsible for what they open.
    #[serde(default)]
    pub assign_to: Option<Uuid>,
    /// Class of the cases whose card suggests none.
    #[serde(default)]
    pub class: Option<String>,
    /// The cards, 1 to 1000.
    #[schema(min_items = 1, max_items = 1_000)]
    pub cards: Vec<Uuid>,
    /// Only say what would happen.
    #[serde(default)]
    pub dry_run: bool,
}

/// How to open a review on the marked rows of a table.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OpenOnChosen {
    /// The order or list it rests on.
    pub order_reference: String,
    /// What it is called in lists; never a victim's name.
    pub title: String,
    /// The batch it belongs to.
    pub batch_id: Option<Uuid>,
    /// Account of the responsible officer; a case officer is responsible for what they open.
    pub assign_to: Option<Uuid>,
    /// Class of the cases whose card suggests none.
    pub class: Option<String>,
    /// Only say what would happen.
    #[serde(default)]
    pub dry_run: bool,
}

/// What is opened, however the cards were named.
struct Wanted {
    spec: ExOfficio,
    class: Option<CaseClass>,
    chosen: Vec<Chosen>,
    errors: FieldErrors,
    dry_run: bool,
}

/// Opens a review on cards that are named by their ids.
///
/// # Errors
/// `Denied`; `Invalid` with every wrong card (not for a dry run); `Conflict` (`no-profile`).
pub async fn open_on_cards(
    context: &Context,
    actor: &Actor,
    command: &OpenOnCards,
    key: Option<&RequestKey>,
) -> Result<ImportReport> {
    let mut errors = FieldErrors::default();
    let chosen = chosen::listed(&command.cards, &mut errors);
    let class = class_of(&mut errors, "/class", command.class.as_deref());
    let spec = ExOfficio {
        reference: errors.text("/order_reference", &command.order_reference, 500),
        title: errors.text("/title", &command.title, 300),
        batch: command.batch_id.map(Into::into),
        assign_to: command.assign_to.map(Into::into),
    };
    let wanted = Wanted { spec, class, chosen, errors, dry_run: command.dry_run };
    open(context, actor, wanted, key).await
}

/// Opens a review on the marked rows of a table of candidates.
///
/// # Errors
/// As [`open_on_cards`].
pub async fn open_on_chosen(
    context: &Context,
    actor: &Actor,
    how: &OpenOnChosen,
    table: &[u8],
    key: Option<&RequestKey>,
) -> Result<ImportReport> {
    let mut errors = FieldErrors::default();
    let chosen = chosen::read(table, &mut errors);
    let class = class_of(&mut errors, "/query/class", how.class.as_deref());
    let spec = ExOfficio {
        reference: errors.text("/query/order_reference", &how.order_reference, 500),
        title: errors.text("/query/title", &how.title, 300),
        batch: how.batch_id.map(Into::into),
        assign_to: how.assign_to.map(Into::into),
    };
    let wanted = Wanted { spec, class, chosen, errors, dry_run: how.dry_run };
    open(context, actor, wanted, key).await
}

fn class_of(errors: &mut FieldErrors, at: &str, class: Option<&str>) -> Option<CaseClass> {
    class.and_then(|class| errors.keep(at, "unknown_code", class.parse()))
}

async fn open(
    context: &Context,
    actor: &Actor,
    wanted: Wanted,
    key: Option<&RequestKey>,
) -> Result<ImportReport> {
    let leave = may(actor, Action::OpenExOfficio, &CaseFacts::of_own(actor))?;
    may(actor, Action::ReadCard, &CaseFacts::of_own(actor)).map(drop)?;
    let office = actor.office.ok_or_else(|| Error::Denied(leave.action().to_string()))?;
    let Wanted { spec, class, chosen, mut errors, dry_run } = wanted;
    if dry_run {
        let drafts =
            context.read(actor, async |tx| drafts(tx, &mut errors, class, &chosen).await).await?;
        return Ok(report(ReviewId(Uuid::nil()), true, &drafts, errors));
    }
    let mut told = None;
    let id = context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let mut errors = std::mem::take(&mut errors);
                let drafts = drafts(tx, &mut errors, class, &chosen).await?;
                let drafts = errors.into_result(drafts)?;
                told = Some(drafts.clone());
                insert_ex_officio(tx, context, actor, office, spec, drafts).await
            })
            .await
        })
        .await?;
    let drafts = told.unwrap_or_default();
    let mut report = report(id, false, &drafts, FieldErrors::default());
    if drafts.is_empty() {
        // The same request was answered before: what it did is told from what is there.
        let counts =
            context.read(actor, async |tx| Ok(store::subject::counts(tx, id).await?)).await?;
        report.rows = counts.values().sum();
    }
    Ok(report)
}

/// Reads the cards and makes subjects of them; what is wrong with any is noted.
async fn drafts(
    tx: &mut Tx,
    errors: &mut FieldErrors,
    class: Option<CaseClass>,
    chosen: &[Chosen],
) -> Result<Vec<Draft>> {
    let ids: Vec<CardId> = chosen.iter().map(|one| CardId(one.card)).collect();
    let cards = store::card::find_cards(tx, &ids).await?;
    let cards: HashMap<CardId, Card> = cards.into_iter().map(|card| (card.id, card)).collect();
    let standing: HashMap<CardId, Option<String>> =
        store::subject::cards_under_review(tx, &ids).await?.into_iter().collect();
    let mut made = Vec::new();
    // Places in the list of drafts by places in the list of chosen rows: wrong ones become no draft.
    let mut places: Vec<Option<usize>> = Vec::new();
    for one in chosen {
        let id = CardId(one.card);
        let at = |field: &str| {
            if one.at.starts_with("/rows") { format!("{}/{field}", one.at) } else { one.at.clone() }
        };
        let Some(card) = cards.get(&id) else {
            let message = "There is no such card, or it is not open to you.";
            errors.add(&at("card_id"), "unknown", message);
            places.push(None);
            continue;
        };
        if let Some(number) = standing.get(&id) {
            let review = number.as_deref().unwrap_or("of another office");
            let message = format!("This card stands in the open review {review} already.");
            errors.add(&at("card_id"), "card_in_review", message);
            places.push(None);
            continue;
        }
        let same_as = one.same_as.and_then(|row| places.get(row).copied().flatten());
        places.push(Some(made.len()));
        made.push(of_card::draft(errors, &one.at, card, class, same_as));
    }
    Ok(made)
}
