//! Rows and queries; the only module that knows SQL.

pub mod account;
pub mod blob;
pub mod certificate;
pub mod court_case;
pub mod archival_file;
pub mod deadline;
mod error;
pub mod facts;
pub mod health;
pub mod history;
pub mod idempotency;
pub mod job;
pub mod migrations;
pub mod notice;
pub mod number;
pub mod person;
pub mod petition;
pub mod pool;
pub mod recipient;
pub mod review;
pub mod roles;
pub mod ruling;
mod schema;
pub mod setup;
pub mod subject;
pub mod target;
pub mod task;
pub mod tls;
mod tx;
pub mod work;
pub mod work_list;

pub use error::DbError;
pub use tx::{Mode, Tx, run};
