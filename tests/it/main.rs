//! The integration tests: one binary, one PostgreSQL cluster.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod access;
mod accounts;
mod architecture;
mod database;
mod harness;
mod history;
mod notices;
mod openapi;
mod persons;
mod petitions;
mod offices;
mod openapi;
mod parsers;
mod petitions;
mod postgres;
mod queue;
mod representation;
mod serve;
mod tls;
mod work;
