//! Corrections by the archive that keeps a card: its reading, its custody, its secrecy. Never the raw.

use super::view::{CardView, facts, of};
use crate::domain::actor::Actor;
use crate::domain::card::{
    CardName, CardNameKind, CardPlace, Field, Memo, PlaceRole, Secrecy, birth_span, check_name,
    recognise_places,
};
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::CardId;
use crate::domain::policy::{Action, may};
use crate::domain::repression::{BodyCode, Fate, Reading, parse_articles, parse_measures};
use crate::service::archival_file::CUSTODY;
use crate::service::{Context, Error, Result};
use crate::store::Tx;
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
#[derive(Debug, Clone, Deserialize, ToSchema)]
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
async fn change(
    context: &Context,
    actor: &Actor,
    id: CardId,
    version: i32,
    (action, reason): (&str, String),
    edit: impl FnOnce(&mut Card) -> Value,
) -> Result<CardView> {
    context
        .write(actor, async |tx| {
            let seen = store::find_card(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::EditCard, &facts(&seen)).map(drop)?;
            let mut card = store::lock_card(tx, id).await?.ok_or(Error::NotFound)?;
            crate::service::version::check(tx, id.0, version, card.version).await?;
            let content = edit(&mut card);
            recognise_places(&mut card.reading, &context.places, &mut Memo::default());
            let birth = birth_span(card.reading.birth.as_ref());
            let version = store::save_card(tx, &card, birth).await?;
            let record = Record::action(ChainKind::Card, id, action)
                .item(id)
                .version(version)
                .reason(reason)
                .content(content);
            append(tx, vec![record]).await?;
            let view = of(tx, id).await?;
            told(tx, card.no).await?;
            Ok(view)
        })
        .await
}

async fn told(tx: &mut Tx, no: i64) -> Result<()> {
    Ok(store::tell_change(tx, no).await?)
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
    change(context, actor, id, version, ("correct_card", reason), |card| checked.apply(card)).await
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
        content
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
        content
    })
    .await
}

/// A correction whose every field was checked.
struct Checked {
    reason: String,
    names: Option<Vec<CardName>>,
    places: Option<Vec<CardPlace>>,
    dates: [Option<PartialDate>; 4],
    body: Option<BodyCode>,
    articles: Option<String>,
    sentence: Option<String>,
    fate: Option<Fate>,
    archive: Option<String>,
    call_number: Option<String>,
    texts: Vec<(Field, String)>,
}

/// Most names or places of a card.
const MOST: usize = 50;

