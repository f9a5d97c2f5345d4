//! Documents: bringing, reading, changing who sees them, and looking after their bytes.

mod access;
mod audit;
mod change;
mod draft;
mod metadata;
mod read;
mod upload;
mod verify;
mod view;

pub use audit::{AuditedLookPage, AuditedLookQuery, AuditedLookView, list_looks};
pub use change::{
    ChangeDocumentCustody, ChangeDocumentVisibility, WithdrawDocument, change_custody,
    change_visibility, withdraw,
};
pub use metadata::DocumentMetadata;
pub use read::{
    Content, DocumentLookQuery, DocumentLookView, DocumentQuery, get, list, looks, open, versions,
};
pub use upload::{Target, Upload, add, may_add};
pub use verify::{BlobProgress, BrokenBlob, verify_blobs};
pub use view::{ArchivalReferenceView, DocumentView};
