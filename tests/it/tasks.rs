//! Tasks over HTTP: who sees which, and that each is finished once.

use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// A task as a job or a change writes it.
async fn task(app: &TestApp, kind: &str, office: Option<Uuid>, case: Option<Uuid>) -> Uuid {
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    let text = |id: Option<Uuid>| id.map_or_else(|| "NULL".to_owned(), |id| format!("'{id}'"));
    app.sql(&format!(
        "INSERT INTO task (id, kind, office_id, case_id, detail, created_at) \
         VALUES ('{id}', '{kind}', {}, {}, 'Something happened.', '{now}')",
        text(office),
        text(case)
    ))
    .await;
    id
}

async fn listed(client: &Client, query: &str) -> (Vec<String>, i64) {
    let page = client.get(&format!("/tasks{query}")).await.expect(200);
    let ids = page["items"].as_array().unwrap().iter().map(id_of).collect();
    (ids, page["total"].as_i64().unwrap())
}

fn id_of(view: &Value) -> String {
    view["id"].as_str().unwrap().to_owned()
}

/// A review of the office with a history, arranged without its use cases.
async fn review(app: &TestApp, office: Uuid, by: Uuid) -> Uuid {
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, \
         number_seq, opened_by, opened_at) SELECT '{id}', '{office}', 'kz', p.id, 'ex_officio', \
         'Review', 'GP-KZ-2026/7', 2026, 7, '{by}', '{now}' FROM jurisdiction_profile p WHERE country = 'kz'"
    ))
    .await;
    app.sql(&format!("INSERT INTO chain (id, kind) VALUES ('{id}', 'review')")).await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_sees_its_own_open_tasks_in_pages_and_the_administrator_those_of_no_office() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let other = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let mut own = Vec::new();
    for kind in ["mail_bounced", "deadline_alert", "mail_bounced"] {
        own.push(task(&app, kind, Some(office), None).await.to_string());
    }
    task(&app, "mail_bounced", Some(other), None).await;
    let dead = task(&app, "dead_job", None, None).await.to_string();
    assert_eq!(listed(&clerk, "").await, (own.clone(), 3));
    let first = clerk.get("/tasks?limit=2").await.expect(200);
    assert_eq!(first["total"], 3);
    let after = first["next"].as_str().unwrap();
    assert_eq!(listed(&clerk, &format!("?after={after}")).await, (own[2..].to_vec(), 3));
    assert_eq!(listed(&clerk, "?kind=deadline_alert").await, (own[1..2].to_vec(), 1));
    let administrator = app.sign_in(Role::Administrator, None).await;
    assert_eq!(listed(&administrator, "").await, (vec![dead], 1));
    let wrong = clerk.get("/tasks?kind=nonsense&state=all").await.expect(422);
    assert_eq!(wrong["errors"].as_array().unwrap().len(), 2);
    clerk.get("/tasks?limit=0").await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_finished_once_with_a_note_and_its_cases_history_tells_it() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let case = review(&app, office, senior.account.unwrap()).await;
    let id = task(&app, "deadline_alert", Some(office), Some(case)).await;
    let path = format!("/tasks/{id}/finish");
    clerk.post(&path, json!({ "note": "  " })).await.expect(422);
    let done = clerk.post(&path, json!({ "note": "Asked for an extension." })).await.expect(200);
    assert_eq!(done["done_note"], "Asked for an extension.");
    assert_eq!(done["done_by"], clerk.account.unwrap().to_string());
    assert_eq!(done["case_kind"], "review");
    // Sent again by the same person (the answer was lost): nothing changes.
    let again = clerk.post(&path, json!({ "note": "Something else." })).await.expect(200);
    assert_eq!(again["done_note"], "Asked for an extension.");
    let late = senior.post(&path, json!({ "note": "I did it, too." })).await.expect(409);
    assert_eq!(late["type"], "/problems/task-finished");
    assert_eq!(listed(&clerk, "").await, (vec![], 0));
    assert_eq!(listed(&senior, "?state=done").await, (vec![id.to_string()], 1));
    let told = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{case}' AND action = 'finish_task' AND item_id = '{id}' \
         AND content::text NOT LIKE '%extension%'"
    );
    assert_eq!(app.count(&told).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_finish_one_task_at_once_one_does() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let id = task(&app, "mail_bounced", Some(office), None).await;
    let path = format!("/tasks/{id}/finish");
    let mut people = Vec::new();
    for _ in 0..4 {
        people.push(app.sign_in(Role::RegistryClerk, Some(office)).await);
    }
    let answers = people.iter().map(|one| one.post(&path, json!({ "note": "Called them." })));
    let answers = futures_util::future::join_all(answers).await;
    let done = answers.iter().filter(|answer| answer.status == 200).count();
    let refused = answers.iter().filter(|answer| answer.status == 409).count();
    assert_eq!((done, refused), (1, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_of_another_office_is_not_there_and_only_who_may_finish_it_does() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let other = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let id = task(&app, "mail_bounced", Some(office), None).await;
    let path = format!("/tasks/{id}/finish");
    let note = json!({ "note": "Done." });
    let stranger = app.sign_in(Role::SeniorProsecutor, Some(other)).await;
    stranger.post(&path, note.clone()).await.expect(404);
    app.sign_in(Role::Administrator, None).await.post(&path, note.clone()).await.expect(404);
    app.sign_in(Role::Applicant, None).await.post(&path, note.clone()).await.expect(404);
    // An auditor sees everything and changes nothing.
    app.sign_in(Role::Auditor, None).await.post(&path, note.clone()).await.expect(403);
    app.anonymous().post(&path, note).await.expect(401);
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    clerk.post("/tasks/not-an-id/finish", json!({ "note": "Done." })).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_kept_out_of_a_review_sees_no_task_about_it() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let case = review(&app, office, senior.account.unwrap()).await;
    let linked = Uuid::now_v7();
    app.sql(&format!(
        "INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, review_id, state, opened_at, changed_at) \
         VALUES ('{linked}', 'petition', '{office}', 'kz', '{case}', 'linked', now(), now())"
    ))
    .await;
    let about = task(&app, "deadline_alert", Some(office), Some(case)).await;
    task(&app, "deadline_alert", Some(office), Some(linked)).await;
    assert_eq!(listed(&clerk, "").await.1, 2);
    let (clerk_id, now) = (clerk.account.unwrap(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO exclusion (review_id, account_id, reason, by, at) \
         VALUES ('{case}', '{clerk_id}', 'A relative.', '{}', '{now}')",
        senior.account.unwrap()
    ))
    .await;
    assert_eq!(listed(&clerk, "").await, (vec![], 0));
    let path = format!("/tasks/{about}/finish");
    clerk.post(&path, json!({ "note": "Done." })).await.expect(404);
    assert_eq!(listed(&senior, "").await.1, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_and_row_security_agree_for_every_role() {
    let app = TestApp::new().await;
    let (office, archive, court) = (
        app.office("GP-KZ", "prosecutor", "national", "kz").await,
        app.office("ARC", "archive", "national", "kz").await,
        app.office("SC", "court", "national", "kz").await,
    );
    for whose in [None, Some(office), Some(archive), Some(court)] {
        task(&app, "mail_bounced", whose, None).await;
    }
    let mut with_tasks = Vec::new();
    for role in Role::ALL.iter().filter(|role| !matches!(role, Role::System | Role::Public)) {
        let place = place_of(*role, office, archive, court);
        let client = app.sign_in(*role, role.needs_office().then_some(place)).await;
        let answer = client.get("/tasks").await;
        let offices = if role.needs_office() { place.to_string() } else { String::new() };
        let sql = format!(
            "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{role}'; SET LOCAL app.account = '{}'; \
             SET LOCAL app.offices = '{offices}'; SELECT count(*) FROM task",
            client.account.unwrap()
        );
        let superuser =
            crate::harness::cluster::cluster().endpoint().superuser(&app.db.name).await.unwrap();
        let rows = superuser.simple_query(&sql).await.unwrap();
        let fenced: i64 = rows
            .iter()
            .find_map(|message| {
                let tokio_postgres::SimpleQueryMessage::Row(row) = message else { return None };
                row.get(0)?.parse().ok()
            })
            .unwrap();
        if answer.status == 403 {
            // An auditor reads the tables, but has no tasks.
            assert!(fenced == 0 || *role == Role::Auditor, "{role}");
            continue;
        }
        assert_eq!(answer.expect(200)["total"], fenced, "{role}");
        with_tasks.push(role.to_string());
    }
    assert_eq!(
        with_tasks,
        [
            "registry_clerk",
            "case_officer",
            "senior_prosecutor",
            "commission_chair",
            "archive_officer",
            "court_clerk",
            "administrator"
        ]
    );
}
