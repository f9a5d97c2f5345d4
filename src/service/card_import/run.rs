//! Running an import: one thread reads and understands rows, while the database stores those before.

use super::read::{Read, Reading};
use crate::domain::card::{Format, Mapping};
use crate::domain::id::CardImportId;
use crate::domain::place::Gazetteer;
use crate::files::rows::{Position, Source as File};
use crate::service::{Context, Error, Result};
use crate::store::card::{self as store, Chunk, Copier, Import, ImportState, Stage, Stored};
use crate::store::history::{ChainKind, Record, append};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// Rows and bytes of a chunk: small enough to be stored within a second, and to be read again after a
/// crash; large enough that what is done once for each of them does not count.
const ROWS: i64 = 5_000;
const BYTES: usize = 8 << 20;

/// How far an import is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes stored, of the file as it is unpacked.
    pub position: u64,
    /// Rows read.
    pub read: u64,
    /// Cards added.
    pub added: u64,
    /// Rows whose card was there.
    pub known: u64,
    /// Rows refused.
    pub refused: u64,
}

impl Progress {
    fn of(import: &Import) -> Self {
        let count = |count: i64| u64::try_from(count).unwrap_or_default();
        Self {
            position: count(import.position),
            read: count(import.read),
            added: count(import.added),
            known: count(import.known),
            refused: count(import.refused),
        }
    }

    fn add(&mut self, position: u64, read: u64, refused: u64, stored: Stored) {
        let count = |count: i64| u64::try_from(count).unwrap_or_default();
        self.position = position;
        self.read += read;
        self.added += count(stored.added);
        self.known += count(stored.known);
        self.refused += refused + count(stored.refused);
    }
}

/// What the reading thread says first.
struct Opened {
    encoding: &'static str,
    columns: Vec<String>,
}

/// Stores a file's cards, from where it broke off to its end.
///
/// # Errors
/// `Conflict` (`import-runs`) when another process is at it, or (`import-ended`) when it is done;
/// `Invalid` when the file or its mapping cannot be used: then the import has failed.
pub async fn run(
    context: &Context,
    id: CardImportId,
    file: &Path,
    mut told: impl FnMut(Progress),
) -> Result<Import> {
    let import = found(context, id).await?;
    if matches!(import.state, ImportState::Done | ImportState::Failed) {
        return Err(Error::conflict("import-ended", "This import has ended. Start another."));
    }
    let source = context
        .read_as_system(async |tx| Ok(store::list_sources(tx).await?))
        .await?
        .into_iter()
        .find(|source| source.no == import.source)
        .ok_or(Error::NotFound)?;
    let copier = Copier::connect(&context.pools, &import).await?;
    let mut copier = copier.ok_or_else(|| {
        Error::conflict("import-runs", "Another process is importing this file. Wait for its end.")
    })?;
    // What another process stored until a moment ago counts, now that it has let go.
    let import = found(context, id).await?;
    let stored = store_all(context, &import, file, &mut copier, &mut told).await;
    match &stored {
        Ok(()) => end(context, &source, &import, None).await?,
        // What may pass goes on later; what is wrong with the file does not.
        Err(Error::Db(_)) => {}
        Err(error) => end(context, &source, &import, Some(&reason(error))).await?,
    }
    let import = found(context, id).await?;
    stored.map(|()| import)
}

/// What is wrong, for people.
fn reason(error: &Error) -> String {
    let text = match error {
        Error::Internal(cause) => cause.to_string(),
        Error::Invalid(errors) => {
            errors.0.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join(" ")
        }
        other @ (Error::NotFound
        | Error::Unauthenticated
        | Error::WrongCredentials
        | Error::Denied(_)
        | Error::WrongState(_)
        | Error::Stale { .. }
        | Error::Conflict { .. }
        | Error::TooMany { .. }
        | Error::TooLarge { .. }
        | Error::ForbiddenType(_)
        | Error::Starting
        | Error::Db(_)) => other.to_string(),
    };
    text.chars().take(2_000).collect()
}

