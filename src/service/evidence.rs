//! Evidence of a review: added by its officers, or by a family through its own petition.

use super::notice::{self, About, To};
use super::review::{StepTaken, account};
use super::{Context, Error, Listing, RequestKey, Result, once, page_size, version, work};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::evidence::EvidenceKind;
use crate::domain::id::{DocumentId, EvidenceId, PetitionId, ReviewId, SubjectId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, may};
use crate::service::review::evidence_added;
use crate::store::evidence::Evidence;
use crate::store::history::{self, ChainKind, Record};
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An item of evidence to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEvidence {
    /// Kind, for example `archival_document` or `photograph`.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// Where it comes from.
    pub source: String,
    /// The subject it speaks to; all of them when left out.
    #[serde(default)]
    pub subject_id: Option<Uuid>,
    /// A document of the review or of a petition in it.
    #[serde(default)]
    pub document_id: Option<Uuid>,
    /// Earlier decisions did not have it. What a family brings always counts as new.
    #[serde(default)]
    pub new_evidence: bool,
    /// The fact it proves or refutes.
    #[serde(default)]
    pub proves: Option<String>,
}

/// Withdraws an item.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawEvidence {
    /// Version of the review.
    pub version: i32,
    /// Why.
    pub reason: String,
}

/// An item of evidence.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EvidenceView {
    /// Its id.
    pub id: Uuid,
    /// The review.
    pub review_id: Uuid,
    /// The subject it speaks to; all of them when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<Uuid>,
    /// The document that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_id: Option<Uuid>,
    /// Kind.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// Where it comes from.
    pub source: String,
    /// Earlier decisions did not have it.
    pub new_evidence: bool,
    /// The fact it proves or refutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proves: Option<String>,
    /// Account of who added it.
    pub added_by: Uuid,
    /// When.
    pub added_at: DateTime<Utc>,
    /// When it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

fn view(item: Evidence) -> EvidenceView {
    EvidenceView {
        id: item.id.into(),
        review_id: item.review.into(),
        subject_id: item.subject.map(Into::into),
        document_id: item.document.map(Into::into),
        kind: item.kind.to_string(),
        description: item.description,
        source: item.source,
        new_evidence: item.new_evidence,
        proves: item.proves,
        added_by: item.added_by.into(),
        added_at: item.added_at,
        withdrawn_at: item.withdrawn_at,
    }
}

/// A checked item.
struct Checked {
    kind: EvidenceKind,
    description: String,
    source: String,
    proves: Option<String>,
}

fn check(command: &AddEvidence) -> Result<Checked> {
    let mut errors = FieldErrors::default();
    let kind: Option<EvidenceKind> = errors.keep("/kind", "unknown_code", command.kind.parse());
    let description = errors.text("/description", &command.description, 5000);
    let source = errors.text("/source", &command.source, 1000);
    let proves = errors.optional_text("/proves", command.proves.as_deref(), 2000);
    let checked = errors.into_result((kind, description, source, proves))?;
    let (kind, description, source, proves) = checked;
    let kind = kind.unwrap_or(EvidenceKind::Other);
    Ok(Checked { kind, description, source, proves })
}

/// Adds an item to a review.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn add(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &AddEvidence,
    key: Option<&RequestKey>,
) -> Result<EvidenceView> {
    let checked = check(command)?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx| put(tx, actor, review, command, checked).await);
            let id = id.await?;
            store::evidence::find(tx, id).await?.map(view).ok_or(Error::NotFound)
        })
        .await
}

/// Adds what a family brings to the review that its petition is part of; it counts as new evidence.
///
/// # Errors
/// `NotFound` (also while the petition is part of no review), `Denied`, `Invalid`.
pub async fn add_by_petition(
    context: &Context,
    actor: &Actor,
    petition: PetitionId,
    command: &AddEvidence,
    key: Option<&RequestKey>,
) -> Result<EvidenceView> {
    let checked = check(command)?;
    let command = AddEvidence { new_evidence: true, ..command.clone() };
    context
        .write(actor, async |tx| {
            let petition = store::petition::find(tx, petition).await?.ok_or(Error::NotFound)?;
            let review = petition.review.ok_or(Error::NotFound)?;
            let id = once(tx, key, async |tx| put(tx, actor, review, &command, checked).await);
            let id = id.await?;
            store::evidence::find(tx, id).await?.map(view).ok_or(Error::NotFound)
        })
        .await
}

