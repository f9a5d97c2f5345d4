//! The embedded default: a private PostgreSQL cluster that aqtau makes, runs and looks after.
//!
//! It lives in the data directory, listens on a Unix socket only, never runs as root, is started
//! again when it dies, and stops when aqtau stops, however that happens.

mod binaries;
mod bootstrap;
mod directory;
mod endpoint;
mod error;
mod passwords;
mod pidfile;
pub mod secret_file;
mod supervisor;
mod user;

pub use endpoint::Endpoint;
pub use error::PostgresError;
pub use passwords::Passwords;

use crate::config::Config;
use std::collections::BTreeMap;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Name of the database inside the embedded cluster.
pub const DATABASE: &str = "aqtau";

/// What a cluster needs to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Directory of everything; the cluster is `postgres` inside it.
    pub data_dir: PathBuf,
    /// File of the generated passwords.
    pub passwords_file: PathBuf,
    /// Directory of the server's programs; searched for when none.
    pub bindir: Option<PathBuf>,
    /// Locale of a new cluster.
    pub locale: String,
    /// How long starting, with recovery, may take.
    pub start_within: Duration,
    /// How long stopping may take before it is forced.
    pub stop_within: Duration,
    /// The operator's own server settings.
    pub extra: BTreeMap<String, String>,
    /// Connections that clients may open together.
    pub connections: usize,
    /// Whether committed work survives a power cut; off only for clusters of tests. It survives
    /// the death of either process in any case.
    pub durable: bool,
}

impl Settings {
    /// The settings of this process.
    pub fn of(config: &Config) -> Self {
        let bindir = &config.postgres.bindir;
        let pools = &config.database;
        Self {
            data_dir: config.data.dir.clone(),
            passwords_file: config.database_file(),
            bindir: (!bindir.as_os_str().is_empty()).then(|| bindir.clone()),
            locale: config.postgres.locale.clone(),
            start_within: Duration::from_secs(config.postgres.start_seconds),
            stop_within: Duration::from_secs(config.postgres.stop_seconds),
            extra: config.postgres.settings.clone(),
            // Beyond the pools: the queue's listener, and commands run beside the server.
            connections: pools.web_connections
                + pools.worker_connections
                + pools.owner_connections
                + 24,
            durable: true,
        }
    }

    /// The defaults, in this directory.
    pub fn in_directory(dir: &Path) -> Self {
        Self {
            data_dir: dir.to_owned(),
            passwords_file: dir.join("secrets/database.toml"),
            bindir: None,
            locale: "C.UTF-8".to_owned(),
            start_within: Duration::from_secs(120),
            stop_within: Duration::from_secs(60),
            extra: BTreeMap::new(),
            connections: 50,
            durable: true,
        }
    }
}

impl Settings {
    /// Makes the data directory when it is missing. Others may pass through it, because as root the
    /// server inside runs as somebody else; everything in it has its own mode.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_data_dir(&self) -> Result<(), PostgresError> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o711)
            .create(&self.data_dir)
            .map_err(PostgresError::file("cannot make", &self.data_dir))
    }

    /// Whether the cluster was made already.
    pub fn cluster_exists(&self) -> bool {
        self.data_dir.join("postgres/PG_VERSION").exists()
    }
}

/// A running cluster. Dropping it stops it.
#[derive(Debug)]
pub struct Cluster {
    endpoint: Endpoint,
    created: bool,
    supervisor: supervisor::Supervisor,
    /// Held as long as the cluster: two processes never serve one data directory.
    _lock: directory::Lock,
}

impl Cluster {
    /// Makes the cluster on first use, starts it, and makes sure of its roles and its database.
    ///
    /// Blocks until connections are accepted; may be called from any thread. The server belongs
    /// to a thread of its own, so it is not tied to the caller's.
    ///
    /// # Errors
    /// When another process uses the directory, the server's programs are missing or of another
    /// version, or it does not start; each says what to do.
    pub fn start(settings: &Settings) -> Result<Self, PostgresError> {
        let directory = directory::Directory::find(settings)?;
        settings.make_data_dir()?;
        let lock = directory.lock()?;
        let user = user::ServerUser::choose(&directory.cluster)?;
        let binaries =
            binaries::find(settings.bindir.as_deref(), directory.version()?, &directory.cluster)?;
        let created = !directory.exists();
        let passwords = Passwords::load_or_make(&settings.passwords_file, created)?;
        let socket_dir = directory.socket_dir(user.as_ref())?;
        if created {
            directory.initdb(settings, &binaries, user.as_ref(), &passwords)?;
        }
        let launch = supervisor::Launch {
            binaries,
            user,
            cluster: directory.cluster.clone(),
            socket_dir: socket_dir.clone(),
            settings: settings.clone(),
        };
        launch.stop_stale()?;
        let supervisor = supervisor::Supervisor::start(launch)?;
        let endpoint = Endpoint::new(socket_dir, passwords)?;
        let cluster = Self { endpoint, created, supervisor, _lock: lock };
        bootstrap::run(&cluster.endpoint, &settings.locale)?;
        Ok(cluster)
    }

    /// How to connect to it.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Whether [`Cluster::start`] made it.
    pub fn created(&self) -> bool {
        self.created
    }

    /// Process id of the server at this moment, for tests and operators.
    pub fn server_pid(&self) -> Option<u32> {
        self.supervisor.server_pid()
    }

    /// How many times the server died and was started again.
    pub fn restarts(&self) -> u64 {
        self.supervisor.restarts()
    }

    /// Stops the server cleanly; open transactions are rolled back.
    ///
    /// # Errors
    /// When it had to be forced; it recovers at the next start.
    pub fn stop(mut self) -> Result<(), PostgresError> {
        self.supervisor.stop()
    }
}

impl Endpoint {
    /// The cluster that another aqtau process runs in this data directory; waits while it is being
    /// started.
    ///
    /// # Errors
    /// When none is running, or its passwords cannot be read.
    pub fn of_running(settings: &Settings) -> Result<Self, PostgresError> {
        let directory = directory::Directory::find(settings)?;
        let begun = Instant::now();
        loop {
            if !directory.is_locked() {
                return Err(PostgresError::NotRunning(directory.data));
            }
            if pidfile::read(&directory.cluster).is_some_and(|file| file.ready) {
                let user = user::ServerUser::choose(&directory.cluster)?;
                let passwords = Passwords::load(&settings.passwords_file)?;
                let endpoint = Self::new(directory.socket_dir(user.as_ref())?, passwords)?;
                match bootstrap::reach(&endpoint) {
                    Ok(()) => return Ok(endpoint),
                    Err(error) if begun.elapsed() > settings.start_within => return Err(error),
                    Err(_) => {}
                }
            } else if begun.elapsed() > settings.start_within {
                return Err(PostgresError::NotRunning(directory.data));
            }
            std::thread::sleep(pidfile::LOOK_EVERY);
        }
    }
}
