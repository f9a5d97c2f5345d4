//! Courts and the people at them.

use crate::domain::id::{AccountId, CourtCaseId, OfficeId, ReviewId};
use crate::domain::jurisdiction::{OfficeKind, OfficeLevel};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// An office as far as sending a case to it needs.
#[derive(Debug, Clone)]
pub struct Court {
    /// Its id.
    pub id: OfficeId,
    /// What kind of office it is.
    pub kind: OfficeKind,
    /// Its level.
    pub level: OfficeLevel,
    /// Its country.
    pub jurisdiction: String,
    /// Its region.
    pub region: Option<String>,
    /// Its code in numbers.
    pub code: String,
    /// Its name by language.
    pub name: Value,
    /// Its address.
    pub address: Option<String>,
    /// Whether it exists on the day asked for.
    pub open: bool,
}

#[derive(QueryableByName)]
struct CourtRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    level: String,
    #[diesel(sql_type = Text)]
    jurisdiction: String,
    #[diesel(sql_type = Nullable<Text>)]
    region: Option<String>,
    #[diesel(sql_type = Text)]
    code: String,
    #[diesel(sql_type = Jsonb)]
    name: Value,
    #[diesel(sql_type = Nullable<Text>)]
    address: Option<String>,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    open: bool,
}

/// Finds an office and whether it exists on the day.
///
/// # Errors
/// [`DbError`].
pub async fn find_court(
    tx: &mut Tx,
    id: OfficeId,
    on: NaiveDate,
) -> Result<Option<Court>, DbError> {
    let row: Option<CourtRow> = prepared(
        "SELECT id, kind, level, jurisdiction, region, code, name, address, \
           $2 BETWEEN valid_from AND coalesce(valid_to, 'infinity') AS open \
         FROM office WHERE id = $1",
    )
    .bind::<SqlUuid, _>(id.0)
    .bind::<Date, _>(on)
    .get_result(tx.conn())
    .await
    .optional()?;
    let court = |row: CourtRow| {
        Ok(Court {
            id: row.id.into(),
            kind: code("office.kind", &row.kind)?,
            level: code("office.level", &row.level)?,
            jurisdiction: row.jurisdiction,
            region: row.region,
            code: row.code,
            name: row.name,
            address: row.address,
            open: row.open,
        })
    };
    row.map(court).transpose()
}

#[derive(QueryableByName)]
struct AccountRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

const WITH_CAPACITY: &str = "SELECT DISTINCT c.account_id AS id FROM capacity c \
    JOIN account a ON a.id = c.account_id \
    WHERE c.office_id = $1 AND c.account_id = ANY($2) AND c.role = ANY($3) \
      AND c.revoked_at IS NULL AND a.disabled_at IS NULL \
      AND $4 BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')";

async fn with_capacity(
    tx: &mut Tx,
    office: OfficeId,
    named: &[AccountId],
    roles: &[&str],
    on: NaiveDate,
) -> Result<Vec<AccountId>, DbError> {
    let rows: Vec<AccountRow> = prepared(WITH_CAPACITY)
        .bind::<SqlUuid, _>(office.0)
        .bind::<Array<SqlUuid>, _>(named.iter().map(|id| id.0).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(roles.to_vec())
        .bind::<Date, _>(on)
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}

/// Those of the named accounts that are judges of the court on the day.
///
/// # Errors
/// [`DbError`].
pub async fn judges_of(
    tx: &mut Tx,
    court: OfficeId,
    named: &[AccountId],
    on: NaiveDate,
) -> Result<Vec<AccountId>, DbError> {
    with_capacity(tx, court, named, &["judge"], on).await
}

/// Those of the named accounts that draft papers at the office on the day.
///
/// # Errors
/// [`DbError`].
pub async fn officials_of(
    tx: &mut Tx,
    office: OfficeId,
    named: &[AccountId],
    on: NaiveDate,
) -> Result<Vec<AccountId>, DbError> {
    let roles = ["case_officer", "senior_prosecutor", "commission_member", "commission_chair"];
    with_capacity(tx, office, named, &roles, on).await
}

/// Lets the court, and the judges of all panels of the review, read the review; a judge who left
/// the only panel reads it no longer.
///
/// # Errors
/// [`DbError`].
pub async fn save_readers(
    tx: &mut Tx,
    review: ReviewId,
    court_case: CourtCaseId,
) -> Result<(), DbError> {
    let now = tx.now();
    // The court may not see the review's other court cases, whose judges stay readers.
    tx.beyond_sight(async |tx: &mut Tx| {
        prepared(
            "WITH gone AS (DELETE FROM case_reader r WHERE r.case_id = $1 AND r.kind = 'judge' \
               AND NOT EXISTS (SELECT 1 FROM court_case c WHERE c.review_id = $1 AND r.party = ANY (c.judges))) \
             INSERT INTO case_reader (case_id, kind, party, since) \
             SELECT $1, 'court', court_id, $3 FROM court_case WHERE id = $2 \
             UNION ALL SELECT $1, 'judge', j, $3 FROM court_case, unnest(judges) j WHERE id = $2 \
             ON CONFLICT DO NOTHING",
        )
        .bind::<SqlUuid, _>(review.0)
        .bind::<SqlUuid, _>(court_case.0)
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
        Ok::<_, DbError>(())
    })
    .await
}
