use super::{Scene, codes, steps};
use serde_json::{Value, json};
use uuid::Uuid;

async fn linked(scene: &Scene, view: &Value, review: Uuid, person: Uuid) -> Value {
    let body = json!({
        "version": view["version"], "review_id": review,
        "matches": [{ "petition_person_id": view["persons"][0]["id"], "person_id": person }],
    });
    let path = format!("/petitions/{}/link", view["id"].as_str().unwrap());
    scene.senior.post(&path, body).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_linked_petition_shows_the_family_where_the_review_is() {
    let scene = Scene::new().await;
    let (review, person, subject) = scene.review(1).await;
    let archive = scene.app.office("ARCH", "archive", "national", "kz").await;
    let (office, now, by) = (scene.office, scene.app.clock.now(), scene.senior.account.unwrap());
    for (state, answer) in
        [("sent", "NULL"), ("answered", "'positive'"), ("closed", "'partial'"), ("drafted", "NULL")]
    {
        scene.app.sql(&format!(
            "INSERT INTO archive_request (id, review_id, office_id, archive_id, addressee_kind, addressee, question, \
             names, state, answer, created_by, created_at) VALUES (gen_random_uuid(), '{review}', '{office}', \
             '{archive}', 'other_agency', 'Archive', 'q', '{{x}}', '{state}', {answer}, '{by}', '{now}')"
        )).await;
    }
    let view = scene.registered("Асан Үсенов").await;
    let done = linked(&scene, &view, review, person).await;
    assert_eq!(done["state"], "linked");
    assert_eq!(done["persons"][0]["person_id"], person.to_string());
    assert!(
        done["deadlines"].as_array().unwrap().iter().all(|d| d["state"] == "met"),
        "the review's clock counts"
    );

    let path = format!("/petitions/{}", view["id"].as_str().unwrap());
    let mine = scene.family.get(&path).await.expect(200);
    let status = &mine["review"];
    assert_eq!(status["stage"], "archives", "{mine:#}");
    assert_eq!(status["sentence"], "Archives are asked: 2 of 3 have answered.");
    assert_eq!(status["held_by"], "Office GP-KZ");
    assert_eq!(status["persons"][0]["person_id"], person.to_string());
    assert_eq!(mine["notices"].as_array().unwrap().last().unwrap()["kind"], "petition_linked");
    let reader = format!(
        "SELECT count(*) FROM case_reader WHERE case_id = '{review}' AND kind = 'applicant'"
    );
    assert_eq!(scene.app.count(&reader).await, 1);

    scene
        .app
        .sql(&format!(
            "UPDATE review_subject SET state = 'evidence_exhausted' WHERE id = '{subject}'"
        ))
        .await;
    let mine = scene.family.get(&path).await.expect(200);
    assert_eq!(mine["needed"][0]["code"], "civil_court");
    assert_eq!(steps(&scene.clerk.get(&path).await.expect(200)), ["withdraw", "close!"]);

    scene
        .app
        .sql(&format!("UPDATE review_subject SET state = 'closed' WHERE id = '{subject}'"))
        .await;
    let body = json!({ "version": done["version"] });
    let closed = scene.clerk.post(&format!("{path}/close"), body).await.expect(200);
    assert_eq!(closed["state"], "closed");
    assert_eq!(closed["review"]["stage"], "finished");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_is_linked_only_to_a_running_review_that_names_the_person() {
    let scene = Scene::new().await;
    let (review, person, subject) = scene.review(1).await;
    let view = scene.registered("Асан Үсенов").await;
    let path = format!("/petitions/{}/link", view["id"].as_str().unwrap());
    let entry = &view["persons"][0]["id"];
    let body = |review: Uuid, matches: Value| json!({ "version": view["version"], "review_id": review, "matches": matches });
    let right = json!([{ "petition_person_id": entry, "person_id": person }]);
    scene.senior.post(&path, body(Uuid::now_v7(), right.clone())).await.expect(404);
    let none = scene.senior.post(&path, body(review, json!([]))).await.expect(422);
    assert_eq!(codes(&none)[0].0, "/matches");
    let stranger = json!([{ "petition_person_id": entry, "person_id": Uuid::now_v7() }]);
    let wrong = scene.senior.post(&path, body(review, stranger)).await.expect(422);
    assert_eq!(codes(&wrong)[0].1, "not_in_review");
    let unknown = json!([{ "petition_person_id": Uuid::now_v7(), "person_id": person }]);
    let wrong = scene.senior.post(&path, body(review, unknown)).await.expect(422);
    assert_eq!(codes(&wrong)[0].1, "unknown_entry");
    // A case officer sees only the reviews assigned to them.
    scene.officer.post(&path, body(review, right.clone())).await.expect(404);
    scene
        .app
        .sql(&format!("UPDATE review_subject SET state = 'closed' WHERE id = '{subject}'"))
        .await;
    let ended = scene.senior.post(&path, body(review, right)).await.expect(409);
    assert_eq!(ended["type"], "/problems/review-ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_petition_never_closes_the_review() {
    let scene = Scene::new().await;
    let (review, person, _) = scene.review(1).await;
    let (first, second) =
        (scene.registered("Асан Үсенов").await, scene.registered("Асан Үсенов").await);
    linked(&scene, &first, review, person).await;
    linked(&scene, &second, review, person).await;
    let states = format!(
        "SELECT count(*) FROM review_subject WHERE review_id = '{review}' AND state = 'evidence'"
    );
    let readers = format!(
        "SELECT count(*) FROM case_reader WHERE case_id = '{review}' AND kind = 'applicant'"
    );
    for (view, left) in [(&first, 1), (&second, 0)] {
        let path = format!("/petitions/{}", view["id"].as_str().unwrap());
        let version = scene.family.get(&path).await.expect(200)["version"].clone();
        let body = json!({ "version": version, "reason": "No longer wanted." });
        scene.family.post(&format!("{path}/withdraw"), body).await.expect(200);
        assert_eq!(scene.app.count(&states).await, 1, "the review goes on");
        assert_eq!(scene.app.count(&readers).await, left);
    }
    let noted = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{review}' AND action = 'petition_withdrawn'"
    );
    assert_eq!(scene.app.count(&noted).await, 2);
}
