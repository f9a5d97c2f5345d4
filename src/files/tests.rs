//! The store on a real folder.

use super::{Condition, Refusal, Store, WriteError};
use crate::domain::digest::Sha256;
use crate::domain::media_type::MediaType;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::{StreamExt, TryStreamExt, stream};
use std::convert::Infallible;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

const LIMIT: u64 = 1 << 20;

async fn store() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), MediaType::ALL, soon()).await.unwrap();
    (dir, store)
}

/// The file system has its own clock.
fn soon() -> DateTime<Utc> {
    DateTime::from(SystemTime::now()) + TimeDelta::seconds(5)
}

fn files_below(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    found
}

fn make_old(dir: &Path, name: &str) {
    let path = walk(dir, name).unwrap();
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - std::time::Duration::from_secs(90_000)).unwrap();
}

fn walk(dir: &Path, name: &str) -> Option<std::path::PathBuf> {
    std::fs::read_dir(dir).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, name) } else { path.ends_with(name).then_some(path) }
    })
}

#[tokio::test]
async fn a_blob_is_found_under_its_digest_and_read_in_ranges() {
    let (_dir, store) = store().await;
    let blob = store.write_bytes(b"Certificate no. 17", LIMIT).await.unwrap();
    assert_eq!((blob.size, blob.media_type), (18, MediaType::Text));
    let (mut file, size) = store.open_blob(blob.sha256).await.unwrap().unwrap();
    assert_eq!(size, 18);
    file.seek(std::io::SeekFrom::Start(16)).await.unwrap();
    let mut tail = String::new();
    file.read_to_string(&mut tail).await.unwrap();
    assert_eq!(tail, "17");
    assert_eq!(store.verify(blob.sha256).await.unwrap(), Condition::Intact);
}

/// A chunk that counts how many of its kind are alive.
struct Counted(Vec<u8>, Arc<AtomicUsize>);

impl AsRef<[u8]> for Counted {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.1.fetch_sub(1, Ordering::Relaxed);
    }
}

#[tokio::test]
async fn sixty_four_megabytes_pass_through_one_chunk_at_a_time() {
    let (dir, store) = store().await;
    let (alive, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (counter, peak) = (alive.clone(), most.clone());
    let chunks = stream::iter(0..1024_u32).map(move |number| {
        peak.fetch_max(counter.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
        let mut bytes = vec![0x5a; 64 * 1024];
        if number == 0 {
            bytes[..12].copy_from_slice(b"%PDF-1.7\n\0\0\0");
        }
        Ok::<_, Infallible>(Counted(bytes, counter.clone()))
    });
    let blob = store.write(chunks, 64 << 20).await.unwrap();
    assert_eq!((blob.size, blob.media_type), (64 << 20, MediaType::Pdf));
    assert_eq!((most.load(Ordering::Relaxed), alive.load(Ordering::Relaxed)), (1, 0));
    assert_eq!(store.verify(blob.sha256).await.unwrap(), Condition::Intact);
    assert_eq!(files_below(dir.path()), [blob.sha256.to_string()]);
}

#[tokio::test]
async fn the_same_bytes_are_kept_once_and_become_young_again() {
    let (dir, store) = store().await;
    let first = store.write_bytes(b"twice", LIMIT).await.unwrap();
    make_old(dir.path(), &first.sha256.to_string());
    let an_hour_ago = soon() - TimeDelta::hours(1);
    assert_eq!(store.blobs(an_hour_ago).count().await, 1);
    let second = store.write_bytes(b"twice", LIMIT).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(files_below(dir.path()).len(), 1);
    assert_eq!(store.blobs(an_hour_ago).count().await, 0);
    assert!(!store.remove(first.sha256, an_hour_ago).await.unwrap(), "it is needed again");
    assert_eq!(store.verify(first.sha256).await.unwrap(), Condition::Intact);
}

#[tokio::test]
async fn too_much_is_not_read_to_its_end_and_leaves_nothing_behind() {
    let (dir, store) = store().await;
    let pulled = AtomicUsize::new(0);
    let chunks = stream::repeat_with(|| {
        pulled.fetch_add(1, Ordering::Relaxed);
        Ok::<_, Infallible>([b'a'; 1000])
    });
    let error = store.write(chunks, 3500).await.unwrap_err();
    assert!(matches!(error, WriteError::TooLarge { limit: 3500 }), "{error}");
    assert_eq!(pulled.load(Ordering::Relaxed), 4);
    assert!(files_below(dir.path()).is_empty());
}

#[tokio::test]
async fn an_upload_that_breaks_off_or_is_dropped_leaves_nothing_behind() {
    let (dir, store) = store().await;
    let broken = stream::iter([Ok(&b"half a"[..]), Err("connection lost")]);
    let error = store.write(broken, LIMIT).await.unwrap_err();
    assert!(matches!(error, WriteError::Source("connection lost")));

    let (sender, receiver) = tokio::sync::oneshot::channel::<()>();
    let stalled =
        stream::iter([Ok::<_, Infallible>(&b"half a"[..])]).chain(stream::once(async move {
            let _ = sender.send(());
            std::future::pending().await
        }));
    tokio::select! {
        _ = store.write(stalled, LIMIT) => panic!("the stream never ends"),
        _ = receiver => {}
    }
    assert!(files_below(dir.path()).is_empty());
}

#[tokio::test]
async fn a_program_is_refused_before_it_is_read_to_its_end() {
    let (dir, store) = store().await;
    let pulled = AtomicUsize::new(0);
    let chunks = stream::repeat_with(|| {
        let first = pulled.fetch_add(1, Ordering::Relaxed) == 0;
        let mut chunk = vec![0; 4096];
        if first {
            chunk[..4].copy_from_slice(b"MZ\x90\0");
        }
        Ok::<_, Infallible>(chunk)
    });
    let error = store.write(chunks, u64::MAX).await.unwrap_err();
    assert!(matches!(error, WriteError::Refused(Refusal::Program)), "{error}");
    assert_eq!(pulled.load(Ordering::Relaxed), 2);
    assert!(files_below(dir.path()).is_empty());
}

/// A zip file whose entries are stored without compression.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let offset = u32::try_from(body.len()).unwrap();
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
        body.write_all(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0").unwrap();
        for part in [&length[..], &length, &name_length, &[0, 0], name.as_bytes(), content] {
            body.extend_from_slice(part);
        }
        directory.write_all(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0").unwrap();
        for part in [&length[..], &length, &name_length, &[0; 12], &offset.to_le_bytes()] {
            directory.extend_from_slice(part);
        }
        directory.extend_from_slice(name.as_bytes());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let [size, offset] = [directory.len(), body.len()].map(|n| u32::try_from(n).unwrap());
    body.extend(directory);
    body.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for part in [&count[..], &count, &size.to_le_bytes(), &offset.to_le_bytes(), &[0, 0]] {
        body.extend_from_slice(part);
    }
    body
}

#[tokio::test]
async fn documents_are_told_from_archives_and_from_documents_with_macros() {
    let (_dir, store) = store().await;
    let types = ("[Content_Types].xml", &b"<Types/>\x01"[..]);
    let word = ("word/document.xml", &b"<w:document/>"[..]);
    let odt = ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]);
    let (content, manifest) = (("content.xml", &b"\x01"[..]), ("META-INF/manifest.xml", &b"x"[..]));
    for (entries, expected) in [
        (vec![types, word], Ok(MediaType::Docx)),
        (vec![types, word, ("word/vbaProject.bin", b"x")], Err(Refusal::Macros)),
        (vec![types, word, ("word/embeddings/pay.EXE", b"x")], Err(Refusal::Macros)),
        (vec![odt, content, manifest], Ok(MediaType::Odt)),
        (vec![odt, content, manifest, ("Basic/Standard/a.xml", b"x")], Err(Refusal::Macros)),
        (vec![content, manifest, odt], Err(Refusal::Archive)),
        (vec![("scan.pdf", b"%PDF-1.4\x01")], Err(Refusal::Archive)),
        (vec![types], Err(Refusal::Archive)),
    ] {
        let found = match store.write_bytes(&zip(&entries), LIMIT).await {
            Ok(blob) => Ok(blob.media_type),
            Err(WriteError::Refused(refusal)) => Err(refusal),
            Err(error) => panic!("{error}"),
        };
        assert_eq!(found, expected, "{entries:?}");
    }
}

#[tokio::test]
async fn only_the_allowed_types_are_taken_and_nothing_is_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &[MediaType::Pdf], soon()).await.unwrap();
    for (bytes, expected) in [
        (&b"a letter"[..], Refusal::NotAllowed(MediaType::Text)),
        (b"<svg onload=alert(1)>", Refusal::Markup),
        (b"", Refusal::Empty),
    ] {
        let error = store.write_bytes(bytes, LIMIT).await.unwrap_err();
        assert!(matches!(error, WriteError::Refused(refusal) if refusal == expected), "{error}");
    }
    assert!(files_below(dir.path()).is_empty());
}

