//! What the case holds for the lines of a certificate. Nothing is read that nobody accepted: of
//! several statements the accepted one is printed, and without one the line stays empty.

use crate::domain::id::{ApplicantId, ReviewId, SubjectId};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Jsonb, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// An accepted statement.
#[derive(Debug, Clone, Deserialize)]
pub struct Accepted {
    /// As it is written.
    pub value: String,
    /// Who says so.
    pub source: String,
    /// The year, when the statement is a date that lies in one.
    pub year: Option<i32>,
}

/// The act, as the sources write it.
#[derive(Debug, Clone, Deserialize)]
pub struct Act {
    /// Body that decided.
    pub body: String,
    /// When.
    pub decided: String,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Charge in words.
    pub charge: Option<String>,
    /// Article.
    pub article: String,
    /// Measure.
    pub measure: String,
    /// Term in months.
    pub term_months: Option<i32>,
}

/// An earlier review of the act.
#[derive(Debug, Clone, Deserialize)]
pub struct Prior {
    /// Body that reviewed.
    pub body: String,
    /// When.
    pub date: String,
    /// Code of the result.
    pub result: String,
}

/// The paper that the outcome rests on.
#[derive(Debug, Clone, Deserialize)]
pub struct Paper {
    /// `ruling`, `conclusion` or `decision_order`.
    pub kind: String,
    /// Names of the office that made it, by language.
    pub by: Option<Value>,
    /// Its number.
    pub number: Option<String>,
    /// When it was made.
    pub at: Option<chrono::DateTime<chrono::Utc>>,
    /// Its own day, when that was before it came here.
    #[serde(default)]
    pub on: Option<chrono::NaiveDate>,
    /// Codes of the findings.
    #[serde(default)]
    pub findings: Vec<String>,
}

/// Everything for one certificate.
#[derive(Debug, Clone, Deserialize)]
pub struct Gathered {
    /// The subject.
    pub subject: Uuid,
    /// The person.
    pub person: Uuid,
    /// The holder.
    pub holder: Uuid,
    /// Full name of the holder.
    pub holder_name: String,
    /// Kinship as the petition says; none when no linked petition of the holder names the person.
    pub kinship: Option<String>,
    /// Code of the outcome.
    pub outcome: Option<String>,
    /// First spelling of the historical file.
    pub name_in_file: Option<String>,
    /// Name as it is written today.
    pub name_today: Option<String>,
    /// Accepted statements by predicate.
    pub accepted: BTreeMap<String, Accepted>,
    /// The act.
    pub act: Option<Act>,
    /// Earlier reviews, oldest first.
    pub prior: Vec<Prior>,
    /// The paper.
    pub paper: Option<Paper>,
    /// Reference of the historical file: holder, fond, opis, delo.
    pub archival_file: Option<String>,
}

/// A certificate that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holding {
    /// For which subject.
    pub subject: SubjectId,
    /// To whom.
    pub holder: ApplicantId,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Jsonb)]
    gathered: Value,
}

