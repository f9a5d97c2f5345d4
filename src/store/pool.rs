//! Pools of connections: one for requests, one for jobs, one for the owner.

use super::roles::Role;
use super::target::{Target, Targets};
use diesel::{ConnectionError, ConnectionResult, QueryableByName};
use diesel_async::pooled_connection::deadpool::{BuildError, Object, PoolError};
use diesel_async::pooled_connection::{
    AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod, deadpool,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl as _, SimpleAsyncConnection as _};
use futures_util::FutureExt as _;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio_postgres::NoTls;
use tokio_postgres_rustls::MakeRustlsConnect;

/// Oldest PostgreSQL that is served.
const OLDEST: i32 = 15;

/// A pool of one role's connections.
pub type Pool = deadpool::Pool<AsyncPgConnection>;
/// A connection borrowed from a [`Pool`].
pub type Connection = Object<AsyncPgConnection>;

/// Sizes and time limits of the pools.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Most connections of requests.
    pub web: usize,
    /// Most connections of jobs.
    pub worker: usize,
    /// Most connections of the owner.
    pub owner: usize,
    /// How long opening a connection may take.
    pub connect: Duration,
    /// How long waiting for a free connection may take.
    pub wait: Duration,
    /// Longest statement of a request or job.
    pub statement: Duration,
    /// Longest wait of a request or job for a lock.
    pub lock: Duration,
    /// Longest pause of a request or job inside a transaction.
    pub idle_in_transaction: Duration,
}

impl Limits {
    /// Limits for a process that needs few connections: a command, or a test.
    pub fn small(connections: usize) -> Self {
        Self {
            web: connections,
            worker: connections,
            owner: 2,
            connect: Duration::from_secs(5),
            wait: Duration::from_secs(5),
            statement: Duration::from_secs(15),
            lock: Duration::from_secs(5),
            idle_in_transaction: Duration::from_secs(30),
        }
    }

    fn of(&self, role: Role) -> (usize, String) {
        let size = match role {
            Role::Owner => self.owner,
            Role::Web => self.web,
            Role::Worker => self.worker,
        };
        let session = match role {
            // Migrations may take as long as they need.
            Role::Owner => String::new(),
            // Requests run beside each other: a parallel plan would take the cores of the others, and
            // compiling a plan takes longer than any of them may.
            Role::Web | Role::Worker => format!(
                "SET max_parallel_workers_per_gather = 0; SET jit = off; SET statement_timeout = {}; SET lock_timeout = {}; \
                 SET idle_in_transaction_session_timeout = {};",
                self.statement.as_millis(),
                self.lock.as_millis(),
                self.idle_in_transaction.as_millis()
            ),
        };
        (size, session)
    }
}

/// The pools of one database. Cloning is cheap and shares the connections.
#[derive(Clone)]
pub struct Pools {
    /// For requests, as [`Role::Web`]: row-level security applies.
    pub web: Pool,
    /// For jobs, as [`Role::Worker`].
    pub worker: Pool,
    /// For migrations and maintenance, as [`Role::Owner`].
    pub owner: Pool,
    /// Where connections of their own go, for COPY.
    copying: Target,
    /// Drives them.
    runtime: Handle,
}

impl std::fmt::Debug for Pools {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pools").field("web", &self.web.status()).finish_non_exhaustive()
    }
}

/// Why a database cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// A pool's settings contradict each other.
    #[error("the connection pool cannot be made")]
    Build(#[from] BuildError),
    /// No connection.
    #[error("the database cannot be reached: {}", chain(.0))]
    Pool(#[from] PoolError),
    /// A query failed.
    #[error("the database cannot be asked: {0}")]
    Query(#[from] diesel::result::Error),
    /// Too old.
    #[error("the database is PostgreSQL {0}, and aqtau needs {OLDEST} or newer")]
    TooOld(i32),
    /// Its texts are not UTF-8.
    #[error("the database keeps its texts in {0}: make it anew with ENCODING 'UTF8'")]
    Encoding(String),
    /// Searching would miss Cyrillic letters.
    #[error(
        "the database's locale does not know Cyrillic letters (lower('Қ') is not 'қ'): \
         make it anew with LOCALE 'C.UTF-8'"
    )]
    Locale,
    /// Row-level security would not apply.
    #[error(
        "{0} may pass by row-level security (superuser, BYPASSRLS or owner of the tables): \
         requests and jobs need a role that may not"
    )]
    TooMighty(String),
}

fn chain(error: &PoolError) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    text
}

impl Pools {
    /// Pools whose connections live on `runtime`, which has to be multi-threaded and outlive them.
    ///
    /// The web server's threads each run a single-threaded runtime. A connection made there would
    /// be driven there, and a busy thread would hold up every other that borrowed it.
    /// No connection is opened yet.
    ///
    /// # Errors
    /// When a limit is zero or contradicts another.
    pub fn new(targets: &Targets, limits: &Limits, runtime: &Handle) -> Result<Self, BuildError> {
        Ok(Self {
            web: pool(&targets.web, Role::Web, limits, runtime)?,
            worker: pool(&targets.worker, Role::Worker, limits, runtime)?,
            owner: pool(&targets.owner, Role::Owner, limits, runtime)?,
            copying: targets.worker.clone(),
            runtime: runtime.clone(),
        })
    }

    /// Signs in as each role and makes sure that the server, the database and the roles will do.
    ///
    /// # Errors
    /// Says what is wrong and what to do.
    pub async fn check(&self) -> Result<(), DatabaseError> {
        let mut owner = self.owner.get().await?;
        server(&mut owner).await?;
        drop(owner);
        for pool in [&self.web, &self.worker] {
            let role = CurrentRole::load(&mut *pool.get().await?).await?;
            if role.mighty {
                return Err(DatabaseError::TooMighty(role.name));
            }
        }
        Ok(())
    }

