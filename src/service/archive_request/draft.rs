//! Writing to an archive.

use super::check::spellings;
use super::send;
use super::view::{self, RequestView};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{ArchiveRequestId, OfficeId, ReviewId, SubjectId};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::request::Addressee;
use crate::service::review::account;
use crate::service::{Context, Error, RequestKey, Result, once, subject, version, work};
use crate::store::archive_request::NewRequest;
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Review;
use crate::store::subject::Chosen;
use crate::store::{self, Tx};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Writes a question to an archive.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskArchive {
    /// Version of the review.
    pub version: i32,
    /// `own`, `other_agency` or `foreign`.
    pub addressee_kind: String,
    /// The archive's office, for an own one.
    #[serde(default)]
    pub archive_id: Option<Uuid>,
    /// The archive's name, for another agency's or a foreign one.
    #[serde(default)]
    pub addressee: Option<String>,
    /// What is asked. The archive reads it: nothing about the applicant belongs here.
    pub question: String,
    /// Subjects it is about; every subject of the review when left out.
    #[serde(default)]
    #[schema(min_items = 1)]
    pub subject_ids: Option<Vec<Uuid>>,
    /// Spellings to search; every recorded spelling of the subjects' names when left out.
    #[serde(default)]
    #[schema(min_items = 1)]
    pub names: Option<Vec<String>>,
    /// Send it at once.
    #[serde(default)]
    pub send: bool,
}

/// To whom a request goes.
#[derive(Debug, Clone)]
pub(super) struct To {
    pub(super) kind: Addressee,
    pub(super) archive: Option<OfficeId>,
    pub(super) name: String,
}

/// The addressee: an archive of the system, or a name.
///
/// # Errors
/// `Invalid` when it is neither.
pub(super) async fn addressee(
    tx: &mut Tx,
    kind: Addressee,
    archive: Option<OfficeId>,
    name: Option<String>,
    today: NaiveDate,
    base: &str,
) -> Result<To> {
    if kind != Addressee::Own {
        if archive.is_some() {
            let message = "Only an own archive is an office of the system.";
            return Err(Error::field(&format!("{base}/archive_id"), "not_here", message));
        }
        let missing =
            || Error::field(&format!("{base}/addressee"), "required", "Name the archive.");
        return Ok(To { kind, archive: None, name: name.ok_or_else(missing)? });
    }
    let unknown = || {
        let message = "There is no such archive today.";
        Error::field(&format!("{base}/archive_id"), "unknown", message)
    };
    let id = archive.ok_or_else(unknown)?;
    let names = store::archive_request::find_archive(tx, id, today).await?.ok_or_else(unknown)?;
    let text = |key: &str| names.get(key).and_then(|name| name.as_str()).map(str::to_owned);
    let own = text("ru").or_else(|| text("en"));
    let first = || names.as_object()?.values().find_map(|name| name.as_str()).map(str::to_owned);
    Ok(To { kind, archive, name: own.or_else(first).unwrap_or_else(|| id.to_string()) })
}

/// A checked question.
struct Checked {
    kind: Addressee,
    addressee: Option<String>,
    question: String,
    names: Option<Vec<String>>,
}

fn check(command: &AskArchive) -> Result<Checked> {
    let mut errors = FieldErrors::default();
    let kind: Option<Addressee> =
        errors.keep("/addressee_kind", "unknown_code", command.addressee_kind.parse());
    let addressee = errors.optional_text("/addressee", command.addressee.as_deref(), 500);
    let question = errors.text("/question", &command.question, 20_000);
    let names = command.names.as_deref().map(|names| spellings(&mut errors, "/names", names));
    if names.as_ref().is_some_and(Vec::is_empty) {
        errors.add("/names", "required", "Name at least one spelling, or leave it out.");
    }
    if command.subject_ids.as_ref().is_some_and(Vec::is_empty) {
        errors.add("/subject_ids", "required", "Name at least one subject, or leave it out.");
    }
    let (kind, addressee, question, names) =
        errors.into_result((kind, addressee, question, names))?;
    let kind =
        kind.ok_or_else(|| Error::field("/addressee_kind", "required", "Fill in this field."))?;
    Ok(Checked { kind, addressee, question, names })
}

/// Writes a question to an archive, as a draft or sent at once.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`no-subjects`, `no-names`).
pub async fn ask(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &AskArchive,
    key: Option<&RequestKey>,
) -> Result<RequestView> {
    let checked = check(command)?;
    context
        .write(actor, async |tx| {
            let id =
                once(tx, key, async |tx| put(tx, context, actor, review, command, checked).await);
            let id = id.await?;
            view::of(tx, actor, id).await
        })
        .await
}

async fn put(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    command: &AskArchive,
    checked: Checked,
) -> Result<ArchiveRequestId> {
    let review = store::review::lock(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
    let leave = may(actor, Action::AskArchive, &case)?;
    version::check(tx, id, command.version, review.version).await?;
    let profile = subject::profile(tx, context, &review.profile_id).await?;
    let today = profile.local_date(tx.now());
    let archive = command.archive_id.map(Into::into);
    let to = addressee(tx, checked.kind, archive, checked.addressee, today, "").await?;
    let subjects = chosen(tx, &review, command.subject_ids.as_deref()).await?;
    let names = match checked.names {
        Some(names) => names,
        None => {
            let mut names = store::archive_request::list_names(tx, &subjects).await?;
            let mut seen = std::collections::HashSet::new();
            names.retain(|name| seen.insert(name.clone()));
            names
        }
    };
    if names.is_empty() {
        let message = "No spelling of a name is recorded: give the names to search.";
        return Err(Error::conflict("no-names", message));
    }
    let request = NewRequest {
        id: ArchiveRequestId::new(),
        review: id,
        office: review.office,
        archive: to.archive,
        addressee_kind: to.kind,
        addressee: to.name,
        question: checked.question,
        names,
        created_by: account(actor)?,
        follows: None,
        sent: false,
    };
    store::archive_request::insert(tx, &request, &subjects).await?;
    let version = store::review::touch(tx, id).await?;
    let drafted = Record::action(ChainKind::Review, id, leave.action())
        .version(version)
        .item(request.id)
        .content(json!({
            "addressee_kind": request.addressee_kind, "archive": request.archive,
            "subjects": subjects.len(), "names": request.names.len(),
        }));
    let mut records = vec![drafted];
    if command.send {
        records.push(send::send_now(tx, context, actor, request.id).await?.version(version));
    }
    history::append(tx, records).await?;
    work::refresh_review(tx, id).await?;
    work::refresh_request(tx, request.id).await?;
    Ok(request.id)
}

async fn chosen(tx: &mut Tx, review: &Review, given: Option<&[Uuid]>) -> Result<Vec<SubjectId>> {
    let ids: Option<Vec<SubjectId>> =
        given.map(|ids| ids.iter().copied().map(Into::into).collect());
    let chosen = ids.as_deref().map_or(Chosen::All, Chosen::Some);
    let found = store::subject::list(tx, review.id, chosen).await?;
    if let Some(mut ids) = ids {
        ids.sort_unstable();
        ids.dedup();
        if ids.len() != found.len() {
            let message = "There is no such subject in this review.";
            return Err(Error::field("/subject_ids", "unknown", message));
        }
    }
    if found.is_empty() {
        return Err(Error::conflict("no-subjects", "Add a subject first."));
    }
    Ok(found.into_iter().map(|subject| subject.id).collect())
}
