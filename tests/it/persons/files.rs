use super::{Scene, codes};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn one_file_holds_many_persons_and_one_person_is_in_many_files() {
    let scene = Scene::new().await;
    let (path, one) = scene.person("One").await;
    let (_, two) = scene.person("Two").await;
    let act = json!({ "class": "extrajudicial", "decided": "1932", "source": "extract" });
    let acts = scene.act(&path, act).await;
    let act = &acts["acts"][0]["id"];
    let body = |delo: &str, persons: Value, acts: Value| json!({ "holder": "SGB archive", "fond": "1", "delo": delo, "person_ids": persons, "act_ids": acts });
    let first = body("10", json!([two["id"]]), json!([act]));
    let file = scene.officer.post("/archival-files", first).await.expect(201);
    let persons = file["persons"].as_array().unwrap();
    assert_eq!(persons.len(), 2, "the person of the act is in the file too");
    assert!(persons.iter().any(|p| p["person_id"] == one["id"] && p["act_ids"] == json!([act])));
    scene
        .officer
        .post("/archival-files", body("11", json!([one["id"]]), json!([])))
        .await
        .expect(201);
    let view = scene.officer.get(&path).await.expect(200);
    assert_eq!(view["files"].as_array().unwrap().len(), 2);
    assert_eq!(view["acts"][0]["file_ids"], json!([file["id"]]));
    let list = scene.officer.get("/archival-files").await.expect(200);
    assert_eq!((list["total"].as_i64(), list["items"][1]["persons"].as_i64()), (Some(2), Some(2)));

    let path = format!("/archival-files/{}/links", file["id"].as_str().unwrap());
    let less = json!({ "version": file["version"], "without_person_ids": [two["id"]] });
    let file = scene.officer.post(&path, less.clone()).await.expect(200);
    assert_eq!(file["persons"].as_array().unwrap().len(), 1);
    let stale = scene.officer.post(&path, less).await.expect(409);
    assert_eq!(stale["current_version"], file["version"]);
    let history =
        format!("SELECT count(*) FROM event WHERE item_id = '{}'", file["id"].as_str().unwrap());
    assert_eq!(scene.app.count(&history).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn persons_and_acts_that_are_not_visible_cannot_be_linked() {
    let scene = Scene::new().await;
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "uz").await;
    let other = scene.app.sign_in(Role::CaseOfficer, Some(elsewhere)).await;
    let body = json!({ "names": [{ "raw": "Theirs", "source": "s" }] });
    let theirs = other.post("/persons", body).await.id();
    let body =
        json!({ "holder": "a", "delo": "1", "person_ids": [theirs], "act_ids": [Uuid::now_v7()] });
    let problem = scene.officer.post("/archival-files", body).await.expect(422);
    assert_eq!(
        codes(&problem),
        [
            ("/person_ids/0".into(), "unknown_person".into()),
            ("/act_ids/0".into(), "unknown_act".into())
        ]
    );
    let wrong = json!({ "holder": " ", "delo": "", "volumes": 0, "custody": "lost" });
    let problem = scene.officer.post("/archival-files", wrong).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 4);
    for (office, code) in [(Uuid::now_v7(), "unknown_office"), (scene.office, "wrong_office")] {
        let body = json!({ "holder": "a", "delo": "1", "holder_office_id": office });
        let problem = scene.officer.post("/archival-files", body).await.expect(422);
        assert_eq!(codes(&problem), [("/holder_office_id".into(), code.into())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_sees_the_files_it_holds_without_their_persons() {
    let scene = Scene::new().await;
    let archive = scene.app.office("ARCH", "archive", "national", "uz").await;
    let keeper = scene.app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
    let (_, one) = scene.person("One").await;
    let body = json!({ "holder": "State archive", "holder_office_id": archive, "delo": "7", "person_ids": [one["id"]] });
    let file = scene.officer.post("/archival-files", body).await.expect(201);
    let path = format!("/archival-files/{}", file["id"].as_str().unwrap());
    let seen = keeper.get(&path).await.expect(200);
    assert_eq!((seen["delo"].as_str(), &seen["persons"]), (Some("7"), &json!([])));
    assert_eq!(keeper.get("/archival-files").await.expect(200)["total"], 1);
    let elsewhere = scene.app.office("ARCH-2", "archive", "regional", "uz").await;
    let other = scene.app.sign_in(Role::ArchiveOfficer, Some(elsewhere)).await;
    other.get(&path).await.expect(404);
    scene.clerk.get(&path).await.expect(200);
    let body = json!({ "version": file["version"] });
    scene.clerk.post(&format!("{path}/links"), body).await.expect(403);
    let family = scene.app.sign_in(Role::Applicant, None).await;
    family.get(&path).await.expect(404);
    family.get("/archival-files").await.expect(403);
}
