use super::{Scene, numbers};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

async fn scene() -> (Scene, Uuid, Uuid, Uuid) {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек,1901,open\n2,Мамбетов Казыбек,1925,open\n").await;
    let petition = scene.searched("Мамбетов Казыбек").await;
    let (entry, card) = (scene.entry(petition).await, scene.card("1").await);
    (scene, petition, entry, card)
}

fn decision(entry: Uuid, card: Uuid, decision: &str) -> Value {
    json!({ "petition_person_id": entry, "card_id": card, "decision": decision, "reason": "Same village." })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_signed_told_to_the_family_kept_in_the_history_and_taken_back() {
    let (scene, petition, entry, card) = scene().await;
    let made = scene.clerk.post("/card-decisions", decision(entry, card, "same")).await.expect(201);
    assert_eq!(made["signature"].as_str().unwrap().len(), 128);
    let kept = scene.cards(&scene.clerk, petition).await;
    assert_eq!(kept[0]["decision"]["decision"], "same", "what was decided stands first: {kept:#?}");
    assert_eq!(kept[0]["decision"]["reason"], "Same village.");
    let seen = scene.cards(&scene.family, petition).await;
    assert_eq!(seen[0]["decision"]["decision"], "same");
    assert_eq!(seen[0]["decision"]["reason"], Value::Null, "the office's own affair");
    let told = "SELECT count(*) FROM notice WHERE kind = 'card_confirmed'";
    assert_eq!(scene.app.count(told).await, 1);

    let again = scene.officer.post("/card-decisions", decision(entry, card, "not_same")).await;
    assert_eq!(again.expect(409)["type"], "/problems/card-decided");
    let path = format!("/card-decisions/{}/revocation", made["id"].as_str().unwrap());
    scene.officer.post(&path, json!({ "reason": " " })).await.expect(422);
    let back = scene.officer.post(&path, json!({ "reason": "A mistake." })).await.expect(200);
    assert_eq!(back["revoke_reason"], "A mistake.");
    let twice = scene.officer.post(&path, json!({ "reason": "Again." })).await.expect(409);
    assert_eq!(twice["type"], "/problems/decision-revoked");
    scene.officer.post("/card-decisions", decision(entry, card, "not_same")).await.expect(201);
    assert_eq!(scene.app.count(told).await, 1);

    let path = format!("/petitions/{petition}/history");
    let events = scene.clerk.get(&path).await.expect(200).to_string();
    assert!(events.contains("decide_card") && events.contains("revoke_card_decision"), "{events}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_matching_said_is_kept_with_the_decision_for_fitting_the_weights() {
    let (scene, _, entry, card) = scene().await;
    let other = scene.card("2").await;
    scene.clerk.post("/card-decisions", decision(entry, card, "same")).await.expect(201);
    scene.clerk.post("/card-decisions", decision(entry, other, "not_same")).await.expect(201);
    let examples = scene
        .app
        .context
        .read_as_system(async |tx| Ok(aqtau::store::candidate::list_examples(tx, None, 10).await?))
        .await
        .unwrap();
    let years: Vec<_> = examples.iter().map(|one| (one.same, one.features.unwrap().year)).collect();
    assert_eq!(years, [(true, Some(0)), (false, Some(24))]);
    let claimed = scene.app.sql("SELECT claimed::text FROM card_decision LIMIT 1").await;
    assert!(claimed[0].get::<_, String>(0).contains("Мамбетов Казыбек"));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_decisions_are_told_and_keep_nothing() {
    let (scene, _, entry, card) = scene().await;
    let body = json!({ "petition_person_id": entry, "person_id": entry, "card_id": card, "decision": "maybe", "reason": "" });
    let problem = scene.clerk.post("/card-decisions", body).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 3, "{problem:#}");
    for body in [decision(Uuid::now_v7(), card, "same"), decision(entry, Uuid::now_v7(), "same")] {
        scene.clerk.post("/card-decisions", body).await.expect(404);
    }
    scene.family.post("/card-decisions", decision(entry, card, "same")).await.expect(403);
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let stranger = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    stranger.post("/card-decisions", decision(entry, card, "same")).await.expect(404);
    scene.app.sql("UPDATE card SET secrecy = 'secret'").await;
    scene.clerk.post("/card-decisions", decision(entry, card, "same")).await.expect(404);
    assert_eq!(scene.app.count("SELECT count(*) FROM card_decision").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_request_twice_decides_once() {
    let (scene, _, entry, card) = scene().await;
    let body = decision(entry, card, "undecided");
    let first = scene.clerk.post_once("/card-decisions", body.clone(), "key-1").await.expect(201);
    let second = scene.clerk.post_once("/card-decisions", body, "key-1").await.expect(201);
    assert_eq!(first["id"], second["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_found_in_another_way_is_decided_about_too() {
    let (scene, petition, entry, _) = scene().await;
    scene.import("OPEN", "9,Сейфуллин Сакен,1894,open\n").await;
    let card = scene.card("9").await;
    scene.officer.post("/card-decisions", decision(entry, card, "not_same")).await.expect(201);
    let cards = scene.cards(&scene.officer, petition).await;
    assert_eq!(numbers(&cards)[0], "9");
    assert_eq!(cards[0]["found_at"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_person_has_decisions_of_its_own_and_those_of_the_petitions_that_mean_it() {
    let (scene, petition, entry, card) = scene().await;
    let person =
        json!({ "names": [{ "raw": "Мамбетов Казыбек", "kind": "in_file", "source": "file" }] });
    let person = scene.officer.post("/persons", person).await.id();
    let other = scene.card("2").await;
    let body = json!({ "person_id": person, "card_id": other, "decision": "not_same", "reason": "Younger." });
    scene.officer.post("/card-decisions", body).await.expect(201);
    scene.clerk.post("/card-decisions", decision(entry, card, "same")).await.expect(201);
    let path = format!("/persons/{person}/cards");
    let listed = scene.officer.get(&path).await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    scene
        .app
        .sql(&format!(
            "UPDATE petition_person SET person_id = '{person}' WHERE petition_id = '{petition}'"
        ))
        .await;
    let listed = scene.officer.get(&path).await.expect(200);
    let decided: Vec<_> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["card"]["number"].as_str().unwrap(), one["decision"]["decision"].as_str().unwrap())
        })
        .collect();
    assert_eq!(decided, [("1", "same"), ("2", "not_same")]);
    let history = scene.officer.get(&format!("/persons/{person}/history")).await.expect(200);
    assert!(history.to_string().contains("decide_card"), "{history}");
}
