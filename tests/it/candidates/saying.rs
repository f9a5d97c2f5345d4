use super::{Scene, numbers};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

const NAME: &str = "Мамбетов Казыбек";

async fn scene() -> Scene {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек,1901,open\n2,Мамбетов Казыбек,1925,open\n").await;
    scene
}

fn path(petition: Uuid, entry: Uuid, card: Uuid) -> String {
    format!("/petitions/{petition}/persons/{entry}/cards/{card}")
}

fn said(word: &str) -> Value {
    json!({ "said": word })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_family_says_stands_beside_the_card_and_in_the_history_and_decides_nothing() {
    let scene = scene().await;
    let petition = scene.draft(NAME).await;
    let (entry, card) = (scene.entry(petition).await, scene.card("2").await);
    let path = path(petition, entry, card);
    let word = scene.family.put(&path, said("same")).await.expect(200);
    assert_eq!((&word["said"], &word["source"]), (&json!("same"), &json!("applicant")));
    let mine = scene.cards(&scene.family, petition).await;
    assert_eq!(numbers(&mine), ["2"], "spoken about before anything was searched");
    assert_eq!(mine[0]["family_said"], word);

    scene.family.put(&path, said("unsure")).await.expect(200);
    scene.family.put(&path, said("unsure")).await.expect(200);
    assert_eq!(scene.app.count("SELECT count(*) FROM card_word").await, 1);
    let version = scene.family.get(&format!("/petitions/{petition}")).await.expect(200);
    let body = json!({ "version": version["version"] });
    scene.family.post(&format!("/petitions/{petition}/submit"), body).await.expect(200);
    let seen = scene.cards(&scene.clerk, petition).await;
    assert_eq!(seen[0]["family_said"]["said"], "unsure");
    assert_eq!(seen[0]["decision"], Value::Null);
    let events = scene.clerk.get(&format!("/petitions/{petition}/history")).await.expect(200);
    let spoken: Vec<&Value> = events["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["action"] == "say_of_card")
        .collect();
    assert_eq!(spoken.len(), 2, "the second time nothing new was said: {events:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_speaks_only_of_its_own_petition_and_of_cards_it_sees() {
    let scene = scene().await;
    scene.import("OFFICE", "3,Мамбетов Казыбек,1901,open\n").await;
    let (petition, other) = (scene.draft(NAME).await, scene.draft(NAME).await);
    let (entry, card) = (scene.entry(petition).await, scene.card("1").await);
    let others = scene.entry(other).await;
    let stranger = scene.app.sign_in(Role::Applicant, None).await;
    stranger.put(&path(petition, entry, card), said("same")).await.expect(404);
    scene.app.anonymous().put(&path(petition, entry, card), said("same")).await.expect(401);
    for (entry, card) in [
        (others, card),
        (Uuid::now_v7(), card),
        (entry, Uuid::now_v7()),
        (entry, scene.card("3").await),
    ] {
        scene.family.put(&path(petition, entry, card), said("same")).await.expect(404);
    }
    let wrong = scene.family.put(&path(petition, entry, card), said("maybe")).await.expect(422);
    assert_eq!(wrong["errors"][0]["pointer"], "/said");
    let sent = scene.submitted(NAME).await;
    let path = path(sent, scene.entry(sent).await, card);
    scene.clerk.put(&path, said("same")).await.expect(403);
    scene.family.put(&path, said("same")).await.expect(200);
    assert_eq!(scene.app.count("SELECT count(*) FROM card_word").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn once_the_office_works_on_it_the_word_stays_as_it_is_and_goes_along_to_another_office() {
    let scene = scene().await;
    let petition = scene.submitted(NAME).await;
    let (entry, card) = (scene.entry(petition).await, scene.card("1").await);
    let path = path(petition, entry, card);
    scene.family.put(&path, said("other")).await.expect(200);
    scene.clerk.get(&format!("/petitions/{petition}/duplicates")).await.expect(200);
    let view = scene.clerk.get(&format!("/petitions/{petition}")).await.expect(200);
    let body = json!({ "version": view["version"] });
    let register = format!("/petitions/{petition}/register");
    let view = scene.clerk.post(&register, body).await.expect(200);
    scene.family.put(&path, said("same")).await.expect(409);

    let there = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let clerk = scene.app.sign_in(Role::RegistryClerk, Some(there)).await;
    let body = json!({ "version": view["version"], "office_id": there, "reason": "R" });
    let transfer = format!("/petitions/{petition}/transfer");
    scene.officer.post(&transfer, body).await.expect(200);
    let sql = format!("SELECT id FROM petition WHERE transferred_from = '{petition}'");
    let new = scene.app.sql(&sql).await[0].get(0);
    let seen = scene.cards(&clerk, new).await;
    let word = seen.iter().find(|one| one["card"]["number"] == "1").unwrap();
    assert_eq!(word["family_said"]["said"], "other");
}
