//! Counting: every query reads its tables once and gives all totals at once.

use crate::domain::figure::{Cell, Figure, Mark};
use crate::domain::id::OfficeId;
use crate::domain::jurisdiction::Country;
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Integer, Nullable, Text, Uuid as SqlUuid};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection as _};
use uuid::Uuid;

/// Of which cases.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    /// The country.
    pub country: Country,
    /// One office of it; all without.
    pub office: Option<OfficeId>,
    /// Minutes east of UTC: years and days are counted in this time.
    pub offset: i32,
}

/// A number and what it is a number of.
pub type Counted = (Figure, Cell);

#[derive(QueryableByName)]
pub(super) struct CellRow {
    #[diesel(sql_type = Text)]
    figure: String,
    #[diesel(sql_type = Nullable<Text>)]
    kind: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    year: Option<i32>,
    #[diesel(sql_type = Nullable<Text>)]
    line: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    part: Option<String>,
    #[diesel(sql_type = BigInt)]
    counted: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    persons: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    files: Option<i64>,
}

impl TryFrom<CellRow> for Counted {
    type Error = DbError;

    fn try_from(row: CellRow) -> Result<Self, DbError> {
        let cell = Cell {
            kind: row.kind,
            year: row.year,
            line: row.line,
            part: row.part,
            counted: row.counted,
            persons: row.persons,
            files: row.files,
            mark: Mark::Withheld,
        };
        Ok((code("figure", &row.figure)?, cell))
    }
}

/// Lets this transaction's statements run for a quarter of an hour: counting a country takes long, and
/// nobody waits for it.
///
/// # Errors
/// [`DbError`].
pub async fn allow_long(tx: &mut Tx) -> Result<(), DbError> {
    Ok(tx.conn().batch_execute("SET LOCAL statement_timeout = '15min'").await?)
}

macro_rules! standing {
    ($figure:literal, $line:literal) => {
        concat!(
            "SELECT '",
            $figure,
            "' AS figure, case_kind AS kind, NULL::int AS year, line, NULL::text AS part, count(*) AS counted, \
               NULL::bigint AS persons, NULL::bigint AS files FROM ( \
               SELECT case_kind, ",
            $line,
            " AS line FROM ( \
                 SELECT case_kind, state, due_on, \
                   $4 - (opened_at AT TIME ZONE 'UTC' + make_interval(mins => $3))::date AS days \
                 FROM work_item WHERE NOT closed AND jurisdiction = $1 AND ($2 IS NULL OR office_id = $2)) item) one \
             GROUP BY GROUPING SETS ((case_kind, line), (case_kind))"
        )
    };
}

const STATES: &str = standing!("states", "state");

const AGES: &str = standing!(
    "ages",
    "CASE WHEN days < 30 THEN 'under_30' WHEN days < 90 THEN 'under_90' \
       WHEN days < 180 THEN 'under_180' WHEN days < 365 THEN 'under_365' \
       WHEN days < 730 THEN 'under_730' ELSE 'older' END"
);

const OVERDUE: &str = standing!(
    "overdue",
    "CASE WHEN due_on = DATE '9999-12-31' THEN 'no_term' WHEN due_on >= $4 THEN 'in_time' \
       WHEN due_on >= $4 - 30 THEN 'late_30' WHEN due_on >= $4 - 90 THEN 'late_90' \
       ELSE 'late_more' END"
);

