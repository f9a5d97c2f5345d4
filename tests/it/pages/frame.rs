use super::Browser;
use crate::harness::TestApp;
use aqtau::domain::language::Language;
use reqwest::{Method, StatusCode};

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_speaks_the_browsers_language_and_names_no_other_host() {
    let app = TestApp::new().await;
    for (asked, lang, title) in [
        ("de, ky;q=0.9", "ky", "Репрессияланган адамдын атын актоо"),
        ("fr", "en", "Clear the name of somebody who was repressed"),
    ] {
        let page = Browser::new(&app, asked).get("/").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html.contains(&format!("<html lang=\"{lang}\"")), "{}", page.html);
        assert!(page.html.contains(title));
        for address in [page.all("href"), page.all("src")].concat() {
            assert!(address.starts_with('/') || address.starts_with('#'), "{address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_the_pages_own_script_may_run() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let mut nonces = Vec::new();
    for path in ["/", "/nothing", "/certificates?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"] {
        let page = browser.get(path).await;
        let policy = page.header("content-security-policy").to_owned();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        let nonce = page.all("nonce");
        assert_eq!(nonce.len(), 1, "one script of its own");
        assert!(policy.contains(&format!("'nonce-{}'", nonce[0])));
        nonces.push(nonce[0].to_owned());
        assert!(!page.html.contains("<script>alert") && page.all("style").is_empty());
        for attribute in ["onclick", "onload", "onerror", "onsubmit"] {
            assert!(page.all(attribute).is_empty());
        }
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
    }
    nonces.dedup();
    assert_eq!(nonces.len(), 3, "a new one for each page");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_remembers_a_language_and_comes_back_to_the_page() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let page = browser.get("/certificates?code=a%20b").await;
    let back = "back=%2Fcertificates%3Fcode%3Da%2520b";
    for language in Language::ALL.iter().filter(|language| **language != Language::En) {
        assert!(page.html.contains(language.own_name()));
        let link = format!("/language/{language}?{back}");
        assert!(page.all("href").contains(&link.as_str()), "{:?}", page.all("href"));
    }
    let switched = browser.get(&format!("/language/tg?{back}")).await;
    assert_eq!(switched.status, StatusCode::SEE_OTHER);
    assert_eq!(switched.header("location"), "/certificates?code=a%20b");
    let cookie = switched.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let page = browser.send(Method::GET, "/", &[("cookie", &cookie)]).await;
    assert!(page.html.contains("<html lang=\"tg\""));
    assert_eq!(browser.get("/language/xx?back=/").await.status, StatusCode::NOT_FOUND);
    let elsewhere = browser.get("/language/ru?back=//evil.example").await;
    assert_eq!(elsewhere.header("location"), "/");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_has_a_page_with_a_way_out_in_every_language() {
    let app = TestApp::new().await;
    for language in Language::ALL {
        let browser = Browser::new(&app, language.as_str());
        let page = browser.get("/nothing/at/all").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.html.contains(&format!("<html lang=\"{language}\"")));
        assert!(page.all("href").contains(&"/"), "{}", page.html);
        let wrong = browser.send(Method::DELETE, "/certificates", &[]).await;
        assert!(wrong.html.contains("govuk-heading-l"), "{} {}", wrong.status, wrong.html);
    }
    let api = Browser::new(&app, "en").get("/api/nothing").await;
    assert_eq!(api.status, StatusCode::NOT_FOUND);
    assert_eq!(api.header("content-type"), "application/problem+json");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_of_a_page_is_that_of_the_whole_page() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let style = browser.get("/").await;
    let style =
        style.all("href").into_iter().find(|href| href.contains("/portal-")).unwrap().to_owned();
    for path in
        ["/", "/certificates", "/track", "/nothing", "/account", &style, "/api/v1/public/keys"]
    {
        let whole = browser.get(path).await;
        let head = browser.send(Method::HEAD, path, &[]).await;
        assert_eq!(head.status, whole.status, "{path}");
        assert_eq!(head.header("content-type"), whole.header("content-type"), "{path}");
        assert!(head.html.is_empty(), "{path}: {}", head.html);
    }
    let wrong = browser.send(Method::HEAD, "/sign-out", &[]).await;
    assert!(wrong.status.is_client_error(), "{}", wrong.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_tls_every_cookie_is_for_this_host_and_for_tls_alone() {
    let app = TestApp::with(|config| {
        config.server.public_url = "https://aqtau.example".to_owned();
    })
    .await;
    crate::accounts::family(&app, "asel@example.org").await;
    let browser = Browser::new(&app, "en");
    let first = browser.get("/sign-in").await;
    let entered = browser.sign_in("asel@example.org", crate::accounts::PASSWORD).await;
    let switched = browser.get("/language/ru?back=/").await;
    for (page, name) in [
        (&first, "__Host-aqtau_visitor="),
        (&entered, "__Host-aqtau="),
        (&switched, "aqtau_language="),
    ] {
        let cookie = page.header("set-cookie");
        assert!(cookie.starts_with(name), "{cookie}");
        assert!(cookie.contains("Secure") && cookie.contains("Path=/"), "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_offers_what_most_people_come_for() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let start = browser.get("/").await;
    assert_eq!(start.html.matches("aqtau-choice__link").count(), 5);
    for path in ["/register", "/petitions", "/track", "/published-names", "/certificates"] {
        assert!(start.all("href").contains(&path), "{path}");
    }
    crate::accounts::family(&app, "asel@example.org").await;
    browser.sign_in("asel@example.org", crate::accounts::PASSWORD).await;
    assert_eq!(browser.get("/").await.header("location"), "/petitions", "their own work");
}
