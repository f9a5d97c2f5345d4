//! Spellings of a person's name.

use crate::domain::id::{NameId, PersonId};
use crate::domain::person::{NameKind, script_of};
use crate::names::{KEYS_VERSION, keys_of};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::sql_types::Jsonb;
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};

/// A spelling to record; the script is read from its letters.
#[derive(Debug, Clone)]
pub struct NewName {
    /// Its id.
    pub id: NameId,
    /// What it is.
    pub kind: NameKind,
    /// Language as a BCP 47 tag, when the source's language is known.
    pub language: Option<String>,
    /// As the source writes it, never changed.
    pub raw: String,
    /// Surname, as read.
    pub surname: Option<String>,
    /// Given name, as read.
    pub given: Option<String>,
    /// Patronymic, as read.
    pub patronymic: Option<String>,
    /// Where it stands.
    pub source: String,
}

impl NewName {
    /// A spelling of which only the text is known.
    pub fn of(kind: NameKind, raw: impl Into<String>, source: impl Into<String>) -> Self {
        Self {
            id: NameId::new(),
            kind,
            language: None,
            raw: raw.into(),
            surname: None,
            given: None,
            patronymic: None,
            source: source.into(),
        }
    }
}

/// Adds spellings to a person, behind those it has.
///
/// # Errors
/// [`DbError`].
pub async fn insert_names(tx: &mut Tx, person: PersonId, names: &[NewName]) -> Result<(), DbError> {
    let names: Vec<_> = names.iter().map(|name| (person, name)).collect();
    insert_all(tx, &names).await
}

pub(super) async fn insert_all(tx: &mut Tx, names: &[(PersonId, &NewName)]) -> Result<(), DbError> {
    if names.is_empty() {
        return Ok(());
    }
    let (account, now) = (tx.actor().account, tx.now());
    let row = |(person, name): &(PersonId, &NewName)| {
        json!({
            "id": name.id, "person_id": person, "kind": name.kind,
            "script": script_of(&name.raw), "language": name.language, "raw": name.raw,
            "surname": name.surname, "given": name.given, "patronymic": name.patronymic,
            "source": name.source, "recorded_by": account, "recorded_at": now,
            "name_keys": keys_of([name.raw.as_str()]), "keys_version": KEYS_VERSION,
        })
    };
    let rows: Vec<Value> = names.iter().map(row).collect();
    prepared(
        "INSERT INTO person_name (id, person_id, kind, script, language, raw, surname, given, \
           patronymic, source, position, recorded_by, recorded_at, name_keys, keys_version) \
         SELECT n.id, n.person_id, n.kind, n.script, n.language, n.raw, n.surname, n.given, \
           n.patronymic, n.source, \
           (SELECT count(*) FROM person_name b WHERE b.person_id = n.person_id) \
             + row_number() OVER (PARTITION BY n.person_id ORDER BY n.at), \
           n.recorded_by, n.recorded_at, n.name_keys, n.keys_version \
         FROM ROWS FROM (jsonb_to_recordset($1) AS (id uuid, person_id uuid, kind text, \
           script text, language text, raw text, surname text, given text, patronymic text, \
           source text, recorded_by uuid, recorded_at timestamptz, name_keys int[], \
           keys_version smallint)) \
           WITH ORDINALITY AS n(id, person_id, kind, script, language, raw, surname, given, \
           patronymic, source, recorded_by, recorded_at, name_keys, keys_version, at)",
    )
    .bind::<Jsonb, _>(Value::Array(rows))
    .execute(tx.conn())
    .await?;
    Ok(())
}
