//! Repressed persons with their names, acts and what sources say of them.

mod act;
mod assertion;
mod details;
mod list;
mod names;

pub use act::{NewAct, NewPriorReview, find_act, insert_acts, insert_prior_review};
pub use assertion::{
    AssertionFacts, NewAssertion, accept, find_assertion, insert_assertion, withdraw,
};
pub use details::{Act, Assertion, Details, FileLine, Name, PriorReview, find_details};
pub use list::{Filter, Line, count, list};
pub use names::{NewName, insert_names};

use super::error::DbError;
use super::schema::{document, person};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{DocumentId, OfficeId, PersonId};
use crate::domain::person::Sex;
use crate::domain::policy::CaseFacts;
use diesel::prelude::*;
use diesel::sql_types::{Array, Int4, Jsonb, Nullable, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// A person to record.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Its id.
    pub id: PersonId,
    /// Sex.
    pub sex: Sex,
    /// A numbered placeholder for somebody whose name is not published.
    pub placeholder: bool,
    /// The spellings, the leading one first.
    pub names: Vec<NewName>,
}

/// Records persons of an office with their names, any number at once.
///
/// # Errors
/// [`DbError`].
pub async fn insert(
    tx: &mut Tx,
    office: Option<OfficeId>,
    persons: &[NewPerson],
) -> Result<(), DbError> {
    let (account, now) = (tx.actor().account, tx.now());
    let row = |person: &NewPerson| {
        json!({
            "id": person.id, "sex": person.sex, "placeholder": person.placeholder,
            "created_office_id": office, "created_by": account, "created_at": now,
        })
    };
    let rows: Vec<Value> = persons.iter().map(row).collect();
    prepared(
        "INSERT INTO person (id, sex, placeholder, created_office_id, created_by, created_at) \
         SELECT * FROM jsonb_to_recordset($1) AS p(id uuid, sex text, placeholder boolean, \
           created_office_id uuid, created_by uuid, created_at timestamptz)",
    )
    .bind::<Jsonb, _>(Value::Array(rows))
    .execute(tx.conn())
    .await?;
    let names: Vec<_> = persons
        .iter()
        .flat_map(|person| person.names.iter().map(|name| (person.id, name)))
        .collect();
    names::insert_all(tx, &names).await
}

/// A person as access and the version check see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// Its id.
    pub id: PersonId,
    /// Counts the changes.
    pub version: i32,
    /// What access looks at.
    pub access: CaseFacts,
}

#[derive(QueryableByName)]
pub(super) struct AccessRow {
    #[diesel(sql_type = SqlUuid)]
    pub(super) id: Uuid,
    #[diesel(sql_type = Int4)]
    pub(super) version: i32,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    created_office_id: Option<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    offices: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    courts: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    judges: Vec<Uuid>,
}

/// The select list of [`AccessRow`] over `person q`.
pub(super) const ACCESS: &str = "q.id, q.version, q.created_office_id, \
  ARRAY(SELECT r.office_id FROM review_subject s JOIN review r ON r.id = s.review_id WHERE s.person_id = q.id \
        UNION SELECT p.office_id FROM petition_person n JOIN petition p ON p.id = n.petition_id \
              WHERE n.person_id = q.id AND p.office_id IS NOT NULL) AS offices, \
  ARRAY(SELECT DISTINCT c.court_id FROM review_subject s JOIN court_case c ON c.id = s.court_case_id \
        WHERE s.person_id = q.id) AS courts, \
  ARRAY(SELECT DISTINCT unnest(c.judges) FROM review_subject s JOIN court_case c ON c.id = s.court_case_id \
        WHERE s.person_id = q.id) AS judges";

impl AccessRow {
    /// A person belongs to the office that recorded it and to each whose case names it: access is
    /// judged for the actor's own office where that is one of them.
    pub(super) fn access(&self, tx: &Tx) -> CaseFacts {
        let actor = tx.actor();
        let theirs = |office: &OfficeId| {
            self.created_office_id == Some(office.0) || self.offices.contains(&office.0)
        };
        let own =
            actor.office.filter(theirs).or_else(|| actor.offices.iter().copied().find(theirs));
        CaseFacts {
            case: Some(self.id),
            office: own.or(self.created_office_id.map(Into::into)),
            courts: self.courts.iter().copied().map(Into::into).collect(),
            judges: self.judges.iter().copied().map(Into::into).collect(),
            ..CaseFacts::default()
        }
    }
}

/// A person the actor can see, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: PersonId) -> Result<Option<Locked>, DbError> {
    access_of(tx, id, " FOR UPDATE OF q").await
}

/// A person the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Locked>, DbError> {
    access_of(tx, id, "").await
}

async fn access_of(tx: &mut Tx, id: PersonId, lock: &str) -> Result<Option<Locked>, DbError> {
    let sql = format!("SELECT {ACCESS} FROM person q WHERE q.id = $1{lock}");
    let row: Option<AccessRow> =
        prepared(sql).bind::<SqlUuid, _>(id.0).get_result(tx.conn()).await.optional()?;
    Ok(row.map(|row| Locked { id: row.id.into(), version: row.version, access: row.access(tx) }))
}

/// Counts a change of the person or of anything that belongs to it; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_version(tx: &mut Tx, id: PersonId) -> Result<i32, DbError> {
    let version = diesel::update(person::table.find(id.0))
        .set(person::version.eq(person::version + 1))
        .returning(person::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Changes the sex of a person; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_sex(tx: &mut Tx, id: PersonId, sex: Sex) -> Result<i32, DbError> {
    let version = diesel::update(person::table.find(id.0))
        .set((person::sex.eq(sex.as_str()), person::version.eq(person::version + 1)))
        .returning(person::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Whether the actor can see a document that a statement rests on.
///
/// # Errors
/// [`DbError`].
pub async fn sees_document(tx: &mut Tx, id: DocumentId) -> Result<bool, DbError> {
    let seen = diesel::select(diesel::dsl::exists(document::table.find(id.0)))
        .get_result(tx.conn())
        .await?;
    Ok(seen)
}
