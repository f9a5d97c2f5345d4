//! The index of all cards: a large part that is read only, and small ones for what came later.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Read, Write};
use std::sync::Arc;

use super::alias::{self, Aliases};
use super::score::{AbsurdWeight, Weights};
use super::segment::{Builder, Segment};
use super::types::{Change, Entry, Found, Hit, Meta, Question};
use super::{compare, complete, search};

/// All cards by what their names sound like. Cloning is cheap; readers keep the state they hold.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) parts: Vec<Part>,
    pub(super) weights: Arc<Weights>,
    pub(super) aliases: Aliases,
    live: usize,
}

/// A segment and which of its cards are gone.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub segment: Arc<Segment>,
    gone: Arc<Gone>,
}

#[derive(Debug, Clone, Default)]
struct Gone {
    cards: HashSet<u32>,
    /// How many of them were open.
    open: usize,
    /// How many cards of a stem are gone, and how many of them were open.
    stems: HashMap<u32, (u32, u32)>,
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

/// The first bytes of a saved index; the last two are the version of its form and of the folding.
const MAGIC: &[u8; 10] = b"aqtauidx03";

/// A part is merged with the one before it unless that is so many times as large.
const GROWTH: usize = 4;
/// Parts at most; more are merged whatever their size.
const MOST_PARTS: usize = 10;

impl Part {
    fn of(segment: Segment) -> Self {
        Self { segment: Arc::new(segment), gone: Arc::default() }
    }

    /// Whether a card was removed or replaced.
    #[inline]
    pub fn dead(&self, card: u32) -> bool {
        !self.gone.cards.is_empty() && self.gone.cards.contains(&card)
    }

    /// How many living cards have a stem.
    pub fn count(&self, stem: u32) -> u32 {
        let (gone, _) = self.gone.stems.get(&stem).copied().unwrap_or_default();
        self.segment.count(stem).saturating_sub(gone)
    }

    /// How many of them are open.
    pub fn open(&self, stem: u32) -> u32 {
        let (_, gone) = self.gone.stems.get(&stem).copied().unwrap_or_default();
        self.segment.open(stem).saturating_sub(gone)
    }

    fn live(&self) -> usize {
        (self.segment.len() as usize).saturating_sub(self.gone.cards.len())
    }

    /// Takes a card out; whether it was there.
    fn bury(&mut self, no: u32) -> bool {
        let Some(card) = self.segment.card(no) else { return false };
        if self.dead(card) {
            return false;
        }
        let open = u32::from(self.segment.is_open(card));
        let gone = Arc::make_mut(&mut self.gone);
        gone.cards.insert(card);
        gone.open += open as usize;
        let mut tokens = Vec::new();
        self.segment.tokens(card, &mut tokens);
        let mut stems: Vec<u32> =
            tokens.iter().map(|token| self.segment.stem_of(token.spelling)).collect();
        stems.sort_unstable();
        stems.dedup();
        for stem in stems {
            let count = gone.stems.entry(stem).or_default();
            *count = (count.0 + 1, count.1 + open);
        }
        true
    }
}

impl Index {
    /// Builds an index; of entries with one number the last counts.
    pub fn build(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut builder = Builder::default();
        for entry in entries {
            builder.push(&entry);
        }
        let mut index = Self::default();
        index.add(builder);
        index
    }

    fn add(&mut self, builder: Builder) {
        let segment = builder.finish();
        if segment.len() > 0 {
            self.live += segment.len() as usize;
            self.parts.push(Part::of(segment));
        }
    }

    /// Takes one change in.
    pub fn apply(&mut self, change: Change) {
        self.apply_all([change]);
    }

