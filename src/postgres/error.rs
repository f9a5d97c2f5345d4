//! What can go wrong with the embedded cluster, in sentences for the operator.

use std::io;
use std::path::{Path, PathBuf};

/// Why the embedded cluster does not run.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// No programs.
    #[error(
        "no PostgreSQL server found. Install it (Debian: apt-get install postgresql-15; macOS: \
         brew install postgresql@17), or set postgres.bindir, or use an external one with \
         AQTAU_DATABASE_URL"
    )]
    NotInstalled,
    /// Programs, but too old.
    #[error(
        "the PostgreSQL in {0} is version {1}, and aqtau needs 15 or newer: install postgresql-15 \
         or set postgres.bindir"
    )]
    TooOld(PathBuf, u32),
    /// The data was written by another major version.
    #[error(
        "{directory} was made by PostgreSQL {made_by}, and only version {found} is installed. \
         Nothing was changed. Install postgresql-{made_by} and start again; to move to the newer \
         version, dump with the old one and load into a new data directory, or use pg_upgrade"
    )]
    OtherVersion {
        /// The cluster's directory.
        directory: PathBuf,
        /// Version that made it.
        made_by: u32,
        /// Versions that are installed.
        found: String,
    },
    /// Two processes, one directory.
    #[error(
        "another aqtau (process {pid}) uses the data directory {directory}: stop it, or choose \
         another directory with AQTAU_DATA__DIR"
    )]
    InUse {
        /// The data directory.
        directory: PathBuf,
        /// Process that holds it, as far as known.
        pid: String,
    },
    /// A command wanted the running server.
    #[error("no aqtau is running on the data directory {0}")]
    NotRunning(PathBuf),
    /// PostgreSQL refuses to run as root.
    #[error(
        "PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run \
         it as: add one (useradd --system postgres), or start aqtau as another user"
    )]
    NoUser,
    /// The password file is gone, the data is not.
    #[error(
        "{0} is missing, but the database it belongs to exists: put the file back from a backup"
    )]
    PasswordsMissing(PathBuf),
    /// The password file does not hold what it should.
    #[error("{0} cannot be used: {1}")]
    Passwords(PathBuf, String),
    /// Somebody else's directory stands where the socket should.
    #[error("{0} belongs to somebody else and cannot hold the database's socket: remove it")]
    SocketDir(PathBuf),
    /// A program of PostgreSQL failed.
    #[error("{program} failed: {output}")]
    Program {
        /// The program.
        program: &'static str,
        /// What it said.
        output: String,
    },
    /// It started and gave up, or did not get ready in time.
    #[error("the embedded PostgreSQL does not start: {0}")]
    Start(String),
    /// It did not stop by itself.
    #[error("the embedded PostgreSQL had to be forced to stop; it recovers at the next start")]
    Forced,
    /// Roles, database or locale could not be made sure of.
    #[error("the embedded PostgreSQL cannot be set up: {0}")]
    Setup(String),
    /// A file or directory.
    #[error("{what} {path}: {source}")]
    File {
        /// What was tried.
        what: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PostgresError {
    /// Wraps what the system says about a file.
    pub(crate) fn file(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { what, path: path.to_owned(), source }
    }
}
