//! Documents over HTTP: bringing, reading, managing, and who may.

mod access;
mod content;
mod managing;
mod people;
mod process;
mod sharing;
mod upkeep;
mod uploading;

use crate::harness::app::Answer;
use crate::harness::{Client, TestApp};
use aqtau::config::Config;
use aqtau::domain::actor::Role;
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::PathBuf;
use uuid::Uuid;

/// One case with everybody around it: two families whose petitions led to one review of two
/// persons, an archive that was asked, a court that has the case of the first person.
pub struct Scene {
    pub app: TestApp,
    pub office: Uuid,
    pub archive: Uuid,
    pub court: Uuid,
    pub family: Client,
    pub neighbours: Client,
    pub clerk: Client,
    pub officer: Client,
    pub senior: Client,
    pub archivist: Client,
    pub court_clerk: Client,
    pub judge: Client,
    pub auditor: Client,
    pub petition: Uuid,
    pub review: Uuid,
    pub request: Uuid,
    pub persons: [Uuid; 2],
    pub profile: String,
}

impl Scene {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let app = TestApp::with(change).await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let archive = app.office("ARC", "archive", "national", "kz").await;
        let court = app.office("SC-KZ", "court", "national", "kz").await;
        let profile =
            app.sql("SELECT id FROM jurisdiction_profile WHERE country = 'kz'").await[0].get(0);
        let scene = Self {
            office,
            archive,
            court,
            family: app.sign_in(Role::Applicant, None).await,
            neighbours: app.sign_in(Role::Applicant, None).await,
            clerk: app.sign_in(Role::RegistryClerk, Some(office)).await,
            officer: app.sign_in(Role::CaseOfficer, Some(office)).await,
            senior: app.sign_in(Role::SeniorProsecutor, Some(office)).await,
            archivist: app.sign_in(Role::ArchiveOfficer, Some(archive)).await,
            court_clerk: app.sign_in(Role::CourtClerk, Some(court)).await,
            judge: app.sign_in(Role::Judge, Some(court)).await,
            auditor: app.sign_in(Role::Auditor, None).await,
            petition: Uuid::now_v7(),
            review: Uuid::now_v7(),
            request: Uuid::now_v7(),
            persons: [Uuid::now_v7(), Uuid::now_v7()],
            profile,
            app,
        };
        scene.arrange().await;
        scene
    }

    /// The case itself, which other use cases make.
    async fn arrange(&self) {
        let (office, review, court, request) = (self.office, self.review, self.court, self.request);
        let (officer, judge) = (self.officer.account.unwrap(), self.judge.account.unwrap());
        let case = Uuid::now_v7();
        let mut sql = format!(
            "INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, \
               number_seq, assigned_to, opened_by, opened_at) VALUES ('{review}', '{office}', 'kz', '{profile}', \
               'petition', 'Review', 'R-1', 2026, 1, '{officer}', '{officer}', now()); \
             INSERT INTO court_case (id, review_id, court_id, instance, basis, referred_by, referred_at, judges) \
               VALUES ('{case}', '{review}', '{court}', 'first', 'referral', '{officer}', now(), '{{{judge}}}'); \
             INSERT INTO case_reader (case_id, kind, party, since) VALUES ('{review}', 'court', '{court}', now()), \
               ('{review}', 'judge', '{judge}', now()); \
             INSERT INTO archive_request (id, review_id, office_id, archive_id, addressee_kind, addressee, question, \
               names, state, created_by, created_at, sent_at) VALUES ('{request}', '{review}', '{office}', \
               '{archive}', 'own', 'Archive', 'What is there?', '{{A}}', 'sent', '{officer}', now(), now());",
            profile = self.profile,
            archive = self.archive,
        );
        for (at, person) in self.persons.iter().enumerate() {
            let at_court = if at == 0 { format!("'{case}'") } else { "NULL".to_owned() };
            write!(
            sql,
                "INSERT INTO person (id, created_office_id, created_at) VALUES ('{person}', '{office}', now()); \
                 INSERT INTO review_subject (id, review_id, person_id, position, class, state, court_case_id) VALUES \
                   ('{}', '{review}', '{person}', {at}, 'extrajudicial', 'evidence', {at_court});",
                Uuid::now_v7()
            ).unwrap();
        }
        self.batch(&sql).await;
        self.petition_of(&self.family, self.petition, self.persons[0], Some(review)).await;
        self.petition_of(&self.neighbours, Uuid::now_v7(), self.persons[1], Some(review)).await;
    }

    /// A petition of somebody, registered or part of a review.
    pub async fn petition_of(&self, who: &Client, id: Uuid, person: Uuid, review: Option<Uuid>) {
        let (office, account, seq) =
            (self.office, who.account.unwrap(), id.as_u128() % 1_000_000_000);
        let state = if review.is_some() { "linked" } else { "registered" };
        let review_sql = review.map_or_else(|| "NULL".to_owned(), |id| format!("'{id}'"));
        let reader = review.map_or_else(String::new, |review| {
            format!(
                "INSERT INTO case_reader (case_id, kind, party, since) SELECT '{review}', 'applicant', id, now() \
                 FROM applicant WHERE account_id = '{account}' ON CONFLICT DO NOTHING;"
            )
        });
        self.batch(&format!(
            "INSERT INTO petition (id, office_id, jurisdiction, profile_id, applicant_id, review_id, state, channel, \
               language, number, number_year, number_seq, created_by, created_at) SELECT '{id}', '{office}', 'kz', \
               '{profile}', id, {review_sql}, '{state}', 'online', 'ru', 'P-{seq}', 2026, {seq}, '{account}', now() \
               FROM applicant WHERE account_id = '{account}'; \
             INSERT INTO petition_person (id, petition_id, person_id, position, claimed_name, kinship) \
               VALUES ('{}', '{id}', '{person}', 1, 'N', 'grandchild'); {reader}",
            Uuid::now_v7(),
            profile = self.profile,
        ))
        .await;
    }

    pub async fn batch(&self, sql: &str) {
        let endpoint = crate::harness::cluster::cluster().endpoint();
        let client = endpoint.superuser(&self.app.db.name).await.unwrap();
        client.batch_execute(sql).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"));
    }

    /// A text from the database.
    pub async fn text(&self, sql: &str) -> String {
        self.app.sql(&format!("SELECT ({sql})::text")).await[0].get(0)
    }

    /// The applicant's record of somebody.
    pub async fn applicant(&self, who: &Client) -> Uuid {
        let account = who.account.unwrap();
        let sql = format!("SELECT id FROM applicant WHERE account_id = '{account}'");
        self.text(&sql).await.parse().unwrap()
    }

    pub fn at_petition(&self) -> String {
        format!("/petitions/{}/documents", self.petition)
    }

    pub fn at_review(&self) -> String {
        format!("/reviews/{}/documents", self.review)
    }

    pub fn at_request(&self) -> String {
        format!("/archive-requests/{}/documents", self.request)
    }

    /// Blobs on the disk, and uploads under way.
    pub fn files(&self) -> (Vec<PathBuf>, Vec<PathBuf>) {
        files(self.app.files_dir.path())
    }
}

