use super::{Scene, steps, version};
use aqtau::domain::actor::Role;
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn registration_gives_number_law_clock_and_receipt() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    let path = format!("/petitions/{id}");
    let before = scene.clerk.get(&path).await.expect(200);
    assert_eq!(steps(&before), ["register!", "withdraw"]);
    let early =
        scene.clerk.post(&format!("{path}/register"), json!({ "version": 2 })).await.expect(409);
    assert_eq!(early["blockers"][0]["need"], "duplicates_shown");

    let view = scene.register(id).await;
    assert_eq!(view["number"], "GP-KZ-2026/00001");
    assert_eq!(view["state"], "registered");
    let profile = view["profile"].as_str().unwrap();
    assert!(profile.starts_with("kz-"), "{profile}");
    let rules: Vec<_> = view["deadlines"].as_array().unwrap().iter().collect();
    assert_eq!((&rules[0]["rule"], &rules[0]["state"]), (&json!("registration"), &json!("met")));
    assert_eq!((&rules[1]["rule"], &rules[1]["state"]), (&json!("main_term"), &json!("running")));
    assert_eq!(rules[1]["start_on"], "2026-03-02");
    let told: Vec<_> =
        view["notices"].as_array().unwrap().iter().map(|n| n["kind"].clone()).collect();
    assert_eq!(told, ["petition_received", "petition_registered"]);
    let work = scene.clerk.get("/work?kind=petition").await.expect(200);
    assert_eq!(work["items"][0]["number"], "GP-KZ-2026/00001");
    let moves = "SELECT count(*) FROM event WHERE machine = 'petition' AND to_state = 'registered'";
    assert_eq!(scene.app.count(moves).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_registrations_at_once_have_no_error_gap_or_duplicate() {
    let scene = Scene::new().await;
    let mut ids = Vec::new();
    for n in 0..64 {
        let id = scene.submitted(&format!("Petition Number{n}")).await;
        scene.clerk.get(&format!("/petitions/{id}/duplicates")).await.expect(200);
        ids.push(id);
    }
    let register = async |id: Uuid| {
        let path = format!("/petitions/{id}/register");
        scene.clerk.post(&path, json!({ "version": 2 })).await.expect(200)
    };
    let views = futures_util::future::join_all(ids.into_iter().map(register)).await;
    let numbers: BTreeSet<_> =
        views.iter().map(|view| view["number"].as_str().unwrap().to_owned()).collect();
    let expected: BTreeSet<_> = (1..=64).map(|n| format!("GP-KZ-2026/{n:05}")).collect();
    assert_eq!(numbers, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_registered_twice_at_once_gets_one_number() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    scene.clerk.get(&format!("/petitions/{id}/duplicates")).await.expect(200);
    let path = format!("/petitions/{id}/register");
    let answers = futures_util::future::join_all(
        (0..8).map(|_| scene.clerk.post(&path, json!({ "version": 2 }))),
    )
    .await;
    let granted = answers.iter().filter(|answer| answer.status.as_u16() == 200).count();
    assert_eq!(granted, 1);
    assert!(answers.iter().all(|a| matches!(a.status.as_u16(), 200 | 409)));
    assert_eq!(scene.registered("Another Person").await["number"], "GP-KZ-2026/00002");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returned_petition_stops_the_clock_until_it_is_complete() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let id: Uuid = view["id"].as_str().unwrap().parse().unwrap();
    let path = format!("/petitions/{id}");
    let due = view["deadlines"][1]["due_on"].clone();

    let none = json!({ "version": view["version"], "missing": [] });
    scene.officer.post(&format!("{path}/return"), none).await.expect(422);
    let missing =
        json!({ "version": view["version"], "missing": ["Birth certificate of your mother"] });
    let view = scene.officer.post(&format!("{path}/return"), missing).await.expect(200);
    assert_eq!(view["state"], "returned_for_completion");
    assert_eq!(view["deadlines"][1]["state"], "paused");

    let mine = scene.family.get(&path).await.expect(200);
    assert_eq!(
        mine["needed"][0]["sentence"],
        "Complete the petition: Birth certificate of your mother"
    );
    assert_eq!(steps(&mine), ["complete", "withdraw"]);
    scene.app.clock.advance(chrono::TimeDelta::days(10));
    let family = scene.app.sign_in_as(scene.family.account.unwrap(), Role::Applicant, None).await;
    let scene = Scene { family, ..scene };
    let change = json!({ "version": mine["version"], "statement": "Here it is." });
    let mine = scene.family.patch(&path, change).await.expect(200);
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let moved = json!({ "version": mine["version"], "office_id": elsewhere });
    scene.family.patch(&path, moved).await.expect(422);
    let done = json!({ "version": mine["version"] });
    let mine = scene.family.post(&format!("{path}/complete"), done).await.expect(200);
    assert_eq!(mine["state"], "registered");
    let main = &mine["deadlines"][1];
    assert_eq!(main["state"], "running");
    assert!(main["due_on"].as_str() > due.as_str(), "{main:#}");
    assert!(main["derivation"].as_str().unwrap().contains("paused"), "{main:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_clerk_registers_and_only_a_prosecutor_returns() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    let path = format!("/petitions/{id}");
    for client in [&scene.officer, &scene.senior, &scene.family] {
        client.post(&format!("{path}/register"), json!({ "version": 2 })).await.expect(403);
    }
    scene.register(id).await;
    let body = json!({ "version": 3, "missing": ["x"] });
    for client in [&scene.clerk, &scene.family] {
        client.post(&format!("{path}/return"), body.clone()).await.expect(403);
    }
    assert_eq!(version(&scene.clerk, id).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_start_again_each_year_and_in_each_office() {
    let scene = Scene::new().await;
    scene.registered("First Person").await;
    let elsewhere = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let clerk = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    let other = Scene { office: elsewhere, clerk, ..scene };
    assert_eq!(other.registered("Second Person").await["number"], "ALA-2026/00001");
    other.app.clock.advance(chrono::TimeDelta::days(310));
    let clerk = other.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    let family = other.app.sign_in(Role::Applicant, None).await;
    let other = Scene { clerk, family, ..other };
    assert_eq!(other.registered("Third Person").await["number"], "ALA-2027/00001");
}
