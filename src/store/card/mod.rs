//! The register of archive cards.

mod copy;
mod import;
mod link;
mod place;
mod posting;
mod record;
mod save;
mod searched;
mod source;
mod stage;

pub use copy::{Copier, Stored};
pub use import::{
    Import, ImportState, NewImport, Note, count_imports, count_notes, find_import, find_unfinished,
    finish_import, insert_import, list_imports, list_notes, lock_beginning, sum_notes,
};
pub use link::{Link, insert_link, list_links, lock_link, revoke_link};
pub use place::{PlaceRun, PlacedCard, lock_place_run, lock_readings, save_place_run, save_places};
pub use posting::{
    Part, Posting, insert_part, insert_postings, list_candidates, list_parts, list_postings,
    lock_parts, remove_parts,
};
pub use record::{
    Card, Changed, IndexedCard, count_cards, find_card, find_cards, list_by_no, list_cards,
    list_changes, list_indexed, lock_card, lock_cards,
};
pub use save::{save_cards, tell_changes, tell_range};
pub use searched::{
    NewSearch, Searched, SearchedFilter, count_searches, insert_search, list_searches,
};
pub use source::{
    NewSource, Source, find_source, find_source_by_code, insert_source, list_sources, lock_source,
    save_source, sight,
};
pub use stage::{Chunk, Stage, Staged};
