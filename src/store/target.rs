//! Where a role's connections go, and whether they are encrypted.

use super::roles::Role;
use super::tls::{self, TlsError};
use rustls::ClientConfig;
use secrecy::{ExposeSecret as _, SecretString};
use std::path::Path;
use std::sync::Arc;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};

/// One server (or several hosts of which one accepts writes), one database, one user.
#[derive(Debug, Clone)]
pub struct Target {
    pub(super) config: Config,
    pub(super) tls: Option<Arc<ClientConfig>>,
}

/// Why an address cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// Not an address of PostgreSQL.
    #[error("the database address has to begin with postgres:// or postgresql://")]
    Scheme,
    /// The part that is wrong; the driver never quotes passwords.
    #[error("the database address cannot be read: {0}")]
    Address(String),
    /// A mode that would not verify the server, or an unknown one.
    #[error(
        "sslmode={0} is not offered: use require or verify-full (both verify the certificate) or disable"
    )]
    SslMode(String),
    /// Encryption asked for where there is none.
    #[error("{0} does not belong into the database address: set {1}")]
    Elsewhere(&'static str, &'static str),
    /// A standby cannot serve.
    #[error("target_session_attrs=read-only is not possible: aqtau writes")]
    ReadOnly,
    /// The address says no host or no database.
    #[error("the database address names no {0}")]
    Missing(&'static str),
    /// The certificates.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

impl Target {
    /// Connections without TLS, for a Unix socket.
    pub fn plain(config: Config) -> Self {
        Self { config, tls: None }
    }

    /// Reads `postgres://user:password@host,host/database?…`.
    ///
    /// Without `sslmode`, TLS is used unless every host is this machine. Several hosts are
    /// searched for the one that accepts writes.
    ///
    /// # Errors
    /// When the address or the certificates cannot be used; never quotes the password.
    pub fn from_url(url: &SecretString, ca_file: Option<&Path>) -> Result<Self, TargetError> {
        let url = url.expose_secret();
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(TargetError::Scheme);
        }
        let (url, mode) = take_sslmode(url)?;
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
            let source = std::error::Error::source(&error).map(ToString::to_string);
            TargetError::Address(source.unwrap_or_else(|| error.to_string()))
        })?;
        if config.get_hosts().is_empty() {
            return Err(TargetError::Missing("host"));
        }
        if config.get_dbname().is_none_or(str::is_empty) {
            return Err(TargetError::Missing("database"));
        }
        if config.get_target_session_attrs() == TargetSessionAttrs::ReadOnly {
            return Err(TargetError::ReadOnly);
        }
        if config.get_hosts().len() > 1 {
            config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        }
        let encrypt = match mode.as_deref() {
            None => !config.get_hosts().iter().all(is_this_machine),
            Some("disable") => false,
            Some("require" | "verify-full") => true,
            Some(other) => return Err(TargetError::SslMode(other.to_owned())),
        };
        config.ssl_mode(if encrypt { SslMode::Require } else { SslMode::Disable });
        let tls = if encrypt { Some(tls::client(ca_file)?) } else { None };
        Ok(Self { config, tls })
    }

    /// The same place for another user.
    #[must_use]
    pub fn for_role(&self, role: Role, password: &SecretString) -> Self {
        let mut target = self.clone();
        target.config.user(role.name()).password(password.expose_secret());
        target
    }

    /// The user who signs in, where the address says it.
    pub fn user(&self) -> Option<&str> {
        self.config.get_user()
    }

    /// The database's name.
    pub fn database(&self) -> &str {
        self.config.get_dbname().unwrap_or_default()
    }

    /// Whether connections are encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.tls.is_some()
    }
}

