//! The three database roles, and the SQL that makes them.

use secrecy::{ExposeSecret as _, SecretString};
use std::fmt::Write as _;

/// A role that signs in to the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Owns the tables and migrates them.
    Owner,
    /// Serves requests; owns nothing, so row-level security applies to it.
    Web,
    /// Runs jobs.
    Worker,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Web, Self::Worker];

    /// Name in the database; migrations grant to it, so it is fixed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "aqtau_owner",
            Self::Web => "aqtau_web",
            Self::Worker => "aqtau_worker",
        }
    }
}

/// Passwords of the three roles.
#[derive(Debug, Clone)]
pub struct RolePasswords {
    /// Password of [`Role::Owner`].
    pub owner: SecretString,
    /// Password of [`Role::Web`].
    pub web: SecretString,
    /// Password of [`Role::Worker`].
    pub worker: SecretString,
}

impl RolePasswords {
    /// The password of one role.
    pub fn of(&self, role: Role) -> &SecretString {
        match role {
            Role::Owner => &self.owner,
            Role::Web => &self.web,
            Role::Worker => &self.worker,
        }
    }
}

/// SQL that a superuser runs, any number of times, to have the roles with these passwords.
pub fn roles_sql(passwords: &RolePasswords) -> String {
    let mut sql = String::new();
    for role in Role::ALL {
        let (name, password) = (role.name(), literal(passwords.of(role).expose_secret()));
        // Writing to a String cannot fail.
        let _ = writeln!(
            sql,
            "DO $$ BEGIN CREATE ROLE {name}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;\n\
             ALTER ROLE {name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS \
             PASSWORD {password};"
        );
    }
    sql
}

/// SQL that a superuser of an external PostgreSQL runs once; the passwords are left to them.
pub fn setup_sql(database: &str) -> String {
    let mut sql = String::new();
    for role in Role::ALL {
        let _ = writeln!(sql, "CREATE ROLE {} LOGIN PASSWORD '…';", role.name());
    }
    let _ = writeln!(
        sql,
        "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';",
        identifier(database),
        Role::Owner.name()
    );
    sql
}

/// A name in double quotes, safe inside SQL.
pub fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text in single quotes, safe inside SQL.
pub fn literal(text: &str) -> String {
    let quoted = text.replace('\'', "''");
    if quoted.contains('\\') {
        format!("E'{}'", quoted.replace('\\', "\\\\"))
    } else {
        format!("'{quoted}'")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_inside_names_and_texts_are_doubled() {
        assert_eq!(identifier("a\"b"), "\"a\"\"b\"");
        assert_eq!(literal("it's"), "'it''s'");
        assert_eq!(literal("back\\slash'"), "E'back\\\\slash'''");
    }

    #[test]
    fn the_setup_names_every_role_and_leaves_the_passwords_to_the_operator() {
        let sql = setup_sql("aqtau");
        for role in Role::ALL {
            assert!(sql.contains(role.name()));
        }
        assert_eq!(sql.matches("PASSWORD '…'").count(), 3);
    }
}
