//! The register of archive cards.

mod copy;
mod import;
mod source;
mod stage;

pub use copy::{Copier, Stored};
pub use import::{
    Import, ImportState, NewImport, Note, count_imports, find_import, find_unfinished,
    insert_import, list_imports, list_notes,
};
pub use source::{
    NewSource, Source, find_source, find_source_by_code, insert_source, list_sources, sight,
};
pub use stage::{Chunk, Stage, Staged};
