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
mod archive_requests;
mod bounces;
mod candidates;
mod cards;
mod certificates;
mod conclusions;
mod contract;
mod court;
mod courtroom;
mod database;
mod demo;
mod documents;
mod earlier_days;
mod figures;
mod harness;
mod history;
mod jobs;
mod mass_ruling;
mod messages;
mod names;
mod notices;
mod offices;
mod openapi;
mod pages;
mod parsers;
mod persons;
mod petitions;
mod postgres;
mod queue;
mod recurring;
mod redaction;
mod representation;
mod reviews;
mod rulings;
mod serve;
mod tasks;
mod tls;
mod work;
