//! What people see when something could not be done: what happened, what to do, and a way out.

use super::{Browser, Page};
use crate::harness::TestApp;
use crate::harness::cluster::cluster;
use aqtau::domain::actor::Role;
use aqtau::domain::language::Language;
use reqwest::StatusCode;

/// The page says it in the reader's language, tells what to do, and leads on.
fn has_a_way_out(page: &Page, status: StatusCode, language: Language) {
    assert_eq!(page.status, status, "{}", page.html);
    assert!(page.header("content-type").starts_with("text/html"), "{status}");
    assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{status}: {}", page.html);
    let told = page.html.split("<main").nth(1).unwrap_or_default();
    assert_eq!(told.matches("<h1").count(), 1, "{status}: {}", page.html);
    assert!(told.matches("<p class=\"govuk-body\">").count() >= 3, "{status}: {}", page.html);
    assert!(page.all("href").contains(&"/"), "{status}: {}", page.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn more_text_than_a_form_takes_has_a_page_that_says_so_in_every_language() {
    let app = TestApp::new().await;
    let endless = "a".repeat(300_000);
    for language in Language::ALL {
        let browser = Browser::new(&app, language.as_str());
        let page = browser.submit("/track", "/track", &[("number", &endless)]).await;
        has_a_way_out(&page, StatusCode::PAYLOAD_TOO_LARGE, *language);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_the_server_has_a_page_with_a_reference_to_quote_and_nothing_of_the_fault() {
    let app = TestApp::new().await;
    let family = app.sign_in(Role::Applicant, None).await;
    let mut browsers = Vec::new();
    for language in Language::ALL {
        app.sql(&format!("UPDATE account SET language = '{language}'")).await;
        browsers.push((*language, Browser::of(&app, &family, language.as_str()).await));
    }
    let client = cluster().endpoint().superuser(&app.db.name).await.unwrap();
    client.batch_execute("ALTER TABLE petition RENAME TO petition_lost").await.unwrap();
    for (language, browser) in browsers {
        client.batch_execute(&format!("UPDATE account SET language = '{language}'")).await.unwrap();
        let page = browser.get("/petitions").await;
        has_a_way_out(&page, StatusCode::INTERNAL_SERVER_ERROR, language);
        let reference =
            page.html.split("<br><strong>").nth(1).and_then(|rest| rest.split('<').next());
        assert!(reference.is_some_and(|reference| reference.len() > 5), "{}", page.html);
        assert!(!page.html.contains("petition_lost") && !page.html.contains("relation"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_a_page_says_to_come_back() {
    let app = TestApp::new().await;
    let name = &app.db.name;
    let client = cluster().endpoint().superuser("postgres").await.unwrap();
    let away = format!(
        "ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS false; \
         SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    );
    client.batch_execute(&away).await.unwrap();
    let path = "/published-names";
    for language in Language::ALL {
        let browser = Browser::new(&app, language.as_str());
        let page = browser.submit(path, path, &[("name", "usenov")]).await;
        has_a_way_out(&page, StatusCode::SERVICE_UNAVAILABLE, *language);
    }
    client
        .batch_execute(&format!("ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS true"))
        .await
        .unwrap();
    let back = Browser::new(&app, "en").submit(path, path, &[("name", "usenov")]).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.html);
}
