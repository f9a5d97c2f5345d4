//! The register of archive cards.

mod copy;
mod import;
mod link;
mod record;
mod source;
mod stage;

pub use copy::{Copier, Stored};
pub use import::{
    Import, ImportState, NewImport, Note, count_imports, find_import, find_unfinished,
    insert_import, list_imports, list_notes,
};
pub use link::{Link, insert_link, list_links, lock_link, revoke_link};
pub use record::{
    Card, Changed, IndexedCard, count_cards, find_card, list_by_no, list_cards, list_changes,
    list_indexed, lock_card, save_card, tell_change,
};
pub use source::{
    NewSource, Source, find_source, find_source_by_code, insert_source, list_sources, sight,
};
pub use stage::{Chunk, Stage, Staged};
