//! Archive requests over HTTP: asked, reminded, answered in every way.

use crate::harness::Client;
use crate::reviews::{Opened, Scene, person, pointers};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};

fn path(request: &Value, step: &str) -> String {
    format!("/archive-requests/{}/{step}", request["id"].as_str().unwrap())
}

async fn ask(scene: &Scene, review: &Opened, more: Value) -> Value {
    let mut body = json!({
        "version": scene.version(review.id).await, "addressee_kind": "own",
        "archive_id": scene.archive, "question": "Is there a criminal file?", "send": true,
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    scene.officer.post(&format!("/reviews/{}/archive-requests", review.id), body).await.expect(201)
}

async fn act(client: &Client, request: &Value, step: &str, more: Value) -> crate::harness::Answer {
    let mut body = json!({ "version": request["version"] });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    client.post(&path(request, step), body).await
}

async fn main_term(scene: &Scene, review: &Opened) -> Value {
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    view["deadlines"][0]["state"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_runs_its_clock_is_reminded_answered_and_put_to_the_file() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let draft = ask(&scene, &review, json!({ "send": false })).await;
    assert_eq!((&draft["state"], &draft["names"]), (&json!("drafted"), &json!(["Kim Pavel"])));
    scene
        .archivist
        .get(&format!("/archive-requests/{}", draft["id"].as_str().unwrap()))
        .await
        .expect(404);
    assert_eq!(main_term(&scene, &review).await, "running");

    let sent = act(&scene.officer, &draft, "send", json!({})).await.expect(200);
    let clocks: Vec<_> = sent["deadlines"].as_array().unwrap().iter().map(|d| &d["rule"]).collect();
    assert!(clocks.contains(&&json!("archive_answer")), "{sent:#}");
    assert_eq!(main_term(&scene, &review).await, "paused");
    assert_eq!(
        (scene.told("archive_request_received").await, scene.told("archive_asked").await),
        (1, 1)
    );

    let reminded = act(&scene.officer, &sent, "remind", json!({})).await.expect(200);
    assert_eq!((&reminded["reminders"], &reminded["state"]), (&json!(1), &json!("sent")));
    assert_eq!(scene.told("archive_reminder").await, 1);
    scene.app.clock.advance(chrono::TimeDelta::days(12));
    let answer = json!({ "answer": "positive", "text": "File 1204 of 1937." });
    act(&scene.officer, &reminded, "answer", answer.clone()).await.expect(403);
    let answered = act(&scene.archivist, &reminded, "answer", answer).await.expect(200);
    assert_eq!((&answered["state"], &answered["answer"]), (&json!("answered"), &json!("positive")));
    assert_eq!(main_term(&scene, &review).await, "running");
    let view = scene.senior.get(&format!("/reviews/{}", review.id)).await.expect(200);
    assert!(view["deadlines"][0]["due_on"].as_str().unwrap() > "2026-06-02", "{view:#}");
    assert_eq!(scene.told("archive_answered").await, 1);
    let closed = act(&scene.officer, &answered, "close", json!({})).await.expect(200);
    assert_eq!(closed["state"], "closed");
    act(&scene.officer, &closed, "send", json!({})).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_reads_question_and_names_and_nothing_of_the_case() {
    let scene = Scene::new().await;
    let (petition, review) = scene.on_petition("Kim Pavel").await;
    let sent = ask(&scene, &review, json!({})).await;
    let id = sent["id"].as_str().unwrap();
    let seen = scene.archivist.get(&format!("/archive-requests/{id}")).await.expect(200);
    assert_eq!(seen["question"], "Is there a criminal file?");
    assert_eq!(seen["names"], json!(["Kim Pavel"]));
    for hidden in ["review_id", "subject_ids", "follows"] {
        assert!(seen.get(hidden).is_none(), "{hidden}: {seen:#}");
    }
    let list = scene.archivist.get("/archive-requests?state=sent").await.expect(200);
    assert_eq!(list["total"], 1);
    let petition = petition["id"].as_str().unwrap();
    for path in [
        format!("/reviews/{}", review.id),
        format!("/subjects/{}", review.subjects[0]),
        format!("/petitions/{petition}"),
    ] {
        scene.archivist.get(&path).await.expect(404);
    }
    let other = scene.app.office("ARC-2", "archive", "regional", "kz").await;
    let other = scene.app.sign_in(Role::ArchiveOfficer, Some(other)).await;
    other.get(&format!("/archive-requests/{id}")).await.expect(404);
    let answer = json!({ "answer": "positive", "text": "Found." });
    act(&other, &sent, "answer", answer).await.expect(404);
    assert_eq!(other.get("/archive-requests").await.expect(200)["total"], 0);
    scene.family.get(&format!("/archive-requests/{id}")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_negative_answer_says_what_was_searched_and_which_spellings() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let sent = ask(&scene, &review, json!({})).await;
    let bare = act(&scene.archivist, &sent, "answer", json!({ "answer": "negative" })).await;
    assert_eq!(pointers(&bare.expect(422)), ["/searched", "/spellings"]);
    for (answer, pointer) in [
        ("positive", "/text"),
        ("partial", "/text"),
        ("classified", "/text"),
        ("forwarded", "/forward"),
        ("destroyed", "/destruction_act"),
        ("lost", "/answer"),
    ] {
        let bare = act(&scene.archivist, &sent, "answer", json!({ "answer": answer })).await;
        assert_eq!(pointers(&bare.expect(422)), [pointer], "{answer}");
    }
    let destroyed = json!({ "answer": "destroyed", "destruction_act": "Act 17 of 1955" });
    let answered = act(&scene.archivist, &sent, "answer", destroyed).await.expect(200);
    assert_eq!(answered["destruction_act"], "Act 17 of 1955");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forwarded_request_goes_on_at_once_in_another_archive_of_the_system() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let second = scene.app.office("ARC-2", "archive", "regional", "kz").await;
    let archivist = scene.app.sign_in(Role::ArchiveOfficer, Some(second)).await;
    let sent = ask(&scene, &review, json!({})).await;
    let to = |archive: uuid::Uuid| json!({ "answer": "forwarded", "forward": { "addressee_kind": "own", "archive_id": archive } });
    let same = act(&scene.archivist, &sent, "answer", to(scene.archive)).await.expect(422);
    assert_eq!(pointers(&same), ["/forward/archive_id"]);
    let nowhere = act(&scene.archivist, &sent, "answer", to(uuid::Uuid::nil())).await.expect(422);
    assert_eq!(pointers(&nowhere), ["/forward/archive_id"]);
    let answered = act(&scene.archivist, &sent, "answer", to(second)).await.expect(200);
    assert_eq!(answered["forwarded_to"], "Управление ARC-2");
    assert_eq!(main_term(&scene, &review).await, "paused", "one request still waits");
    let list = archivist.get("/archive-requests").await.expect(200);
    let next = &list["items"][0];
    assert_eq!((&next["state"], &next["names"]), (&json!("sent"), &json!(["Kim Pavel"])));
    let negative = json!({ "answer": "negative", "searched": "Index", "spellings": ["Kim Pavel", "Ким Павел"] });
    act(&archivist, next, "answer", negative).await.expect(200);
    assert_eq!(main_term(&scene, &review).await, "running");
    scene.step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_forwarded_abroad_is_a_draft_of_the_office_and_its_letter_is_entered() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let sent = ask(&scene, &review, json!({})).await;
    let forward = json!({ "answer": "forwarded", "forward": { "addressee_kind": "foreign", "addressee": "FSB archive" } });
    act(&scene.archivist, &sent, "answer", forward).await.expect(200);
    let list = format!("/reviews/{}/archive-requests?state=drafted", review.id);
    let next = scene.officer.get(&list).await.expect(200)["items"][0].clone();
    assert_eq!((&next["addressee"], &next["follows"]), (&json!("FSB archive"), &sent["id"]));
    let early = scene.try_step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
    early.expect(409);
    let next = act(&scene.officer, &next, "send", json!({})).await.expect(200);
    let letter = json!({
        "recorded_for": "", "answer": "negative", "searched": "Index", "spellings": ["A"],
    });
    let blank = act(&scene.clerk, &next, "record-answer", letter).await.expect(422);
    assert_eq!(pointers(&blank), ["/recorded_for"]);
    let letter = json!({
        "recorded_for": "Letter 10/A-12 of 01.03.2026", "answer": "negative",
        "searched": "Index", "spellings": ["A"],
    });
    let entered = act(&scene.clerk, &next, "record-answer", letter).await.expect(200);
    assert_eq!(entered["recorded_for"], "Letter 10/A-12 of 01.03.2026");
    scene.step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_enters_no_letter_for_an_archive_that_answers_itself() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let sent = ask(&scene, &review, json!({})).await;
    let letter = json!({ "recorded_for": "Letter", "answer": "positive", "text": "Found." });
    let refused = act(&scene.officer, &sent, "record-answer", letter).await.expect(409);
    assert_eq!(refused["type"], "/problems/answers-itself");
    let steps: Vec<_> = sent["steps"].as_array().unwrap().iter().map(|s| &s["step"]).collect();
    assert_eq!(steps, ["remind"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_names_its_archive_its_question_and_its_people() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A"), person("B")])).await;
    let version = scene.version(review.id).await;
    let path = format!("/reviews/{}/archive-requests", review.id);
    let base = json!({ "version": version, "addressee_kind": "own", "question": "Q" });
    for (change, pointer) in [
        (json!({ "question": " " }), "/question"),
        (json!({ "addressee_kind": "friend" }), "/addressee_kind"),
        (json!({}), "/archive_id"),
        (json!({ "archive_id": scene.office }), "/archive_id"),
        (json!({ "addressee_kind": "foreign" }), "/addressee"),
        (
            json!({ "addressee_kind": "foreign", "archive_id": scene.archive, "addressee": "X" }),
            "/archive_id",
        ),
        (
            json!({ "archive_id": scene.archive, "subject_ids": [uuid::Uuid::nil()] }),
            "/subject_ids",
        ),
        (json!({ "archive_id": scene.archive, "subject_ids": [] }), "/subject_ids"),
        (json!({ "archive_id": scene.archive, "names": [""] }), "/names/0"),
    ] {
        let mut body = base.clone();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let problem = scene.officer.post(&path, body).await.expect(422);
        assert_eq!(pointers(&problem), [pointer], "{change}");
    }
    let one = json!({ "subject_ids": [review.subjects[1]], "names": ["B", "Б"] });
    let sent = ask(&scene, &review, one).await;
    assert_eq!(sent["subject_ids"], json!([review.subjects[1]]));
    assert_eq!(sent["names"], json!(["B", "Б"]));
    let list = scene.officer.get("/archive-requests").await.expect(200);
    assert_eq!(list["total"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_s_bundle_tells_nothing_of_the_others_in_a_request() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let more = json!({ "subjects": [person("Somebody Else")] });
    scene.try_step(&scene.officer, review.id, "subjects", more).await.expect(201);
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    crate::reviews::ask_in_vain(&scene, review.id).await;
    scene.step(&scene.officer, review.id, "exhaust-evidence", json!({})).await;
    let bundle = scene.family.get(&format!("/subjects/{}/bundle", review.subjects[0])).await;
    let bundle = bundle.expect(200);
    assert_eq!(bundle["requests"][0]["spellings"], json!(["Kim Pavel"]));
    assert!(bundle["requests"][0].get("question").is_none());
    assert!(!bundle.to_string().contains("Somebody"), "{bundle:#}");
}
