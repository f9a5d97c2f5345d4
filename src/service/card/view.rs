//! How cards are shown: what the source says, field by field, and beside it what was read.

use crate::domain::actor::Actor;
use crate::domain::card::{CardName, CardPlace, Unread};
use crate::domain::dates::PartialDate;
use crate::domain::id::{CardId, CardSourceId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::Tx;
use crate::store::card::{self as store, Card};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A value of the raw row.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RawValue {
    /// Name of its column.
    pub column: String,
    /// The value, word for word.
    pub text: String,
}

/// A name on a card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardNameView {
    /// `whole`, `surname`, `given`, `patronymic`, `maiden`, `alias` or `father`.
    pub kind: String,
    /// As written.
    pub text: String,
    /// In which letters.
    pub script: String,
    /// In which language (ISO 639-1), when it is known.
    pub language: Option<String>,
    /// The column it stands in, or `corrected`.
    pub source: String,
}

/// A place on a card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardPlaceView {
    /// `birth`, `residence`, `arrest`, `death` or `burial`.
    pub role: String,
    /// As written.
    pub raw: String,
    /// Code of the historical unit, once it is known.
    pub unit: Option<String>,
    /// Code of the present-day unit.
    pub today: Option<String>,
}

/// A date of a card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardDateView {
    /// As written.
    pub raw: String,
    /// As read; `unknown` when it was not understood.
    pub read: String,
}

/// A text with its code.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardCodeView {
    /// As written.
    pub raw: String,
    /// As read; may be `unrecognised`.
    pub code: String,
}

/// A text that was not understood.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnreadView {
    /// Field where it stands.
    pub field: String,
    /// As written.
    pub text: String,
}

/// What was read out of a card beside its names.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardReadingView {
    /// `male`, `female` or none.
    pub sex: Option<String>,
    /// Birth.
    pub birth: Option<CardDateView>,
    /// Places.
    pub places: Vec<CardPlaceView>,
    /// Arrest.
    pub arrest: Option<CardDateView>,
    /// Who arrested.
    pub arrest_body: Option<CardCodeView>,
    /// Decision.
    pub decided: Option<CardDateView>,
    /// Body that decided.
    pub body: Option<CardCodeView>,
    /// Where it sat, as written.
    pub body_place: Option<String>,
    /// Articles and formulas, for example `rsfsr_1926:58-10`.
    pub articles: Vec<CardCodeView>,
    /// Measures, for example `camp 10 y`.
    pub measures: Vec<CardCodeView>,
    /// What became of the person.
    pub fate: Option<String>,
    /// Execution or death.
    pub death: Option<CardDateView>,
    /// Clearing, as written.
    pub rehabilitation: Option<String>,
    /// Clearing: its date as read.
    pub cleared: Option<CardDateView>,
    /// What is kept as it is written, by field: nation, work, charge, source book …
    pub texts: BTreeMap<String, String>,
    /// Fields of which the source says that nothing is known.
    pub unknown: Vec<String>,
    /// What was not understood.
    pub unrecognised: Vec<UnreadView>,
}

/// An archive card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardView {
    /// Its id.
    pub id: Uuid,
    /// Short number.
    pub no: i64,
    /// Counts the changes.
    pub version: i32,
    /// Code of the source.
    pub source: String,
    /// Title of the source.
    pub source_title: String,
    /// Number in the source; begins with `h` where it was made of the row.
    pub number: String,
    /// The row, word for word; never changed.
    pub raw: Vec<RawValue>,
    /// Names.
    pub names: Vec<CardNameView>,
    /// Everything else that was read.
    pub reading: CardReadingView,
    /// Archive that holds the file, as written.
    pub archive: Option<String>,
    /// Call number of the file, as written.
    pub call_number: Option<String>,
    /// Where the card is, or what became of it.
    pub custody: String,
    /// `open`, `restricted` or `secret`.
    pub secrecy: String,
    /// References to scans.
    pub scans: Vec<String>,
    /// When it was imported.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub changed_at: Option<DateTime<Utc>>,
}

/// A card in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardLine {
    /// Its id.
    pub id: Uuid,
    /// Number in the source.
    pub number: String,
    /// Names, as written.
    pub names: Vec<String>,
    /// Birth, as read.
    pub birth: Option<String>,
    /// Where the card is, or what became of it.
    pub custody: String,
    /// `open`, `restricted` or `secret`.
    pub secrecy: String,
    /// Counts the changes.
    pub version: i32,
}

/// Which cards to list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CardQuery {
    /// Source of the own archive.
    pub source_id: Uuid,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

fn date(date: &PartialDate) -> CardDateView {
    CardDateView { raw: date.raw.clone(), read: date.to_string() }
}

impl From<&CardName> for CardNameView {
    fn from(name: &CardName) -> Self {
        Self {
            kind: name.kind.to_string(),
            text: name.text.clone(),
            script: name.script.to_string(),
            language: name.language.clone(),
            source: name.source.clone(),
        }
    }
}

