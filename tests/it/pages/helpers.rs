//! Letting somebody act for one, on the pages: on which paper, until when, and no more.

use super::{Browser, Page};
use crate::accounts::{PASSWORD, family};
use crate::harness::TestApp;
use reqwest::StatusCode;

const APPLICANT: &str = "asel@example.org";
const HELPER: &str = "bolot@example.org";

async fn signed_in(app: &TestApp, email: &str) -> Browser {
    let browser = Browser::new(app, "en");
    browser.take("aqtau_language", "en");
    browser.sign_in(email, PASSWORD).await;
    browser
}

async fn grant(browser: &Browser, typed: &[(&str, &str)]) -> Page {
    browser.submit("/representations/new", "/representations/new", typed).await
}

const POWER: &[(&str, &str)] = &[
    ("representative_name", "Bolot Asanov"),
    ("representative_email", HELPER),
    ("reference", "Notary 12/2026"),
    ("valid_from", "01.03.2026"),
    ("valid_to", "31122026"),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_applicant_lets_somebody_act_and_ends_it_and_the_helper_sees_for_whom() {
    let app = TestApp::new().await;
    app.office("GP-KZ", "prosecutor", "national", "kz").await;
    for email in [APPLICANT, HELPER] {
        family(&app, email).await;
    }
    let asel = signed_in(&app, APPLICANT).await;
    let account = asel.get("/account").await;
    assert!(account.all("href").contains(&"/representations"), "{}", account.html);
    let none = asel.get("/representations").await;
    assert!(none.html.contains("Nobody acts for you."), "{}", none.html);
    let made = grant(&asel, POWER).await;
    assert_eq!(made.header("location"), "/representations", "{}", made.html);
    let list = asel.get("/representations").await;
    for said in [HELPER, "Notary 12/2026", "31 December 2026", "In force"] {
        assert!(list.html.contains(said), "{said}: {}", list.html);
    }

    let bolot = signed_in(&app, HELPER).await;
    let account = bolot.get("/account").await;
    let other = account.html.split("name=\"id\" value=\"").nth(1).unwrap()[..36].to_owned();
    bolot.submit("/account", "/account/capacity", &[("id", &other)]).await;
    for path in ["/representations", "/petitions", "/petitions/new", "/messages"] {
        let page = bolot.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.html.contains("Asel Nurlankyzy"), "{path}: {}", page.html);
    }
    assert_eq!(bolot.get("/representations/new").await.status, StatusCode::NOT_FOUND);

    let end = list.all("href").into_iter().find(|href| href.ends_with("/end")).unwrap().to_owned();
    assert_eq!(bolot.get(&end).await.status, StatusCode::NOT_FOUND);
    let ended = asel.submit(&end, &end, &[("reason", "")]).await;
    assert_eq!(ended.header("location"), "/representations", "{}", ended.html);
    assert!(asel.get("/representations").await.html.contains("Ended by you or the office"));
    let twice = asel.submit(&end, &end, &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", twice.html);
    let page = bolot.get("/petitions").await;
    assert!(!page.html.contains("Asel Nurlankyzy"), "{}", page.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_power_of_attorney_is_told_at_its_field() {
    let app = TestApp::new().await;
    family(&app, APPLICANT).await;
    let asel = signed_in(&app, APPLICANT).await;
    for (name, value) in [
        ("representative_email", "nobody"),
        ("representative_email", APPLICANT),
        ("reference", " "),
        ("valid_from", "soon"),
        ("valid_to", ""),
        ("valid_to", "01.02.2026"),
    ] {
        let typed: Vec<(&str, &str)> =
            POWER.iter().map(|&(one, was)| (one, if one == name { value } else { was })).collect();
        let page = grant(&asel, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
        assert!(page.all("href").contains(&format!("#{name}").as_str()), "{name}: {}", page.html);
        assert!(page.html.contains("Bolot Asanov"));
    }
    assert_eq!(app.count("SELECT count(*) FROM representation").await, 0);
}
