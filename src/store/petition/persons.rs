//! The persons a petition names.

use crate::domain::id::{PersonId, PetitionId};
use crate::names::{KEYS_VERSION, keys_of};
use crate::store::error::DbError;
use crate::store::schema::petition_person;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// A person as the applicant names them; a blank kinship is stored as `unknown`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPetitionPerson {
    /// The entry it is, where the petition named the person before.
    pub id: Option<Uuid>,
    /// The name as claimed.
    pub claimed_name: String,
    /// Other spellings the applicant knows.
    pub other_spellings: Vec<String>,
    /// Code of the kinship.
    pub kinship: String,
    /// Birth, as written.
    pub birth: Option<String>,
    /// Birth place, as written.
    pub birth_place: Option<String>,
    /// What is known of the repression.
    pub known: Option<String>,
}

impl NewPetitionPerson {
    /// The name and its other spellings.
    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.claimed_name).chain(&self.other_spellings).map(String::as_str)
    }
}

/// A person a petition names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Queryable, Selectable)]
#[diesel(table_name = petition_person)]
pub struct PetitionPerson {
    /// The entry's own id.
    pub id: Uuid,
    /// The person of the office it was matched with.
    pub person_id: Option<Uuid>,
    /// Place in the petition, from 1.
    pub position: i32,
    /// The name as claimed.
    pub claimed_name: String,
    /// Other spellings the applicant knows.
    pub other_spellings: Vec<String>,
    /// Code of the kinship.
    pub kinship: String,
    /// Birth, as written.
    pub birth: Option<String>,
    /// Birth place, as written.
    pub birth_place: Option<String>,
    /// What is known of the repression.
    pub known: Option<String>,
}

/// Puts these persons in the place of all that the petition named before. An entry that is named
/// again keeps its id, and with it what refers to it.
///
/// # Errors
/// [`DbError`]; `card_decision_petition_person_id_fkey` when somebody decided about an entry left out.
pub async fn replace_persons(
    tx: &mut Tx,
    petition: PetitionId,
    persons: &[NewPetitionPerson],
) -> Result<(), DbError> {
    let staying: Vec<Uuid> = persons.iter().filter_map(|person| person.id).collect();
    let others = petition_person::table.filter(
        petition_person::petition_id.eq(petition.0).and(petition_person::id.ne_all(staying)),
    );
    diesel::delete(others).execute(tx.conn()).await?;
    insert_persons(tx, petition, persons).await
}

/// Names persons in a petition; those that are entries of it already are changed.
///
/// # Errors
/// [`DbError`].
pub async fn insert_persons(
    tx: &mut Tx,
    petition: PetitionId,
    persons: &[NewPetitionPerson],
) -> Result<(), DbError> {
    let row = |(at, person): (usize, &NewPetitionPerson)| {
        json!({
            "id": person.id.unwrap_or_else(Uuid::now_v7), "position": at + 1, "claimed_name": person.claimed_name,
            "other_spellings": person.other_spellings, "kinship": person.kinship,
            "birth": person.birth, "birth_place": person.birth_place, "known": person.known,
            "name_keys": keys_of(person.spellings()), "keys_version": KEYS_VERSION,
        })
    };
    if persons.is_empty() {
        return Ok(());
    }
    let rows: Vec<Value> = persons.iter().enumerate().map(row).collect();
    prepared(
        "INSERT INTO petition_person (id, petition_id, position, claimed_name, other_spellings, \
           kinship, birth, birth_place, known, name_keys, keys_version) \
         SELECT id, $1, position, claimed_name, other_spellings, kinship, birth, birth_place, \
           known, name_keys, keys_version \
         FROM jsonb_to_recordset($2) AS n(id uuid, position int, claimed_name text, \
           other_spellings text[], kinship text, birth text, birth_place text, known text, \
           name_keys int[], keys_version smallint) \
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, \
           claimed_name = excluded.claimed_name, other_spellings = excluded.other_spellings, \
           kinship = excluded.kinship, birth = excluded.birth, birth_place = excluded.birth_place, \
           known = excluded.known, name_keys = excluded.name_keys, \
           keys_version = excluded.keys_version WHERE petition_person.petition_id = $1",
    )
    .bind::<SqlUuid, _>(petition.0)
    .bind::<Jsonb, _>(Value::Array(rows))
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Names the same persons in the petition that continues a transferred one, with what the family said
/// of cards. Whom this office matched them with stays behind: the other office judges for itself.
///
/// # Errors
/// [`DbError`].
pub async fn copy_persons(tx: &mut Tx, from: PetitionId, to: PetitionId) -> Result<(), DbError> {
    prepared(
        "INSERT INTO petition_person (id, petition_id, position, claimed_name, other_spellings, \
           kinship, birth, birth_place, known, name_keys, keys_version) \
         SELECT gen_random_uuid(), $2, position, claimed_name, other_spellings, kinship, birth, \
           birth_place, known, name_keys, keys_version FROM petition_person WHERE petition_id = $1",
    )
    .bind::<SqlUuid, _>(from.0)
    .bind::<SqlUuid, _>(to.0)
    .execute(tx.conn())
    .await?;
    prepared(
        "INSERT INTO card_word (petition_person_id, card_id, petition_id, said, source, said_by, said_at) \
         SELECT n.id, w.card_id, $2, w.said, w.source, w.said_by, w.said_at \
         FROM card_word w JOIN petition_person o ON o.id = w.petition_person_id \
         JOIN petition_person n ON n.petition_id = $2 AND n.position = o.position \
         WHERE w.petition_id = $1",
    )
    .bind::<SqlUuid, _>(from.0)
    .bind::<SqlUuid, _>(to.0)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The persons a petition names, in its order.
///
/// # Errors
/// [`DbError`].
pub async fn list_persons(
    tx: &mut Tx,
    petition: PetitionId,
) -> Result<Vec<PetitionPerson>, DbError> {
    let rows = petition_person::table
        .filter(petition_person::petition_id.eq(petition.0))
        .order(petition_person::position)
        .select(PetitionPerson::as_select())
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// An entry of a petition that the actor can see, with the petition.
///
/// # Errors
/// [`DbError`].
pub async fn find_entry(
    tx: &mut Tx,
    entry: Uuid,
) -> Result<Option<(PetitionId, PetitionPerson)>, DbError> {
    let query = petition_person::table
        .find(entry)
        .select((petition_person::petition_id, PetitionPerson::as_select()));
    let row: Option<(Uuid, PetitionPerson)> = query.first(tx.conn()).await.optional()?;
    Ok(row.map(|(petition, entry)| (petition.into(), entry)))
}

/// Says which person an entry means. Yields whether the petition has such an entry.
///
/// # Errors
/// [`DbError`].
pub async fn link_person(
    tx: &mut Tx,
    petition: PetitionId,
    entry: Uuid,
    person: PersonId,
) -> Result<bool, DbError> {
    let row = petition_person::table.find(entry);
    let changed = diesel::update(row.filter(petition_person::petition_id.eq(petition.0)))
        .set(petition_person::person_id.eq(person.0))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}
