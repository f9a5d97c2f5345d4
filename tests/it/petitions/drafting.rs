use super::{Scene, codes, steps, version};
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_family_writes_saves_any_field_and_submits() {
    let scene = Scene::new().await;
    let draft = scene.family.post("/petitions", json!({ "country": "kz" })).await.expect(201);
    assert_eq!((draft["state"].as_str(), draft["version"].as_i64()), (Some("draft"), Some(1)));
    assert_eq!(steps(&draft), ["submit!", "withdraw"]);
    let path = format!("/petitions/{}", draft["id"].as_str().unwrap());

    let early = scene.family.post(&format!("{path}/submit"), json!({ "version": 1 })).await;
    let blocked = early.expect(409);
    assert_eq!(blocked["blockers"].as_array().unwrap().len(), 2, "{blocked:#}");

    let persons = json!([{ "claimed_name": "Асан Үсенов", "other_spellings": ["Asan Usenov"] }]);
    let body = json!({ "version": 1, "persons": persons, "office_id": scene.office });
    let saved = scene.family.patch(&path, body).await.expect(200);
    assert_eq!(saved["persons"][0]["kinship"], "unknown");
    assert_eq!(saved["office"]["name"], "Office GP-KZ");
    let body = json!({ "version": 2, "statement": "Он был учителем." });
    let saved = scene.family.patch(&path, body).await.expect(200);
    assert_eq!(saved["persons"].as_array().unwrap().len(), 1, "what is left out stays");

    let sent =
        scene.family.post(&format!("{path}/submit"), json!({ "version": 3 })).await.expect(200);
    assert_eq!(sent["state"], "submitted");
    assert_eq!(sent["deadlines"][0]["rule"], "registration");
    assert!(sent["deadlines"][0]["derivation"].as_str().unwrap().contains("02.03.2026"));
    assert_eq!(sent["notices"][0]["kind"], "petition_received");
    assert_eq!(steps(&sent), ["withdraw"]);

    let late =
        scene.family.patch(&path, json!({ "version": 4, "statement": "" })).await.expect(409);
    assert_eq!(late["type"], "/problems/wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_save_is_told_what_changed() {
    let scene = Scene::new().await;
    let id = scene.family.post("/petitions", json!({ "country": "kz" })).await.id();
    let path = format!("/petitions/{id}");
    scene.family.patch(&path, json!({ "version": 1, "statement": "one" })).await.expect(200);
    let stale =
        scene.family.patch(&path, json!({ "version": 1, "statement": "two" })).await.expect(409);
    assert_eq!(stale["type"], "/problems/stale");
    assert_eq!(stale["current_version"], 2);
    assert_eq!(stale["changes"][0]["action"], "save_petition");
    let view = scene.family.get(&path).await.expect(200);
    assert_eq!(view["statement"], "one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_request_with_one_key_makes_one_petition() {
    let scene = Scene::new().await;
    let body = json!({ "country": "kz", "statement": "once" });
    let ids = futures_util::future::join_all(
        (0..8).map(|_| scene.family.post_once("/petitions", body.clone(), "key-1")),
    )
    .await;
    let ids: std::collections::BTreeSet<_> = ids.into_iter().map(|answer| answer.id()).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(scene.app.count("SELECT count(*) FROM petition").await, 1);
    let other = json!({ "country": "kz", "statement": "twice" });
    let reused = scene.family.post_once("/petitions", other, "key-1").await.expect(409);
    assert_eq!(reused["type"], "/problems/idempotency-key-reused");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_told_at_once() {
    let scene = Scene::new().await;
    let body = json!({
        "country": "Kazakhstan",
        "language": "xx",
        "statement": "with \u{0} in it",
        "received_on": "2026-03-01",
        "persons": [
            { "claimed_name": "x".repeat(10_000) },
            { "claimed_name": " ", "kinship": "boss" },
            { "claimed_name": "bell \u{7}" },
        ],
    });
    let problem = scene.family.post("/petitions", body).await.expect(422);
    let expected = [
        ("/language", "unknown_code"),
        ("/country", "not_a_country"),
        ("/received_on", "paper_only"),
        ("/statement", "control_character"),
        ("/persons/0/claimed_name", "too_long"),
        ("/persons/1/claimed_name", "required"),
        ("/persons/1/kinship", "unknown_code"),
        ("/persons/2/claimed_name", "control_character"),
    ];
    let expected: Vec<_> = expected.map(|(p, c)| (p.to_owned(), c.to_owned())).into();
    assert_eq!(codes(&problem), expected);
    for body in [json!({ "country": "kz", "surprise": 1 }), json!([]), json!({ "persons": 5 })] {
        assert_eq!(scene.family.post("/petitions", body).await.status.as_u16(), 422);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_that_takes_no_petitions_cannot_be_chosen() {
    let scene = Scene::new().await;
    let court = scene.app.office("C1", "court", "national", "kz").await;
    let closed = scene.app.office("OLD", "prosecutor", "national", "kz").await;
    scene
        .app
        .sql(&format!("UPDATE office SET valid_to = '2020-01-01' WHERE id = '{closed}'"))
        .await;
    for (office, code) in [
        (uuid::Uuid::now_v7(), "unknown_office"),
        (court, "wrong_office"),
        (closed, "closed_office"),
    ] {
        let problem =
            scene.family.post("/petitions", json!({ "office_id": office })).await.expect(422);
        assert_eq!(codes(&problem), [("/office_id".to_owned(), code.to_owned())]);
    }
    let nowhere = scene.family.post("/petitions", json!({})).await.expect(422);
    assert_eq!(codes(&nowhere), [("/country".to_owned(), "required".to_owned())]);
    let no_law = scene.family.post("/petitions", json!({ "country": "fr" })).await.expect(409);
    assert_eq!(no_law["type"], "/problems/no-profile");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_may_name_five_hundred_persons() {
    let scene = Scene::new().await;
    let persons: Vec<_> =
        (1..=500).map(|n| json!({ "claimed_name": format!("Сосланный Номер{n}") })).collect();
    let body = json!({ "office_id": scene.office, "persons": persons, "submit": true });
    let view = scene.family.post("/petitions", body).await.expect(201);
    assert_eq!(view["persons"].as_array().unwrap().len(), 500);
    assert_eq!(view["persons"][499]["position"], 500);
    let id = view["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(scene.register(id).await["state"], "registered");
    let persons: Vec<_> = (0..1001).map(|_| json!({ "claimed_name": "A" })).collect();
    let body = json!({ "office_id": scene.office, "persons": persons });
    let problem = scene.family.post("/petitions", body).await.expect(422);
    assert_eq!(codes(&problem), [("/persons".to_owned(), "too_many".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_enters_a_letter_of_a_new_applicant_with_its_three_dates() {
    let scene = Scene::new().await;
    let body = json!({
        "applicant": { "full_name": "Айгүл Сейтқызы", "address": "Алматы, Абай 1", "language": "kk" },
        "language": "kk",
        "postmarked_on": "2026-02-20",
        "received_on": "2026-02-25",
        "persons": [{ "claimed_name": "Сейіт Жақыпов", "kinship": "child" }],
        "submit": true,
    });
    let view = scene.clerk.post("/petitions", body).await.expect(201);
    assert_eq!(view["state"], "submitted");
    assert_eq!(view["channel"], "paper");
    assert_eq!(
        [&view["postmarked_on"], &view["received_on"], &view["entered_on"]],
        ["2026-02-20", "2026-02-25", "2026-03-02"]
    );
    assert_eq!(view["applicant"]["contacts"]["address"], "Алматы, Абай 1");
    assert_eq!(view["deadlines"][0]["start_on"], "2026-02-25", "terms count from the arrival");

    // The same applicant writes again.
    let again = json!({ "applicant_id": view["applicant"]["id"], "received_on": "2026-03-01" });
    let draft = scene.clerk.post("/petitions", again).await.expect(201);
    assert_eq!(draft["state"], "draft");
    assert_eq!(draft["applicant"]["id"], view["applicant"]["id"]);
    // Addresses are nowhere in the history.
    let leaked = "SELECT count(*) FROM event WHERE content::text LIKE '%Алматы%' OR content::text LIKE '%Айгүл%'";
    assert_eq!(scene.app.count(leaked).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dates_of_a_letter_have_to_be_in_order() {
    let scene = Scene::new().await;
    let body = |posted: &str, received: &str| json!({ "applicant": { "full_name": "A B" }, "postmarked_on": posted, "received_on": received });
    for (posted, received, pointer) in [
        ("2026-02-26", "2026-02-25", "/received_on"),
        ("2026-02-26", "2026-03-03", "/received_on"),
        ("2026-03-03", "2026-03-02", "/postmarked_on"),
        ("1026-02-26", "2026-02-25", "/postmarked_on"),
    ] {
        let problem = scene.clerk.post("/petitions", body(posted, received)).await.expect(422);
        assert_eq!(codes(&problem)[0].0, pointer, "{posted} {received}");
    }
    let id = scene.clerk.post("/petitions", body("2026-02-20", "2026-02-25")).await.id();
    let path = format!("/petitions/{id}");
    let swapped = json!({ "version": 1, "received_on": "2026-02-19" });
    scene.clerk.patch(&path, swapped).await.expect(422);
    let unread = json!({ "version": 1, "postmarked_on": null, "received_on": null });
    let view = scene.clerk.patch(&path, unread).await.expect(200);
    assert!(view["postmarked_on"].is_null());
    let named = json!({ "version": 2, "persons": [{ "claimed_name": "Somebody" }] });
    scene.clerk.patch(&path, named).await.expect(200);
    let early =
        scene.clerk.post(&format!("{path}/submit"), json!({ "version": 3 })).await.expect(422);
    assert_eq!(codes(&early)[0].0, "/received_on");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_cannot_use_an_applicant_of_another_office() {
    let scene = Scene::new().await;
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let other = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    let body = json!({ "applicant": { "full_name": "A B" } });
    let view = other.post("/petitions", body).await.expect(201);
    let body = json!({ "applicant_id": view["applicant"]["id"] });
    let problem = scene.clerk.post("/petitions", body).await.expect(422);
    assert_eq!(codes(&problem), [("/applicant_id".to_owned(), "unknown_applicant".to_owned())]);
    let both =
        json!({ "applicant_id": view["applicant"]["id"], "applicant": { "full_name": "X" } });
    scene.clerk.post("/petitions", both).await.expect(422);
    scene.clerk.post("/petitions", json!({})).await.expect(422);
    let outside = json!({ "applicant": { "full_name": "A B" }, "office_id": elsewhere });
    scene.clerk.post("/petitions", outside).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_applicant_of_a_letter_cannot_change_it_while_it_is_entered() {
    let scene = Scene::new().await;
    scene.submitted("Somebody Known").await;
    let applicant = scene.text("SELECT id FROM applicant").await;
    let id = scene.clerk.post("/petitions", json!({ "applicant_id": applicant })).await.id();
    let path = format!("/petitions/{id}");
    assert_eq!(scene.family.get(&path).await.expect(200)["channel"], "paper");
    scene.family.patch(&path, json!({ "version": 1, "statement": "x" })).await.expect(403);
    assert_eq!(version(&scene.clerk, id).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unchanged_petition_is_not_sent_again() {
    let scene = Scene::new().await;
    let id = scene.submitted("Somebody Known").await;
    let answer = scene.family.get(&format!("/petitions/{id}")).await;
    let tag = answer.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(tag, "\"2\"");
    let again = reqwest::Client::new()
        .get(format!("{}/api/v1/petitions/{id}", scene.app.base()))
        .bearer_auth(scene.family.token.as_ref().unwrap())
        .header("if-none-match", tag)
        .send()
        .await
        .unwrap();
    assert_eq!(again.status().as_u16(), 304);
}
