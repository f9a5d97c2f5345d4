//! The schema: applying the compiled-in migrations, and comparing the database with them.

use super::pool;
use super::roles::Role;
use super::target::Target;
use diesel::migration::Migration;
use diesel::pg::Pg;
use diesel::{ConnectionError, QueryableByName};
use diesel_async::{
    AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl as _, SimpleAsyncConnection as _,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

/// The migrations of this binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Two processes never migrate together; the number is only a name.
const LOCK: i64 = 0x6171_7461_7500;

/// How far a database is from what this binary expects.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchemaState {
    /// Migrations of this binary that the database lacks, oldest first.
    pub pending: Vec<String>,
    /// Versions in the database that this binary does not know: it is the older of the two.
    pub unknown: Vec<String>,
}

/// Why the schema could not be changed or read.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// No connection.
    #[error("the database cannot be reached as its owner: {0}")]
    Connect(#[from] ConnectionError),
    /// A query of the bookkeeping failed.
    #[error("the state of the schema cannot be read: {0}")]
    Query(#[from] diesel::result::Error),
    /// The compiled-in migrations cannot be used.
    #[error("the migrations cannot be read: {0}")]
    Source(String),
    /// One migration failed and was rolled back.
    #[error("the migration {name} failed and was rolled back: {reason}")]
    Failed {
        /// The migration.
        name: String,
        /// What the database said.
        reason: String,
    },
    /// The thread that migrates ended.
    #[error("the migration was interrupted")]
    Interrupted,
}

/// Applies what is missing, as the owner, while nobody else migrates; returns the names.
///
/// # Errors
/// When one fails; those before it stay applied.
pub async fn migrate(owner: &Target) -> Result<Vec<String>, MigrationError> {
    on_own_runtime(owner, async |harness| apply(harness)).await
}

/// Takes back every migration, newest first; returns the names. For tests of the way down.
///
/// # Errors
/// When one cannot be taken back.
pub async fn revert_all(owner: &Target) -> Result<Vec<String>, MigrationError> {
    on_own_runtime(owner, async |harness| revert(harness)).await
}

type Harness = AsyncMigrationHarness<AsyncPgConnection>;

/// The harness blocks its thread and refuses single-threaded runtimes: it gets one of its own.
async fn on_own_runtime<F>(owner: &Target, work: F) -> Result<Vec<String>, MigrationError>
where
    F: AsyncFnOnce(&mut Harness) -> Result<Vec<String>, MigrationError> + Send + 'static,
{
    let owner = owner.clone();
    let (send, receive) = tokio::sync::oneshot::channel();
    let thread = std::thread::Builder::new().name("migrations".to_owned()).spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let done = match runtime {
            Ok(runtime) => runtime.block_on(async {
                let mut connection = pool::open(&owner, "").await?;
                let lock = format!("SELECT pg_advisory_lock({LOCK})");
                connection.batch_execute(&lock).await?;
                let mut harness = AsyncMigrationHarness::new(connection);
                let done = work(&mut harness).await?;
                let mut connection = harness.into_inner();
                let readers = [Role::Web, Role::Worker].map(Role::name).join(", ");
                // Requests and jobs compare the schema with what they expect.
                let grant = format!("GRANT SELECT ON __diesel_schema_migrations TO {readers}");
                connection.batch_execute(&grant).await?;
                Ok(done)
            }),
            Err(error) => Err(MigrationError::Source(error.to_string())),
        };
        let _ = send.send(done);
    });
    thread.map_err(|error| MigrationError::Source(error.to_string()))?;
    receive.await.unwrap_or(Err(MigrationError::Interrupted))
}

fn all() -> Result<Vec<Box<dyn Migration<Pg>>>, MigrationError> {
    let mut all = diesel::migration::MigrationSource::<Pg>::migrations(&MIGRATIONS)
        .map_err(|error| MigrationError::Source(error.to_string()))?;
    all.sort_unstable_by_key(|migration| migration.name().version().as_owned());
    Ok(all)
}

fn failed(migration: &dyn Migration<Pg>, reason: &dyn std::fmt::Display) -> MigrationError {
    MigrationError::Failed { name: migration.name().to_string(), reason: reason.to_string() }
}

fn apply(harness: &mut Harness) -> Result<Vec<String>, MigrationError> {
    let done =
        harness.applied_migrations().map_err(|error| MigrationError::Source(error.to_string()))?;
    let mut names = Vec::new();
    for migration in all()? {
        if done.contains(&migration.name().version()) {
            continue;
        }
        harness.run_migration(&*migration).map_err(|reason| failed(&*migration, &reason))?;
        names.push(migration.name().to_string());
    }
    Ok(names)
}

fn revert(harness: &mut Harness) -> Result<Vec<String>, MigrationError> {
    let done =
        harness.applied_migrations().map_err(|error| MigrationError::Source(error.to_string()))?;
    let mut names = Vec::new();
    for migration in all()?.into_iter().rev() {
        if done.contains(&migration.name().version()) {
            harness.revert_migration(&*migration).map_err(|reason| failed(&*migration, &reason))?;
            names.push(migration.name().to_string());
        }
    }
    Ok(names)
}

#[derive(QueryableByName)]
struct ExistsRow {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    exists: bool,
}

#[derive(QueryableByName)]
struct VersionRow {
    #[diesel(sql_type = diesel::sql_types::Text)]
    version: String,
}

/// Compares the database with this binary.
///
/// # Errors
/// When the database does not answer.
pub async fn state(connection: &mut AsyncPgConnection) -> Result<SchemaState, MigrationError> {
    let query = "SELECT to_regclass('public.__diesel_schema_migrations') IS NOT NULL AS exists";
    let row: ExistsRow = diesel::sql_query(query).get_result(connection).await?;
    let mut applied: Vec<VersionRow> = Vec::new();
    if row.exists {
        let query = "SELECT version::text FROM public.__diesel_schema_migrations";
        applied = diesel::sql_query(query).load(connection).await?;
    }
    let applied: Vec<String> = applied.into_iter().map(|row| row.version).collect();
    let known = all()?;
    let version = |migration: &dyn Migration<Pg>| migration.name().version().to_string();
    let missing = known.iter().filter(|one| !applied.contains(&version(&***one)));
    let pending = missing.map(|one| one.name().to_string()).collect();
    let versions: Vec<_> = known.iter().map(|one| version(&**one)).collect();
    let unknown = applied.into_iter().filter(|one| !versions.contains(one)).collect();
    Ok(SchemaState { pending, unknown })
}
