//! What follows a decision: opened again, revoked, and what rests on it.

use super::{Scene, blocked, person, uuid};
use serde_json::{Value, json};
use uuid::Uuid;

async fn new_evidence(scene: &Scene, review: Uuid) -> Uuid {
    let body = json!({
        "kind": "photograph", "description": "Photograph taken in Orenburg", "source": "family",
        "new_evidence": true, "proves": "He was exiled there.",
    });
    scene.officer.post(&format!("/reviews/{review}/evidence"), body).await.id()
}

fn outcome(subject: &Value) -> (&Value, &Value, &Value) {
    (&subject["state"], &subject["outcome"], &subject["paper_kind"])
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outcome_rests_on_a_signed_paper_and_is_in_force_at_once() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    scene.decided(review.id).await;
    let subject = scene.senior.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    let expected = (&json!("decided"), &json!("rehabilitated"), &json!("conclusion"));
    assert_eq!(outcome(&subject), expected);
    assert!(subject["in_force_at"].is_string());
    let unsigned = "SELECT count(*) FROM review_subject s JOIN conclusion c ON c.id = s.outcome_paper_id \
                    WHERE c.signed_by IS NULL OR c.signed_by = c.drafted_by";
    assert_eq!(scene.app.count(unsigned).await, 0);
    let mine = scene.family.get(&format!("/reviews/{}/subjects", review.id)).await.expect(200);
    assert_eq!(mine["items"][0]["outcome"], "rehabilitated");
    assert_eq!(
        (scene.told("conclusion_signed").await, scene.told("outcome_decided").await),
        (1, 1)
    );
    let events = "SELECT count(*) FROM event WHERE machine = 'review_subject' \
                  AND (account_id IS NULL OR case_version IS NULL)";
    assert_eq!(scene.app.count(events).await, 0, "every change has an actor and a version");
}

#[tokio::test(flavor = "multi_thread")]
async fn reopening_needs_new_evidence_and_overwrites_nothing() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let id = review.id;
    scene.decided(id).await;
    let reason = json!({ "evidence_id": Uuid::nil(), "reason": "A photograph was found." });
    let early = scene.try_step(&scene.senior, id, "reopen", reason).await.expect(409);
    assert_eq!(blocked(&early).1, ["new_evidence"]);
    scene.app.clock.advance(chrono::TimeDelta::days(1));
    let evidence = new_evidence(&scene, id).await;
    let reason =
        |evidence: Uuid| json!({ "evidence_id": evidence, "reason": "A photograph was found." });
    scene.try_step(&scene.senior, id, "reopen", reason(Uuid::nil())).await.expect(422);
    scene.try_step(&scene.officer, id, "reopen", reason(evidence)).await.expect(403);
    let before = scene.version(id).await;
    let done = scene.step(&scene.senior, id, "reopen", reason(evidence)).await;
    assert_eq!(done["version"].as_i64().unwrap(), before + 1);
    let subject = scene.senior.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    assert_eq!(outcome(&subject), (&json!("reopened"), &Value::Null, &Value::Null));
    assert_eq!(subject["earlier"][0]["outcome"], "rehabilitated");
    assert_eq!(subject["earlier"][0]["paper_kind"], "conclusion");
    let conclusions = scene.senior.get(&format!("/reviews/{id}/conclusions")).await.expect(200);
    assert_eq!(conclusions["items"][0]["state"], "signed", "the paper stays as it was");
    let view = scene.senior.get(&format!("/reviews/{id}")).await.expect(200);
    let running: Vec<_> =
        view["deadlines"].as_array().unwrap().iter().filter(|d| d["state"] == "running").collect();
    assert_eq!((running.len(), &running[0]["start_on"]), (1, &json!("2026-03-03")));
    assert_eq!(scene.told("reopened").await, 1);
    scene.decided(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_law_without_revocation_knows_none() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    scene.decided(review.id).await;
    let reason = json!({ "reason": "Obtained by forged papers." });
    let refused = scene.try_step(&scene.senior, review.id, "revoke", reason).await.expect(409);
    assert_eq!(blocked(&refused).1, ["profile_revokes"]);
}

/// A review under the Russian profile, which knows revocation.
async fn revocable() -> (Scene, Uuid, Uuid) {
    let scene = Scene::of("ru").await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    scene.decided(review.id).await;
    let subject = review.subjects[0];
    (scene, review.id, subject)
}

