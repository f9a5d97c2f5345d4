//! The settings: defaults compiled in from `config/default.toml`, then a file, then the environment.

mod check;
mod load;
mod network;
mod places;
mod profiles;
mod settings;
mod show;
#[cfg(test)]
mod tests;

pub use load::{ConfigError, Loaded, Origin, Problem, Sources};
pub use network::{Network, NoNetwork};
pub use settings::{
    Auth, Cards, Config, Data, Database, Documents, Figures, Jurisdictions, Log, LogFormat, Mail,
    MailTls, Metrics, Places, Postgres, Queue, Secrets, Server, Transport,
};
pub use show::{Shown, mask_password};

/// The documented defaults, as TOML.
pub const DEFAULTS: &str = include_str!("../../config/default.toml");
