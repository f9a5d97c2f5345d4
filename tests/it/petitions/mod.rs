//! Petitions over HTTP: drafting, registering, and what becomes of them.

mod access;
mod calendar;
mod contacts;
mod drafting;
mod duplicates;
mod ends;
mod entries;
mod look_up;
mod registering;
mod reviews;

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// An office in Kazakhstan with its people, and a family.
pub struct Scene {
    pub app: TestApp,
    pub office: Uuid,
    pub clerk: Client,
    pub officer: Client,
    pub senior: Client,
    pub family: Client,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::new().await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
        let family = app.sign_in(Role::Applicant, None).await;
        Self { app, office, clerk, officer, senior, family }
    }

    /// A submitted petition of the family about one person.
    pub async fn submitted(&self, name: &str) -> Uuid {
        let body = json!({
            "office_id": self.office,
            "statement": "Please clear my grandfather.",
            "persons": [{ "claimed_name": name, "kinship": "grandchild", "birth": "1898" }],
            "submit": true,
        });
        self.family.post("/petitions", body).await.id()
    }

    /// The same, registered; yields the view.
    pub async fn registered(&self, name: &str) -> Value {
        let id = self.submitted(name).await;
        self.register(id).await
    }

    pub async fn register(&self, id: Uuid) -> Value {
        self.clerk.get(&format!("/petitions/{id}/duplicates")).await.expect(200);
        let version = version(&self.clerk, id).await;
        let path = format!("/petitions/{id}/register");
        self.clerk.post(&path, json!({ "version": version })).await.expect(200)
    }

    /// A text from the database.
    pub async fn text(&self, sql: &str) -> String {
        self.app.sql(&format!("SELECT ({sql})::text")).await[0].get(0)
    }

    /// A running review of the office about one person, arranged without its use cases.
    pub async fn review(&self, number: i32) -> (Uuid, Uuid, Uuid) {
        let (review, person, subject) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let (office, now) = (self.office, self.app.clock.now());
        let account = self.senior.account.unwrap();
        let profile = self.text("SELECT id FROM jurisdiction_profile WHERE country = 'kz'").await;
        for sql in [
            format!(
                "INSERT INTO person (id, created_office_id, created_at) VALUES ('{person}', '{office}', '{now}')"
            ),
            format!(
                "INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, \
                 number_seq, opened_by, opened_at) VALUES ('{review}', '{office}', 'kz', '{profile}', 'ex_officio', \
                 'Review', 'GP-KZ-2026/{number}', 2026, {number}, '{account}', '{now}')"
            ),
            format!(
                "INSERT INTO review_subject (id, review_id, person_id, position, class, state) VALUES \
                 ('{subject}', '{review}', '{person}', 1, 'extrajudicial', 'evidence')"
            ),
        ] {
            self.app.sql(&sql).await;
        }
        (review, person, subject)
    }
}

pub async fn version(client: &Client, id: Uuid) -> i64 {
    let view = client.get(&format!("/petitions/{id}")).await.expect(200);
    view["version"].as_i64().unwrap()
}

pub fn codes(problem: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
}

/// The steps a view offers: open ones as they are, blocked ones with a `!`.
pub fn steps(view: &Value) -> Vec<String> {
    let offered = view["steps"].as_array().cloned().unwrap_or_default();
    offered
        .iter()
        .map(|step| {
            let mark = if step["open"] == true { "" } else { "!" };
            format!("{}{mark}", step["step"].as_str().unwrap())
        })
        .collect()
}