#[tokio::test]
async fn a_changed_byte_and_a_lost_blob_are_noticed() {
    let (dir, store) = store().await;
    let blob = store.write_bytes(b"the true text", LIMIT).await.unwrap();
    let path = walk(dir.path(), &blob.sha256.to_string()).unwrap();
    std::fs::write(&path, b"the false text").unwrap();
    let condition = store.verify(blob.sha256).await.unwrap();
    assert!(matches!(condition, Condition::Damaged(found) if found != blob.sha256));
    std::fs::remove_file(path).unwrap();
    assert_eq!(store.verify(blob.sha256).await.unwrap(), Condition::Missing);
    assert!(store.open_blob(Sha256([0; 32])).await.unwrap().is_none());
}

#[tokio::test]
async fn orphans_are_those_old_enough_and_can_be_removed_once() {
    let (dir, store) = store().await;
    let [old, young] = [&b"old"[..], b"young"];
    let old = store.write_bytes(old, LIMIT).await.unwrap().sha256;
    let young = store.write_bytes(young, LIMIT).await.unwrap().sha256;
    make_old(dir.path(), &old.to_string());
    let yesterday = soon() - TimeDelta::days(1);
    assert_eq!(store.blobs(yesterday).try_collect::<Vec<_>>().await.unwrap(), [old]);
    assert!(!store.remove(young, yesterday).await.unwrap());
    assert!(store.remove(old, yesterday).await.unwrap());
    assert!(!store.remove(old, yesterday).await.unwrap());
    assert_eq!(files_below(dir.path()), [young.to_string()]);
}

#[tokio::test]
async fn opening_clears_lost_uploads_and_brings_back_what_a_crash_caught_leaving() {
    let (dir, store) = store().await;
    let blob = store.write_bytes(b"needed", LIMIT).await.unwrap();
    let path = walk(dir.path(), &blob.sha256.to_string()).unwrap();
    std::fs::rename(path, dir.path().join("leaving").join(blob.sha256.to_string())).unwrap();
    for name in ["lost", "running"] {
        std::fs::write(dir.path().join("writing").join(name), b"half").unwrap();
    }
    make_old(dir.path(), "lost");

    let store = Store::open(dir.path(), MediaType::ALL, soon()).await.unwrap();
    assert_eq!(store.verify(blob.sha256).await.unwrap(), Condition::Intact);
    assert!(walk(dir.path(), "lost").is_none());
    assert!(walk(dir.path(), "running").is_some(), "another process may be writing it");
}
