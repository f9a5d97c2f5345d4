//! Reviews by order, and lists of people from a file, with the pages alone.

use super::{Browser, Page};
use crate::reviews::Scene;
use reqwest::StatusCode;

const LIST: &[u8] = "name,body,decided,article,measure,holder,delo,placeholder\n\
    Асан Үсенов,тройка НКВД,20.11.1937,58-10,ВМН,archive,7,no\n\
    Person 2,тройка НКВД,20.11.1937,58-6,10 лет ИТЛ,archive,7,yes\n"
    .as_bytes();
const WRONG: &[u8] = b"name,class,placeholder\n,court_conviction,\nB,extrajudicial,perhaps\n";

/// Sends the form of a page with what stands hidden in it.
async fn fill(browser: &Browser, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html);
    let (token, version) = (page.token(), page.hidden("version"));
    let batch = page.hidden("batch_id");
    let fixed = [("_token", token.as_str()), ("version", &version), ("batch_id", &batch)];
    browser.post(path, &[&fixed, typed].concat()).await
}

fn leads(page: &Page) -> String {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html);
    page.header("location").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_becomes_a_batch_a_review_by_order_and_its_people() {
    let scene = Scene::new().await;
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    let typed =
        [("kind", "troika_session"), ("title", "Sitting of 20.11.1937"), ("source", "Minutes 12")];
    let batch = leads(&fill(&senior, "/batches/new", &typed).await);
    let shown = senior.get(&batch).await;
    assert!(
        shown.html.contains("Minutes 12") && shown.html.contains("0 reviews"),
        "{}",
        shown.html
    );
    let new = format!("/reviews/new?batch={}", batch.rsplit('/').next().unwrap());
    let page = senior.get(&new).await;
    assert!(page.html.contains("Sitting of 20.11.1937"), "{}", page.html);
    let (token, of) = (page.token(), page.hidden("batch_id"));
    let fixed = [("_token", token.as_str()), ("batch_id", &of), ("title", "Sitting")];
    let missing = senior.post("/reviews/new", &fixed).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", missing.html);
    assert!(missing.html.contains("order_reference-error"), "{}", missing.html);
    let token = missing.token();
    let typed = [
        ("_token", token.as_str()),
        ("batch_id", of.as_str()),
        ("title", "Sitting"),
        ("order_reference", "Order 7"),
    ];
    let import = leads(&senior.post("/reviews/new", &typed).await);
    let wrong = leads(&senior.upload(&import, &[], &[("list.csv", WRONG)]).await);
    let told = senior.get(&wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.html);
    assert!(told.html.contains("<code>placeholder</code>"), "{}", told.html);
    assert!(!told.html.contains("Take them over"), "{}", told.html);
    let look = leads(&senior.upload(&import, &[], &[("list.csv", LIST)]).await);
    let told = senior.get(&look).await;
    assert!(told.html.contains("2 persons"), "{}", told.html);
    let subjects = leads(&fill(&senior, &look, &[]).await);
    let people = senior.get(&subjects).await;
    assert!(people.html.contains("Асан Үсенов"), "{}", people.html);
    let again = senior.get(&batch).await;
    assert!(again.html.contains("1 review,") && again.html.contains("2 persons"), "{}", again.html);
    let account = scene.officer.account.unwrap().to_string();
    leads(&fill(&senior, &format!("{batch}/assign"), &[("account_id", &account)]).await);
    let assigned = format!("SELECT count(*) FROM review WHERE assigned_to = '{account}'");
    assert_eq!(scene.app.count(&assigned).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_added_by_hand_and_what_is_wrong_is_told_at_its_field() {
    let scene = Scene::new().await;
    let review = scene.review(serde_json::json!([crate::reviews::person("Асан")])).await;
    let officer = Browser::of(&scene.app, &scene.officer, "en").await;
    let path = format!("/reviews/{}/person", review.id);
    let nobody = fill(&officer, &path, &[("body", "тройка НКВД")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nobody.html);
    assert!(nobody.html.contains("name-error") && nobody.html.contains("тройка НКВД"));
    let typed = [
        ("name", "Венера Осмонова"),
        ("birth", "about 1900"),
        ("body", "тройка НКВД"),
        ("decided", "1937"),
        ("measure", "ВМН"),
        ("holder", "Archive"),
        ("delo", "12"),
    ];
    let subjects = leads(&fill(&officer, &path, &typed).await);
    assert!(officer.get(&subjects).await.html.contains("Венера Осмонова"));
    let none = officer.upload(&format!("/reviews/{}/import", review.id), &[], &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", none.html);
    assert!(none.html.contains("Choose a file."), "{}", none.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_the_office_s_own() {
    let scene = Scene::new().await;
    let review = scene.review(serde_json::json!([crate::reviews::person("Асан")])).await;
    for client in [&scene.family, &scene.archivist] {
        let other = Browser::of(&scene.app, client, "en").await;
        let import = format!("/reviews/{}/import", review.id);
        for path in ["/batches/new", "/reviews/new", &import] {
            let got = other.get(path).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{path}: {}", got.html);
        }
    }
    let elsewhere = scene.app.office("GP2", "prosecutor", "national", "kg").await;
    let role = aqtau::domain::actor::Role::SeniorProsecutor;
    let stranger = scene.app.sign_in(role, Some(elsewhere)).await;
    let stranger = Browser::of(&scene.app, &stranger, "en").await;
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    let typed = [("kind", "ex_officio_list"), ("title", "Own list"), ("source", "Order")];
    let batch = leads(&fill(&senior, "/batches/new", &typed).await);
    assert_eq!(stranger.get(&batch).await.status, StatusCode::NOT_FOUND);
    assert!(!stranger.get("/batches").await.html.contains("Own list"));
}
