//! How many cards were found for recorded persons and decided to be theirs.

use crate::domain::id::PersonId;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use std::collections::HashMap;
use uuid::Uuid;

/// Cards of a person, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CardCount {
    /// Found for entries of petitions that mean the person.
    pub found: i64,
    /// Decided to be the person's.
    pub same: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    person: Uuid,
    #[diesel(sql_type = BigInt)]
    found: i64,
    #[diesel(sql_type = BigInt)]
    same: i64,
}

/// The cards of these persons, counted among those the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn count_of_persons(
    tx: &mut Tx,
    persons: &[PersonId],
) -> Result<HashMap<PersonId, CardCount>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT w.person, \
           (SELECT count(DISTINCT c.card_id) FROM card_candidate c \
              JOIN petition_person n ON n.id = c.petition_person_id \
              JOIN card k ON k.id = c.card_id WHERE n.person_id = w.person) AS found, \
           (SELECT count(DISTINCT d.card_id) FROM card_decision d \
              WHERE d.decision = 'same' AND d.revoked_at IS NULL AND (d.person_id = w.person \
                OR d.petition_person_id IN (SELECT n.id FROM petition_person n WHERE n.person_id = w.person))) AS same \
         FROM unnest($1) AS w(person)",
    )
    .bind::<Array<SqlUuid>, _>(persons.iter().map(|id| id.0).collect::<Vec<_>>())
    .load(tx.conn())
    .await?;
    let count = |row: Row| (row.person.into(), CardCount { found: row.found, same: row.same });
    Ok(rows.into_iter().map(count).collect())
}
