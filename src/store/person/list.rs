//! Lists of persons: those an office recorded, and those its cases name.

use crate::domain::actor::Role;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::QueryableByName;
use diesel::sql_types::{Array, Bool, Int4, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which persons.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Whose name has all of these search keys.
    pub keys: Vec<String>,
    /// Before this one in the list (newest first).
    pub after: Option<Uuid>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Line {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The leading spelling.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// Sex.
    #[diesel(sql_type = Text)]
    pub sex: String,
    /// A numbered placeholder.
    #[diesel(sql_type = Bool)]
    pub placeholder: bool,
    /// How many acts are recorded.
    #[diesel(sql_type = Int8)]
    pub acts: i64,
    /// Counts the changes.
    #[diesel(sql_type = Int4)]
    pub version: i32,
    /// When it was recorded.
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Int8)]
    count: i64,
}

/// $1 offices, $2 search keys.
const OF_OFFICES: &str = "
WITH seen AS MATERIALIZED (
  SELECT id FROM person WHERE created_office_id = ANY ($1)
  UNION SELECT s.person_id FROM review_subject s JOIN review r ON r.id = s.review_id WHERE r.office_id = ANY ($1)
  UNION SELECT s.person_id FROM review_subject s JOIN court_case c ON c.id = s.court_case_id WHERE c.court_id = ANY ($1))";

/// For who sees everything: the table itself, in its own order. No offices are given.
const OF_ALL: &str = "
WITH seen AS (SELECT id FROM person WHERE cardinality($1) = 0)";

const FOUND: &str = "
, found AS (
  SELECT id FROM seen WHERE cardinality($2) = 0
    OR EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = seen.id AND n.name_keys @> $2))";

/// A page of persons that the actor sees, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64) -> Result<Vec<Line>, DbError> {
    let (seen, offices) = scope(tx);
    let sql = format!(
        "{seen}{FOUND} SELECT q.id, q.sex, q.placeholder, q.version, q.created_at, \
           (SELECT n.raw FROM person_name n WHERE n.person_id = q.id ORDER BY n.position, n.id LIMIT 1) AS name, \
           (SELECT count(*) FROM repressive_act a WHERE a.person_id = q.id) AS acts \
         FROM found f JOIN person q ON q.id = f.id \
         WHERE $3::uuid IS NULL OR q.id < $3 ORDER BY q.id DESC LIMIT $4"
    );
    let rows = prepared(sql)
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Array<Text>, _>(&filter.keys)
        .bind::<Nullable<SqlUuid>, _>(filter.after)
        .bind::<Int8, _>(limit)
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// How many persons the whole list has, whatever the page.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, DbError> {
    let (seen, offices) = scope(tx);
    let row: Count = prepared(format!("{seen}{FOUND} SELECT count(*) AS count FROM found"))
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Array<Text>, _>(&filter.keys)
        .get_result(tx.conn())
        .await?;
    Ok(row.count)
}

fn scope(tx: &Tx) -> (&'static str, Vec<Uuid>) {
    let actor = tx.actor();
    if matches!(actor.role, Role::Auditor | Role::System) {
        return (OF_ALL, Vec::new());
    }
    (OF_OFFICES, actor.offices.iter().map(|office| office.0).collect())
}
