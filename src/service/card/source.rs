//! Sources of cards.

use crate::domain::actor::Actor;
use crate::domain::card::Secrecy;
use crate::domain::check::FieldErrors;
use crate::domain::id::{CardSourceId, OfficeId};
use crate::domain::jurisdiction::Country;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::card::{self as store, NewSource, Source};
use crate::store::history::{ChainKind, Record, append};
use crate::store::{DbError, Tx, office};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// A new source of cards.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCardSource {
    /// Short code, as in commands: Latin letters, digits and hyphens.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Country whose officials see its restricted cards, for example `kz`.
    pub jurisdiction: String,
    /// Where the data came from and when.
    pub provenance: Option<String>,
    /// On what terms it may be used.
    pub licence: Option<String>,
    /// `open` (default), `restricted` or `secret`: secrecy of cards whose row says nothing else.
    pub secrecy: Option<String>,
    /// Families may see its open cards.
    #[serde(default)]
    pub families_may_see: bool,
}

/// Changes what is said of a source of the own archive; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCardSource {
    /// Version on the screen.
    pub version: i32,
    /// Why.
    pub reason: String,
    /// What it is called.
    pub title: Option<String>,
    /// Where the data came from and when; an empty text is taken away.
    pub provenance: Option<String>,
    /// On what terms it may be used; an empty text is taken away.
    pub licence: Option<String>,
    /// `open`, `restricted` or `secret`: secrecy of cards that are imported from now on and say nothing else.
    pub secrecy: Option<String>,
    /// Families may see its open cards: those that are there already, too.
    pub families_may_see: Option<bool>,
}

/// A source of cards.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardSourceView {
    /// Its id.
    pub id: Uuid,
    /// Short number.
    pub no: u16,
    /// Short code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The archive that keeps it, when it is an office here.
    pub archive_id: Option<Uuid>,
    /// Country whose officials see its restricted cards.
    pub jurisdiction: String,
    /// Where the data came from and when.
    pub provenance: Option<String>,
    /// On what terms it may be used.
    pub licence: Option<String>,
    /// Secrecy of cards whose row says nothing else.
    pub secrecy: String,
    /// Families may see its open cards.
    pub families_may_see: bool,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i32,
}

impl From<Source> for CardSourceView {
    fn from(source: Source) -> Self {
        Self {
            id: source.id.into(),
            no: source.no,
            code: source.code,
            title: source.title,
            archive_id: source.archive.map(Into::into),
            jurisdiction: source.jurisdiction,
            provenance: source.provenance,
            licence: source.licence,
            secrecy: source.secrecy.to_string(),
            families_may_see: source.families_may_see,
            created_at: source.created_at,
            version: source.version,
        }
    }
}

impl RecordCardSource {
    fn check(&self, archive: Option<OfficeId>) -> Result<NewSource, FieldErrors> {
        let mut errors = FieldErrors::default();
        let code = errors.text("/code", &self.code, 60);
        if !code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
            errors.add("/code", "wrong_form", "Use Latin letters, digits and hyphens.");
        }
        let secrecy = self.secrecy.as_deref().unwrap_or("open");
        let secrecy = errors.keep("/secrecy", "unknown_code", secrecy.parse::<Secrecy>());
        let country = self.jurisdiction.parse::<Country>();
        let country = errors.keep("/jurisdiction", "unknown_country", country);
        let source = NewSource {
            id: CardSourceId::new(),
            code,
            title: errors.text("/title", &self.title, 300),
            archive,
            jurisdiction: country.map(|country| country.as_str().to_owned()).unwrap_or_default(),
            provenance: errors.optional_text("/provenance", self.provenance.as_deref(), 2_000),
            licence: errors.optional_text("/licence", self.licence.as_deref(), 500),
            secrecy: secrecy.unwrap_or(Secrecy::Secret),
            families_may_see: self.families_may_see,
        };
        errors.into_result(source)
    }
}

/// Records a source of the own archive.
///
/// # Errors
/// `Denied`; `Invalid`; `Conflict` (`card-source-taken`) when the code is another source's.
pub async fn record_source(
    context: &Context,
    actor: &Actor,
    command: RecordCardSource,
    key: Option<&RequestKey>,
) -> Result<CardSourceView> {
    may(actor, Action::ImportCards, &CaseFacts::of_own(actor)).map(drop)?;
    let source = command.check(actor.office)?;
    let made = context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| insert(tx, &source).await).await?;
            view(tx, id).await
        })
        .await;
    taken(made)
}

