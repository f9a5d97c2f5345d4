use super::{Scene, codes, steps};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};

fn path(view: &Value, step: &str) -> String {
    format!("/petitions/{}/{step}", view["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transferred_petition_lives_on_at_the_other_office_and_the_family_is_told() {
    let scene = Scene::new().await;
    let there = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let clerk = scene.app.sign_in(Role::RegistryClerk, Some(there)).await;
    let view = scene.registered("Асан Үсенов").await;
    let body = |office| json!({ "version": view["version"], "office_id": office, "reason": "The troika sat in Almaty." });

    let own = scene.officer.post(&path(&view, "transfer"), body(scene.office)).await.expect(422);
    assert_eq!(codes(&own)[0].1, "own_office");
    let nowhere = scene.officer.post(&path(&view, "transfer"), body(uuid::Uuid::now_v7())).await;
    assert_eq!(codes(&nowhere.expect(422))[0].1, "unknown_office");
    let sent = scene.officer.post(&path(&view, "transfer"), body(there)).await.expect(200);
    assert_eq!(sent["state"], "transferred");
    assert_eq!(sent["number"], "GP-KZ-2026/00001", "the original keeps its number");
    assert!(sent["transferred_to"].is_null(), "the other office's petition is not this office's");
    assert_eq!(steps(&sent), Vec::<String>::new());

    let mine = scene.family.get(&path(&view, "")[..path(&view, "").len() - 1]).await.expect(200);
    let new = mine["transferred_to"].as_str().unwrap().parse().unwrap();
    let told = mine["notices"].as_array().unwrap();
    assert_eq!(told.last().unwrap()["kind"], "petition_transferred");
    let params = "SELECT params FROM notice WHERE kind = 'petition_transferred'";
    let params: Value = serde_json::from_str(&scene.text(params).await).unwrap();
    assert_eq!(params["other_office"], "Office ALA");
    assert_eq!(params["date"], "2026-03-02");

    let work = clerk.get("/work?kind=petition").await.expect(200);
    assert_eq!(work["items"][0]["state"], "submitted");
    let arrived = clerk.get(&format!("/petitions/{new}")).await.expect(200);
    assert_eq!(arrived["transferred_from"], view["id"]);
    assert_eq!(arrived["persons"][0]["claimed_name"], "Асан Үсенов");
    assert_eq!(arrived["deadlines"][0]["rule"], "registration");
    let other = Scene { office: there, clerk, ..scene };
    assert_eq!(other.register(new).await["number"], "ALA-2026/00001");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inadmissible_petition_says_why_and_how_to_complain() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let body = json!({ "version": view["version"], "reason": " ", "how_to_complain": "" });
    let problem = scene.officer.post(&path(&view, "inadmissible"), body).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
    let body = json!({
        "version": view["version"], "reason": "An ordinary crime.",
        "how_to_complain": "To the Prosecutor General within 30 days.",
    });
    scene.officer.post(&path(&view, "inadmissible"), body).await.expect(200);
    let mine =
        scene.family.get(&format!("/petitions/{}", view["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(mine["state"], "inadmissible");
    assert_eq!(mine["reason"], "An ordinary crime.");
    assert_eq!(mine["how_to_complain"], "To the Prosecutor General within 30 days.");
    let told = mine["notices"].as_array().unwrap();
    assert_eq!(told.last().unwrap()["kind"], "petition_inadmissible");
    assert!(mine["deadlines"].as_array().unwrap().iter().all(|d| d["state"] == "met"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_takes_its_petition_back_with_a_reason() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let bare = json!({ "version": view["version"], "reason": "" });
    scene.family.post(&path(&view, "withdraw"), bare).await.expect(422);
    let body = json!({ "version": view["version"], "reason": "We go to court ourselves." });
    let back = scene.family.post(&path(&view, "withdraw"), body).await.expect(200);
    assert_eq!(
        (back["state"].as_str(), back["reason"].as_str()),
        (Some("withdrawn"), Some("We go to court ourselves."))
    );
    let again = json!({ "version": back["version"], "reason": "again" });
    let twice = scene.family.post(&path(&view, "withdraw"), again).await.expect(409);
    assert_eq!(twice["type"], "/problems/wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_step_is_told_what_changed() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let old = view["version"].as_i64().unwrap();
    let body = json!({ "version": old, "missing": ["x"] });
    scene.officer.post(&path(&view, "return"), body).await.expect(200);
    scene.family.post(&path(&view, "complete"), json!({ "version": old + 1 })).await.expect(200);
    let body = json!({ "version": old, "reason": "r", "how_to_complain": "h" });
    let stale = scene.officer.post(&path(&view, "inadmissible"), body).await.expect(409);
    assert_eq!(stale["current_version"], old + 2);
    let actions: Vec<_> =
        stale["changes"].as_array().unwrap().iter().map(|c| c["action"].clone()).collect();
    assert_eq!(actions, ["return_for_completion", "complete"]);
}
