//! How the family is reached: who gets the letters, how, and where.

use super::{Scene, codes, version};
use crate::harness::Client;
use aqtau::domain::actor::Role;
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

/// A helper with a power of attorney for the family, and what they wrote together.
async fn helped(scene: &Scene) -> (Client, Uuid) {
    scene.submitted("Somebody Else").await;
    let helper = scene.app.sign_in(Role::Representative, None).await;
    let applicant = scene.text("SELECT id FROM applicant").await;
    let (account, by) = (helper.account.unwrap(), scene.family.account.unwrap());
    let now = scene.app.clock.now();
    let power = format!(
        "INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, created_at) \
         VALUES (gen_random_uuid(), '{applicant}', '{account}', 'PoA 1', '2026-01-01', '2026-06-01', '{by}', '{now}')"
    );
    scene.app.sql(&power).await;
    let body = json!({ "office_id": scene.office, "applicant_id": applicant,
        "persons": [{ "claimed_name": "A B" }] });
    let id = helper.post("/petitions", body).await.id();
    (helper, id)
}

/// Notices about the petition so far: how many went to the applicant, and how many to the helper.
async fn told(scene: &Scene, id: Uuid) -> (i64, i64) {
    let of = |column| format!("SELECT count({column}) FROM notice WHERE petition_id = '{id}'");
    (scene.app.count(&of("applicant_id")).await, scene.app.count(&of("account_id")).await)
}