#[tokio::test(flavor = "multi_thread")]
async fn revocation_voids_certificates_flags_dependants_and_tells_the_family() {
    let (scene, id, subject) = revocable().await;
    let child = json!({ "subjects": [{ "name": "Daughter", "class": "child_with_parents", "depends_on": subject }] });
    let body =
        json!({ "order_reference": "Order 2", "title": "Children", "subjects": child["subjects"] });
    let child = scene.senior.post("/reviews", body).await.id();
    let child = scene.subjects(child).await[0];
    let (now, holder) = (scene.app.clock.now(), Uuid::now_v7());
    let account = scene.senior.account.unwrap();
    let person = scene.senior.get(&format!("/subjects/{subject}")).await.expect(200);
    let person = uuid(&person["person_id"]);
    scene
        .app
        .sql(&format!(
            "INSERT INTO applicant (id, full_name, language, created_at) VALUES ('{holder}', 'H', 'ru', '{now}')"
        ))
        .await;
    scene
        .app
        .sql(&format!(
            "INSERT INTO certificate (id, subject_id, review_id, person_id, holder_id, office_id, kind, series, \
             number, number_year, language, content, signature, key_id, code, state, issued_by, issued_at) \
             VALUES ('{}', '{subject}', '{id}', '{person}', '{holder}', '{}', 'rehabilitated', 'RU', 1, 2026, \
             'ru', '{{}}', '\\x00', 'k', 'CODE', 'valid', '{account}', '{now}')",
            Uuid::now_v7(),
            scene.office
        ))
        .await;
    let reason = json!({ "reason": "Obtained by forged papers." });
    scene.step(&scene.senior, id, "revoke", reason).await;
    let revoked = scene.senior.get(&format!("/subjects/{subject}")).await.expect(200);
    assert_eq!(outcome(&revoked), (&json!("revoked"), &Value::Null, &Value::Null));
    assert_eq!(
        revoked["in_force_at"],
        Value::Null,
        "no outcome is in force, so no name is published"
    );
    assert_eq!(revoked["published_at"], Value::Null);
    assert_eq!(revoked["earlier"][0]["outcome"], "rehabilitated");
    let void = "SELECT count(*) FROM certificate WHERE state = 'void'";
    assert_eq!(scene.app.count(void).await, 1);
    let flagged = scene.senior.get(&format!("/subjects/{child}")).await.expect(200);
    assert!(flagged["flagged_reason"].as_str().unwrap().contains("revoked"));
    let tasks = format!(
        "SELECT count(*) FROM task WHERE kind = 'dependant_flagged' AND subject_id = '{child}'"
    );
    assert_eq!(scene.app.count(&tasks).await, 1);
    assert_eq!((scene.told("revoked").await, scene.told("certificate_voided").await), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_child_of_another_office_is_flagged_whenever_the_parent_s_outcome_changes() {
    let scene = Scene::new().await;
    let parent = scene.review(json!([person("Father")])).await;
    let office = scene.app.office("OTHER", "prosecutor", "regional", "kz").await;
    let other = scene.app.sign_in(aqtau::domain::actor::Role::CaseOfficer, Some(office)).await;
    let body = json!({ "order_reference": "Order", "title": "Child", "subjects": [
        { "name": "Daughter", "class": "child_with_parents" }] });
    let child = other.post("/reviews", body).await.id();
    let link = format!(
        "UPDATE review_subject SET depends_on = '{}' WHERE review_id = '{child}'",
        parent.subjects[0]
    );
    scene.app.sql(&link).await;
    scene.decided(parent.id).await;
    let view = other.get(&format!("/reviews/{child}")).await.expect(200);
    assert_eq!(view["flagged"], 1);
    let task = format!("SELECT count(*) FROM task WHERE office_id = '{office}'");
    assert_eq!(scene.app.count(&task).await, 1);
    let event = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{child}' AND action = 'flag_dependant'"
    );
    assert_eq!(scene.app.count(&event).await, 1);
    let page = other.get(&format!("/reviews/{child}/subjects")).await.expect(200);
    let set = json!({ "version": view["version"], "class": "child_with_parents", "unconditional": false });
    let path = format!("/subjects/{}", page["items"][0]["id"].as_str().unwrap());
    other.put(&path, set).await.expect(200);
    let view = other.get(&format!("/reviews/{child}")).await.expect(200);
    assert_eq!(view["flagged"], 0, "who looked at it takes the flag off");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_brings_new_evidence_through_its_own_petition_only() {
    let scene = Scene::new().await;
    let (petition, review) = scene.on_petition("Kim Pavel").await;
    let body = json!({ "kind": "photograph", "description": "He in Orenburg", "source": "album" });
    let path = format!("/petitions/{}/evidence", petition["id"].as_str().unwrap());
    let item = scene.family.post(&path, body.clone()).await.expect(201);
    assert_eq!(item["new_evidence"], true);
    let stranger = scene.app.sign_in(aqtau::domain::actor::Role::Applicant, None).await;
    stranger.post(&path, body.clone()).await.expect(404);
    scene.officer.post(&format!("/reviews/{}/evidence", review.id), body).await.expect(201);
    let mine = scene.family.get(&format!("/reviews/{}/evidence", review.id)).await.expect(200);
    assert_eq!(mine["total"], 1, "what the officers collected names witnesses");
    let all = scene.officer.get(&format!("/reviews/{}/evidence", review.id)).await.expect(200);
    assert_eq!(all["total"], 2);
    let withdraw =
        json!({ "version": scene.version(review.id).await, "reason": "The wrong photograph." });
    let path = format!("/evidence/{}/withdraw", item["id"].as_str().unwrap());
    scene.family.post(&path, withdraw.clone()).await.expect(200);
    let again = json!({ "version": scene.version(review.id).await, "reason": "Once more." });
    assert_eq!(scene.family.post(&path, again).await.expect(409)["type"], "/problems/withdrawn");
    assert_eq!(scene.told("task_assigned").await, 1, "the officer is told that something came");
}
