//! Who looked at which document, and when.

use crate::domain::actor::Role;
use crate::domain::id::{AccountId, DocumentId, OfficeId};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// One look at a document.
#[derive(Debug, Clone)]
pub struct Look {
    /// Place in the log.
    pub id: i64,
    /// The document.
    pub document: DocumentId,
    /// The page, if the viewer says so.
    pub page: Option<i32>,
    /// Who looked.
    pub account: AccountId,
    /// Their name.
    pub full_name: String,
    /// In which role.
    pub role: Option<Role>,
    /// For which office.
    pub office: Option<OfficeId>,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct LookRow {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = SqlUuid)]
    document_id: Uuid,
    #[diesel(sql_type = Nullable<Integer>)]
    page: Option<i32>,
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = Text)]
    full_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    role: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office_id: Option<Uuid>,
    #[diesel(sql_type = Timestamptz)]
    at: DateTime<Utc>,
}

/// Notes that the actor looks. With `since`, a look of the same capacity at the same page after
/// that moment counts for this one too: readers fetch one file in many pieces.
///
/// # Errors
/// [`DbError`].
pub async fn insert_look(
    tx: &mut Tx,
    document: DocumentId,
    page: Option<i32>,
    since: Option<DateTime<Utc>>,
) -> Result<(), DbError> {
    let (account, capacity) = (tx.actor().account, tx.actor().capacity);
    let now = tx.now();
    prepared(
        "INSERT INTO document_view (document_id, page, account_id, capacity_id, at) \
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM document_view v \
           WHERE v.document_id = $1 AND v.page IS NOT DISTINCT FROM $2 AND v.account_id = $3 \
             AND v.capacity_id IS NOT DISTINCT FROM $4 AND v.at > $6)",
    )
    .bind::<SqlUuid, _>(Uuid::from(document))
    .bind::<Nullable<Integer>, _>(page)
    .bind::<Nullable<SqlUuid>, _>(account.map(Uuid::from))
    .bind::<Nullable<SqlUuid>, _>(capacity.map(Uuid::from))
    .bind::<Timestamptz, _>(now)
    .bind::<Nullable<Timestamptz>, _>(since)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Looks at a document, newest first, before the one numbered `before`; and how many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list_looks(
    tx: &mut Tx,
    document: DocumentId,
    before: Option<i64>,
    limit: i64,
) -> Result<(Vec<Look>, i64), DbError> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        total: i64,
    }
    let Count { total } =
        prepared("SELECT count(*) AS total FROM document_view WHERE document_id = $1")
            .bind::<SqlUuid, _>(Uuid::from(document))
            .get_result(tx.conn())
            .await?;
    let rows: Vec<LookRow> = prepared(
        "SELECT v.id, v.document_id, v.page, v.account_id, a.full_name, c.role, c.office_id, v.at \
         FROM document_view v JOIN account a ON a.id = v.account_id \
           LEFT JOIN capacity c ON c.id = v.capacity_id \
         WHERE v.document_id = $1 AND ($2 IS NULL OR v.id < $2) ORDER BY v.id DESC LIMIT $3",
    )
    .bind::<SqlUuid, _>(Uuid::from(document))
    .bind::<Nullable<BigInt>, _>(before)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    let looks = rows.into_iter().map(Look::try_from).collect::<Result<_, _>>()?;
    Ok((looks, total))
}

/// Which looks.
#[derive(Debug, Clone, Default)]
pub struct LookFilter {
    /// By this person.
    pub account: Option<AccountId>,
    /// At this document.
    pub document: Option<DocumentId>,
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
}

/// Looks at any document, newest first, before the one numbered `before`.
///
/// # Errors
/// [`DbError`].
pub async fn search_looks(
    tx: &mut Tx,
    filter: &LookFilter,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Look>, DbError> {
    let rows: Vec<LookRow> = prepared(
        "SELECT v.id, v.document_id, v.page, v.account_id, a.full_name, c.role, c.office_id, v.at \
         FROM document_view v JOIN account a ON a.id = v.account_id \
           LEFT JOIN capacity c ON c.id = v.capacity_id \
         WHERE ($1 IS NULL OR v.account_id = $1) AND ($2 IS NULL OR v.document_id = $2) \
           AND ($3 IS NULL OR v.at >= $3) AND ($4 IS NULL OR v.at < $4) \
           AND ($5 IS NULL OR v.id < $5) ORDER BY v.id DESC LIMIT $6",
    )
    .bind::<Nullable<SqlUuid>, _>(filter.account.map(Uuid::from))
    .bind::<Nullable<SqlUuid>, _>(filter.document.map(Uuid::from))
    .bind::<Nullable<Timestamptz>, _>(filter.from)
    .bind::<Nullable<Timestamptz>, _>(filter.until)
    .bind::<Nullable<BigInt>, _>(before)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    rows.into_iter().map(Look::try_from).collect()
}

impl TryFrom<LookRow> for Look {
    type Error = DbError;

    fn try_from(row: LookRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id,
            document: row.document_id.into(),
            page: row.page,
            account: row.account_id.into(),
            full_name: row.full_name,
            role: row.role.map(|role| code("capacity.role", &role)).transpose()?,
            office: row.office_id.map(Into::into),
            at: row.at,
        })
    }
}
