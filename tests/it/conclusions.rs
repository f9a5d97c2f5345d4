//! Conclusions over HTTP: drafted by one, signed by another, and decided where the law lets.

use crate::reviews::{Opened, Scene, blocked, person, pointers, troika};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};

fn path(conclusion: &Value, step: &str) -> String {
    format!("/conclusions/{}/{step}", conclusion["id"].as_str().unwrap())
}

async fn examined(scene: &Scene, subjects: Value) -> Opened {
    let review = scene.review(subjects).await;
    scene.examined(review.id).await;
    review
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signs_what_they_drafted() {
    let scene = Scene::new().await;
    let account = uuid::Uuid::now_v7();
    let officer = scene.app.sign_in_as(account, Role::CaseOfficer, Some(scene.office)).await;
    let senior = scene.app.sign_in_as(account, Role::SeniorProsecutor, Some(scene.office)).await;
    let scene = Scene { officer, ..scene };
    let review = examined(&scene, json!([person("A")])).await;
    let drafted = scene.drafted(review.id, json!({})).await;
    let view = senior.get(&format!("/conclusions/{}", drafted["id"].as_str().unwrap())).await;
    let view = view.expect(200);
    let sign = view["steps"].as_array().unwrap().iter().find(|s| s["step"] == "sign_positive");
    assert_eq!(sign.unwrap()["blockers"][0]["need"], "another_signer");
    let version = json!({ "version": drafted["version"] });
    let refused = senior.post(&path(&drafted, "sign"), version.clone()).await.expect(409);
    assert_eq!(blocked(&refused).1, ["another_signer"]);
    scene.officer.post(&path(&drafted, "sign"), version.clone()).await.expect(403);
    let by_hand = format!(
        "UPDATE conclusion SET signed_by = drafted_by, signed_at = now() WHERE id = '{}' RETURNING id",
        drafted["id"].as_str().unwrap()
    );
    let client = crate::harness::cluster::cluster().endpoint().superuser(&scene.app.db.name).await;
    assert!(client.unwrap().query(&by_hand, &[]).await.is_err(), "the database refuses it too");
    let signed = scene.senior.post(&path(&drafted, "sign"), version).await.expect(200);
    assert_eq!(signed["state"], "signed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_needs_a_ground_and_evidence_and_goes_to_court_where_one_stands_behind() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([{ "name": "A", "new_act": troika("58-6") }])).await;
    let version = scene.version(review.id).await;
    let draft = |ground: Value| {
        let mut body = json!({ "version": version, "kind": "negative", "reasoning": "Proved." });
        if !ground.is_null() {
            body["ground"] = ground;
        }
        body
    };
    let path_ = format!("/reviews/{}/conclusions", review.id);
    let missing = scene.officer.post(&path_, draft(Value::Null)).await.expect(422);
    assert_eq!(pointers(&missing), ["/ground"]);
    let ground = json!("espionage_terror_sabotage_proved");
    let bare = scene.officer.post(&path_, draft(ground.clone())).await.expect(409);
    assert_eq!(bare["type"], "/problems/evidence-needed");
    let item =
        json!({ "kind": "archival_document", "description": "Indictment", "source": "file" });
    scene.officer.post(&format!("/reviews/{}/evidence", review.id), item).await.expect(201);
    let negative = json!({ "kind": "negative", "findings": [], "ground": ground });
    let drafted = scene.drafted(review.id, negative).await;
    assert_eq!(drafted["proposed_outcome"], "refused");
    let signed = scene.act_on(&scene.senior, &drafted, "sign").await;
    assert_eq!(scene.state(review.subjects[0]).await, "conclusion_negative");
    let version = json!({ "version": signed["version"] });
    let refused = scene.senior.post(&path(&signed, "decide-refusal"), version.clone()).await;
    let (kind, needs) = blocked(&refused.expect(409));
    assert_eq!(
        (kind.as_str(), needs.last().map(String::as_str)),
        ("blocked", Some("route_no_court"))
    );
    let wrong = scene.senior.post(&path(&signed, "decide"), version).await.expect(409);
    assert_eq!(wrong["type"], "/problems/wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_refuses_alone_where_no_court_stands_behind_it() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([{ "name": "A", "class": "administrative" }])).await;
    let item = json!({ "kind": "archival_document", "description": "List", "source": "file" });
    scene.officer.post(&format!("/reviews/{}/evidence", review.id), item).await.expect(201);
    let negative = json!({ "kind": "negative", "findings": [], "ground": "no_act_established" });
    let drafted = scene.drafted(review.id, negative).await;
    let signed = scene.act_on(&scene.senior, &drafted, "sign").await;
    scene.act_on(&scene.senior, &signed, "decide-refusal").await;
    let subject = scene.senior.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    assert_eq!(
        (&subject["outcome"], &subject["outcome_ground"]),
        (&json!("refused"), &json!("no_act_established"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_unconditional_cases_of_a_troika_are_decided_by_the_office_alone() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([{ "name": "A", "new_act": troika("58-6") }])).await;
    let finding = json!({ "findings": ["only_troika_extract"] });
    let drafted = scene.drafted(review.id, finding).await;
    let signed = scene.act_on(&scene.senior, &drafted, "sign").await;
    let version = json!({ "version": signed["version"] });
    let refused = scene.senior.post(&path(&signed, "decide"), version).await.expect(409);
    assert_eq!(blocked(&refused).1, ["route_office_decides"]);
    assert_eq!(scene.state(review.subjects[0]).await, "conclusion_positive");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conclusion_sent_back_is_drafted_anew_and_the_first_one_stays() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([person("A"), person("B")])).await;
    let drafted = scene.drafted(review.id, json!({})).await;
    assert_eq!(drafted["subject_ids"].as_array().unwrap().len(), 2);
    let blank = json!({ "version": drafted["version"], "reason": " " });
    scene.senior.post(&path(&drafted, "send-back"), blank).await.expect(422);
    let reason = json!({ "version": drafted["version"], "reason": "Name the article." });
    let back = scene.senior.post(&path(&drafted, "send-back"), reason).await.expect(200);
    assert_eq!(
        (&back["state"], &back["sent_back_reason"]),
        (&json!("sent_back"), &json!("Name the article."))
    );
    assert_eq!(scene.state(review.subjects[0]).await, "examination");
    let again = scene.drafted(review.id, json!({})).await;
    let stale = json!({ "version": 7 });
    let stale = scene.senior.post(&path(&again, "sign"), stale).await.expect(409);
    assert_eq!(stale["type"], "/problems/stale");
    scene.act_on(&scene.senior, &again, "sign").await;
    let list = scene.senior.get(&format!("/reviews/{}/conclusions", review.id)).await.expect(200);
    let states: Vec<_> = list["items"].as_array().unwrap().iter().map(|c| &c["state"]).collect();
    assert_eq!(states, ["signed", "sent_back"]);
    let old = json!({ "version": back["version"] });
    let refused = scene.senior.post(&path(&drafted, "sign"), old).await.expect(409);
    assert_eq!(refused["type"], "/problems/no-subjects");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partial_clearing_and_an_injury_have_their_own_outcomes() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([person("A"), person("B")])).await;
    let of = |subject: usize, kind: &str, outcome: Value| {
        let ids = [review.subjects[subject]];
        let mut body = json!({ "kind": kind, "subject_ids": ids, "findings": ["no_crime_in_act"] });
        if !outcome.is_null() {
            body["proposed_outcome"] = outcome;
        }
        body
    };
    for (subject, kind, outcome, expected) in [
        (0, "partial", Value::Null, "partially_rehabilitated"),
        (1, "positive", json!("recognised_injured"), "recognised_injured"),
    ] {
        let drafted = scene.drafted(review.id, of(subject, kind, outcome)).await;
        let signed = scene.act_on(&scene.senior, &drafted, "sign").await;
        scene.act_on(&scene.senior, &signed, "decide").await;
        let path = format!("/subjects/{}", review.subjects[subject]);
        assert_eq!(scene.senior.get(&path).await.expect(200)["outcome"], expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_of_a_conclusion_is_told_at_once() {
    let scene = Scene::new().await;
    let review = examined(&scene, json!([person("A")])).await;
    let path = format!("/reviews/{}/conclusions", review.id);
    let version = scene.version(review.id).await;
    let body = json!({
        "version": version, "kind": "positive", "ground": "outside_law", "findings": [],
        "proposed_outcome": "refused", "reasoning": " ",
    });
    let problem = scene.officer.post(&path, body).await.expect(422);
    assert_eq!(pointers(&problem), ["/reasoning", "/findings", "/ground", "/proposed_outcome"]);
    let body = json!({ "version": version, "kind": "maybe", "findings": ["x"], "reasoning": "R" });
    let problem = scene.officer.post(&path, body).await.expect(422);
    assert_eq!(pointers(&problem), ["/kind", "/findings/0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chair_of_a_commission_records_its_decision() {
    let scene = Scene::of("kg").await;
    let office = scene.app.office("KOM", "commission", "district", "kg").await;
    let member = scene.app.sign_in(Role::CommissionMember, Some(office)).await;
    let chair = scene.app.sign_in(Role::CommissionChair, Some(office)).await;
    let body = json!({
        "order_reference": "Session 3", "title": "List", "assign_to": member.account,
        "subjects": [{ "name": "A", "class": "administrative" }],
    });
    let review = chair.post("/reviews", body).await.id();
    let scene = Scene { officer: member, senior: chair, ..scene };
    scene.decided(review).await;
    let subjects = scene.subjects(review).await;
    assert_eq!(scene.state(subjects[0]).await, "decided");
}

#[tokio::test(flavor = "multi_thread")]
async fn archives_must_have_answered_before_the_examination() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let ask = json!({
        "version": scene.version(review.id).await, "addressee_kind": "foreign",
        "addressee": "Archive in Moscow", "question": "Is there a file?", "send": true,
    });
    scene.officer.post(&format!("/reviews/{}/archive-requests", review.id), ask).await.expect(201);
    let early = scene.try_step(&scene.officer, review.id, "begin-examination", json!({})).await;
    let early = early.expect(409);
    assert_eq!(blocked(&early).1, ["answers_complete"]);
    let sentence = early["blockers"][0]["sentence"].as_str().unwrap();
    assert!(sentence.starts_with("Archive answers missing: 1. "), "{sentence}");
}
