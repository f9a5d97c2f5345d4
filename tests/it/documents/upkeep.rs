//! Bytes without documents, and documents without bytes.

use super::{Scene, add, id, pdf, upload};
use aqtau::domain::digest::Sha256;
use aqtau::files::Condition;
use aqtau::service::document::{BlobProgress, verify_blobs};
use chrono::{DateTime, TimeDelta, Utc};
use std::path::{Path, PathBuf};

fn blob(scene: &Scene, sha256: &str) -> PathBuf {
    scene.app.files_dir.path().join("blobs").join(&sha256[..2]).join(sha256)
}

fn written_at(path: &Path, at: DateTime<Utc>) {
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(at.into()).unwrap();
}

async fn orphan(scene: &Scene, text: &str) -> PathBuf {
    let blob_of = scene.app.context.files.write_bytes(&pdf(text), 1_000).await.unwrap();
    blob(scene, &blob_of.sha256.to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_without_a_document_go_after_a_day_and_those_of_documents_stay() {
    let scene = Scene::new().await;
    let view = add(&scene.family, &scene.at_petition(), &[]).await;
    let kept = blob(&scene, view["sha256"].as_str().unwrap());
    let (old, young) = (orphan(&scene, "old").await, orphan(&scene, "young").await);
    let now = scene.app.clock.now();
    written_at(&kept, now - TimeDelta::days(400));
    written_at(&old, now - TimeDelta::hours(25));
    written_at(&young, now - TimeDelta::hours(23));
    scene.app.run_jobs().await;
    assert!(kept.exists() && young.exists() && !old.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_somebody_brings_again_while_orphans_are_collected_stay() {
    let scene = Scene::new().await;
    let path = orphan(&scene, "again").await;
    let long_ago = scene.app.clock.now() - TimeDelta::days(9);
    for round in 0..20 {
        written_at(&path, long_ago);
        scene.app.clock.advance(TimeDelta::days(1));
        let at = scene.at_petition();
        let fields = [("kind", "letter")];
        let bring = upload(&scene.family, &at, &fields, "a.pdf", pdf("again"));
        let (answer, _) = tokio::join!(bring, scene.app.run_jobs());
        let view = answer.expect(201);
        let sha256: Sha256 = view["sha256"].as_str().unwrap().parse().unwrap();
        let found = scene.app.context.files.verify(sha256).await.unwrap();
        assert_eq!(found, Condition::Intact, "round {round}");
        // The next round starts with an orphan again.
        scene.batch("DELETE FROM document").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_names_every_document_whose_bytes_are_gone_or_changed() {
    let scene = Scene::new().await;
    let at = scene.at_petition();
    let mut views = Vec::new();
    for text in ["intact", "gone", "gone", "changed"] {
        let answer = upload(&scene.family, &at, &[("kind", "letter")], "a.pdf", pdf(text)).await;
        views.push(answer.expect(201));
    }
    let path = |at: usize| blob(&scene, views[at]["sha256"].as_str().unwrap());
    let mut told = Vec::new();
    assert_eq!(verify_blobs(&scene.app.context, |at| told.push(at)).await.unwrap(), []);
    let progress = |checked| BlobProgress { checked, total: 3 };
    assert_eq!(told, [0, 1, 2, 3].map(progress));

    std::fs::remove_file(path(1)).unwrap();
    std::fs::write(path(3), pdf("forged")).unwrap();
    let mut broken = verify_blobs(&scene.app.context, |_| ()).await.unwrap();
    broken.sort_by_key(|one| one.documents[0]);
    let documents: Vec<Vec<uuid::Uuid>> =
        broken.iter().map(|one| one.documents.iter().map(|id| (*id).into()).collect()).collect();
    assert_eq!(documents, [vec![id(&views[1]), id(&views[2])], vec![id(&views[3])]]);
    assert_eq!(broken[0].condition, Condition::Missing);
    assert!(matches!(broken[1].condition, Condition::Damaged(_)));
    // A reader is told that it is our fault, and nothing else.
    let answer =
        scene.family.get(&format!("/documents/{}/content", id(&views[1]))).await.expect(500);
    assert!(!answer.to_string().contains("blob"), "{answer}");
}
