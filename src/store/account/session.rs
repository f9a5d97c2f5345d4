//! Who a session is: everything access needs, in one round trip.

use crate::domain::actor::Role;
use crate::domain::jurisdiction::OfficeLevel;
use crate::domain::language::Language;
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A live session with the capacity it uses.
#[derive(Debug, Clone)]
pub struct SessionActor {
    /// The account.
    pub account: Uuid,
    /// The capacity in use.
    pub capacity: Uuid,
    /// Its role.
    pub role: Role,
    /// Its office.
    pub office: Option<Uuid>,
    /// The office's country.
    pub jurisdiction: Option<String>,
    /// The office's level.
    pub level: Option<OfficeLevel>,
    /// The office and every office below it.
    pub subtree: Vec<Uuid>,
    /// The applicant this account is.
    pub own: Vec<Uuid>,
    /// Applicants this account represents today.
    pub represented: Vec<Uuid>,
    /// Cases opened by break-glass.
    pub cases: Vec<Uuid>,
    /// The language the person reads.
    pub language: Language,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    capacity_id: Uuid,
    #[diesel(sql_type = Text)]
    role: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    jurisdiction: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    level: Option<String>,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Array<SqlUuid>)]
    subtree: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    own: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    represented: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    cases: Vec<Uuid>,
}

/// Everything access needs of a capacity `c` of an account `a` in an office `o`.
const WHO: &str = "
SELECT a.id AS account_id, c.id AS capacity_id, c.role, c.office_id, o.jurisdiction, o.level, a.language,
  CASE WHEN c.role IN ('senior_prosecutor', 'commission_chair') THEN ARRAY(
    WITH RECURSIVE below AS (
      SELECT c.office_id AS id UNION SELECT child.id FROM office child JOIN below ON child.parent_id = below.id)
    SELECT id FROM below) ELSE ARRAY(SELECT c.office_id WHERE c.office_id IS NOT NULL) END AS subtree,
  CASE WHEN c.role = 'applicant' THEN ARRAY(SELECT id FROM applicant WHERE account_id = a.id)
    ELSE '{}' END AS own,
  CASE WHEN c.role = 'representative' THEN ARRAY(SELECT applicant_id FROM representation r
      WHERE r.account_id = a.id AND r.revoked_at IS NULL AND $2 BETWEEN r.valid_from AND r.valid_to)
    ELSE '{}' END AS represented,
  CASE WHEN c.role = 'administrator' THEN ARRAY(SELECT case_id FROM break_glass b
      WHERE b.account_id = a.id AND b.until > $3) ELSE '{}' END AS cases ";

/// What has to be so today.
const LIVE: &str = " AND a.disabled_at IS NULL AND c.revoked_at IS NULL AND c.valid_from <= $2 \
  AND (c.valid_to IS NULL OR c.valid_to >= $2)";

const OF_SESSION: &str = "FROM session s JOIN account a ON a.id = s.account_id \
  JOIN capacity c ON c.id = s.capacity_id LEFT JOIN office o ON o.id = c.office_id \
  WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $3";

const OF_CAPACITY: &str = "FROM capacity c JOIN account a ON a.id = c.account_id \
  LEFT JOIN office o ON o.id = c.office_id WHERE c.id = $1";

/// Finds who a session is, if it is live: not revoked, not over, the account not disabled, the
/// capacity valid today.
///
/// # Errors
/// [`DbError`].
pub async fn find_session_actor(
    tx: &mut Tx,
    session: Uuid,
    today: NaiveDate,
) -> Result<Option<SessionActor>, DbError> {
    find(tx, OF_SESSION, session, today).await
}

/// Finds who a capacity is, if it is live: the account not disabled, the capacity valid today.
///
/// # Errors
/// [`DbError`].
pub async fn find_capacity_actor(
    tx: &mut Tx,
    capacity: Uuid,
    today: NaiveDate,
) -> Result<Option<SessionActor>, DbError> {
    find(tx, OF_CAPACITY, capacity, today).await
}

async fn find(
    tx: &mut Tx,
    from: &str,
    id: Uuid,
    today: NaiveDate,
) -> Result<Option<SessionActor>, DbError> {
    let now = tx.now();
    let row: Option<Row> = prepared(format!("{WHO}{from}{LIVE}"))
        .bind::<SqlUuid, _>(id)
        .bind::<Date, _>(today)
        .bind::<diesel::sql_types::Timestamptz, _>(now)
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(|row| {
        Ok(SessionActor {
            account: row.account_id,
            capacity: row.capacity_id,
            role: code("capacity.role", &row.role)?,
            office: row.office_id,
            jurisdiction: row.jurisdiction,
            level: row.level.map(|level| code("office.level", &level)).transpose()?,
            subtree: row.subtree,
            own: row.own,
            represented: row.represented,
            cases: row.cases,
            language: code("account.language", &row.language)?,
        })
    })
    .transpose()
}
