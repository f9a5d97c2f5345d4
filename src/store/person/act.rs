//! Repressive acts and their earlier reviews.

use crate::domain::dates::PartialDate;
use crate::domain::id::{ActId, PersonId, PriorReviewId};
use crate::domain::repression::{BodyCode, CaseClass, MeasureCode, PriorReviewResult};
use crate::store::error::DbError;
use crate::store::schema::{prior_review, repressive_act};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::Jsonb;
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// One measure against one person by one decision: what the source says, and how it was read.
#[derive(Debug, Clone)]
pub struct NewAct {
    /// Its id.
    pub id: ActId,
    /// The person.
    pub person: PersonId,
    /// Class of the case.
    pub class: CaseClass,
    /// The body as written; empty when the source names none.
    pub body_raw: String,
    /// The body as read.
    pub body: BodyCode,
    /// Where it sat, as written.
    pub seat_then: Option<String>,
    /// Present-day region of that place, ISO 3166-2.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence_then: Option<String>,
    /// Present-day region of that place, ISO 3166-2.
    pub residence_now: Option<String>,
    /// When it was decided.
    pub decided: PartialDate,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles as written.
    pub article_raw: String,
    /// Articles as read, for example `rsfsr_1926:58-10`.
    pub articles: Vec<String>,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures as written.
    pub measure_raw: String,
    /// Measures as read.
    pub measures: Vec<MeasureCode>,
    /// Term of the first measure that has one, in months.
    pub term_months: Option<i32>,
    /// Where it stands.
    pub source: String,
}

fn row(act: &NewAct) -> Value {
    let known = act.decided.is_known();
    json!({
        "id": act.id, "person_id": act.person, "class": act.class, "body_raw": act.body_raw,
        "body_code": act.body, "seat_then": act.seat_then, "seat_now": act.seat_now,
        "residence_then": act.residence_then, "residence_now": act.residence_now,
        "decided_raw": act.decided.raw, "decided_earliest": known.then_some(act.decided.earliest),
        "decided_latest": known.then_some(act.decided.latest),
        "decided_precision": act.decided.precision, "decision_number": act.decision_number,
        "article_raw": act.article_raw, "articles": act.articles, "charge": act.charge,
        "measure_raw": act.measure_raw, "measures": act.measures, "term_months": act.term_months,
        "source": act.source,
    })
}

/// Records acts, any number at once.
///
/// # Errors
/// [`DbError`].
pub async fn insert_acts(tx: &mut Tx, acts: &[NewAct]) -> Result<(), DbError> {
    if acts.is_empty() {
        return Ok(());
    }
    let (account, now) = (tx.actor().account, tx.now());
    let rows: Vec<Value> = acts.iter().map(row).collect();
    prepared(
        "INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, seat_then, \
           seat_now, residence_then, residence_now, decided_raw, decided_earliest, \
           decided_latest, decided_precision, decision_number, article_raw, articles, charge, \
           measure_raw, measures, term_months, source, created_by, created_at) \
         SELECT a.*, $2, $3 FROM jsonb_to_recordset($1) AS a(id uuid, person_id uuid, class text, \
           body_raw text, body_code text, seat_then text, seat_now text, residence_then text, \
           residence_now text, decided_raw text, decided_earliest date, decided_latest date, \
           decided_precision text, decision_number text, article_raw text, articles text[], \
           charge text, measure_raw text, measures text[], term_months int, source text)",
    )
    .bind::<Jsonb, _>(Value::Array(rows))
    .bind::<diesel::sql_types::Nullable<diesel::sql_types::Uuid>, _>(account.map(Uuid::from))
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The person of an act the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find_act(tx: &mut Tx, id: ActId) -> Result<Option<PersonId>, DbError> {
    let person: Option<Uuid> = repressive_act::table
        .find(id.0)
        .select(repressive_act::person_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(person.map(Into::into))
}

/// An earlier review of an act.
#[derive(Debug, Clone)]
pub struct NewPriorReview {
    /// The act.
    pub act: ActId,
    /// The body as written.
    pub body_raw: String,
    /// When it decided.
    pub decided: PartialDate,
    /// What it decided.
    pub result: PriorReviewResult,
    /// Anything else.
    pub note: Option<String>,
    /// Where it stands.
    pub source: String,
}

/// Records an earlier review. `by` is the account at work.
///
/// # Errors
/// [`DbError`].
pub async fn insert_prior_review(
    tx: &mut Tx,
    new: &NewPriorReview,
    by: Uuid,
) -> Result<PriorReviewId, DbError> {
    let (id, now) = (PriorReviewId::new(), tx.now());
    let known = new.decided.is_known();
    diesel::insert_into(prior_review::table)
        .values((
            prior_review::id.eq(id.0),
            prior_review::act_id.eq(new.act.0),
            prior_review::body_raw.eq(&new.body_raw),
            prior_review::decided_raw.eq(&new.decided.raw),
            prior_review::decided_earliest.eq(known.then_some(new.decided.earliest)),
            prior_review::decided_latest.eq(known.then_some(new.decided.latest)),
            prior_review::result.eq(new.result.as_str()),
            prior_review::note.eq(&new.note),
            prior_review::source.eq(&new.source),
            prior_review::recorded_by.eq(by),
            prior_review::recorded_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}
