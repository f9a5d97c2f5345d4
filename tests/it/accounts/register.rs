//! Registering and confirming.

use super::{
    PASSWORD, deeds, family, fields, mailed_token, registration, sign_in, told, try_sign_in,
};
use crate::harness::TestApp;
use chrono::TimeDelta;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_family_registers_confirms_the_address_and_is_an_applicant() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    nobody.post("/accounts", registration("  Asel@Example.org ")).await.expect(202);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    let token = mailed_token(&app, "asel@example.org", "confirm").await;
    nobody.post("/accounts/confirm", json!({ "token": token })).await.expect(204);
    let again = nobody.post("/accounts/confirm", json!({ "token": token })).await.expect(422);
    assert_eq!(fields(&again), ["/token dead_link"]);

    let (asel, _) = sign_in(&app, " ASEL@example.org", PASSWORD).await;
    let me = asel.get("/me").await.expect(200);
    assert_eq!(me["email"], "asel@example.org");
    assert_eq!(me["language"], "kk");
    assert_eq!(me["capacity"]["role"], "applicant");
    assert_eq!(me["capacities"].as_array().unwrap().len(), 1);
    let applicants = "SELECT count(*) FROM applicant WHERE email = 'asel@example.org'";
    assert_eq!(app.count(applicants).await, 1);
    assert_eq!(deeds(&app, "asel@example.org").await, ["register", "confirm_email", "sign_in"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_kept_nowhere_but_in_the_mail() {
    let app = TestApp::new().await;
    app.anonymous().post("/accounts", registration("asel@example.org")).await.expect(202);
    let token = mailed_token(&app, "asel@example.org", "confirm").await;
    for (table, row) in [
        ("notice", "params::text"),
        ("job", "data::text"),
        ("event", "content::text"),
        ("account_token", "encode(token_hash, 'escape')"),
    ] {
        let sql = format!("SELECT count(*) FROM {table} WHERE {row} LIKE '%{token}%'");
        assert_eq!(app.count(&sql).await, 0, "{table}");
    }
    let addressed = "SELECT count(*) FROM event WHERE content::text LIKE '%@%'";
    assert_eq!(app.count(addressed).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn registering_tells_nobody_that_an_address_is_taken() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let nobody = app.anonymous();
    let mut taken = registration("asel@example.org");
    taken["password"] = json!("a stranger's password");
    let taken = nobody.post("/accounts", taken).await;
    let free = nobody.post("/accounts", registration("free@example.org")).await;
    assert_eq!((taken.status, &taken.body), (free.status, &free.body));
    // The owner is helped to sign in, and nothing of theirs changed.
    assert_eq!(told(&app, "asel@example.org", "password_reset").await, 1);
    assert_eq!(told(&app, "asel@example.org", "confirm_email").await, 1);
    sign_in(&app, "asel@example.org", PASSWORD).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_mail_of_the_newest_registration_confirms_an_address() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    nobody.post("/accounts", registration("asel@example.org")).await.expect(202);
    let first = mailed_token(&app, "asel@example.org", "confirm").await;
    let mut second = registration("asel@example.org");
    second["password"] = json!("another long password");
    nobody.post("/accounts", second).await.expect(202);
    nobody.post("/accounts/confirm", json!({ "token": first })).await.expect(422);
    let newest = mailed_token(&app, "asel@example.org", "confirm").await;
    nobody.post("/accounts/confirm", json!({ "token": newest })).await.expect(204);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    try_sign_in(&app, "asel@example.org", "another long password").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_with_a_registration_is_told_at_once() {
    let app = TestApp::new().await;
    let wrong =
        json!({ "email": "nobody", "full_name": " ", "language": "de", "password": "short" });
    let problem = app.anonymous().post("/accounts", wrong).await.expect(422);
    let expected = [
        "/email not_an_email",
        "/full_name required",
        "/language unknown_code",
        "/password too_short",
    ];
    assert_eq!(fields(&problem), expected);
    let mut same = registration("asel.nurlan@example.org");
    same["password"] = json!("Asel.Nurlan@example.org");
    let problem = app.anonymous().post("/accounts", same).await.expect(422);
    assert_eq!(fields(&problem), ["/password same_as_email"]);
    let mut more = registration("asel@example.org");
    more["role"] = json!("administrator");
    app.anonymous().post("/accounts", more).await.expect(422);
    assert_eq!(app.count("SELECT count(*) FROM account").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirming_link_works_for_its_hours_and_can_be_asked_for_again() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    nobody.post("/accounts", registration("asel@example.org")).await.expect(202);
    let old = mailed_token(&app, "asel@example.org", "confirm").await;
    app.clock.advance(TimeDelta::hours(49));
    nobody.post("/accounts/confirm", json!({ "token": old })).await.expect(422);
    let known =
        nobody.post("/accounts/request-confirmation", json!({ "email": "asel@example.org" })).await;
    let unknown = nobody
        .post("/accounts/request-confirmation", json!({ "email": "nobody@example.org" }))
        .await;
    assert_eq!((known.status.as_u16(), &known.body), (202, &unknown.body));
    assert_eq!(known.status, unknown.status);
    let new = mailed_token(&app, "asel@example.org", "confirm").await;
    nobody.post("/accounts/confirm", json!({ "token": new })).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_cannot_flood_a_mailbox_nor_change_what_its_mails_confirm() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for _ in 0..5 {
        nobody.post("/accounts", registration("asel@example.org")).await.expect(202);
    }
    let token = mailed_token(&app, "asel@example.org", "confirm").await;
    let mut sixth = registration("asel@example.org");
    sixth["password"] = json!("a stranger's password");
    nobody.post("/accounts", sixth).await.expect(202);
    assert_eq!(told(&app, "asel@example.org", "confirm_email").await, 5);
    nobody.post("/accounts/confirm", json!({ "token": token })).await.expect(204);
    sign_in(&app, "asel@example.org", PASSWORD).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_registrations_of_one_address_at_once_make_one_account() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let all = (0..10).map(|_| nobody.post("/accounts", registration("asel@example.org")));
    for answer in futures_util::future::join_all(all).await {
        answer.expect(202);
    }
    assert_eq!(app.count("SELECT count(*) FROM account").await, 1);
    let token = mailed_token(&app, "asel@example.org", "confirm").await;
    let confirm = || nobody.post("/accounts/confirm", json!({ "token": token }));
    let all = futures_util::future::join_all((0..10).map(|_| confirm())).await;
    let won = all.iter().filter(|answer| answer.status.as_u16() == 204).count();
    assert_eq!((won, app.count("SELECT count(*) FROM applicant").await), (1, 1));
}
