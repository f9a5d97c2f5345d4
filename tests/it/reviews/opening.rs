//! Opening a review, and what it starts with.

use super::{Scene, person, pointers, troika, uuid};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_opens_a_review_ex_officio_without_any_applicant_and_is_responsible_for_it() {
    let scene = Scene::new().await;
    let body = json!({
        "order_reference": "Order 7 of 01.03.2026", "title": "Troika session of 20.11.1937",
        "subjects": [person("Иванов Иван"), { "name": "No 2", "placeholder": true, "new_act": troika("58-6") }],
    });
    let review = scene.officer.post("/reviews", body).await.expect(201);
    assert_eq!(review["number"], "GP-2026/00001");
    assert_eq!(review["state"], "opened");
    assert_eq!(review["subjects"], 2);
    assert_eq!(uuid(&review["assigned_to"]), scene.officer.account.unwrap());
    assert_eq!(review["deadlines"][0]["rule"], "main_term");
    assert_eq!(review["deadlines"][0]["start_on"], "2026-03-02");
    let path = format!("/reviews/{}/subjects", review["id"].as_str().unwrap());
    let page = scene.officer.get(&path).await.expect(200);
    let (one, two) = (&page["items"][0], &page["items"][1]);
    assert_eq!(
        (&one["class"], &one["unconditional"], &one["placeholder"]),
        (&json!("extrajudicial"), &json!(true), &json!(false))
    );
    assert_eq!((&two["unconditional"], &two["placeholder"]), (&json!(false), &json!(true)));
    assert_eq!(one["act"]["body"], "тройка УНКВД по Алма-Атинской области");
    assert_eq!(one["act"]["decided"], "20.11.1937");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_that_began_with_the_petition_s_registration_goes_on_for_the_review() {
    let scene = Scene::new().await;
    let petition = scene.registered("Kim Pavel").await;
    scene.app.clock.advance(chrono::TimeDelta::days(20));
    let body = json!({
        "version": petition["version"],
        "subjects": [{ "petition_person_id": petition["persons"][0]["id"], "new_act": troika("58-10") }],
    });
    let id = petition["id"].as_str().unwrap();
    let review = scene.officer.post(&format!("/petitions/{id}/review"), body).await.expect(201);
    let running: Vec<_> = review["deadlines"].as_array().unwrap().iter().collect();
    assert_eq!(running.len(), 1, "{review:#}");
    assert_eq!(running[0]["start_on"], "2026-03-02");
    assert_eq!(running[0]["due_on"], "2026-06-02");
    let petition = scene.family.get(&format!("/petitions/{id}")).await.expect(200);
    assert_eq!(petition["state"], "linked");
    assert_eq!(scene.told("review_opened").await, 1);
    let open = format!(
        "SELECT count(*) FROM deadline WHERE case_id = '{id}' AND state IN ('running', 'paused')"
    );
    assert_eq!(scene.app.count(&open).await, 0, "nothing goes on running on the petition");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_family_reads_its_own_subjects_in_plain_and_nothing_of_the_office() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let more = json!({ "subjects": [person("Somebody Else")] });
    scene.try_step(&scene.officer, review.id, "subjects", more).await.expect(201);
    let view = scene.family.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["subjects"], 1);
    assert!(view.get("assigned_to").is_none() && view.get("title").is_none(), "{view:#}");
    let page = scene.family.get(&format!("/reviews/{}/subjects", review.id)).await.expect(200);
    assert_eq!(page["total"], 1);
    assert_eq!(page["items"][0]["name"], "Kim Pavel");
    let others = scene.subjects(review.id).await;
    let other = others.iter().find(|id| !review.subjects.contains(id)).unwrap();
    scene.family.get(&format!("/subjects/{other}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_a_review_twice_with_one_key_opens_it_once() {
    let scene = Scene::new().await;
    let body =
        json!({ "order_reference": "Order 1", "title": "List", "subjects": [person("A B")] });
    let one = scene.senior.post_once("/reviews", body.clone(), "key-1").await.expect(201);
    let two = scene.senior.post_once("/reviews", body, "key-1").await.expect(201);
    assert_eq!(one["id"], two["id"]);
    assert_eq!(scene.app.count("SELECT count(*) FROM review").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_told_at_once() {
    let scene = Scene::new().await;
    let body = json!({
        "order_reference": " ", "title": "",
        "subjects": [
            { "class": "extrajudicial" },
            { "name": "A", "class": "c9" },
            { "name": "B", "class": "psychiatric", "new_file": { "fond": "12" } },
        ],
    });
    let problem = scene.senior.post("/reviews", body).await.expect(422);
    assert_eq!(
        pointers(&problem),
        [
            "/order_reference",
            "/title",
            "/subjects/0/name",
            "/subjects/1/class",
            "/subjects/2/new_file/holder"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_act_file_or_batch_that_does_not_exist_is_told_and_nothing_is_opened() {
    let scene = Scene::new().await;
    let nothing = uuid::Uuid::nil();
    let body = json!({ "order_reference": "Order", "title": "List", "subjects": [
        { "person_id": nothing, "class": "psychiatric" },
        { "name": "A", "act_id": nothing },
        { "name": "B", "class": "psychiatric", "file_id": nothing, "depends_on": nothing },
        { "petition_person_id": nothing, "class": "psychiatric" },
    ]});
    let problem = scene.senior.post("/reviews", body).await.expect(422);
    assert_eq!(
        pointers(&problem),
        [
            "/subjects/0/person_id",
            "/subjects/1/act_id",
            "/subjects/2/file_id",
            "/subjects/2/depends_on",
            "/subjects/3/petition_person_id"
        ]
    );
    let body = json!({ "order_reference": "Order", "title": "List", "batch_id": nothing });
    assert_eq!(pointers(&scene.senior.post("/reviews", body).await.expect(422)), ["/batch_id"]);
    assert_eq!(scene.app.count("SELECT count(*) FROM review").await, 0);
    assert_eq!(scene.app.count("SELECT count(*) FROM person").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_whose_country_has_a_profile_only_from_later_cannot_be_wrong_about_the_version() {
    let scene = Scene::new().await;
    let (petition, review) = scene.on_petition("Kim Pavel").await;
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    let sql = format!(
        "SELECT profile_id FROM petition WHERE id = '{}'",
        petition["id"].as_str().unwrap()
    );
    let registered: String = scene.app.sql(&sql).await[0].get(0);
    assert_eq!(view["profile"], registered, "judged by the law of the registration's day");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_petition_never_closes_an_ex_officio_review() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Kim Pavel")])).await;
    let petition = scene.registered("Kim Pavel").await;
    let id = petition["id"].as_str().unwrap();
    let view = scene.senior.get(&format!("/reviews/{}/subjects", review.id)).await.expect(200);
    let persons = json!([{
        "petition_person_id": petition["persons"][0]["id"], "person_id": view["items"][0]["person_id"],
    }]);
    let link =
        json!({ "version": petition["version"], "review_id": review.id, "matches": persons });
    let linked = scene.senior.post(&format!("/petitions/{id}/link"), link).await;
    assert!(linked.status.is_success(), "{:#}", linked.body);
    let petition = scene.family.get(&format!("/petitions/{id}")).await.expect(200);
    let command = json!({ "version": petition["version"], "reason": "We changed our mind." });
    scene.family.post(&format!("/petitions/{id}/withdraw"), command).await.expect(200);
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["state"], "opened");
    assert_eq!(view["deadlines"][0]["state"], "running");
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    assert_eq!(scene.state(review.subjects[0]).await, "evidence");
}
