//! Histories: read, exported, proved.

mod export;
mod heads;
mod read;
mod redact;
mod search;
mod verify;

pub use export::{Export, export, verify_export};
pub use heads::{DailyHeadView, list_heads, write_daily_head};
pub(in crate::service) use read::of_chain;
pub use read::{EventView, HistoryPage, HistoryQuery, of_case, of_person};
pub use redact::{RedactEvent, redact};
pub use search::{AuditPage, AuditQuery, AuditedView, ChainCheckView, check_chain, search};
pub(in crate::service) use search::{Span, person};
pub use verify::{Fault, Progress, Report, verify, verify_case, verify_documents};
