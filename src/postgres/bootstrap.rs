//! Roles and database of the embedded cluster, made sure of at every start.

use super::endpoint::setup;
use super::{DATABASE, Endpoint, PostgresError};
use crate::store::roles::{Role, identifier, roles_sql};
use tokio_postgres::Client;

/// Makes sure of everything.
pub(super) fn run(endpoint: &Endpoint, locale: &str) -> Result<(), PostgresError> {
    blocking(prepare(endpoint, locale))
}

/// Whether the database is there already: somebody else may be at [`run`] right now.
pub(super) fn reach(endpoint: &Endpoint) -> Result<(), PostgresError> {
    blocking(async {
        let query = "SELECT FROM pg_database WHERE datname = $1 AND has_database_privilege($2, oid, 'CONNECT')";
        let client = endpoint.superuser("postgres").await?;
        let found = client.query_opt(query, &[&DATABASE, &Role::Worker.name()]).await;
        let missing = || PostgresError::Setup("the database is not made yet".to_owned());
        found.map_err(setup)?.map(drop).ok_or_else(missing)
    })
}

/// Runs on a thread with a runtime of its own, so that callers may stand on any.
fn blocking(
    work: impl Future<Output = Result<(), PostgresError>> + Send,
) -> Result<(), PostgresError> {
    let failed = |error: std::io::Error| PostgresError::Setup(error.to_string());
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(failed)?.block_on(work)
        });
        thread.join().unwrap_or_else(|_| Err(PostgresError::Setup("its thread ended".to_owned())))
    })
}

async fn prepare(endpoint: &Endpoint, locale: &str) -> Result<(), PostgresError> {
    let client = endpoint.superuser("postgres").await?;
    check_locale(&client, locale).await?;
    client.batch_execute(&roles_sql(endpoint.passwords())).await.map_err(setup)?;
    let query = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)";
    let exists: bool = client
        .query_one(query, &[&DATABASE])
        .await
        .and_then(|row| row.try_get(0))
        .map_err(setup)?;
    if !exists {
        endpoint.create_database(DATABASE, None).await?;
    }
    let names = Role::ALL.map(Role::name).join(", ");
    let database = identifier(DATABASE);
    let sql = format!(
        "REVOKE CONNECT, TEMPORARY ON DATABASE {database} FROM PUBLIC; \
         GRANT CONNECT ON DATABASE {database} TO {names};"
    );
    client.batch_execute(&sql).await.map_err(setup)
}

/// With `--locale=C` searching for a name would miss every Cyrillic letter in the other case.
async fn check_locale(client: &Client, locale: &str) -> Result<(), PostgresError> {
    let query = "SELECT lower('Қ') = 'қ' AND 'ТАШКЕНТ' ~* 'ташкент'";
    let knows: bool =
        client.query_one(query, &[]).await.and_then(|row| row.try_get(0)).map_err(setup)?;
    if knows {
        return Ok(());
    }
    Err(PostgresError::Setup(format!(
        "the locale {locale} does not know Cyrillic letters (lower('Қ') is not 'қ'): set \
         postgres.locale to one that does, such as C.UTF-8, and start with a new data directory"
    )))
}
