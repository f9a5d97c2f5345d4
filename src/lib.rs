//! Aqtau: rehabilitation case management, from a relative's petition to the certificate.
//!
//! The modules stand in the order of their layers: each may import only what stands above it
//! (the exact table is `tests/it/architecture.rs`).
#![doc = include_str!("README.md")]

pub mod domain;

pub mod names;

pub mod clock;
pub mod config;
pub mod text;

#[cfg(feature = "papers")]
pub mod papers;

pub mod files;
pub mod store;

pub mod queue;
pub mod service;

pub mod mail;
pub mod worker;

pub mod http;

pub mod api;
pub mod web;

pub mod cli;
pub mod demo;
pub mod postgres;
pub mod telemetry;
