//! What the guards of the workflow look at, for many subjects in one query.

use super::uuids;
use crate::domain::id::{ApplicantId, CourtCaseId, ReviewId, SubjectId};
use crate::domain::repression::CaseClass;
use crate::domain::workflow::subject::{Facts, State};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use std::collections::HashMap;
use uuid::Uuid;

/// For whom and for which day the facts are gathered.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Today in the office's own calendar: an appeal's window is over after its last day.
    pub today: NaiveDate,
    /// Whether rulings enter into force at once, so that no window is waited for.
    pub in_force_at_once: bool,
    /// The holder a certificate is meant for; none asks for any holder.
    pub holder: Option<ApplicantId>,
}

#[derive(QueryableByName)]
struct FactsRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(embed)]
    known: Known,
}

#[derive(QueryableByName)]
struct AlikeRow {
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Text)]
    class: String,
    #[diesel(sql_type = Bool)]
    unconditional: bool,
    #[diesel(sql_type = Bool)]
    flagged: bool,
    #[diesel(embed)]
    known: Known,
    #[diesel(sql_type = BigInt)]
    subjects: i64,
}

#[derive(QueryableByName)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent column")]
struct Known {
    #[diesel(sql_type = Bool)]
    assigned: bool,
    #[diesel(sql_type = BigInt)]
    open_requests: i64,
    #[diesel(sql_type = BigInt)]
    negative_answers: i64,
    #[diesel(sql_type = BigInt)]
    other_answers: i64,
    #[diesel(sql_type = Nullable<Bool>)]
    conclusion_clears: Option<bool>,
    #[diesel(sql_type = Bool)]
    actor_drafted: bool,
    #[diesel(sql_type = Bool)]
    national_office: bool,
    #[diesel(sql_type = Bool)]
    ruling_complete: bool,
    #[diesel(sql_type = Bool)]
    actor_entered_ruling: bool,
    #[diesel(sql_type = Bool)]
    window_over: bool,
    #[diesel(sql_type = Bool)]
    appeal_open: bool,
    #[diesel(sql_type = Bool)]
    term_restored: bool,
    #[diesel(sql_type = Bool)]
    in_force: bool,
    #[diesel(sql_type = Nullable<Bool>)]
    outcome_clears: Option<bool>,
    #[diesel(sql_type = Bool)]
    live_certificate: bool,
    #[diesel(sql_type = Bool)]
    name_recorded: bool,
    #[diesel(sql_type = Bool)]
    published: bool,
    #[diesel(sql_type = BigInt)]
    new_evidence: i64,
}