async fn found(context: &Context, id: CardImportId) -> Result<Import> {
    let import = context.read_as_system(async |tx| Ok(store::find_import(tx, id).await?)).await?;
    import.ok_or(Error::NotFound)
}

async fn store_all(
    context: &Context,
    import: &Import,
    file: &Path,
    copier: &mut Copier,
    told: &mut impl FnMut(Progress),
) -> Result<()> {
    let (say, opened) = oneshot::channel();
    // One chunk waits while another is stored and a third is read: memory stays flat.
    let (send, mut chunks) = mpsc::channel(1);
    let reader = Reader::new(context, import, file, copier.notes())?;
    let reading = tokio::task::spawn_blocking(move || reader.run(say, &send));
    let mut progress = Progress::of(import);
    if let Ok(opened) = opened.await {
        copier.describe(opened.encoding, &opened.columns).await?;
        while let Some(chunk) = chunks.recv().await {
            let chunk: Chunk = chunk;
            let count = |count: i64| u64::try_from(count).unwrap_or_default();
            let (position, read) = (count(chunk.position), count(chunk.read));
            let refused = count(chunk.refused);
            let stored = copier.store(chunk, context.clock.now()).await?;
            progress.add(position, read, refused, stored);
            told(progress);
        }
    }
    drop(chunks);
    reading.await.map_err(Error::internal)?
}

/// What the reading thread works with.
struct Reader {
    file: File,
    format: Format,
    mapping: Mapping,
    from: Position,
    stage: Stage,
    places: Arc<Gazetteer>,
}

impl Reader {
    fn new(context: &Context, import: &Import, file: &Path, notes: i64) -> Result<Self> {
        let format = import.format.parse().map_err(Error::internal)?;
        let mapping = serde_json::from_value(import.mapping.clone()).map_err(Error::internal)?;
        let count = |count: i64| u64::try_from(count).unwrap_or_default();
        Ok(Self {
            file: File::new(file).map_err(Error::internal)?,
            format,
            mapping,
            from: Position { byte: count(import.position), line: count(import.line) },
            stage: Stage::new(import.no, notes),
            places: Arc::clone(&context.places),
        })
    }

    fn run(mut self, say: oneshot::Sender<Opened>, send: &mpsc::Sender<Chunk>) -> Result<()> {
        let reading = Reading::open(&self.file, self.format, self.mapping)?;
        let mut reading = reading.recognising(self.places);
        reading.go_on_at(self.from)?;
        let opened = Opened { encoding: reading.encoding(), columns: reading.columns() };
        if say.send(opened).is_err() {
            return Ok(());
        }
        // Of an import that goes on they are stored already.
        if self.from.byte == 0
            && let Some((line, remark)) = reading.remarks()
        {
            self.stage.remark(line, &remark);
        }
        loop {
            let read = reading.next()?;
            let last = read.is_none();
            match read {
                Some(Read::Row(row, read)) => {
                    self.stage.put(&row, &read);
                }
                Some(Read::Refused(line, remark)) => self.stage.refuse(line, &remark),
                None => {}
            }
            if last || self.stage.read() >= ROWS || self.stage.len() >= BYTES {
                let at = reading.position();
                // Nobody takes it: the storing failed and says why.
                if send.blocking_send(self.stage.take(at.byte, at.line, last)).is_err() || last {
                    return Ok(());
                }
            }
        }
    }
}

/// Says how the import ended, with one event for the whole of it, however many cards it added: both or
/// neither, for a process may be killed at any moment.
async fn end(
    context: &Context,
    source: &store::Source,
    import: &Import,
    failure: Option<&str>,
) -> Result<()> {
    context
        .write_as_system(async |tx| {
            let Some(import) = store::finish_import(tx, import.id, failure).await? else {
                return Ok(());
            };
            let content = json!({
                "import": import.no, "file": import.file_name, "fingerprint": import.fingerprint,
                "state": import.state, "read": import.read, "added": import.added, "known": import.known,
                "refused": import.refused, "started_by": import.started_by,
            });
            let record = Record::action(ChainKind::CardSource, source.id, "import_cards")
                .item(import.id)
                .content(content);
            Ok(append(tx, vec![record]).await?)
        })
        .await
}
