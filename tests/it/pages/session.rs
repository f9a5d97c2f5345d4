use super::Browser;
use crate::accounts::{PASSWORD, family, told};
use crate::harness::TestApp;
use chrono::TimeDelta;
use reqwest::{Method, StatusCode};

const EMAIL: &str = "asel@example.org";

/// A server with one family, and its browser.
async fn scene() -> (TestApp, Browser) {
    let app = TestApp::new().await;
    family(&app, EMAIL).await;
    let browser = Browser::new(&app, "en");
    (app, browser)
}

fn leads_to_sign_in(page: &super::Page) -> bool {
    page.status == StatusCode::SEE_OTHER && page.header("location").starts_with("/sign-in?to=")
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_in_comes_to_where_they_wanted_and_signs_out_again() {
    let (_app, browser) = scene().await;
    let asked = browser.get("/account").await;
    assert_eq!(asked.header("location"), "/sign-in?to=%2Faccount");
    let typed = [("email", EMAIL), ("password", PASSWORD), ("to", "/account")];
    let entered = browser.submit("/sign-in?to=%2Faccount", "/sign-in", &typed).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/account"));
    let cookie = entered.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let account = browser.get("/account").await;
    assert!(account.html.contains("Asel Nurlankyzy") && account.html.contains("<html lang=\"kk\""));
    let kept = browser.cookie("aqtau");
    let left = browser.submit("/account", "/sign-out", &[]).await;
    assert_eq!(left.header("location"), "/");
    assert!(leads_to_sign_in(&browser.get("/account").await));
    browser.take("aqtau", &kept);
    assert!(leads_to_sign_in(&browser.get("/account").await), "the session itself has ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_sign_in_keeps_the_address_and_tells_nothing_of_accounts() {
    let (_app, browser) = scene().await;
    let mut said = Vec::new();
    for (email, password) in [(EMAIL, "wrong wrong wrong"), ("nobody@example.org", PASSWORD)] {
        let page = browser.sign_in(email, password).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.all("value").contains(&email) && page.html.contains("<title>Error: "));
        assert!(!page.html.contains(password) && browser.cookie("aqtau").is_empty());
        said.push(page.html.matches("do not fit").count());
    }
    assert_eq!(said, [2, 2], "in the summary and at the field, the same for both");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_not_ours_changes_nothing() {
    let (app, browser) = scene().await;
    let typed = [("email", EMAIL), ("password", PASSWORD)];
    let bare = browser.post("/sign-in", &typed).await;
    assert_eq!(bare.status, StatusCode::CONFLICT);
    let other = Browser::new(&app, "en");
    let token = other.get("/sign-in").await.token();
    browser.get("/sign-in").await;
    for token in [token.as_str(), "", "AAAA", "%%%"] {
        let forged = [&[("_token", token)], typed.as_slice()].concat();
        assert_eq!(browser.post("/sign-in", &forged).await.status, StatusCode::CONFLICT, "{token}");
    }
    assert!(browser.cookie("aqtau").is_empty());
    browser.sign_in(EMAIL, PASSWORD).await;
    other.sign_in(EMAIL, PASSWORD).await;
    let theirs = other.get("/account").await.token();
    assert_eq!(
        browser.post("/sign-out", &[("_token", &theirs)]).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_nobody_uses_it_and_after_some_hours_in_any_case() {
    let (app, browser) = scene().await;
    browser.sign_in(EMAIL, PASSWORD).await;
    for _ in 0..3 {
        app.clock.advance(TimeDelta::minutes(25));
        assert_eq!(browser.get("/account").await.status, StatusCode::OK, "it is used");
    }
    app.clock.advance(TimeDelta::minutes(31));
    assert!(leads_to_sign_in(&browser.get("/account").await));
    browser.sign_in(EMAIL, PASSWORD).await;
    for _ in 0..28 {
        app.clock.advance(TimeDelta::minutes(25));
        browser.get("/account").await;
    }
    assert_eq!(browser.get("/account").await.status, StatusCode::OK, "eleven hours and more");
    app.clock.advance(TimeDelta::minutes(25));
    assert!(leads_to_sign_in(&browser.get("/account").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_ends_a_session_they_left_open_elsewhere_and_nobody_elses() {
    let (app, here) = scene().await;
    family(&app, "other@example.org").await;
    let (elsewhere, stranger) = (Browser::new(&app, "en"), Browser::new(&app, "en"));
    for (browser, email) in [(&here, EMAIL), (&elsewhere, EMAIL), (&stranger, "other@example.org")]
    {
        browser.sign_in(email, PASSWORD).await;
    }
    let sessions = "SELECT s.id::text FROM session s JOIN account a ON a.id = s.account_id \
                    WHERE a.email = 'other@example.org'";
    let theirs: String = app.sql(sessions).await[0].get(0);
    let page = here.get("/account").await;
    assert!(!page.html.contains(&theirs));
    let refused = here.submit("/account", "/account/sessions", &[("id", &theirs)]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/account").await.status, StatusCode::OK);
    let open = page.html.split("name=\"id\" value=\"").nth(1).unwrap();
    let open = open.split('"').next().unwrap().to_owned();
    let ended = here.submit("/account", "/account/sessions", &[("id", &open)]).await;
    assert_eq!(ended.header("location"), "/account");
    assert!(leads_to_sign_in(&elsewhere.get("/account").await));
    assert_eq!(here.get("/account").await.status, StatusCode::OK);
    assert_eq!(told(&app, EMAIL, "refresh_token_reuse").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_role_has_another_cookie_and_the_one_before_is_worth_nothing() {
    let (app, browser) = scene().await;
    app.sql(&format!(
        "WITH new AS (INSERT INTO capacity (id, account_id, role, valid_from, created_at) \
           SELECT gen_random_uuid(), id, 'representative', '2026-01-01', now() FROM account \
           WHERE email = '{EMAIL}' RETURNING id) SELECT id::text FROM new"
    ))
    .await;
    browser.sign_in(EMAIL, PASSWORD).await;
    let before = browser.cookie("aqtau");
    let page = browser.get("/account").await;
    let other = page.html.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let switched = browser.submit("/account", "/account/capacity", &[("id", other)]).await;
    assert_eq!(switched.header("location"), "/account", "{}", switched.html);
    assert_ne!(browser.cookie("aqtau"), before);
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    browser.take("aqtau", &before);
    assert!(leads_to_sign_in(&browser.get("/account").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_api_takes_no_cookies_and_the_pages_no_tokens() {
    let (app, browser) = scene().await;
    browser.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    let (client, _) = crate::accounts::sign_in(&app, EMAIL, PASSWORD).await;
    let token = format!("Bearer {}", client.token.unwrap());
    let nobody = Browser::new(&app, "en");
    let page = nobody.send(Method::GET, "/account", &[("authorization", &token)]).await;
    assert!(leads_to_sign_in(&page));
}
