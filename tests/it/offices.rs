//! Offices: a tree without circles, successors that exist, read by everybody, changed by few.

use crate::accounts::fields;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use futures_util::future::join;
use serde_json::{Value, json};
use uuid::Uuid;

fn office(code: &str, level: &str, parent: Option<Uuid>) -> Value {
    json!({
        "code": code, "kind": "prosecutor", "level": level, "jurisdiction": "kz",
        "region": (level != "national").then_some("KZ-75"), "parent_id": parent,
        "name": { "en": format!("Office {code}"), "kk": format!("Кеңсе {code}") },
        "email": "office@example.org", "address": "Almaty, 1", "valid_from": "1991-12-26",
    })
}

async fn administrator(app: &TestApp) -> Client {
    app.sign_in(Role::Administrator, None).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_made_read_and_changed() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    let made = admin.post_once("/offices", office("KZ-GP", "national", None), "k1").await;
    let place = made.headers["location"].to_str().unwrap().to_owned();
    let id = made.id();
    assert_eq!(place, format!("/api/v1/offices/{id}"));
    let again = admin.post_once("/offices", office("KZ-GP", "national", None), "k1").await;
    assert_eq!(again.id(), id, "the same request again makes nothing new");

    let path = format!("/offices/{id}");
    let family = app.sign_in(Role::Applicant, None).await;
    let read = family.get(&path).await;
    assert_eq!(read.headers["etag"], "\"1\"");
    let view = read.expect(200);
    assert_eq!((&view["name"]["kk"], &view["in_force"]), (&json!("Кеңсе KZ-GP"), &json!(true)));
    let mut fields = office("KZ-GP", "national", None);
    fields["name"]["ru"] = json!("Управление");
    fields["address"] = json!("Astana, 14");
    let change = json!({ "version": 1, "office": fields });
    let changed = admin.put(&path, change.clone()).await.expect(200);
    assert_eq!((&changed["version"], &changed["address"]), (&json!(2), &json!("Astana, 14")));
    let stale = admin.put(&path, change).await.expect(409);
    assert_eq!((&stale["type"], &stale["current_version"]), (&json!("/problems/stale"), &json!(2)));
    assert_eq!(stale["changes"][0]["action"], "change_office");
    let history = app
        .sql(&format!("SELECT content::text FROM event WHERE chain_id = '{id}' ORDER BY seq DESC"))
        .await;
    let content: Value = serde_json::from_str(history[0].get(0)).unwrap();
    assert_eq!(content["changed"], json!(["name", "address"]));
    assert!(!content.to_string().contains("Astana, 14"), "history keeps no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_make_and_change_offices() {
    let app = TestApp::new().await;
    let id = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let change = json!({ "version": 1, "office": office("KZ-ALA-P", "regional", None) });
    for role in [Role::Applicant, Role::SeniorProsecutor, Role::Judge, Role::Auditor] {
        let somebody = app.sign_in(role, role.needs_office().then_some(id)).await;
        somebody.get("/offices").await.expect(200);
        somebody.get(&format!("/offices/{id}/subtree")).await.expect(200);
        somebody.post("/offices", office("KZ-X", "national", None)).await.expect(403);
        somebody.put(&format!("/offices/{id}"), change.clone()).await.expect(403);
    }
    let nobody = app.anonymous();
    nobody.get(&format!("/offices/{id}")).await.expect(401);
    nobody.post("/offices", office("KZ-X", "national", None)).await.expect(401);
    let admin = administrator(&app).await;
    let missing = Uuid::now_v7();
    admin.get(&format!("/offices/{missing}")).await.expect(404);
    admin.get(&format!("/offices/{missing}/subtree")).await.expect(404);
    admin.put(&format!("/offices/{missing}"), change).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_offices_of_a_country_are_listed_in_pages() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    for n in 0..5 {
        app.office(&format!("KZ-{n}"), "prosecutor", "national", "kz").await;
        app.office(&format!("UZ-{n}"), "court", "regional", "uz").await;
    }
    let mut codes = Vec::new();
    let mut after = String::new();
    loop {
        let page = admin.get(&format!("/offices?jurisdiction=kz&limit=2{after}")).await.expect(200);
        assert_eq!(page["total"], 5);
        let items = page["items"].as_array().unwrap();
        codes.extend(items.iter().map(|o| o["code"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(codes, ["KZ-0", "KZ-1", "KZ-2", "KZ-3", "KZ-4"]);
    for (query, total) in [
        ("kind=court", 5),
        ("kind=court&jurisdiction=kz", 0),
        ("level=regional", 5),
        ("text=uz-3", 1),
        ("text=%D1%83%D0%BF%D1%80%D0%B0%D0%B2%D0%BB%D0%B5%D0%BD%D0%B8%D0%B5%20kz", 5),
        ("on=1991-12-25", 0),
        ("on=2026-03-02", 10),
    ] {
        let page = admin.get(&format!("/offices?{query}")).await.expect(200);
        assert_eq!(page["total"], total, "{query}");
    }
    for query in ["kind=police", "level=x", "jurisdiction=KAZ", "limit=0", "on=yesterday", "x=1"] {
        admin.get(&format!("/offices?{query}")).await.expect(422);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subtree_lists_parents_before_children() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    let top = admin.post("/offices", office("KZ-GP", "national", None)).await.id();
    let region = admin.post("/offices", office("KZ-ALA-P", "regional", Some(top))).await.id();
    admin.post("/offices", office("KZ-ALA-1", "district", Some(region))).await.id();
    admin.post("/offices", office("KZ-ABA-P", "regional", Some(top))).await.id();
    let tree = admin.get(&format!("/offices/{top}/subtree")).await.expect(200);
    let lines: Vec<_> = tree
        .as_array()
        .unwrap()
        .iter()
        .map(|node| format!("{} {}", node["depth"], node["office"]["code"].as_str().unwrap()))
        .collect();
    assert_eq!(lines, ["0 KZ-GP", "1 KZ-ABA-P", "1 KZ-ALA-P", "2 KZ-ALA-1"]);
    let below = admin.get(&format!("/offices/{region}/subtree")).await.expect(200);
    assert_eq!(below.as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_stands_below_a_fitting_one_and_never_below_itself() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    let top = admin.post("/offices", office("KZ-GP", "national", None)).await.id();
    let region = admin.post("/offices", office("KZ-ALA-P", "regional", Some(top))).await.id();
    let foreign = app.office("UZ-GP", "prosecutor", "national", "uz").await;
    for (parent, level, expected) in [
        (Uuid::now_v7(), "regional", "/parent_id unknown"),
        (foreign, "regional", "/parent_id other_country"),
        (region, "national", "/parent_id lower_level"),
    ] {
        let problem = admin.post("/offices", office("KZ-X", level, Some(parent))).await.expect(422);
        assert_eq!(fields(&problem), [expected]);
    }
    let change = |code: &str, level: &str, parent: Option<Uuid>| json!({ "version": 1, "office": office(code, level, parent) });
    let path = format!("/offices/{top}");
    let own = admin.put(&path, change("KZ-GP", "national", Some(top))).await.expect(422);
    assert_eq!(fields(&own), ["/office/parent_id circle"]);
    let circle = admin.put(&path, change("KZ-GP", "regional", Some(region))).await.expect(422);
    assert_eq!(fields(&circle), ["/office/parent_id circle"]);
    let below = admin.put(&path, change("KZ-GP", "district", None)).await.expect(422);
    assert_eq!(fields(&below), ["/office/level offices_below"]);
    let taken = admin.put(&path, change("UZ-GP", "national", None)).await.expect(422);
    assert_eq!(fields(&taken), ["/office/code taken"]);
    let taken = admin.post("/offices", office("KZ-GP", "national", None)).await.expect(422);
    assert_eq!(fields(&taken), ["/code taken"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_moves_at_once_make_no_circle() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    for n in 0..5 {
        let (left, right) = (format!("KZ-L{n}"), format!("KZ-R{n}"));
        let one = admin.post("/offices", office(&left, "regional", None)).await.id();
        let other = admin.post("/offices", office(&right, "regional", None)).await.id();
        let below = |code: &str, parent: Uuid| json!({ "version": 1, "office": office(code, "regional", Some(parent)) });
        let (path, other_path) = (format!("/offices/{one}"), format!("/offices/{other}"));
        let (first, second) =
            join(admin.put(&path, below(&left, other)), admin.put(&other_path, below(&right, one)))
                .await;
        let mut answers = [first.status.as_u16(), second.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [200, 422]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_successor_exists_and_takes_over_from_another() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    let old = admin.post("/offices", office("KZ-OLD", "national", None)).await.id();
    let new = admin.post("/offices", office("KZ-NEW", "national", None)).await.id();
    let close = |code: &str, last: Option<&str>, successor: Uuid| {
        let mut fields = office(code, "national", None);
        fields["valid_to"] = json!(last);
        fields["successor_id"] = json!(successor);
        json!({ "version": 1, "office": fields })
    };
    let path = format!("/offices/{old}");
    let last = Some("2000-12-31");
    for (change, expected) in [
        (close("KZ-OLD", None, new), "/office/valid_to required"),
        (close("KZ-OLD", last, Uuid::now_v7()), "/office/successor_id unknown"),
        (close("KZ-OLD", last, old), "/office/successor_id circle"),
        (close("KZ-OLD", Some("1990-01-01"), new), "/office/valid_to before_first_day"),
    ] {
        let problem = admin.put(&path, change).await.expect(422);
        assert_eq!(fields(&problem), [expected]);
    }
    let closed = admin.put(&path, close("KZ-OLD", last, new)).await.expect(200);
    assert_eq!((&closed["successor_id"], &closed["in_force"]), (&json!(new), &json!(false)));
    let back = close("KZ-NEW", Some("2010-12-31"), old);
    let circle = admin.put(&format!("/offices/{new}"), back).await.expect(422);
    assert_eq!(fields(&circle), ["/office/successor_id circle"]);
}