    /// Takes changes in, in their order; much cheaper than one by one.
    pub fn apply_all(&mut self, changes: impl IntoIterator<Item = Change>) {
        let mut last: BTreeMap<u32, Option<Entry>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Put(entry) => last.insert(entry.no, Some(entry)),
                Change::Remove(no) => last.insert(no, None),
            };
        }
        let mut builder = Builder::default();
        for (no, entry) in last {
            let buried =
                self.parts.iter_mut().filter_map(|part| part.bury(no).then_some(())).count();
            self.live = self.live.saturating_sub(buried);
            if let Some(entry) = entry {
                builder.push(&entry);
            }
        }
        self.add(builder);
        self.settle();
    }

    /// Merges small parts, so that their number grows with the logarithm of the cards only.
    fn settle(&mut self) {
        self.parts.retain(|part| part.live() > 0);
        loop {
            let sizes: Vec<usize> = self.parts.iter().map(Part::live).collect();
            let [.., before, last] = sizes.as_slice() else { break };
            if *before > last * GROWTH && sizes.len() <= MOST_PARTS {
                break;
            }
            self.merge(sizes.len() - 2);
        }
    }

    /// Makes one part of all from a place on.
    fn merge(&mut self, from: usize) {
        let parts = self.parts.split_off(from.min(self.parts.len()));
        let mut builder = Builder::default();
        for part in &parts {
            for card in (0..part.segment.len()).filter(|card| !part.dead(*card)) {
                builder.copy(&part.segment, card);
            }
            self.live = self.live.saturating_sub(part.live());
        }
        drop(parts);
        self.add(builder);
    }

    /// Makes one part of all: searches are fastest then, and what was replaced is given back.
    pub fn rebuild(&mut self) {
        if self.parts.len() > 1 || self.parts.iter().any(|part| !part.gone.cards.is_empty()) {
            self.merge(0);
        }
    }

    /// The same cards, searched with other weights. Cards and weights are shared, so that trying
    /// weights costs nothing.
    ///
    /// # Errors
    /// Weights that turn sense upside down.
    pub fn with_weights(&self, weights: Weights) -> Result<Self, AbsurdWeight> {
        weights.check()?;
        Ok(Self { weights: Arc::new(weights), ..self.clone() })
    }

    /// The same cards, searched with other aliases.
    #[must_use]
    pub fn with_aliases(&self, aliases: Aliases) -> Self {
        Self { aliases, ..self.clone() }
    }

    /// The weights in use.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// Cards in the index.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Open cards in the index.
    pub(super) fn open(&self) -> usize {
        let open =
            |part: &Part| (part.segment.open_cards() as usize).saturating_sub(part.gone.open);
        self.parts.iter().map(open).sum()
    }

    /// No card at all.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Whether a card is in the index.
    pub fn contains(&self, no: u32) -> bool {
        self.parts.iter().any(|part| part.segment.card(no).is_some_and(|card| !part.dead(card)))
    }

    /// Bytes the index holds, about.
    pub fn memory_bytes(&self) -> usize {
        let gone = |part: &Part| part.gone.cards.capacity() * 8 + part.gone.stems.capacity() * 16;
        self.parts.iter().map(|part| part.segment.size() + gone(part)).sum()
    }

    /// Writes the index, with its version and a checksum; `mark` comes back from [`Self::load`]
    /// (the number of the last change that is in it). What was replaced is not written.
    pub fn save(&self, to: &mut impl Write, mark: i64) -> std::io::Result<()> {
        let whole =
            if self.parts.len() > 1 || self.parts.iter().any(|part| !part.gone.cards.is_empty()) {
                let mut whole = self.clone();
                whole.rebuild();
                whole
            } else {
                self.clone()
            };
        let mut to = Summed { inner: to, sum: flate2::Crc::new() };
        to.write_all(MAGIC)?;
        to.write_all(&mark.to_le_bytes())?;
        to.write_all(&u32::try_from(whole.parts.len()).unwrap_or(0).to_le_bytes())?;
        for part in &whole.parts {
            part.segment.write(&mut to)?;
        }
        let sum = to.sum.sum();
        to.inner.write_all(&sum.to_le_bytes())?;
        to.inner.flush()
    }

    /// Reads an index that was saved, and its mark.
    pub fn load(from: &mut impl Read) -> Result<(Self, i64), LoadError> {
        let mut from = Summed { inner: from, sum: flate2::Crc::new() };
        let mut magic = [0; MAGIC.len()];
        from.read_exact(&mut magic).map_err(damaged)?;
        if magic != *MAGIC {
            return Err(LoadError::Version);
        }
        let mut mark = [0; 8];
        from.read_exact(&mut mark).map_err(damaged)?;
        let mut count = [0; 4];
        from.read_exact(&mut count).map_err(damaged)?;
        let mut index = Self::default();
        for _ in 0..u32::from_le_bytes(count) {
            let segment = Segment::read(&mut from).map_err(damaged)?;
            index.live += segment.len() as usize;
            index.parts.push(Part::of(segment));
        }
        let sum = from.sum.sum();
        let mut saved = [0; 4];
        from.inner.read_exact(&mut saved).map_err(damaged)?;
        if u32::from_le_bytes(saved) != sum {
            return Err(LoadError::Damaged);
        }
        alias::load();
        Ok((index, i64::from_le_bytes(mark)))
    }

    /// The best cards for a question, among those that `admit` lets through.
    pub fn search(&self, ask: &Question, limit: usize, admit: &dyn Fn(&Meta) -> bool) -> Found {
        search::search(self, ask, limit, admit)
    }

    /// Names that begin so, as written on cards that `admit` lets through; the most frequent first.
    pub fn complete(
        &self,
        prefix: &str,
        limit: usize,
        admit: &dyn Fn(&Meta) -> bool,
    ) -> Vec<String> {
        complete::complete(self, prefix, limit, admit)
    }

    /// Compares two entries without looking for them; how rare their names are is read from the
    /// cards of this index.
    pub fn compare(&self, one: &Entry, other: &Entry) -> Hit {
        compare::compare(self, one, other)
    }
}

/// A file that ends early or holds nonsense is damaged; other errors are the reader's.
fn damaged(error: std::io::Error) -> LoadError {
    use std::io::ErrorKind::{InvalidData, OutOfMemory, UnexpectedEof};
    if [UnexpectedEof, InvalidData, OutOfMemory].contains(&error.kind()) {
        LoadError::Damaged
    } else {
        LoadError::Io(error)
    }
}

/// Counts a checksum on the way.
struct Summed<'a, T> {
    inner: &'a mut T,
    sum: flate2::Crc,
}

impl<T: Write> Write for Summed<'_, T> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.sum.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Read> Read for Summed<'_, T> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.sum.update(into.get(..read).unwrap_or_default());
        Ok(read)
    }
}