    /// A connection outside of the pools, as [`Role::Worker`], for what the others cannot do: COPY. It
    /// has no time limits and ends with the client.
    ///
    /// # Errors
    /// When the server cannot be reached or refuses.
    pub(in crate::store) async fn copying(&self) -> ConnectionResult<tokio_postgres::Client> {
        let refused = |error: tokio_postgres::Error| bad_connection(&describe(&error));
        if let Some(tls) = &self.copying.tls {
            let tls = MakeRustlsConnect::new(tls.as_ref().clone());
            let (client, connection) = self.copying.config.connect(tls).await.map_err(refused)?;
            self.runtime.spawn(connection);
            Ok(client)
        } else {
            let (client, connection) = self.copying.config.connect(NoTls).await.map_err(refused)?;
            self.runtime.spawn(connection);
            Ok(client)
        }
    }

    /// Closes every idle connection and hands out no more.
    pub fn close(&self) {
        for pool in [&self.web, &self.worker, &self.owner] {
            pool.close();
        }
    }
}

fn pool(
    target: &Target,
    role: Role,
    limits: &Limits,
    runtime: &Handle,
) -> Result<Pool, BuildError> {
    let (size, session) = limits.of(role);
    let mut config = ManagerConfig::<AsyncPgConnection>::default();
    // A broken or closed connection is noticed without asking; a ping would cost each request a
    // round trip.
    config.recycling_method = RecyclingMethod::Fast;
    let (target, runtime, connect_within) = (target.clone(), runtime.clone(), limits.connect);
    config.custom_setup = Box::new(move |_| {
        let (target, session) = (target.clone(), session.clone());
        let opening = runtime.spawn(async move {
            let opened = tokio::time::timeout(connect_within, open(&target, &session)).await;
            opened.unwrap_or_else(|_| Err(bad_connection("no answer in time")))
        });
        async move { opening.await.unwrap_or_else(|_| Err(bad_connection("the runtime is gone"))) }
            .boxed()
    });
    let manager = AsyncDieselConnectionManager::new_with_config("", config);
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(limits.wait))
        .runtime(::deadpool::Runtime::Tokio1)
        .build()
}

fn bad_connection(reason: &str) -> ConnectionError {
    ConnectionError::BadConnection(reason.to_owned())
}

/// One connection outside of any pool, driven by the runtime this is called on.
///
/// # Errors
/// When the server cannot be reached or refuses.
pub async fn open(target: &Target, session: &str) -> ConnectionResult<AsyncPgConnection> {
    let refused = |error: tokio_postgres::Error| bad_connection(&describe(&error));
    let mut connection = if let Some(tls) = &target.tls {
        let tls = MakeRustlsConnect::new(tls.as_ref().clone());
        let (client, connection) = target.config.connect(tls).await.map_err(refused)?;
        AsyncPgConnection::try_from_client_and_connection(client, connection).await?
    } else {
        let (client, connection) = target.config.connect(NoTls).await.map_err(refused)?;
        AsyncPgConnection::try_from_client_and_connection(client, connection).await?
    };
    if !session.is_empty() {
        let set = connection.batch_execute(session).await;
        set.map_err(ConnectionError::CouldntSetupConfiguration)?;
    }
    Ok(connection)
}

/// The driver's own text says "db error" and hides the reason in its sources.
fn describe(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), std::error::Error::source(error)) {
        (Some(reason), _) => reason.message().to_owned(),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    }
}

#[derive(QueryableByName)]
struct ServerRow {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    version: i32,
    #[diesel(sql_type = diesel::sql_types::Text)]
    encoding: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    cyrillic: bool,
}

async fn server(connection: &mut AsyncPgConnection) -> Result<(), DatabaseError> {
    let row: ServerRow = diesel::sql_query(
        "SELECT current_setting('server_version_num')::int / 10000 AS version, \
                current_setting('server_encoding') AS encoding, \
                lower('Қ') = 'қ' AND 'ТАШКЕНТ' ~* 'ташкент' AS cyrillic",
    )
    .get_result(connection)
    .await?;
    row.judge()
}

impl ServerRow {
    fn judge(self) -> Result<(), DatabaseError> {
        if self.version < OLDEST {
            return Err(DatabaseError::TooOld(self.version));
        }
        if self.encoding != "UTF8" {
            return Err(DatabaseError::Encoding(self.encoding));
        }
        if self.cyrillic { Ok(()) } else { Err(DatabaseError::Locale) }
    }
}

#[derive(QueryableByName)]
struct CurrentRole {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    mighty: bool,
}

impl CurrentRole {
    async fn load(connection: &mut AsyncPgConnection) -> Result<Self, DatabaseError> {
        let query = "SELECT rolname::text AS name, rolsuper OR rolbypassrls OR EXISTS ( \
                       SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                       WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' \
                         AND pg_has_role(current_user, c.relowner, 'USAGE')) AS mighty \
                     FROM pg_roles WHERE rolname = current_user";
        Ok(diesel::sql_query(query).get_result(connection).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(version: i32, encoding: &str, cyrillic: bool) -> String {
        let row = ServerRow { version, encoding: encoding.to_owned(), cyrillic };
        row.judge().map_or_else(|error| error.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn an_old_server_and_a_database_that_cannot_hold_or_find_names_are_refused_with_a_reason() {
        assert_eq!(judge(15, "UTF8", true), "fine");
        assert!(judge(14, "UTF8", true).contains("PostgreSQL 14, and aqtau needs 15"));
        assert!(judge(17, "SQL_ASCII", true).contains("SQL_ASCII"));
        assert!(judge(17, "UTF8", false).contains("LOCALE 'C.UTF-8'"));
    }
}
