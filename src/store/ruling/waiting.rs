//! What waits for a judge, and what to compare it with.

use crate::domain::id::{RulingId, SubjectId};
use crate::domain::repression::Outcome;
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A ruling that waits for a judge.
#[derive(Debug, Clone, QueryableByName)]
pub struct Waiting {
    /// The ruling.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The court case.
    #[diesel(sql_type = SqlUuid)]
    pub court_case: Uuid,
    /// The court's number of the case.
    #[diesel(sql_type = Nullable<Text>)]
    pub case_number: Option<String>,
    /// Number of the ruling.
    #[diesel(sql_type = Text)]
    pub number: String,
    /// When the clerk entered it.
    #[diesel(sql_type = Timestamptz)]
    pub entered_at: DateTime<Utc>,
    /// About how many people it is.
    #[diesel(sql_type = BigInt)]
    pub subjects: i64,
    /// How many of the whole list there are.
    #[diesel(sql_type = BigInt)]
    pub total: i64,
}

/// Rulings of the actor's court cases that wait for a judge, those that have waited longest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_waiting(
    tx: &mut Tx,
    after: Option<RulingId>,
    limit: i64,
) -> Result<Vec<Waiting>, DbError> {
    let rows = prepared(
        "WITH w AS MATERIALIZED (SELECT r.id, r.court_case_id AS court_case, c.number AS case_number, r.number, \
            r.entered_at FROM ruling r JOIN court_case c ON c.id = r.court_case_id \
          WHERE r.confirmed_at IS NULL AND r.sent_back_at IS NULL) \
         SELECT w.*, (SELECT count(*) FROM ruling_outcome o WHERE o.ruling_id = w.id) AS subjects, \
           (SELECT count(*) FROM w) AS total \
         FROM w WHERE $1 IS NULL OR w.id > $1 ORDER BY w.id LIMIT $2",
    )
    .bind::<Nullable<SqlUuid>, _>(after.map(|id| id.0))
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    Ok(rows)
}

/// An operative part, and for how many people it stands in the ruling.
#[derive(Debug, Clone)]
pub struct Part {
    /// What is decided.
    pub outcome: Outcome,
    /// Code of the ground of a refusal.
    pub ground: Option<String>,
    /// Codes of the findings.
    pub findings: Vec<String>,
    /// The operative text.
    pub operative_text: String,
    /// How many people.
    pub people: i64,
}

#[derive(QueryableByName)]
struct PartRow {
    #[diesel(sql_type = Text)]
    outcome: String,
    #[diesel(sql_type = Nullable<Text>)]
    ground: Option<String>,
    #[diesel(sql_type = Array<Text>)]
    findings: Vec<String>,
    #[diesel(sql_type = Text)]
    operative_text: String,
    #[diesel(sql_type = BigInt)]
    people: i64,
}

/// The different operative parts of a ruling, that of most people first.
///
/// # Errors
/// [`DbError`].
pub async fn list_parts(tx: &mut Tx, of: RulingId, limit: i64) -> Result<Vec<Part>, DbError> {
    let rows: Vec<PartRow> = prepared(
        "SELECT outcome, ground, findings, operative_text, count(*) AS people FROM ruling_outcome \
         WHERE ruling_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY people DESC, min(subject_id::text) LIMIT $2",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    let part = |row: PartRow| {
        Ok(Part {
            outcome: code("ruling_outcome.outcome", &row.outcome)?,
            ground: row.ground,
            findings: row.findings,
            operative_text: row.operative_text,
            people: row.people,
        })
    };
    rows.into_iter().map(part).collect()
}

/// What a ruling says about one person, beside what was asked for.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The subject.
    pub subject: SubjectId,
    /// Its place in the review.
    pub position: i32,
    /// What is decided.
    pub outcome: Outcome,
    /// Code of the ground of a refusal.
    pub ground: Option<String>,
    /// The operative text.
    pub operative_text: String,
    /// What the signed conclusion asked for; nothing where none lies with the case.
    pub proposed: Option<(Outcome, Option<String>)>,
}

#[derive(QueryableByName)]
struct ComparedRow {
    #[diesel(sql_type = SqlUuid)]
    subject: Uuid,
    #[diesel(sql_type = Integer)]
    position: i32,
    #[diesel(sql_type = Text)]
    outcome: String,
    #[diesel(sql_type = Nullable<Text>)]
    ground: Option<String>,
    #[diesel(sql_type = Text)]
    operative_text: String,
    #[diesel(sql_type = Nullable<Text>)]
    proposed: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    proposed_ground: Option<String>,
}

