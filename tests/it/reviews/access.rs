//! Who sees a review, and who is not told that it exists.

use super::{Scene, person};
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn strangers_are_not_told_that_a_review_exists() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let elsewhere = scene.app.office("OTHER", "prosecutor", "regional", "kz").await;
    let court = scene.app.office("COURT", "court", "regional", "kz").await;
    let strangers = [
        (Role::SeniorProsecutor, Some(elsewhere)),
        (Role::CaseOfficer, Some(scene.office)),
        (Role::CaseOfficer, Some(elsewhere)),
        (Role::CommissionMember, Some(scene.office)),
        (Role::RegistryClerk, Some(elsewhere)),
        (Role::ArchiveOfficer, Some(scene.archive)),
        (Role::CourtClerk, Some(court)),
        (Role::Judge, Some(court)),
        (Role::Applicant, None),
        (Role::Administrator, None),
        (Role::Statistician, None),
    ];
    for (role, office) in strangers {
        let stranger = scene.app.sign_in(role, office).await;
        for path in [
            format!("/reviews/{}", review.id),
            format!("/reviews/{}/subjects", review.id),
            format!("/reviews/{}/evidence", review.id),
            format!("/reviews/{}/conclusions", review.id),
            format!("/reviews/{}/archive-requests", review.id),
            format!("/subjects/{}", review.subjects[0]),
            format!("/subjects/{}/bundle", review.subjects[0]),
        ] {
            let answer = stranger.get(&path).await;
            assert_eq!(answer.status.as_u16(), 404, "{role} {path}");
        }
        let version = json!({ "version": 1 });
        let step = stranger.post(&format!("/reviews/{}/begin-evidence", review.id), version).await;
        assert_eq!(step.status.as_u16(), 404, "{role}");
        let list = stranger.get("/reviews").await;
        assert!(list.status.as_u16() == 403 || list.body["total"] == 0, "{role}: {:#}", list.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_a_review_but_may_not_do_a_step_is_told_that_it_is_not_theirs() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    for client in [&scene.family, &scene.clerk, &auditor] {
        client.get(&format!("/reviews/{}", review.id)).await.expect(200);
        scene.try_step(client, review.id, "begin-evidence", json!({})).await.expect(403);
        let more = json!({ "subjects": [person("B")] });
        scene.try_step(client, review.id, "subjects", more).await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_petition_joins_without_restarting_the_clock() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Kim Pavel").await;
    scene.app.clock.advance(chrono::TimeDelta::days(30));
    let cousin = scene.app.sign_in(Role::Applicant, None).await;
    let later = scene.registered_of(&cousin, "Ким Павел").await;
    let subject = scene.senior.get(&format!("/subjects/{}", review.subjects[0])).await.expect(200);
    let matches = json!([{
        "petition_person_id": later["persons"][0]["id"], "person_id": subject["person_id"],
    }]);
    let link = json!({ "version": later["version"], "review_id": review.id, "matches": matches });
    let path = format!("/petitions/{}/link", later["id"].as_str().unwrap());
    let linked = scene.senior.post(&path, link).await;
    assert!(linked.status.is_success(), "{:#}", linked.body);
    let view = cousin.get(&format!("/reviews/{}", review.id)).await.expect(200);
    let running: Vec<_> =
        view["deadlines"].as_array().unwrap().iter().filter(|d| d["state"] == "running").collect();
    assert_eq!((running.len(), &running[0]["start_on"]), (1, &json!("2026-03-02")));
    assert_eq!(view["subjects"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_read_again_only_when_it_changed() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("A")])).await;
    let path = format!("{}/api/v1/reviews/{}", scene.officer.base, review.id);
    let get = |tag: &'static str| {
        let request = scene.officer.http.get(&path).header("if-none-match", tag);
        request.bearer_auth(scene.officer.token.as_ref().unwrap()).send()
    };
    assert_eq!(get("\"1\"").await.unwrap().status(), 304);
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let answer = get("\"1\"").await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["etag"], "\"2\"");
}
