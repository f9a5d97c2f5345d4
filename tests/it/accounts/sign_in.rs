//! Signing in: what a stranger learns (nothing), locks, hashes, capacities and their dates.

use super::{PASSWORD, family, fields, registration, sign_in, try_sign_in, with_token};
use crate::harness::TestApp;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;
use std::time::{Duration, Instant};

/// Status, headers and bytes of a failed sign-in, less the date.
async fn raw(app: &TestApp, email: &str, password: &str) -> String {
    let nobody = app.anonymous();
    let answer = nobody
        .http
        .post(format!("{}/api/v1/sessions", app.base()))
        .json(&json!({ "email": email, "password": password }))
        .send()
        .await
        .unwrap();
    let status = answer.status();
    let mut headers: Vec<_> = answer
        .headers()
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort_unstable();
    format!("{status}\n{}\n\n{}", headers.join("\n"), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_failed_sign_in_has_the_same_answer_to_the_byte() {
    let app = TestApp::with(|config| config.auth.failures_before_lock = 3).await;
    family(&app, "known@example.org").await;
    family(&app, "locked@example.org").await;
    family(&app, "disabled@example.org").await;
    app.anonymous().post("/accounts", registration("unconfirmed@example.org")).await.expect(202);
    for _ in 0..3 {
        try_sign_in(&app, "locked@example.org", "a wrong password").await.expect(401);
    }
    app.sql("UPDATE account SET disabled_at = now() WHERE email = 'disabled@example.org'").await;

    let unknown = raw(&app, "unknown@example.org", PASSWORD).await;
    assert!(unknown.starts_with("401"), "{unknown}");
    for (email, password) in [
        ("known@example.org", "a wrong password"),
        ("known@example.org", ""),
        ("unconfirmed@example.org", PASSWORD),
        ("unconfirmed@example.org", "a wrong password"),
        ("locked@example.org", PASSWORD),
        ("disabled@example.org", PASSWORD),
        ("no address at all", PASSWORD),
    ] {
        assert_eq!(raw(&app, email, password).await, unknown, "{email} {password}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_sign_in_takes_as_long_without_an_account() {
    let app = TestApp::with(|config| {
        config.auth.argon2_memory_kib = 16 * 1024;
        config.auth.argon2_iterations = 3;
        config.auth.failures_before_lock = 100;
    })
    .await;
    family(&app, "known@example.org").await;
    app.anonymous().post("/accounts", registration("unconfirmed@example.org")).await.expect(202);
    let mut fastest = [Duration::MAX; 3];
    for _ in 0..6 {
        let emails = ["known@example.org", "unknown@example.org", "unconfirmed@example.org"];
        for (fastest, email) in fastest.iter_mut().zip(emails) {
            let started = Instant::now();
            try_sign_in(&app, email, "a wrong password").await.expect(401);
            *fastest = started.elapsed().min(*fastest);
        }
    }
    let (least, most) = (fastest.iter().min().unwrap(), fastest.iter().max().unwrap());
    assert!(*most < *least * 2, "{fastest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_in_a_row_lock_the_account_for_a_while() {
    let app = TestApp::with(|config| {
        config.auth.failures_before_lock = 3;
        config.auth.lock_minutes = 15;
    })
    .await;
    family(&app, "asel@example.org").await;
    for _ in 0..2 {
        try_sign_in(&app, "asel@example.org", "a wrong password").await.expect(401);
    }
    // A right password in between starts the count again.
    sign_in(&app, "asel@example.org", PASSWORD).await;
    for _ in 0..3 {
        try_sign_in(&app, "asel@example.org", "a wrong password").await.expect(401);
    }
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    app.clock.advance(TimeDelta::minutes(14));
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    app.clock.advance(TimeDelta::minutes(1));
    sign_in(&app, "asel@example.org", PASSWORD).await;
    let locks = "SELECT count(*) FROM event WHERE action = 'lock'";
    assert_eq!(app.count(locks).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_once_are_all_counted() {
    let app = TestApp::with(|config| config.auth.failures_before_lock = 20).await;
    family(&app, "asel@example.org").await;
    let guesses = (0..20).map(|_| try_sign_in(&app, "asel@example.org", "a wrong password"));
    for answer in join_all(guesses).await {
        answer.expect(401);
    }
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    assert_eq!(app.count("SELECT count(*) FROM account WHERE locked_until IS NOT NULL").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hash_of_another_cost_is_replaced_at_the_next_sign_in() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let cheap =
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
    let hash = cheap.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    app.sql(&format!("UPDATE account SET password_hash = '{hash}'")).await;
    sign_in(&app, "asel@example.org", PASSWORD).await;
    let rows = app.sql("SELECT password_hash FROM account").await;
    let kept: String = rows[0].get(0);
    assert!(kept.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{kept}");
    sign_in(&app, "asel@example.org", PASSWORD).await;
    let rows = app.sql("SELECT password_hash FROM account").await;
    assert_eq!(rows[0].get::<_, String>(0), kept, "a hash of the right cost stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_capacity_is_usable_between_its_days_only() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    // The clock stands on 2 March 2026.
    app.sql("UPDATE capacity SET valid_from = '2026-03-03', valid_to = '2026-03-04'").await;
    let early = try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(409);
    assert_eq!(early["type"], "/problems/no-capacity");
    app.clock.advance(TimeDelta::days(1));
    let (asel, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    asel.get("/me").await.expect(200);
    app.clock.advance(TimeDelta::days(1));
    let tokens = super::refresh(&app, &tokens).await.expect(200);
    app.clock.advance(TimeDelta::days(1));
    with_token(&app, &tokens).get("/me").await.expect(401);
    super::refresh(&app, &tokens).await.expect(401);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_with_two_capacities_uses_one_and_begins_with_the_last() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    app.sql(
        "INSERT INTO capacity (id, account_id, role, valid_from, created_at) \
         SELECT gen_random_uuid(), id, 'auditor', '2026-01-01', created_at + interval '1 hour' FROM account",
    )
    .await;
    let (asel, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let me = asel.get("/me").await.expect(200);
    assert_eq!(me["capacity"]["role"], "applicant");
    let other = me["capacities"][1]["id"].clone();
    assert_eq!(me["capacities"][1]["role"], "auditor");
    asel.get("/admin/break-glass").await.expect(403);

    let switched = asel.post("/me/capacity", json!({ "capacity_id": other })).await.expect(200);
    assert_eq!(switched["session_id"], tokens["session_id"], "the session goes on");
    let auditor = with_token(&app, &switched);
    assert_eq!(auditor.get("/me").await.expect(200)["capacity"]["role"], "auditor");
    auditor.get("/admin/break-glass").await.expect(200);
    let (_, next) = sign_in(&app, "asel@example.org", PASSWORD).await;
    assert_eq!(next["capacity"]["role"], "auditor");
    let chosen = json!({ "email": "asel@example.org", "password": PASSWORD,
                         "capacity_id": me["capacities"][0]["id"] });
    let chosen = app.anonymous().post("/sessions", chosen).await.expect(201);
    assert_eq!(chosen["capacity"]["role"], "applicant");

    // The refresh token from before the switch is a used one.
    super::refresh(&app, &tokens).await.expect(401);
    auditor.get("/me").await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_a_capacity_of_somebody_else() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    family(&app, "bolot@example.org").await;
    let (asel, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let (bolot, _) = sign_in(&app, "bolot@example.org", PASSWORD).await;
    let foreign = bolot.get("/me").await.expect(200)["capacity"]["id"].clone();
    let problem = asel.post("/me/capacity", json!({ "capacity_id": foreign })).await.expect(422);
    assert_eq!(fields(&problem), ["/capacity_id not_in_force"]);
    let body = json!({ "email": "asel@example.org", "password": PASSWORD, "capacity_id": foreign });
    let problem = app.anonymous().post("/sessions", body).await.expect(422);
    assert_eq!(fields(&problem), ["/capacity_id not_in_force"]);
}
