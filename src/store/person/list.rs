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
    /// Whose name sounds like each of these parts (keys of the parts); none for everybody.
    pub name: Option<Vec<Vec<i32>>>,
    /// Before this one in the list (newest first).
    pub after: Option<Uuid>,
}

impl Filter {
    /// Keys of the first parts of the name. A name that has none is met by nobody.
    fn parts(&self) -> [Option<&[i32]>; 4] {
        let part = |at: usize| self.name.as_ref()?.get(at).map(Vec::as_slice);
        [part(0).or(self.name.as_ref().map(|_| [].as_slice())), part(1), part(2), part(3)]
    }
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

/// $1 offices, $2 to $5 keys of the parts of a name.
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
  SELECT id FROM seen WHERE $2::int[] IS NULL
    OR EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = seen.id AND n.name_keys && $2
               AND ($3::int[] IS NULL OR n.name_keys && $3) AND ($4::int[] IS NULL OR n.name_keys && $4)
               AND ($5::int[] IS NULL OR n.name_keys && $5)))";

/// A page of persons that the actor sees, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64) -> Result<Vec<Line>, DbError> {
    let (seen, offices) = scope(tx);
    let [a, b, c, d] = filter.parts();
    let sql = format!(
        "{seen}{FOUND} SELECT q.id, q.sex, q.placeholder, q.version, q.created_at, \
           (SELECT n.raw FROM person_name n WHERE n.person_id = q.id ORDER BY n.position, n.id LIMIT 1) AS name, \
           (SELECT count(*) FROM repressive_act a WHERE a.person_id = q.id) AS acts \
         FROM found f JOIN person q ON q.id = f.id \
         WHERE $6::uuid IS NULL OR q.id < $6 ORDER BY q.id DESC LIMIT $7"
    );
    let rows = prepared(sql)
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Nullable<Array<Int4>>, _>(a)
        .bind::<Nullable<Array<Int4>>, _>(b)
        .bind::<Nullable<Array<Int4>>, _>(c)
        .bind::<Nullable<Array<Int4>>, _>(d)
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
    let [a, b, c, d] = filter.parts();
    let row: Count = prepared(format!("{seen}{FOUND} SELECT count(*) AS count FROM found"))
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Nullable<Array<Int4>>, _>(a)
        .bind::<Nullable<Array<Int4>>, _>(b)
        .bind::<Nullable<Array<Int4>>, _>(c)
        .bind::<Nullable<Array<Int4>>, _>(d)
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
