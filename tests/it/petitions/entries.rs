//! The entries of a petition keep their ids while it is written.

use super::{Scene, codes};
use serde_json::json;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn entries_that_stay_keep_their_ids_also_in_another_order() {
    let scene = Scene::new().await;
    let body = json!({ "country": "kz", "persons": [
        { "claimed_name": "First One" }, { "claimed_name": "Second One" }, { "claimed_name": "Third One" }] });
    let view = scene.family.post("/petitions", body).await.expect(201);
    let path = format!("/petitions/{}", view["id"].as_str().unwrap());
    let id = |at: usize| view["persons"][at]["id"].clone();
    let body = json!({ "version": 1, "persons": [
        { "claimed_name": "New One" },
        { "id": id(2), "claimed_name": "Third One", "birth": "1901" },
        { "id": id(0), "claimed_name": "First Renamed" }] });
    let saved = scene.family.patch(&path, body).await.expect(200);
    let entry = |at: usize| {
        (saved["persons"][at]["id"].clone(), saved["persons"][at]["claimed_name"].clone())
    };
    assert_eq!(saved["persons"].as_array().unwrap().len(), 3);
    assert_eq!(entry(1), (id(2), json!("Third One")));
    assert_eq!(entry(2), (id(0), json!("First Renamed")));
    assert!((0..3).all(|at| id(at) != saved["persons"][0]["id"]));
    assert_eq!(saved["persons"][1]["birth"], "1901");
    assert_eq!(saved["persons"][2]["position"], 3);
    let keys = "SELECT count(DISTINCT name_keys) FROM petition_person";
    assert_eq!(scene.app.count(keys).await, 3, "what it is found by follows the name");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_of_another_petition_or_named_twice_is_refused() {
    let scene = Scene::new().await;
    let other = scene.submitted("Somebody Else").await;
    let view = scene.family.get(&format!("/petitions/{other}")).await.expect(200);
    let foreign = view["persons"][0]["id"].clone();
    let new = json!({ "country": "kz", "persons": [{ "id": foreign, "claimed_name": "X Y" }] });
    let problem = scene.family.post("/petitions", new).await.expect(422);
    let unknown = [("/persons/0/id".to_owned(), "unknown_entry".to_owned())];
    assert_eq!(codes(&problem), unknown);
    let body = json!({ "country": "kz", "persons": [{ "claimed_name": "X Y" }] });
    let draft = scene.family.post("/petitions", body).await.expect(201);
    let path = format!("/petitions/{}", draft["id"].as_str().unwrap());
    for id in [foreign, json!(Uuid::now_v7())] {
        let body = json!({ "version": 1, "persons": [{ "id": id, "claimed_name": "X Y" }] });
        assert_eq!(codes(&scene.family.patch(&path, body).await.expect(422)), unknown);
    }
    let own = &draft["persons"][0]["id"];
    let body = json!({ "version": 1, "persons": [
        { "id": own, "claimed_name": "X Y" }, { "id": own, "claimed_name": "Z" }] });
    let problem = scene.family.patch(&path, body).await.expect(422);
    assert_eq!(codes(&problem), [("/persons/1/id".to_owned(), "named_twice".to_owned())]);
    let untouched = scene.family.get(&format!("/petitions/{other}")).await.expect(200);
    assert_eq!(untouched["persons"][0]["claimed_name"], "Somebody Else");
}
