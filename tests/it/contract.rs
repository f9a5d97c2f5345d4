//! What holds for every operation of the API, whatever it does: as found by walking the document.

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tokio::io::AsyncWriteExt as _;

const ABSENT: &str = "01900000-0000-7000-8000-000000000000";

/// Path and method of every operation, with its description.
fn operations() -> Vec<(String, Method, Value)> {
    let text = aqtau::api::openapi().to_json().unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if let Ok(method) = method.to_uppercase().parse::<Method>()
                && operation["operationId"].is_string()
            {
                all.push((path.clone(), method, operation.clone()));
            }
        }
    }
    assert!(all.len() > 150, "{}", all.len());
    all
}

fn is_open(operation: &Value) -> bool {
    operation["security"].as_array().is_some_and(|ways| ways.contains(&json!({})))
}

/// The address of a path, with things that do not exist.
fn address(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{country}" => "kz",
        "{day}" => "2026-03-02",
        "{code}" => "AAAA-AAAA-AAAA",
        part if part.starts_with('{') => ABSENT,
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn every_problem_of_every_operation_has_its_body_and_its_type() {
    for (path, method, operation) in operations() {
        let responses = operation["responses"].as_object().unwrap();
        let has = |status: &str| responses.contains_key(status);
        for (status, response) in responses {
            if !status.starts_with(['4', '5']) {
                continue;
            }
            // What is asked without an account says in its own form that there is no such thing.
            let public = ["check_certificate", "look_up_petition"];
            let id = operation["operationId"].as_str().unwrap();
            if public.contains(&id) && status == "404" {
                assert!(response["content"]["application/json"].is_object());
                continue;
            }
            let content = response["content"].as_object().unwrap();
            assert_eq!(content.keys().collect::<Vec<_>>(), ["application/problem+json"]);
            let body = &content["application/problem+json"]["schema"]["$ref"];
            assert_eq!(body, "#/components/schemas/ProblemBody", "{method} {path} {status}");
            let said = response["description"].as_str().unwrap();
            assert!(!said.is_empty(), "{method} {path} {status} says nothing");
        }
        assert!(has("503"), "{method} {path}");
        assert!(is_open(&operation) || (has("401") && has("403")), "{method} {path}");
        let body = operation["requestBody"].is_object();
        assert!(!body || ["400", "413", "415", "422"].iter().all(|one| has(one)), "{path}");
        assert!(!path.contains('{') || has("404"), "{method} {path}");
    }
}

#[test]
fn the_fields_of_closed_vocabularies_say_their_codes() {
    use aqtau::service::vocabulary::{FIELDS, PARAMETERS};
    let document: Value = serde_json::from_str(&aqtau::api::openapi().to_json().unwrap()).unwrap();
    for (schema, field, codes) in FIELDS {
        let found = &document["components"]["schemas"][schema]["properties"][field];
        let found = found.get("items").unwrap_or(found);
        let said = found["enum"].as_array().unwrap_or_else(|| panic!("{schema}.{field}: {found}"));
        let said: Vec<_> = said.iter().filter_map(Value::as_str).collect();
        assert_eq!(said, *codes, "{schema}.{field}");
    }
    let all = operations();
    for (operation, name, codes) in PARAMETERS {
        let (_, _, found) = all.iter().find(|one| one.2["operationId"] == *operation).unwrap();
        let named = |one: &&Value| one["name"] == *name && one["in"] == "query";
        let found = found["parameters"].as_array().unwrap().iter().find(named).unwrap();
        let said = found["schema"]["enum"].as_array().unwrap();
        let said: Vec<_> = said.iter().filter_map(Value::as_str).collect();
        assert_eq!(said, *codes, "{operation} {name}");
    }
}

#[test]
fn a_form_is_one_object_that_somebody_can_fill_in() {
    let document: Value = serde_json::from_str(&aqtau::api::openapi().to_json().unwrap()).unwrap();
    let form = &document["components"]["schemas"]["DocumentForm"];
    assert_eq!((&form["type"], &form["required"]), (&json!("object"), &json!(["file"])));
    assert!(form["properties"]["title"].is_object() && form["properties"]["file"].is_object());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_that_an_address_does_not_take_is_answered_with_those_it_takes() {
    let app = TestApp::new().await;
    let taken: BTreeSet<(String, String)> = operations()
        .into_iter()
        .map(|(path, method, _)| (address(&path), method.to_string()))
        .collect();
    let addresses: BTreeSet<&String> = taken.iter().map(|(address, _)| address).collect();
    let http = reqwest::Client::new();
    for address in addresses {
        let url = format!("{}{address}", app.base());
        let answer = http.request(Method::TRACE, &url).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let allow = answer.headers()["allow"].to_str().unwrap().to_owned();
        let allow: BTreeSet<&str> = allow.split(", ").collect();
        let known = taken.iter().filter(|(one, _)| one == address);
        let known: BTreeSet<&str> = known.map(|(_, method)| method.as_str()).collect();
        assert_eq!(allow, known, "{address}");
    }
    for unknown in ["/api/v1/nothing", "/api/v2/petitions", "/api/nothing"] {
        let answer = http.get(format!("{}{unknown}", app.base())).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{unknown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_signed_in_is_told_that_before_anything_else() {
    let app = TestApp::new().await;
    let http = reqwest::Client::new();
    for (path, method, operation) in operations() {
        if is_open(&operation) {
            continue;
        }
        let url = format!("{}{}", app.base(), address(&path));
        for token in [None, Some("no token at all")] {
            let mut request = http.request(method.clone(), &url);
            if let Some(token) = token {
                request = request.bearer_auth(token);
            }
            let request = request.header("content-type", "application/json").body("{ not JSON");
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{method} {path}");
            assert_eq!(answer.headers()["www-authenticate"], "Bearer", "{method} {path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_not_json_by_its_own_word_is_not_taken() {
    let app = TestApp::new().await;
    let family = app.sign_in(Role::Applicant, None).await;
    let send = async |content_type: Option<&str>, body: &'static str| {
        let url = format!("{}/api/v1/petitions", app.base());
        let mut request = family.http.post(url).bearer_auth(family.token.as_ref().unwrap());
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        request.body(body).send().await.unwrap().status().as_u16()
    };
    let draft = r#"{"country":"kz","statement":"Please.","persons":[]}"#;
    assert_eq!(send(Some("application/json; charset=utf-8"), draft).await, 201);
    assert_eq!(send(None, draft).await, 201);
    for other in ["text/plain", "application/x-www-form-urlencoded", "application/xml"] {
        assert_eq!(send(Some(other), draft).await, 415, "{other}");
    }
    assert_eq!(send(Some("application/json"), "{").await, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_a_request_is_made_of_visible_characters() {
    let app = TestApp::new().await;
    let family = app.sign_in(Role::Applicant, None).await;
    let draft = || json!({ "country": "kz", "statement": "Please.", "persons": [] });
    for key in [" ", "two words", &"k".repeat(201)] {
        family.post_once("/petitions", draft(), key).await.expect(422);
    }
    family.post_once("/petitions", draft(), &"k".repeat(200)).await.expect(201);
}

/// The connections of requests to this test's database, by the moment they were opened.
async fn connections(app: &TestApp) -> BTreeSet<i32> {
    let sql = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() \
               AND usename = 'aqtau_web'";
    app.sql(sql).await.iter().map(|row| row.get(0)).collect()
}

/// Nothing is closed that was open, whatever is sent.
async fn kept(app: &TestApp, family: &Client, what: &str, before: &BTreeSet<i32>) {
    family.get("/me").await.expect(200);
    let after = connections(app).await;
    assert!(after.is_superset(before), "{what}: {before:?} became {after:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_are_wrong_or_given_up_cost_no_connection_to_the_database() {
    let app = TestApp::new().await;
    let family = app.sign_in(Role::Applicant, None).await;
    family.get("/me").await.expect(200);
    let before = connections(&app).await;
    assert!(!before.is_empty());
    for _ in 0..20 {
        family.post("/petitions", json!({ "no": "such field" })).await.expect(422);
        family.get("/petitions/no-uuid").await.expect(404);
        family.get("/petitions?limit=much").await.expect(422);
    }
    kept(&app, &family, "wrong", &before).await;
    let host = app.base().trim_start_matches("http://").to_owned();
    let token = family.token.clone().unwrap();
    for _ in 0..20 {
        let mut socket = tokio::net::TcpStream::connect(&host).await.unwrap();
        let request = format!(
            "GET /api/v1/petitions HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\n\r\n"
        );
        socket.write_all(request.as_bytes()).await.unwrap();
        // Gone before the answer.
        drop(socket);
    }
    kept(&app, &family, "given up", &before).await;
}
