//! Names in the database that may sound alike: found by their keys, to be compared.

use crate::domain::id::PetitionId;
use crate::domain::jurisdiction::Country;
use crate::domain::workflow::petition::State;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Int4, Int8, Jsonb, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// Keys of the parts of a name: two of them have to be met; a name of one part is given twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts([Option<Vec<i32>>; 4]);

impl Parts {
    /// The first parts of a name, none for a name without any.
    pub fn of(tokens: Vec<Vec<i32>>) -> Option<Self> {
        let mut parts = tokens.into_iter();
        let first = parts.next()?;
        let second = parts.next().unwrap_or_else(|| first.clone());
        Some(Self([Some(first), Some(second), parts.next(), parts.next()]))
    }
}

/// A name in another petition, or of a recorded person, that may sound alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
pub struct Alike {
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
    /// Other spellings of it.
    #[diesel(sql_type = Array<Text>)]
    pub others: Vec<String>,
    /// The birth as written.
    #[diesel(sql_type = Nullable<Text>)]
    pub birth: Option<String>,
}

/// Petitions come through the office's own rows, persons through what row-level security shows.
const ALIKE: &str = "
SELECT p.id AS petition_id, p.number, p.state, p.review_id, n.person_id, n.claimed_name AS name,
       n.other_spellings AS others, n.birth
FROM app.petition_persons_alike($2, $3, $4, $5, $6, $8, $7) AS a(id)
JOIN petition_person n ON n.id = a.id JOIN petition p ON p.id = n.petition_id AND p.id <> $1
UNION ALL
SELECT NULL, NULL, NULL,
       (SELECT s.review_id FROM review_subject s WHERE s.person_id = n.person_id ORDER BY s.id LIMIT 1),
       n.person_id, n.raw, '{}',
       (SELECT a.value FROM assertion a WHERE a.person_id = n.person_id AND a.predicate = 'birth_date'
          AND a.withdrawn_at IS NULL ORDER BY a.accepted_at NULLS LAST, a.recorded_at LIMIT 1)
FROM app.person_names_alike($3, $4, $5, $6, $7) AS a(id) JOIN person_name n ON n.id = a.id
WHERE (SELECT coalesce(bool_or(o.jurisdiction = $2), true)
       FROM person q JOIN office o ON o.id = q.created_office_id WHERE q.id = n.person_id)";

/// Names of other petitions and of persons of the country, visible to the actor, that may sound
/// like this one; at most so many of either.
///
/// # Errors
/// [`DbError`].
pub async fn list_alike(
    tx: &mut Tx,
    petition: PetitionId,
    country: Country,
    Parts([a, b, c, d]): &Parts,
    most: i32,
) -> Result<Vec<Alike>, DbError> {
    let rows = prepared(ALIKE)
        .bind::<SqlUuid, _>(petition.0)
        .bind::<Text, _>(country.as_str())
        .bind::<Nullable<Array<Int4>>, _>(a)
        .bind::<Nullable<Array<Int4>>, _>(b)
        .bind::<Nullable<Array<Int4>>, _>(c)
        .bind::<Nullable<Array<Int4>>, _>(d)
        .bind::<Int4, _>(most)
        .bind::<Array<Text>, _>(codes(State::is_sent))
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// States of petitions, as they are stored.
pub(super) fn codes(which: fn(State) -> bool) -> Vec<&'static str> {
    State::ALL.iter().filter(|state| which(**state)).map(|state| state.as_str()).collect()
}

/// An entry of a petition that a card may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Near {
    /// Number of the card.
    #[diesel(sql_type = Int8)]
    pub no: i64,
    /// The entry.
    #[diesel(sql_type = SqlUuid)]
    pub entry: Uuid,
    /// The card was found for it before.
    #[diesel(sql_type = Bool)]
    pub known: bool,
}

/// Entries of petitions in which new cards matter that may name the people of cards: found by the
/// keys of the cards' names, at most so many for each, or found before.
///
/// # Errors
/// [`DbError`].
pub async fn entries_near(
    tx: &mut Tx,
    (first, last): (i64, i64),
    names: &[(i64, Parts)],
    most: i32,
) -> Result<Vec<Near>, DbError> {
    let row = |(no, Parts([a, b, c, d])): &(i64, Parts)| json!({ "no": no, "a": a, "b": b, "c": c, "d": d });
    let rows = prepared(
        "SELECT no, entry, bool_or(known) AS known FROM ( \
           SELECT g.no, a.id AS entry, false AS known \
           FROM jsonb_to_recordset($1) AS g(no bigint, a int[], b int[], c int[], d int[]) \
           CROSS JOIN LATERAL app.petition_persons_alike(NULL, g.a, g.b, g.c, g.d, $2, $3) AS a(id) \
           UNION ALL \
           SELECT c.no, k.petition_person_id, true FROM card c JOIN card_candidate k ON k.card_id = c.id \
           WHERE c.no BETWEEN $4 AND $5) AS near GROUP BY no, entry ORDER BY no, entry",
    )
    .bind::<Jsonb, _>(Value::Array(names.iter().map(row).collect()))
    .bind::<Array<Text>, _>(codes(State::awaits_cards))
    .bind::<Int4, _>(most)
    .bind::<Int8, _>(first)
    .bind::<Int8, _>(last)
    .load(tx.conn())
    .await?;
    Ok(rows)
}
