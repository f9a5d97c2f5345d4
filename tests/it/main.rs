//! The integration tests: one binary, one PostgreSQL cluster.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod access;
mod architecture;
mod database;
mod harness;
mod history;
mod notices;
mod persons;
mod petitions;
mod openapi;
mod parsers;
mod postgres;
mod queue;
mod serve;
mod tls;
mod work;
