//! What is known of the acts of subjects, for the question which court is competent.

use crate::domain::id::SubjectId;
use crate::domain::repression::{BodyCode, CaseClass};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;

/// The facts that decide competence; subjects that share them share one row.
#[derive(Debug, Clone)]
pub struct ActFacts {
    /// Class of the case.
    pub class: CaseClass,
    /// The body that decided, when an act is recorded and the body was recognised.
    pub body: Option<BodyCode>,
    /// The body as the source writes it.
    pub body_raw: Option<String>,
    /// Where it sat, as written.
    pub seat_then: Option<String>,
    /// Region of today.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence_then: Option<String>,
    /// Region of today.
    pub residence_now: Option<String>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    class: String,
    #[diesel(sql_type = Nullable<Text>)]
    body_code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    body_raw: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    seat_then: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    seat_now: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    residence_then: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    residence_now: Option<String>,
}

/// The different facts among the acts of these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn act_facts(tx: &mut Tx, subjects: &[SubjectId]) -> Result<Vec<ActFacts>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT DISTINCT s.class, a.body_code, a.body_raw, a.seat_then, a.seat_now, \
           a.residence_then, a.residence_now \
         FROM review_subject s LEFT JOIN repressive_act a ON a.id = s.act_id \
         WHERE s.id = ANY($1) ORDER BY 1, 2, 3, 4, 5, 6, 7",
    )
    .bind::<Array<SqlUuid>, _>(subjects.iter().map(|id| id.0).collect::<Vec<_>>())
    .load(tx.conn())
    .await?;
    let facts = |row: Row| {
        let body = row.body_code.as_deref();
        Ok(ActFacts {
            class: code("review_subject.class", &row.class)?,
            body: body.map(|body| code("repressive_act.body_code", body)).transpose()?,
            body_raw: row.body_raw,
            seat_then: row.seat_then,
            seat_now: row.seat_now,
            residence_then: row.residence_then,
            residence_now: row.residence_now,
        })
    };
    rows.into_iter().map(facts).collect()
}
