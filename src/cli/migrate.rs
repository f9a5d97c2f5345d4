//! `aqtau migrate`: brings the schema up to date.

use super::{Database, Failure, say};
use crate::config::Config;
use crate::store::migrations;

/// Applies what is missing, and says what that was.
pub(super) async fn run(config: &Config) -> Result<(), Failure> {
    super::secrets::make_missing(config)?;
    let database = Database::for_command(config).await?;
    let applied = migrations::migrate(&database.targets().owner).await;
    let stopped = database.stop().await;
    let applied = applied?;
    for name in &applied {
        say::line(&format!("applied {name}"));
    }
    match applied.len() {
        0 => say::line("The schema is up to date."),
        count => say::line(&format!("The schema is up to date: {count} migrations applied.")),
    }
    stopped
}
