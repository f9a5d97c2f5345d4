//! The register of archive cards.

mod copy;
mod import;
mod link;
mod place;
mod posting;
mod record;
mod searched;
mod source;
mod stage;

pub use copy::{Copier, Stored};
pub use import::{
    Import, ImportState, NewImport, Note, count_imports, find_import, find_unfinished,
    insert_import, list_imports, list_notes,
};
pub use link::{Link, insert_link, list_links, lock_link, revoke_link};
pub use place::{PlaceRun, PlacedCard, lock_place_run, lock_readings, save_place_run, save_places};
pub use posting::{
    Part, Posting, insert_part, insert_postings, list_candidates, list_parts, list_postings,
    lock_parts, remove_parts,
};
pub use record::{
    Card, Changed, IndexedCard, count_cards, find_card, list_by_id, list_by_no, list_cards,
    list_changes, list_indexed, lock_card, save_card, tell_change, tell_changes,
};
pub use searched::{
    NewSearch, Searched, SearchedFilter, count_searches, insert_search, list_searches,
};
pub use source::{
    NewSource, Source, find_source, find_source_by_code, insert_source, list_sources, sight,
};
pub use stage::{Chunk, Stage, Staged};
