use super::Scene;
use aqtau::domain::actor::Role;
use chrono::TimeDelta;
use serde_json::json;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_authors_alone() {
    let scene = Scene::new().await;
    let id = scene.family.post("/petitions", json!({ "office_id": scene.office })).await.id();
    let path = format!("/petitions/{id}");
    let stranger = scene.app.sign_in(Role::Applicant, None).await;
    for client in [&scene.clerk, &scene.officer, &scene.senior, &stranger] {
        client.get(&path).await.expect(404);
        let list = client.get("/petitions").await.expect(200);
        assert_eq!((list["total"].as_i64(), list["items"].as_array().unwrap().len()), (Some(0), 0));
    }
    assert_eq!(scene.family.get("/petitions").await.expect(200)["total"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_of_another_office_is_not_told_that_the_petition_exists() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let path = format!("/petitions/{id}");
    for role in [Role::RegistryClerk, Role::CaseOfficer, Role::SeniorProsecutor] {
        let other = scene.app.sign_in(role, Some(elsewhere)).await;
        let told = other.get(&path).await.expect(404);
        let nothing = other.get(&format!("/petitions/{}", Uuid::now_v7())).await.expect(404);
        assert_eq!(told, nothing);
        for (step, body) in [
            ("register", json!({ "version": 2 })),
            ("return", json!({ "version": 2, "missing": ["x"] })),
            ("withdraw", json!({ "version": 2, "reason": "x" })),
        ] {
            other.post(&format!("{path}/{step}"), body).await.expect(404);
        }
    }
    for role in [Role::Administrator, Role::Statistician] {
        scene.app.sign_in(role, None).await.get(&path).await.expect(404);
    }
    scene.app.anonymous().get(&path).await.expect(401);
    scene.clerk.get("/petitions/not-an-id").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn contacts_are_for_the_family_and_the_own_office() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    let path = format!("/petitions/{id}");
    for client in [&scene.family, &scene.clerk, &scene.officer, &scene.senior] {
        let view = client.get(&path).await.expect(200);
        assert!(view["applicant"]["contacts"]["email"].is_string(), "{view:#}");
    }
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    let view = auditor.get(&path).await.expect(200);
    assert!(view["applicant"]["contacts"].is_null());
    assert_eq!(view["steps"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_writes_for_an_applicant_until_the_power_ends() {
    let scene = Scene::new().await;
    scene.submitted("Somebody Else").await;
    let applicant = scene.text("SELECT id FROM applicant").await;
    let helper = scene.app.sign_in(Role::Representative, None).await;
    let body = json!({ "office_id": scene.office, "applicant_id": applicant, "persons": [{ "claimed_name": "A B" }], "submit": true });
    helper.post("/petitions", body.clone()).await.expect(403);
    let (account, by, now) =
        (helper.account.unwrap(), scene.family.account.unwrap(), scene.app.clock.now());
    scene.app.sql(&format!(
        "INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, created_at) \
         VALUES (gen_random_uuid(), '{applicant}', '{account}', 'PoA 1', '2026-01-01', '2026-03-05', '{by}', '{now}')"
    )).await;
    let unsaid = json!({ "office_id": scene.office });
    helper.post("/petitions", unsaid).await.expect(422);
    let view = helper.post("/petitions", body.clone()).await.expect(201);
    assert!(view["representation_id"].is_string(), "{view:#}");
    let path = format!("/petitions/{}", view["id"].as_str().unwrap());
    assert_eq!(helper.get("/petitions").await.expect(200)["total"], 2);
    scene.family.get(&path).await.expect(200);
    scene.app.clock.advance(TimeDelta::days(4));
    let helper = scene.app.sign_in_as(account, Role::Representative, None).await;
    helper.get(&path).await.expect(404);
    helper
        .post(&format!("{path}/withdraw"), json!({ "version": 2, "reason": "x" }))
        .await
        .expect(404);
    helper.post("/petitions", body).await.expect(403);
    assert_eq!(helper.get("/petitions").await.expect(200)["total"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_come_in_pages_without_gaps_and_with_an_honest_total() {
    let scene = Scene::new().await;
    for n in 0..7 {
        scene.submitted(&format!("Person Number{n}")).await;
    }
    let stranger = scene.app.sign_in(Role::Applicant, None).await;
    stranger.post("/petitions", json!({ "office_id": scene.office, "persons": [{ "claimed_name": "X Y" }], "submit": true })).await.id();
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = scene.family.get(&format!("/petitions?limit=3{after}")).await.expect(200);
        assert_eq!(page["total"], 7);
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["id"].to_string()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    let unique: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!((seen.len(), unique.len()), (7, 7));
    assert_eq!(scene.clerk.get("/petitions?state=submitted").await.expect(200)["total"], 8);
    assert_eq!(scene.clerk.get("/petitions?state=registered").await.expect(200)["total"], 0);
    for wrong in ["limit=0", "limit=201", "state=lost", "after=x", "surprise=1", "state=%00"] {
        scene.clerk.get(&format!("/petitions?{wrong}")).await.expect(422);
    }
}