impl From<&CardPlace> for CardPlaceView {
    fn from(place: &CardPlace) -> Self {
        Self {
            role: place.role.to_string(),
            raw: place.raw.clone(),
            unit: place.unit.clone(),
            today: place.today.clone(),
        }
    }
}

impl CardReadingView {
    fn of(card: &Card) -> Self {
        let read = &card.reading;
        let body = |body: &crate::domain::repression::Reading<_>| {
            let code: &crate::domain::repression::BodyCode = &body.code;
            CardCodeView { raw: body.raw.clone(), code: code.to_string() }
        };
        let cleared = read.rehabilitation.as_ref();
        let unread = |unread: &Unread| UnreadView {
            field: unread.field.to_string(),
            text: unread.text.clone(),
        };
        Self {
            sex: read.sex.map(|sex| sex.to_string()),
            birth: read.birth.as_ref().map(date),
            places: read.places.iter().map(Into::into).collect(),
            arrest: read.arrest.as_ref().map(date),
            arrest_body: read.arrest_body.as_ref().map(body),
            decided: read.decided.as_ref().map(date),
            body: read.body.as_ref().map(body),
            body_place: read.body_place.clone(),
            articles: read
                .articles
                .iter()
                .map(|one| CardCodeView { raw: one.raw.clone(), code: one.to_string() })
                .collect(),
            measures: read
                .measures
                .iter()
                .map(|one| CardCodeView { raw: one.raw.clone(), code: one.to_string() })
                .collect(),
            fate: card.fate.clone(),
            death: read.death.as_ref().map(date),
            rehabilitation: cleared.map(|cleared| cleared.raw.clone()),
            cleared: cleared.and_then(|cleared| cleared.date.as_ref()).map(date),
            texts: read
                .texts
                .iter()
                .map(|(field, text)| (field.to_string(), text.clone()))
                .collect(),
            unknown: read.unknown.iter().map(ToString::to_string).collect(),
            unrecognised: read.unrecognised.iter().map(unread).collect(),
        }
    }
}

impl From<&Card> for CardView {
    fn from(card: &Card) -> Self {
        let unnamed = std::iter::repeat("");
        let columns = card.header.iter().map(String::as_str).chain(unnamed);
        let raw = card
            .raw
            .iter()
            .zip(columns)
            .map(|(text, column)| RawValue { column: column.to_owned(), text: text.clone() });
        Self {
            id: card.id.into(),
            no: card.no,
            version: card.version,
            source: card.source_code.clone(),
            source_title: card.source_title.clone(),
            number: card.number.clone(),
            raw: raw.collect(),
            names: card.names.iter().map(Into::into).collect(),
            reading: CardReadingView::of(card),
            archive: card.archive.clone(),
            call_number: card.call_number.clone(),
            custody: card.custody.clone(),
            secrecy: card.secrecy.to_string(),
            scans: card.scans.clone(),
            created_at: card.created_at,
            changed_at: card.changed_at,
        }
    }
}

impl From<&Card> for CardLine {
    fn from(card: &Card) -> Self {
        Self {
            id: card.id.into(),
            number: card.number.clone(),
            names: card.names.iter().map(|name| name.text.clone()).collect(),
            birth: card.reading.birth.as_ref().map(ToString::to_string),
            custody: card.custody.clone(),
            secrecy: card.secrecy.to_string(),
            version: card.version,
        }
    }
}

/// What access looks at: the archive that keeps a card.
pub(super) fn facts(card: &Card) -> CaseFacts {
    CaseFacts { archive: card.archive_office, ..CaseFacts::default() }
}

/// A card the actor may read.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn read_card(context: &Context, actor: &Actor, id: CardId) -> Result<CardView> {
    may(actor, Action::ReadCard, &CaseFacts::of_own(actor)).map(drop)?;
    context.read(actor, async |tx| of(tx, id).await).await
}

/// The view within a transaction, also at the end of a change.
pub(super) async fn of(tx: &mut Tx, id: CardId) -> Result<CardView> {
    let card = store::find_card(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(CardView::from(&card))
}

/// Cards of a source of the own archive, in the order of their numbers.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`.
pub async fn list_cards(
    context: &Context,
    actor: &Actor,
    query: CardQuery,
) -> Result<Listing<CardLine>> {
    may(actor, Action::ImportCards, &CaseFacts::of_own(actor)).map(drop)?;
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let source = store::find_source(tx, CardSourceId(query.source_id)).await?;
            let source = source.filter(|one| one.archive.is_some() && one.archive == actor.office);
            let source = source.ok_or(Error::NotFound)?;
            let cards = store::list_cards(tx, source.no, query.after.as_deref(), size + 1).await?;
            let total = store::count_cards(tx, Some(source.no)).await?;
            let lines: Vec<CardLine> = cards.iter().map(Into::into).collect();
            Ok(Listing::of(lines, size, total, |line: &CardLine| line.number.clone()))
        })
        .await
}
