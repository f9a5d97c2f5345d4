//! The index of names in memory, kept in step with the register.
//!
//! Every change of cards has a number in `card_change`, in the order in which it became visible. The
//! index knows up to which number it has read; what came since is read in portions, by every server for
//! itself. So building it is the same as following it, from the first number on, and a saved copy only
//! spares the beginning.

mod asked;
mod entry;
mod postings;
mod saved;

pub use asked::{Asked, Wanted};
pub use entry::{body_number, entry_of, fate_number, secrecy_of};
pub use postings::{put_with, search as search_stored, write as write_postings};

use super::{Context, Error, Result, candidate};
use crate::names::{Change, Index};
use crate::store::candidate as candidates;
use crate::store::card as store;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

/// Changes read at a time.
const CHANGES: i64 = 200;
/// Cards read at a time.
const CARDS: i64 = 10_000;
/// How often it is asked whether cards changed.
const PAUSE: Duration = Duration::from_secs(1);
/// After so many cards the index is saved.
const UNSAVED: usize = 50_000;
/// After so long without changes what a search reads while an index is being loaded is written.
const QUIET: Duration = Duration::from_secs(30);
/// After so long it is saved when anything changed at all.
const UNSAVED_FOR: Duration = Duration::from_secs(600);

/// The index of names, shared by everybody who searches.
#[derive(Debug)]
pub struct CardIndex {
    path: PathBuf,
    state: RwLock<State>,
    /// Held by whoever follows: one at a time.
    following: tokio::sync::Mutex<Unsaved>,
}

#[derive(Debug, Default)]
struct State {
    index: Index,
    mark: i64,
    ready: bool,
    build: Duration,
}

#[derive(Debug)]
struct Unsaved {
    cards: usize,
    since: Instant,
    opened: bool,
    /// Version of the places whose numbers the index holds.
    places: u64,
    /// Which weights are in use, in the order in which they were put to use.
    weights: i32,
}

/// What the metrics tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Cards in the index.
    pub cards: usize,
    /// Bytes it holds, about.
    pub bytes: usize,
    /// Whether it holds every card that was there when the server started.
    pub ready: bool,
    /// How long that took.
    pub build: Duration,
}

impl CardIndex {
    /// An empty index that is saved in this folder.
    pub fn new(folder: &std::path::Path) -> Self {
        let unsaved =
            Unsaved { cards: 0, since: Instant::now(), opened: false, places: 0, weights: 0 };
        Self {
            path: folder.join("index").join("cards.idx"),
            state: RwLock::default(),
            following: tokio::sync::Mutex::new(unsaved),
        }
    }

    /// The index as it stands, or none while it is still being built.
    pub fn current(&self) -> Option<Index> {
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        state.ready.then(|| state.index.clone())
    }

    /// What has been taken in so far, also while it is still being built.
    pub fn so_far(&self) -> Index {
        self.standing().0
    }

    /// What it holds.
    pub fn figures(&self) -> Figures {
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        Figures {
            cards: state.index.len(),
            bytes: state.index.memory_bytes(),
            ready: state.ready,
            build: state.build,
        }
    }

    fn put(&self, index: Index, mark: i64) {
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        state.index = index;
        state.mark = mark;
    }

    fn now_ready(&self, after: Duration) {
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        if !state.ready {
            (state.ready, state.build) = (true, after);
        }
    }

    fn standing(&self) -> (Index, i64) {
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        (state.index.clone(), state.mark)
    }

    /// Takes in everything that changed; gives how many cards that were.
    ///
    /// # Errors
    /// When the database cannot be read; what was taken in stays.
    pub async fn catch_up(&self, context: &Context) -> Result<usize> {
        let mut unsaved = self.following.lock().await;
        let begun = Instant::now();
        if !unsaved.opened {
            let (path, places) = (self.path.clone(), context.places.version());
            let loaded = blocking(move || saved::load(&path, places)).await?;
            if let Some((index, mark)) = loaded {
                self.put(index, mark);
            }
            (unsaved.opened, unsaved.places) = (true, places);
        }
        self.weigh(context, &mut unsaved).await?;
        let mut taken = 0;
        loop {
            let (mut index, mark) = self.standing();
            let changes = context
                .read_as_system(async |tx| Ok(store::list_changes(tx, mark, CHANGES).await?))
                .await?;
            let Some((last, _)) = changes.last().copied() else { break };
            let ranges = changes.into_iter().map(|(_, range)| range).collect();
            for portion in portions(merged(ranges), CARDS) {
                let cards;
                (index, cards) = take_in(context, index, &portion).await?;
                taken += cards;
            }
            self.put(index, last);
        }
        self.now_ready(begun.elapsed());
        unsaved.cards += taken;
        Ok(taken)
    }

    /// Takes over weights that were put to use since it was last asked.
    async fn weigh(&self, context: &Context, unsaved: &mut Unsaved) -> Result<()> {
        let known = unsaved.weights;
        let found = context
            .read_as_system(async |tx| Ok(candidates::find_weights(tx, known).await?))
            .await?;
        let Some((no, weights)) = found else { return Ok(()) };
        unsaved.weights = no;
        let (index, mark) = self.standing();
        let index = index.with_weights(candidate::weights(Some(weights)));
        self.put(index.map_err(Error::internal)?, mark);
        tracing::info!(weights = no, "other weights of the matching are in use");
        Ok(())
    }

