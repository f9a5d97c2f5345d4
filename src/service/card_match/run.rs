//! The searches for a list: several portions at a time, told in the order of the list.

use super::read::{Person, Portion, read};
use crate::domain::actor::Actor;
use crate::domain::card::{Format, Mapping, Remark, Sight};
use crate::domain::language::Language;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::files::rows::Source;
use crate::names::{Band, Found, Index, Meta};
use crate::service::card::audit::{Outcome, record};
use crate::service::card::{CardMatch, Telling};
use crate::service::card_index::secrecy_of;
use crate::service::{Context, Error, Result};
use crate::store::{self, Tx};
use futures_util::StreamExt as _;
use serde_json::json;
use std::sync::Arc;
use tokio::sync::mpsc;

/// With whose eyes the cards are seen: nobody is signed in at the command line.
#[derive(Debug, Clone)]
pub enum Sees {
    /// Everything, as the operator who holds the database says.
    Operator,
    /// What a case officer of an office sees.
    Office(Box<Actor>),
}

/// The sight of a case officer of the office with this code, or the operator's without one.
///
/// # Errors
/// `Invalid` when there is no such office.
pub async fn sees(context: &Context, office: Option<&str>) -> Result<Sees> {
    let Some(code) = office else { return Ok(Sees::Operator) };
    let found =
        context.read_as_system(async |tx| Ok(store::office::find_by_code(tx, code).await?)).await?;
    let found = found.ok_or_else(|| {
        Error::field(
            "/office",
            "unknown_office",
            format!("There is no office with the code {code:?}."),
        )
    })?;
    Ok(Sees::Office(Box::new(Actor::officer_of(found.id))))
}

impl Sees {
    fn actor(&self) -> Actor {
        match self {
            Self::Operator => Actor::system(),
            Self::Office(actor) => Actor::clone(actor),
        }
    }

    async fn read<T>(
        &self,
        context: &Context,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        match self {
            Self::Operator => context.read_as_system(work).await,
            Self::Office(actor) => context.read(actor, work).await,
        }
    }

    async fn write<T>(
        &self,
        context: &Context,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        match self {
            Self::Operator => context.write_as_system(work).await,
            Self::Office(actor) => context.write(actor, work).await,
        }
    }
}

/// How a list is matched.
#[derive(Debug, Clone)]
pub struct Matching {
    /// The list.
    pub file: Source,
    /// Its format.
    pub format: Format,
    /// Which column is what.
    pub mapping: Mapping,
    /// With whose eyes.
    pub sees: Sees,
    /// Candidates for each person.
    pub limit: usize,
    /// The least sure of them.
    pub band: Band,
    /// Language of the explanations.
    pub language: Language,
}

/// A person of the list with the cards that may be theirs; none says that nothing was found with these
/// spellings, never that there is no card.
#[derive(Debug, Clone)]
pub struct Matched {
    /// Line of the list.
    pub line: u64,
    /// The name that was asked for.
    pub name: String,
    /// Best first.
    pub candidates: Vec<CardMatch>,
    /// Cards were found, but all less sure than was asked for.
    pub weaker: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read, of the file as it is unpacked.
    pub position: u64,
    /// Rows read.
    pub rows: u64,
    /// Rows that name no person.
    pub refused: u64,
    /// Persons looked for.
    pub persons: u64,
    /// Those for whom nothing was found with these spellings.
    pub without: u64,
    /// Those for whom only less sure cards were found than were asked for.
    pub weaker: u64,
    /// Candidates.
    pub candidates: u64,
}

/// What a portion gave.
struct Answered {
    portion: Portion,
    found: Vec<Sure>,
}

/// What is sure enough of a search, and whether there was anything else.
struct Sure {
    found: Found,
    weaker: bool,
}

