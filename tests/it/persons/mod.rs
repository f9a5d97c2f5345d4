//! Persons, files and competence over HTTP.

mod competence;
mod files;
mod recording;
mod statements;

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// An office in Uzbekistan with its people.
pub struct Scene {
    pub app: TestApp,
    pub office: Uuid,
    pub clerk: Client,
    pub officer: Client,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::new().await;
        let office = app.office("GP-UZ", "prosecutor", "national", "uz").await;
        let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        Self { app, office, clerk, officer }
    }

    /// A recorded person; yields its path and the view.
    pub async fn person(&self, name: &str) -> (String, Value) {
        let body =
            json!({ "names": [{ "kind": "in_file", "raw": name, "source": "file, sheet 1" }] });
        let view = self.officer.post("/persons", body).await.expect(201);
        (format!("/persons/{}", view["id"].as_str().unwrap()), view)
    }

    /// Adds a statement and yields the view.
    pub async fn state(&self, path: &str, predicate: &str, value: &str, source: &str) -> Value {
        let version = self.officer.get(path).await.expect(200)["version"].clone();
        let body =
            json!({ "version": version, "predicate": predicate, "value": value, "source": source });
        self.officer.post(&format!("{path}/assertions"), body).await.expect(201)
    }

    /// Adds an act and yields the view.
    pub async fn act(&self, path: &str, act: Value) -> Value {
        let version = self.officer.get(path).await.expect(200)["version"].clone();
        let body = json!({ "version": version, "act": act });
        self.officer.post(&format!("{path}/acts"), body).await.expect(201)
    }
}

pub fn warnings(view: &Value) -> Vec<String> {
    let found = view["warnings"].as_array().cloned().unwrap_or_default();
    found.iter().map(|warning| warning["code"].as_str().unwrap().to_owned()).collect()
}

pub fn codes(problem: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
}
