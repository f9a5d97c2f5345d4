//! Subjects as they are shown: with the person's name, the act and the file, a page at a time.

use crate::domain::id::{PersonId, ReviewId, SubjectId};
use crate::domain::repression::{BodyCode, Predicate};
use crate::domain::workflow::subject::State;
use crate::store::error::{DbError, code};
use crate::store::schema::review_subject;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Jsonb, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// An act as stored.
#[derive(Debug, Clone, Deserialize)]
pub struct ActLine {
    /// Its id.
    pub id: Uuid,
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
    /// Precision of the date.
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
    /// Where it stands.
    pub source: String,
}

/// A file as stored.
#[derive(Debug, Clone, Deserialize)]
pub struct FileLine {
    /// Its id.
    pub id: Uuid,
    /// Who holds it.
    pub holder_raw: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

/// What stands beside a subject.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The person's first name in order.
    pub name: Option<String>,
    /// The person stands for somebody unknown or unpublished.
    pub placeholder: bool,
    /// The act.
    pub act: Option<ActLine>,
    /// The file, where the actor may know it.
    pub file: Option<FileLine>,
}

#[derive(QueryableByName)]
struct BesideRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Bool)]
    placeholder: bool,
    #[diesel(sql_type = Nullable<Jsonb>)]
    act: Option<serde_json::Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    file: Option<serde_json::Value>,
}

fn read<T: serde::de::DeserializeOwned>(
    table: &'static str,
    value: Option<serde_json::Value>,
) -> Result<Option<T>, DbError> {
    let corrupt = |error: serde_json::Error| DbError::Corrupt { table, value: error.to_string() };
    value.map(|value| serde_json::from_value(value).map_err(corrupt)).transpose()
}

/// What stands beside these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn list_beside(
    tx: &mut Tx,
    ids: &[SubjectId],
) -> Result<HashMap<SubjectId, Beside>, DbError> {
    let rows: Vec<BesideRow> = prepared(
        "SELECT s.id, coalesce(p.placeholder, false) AS placeholder, \
           (SELECT n.raw FROM person_name n WHERE n.person_id = s.person_id \
            ORDER BY n.position, n.id LIMIT 1) AS name, \
           to_jsonb(a) AS act, to_jsonb(f) AS file \
         FROM review_subject s LEFT JOIN person p ON p.id = s.person_id \
         LEFT JOIN repressive_act a ON a.id = s.act_id \
         LEFT JOIN archival_file f ON f.id = s.file_id WHERE s.id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(super::uuids(ids))
    .load(tx.conn())
    .await?;
    let mut beside = HashMap::with_capacity(rows.len());
    for row in rows {
        let one = Beside {
            name: row.name,
            placeholder: row.placeholder,
            act: read("repressive_act", row.act)?,
            file: read("archival_file", row.file)?,
        };
        beside.insert(row.id.into(), one);
    }
    Ok(beside)
}

/// How a subject is called, and what it rests on.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// The person's first name in order.
    pub name: Option<String>,
    /// The file, where the actor may know it.
    pub file: Option<FileLine>,
}

#[derive(QueryableByName)]
struct CalledRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    file: Option<serde_json::Value>,
}

/// How these subjects are called, without what else [`list_beside`] reads: whether the actor sees it costs as
/// much as the rest of a list.
///
/// # Errors
/// [`DbError`].
pub async fn list_called(
    tx: &mut Tx,
    ids: &[SubjectId],
) -> Result<HashMap<SubjectId, Called>, DbError> {
    let rows: Vec<CalledRow> = prepared(
        "SELECT s.id, (SELECT n.raw FROM person_name n WHERE n.person_id = s.person_id \
            ORDER BY n.position, n.id LIMIT 1) AS name, to_jsonb(f) AS file \
         FROM review_subject s LEFT JOIN archival_file f ON f.id = s.file_id WHERE s.id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(super::uuids(ids))
    .load(tx.conn())
    .await?;
    let called = |row: CalledRow| {
        let file = read("archival_file", row.file)?;
        Ok((row.id.into(), Called { name: row.name, file }))
    };
    rows.into_iter().map(called).collect()
}

/// How many subjects of a review, of those the actor sees, stand in each state.
///
/// # Errors
/// [`DbError`].
pub async fn counts(tx: &mut Tx, review: ReviewId) -> Result<BTreeMap<State, i64>, DbError> {
    let rows: Vec<(String, i64)> = review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .group_by(review_subject::state)
        .select((review_subject::state, diesel::dsl::count_star()))
        .load(tx.conn())
        .await?;
    rows.into_iter().map(|(state, n)| Ok((code("review_subject.state", &state)?, n))).collect()
}

/// How many subjects of a review are cleared and decided, and have no certificate yet.
///
/// # Errors
/// [`DbError`].
pub async fn count_without_certificate(tx: &mut Tx, review: ReviewId) -> Result<i64, DbError> {
    let cleared = ["rehabilitated", "partially_rehabilitated", "recognised_injured"];
    Ok(review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .filter(review_subject::state.eq("decided"))
        .filter(review_subject::outcome.eq_any(cleared))
        .count()
        .get_result(tx.conn())
        .await?)
}

/// A dated statement about a person: an assertion or an act.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The person.
    pub person: PersonId,
    /// The assertion or the act.
    pub item: Uuid,
    /// What it dates; none for an act.
    pub predicate: Option<Predicate>,
    /// The body that decided, for an act.
    pub body: Option<BodyCode>,
    /// As written.
    pub raw: String,
    /// First day it can mean.
    pub earliest: NaiveDate,
    /// Last day it can mean.
    pub latest: NaiveDate,
    /// Precision.
    pub precision: String,
    /// The source itself says "about".
    pub about: bool,
    /// Where it stands.
    pub source: String,
}

