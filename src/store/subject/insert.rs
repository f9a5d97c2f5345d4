//! New subjects with what comes with them: one statement for each table, however many.

use crate::domain::dates::PartialDate;
use crate::domain::id::{
    ActId, AssertionId, CardId, FileId, OfficeId, PersonId, ReviewId, SubjectId,
};
use crate::domain::repression::{CaseClass, Predicate};
use crate::store::archival_file::{self, NewFile};
use crate::store::error::DbError;
use crate::store::person::{self, NewAct, NewPerson};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::sql_types::{Jsonb, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// A dated statement that comes with a new person.
#[derive(Debug, Clone)]
pub struct NewDated {
    /// The person.
    pub person: PersonId,
    /// What it dates.
    pub predicate: Predicate,
    /// The date, with what was written.
    pub date: PartialDate,
    /// Where it stands.
    pub source: String,
}

/// A statement in words that comes with a new person.
#[derive(Debug, Clone)]
pub struct NewTold {
    /// The person.
    pub person: PersonId,
    /// What it is about.
    pub predicate: Predicate,
    /// What was written.
    pub value: String,
    /// Where it stands.
    pub source: String,
}

/// A new subject.
#[derive(Debug, Clone)]
pub struct NewSubject {
    /// Its id.
    pub id: SubjectId,
    /// The person.
    pub person: PersonId,
    /// The act.
    pub act: Option<ActId>,
    /// The archival file.
    pub file: Option<FileId>,
    /// Place in the review.
    pub position: i32,
    /// Class of the case.
    pub class: CaseClass,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// The subject it rests on.
    pub depends_on: Option<SubjectId>,
    /// The card it was made of.
    pub card: Option<CardId>,
}

/// Everything that comes with new subjects.
#[derive(Debug, Clone, Default)]
pub struct NewRows {
    /// Persons with their names.
    pub persons: Vec<NewPerson>,
    /// Dated statements about them.
    pub dated: Vec<NewDated>,
    /// Statements in words about them.
    pub told: Vec<NewTold>,
    /// Acts.
    pub acts: Vec<NewAct>,
    /// Files.
    pub files: Vec<NewFile>,
    /// The subjects themselves.
    pub subjects: Vec<NewSubject>,
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
    person::insert(tx, Some(office), &new.persons).await?;
    insert_dated(tx, &new.dated).await?;
    insert_told(tx, &new.told).await?;
    person::insert_acts(tx, &new.acts).await?;
    archival_file::insert(tx, Some(office), &new.files).await?;
    let row = |new: &NewSubject| {
        json!({
            "id": new.id, "person_id": new.person, "act_id": new.act, "file_id": new.file,
            "position": new.position, "class": new.class, "unconditional": new.unconditional,
            "depends_on": new.depends_on, "card_id": new.card,
        })
    };
    let subjects: Value = new.subjects.iter().map(row).collect();
    prepared(
        "INSERT INTO review_subject (id, review_id, person_id, act_id, file_id, position, class, \
           unconditional, depends_on, card_id, state) \
         SELECT x.id, $2, x.person_id, x.act_id, x.file_id, x.position, x.class, x.unconditional, \
           x.depends_on, x.card_id, 'opened' \
         FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, act_id uuid, file_id uuid, \
           position int, class text, unconditional bool, depends_on uuid, card_id uuid)",
    )
    .bind::<Jsonb, _>(&subjects)
    .bind::<SqlUuid, _>(Uuid::from(review))
    .execute(tx.conn())
    .await?;
    link_files(tx, &subjects).await
}

async fn insert_dated(tx: &mut Tx, dated: &[NewDated]) -> Result<(), DbError> {
    if dated.is_empty() {
        return Ok(());
    }
    let (account, now) = (tx.actor().account, tx.now());
    let row = |new: &NewDated| {
        let known = new.date.is_known();
        json!({
            "id": AssertionId::new(), "person_id": new.person, "predicate": new.predicate,
            "value": new.date.raw, "earliest": known.then_some(new.date.earliest),
            "latest": known.then_some(new.date.latest), "precision": new.date.precision,
            "about": new.date.about, "source": new.source, "recorded_by": account,
            "recorded_at": now,
        })
    };
    let rows: Value = dated.iter().map(row).collect();
    prepared(
        "INSERT INTO assertion (id, person_id, predicate, value, earliest, latest, precision, \
           about, source, recorded_by, recorded_at) \
         SELECT * FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, predicate text, \
           value text, earliest date, latest date, precision text, about bool, source text, \
           recorded_by uuid, recorded_at timestamptz)",
    )
    .bind::<Jsonb, _>(rows)
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn insert_told(tx: &mut Tx, told: &[NewTold]) -> Result<(), DbError> {
    if told.is_empty() {
        return Ok(());
    }
    let (account, now) = (tx.actor().account, tx.now());
    let row = |new: &NewTold| {
        json!({
            "id": AssertionId::new(), "person_id": new.person, "predicate": new.predicate,
            "value": new.value, "source": new.source, "recorded_by": account, "recorded_at": now,
        })
    };
    let rows: Value = told.iter().map(row).collect();
    prepared(
        "INSERT INTO assertion (id, person_id, predicate, value, source, recorded_by, recorded_at) \
         SELECT * FROM jsonb_to_recordset($1) AS x(id uuid, person_id uuid, predicate text, value text, \
           source text, recorded_by uuid, recorded_at timestamptz)",
    )
    .bind::<Jsonb, _>(rows)
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn link_files(tx: &mut Tx, subjects: &Value) -> Result<(), DbError> {
    for (table, column) in [("file_person", "person_id"), ("file_act", "act_id")] {
        prepared(format!(
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
