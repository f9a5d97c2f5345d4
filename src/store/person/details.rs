//! A person with everything recorded, in one round trip.

use super::{ACCESS, AccessRow};
use crate::domain::dates::{DatePrecision, FIRST_DAY, LAST_DAY, PartialDate};
use crate::domain::id::PersonId;
use crate::domain::person::Sex;
use crate::domain::policy::CaseFacts;
use crate::domain::repression::{BodyCode, CaseClass, MeasureCode, Predicate, PriorReviewResult};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// A spelling of the name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Name {
    /// Its id.
    pub id: Uuid,
    /// Code of the kind.
    pub kind: String,
    /// Code of the script.
    pub script: String,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// As the source writes it.
    pub raw: String,
    /// Surname, as read.
    pub surname: Option<String>,
    /// Given name, as read.
    pub given: Option<String>,
    /// Patronymic, as read.
    pub patronymic: Option<String>,
    /// Where it stands.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// An earlier review of an act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PriorReview {
    /// Its id.
    pub id: Uuid,
    /// The act.
    pub act_id: Uuid,
    /// The body as written.
    pub body_raw: String,
    /// The date as written.
    pub decided_raw: String,
    /// What it decided.
    pub result: PriorReviewResult,
    /// Anything else.
    pub note: Option<String>,
    /// Where it stands.
    pub source: String,
}

/// A repressive act.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Act {
    /// Its id.
    pub id: Uuid,
    /// Class of the case.
    pub class: CaseClass,
    /// The body as written.
    pub body_raw: String,
    /// The body as read.
    pub body_code: BodyCode,
    /// Where it sat, as written.
    pub seat_then: Option<String>,
    /// Present-day region.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence_then: Option<String>,
    /// Present-day region.
    pub residence_now: Option<String>,
    decided_raw: String,
    decided_earliest: Option<NaiveDate>,
    decided_latest: Option<NaiveDate>,
    decided_precision: DatePrecision,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles as written.
    pub article_raw: String,
    /// Articles as read.
    pub articles: Vec<String>,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures as written.
    pub measure_raw: String,
    /// Measures as read.
    pub measures: Vec<MeasureCode>,
    /// Term in months.
    pub term_months: Option<i32>,
    /// Where it stands.
    pub source: String,
    /// The files that hold it.
    pub files: Vec<Uuid>,
}

impl Act {
    /// When it was decided. Whether the source says "about" is read from its words again.
    pub fn decided(&self) -> PartialDate {
        PartialDate {
            earliest: self.decided_earliest.unwrap_or(FIRST_DAY),
            latest: self.decided_latest.unwrap_or(LAST_DAY),
            precision: self.decided_precision,
            about: PartialDate::read(&self.decided_raw).about,
            raw: self.decided_raw.clone(),
        }
    }
}

/// A statement about the person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Assertion {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub predicate: Predicate,
    /// As the source says it.
    pub value: String,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    precision: Option<DatePrecision>,
    about: bool,
    /// Where it stands.
    pub source: String,
    /// The document that says so.
    pub document_id: Option<Uuid>,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Who accepted it.
    pub accepted_by: Option<Uuid>,
    /// When.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Assertion {
    /// The statement as a date, where its predicate is one.
    pub fn date(&self) -> Option<PartialDate> {
        Some(PartialDate {
            earliest: self.earliest.unwrap_or(FIRST_DAY),
            latest: self.latest.unwrap_or(LAST_DAY),
            precision: self.precision?,
            about: self.about,
            raw: self.value.clone(),
        })
    }
}

/// A file that names the person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FileLine {
    /// Its id.
    pub id: Uuid,
    /// Who holds it, as written.
    pub holder_raw: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

/// A person with everything recorded.
#[derive(Debug, Clone)]
pub struct Details {
    /// Its id.
    pub id: PersonId,
    /// Counts the changes.
    pub version: i32,
    /// What access looks at.
    pub access: CaseFacts,
    /// Sex.
    pub sex: Sex,
    /// A numbered placeholder.
    pub placeholder: bool,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// Spellings, the leading one first.
    pub names: Vec<Name>,
    /// Acts, oldest first.
    pub acts: Vec<Act>,
    /// Earlier reviews of the acts.
    pub prior_reviews: Vec<PriorReview>,
    /// Statements, in the order they were recorded.
    pub assertions: Vec<Assertion>,
    /// Files.
    pub files: Vec<FileLine>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(embed)]
    access: AccessRow,
    #[diesel(sql_type = Text)]
    sex: String,
    #[diesel(sql_type = Bool)]
    placeholder: bool,
    #[diesel(sql_type = Timestamptz)]
    created_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    names: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    acts: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    prior_reviews: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    assertions: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    files: Option<Value>,
}

const BESIDE: &str = "q.sex, q.placeholder, q.created_at, \
  (SELECT jsonb_agg(to_jsonb(n) ORDER BY n.position, n.id) FROM person_name n WHERE n.person_id = q.id) AS names, \
  (SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('files', \
       ARRAY(SELECT l.file_id FROM file_act l WHERE l.act_id = a.id)) ORDER BY a.decided_earliest, a.id) \
     FROM repressive_act a WHERE a.person_id = q.id) AS acts, \
  (SELECT jsonb_agg(to_jsonb(v) ORDER BY v.decided_earliest, v.id) FROM prior_review v \
     JOIN repressive_act a ON a.id = v.act_id WHERE a.person_id = q.id) AS prior_reviews, \
  (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.recorded_at, s.id) FROM assertion s WHERE s.person_id = q.id) AS assertions, \
  (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.id) FROM archival_file f JOIN file_person l ON l.file_id = f.id \
     WHERE l.person_id = q.id) AS files";

/// A person the actor can see, with everything recorded.
///
/// # Errors
/// [`DbError`].
pub async fn find_details(tx: &mut Tx, id: PersonId) -> Result<Option<Details>, DbError> {
    let sql = format!("SELECT {ACCESS}, {BESIDE} FROM person q WHERE q.id = $1");
    let row: Option<Row> =
        prepared(sql).bind::<SqlUuid, _>(id.0).get_result(tx.conn()).await.optional()?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Details {
        id: row.access.id.into(),
        version: row.access.version,
        access: row.access.access(tx),
        sex: code("person.sex", &row.sex)?,
        placeholder: row.placeholder,
        created_at: row.created_at,
        names: read("person_name", row.names)?,
        acts: read("repressive_act", row.acts)?,
        prior_reviews: read("prior_review", row.prior_reviews)?,
        assertions: read("assertion", row.assertions)?,
        files: read("archival_file", row.files)?,
    }))
}

fn read<T: DeserializeOwned>(table: &'static str, rows: Option<Value>) -> Result<Vec<T>, DbError> {
    let Some(rows) = rows else { return Ok(Vec::new()) };
    serde_json::from_value(rows)
        .map_err(|error| DbError::Corrupt { table, value: error.to_string() })
}
