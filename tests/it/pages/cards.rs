//! Sources of cards, what cards have to do with each other, and reviews that are opened on them.

use super::Browser;
use super::review::{fill, leads};
use crate::cards::search::Scene;
use aqtau::domain::actor::Role;
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

const ROWS: &str = "number,name,birth,body,decided,articles,sentence,secrecy\n\
    1,Мамбетов Казыбек,1901,Тройка НКВД,20.11.1937,58-10,расстрел,open\n\
    2,Мамбетов Казыбек,1901,Особое совещание при НКВД СССР,1941,58-10,10 лет ИТЛ,open\n\
    3,Ахметов Касым,1899,,,,,open\n\
    4,Тайный Человек,1890,,,,,secret\n";

/// Cards of a source, and a case officer at a browser.
async fn scene() -> (Scene, Browser) {
    let scene = Scene::without_cards().await;
    scene.import("cards.csv", ROWS).await;
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(scene.office)).await;
    let browser = Browser::of(&scene.app, &officer, "en").await;
    (scene, browser)
}

async fn card(scene: &Scene, number: &str) -> String {
    let sql = format!("SELECT id::text FROM card WHERE number = '{number}'");
    scene.app.sql(&sql).await[0].get(0)
}

async fn reviews(scene: &Scene) -> i64 {
    scene.app.count("SELECT count(*) FROM review").await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_changes_its_source_and_no_other_office_finds_the_page() {
    let (scene, officer) = scene().await;
    let sql = "SELECT id::text FROM card_source WHERE code = 'KZ-1'";
    let id: String = scene.app.sql(sql).await[0].get(0);
    let (source, path) = (format!("/card-sources/{id}"), format!("/card-sources/{id}/change"));
    let keeper = Browser::of(&scene.app, &scene.keeper, "en").await;
    let own = keeper.get(&format!("/cards/{}", card(&scene, "1").await)).await;
    assert!(own.all("href").contains(&source.as_str()), "{}", own.html);
    assert!(keeper.get(&source).await.all("href").contains(&path.as_str()));
    let right = [
        ("title", "Card index of the region"),
        ("provenance", "Copied in 2026"),
        ("secrecy", "restricted"),
        ("families_may_see", "yes"),
        ("reason", "The region agreed."),
    ];
    for (field, wrong) in [("title", " "), ("reason", ""), ("secrecy", "unheard")] {
        let typed = right.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = fill(&keeper, &path, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", page.html);
        let anchor = format!("#{field}");
        assert!(page.all("href").contains(&anchor.as_str()), "{field}: {}", page.html);
    }
    assert_eq!(leads(&fill(&keeper, &path, &right).await), source);
    let page = keeper.get(&source).await;
    for said in ["Card index of the region", "Copied in 2026", "Families may see its open cards"] {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    assert_eq!(officer.get(&path).await.status, StatusCode::NOT_FOUND);
    let token = officer.get("/account").await.token();
    let sent = officer.post(&path, &[("_token", token.as_str()), ("title", "Mine")]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn decisions_about_two_cards_stand_on_the_page_of_each() {
    let (scene, officer) = scene().await;
    let (one, other) = (card(&scene, "1").await, card(&scene, "2").await);
    let body = json!({
        "card_id": one, "other_card_id": other, "decision": "same", "reason": "Name and year agree.",
    });
    scene.keeper.post("/card-links", body).await.expect(201);
    for (card, other) in [(&one, &other), (&other, &one)] {
        let page = officer.get(&format!("/cards/{card}")).await;
        assert!(page.html.contains("Name and year agree."), "{}", page.html);
        assert!(page.all("href").contains(&format!("/cards/{other}").as_str()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_marked_cards_are_set_side_by_side_decided_about_and_the_decision_taken_back() {
    let (scene, officer) = scene().await;
    let (one, other) = (card(&scene, "1").await, card(&scene, "2").await);
    let found = fill(&officer, "/cards", &[("names", "Мамбетов Казыбек")]).await;
    assert!(found.all("formaction").contains(&"/cards/compare"), "{}", found.html);
    let token = found.token();
    let typed = [("_token", token.as_str()), ("card", one.as_str()), ("card", other.as_str())];
    let path = format!("/cards/{one}/beside/{other}");
    assert_eq!(leads(&officer.post("/cards/compare", &typed).await), path);
    let page = officer.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    for said in ["Тройка НКВД", "Особое совещание при НКВД", "1901", "расстрел", "10 лет ИТЛ"]
    {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    for (field, wrong) in [("decision", "unheard"), ("reason", " ")] {
        let right = [("decision", "same"), ("reason", "One year, one name.")];
        let typed = right.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = fill(&officer, &path, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", page.html);
        assert!(page.all("href").contains(&format!("#{field}").as_str()), "{}", page.html);
    }
    let asked = officer.get(&path).await;
    let right = [("decision", "same"), ("reason", "One year, one name.")];
    assert_eq!(leads(&fill(&officer, &path, &right).await), path);
    let late =
        [("_token", asked.token()), ("decision", "not_same".into()), ("reason", "Two.".into())];
    let late: Vec<(&str, &str)> =
        late.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let late = officer.post(&path, &late).await;
    assert!(late.html.contains("Take that decision back first"), "{}", late.html);
    assert!(late.html.contains("Two.") && late.html.contains("One year, one name."));
    // From the other card it is the same decision.
    let undo = format!("/cards/{other}/beside/{one}/undo");
    let page = officer.get(&format!("/cards/{other}/beside/{one}")).await;
    assert!(page.html.contains("The same person") && page.all("href").contains(&undo.as_str()));
    let page = fill(&officer, &undo, &[("reason", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    fill(&officer, &undo, &[("reason", "A namesake.")]).await;
    let page = officer.get(&path).await;
    assert!(page.html.contains("A namesake.") && page.all("name").contains(&"decision"));
    assert_eq!(officer.get(&undo).await.status, StatusCode::NOT_FOUND, "nothing is in force");
    let sql = "SELECT count(*) FROM card_link WHERE octet_length(signature) = 64 AND revoked_at IS NOT NULL";
    assert_eq!(scene.app.count(sql).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_are_compared_by_two_and_those_not_seen_with_nothing() {
    let (scene, officer) = scene().await;
    let (one, other) = (card(&scene, "1").await, card(&scene, "2").await);
    let (three, secret) = (card(&scene, "3").await, card(&scene, "4").await);
    let token = officer.get("/cards").await.token();
    for marked in [&[][..], &[&one], &[&one, &other, &three], &[&one, &secret, &other]] {
        let cards = marked.iter().map(|id| ("card", id.as_str()));
        let typed: Vec<_> = std::iter::once(("_token", token.as_str())).chain(cards).collect();
        let page = officer.post("/cards/compare", &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
        assert!(page.html.contains("Mark exactly two cards"), "{}", page.html);
        assert!(!page.html.contains("Тайный"), "{}", page.html);
        let offered =
            page.all("value").iter().filter(|value| marked.iter().any(|id| id == *value)).count();
        let seen = marked.iter().filter(|id| **id != &secret).count();
        assert_eq!(offered, if seen < 2 { 0 } else { seen });
    }
    for path in [
        format!("/cards/{one}/beside/{one}"),
        format!("/cards/{one}/beside/{secret}"),
        format!("/cards/{secret}/beside/{one}"),
        format!("/cards/{one}/beside/{}", Uuid::nil()),
    ] {
        assert_eq!(officer.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        let typed = [("_token", token.as_str()), ("decision", "same"), ("reason", "One.")];
        assert_eq!(officer.post(&path, &typed).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(scene.app.count("SELECT count(*) FROM card_link").await, 0);
    // A clerk sees both, and decides nothing.
    let clerk = Browser::of(&scene.app, &scene.clerk, "en").await;
    let path = format!("/cards/{one}/beside/{other}");
    let page = clerk.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    assert!(!page.all("name").contains(&"decision"), "{}", page.html);
    let token = clerk.get("/account").await.token();
    let typed = [("_token", token.as_str()), ("decision", "same"), ("reason", "One.")];
    assert_eq!(clerk.post(&path, &typed).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_opened_on_the_cards_that_were_marked_in_a_search() {
    let (scene, officer) = scene().await;
    let (one, two) = (card(&scene, "1").await, card(&scene, "2").await);
    let found = fill(&officer, "/cards", &[("names", "Мамбетов Казыбек")]).await;
    assert!(found.html.contains("action=\"/reviews/on-cards\""), "{}", found.html);
    assert!(found.all("value").contains(&one.as_str()));
    let token = found.token();
    let none = officer.post("/reviews/on-cards", &[("_token", &token)]).await;
    assert!(none.html.contains("No card was marked"), "{}", none.html);
    let typed = [("_token", token.as_str()), ("card", one.as_str()), ("card", two.as_str())];
    let look = officer.post("/reviews/on-cards", &typed).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.html);
    assert!(look.html.contains("Мамбетов Казыбек"), "{}", look.html);
    assert_eq!(reviews(&scene).await, 0, "looking writes nothing");
    let token = look.token();
    let open = "/reviews/on-cards/open";
    let secret = card(&scene, "4").await;
    for cards in [&[][..], &[("card", one.as_str()), ("card", secret.as_str())]] {
        let page = officer.post(open, &[&[("_token", token.as_str())][..], cards].concat()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    }
    let base = [typed[1], typed[2], ("_token", token.as_str())];
    let wrong = officer.post(open, &base).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.all("href").contains(&"#title"), "{}", wrong.html);
    let right = [&base[..], &[("title", "List 7"), ("order_reference", "Order 7")]].concat();
    let opened = officer.post(open, &right).await;
    let to = leads(&opened).to_owned();
    assert!(to.starts_with("/reviews/") && to.ends_with("/subjects"), "{to}");
    assert_eq!(leads(&officer.post(open, &right).await), to, "a second click opens no other");
    assert_eq!(reviews(&scene).await, 1);
    let again = officer.get(&format!("/reviews/on-cards?card={one}")).await;
    assert!(again.html.contains("stands in"), "{}", again.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_suggests_no_class_is_taken_with_the_class_that_is_chosen() {
    let (scene, officer) = scene().await;
    let three = card(&scene, "3").await;
    let path = format!("/reviews/on-cards?card={three}");
    let page = officer.get(&format!("/cards/{three}")).await;
    assert!(page.all("href").contains(&path.as_str()), "{}", page.html);
    let page = officer.get(&path).await;
    assert!(page.html.contains("names neither body nor measure"), "{}", page.html);
    let token = page.token();
    let typed = [
        ("_token", token.as_str()),
        ("card", three.as_str()),
        ("title", "List 8"),
        ("order_reference", "Order 8"),
    ];
    let open = "/reviews/on-cards/open";
    let page = officer.post(open, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    let chosen = [&typed[..], &[("class", "extrajudicial")]].concat();
    leads(&officer.post(open, &chosen).await);
    assert_eq!(reviews(&scene).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_marked_table_is_looked_through_before_a_review_is_opened_on_it() {
    let (scene, officer) = scene().await;
    let (one, three) = (card(&scene, "1").await, card(&scene, "3").await);
    let path = "/reviews/on-table";
    let leak = |text: String| -> &'static [u8] { Box::leak(text.into_boxed_str()).as_bytes() };
    let right = leak(format!("line;card_id;chosen\n7;{one};x\n8;{three};\n"));
    let wrong = leak(format!("card_id,chosen\n{one},maybe\n"));
    let typed = [("title", "List 9"), ("order_reference", "Order 9")];
    let opening = [typed[0], typed[1], ("open", "yes")];
    let page = officer.upload(path, &typed, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    let page = officer.upload(path, &opening, &[("marked.csv", wrong)]).await;
    assert!(page.html.contains("<code>chosen</code>"), "{}", page.html);
    let page = officer.upload(path, &typed, &[("marked.csv", right)]).await;
    assert!(page.html.contains("Nothing has to be mended"), "{}", page.html);
    assert_eq!(reviews(&scene).await, 0, "looking writes nothing");
    let page = officer.upload(path, &[("open", "yes")], &[("marked.csv", right)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
    assert!(page.all("href").contains(&"#title"), "{}", page.html);
    leads(&officer.upload(path, &opening, &[("marked.csv", right)]).await);
    assert_eq!(reviews(&scene).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_open_reviews_is_offered_no_boxes_and_finds_no_page() {
    let (scene, _) = scene().await;
    let one = card(&scene, "1").await;
    let clerk = Browser::of(&scene.app, &scene.clerk, "en").await;
    let found = fill(&clerk, "/cards", &[("names", "Мамбетов Казыбек")]).await;
    assert!(!found.html.contains("/reviews/on-cards"), "{}", found.html);
    let token = clerk.get("/account").await.token();
    let typed = [("_token", token.as_str()), ("card", one.as_str())];
    for path in ["/reviews/on-cards", "/reviews/on-cards/open"] {
        assert_eq!(clerk.post(path, &typed).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let looked = clerk.get(&format!("/reviews/on-cards?card={one}")).await;
    assert_eq!(looked.status, StatusCode::NOT_FOUND);
    assert_eq!(clerk.get("/reviews/on-table").await.status, StatusCode::NOT_FOUND);
    assert_eq!(clerk.get(&format!("/cards/{}", Uuid::nil())).await.status, StatusCode::NOT_FOUND);
}
