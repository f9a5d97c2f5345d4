//! Batches: reviews that are worked on together.

use crate::domain::id::{AccountId, BatchId, OfficeId, ReviewId};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// Why reviews are worked on together.
    pub enum BatchKind {
        /// An ex officio list.
        ExOfficioList = "ex_officio_list",
        /// One sitting of a troika.
        TroikaSession = "troika_session",
        /// A regional list.
        RegionalList = "regional_list",
    }
}

/// A batch.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// Its office.
    pub office: OfficeId,
    /// Why the reviews go together.
    pub kind: BatchKind,
    /// What it is called.
    pub title: String,
    /// Where the list comes from.
    pub source: String,
    /// Who made it.
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Its reviews, of those the actor sees.
    pub reviews: i64,
    /// Their subjects.
    pub subjects: i64,
}

#[derive(QueryableByName)]
struct BatchRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    office_id: Uuid,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = SqlUuid)]
    created_by: Uuid,
    #[diesel(sql_type = Timestamptz)]
    created_at: DateTime<Utc>,
    #[diesel(sql_type = BigInt)]
    reviews: i64,
    #[diesel(sql_type = BigInt)]
    subjects: i64,
}

impl TryFrom<BatchRow> for Batch {
    type Error = DbError;

    fn try_from(row: BatchRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            office: row.office_id.into(),
            kind: code("batch.kind", &row.kind)?,
            title: row.title,
            source: row.source,
            created_by: row.created_by.into(),
            created_at: row.created_at,
            reviews: row.reviews,
            subjects: row.subjects,
        })
    }
}

const BATCH: &str = "SELECT b.id, b.office_id, b.kind, b.title, b.source, b.created_by, b.created_at, \
    (SELECT count(*) FROM review r WHERE r.batch_id = b.id) AS reviews, \
    (SELECT count(*) FROM review r JOIN review_subject s ON s.review_id = r.id \
     WHERE r.batch_id = b.id) AS subjects FROM batch b ";

/// Writes a new batch.
///
/// # Errors
/// [`DbError`].
pub async fn insert_batch(tx: &mut Tx, new: &Batch) -> Result<(), DbError> {
    use crate::store::schema::batch;
    diesel::insert_into(batch::table)
        .values((
            batch::id.eq(Uuid::from(new.id)),
            batch::office_id.eq(Uuid::from(new.office)),
            batch::kind.eq(new.kind.as_str()),
            batch::title.eq(&new.title),
            batch::source.eq(&new.source),
            batch::created_by.eq(Uuid::from(new.created_by)),
            batch::created_at.eq(new.created_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Finds a batch.
///
/// # Errors
/// [`DbError`].
pub async fn find_batch(tx: &mut Tx, id: BatchId) -> Result<Option<Batch>, DbError> {
    let row: Option<BatchRow> = prepared(format!("{BATCH} WHERE b.id = $1"))
        .bind::<SqlUuid, _>(Uuid::from(id))
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Batches that the actor sees, newest first, after one of them; with how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list_batches(
    tx: &mut Tx,
    after: Option<BatchId>,
    limit: i64,
) -> Result<(Vec<Batch>, i64), DbError> {
    use crate::store::schema::batch;
    let rows: Vec<BatchRow> =
        prepared(format!("{BATCH} WHERE b.id < $1 ORDER BY b.id DESC LIMIT $2"))
            .bind::<SqlUuid, _>(after.map_or(Uuid::max(), Uuid::from))
            .bind::<BigInt, _>(limit)
            .load(tx.conn())
            .await?;
    let total = batch::table.count().get_result(tx.conn()).await?;
    let batches: Result<_, DbError> = rows.into_iter().map(TryInto::try_into).collect();
    Ok((batches?, total))
}

#[derive(QueryableByName)]
struct AssignedRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = diesel::sql_types::Int4)]
    version: i32,
}

/// Makes somebody responsible for every review of a batch that the actor sees; yields the reviews
/// with their new versions.
///
/// # Errors
/// [`DbError`].
pub async fn assign_batch(
    tx: &mut Tx,
    batch: BatchId,
    to: AccountId,
) -> Result<Vec<(ReviewId, i32)>, DbError> {
    let rows: Vec<AssignedRow> = prepared(
        "UPDATE review SET assigned_to = $2, version = version + 1 \
         WHERE id IN (SELECT id FROM review WHERE batch_id = $1 ORDER BY id FOR UPDATE) \
           AND assigned_to IS DISTINCT FROM $2 RETURNING id, version",
    )
    .bind::<SqlUuid, _>(Uuid::from(batch))
    .bind::<SqlUuid, _>(Uuid::from(to))
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id.into(), row.version)).collect())
}
