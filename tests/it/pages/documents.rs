//! Who may see a document, changed on the pages.

use super::Browser;
use super::review::{fill, leads};
use crate::documents::{Scene, add, id, pdf, upload};
use reqwest::StatusCode;

fn path_of(document: uuid::Uuid) -> String {
    format!("/documents/{document}/visibility")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_a_document_is_changed_with_a_reason_but_no_open_names_are_shown_to_families() {
    let scene = Scene::new().await;
    let fields = [("kind", "interrogation"), ("title", "Protocol of an interrogation")];
    let original = id(&add(&scene.officer, &scene.at_review(), &fields).await);
    let (path, tab) = (path_of(original), format!("/reviews/{}/documents", scene.review));
    let officer = Browser::of(&scene.app, &scene.officer, "en").await;
    assert!(officer.get(&tab).await.all("href").contains(&path.as_str()));
    for (visibility, reason, wrong) in [
        ("family", "They asked.", "#visibility"),
        ("office", " ", "#reason"),
        ("", "X", "#visibility"),
    ] {
        let page = fill(&officer, &path, &[("visibility", visibility), ("reason", reason)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
        assert!(page.all("href").contains(&wrong), "{wrong}: {}", page.html);
    }
    let covered = format!("/documents/{original}/redacted");
    let covered = upload(&scene.officer, &covered, &[], "covered.pdf", pdf("covered")).await;
    let covered = id(&covered.expect(201));
    assert!(officer.get(&path).await.html.contains("There is a version of it"));
    assert!(officer.get(&path_of(covered)).await.html.contains("In this version the names"));
    let typed = [("visibility", "office"), ("reason", "The court has to see it.")];
    assert_eq!(leads(&fill(&officer, &path, &typed).await), tab);
    let told = "SELECT count(*) FROM event WHERE action = 'document_visibility' \
                AND reason = 'The court has to see it.'";
    assert_eq!(scene.app.count(told).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_say_who_sees_a_document_finds_no_such_page() {
    let scene = Scene::new().await;
    let paper = id(&add(&scene.officer, &scene.at_review(), &[("visibility", "family")]).await);
    let path = path_of(paper);
    for other in [&scene.family, &scene.clerk, &scene.court_clerk, &scene.judge, &scene.auditor] {
        let browser = Browser::of(&scene.app, other, "en").await;
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
        let token = browser.get("/account").await.token();
        let typed = [("_token", token.as_str()), ("visibility", "secret"), ("reason", "Mine.")];
        assert_eq!(browser.post(&path, &typed).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_closes_its_own_paper_and_no_other_office_opens_it_again() {
    let scene = Scene::new().await;
    let paper = id(&add(&scene.archivist, &scene.at_request(), &[]).await);
    let (path, request) = (path_of(paper), scene.at_request());
    let request = request.trim_end_matches("/documents");
    let archivist = Browser::of(&scene.app, &scene.archivist, "en").await;
    assert!(archivist.get(request).await.all("href").contains(&path.as_str()));
    let typed = [("visibility", "secret"), ("reason", "It is still classified.")];
    assert_eq!(leads(&fill(&archivist, &path, &typed).await), request);
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    assert_eq!(senior.get(&path).await.status, StatusCode::NOT_FOUND);
}
