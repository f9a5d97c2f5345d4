//! The published register: written when names are published, read by anybody.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::SubjectId;
use crate::domain::jurisdiction::Country;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryableByName;
use diesel::sql_types::{Array, BigInt, Date, Int4, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Copies what is published of subjects, read with the eyes of whoever publishes it. A placeholder has no
/// name, and a person's leading spelling is the one that is published.
const PUBLISH: &str = "
INSERT INTO published_name (subject_id, jurisdiction, name, name_keys, keys_version, birth_year, body_code,
  body_raw, outcome, paper_kind, paper_number, cleared_on, published_at)
SELECT s.id, r.jurisdiction, n.raw, n.name_keys, n.keys_version,
  (SELECT extract(year FROM t.earliest)::int FROM assertion t WHERE t.person_id = s.person_id
     AND t.predicate = 'birth_date' AND t.accepted_at IS NOT NULL AND t.withdrawn_at IS NULL
     AND extract(year FROM t.earliest) = extract(year FROM t.latest) ORDER BY t.accepted_at DESC LIMIT 1),
  a.body_code, a.body_raw, s.outcome, s.outcome_paper_kind, u.number,
  coalesce(u.ruled_on, (coalesce(u.confirmed_at, c.signed_at, d.ordered_at) AT TIME ZONE 'UTC'
    + make_interval(mins => $2))::date), s.published_at
FROM review_subject s JOIN review r ON r.id = s.review_id
JOIN person p ON p.id = s.person_id AND NOT p.placeholder
JOIN LATERAL (SELECT o.raw, o.name_keys, o.keys_version FROM person_name o
  WHERE o.person_id = s.person_id ORDER BY o.position, o.id LIMIT 1) n ON true
LEFT JOIN repressive_act a ON a.id = s.act_id
LEFT JOIN ruling u ON s.outcome_paper_kind = 'ruling' AND u.id = s.outcome_paper_id
LEFT JOIN conclusion c ON s.outcome_paper_kind = 'conclusion' AND c.id = s.outcome_paper_id
LEFT JOIN decision_order d ON s.outcome_paper_kind = 'decision_order' AND d.id = s.outcome_paper_id
WHERE s.id = ANY($1)";

/// Writes the lines of subjects that were just published; days are those of clocks that are `offset` minutes
/// ahead of UTC. Taking a publication back removes its line by itself.
///
/// # Errors
/// [`DbError`]; the table refuses a line of what is not published.
pub async fn publish(tx: &mut Tx, subjects: &[SubjectId], offset: i32) -> Result<(), DbError> {
    let ids: Vec<Uuid> = subjects.iter().map(|id| id.0).collect();
    prepared(PUBLISH)
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<Int4, _>(offset)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A line of the register.
#[derive(Debug, Clone, QueryableByName)]
pub struct PublishedName {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Country code.
    #[diesel(sql_type = Text)]
    pub jurisdiction: String,
    /// The name as published.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Year of birth.
    #[diesel(sql_type = Nullable<Int4>)]
    pub birth_year: Option<i32>,
    /// Code of the body that had decided.
    #[diesel(sql_type = Nullable<Text>)]
    pub body_code: Option<String>,
    /// That body as the source writes it.
    #[diesel(sql_type = Nullable<Text>)]
    pub body_raw: Option<String>,
    /// Kind of outcome.
    #[diesel(sql_type = Text)]
    pub outcome: String,
    /// Kind of the paper that cleared.
    #[diesel(sql_type = Text)]
    pub paper_kind: String,
    /// Its number.
    #[diesel(sql_type = Nullable<Text>)]
    pub paper_number: Option<String>,
    /// Its day.
    #[diesel(sql_type = Nullable<Date>)]
    pub cleared_on: Option<NaiveDate>,
    /// When the name was published.
    #[diesel(sql_type = Timestamptz)]
    pub published_at: DateTime<Utc>,
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct PublishedFilter {
    /// Keys of up to three words of the name; each has to be met. A name of fewer words repeats one.
    pub words: [Vec<i32>; 3],
    /// Only of this country.
    pub country: Option<Country>,
    /// Only people born in this year.
    pub birth_year: Option<i32>,
    /// Only papers of this year.
    pub year: Option<i32>,
}

const SEARCH: &str = "
SELECT id, jurisdiction, name, birth_year, body_code, body_raw, outcome, paper_kind, paper_number, cleared_on,
  published_at
FROM published_name
WHERE name_keys && $1 AND name_keys && $2 AND name_keys && $3
  AND ($4 IS NULL OR jurisdiction = $4) AND ($5 IS NULL OR birth_year = $5)
  AND ($6 IS NULL OR extract(year FROM cleared_on) = $6)
  AND ($7 IS NULL OR (name, id) > ($7, $8))
ORDER BY name, id LIMIT $9";

/// One page of lines that are found, by name, after `after` (name and id of the last line before).
///
/// # Errors
/// [`DbError`].
pub async fn search(
    tx: &mut Tx,
    filter: &PublishedFilter,
    after: Option<(&str, Uuid)>,
    limit: i64,
) -> Result<Vec<PublishedName>, DbError> {
    let [first, second, third] = &filter.words;
    Ok(prepared(SEARCH)
        .bind::<Array<Int4>, _>(first)
        .bind::<Array<Int4>, _>(second)
        .bind::<Array<Int4>, _>(third)
        .bind::<Nullable<Text>, _>(filter.country.as_ref().map(Country::as_str))
        .bind::<Nullable<Int4>, _>(filter.birth_year)
        .bind::<Nullable<Int4>, _>(filter.year)
        .bind::<Nullable<Text>, _>(after.map(|(name, _)| name))
        .bind::<Nullable<SqlUuid>, _>(after.map(|(_, id)| id))
        .bind::<BigInt, _>(limit)
        .load(tx.conn())
        .await?)
}
