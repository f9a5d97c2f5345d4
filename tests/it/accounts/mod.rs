//! Accounts: what families, officials and administrators do with them, and what strangers learn.

mod colleagues;
mod demo;
mod invitations;
mod manage;
mod passwords;
mod register;
mod sign_in;
mod tokens;

use crate::harness::app::Answer;
use crate::harness::{Client, TestApp};
use serde_json::{Value, json};

pub const PASSWORD: &str = "twelve chars and more";

/// The token of the newest mail to an address whose link leads to a page.
pub async fn mailed_token(app: &TestApp, email: &str, page: &str) -> String {
    app.run_jobs().await;
    let start = format!("/{page}?token=");
    let mails = app.mails();
    let mut letters = mails.iter().rev().filter(|mail| mail.to.contains(email));
    let text = letters.find_map(|mail| mail.text.split_once(&start)).expect("a mail with a link").1;
    text.split_whitespace().next().expect("a token").to_owned()
}

/// How many notices of a kind were written for an address.
pub async fn told(app: &TestApp, email: &str, kind: &str) -> i64 {
    app.count(&format!(
        "SELECT count(*) FROM notice n JOIN account a ON a.id = n.account_id \
         WHERE a.email = '{email}' AND n.kind = '{kind}'"
    ))
    .await
}

pub fn registration(email: &str) -> Value {
    json!({ "email": email, "full_name": "Asel Nurlankyzy", "language": "kk", "password": PASSWORD })
}

/// A family with a confirmed address.
pub async fn family(app: &TestApp, email: &str) {
    let nobody = app.anonymous();
    nobody.post("/accounts", registration(email)).await.expect(202);
    let token = mailed_token(app, email, "confirm").await;
    nobody.post("/accounts/confirm", json!({ "token": token })).await.expect(204);
}

pub async fn try_sign_in(app: &TestApp, email: &str, password: &str) -> Answer {
    app.anonymous().post("/sessions", json!({ "email": email, "password": password })).await
}

/// Signs in and gives the client with the tokens.
pub async fn sign_in(app: &TestApp, email: &str, password: &str) -> (Client, Value) {
    let tokens = try_sign_in(app, email, password).await.expect(201);
    (with_token(app, &tokens), tokens)
}

/// A client that uses the access token of an answer.
pub fn with_token(app: &TestApp, tokens: &Value) -> Client {
    let token = tokens["access_token"].as_str().expect("an access token").to_owned();
    Client { token: Some(token), ..app.anonymous() }
}

pub async fn refresh(app: &TestApp, tokens: &Value) -> Answer {
    let token = tokens["refresh_token"].clone();
    app.anonymous().post("/sessions/refresh", json!({ "refresh_token": token })).await
}

/// Pointers and codes of the fields a problem names.
pub fn fields(problem: &Value) -> Vec<String> {
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    errors.iter().map(|e| format!("{} {}", text(&e["pointer"]), text(&e["code"]))).collect()
}

/// What the account's history says was done, oldest first.
pub async fn deeds(app: &TestApp, email: &str) -> Vec<String> {
    let rows = app
        .sql(&format!(
            "SELECT e.action FROM event e JOIN account a ON a.id = e.chain_id \
             WHERE a.email = '{email}' ORDER BY e.seq"
        ))
        .await;
    rows.iter().map(|row| row.get(0)).collect()
}
