use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::card::{Mapping, Secrecy};
use aqtau::service::card_import::{ImportFile, begin_as_system, run};
use aqtau::store::Mode;
use serde_json::{Value, json};
use uuid::Uuid;

/// An archive with a source of three cards, one of each secrecy, and one in another country.
struct Scene {
    app: TestApp,
    keeper: Client,
    stranger: Client,
    officer: Client,
    source: Value,
}

const ROWS: &str = "number,name,birth,body,secrecy\n1,Примеров Пример,1898,Тройка УНКВД,open\n\
    2,Примеров П.,скоро,,restricted\n3,Третий,1900,,secret\n";

impl Scene {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
        let other = app.office("ARC-KG", "archive", "national", "kg").await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let keeper = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
        let stranger = app.sign_in(Role::ArchiveOfficer, Some(other)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        let body = json!({ "code": "KZ-1", "title": "Card index", "jurisdiction": "kz" });
        let source = keeper.post("/card-sources", body).await.expect(201);
        let scene = Self { app, keeper, stranger, officer, source };
        scene.import("cards.csv", ROWS).await;
        scene
    }

    async fn import(&self, name: &str, text: &str) {
        let path = self.app.files_dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        let simple = aqtau::domain::card::builtin("simple").unwrap();
        let file = ImportFile::new(&path, Mapping::read(simple).unwrap()).unwrap();
        let (_, import) = begin_as_system(&self.app.context, "KZ-1", &file).await.unwrap();
        run(&self.app.context, import.id, &path, |_| {}).await.unwrap();
    }

