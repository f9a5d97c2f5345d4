//! The integration tests: one binary, one PostgreSQL cluster.

mod harness;
mod postgres;
