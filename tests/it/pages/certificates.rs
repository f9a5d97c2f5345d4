//! Certificates of a review, on the pages of its office.

use super::Browser;
use super::review::{fill, leads};
use crate::courtroom::{Courtroom, Setup};
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

/// A person cleared, with a certificate for the first relative, and who leads the office at a browser.
async fn certified() -> (Courtroom, Browser, String) {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let wanted = json!({
        "version": room.review_version().await,
        "certificates": [{
            "subject_id": room.subjects[0],
            "holder_id": room.families[0].applicant,
        }],
    });
    let list = format!("/reviews/{}/certificates", room.review);
    room.senior.post(&list, wanted).await.expect(201);
    let browser = Browser::of(&room.app, &room.senior, "en").await;
    (room, browser, list)
}

async fn certificates(room: &Courtroom, state: &str) -> i64 {
    room.app.count(&format!("SELECT count(*) FROM certificate WHERE state = '{state}'")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_relative_gets_a_certificate_and_who_holds_one_is_not_offered_again() {
    let (mut room, browser, list) = certified().await;
    let path = format!("/reviews/{}/subjects/{}/certificates/new", room.review, room.subjects[0]);
    assert!(browser.get(&list).await.all("href").contains(&path.as_str()));
    let page = browser.get(&path).await;
    assert!(page.html.contains("Every relative who asked"), "{}", page.html);
    assert!(!page.html.contains("<form action=\"/reviews/"), "{}", page.html);
    let second = room.family(0).await;
    let holder = room.families[second].applicant.to_string();
    let page = browser.get(&path).await;
    assert!(page.all("value").contains(&holder.as_str()), "{}", page.html);
    let first = room.families[0].applicant.to_string();
    assert!(!page.all("value").contains(&first.as_str()), "who holds one is left out");
    let page = fill(&browser, &path, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<title>Error: "), "{}", page.html);
    let stranger = Uuid::now_v7().to_string();
    let page = fill(&browser, &path, &[("holder_id", stranger.as_str())]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("holder_id", holder.as_str()), ("language", "ru")];
    assert_eq!(leads(&fill(&browser, &path, &typed).await), format!("{list}?done=saved"));
    assert_eq!(certificates(&room, "valid").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_certificate_is_replaced_and_a_wrong_one_declared_void() {
    let (room, browser, list) = certified().await;
    let page = browser.get(&list).await;
    let replace = page.all("href").into_iter().find(|path| path.ends_with("/replace"));
    let replace = replace.unwrap().to_owned();
    let page = fill(&browser, &replace, &[("reason", " "), ("language", "kk")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("reason", "The paper was lost."), ("language", "kk")];
    assert_eq!(leads(&fill(&browser, &replace, &typed).await), format!("{list}?done=saved"));
    assert_eq!(certificates(&room, "replaced").await, 1);
    let page = browser.get(&list).await;
    let deeds = page.all("href").into_iter().filter(|path| path.ends_with("/replace"));
    assert_eq!(deeds.collect::<Vec<_>>().len(), 1, "only the one that holds: {}", page.html);
    let page = fill(&browser, &replace, &typed).await;
    assert!(page.html.contains("not valid any more"), "{}", page.html);
    let page = browser.get(&list).await;
    let void =
        page.all("href").into_iter().find(|path| path.ends_with("/void")).unwrap().to_owned();
    leads(&fill(&browser, &void, &[("reason", "Issued to the wrong person.")]).await);
    assert_eq!(certificates(&room, "valid").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_touch_certificates_finds_no_such_page() {
    let (room, browser, list) = certified().await;
    let further =
        format!("/reviews/{}/subjects/{}/certificates/new", room.review, room.subjects[0]);
    let page = browser.get(&list).await;
    let replace = page.all("href").into_iter().find(|path| path.ends_with("/replace"));
    let replace = replace.unwrap().to_owned();
    let officer = Browser::of(&room.app, &room.officer, "en").await;
    assert_eq!(officer.get(&list).await.status, StatusCode::OK);
    let clerk = Browser::of(&room.app, &room.clerk, "en").await;
    assert_eq!(clerk.get(&list).await.status, StatusCode::NOT_FOUND);
    for visitor in [&officer, &clerk] {
        let token = visitor.get("/account").await.token();
        for path in [&further, &replace] {
            assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            let sent = visitor.post(path, &[("_token", token.as_str()), ("reason", "Lost")]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    assert_eq!(certificates(&room, "valid").await, 1);
}
