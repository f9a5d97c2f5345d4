//! Accounts, their capacities and sessions.

mod session;

pub use session::{SessionActor, find_session_actor};
