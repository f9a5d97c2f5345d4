//! Steps on subjects: what blocks them is said, and they are taken on one, some or all.

use super::{Scene, blocked, person, pointers};
use crate::harness::Client;
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_where_its_least_advanced_subject_is() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A"), person("B"), person("C")])).await;
    let ids = json!({ "subject_ids": [review.subjects[0]] });
    let done = scene.step(&scene.officer, review.id, "begin-evidence", ids).await;
    assert_eq!(done["subjects"], 1);
    let view = scene.officer.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["state"], "opened");
    assert_eq!(view["counts"], json!({ "opened": 2, "evidence": 1 }));
    scene.step(&scene.officer, review.id, "begin-evidence", json!({ "in_state": "opened" })).await;
    let view = scene.officer.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["state"], "evidence");
    assert!(!view.as_object().unwrap().contains_key("stored_state"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_one_subject_cannot_take_moves_none() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A"), person("B")])).await;
    let one = json!({ "subject_ids": [review.subjects[0]] });
    scene.step(&scene.officer, review.id, "begin-evidence", one).await;
    let all = scene.try_step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    assert_eq!(all.expect(409)["type"], "/problems/wrong-state");
    assert_eq!(scene.state(review.subjects[1]).await, "opened");
    let none = json!({ "in_state": "suspended" });
    let none = scene.try_step(&scene.officer, review.id, "begin-evidence", none).await;
    assert_eq!(none.expect(409)["type"], "/problems/no-subjects");
    for wrong in [json!({ "subject_ids": [] }), json!({ "in_state": "lost" })] {
        scene.try_step(&scene.officer, review.id, "begin-evidence", wrong).await.expect(422);
    }
    let foreign = json!({ "subject_ids": [review.subjects[0], Uuid::nil()] });
    scene.try_step(&scene.officer, review.id, "begin-evidence", foreign).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_without_an_officer_says_so() {
    let scene = Scene::new().await;
    let body = json!({ "order_reference": "Order", "title": "List", "subjects": [person("A")] });
    let id = scene.senior.post("/reviews", body).await.id();
    let refused = scene.try_step(&scene.senior, id, "begin-evidence", json!({})).await.expect(409);
    assert_eq!(blocked(&refused), ("blocked".to_owned(), vec!["assigned".to_owned()]));
    let view = scene.senior.get(&format!("/reviews/{id}")).await.expect(200);
    let step = view["steps"].as_array().unwrap().iter().find(|s| s["step"] == "begin_evidence");
    let step = step.unwrap();
    assert_eq!((&step["open"], &step["blocked"]), (&json!(0), &json!(1)));
    assert_eq!(step["blockers"][0]["sentence"], "Assign an officer first.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_version_changes_nothing_and_says_what_happened() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let stale = json!({ "version": 1 });
    let path = format!("/reviews/{}/begin-examination", review.id);
    let problem = scene.officer.post(&path, stale).await.expect(409);
    assert_eq!(problem["type"], "/problems/stale");
    assert_eq!(problem["changes"][0]["action"], "begin_evidence");
}

/// Asks the own archive and answers that nothing was found.
pub async fn ask_in_vain(scene: &Scene, review: Uuid) {
    let ask = json!({
        "version": scene.version(review).await, "addressee_kind": "own", "archive_id": scene.archive,
        "question": "Is there a file?", "send": true,
    });
    let asked = scene.officer.post(&format!("/reviews/{review}/archive-requests"), ask).await;
    let asked = asked.expect(201);
    let answer = json!({
        "version": asked["version"], "answer": "negative", "searched": "Fond 1, index of 1937",
        "spellings": asked["names"],
    });
    let path = format!("/archive-requests/{}/answer", asked["id"].as_str().unwrap());
    scene.archivist.post(&path, answer).await.expect(200);
}

/// A deported person, for whom Kazakhstan opens the civil court.
fn deported(name: &str) -> Value {
    json!({ "name": name, "class": "administrative" })
}

async fn clock(scene: &Scene, client: &Client, review: Uuid) -> String {
    let view = client.get(&format!("/reviews/{review}")).await.expect(200);
    let _ = scene;
    view["deadlines"][0]["state"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn exhausted_evidence_gives_the_family_its_bundle_and_the_civil_court_s_finding_comes_back() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let (id, subject) = (review.id, review.subjects[0]);
    let set = json!({ "version": scene.version(id).await, "class": "administrative", "unconditional": false });
    scene.officer.put(&format!("/subjects/{subject}"), set).await.expect(200);
    scene.step(&scene.officer, id, "begin-evidence", json!({})).await;
    let early = scene.try_step(&scene.officer, id, "exhaust-evidence", json!({})).await.expect(409);
    assert_eq!(blocked(&early).1, ["all_answers_negative"]);
    scene.family.get(&format!("/subjects/{subject}/bundle")).await.expect(404);

    ask_in_vain(&scene, id).await;
    scene.step(&scene.officer, id, "exhaust-evidence", json!({})).await;
    let bundle = scene.family.get(&format!("/subjects/{subject}/bundle")).await.expect(200);
    assert_eq!(bundle["negative_certificates"], 1);
    assert_eq!(bundle["requests"][0]["searched"], "Fond 1, index of 1937");
    assert_eq!(bundle["requests"][0]["spellings"], json!(["Kim Pavel"]));
    assert_eq!(bundle["names"], json!(["Kim Pavel"]));
    assert_eq!(clock(&scene, &scene.senior, id).await, "running");

    scene.step(&scene.officer, id, "refer-to-legal-fact-court", json!({})).await;
    assert_eq!(clock(&scene, &scene.senior, id).await, "paused");
    let decision = json!({ "court": "", "number": "", "date": "2026-12-01", "established": " " });
    let wrong = json!({ "decision": decision });
    let wrong = scene.try_step(&scene.officer, id, "record-legal-fact", wrong).await.expect(422);
    assert_eq!(
        pointers(&wrong),
        ["/decision/court", "/decision/number", "/decision/established", "/decision/date"]
    );
    let decision = json!({
        "court": "Auezov district court", "number": "2-117/2026", "date": "2026-02-27",
        "established": "Deported in 1937 from the Far East.",
    });
    let fact = json!({ "decision": decision });
    scene.step(&scene.officer, id, "record-legal-fact", fact).await;
    assert_eq!(scene.state(subject).await, "examination");
    assert_eq!(clock(&scene, &scene.senior, id).await, "running");
    let evidence = scene.officer.get(&format!("/reviews/{id}/evidence")).await.expect(200);
    assert_eq!(evidence["items"][0]["kind"], "civil_court_decision");
    assert_eq!(scene.told("evidence_exhausted").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_without_a_civil_court_is_not_sent_to_one() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    ask_in_vain(&scene, review.id).await;
    scene.step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
    let step = "refer-to-legal-fact-court";
    let refused = scene.try_step(&scene.officer, review.id, step, json!({})).await.expect(409);
    assert_eq!(blocked(&refused).1, ["route_civil_court"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_waits_only_while_every_subject_waits() {
    let scene = Scene::new().await;
    let review = scene.review(json!([deported("A"), deported("B")])).await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    ask_in_vain(&scene, review.id).await;
    scene.step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
    let reason =
        |id: Uuid| json!({ "subject_ids": [id], "reason": "Waiting for a foreign archive." });
    scene.step(&scene.officer, review.id, "suspend", reason(review.subjects[0])).await;
    assert_eq!(clock(&scene, &scene.senior, review.id).await, "running");
    scene.step(&scene.officer, review.id, "suspend", reason(review.subjects[1])).await;
    assert_eq!(clock(&scene, &scene.senior, review.id).await, "paused");
    let one = json!({ "subject_ids": [review.subjects[0]] });
    scene.step(&scene.officer, review.id, "resume", one).await;
    assert_eq!(clock(&scene, &scene.senior, review.id).await, "running");
    assert_eq!(scene.state(review.subjects[0]).await, "evidence");
    assert_eq!(
        scene.app.count("SELECT count(*) FROM decision_order WHERE kind = 'suspension'").await,
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_termination_is_an_order_of_the_senior_and_ends_the_clock() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let reason = json!({ "reason": "The same act is reviewed elsewhere." });
    scene.try_step(&scene.officer, review.id, "terminate", reason.clone()).await.expect(403);
    scene
        .try_step(&scene.senior, review.id, "terminate", json!({ "reason": "" }))
        .await
        .expect(422);
    scene.step(&scene.senior, review.id, "terminate", reason).await;
    let subject = scene.senior.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    assert_eq!(
        (&subject["outcome"], &subject["paper_kind"]),
        (&json!("terminated"), &json!("decision_order"))
    );
    assert!(subject["in_force_at"].is_string());
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert_eq!(view["deadlines"][0]["state"], "met");
    assert_eq!(scene.told("outcome_decided").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn contradictions_are_shown_with_the_subject_and_never_block() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Ibragimbek Chakabaev")])).await;
    let subject = scene.officer.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    let assertion = json!({
        "version": 1, "predicate": "death_date", "value": "June 1931", "source": "family",
    });
    let path = format!("/persons/{}/assertions", subject["person_id"].as_str().unwrap());
    let added = scene.officer.post(&path, assertion).await;
    assert!(added.status.is_success(), "{:#}", added.body);
    let subject = scene.officer.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    assert_eq!(subject["warnings"][0]["code"], "decision_after_death");
    scene.examined(review.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_is_extended_by_whom_the_law_names_and_no_further_than_it_says() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    let deadline = view["deadlines"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("deadlines/{deadline}/extend");
    let more = |amount: i32| json!({ "amount": amount, "reason": "The file is in Moscow." });
    scene.try_step(&scene.officer, review.id, &path, more(1)).await.expect(403);
    scene.try_step(&scene.senior, review.id, &path, more(4)).await.expect(422);
    let extended = scene.try_step(&scene.senior, review.id, &path, more(3)).await.expect(200);
    assert_eq!(extended["due_on"], "2026-09-02");
    let again = scene.try_step(&scene.senior, review.id, &path, more(1)).await.expect(409);
    assert_eq!(again["type"], "/problems/extensions-used-up");
    assert_eq!(scene.told("deadline_extended").await, 1);
    let other = scene.review(json!([person("B")])).await;
    scene.try_step(&scene.senior, other.id, &path, more(1)).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_to_the_office_cannot_extend() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let elsewhere = scene.app.office("OTHER", "prosecutor", "regional", "kz").await;
    let other = scene.app.sign_in(Role::SeniorProsecutor, Some(elsewhere)).await;
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    let path = format!("deadlines/{}/extend", view["deadlines"][0]["id"].as_str().unwrap());
    let more = json!({ "amount": 1, "reason": "Because." });
    scene.try_step(&other, review.id, &path, more).await.expect(404);
}
