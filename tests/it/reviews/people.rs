//! Who works on a review: assignment, batches, exclusions.

use super::{Scene, person, pointers};
use aqtau::domain::actor::Role;
use serde_json::json;
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
