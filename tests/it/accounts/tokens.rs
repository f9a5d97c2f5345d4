//! Access and refresh tokens, and the sessions behind them.

use super::{PASSWORD, deeds, family, refresh, sign_in, told, with_token};
use crate::harness::{Client, TestApp};
use chrono::TimeDelta;
use futures_util::future::join_all;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn refresh_tokens_rotate_and_the_session_slides_on() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (_, mut tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let session = tokens["session_id"].clone();
    for _ in 0..4 {
        app.clock.advance(TimeDelta::days(13));
        let next = refresh(&app, &tokens).await.expect(200);
        assert_ne!(next["refresh_token"], tokens["refresh_token"]);
        assert_eq!(next["session_id"], session);
        with_token(&app, &next).get("/me").await.expect(200);
        tokens = next;
    }
    app.clock.advance(TimeDelta::days(14));
    refresh(&app, &tokens).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_that_comes_again_ends_every_session_and_tells_the_owner() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (_, stolen) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let (other, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let renewed = refresh(&app, &stolen).await.expect(200);
    refresh(&app, &stolen).await.expect(401);
    with_token(&app, &renewed).get("/me").await.expect(401);
    other.get("/me").await.expect(401);
    refresh(&app, &renewed).await.expect(401);
    refresh(&app, &stolen).await.expect(401);
    assert_eq!(told(&app, "asel@example.org", "refresh_token_reuse").await, 1);
    let deeds = deeds(&app, "asel@example.org").await;
    assert_eq!(deeds.last().map(String::as_str), Some("refresh_token_reused"));
    // The owner comes back with the password.
    sign_in(&app, "asel@example.org", PASSWORD).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_refreshes_at_once_exactly_one_wins() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (_, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let answers = join_all((0..20).map(|_| refresh(&app, &tokens))).await;
    let count = |status| answers.iter().filter(|answer| answer.status == status).count();
    assert_eq!((count(reqwest::StatusCode::OK), count(reqwest::StatusCode::UNAUTHORIZED)), (1, 19));
    // The others look like a thief's: the winner's tokens are dead too, and one mail goes out.
    let winner = answers.iter().find(|answer| answer.status == 200).unwrap();
    with_token(&app, &winner.body).get("/me").await.expect(401);
    assert_eq!(told(&app, "asel@example.org", "refresh_token_reuse").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM session WHERE revoked_at IS NULL").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_digests_of_refresh_tokens_are_kept() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (_, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    assert_eq!(token.len(), 43, "32 bytes");
    let kept = format!("SELECT count(*) FROM refresh_token WHERE token_hash = sha256('{token}')");
    assert_eq!(app.count(&kept).await, 1);
    refresh(&app, &json!({ "refresh_token": "" })).await.expect(401);
    refresh(&app, &json!({ "refresh_token": token.to_uppercase() })).await.expect(401);
}

/// A token that somebody made themself.
fn forged(key: &str, algorithm: Algorithm, claims: &Value) -> String {
    encode(&Header::new(algorithm), claims, &EncodingKey::from_secret(key.as_bytes())).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_unchanged_token_for_this_api_opens_it_until_its_end() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (asel, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let now = app.clock.now().timestamp();
    let claims = json!({ "sid": tokens["session_id"], "iss": "aqtau", "aud": "aqtau-api",
                         "iat": now, "exp": now + 60 });
    let secret = "a secret of the tests only, 32 bytes";
    let with = |field: &str, value: Value| {
        let mut claims = claims.clone();
        claims[field] = value;
        claims
    };
    let without = |field: &str| {
        let mut claims = claims.clone();
        claims.as_object_mut().unwrap().remove(field);
        claims
    };
    let hs256 = |claims: &Value| forged(secret, Algorithm::HS256, claims);
    let try_token = async |token: String| {
        let client = Client { token: Some(token), ..app.anonymous() };
        client.get("/me").await.status.as_u16()
    };
    assert_eq!(try_token(hs256(&claims)).await, 200, "the shape below is right");
    let own = asel.token.clone().unwrap();
    let unsigned = format!("{}.", own.rsplit_once('.').unwrap().0);
    let none = format!("eyJhbGciOiJub25lIn0.{}.", own.split('.').nth(1).unwrap());
    for (why, token) in [
        ("another audience", hs256(&with("aud", json!("aqtau-mail")))),
        ("no audience", hs256(&without("aud"))),
        ("another issuer", hs256(&with("iss", json!("somebody")))),
        ("no issuer", hs256(&without("iss"))),
        ("over", hs256(&with("exp", json!(now)))),
        ("no end", hs256(&without("exp"))),
        ("another session", hs256(&with("sid", json!(uuid::Uuid::now_v7())))),
        ("no session", hs256(&without("sid"))),
        ("another secret", forged("another secret", Algorithm::HS256, &claims)),
        ("another algorithm", forged(secret, Algorithm::HS512, &claims)),
        ("unsigned", unsigned),
        ("algorithm none", none),
        ("not a token", "abc".to_owned()),
        ("the refresh token", tokens["refresh_token"].as_str().unwrap().to_owned()),
    ] {
        assert_eq!(try_token(token).await, 401, "{why}");
    }
    app.clock.advance(TimeDelta::minutes(9));
    asel.get("/me").await.expect(200);
    app.clock.advance(TimeDelta::minutes(1));
    asel.get("/me").await.expect(401);
    refresh(&app, &tokens).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_see_and_end_their_own_sessions_only() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    family(&app, "bolot@example.org").await;
    let (phone, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    app.clock.advance(TimeDelta::minutes(1));
    let (desk, desk_tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let (_, bolots) = sign_in(&app, "bolot@example.org", PASSWORD).await;

    let sessions = desk.get("/sessions").await.expect(200);
    let current: Vec<_> =
        sessions.as_array().unwrap().iter().map(|s| s["current"].as_bool().unwrap()).collect();
    assert_eq!(current, [true, false], "newest first");
    let foreign = bolots["session_id"].as_str().unwrap();
    desk.delete(&format!("/sessions/{foreign}")).await.expect(404);
    desk.delete("/sessions/not-an-id").await.expect(404);
    let other = sessions[1]["id"].as_str().unwrap();
    desk.delete(&format!("/sessions/{other}")).await.expect(204);
    desk.delete(&format!("/sessions/{other}")).await.expect(404);
    phone.get("/me").await.expect(401);

    desk.delete("/sessions/current").await.expect(204);
    desk.get("/me").await.expect(401);
    refresh(&app, &desk_tokens).await.expect(401);
    with_token(&app, &bolots).get("/me").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_everywhere_ends_every_own_session() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (one, one_tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let (other, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    one.delete("/sessions").await.expect(204);
    one.get("/me").await.expect(401);
    other.get("/me").await.expect(401);
    refresh(&app, &one_tokens).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_without_a_token_reaches_what_needs_one() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    for path in ["/me", "/sessions", "/offices", "/representations", "/admin/accounts"] {
        let answer = nobody.get(path).await;
        assert_eq!(answer.headers["www-authenticate"], "Bearer");
        assert_eq!(answer.expect(401)["type"], "/problems/unauthenticated");
    }
    for path in ["/sessions", "/sessions/current"] {
        nobody.delete(path).await.expect(401);
    }
}
