use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::card::Mapping;
use aqtau::service::card_import::{ImportFile, begin_as_system, run};
use aqtau::service::card_index::CardIndex;
use serde_json::{Value, json};
use uuid::Uuid;

/// An archive whose cards are in the index.
pub struct Scene {
    pub app: TestApp,
    pub archive: Uuid,
    pub office: Uuid,
    pub keeper: Client,
    pub clerk: Client,
}

const ROWS: &str = "number,name,birth,body,sentence,secrecy\n\
    1,Мамбетов Казыбек,1901,Тройка ОГПУ,расстрел,open\n\
    2,Мамбетов Казыбек,1925,Особое совещание при НКВД СССР,10 лет ИТЛ,open\n\
    3,Мамбетова Сайра,1905,,,restricted\n\
    4,Мамбетов Жапар,1899,,,secret\n\
    5,Иванов Пётр Сергеевич,1898,,,open\n";

impl Scene {
    pub async fn new() -> Self {
        let scene = Self::without_cards().await;
        scene.import("cards.csv", ROWS).await;
        scene
    }

    pub async fn without_cards() -> Self {
        let app = TestApp::new().await;
        let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let keeper = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
        let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
        let body = json!({ "code": "KZ-1", "title": "Card index", "jurisdiction": "kz" });
        keeper.post("/card-sources", body).await.expect(201);
        Self { app, archive, office, keeper, clerk }
    }

    pub async fn import(&self, name: &str, text: &str) {
        self.store("KZ-1", name, text).await;
        self.catch_up().await;
    }

    /// Imports without telling the index.
    pub async fn store(&self, source: &str, name: &str, text: &str) {
        let path = self.app.files_dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        let simple = aqtau::domain::card::builtin("simple").unwrap();
        let file = ImportFile::new(&path, Mapping::read(simple).unwrap()).unwrap();
        let (_, import) = begin_as_system(&self.app.context, source, &file).await.unwrap();
        run(&self.app.context, import.id, &path, |_| {}).await.unwrap();
    }

    pub async fn catch_up(&self) -> usize {
        self.app.context.cards.catch_up(&self.app.context).await.unwrap()
    }

    pub async fn found(&self, client: &Client, body: Value) -> Value {
        client.post("/cards/search", body).await.expect(200)
    }
}

/// Cards of other people, as a register has them: a name that every card has tells nothing.
pub fn others(of: usize) -> String {
    let syllables = ["ка", "ми", "ро", "су", "те", "ву", "ла", "ни", "зо", "па"];
    let word = |at: usize| {
        let letter = |shift: u32| syllables[(at / 10_usize.pow(shift)) % 10];
        format!("{}{}{}", letter(0), letter(1), letter(2))
    };
    let row = |at: usize| format!("other-{at},{} {}\n", word(at * 7 + 13), word(at * 11 + 5));
    format!("number,name\n{}", (0..of).map(row).collect::<String>())
}

