//! The integration tests: one binary, one PostgreSQL cluster.

mod database;
mod harness;
mod notices;
mod postgres;
mod queue;
