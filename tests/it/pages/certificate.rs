use super::Browser;
use crate::courtroom::{Courtroom, Setup};
use crate::harness::TestApp;
use reqwest::StatusCode;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_paper_sees_whether_it_holds_and_what_is_printed() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let wanted = json!({
        "version": room.review_version().await,
        "certificates": [{
            "subject_id": room.subjects[0],
            "holder_id": room.families[0].applicant,
            "language": "ru",
        }],
    });
    let path = format!("/reviews/{}/certificates", room.review);
    let made = room.senior.post(&path, wanted).await.expect(201);
    let id = made["certificates"][0].as_str().unwrap().to_owned();
    let mine = room.families[0].client.get(&format!("/certificates/{id}")).await.expect(200);
    let code = mine["code"].as_str().unwrap().to_lowercase().replace('-', "%20");
    let page = Browser::new(&room.app, "uz").get(&format!("/certificates?code={code}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("Maʼlumotnoma haqiqiy"), "{}", page.html);
    let number = mine["content"]["number"].as_str().unwrap();
    assert!(page.html.contains(number) && page.html.contains("lang=\"ru\""), "{}", page.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_unknown_or_left_out_is_told_with_what_was_typed() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let page = browser.get("/certificates?code=AAAA-BBBB").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.html.contains("No certificate has this code"), "{}", page.html);
    assert!(page.all("value").contains(&"AAAA-BBBB"));
    let page = browser.get("/certificates?code=%20").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("<title>Error: "), "{}", page.html);
    assert!(page.all("href").contains(&"#code") && page.all("id").contains(&"code-error"));
    assert!(page.all("aria-describedby").contains(&"code-hint code-error"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_tries_codes_is_stopped_with_a_page_that_says_so() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "ru");
    let mut last = browser.get("/certificates?code=AAAA").await;
    for _ in 0..40 {
        if last.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        last = browser.get("/certificates?code=AAAA").await;
    }
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(last.html.contains("Слишком много попыток"), "{}", last.html);
    assert!(last.header("retry-after").parse::<u64>().unwrap() <= 60);
}
