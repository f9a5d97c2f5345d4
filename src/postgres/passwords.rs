//! The passwords of the database roles, in one file.

use super::{PostgresError, secret_file};
use crate::store::roles::RolePasswords;
use secrecy::SecretString;
use serde::Deserialize;
use std::path::Path;

/// Passwords of the roles and, on the embedded cluster, of its superuser.
#[derive(Debug, Clone)]
pub struct Passwords {
    /// Password of `postgres`; none for an external database.
    pub superuser: Option<SecretString>,
    /// Passwords of aqtau's roles.
    pub roles: RolePasswords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PasswordFile {
    superuser: Option<SecretString>,
    owner: SecretString,
    web: SecretString,
    worker: SecretString,
}

impl Passwords {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is missing or holds something else.
    pub fn load(path: &Path) -> Result<Self, PostgresError> {
        let text =
            std::fs::read_to_string(path).map_err(PostgresError::file("cannot read", path))?;
        let unusable = |error: toml::de::Error| {
            PostgresError::Passwords(path.to_owned(), error.message().to_owned())
        };
        let file: PasswordFile = toml::from_str(&text).map_err(unusable)?;
        Ok(Self {
            superuser: file.superuser,
            roles: RolePasswords { owner: file.owner, web: file.web, worker: file.worker },
        })
    }

    /// Reads the file; for a cluster yet to be made, makes it first when it is missing.
    pub(super) fn load_or_make(path: &Path, new_cluster: bool) -> Result<Self, PostgresError> {
        if !path.exists() {
            if !new_cluster {
                return Err(PostgresError::PasswordsMissing(path.to_owned()));
            }
            Self::make(path).map_err(PostgresError::file("cannot write", path))?;
        }
        Self::load(path)
    }

    fn make(path: &Path) -> std::io::Result<()> {
        let mut text =
            "# Passwords of the embedded database, made by aqtau. Keep a copy.\n".to_owned();
        for name in ["superuser", "owner", "web", "worker"] {
            text = format!("{text}{name} = \"{}\"\n", secret_file::random()?);
        }
        secret_file::write(path, text.as_bytes())
    }
}