// A request that was forwarded counts by the answer of the request that follows it. A draft counts
// only when it follows: nobody has been asked yet, but the forwarding archive pointed there.
//
// Each part is read once: whether the actor sees a row is asked row by row, so a plan that walks the
// outcomes or conclusions for every subject anew would take the square of a mass ruling. For the same reason
// nothing that may have a row for each subject is joined: it is looked up in what was hashed once (IN), or, where
// it is a number, in an object by the subject's id.
macro_rules! facts_of {
    ($chosen:literal) => {
        concat!(
            "
WITH chosen AS MATERIALIZED (
  SELECT * FROM review_subject WHERE review_id = $1 AND ",
            $chosen,
            "),
led AS MATERIALIZED (SELECT assigned_to IS NOT NULL AS assigned FROM review WHERE id = $1),
asked AS MATERIALIZED (
  SELECT coalesce(jsonb_object_agg(subject_id, jsonb_build_array(open, negative, other)), '{}') AS of FROM (
    SELECT l.subject_id,
      count(*) FILTER (WHERE q.state = 'sent' OR (q.state = 'drafted' AND q.follows IS NOT NULL)) AS open,
      count(*) FILTER (WHERE q.answer = 'negative') AS negative,
      count(*) FILTER (WHERE q.answer <> 'negative' AND NOT (q.answer = 'forwarded'
        AND EXISTS (SELECT 1 FROM archive_request f WHERE f.follows = q.id))) AS other
    FROM archive_request_subject l JOIN archive_request q ON q.id = l.request_id
    WHERE q.review_id = $1 AND l.subject_id IN (SELECT id FROM chosen) GROUP BY l.subject_id) one),
courts AS MATERIALIZED (
  SELECT c.court_case_id AS id,
    coalesce((SELECT d.due_on < $4 AND d.state <> 'paused' FROM deadline d
      WHERE d.case_id = c.court_case_id AND d.rule_code = 'appeal'
      ORDER BY d.created_at DESC LIMIT 1), true) AS window_over
  FROM (SELECT DISTINCT court_case_id FROM chosen WHERE court_case_id IS NOT NULL) c),
appealed AS MATERIALIZED (
  SELECT x.subject_id FROM appeal_subject x JOIN appeal a ON a.id = x.appeal_id
  WHERE x.subject_id IN (SELECT id FROM chosen) AND a.result IS NULL),
restored AS MATERIALIZED (
  SELECT s.id FROM chosen s JOIN term_restoration t ON t.subject_id = s.id AND t.ruling_id = s.outcome_paper_id
  WHERE t.until >= $4),
entered AS MATERIALIZED (
  SELECT r.court_case_id, r.entered_by,
    NOT EXISTS (SELECT s.id FROM review_subject s WHERE s.court_case_id = r.court_case_id AND s.state = 'hearing'
      EXCEPT SELECT o.subject_id FROM ruling_outcome o WHERE o.ruling_id = r.id) AS complete
  FROM ruling r JOIN courts c ON c.id = r.court_case_id
  WHERE r.appeal_id IS NULL AND r.confirmed_at IS NULL AND r.sent_back_at IS NULL),
papers AS MATERIALIZED (SELECT id, kind, drafted_by, sent_back_at FROM conclusion WHERE review_id = $1),
live AS MATERIALIZED (
  SELECT subject_id FROM certificate
  WHERE review_id = $1 AND state = 'valid' AND ($6::uuid IS NULL OR holder_id = $6)),
named AS MATERIALIZED (
  SELECT n.person_id FROM person_name n
  WHERE n.person_id IN (SELECT c.person_id FROM chosen c WHERE c.outcome IS NOT NULL) AND n.kind IN ('in_file', 'today')),
fresh AS MATERIALIZED (
  SELECT coalesce(jsonb_object_agg(id, items), '{}') AS of FROM (
    SELECT s.id, count(*) AS items FROM chosen s JOIN evidence_item e ON e.review_id = s.review_id
      AND (e.subject_id IS NULL OR e.subject_id = s.id)
    WHERE e.new_evidence AND e.withdrawn_at IS NULL AND e.added_at >= s.decided_at GROUP BY s.id) one)
"
        )
    };
}

macro_rules! known {
    () => {
        "led.assigned,
  coalesce((asked.of -> s.id::text ->> 0)::bigint, 0) AS open_requests,
  coalesce((asked.of -> s.id::text ->> 1)::bigint, 0) AS negative_answers,
  coalesce((asked.of -> s.id::text ->> 2)::bigint, 0) AS other_answers,
  CASE WHEN s.conclusion_id IN (SELECT id FROM papers WHERE sent_back_at IS NULL)
    THEN s.conclusion_id NOT IN (SELECT id FROM papers WHERE kind = 'negative') END AS conclusion_clears,
  coalesce(s.conclusion_id IN (SELECT id FROM papers WHERE drafted_by = $3), false) AS actor_drafted,
  EXISTS (SELECT 1 FROM office o WHERE o.id = $7 AND o.level = 'national') AS national_office,
  coalesce(entered.complete, false) AS ruling_complete,
  coalesce(entered.entered_by = $3, false) AS actor_entered_ruling,
  -- After the higher instance has spoken there is no further appeal to wait for.
  ($5 OR s.state IN ('upheld', 'changed') OR coalesce(courts.window_over, true))
    AND s.id NOT IN (SELECT id FROM restored) AS window_over,
  s.id IN (SELECT subject_id FROM appealed) AS appeal_open,
  s.id IN (SELECT id FROM restored) AS term_restored,
  s.in_force_at IS NOT NULL AS in_force,
  s.outcome IN ('rehabilitated', 'partially_rehabilitated', 'recognised_injured') AS outcome_clears,
  s.id IN (SELECT subject_id FROM live) AS live_certificate,
  s.person_id IN (SELECT person_id FROM named) AS name_recorded,
  s.published_at IS NOT NULL AS published,
  coalesce((fresh.of ->> s.id::text)::bigint, 0) AS new_evidence
FROM chosen s CROSS JOIN led CROSS JOIN asked CROSS JOIN fresh
LEFT JOIN courts ON courts.id = s.court_case_id
LEFT JOIN entered ON entered.court_case_id = s.court_case_id"
    };
}

const FACTS: &str = concat!(facts_of!("id = ANY($2)"), "SELECT s.id, ", known!());

// How many subjects are alike in everything that decides about their steps.
const TALLY: &str = concat!(
    facts_of!("($2 IS NULL OR court_case_id = $2)"),
    "SELECT state, class, unconditional, flagged, assigned, open_requests, negative_answers, other_answers,
  conclusion_clears, actor_drafted, national_office, ruling_complete, actor_entered_ruling, window_over, appeal_open,
  term_restored, in_force, outcome_clears, live_certificate, name_recorded, published,
  new_evidence, count(*) AS subjects
FROM (SELECT s.state, s.class, s.unconditional, s.flagged_reason IS NOT NULL AS flagged, ",
    known!(),
    ") alike
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22"
);

/// The facts of many subjects that the database knows; those that the jurisdiction profile knows
/// (routes, publishing, revocation) are left as they are by default.
///
/// # Errors
/// [`DbError`].
pub async fn facts(
    tx: &mut Tx,
    review: ReviewId,
    subjects: &[SubjectId],
    asked: &Asked,
) -> Result<HashMap<SubjectId, Facts>, DbError> {
    let account: Option<Uuid> = tx.actor().account.map(Into::into);
    let office: Option<Uuid> = tx.actor().office.map(Into::into);
    let rows: Vec<FactsRow> = prepared(FACTS)
        .bind::<SqlUuid, _>(Uuid::from(review))
        .bind::<Array<SqlUuid>, _>(uuids(subjects))
        .bind::<Nullable<SqlUuid>, _>(account)
        .bind::<Date, _>(asked.today)
        .bind::<Bool, _>(asked.in_force_at_once)
        .bind::<Nullable<SqlUuid>, _>(asked.holder.map(Uuid::from))
        .bind::<Nullable<SqlUuid>, _>(office)
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id.into(), row.known.into())).collect())
}