/// Which people of a ruling are meant.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// Those whose outcome is another than was asked for, or where nothing was asked for, than this one
    /// of most people; or the others.
    pub differing: bool,
    /// Outcome and ground of most people.
    pub usual: (Outcome, Option<&'a str>),
}

/// Whether the row is one of those that differ. What was asked for counts; without it, what most got.
const DIFFERS: &str = "CASE WHEN c.id IS NOT NULL \
      THEN o.outcome <> c.proposed_outcome OR o.ground IS DISTINCT FROM c.ground \
      ELSE o.outcome <> $2 OR o.ground IS DISTINCT FROM $3 END";

const COMPARED: &str = "FROM ruling_outcome o JOIN review_subject s ON s.id = o.subject_id \
    LEFT JOIN conclusion c ON c.id = s.conclusion_id AND c.signed_at IS NOT NULL \
    WHERE o.ruling_id = $1";

/// A page of the people of a ruling in the order of their places.
///
/// # Errors
/// [`DbError`].
pub async fn list_compared(
    tx: &mut Tx,
    of: RulingId,
    which: Which<'_>,
    after: i32,
    limit: i64,
) -> Result<Vec<Compared>, DbError> {
    let sql = format!(
        "SELECT o.subject_id AS subject, s.position, o.outcome, o.ground, o.operative_text, \
           c.proposed_outcome AS proposed, c.ground AS proposed_ground {COMPARED} \
         AND {DIFFERS} = $4 AND s.position > $5 ORDER BY s.position LIMIT $6"
    );
    let rows: Vec<ComparedRow> = prepared(sql)
        .bind::<SqlUuid, _>(of.0)
        .bind::<Text, _>(which.usual.0.as_str())
        .bind::<Nullable<Text>, _>(which.usual.1)
        .bind::<Bool, _>(which.differing)
        .bind::<Integer, _>(after)
        .bind::<BigInt, _>(limit)
        .load(tx.conn())
        .await?;
    let compared = |row: ComparedRow| {
        let ground = row.proposed_ground;
        let proposed = row.proposed.map(|one| code("conclusion.proposed_outcome", &one));
        Ok(Compared {
            subject: row.subject.into(),
            position: row.position,
            outcome: code("ruling_outcome.outcome", &row.outcome)?,
            ground: row.ground,
            operative_text: row.operative_text,
            proposed: proposed.transpose()?.map(|outcome| (outcome, ground)),
        })
    };
    rows.into_iter().map(compared).collect()
}

/// How many people of a ruling differ, how many there are, and for how many something was asked for.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct Differing {
    /// Those who differ.
    #[diesel(sql_type = BigInt)]
    pub differing: i64,
    /// All.
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    /// Those for whom a signed conclusion proposes an outcome.
    #[diesel(sql_type = BigInt)]
    pub proposed: i64,
}

/// Counts them.
///
/// # Errors
/// [`DbError`].
pub async fn count_compared(
    tx: &mut Tx,
    of: RulingId,
    usual: (Outcome, Option<&str>),
) -> Result<Differing, DbError> {
    let sql = format!(
        "SELECT count(*) FILTER (WHERE {DIFFERS}) AS differing, count(*) AS total, \
           count(c.id) AS proposed {COMPARED}"
    );
    Ok(prepared(sql)
        .bind::<SqlUuid, _>(of.0)
        .bind::<Text, _>(usual.0.as_str())
        .bind::<Nullable<Text>, _>(usual.1)
        .get_result(tx.conn())
        .await?)
}

/// How many people of a ruling get which outcome, that of most first.
///
/// # Errors
/// [`DbError`].
pub async fn count_outcomes(tx: &mut Tx, of: RulingId) -> Result<Vec<(Outcome, i64)>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        outcome: String,
        #[diesel(sql_type = BigInt)]
        people: i64,
    }
    let rows: Vec<Row> = prepared(
        "SELECT outcome, count(*) AS people FROM ruling_outcome WHERE ruling_id = $1 \
         GROUP BY outcome ORDER BY people DESC, outcome",
    )
    .bind::<SqlUuid, _>(of.0)
    .load(tx.conn())
    .await?;
    let counted = |row: Row| Ok((code("ruling_outcome.outcome", &row.outcome)?, row.people));
    rows.into_iter().map(counted).collect()
}
