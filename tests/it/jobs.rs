//! The queue as the administrator and the operator see it.

use crate::harness::TestApp;
use crate::harness::server::run_on;
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// A job in a state, with the reason of its last failure.
async fn job(app: &TestApp, state: &str, key: Option<&str>) -> Uuid {
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    let text = |text: Option<String>| text.map_or_else(|| "NULL".to_owned(), |t| format!("'{t}'"));
    let finished = matches!(state, "done" | "dead").then(|| now.to_string());
    let leased = (state == "running").then(|| now.to_string());
    let error = (state == "dead").then(|| "the archive''s server is away".to_owned());
    app.sql(&format!(
        "INSERT INTO job (id, kind, data, state, run_at, attempts, leased_until, dedupe_key, last_error, \
           created_at, finished_at) \
         VALUES ('{id}', 'try_out', '{{\"secret\": \"of the job\"}}', '{state}', '{now}', 3, {}, {}, {}, '{now}', {})",
        text(leased),
        text(key.map(str::to_owned)),
        text(error),
        text(finished)
    ))
    .await;
    id
}

fn ids(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    items.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_sees_jobs_by_state_with_counts_and_without_what_they_work_on() {
    let app = TestApp::new().await;
    let administrator = app.sign_in(Role::Administrator, None).await;
    let mut dead = Vec::new();
    for _ in 0..3 {
        dead.push(job(&app, "dead", None).await.to_string());
    }
    for state in ["ready", "running", "done"] {
        job(&app, state, None).await;
    }
    dead.reverse();
    let page = administrator.get("/admin/jobs?state=dead&limit=2").await.expect(200);
    assert_eq!(ids(&page), dead[..2]);
    assert_eq!(page["total"], 3);
    assert_eq!(page["counts"], json!({ "ready": 1, "running": 1, "done": 1, "dead": 3 }));
    let one = &page["items"][0];
    assert_eq!((one["attempts"].as_i64(), one["kind"].as_str()), (Some(3), Some("try_out")));
    assert_eq!(one["last_error"], "the archive's server is away");
    assert!(one["finished_at"].is_string() && one["next_attempt_at"].is_null());
    assert!(!page.to_string().contains("of the job"));
    let after = page["next"].as_str().unwrap();
    let rest = administrator.get(&format!("/admin/jobs?state=dead&after={after}")).await;
    assert_eq!(ids(&rest.expect(200)), dead[2..]);
    let all = administrator.get("/admin/jobs?kind=try_out").await.expect(200);
    assert_eq!(all["total"], 6);
    assert_eq!(administrator.get("/admin/jobs?kind=other").await.expect(200)["total"], 0);
    administrator.get("/admin/jobs?state=asleep").await.expect(422);
    let read = administrator.get(&format!("/admin/jobs/{}", dead[0])).await.expect(200);
    assert_eq!(&read, one);
    administrator.get(&format!("/admin/jobs/{}", Uuid::now_v7())).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_job_is_retried_once_and_any_other_says_what_to_do() {
    let app = TestApp::new().await;
    let administrator = app.sign_in(Role::Administrator, None).await;
    let id = job(&app, "dead", None).await;
    let path = format!("/admin/jobs/{id}/retry");
    let retried = administrator.post(&path, json!({})).await.expect(200);
    assert_eq!((retried["state"].as_str(), retried["attempts"].as_i64()), (Some("ready"), Some(0)));
    let told = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{}' AND action = 'retry_job' AND item_id = '{id}'",
        administrator.account.unwrap()
    );
    assert_eq!(app.count(&told).await, 1);
    let again = administrator.post(&path, json!({})).await.expect(409);
    assert_eq!(again["type"], "/problems/job-not-dead");
    assert!(again["detail"].as_str().unwrap().contains("next attempt at 2026-03-02"), "{again}");
    for (state, advice) in [("done", "Nothing is left"), ("running", "Look again")] {
        let id = job(&app, state, None).await;
        let path = format!("/admin/jobs/{id}/retry");
        let refused = administrator.post(&path, json!({})).await.expect(409);
        assert!(refused["detail"].as_str().unwrap().contains(advice), "{refused}");
    }
    let unknown = format!("/admin/jobs/{}/retry", Uuid::now_v7());
    administrator.post(&unknown, json!({})).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_job_whose_work_waits_in_another_is_not_retried() {
    let app = TestApp::new().await;
    let administrator = app.sign_in(Role::Administrator, None).await;
    let dead = job(&app, "dead", Some("the same work")).await;
    job(&app, "ready", Some("the same work")).await;
    let path = format!("/admin/jobs/{dead}/retry");
    let refused = administrator.post(&path, json!({})).await.expect(409);
    assert_eq!(refused["type"], "/problems/job-repeated");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_an_administrator_sees_or_retries_jobs() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let id = job(&app, "dead", None).await;
    let (list, one, retry) =
        ("/admin/jobs", format!("/admin/jobs/{id}"), format!("/admin/jobs/{id}/retry"));
    for role in [Role::SeniorProsecutor, Role::Auditor, Role::Applicant] {
        let client = app.sign_in(role, role.needs_office().then_some(office)).await;
        client.get(list).await.expect(403);
        client.get(&one).await.expect(403);
        client.post(&retry, json!({})).await.expect(403);
    }
    app.anonymous().get(list).await.expect(401);
    app.anonymous().post(&retry, json!({})).await.expect(401);
    let state = app.sql("SELECT state FROM job").await;
    assert_eq!(state[0].get::<_, String>(0), "dead");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retried_job_wakes_a_sleeping_worker() {
    let app = TestApp::new().await;
    let administrator = app.sign_in(Role::Administrator, None).await;
    let id = job(&app, "dead", None).await;
    let mut listener = aqtau::store::job::Listener::connect(&app.db.pools.worker).await.unwrap();
    administrator.post(&format!("/admin/jobs/{id}/retry"), json!({})).await.expect(200);
    assert!(listener.heard().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_lists_and_retries_on_the_same_database() {
    let app = TestApp::new().await;
    let (dead, done) = (job(&app, "dead", None).await, job(&app, "done", None).await);
    let database = app.db.name.as_str();
    let (code, said) = run_on(database, &["jobs", "list", "--state", "dead"], "");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains(&dead.to_string()) && !said.contains(&done.to_string()), "{said}");
    assert!(said.contains("the archive's server is away") && said.contains("done 1, dead 1."));
    let (code, said) = run_on(database, &["jobs", "list", "--json"], "");
    let page: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, page["total"].as_i64()), (0, Some(2)));
    let (code, said) = run_on(database, &["jobs", "list", "--state", "asleep"], "");
    assert_eq!(code, 2, "{said}");
    let (code, said) = run_on(database, &["jobs", "retry", &dead.to_string()], "");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("is tried again"));
    let (code, said) = run_on(database, &["jobs", "retry", &done.to_string()], "");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("Nothing is left to be tried again"));
    let ready = format!("SELECT count(*) FROM job WHERE id = '{dead}' AND state = 'ready'");
    assert_eq!(app.count(&ready).await, 1);
}