#[derive(QueryableByName)]
struct DatedRow {
    #[diesel(sql_type = SqlUuid)]
    person_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    predicate: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    body_code: Option<String>,
    #[diesel(sql_type = Text)]
    raw: String,
    #[diesel(sql_type = Date)]
    earliest: NaiveDate,
    #[diesel(sql_type = Date)]
    latest: NaiveDate,
    #[diesel(sql_type = Text)]
    precision: String,
    #[diesel(sql_type = Bool)]
    about: bool,
    #[diesel(sql_type = Text)]
    source: String,
}

/// Every dated statement about these persons that was not withdrawn, and their dated acts.
///
/// # Errors
/// [`DbError`].
pub async fn list_dated(tx: &mut Tx, persons: &[PersonId]) -> Result<Vec<Dated>, DbError> {
    let ids: Vec<Uuid> = persons.iter().map(|id| id.0).collect();
    let rows: Vec<DatedRow> = prepared(
        "SELECT person_id, id, predicate, NULL AS body_code, value AS raw, earliest, latest, \
           coalesce(precision, 'unknown') AS precision, about, source FROM assertion \
         WHERE person_id = ANY($1) AND withdrawn_at IS NULL AND earliest IS NOT NULL AND latest IS NOT NULL \
         UNION ALL SELECT person_id, id, NULL, body_code, decided_raw, decided_earliest, \
           decided_latest, decided_precision, false, source FROM repressive_act \
         WHERE person_id = ANY($1) AND decided_earliest IS NOT NULL AND decided_latest IS NOT NULL",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .load(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let predicate = row.predicate.as_deref();
            let body = row.body_code.as_deref();
            Ok(Dated {
                person: row.person_id.into(),
                item: row.id,
                predicate: predicate.map(|p| code("assertion.predicate", p)).transpose()?,
                body: body.map(|b| code("repressive_act.body_code", b)).transpose()?,
                raw: row.raw,
                earliest: row.earliest,
                latest: row.latest,
                precision: row.precision,
                about: row.about,
                source: row.source,
            })
        })
        .collect()
}

#[derive(QueryableByName)]
struct EarlierRow {
    #[diesel(sql_type = Jsonb)]
    content: serde_json::Value,
    #[diesel(sql_type = diesel::sql_types::Timestamptz)]
    at: chrono::DateTime<chrono::Utc>,
    #[diesel(sql_type = BigInt)]
    seq: i64,
}

/// What a subject's outcome was before it was opened again or revoked, oldest first: the time of
/// the change and what the history kept.
///
/// # Errors
/// [`DbError`].
pub async fn list_earlier_outcomes(
    tx: &mut Tx,
    subject: SubjectId,
) -> Result<Vec<(chrono::DateTime<chrono::Utc>, serde_json::Value)>, DbError> {
    let mut rows: Vec<EarlierRow> = prepared(
        "SELECT content -> 'earlier' AS content, at, seq::bigint AS seq FROM event \
         WHERE subject_id = $1 AND action IN ('reopen', 'revoke') AND content ? 'earlier'",
    )
    .bind::<SqlUuid, _>(Uuid::from(subject))
    .load(tx.conn())
    .await?;
    rows.sort_by_key(|row| row.seq);
    Ok(rows.into_iter().map(|row| (row.at, row.content)).collect())
}

#[derive(QueryableByName)]
struct AtRow {
    #[diesel(sql_type = Nullable<diesel::sql_types::Timestamptz>)]
    at: Option<chrono::DateTime<chrono::Utc>>,
}

/// When it was last stated that every archive answered negative on a subject.
///
/// # Errors
/// [`DbError`].
pub async fn exhausted_at(
    tx: &mut Tx,
    subject: SubjectId,
) -> Result<Option<chrono::DateTime<chrono::Utc>>, DbError> {
    let row: AtRow = prepared(
        "SELECT max(at) AS at FROM event WHERE subject_id = $1 AND action = 'exhaust_evidence'",
    )
    .bind::<SqlUuid, _>(Uuid::from(subject))
    .get_result(tx.conn())
    .await?;
    Ok(row.at)
}
