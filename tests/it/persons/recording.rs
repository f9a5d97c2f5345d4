use super::{Scene, codes};
use aqtau::domain::actor::Role;
use serde_json::json;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_recorded_with_spellings_in_every_script() {
    let scene = Scene::new().await;
    let body = json!({
        "sex": "male",
        "names": [
            { "kind": "in_file", "raw": "Чакабаев Ибрагимбек", "surname": "Чакабаев", "source": "OGPU file 1" },
            { "kind": "alias", "raw": "Ibragim Bek", "language": "uz-Latn", "source": "press" },
            { "raw": "إبراهيم", "source": "letter" },
        ],
    });
    let view = scene.clerk.post("/persons", body).await.expect(201);
    let names = view["names"].as_array().unwrap();
    let scripts: Vec<_> = names.iter().map(|name| name["script"].as_str().unwrap()).collect();
    assert_eq!(scripts, ["cyrillic", "latin", "arabic"]);
    assert_eq!(names[2]["kind"], "unknown");
    let events = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{}' AND action = 'record_person' AND case_version = 1",
        view["id"].as_str().unwrap()
    );
    assert_eq!(scene.app.count(&events).await, 1);
    // A clerk records; an officer edits.
    assert_eq!(view["actions"], json!([]));
    let path = format!("/persons/{}", view["id"].as_str().unwrap());
    let more = json!({ "version": 1, "name": { "raw": "Ибрагим-бек", "source": "file 2" } });
    scene.clerk.post(&format!("{path}/names"), more.clone()).await.expect(403);
    let more = scene.officer.post(&format!("{path}/names"), more).await.expect(201);
    assert_eq!((more["version"].as_i64(), more["names"].as_array().unwrap().len()), (Some(2), 4));
    assert_eq!(more["names"][3]["raw"], "Ибрагим-бек", "the leading spelling stays the first");
    let changed = json!({ "version": 2, "sex": "female" });
    assert_eq!(scene.officer.patch(&path, changed).await.expect(200)["sex"], "female");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_of_a_person_is_told_at_once() {
    let scene = Scene::new().await;
    let body = json!({
        "sex": "other",
        "names": [
            { "raw": "a\u{0}b", "source": "s" },
            { "raw": "x".repeat(10_000), "source": "" },
            { "raw": "x", "source": "s", "kind": "nickname", "language": "русский" },
        ],
    });
    let problem = scene.officer.post("/persons", body).await.expect(422);
    let expected = [
        ("/sex", "unknown_code"),
        ("/names/0/raw", "control_character"),
        ("/names/1/raw", "too_long"),
        ("/names/1/source", "required"),
        ("/names/2/kind", "unknown_code"),
        ("/names/2/language", "not_a_language"),
    ];
    let expected: Vec<_> = expected.map(|(p, c)| (p.to_owned(), c.to_owned())).into();
    assert_eq!(codes(&problem), expected);
    scene.officer.post("/persons", json!({ "names": [] })).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_request_adds_one_person_and_one_name() {
    let scene = Scene::new().await;
    let body = json!({ "names": [{ "raw": "One", "source": "s" }] });
    let first = scene.officer.post_once("/persons", body.clone(), "k").await.expect(201);
    let again = scene.officer.post_once("/persons", body, "k").await.expect(201);
    assert_eq!(first, again);
    let path = format!("/persons/{}/names", first["id"].as_str().unwrap());
    let name = json!({ "version": 1, "name": { "raw": "Two", "source": "s" } });
    scene.officer.post_once(&path, name.clone(), "n").await.expect(201);
    let again = scene.officer.post_once(&path, name, "n").await.expect(201);
    assert_eq!(again["names"].as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_change_is_told_what_changed() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    scene.state(&path, "occupation", "poet", "press").await;
    let stale =
        scene.officer.patch(&path, json!({ "version": 1, "sex": "male" })).await.expect(409);
    assert_eq!(stale["current_version"], 2);
    assert_eq!(stale["changes"][0]["action"], "add_assertion");
}

#[tokio::test(flavor = "multi_thread")]
async fn persons_of_another_office_do_not_exist() {
    let scene = Scene::new().await;
    let (path, view) = scene.person("Somebody").await;
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "uz").await;
    for role in [Role::RegistryClerk, Role::CaseOfficer, Role::SeniorProsecutor] {
        let other = scene.app.sign_in(role, Some(elsewhere)).await;
        other.get(&path).await.expect(404);
        other.patch(&path, json!({ "version": 1, "sex": "male" })).await.expect(404);
        assert_eq!(other.get("/persons").await.expect(200)["total"], 0);
    }
    let family = scene.app.sign_in(Role::Applicant, None).await;
    family.get(&path).await.expect(404);
    family.get("/persons").await.expect(403);
    family.post("/persons", json!({ "names": [{ "raw": "x", "source": "s" }] })).await.expect(403);
    scene.app.anonymous().get(&path).await.expect(401);
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    assert_eq!(auditor.get(&path).await.expect(200)["id"], view["id"]);
    scene.officer.get("/persons/not-an-id").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_that_sees_a_persons_outcome_does_not_read_the_file() {
    let scene = Scene::new().await;
    let (path, view) = scene.person("Somebody").await;
    let family = scene.app.sign_in(Role::Applicant, None).await;
    let body = json!({ "office_id": scene.office, "persons": [{ "claimed_name": "Somebody" }], "submit": true });
    let petition = family.post("/petitions", body).await.id();
    scene
        .app
        .sql(&format!(
            "UPDATE petition_person SET person_id = '{}' WHERE petition_id = '{petition}'",
            view["id"].as_str().unwrap()
        ))
        .await;
    family.get(&path).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn persons_are_found_by_words_of_any_spelling() {
    let scene = Scene::new().await;
    let (_, kazybek) = scene.person("Казыбек Мамбетимин уулу").await;
    scene.person("Бообек").await;
    let found = scene.officer.get("/persons?name=KAZYBEK").await.expect(200);
    assert_eq!((found["total"].as_i64(), &found["items"][0]["id"]), (Some(1), &kazybek["id"]));
    assert_eq!(scene.officer.get("/persons?name=kazybek%20uulu").await.expect(200)["total"], 1);
    assert_eq!(scene.officer.get("/persons?name=kazybek%20sergeev").await.expect(200)["total"], 0);
    let first = scene.officer.get("/persons?limit=1").await.expect(200);
    assert_eq!(first["total"], 2);
    let next = first["next"].as_str().unwrap();
    let second = scene.officer.get(&format!("/persons?limit=1&after={next}")).await.expect(200);
    assert_eq!((&second["items"][0]["id"], second["next"].is_null()), (&kazybek["id"], true));
    scene.officer.get("/persons?name=%00").await.expect(422);
    scene.officer.get(&format!("/persons?after={}", Uuid::now_v7())).await.expect(200);
}
