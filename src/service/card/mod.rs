//! Archive cards: their sources, their readings, and decisions whether two are of one person.

mod source;

pub use source::{
    CardSourceView, RecordCardSource, list_sources, record_source, record_source_as_system,
};
