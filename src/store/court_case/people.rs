//! The people of a court case, a page at a time.

use crate::domain::id::{CourtCaseId, SubjectId};
use crate::domain::repression::{CaseClass, Outcome};
use crate::domain::workflow::subject::State;
use crate::store::error::{DbError, code};
use crate::store::like::like;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which of them.
#[derive(Debug, Clone, Default)]
pub struct Whom {
    /// Only these.
    pub only: Option<Vec<Uuid>>,
    /// All but these.
    pub but: Vec<Uuid>,
    /// Part of a name, or the number of a file.
    pub find: Option<String>,
}

/// A subject at court.
#[derive(Debug, Clone)]
pub struct Line {
    /// The subject.
    pub subject: SubjectId,
    /// Its person.
    pub person: Uuid,
    /// Its place in the review.
    pub position: i32,
    /// Class of the case.
    pub class: CaseClass,
    /// Where it is.
    pub state: State,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// What the signed conclusion asked for.
    pub proposed: Option<Outcome>,
    /// How many the whole list has.
    pub total: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    subject: Uuid,
    #[diesel(sql_type = SqlUuid)]
    person: Uuid,
    #[diesel(sql_type = Integer)]
    position: i32,
    #[diesel(sql_type = Text)]
    class: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Nullable<Text>)]
    outcome: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    proposed: Option<String>,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

/// A page of them in the order of their places.
///
/// # Errors
/// [`DbError`].
pub async fn list_people(
    tx: &mut Tx,
    of: CourtCaseId,
    whom: &Whom,
    after: i32,
    limit: i64,
) -> Result<Vec<Line>, DbError> {
    let rows: Vec<Row> = prepared(
        "WITH w AS MATERIALIZED (SELECT s.id AS subject, s.person_id AS person, s.position, s.class, s.state, \
            s.outcome, s.conclusion_id FROM review_subject s \
          WHERE s.court_case_id = $1 AND ($2 IS NULL OR s.id = ANY ($2)) AND s.id <> ALL ($3) \
            AND ($4 IS NULL OR EXISTS (SELECT 1 FROM archival_file f WHERE f.id = s.file_id AND f.delo = $5) \
              OR EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = s.person_id AND n.raw ILIKE $4))), \
         page AS MATERIALIZED (SELECT * FROM w WHERE position > $6 ORDER BY position LIMIT $7) \
         SELECT p.subject, p.person, p.position, p.class, p.state, p.outcome, c.proposed_outcome AS proposed, \
           (SELECT count(*) FROM w) AS total \
         FROM page p LEFT JOIN conclusion c ON c.id = p.conclusion_id AND c.signed_at IS NOT NULL \
         ORDER BY p.position",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<Nullable<Array<SqlUuid>>, _>(whom.only.as_deref())
    .bind::<Array<SqlUuid>, _>(whom.but.as_slice())
    .bind::<Nullable<Text>, _>(whom.find.as_deref().map(like))
    .bind::<Nullable<Text>, _>(whom.find.as_deref())
    .bind::<Integer, _>(after)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    let line = |row: Row| {
        let outcome = |field, value: Option<String>| {
            value.map(|value| code::<Outcome>(field, &value)).transpose()
        };
        Ok(Line {
            subject: row.subject.into(),
            person: row.person,
            position: row.position,
            class: code("review_subject.class", &row.class)?,
            state: code("review_subject.state", &row.state)?,
            outcome: outcome("review_subject.outcome", row.outcome)?,
            proposed: outcome("conclusion.proposed_outcome", row.proposed)?,
            total: row.total,
        })
    };
    rows.into_iter().map(line).collect()
}
