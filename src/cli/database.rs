//! The database of this process: its own cluster, one that another aqtau runs, or an external one.

use super::Failure;
use crate::config::Config;
use crate::postgres::{Cluster, DATABASE, Endpoint, Passwords, PostgresError, Settings};
use crate::store::pool::{DatabaseError, Limits, Pools};
use crate::store::roles::setup_sql;
use crate::store::target::{Target, Targets};
use secrecy::ExposeSecret as _;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

/// Where the roles connect, and the cluster behind it when this process runs it.
#[derive(Debug)]
pub struct Database {
    cluster: Option<Cluster>,
    targets: Targets,
    external: bool,
}

impl Database {
    /// The database to serve: starts the embedded cluster, which no other process may run.
    ///
    /// # Errors
    /// When the cluster does not start or the address cannot be used.
    pub async fn to_serve(config: &Config) -> Result<Self, Failure> {
        if config.embedded() {
            Self::start(config).await.map_err(Failure::from)
        } else {
            Self::external(config)
        }
    }

    /// The database for a command: that of the running server, or else a cluster just for it.
    ///
    /// # Errors
    /// As [`Database::to_serve`].
    pub async fn for_command(config: &Config) -> Result<Self, Failure> {
        if !config.embedded() {
            return Self::external(config);
        }
        match Self::start(config).await {
            Err(PostgresError::InUse { .. }) => {
                let settings = Settings::of(config);
                let endpoint = blocking(move || Endpoint::of_running(&settings)).await?;
                Ok(Self { cluster: None, targets: endpoint.targets(DATABASE), external: false })
            }
            started => Ok(started?),
        }
    }

    async fn start(config: &Config) -> Result<Self, PostgresError> {
        let settings = Settings::of(config);
        let cluster = blocking(move || Cluster::start(&settings)).await?;
        let targets = cluster.endpoint().targets(DATABASE);
        Ok(Self { cluster: Some(cluster), targets, external: false })
    }

    /// Where an external database is; nothing is connected yet.
    ///
    /// # Errors
    /// When an address, the passwords or the certificates cannot be used.
    pub fn external(config: &Config) -> Result<Self, Failure> {
        let database = &config.database;
        let ca_file = Some(database.ca_file.as_path()).filter(|path| !path.as_os_str().is_empty());
        let read = |url| Target::from_url(url, ca_file);
        let targets = if database.url.expose_secret().is_empty() {
            Targets {
                owner: read(&database.owner_url)?,
                web: read(&database.web_url)?,
                worker: read(&database.worker_url)?,
            }
        } else {
            let passwords = Passwords::load(&config.database_file()).map_err(|error| {
                Failure::Settings(format!(
                    "{error}\nThe file holds the passwords of the three roles: \
                     owner = \"…\", web = \"…\", worker = \"…\""
                ))
            })?;
            Targets::same_place(&read(&database.url)?, &passwords.roles)
        };
        Ok(Self { cluster: None, targets, external: true })
    }

    /// Pools for this process, checked.
    ///
    /// # Errors
    /// When a role cannot sign in, or the server will not do.
    pub async fn pools(&self, limits: &Limits) -> Result<Pools, Failure> {
        let pools = Pools::new(&self.targets, limits, &Handle::current())
            .map_err(|error| Failure::Settings(error.to_string()))?;
        match pools.check().await {
            Ok(()) => Ok(pools),
            Err(error @ DatabaseError::Pool(_)) if self.external => {
                let setup = setup_sql(self.targets.owner.database());
                Err(Failure::Database(format!(
                    "{error}\nIf the roles or the database are missing, run once as a superuser, \
                     with passwords of your own:\n{setup}"
                )))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Where the roles connect.
    pub fn targets(&self) -> &Targets {
        &self.targets
    }

    /// Whether the operator runs it.
    pub fn is_external(&self) -> bool {
        self.external
    }

    /// The cluster, when this process runs it.
    pub fn cluster(&self) -> Option<&Cluster> {
        self.cluster.as_ref()
    }

    /// Stops the cluster, if it is this process's own.
    ///
    /// # Errors
    /// When it had to be forced.
    pub async fn stop(self) -> Result<(), Failure> {
        match self.cluster {
            Some(cluster) => Ok(blocking(move || cluster.stop()).await?),
            None => Ok(()),
        }
    }
}

/// The sizes and limits of the settings.
pub(super) fn limits(config: &Config) -> Limits {
    let database = &config.database;
    Limits {
        web: database.web_connections,
        worker: database.worker_connections,
        owner: database.owner_connections,
        connect: Duration::from_secs(database.connect_seconds),
        wait: Duration::from_secs(database.wait_seconds),
        statement: Duration::from_secs(database.statement_seconds),
        lock: Duration::from_secs(database.lock_seconds),
        idle_in_transaction: Duration::from_secs(database.idle_in_transaction_seconds),
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PostgresError> + Send + 'static,
) -> Result<T, PostgresError> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(PostgresError::Start(error.to_string())))
}