/// Open cases on a day by one of state, age and lateness; nothing for figures of other things.
///
/// # Errors
/// [`DbError`].
pub async fn count_standing(
    tx: &mut Tx,
    scope: Scope,
    (figure, today): (Figure, NaiveDate),
) -> Result<Vec<Counted>, DbError> {
    let sql = match figure {
        Figure::States => STATES,
        Figure::Ages => AGES,
        Figure::Overdue => OVERDUE,
        Figure::Archives | Figure::Outcomes | Figure::Bodies | Figure::Articles => {
            return Ok(Vec::new());
        }
    };
    let rows: Vec<CellRow> = prepared(sql)
        .bind::<Text, _>(scope.country.as_str())
        .bind::<Nullable<SqlUuid>, _>(scope.office.map(Uuid::from))
        .bind::<Integer, _>(scope.offset)
        .bind::<Date, _>(today)
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

const ARCHIVES: &str = "SELECT 'archives' AS figure, NULL::text AS kind, year, line, part, \
    count(*) AS counted, NULL::bigint AS persons, NULL::bigint AS files FROM ( \
    SELECT extract(year FROM q.sent_at AT TIME ZONE 'UTC' + make_interval(mins => $3))::int AS year, \
      coalesce(q.answer, 'none') AS line, q.addressee_kind AS part \
    FROM review r JOIN archive_request q ON q.review_id = r.id \
    WHERE r.jurisdiction = $1 AND ($2 IS NULL OR r.office_id = $2) AND q.sent_at IS NOT NULL) asked \
  GROUP BY CUBE (year, line, part) HAVING count(*) > 0";

/// Requests that were sent, by the year of sending, the answer and the kind of addressee.
///
/// # Errors
/// [`DbError`].
pub async fn count_archives(tx: &mut Tx, scope: Scope) -> Result<Vec<Counted>, DbError> {
    counted(tx, ARCHIVES, scope).await
}

// The body and the articles are those of the act; a group that was repressed by an act of state has none.
const DECIDED: &str = "WITH decided AS MATERIALIZED ( \
    SELECT s.person_id, s.file_id, s.outcome, coalesce(a.body_code, 'none') AS body, \
      CASE WHEN cardinality(a.articles) > 0 THEN a.articles ELSE ARRAY['none'] END AS articles, \
      extract(year FROM s.decided_at AT TIME ZONE 'UTC' + make_interval(mins => $3))::int AS year \
    FROM review r JOIN review_subject s ON s.review_id = r.id \
      LEFT JOIN repressive_act a ON a.id = s.act_id \
    WHERE r.jurisdiction = $1 AND ($2 IS NULL OR r.office_id = $2) AND s.outcome IS NOT NULL \
      AND s.decided_at IS NOT NULL AND s.in_force_at IS NOT NULL AND s.state <> 'revoked')";

const BODIES: &str = "SELECT 'bodies' AS figure, NULL::text AS kind, year, body AS line, outcome AS part, \
    count(*) AS counted, count(DISTINCT person_id) AS persons, count(DISTINCT file_id) AS files \
  FROM decided GROUP BY CUBE (year, body, outcome) HAVING count(*) > 0";

const ARTICLES: &str = "SELECT 'articles' AS figure, NULL::text AS kind, year, article AS line, \
    outcome AS part, count(*) AS counted, count(DISTINCT person_id) AS persons, \
    count(DISTINCT file_id) AS files \
  FROM decided CROSS JOIN LATERAL (SELECT DISTINCT unnest(articles) AS article) named \
  GROUP BY GROUPING SETS ((year, article, outcome), (year, article), (article, outcome), (article))";

/// Outcomes in force, by the year of the decision, the body that had repressed, and the outcome.
///
/// # Errors
/// [`DbError`].
pub async fn count_bodies(tx: &mut Tx, scope: Scope) -> Result<Vec<Counted>, DbError> {
    counted(tx, &format!("{DECIDED} {BODIES}"), scope).await
}

/// The same by article in the place of the body; an outcome stands under each of its articles.
///
/// # Errors
/// [`DbError`].
pub async fn count_articles(tx: &mut Tx, scope: Scope) -> Result<Vec<Counted>, DbError> {
    counted(tx, &format!("{DECIDED} {ARTICLES}"), scope).await
}

async fn counted(tx: &mut Tx, sql: &str, scope: Scope) -> Result<Vec<Counted>, DbError> {
    let rows: Vec<CellRow> = prepared(sql)
        .bind::<Text, _>(scope.country.as_str())
        .bind::<Nullable<SqlUuid>, _>(scope.office.map(Uuid::from))
        .bind::<Integer, _>(scope.offset)
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
