//! The integration tests: one binary, one PostgreSQL cluster.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failing test says enough"
)]

mod architecture;
mod database;
mod harness;
mod history;
mod notices;
mod petitions;
mod postgres;
mod queue;
mod serve;
mod tls;
mod work;
mod access;
mod openapi;
