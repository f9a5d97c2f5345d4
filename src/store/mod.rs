//! Rows and queries; the only module that knows SQL.

pub mod migrations;
pub mod pool;
pub mod roles;
pub mod schema;
pub mod target;
pub mod tls;
