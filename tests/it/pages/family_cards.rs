//! "Is this the person?": what a family says of archive cards on the pages.

use super::{Browser, Page};
use crate::accounts::{PASSWORD, family};
use crate::candidates::Scene;
use reqwest::StatusCode;

const EMAIL: &str = "aigul@example.org";

async fn fill(browser: &Browser, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html);
    let (token, version) = (page.token(), page.hidden("version"));
    let fixed = [("_token", token.as_str()), ("version", version.as_str())];
    browser.post(path, &[&fixed, typed].concat()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_family_says_of_each_card_whether_it_is_the_person_and_may_say_otherwise_until_it_sends()
 {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек,1901,open\n2,Мамбетов Казыбек,1925,open\n").await;
    scene.app.context.cards.catch_up(&scene.app.context).await.unwrap();
    family(&scene.app, EMAIL).await;
    let browser = Browser::new(&scene.app, "en");
    browser.take("aqtau_language", "en");
    browser.sign_in(EMAIL, PASSWORD).await;
    let begun = browser.submit("/petitions/new", "/petitions/new", &[("country", "kz")]).await;
    let petition = begun.header("location").to_owned();
    let named = [("claimed_name", "Мамбетов Казыбек")];
    let named = fill(&browser, &format!("{petition}/persons/new"), &named).await;
    let person = named.header("location").strip_suffix("/birth").unwrap().to_owned();
    let path = format!("{person}/cards");
    let fields = [scene.card("1").await, scene.card("2").await].map(|id| format!("card-{id}"));

    let page = browser.get(&path).await;
    assert_eq!(page.html.matches("This is somebody else").count(), 2, "{}", page.html);
    assert_eq!(page.html.matches(" checked").count(), 0);
    let said = [(fields[0].as_str(), "same"), (fields[1].as_str(), "other")];
    let kept = fill(&browser, &path, &said).await;
    assert_eq!(kept.header("location"), format!("{person}/known"), "{}", kept.html);
    assert_eq!(browser.get(&path).await.html.matches(" checked").count(), 2);
    let check = browser.get(&format!("{petition}/check")).await;
    for said in ["This is the person", "This is somebody else", &path] {
        assert!(check.html.contains(said), "{said}: {}", check.html);
    }
    assert!(browser.get(&petition).await.html.contains("This is the person"));

    fill(&browser, &path, &[(fields[0].as_str(), "unsure")]).await;
    let check = browser.get(&format!("{petition}/check")).await;
    assert!(check.html.contains("I am not sure") && check.html.contains("This is somebody else"));
    let wrong = fill(&browser, &path, &[(fields[0].as_str(), "maybe")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.all("href").contains(&format!("#{}", fields[0]).as_str()), "{}", wrong.html);
    let unknown = format!("card-{}", uuid::Uuid::now_v7());
    for name in [unknown.as_str(), "card-x"] {
        let none = fill(&browser, &path, &[(name, "same")]).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{name}");
    }
    assert_eq!(scene.app.count("SELECT count(*) FROM card_word").await, 2);
    let other = Browser::new(&scene.app, "en");
    family(&scene.app, "other@example.org").await;
    other.sign_in("other@example.org", PASSWORD).await;
    let token = other.get("/account").await.token();
    let theirs = other.post(&path, &[("_token", &token), (&fields[0], "same")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
}
