//! Changing and resetting a password.

use super::{
    PASSWORD, family, fields, mailed_token, refresh, registration, sign_in, told, try_sign_in,
};
use crate::harness::TestApp;
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;

const NEW: &str = "a fresh long password";

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_password_ends_the_other_sessions_and_tells_the_owner() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (here, here_tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let (there, there_tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let change = json!({ "current_password": PASSWORD, "new_password": NEW });
    here.post("/me/password", change).await.expect(204);
    here.get("/me").await.expect(200);
    refresh(&app, &here_tokens).await.expect(200);
    there.get("/me").await.expect(401);
    refresh(&app, &there_tokens).await.expect(401);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    sign_in(&app, "asel@example.org", NEW).await;
    assert_eq!(told(&app, "asel@example.org", "password_changed").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_present_password_counts_like_a_failed_sign_in() {
    let app = TestApp::with(|config| config.auth.failures_before_lock = 2).await;
    family(&app, "asel@example.org").await;
    let (asel, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let wrong = json!({ "current_password": "not this one here", "new_password": NEW });
    for _ in 0..2 {
        let problem = asel.post("/me/password", wrong.clone()).await.expect(422);
        assert_eq!(fields(&problem), ["/current_password wrong"]);
    }
    let right = json!({ "current_password": PASSWORD, "new_password": NEW });
    let locked = asel.post("/me/password", right).await;
    assert_eq!(locked.headers["retry-after"], "900");
    locked.expect(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_keeps_to_the_rule() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (asel, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let short = json!({ "current_password": PASSWORD, "new_password": "short" });
    let problem = asel.post("/me/password", short).await.expect(422);
    assert_eq!(fields(&problem), ["/new_password too_short"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_replaced_by_a_mailed_link_that_works_once() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (asel, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let nobody = app.anonymous();
    let ask = |email: &str| {
        nobody.post("/accounts/request-password-reset", json!({ "email": email })).into_future()
    };
    let (known, unknown) = (ask("asel@example.org").await, ask("nobody@example.org").await);
    assert_eq!((known.status.as_u16(), &known.body), (202, &unknown.body));
    assert_eq!(known.status, unknown.status);

    let token = mailed_token(&app, "asel@example.org", "reset").await;
    let weak = json!({ "token": token, "password": "short" });
    assert_eq!(
        fields(&nobody.post("/accounts/reset-password", weak).await.expect(422)),
        ["/password too_short"]
    );
    let reset =
        || nobody.post("/accounts/reset-password", json!({ "token": token, "password": NEW }));
    let answers = join_all((0..8).map(|_| reset())).await;
    let won = answers.iter().filter(|answer| answer.status.as_u16() == 204).count();
    assert_eq!(won, 1, "of eight at once one wins");
    asel.get("/me").await.expect(401);
    refresh(&app, &tokens).await.expect(401);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    sign_in(&app, "asel@example.org", NEW).await;
    assert_eq!(told(&app, "asel@example.org", "password_changed").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_link_is_short_lived_and_lifts_a_lock() {
    let app = TestApp::with(|config| config.auth.failures_before_lock = 1).await;
    family(&app, "asel@example.org").await;
    let nobody = app.anonymous();
    let ask = json!({ "email": "asel@example.org" });
    nobody.post("/accounts/request-password-reset", ask.clone()).await.expect(202);
    let late = mailed_token(&app, "asel@example.org", "reset").await;
    app.clock.advance(TimeDelta::hours(1));
    let problem = nobody
        .post("/accounts/reset-password", json!({ "token": late, "password": NEW }))
        .await
        .expect(422);
    assert_eq!(fields(&problem), ["/token dead_link"]);

    try_sign_in(&app, "asel@example.org", "a wrong password").await.expect(401);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    nobody.post("/accounts/request-password-reset", ask).await.expect(202);
    let token = mailed_token(&app, "asel@example.org", "reset").await;
    // A link for one thing opens nothing else.
    nobody.post("/accounts/confirm", json!({ "token": token })).await.expect(422);
    nobody
        .post("/accounts/reset-password", json!({ "token": token, "password": NEW }))
        .await
        .expect(204);
    sign_in(&app, "asel@example.org", NEW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_waits_for_its_confirmation_gets_that_mail_instead() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    nobody.post("/accounts", registration("asel@example.org")).await.expect(202);
    let ask = json!({ "email": "asel@example.org" });
    nobody.post("/accounts/request-password-reset", ask).await.expect(202);
    assert_eq!(told(&app, "asel@example.org", "password_reset").await, 0);
    assert_eq!(told(&app, "asel@example.org", "confirm_email").await, 2);
}
