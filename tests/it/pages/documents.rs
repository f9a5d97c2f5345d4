//! One document on the pages: what is known of it, who may see it, its other versions, its end.

use super::Browser;
use super::review::{fill, leads};
use crate::documents::{Scene, add, id, pdf, upload};
use reqwest::StatusCode;

fn path_of(document: uuid::Uuid) -> String {
    format!("/documents/{document}/visibility")
}

fn about(document: uuid::Uuid) -> String {
    format!("/documents/{document}/about")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_a_document_is_changed_with_a_reason_but_no_open_names_are_shown_to_families() {
    let scene = Scene::new().await;
    let fields = [("kind", "interrogation"), ("title", "Protocol of an interrogation")];
    let original = id(&add(&scene.officer, &scene.at_review(), &fields).await);
    let (path, tab) = (path_of(original), format!("/reviews/{}/documents", scene.review));
    let officer = Browser::of(&scene.app, &scene.officer, "en").await;
    assert!(officer.get(&tab).await.all("href").contains(&about(original).as_str()));
    let page = officer.get(&about(original)).await;
    assert!(page.all("href").contains(&path.as_str()) && page.all("href").contains(&tab.as_str()));
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
    assert_eq!(leads(&fill(&officer, &path, &typed).await), about(original));
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
    assert!(archivist.get(request).await.all("href").contains(&about(paper).as_str()));
    assert!(archivist.get(&about(paper)).await.all("href").contains(&request));
    let typed = [("visibility", "secret"), ("reason", "It is still classified.")];
    assert_eq!(leads(&fill(&archivist, &path, &typed).await), about(paper));
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    assert_eq!(senior.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_adds_a_version_with_covered_names_says_where_the_original_is_and_takes_one_back()
 {
    let scene = Scene::new().await;
    let fields = [("title", "Minutes of the troika"), ("fond", "17"), ("delo", "<b>4</b>")];
    let paper = id(&add(&scene.archivist, &scene.at_request(), &fields).await);
    let archivist = Browser::of(&scene.app, &scene.archivist, "en").await;
    let page = archivist.get(&about(paper)).await;
    assert!(page.html.contains("Minutes of the troika") && page.html.contains("17, &#60;b&#62;4"));
    let step = |name: &str| format!("/documents/{paper}/{name}");
    for name in ["visibility", "custody", "covered", "version", "withdraw"] {
        assert!(page.all("href").contains(&step(name).as_str()), "{name}: {}", page.html);
        assert_eq!(archivist.get(&step(name)).await.status, StatusCode::OK, "{name}");
    }

    // Where the original is: what was destroyed needs its act, and what was typed stays.
    let page = fill(&archivist, &step("custody"), &[("custody", "destroyed"), ("note", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    assert!(page.all("href").contains(&"#note"), "{}", page.html);
    let typed = [("custody", "destroyed"), ("note", "Act 12 of 03.04.1956")];
    assert_eq!(leads(&fill(&archivist, &step("custody"), &typed).await), about(paper));
    let page = archivist.get(&about(paper)).await;
    assert!(page.html.contains("Destroyed under an act: Act 12 of 03.04.1956"), "{}", page.html);

    // A file that is none, none at all, and the right one.
    let program: &[u8] = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0";
    for files in [&[("covered.pdf", program)][..], &[]] {
        let page = archivist.upload(&step("covered"), &[], files).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
        assert!(page.all("href").contains(&"#file"), "{}", page.html);
    }
    let scan: &[u8] = b"%PDF-1.7\ncovered";
    let sent = archivist.upload(&step("covered"), &[], &[("covered.pdf", scan)]).await;
    let covered = leads(&sent).to_owned();
    assert!(archivist.get(&covered).await.html.contains("In this version the names"));
    let page = archivist.get(&about(paper)).await;
    assert!(page.all("href").contains(&covered.as_str()), "{}", page.html);

    // A newer version, after which the one before cannot be replaced again.
    let newer: &[u8] = b"%PDF-1.7\nnewer";
    let sent = archivist.upload(&step("version"), &[], &[("newer.pdf", newer)]).await;
    let second = leads(&sent).to_owned();
    let page = archivist.get(&about(paper)).await;
    assert!(page.all("href").contains(&second.as_str()), "{}", page.html);
    assert!(page.html.contains("replaced by a newer version"), "{}", page.html);
    assert_eq!(archivist.get(&step("version")).await.status, StatusCode::NOT_FOUND);

    let gone = covered.replace("about", "withdraw");
    let page = fill(&archivist, &gone, &[("reason", " ")]).await;
    assert!(page.all("href").contains(&"#reason"), "{}", page.html);
    assert_eq!(leads(&fill(&archivist, &gone, &[("reason", "A name is left.")]).await), covered);
    assert!(archivist.get(&covered).await.html.contains("Withdrawn on"));
    assert_eq!(archivist.get(&gone).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_somebody_may_not_see_or_change_has_no_page_for_them() {
    let scene = Scene::new().await;
    let paper = id(&add(&scene.archivist, &scene.at_request(), &[("visibility", "secret")]).await);
    let open = id(&add(&scene.officer, &scene.at_review(), &[("visibility", "family")]).await);
    let steps = ["about", "visibility", "custody", "covered", "version", "withdraw"];
    for other in [&scene.family, &scene.neighbours] {
        let browser = Browser::of(&scene.app, other, "en").await;
        for document in [paper, open] {
            for step in steps {
                let page = browser.get(&format!("/documents/{document}/{step}")).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{step}");
            }
        }
    }
    for other in [&scene.court_clerk, &scene.judge, &scene.auditor] {
        let browser = Browser::of(&scene.app, other, "en").await;
        for step in &steps[1..] {
            let page = browser.get(&format!("/documents/{open}/{step}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{step}");
        }
    }
    for language in ["ru", "kk", "ky", "uz", "tg", "en"] {
        let officer = Browser::of(&scene.app, &scene.officer, language).await;
        let account = scene.officer.account.unwrap();
        let spoken = format!("UPDATE account SET language = '{language}' WHERE id = '{account}'");
        scene.app.sql(&spoken).await;
        for step in steps {
            let page = officer.get(&format!("/documents/{open}/{step}")).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {step}");
            assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{step}");
        }
    }
}
