//! How a document is shown.

use super::access::Seen;
use crate::domain::actor::Actor;
use crate::domain::dates::{DatePrecision, PartialDate};
use crate::domain::document::ArchivalReference;
use crate::domain::policy::Action;
use crate::store::document::Link;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A document as the asker may see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DocumentView {
    /// The document.
    pub id: Uuid,
    /// The petition it is attached to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub petition: Option<Uuid>,
    /// The review it is attached to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Uuid>,
    /// The archive request it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive_request: Option<Uuid>,
    /// The office that brought it; none for families.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Uuid>,
    /// What it is.
    pub kind: String,
    /// What people call it.
    pub title: String,
    /// The date on it, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated_on: Option<String>,
    /// First day the date can mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated_from: Option<NaiveDate>,
    /// Last day the date can mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated_to: Option<NaiveDate>,
    /// When it was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Its language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Number of pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<i32>,
    /// What lies behind the scan.
    pub form: String,
    /// Who sees it.
    pub visibility: String,
    /// The person it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Uuid>,
    /// Where it lies in an archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archival_reference: Option<ArchivalReferenceView>,
    /// Where the original is.
    pub custody: String,
    /// More on the custody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custody_note: Option<String>,
    /// Whether it is new evidence.
    pub new_evidence: bool,
    /// What it proves or refutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proves: Option<String>,
    /// Name of the file.
    pub file_name: String,
    /// What the file is, by its content.
    pub media_type: String,
    /// Its length in bytes.
    pub size: u64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Whether names of others are hidden in it.
    pub redacted: bool,
    /// The original, for those who see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redacted_version_of: Option<Uuid>,
    /// Redacted versions of it.
    pub redacted_versions: Vec<Uuid>,
    /// The version before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_of: Option<Uuid>,
    /// 1 for the first version.
    pub version_number: i32,
    /// The version that replaces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Uuid>,
    /// Who brought it; families see it of their own documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uploaded_by: Option<Uuid>,
    /// When.
    pub uploaded_at: DateTime<Utc>,
    /// When it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// What the asker may do with it: `replace`, `withdraw`, `redact`, `change_visibility`,
    /// `change_custody`, `read_views`.
    pub may: Vec<String>,
    /// Number of changes; give it back with the next one.
    pub version: i32,
}

/// Where a paper lies in an archive.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ArchivalReferenceView {
    /// The archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive: Option<String>,
    /// Fond (record group).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fond: Option<String>,
    /// Opis (inventory).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opis: Option<String>,
    /// Delo (file).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delo: Option<String>,
    /// List (sheets).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
}

impl From<ArchivalReference> for ArchivalReferenceView {
    fn from(reference: ArchivalReference) -> Self {
        let ArchivalReference { archive, fond, opis, delo, list } = reference;
        Self { archive, fond, opis, delo, list }
    }
}

/// The view of one document; `links` are the documents beside it that the actor sees.
pub(super) fn view(actor: &Actor, seen: &Seen, links: &[Link]) -> DocumentView {
    let document = &seen.document;
    let known = document.metadata.clone();
    let id = Uuid::from(document.id);
    let visible = |id: Uuid| links.iter().any(|link| link.id == id).then_some(id);
    let dated = known
        .dated_on
        .as_deref()
        .map(PartialDate::read)
        .filter(|date| date.precision != DatePrecision::Unknown);
    let redacted = |link: &&Link| link.redacted_version_of == Some(id) && !link.withdrawn;
    let told = !actor.role.is_family() || seen.is_mine(actor);
    DocumentView {
        id,
        petition: document.petition.map(Into::into),
        review: document.review.map(Into::into),
        archive_request: document.request.filter(|_| !actor.role.is_family()).map(Into::into),
        office: document.office.map(Into::into),
        kind: known.kind.to_string(),
        title: known.title,
        dated_from: dated.as_ref().map(|date| date.earliest),
        dated_to: dated.as_ref().map(|date| date.latest),
        dated_on: known.dated_on,
        received_on: known.received_on,
        number: known.number,
        issuer: known.issuer,
        language: known.language,
        pages: known.pages,
        form: known.form.to_string(),
        visibility: known.visibility.to_string(),
        person: known.person.map(Into::into),
        archival_reference: known.reference.map(Into::into),
        custody: known.custody.to_string(),
        custody_note: known.custody_note,
        new_evidence: known.new_evidence,
        proves: known.proves,
        file_name: document.file_name.clone(),
        media_type: document.media_type.to_string(),
        size: document.size,
        sha256: document.sha256.to_string(),
        redacted: document.redacted_version_of.is_some(),
        redacted_version_of: document.redacted_version_of.and_then(|id| visible(id.into())),
        redacted_versions: links.iter().filter(redacted).map(|link| link.id).collect(),
        version_of: document.version_of.and_then(|id| visible(id.into())),
        version_number: document.version_number,
        replaced_by: links.iter().find(|link| link.version_of == Some(id)).map(|link| link.id),
        uploaded_by: told.then(|| document.uploaded_by.into()),
        uploaded_at: document.uploaded_at,
        withdrawn_at: document.withdrawn_at,
        may: may_do(actor, seen, links),
        version: document.version,
    }
}

fn may_do(actor: &Actor, seen: &Seen, links: &[Link]) -> Vec<String> {
    let document = &seen.document;
    let there = document.withdrawn_at.is_none();
    let newest = !links.iter().any(|link| link.version_of == Some(document.id.into()));
    let original = document.redacted_version_of.is_none();
    let (manages, keeps) = (seen.manages(actor), seen.keeps(actor));
    [
        ("replace", keeps && there && newest),
        ("withdraw", keeps && there),
        ("redact", manages && there && original),
        ("change_visibility", seen.opens(actor) && there),
        ("change_custody", manages && there),
        ("read_views", seen.may(actor, Action::ReadDocumentViews)),
    ]
    .into_iter()
    .filter(|(_, open)| *open)
    .map(|(name, _)| name.to_owned())
    .collect()
}
