//! The row of a document, and its way from and to codes.

use super::Document;
use crate::domain::digest::Sha256;
use crate::domain::document::{ArchivalReference, Metadata};
use crate::store::error::{DbError, code};
use crate::store::schema::document;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = document)]
pub(super) struct Row {
    id: Uuid,
    petition_id: Option<Uuid>,
    review_id: Option<Uuid>,
    archive_request_id: Option<Uuid>,
    person_id: Option<Uuid>,
    office_id: Option<Uuid>,
    kind: String,
    title: String,
    sha256: Vec<u8>,
    size: i64,
    media_type: String,
    file_name: String,
    dated_on: Option<String>,
    received_on: Option<NaiveDate>,
    number: Option<String>,
    issuer: Option<String>,
    language: Option<String>,
    pages: Option<i32>,
    form: String,
    visibility: String,
    redacted_version_of: Option<Uuid>,
    version_of: Option<Uuid>,
    version_number: i32,
    archival_reference: Option<Value>,
    custody: String,
    custody_note: Option<String>,
    new_evidence: bool,
    proves: Option<String>,
    uploaded_by: Uuid,
    uploaded_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    version: i32,
}

pub(super) fn sha(bytes: Vec<u8>) -> Result<Sha256, DbError> {
    let wrong = |_| DbError::Corrupt { table: "document.sha256", value: "wrong length".to_owned() };
    bytes.try_into().map(Sha256).map_err(wrong)
}

fn reference(value: Value) -> Result<ArchivalReference, DbError> {
    let wrong = |error: serde_json::Error| DbError::Corrupt {
        table: "document.archival_reference",
        value: error.to_string(),
    };
    serde_json::from_value(value).map_err(wrong)
}

impl TryFrom<Row> for Document {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            metadata: Metadata {
                kind: code("document.kind", &row.kind)?,
                title: row.title,
                dated_on: row.dated_on,
                received_on: row.received_on,
                number: row.number,
                issuer: row.issuer,
                language: row.language,
                pages: row.pages,
                form: code("document.form", &row.form)?,
                visibility: code("document.visibility", &row.visibility)?,
                person: row.person_id.map(Into::into),
                reference: row.archival_reference.map(reference).transpose()?,
                custody: code("document.custody", &row.custody)?,
                custody_note: row.custody_note,
                new_evidence: row.new_evidence,
                proves: row.proves,
            },
            id: row.id.into(),
            petition: row.petition_id.map(Into::into),
            review: row.review_id.map(Into::into),
            request: row.archive_request_id.map(Into::into),
            office: row.office_id.map(Into::into),
            sha256: sha(row.sha256)?,
            size: row.size.unsigned_abs(),
            media_type: code("document.media_type", &row.media_type)?,
            file_name: row.file_name,
            redacted_version_of: row.redacted_version_of.map(Into::into),
            version_of: row.version_of.map(Into::into),
            version_number: row.version_number,
            uploaded_by: row.uploaded_by.into(),
            uploaded_at: row.uploaded_at,
            withdrawn_at: row.withdrawn_at,
            version: row.version,
        })
    }
}

impl From<&Document> for Row {
    fn from(document: &Document) -> Self {
        let known = document.metadata.clone();
        let reference = known.reference.as_ref().map(|r| serde_json::json!(r));
        Self {
            id: document.id.into(),
            petition_id: document.petition.map(Into::into),
            review_id: document.review.map(Into::into),
            archive_request_id: document.request.map(Into::into),
            person_id: known.person.map(Into::into),
            office_id: document.office.map(Into::into),
            kind: known.kind.to_string(),
            title: known.title,
            sha256: document.sha256.0.to_vec(),
            size: i64::try_from(document.size).unwrap_or(i64::MAX),
            media_type: document.media_type.to_string(),
            file_name: document.file_name.clone(),
            dated_on: known.dated_on,
            received_on: known.received_on,
            number: known.number,
            issuer: known.issuer,
            language: known.language,
            pages: known.pages,
            form: known.form.to_string(),
            visibility: known.visibility.to_string(),
            redacted_version_of: document.redacted_version_of.map(Into::into),
            version_of: document.version_of.map(Into::into),
            version_number: document.version_number,
            archival_reference: reference,
            custody: known.custody.to_string(),
            custody_note: known.custody_note,
            new_evidence: known.new_evidence,
            proves: known.proves,
            uploaded_by: document.uploaded_by.into(),
            uploaded_at: document.uploaded_at,
            withdrawn_at: document.withdrawn_at,
            version: document.version,
        }
    }
}
