//! The settings as types. What each means, its unit and its default stand in `config/default.toml`.

use super::Network;
use crate::domain::media_type::MediaType;
use secrecy::SecretString;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// All settings of one process.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each section is documented on its own type")]
pub struct Config {
    pub server: Server,
    pub metrics: Metrics,
    pub data: Data,
    pub database: Database,
    pub postgres: Postgres,
    pub auth: Auth,
    pub mail: Mail,
    pub documents: Documents,
    pub queue: Queue,
    pub jurisdictions: Jurisdictions,
    pub places: Places,
    pub cards: Cards,
    pub figures: Figures,
    pub log: Log,
    pub secrets: Secrets,
}

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "the fields are documented in config/default.toml")]
        pub struct $name { $(pub $field: $type),+ }
    )+};
}

sections! {
    /// The API's listener.
    Server {
        listen: SocketAddr, public_url: String, trusted_proxies: Vec<Network>, exit_url: String,
        threads: usize, drain_seconds: u64, body_limit_bytes: usize,
    }
    /// The listener of `/metrics`.
    Metrics { listen: String }
    /// Where things are kept on disk.
    Data { dir: PathBuf }
    /// The database, its connections and their limits.
    Database {
        url: SecretString, owner_url: SecretString, web_url: SecretString, worker_url: SecretString,
        ca_file: PathBuf,
        web_connections: usize, worker_connections: usize, owner_connections: usize,
        connect_seconds: u64, wait_seconds: u64,
        statement_seconds: u64, lock_seconds: u64, idle_in_transaction_seconds: u64,
    }
    /// The embedded PostgreSQL.
    Postgres {
        bindir: PathBuf, locale: String, start_seconds: u64, stop_seconds: u64,
        settings: BTreeMap<String, String>,
    }
    /// Tokens, passwords and links in mails.
    Auth {
        access_minutes: u32, refresh_days: u32, page_idle_minutes: u32, page_hours: u32,
        invitation_hours: u32, confirmation_hours: u32, reset_hours: u32,
        argon2_memory_kib: u32, argon2_iterations: u32, argon2_lanes: u32, argon2_at_once: usize,
        failures_before_lock: u32, lock_minutes: u32,
    }
    /// How mail leaves.
    Mail {
        transport: Transport, folder: PathBuf, host: String, port: u16, tls: MailTls,
        user: String, password: SecretString, from: String, reply_to: String,
        timeout_seconds: u64, attempts: u32, retry_seconds: u64,
    }
    /// Uploaded documents.
    Documents { dir: PathBuf, max_bytes: u64, allowed: Vec<MediaType> }
    /// The job queue.
    Queue {
        workers: usize, poll_seconds: u64, lease_seconds: u64,
        attempts: u32, retry_seconds: u64, lag_seconds: u64,
    }
    /// Where jurisdiction profiles come from.
    Jurisdictions { dir: PathBuf }
    /// Where files of historical places come from.
    Places { dir: PathBuf }
    /// Searches of the archive cards.
    Cards {
        searches_a_minute: u32, family_searches_a_minute: u32, completions_a_minute: u32,
        search_log_days: u32,
    }
    /// Figures.
    Figures { office_minutes: u32 }
    /// The log.
    Log { format: LogFormat, filter: String }
    /// Files that hold secrets.
    Secrets { jwt_file: PathBuf, signing_key_file: PathBuf, database_file: PathBuf }
}

/// How mail leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// To an SMTP server.
    Smtp,
    /// Into files, for trying things out.
    Folder,
    /// Nowhere: notices stay in the database.
    Off,
}

/// Encryption towards the SMTP server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    /// In the clear.
    None,
    /// In the clear first, then encrypted; refused when the server cannot.
    Starttls,
    /// Encrypted from the first byte.
    Tls,
}

/// Form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line.
    Plain,
    /// One JSON object.
    Json,
}

impl Documents {
    /// The largest document as people are told it, in megabytes of 1,048,576 bytes, rounded down: what is said
    /// is taken.
    pub const fn most_megabytes(&self) -> u64 {
        self.max_bytes / (1024 * 1024)
    }
}

impl Config {
    /// Whether aqtau runs its own PostgreSQL.
    pub fn embedded(&self) -> bool {
        use secrecy::ExposeSecret as _;
        let Database { url, owner_url, web_url, worker_url, .. } = &self.database;
        [url, owner_url, web_url, worker_url].iter().all(|url| url.expose_secret().is_empty())
    }

    /// The address people use, without a slash at its end.
    pub fn public_url(&self) -> String {
        match self.server.public_url.trim_end_matches('/') {
            "" => format!("http://{}", self.server.listen),
            url => url.to_owned(),
        }
    }

    /// Directory of uploaded documents.
    pub fn documents_dir(&self) -> PathBuf {
        self.or_in_data(&self.documents.dir, "documents")
    }

    /// Directory that takes mails when `mail.transport` is `folder`.
    pub fn mail_dir(&self) -> PathBuf {
        self.or_in_data(&self.mail.folder, "mail")
    }

    /// File of the secret that signs access tokens.
    pub fn jwt_file(&self) -> PathBuf {
        self.or_in_data(&self.secrets.jwt_file, "secrets/jwt")
    }

    /// File of the Ed25519 key.
    pub fn signing_key_file(&self) -> PathBuf {
        self.or_in_data(&self.secrets.signing_key_file, "secrets/signing-key.pem")
    }

    /// File of the database passwords.
    pub fn database_file(&self) -> PathBuf {
        self.or_in_data(&self.secrets.database_file, "secrets/database.toml")
    }

    /// How long running requests and jobs may take after SIGTERM.
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.server.drain_seconds)
    }

    fn or_in_data(&self, set: &Path, name: &str) -> PathBuf {
        if set.as_os_str().is_empty() { self.data.dir.join(name) } else { set.to_owned() }
    }
}