impl Checked {
    fn of(command: CorrectCard) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let given = [
            ("/birth", &command.birth),
            ("/arrest", &command.arrest),
            ("/decided", &command.decided),
            ("/death", &command.death),
        ];
        let dates = given.map(|(pointer, text)| {
            let text = errors.optional_text(pointer, text.as_deref(), 200)?;
            errors.keep(pointer, "not_a_date", PartialDate::parse(&text))
        });
        let body = command
            .body
            .as_deref()
            .and_then(|code| errors.keep("/body", "unknown_code", code.parse::<BodyCode>()));
        let fate = command
            .fate
            .as_deref()
            .and_then(|code| errors.keep("/fate", "unknown_code", code.parse::<Fate>()));
        let mut texts = Vec::new();
        for (field, text) in &command.texts {
            let pointer = format!("/texts/{}", field.replace('~', "~0").replace('/', "~1"));
            if let Some(field) = errors.keep(&pointer, "unknown_code", field.parse::<Field>()) {
                texts.push((
                    field,
                    errors.optional_text(&pointer, Some(text), 5_000).unwrap_or_default(),
                ));
            }
        }
        let checked = Self {
            reason: errors.text("/reason", &command.reason, 2_000),
            names: command.names.map(|names| check_names(&names, &mut errors)),
            places: command.places.map(|places| check_places(&places, &mut errors)),
            dates,
            body,
            articles: errors.optional_text("/articles", command.articles.as_deref(), 1_000),
            sentence: errors.optional_text("/sentence", command.sentence.as_deref(), 2_000),
            fate,
            archive: errors.optional_text("/archive", command.archive.as_deref(), 300),
            call_number: errors.optional_text("/call_number", command.call_number.as_deref(), 200),
            texts,
        };
        errors.into_result(checked)
    }

    /// Changes the card; yields what changed, without texts of names: those stand on the card.
    fn apply(self, card: &mut Card) -> Value {
        let mut changed = Vec::new();
        let before = json!({ "names": card.names, "reading": card.reading });
        let reading = &mut card.reading;
        let [birth, arrest, decided, death] = self.dates;
        let dates = [
            ("birth", birth, &mut reading.birth),
            ("arrest", arrest, &mut reading.arrest),
            ("decided", decided, &mut reading.decided),
            ("death", death, &mut reading.death),
        ];
        for (name, date, at) in dates {
            if date.is_some() {
                changed.push(name);
                *at = date;
            }
        }
        if let Some(names) = self.names {
            changed.push("names");
            card.names = names;
        }
        if let Some(places) = self.places {
            changed.push("places");
            reading.places = places;
        }
        if let Some(code) = self.body {
            changed.push("body");
            let raw = reading.body.take().map(|body| body.raw).unwrap_or_default();
            reading.body = Some(Reading { raw, code });
        }
        if let Some(text) = self.articles {
            changed.push("articles");
            reading.articles = parse_articles(&text, reading.decided.as_ref()).read;
        }
        if let Some(text) = self.sentence {
            changed.push("sentence");
            reading.measures = parse_measures(&text).read;
            card.fate = Some(crate::domain::card::fate(reading, false).to_string());
        }
        if let Some(fate) = self.fate {
            changed.push("fate");
            card.fate = Some(fate.to_string());
        }
        card.archive = self.archive.or(card.archive.take());
        card.call_number = self.call_number.or(card.call_number.take());
        for (field, text) in self.texts {
            changed.push(field.as_str());
            if text.is_empty() {
                reading.texts.remove(&field);
            } else {
                reading.texts.insert(field, text);
            }
        }
        json!({ "changed": changed, "before": before })
    }
}

fn check_names(given: &[CorrectName], errors: &mut FieldErrors) -> Vec<CardName> {
    if given.is_empty() || given.len() > MOST {
        errors.add("/names", "wrong_number", format!("Give 1 to {MOST} names."));
    }
    let mut names = Vec::new();
    for (at, name) in given.iter().take(MOST).enumerate() {
        let pointer = format!("/names/{at}");
        let kind = name.kind.parse::<CardNameKind>();
        let kind = errors.keep(&format!("{pointer}/kind"), "unknown_code", kind);
        let kind = kind.unwrap_or(CardNameKind::Whole);
        let language = name.language.as_deref();
        names.push(check_name(kind, &name.text, language, "corrected", &pointer, errors));
    }
    names
}

fn check_places(given: &[CorrectPlace], errors: &mut FieldErrors) -> Vec<CardPlace> {
    if given.len() > MOST {
        errors.add("/places", "too_many", format!("Give at most {MOST} places."));
    }
    let mut places = Vec::new();
    for (at, place) in given.iter().take(MOST).enumerate() {
        let pointer = |field: &str| format!("/places/{at}/{field}");
        let role = place.role.parse::<PlaceRole>();
        let role = errors.keep(&pointer("role"), "unknown_code", role);
        places.push(CardPlace {
            role: role.unwrap_or(PlaceRole::Residence),
            raw: errors.text(&pointer("raw"), &place.raw, 500),
            unit: errors.optional_text(&pointer("unit"), place.unit.as_deref(), 100),
            today: errors.optional_text(&pointer("today"), place.today.as_deref(), 100),
        });
    }
    places
}