/// Subjects that are alike in everything that decides about their steps.
#[derive(Debug, Clone)]
pub struct Alike {
    /// Where they are.
    pub state: State,
    /// Class of their cases.
    pub class: CaseClass,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// Somebody has to look at them again.
    pub flagged: bool,
    /// What the database knows for the guards.
    pub facts: Facts,
    /// How many they are.
    pub subjects: i64,
}

/// The subjects of a review, or of one court case of it, by what decides about their steps: of a thousand
/// alike there is one row.
///
/// # Errors
/// [`DbError`].
pub async fn tally(
    tx: &mut Tx,
    review: ReviewId,
    at_court: Option<CourtCaseId>,
    asked: &Asked,
) -> Result<Vec<Alike>, DbError> {
    let account: Option<Uuid> = tx.actor().account.map(Into::into);
    let office: Option<Uuid> = tx.actor().office.map(Into::into);
    let rows: Vec<AlikeRow> = prepared(TALLY)
        .bind::<SqlUuid, _>(Uuid::from(review))
        .bind::<Nullable<SqlUuid>, _>(at_court.map(Uuid::from))
        .bind::<Nullable<SqlUuid>, _>(account)
        .bind::<Date, _>(asked.today)
        .bind::<Bool, _>(asked.in_force_at_once)
        .bind::<Nullable<SqlUuid>, _>(asked.holder.map(Uuid::from))
        .bind::<Nullable<SqlUuid>, _>(office)
        .load(tx.conn())
        .await?;
    let alike = |row: AlikeRow| {
        Ok(Alike {
            state: code("review_subject.state", &row.state)?,
            class: code("review_subject.class", &row.class)?,
            unconditional: row.unconditional,
            flagged: row.flagged,
            facts: row.known.into(),
            subjects: row.subjects,
        })
    };
    rows.into_iter().map(alike).collect()
}

fn count(rows: i64) -> usize {
    usize::try_from(rows).unwrap_or(0)
}

impl From<Known> for Facts {
    fn from(row: Known) -> Self {
        Self {
            assigned: row.assigned,
            open_requests: count(row.open_requests),
            negative_answers: count(row.negative_answers),
            other_answers: count(row.other_answers),
            conclusion_clears: row.conclusion_clears,
            actor_drafted: row.actor_drafted,
            national_office: row.national_office,
            ruling_complete: row.ruling_complete,
            actor_entered_ruling: row.actor_entered_ruling,
            window_over: row.window_over,
            appeal_open: row.appeal_open,
            term_restored: row.term_restored,
            in_force: row.in_force,
            outcome_clears: row.outcome_clears,
            live_certificate: row.live_certificate,
            name_recorded: row.name_recorded,
            published: row.published,
            new_evidence: count(row.new_evidence),
            ..Self::default()
        }
    }
}
