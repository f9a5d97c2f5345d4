//! Thousands of subjects from one CSV file: all or nothing, with a dry run.

use super::{Opened, Scene, person, pointers};
use crate::harness::{Answer, Client};
use serde_json::{Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

const HEADING: &str = "name,placeholder,birth,body,decided,article,measure,holder,fond,opis,delo\n";

/// A list of one troika session: `persons` of them in files of ten.
fn list(persons: usize) -> String {
    let mut text = HEADING.to_owned();
    for number in 1..=persons {
        let _ = writeln!(
            text,
            "Person No {number},yes,1900,тройка ОГПУ,13.04.1932,58-10,10 лет ИТЛ,archive,1,2,{}",
            number.div_ceil(10)
        );
    }
    text
}

async fn import(
    client: &Client,
    review: Uuid,
    query: &str,
    text: String,
    key: Option<&str>,
) -> Answer {
    let path = format!("{}/api/v1/reviews/{review}/subjects/import?{query}", client.base);
    let mut request = client
        .http
        .post(path)
        .bearer_auth(client.token.as_ref().unwrap())
        .header("content-type", "text/csv")
        .body(text);
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.json::<Value>().await.unwrap_or(Value::Null);
    Answer { status, headers, body }
}

async fn empty(scene: &Scene) -> Opened {
    scene.review(json!([])).await
}

#[tokio::test(flavor = "multi_thread")]
async fn three_thousand_subjects_of_three_hundred_files_come_in_one_request() {
    let scene = Scene::new().await;
    let review = empty(&scene).await;
    let text = list(3000);
    let report = import(&scene.officer, review.id, "version=1&dry_run=true", text.clone(), None);
    let report = report.await.expect(200);
    assert_eq!((&report["rows"], &report["files"]), (&json!(3000), &json!(300)));
    assert_eq!(report["placeholders"], 3000);
    assert_eq!(report["errors"], json!([]));
    assert_eq!(scene.app.count("SELECT count(*) FROM person").await, 0, "a dry run writes nothing");

    let done = import(&scene.officer, review.id, "version=1", text.clone(), Some("list")).await;
    assert_eq!(done.expect(200)["dry_run"], false);
    let again = import(&scene.officer, review.id, "version=1", text, Some("list")).await;
    assert_eq!(again.expect(200)["rows"], 3000);
    assert_eq!(scene.app.count("SELECT count(*) FROM review_subject").await, 3000);
    assert_eq!(scene.app.count("SELECT count(*) FROM archival_file").await, 300);
    assert_eq!(scene.app.count("SELECT count(*) FROM file_act").await, 3000);
    let told = "SELECT count(*) FROM event WHERE action = 'add_subject'";
    assert_eq!(scene.app.count(told).await, 3000);
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["counts"]["opened"], 3000);
    let step = view["steps"].as_array().unwrap().iter().find(|s| s["step"] == "begin_evidence");
    assert_eq!(step.unwrap()["all"], true);
    let done = scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    assert_eq!(done["subjects"], 3000);
    let page = format!("/reviews/{}/subjects?state=evidence&after=2990", review.id);
    let page = scene.officer.get(&page).await.expect(200);
    assert_eq!((page["items"].as_array().unwrap().len(), &page["total"]), (10, &json!(3000)));
    assert_eq!(page["next"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_wrong_row_keeps_the_whole_list_out_and_every_wrong_row_is_told() {
    let scene = Scene::new().await;
    let review = empty(&scene).await;
    let mut text = list(20);
    text += "Person No 21,perhaps,1900,тройка ОГПУ,13.04.1932,58-10,10 лет ИТЛ,archive,1,2,\n";
    text += ",no,1900,тройка ОГПУ,13.04.1932,58-10,10 лет ИТЛ,,,,\n";
    let report = import(&scene.officer, review.id, "version=1&dry_run=true", text.clone(), None);
    let report = report.await.expect(200);
    let told: Vec<_> =
        report["errors"].as_array().unwrap().iter().map(|e| (&e["row"], &e["column"])).collect();
    assert_eq!(
        told,
        [
            (&json!(21), &json!("placeholder")),
            (&json!(21), &json!("delo")),
            (&json!(22), &json!("name"))
        ]
    );
    let refused = import(&scene.officer, review.id, "version=1", text, None).await.expect(422);
    assert_eq!(pointers(&refused), ["/rows/21/placeholder", "/rows/21/delo", "/rows/22/name"]);
    assert_eq!(scene.app.count("SELECT count(*) FROM review_subject").await, 0);
    assert_eq!(scene.app.count("SELECT count(*) FROM person").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_child_can_rest_on_another_row_of_the_same_list() {
    let scene = Scene::new().await;
    let review = empty(&scene).await;
    let text = "name,class,depends_on\nFather,extrajudicial,\nDaughter,child_with_parents,1\n";
    import(&scene.officer, review.id, "version=1", text.to_owned(), None).await.expect(200);
    let subjects = scene.subjects(review.id).await;
    let child = scene.officer.get(&format!("/subjects/{}", subjects[1])).await.expect(200);
    assert_eq!(child["depends_on"], json!(subjects[0]));
    let text = "name,class,depends_on\nDaughter,child_with_parents,7\n";
    let query = format!("version={}", scene.version(review.id).await);
    let refused =
        import(&scene.officer, review.id, &query, text.to_owned(), None).await.expect(422);
    assert_eq!(pointers(&refused), ["/rows/1/depends_on"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_another_file_is_refused_and_a_stale_version_too() {
    let scene = Scene::new().await;
    let review = empty(&scene).await;
    import(&scene.officer, review.id, "version=1", list(2), Some("k")).await.expect(200);
    let other =
        import(&scene.officer, review.id, "version=1", list(3), Some("k")).await.expect(409);
    assert_eq!(other["type"], "/problems/idempotency-key-reused");
    let stale = import(&scene.officer, review.id, "version=1", list(3), None).await.expect(409);
    assert_eq!(stale["type"], "/problems/stale");
    assert!(!stale["changes"].as_array().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_s_own_file_of_that_name_is_used_again() {
    let scene = Scene::new().await;
    for _ in 0..2 {
        let review = empty(&scene).await;
        import(&scene.officer, review.id, "version=1", list(10), None).await.expect(200);
    }
    assert_eq!(scene.app.count("SELECT count(*) FROM archival_file").await, 1);
    assert_eq!(scene.app.count("SELECT count(*) FROM file_person").await, 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_stands_with_one_act_only_once_in_a_review() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A B")])).await;
    let subject = scene.officer.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    let again = json!({ "subjects": [{ "person_id": subject["person_id"], "act_id": subject["act"]["id"] }] });
    let refused = scene.try_step(&scene.officer, review.id, "subjects", again).await.expect(409);
    assert_eq!(refused["type"], "/problems/subject-exists");
    let other =
        json!({ "subjects": [{ "person_id": subject["person_id"], "class": "administrative" }] });
    let added = scene.try_step(&scene.officer, review.id, "subjects", other).await.expect(201);
    assert_eq!(added["subjects"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_csv_of_this_kind_is_refused_without_a_fault() {
    let scene = Scene::new().await;
    let review = empty(&scene).await;
    for text in ["", "\u{0}\u{1}", "nmae\nA\n", "name,class\n\"unclosed", "name;class\nA;B\n"] {
        let refused = import(&scene.officer, review.id, "version=1", text.to_owned(), None).await;
        assert_eq!(refused.status.as_u16(), 422, "{text:?}: {:#}", refused.body);
    }
}
