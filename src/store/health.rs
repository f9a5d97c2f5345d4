//! The state of the database as a whole, for `/readyz`.

use super::migrations::{self, MigrationError};
use chrono::{DateTime, Utc};
use diesel::dsl::min;
use diesel::{ExpressionMethods as _, QueryDsl as _};
use diesel_async::{AsyncPgConnection, RunQueryDsl as _};

/// What a process needs to know to serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatabaseState {
    /// Whether every migration of this binary is applied.
    pub current: bool,
    /// How long the oldest job that is due has waited, in whole seconds; 0 when none is.
    pub lag_seconds: u64,
}

/// Looks at the schema and the queue.
///
/// # Errors
/// When the database does not answer.
pub async fn read(
    connection: &mut AsyncPgConnection,
    now: DateTime<Utc>,
) -> Result<DatabaseState, MigrationError> {
    use super::schema::job;
    let state = migrations::state(connection).await?;
    if !state.pending.is_empty() {
        // Without its tables there is no queue to ask.
        return Ok(DatabaseState { current: false, lag_seconds: 0 });
    }
    let oldest: Option<DateTime<Utc>> = job::table
        .filter(job::state.eq("ready"))
        .filter(job::run_at.le(now))
        .select(min(job::run_at))
        .get_result(connection)
        .await?;
    let lag = oldest.map_or(0, |at| (now - at).num_seconds());
    Ok(DatabaseState { current: true, lag_seconds: u64::try_from(lag).unwrap_or_default() })
}