async fn submit(client: &Client, id: Uuid) -> Value {
    let version = version(client, id).await;
    let path = format!("/petitions/{id}/submit");
    client.post(&path, json!({ "version": version })).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn both_get_the_letters_unless_somebody_says_otherwise() {
    let scene = Scene::new().await;
    for (wish, expected) in
        [(None, (1, 1)), (Some("applicant"), (1, 0)), (Some("representative"), (0, 1))]
    {
        let (helper, id) = helped(&scene).await;
        if let Some(wish) = wish {
            let body = json!({ "version": 1, "told": wish });
            let view = helper.patch(&format!("/petitions/{id}"), body).await.expect(200);
            assert_eq!((&view["told"], &view["told_by"]), (&json!(wish), &json!("email")));
        }
        submit(&helper, id).await;
        assert_eq!(told(&scene, id).await, expected, "{wish:?}");
        break_off(&scene, &helper).await;
    }
}

/// So that the next helper is the only one.
async fn break_off(scene: &Scene, helper: &Client) {
    let account = helper.account.unwrap();
    let now = scene.app.clock.now();
    let revoked =
        format!("UPDATE representation SET revoked_at = '{now}' WHERE account_id = '{account}'");
    scene.app.sql(&revoked).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_power_of_attorney_ends_the_applicant_is_told_again() {
    let scene = Scene::new().await;
    let (helper, id) = helped(&scene).await;
    let body = json!({ "version": 1, "told": "representative" });
    helper.patch(&format!("/petitions/{id}"), body).await.expect(200);
    submit(&helper, id).await;
    assert_eq!(told(&scene, id).await, (0, 1));
    scene.app.clock.advance(TimeDelta::days(120));
    scene.register(id).await;
    assert_eq!(told(&scene, id).await, (1, 1));
    let again = json!({ "version": 4, "told": "representative" });
    let problem = scene.family.patch(&format!("/petitions/{id}/contacts"), again).await.expect(422);
    assert_eq!(codes(&problem), [("/told".to_owned(), "no_representative".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_chosen_who_does_not_represent_the_applicant() {
    let scene = Scene::new().await;
    let body = json!({ "country": "kz", "told": "representative", "told_by": "pigeon" });
    let problem = scene.family.post("/petitions", body).await.expect(422);
    assert_eq!(codes(&problem), [("/told_by".to_owned(), "unknown_code".to_owned())]);
    let body = json!({ "country": "kz", "told": "representative" });
    let problem = scene.family.post("/petitions", body).await.expect(422);
    assert_eq!(codes(&problem), [("/told".to_owned(), "no_representative".to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_on_paper_need_an_address_and_become_tasks_of_the_office() {
    let scene = Scene::new().await;
    let id = scene.family.post("/petitions", json!({ "office_id": scene.office })).await.id();
    let path = format!("/petitions/{id}");
    let problem =
        scene.family.patch(&path, json!({ "version": 1, "told_by": "letter" })).await.expect(422);
    assert_eq!(codes(&problem), [("/contacts/address".to_owned(), "required".to_owned())]);
    let body = json!({ "version": 1, "told_by": "letter", "persons": [{ "claimed_name": "A B" }],
        "contacts": { "address": "Ош, Ленина 1", "phone": "+996 555 000" } });
    let view = scene.family.patch(&path, body).await.expect(200);
    assert_eq!(view["told_by"], "letter");
    assert_eq!(view["applicant"]["contacts"]["address"], "Ош, Ленина 1");
    let gone = json!({ "version": 2, "contacts": { "address": null } });
    let problem = scene.family.patch(&path, gone).await.expect(422);
    assert_eq!(codes(&problem)[0].0, "/contacts/address");
    submit(&scene.family, id).await;
    scene.app.run_jobs().await;
    assert!(scene.app.mails().is_empty());
    let tasks = scene.clerk.get("/tasks?kind=mail_bounced").await.expect(200);
    let detail = tasks["items"][0]["detail"].as_str().unwrap();
    assert!(detail.contains("the family asked for letters on paper"), "{detail}");
    assert_eq!((&tasks["total"], &tasks["items"][0]["case_id"]), (&json!(1), &json!(id)));
    let view = scene.family.get(&path).await.expect(200);
    assert_eq!(view["notices"][0]["state"], "on_paper");
    let leaked = "SELECT count(*) FROM event WHERE content::text LIKE '%Ленина%' OR content::text LIKE '%996%'";
    assert_eq!(
        scene.app.count(leaked).await,
        0,
        "history says which fields, not what stands there"
    );
    let fields = "SELECT content->'fields' FROM event WHERE action = 'save_petition'";
    assert_eq!(
        serde_json::from_str::<Value>(&scene.text(fields).await).unwrap(),
        json!(["persons", "told_by", "phone", "address"])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_a_clerk_says_at_once_how_the_family_is_reached() {
    let scene = Scene::new().await;
    let mut body = json!({ "applicant": { "full_name": "A B" }, "told_by": "letter" });
    let problem = scene.clerk.post("/petitions", body.clone()).await.expect(422);
    assert_eq!(codes(&problem), [("/applicant/address".to_owned(), "required".to_owned())]);
    body["contacts"] = json!({ "address": "Here 1" });
    let problem = scene.clerk.post("/petitions", body.clone()).await.expect(422);
    assert_eq!(codes(&problem), [("/contacts".to_owned(), "one_of".to_owned())]);
    body["contacts"] = Value::Null;
    body["applicant"]["address"] = json!("Here 1");
    let view = scene.clerk.post("/petitions", body).await.expect(201);
    assert_eq!(view["told_by"], "letter");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gets_the_letters_is_changed_while_the_petition_is_at_work() {
    let scene = Scene::new().await;
    let id = scene.submitted("Асан Үсенов").await;
    let path = format!("/petitions/{id}/contacts");
    let wrong = json!({ "version": 2, "contacts": { "phone": "x".repeat(51), "country": "Kyrgyzstan",
        "address": "x".repeat(1001) } });
    let problem = scene.family.patch(&path, wrong).await.expect(422);
    let pointers: Vec<_> = codes(&problem).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(pointers, ["/contacts/phone", "/contacts/address", "/contacts/country"]);
    for renamed in [
        json!({ "version": 2, "contacts": { "full_name": "Another" } }),
        json!({ "version": 2, "contacts": { "email": "a@b.kz" } }),
        json!({ "version": 2 }),
    ] {
        scene.family.patch(&path, renamed).await.expect(422);
    }
    let moved = json!({ "version": 2, "told_by": "letter",
        "contacts": { "address": "Бишкек 7", "country": "kg" } });
    let view = scene.family.patch(&path, moved).await.expect(200);
    assert_eq!((&view["version"], &view["told_by"]), (&json!(3), &json!("letter")));
    let stale = json!({ "version": 2, "told_by": "email" });
    assert_eq!(scene.family.patch(&path, stale).await.expect(409)["type"], "/problems/stale");
    let by_telephone = json!({ "version": 3, "contacts": { "phone": "12 34" } });
    let view = scene.clerk.patch(&path, by_telephone).await.expect(200);
    assert_eq!(
        view["applicant"]["contacts"],
        json!({ "email": view["applicant"]["contacts"]["email"], "phone": "12 34", "address": "Бишкек 7" })
    );
    assert_eq!(view["applicant"]["country"], "kg");
    for client in [&scene.officer, &scene.senior] {
        client.patch(&path, json!({ "version": 4, "told_by": "email" })).await.expect(403);
    }
    let stranger = scene.app.sign_in(Role::Applicant, None).await;
    stranger.patch(&path, json!({ "version": 4, "told_by": "email" })).await.expect(404);
    let events = "SELECT count(*) FROM event WHERE action = 'change_contacts' AND content::text NOT LIKE '%Бишкек%'";
    assert_eq!(scene.app.count(events).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_saved_and_an_ended_petition_stays_as_it_is() {
    let scene = Scene::new().await;
    let draft = scene.family.post("/petitions", json!({ "country": "kz" })).await.id();
    let body = json!({ "version": 1, "told": "applicant" });
    scene.family.patch(&format!("/petitions/{draft}/contacts"), body).await.expect(409);
    let id = scene.submitted("Асан Үсенов").await;
    let back = json!({ "version": 2, "reason": "No more." });
    scene.family.post(&format!("/petitions/{id}/withdraw"), back).await.expect(200);
    let body = json!({ "version": 3, "told": "applicant" });
    scene.family.patch(&format!("/petitions/{id}/contacts"), body).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transferred_petition_keeps_how_the_family_is_reached() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let id: Uuid = view["id"].as_str().unwrap().parse().unwrap();
    let body = json!({ "version": view["version"], "told_by": "letter", "contacts": { "address": "X 1" } });
    let view = scene.family.patch(&format!("/petitions/{id}/contacts"), body).await.expect(200);
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let body =
        json!({ "version": view["version"], "office_id": elsewhere, "reason": "Competent." });
    scene.officer.post(&format!("/petitions/{id}/transfer"), body).await.expect(200);
    let kept = format!("SELECT told_by FROM petition WHERE transferred_from = '{id}'");
    assert_eq!(scene.text(&kept).await, "letter");
}
