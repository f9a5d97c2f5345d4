//! Historical files: where they are, and which persons and acts they hold.

mod link;
mod record;
mod view;

pub use link::{LinkFile, link};
pub(in crate::service) use record::CUSTODY;
pub use record::{RecordFile, record};
pub use view::{FileLine, FilePersonView, FileQuery, FileView, list, read};
