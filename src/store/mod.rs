//! Rows and queries; the only module that knows SQL.

pub mod schema;
