//! Petitions looked up without an account, by number or reference and code.

use crate::domain::id::{PetitionId, ReviewId};
use crate::domain::jurisdiction::Country;
use crate::domain::petition::{LookupCode, Reference};
use crate::domain::workflow::petition::State;
use crate::store::error::{DbError, code};
use crate::store::schema::petition;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

/// Reads a reference as stored.
pub(super) fn reference(stored: Option<&str>) -> Result<Option<Reference>, DbError> {
    stored.map(str::parse).transpose().map_err(|_unreadable| DbError::Corrupt {
        table: "petition.reference",
        value: stored.unwrap_or_default().to_owned(),
    })
}

/// Reads a code as stored.
pub(super) fn lookup_code(stored: Option<&str>) -> Result<Option<LookupCode>, DbError> {
    stored.map(str::parse).transpose().map_err(|_unreadable| DbError::Corrupt {
        table: "petition.lookup_code",
        value: "a code of another form".to_owned(),
    })
}

/// The first of these references that no petition has. Looks at all petitions: call it beyond sight.
///
/// # Errors
/// [`DbError`].
pub async fn find_free_reference(
    tx: &mut Tx,
    wanted: &[Reference],
) -> Result<Option<Reference>, DbError> {
    let plain: Vec<String> = wanted.iter().map(|one| one.plain()).collect();
    let taken: Vec<Option<String>> = petition::table
        .filter(petition::reference.eq_any(&plain))
        .select(petition::reference)
        .load(tx.conn())
        .await?;
    let is_free = |one: &&Reference| !taken.contains(&Some(one.plain()));
    Ok(wanted.iter().find(is_free).copied())
}

#[derive(QueryableByName)]
struct Keyed {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    lookup_code: Option<String>,
}

/// Petitions with a number or a reference, each with its code. Looks at all petitions: call it beyond
/// sight.
///
/// # Errors
/// [`DbError`].
pub async fn list_by_number(
    tx: &mut Tx,
    number: &str,
    reference: Option<Reference>,
) -> Result<Vec<(PetitionId, Option<LookupCode>)>, DbError> {
    let rows: Vec<Keyed> = prepared(
        "SELECT id, lookup_code FROM petition WHERE upper(number) = $1 \
         UNION SELECT id, lookup_code FROM petition WHERE reference = $2",
    )
    .bind::<Text, _>(number)
    .bind::<Nullable<Text>, _>(reference.map(Reference::plain))
    .load(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.id.into(), lookup_code(row.lookup_code.as_deref())?)))
        .collect()
}

/// Where a petition stands; of one that was sent on, its continuation.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The petition.
    pub petition: PetitionId,
    /// Where it is.
    pub state: State,
    /// The country whose law counts.
    pub country: Country,
    /// Names of its office by language.
    pub office_name: Option<Value>,
    /// The review it is linked to.
    pub review: Option<ReviewId>,
    /// When it last moved.
    pub moved_at: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Text)]
    jurisdiction: String,
    #[diesel(sql_type = Nullable<Jsonb>)]
    office_name: Option<Value>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    review_id: Option<Uuid>,
    #[diesel(sql_type = Timestamptz)]
    moved_at: DateTime<Utc>,
}

const STANDING: &str = "
WITH RECURSIVE way AS (
  SELECT p.id, p.applicant_id, 0 AS step FROM petition p WHERE p.id = $1
  UNION ALL
  SELECT n.id, n.applicant_id, w.step + 1 FROM way w
    JOIN petition n ON n.transferred_from = w.id AND n.applicant_id = w.applicant_id WHERE w.step < 50)
SELECT p.id, p.state, p.jurisdiction, o.name AS office_name, p.review_id,
  coalesce((SELECT max(e.at) FROM event e WHERE e.chain_id = p.id AND e.machine = 'petition'), p.submitted_at, p.created_at)
    AS moved_at
FROM way w JOIN petition p ON p.id = w.id LEFT JOIN office o ON o.id = p.office_id
ORDER BY w.step DESC LIMIT 1";

/// Where a petition stands. Follows it to other offices: call it beyond sight.
///
/// # Errors
/// [`DbError`].
pub async fn find_standing(tx: &mut Tx, id: PetitionId) -> Result<Option<Standing>, DbError> {
    let row: Option<Row> =
        prepared(STANDING).bind::<SqlUuid, _>(id.0).get_result(tx.conn()).await.optional()?;
    row.map(|row| {
        Ok(Standing {
            petition: row.id.into(),
            state: code("petition.state", &row.state)?,
            country: code("petition.jurisdiction", &row.jurisdiction)?,
            office_name: row.office_name,
            review: row.review_id.map(Into::into),
            moved_at: row.moved_at,
        })
    })
    .transpose()
}