    /// Follows the register until it is told to stop. A database that is away is asked again.
    pub async fn follow(&self, context: &Context, stop: &CancellationToken) {
        let (mut said, mut came) = (false, true);
        let mut changed = Some(Instant::now());
        while !stop.is_cancelled() {
            match self.catch_up(context).await {
                Ok(cards) => {
                    if !said {
                        let Figures { cards, bytes, build, .. } = self.figures();
                        let seconds = build.as_secs_f32();
                        tracing::info!(cards, bytes, seconds, "the index of names is ready");
                        said = true;
                    } else if cards > 0 {
                        tracing::info!(cards, "cards were taken into the index of names");
                    }
                    if cards > 0 {
                        changed = Some(Instant::now());
                    }
                    if changed.is_some_and(|at| at.elapsed() >= QUIET) {
                        changed = None;
                        if let Err(error) = write_postings(context).await {
                            tracing::warn!(%error, "the keys of names were not written");
                        }
                    }
                    came |= cards > 0;
                    if came {
                        came = !self.arrivals_noted(context).await;
                    }
                    self.save_in_time().await;
                }
                Err(error) => {
                    tracing::warn!(%error, "the index of names does not follow the cards");
                }
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
        self.save().await;
    }

    /// Has new cards set against the petitions that wait; false when that must be asked again.
    async fn arrivals_noted(&self, context: &Context) -> bool {
        candidate::note_arrivals(context).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "new cards were not set against petitions");
            false
        })
    }

    async fn save_in_time(&self) {
        let due = {
            let unsaved = self.following.lock().await;
            unsaved.cards >= UNSAVED || (unsaved.cards > 0 && unsaved.since.elapsed() > UNSAVED_FOR)
        };
        if due {
            self.save().await;
        }
    }

    /// Saves the index when anything is unsaved. That it could not be saved costs time, no data.
    pub async fn save(&self) {
        let mut unsaved = self.following.lock().await;
        if unsaved.cards == 0 {
            return;
        }
        let (path, places, (index, mark)) = (self.path.clone(), unsaved.places, self.standing());
        match blocking(move || saved::save(&path, &index, mark, places)).await {
            Ok(Ok(())) => (unsaved.cards, unsaved.since) = (0, Instant::now()),
            Ok(Err(error)) => tracing::warn!(%error, "the index of names was not saved"),
            Err(error) => tracing::warn!(%error, "the index of names was not saved"),
        }
    }
}

/// Reads the cards of a portion and takes them into the index.
async fn take_in(
    context: &Context,
    mut index: Index,
    portion: &[(i64, i64)],
) -> Result<(Index, usize)> {
    let cards =
        context.read_as_system(async |tx| Ok(store::list_indexed(tx, portion).await?)).await?;
    let taken = cards.len();
    let places = Arc::clone(&context.places);
    let index = blocking(move || {
        let entries = cards.iter().filter_map(|card| entry::entry_of(card, &places));
        index.apply_all(entries.map(Change::Put));
        index
    })
    .await?;
    Ok((index, taken))
}

/// Ranges put together, and cut where they are long, so that one query reads many cards and never
/// more than `most`.
fn portions(ranges: Vec<(i64, i64)>, most: i64) -> Vec<Vec<(i64, i64)>> {
    let (mut portions, mut portion, mut room) = (Vec::new(), Vec::new(), most);
    for (mut first, last) in ranges {
        while first <= last {
            let end = last.min(first + room - 1);
            portion.push((first, end));
            room -= end - first + 1;
            first = end + 1;
            if room == 0 {
                portions.push(std::mem::take(&mut portion));
                room = most;
            }
        }
    }
    if !portion.is_empty() {
        portions.push(portion);
    }
    portions
}

/// Ranges that meet become one, so that a card that changed often is read once.
fn merged(mut ranges: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    ranges.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::new();
    for (first, last) in ranges {
        match merged.last_mut() {
            Some(before) if first <= before.1.saturating_add(1) => before.1 = before.1.max(last),
            _ => merged.push((first, last)),
        }
    }
    merged
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::{merged, portions};

    #[test]
    fn ranges_that_meet_are_read_once() {
        let given = vec![(10, 20), (1, 3), (4, 6), (15, 30), (30, 30), (40, 41)];
        assert_eq!(merged(given), [(1, 6), (10, 30), (40, 41)]);
        assert_eq!(merged(Vec::new()), []);
    }

    #[test]
    fn a_portion_puts_short_ranges_together_and_cuts_long_ones() {
        let given = vec![(1, 1), (5, 5), (10, 20), (30, 31)];
        let cut = [vec![(1, 1), (5, 5), (10, 11)], vec![(12, 15)], vec![(16, 19)]];
        let found = portions(given, 4);
        assert_eq!(found[..3], cut);
        assert_eq!(found[3..], [vec![(20, 20), (30, 31)]]);
        assert_eq!(portions(Vec::new(), 4), Vec::<Vec<(i64, i64)>>::new());
    }
}