    /// The path of a card.
    async fn card(&self, number: &str) -> String {
        let sql = format!("SELECT id FROM card WHERE number = '{number}'");
        format!("/cards/{}", self.app.sql(&sql).await[0].get::<_, Uuid>(0))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_shows_its_raw_row_field_by_field_and_its_reading_beside_it() {
    let scene = Scene::new().await;
    let card = scene.keeper.get(&scene.card("1").await).await.expect(200);
    assert_eq!(card["raw"][1], json!({ "column": "name", "text": "Примеров Пример" }));
    assert_eq!(card["names"][0]["text"], "Примеров Пример");
    assert_eq!(card["reading"]["birth"], json!({ "raw": "1898", "read": "1898" }));
    assert_eq!(card["reading"]["body"]["code"], "troika_unspecified");
    let unread = scene.keeper.get(&scene.card("2").await).await.expect(200);
    assert_eq!(unread["reading"]["birth"], json!({ "raw": "скоро", "read": "unknown" }));
    assert_eq!(unread["reading"]["unrecognised"][0]["field"], "birth");
    let list = format!("/cards?source_id={}&limit=2", scene.source["id"].as_str().unwrap());
    let page = scene.keeper.get(&list).await.expect(200);
    assert_eq!((page["total"].as_i64(), page["next"].as_str()), (Some(3), Some("2")));
    let page = scene.keeper.get(&format!("{list}&after=2")).await.expect(200);
    assert_eq!((page["items"][0]["number"].as_str(), page["next"].as_str()), (Some("3"), None));
    scene.stranger.get(&list).await.expect(404);
    scene.officer.get(&list).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_own_archive_corrects_a_reading_and_the_raw_row_stays() {
    let scene = Scene::new().await;
    let path = scene.card("1").await;
    let before = scene.keeper.get(&path).await.expect(200);
    let change = json!({
        "version": before["version"], "reason": "The card was read again",
        "names": [{ "kind": "whole", "text": "Примерұлы Пример", "language": "kk" }],
        "birth": "13.04.1899", "sentence": "10 лет ИТЛ", "texts": { "nation": "казах" },
    });
    let corrections = format!("{path}/corrections");
    let after = scene.keeper.post(&corrections, change.clone()).await.expect(200);
    assert_eq!(after["raw"], before["raw"]);
    assert_eq!(after["names"][0]["text"], "Примерұлы Пример");
    assert_eq!(after["reading"]["birth"]["read"], "13.04.1899");
    assert_eq!(after["reading"]["measures"][0]["code"], "camp 10 y");
    assert_eq!(after["reading"]["fate"], "confined");
    scene.keeper.post(&corrections, change.clone()).await.expect(409);
    scene.officer.post(&corrections, change.clone()).await.expect(403);
    scene.stranger.post(&corrections, change).await.expect(403);
    let wrong = json!({ "version": 2, "reason": " ", "names": [{ "kind": "x", "text": "12" }], "birth": "soon",
        "body": "x", "texts": { "x": "y" } });
    let problem = scene.keeper.post(&corrections, wrong).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 6, "{problem:#}");
    let events = "SELECT count(*) FROM event WHERE action = 'correct_card' AND reason IS NOT NULL";
    assert_eq!(scene.app.count(events).await, 1);
    let changes = scene.app.count("SELECT count(*) FROM card_change").await;
    assert_eq!(changes, 2, "the import and the correction");
}

#[tokio::test(flavor = "multi_thread")]
async fn custody_and_secrecy_are_changed_with_a_reason_and_close_a_card_at_once() {
    let scene = Scene::new().await;
    let path = scene.card("1").await;
    let custody = json!({ "version": 1, "custody": "digitised", "note": "List 7" });
    let card = scene.keeper.post(&format!("{path}/custody"), custody).await.expect(200);
    assert_eq!(card["custody"], "digitised");
    scene.officer.get(&path).await.expect(200);
    let secrecy = json!({ "version": 2, "secrecy": "secret", "reason": "By order" });
    scene.keeper.post(&format!("{path}/secrecy"), secrecy).await.expect(200);
    scene.officer.get(&path).await.expect(404);
    scene.stranger.get(&path).await.expect(404);
    scene.keeper.get(&path).await.expect(200);
    let lost = json!({ "version": 3, "custody": "gone", "note": "" });
    scene.keeper.post(&format!("{path}/custody"), lost).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_cards_of_one_person_are_linked_by_a_signed_decision_that_can_be_taken_back() {
    let scene = Scene::new().await;
    let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let (one, two, secret) = (scene.card("1").await, scene.card("2").await, scene.card("3").await);
    let body = json!({ "card_id": id(&one), "other_card_id": id(&two), "decision": "same", "reason": "One birth" });
    let link = scene.officer.post("/card-links", body.clone()).await.expect(201);
    assert_eq!(link["signature"].as_str().unwrap().len(), 128);
    let other_way = json!({ "card_id": id(&two), "other_card_id": id(&one), "decision": "not_same", "reason": "x" });
    let problem = scene.keeper.post("/card-links", other_way.clone()).await.expect(409);
    assert!(problem["type"].as_str().unwrap().ends_with("cards-decided"), "{problem:#}");
    let path = format!("/card-links/{}/revocation", link["id"].as_str().unwrap());
    scene.stranger.post(&path, json!({ "reason": "x" })).await.expect(404);
    scene.officer.post(&path, json!({ "reason": "Another father" })).await.expect(200);
    scene.officer.post(&path, json!({ "reason": "again" })).await.expect(409);
    scene.keeper.post("/card-links", other_way).await.expect(201);
    let links = scene.keeper.get(&format!("{two}/links")).await.expect(200);
    assert_eq!(links["total"], 2, "the decision that was taken back stays on record");
    let unseen = json!({ "card_id": id(&one), "other_card_id": id(&secret), "decision": "same", "reason": "x" });
    scene.officer.post("/card-links", unseen).await.expect(404);
    let itself = json!({ "card_id": id(&one), "other_card_id": id(&one), "decision": "same", "reason": "x" });
    scene.officer.post("/card-links", itself).await.expect(422);
    assert_eq!(scene.app.count("SELECT count(*) FROM card").await, 3, "no card was merged");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rule_in_the_code_and_row_security_show_every_role_the_same_cards() {
    let scene = Scene::new().await;
    let app = &scene.app;
    scene.app.sql("UPDATE card_source SET families_may_see = true").await;
    let foreign = json!({ "code": "KG-1", "title": "Another index", "jurisdiction": "kg" });
    let foreign = scene.stranger.post("/card-sources", foreign).await.expect(201);
    app.sql(&format!(
        "INSERT INTO card (id, source_no, number, import_no, line, raw, names, reading, secrecy, created_at) \
         SELECT gen_random_uuid(), {}, number, import_no, line, raw, names, reading, secrecy, created_at FROM card",
        foreign["no"]
    ))
    .await;
    let all: Vec<(i64, i32, String)> = app
        .sql("SELECT no, source_no, secrecy FROM card")
        .await
        .iter()
        .map(|row| (row.get(0), row.get(1), row.get(2)))
        .collect();
    let office = |code: &str| format!("SELECT id FROM office WHERE code = '{code}'");
    for code in ["ARC-KZ", "ARC-KG", "GP-KZ"] {
        let office: Uuid = app.sql(&office(code)).await[0].get(0);
        for role in Role::ALL {
            let actor = aqtau::domain::actor::Actor {
                role: *role,
                office: Some(office.into()),
                offices: vec![office.into()],
                ..aqtau::domain::actor::Actor::public()
            };
            let now = app.clock.now();
            let (sight, mut seen) =
                aqtau::store::run(&app.context.pools.web, &actor, Mode::Read, now, async |tx| {
                    let sight = aqtau::store::card::sight(tx).await?;
                    let all = aqtau::store::card::list_indexed(tx, &[(0, i64::MAX)]).await?;
                    Ok::<_, aqtau::store::DbError>((
                        sight,
                        all.into_iter().map(|card| card.no).collect::<Vec<_>>(),
                    ))
                })
                .await
                .unwrap();
            let admitted = all.iter().filter(|(_, source, secrecy)| {
                sight.admits(u16::try_from(*source).unwrap(), secrecy.parse::<Secrecy>().unwrap())
            });
            let mut admitted: Vec<i64> = admitted.map(|(no, _, _)| *no).collect();
            admitted.sort_unstable();
            seen.sort_unstable();
            assert_eq!(seen, admitted, "{role} of {code}");
        }
    }
}
