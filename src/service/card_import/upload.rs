//! Files of cards that an archive sends in: kept beside the documents until their job is done.

use super::begin::{begin, described};
use super::{ImportFile, ImportView, run, wrong_mapping};
use crate::domain::actor::Actor;
use crate::domain::card::{Mapping, builtin};
use crate::domain::id::{CardImportId, CardSourceId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::queue::{self, Job, Stop};
use crate::service::{Context, Error, Result};
use crate::store::card::{self as store, ImportState};
use futures_util::{Stream, StreamExt as _};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

/// The largest file that is taken, in bytes.
pub const LARGEST: u64 = 8 << 30;

/// Imports a file that was sent in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportCards {
    /// The import.
    pub import: Uuid,
}

impl Job for ImportCards {
    const KIND: &'static str = "import_cards";

    fn dedupe_key(&self) -> Option<String> {
        Some(self.import.to_string())
    }
}

/// A file on its way in.
#[derive(Debug)]
pub struct UploadCards<S> {
    /// Source of the own archive.
    pub source: Uuid,
    /// A mapping as TOML, or the name of one that comes with the program.
    pub mapping: String,
    /// Name of the file.
    pub file_name: String,
    /// Its bytes.
    pub chunks: S,
}

/// Where the file of an import waits.
fn path(context: &Context, import: CardImportId) -> PathBuf {
    context.config.documents_dir().join("imports").join(import.to_string())
}

/// Takes a file in; its cards are imported by a job.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`; `TooLarge`.
pub async fn upload<S, B>(
    context: &Context,
    actor: &Actor,
    upload: UploadCards<S>,
) -> Result<ImportView>
where
    S: Stream<Item = Result<B>> + Unpin,
    B: AsRef<[u8]>,
{
    may(actor, Action::ImportCards, &CaseFacts::of_own(actor)).map(drop)?;
    let text = builtin(&upload.mapping).unwrap_or(&upload.mapping);
    let mapping = Mapping::read(text).map_err(|error| wrong_mapping(&error, None))?;
    super::format_of(&mapping, &upload.file_name)?;
    let source = CardSourceId(upload.source);
    let source = context.read(actor, async |tx| Ok(store::find_source(tx, source).await?)).await?;
    let source = source.ok_or(Error::NotFound)?;
    let facts = CaseFacts { archive: source.archive, ..CaseFacts::default() };
    may(actor, Action::ImportCards, &facts).map(drop)?;
    let id = CardImportId::new();
    let at = path(context, id);
    let taken = write(&at, upload.chunks).await;
    let begun = match taken {
        Ok(()) => {
            let mut file = ImportFile::new(&at, mapping)?;
            file.name = upload.file_name;
            let new = store::NewImport { id, ..described(&file)? };
            context
                .write(actor, async |tx| {
                    let import = begin(tx, &source, new, ImportState::Waiting).await?;
                    queue::enqueue(tx, &ImportCards { import: import.id.into() }).await?;
                    Ok(import)
                })
                .await
        }
        Err(error) => Err(error),
    };
    match begun {
        Ok(import) if import.id == id => Ok(import.into()),
        // The same file was sent before and broke off: it goes on with these bytes.
        Ok(import) => {
            tokio::fs::rename(&at, path(context, import.id)).await.map_err(Error::internal)?;
            Ok(import.into())
        }
        Err(error) => {
            // Nothing refers to it; what cannot be removed now is only space.
            let _ = tokio::fs::remove_file(&at).await;
            Err(error)
        }
    }
}

async fn write<S, B>(at: &PathBuf, mut chunks: S) -> Result<()>
where
    S: Stream<Item = Result<B>> + Unpin,
    B: AsRef<[u8]>,
{
    if let Some(folder) = at.parent() {
        tokio::fs::create_dir_all(folder).await.map_err(Error::internal)?;
    }
    let mut options = tokio::fs::OpenOptions::new();
    let options = options.write(true).create_new(true).mode(0o600);
    let mut file = options.open(at).await.map_err(Error::internal)?;
    let mut size = 0_u64;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk?;
        size = size.saturating_add(chunk.as_ref().len() as u64);
        if size > LARGEST {
            return Err(Error::TooLarge { limit: LARGEST });
        }
        file.write_all(chunk.as_ref()).await.map_err(Error::internal)?;
    }
    file.sync_all().await.map_err(Error::internal)
}

/// Does the job: imports the file, from where an earlier attempt stopped, and lets it go.
///
/// # Errors
/// [`Stop::Retry`] when the database or another process is in the way.
pub async fn work(context: &Context, job: ImportCards) -> Result<(), Stop> {
    let id = CardImportId(job.import);
    let at = path(context, id);
    match run(context, id, &at, |_| {}).await {
        Err(Error::Db(error)) => return Err(error.into()),
        Err(Error::Conflict { code: "import-runs", message, .. }) => {
            return Err(Stop::Retry(message));
        }
        _ => {}
    }
    // Removed already by an earlier attempt, or only space.
    let _ = tokio::fs::remove_file(&at).await;
    Ok(())
}
