//! Accounts and who acts.

mod actor;

pub use actor::actor_of;