/// Records a source for the operator at the command line; `archive` is an office's code.
///
/// # Errors
/// `Invalid`; `Conflict` when the code is another source's.
pub async fn record_source_as_system(
    context: &Context,
    command: RecordCardSource,
    archive: Option<&str>,
) -> Result<CardSourceView> {
    let made = context
        .write_as_system(async |tx| {
            let archive = match archive {
                None => None,
                Some(code) => {
                    let found = office::find_by_code(tx, code).await?;
                    let missing =
                        || Error::field("/archive", "unknown_office", "There is no such office.");
                    Some(found.ok_or_else(missing)?.id)
                }
            };
            let source = command.check(archive)?;
            let id = insert(tx, &source).await?;
            view(tx, id).await
        })
        .await;
    taken(made)
}

async fn insert(tx: &mut Tx, source: &NewSource) -> Result<CardSourceId> {
    store::insert_source(tx, source).await?;
    let content = json!({ "code": source.code, "secrecy": source.secrecy });
    let record = Record::action(ChainKind::CardSource, source.id, "record_card_source");
    append(tx, vec![record.item(source.id).content(content)]).await?;
    Ok(source.id)
}

async fn view(tx: &mut Tx, id: CardSourceId) -> Result<CardSourceView> {
    let source = store::find_source(tx, id).await?;
    source.map(Into::into).ok_or(Error::NotFound)
}

fn taken<T>(made: Result<T>) -> Result<T> {
    match made {
        Err(Error::Db(error)) if is_taken(&error) => Err(Error::conflict(
            "card-source-taken",
            "Another source has this code. Choose another, or import into that one.",
        )),
        other => other,
    }
}

fn is_taken(error: &DbError) -> bool {
    error.constraint() == Some("card_source_code_key")
}

/// Every source of which the actor may see cards.
///
/// # Errors
/// `Denied`.
pub async fn list_sources(context: &Context, actor: &Actor) -> Result<Vec<CardSourceView>> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    let (sources, sight) = context
        .read(actor, async |tx| Ok((store::list_sources(tx).await?, store::sight(tx).await?)))
        .await?;
    let theirs = |source: &Source| !actor.role.is_family() || sight.families.contains(&source.no);
    Ok(sources.into_iter().filter(theirs).map(Into::into).collect())
}

/// A source.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn read_source(
    context: &Context,
    actor: &Actor,
    id: CardSourceId,
) -> Result<CardSourceView> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    context.read(actor, async |tx| view(tx, id).await).await
}

impl ChangeCardSource {
    /// The source after it, and what of it is another.
    fn apply(&self, source: &mut Source) -> Result<Value, FieldErrors> {
        let mut errors = FieldErrors::default();
        let before = source.clone();
        if let Some(title) = &self.title {
            source.title = errors.text("/title", title, 300);
        }
        if let Some(text) = &self.provenance {
            source.provenance = errors.optional_text("/provenance", Some(text), 2_000);
        }
        if let Some(text) = &self.licence {
            source.licence = errors.optional_text("/licence", Some(text), 500);
        }
        if let Some(secrecy) = &self.secrecy {
            let secrecy = errors.keep("/secrecy", "unknown_code", secrecy.parse::<Secrecy>());
            source.secrecy = secrecy.unwrap_or(source.secrecy);
        }
        source.families_may_see = self.families_may_see.unwrap_or(source.families_may_see);
        let mut changed = serde_json::Map::new();
        let mut tell = |field: &str, from: Value, to: Value| {
            if from != to {
                changed.insert(field.to_owned(), json!({ "from": from, "to": to }));
            }
        };
        tell("title", json!(before.title), json!(source.title));
        tell("provenance", json!(before.provenance), json!(source.provenance));
        tell("licence", json!(before.licence), json!(source.licence));
        tell("secrecy", json!(before.secrecy), json!(source.secrecy));
        tell("families_may_see", json!(before.families_may_see), json!(source.families_may_see));
        if changed.is_empty() && errors.0.is_empty() {
            errors.add("", "nothing_changed", "Name something that is to be another.");
        }
        errors.into_result(Value::Object(changed))
    }
}

/// Changes what is said of a source of the own archive, and who sees its cards.
///
/// # Errors
/// `NotFound`; `Denied`; `Invalid`; `Stale`.
pub async fn change_source(
    context: &Context,
    actor: &Actor,
    id: CardSourceId,
    command: ChangeCardSource,
) -> Result<CardSourceView> {
    may(actor, Action::EditCardSource, &CaseFacts::of_own(actor)).map(drop)?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2_000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let mut source = store::lock_source(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = CaseFacts { archive: source.archive, ..CaseFacts::default() };
            may(actor, Action::EditCardSource, &facts).map(drop)?;
            crate::service::version::check(tx, id.0, command.version, source.version).await?;
            let content = command.apply(&mut source)?;
            let version = store::save_source(tx, &source).await?;
            let record = Record::action(ChainKind::CardSource, id, "change_card_source")
                .item(id)
                .version(version)
                .reason(reason)
                .content(content);
            append(tx, vec![record]).await?;
            view(tx, id).await
        })
        .await
}
