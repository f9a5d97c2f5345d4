//! Outcomes of subjects: written together with the paper they rest on.

use super::uuids;
use crate::domain::id::SubjectId;
use crate::domain::repression::Outcome;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::sql_types::{Array, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// An outcome to write.
#[derive(Debug, Clone)]
pub struct NewOutcome {
    /// The subject.
    pub subject: SubjectId,
    /// What was decided.
    pub outcome: Outcome,
    /// Code of the ground, for a refusal.
    pub ground: Option<String>,
    /// Kind and id of the paper it rests on: `conclusion`, `ruling`, `decision_order`.
    pub paper: (&'static str, Uuid),
}

/// Writes outcomes in one statement, decided now; in force since `in_force_at`, or not yet.
///
/// # Errors
/// [`DbError`].
pub async fn save_outcomes(
    tx: &mut Tx,
    outcomes: &[NewOutcome],
    in_force_at: Option<DateTime<Utc>>,
) -> Result<(), DbError> {
    let now = tx.now();
    let ids: Vec<Uuid> = outcomes.iter().map(|new| new.subject.into()).collect();
    let codes: Vec<&str> = outcomes.iter().map(|new| new.outcome.as_str()).collect();
    let grounds: Vec<Option<&str>> = outcomes.iter().map(|new| new.ground.as_deref()).collect();
    let kinds: Vec<&str> = outcomes.iter().map(|new| new.paper.0).collect();
    let papers: Vec<Uuid> = outcomes.iter().map(|new| new.paper.1).collect();
    prepared(
        "UPDATE review_subject s SET outcome = o.outcome, outcome_ground = o.ground, \
           outcome_paper_kind = o.kind, outcome_paper_id = o.paper, decided_at = $6, \
           in_force_at = $7, published_at = NULL, flagged_reason = NULL, flagged_at = NULL \
         FROM unnest($1, $2, $3, $4, $5) AS o(id, outcome, ground, kind, paper) WHERE s.id = o.id",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<Text>, _>(codes)
    .bind::<Array<Nullable<Text>>, _>(grounds)
    .bind::<Array<Text>, _>(kinds)
    .bind::<Array<SqlUuid>, _>(papers)
    .bind::<Timestamptz, _>(now)
    .bind::<Nullable<Timestamptz>, _>(in_force_at)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Puts the outcomes of the subjects into force.
///
/// # Errors
/// [`DbError`].
pub async fn save_in_force(
    tx: &mut Tx,
    subjects: &[SubjectId],
    at: DateTime<Utc>,
) -> Result<(), DbError> {
    prepared("UPDATE review_subject SET in_force_at = $2 WHERE id = ANY($1)")
        .bind::<Array<SqlUuid>, _>(uuids(subjects))
        .bind::<Timestamptz, _>(at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Publishes the names of the subjects; a name leaves the published list with its outcome.
///
/// # Errors
/// [`DbError`]; the table refuses a name without a clearing outcome in force.
pub async fn save_published(tx: &mut Tx, subjects: &[SubjectId]) -> Result<(), DbError> {
    let now = tx.now();
    diesel::sql_query("UPDATE review_subject SET published_at = $2 WHERE id = ANY($1)")
        .bind::<Array<SqlUuid>, _>(uuids(subjects))
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes the outcomes off subjects that are opened again or sent back; what they were stands in the
/// history and in the papers.
///
/// # Errors
/// [`DbError`].
pub async fn clear_outcomes(tx: &mut Tx, subjects: &[SubjectId]) -> Result<(), DbError> {
    prepared(
        "UPDATE review_subject SET outcome = NULL, outcome_ground = NULL, \
           outcome_paper_kind = NULL, outcome_paper_id = NULL, decided_at = NULL, \
           in_force_at = NULL, published_at = NULL, conclusion_id = NULL WHERE id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(uuids(subjects))
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes revoked outcomes off their subjects; the day of the revocation is the day from which
/// evidence counts as new.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_outcomes(tx: &mut Tx, subjects: &[SubjectId]) -> Result<(), DbError> {
    let now = tx.now();
    prepared(
        "UPDATE review_subject SET outcome = NULL, outcome_ground = NULL, \
           outcome_paper_kind = NULL, outcome_paper_id = NULL, decided_at = $2, \
           in_force_at = NULL, published_at = NULL WHERE id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(uuids(subjects))
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}
