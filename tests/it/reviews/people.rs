//! Who works on a review: assignment, batches, exclusions.

use super::{Scene, person, pointers, uuid};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn the_senior_assigns_an_officer_who_is_told_and_finds_it_in_the_work_list() {
    let scene = Scene::new().await;
    let body = json!({ "order_reference": "Order", "title": "List", "subjects": [person("A")] });
    let id = scene.senior.post("/reviews", body).await.id();
    scene.officer.get(&format!("/reviews/{id}")).await.expect(404);
    let stranger = scene.app.sign_in(Role::CaseOfficer, Some(scene.archive)).await;
    let wrong = json!({ "account_id": stranger.account });
    let wrong = scene.try_step(&scene.senior, id, "assign", wrong).await.expect(422);
    assert_eq!(pointers(&wrong), ["/account_id"]);
    let to = json!({ "account_id": scene.officer.account });
    scene.try_step(&scene.officer, id, "assign", to.clone()).await.expect(404);
    scene.step(&scene.senior, id, "assign", to).await;
    scene.officer.get(&format!("/reviews/{id}")).await.expect(200);
    assert_eq!(scene.told("task_assigned").await, 1);
    let work = scene.officer.get("/work?kind=review").await.expect(200);
    assert_eq!(work["items"][0]["state"], "opened");
    scene.step(&scene.senior, id, "assign", json!({ "account_id": null })).await;
    scene.officer.get(&format!("/reviews/{id}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_officer_opens_no_work_for_others() {
    let scene = Scene::new().await;
    let body =
        json!({ "order_reference": "Order", "title": "List", "assign_to": scene.senior.account });
    scene.officer.post("/reviews", body).await.expect(403);
    let clerk = json!({ "order_reference": "Order", "title": "List" });
    scene.clerk.post("/reviews", clerk).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_batch_is_assigned_at_once() {
    let scene = Scene::new().await;
    let batch = json!({ "kind": "troika_session", "title": "13.04.1932", "source": "List" });
    scene.officer.post("/batches", batch.clone()).await.expect(403);
    let batch = scene.senior.post_once("/batches", batch, "b").await.expect(201);
    let id = batch["id"].as_str().unwrap();
    for number in 1..=3 {
        let body = json!({
            "order_reference": "Order", "title": format!("List {number}"), "batch_id": id,
            "subjects": [person("A"), person("B")],
        });
        scene.senior.post("/reviews", body).await.expect(201);
    }
    let batch = scene.senior.get(&format!("/batches/{id}")).await.expect(200);
    assert_eq!((&batch["reviews"], &batch["subjects"]), (&json!(3), &json!(6)));
    let to = json!({ "account_id": scene.officer.account });
    let done = scene.senior.post(&format!("/batches/{id}/assign"), to).await.expect(200);
    assert_eq!(done["reviews"], 3);
    let mine = scene.officer.get(&format!("/reviews?batch={id}")).await.expect(200);
    assert_eq!(mine["total"], 3);
    assert_eq!(scene.told("task_assigned").await, 1, "one batch is one piece of news");
    let page = scene.senior.get("/batches?limit=1").await.expect(200);
    assert_eq!((&page["total"], &page["next"]), (&json!(1), &json!(null)));
    scene
        .senior
        .post("/batches", json!({ "kind": "x", "title": "", "source": "" }))
        .await
        .expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_a_conflict_of_interest_no_longer_knows_of_the_review() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let out = json!({ "account_id": scene.officer.account, "reason": "A relative." });
    scene.try_step(&scene.officer, review.id, "exclusions", out.clone()).await.expect(403);
    scene.step(&scene.senior, review.id, "exclusions", out.clone()).await;
    scene.officer.get(&format!("/reviews/{}", review.id)).await.expect(404);
    scene.officer.get(&format!("/subjects/{}", review.subjects[0])).await.expect(404);
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert!(view.get("assigned_to").is_none(), "the work is taken away");
    let twice = scene.try_step(&scene.senior, review.id, "exclusions", out.clone()).await;
    assert_eq!(twice.expect(409)["type"], "/problems/excluded");
    let to = json!({ "account_id": scene.officer.account });
    let refused = scene.try_step(&scene.senior, review.id, "assign", to).await.expect(409);
    assert_eq!(refused["type"], "/problems/excluded");
    let list = scene.senior.get(&format!("/reviews/{}/exclusions", review.id)).await.expect(200);
    assert_eq!(list[0]["reason"], "A relative.");
    scene.step(&scene.senior, review.id, "exclusions/readmit", out).await;
    let to = json!({ "account_id": scene.officer.account });
    scene.step(&scene.senior, review.id, "assign", to).await;
    scene.officer.get(&format!("/reviews/{}", review.id)).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_senior_with_a_conflict_can_step_out() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let out = json!({ "account_id": scene.senior.account, "reason": "My grandfather." });
    scene.step(&scene.senior, review.id, "exclusions", out).await;
    scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(404);
    let list = scene.senior.get("/reviews").await.expect(200);
    assert_eq!(list["total"], 0);
    let nobody = json!({ "account_id": Uuid::nil(), "reason": "Who?" });
    let other = scene.app.sign_in(Role::SeniorProsecutor, Some(scene.office)).await;
    let version =
        other.get(&format!("/reviews/{}", review.id)).await.expect(200)["version"].clone();
    let mut body = nobody;
    body["version"] = version;
    other.post(&format!("/reviews/{}/exclusions", review.id), body).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_reviews_change_hands_together_or_not_at_all() {
    let scene = Scene::new().await;
    let mut seen = Vec::new();
    for number in 1..=3 {
        let body = json!({
            "order_reference": "Order", "title": format!("List {number}"),
            "subjects": [person("A")],
        });
        let id = scene.senior.post("/reviews", body).await.id();
        seen.push(json!({ "id": id, "version": scene.version(id).await }));
    }
    let officer = scene.officer.account.unwrap();
    let assigned = "SELECT count(*) FROM review WHERE assigned_to IS NOT NULL";
    let all = |reviews: &[Value]| json!({ "account_id": officer, "reviews": reviews });
    scene.officer.post("/reviews/assign", all(&seen)).await.expect(403);
    let none = scene.senior.post("/reviews/assign", all(&[])).await.expect(422);
    assert_eq!(pointers(&none), ["/reviews"]);
    let twice = [seen[0].clone(), seen[0].clone()];
    let twice = scene.senior.post("/reviews/assign", all(&twice)).await.expect(422);
    assert_eq!(pointers(&twice), ["/reviews/1"]);
    // One was changed since: none moves, and that one is named.
    let second: Uuid = uuid(&seen[1]["id"]);
    let out = json!({ "account_id": scene.clerk.account, "reason": "A neighbour." });
    scene.step(&scene.senior, second, "exclusions", out).await;
    let stale = scene.senior.post("/reviews/assign", all(&seen)).await.expect(409);
    assert_eq!(stale["type"], "/problems/reviews-changed");
    let number =
        scene.senior.get(&format!("/reviews/{second}")).await.expect(200)["number"].clone();
    let told = stale["detail"].as_str().unwrap();
    assert!(told.contains(number.as_str().unwrap()), "{told}");
    assert_eq!(scene.app.count(assigned).await, 0);
    // Nor does any when the person is kept out of one of them.
    let out = json!({ "account_id": officer, "reason": "A relative." });
    scene.step(&scene.senior, second, "exclusions", out.clone()).await;
    seen[1]["version"] = json!(scene.version(second).await);
    let kept_out = scene.senior.post("/reviews/assign", all(&seen)).await.expect(422);
    assert_eq!(pointers(&kept_out), ["/reviews/1"]);
    assert_eq!(scene.app.count(assigned).await, 0);
    scene.step(&scene.senior, second, "exclusions/readmit", out).await;
    seen[1]["version"] = json!(scene.version(second).await);
    let done = scene.senior.post_once("/reviews/assign", all(&seen), "k").await.expect(200);
    assert_eq!(done["reviews"], 3);
    let again = scene.senior.post_once("/reviews/assign", all(&seen), "k").await.expect(200);
    assert_eq!(again["reviews"], 3, "an answer that got lost is given again");
    assert_eq!(scene.app.count(assigned).await, 3);
    let events = "SELECT count(*) FROM event WHERE action = 'assign'";
    assert_eq!(scene.app.count(events).await, 3, "one for each review");
    assert_eq!(scene.told("task_assigned").await, 1, "three reviews are one piece of news");
    let work = scene.officer.get("/work?kind=review&view=mine").await.expect(200);
    assert_eq!(work["total"], 3);
    let nothing = json!([{ "id": second, "version": scene.version(second).await }]);
    let nothing = json!({ "account_id": officer, "reviews": nothing });
    let nothing = scene.senior.post("/reviews/assign", nothing).await.expect(422);
    assert_eq!(pointers(&nothing), ["/reviews/0"], "it lies with this officer already");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gives_away_reviews_of_another_office() {
    let scene = Scene::new().await;
    let mine = scene.review(json!([person("A")])).await;
    let other = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let stranger = scene.app.sign_in(Role::SeniorProsecutor, Some(other)).await;
    let seen = json!([{ "id": mine.id, "version": scene.version(mine.id).await }]);
    let body = json!({ "account_id": stranger.account, "reviews": seen });
    stranger.post("/reviews/assign", body.clone()).await.expect(404);
    let wrong = scene.senior.post("/reviews/assign", body).await.expect(422);
    assert_eq!(pointers(&wrong), ["/reviews/0"], "the person is of another office");
}
