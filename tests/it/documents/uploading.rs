//! Bringing documents.

use super::{Scene, add, codes, files, id, pdf, send, upload, upload_once};
use crate::harness::{Client, until};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[tokio::test(flavor = "multi_thread")]
async fn a_document_goes_up_with_all_that_is_known_of_it() {
    let scene = Scene::new().await;
    let person = scene.persons[0].to_string();
    let fields = [
        ("kind", "troika_extract"),
        ("title", "Выписка из протокола"),
        ("dated_on", "1937"),
        ("received_on", "2026-03-02"),
        ("number", "12-а"),
        ("issuer", "УНКВД"),
        ("language", "ru"),
        ("pages", "2"),
        ("form", "certified_copy"),
        ("person", &person),
        ("archive", "KPSiSU"),
        ("fond", "8"),
        ("opis", "1"),
        ("delo", "4411"),
        ("list", "17-18"),
        ("custody", "digitised"),
        ("new_evidence", "true"),
        ("proves", "No court sat."),
    ];
    let bytes = pdf("выписка");
    let answer =
        upload(&scene.officer, &scene.at_review(), &fields, "../Выписка №1.jpeg", bytes.clone())
            .await;
    let location = answer.headers["location"].to_str().unwrap().to_owned();
    let view = answer.expect(201);
    let expected = json!({
        "id": view["id"], "review": scene.review, "office": scene.office, "kind": "troika_extract",
        "title": "Выписка из протокола", "dated_on": "1937", "dated_from": "1937-01-01",
        "dated_to": "1937-12-31", "received_on": "2026-03-02", "number": "12-а", "issuer": "УНКВД",
        "language": "ru", "pages": 2, "form": "certified_copy", "visibility": "restricted",
        "person": person, "custody": "digitised", "new_evidence": true, "proves": "No court sat.",
        "archival_reference": {
            "archive": "KPSiSU", "fond": "8", "opis": "1", "delo": "4411", "list": "17-18"
        },
        "file_name": "Выписка №1.pdf", "media_type": "application/pdf", "size": bytes.len(),
        "sha256": aqtau::domain::history::digest(&bytes).to_string(), "redacted": false,
        "redacted_versions": [], "version_number": 1, "uploaded_by": scene.officer.account,
        "uploaded_at": "2026-03-02T09:00:00Z", "version": 1,
        "may": ["replace", "withdraw", "redact", "change_visibility", "change_custody"],
    });
    assert_eq!(view, expected);
    assert_eq!(location, format!("/api/v1/documents/{}", id(&view)));
    let read = scene.officer.get(&format!("/documents/{}", id(&view))).await;
    assert_eq!(read.headers["etag"], "\"1\"");
    assert_eq!(read.expect(200), view);
}

