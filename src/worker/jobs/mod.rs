//! The worker's own jobs. The services' recurring ones are registered beside them by the command
//! that starts the worker.

mod bounce;
mod collect_blobs;
mod fold;
mod purge;
mod send_notice;
mod services;

pub use bounce::{Bounced, bounced};
pub use collect_blobs::CollectBlobs;
pub use fold::FoldWorkCounts;
pub use purge::Purge;
pub use services::{AlertDeadlines, EnterIntoForce, WriteDailyHead, register_services};

use super::registry::Registry;
use super::schedule::Every;
use crate::queue::Policy;
use chrono::NaiveTime;

/// Teaches the registry the worker's own jobs; `mail` says how often a mail is tried.
pub(super) fn register(registry: &mut Registry, mail: Policy) {
    registry.on_claimed(mail, send_notice::run);
    registry.on(collect_blobs::run);
    registry.on(purge::run);
    registry.on(fold::run);
    // At night in all six countries.
    let night = |minute| NaiveTime::from_hms_opt(21, minute, 0).unwrap_or(NaiveTime::MIN);
    registry.every(Every::Day(night(0)), || Purge {});
    registry.every(Every::Day(night(30)), || CollectBlobs {});
    // A list's total reads what came since: some thousand lines in the busiest office.
    registry.every(Every::Minutes(60), || FoldWorkCounts {});
}
