//! Offices: prosecutors' offices, courts, archives and commissions, in a tree, with successors.

mod change;
mod command;
mod view;

pub use change::{change, create};
pub use command::{ChangeOffice, OfficeFields};
pub use view::{ListOffices, OfficeNode, OfficeView, find, find_by_code, list, subtree};
