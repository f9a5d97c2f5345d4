//! What the integration tests share.

pub mod app;
pub mod cluster;
pub mod database;
pub mod mails;
pub mod server;
pub mod smtp;

pub use app::{Answer, Client, TestApp};
pub use database::TestDb;

/// Waits for something that happens by itself soon.
pub async fn until(what: &str, mut done: impl AsyncFnMut() -> bool) {
    let begun = std::time::Instant::now();
    while !done().await {
        assert!(begun.elapsed().as_secs() < 60, "{what} did not happen");
        tokio::task::yield_now().await;
    }
}
