//! Where a petition stands, told to whoever has its number and its code.

use super::{Scene, version};
use crate::harness::Client;
use aqtau::domain::actor::Role;
use aqtau::service::Error;
use aqtau::service::petition::{LookUpPetition, look_up};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

const PATH: &str = "/public/petition-state";
const NAME: &str = "Асан Үсенов";

async fn view(client: &Client, id: Uuid) -> Value {
    client.get(&format!("/petitions/{id}")).await.expect(200)
}

/// A registered petition as the family sees it: its number, its reference and its code.
async fn known(scene: &Scene) -> (Uuid, String, String, String) {
    let id = scene.submitted(NAME).await;
    scene.register(id).await;
    let mine = view(&scene.family, id).await;
    let text = |name: &str| mine[name].as_str().unwrap().to_owned();
    (id, text("number"), text("reference"), text("lookup_code"))
}

fn ask(number: &str, code: &str) -> Value {
    json!({ "number": number, "code": code })
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_paper_is_told_the_state_and_nothing_else() {
    let scene = Scene::new().await;
    let (_, number, reference, code) = known(&scene).await;
    let nobody = scene.app.anonymous();
    let careless = code.to_lowercase().replace('-', " ");
    for (number, code) in [
        (number.to_lowercase(), code.clone()),
        (reference.clone(), careless),
        (reference.replace('-', ""), code.replace('-', "")),
    ] {
        let told = nobody.post(PATH, ask(&number, &code)).await.expect(200);
        let expected = json!({
            "state": "registered",
            "stage": null,
            "office": told["office"],
            "moved_on": "2026-03-02",
        });
        assert_eq!(told, expected, "{number}");
        assert_eq!(told["office"]["ru"], "Управление GP-KZ");
        let said = told.to_string();
        for secret in [NAME, "Person applicant", "grandfather", "example.org", &number, &code] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_far_the_review_is_belongs_to_the_state() {
    let scene = Scene::new().await;
    let (review, person, subject) = scene.review(1).await;
    let (id, number, _, code) = known(&scene).await;
    let registered = view(&scene.family, id).await;
    let body = json!({
        "version": registered["version"], "review_id": review,
        "matches": [{ "petition_person_id": registered["persons"][0]["id"], "person_id": person }],
    });
    scene.senior.post(&format!("/petitions/{id}/link"), body).await.expect(200);
    let nobody = scene.app.anonymous();
    let told = nobody.post(PATH, ask(&number, &code)).await.expect(200);
    assert_eq!((&told["state"], &told["stage"]), (&json!("linked"), &json!("archives")));
    let rest = format!("UPDATE review_subject SET state = 'suspended' WHERE id = '{subject}'");
    scene.app.sql(&rest).await;
    let told = nobody.post(PATH, ask(&number, &code)).await.expect(200);
    assert_eq!(told["stage"], "suspended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_number_and_a_wrong_code_get_the_same_answer() {
    let scene = Scene::new().await;
    let (_, number, reference, code) = known(&scene).await;
    let other = scene.submitted("Other Person").await;
    let others = view(&scene.family, other).await;
    let (nobody, others) = (scene.app.anonymous(), others["lookup_code"].as_str().unwrap());
    let unknown = json!({ "state": "unknown", "stage": null, "office": null, "moved_on": null });
    for (number, code) in [
        (number.as_str(), others),
        (number.as_str(), ""),
        (number.as_str(), "ZZZZ-ZZZZ-ZZZZ"),
        (reference.as_str(), others),
        ("GP-KZ-2026/09999", code.as_str()),
        ("000-000-000", code.as_str()),
        ("", code.as_str()),
        ("", ""),
        ("%' OR 1=1 --", "\u{0}"),
    ] {
        let told = nobody.post(PATH, ask(number, code)).await.expect(404);
        assert_eq!(told, unknown, "{number} {code}");
    }
    nobody.post(PATH, json!({ "number": number })).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_has_no_code_and_the_code_is_for_the_family_and_its_office() {
    let scene = Scene::new().await;
    let body = json!({ "office_id": scene.office, "statement": "S",
        "persons": [{ "claimed_name": NAME, "kinship": "grandchild" }] });
    let draft = scene.family.post("/petitions", body).await.id();
    let mine = view(&scene.family, draft).await;
    assert_eq!((&mine["reference"], &mine["lookup_code"]), (&Value::Null, &Value::Null));
    let path = format!("/petitions/{draft}/submit");
    let body = json!({ "version": version(&scene.family, draft).await });
    let sent = scene.family.post(&path, body).await.expect(200);
    assert_eq!(sent["lookup_code"].as_str().unwrap().len(), 9);
    assert_eq!(view(&scene.clerk, draft).await["lookup_code"], sent["lookup_code"]);
    let auditor = scene.app.sign_in(Role::Auditor, None).await;
    let seen = view(&auditor, draft).await;
    assert_eq!((&seen["reference"], &seen["lookup_code"]), (&sent["reference"], &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_paper_stays_good_when_the_petition_goes_to_another_office() {
    let scene = Scene::new().await;
    let (id, number, reference, code) = known(&scene).await;
    let there = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let body =
        json!({ "version": version(&scene.officer, id).await, "office_id": there, "reason": "R" });
    scene.officer.post(&format!("/petitions/{id}/transfer"), body).await.expect(200);
    let new = view(&scene.family, id).await["transferred_to"].as_str().unwrap().parse().unwrap();
    let new = view(&scene.family, new).await;
    assert_eq!(new["lookup_code"], code);
    assert_ne!(new["reference"], reference);
    let nobody = scene.app.anonymous();
    for number in [&number, &reference, new["reference"].as_str().unwrap()] {
        let told = nobody.post(PATH, ask(number, &code)).await.expect(200);
        assert_eq!(
            (&told["state"], &told["office"]["en"]),
            (&json!("submitted"), &json!("Office ALA"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_stopped_after_thirty_and_told_how_long_to_wait() {
    let scene = Scene::new().await;
    let nobody = scene.app.anonymous();
    for n in 0..30 {
        nobody.post(PATH, ask(&format!("N-{n}"), "0000-0000")).await.expect(404);
    }
    let stopped = nobody.post(PATH, ask("N-31", "0000-0000")).await;
    let wait: u64 = stopped.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    stopped.expect(429);
    // What else is open to all is counted by itself.
    nobody.get("/public/certificates/000").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_number_is_not_tried_from_many_addresses() {
    let scene = Scene::new().await;
    let (_, number, reference, code) = known(&scene).await;
    let ask = async |host: u32, number: &str, code: &str| {
        let from = IpAddr::V4(Ipv4Addr::from_bits(host));
        let asked = LookUpPetition { number: number.to_owned(), code: code.to_owned() };
        look_up(&scene.app.context, from, &asked).await
    };
    for host in 0..20 {
        assert!(!ask(host, &number.to_lowercase(), "0000-0000").await.unwrap().is_known());
    }
    let refused = ask(99, &number, &code).await.unwrap_err();
    assert!(matches!(refused, Error::TooMany { .. }), "{refused}");
    assert!(ask(100, &reference, &code).await.unwrap().is_known());
}
