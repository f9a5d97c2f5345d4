//! What can go wrong between the program and its database.

use diesel::result::{DatabaseErrorKind, Error as QueryError};

/// A failure of the store. Causes are logged, never shown.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// No connection could be had.
    #[error("no database connection")]
    Pool(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A statement failed.
    #[error("a database statement failed")]
    Query(#[source] QueryError),
    /// A statement of a bulk import failed.
    #[error("a statement of a bulk import failed: {}", said(.0))]
    Bulk(#[source] tokio_postgres::Error),
    /// A row holds what this program does not know.
    #[error("unknown value {value:?} in {table}")]
    Corrupt {
        /// The table (and column).
        table: &'static str,
        /// The value.
        value: String,
    },
}

/// The server's own words, without the row it speaks of.
fn said(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |said| said.message().to_owned())
}

impl From<QueryError> for DbError {
    fn from(error: QueryError) -> Self {
        Self::Query(error)
    }
}

impl DbError {
    /// Name of the violated constraint or unique index, if that is what happened.
    #[expect(clippy::wildcard_enum_match_arm, reason = "no other error names a constraint")]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Query(QueryError::DatabaseError(_, about)) => about.constraint_name(),
            _ => None,
        }
    }

    /// Whether the same request may succeed in a moment: no connection, a deadlock, a time-out.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other error would come again")]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Pool(_) => true,
            Self::Bulk(error) => error.is_closed(),
            Self::Query(QueryError::DatabaseError(kind, about)) => {
                matches!(
                    kind,
                    DatabaseErrorKind::SerializationFailure
                        | DatabaseErrorKind::ClosedConnection
                        | DatabaseErrorKind::UnableToSendCommand
                ) || [
                    "deadlock",
                    "timeout",
                    "shutting down",
                    "starting up",
                    "terminating",
                    "closed",
                ]
                .iter()
                .any(|word| about.message().contains(word))
            }
            _ => false,
        }
    }
}

/// Reads a stored code; an unknown one is a corrupt row, not a panic.
pub(in crate::store) fn code<T: std::str::FromStr>(
    table: &'static str,
    value: &str,
) -> Result<T, DbError> {
    value.parse().ok().ok_or_else(|| DbError::Corrupt { table, value: value.to_owned() })
}
