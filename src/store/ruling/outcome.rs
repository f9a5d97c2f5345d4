//! The operative parts of a ruling, one for each subject.

use crate::domain::id::{RulingId, SubjectId};
use crate::domain::repression::Outcome;
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Jsonb, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// What a ruling says about one subject.
#[derive(Debug, Clone)]
pub struct SubjectOutcome {
    /// The subject.
    pub subject: SubjectId,
    /// What is decided.
    pub outcome: Outcome,
    /// Code of the ground of a refusal.
    pub ground: Option<String>,
    /// Codes of the findings.
    pub findings: Vec<String>,
    /// The operative text.
    pub operative_text: String,
}

/// Writes the outcomes of a ruling in one statement, however many they are.
///
/// # Errors
/// [`DbError`].
pub async fn insert_outcomes(
    tx: &mut Tx,
    of: RulingId,
    outcomes: &[SubjectOutcome],
) -> Result<(), DbError> {
    let row = |one: &SubjectOutcome| {
        json!({
            "subject_id": one.subject, "outcome": one.outcome, "ground": one.ground,
            "findings": one.findings, "operative_text": one.operative_text,
        })
    };
    // One document instead of arrays side by side: SQL has no array of lists of unequal length.
    prepared(
        "INSERT INTO ruling_outcome (ruling_id, subject_id, outcome, ground, findings, operative_text) \
         SELECT $1, subject_id, outcome, ground, findings, operative_text \
         FROM jsonb_to_recordset($2) AS o(subject_id uuid, outcome text, ground text, findings text[], operative_text text)",
    )
    .bind::<SqlUuid, _>(of.0)
    .bind::<Jsonb, _>(Value::Array(outcomes.iter().map(row).collect()))
    .execute(tx.conn())
    .await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    outcome: String,
    #[diesel(sql_type = Nullable<Text>)]
    ground: Option<String>,
    #[diesel(sql_type = Array<Text>)]
    findings: Vec<String>,
    #[diesel(sql_type = Text)]
    operative_text: String,
}

/// The outcomes of a ruling that the actor may see, in the order of the subjects' ids.
///
/// # Errors
/// [`DbError`].
pub async fn list_outcomes(tx: &mut Tx, of: RulingId) -> Result<Vec<SubjectOutcome>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT subject_id, outcome, ground, findings, operative_text FROM ruling_outcome \
         WHERE ruling_id = $1 ORDER BY subject_id",
    )
    .bind::<SqlUuid, _>(of.0)
    .load(tx.conn())
    .await?;
    let outcome = |row: Row| {
        Ok(SubjectOutcome {
            subject: row.subject_id.into(),
            outcome: code("ruling_outcome.outcome", &row.outcome)?,
            ground: row.ground,
            findings: row.findings,
            operative_text: row.operative_text,
        })
    };
    rows.into_iter().map(outcome).collect()
}
