//! The committed API document is the served one.

use crate::harness::TestApp;
use serde_json::Value;

fn printed() -> String {
    let mut text = aqtau::api::openapi().to_pretty_json().unwrap();
    text.push('\n');
    text
}

#[test]
fn the_committed_document_is_the_one_the_code_prints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/config/openapi.json");
    if std::env::var_os("AQTAU_UPDATE").is_some() {
        std::fs::write(path, printed()).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == printed(),
        "config/openapi.json is stale: run the tests once with AQTAU_UPDATE=1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_serves_the_document_and_its_pages_without_any_other_host() {
    let app = TestApp::new().await;
    let served = reqwest::get(format!("{}/api/openapi.json", app.base())).await.unwrap();
    let served: Value = served.json().await.unwrap();
    let printed: Value = serde_json::from_str(&printed()).unwrap();
    assert_eq!(served, printed);
    assert!(served["openapi"].as_str().unwrap().starts_with("3.1"));
    let page = reqwest::get(format!("{}/api/docs/", app.base())).await.unwrap();
    assert_eq!(page.status(), 200);
    let page = page.text().await.unwrap();
    assert!(!page.contains("src=\"http"), "the page loads something from elsewhere");
}

#[test]
fn every_operation_is_described_and_every_answer_of_a_problem_has_its_body() {
    let document: Value = serde_json::from_str(&printed()).unwrap();
    let mut ids = std::collections::BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Some(id) = operation["operationId"].as_str() else { continue };
            assert!(ids.insert(id.to_owned()), "{id} stands twice");
            let described =
                operation["summary"].is_string() || operation["description"].is_string();
            assert!(described, "{method} {path} is not described");
            assert!(operation["tags"].is_array(), "{method} {path} has no tag");
        }
    }
}
