//! How far the linked review is, as far as the actor may see it.

use super::details::read;
use crate::domain::id::{PetitionId, ReviewId};
use crate::domain::repression::Outcome;
use crate::domain::workflow::subject::State;
use crate::store::error::{DbError, code};
use crate::store::schema::{petition, petition_person, review_subject};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// A subject of the review whose person the petition names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SubjectProgress {
    /// Its id.
    pub id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// Where it is.
    pub state: State,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// When the outcome entered into force.
    pub in_force_at: Option<DateTime<Utc>>,
}

/// Archives asked for these subjects.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ArchiveProgress {
    /// Requests sent.
    pub asked: i64,
    /// Of these, answered.
    pub answered: i64,
}

/// The court that has the case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CourtProgress {
    /// Names of the court by language.
    pub name: Value,
    /// The court's number.
    pub number: Option<String>,
    /// The next hearing.
    pub hearing_at: Option<DateTime<Utc>>,
    /// Where it is held.
    pub hearing_place: Option<String>,
}

/// How far a review is.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The review.
    pub review: Uuid,
    /// Its number.
    pub number: String,
    /// Names of the office that leads it, by language.
    pub office_name: Value,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When one of the subjects last moved.
    pub moved_at: Option<DateTime<Utc>>,
    /// Subjects whose persons the petition names, or all when none is matched.
    pub subjects: Vec<SubjectProgress>,
    /// Archives.
    pub archives: ArchiveProgress,
    /// The latest court case.
    pub court: Option<CourtProgress>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Jsonb)]
    office_name: Value,
    #[diesel(sql_type = Timestamptz)]
    opened_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    moved_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Jsonb)]
    subjects: Value,
    #[diesel(sql_type = Jsonb)]
    archives: Value,
    #[diesel(sql_type = Nullable<Jsonb>)]
    court: Option<Value>,
}

const PROGRESS: &str = "
WITH named AS (SELECT person_id FROM petition_person WHERE petition_id = $1 AND person_id IS NOT NULL),
subject AS (
  SELECT s.* FROM review_subject s WHERE s.review_id = $2
    AND (s.person_id IN (SELECT person_id FROM named) OR NOT EXISTS (SELECT 1 FROM named))),
asked AS (
  SELECT q.state FROM archive_request q WHERE q.review_id = $2 AND q.state <> 'drafted'
    AND (NOT EXISTS (SELECT 1 FROM archive_request_subject l WHERE l.request_id = q.id)
         OR EXISTS (SELECT 1 FROM archive_request_subject l JOIN subject s ON s.id = l.subject_id WHERE l.request_id = q.id)))
SELECT r.id, r.number, o.name AS office_name, r.opened_at,
  (SELECT max(e.at) FROM event e WHERE e.chain_id = r.id AND e.machine = 'subject'
     AND e.subject_id IN (SELECT id FROM subject)) AS moved_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'person_id', s.person_id, 'state', s.state,
       'outcome', s.outcome, 'in_force_at', s.in_force_at) ORDER BY s.position), '[]') FROM subject s) AS subjects,
  (SELECT jsonb_build_object('asked', count(*), 'answered', count(*) FILTER (WHERE state <> 'sent')) FROM asked) AS archives,
  (SELECT jsonb_build_object('name', c.name, 'number', k.number, 'hearing_at', h.scheduled_for, 'hearing_place', h.place)
     FROM court_case k JOIN office c ON c.id = k.court_id
     LEFT JOIN hearing h ON h.court_case_id = k.id AND h.state = 'scheduled'
     WHERE k.review_id = r.id AND k.id IN (SELECT court_case_id FROM subject)
     ORDER BY k.referred_at DESC LIMIT 1) AS court
FROM review r JOIN office o ON o.id = r.office_id WHERE r.id = $2";

/// How far the review is for this petition; nothing when the actor cannot see the review.
///
/// # Errors
/// [`DbError`].
pub async fn find_progress(
    tx: &mut Tx,
    petition: PetitionId,
    review: ReviewId,
) -> Result<Option<Progress>, DbError> {
    let row: Option<Row> = prepared(PROGRESS)
        .bind::<SqlUuid, _>(petition.0)
        .bind::<SqlUuid, _>(review.0)
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(|row| {
        Ok(Progress {
            review: row.id,
            number: row.number,
            office_name: row.office_name,
            opened_at: row.opened_at,
            moved_at: row.moved_at,
            subjects: read("review_subject", row.subjects)?,
            archives: read("archive_request", row.archives)?,
            court: row.court.map(|court| read("court_case", court)).transpose()?,
        })
    })
    .transpose()
}

/// How far the least advanced person of each of these petitions is in the review that it is linked to; petitions
/// without one, or with nobody who is known there, are missing.
///
/// # Errors
/// [`DbError`].
pub async fn least_advanced(
    tx: &mut Tx,
    petitions: &[Uuid],
) -> Result<HashMap<Uuid, State>, DbError> {
    let rows: Vec<(Uuid, String)> = petition::table
        .inner_join(petition_person::table.on(petition_person::petition_id.eq(petition::id)))
        .inner_join(
            review_subject::table.on(review_subject::review_id
                .nullable()
                .eq(petition::review_id)
                .and(review_subject::person_id.nullable().eq(petition_person::person_id))),
        )
        .filter(petition::id.eq_any(petitions))
        .select((petition::id, review_subject::state))
        .load(tx.conn())
        .await?;
    let mut found: HashMap<Uuid, State> = HashMap::new();
    for (petition, state) in rows {
        let state: State = code("review_subject.state", &state)?;
        found.entry(petition).and_modify(|least| *least = state.min(*least)).or_insert(state);
    }
    Ok(found)
}

/// The persons of a review with the states of their subjects.
///
/// # Errors
/// [`DbError`].
pub async fn list_subjects(tx: &mut Tx, review: ReviewId) -> Result<Vec<(Uuid, State)>, DbError> {
    let rows: Vec<(Uuid, String)> = review_subject::table
        .filter(review_subject::review_id.eq(review.0))
        .order(review_subject::position)
        .select((review_subject::person_id, review_subject::state))
        .load(tx.conn())
        .await?;
    rows.into_iter().map(|(id, state)| Ok((id, code("review_subject.state", &state)?))).collect()
}
