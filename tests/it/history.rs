//! Histories that can be proved: appended, exported, verified, and every forgery found.

use crate::harness::TestApp;
use aqtau::domain::actor::{Actor, Role};
use aqtau::service::history::{self, Fault};
use aqtau::store::history::{ChainKind, Record, append};
use chrono::{Days, TimeDelta};
use serde_json::json;
use uuid::Uuid;

/// Appends `count` events to a chain.
async fn chain(app: &TestApp, id: Uuid, count: usize) {
    app.context
        .write_as_system(async |tx| {
            let records = (0..count)
                .map(|n| Record::action(ChainKind::Person, id, "add_name").content(json!({"n": n})))
                .collect();
            Ok(append(tx, records).await?)
        })
        .await
        .unwrap();
}

/// Runs SQL that the trigger would refuse, as somebody with the run of the server would.
async fn forge(app: &TestApp, sql: &str) {
    let script = format!("SET session_replication_role = replica; {sql}");
    let client =
        crate::harness::cluster::cluster().endpoint().superuser(&app.db.name).await.unwrap();
    client.batch_execute(&script).await.unwrap();
}

async fn faults(app: &TestApp) -> Vec<Fault> {
    history::verify(&app.context, None, |_| {}).await.unwrap().faults
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_history_verifies_and_says_how_much_it_checked() {
    let app = TestApp::new().await;
    for n in 1..=5 {
        chain(&app, Uuid::now_v7(), n).await;
    }
    let mut seen = Vec::new();
    let report = history::verify(&app.context, None, |at| seen.push(at)).await.unwrap();
    assert_eq!((report.chains, report.events, report.faults.len()), (5, 15, 0));
    assert_eq!(seen.last().map(|at| (at.done, at.total)), Some((5, 5)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_field_a_changed_content_and_a_removed_event_are_each_named() {
    for (sql, seq, fault) in [
        ("UPDATE event SET role = 'judge' WHERE seq = 2", 2, "its fields were changed"),
        ("UPDATE event SET content = '{\"n\": 9}' WHERE seq = 3", 3, "its content was changed"),
        ("DELETE FROM event WHERE seq = 2", 3, "the numbering has a gap"),
    ] {
        let app = TestApp::new().await;
        let id = Uuid::now_v7();
        chain(&app, id, 4).await;
        forge(&app, sql).await;
        let Some(Fault::Link(broken)) = faults(&app).await.into_iter().next() else {
            panic!("{sql} was not found")
        };
        assert_eq!((broken.chain_id, broken.seq, broken.fault), (id, seq, fault));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_cut_off_at_the_end_is_found_by_the_head() {
    let app = TestApp::new().await;
    let id = Uuid::now_v7();
    chain(&app, id, 3).await;
    forge(&app, "DELETE FROM event WHERE seq = 3").await;
    assert_eq!(faults(&app).await, [Fault::Head { chain_id: id, head: 3, last: 2 }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_moved_back_with_its_events_is_found_by_the_signed_day() {
    let app = TestApp::new().await;
    let id = Uuid::now_v7();
    chain(&app, id, 3).await;
    let day = app.clock.today();
    app.clock.advance(TimeDelta::days(1));
    assert!(history::write_daily_head(&app.context, day).await.unwrap());
    assert!(faults(&app).await.is_empty());
    forge(
        &app,
        "DELETE FROM event WHERE seq = 3; \
         UPDATE chain SET seq = 2, hash = (SELECT hash FROM event WHERE seq = 2)",
    )
    .await;
    let found = faults(&app).await;
    assert_eq!(found, [Fault::Daily { day, fault: "the histories of that day were changed" }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn daily_heads_follow_each_other_and_a_day_is_signed_once() {
    let app = TestApp::new().await;
    let first = app.clock.today();
    chain(&app, Uuid::now_v7(), 2).await;
    assert!(history::write_daily_head(&app.context, first).await.is_err(), "the day is not over");
    app.clock.advance(TimeDelta::days(1));
    assert!(history::write_daily_head(&app.context, first).await.unwrap());
    assert!(!history::write_daily_head(&app.context, first).await.unwrap());
    chain(&app, Uuid::now_v7(), 2).await;
    app.clock.advance(TimeDelta::days(1));
    assert!(history::write_daily_head(&app.context, first + Days::new(1)).await.unwrap());
    let heads = app.anonymous().get("/public/daily-heads").await.expect(200);
    assert_eq!(heads.as_array().unwrap().len(), 2);
    assert_eq!(heads[1]["events"], 4);
    forge(&app, &format!("DELETE FROM daily_head WHERE day = '{first}'")).await;
    let found = faults(&app).await;
    assert!(matches!(
        found[..],
        [Fault::Daily { fault: "it does not follow the one before it", .. }]
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_or_removes_an_event_through_the_database_roles() {
    let app = TestApp::new().await;
    chain(&app, Uuid::now_v7(), 2).await;
    let endpoint = crate::harness::cluster::cluster().endpoint();
    for role in aqtau::store::roles::Role::ALL {
        let target = endpoint.target(role, &app.db.name);
        for sql in ["UPDATE event SET role = 'judge'", "DELETE FROM event", "TRUNCATE event"] {
            let mut one = aqtau::store::pool::open(&target, "").await.unwrap();
            let refused = diesel_async::SimpleAsyncConnection::batch_execute(&mut one, sql).await;
            assert!(refused.is_err(), "{} could {sql}", role.name());
        }
    }
    assert!(faults(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_use_cases_that_touch_the_same_chains_in_another_order_both_finish() {
    let app = TestApp::new().await;
    let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
    let both = |first: Uuid, second: Uuid| {
        let context = app.context.clone();
        async move {
            for _ in 0..20 {
                context
                    .write(&Actor::system(), async |tx| {
                        let record = |id| Record::action(ChainKind::Person, id, "add_name");
                        Ok(append(tx, vec![record(first), record(second)]).await?)
                    })
                    .await
                    .unwrap();
            }
        }
    };
    tokio::join!(both(one, two), both(two, one));
    assert_eq!(app.count("SELECT count(*) FROM event").await, 80);
    assert!(faults(&app).await.is_empty());
}

/// A petition of a family at an office, as its row and first event.
async fn petition(app: &TestApp, office: Uuid, applicant_account: Uuid) -> Uuid {
    let id = Uuid::now_v7();
    app.sql(&format!(
        "INSERT INTO petition (id, office_id, jurisdiction, applicant_id, state, channel, language, created_by, created_at) \
         SELECT '{id}', '{office}', 'kz', a.id, 'submitted', 'online', 'en', '{applicant_account}', now() \
         FROM applicant a WHERE a.account_id = '{applicant_account}'"
    ))
    .await;
    app.context
        .write_as_system(async |tx| {
            let record = Record::action(ChainKind::Petition, id, "draft_petition").version(1);
            Ok(append(tx, vec![record]).await?)
        })
        .await
        .unwrap();
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_verifies_offline_and_one_changed_letter_breaks_it() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let family = app.sign_in(Role::Applicant, None).await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let id = petition(&app, office, family.account.unwrap()).await;
    let path = format!("/petitions/{id}/history/export");
    let export = senior.post(&path, json!({})).await.expect(200);
    let text = export.to_string();
    let report = history::verify_export(&text, None).unwrap();
    assert_eq!((report.events, report.faults.len()), (2, 0), "the export itself is recorded");
    let key = export["public_key"].as_str().unwrap();
    assert!(history::verify_export(&text, Some(key)).unwrap().faults.is_empty());
    let other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    assert_eq!(history::verify_export(&text, Some(other)).unwrap().faults.len(), 1);
    for (from, to) in
        [("draft_petition", "draft_petitiom"), ("\"events_count\":2", "\"events_count\":1")]
    {
        let forged = text.replace(from, to);
        assert_ne!(forged, text);
        assert_eq!(history::verify_export(&forged, None).unwrap().faults.len(), 1, "{to}");
    }
    assert!(history::verify_export("{}", None).is_err());
    // Who may not export is told so only where the case is visible.
    family.post(&path, json!({})).await.expect(403);
    let stranger = app.office("GP-KG", "prosecutor", "national", "kg").await;
    app.sign_in(Role::SeniorProsecutor, Some(stranger))
        .await
        .post(&path, json!({}))
        .await
        .expect(404);
    app.sign_in(Role::Administrator, None).await.post(&path, json!({})).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_that_no_step_led_to_is_found() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let family = app.sign_in(Role::Applicant, None).await;
    let id = petition(&app, office, family.account.unwrap()).await;
    let senior = app.sign_in(Role::Applicant, None).await;
    drop(senior);
    family
        .post(
            &format!("/petitions/{id}/withdraw"),
            json!({"version": 1, "reason": "Found it myself."}),
        )
        .await;
    app.sql(&format!("UPDATE petition SET state = 'submitted' WHERE id = '{id}'")).await;
    let withdrawn = app.count("SELECT count(*) FROM event WHERE to_state = 'withdrawn'").await;
    let found = faults(&app).await;
    assert_eq!(i64::try_from(found.len()).unwrap(), withdrawn);
}
