//! Lists of documents: of a case, and of the versions of one.

use super::Document;
use super::row::Row;
use crate::domain::id::{ArchiveRequestId, DocumentId, PetitionId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::document;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::dsl::sql;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Integer, Nullable, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which documents, and which part of the list.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Of this petition, and those it was transferred from.
    pub petition: Option<PetitionId>,
    /// Of this review: also of its petitions and its evidence, as far as the actor sees them.
    pub review: Option<ReviewId>,
    /// Of this archive request.
    pub request: Option<ArchiveRequestId>,
    /// Also earlier versions and withdrawn documents.
    pub all: bool,
    /// Continue after this document.
    pub after: Option<DocumentId>,
    /// At most so many.
    pub limit: i64,
}

type Boxed<'a> = document::BoxedQuery<'a, Pg>;

fn matching(page: &Page) -> Boxed<'static> {
    let mut query = document::table.into_boxed();
    if let Some(id) = page.petition {
        query = query.filter(
            sql::<Bool>("document.petition_id = ANY (app.petition_before(")
                .bind::<SqlUuid, _>(Uuid::from(id))
                .sql("))"),
        );
    }
    if let Some(id) = page.review {
        // Each of the three ways has its index; joined by OR, the policies would be asked of every document.
        let id = Uuid::from(id);
        query = query.filter(
            sql::<Bool>("document.id IN (SELECT id FROM document WHERE review_id = ")
                .bind::<SqlUuid, _>(id)
                .sql(
                    " UNION SELECT d.id FROM petition p JOIN document d ON d.petition_id = p.id \
                     WHERE p.review_id = ",
                )
                .bind::<SqlUuid, _>(id)
                .sql(
                    " UNION SELECT document_id FROM evidence_item \
                     WHERE withdrawn_at IS NULL AND review_id = ",
                )
                .bind::<SqlUuid, _>(id)
                .sql(")"),
        );
    }
    if let Some(id) = page.request {
        query = query.filter(document::archive_request_id.eq(Uuid::from(id)));
    }
    if !page.all {
        // The next version counts only for those who see it: for all others this one is current.
        query = query.filter(document::withdrawn_at.is_null()).filter(sql::<Bool>(
            "NOT EXISTS (SELECT 1 FROM document n WHERE n.version_of = document.id)",
        ));
    }
    query
}

/// One part of a list, newest first, and the length of the whole list.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, page: &Page) -> Result<(Vec<Document>, i64), DbError> {
    let total = matching(page).count().get_result(tx.conn()).await?;
    let mut query = matching(page).order(document::id.desc()).limit(page.limit);
    if let Some(after) = page.after {
        query = query.filter(document::id.lt(Uuid::from(after)));
    }
    let rows: Vec<Row> = query.select(Row::as_select()).load(tx.conn()).await?;
    let documents = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    Ok((documents, total))
}

#[derive(QueryableByName)]
struct IdRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Integer)]
    version_number: i32,
}

/// Every version of the line in which the document stands that the actor sees, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn versions(tx: &mut Tx, id: DocumentId) -> Result<Vec<DocumentId>, DbError> {
    let mut ids: Vec<IdRow> = prepared(
        "WITH RECURSIVE before AS ( \
           SELECT id, version_of, version_number FROM document WHERE id = $1 \
           UNION SELECT d.id, d.version_of, d.version_number FROM document d \
             JOIN before b ON d.id = b.version_of), \
         after AS ( \
           SELECT id, version_of, version_number FROM document WHERE id = $1 \
           UNION SELECT d.id, d.version_of, d.version_number FROM document d \
             JOIN after a ON d.version_of = a.id) \
         SELECT id, version_number FROM before UNION SELECT id, version_number FROM after",
    )
    .bind::<SqlUuid, _>(Uuid::from(id))
    .load(tx.conn())
    .await?;
    ids.sort_unstable_by_key(|row| row.version_number);
    Ok(ids.into_iter().map(|row| row.id.into()).collect())
}

/// A document beside others: which it replaces, and which it hides something of.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct Link {
    /// The document.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The version before it.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub version_of: Option<Uuid>,
    /// The original of which it is a redacted version.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub redacted_version_of: Option<Uuid>,
    /// Whether it was withdrawn.
    #[diesel(sql_type = Bool)]
    pub withdrawn: bool,
}

/// The documents that stand beside these, as far as the actor sees them, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn links(tx: &mut Tx, of: &[&Document]) -> Result<Vec<Link>, DbError> {
    let ids: Vec<Uuid> = of.iter().map(|one| one.id.into()).collect();
    let parents: Vec<Uuid> = of
        .iter()
        .flat_map(|one| [one.version_of, one.redacted_version_of])
        .flatten()
        .map(Into::into)
        .collect();
    let rows = prepared(
        "SELECT id, version_of, redacted_version_of, withdrawn_at IS NOT NULL AS withdrawn \
         FROM document WHERE id = ANY ($2) OR version_of = ANY ($1) OR redacted_version_of = ANY ($1) \
         ORDER BY id",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<SqlUuid>, _>(parents)
    .load(tx.conn())
    .await?;
    Ok(rows)
}
