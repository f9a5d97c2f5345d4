//! The local store: `blobs/<first two digits>/<digest>`, `writing/` and `leaving/`.

use super::sniff::{Refusal, Sniffer};
use crate::domain::digest::Sha256;
use crate::domain::media_type::MediaType;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::{Stream, StreamExt, stream};
use sha2::Digest as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use tokio::fs::{self, File, OpenOptions};
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};
use uuid::Uuid;

/// An upload that has not moved for so long has lost its writer. Another process may be writing
/// into the same folder, so younger ones are left alone.
const ABANDONED: TimeDelta = TimeDelta::hours(1);

/// Bytes in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blob {
    /// Digest of the bytes, and their name.
    pub sha256: Sha256,
    /// Length in bytes.
    pub size: u64,
    /// What the content is.
    pub media_type: MediaType,
}

/// Why nothing was stored; whatever had been written is gone again.
#[derive(Debug, thiserror::Error)]
pub enum WriteError<E> {
    /// More bytes came than allowed; the rest was not read.
    #[error("The file is larger than {limit} bytes.")]
    TooLarge {
        /// The most that is taken, in bytes.
        limit: u64,
    },
    /// A kind of file that is not taken.
    #[error(transparent)]
    Refused(Refusal),
    /// The sender's stream broke off.
    #[error("the upload broke off")]
    Source(#[source] E),
    /// The disk did not take it.
    #[error("a blob could not be written")]
    Io(#[from] io::Error),
}

/// What a look at a blob's bytes found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// The bytes give the digest.
    Intact,
    /// There is no such blob.
    Missing,
    /// The bytes have changed; this is their digest now.
    Damaged(Sha256),
}

/// A folder of blobs; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    dir: Arc<Path>,
    allowed: Arc<[MediaType]>,
}

