//! How to connect to the cluster.

use super::{Passwords, PostgresError};
use crate::store::roles::{Role, RolePasswords, identifier};
use crate::store::target::{Target, Targets};
use secrecy::{ExposeSecret as _, SecretString};
use std::path::{Path, PathBuf};
use tokio_postgres::{Client, Config, NoTls};

/// The socket and the passwords of a running cluster.
#[derive(Debug, Clone)]
pub struct Endpoint {
    socket_dir: PathBuf,
    superuser: SecretString,
    roles: RolePasswords,
}

impl Endpoint {
    pub(super) fn new(socket_dir: PathBuf, passwords: Passwords) -> Result<Self, PostgresError> {
        let superuser = passwords.superuser.ok_or_else(|| {
            PostgresError::Setup("the password file names no superuser".to_owned())
        })?;
        Ok(Self { socket_dir, superuser, roles: passwords.roles })
    }

    /// Directory of the Unix socket.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    pub(super) fn passwords(&self) -> &RolePasswords {
        &self.roles
    }

    fn place(&self, database: &str) -> Config {
        let mut config = Config::new();
        config.host_path(&self.socket_dir).dbname(database).application_name("aqtau");
        config
    }

    /// Where one role connects to one database.
    pub fn target(&self, role: Role, database: &str) -> Target {
        Target::plain(self.place(database)).for_role(role, self.roles.of(role))
    }

    /// Where every role connects to one database.
    pub fn targets(&self, database: &str) -> Targets {
        Targets::same_place(&Target::plain(self.place(database)), &self.roles)
    }

    /// The same as an address, for another process.
    pub fn url_for(&self, role: Role, database: &str) -> SecretString {
        let socket_dir = self.socket_dir.to_string_lossy();
        // Generated passwords and role names need no escaping; paths do.
        let host: String = socket_dir.bytes().map(percent).collect();
        let password = self.roles.of(role).expose_secret();
        format!("postgres://{}:{password}@{host}/{database}", role.name()).into()
    }

    /// A connection of the superuser, driven by the runtime this is called on.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn superuser(&self, database: &str) -> Result<Client, PostgresError> {
        let mut config = self.place(database);
        config.user("postgres").password(self.superuser.expose_secret());
        let (client, connection) = config.connect(NoTls).await.map_err(setup)?;
        #[expect(clippy::disallowed_methods, reason = "ends with the client it belongs to")]
        tokio::spawn(connection);
        Ok(client)
    }

    /// Makes a database that [`Role::Owner`] owns, empty or as a copy of `template`.
    ///
    /// # Errors
    /// When it exists already, or somebody is connected to the template.
    pub async fn create_database(
        &self,
        name: &str,
        template: Option<&str>,
    ) -> Result<(), PostgresError> {
        let owner = Role::Owner.name();
        let source = identifier(template.unwrap_or("template0"));
        let sql = format!(
            "CREATE DATABASE {} OWNER {owner} TEMPLATE {source} STRATEGY file_copy",
            identifier(name)
        );
        self.superuser("postgres").await?.batch_execute(&sql).await.map_err(setup)
    }

    /// Removes a database, and whoever is still connected to it.
    ///
    /// # Errors
    /// When the server refuses.
    pub async fn drop_database(&self, name: &str) -> Result<(), PostgresError> {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", identifier(name));
        self.superuser("postgres").await?.batch_execute(&sql).await.map_err(setup)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the form that map_err takes")]
pub(super) fn setup(error: tokio_postgres::Error) -> PostgresError {
    let message = match (error.as_db_error(), std::error::Error::source(&error)) {
        (Some(reason), _) => reason.message().to_owned(),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    };
    PostgresError::Setup(message)
}

fn percent(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    }
}