const GATHER: &str = "
SELECT jsonb_build_object(
  'subject', s.id, 'person', s.person_id, 'holder', a.id, 'holder_name', a.full_name, 'outcome', s.outcome,
  'kinship', (SELECT n.kinship FROM petition_person n JOIN petition p ON p.id = n.petition_id
    WHERE p.applicant_id = a.id AND p.review_id = s.review_id AND p.state IN ('linked', 'closed')
      AND n.person_id = s.person_id ORDER BY p.id DESC LIMIT 1),
  'name_in_file', (SELECT raw FROM person_name n WHERE n.person_id = s.person_id AND n.kind = 'in_file'
    ORDER BY n.position, n.id LIMIT 1),
  'name_today', (SELECT raw FROM person_name n WHERE n.person_id = s.person_id AND n.kind = 'today'
    ORDER BY n.position, n.id LIMIT 1),
  'accepted', coalesce((SELECT jsonb_object_agg(t.predicate, jsonb_build_object('value', t.value, 'source', t.source,
      'year', CASE WHEN extract(year FROM t.earliest) = extract(year FROM t.latest) THEN extract(year FROM t.earliest)::int END))
    FROM assertion t WHERE t.person_id = s.person_id AND t.accepted_at IS NOT NULL AND t.withdrawn_at IS NULL), '{}'),
  'act', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('body', c.body_raw, 'decided', c.decided_raw,
    'decision_number', c.decision_number, 'charge', c.charge, 'article', c.article_raw,
    'measure', c.measure_raw, 'term_months', c.term_months) END,
  'prior', coalesce((SELECT jsonb_agg(jsonb_build_object('body', v.body_raw, 'date', v.decided_raw, 'result', v.result)
      ORDER BY v.decided_earliest, v.id) FROM prior_review v WHERE v.act_id = s.act_id), '[]'),
  'paper', CASE s.outcome_paper_kind
    WHEN 'ruling' THEN (SELECT jsonb_build_object('kind', 'ruling', 'by', o.name, 'number', r.number,
        'at', r.confirmed_at, 'on', r.ruled_on, 'findings', u.findings)
      FROM ruling r JOIN court_case k ON k.id = r.court_case_id JOIN office o ON o.id = k.court_id
      LEFT JOIN ruling_outcome u ON u.ruling_id = r.id AND u.subject_id = s.id WHERE r.id = s.outcome_paper_id)
    WHEN 'conclusion' THEN (SELECT jsonb_build_object('kind', 'conclusion', 'by', o.name, 'at', k.signed_at, 'findings', k.findings)
      FROM conclusion k JOIN review r ON r.id = k.review_id JOIN office o ON o.id = r.office_id WHERE k.id = s.outcome_paper_id)
    WHEN 'decision_order' THEN (SELECT jsonb_build_object('kind', 'decision_order', 'by', o.name, 'at', d.ordered_at)
      FROM decision_order d JOIN review r ON r.id = d.review_id JOIN office o ON o.id = r.office_id WHERE d.id = s.outcome_paper_id)
    END,
  'archival_file', (SELECT concat_ws(', ', f.holder_raw, 'fond ' || f.fond, 'opis ' || f.opis, 'delo ' || f.delo)
    FROM archival_file f WHERE f.id = s.file_id)) AS gathered
FROM unnest($2, $3) WITH ORDINALITY AS w(subject_id, holder_id, place)
JOIN review_subject s ON s.id = w.subject_id AND s.review_id = $1
JOIN applicant a ON a.id = w.holder_id
LEFT JOIN repressive_act c ON c.id = s.act_id
ORDER BY w.place";

/// What the case holds for each certificate asked for, in the same order; a subject of another
/// review, or a holder the actor does not see, is missing.
///
/// # Errors
/// [`DbError`].
pub async fn gather(
    tx: &mut Tx,
    review: ReviewId,
    wanted: &[Holding],
) -> Result<Vec<Gathered>, DbError> {
    let rows: Vec<Row> = prepared(GATHER)
        .bind::<SqlUuid, _>(review.0)
        .bind::<Array<SqlUuid>, _>(wanted.iter().map(|one| one.subject.0).collect::<Vec<_>>())
        .bind::<Array<SqlUuid>, _>(wanted.iter().map(|one| one.holder.0).collect::<Vec<_>>())
        .load(tx.conn())
        .await?;
    let read = |row: Row| {
        serde_json::from_value(row.gathered)
            .map_err(|error| DbError::Corrupt { table: "certificate", value: error.to_string() })
    };
    rows.into_iter().map(read).collect()
}

#[derive(QueryableByName)]
struct NameRow {
    #[diesel(sql_type = diesel::sql_types::Text)]
    full_name: String,
}

/// The name an official signs with.
///
/// # Errors
/// [`DbError`].
pub async fn find_signatory(
    tx: &mut Tx,
    account: crate::domain::id::AccountId,
) -> Result<Option<String>, DbError> {
    let row: Option<NameRow> = prepared("SELECT full_name FROM account WHERE id = $1")
        .bind::<SqlUuid, _>(account.0)
        .get_result(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|row| row.full_name))
}