/// A file that disappears unless it is moved away first.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        // Moved away, or the disk is broken: the next sweep takes it.
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Store {
    /// Opens the store in `dir`, making it if need be, and clears what a crash left behind.
    ///
    /// `allowed` are the types to take, `now` the present time.
    pub async fn open(dir: &Path, allowed: &[MediaType], now: DateTime<Utc>) -> io::Result<Self> {
        let store = Self { dir: dir.into(), allowed: allowed.into() };
        let blobs = store.dir.join("blobs");
        for folder in [&blobs, &store.dir.join("writing"), &store.dir.join("leaving")] {
            make_private(folder).await?;
        }
        // All shards are made and flushed once, so that a write has only its own to flush.
        for shard in 0..=u8::MAX {
            let shard = blobs.join(format!("{shard:02x}"));
            if !fs::try_exists(&shard).await? {
                make_private(&shard).await?;
            }
        }
        flush_dir(&blobs).await?;
        flush_dir(&store.dir).await?;
        store.bring_back().await?;
        store.sweep(now).await?;
        Ok(store)
    }

    /// Takes the bytes of `chunks` in, at most `limit` of them, holding one chunk at a time.
    ///
    /// When it returns `Ok`, file and directory are flushed to the disk. When it fails, or is
    /// dropped half-way, nothing stays. The same bytes are kept once.
    pub async fn write<S, B, E>(&self, chunks: S, limit: u64) -> Result<Blob, WriteError<E>>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
    {
        let temporary = Temporary(self.dir.join("writing").join(Uuid::new_v4().to_string()));
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary.0)
            .await?;
        let (mut hasher, mut sniffer, mut size) = (sha2::Sha256::new(), Sniffer::default(), 0_u64);
        let mut chunks = std::pin::pin!(chunks);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(WriteError::Source)?;
            let bytes = chunk.as_ref();
            size = size.saturating_add(bytes.len() as u64);
            if size > limit {
                return Err(WriteError::TooLarge { limit });
            }
            sniffer.feed(bytes);
            if let Some(refusal) = sniffer.refused_already() {
                return Err(WriteError::Refused(refusal));
            }
            hasher.update(bytes);
            file.write_all(bytes).await?;
        }
        file.flush().await?;
        let media_type = sniffer.finish(&mut file).await?.map_err(WriteError::Refused)?;
        if !self.allowed.contains(&media_type) {
            return Err(WriteError::Refused(Refusal::NotAllowed(media_type)));
        }
        file.sync_all().await?;
        let sha256 = Sha256(hasher.finalize().into());
        self.put(&temporary.0, sha256).await?;
        Ok(Blob { sha256, size, media_type })
    }

    /// Takes bytes that are in memory already.
    pub async fn write_bytes(
        &self,
        bytes: &[u8],
        limit: u64,
    ) -> Result<Blob, WriteError<std::convert::Infallible>> {
        self.write(stream::iter([Ok(bytes)]), limit).await
    }

    /// The blob for reading (and seeking, for ranges) with its length; none if there is none.
    pub async fn open_blob(&self, sha256: Sha256) -> io::Result<Option<(File, u64)>> {
        let Some(file) = found(File::open(self.path(sha256)).await)? else { return Ok(None) };
        let size = file.metadata().await?.len();
        Ok(Some((file, size)))
    }

    /// Reads a blob and computes its digest again.
    pub async fn verify(&self, sha256: Sha256) -> io::Result<Condition> {
        let Some((mut file, _)) = self.open_blob(sha256).await? else {
            return Ok(Condition::Missing);
        };
        file.rewind().await?;
        let (mut hasher, mut buffer) = (sha2::Sha256::new(), vec![0; 64 * 1024]);
        loop {
            let read = file.read(&mut buffer).await?;
            if read == 0 {
                break;
            }
            hasher.update(buffer.get(..read).unwrap_or_default());
        }
        let found = Sha256(hasher.finalize().into());
        Ok(if found == sha256 { Condition::Intact } else { Condition::Damaged(found) })
    }

    /// Every blob last written before `before`, shard by shard.
    ///
    /// Writing known bytes again makes their blob young again, so a blob older than the longest
    /// transaction and without a reference in the database is an orphan.
    pub fn blobs(&self, before: DateTime<Utc>) -> impl Stream<Item = io::Result<Sha256>> + use<> {
        let store = self.clone();
        stream::iter(0..=u8::MAX)
            .then(move |shard| {
                let store = store.clone();
                async move { store.shard(shard, before).await }
            })
            .flat_map(|shard| {
                stream::iter(match shard {
                    Ok(found) => found.into_iter().map(Ok).collect::<Vec<_>>(),
                    Err(error) => vec![Err(error)],
                })
            })
    }

    /// Removes a blob last written before `before`; false if it is younger or not there.
    pub async fn remove(&self, sha256: Sha256, before: DateTime<Utc>) -> io::Result<bool> {
        let path = self.path(sha256);
        if !is_older(&path, before).await? {
            return Ok(false);
        }
        // Somebody may write the same bytes at this moment. Once moved, the file under our eyes
        // can no longer be the one they rely on, unless it is a young one: then it goes back.
        let leaving = self.dir.join("leaving").join(sha256.to_string());
        if found(fs::rename(&path, &leaving).await)?.is_none() {
            return Ok(false);
        }
        if !is_older(&leaving, before).await? {
            found(self.put(&leaving, sha256).await)?;
            return Ok(false);
        }
        // Not there any more: another process has just started and brought it back.
        let removed = found(fs::remove_file(&leaving).await)?.is_some();
        flush_dir(&self.shard_dir(sha256)).await?;
        Ok(removed)
    }

    /// Removes uploads that lost their writer more than an hour before `now`; gives their number.
    pub async fn sweep(&self, now: DateTime<Utc>) -> io::Result<usize> {
        let mut removed = 0;
        let mut entries = fs::read_dir(self.dir.join("writing")).await?;
        while let Some(entry) = entries.next_entry().await? {
            if is_older(&entry.path(), now - ABANDONED).await?
                && found(fs::remove_file(entry.path()).await)?.is_some()
            {
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Puts back what a crash caught between leaving and being removed: it may be needed.
    async fn bring_back(&self) -> io::Result<()> {
        let mut entries = fs::read_dir(self.dir.join("leaving")).await?;
        while let Some(entry) = entries.next_entry().await? {
            let Some(sha256) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
                continue;
            };
            found(self.put(&entry.path(), sha256).await)?;
        }
        Ok(())
    }

    /// Moves a flushed file under its name. It replaces a blob of the same bytes, which makes
    /// that blob young again in the same step.
    async fn put(&self, from: &Path, sha256: Sha256) -> io::Result<()> {
        fs::rename(from, self.path(sha256)).await?;
        flush_dir(&self.shard_dir(sha256)).await
    }

    async fn shard(&self, shard: u8, before: DateTime<Utc>) -> io::Result<Vec<Sha256>> {
        let mut blobs = Vec::new();
        let folder = self.dir.join("blobs").join(format!("{shard:02x}"));
        let mut entries = fs::read_dir(folder).await?;
        while let Some(entry) = entries.next_entry().await? {
            let name = entry.file_name();
            let Some(sha256) = name.to_str().and_then(|name| name.parse().ok()) else { continue };
            if is_older(&entry.path(), before).await? {
                blobs.push(sha256);
            }
        }
        Ok(blobs)
    }

    fn shard_dir(&self, sha256: Sha256) -> PathBuf {
        let [first, ..] = sha256.0;
        self.dir.join("blobs").join(format!("{first:02x}"))
    }

    fn path(&self, sha256: Sha256) -> PathBuf {
        self.shard_dir(sha256).join(sha256.to_string())
    }
}

/// A file that is not there is none, not a failure.
fn found<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

async fn is_older(path: &Path, before: DateTime<Utc>) -> io::Result<bool> {
    let Some(metadata) = found(fs::metadata(path).await)? else { return Ok(false) };
    Ok(metadata.modified()? < SystemTime::from(before))
}

async fn make_private(dir: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).await
}

/// A renamed file is safe only when its directory is.
async fn flush_dir(dir: &Path) -> io::Result<()> {
    File::open(dir).await?.sync_all().await
}