pub fn numbers(found: &Value) -> Vec<&str> {
    found["items"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granddaughters_spelling_finds_the_card_with_reasons_in_her_language() {
    let scene = Scene::new().await;
    for name in ["Kazybek Mambetov", "Мәмбетов Қазыбек", "Казыбек Мамбетов", "Mambetov Kazibek"]
    {
        let body = json!({ "names": [name], "birth_from": 1901 });
        let found = scene.found(&scene.clerk, body).await;
        assert_eq!(numbers(&found).first(), Some(&"1"), "{name}: {found:#}");
        let best = &found["items"][0];
        assert_eq!(best["names"], json!(["Мамбетов Казыбек"]));
        assert!(best["reasons"].as_array().unwrap().len() >= 3, "{best:#}");
        let sum: f64 = best["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|reason| reason["weight"].as_f64().unwrap())
            .sum();
        let score = best["score"].as_f64().unwrap();
        assert!((sum - score).abs() < 0.05, "the reasons give the score: {sum} {score}");
    }
    let found = scene.found(&scene.clerk, json!({ "names": ["Zzyzx Qwerty"] })).await;
    assert_eq!(found["items"], json!([]));
    let advice = found["advice"].to_string();
    assert!(advice.contains("does not mean that there is none"), "{advice}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_is_narrowed_by_years_bodies_fates_and_sources() {
    let scene = Scene::new().await;
    let name = json!(["Мамбетов Казыбек"]);
    for (narrow, expected) in [
        (json!({}), &["1", "2"][..]),
        (json!({ "birth_from": 1900, "birth_to": 1902, "only_born_then": true }), &["1"]),
        (json!({ "fates": ["executed"] }), &["1"]),
        (json!({ "bodies": ["oso_nkvd"] }), &["2"]),
        (json!({ "sources": ["KZ-1"] }), &["1", "2"]),
        (json!({ "limit": 1, "birth_from": 1925 }), &["2"]),
    ] {
        let mut body = narrow.clone();
        body["names"] = name.clone();
        let found = scene.found(&scene.clerk, body).await;
        let mut got = numbers(&found);
        got.retain(|number| ["1", "2"].contains(number));
        got.sort_unstable();
        assert_eq!(got, expected, "{narrow}");
    }
    let wrong = json!({ "names": [" ", "x".repeat(301)], "birth_from": 1901, "birth_to": 1700, "bodies": ["x"],
        "fates": ["y"], "limit": 51 });
    let problem = scene.clerk.post("/cards/search", wrong).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 7, "{problem:#}");
    let problem = scene.clerk.post("/cards/search", json!({})).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "required");
    let unknown = json!({ "names": ["Иванов"], "sources": ["NO"] });
    let problem = scene.clerk.post("/cards/search", unknown).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/sources/0");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_finds_or_completes_a_card_that_is_closed_to_them() {
    let scene = Scene::new().await;
    let office = scene.app.office("GP-KG", "prosecutor", "national", "kg").await;
    let court = scene.app.office("SC-KZ", "court", "national", "kz").await;
    let (all, open, none) = (vec!["1", "2", "3", "4", "5"], vec!["1", "2", "5"], Vec::new());
    for role in Role::ALL.iter().filter(|role| !matches!(role, Role::System | Role::Public)) {
        let place = place_of(*role, office, scene.archive, court);
        let client = scene.app.sign_in(*role, role.needs_office().then_some(place)).await;
        let answer = client.post("/cards/search", json!({ "names": ["Мамбетов Казыбек"] })).await;
        let expected = match role {
            Role::ArchiveOfficer | Role::Auditor => &all,
            // The source is not for families.
            Role::Applicant | Role::Representative => &none,
            Role::Statistician | Role::Administrator => {
                answer.expect(403);
                client.post("/cards/names", json!({ "begins": "Мам" })).await.expect(403);
                continue;
            }
            Role::RegistryClerk
            | Role::CaseOfficer
            | Role::SeniorProsecutor
            | Role::CommissionMember
            | Role::CommissionChair
            | Role::CourtClerk
            | Role::Judge => &open,
            Role::System | Role::Public => unreachable!("left out above"),
        };
        answer.expect(200);
        for (number, name) in [
            ("1", "Мамбетов Казыбек"),
            ("3", "Мамбетова Сайра"),
            ("4", "Мамбетов Жапар"),
            ("5", "Иванов Пётр Сергеевич"),
        ] {
            let found = scene.found(&client, json!({ "names": [name], "limit": 50 })).await;
            let seen = numbers(&found).contains(&number);
            assert_eq!(seen, expected.contains(&number), "{role}: {name}");
            assert!(numbers(&found).iter().all(|one| expected.contains(one)), "{role}: {found:#}");
        }
        let completed = client.post("/cards/names", json!({ "begins": "жа" })).await.expect(200);
        let secret = completed["names"].as_array().unwrap().len();
        assert_eq!(secret, usize::from(expected.len() == 5), "{role}: {completed}");
    }
    let own = scene.app.office("GP-2", "prosecutor", "national", "kz").await;
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(own)).await;
    let found = scene.found(&officer, json!({ "names": ["Мамбетова Сайра"] })).await;
    assert_eq!(numbers(&found).first(), Some(&"3"), "restricted, in the own country");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_becomes_secret_is_gone_at_once_also_before_the_index_knows() {
    let scene = Scene::new().await;
    let id: Uuid =
        scene.app.sql("SELECT id FROM card WHERE number = '5'").await[0].get::<_, Uuid>(0);
    let ask = json!({ "names": ["Иванов Пётр"] });
    assert_eq!(numbers(&scene.found(&scene.clerk, ask.clone()).await), ["5"]);
    let change = json!({ "version": 1, "secrecy": "secret", "reason": "An order" });
    scene.keeper.post(&format!("/cards/{id}/secrecy"), change).await.expect(200);
    assert_eq!(scene.found(&scene.clerk, ask.clone()).await["items"], json!([]));
    assert_eq!(scene.catch_up().await, 1);
    assert_eq!(scene.found(&scene.clerk, ask.clone()).await["items"], json!([]));
    let names = json!({ "begins": "пёт" });
    assert_eq!(scene.clerk.post("/cards/names", names).await.expect(200)["names"], json!([]));
    assert_eq!(numbers(&scene.found(&scene.keeper, ask).await), ["5"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_server_sees_what_was_imported_here_and_a_saved_index_goes_on_from_where_it_was() {
    let scene = Scene::new().await;
    let folder = tempfile::tempdir().unwrap();
    let other = CardIndex::new(folder.path());
    assert!(other.current().is_none(), "nothing is searched before everything is there");
    assert_eq!(other.catch_up(&scene.app.context).await.unwrap(), 5);
    assert_eq!(other.current().unwrap().len(), 5);
    other.save().await;
    scene
        .import("more.csv", "number,name,birth\n6,Новиков Новик,1900\n7,Новикова Нина,1901\n")
        .await;
    assert_eq!(other.catch_up(&scene.app.context).await.unwrap(), 2);
    let third = CardIndex::new(folder.path());
    assert_eq!(
        third.catch_up(&scene.app.context).await.unwrap(),
        2,
        "only what came after the saving"
    );
    assert_eq!(third.current().unwrap().len(), 7);
    let file = folder.path().join("index/cards.idx");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let fourth = CardIndex::new(folder.path());
    assert_eq!(fourth.catch_up(&scene.app.context).await.unwrap(), 7, "a damaged copy is not used");
}
