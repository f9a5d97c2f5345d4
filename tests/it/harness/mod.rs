//! What the integration tests share.

pub mod app;
pub mod cluster;
pub mod database;
pub mod mails;
pub mod server;
pub mod smtp;

pub use app::{Answer, Client, TestApp};
pub use database::TestDb;
