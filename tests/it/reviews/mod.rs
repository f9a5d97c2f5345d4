//! Reviews over HTTP: opened, filled, worked on, decided, opened again.

mod access;
mod decisions;
mod import;
mod opening;
mod people;
mod steps;

pub use steps::ask_in_vain;

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

/// An office in Kazakhstan with its people, an archive, and a family.
pub struct Scene {
    pub app: TestApp,
    pub office: Uuid,
    pub archive: Uuid,
    pub clerk: Client,
    pub officer: Client,
    pub senior: Client,
    pub archivist: Client,
    pub family: Client,
}

/// A review with the ids of its subjects.
pub struct Opened {
    pub id: Uuid,
    pub subjects: Vec<Uuid>,
}

impl Scene {
    pub async fn new() -> Self {
        Self::of("kz").await
    }

    pub async fn of(country: &str) -> Self {
        let app = TestApp::new().await;
        let office = app.office("GP", "prosecutor", "national", country).await;
        let archive = app.office("ARC", "archive", "national", country).await;
        let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
        let archivist = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
        let family = app.sign_in(Role::Applicant, None).await;
        Self { app, office, archive, clerk, officer, senior, archivist, family }
    }

    /// An ex officio review of the case officer with these subjects.
    pub async fn review(&self, subjects: Value) -> Opened {
        let body = json!({ "order_reference": "Order 1", "title": "List 1", "subjects": subjects });
        let id = self.officer.post("/reviews", body).await.id();
        Opened { id, subjects: self.subjects(id).await }
    }

    pub async fn subjects(&self, review: Uuid) -> Vec<Uuid> {
        let page = self.senior.get(&format!("/reviews/{review}/subjects?limit=200")).await;
        let page = page.expect(200);
        page["items"].as_array().unwrap().iter().map(|one| uuid(&one["id"])).collect()
    }

    /// A registered petition of the family about one person; yields the view.
    pub async fn registered(&self, name: &str) -> Value {
        self.registered_of(&self.family, name).await
    }

    pub async fn registered_of(&self, family: &Client, name: &str) -> Value {
        let body = json!({
            "office_id": self.office,
            "statement": "Please clear my grandfather.",
            "persons": [{ "claimed_name": name, "kinship": "grandchild", "birth": "1898" }],
            "submit": true,
        });
        let id = family.post("/petitions", body).await.id();
        self.clerk.get(&format!("/petitions/{id}/duplicates")).await.expect(200);
        let petition = self.clerk.get(&format!("/petitions/{id}")).await.expect(200);
        let command = json!({ "version": petition["version"] });
        self.clerk.post(&format!("/petitions/{id}/register"), command).await.expect(200)
    }

    /// A review of the case officer on a petition about one person shot by a troika.
    pub async fn on_petition(&self, name: &str) -> (Value, Opened) {
        let petition = self.registered(name).await;
        let body = json!({
            "version": petition["version"],
            "subjects": [{ "petition_person_id": petition["persons"][0]["id"], "new_act": troika("58-10") }],
        });
        let path = format!("/petitions/{}/review", petition["id"].as_str().unwrap());
        let id = self.officer.post(&path, body).await.id();
        (petition, Opened { id, subjects: self.subjects(id).await })
    }

    pub async fn version(&self, review: Uuid) -> i64 {
        let view = self.senior.get(&format!("/reviews/{review}")).await.expect(200);
        view["version"].as_i64().unwrap()
    }

    /// A step with the present version, which has to be taken.
    pub async fn step(&self, client: &Client, review: Uuid, step: &str, more: Value) -> Value {
        self.try_step(client, review, step, more).await.expect(200)
    }

    pub async fn try_step(
        &self,
        client: &Client,
        review: Uuid,
        step: &str,
        more: Value,
    ) -> crate::harness::Answer {
        let mut body = json!({ "version": self.version(review).await });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        client.post(&format!("/reviews/{review}/{step}"), body).await
    }

    pub async fn state(&self, subject: Uuid) -> String {
        let view = self.senior.get(&format!("/subjects/{subject}")).await.expect(200);
        view["state"].as_str().unwrap().to_owned()
    }

    /// Begins evidence and examination.
    pub async fn examined(&self, review: Uuid) {
        self.step(&self.officer, review, "begin-evidence", json!({})).await;
        self.step(&self.officer, review, "begin-examination", json!({})).await;
    }

    /// A conclusion drafted by the officer; yields its view.
    pub async fn drafted(&self, review: Uuid, more: Value) -> Value {
        let mut body = json!({
            "version": self.version(review).await,
            "kind": "positive", "findings": ["unconditional_article"], "reasoning": "Agitation only.",
        });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.officer.post(&format!("/reviews/{review}/conclusions"), body).await.expect(201)
    }

    pub async fn act_on(&self, client: &Client, conclusion: &Value, step: &str) -> Value {
        let path = format!("/conclusions/{}/{step}", conclusion["id"].as_str().unwrap());
        client.post(&path, json!({ "version": conclusion["version"] })).await.expect(200)
    }

    /// From examination to a decision by the senior.
    pub async fn decided(&self, review: Uuid) -> Value {
        self.examined(review).await;
        let drafted = self.drafted(review, json!({})).await;
        let signed = self.act_on(&self.senior, &drafted, "sign").await;
        self.act_on(&self.senior, &signed, "decide").await
    }

    /// How many notices of a kind were written.
    pub async fn told(&self, kind: &str) -> i64 {
        self.app.count(&format!("SELECT count(*) FROM notice WHERE kind = '{kind}'")).await
    }
}

/// A troika's decision of 1937 under an article.
pub fn troika(article: &str) -> Value {
    json!({
        "body": "тройка УНКВД по Алма-Атинской области", "decided": "20.11.1937",
        "article": article, "measure": "ВМН", "source": "file 12",
    })
}

pub fn person(name: &str) -> Value {
    json!({ "name": name, "new_act": troika("58-10") })
}

pub fn uuid(value: &Value) -> Uuid {
    value.as_str().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{value:#}"))
}

/// The problem's type without its prefix, with the needs that block.
pub fn blocked(problem: &Value) -> (String, Vec<String>) {
    let kind = problem["type"].as_str().unwrap().trim_start_matches("/problems/").to_owned();
    let blockers = problem["blockers"].as_array().cloned().unwrap_or_default();
    (kind, blockers.iter().map(|b| b["need"].as_str().unwrap().to_owned()).collect())
}

pub fn pointers(problem: &Value) -> Vec<String> {
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
}