/// Blobs below a directory of documents, and uploads under way.
pub fn files(dir: &std::path::Path) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let list = |dir: PathBuf| -> Vec<PathBuf> {
        std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let blobs = list(dir.join("blobs")).into_iter().flat_map(list).collect();
    (blobs, list(dir.join("writing")))
}

/// A small PDF file with something of its own in it.
pub fn pdf(text: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    bytes.extend(text.as_bytes());
    bytes
}

/// Sends a form: the fields first, then the file.
pub async fn upload(
    client: &Client,
    path: &str,
    fields: &[(&str, &str)],
    name: &str,
    bytes: Vec<u8>,
) -> Answer {
    upload_once(client, path, fields, name, bytes, None).await
}

pub async fn upload_once(
    client: &Client,
    path: &str,
    fields: &[(&str, &str)],
    name: &str,
    bytes: Vec<u8>,
    key: Option<&str>,
) -> Answer {
    let mut form = Form::new();
    for (field, value) in fields {
        form = form.text((*field).to_owned(), (*value).to_owned());
    }
    let form = form.part("file", Part::bytes(bytes).file_name(name.to_owned()));
    send(client, path, form, key).await
}

pub async fn send(client: &Client, path: &str, form: Form, key: Option<&str>) -> Answer {
    let mut request = client.http.post(format!("{}/api/v1{path}", client.base)).multipart(form);
    if let Some(token) = &client.token {
        request = request.bearer_auth(token);
    }
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Answer { status, headers, body }
}

/// Adds a letter; yields the view.
pub async fn add(client: &Client, path: &str, fields: &[(&str, &str)]) -> Value {
    let mut all = vec![("kind", "letter")];
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend(fields);
    let bytes = pdf(&Uuid::now_v7().to_string());
    upload(client, path, &all, "letter.pdf", bytes).await.expect(201)
}

pub fn id(view: &Value) -> Uuid {
    view["id"].as_str().unwrap().parse().unwrap()
}

pub fn codes(problem: &Value) -> Vec<(&str, &str)> {
    let errors = problem["errors"].as_array().into_iter().flatten();
    errors.map(|e| (e["pointer"].as_str().unwrap(), e["code"].as_str().unwrap())).collect()
}
