//! Evidence of a review.

use super::error::{DbError, code};
use super::schema::evidence_item;
use super::tx::Tx;
use crate::domain::evidence::EvidenceKind;
use crate::domain::id::{AccountId, DocumentId, EvidenceId, ReviewId, SubjectId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// One item of evidence.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// The review.
    pub review: ReviewId,
    /// The subject it speaks to; none for all of them.
    pub subject: Option<SubjectId>,
    /// The document that holds it.
    pub document: Option<DocumentId>,
    /// Kind.
    pub kind: EvidenceKind,
    /// What it is.
    pub description: String,
    /// Where it comes from.
    pub source: String,
    /// Earlier decisions did not have it.
    pub new_evidence: bool,
    /// The fact it proves or refutes.
    pub proves: Option<String>,
    /// Who added it.
    pub added_by: AccountId,
    /// When.
    pub added_at: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = evidence_item)]
struct EvidenceRow {
    id: Uuid,
    review_id: Uuid,
    subject_id: Option<Uuid>,
    document_id: Option<Uuid>,
    kind: String,
    description: String,
    source: String,
    new_evidence: bool,
    proves: Option<String>,
    added_by: Uuid,
    added_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl TryFrom<EvidenceRow> for Evidence {
    type Error = DbError;

    fn try_from(row: EvidenceRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            subject: row.subject_id.map(Into::into),
            document: row.document_id.map(Into::into),
            kind: code("evidence_item.kind", &row.kind)?,
            description: row.description,
            source: row.source,
            new_evidence: row.new_evidence,
            proves: row.proves,
            added_by: row.added_by.into(),
            added_at: row.added_at,
            withdrawn_at: row.withdrawn_at,
        })
    }
}

/// Writes an item.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &Evidence) -> Result<(), DbError> {
    let row = EvidenceRow {
        id: new.id.into(),
        review_id: new.review.into(),
        subject_id: new.subject.map(Into::into),
        document_id: new.document.map(Into::into),
        kind: new.kind.to_string(),
        description: new.description.clone(),
        source: new.source.clone(),
        new_evidence: new.new_evidence,
        proves: new.proves.clone(),
        added_by: new.added_by.into(),
        added_at: new.added_at,
        withdrawn_at: new.withdrawn_at,
    };
    diesel::insert_into(evidence_item::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// Finds an item.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: EvidenceId) -> Result<Option<Evidence>, DbError> {
    let row: Option<EvidenceRow> = evidence_item::table
        .find(Uuid::from(id))
        .select(EvidenceRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Items of a review that the actor sees, oldest first, after one of them; with how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    review: ReviewId,
    after: Option<EvidenceId>,
    limit: i64,
) -> Result<(Vec<Evidence>, i64), DbError> {
    let of_review = evidence_item::table.filter(evidence_item::review_id.eq(Uuid::from(review)));
    let rows: Vec<EvidenceRow> = of_review
        .filter(evidence_item::id.gt(after.map_or(Uuid::nil(), Uuid::from)))
        .order(evidence_item::id)
        .limit(limit)
        .select(EvidenceRow::as_select())
        .load(tx.conn())
        .await?;
    let total = of_review.count().get_result(tx.conn()).await?;
    let items: Result<_, DbError> = rows.into_iter().map(TryInto::try_into).collect();
    Ok((items?, total))
}

/// Withdraws an item now.
///
/// # Errors
/// [`DbError`].
pub async fn save_withdrawn(tx: &mut Tx, id: EvidenceId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(evidence_item::table.find(Uuid::from(id)))
        .set(evidence_item::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Whether a document that the actor sees belongs to the review or to a petition in it.
///
/// # Errors
/// [`DbError`].
pub async fn is_document_of_review(
    tx: &mut Tx,
    document: DocumentId,
    review: ReviewId,
) -> Result<bool, DbError> {
    use super::schema::{document as papers, petition};
    let of_petitions = petition::table
        .filter(petition::review_id.eq(Uuid::from(review)))
        .select(petition::id.nullable());
    let found: i64 = papers::table
        .find(Uuid::from(document))
        .filter(
            papers::review_id.eq(Uuid::from(review)).or(papers::petition_id.eq_any(of_petitions)),
        )
        .count()
        .get_result(tx.conn())
        .await?;
    Ok(found > 0)
}
