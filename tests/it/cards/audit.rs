use super::search::Scene;
use crate::harness::TestApp;
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_auditor_reads_who_searched_for_whom_and_nobody_else_does() {
    let scene = Scene::new().await;
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(scene.office)).await;
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    scene.found(&officer, json!({ "names": ["Мамбетов Казыбек"] })).await;
    scene.found(&scene.clerk, json!({ "names": ["МАМБЕТОВ Казыбек"] })).await;
    scene.found(&scene.clerk, json!({ "names": ["Zzyzx"] })).await;
    scene.clerk.post("/cards/names", json!({ "begins": "Мам" })).await.expect(200);
    let page = auditor.get("/card-searches?limit=2").await.expect(200);
    assert_eq!(page["total"], 4, "{page:#}");
    assert_eq!(page["items"][0]["kind"], "complete");
    let next = page["next"].as_str().unwrap();
    let rest = auditor.get(&format!("/card-searches?limit=2&after={next}")).await.expect(200);
    let (second, first) = (&rest["items"][0], &rest["items"][1]);
    assert_eq!(first["account_id"].as_str().unwrap(), officer.account.unwrap().to_string());
    assert_eq!(first["office_id"].as_str().unwrap(), scene.office.to_string());
    assert_eq!(first["role"], "case_officer");
    let hits = |one: &serde_json::Value| one["hits"].as_i64().unwrap();
    assert!(first["capacity_id"].is_string() && hits(first) >= hits(second), "{first:#}");
    assert!(hits(second) >= 2, "{second:#}");
    assert_eq!(first["asked"]["names"], json!(["Мамбетов Казыбек"]));
    assert_eq!(first["digest"], second["digest"], "the same question, whatever its case");
    assert_eq!(page["items"][1]["hits"], 0);
    let digest = first["digest"].as_str().unwrap();
    let same = auditor.get(&format!("/card-searches?digest={digest}")).await.expect(200);
    assert_eq!(same["total"], 2);
    let account = officer.account.unwrap();
    let own = auditor.get(&format!("/card-searches?account={account}")).await.expect(200);
    assert_eq!(own["total"], 1);
    auditor.get("/card-searches?digest=xyz").await.expect(422);
    for role in
        [Role::CaseOfficer, Role::SeniorProsecutor, Role::ArchiveOfficer, Role::Administrator]
    {
        let place = if role == Role::ArchiveOfficer { scene.archive } else { scene.office };
        let client = scene.app.sign_in(role, role.needs_office().then_some(place)).await;
        client.get("/card-searches").await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_was_refused_shows_nothing_and_one_that_was_wrong_is_not_recorded() {
    let scene = Scene::new().await;
    scene.clerk.post("/cards/search", json!({ "names": [] })).await.expect(422);
    scene
        .clerk
        .post("/cards/search", json!({ "names": ["Иванов"], "sources": ["NO"] }))
        .await
        .expect(422);
    assert_eq!(scene.app.count("SELECT count(*) FROM card_search").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_searches_too_often_is_told_when_to_come_back() {
    let app = TestApp::with(|config| {
        config.cards.searches_a_minute = 3;
        config.cards.family_searches_a_minute = 1;
        config.cards.completions_a_minute = 1;
    })
    .await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    app.context.cards.catch_up(&app.context).await.unwrap();
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let family = app.sign_in(Role::Applicant, None).await;
    let ask = json!({ "names": ["Иванов Пётр"] });
    for _ in 0..3 {
        clerk.post("/cards/search", ask.clone()).await.expect(200);
    }
    let refused = clerk.post("/cards/search", ask.clone()).await;
    assert_eq!(refused.status, 429);
    let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    family.post("/cards/search", ask.clone()).await.expect(200);
    family.post("/cards/search", ask.clone()).await.expect(429);
    clerk.post("/cards/names", json!({ "begins": "Ив" })).await.expect(200);
    clerk.post("/cards/names", json!({ "begins": "Ив" })).await.expect(429);
    app.clock.advance(chrono::TimeDelta::seconds(61));
    clerk.post("/cards/search", ask).await.expect(200);
}
