//! Names that may mean the same person: candidates for the comparison in `domain::person`.

use crate::domain::id::PetitionId;
use crate::domain::jurisdiction::Country;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Int4, Int8, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A name in another petition, or of a recorded person, that shares a search key.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Candidate {
    /// The petition, or none for a recorded person.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub petition_id: Option<Uuid>,
    /// File number of that petition.
    #[diesel(sql_type = Nullable<Text>)]
    pub number: Option<String>,
    /// State of that petition.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<String>,
    /// The review that petition is linked to, or that holds the person.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub review_id: Option<Uuid>,
    /// The recorded person.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub person_id: Option<Uuid>,
    /// The name as written.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The birth as written.
    #[diesel(sql_type = Nullable<Text>)]
    pub birth: Option<String>,
    /// Search keys of the name.
    #[diesel(sql_type = Array<Text>)]
    pub keys: Vec<String>,
    /// How many keys are shared.
    #[diesel(sql_type = Int4)]
    pub shared: i32,
}

/// Petitions come through the office's own rows, persons through what row-level security shows.
const ALIKE: &str = "
SELECT * FROM (
  SELECT p.id AS petition_id, p.number, p.state, p.review_id, n.person_id, n.claimed_name AS name, n.birth,
         n.name_keys AS keys,
         cardinality(ARRAY(SELECT unnest(n.name_keys) INTERSECT SELECT unnest($3)))::int AS shared
  FROM petition p JOIN petition_person n ON n.petition_id = p.id
  WHERE p.jurisdiction = $2 AND p.id <> $1 AND p.state <> 'draft' AND n.name_keys && $3
  UNION ALL
  SELECT NULL, NULL, NULL,
         (SELECT s.review_id FROM review_subject s WHERE s.person_id = n.person_id ORDER BY s.id LIMIT 1),
         n.person_id, n.raw,
         (SELECT a.value FROM assertion a WHERE a.person_id = n.person_id AND a.predicate = 'birth_date'
            AND a.withdrawn_at IS NULL ORDER BY a.accepted_at NULLS LAST, a.recorded_at LIMIT 1),
         n.name_keys,
         cardinality(ARRAY(SELECT unnest(n.name_keys) INTERSECT SELECT unnest($3)))::int
  FROM person_name n
  WHERE n.name_keys && $3
    AND (SELECT coalesce(bool_or(o.jurisdiction = $2), true)
         FROM person q JOIN office o ON o.id = q.created_office_id WHERE q.id = n.person_id)
) AS alike
ORDER BY shared DESC, petition_id NULLS LAST, person_id LIMIT $4";

/// Names of other petitions and of persons of the country, visible to the actor, that share one of
/// the keys; those that share most first.
///
/// # Errors
/// [`DbError`].
pub async fn list_candidates(
    tx: &mut Tx,
    petition: PetitionId,
    country: Country,
    keys: &[String],
    limit: i64,
) -> Result<Vec<Candidate>, DbError> {
    let rows = prepared(ALIKE)
        .bind::<SqlUuid, _>(petition.0)
        .bind::<Text, _>(country.as_str())
        .bind::<Array<Text>, _>(keys)
        .bind::<Int8, _>(limit)
        .load(tx.conn())
        .await?;
    Ok(rows)
}
