//! A clerk enters a letter with the pages alone: scan first, then the form beside it, then the number.

use super::office::{browser, fill};
use super::{Browser, Page};
use crate::petitions::Scene;
use reqwest::StatusCode;
use uuid::Uuid;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01";

/// The address of the letter that a page led to, and its petition.
fn letter(entered: &Page) -> (String, Uuid) {
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.html);
    let path = entered.header("location").to_owned();
    let id = path.split('/').nth(2).unwrap().parse().unwrap();
    (path, id)
}

const ENVELOPE: &[(&str, &str)] = &[
    ("full_name", "Гүлнар Асанқызы"),
    ("received_on", "27.02.2026"),
    ("postmarked_on", "2026-02-24"),
];

const WRITTEN: &[(&str, &str)] = &[
    ("full_name", "Гүлнар Асанқызы"),
    ("kind", "person"),
    ("address", "Алматы, Абай даңғылы 1"),
    ("country", "kz"),
    ("language", "kk"),
    ("told_by", "letter"),
    ("received_on", "27.02.2026"),
    ("postmarked_on", ""),
    ("statement", "Атамды ақтауды сұраймын."),
    ("people", "2"),
    ("p0-id", ""),
    ("p0-claimed_name", "Асан Үсенов"),
    ("p0-other_spellings", "Асан Усенов\n\nAsan Usenov"),
    ("p0-birth", "about 1898"),
    ("p0-kinship", "grandchild"),
    ("p1-id", ""),
    ("p1-claimed_name", ""),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_scanned_written_down_registered_and_receipted() {
    let scene = Scene::new().await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    assert!(clerk.get("/work").await.html.contains("href=\"/petitions/letter\""));
    let entered = clerk.upload("/petitions/letter", ENVELOPE, &[("scan.png", PNG)]).await;
    let (path, id) = letter(&entered);
    let beside = clerk.get(&path).await;
    assert!(beside.html.contains("/show\" alt=") && beside.html.contains("Гүлнар Асанқызы"));
    assert!(beside.html.contains("value=\"27.02.2026\"") && beside.html.contains("24.02.2026"));
    let more = fill(&clerk, &path, &[WRITTEN, &[("do", "add")]].concat()).await;
    assert!(more.header("location").contains("more=1"), "{}", more.html);
    let again = clerk.get(&format!("{path}?more=1")).await;
    assert!(again.html.contains("p1-claimed_name") && again.html.contains("Asan Usenov"));
    let entry = again.hidden("p0-id");
    let known: Vec<(&str, &str)> = WRITTEN
        .iter()
        .map(
            |(name, value)| {
                if *name == "p0-id" { ("p0-id", entry.as_str()) } else { (*name, *value) }
            },
        )
        .collect();
    let sent = fill(&clerk, &path, &[&known[..], &[("do", "send")]].concat()).await;
    let alike = format!("/petitions/{id}/duplicates");
    assert_eq!(sent.header("location"), alike, "{}", sent.html);
    assert_eq!(clerk.get(&alike).await.status, StatusCode::OK);
    let done = fill(&clerk, &format!("/petitions/{id}/steps/register"), &[]).await;
    assert_eq!(done.header("location"), format!("/petitions/{id}/receipt"), "{}", done.html);
    let receipt = clerk.get(&format!("/petitions/{id}/receipt")).await;
    // It is in the sender's language, and names nobody who was repressed.
    for said in ["lang=\"kk\"", "GP-KZ-2026/00001", "Гүлнар Асанқызы", "Өтінішіңіз келіп түсті"]
    {
        assert!(receipt.html.contains(said), "{said}: {}", receipt.html);
    }
    assert!(!receipt.html.contains("Үсенов"), "{}", receipt.html);
    // Whoever wrote on paper gets the code on paper.
    let sql = format!("SELECT lookup_code, reference FROM petition WHERE id = '{id}'");
    let rows = scene.app.sql(&sql).await;
    let (code, reference): (String, String) = (rows[0].get(0), rows[0].get(1));
    let (code, reference) = (
        format!("{}-{}", &code[..4], &code[4..]),
        format!("{}-{}-{}", &reference[..3], &reference[3..6], &reference[6..]),
    );
    for said in [code.as_str(), &reference, "/track"] {
        assert!(receipt.html.contains(said), "{said}: {}", receipt.html);
    }
    let typed = [("number", reference.as_str()), ("code", code.as_str())];
    let told = Browser::new(&scene.app, "kk").submit("/track", "/track", &typed).await;
    assert!(told.html.contains("Нөмір берілді"), "{}", told.html);
    let gone = clerk.get(&path).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "what is registered is not written anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_in_a_letter_is_told_at_its_field_and_nothing_typed_is_lost() {
    let scene = Scene::new().await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let wrong: &[(&str, &str)] = &[("full_name", "Гүлнар"), ("received_on", "31.02.2026")];
    let wrong = clerk.upload("/petitions/letter", wrong, &[("scan.png", PNG)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("href=\"#received_on\"") && wrong.html.contains("31.02.2026"));
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
    let bad = clerk.upload("/petitions/letter", ENVELOPE, &[("scan.sh", b"#!/bin/sh\nls\n")]).await;
    // The letter is there; only the file has to be sent again.
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bad.html);
    assert!(bad.html.contains("scan.sh:") && bad.html.contains("/papers\""), "{}", bad.html);
    let id = scene.text("SELECT id FROM petition").await;
    let path = format!("/petitions/{id}/letter");
    let typed = &[
        ("full_name", "Гүлнар"),
        ("language", "kk"),
        ("told_by", "letter"),
        ("received_on", ""),
        ("statement", "Көмектесіңіз"),
        ("people", "2"),
        ("p0-claimed_name", ""),
        ("p1-claimed_name", ""),
        ("p1-birth", "1898"),
        ("do", "send"),
    ];
    let wrong = fill(&clerk, &path, typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["href=\"#p1-claimed_name\"", "Көмектесіңіз", "value=\"1898\""] {
        assert!(wrong.html.contains(said), "{said}: {}", wrong.html);
    }
    let typed = [&typed[..5], &[("people", "0"), ("do", "send")][..]].concat();
    let wrong = fill(&clerk, &path, &typed).await;
    assert!(wrong.html.contains("href=\"#address\""), "{}", wrong.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_clerks_at_one_letter_see_what_differs() {
    let scene = Scene::new().await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let (path, id) = letter(&clerk.upload("/petitions/letter", ENVELOPE, &[]).await);
    let old = clerk.get(&path).await;
    let changed = serde_json::json!({ "version": 1, "statement": "Theirs." });
    scene.clerk.patch(&format!("/petitions/{id}"), changed).await.expect(200);
    let (token, version) = (old.token(), old.hidden("version"));
    let mine = [("_token", token.as_str()), ("version", version.as_str()), ("statement", "Mine.")];
    let rest = [("full_name", "Гүлнар"), ("received_on", "27.02.2026"), ("do", "save")];
    let met = clerk.post(&path, &[&mine[..], &rest].concat()).await;
    assert_eq!(met.status, StatusCode::CONFLICT, "{}", met.html);
    assert!(
        met.html.contains("Theirs.")
            && met.html.contains("you wrote")
            && met.html.contains("Mine.")
    );
    let (token, version) = (met.token(), met.hidden("version"));
    let mine = [("_token", token.as_str()), ("version", version.as_str()), ("statement", "Mine.")];
    let saved = clerk.post(&path, &[&mine[..], &rest].concat()).await;
    assert_eq!(saved.header("location"), format!("{path}?saved=1"), "{}", saved.html);
    assert_eq!(scene.text("SELECT statement FROM petition").await, "Mine.");
    let name =
        scene.text("SELECT full_name FROM applicant WHERE created_office_id IS NOT NULL").await;
    assert_eq!(name, "Гүлнар", "the clerk reads the name anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_takes_letters_enters_them() {
    let scene = Scene::new().await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let (path, id) = letter(&clerk.upload("/petitions/letter", ENVELOPE, &[]).await);
    for other in [&scene.officer, &scene.senior, &scene.family] {
        let other = browser(&scene.app, other).await;
        for path in ["/petitions/letter", &path, &format!("/petitions/{id}/receipt")] {
            assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scan_is_shown_in_a_frame_of_ours_only() {
    let scene = Scene::new().await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let (_, id) = letter(&clerk.upload("/petitions/letter", ENVELOPE, &[("scan.png", PNG)]).await);
    let document = scene.text(&format!("SELECT id FROM document WHERE petition_id = '{id}'")).await;
    let shown = clerk.get(&format!("/documents/{document}/show")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.header("content-disposition").starts_with("inline"));
    assert!(shown.header("content-security-policy").contains("frame-ancestors 'self'"));
    let kept = clerk.get(&format!("/documents/{document}")).await;
    assert!(kept.header("content-disposition").starts_with("attachment"));
}