#[tokio::test(flavor = "multi_thread")]
async fn history_keeps_that_a_document_came_but_neither_its_title_nor_its_name() {
    let scene = Scene::new().await;
    let view = add(&scene.clerk, &scene.at_petition(), &[("title", "Письмо Иванова")]).await;
    let kept = scene
        .text(&format!(
            "SELECT jsonb_agg(jsonb_build_array(chain_id, action, content)) FROM event WHERE item_id = '{}'",
            id(&view)
        ))
        .await;
    let events: Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(events.as_array().unwrap().len(), 1);
    assert_eq!(events[0][0], json!(scene.petition));
    assert_eq!(events[0][1], "document_added");
    let content = &events[0][2];
    assert_eq!(content["sha256"], view["sha256"]);
    assert!(!content.to_string().contains("Иванов") && content.get("file_name").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_makes_one_document_also_when_sent_twice_at_once() {
    let scene = Scene::new().await;
    let path = scene.at_petition();
    let once = async |client: &Client, text: &str, title: &str| {
        let fields = [("kind", "letter"), ("title", title)];
        upload_once(client, &path, &fields, "a.pdf", pdf(text), Some("key-1")).await
    };
    let (one, two) =
        tokio::join!(once(&scene.family, "same", "T"), once(&scene.family, "same", "T"));
    let (one, two) = (one.expect(201), two.expect(201));
    assert_eq!(one, two);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 1);
    // Another file or another field under the same key is another request.
    assert_eq!(
        once(&scene.family, "other", "T").await.expect(409)["type"],
        "/problems/idempotency-key-reused"
    );
    once(&scene.family, "same", "U").await.expect(409);
    // Keys belong to people.
    assert_ne!(once(&scene.clerk, "same", "T").await.expect(201)["id"], one["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_are_kept_once_however_many_bring_them() {
    let scene = Scene::new().await;
    let path = scene.at_petition();
    let uploads =
        (0..8).map(|_| upload(&scene.family, &path, &[("kind", "letter")], "a.pdf", pdf("x")));
    for answer in futures_util::future::join_all(uploads).await {
        answer.expect(201);
    }
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 8);
    let (blobs, writing) = scene.files();
    assert_eq!((blobs.len(), writing.len()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn forbidden_files_are_refused_with_the_reason_whatever_they_call_themselves() {
    let scene = Scene::new().await;
    let mut program = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff".to_vec();
    program.resize(300_000, 0);
    for (bytes, reason) in [
        (program, "program"),
        (b"PK\x03\x04\x14\0\0\0\x08\0zip".to_vec(), "archive"),
        (b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), "web page"),
        (b"<?xml version='1.0'?><svg onload='alert(1)'/>".to_vec(), "web page or drawing"),
        (b"#!/bin/sh\nrm -rf /\n".to_vec(), "script"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old word".to_vec(), "as PDF"),
    ] {
        let answer =
            upload(&scene.family, &scene.at_petition(), &[("kind", "letter")], "a.pdf", bytes)
                .await;
        let problem = answer.expect(415);
        assert_eq!(problem["type"], "/problems/forbidden-type");
        assert!(problem["detail"].as_str().unwrap().contains(reason), "{problem}");
    }
    let problem =
        upload(&scene.family, &scene.at_petition(), &[("kind", "letter")], "a.pdf", vec![]).await;
    assert_eq!(codes(&problem.expect(422)), [("/file", "empty_file")]);
    assert_eq!(scene.files(), (vec![], vec![]));
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_type_that_the_operator_does_not_allow_is_refused() {
    let scene =
        Scene::with(|config| config.documents.allowed.retain(|t| t.as_str() != "text/plain")).await;
    let answer = upload(
        &scene.family,
        &scene.at_petition(),
        &[("kind", "memoir")],
        "m.txt",
        b"text".to_vec(),
    )
    .await;
    let problem = answer.expect(415);
    assert!(problem["detail"].as_str().unwrap().contains("text/plain"), "{problem}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limit_is_exact_and_a_larger_file_leaves_nothing() {
    let scene = Scene::with(|config| config.documents.max_bytes = 3_000_000).await;
    let sized = |size: usize| {
        let mut bytes = pdf("");
        bytes.resize(size, b'x');
        bytes
    };
    let path = scene.at_petition();
    let fields = [("kind", "letter")];
    // One byte too many, and so many that the announced length already tells.
    for size in [3_000_001, 5_000_000] {
        let problem = upload(&scene.family, &path, &fields, "a.pdf", sized(size)).await.expect(413);
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains("3000000") && detail.contains("Split"), "{detail}");
    }
    assert_eq!(scene.files(), (vec![], vec![]));
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
    upload(&scene.family, &path, &fields, "a.pdf", sized(3_000_000)).await.expect(201);
}

/// The beginning of a request that announces more than it sends.
async fn begin(scene: &Scene, client: &Client, body: &str, length: usize) -> TcpStream {
    let address = scene.app.base().strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1{} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n\
         content-type: multipart/form-data; boundary=B\r\ncontent-length: {length}\r\n\r\n{body}",
        scene.at_petition(),
        client.token.as_ref().unwrap(),
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

const FORM: &str = "--B\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\nletter\r\n\
    --B\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nA letter that";

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_away_midway_leaves_nothing() {
    let scene = Scene::new().await;
    let stream = begin(&scene, &scene.family, FORM, 1_000_000).await;
    until("the upload", async || files(scene.app.files_dir.path()).1.len() == 1).await;
    drop(stream);
    until("the cleaning up", async || files(scene.app.files_dir.path()).1.is_empty()).await;
    assert_eq!(scene.files().0.len(), 0);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_ends_before_its_end_is_no_document() {
    let scene = Scene::new().await;
    let fields_only =
        "--B\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\nletter\r\n--B--\r\n";
    for (body, status) in
        [(FORM, "422"), (fields_only, "422"), ("--B\r\ncontent", "400"), ("", "4")]
    {
        let mut stream = begin(&scene, &scene.family, body, body.len()).await;
        stream.shutdown().await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{body}: {answer}");
    }
    assert_eq!(scene.files(), (vec![], vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_in_the_wrong_order_or_with_unknown_fields_says_what_to_do() {
    let scene = Scene::new().await;
    let path = scene.at_petition();
    let file = || Part::bytes(pdf("x")).file_name("a.pdf");
    let kind = || Form::new().text("kind", "letter");
    let latin = Part::bytes(b"\xef\xf0\xe8\xe2\xe5\xf2".to_vec());
    for (form, pointer, code) in [
        (kind(), "/file", "required"),
        (Form::new().part("file", file()), "/kind", "required"),
        (Form::new().part("file", file()).text("kind", "letter"), "/kind", "required"),
        (kind().part("file", file()).text("title", "late"), "/title", "after_the_file"),
        (kind().part("file", file()).part("file", file()), "/file", "after_the_file"),
        (kind().text("colour", "red").part("file", file()), "", "unknown_field"),
        (kind().text("kind", "memoir").part("file", file()), "/kind", "twice"),
        (kind().part("title", latin).part("file", file()), "/title", "not_utf8"),
        (kind().text("proves", "x".repeat(20_000)).part("file", file()), "/proves", "too_long"),
        (kind().text("proves", "x".repeat(2_001)).part("file", file()), "/proves", "too_long"),
        (
            kind().text("person", scene.review.to_string()).part("file", file()),
            "/person",
            "unknown_person",
        ),
    ] {
        let problem = send(&scene.family, &path, form, None).await.expect(422);
        assert_eq!(codes(&problem), [(pointer, code)], "{problem}");
    }
    scene.family.post(&path, json!({"kind": "letter"})).await.expect(415);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
    assert_eq!(scene.files(), (vec![], vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_brings_a_document_decides_who_sees_it_at_first() {
    let scene = Scene::new().await;
    let (petition, review, request) = (scene.at_petition(), scene.at_review(), scene.at_request());
    for (who, path, kind, visibility) in [
        (&scene.family, &petition, "verdict", "family"),
        (&scene.family, &review, "letter", "family"),
        (&scene.clerk, &petition, "letter", "family"),
        (&scene.clerk, &review, "reply", "office"),
        (&scene.clerk, &request, "answer", "restricted"),
        (&scene.officer, &petition, "letter", "office"),
        (&scene.officer, &review, "interrogation", "restricted"),
        (&scene.senior, &review, "conclusion", "office"),
        (&scene.archivist, &request, "answer", "restricted"),
        (&scene.court_clerk, &review, "summons", "office"),
    ] {
        let view = add(who, path, &[("kind", kind)]).await;
        assert_eq!(view["visibility"], visibility, "{kind} at {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_case_takes_no_more_documents() {
    let scene = Scene::new().await;
    let closed = uuid::Uuid::now_v7();
    scene.petition_of(&scene.family, closed, scene.persons[0], None).await;
    let path = format!("/petitions/{closed}/documents");
    add(&scene.family, &path, &[]).await;
    for state in ["transferred", "withdrawn", "closed"] {
        scene.batch(&format!("UPDATE petition SET state = '{state}' WHERE id = '{closed}'")).await;
        let answer = upload(&scene.family, &path, &[("kind", "letter")], "a.pdf", pdf("x")).await;
        assert_eq!(answer.expect(409)["type"], "/problems/case-closed", "{state}");
    }
    let sql = "UPDATE archive_request SET state = 'closed', answer = 'positive'";
    scene.batch(sql).await;
    let answer =
        upload(&scene.archivist, &scene.at_request(), &[("kind", "answer")], "a.pdf", pdf("x"))
            .await;
    assert_eq!(answer.expect(409)["type"], "/problems/case-closed");
}
