//! New subjects with their persons, acts and files: one statement for each table, however many.

use crate::domain::id::{
    ActId, AssertionId, FileId, NameId, OfficeId, PersonId, ReviewId, SubjectId,
};
use crate::domain::person::{NameKind, Script, Sex};
use crate::domain::repression::{CaseClass, Predicate};
use crate::store::error::DbError;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::sql_types::{Jsonb, Nullable, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Serialize;
use uuid::Uuid;

/// A new person.
#[derive(Debug, Clone, Serialize)]
pub struct NewPerson {
    /// Its id.
    pub id: PersonId,
    /// Sex.
    pub sex: Sex,
    /// Stands for somebody whose name is not known or not public.
    pub placeholder: bool,
}

/// A new spelling of a person's name.
#[derive(Debug, Clone, Serialize)]
pub struct NewName {
    /// Its id.
    pub id: NameId,
    /// The person.
    pub person_id: PersonId,
    /// Kind.
    pub kind: NameKind,
    /// Script.
    pub script: Script,
    /// As written.
    pub raw: String,
    /// Where it stands.
    pub source: String,
    /// Order among the person's names.
    pub position: i32,
    /// Keys under which it is searched.
    pub name_keys: Vec<String>,
}

/// A new statement about a person.
#[derive(Debug, Clone, Serialize)]
pub struct NewAssertion {
    /// Its id.
    pub id: AssertionId,
    /// The person.
    pub person_id: PersonId,
    /// What it is about.
    pub predicate: Predicate,
    /// As written.
    pub value: String,
    /// First day a date can mean.
    pub earliest: Option<NaiveDate>,
    /// Last day a date can mean.
    pub latest: Option<NaiveDate>,
    /// Precision of a date.
    pub precision: Option<String>,
    /// The source itself says "about".
    pub about: bool,
    /// Where it stands.
    pub source: String,
}

/// A new repressive act, as written and as read.
#[derive(Debug, Clone, Serialize)]
pub struct NewAct {
    /// Its id.
    pub id: ActId,
    /// The person.
    pub person_id: PersonId,
    /// Class of the case.
    pub class: CaseClass,
    /// The body as written.
    pub body_raw: String,
    /// The body as read.
    pub body_code: String,
    /// Where it sat, as written.
    pub seat_then: Option<String>,
    /// Present-day region of the seat.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence_then: Option<String>,
    /// Present-day region of the residence.
    pub residence_now: Option<String>,
    /// The date as written.
    pub decided_raw: String,
    /// First day it can mean.
    pub decided_earliest: Option<NaiveDate>,
    /// Last day it can mean.
    pub decided_latest: Option<NaiveDate>,
    /// Its precision.
    pub decided_precision: String,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// The articles as written.
    pub article_raw: String,
    /// The articles as read.
    pub articles: Vec<String>,
    /// The charge in words.
    pub charge: Option<String>,
    /// The measures as written.
    pub measure_raw: String,
    /// The measures as read.
    pub measures: Vec<String>,
    /// The longest term, in months.
    pub term_months: Option<i32>,
    /// Where it stands.
    pub source: String,
}

/// A new archival file.
#[derive(Debug, Clone, Serialize)]
pub struct NewFile {
    /// Its id.
    pub id: FileId,
    /// Who holds it, as written.
    pub holder_raw: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

/// A new subject.
#[derive(Debug, Clone, Serialize)]
pub struct NewSubject {
    /// Its id.
    pub id: SubjectId,
    /// The person.
    pub person_id: PersonId,
    /// The act.
    pub act_id: Option<ActId>,
    /// The archival file.
    pub file_id: Option<FileId>,
    /// Place in the review.
    pub position: i32,
    /// Class of the case.
    pub class: CaseClass,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// The subject it rests on.
    pub depends_on: Option<SubjectId>,
}

/// Everything that comes with new subjects.
#[derive(Debug, Clone, Default)]
pub struct NewRows {
    /// Persons.
    pub persons: Vec<NewPerson>,
    /// Their names.
    pub names: Vec<NewName>,
    /// Statements about them.
    pub assertions: Vec<NewAssertion>,
    /// Acts.
    pub acts: Vec<NewAct>,
    /// Files.
    pub files: Vec<NewFile>,
    /// The subjects themselves.
    pub subjects: Vec<NewSubject>,
}

const PERSONS: &str = "INSERT INTO person (id, sex, placeholder, created_office_id, created_by, created_at) \
  SELECT x.id, x.sex, x.placeholder, $2, $3, $4 \
  FROM jsonb_to_recordset($1) AS x(id uuid, sex text, placeholder bool)";

const NAMES: &str = "INSERT INTO person_name (id, person_id, kind, script, raw, source, position, name_keys, recorded_by, recorded_at) \
  SELECT x.id, x.person_id, x.kind, x.script, x.raw, x.source, x.position, x.name_keys, $3, $4 \
  FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, kind text, script text, raw text, \
    source text, position int, name_keys text[]) WHERE $2 IS NOT NULL";

const ASSERTIONS: &str = "INSERT INTO assertion (id, person_id, predicate, value, earliest, latest, precision, about, source, recorded_by, recorded_at) \
  SELECT x.id, x.person_id, x.predicate, x.value, x.earliest, x.latest, x.precision, x.about, x.source, $3, $4 \
  FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, predicate text, value text, \
    earliest date, latest date, precision text, about bool, source text) WHERE $2 IS NOT NULL";

const ACTS: &str = "INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, seat_then, seat_now, \
    residence_then, residence_now, decided_raw, decided_earliest, decided_latest, decided_precision, \
    decision_number, article_raw, articles, charge, measure_raw, measures, term_months, source, created_by, created_at) \
  SELECT x.id, x.person_id, x.class, x.body_raw, x.body_code, x.seat_then, x.seat_now, \
    x.residence_then, x.residence_now, x.decided_raw, x.decided_earliest, x.decided_latest, x.decided_precision, \
    x.decision_number, x.article_raw, x.articles, x.charge, x.measure_raw, x.measures, x.term_months, x.source, $3, $4 \
  FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, class text, body_raw text, body_code text, \
    seat_then text, seat_now text, residence_then text, residence_now text, decided_raw text, \
    decided_earliest date, decided_latest date, decided_precision text, decision_number text, \
    article_raw text, articles text[], charge text, measure_raw text, measures text[], term_months int, \
    source text) WHERE $2 IS NOT NULL";

const FILES: &str = "INSERT INTO archival_file (id, holder_raw, fond, opis, delo, created_office_id, created_at) \
  SELECT x.id, x.holder_raw, x.fond, x.opis, x.delo, $2, $4 \
  FROM jsonb_to_recordset($1) AS x(id uuid, holder_raw text, fond text, opis text, delo text) \
  WHERE $3 IS NOT NULL";

fn array<T: Serialize>(rows: &[T]) -> Result<serde_json::Value, DbError> {
    serde_json::to_value(rows)
        .map_err(|error| DbError::Corrupt { table: "review_subject", value: error.to_string() })
}

async fn put<T: Serialize>(
    tx: &mut Tx,
    sql: &str,
    rows: &[T],
    office: OfficeId,
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let (now, account) = (tx.now(), tx.actor().account.map(Uuid::from));
    diesel::sql_query(sql)
        .bind::<Jsonb, _>(array(rows)?)
        .bind::<Nullable<SqlUuid>, _>(Some(Uuid::from(office)))
        .bind::<Nullable<SqlUuid>, _>(account)
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Inserts new subjects of a review with everything that comes with them.
///
/// # Errors
/// [`DbError`]; a person and act that stand in the review already violate
/// `review_subject_person_act_key`.
pub async fn insert(
    tx: &mut Tx,
    review: ReviewId,
    office: OfficeId,
    new: &NewRows,
) -> Result<(), DbError> {
    put(tx, PERSONS, &new.persons, office).await?;
    put(tx, NAMES, &new.names, office).await?;
    put(tx, ASSERTIONS, &new.assertions, office).await?;
    put(tx, ACTS, &new.acts, office).await?;
    put(tx, FILES, &new.files, office).await?;
    let subjects = array(&new.subjects)?;
    diesel::sql_query(
        "INSERT INTO review_subject (id, review_id, person_id, act_id, file_id, position, class, \
           unconditional, depends_on, state) \
         SELECT x.id, $2, x.person_id, x.act_id, x.file_id, x.position, x.class, x.unconditional, \
           x.depends_on, 'opened' \
         FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, act_id uuid, file_id uuid, \
           position int, class text, unconditional bool, depends_on uuid)",
    )
    .bind::<Jsonb, _>(&subjects)
    .bind::<SqlUuid, _>(Uuid::from(review))
    .execute(tx.conn())
    .await?;
    link_files(tx, &subjects).await
}

async fn link_files(tx: &mut Tx, subjects: &serde_json::Value) -> Result<(), DbError> {
    for (table, column) in [("file_person", "person_id"), ("file_act", "act_id")] {
        diesel::sql_query(format!(
            "INSERT INTO {table} (file_id, {column}) SELECT DISTINCT x.file_id, x.{column} \
             FROM jsonb_to_recordset($1) AS x(file_id uuid, person_id uuid, act_id uuid) \
             WHERE x.file_id IS NOT NULL AND x.{column} IS NOT NULL ON CONFLICT DO NOTHING"
        ))
        .bind::<Jsonb, _>(subjects)
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}
