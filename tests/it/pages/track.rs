//! Where a petition stands, for anybody with its number and its code.

use super::Browser;
use crate::petitions::Scene;
use reqwest::StatusCode;
use uuid::Uuid;

const NAME: &str = "Асан Үсенов";

/// A petition that was sent: its reference and its code.
async fn sent(scene: &Scene) -> (Uuid, String, String) {
    let id = scene.submitted(NAME).await;
    let view = scene.family.get(&format!("/petitions/{id}")).await.expect(200);
    let text = |name: &str| view[name].as_str().unwrap().to_owned();
    (id, text("reference"), text("lookup_code"))
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_number_and_code_reads_the_state_in_plain_words_and_no_name() {
    let scene = Scene::new().await;
    let (id, reference, code) = sent(&scene).await;
    let browser = Browser::new(&scene.app, "en");
    let start = browser.get("/").await;
    assert!(start.all("href").iter().filter(|href| **href == "/track").count() >= 2);
    let typed = [("number", reference.as_str()), ("code", &code.to_lowercase().replace('-', " "))];
    let told = browser.submit("/track", "/track", &typed).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.html);
    for said in [
        "Sent; the office will give it a number",
        "Office GP-KZ",
        "2 March 2026",
        "The office gives the petition a number",
    ] {
        assert!(told.html.contains(said), "{said}: {}", told.html);
    }
    for secret in [NAME, "Person applicant", "grandfather", &code] {
        assert!(!told.html.contains(secret), "{secret}");
    }
    scene.register(id).await;
    let again = Browser::new(&scene.app, "ru").submit("/track", "/track", &typed).await;
    assert!(again.html.contains("Номер присвоен"), "{}", again.html);
    assert!(again.html.contains("Управление GP-KZ"), "{}", again.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_number_and_a_wrong_code_are_told_alike_and_what_was_typed_stays() {
    let scene = Scene::new().await;
    let (_, reference, code) = sent(&scene).await;
    let browser = Browser::new(&scene.app, "en");
    let mut pages = Vec::new();
    for (number, code) in [(reference.as_str(), "0000-0000"), ("000-000-000", code.as_str())] {
        let page = browser.submit("/track", "/track", &[("number", number), ("code", code)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.html.contains("<title>Error: ") && page.all("href").contains(&"#number"));
        assert!(page.all("value").contains(&number) && page.all("value").contains(&code));
        let plain = page.html.replace(&page.token(), "").replace(number, "").replace(code, "");
        pages.push(plain.replace(page.all("nonce")[0], ""));
    }
    assert_eq!(pages[0], pages[1]);
    let empty = browser.submit("/track", "/track", &[("number", " "), ("code", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.all("href").contains(&"#number") && empty.all("href").contains(&"#code"));
    let bare = browser.post("/track", &[("number", &reference), ("code", &code)]).await;
    assert_eq!(bare.status, StatusCode::CONFLICT, "not from a page of ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_tries_codes_is_told_how_long_to_wait() {
    let scene = Scene::new().await;
    let browser = Browser::new(&scene.app, "en");
    let token = browser.get("/track").await.token();
    let typed = [("_token", token.as_str()), ("number", "GP-KZ-2026/00001"), ("code", "0000-0000")];
    for _ in 0..20 {
        assert_eq!(browser.post("/track", &typed).await.status, StatusCode::NOT_FOUND);
    }
    let stopped = browser.post("/track", &typed).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.html.contains("Wait 60 seconds and try again."), "{}", stopped.html);
    assert_eq!(stopped.header("retry-after"), "60");
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_trusted_proxy_everybody_is_counted_by_their_own_address() {
    for (trusted, expected) in
        [(true, StatusCode::NOT_FOUND), (false, StatusCode::TOO_MANY_REQUESTS)]
    {
        let app = crate::harness::TestApp::with(|config| {
            if trusted {
                config.server.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
            }
        })
        .await;
        let browser = Browser::new(&app, "en");
        let ask = async |from: &str| {
            let headers = [("x-forwarded-for", from)];
            browser.send(reqwest::Method::GET, "/certificates?code=AAAA", &headers).await.status
        };
        for _ in 0..30 {
            assert_eq!(ask("192.0.2.1").await, StatusCode::NOT_FOUND);
        }
        assert_eq!(ask("192.0.2.1").await, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(ask("192.0.2.2").await, expected, "trusted: {trusted}");
    }
}
