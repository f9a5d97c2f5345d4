//! What families say of cards.

use crate::domain::actor::Role;
use crate::domain::card::FamilyWord;
use crate::domain::id::{AccountId, CardId, PersonId, PetitionId};
use crate::store::error::{DbError, code};
use crate::store::schema::{card_word, petition_person};
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::upsert::excluded;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// What a family said of a card and a person it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The entry of the petition.
    pub entry: Uuid,
    /// The card.
    pub card: CardId,
    /// What was said.
    pub said: FamilyWord,
    /// As whom: the applicant or the representative.
    pub source: Role,
    /// The account that said it.
    pub said_by: AccountId,
    /// When.
    pub said_at: DateTime<Utc>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = card_word)]
struct Row {
    petition_person_id: Uuid,
    card_id: Uuid,
    said: String,
    source: String,
    said_by: Uuid,
    said_at: DateTime<Utc>,
}

impl TryFrom<Row> for Word {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            entry: row.petition_person_id,
            card: row.card_id.into(),
            said: code("card_word.said", &row.said)?,
            source: code("card_word.source", &row.source)?,
            said_by: row.said_by.into(),
            said_at: row.said_at,
        })
    }
}

/// What was said of a card and an entry, where the actor sees both.
///
/// # Errors
/// [`DbError`].
pub async fn find_word(tx: &mut Tx, entry: Uuid, card: CardId) -> Result<Option<Word>, DbError> {
    let query = card_word::table.find((entry, card.0)).select(Row::as_select());
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// What was said of the entries of a petition, of cards that the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn list_words(tx: &mut Tx, petition: PetitionId) -> Result<Vec<Word>, DbError> {
    let query = card_word::table
        .filter(card_word::petition_id.eq(petition.0))
        .order((card_word::petition_person_id, card_word::card_id))
        .select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What was said of entries that mean a recorded person, of cards that the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn list_words_of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Word>, DbError> {
    let entries = petition_person::table
        .filter(petition_person::person_id.eq(person.0))
        .select(petition_person::id);
    let query = card_word::table
        .filter(card_word::petition_person_id.eq_any(entries))
        .order((card_word::card_id, card_word::said_at.desc()))
        .select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Keeps what was said, in the place of what was said before.
///
/// # Errors
/// [`DbError`].
pub async fn save_word(tx: &mut Tx, petition: PetitionId, word: &Word) -> Result<(), DbError> {
    diesel::insert_into(card_word::table)
        .values((
            card_word::petition_person_id.eq(word.entry),
            card_word::card_id.eq(word.card.0),
            card_word::petition_id.eq(petition.0),
            card_word::said.eq(word.said.as_str()),
            card_word::source.eq(word.source.as_str()),
            card_word::said_by.eq(word.said_by.0),
            card_word::said_at.eq(word.said_at),
        ))
        .on_conflict((card_word::petition_person_id, card_word::card_id))
        .do_update()
        .set((
            card_word::said.eq(excluded(card_word::said)),
            card_word::source.eq(excluded(card_word::source)),
            card_word::said_by.eq(excluded(card_word::said_by)),
            card_word::said_at.eq(excluded(card_word::said_at)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
