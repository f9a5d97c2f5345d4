//! Content of the history erased by order: the rest still proves itself, and the erasing is told.

use crate::harness::TestApp;
use crate::harness::server::run_on;
use aqtau::domain::actor::{Actor, Role};
use aqtau::domain::redaction::REDACTED;
use aqtau::service::Error;
use aqtau::service::history::{self, Fault, RedactEvent, redact};
use aqtau::store::history::{ChainKind, Record, append};
use serde_json::json;
use uuid::Uuid;

const ORDER: &str = "court order 1/2026 of 2 March 2026";

/// A history of three events, of which the second names somebody.
async fn chain(app: &TestApp) -> Uuid {
    let id = Uuid::now_v7();
    app.context
        .write_as_system(async |tx| {
            let record =
                |content| Record::action(ChainKind::Person, id, "add_name").content(content);
            let records = [json!({"n": 1}), json!({"name": "Ahmetov"}), json!({"n": 3})];
            Ok(append(tx, records.map(record).to_vec()).await?)
        })
        .await
        .unwrap();
    id
}

fn event(chain: Uuid, seq: i32) -> RedactEvent {
    RedactEvent { chain, seq, reason: ORDER.to_owned() }
}

async fn faults(app: &TestApp) -> Vec<Fault> {
    history::verify(&app.context, None, |_| {}).await.unwrap().faults
}

#[tokio::test(flavor = "multi_thread")]
async fn erased_content_is_gone_the_history_holds_and_tells_of_it() {
    let app = TestApp::new().await;
    let id = chain(&app).await;
    let before = app.sql("SELECT hash FROM event WHERE seq = 3").await[0].get::<_, Vec<u8>>(0);
    let erased = redact(&app.context, &Actor::system(), &event(id, 2)).await.unwrap();
    assert_eq!(erased.content, json!({ "redacted": ORDER }));
    assert_eq!(
        app.count("SELECT count(*) FROM event WHERE content::text LIKE '%Ahmetov%'").await,
        0
    );
    let after = app.sql("SELECT hash FROM event WHERE seq = 3").await[0].get::<_, Vec<u8>>(0);
    assert_eq!(before, after, "no link moved");
    assert!(faults(&app).await.is_empty());
    assert!(history::verify(&app.context, Some(id), |_| {}).await.unwrap().faults.is_empty());
    let told = app.sql("SELECT action, reason, content->>'seq' FROM event WHERE seq = 4").await;
    let told: (String, String, String) = (told[0].get(0), told[0].get(1), told[0].get(2));
    assert_eq!(told, (REDACTED.to_owned(), ORDER.to_owned(), "2".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn content_that_vanished_without_a_record_is_found() {
    let app = TestApp::new().await;
    let id = chain(&app).await;
    // The trigger lets a marker through; whoever runs the database could write one.
    app.sql("UPDATE event SET content = '{\"redacted\": \"nothing to see\"}' WHERE seq = 2").await;
    let found = faults(&app).await;
    let Some(Fault::Link(broken)) = found.first() else { panic!("{found:?}") };
    assert_eq!((broken.chain_id, broken.seq), (id, 2));
    assert!(broken.fault.contains("without a record"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_erased_once_and_the_record_of_it_never() {
    let app = TestApp::new().await;
    let id = chain(&app).await;
    let system = Actor::system();
    redact(&app.context, &system, &event(id, 2)).await.unwrap();
    for (seq, code) in [(2, "already-redacted"), (4, "not-redactable")] {
        let refused = redact(&app.context, &system, &event(id, seq)).await.unwrap_err();
        assert!(matches!(refused, Error::Conflict { code: known, .. } if known == code));
    }
    for wrong in [event(id, 9), event(id, 0), event(Uuid::now_v7(), 1)] {
        let refused = redact(&app.context, &system, &wrong).await.unwrap_err();
        assert!(matches!(refused, Error::NotFound), "{wrong:?}");
    }
    let no_reason = RedactEvent { reason: "because".to_owned(), ..event(id, 1) };
    let refused = redact(&app.context, &system, &no_reason).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid(_)));
    let administrator = Actor { role: Role::Administrator, ..Actor::public() };
    let refused = redact(&app.context, &administrator, &event(id, 1)).await.unwrap_err();
    assert!(matches!(refused, Error::Denied(_)), "it is no request of anybody");
    assert_eq!(app.count("SELECT count(*) FROM event").await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_redacts_a_case_and_its_export_shows_that_and_verifies() {
    let scene = crate::petitions::Scene::new().await;
    let petition = scene.registered("Ахметов Серик").await;
    let id = petition["id"].as_str().unwrap();
    let database = scene.app.db.name.as_str();
    let arguments = ["history", "redact", "--case", id, "--seq", "1", "--reason", ORDER];
    let (code, said) = run_on(database, &arguments, "");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("event 1") && said.contains("is erased"), "{said}");
    let (code, said) = run_on(database, &arguments, "");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("redacted before"), "{said}");
    let (code, said) = run_on(database, &["verify", "--case", id], "");
    assert_eq!(code, 0, "{said}");
    let page = scene.senior.get(&format!("/petitions/{id}/history")).await.expect(200);
    assert_eq!(page["items"][0]["content"]["redacted"], ORDER);
    let export = scene.senior.post(&format!("/petitions/{id}/history/export"), json!({})).await;
    let text = export.expect(200).to_string();
    assert!(text.contains(ORDER));
    assert!(history::verify_export(&text, None).unwrap().faults.is_empty());
    let hidden = text.replace(REDACTED, "add_name");
    assert_eq!(history::verify_export(&hidden, None).unwrap().faults.len(), 1);
}
