//! An archive answers requests, takes cards in, finds and corrects them with the pages alone.

use super::{Browser, Page};
use crate::cards::search::Scene as Cards;
use crate::reviews::Scene;
use aqtau::service::card_import::{ImportCards, work};
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9";

/// Sends a form of the page at `from` with what stands hidden in it.
async fn fill(browser: &Browser, from: &str, to: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(from).await;
    assert_eq!(page.status, StatusCode::OK, "{from}: {}", page.html);
    let (token, version) = (page.token(), page.hidden("version"));
    let fixed = [("_token", token.as_str()), ("version", version.as_str())];
    browser.post(to, &[&fixed, typed].concat()).await
}

/// A request that the archive has to answer; its path.
async fn asked(scene: &Scene) -> String {
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let body = json!({
        "version": scene.version(review.id).await, "addressee_kind": "own",
        "archive_id": scene.archive, "question": "Is there a criminal file?", "send": true,
    });
    let path = format!("/reviews/{}/archive-requests", review.id);
    let made = scene.officer.post(&path, body).await.expect(201);
    format!("/archive-requests/{}", made["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_answers_that_nothing_was_found_and_says_what_was_searched() {
    let scene = Scene::new().await;
    let path = asked(&scene).await;
    let archivist = Browser::of(&scene.app, &scene.archivist, "en").await;
    let list = archivist.get("/archive-requests").await;
    assert!(list.html.contains(&path) && list.html.contains("Kim Pavel"), "{}", list.html);
    let request = archivist.get(&path).await;
    assert!(request.html.contains("Is there a criminal file?"), "{}", request.html);
    let papers = format!("{path}/papers");
    let typed = [("kind", "other"), ("title", "Card"), ("visibility", "office")];
    let brought = archivist.upload(&papers, &typed, &[("card.jpg", JPEG)]).await;
    assert_eq!(brought.header("location"), path, "{}", brought.html);
    let answer = format!("{path}/answer");
    let typed = [("answer", "negative"), ("spellings", ""), ("searched", "Kept text")];
    let wrong = fill(&archivist, &answer, &answer, &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("spellings-error") && wrong.html.contains("Kept text"));
    let typed = [("answer", "negative"), ("searched", "Fond 1"), ("spellings", "Kim Pavel\nКим")];
    let answered = fill(&archivist, &answer, &answer, &typed).await;
    assert_eq!(answered.header("location"), path, "{}", answered.html);
    let shown = archivist.get(&path).await;
    for said in ["Nothing found", "Fond 1", "Ким", "Card"] {
        assert!(shown.html.contains(said), "{said}: {}", shown.html);
    }
    assert!(archivist.get("/archive-requests?view=closed").await.html.contains(&path));
    assert_eq!(archivist.get(&answer).await.status, StatusCode::NOT_FOUND, "it is answered");
    let role = aqtau::domain::actor::Role::ArchiveOfficer;
    let other = scene.app.office("ARC2", "archive", "national", "kz").await;
    let stranger = scene.app.sign_in(role, Some(other)).await;
    let stranger = Browser::of(&scene.app, &stranger, "en").await;
    let officer = Browser::of(&scene.app, &scene.officer, "en").await;
    for page in [&path, &answer, &papers] {
        assert_eq!(stranger.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(officer.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_sent_on_only_with_the_name_of_where_to() {
    let scene = Scene::new().await;
    let path = asked(&scene).await;
    let archivist = Browser::of(&scene.app, &scene.archivist, "en").await;
    let answer = format!("{path}/answer");
    let wrong = fill(&archivist, &answer, &answer, &[("answer", "forwarded")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("forward_kind-error"), "{}", wrong.html);
    let typed = [
        ("answer", "forwarded"),
        ("forward_kind", "foreign"),
        ("addressee", "State archive abroad"),
    ];
    let sent = fill(&archivist, &answer, &answer, &typed).await;
    assert_eq!(sent.header("location"), path, "{}", sent.html);
    assert!(archivist.get(&path).await.html.contains("State archive abroad"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_cards_is_sent_in_and_its_remarks_are_read() {
    let scene = Cards::without_cards().await;
    let keeper = Browser::of(&scene.app, &scene.keeper, "en").await;
    let typed = [("title", "Book of memory"), ("code", "wrong code"), ("jurisdiction", "kz")];
    let wrong = fill(&keeper, "/card-sources/new", "/card-sources/new", &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("code-error") && wrong.html.contains("wrong code"));
    let sql = "SELECT id::text FROM card_source WHERE code = 'KZ-1'";
    let source: String = scene.app.sql(sql).await[0].get(0);
    let source: &'static str = Box::leak(source.into_boxed_str());
    let typed: &'static [(&str, &str)] =
        Box::leak(Box::new([("source_id", source), ("mapping", "simple")]));
    let none = keeper.upload("/card-imports/new", typed, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", none.html);
    let table: &'static [u8] = b"number,name\n1,Ivanov Petr\n2,\n3,Petrov 3\n";
    let picture = keeper.upload("/card-imports/new", typed, &[("cards.pdf", table)]).await;
    assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", picture.html);
    let sent = keeper.upload("/card-imports/new", typed, &[("cards.csv", table)]).await;
    let path = sent.header("location").to_owned();
    let id: Uuid =
        path.rsplit('/').next().unwrap().parse().unwrap_or_else(|_| panic!("{}", sent.html));
    assert!(keeper.get(&path).await.html.contains("Look again"));
    work(&scene.app.context, ImportCards { import: id }).await.unwrap();
    let done = keeper.get(&path).await;
    assert!(done.html.contains("cards.csv") && done.html.contains("/errors.csv"), "{}", done.html);
    let remarks = keeper.get(&format!("{path}/errors")).await;
    assert!(remarks.html.contains("The row holds no name."), "{}", remarks.html);
    let csv = keeper.get(&format!("{path}/errors.csv")).await;
    assert!(csv.html.contains("3,refused,no_name,,"), "{}", csv.html);
    assert!(keeper.get("/card-imports").await.html.contains(&path));
    let clerk = Browser::of(&scene.app, &scene.clerk, "en").await;
    for page in ["/card-imports", "/card-imports/new", &path, "/card-sources/new"] {
        assert_eq!(clerk.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[expect(clippy::too_many_lines, reason = "one course from its beginning to its end")]
#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_found_by_another_spelling_read_and_corrected() {
    let scene = Cards::new().await;
    let keeper = Browser::of(&scene.app, &scene.keeper, "en").await;
    let found = fill(&keeper, "/cards", "/cards", &[("names", "Mambetov Kazybek")]).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.html);
    assert!(found.html.contains("Мамбетов Казыбек"), "{}", found.html);
    let sql = "SELECT id::text FROM card WHERE number = '1'";
    let id: String = scene.app.sql(sql).await[0].get(0);
    let path = format!("/cards/{id}");
    assert!(found.html.contains(&path), "{}", found.html);
    let nothing =
        fill(&keeper, "/cards", "/cards", &[("names", "12345"), ("father", "Kept")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nothing.html);
    assert!(nothing.html.contains("names-error") && nothing.html.contains("Kept"));
    let card = keeper.get(&path).await;
    for said in ["1901", "расстрел", "Card index, 1"] {
        assert!(card.html.contains(said), "{said}: {}", card.html);
    }
    let reading = format!("{path}/reading");
    let page = keeper.get(&reading).await;
    let version = page.hidden("version");
    let typed = [
        ("name-0", "Мамбетов Казыбек"),
        ("kind-0", "whole"),
        ("birth", "about 1900"),
        ("body", "ogpu_collegium"),
        ("reason", "The back of the card says so."),
    ];
    let saved = fill(&keeper, &reading, &reading, &typed).await;
    assert_eq!(saved.header("location"), path, "{}", saved.html);
    let shown = keeper.get(&path).await;
    assert!(shown.html.contains("The back of the card says so."), "{}", shown.html);
    let token = page.token();
    let stale = [
        ("_token", &*token),
        ("version", &*version),
        ("name-0", "Мамбетов Казыбек"),
        ("kind-0", "whole"),
        ("birth", "1899"),
        ("reason", "x"),
    ];
    let stale = keeper.post(&reading, &stale).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.html);
    assert!(stale.html.contains("1899"), "what was typed stays");
    for (part, typed) in [
        ("custody", vec![("custody", "digitised"), ("note", "Act 7")]),
        ("secrecy", vec![("secrecy", "restricted"), ("reason", "Names of others")]),
        ("scans", vec![("add", "scan-1.tif"), ("reason", "Scanned")]),
    ] {
        let at = format!("{path}/{part}");
        let saved = fill(&keeper, &at, &at, &typed).await;
        assert_eq!(saved.header("location"), path, "{part}: {}", saved.html);
    }
    let shown = keeper.get(&path).await;
    assert!(shown.html.contains("scan-1.tif") && shown.html.contains("Restricted"));
    let clerk = Browser::of(&scene.app, &scene.clerk, "en").await;
    assert_eq!(
        clerk.get(&reading).await.status,
        StatusCode::NOT_FOUND,
        "only its archive corrects"
    );
    assert_eq!(keeper.get(&format!("{path}/other")).await.status, StatusCode::NOT_FOUND);
}