/// Looks for everybody on a list, in its order. The index has to be ready. `told` takes each portion:
/// persons with their candidates, remarks on rows, and how far it is.
///
/// # Errors
/// `Denied`; `Invalid` when the list or its mapping cannot be used; whatever `told` yields.
pub async fn run(
    context: &Context,
    matching: Matching,
    mut told: impl FnMut(Vec<Matched>, Vec<(u64, Remark)>, Progress) -> Result<()>,
) -> Result<Progress> {
    let actor = matching.sees.actor();
    may(&actor, Action::SearchCards, &CaseFacts::of_own(&actor)).map(drop)?;
    let index = context.cards.current().ok_or(Error::Starting)?;
    let sight = matching.sees.read(context, async |tx| Ok(store::card::sight(tx).await?)).await?;
    let name = matching.file.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (send, receive) = mpsc::channel(1);
    let (file, format, mapping) =
        (matching.file.clone(), matching.format, matching.mapping.clone());
    let places = Arc::clone(&context.places);
    let reading = tokio::task::spawn_blocking(move || read(&file, format, mapping, &places, &send));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let portions = futures_util::stream::unfold(receive, |mut receive| async move {
        let portion: Portion = receive.recv().await?;
        Some((portion, receive))
    });
    let (least, limit) = (matching.band, matching.limit);
    let answers = portions
        .map(|portion| answer(index.clone(), portion, limit, least, sight.clone()))
        // Each core has one in hand; those that are done wait in the order of the list.
        .buffered(cores + 1);
    let mut answers = std::pin::pin!(answers);
    let mut progress = Progress::default();
    while let Some(answered) = answers.next().await {
        let Answered { portion, found } = answered?;
        let remarks = portion.remarks;
        progress.position = portion.position;
        progress.rows += portion.rows;
        progress.refused += portion.rows - portion.persons.len() as u64;
        let matched = shown(context, &matching, portion.persons, found).await?;
        progress.persons += matched.len() as u64;
        let without = matched.iter().filter(|one| one.candidates.is_empty());
        let (weaker, nothing): (Vec<_>, Vec<_>) = without.partition(|one| one.weaker);
        progress.weaker += weaker.len() as u64;
        progress.without += nothing.len() as u64;
        progress.candidates += matched.iter().map(|one| one.candidates.len() as u64).sum::<u64>();
        told(matched, remarks, progress)?;
    }
    reading.await.map_err(Error::internal)??;
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let outcome = Outcome {
        kind: "list",
        questions: count(progress.persons),
        hits: count(progress.candidates),
        exhausted: false,
        partial: false,
    };
    let asked = json!({ "file": name });
    matching
        .sees
        .write(context, async |tx| record(tx, &context.keys, outcome, &asked).await)
        .await?;
    Ok(progress)
}

/// Searches for the persons of a portion, beside everything else.
async fn answer(
    index: Index,
    portion: Portion,
    limit: usize,
    least: Band,
    sight: Sight,
) -> Result<Answered> {
    let searched = tokio::task::spawn_blocking(move || {
        let admit = |meta: &Meta| sight.admits(meta.source, secrecy_of(meta.secrecy));
        let one = |person: &Person| {
            let mut found = index.search(&person.asked.question, limit, &admit);
            let before = found.hits.len();
            found.hits.retain(|hit| hit.band >= least);
            Sure { weaker: found.hits.len() < before, found }
        };
        let found = portion.persons.iter().map(one).collect();
        Answered { portion, found }
    });
    searched.await.map_err(Error::internal)
}

/// The cards of a portion's hits, read in one query.
async fn shown(
    context: &Context,
    matching: &Matching,
    persons: Vec<Person>,
    found: Vec<Sure>,
) -> Result<Vec<Matched>> {
    let mut numbers: Vec<i64> =
        found.iter().flat_map(|sure| &sure.found.hits).map(|hit| i64::from(hit.no)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let cards = if numbers.is_empty() {
        Vec::new()
    } else {
        let sees = &matching.sees;
        sees.read(context, async |tx| Ok(store::card::list_by_no(tx, &numbers).await?)).await?
    };
    let telling = Telling { language: matching.language, places: &context.places, coarse: false };
    let one = |(person, sure): (Person, Sure)| {
        let (Person { line, name, asked }, Sure { found, weaker }) = (person, sure);
        let of_hit = |no: i64| found.hits.iter().any(|hit| i64::from(hit.no) == no);
        let own = cards.iter().filter(|card| of_hit(card.no)).cloned().collect();
        let candidates = telling.matches(&asked, &found, own)?;
        Ok(Matched { line, name, candidates, weaker })
    };
    persons.into_iter().zip(found).map(one).collect()
}