/// The driver knows fewer modes than operators write, so this parameter is read here.
fn take_sslmode(url: &str) -> Result<(String, Option<String>), TargetError> {
    let Some((base, query)) = url.rsplit_once('?') else { return Ok((url.to_owned(), None)) };
    let mut mode = None;
    let mut rest = Vec::new();
    for part in query.split('&') {
        match part.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value.to_owned()),
            Some(("sslrootcert", _)) => {
                return Err(TargetError::Elsewhere("sslrootcert", "database.ca_file"));
            }
            _ => rest.push(part),
        }
    }
    let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
    Ok((url, mode))
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            name == "localhost"
                || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
    }
}

/// Where each role connects.
#[derive(Debug, Clone)]
pub struct Targets {
    /// For [`Role::Owner`].
    pub owner: Target,
    /// For [`Role::Web`].
    pub web: Target,
    /// For [`Role::Worker`].
    pub worker: Target,
}

impl Targets {
    /// One place, three users with these passwords.
    pub fn same_place(target: &Target, passwords: &super::roles::RolePasswords) -> Self {
        let of = |role| target.for_role(role, passwords.of(role));
        Self { owner: of(Role::Owner), web: of(Role::Web), worker: of(Role::Worker) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<Target, TargetError> {
        Target::from_url(&url.into(), None)
    }

    #[test]
    fn another_machine_is_reached_with_tls_unless_it_is_switched_off() {
        assert!(read("postgres://u:p@db.example/aqtau").unwrap().is_encrypted());
        assert!(
            read("postgres://u:p@db.example/aqtau?sslmode=verify-full").unwrap().is_encrypted()
        );
        assert!(!read("postgres://u:p@db.example/aqtau?sslmode=disable").unwrap().is_encrypted());
        assert!(!read("postgres://u:p@localhost/aqtau").unwrap().is_encrypted());
        assert!(!read("postgres://u@%2Frun%2Fpostgresql/aqtau").unwrap().is_encrypted());
        assert!(read("postgres://u@localhost,db2/aqtau").unwrap().is_encrypted());
    }

    #[test]
    fn modes_that_do_not_verify_the_server_are_refused() {
        for mode in ["prefer", "allow", "verify-ca", "nonsense"] {
            let error = read(&format!("postgres://u:p@db/aqtau?sslmode={mode}")).unwrap_err();
            assert!(error.to_string().contains(mode));
        }
    }

    #[test]
    fn several_hosts_are_searched_for_the_one_that_accepts_writes() {
        let target = read("postgres://u:p@a:1,b:2/aqtau?sslmode=disable").unwrap();
        assert_eq!(target.config.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
        assert_eq!(target.config.get_ports(), [1, 2]);
        assert!(read("postgres://u@a/aqtau?target_session_attrs=read-only").is_err());
    }

    #[test]
    fn an_unusable_address_is_explained_without_its_password() {
        for url in [
            "mysql://u:hush@db/aqtau",
            "host=db password=hush",
            "postgres://u:hush@db:port/aqtau",
            "postgres://u:hush@db/aqtau?colour=red",
            "postgres://u:hush@db",
            "postgres://u:hush@/aqtau",
            "postgres://u:hush@db/aqtau?sslrootcert=/x",
        ] {
            let text = read(url).unwrap_err().to_string();
            assert!(!text.contains("hush"), "{text}");
        }
    }

    #[test]
    fn each_role_signs_in_under_its_own_name() {
        let target = read("postgres://anyone:x@localhost/aqtau?application_name=a").unwrap();
        let web = target.for_role(Role::Web, &"secret".into());
        assert_eq!(web.user(), Some("aqtau_web"));
        assert_eq!(web.config.get_password(), Some(b"secret".as_slice()));
        assert_eq!(web.database(), "aqtau");
    }

    #[test]
    fn a_missing_authority_is_named() {
        let url = "postgres://u:p@db/aqtau?sslmode=require".into();
        let error = Target::from_url(&url, Some(Path::new("/nowhere/ca.pem"))).unwrap_err();
        assert!(error.to_string().contains("/nowhere/ca.pem"));
    }
}
