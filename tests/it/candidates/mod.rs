//! Cards that may be those of the people a petition names.

mod arriving;
mod deciding;
mod finding;
mod saying;
mod weights;

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::card::Mapping;
use aqtau::service::candidate::match_petition;
use aqtau::service::card_import::{ImportFile, begin_as_system, run};
use serde_json::{Value, json};
use uuid::Uuid;

/// An archive with an open and a closed source, an office with its people, and a family.
pub struct Scene {
    pub app: TestApp,
    pub office: Uuid,
    pub keeper: Client,
    pub clerk: Client,
    pub officer: Client,
    pub family: Client,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::new().await;
        let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let keeper = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
        let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        let family = app.sign_in(Role::Applicant, None).await;
        for (code, open) in [("OPEN", true), ("OFFICE", false)] {
            let body = json!({ "code": code, "title": "Cards", "jurisdiction": "kz", "families_may_see": open });
            keeper.post("/card-sources", body).await.expect(201);
        }
        app.context.cards.catch_up(&app.context).await.unwrap();
        Self { app, office, keeper, clerk, officer, family }
    }

    pub async fn import(&self, source: &str, rows: &str) {
        let path = self.app.files_dir.path().join(format!("{}.csv", Uuid::now_v7()));
        std::fs::write(&path, format!("number,name,birth,secrecy\n{rows}")).unwrap();
        let simple = aqtau::domain::card::builtin("simple").unwrap();
        let file = ImportFile::new(&path, Mapping::read(simple).unwrap()).unwrap();
        let (_, import) = begin_as_system(&self.app.context, source, &file).await.unwrap();
        run(&self.app.context, import.id, &path, |_| {}).await.unwrap();
    }

    /// The archive reads a card otherwise than before.
    pub async fn correct(&self, number: &str, name: &str, birth: &str) {
        let path = format!("/cards/{}", self.card(number).await);
        let version = self.keeper.get(&path).await.expect(200)["version"].clone();
        let body = json!({
            "version": version,
            "reason": "Read again.",
            "names": [{ "kind": "whole", "text": name }],
            "birth": birth,
        });
        self.keeper.post(&format!("{path}/corrections"), body).await.expect(200);
    }

    /// A submitted petition about one person.
    pub async fn submitted(&self, name: &str) -> Uuid {
        self.petition(name, true).await
    }

    /// A petition that the family has not sent.
    pub async fn draft(&self, name: &str) -> Uuid {
        self.petition(name, false).await
    }

    async fn petition(&self, name: &str, submit: bool) -> Uuid {
        let body = json!({
            "office_id": self.office,
            "statement": "Please clear my grandfather.",
            "persons": [{ "claimed_name": name, "kinship": "grandchild", "birth": "1901" }],
            "submit": submit,
        });
        self.family.post("/petitions", body).await.id()
    }

    /// The same, after its cards were searched.
    pub async fn searched(&self, name: &str) -> Uuid {
        let id = self.submitted(name).await;
        match_petition(&self.app.context, id.into()).await.unwrap();
        id
    }

    /// What a reader is shown of the first person's cards.
    pub async fn cards(&self, reader: &Client, petition: Uuid) -> Vec<Value> {
        let view = reader.get(&format!("/petitions/{petition}/cards")).await.expect(200);
        view["persons"][0]["cards"].as_array().unwrap().clone()
    }

    /// The entry of a petition's only person.
    pub async fn entry(&self, petition: Uuid) -> Uuid {
        let sql = format!("SELECT id FROM petition_person WHERE petition_id = '{petition}'");
        self.app.sql(&sql).await[0].get(0)
    }

    pub async fn card(&self, number: &str) -> Uuid {
        self.app.sql(&format!("SELECT id FROM card WHERE number = '{number}'")).await[0].get(0)
    }
}

pub fn numbers(cards: &[Value]) -> Vec<&str> {
    cards.iter().map(|one| one["card"]["number"].as_str().unwrap()).collect()
}
