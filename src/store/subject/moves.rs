//! Changes of state: only with a move that came out of a permit.

use crate::domain::id::SubjectId;
use crate::domain::workflow::Move;
use crate::domain::workflow::subject::Subject;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::sql_types::{Array, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Saves the moves of many subjects in one statement.
///
/// # Errors
/// [`DbError`]; also when a subject is not where its move starts, and then nothing may be kept.
pub async fn move_many(tx: &mut Tx, moves: &[(SubjectId, Move<Subject>)]) -> Result<(), DbError> {
    let ids: Vec<Uuid> = moves.iter().map(|(id, _)| (*id).into()).collect();
    let from: Vec<&str> = moves.iter().map(|(_, step)| step.from().as_str()).collect();
    let to: Vec<&str> = moves.iter().map(|(_, step)| step.to().as_str()).collect();
    let moved = prepared(
        "UPDATE review_subject s SET state = m.to_state \
         FROM unnest($1, $2, $3) AS m(id, from_state, to_state) \
         WHERE s.id = m.id AND s.state = m.from_state",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<Text>, _>(from)
    .bind::<Array<Text>, _>(to)
    .execute(tx.conn())
    .await?;
    if moved == moves.len() {
        return Ok(());
    }
    let value = format!("{moved} of {} subjects were where the step starts", moves.len());
    Err(DbError::Corrupt { table: "review_subject.state", value })
}
