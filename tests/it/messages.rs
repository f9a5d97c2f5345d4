//! What people were told, as they and their office read it.

use crate::harness::Client;
use crate::petitions::Scene;
use aqtau::domain::actor::Role;
use serde_json::Value;
use uuid::Uuid;

async fn items(client: &Client, path: &str) -> Vec<Value> {
    client.get(path).await.expect(200)["items"].as_array().unwrap().clone()
}

fn kinds(items: &[Value]) -> Vec<&str> {
    items.iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

fn id(view: &Value) -> Uuid {
    view["id"].as_str().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_reads_what_it_was_told_newest_first_in_its_language() {
    let scene = Scene::new().await;
    let petition = scene.registered("Ахметов Серик").await;
    let told = items(&scene.family, "/me/notices").await;
    assert_eq!(kinds(&told), ["petition_registered", "petition_received"]);
    let newest = &told[0];
    assert_eq!(newest["state"], "queued");
    assert_eq!(newest["petition_id"], petition["id"]);
    let number = petition["number"].as_str().unwrap();
    assert!(newest["subject"].as_str().unwrap().contains(number), "{newest}");
    assert!(!newest["text"].as_str().unwrap().is_empty());
    let facts = newest["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["value"] == number), "{newest}");
    assert!(!newest.to_string().contains("Ахметов"), "no victim is named");

    scene.app.run_jobs().await;
    let account = scene.family.account.unwrap();
    scene.app.sql(&format!("UPDATE account SET language = 'ru' WHERE id = '{account}'")).await;
    let told = items(&scene.family, "/me/notices").await;
    assert_eq!(told[0]["state"], "sent");
    assert!(told[0]["sent_at"].is_string());
    let russian = told[0]["text"].as_str().unwrap();
    assert!(russian.chars().any(|c| ('а'..='я').contains(&c)), "{russian}");
    assert_eq!(told[0]["language"], "en", "the mail went out in English");

    let first = scene.family.get("/me/notices?limit=1").await.expect(200);
    assert_eq!(first["total"], 2);
    let after = first["next"].as_str().unwrap();
    let rest = items(&scene.family, &format!("/me/notices?after={after}")).await;
    assert_eq!(kinds(&rest), ["petition_received"]);
    let none = format!("/me/notices?petition_id={}", Uuid::now_v7());
    assert!(items(&scene.family, &none).await.is_empty());
    scene.family.get("/me/notices?limit=500").await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_the_notices_of_others_as_their_own() {
    let scene = Scene::new().await;
    scene.registered("Ахметов Серик").await;
    let other = scene.app.sign_in(Role::Applicant, None).await;
    assert!(items(&other, "/me/notices").await.is_empty());
    // The clerk may read them at the petition; they are not the clerk's own.
    assert!(items(&scene.clerk, "/me/notices").await.is_empty());
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    assert!(items(&auditor, "/me/notices").await.is_empty());
    scene.app.anonymous().get("/me/notices").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_opens_something_by_itself_is_shown_to_nobody() {
    let scene = Scene::new().await;
    let (id, job, account) = (Uuid::now_v7(), Uuid::now_v7(), scene.family.account.unwrap());
    scene
        .app
        .sql(&format!(
            "INSERT INTO notice (id, kind, language, account_id, params, job_id, state, created_at) \
             VALUES ('{id}', 'password_reset', 'en', '{account}', '{{\"path\": \"/reset?token=hush\"}}', '{job}', \
             'queued', now())"
        ))
        .await;
    let told = items(&scene.family, "/me/notices").await;
    assert_eq!(kinds(&told), ["password_reset"]);
    assert!(told[0]["path"].is_null());
    assert!(!told[0].to_string().contains("hush"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_reads_what_was_told_about_a_petition_and_whether_it_arrived() {
    let scene = Scene::new().await;
    let petition = scene.registered("Ахметов Серик").await;
    let path = format!("/petitions/{}/notices", id(&petition));
    let bounced = "UPDATE notice SET state = 'bounced', last_error = '550 [address] is unknown' \
                   WHERE kind = 'petition_registered'";
    scene.app.sql(bounced).await;
    for client in [&scene.clerk, &scene.officer, &scene.senior] {
        let told = items(client, &path).await;
        assert_eq!(kinds(&told), ["petition_registered", "petition_received"]);
        assert_eq!(told[0]["problem"], "550 [address] is unknown");
        assert!(told[0]["applicant_id"].is_string());
        assert!(!told[0].to_string().contains('@'), "{}", told[0]);
    }
    let failed = items(&scene.clerk, &format!("{path}?state=bounced")).await;
    assert_eq!(kinds(&failed), ["petition_registered"]);
    scene.clerk.get(&format!("{path}?state=lost")).await.expect(422);
    // The family reads its own elsewhere, without the server's words.
    scene.family.get(&path).await.expect(403);
    assert!(items(&scene.family, "/me/notices").await[0]["problem"].is_null());
    let other = scene.app.office("GP-KG", "prosecutor", "national", "kg").await;
    let stranger = scene.app.sign_in(Role::SeniorProsecutor, Some(other)).await;
    stranger.get(&path).await.expect(404);
    scene.app.sign_in(Role::Applicant, None).await.get(&path).await.expect(404);
    scene.app.anonymous().get(&path).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_reads_what_was_told_about_a_review() {
    let scene = Scene::new().await;
    let (review, _, _) = scene.review(1).await;
    let (id, job, account) = (Uuid::now_v7(), Uuid::now_v7(), scene.senior.account.unwrap());
    scene
        .app
        .sql(&format!(
            "INSERT INTO notice (id, kind, language, account_id, review_id, params, job_id, state, created_at) \
             VALUES ('{id}', 'task_assigned', 'en', '{account}', '{review}', '{{}}', '{job}', 'queued', now())"
        ))
        .await;
    let path = format!("/reviews/{review}/notices");
    assert_eq!(kinds(&items(&scene.senior, &path).await), ["task_assigned"]);
    assert_eq!(kinds(&items(&scene.clerk, &path).await), ["task_assigned"]);
    // Assigned to nobody: a case officer does not see the review.
    scene.officer.get(&path).await.expect(404);
    scene.family.get(&path).await.expect(404);
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    assert_eq!(items(&auditor, &path).await.len(), 1);
    scene.senior.get("/reviews/none/notices").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_reads_what_the_family_was_told_while_the_power_of_attorney_lasts() {
    let scene = Scene::new().await;
    scene.registered("Ахметов Серик").await;
    let helper = scene.app.sign_in(Role::Representative, None).await;
    assert!(items(&helper, "/me/notices").await.is_empty());
    let (family, account) = (scene.family.account.unwrap(), helper.account.unwrap());
    scene
        .app
        .sql(&format!(
            "INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, created_at) \
             SELECT gen_random_uuid(), id, '{account}', 'No. 7', '2026-03-01', '2026-03-31', '{family}', now() \
             FROM applicant WHERE account_id = '{family}'"
        ))
        .await;
    assert_eq!(items(&helper, "/me/notices").await.len(), 2);
    scene.app.clock.advance(chrono::TimeDelta::days(31));
    assert!(items(&helper, "/me/notices").await.is_empty());
}