async fn put(
    tx: &mut Tx,
    actor: &Actor,
    id: ReviewId,
    command: &AddEvidence,
    checked: Checked,
) -> Result<EvidenceId> {
    let review = store::review::lock(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::AddEvidence, &case)?;
    let mut errors = FieldErrors::default();
    let subject: Option<SubjectId> = command.subject_id.map(Into::into);
    if let Some(subject) = subject {
        let found = store::subject::find(tx, subject).await?;
        if found.is_none_or(|found| found.review != id) {
            errors.add("/subject_id", "unknown", "There is no such subject in this review.");
        }
    }
    let document: Option<DocumentId> = command.document_id.map(Into::into);
    if let Some(document) = document
        && !store::evidence::is_document_of_review(tx, document, id).await?
    {
        errors.add("/document_id", "unknown", "There is no such document in this review.");
    }
    errors.into_result(())?;
    let item = Evidence {
        id: EvidenceId::new(),
        review: id,
        subject,
        document,
        kind: checked.kind,
        description: checked.description,
        source: checked.source,
        new_evidence: command.new_evidence,
        proves: checked.proves,
        added_by: account(actor)?,
        added_at: tx.now(),
        withdrawn_at: None,
    };
    store::evidence::insert(tx, &item).await?;
    let version = store::review::touch(tx, id).await?;
    history::append(tx, vec![evidence_added(&item).version(version)]).await?;
    if actor.role.is_family() {
        let to = review.assigned_to.map_or(To::Office(review.office), To::Account);
        let about = About { petition: None, review: Some(id), office: Some(review.office) };
        let params = NoticeParams {
            file_number: Some(review.number.clone()),
            path: Some(format!("/reviews/{id}")),
            ..NoticeParams::default()
        };
        notice::tell(tx, NoticeKind::TaskAssigned, &[to], about, params).await?;
    }
    work::refresh_review(tx, id).await?;
    Ok(item.id)
}

/// Items of a review, oldest first; a family sees its own.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for a wrong page size.
pub async fn list(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<EvidenceView>> {
    let size = page_size(limit)?;
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            // Who may add sees what they added: row-level security leaves out the rest.
            let own = may(actor, Action::AddEvidence, &case).is_ok();
            if !own {
                let _leave = may(actor, Action::ReadEvidence, &case)?;
            }
            let after = after.map(Into::into);
            let (rows, total) = store::evidence::list(tx, review, after, size + 1).await?;
            let views = rows.into_iter().map(view).collect();
            Ok(Listing::of(views, size, total, |item: &EvidenceView| item.id.to_string()))
        })
        .await
}

/// Withdraws an item. What was decided with it stands.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`withdrawn`) when it is withdrawn already.
pub async fn withdraw(
    context: &Context,
    actor: &Actor,
    id: EvidenceId,
    command: &WithdrawEvidence,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let found = store::evidence::find(tx, id).await?.ok_or(Error::NotFound)?;
            let review = store::review::lock(tx, found.review).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::AddEvidence, &case)?;
            version::check(tx, review.id, command.version, review.version).await?;
            let item = store::evidence::find(tx, id).await?.ok_or(Error::NotFound)?;
            if item.withdrawn_at.is_some() {
                return Err(Error::conflict(
                    "withdrawn",
                    "This item is withdrawn already. Nothing is left to do.",
                ));
            }
            store::evidence::save_withdrawn(tx, id).await?;
            let version = store::review::touch(tx, review.id).await?;
            let record = Record::action(ChainKind::Review, review.id, "withdraw_evidence")
                .version(version)
                .item(id)
                .reason(reason);
            history::append(tx, vec![record]).await?;
            work::refresh_review(tx, review.id).await?;
            Ok(StepTaken { id: review.id.into(), version, subjects: 0 })
        })
        .await
}
