//! Recurring work, through the worker that runs it in `aqtau serve`.

use crate::courtroom::{Courtroom, Setup};
use crate::harness::TestApp;
use aqtau::domain::actor::Role;
use chrono::TimeDelta;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn every_recurring_job_has_its_turn_and_does_its_work() {
    let app = TestApp::new().await;
    app.run_all_jobs().await;
    let turns = app.sql("SELECT kind, state FROM job WHERE turn IS NOT NULL ORDER BY kind").await;
    let turns: Vec<(String, String)> = turns.iter().map(|row| (row.get(0), row.get(1))).collect();
    let known = [
        "alert_deadlines",
        "collect_blobs",
        "enter_into_force",
        "fold_work_counts",
        "purge",
        "refresh_figures",
        "rekey_names",
        "write_daily_head",
    ];
    assert_eq!(turns, known.map(|kind| (kind.to_owned(), "done".to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn rulings_enter_into_force_when_their_window_is_over_and_not_before() {
    let mut room = Courtroom::new(Setup::referral(3)).await;
    room.ruled("rehabilitated").await;
    room.app.run_all_jobs().await;
    assert_eq!(room.states().await, ["ruled"; 3]);
    room.later(20).await;
    room.app.run_all_jobs().await;
    assert!(!room.states().await.contains(&"ruled".to_owned()), "{:?}", room.states().await);
    assert_eq!(room.events("enter_into_force").await, 3);
    assert_eq!(room.told(0, "ruling_in_force").await, 1);
    room.app.clock.advance(TimeDelta::hours(1));
    room.app.run_all_jobs().await;
    assert_eq!(room.events("enter_into_force").await, 3, "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_is_announced_half_way_and_becomes_a_task_when_it_has_passed() {
    let scene = crate::reviews::Scene::new().await;
    scene.on_petition("Ахметов Серик").await;
    scene.app.run_all_jobs().await;
    assert_eq!(scene.told("deadline_alert").await, 0);
    let alerts = "SELECT count(*) FROM notice WHERE kind = 'deadline_alert'";
    scene.app.clock.advance(TimeDelta::days(60));
    scene.app.run_all_jobs().await;
    let half = scene.app.count(alerts).await;
    assert!(half > 0);
    let tasks = "SELECT count(*) FROM task WHERE kind = 'deadline_alert'";
    scene.app.run_all_jobs().await;
    assert_eq!(scene.app.count(alerts).await, half, "each is announced once");
    scene.app.clock.advance(TimeDelta::days(60));
    scene.app.run_all_jobs().await;
    assert!(scene.app.count(tasks).await > 0);
    let page = scene.senior.get("/tasks?kind=deadline_alert").await.expect(200);
    assert!(page["total"].as_i64().unwrap() > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_day_gets_its_signed_head() {
    let app = TestApp::new().await;
    let today = app.clock.today();
    for _ in 0..2 {
        app.clock.advance(TimeDelta::days(1));
        app.run_all_jobs().await;
    }
    let heads = app.anonymous().get("/public/daily-heads").await.expect(200);
    let days: Vec<&str> =
        heads.as_array().unwrap().iter().map(|head| head["day"].as_str().unwrap()).collect();
    let next = today + TimeDelta::days(1);
    assert_eq!(days, [today.to_string(), next.to_string()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_broke_off_are_swept_away() {
    let app = TestApp::new().await;
    let half = app.files_dir.path().join("writing").join(Uuid::new_v4().to_string());
    std::fs::write(&half, "half a letter").unwrap();
    app.run_all_jobs().await;
    assert!(half.exists(), "somebody may still be sending it");
    // The file is as old as the machine's clock says; the server's is moved past it.
    app.clock.advance(TimeDelta::days(3650));
    app.run_all_jobs().await;
    assert!(!half.exists());
}

/// Rows of every kind that expires: `count` of them, this many days ago.
async fn rows(app: &TestApp, account: Uuid, count: u32, days: i64) {
    let at = app.clock.now() - TimeDelta::days(days);
    for sql in [
        format!(
            "INSERT INTO account_token (token_hash, account_id, purpose, created_at, expires_at) \
             SELECT sha256(('link {days} ' || n)::bytea), '{account}', 'password_reset', '{at}', '{at}' \
             FROM generate_series(1, {count}) n"
        ),
        format!(
            "INSERT INTO session (id, account_id, capacity_id, created_at, last_used_at, expires_at) \
             SELECT gen_random_uuid(), '{account}', c.id, '{at}', '{at}', '{at}' \
             FROM generate_series(1, {count}) n, capacity c WHERE c.account_id = '{account}'"
        ),
        format!(
            "INSERT INTO refresh_token (token_hash, session_id, issued_at, expires_at) \
             SELECT sha256(('token {days} ' || s.id)::bytea), s.id, '{at}', '{at}' \
             FROM session s WHERE s.expires_at = '{at}'"
        ),
        format!(
            "INSERT INTO idempotency (account_id, key, fingerprint, created_at) \
             SELECT '{account}', 'key {days} ' || n, '\\x00', '{at}' FROM generate_series(1, {count}) n"
        ),
        format!(
            "INSERT INTO job (id, kind, data, state, run_at, created_at, finished_at) \
             SELECT gen_random_uuid(), 'try_out', '{{}}', 'done', '{at}', '{at}', '{at}' \
             FROM generate_series(1, {count}) n"
        ),
    ] {
        app.sql(&sql).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_outlived_its_use_is_purged_in_batches_and_nothing_else() {
    let app = TestApp::new().await;
    let account = app.sign_in(Role::Applicant, None).await.account.unwrap();
    let counts = async || {
        let mut found = Vec::new();
        for (table, only) in [
            ("account_token", ""),
            ("session", ""),
            ("refresh_token", ""),
            ("idempotency", ""),
            ("job", " WHERE kind = 'try_out'"),
        ] {
            found.push(app.count(&format!("SELECT count(*) FROM {table}{only}")).await);
        }
        found
    };
    // More than two batches of old ones.
    rows(&app, account, 4_500, 40).await;
    rows(&app, account, 5, 20).await;
    assert_eq!(counts().await, [4_505, 4_506, 4_505, 4_505, 4_505]);
    app.run_all_jobs().await;
    // Tokens are of no use a day after their end; the rest is kept for thirty days.
    assert_eq!(counts().await, [5, 6, 0, 5, 5]);
    app.run_all_jobs().await;
    assert_eq!(counts().await, [5, 6, 0, 5, 5]);
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_of_cards_are_kept_for_the_auditor_as_long_as_the_operator_says() {
    for (days, left) in [(30, 1), (0, 2)] {
        let app = TestApp::with(|config| config.cards.search_log_days = days).await;
        let now = app.clock.now();
        let old = now - chrono::TimeDelta::days(40);
        for at in [now, old] {
            let sql = format!(
                "INSERT INTO card_search (at, kind, role, hits) VALUES ('{at}', 'search', 'case_officer', 0)"
            );
            app.sql(&sql).await;
        }
        app.run_all_jobs().await;
        assert_eq!(app.count("SELECT count(*) FROM card_search").await, left, "{days}");
    }
}
