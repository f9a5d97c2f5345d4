//! Transactions: the only way to the tables, opened by the services, one for each use case.

use super::error::DbError;
use super::pool::{Connection, Pool};
use crate::domain::actor::Actor;
use chrono::{DateTime, Utc};
use diesel_async::{
    AnsiTransactionManager, AsyncPgConnection, SimpleAsyncConnection as _, TransactionManager,
};
use std::fmt::Write as _;

/// An open transaction of one actor at one moment.
pub struct Tx {
    connection: Connection,
    actor: Actor,
    now: DateTime<Utc>,
}

impl Tx {
    /// The connection, for the store's own queries.
    pub(in crate::store) fn conn(&mut self) -> &mut AsyncPgConnection {
        &mut self.connection
    }

    /// Runs a part of the use case that must not depend on what the actor may see: clocks of the
    /// case behind a request, notices to people the actor does not know. Row-level security takes
    /// it for the system's; history still names the actor, and must not be written in here.
    ///
    /// # Errors
    /// Whatever `work` yields; the transaction is then rolled back as a whole.
    pub async fn beyond_sight<T, E, F>(&mut self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Self) -> Result<T, E>,
        E: From<DbError>,
    {
        self.set_role("system").await?;
        let done = work(self).await?;
        let role = self.actor.role.as_str();
        self.set_role(role).await?;
        Ok(done)
    }

    async fn set_role(&mut self, role: &str) -> Result<(), DbError> {
        self.connection
            .batch_execute(&format!("SET LOCAL app.role = '{role}'"))
            .await
            .map_err(DbError::Query)
    }

    /// Who acts.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The moment of the use case: everything it writes carries this one.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").field("role", &self.actor.role).finish_non_exhaustive()
    }
}

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Reads several things as they stood at one moment.
    Read,
    /// Changes things.
    Write,
}

/// Runs one use case in one transaction as `actor`; row-level security knows the actor.
///
/// # Errors
/// Whatever the use case yields (then nothing is written), or [`DbError`].
pub async fn run<T, E, F>(
    pool: &Pool,
    actor: &Actor,
    mode: Mode,
    now: DateTime<Utc>,
    work: F,
) -> Result<T, E>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
    E: From<DbError>,
{
    let mut connection =
        pool.get().await.map_err(|error| E::from(DbError::Pool(Box::new(error))))?;
    // One round trip: BEGIN and the actor's settings travel together.
    AnsiTransactionManager::begin_transaction_sql(&mut *connection, &opening(actor, mode))
        .await
        .map_err(|error| E::from(error.into()))?;
    let mut tx = Tx { connection, actor: actor.clone(), now };
    let outcome = work(&mut tx).await;
    match outcome {
        Ok(value) => {
            <AnsiTransactionManager as TransactionManager<AsyncPgConnection>>::commit_transaction(
                tx.conn(),
            )
            .await
            .map_err(|error| E::from(error.into()))?;
            Ok(value)
        }
        Err(error) => {
            // When even the rollback fails the connection is broken, and the pool drops it.
            let rollback = <AnsiTransactionManager as TransactionManager<AsyncPgConnection>>::rollback_transaction(tx.conn()).await;
            if let Err(failed) = rollback {
                tracing::warn!(error = %failed, "a rollback failed");
            }
            Err(error)
        }
    }
}

/// Every value is a code or a UUID, so nothing in it can end the literal.
fn opening(actor: &Actor, mode: Mode) -> String {
    let list = |ids: Vec<String>| ids.join(",");
    let account = actor.account.map(|id| id.to_string()).unwrap_or_default();
    let offices = list(actor.offices.iter().map(ToString::to_string).collect());
    let applicants = list(actor.applicants.iter().map(ToString::to_string).collect());
    let cases = list(actor.cases.iter().map(ToString::to_string).collect());
    let mut sql = match mode {
        Mode::Read => String::from("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"),
        Mode::Write => String::from("BEGIN;"),
    };
    let role = actor.role.as_str();
    let values = [
        ("role", role),
        ("account", &account),
        ("offices", &offices),
        ("applicants", &applicants),
        ("cases", &cases),
    ];
    for (name, value) in values {
        // `SET LOCAL` takes no empty list, and one statement each is cheaper than a SELECT.
        let _ = write!(sql, "SET LOCAL app.{name} = '{value}';");
    }
    sql
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::OfficeId;

    #[test]
    fn the_opening_holds_codes_and_identifiers_only() {
        let actor = Actor { offices: vec![OfficeId::new()], ..Actor::system() };
        let sql = opening(&actor, Mode::Write);
        let office = actor.offices[0];
        assert!(sql.starts_with("BEGIN;SET LOCAL app.role = 'system';"), "{sql}");
        assert!(sql.contains(&format!("app.offices = '{office}'")), "{sql}");
    }
}
