//! What an archive changes of its cards and sources, and who reads of it.

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::card::Mapping;
use aqtau::service::card_import::{ImportFile, begin_as_system, run};
use aqtau::service::history;
use serde_json::{Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// An archive with a source of cards, another archive, and a prosecutor of the country.
struct Scene {
    app: TestApp,
    keeper: Client,
    stranger: Client,
    officer: Client,
    source: String,
}

impl Scene {
    async fn new(rows: &str) -> Self {
        let app = TestApp::new().await;
        let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
        let other = app.office("ARC-KG", "archive", "national", "kg").await;
        let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
        let keeper = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
        let stranger = app.sign_in(Role::ArchiveOfficer, Some(other)).await;
        let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
        let body = json!({ "code": "KZ-1", "title": "Card index", "jurisdiction": "kz" });
        let source = keeper.post("/card-sources", body).await.expect(201);
        let source = format!("/card-sources/{}", source["id"].as_str().unwrap());
        let path = app.files_dir.path().join("cards.csv");
        std::fs::write(&path, format!("number,name,secrecy\n{rows}")).unwrap();
        let simple = Mapping::read(aqtau::domain::card::builtin("simple").unwrap()).unwrap();
        let file = ImportFile::new(&path, simple).unwrap();
        let (_, import) = begin_as_system(&app.context, "KZ-1", &file).await.unwrap();
        run(&app.context, import.id, &path, |_| {}).await.unwrap();
        Self { app, keeper, stranger, officer, source }
    }

    async fn id(&self, number: &str) -> Uuid {
        let sql = format!("SELECT id FROM card WHERE number = '{number}'");
        self.app.sql(&sql).await[0].get(0)
    }

    async fn card(&self, number: &str) -> String {
        format!("/cards/{}", self.id(number).await)
    }

    async fn faults(&self) -> usize {
        history::verify(&self.app.context, None, |_| {}).await.unwrap().faults.len()
    }
}

const ROWS: &str = "1,Примеров Пример,open\n2,Образцов Образец,open\n3,Третий Пример,secret\n4,Четвёртый Пример,restricted\n";

fn actions(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|one| one["action"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_a_card_in_office_reads_what_was_done_with_it_but_of_no_card_not_seen() {
    let scene = Scene::new(ROWS).await;
    let (one, secret) = (scene.card("1").await, scene.card("3").await);
    let custody = json!({ "version": 1, "custody": "digitised", "note": "List 7" });
    scene.keeper.post(&format!("{one}/custody"), custody).await.expect(200);
    let change = json!({ "version": 2, "reason": "Read again", "birth": "1898" });
    scene.keeper.post(&format!("{one}/corrections"), change).await.expect(200);
    for (other, decision) in [("2", "not_same"), ("3", "same")] {
        let body = json!({ "card_id": scene.id("1").await, "other_card_id": scene.id(other).await,
            "decision": decision, "reason": "Compared" });
        scene.keeper.post("/card-links", body).await.expect(201);
    }
    let path = format!("{one}/history");
    let whole = scene.keeper.get(&path).await.expect(200);
    let expected = ["change_card_custody", "correct_card", "link_cards", "link_cards"];
    assert_eq!(actions(&whole), expected);
    assert_eq!(whole["items"][0]["content"], json!({ "from": "held", "to": "digitised" }));
    assert_eq!(whole["items"][1]["reason"], "Read again");
    for client in [&scene.officer, &scene.stranger] {
        let seen = client.get(&path).await.expect(200);
        assert_eq!(actions(&seen), expected[..3], "nothing of the secret card");
        assert!(!seen.to_string().contains(secret.trim_start_matches("/cards/")));
        client.get(&format!("{secret}/history")).await.expect(404);
    }
    let first = scene.keeper.get(&format!("{path}?limit=1")).await.expect(200);
    let next = first["next"].as_str().unwrap();
    let rest = scene.keeper.get(&format!("{path}?after={next}")).await.expect(200);
    assert_eq!(actions(&rest), expected[1..]);
    for role in [Role::RegistryClerk, Role::Applicant, Role::Statistician, Role::Administrator] {
        let mut office = None;
        if role.needs_office() {
            let code = format!("X-{role}");
            office = Some(scene.app.office(&code, "prosecutor", "national", "kz").await);
        }
        let client = scene.app.sign_in(role, office).await;
        client.get(&path).await.expect(403);
    }
    assert_eq!(scene.faults().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_changes_what_is_said_of_its_source_and_nobody_else_does() {
    let scene = Scene::new(ROWS).await;
    let before = scene.keeper.get(&scene.source).await.expect(200);
    assert_eq!(before["version"], 1);
    let change = json!({ "version": 1, "reason": "A treaty", "licence": "CC BY 4.0", "title": "Card index, part 1",
        "families_may_see": true, "secrecy": "restricted", "provenance": "Transferred in 2024" });
    scene.officer.patch(&scene.source, change.clone()).await.expect(403);
    scene.stranger.patch(&scene.source, change.clone()).await.expect(403);
    let family = scene.app.sign_in(Role::Applicant, None).await;
    family.get(&scene.card("1").await).await.expect(404);
    let after = scene.keeper.patch(&scene.source, change.clone()).await.expect(200);
    assert_eq!(
        (after["version"].as_i64(), after["licence"].as_str()),
        (Some(2), Some("CC BY 4.0"))
    );
    family.get(&scene.card("1").await).await.expect(200);
    family.get(&scene.card("4").await).await.expect(404);
    let card = scene.keeper.get(&scene.card("1").await).await.expect(200);
    assert_eq!(card["secrecy"], "open", "cards that are there keep their own secrecy");
    scene.keeper.patch(&scene.source, change).await.expect(409);
    let back = json!({ "version": 2, "reason": "The treaty ended", "licence": "", "families_may_see": false });
    let after = scene.keeper.patch(&scene.source, back).await.expect(200);
    assert_eq!(
        (after["licence"].as_str(), after["title"].as_str()),
        (None, Some("Card index, part 1"))
    );
    family.get(&scene.card("1").await).await.expect(404);
    for wrong in [
        json!({ "version": 3, "reason": " ", "title": "x" }),
        json!({ "version": 3, "reason": "x", "title": " " }),
        json!({ "version": 3, "reason": "x", "secrecy": "hidden" }),
        json!({ "version": 3, "reason": "x" }),
    ] {
        scene.keeper.patch(&scene.source, wrong).await.expect(422);
    }
    let told = "SELECT content->'licence'->>'to' FROM event WHERE action = 'change_card_source' ORDER BY seq LIMIT 1";
    assert_eq!(scene.app.sql(told).await[0].get::<_, &str>(0), "CC BY 4.0");
    assert_eq!(scene.faults().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_field_of_many_cards_is_set_for_all_of_them_or_for_none() {
    let mut rows = String::new();
    for no in 1..=1_001 {
        writeln!(rows, "{no:04},Примеров Пример,open").unwrap();
    }
    let scene = Scene::new(&rows).await;
    let ids = scene.app.sql("SELECT id FROM card ORDER BY number").await;
    let ids: Vec<Uuid> = ids.iter().map(|row| row.get(0)).collect();
    let cards = |ids: &[Uuid]| -> Value {
        ids.iter().map(|id| json!({ "card_id": id, "version": 1 })).collect()
    };
    let body = |ids: &[Uuid], field: &str, value: &str| json!({ "cards": cards(ids), "field": field, "value": value, "reason": "List 7" });
    let set = body(&ids[..1_000], "decided", "2.03.1938");
    for client in [&scene.officer, &scene.stranger] {
        client.post("/cards/corrections", set.clone()).await.expect(403);
    }
    let done = scene.keeper.post("/cards/corrections", set.clone()).await.expect(200);
    assert_eq!(done["corrected"], 1_000);
    let read = "SELECT count(*) FROM card WHERE reading->'decided'->>'earliest' = '1938-03-02' AND version = 2";
    assert_eq!(scene.app.count(read).await, 1_000);
    let events = "SELECT count(*) FROM event WHERE action = 'correct_card' AND reason = 'List 7'";
    assert_eq!(scene.app.count(events).await, 1_000);
    let changes = "SELECT count(*) FROM card_change";
    assert_eq!(scene.app.count(changes).await, 2, "the import, and one for cards in a row");
    scene.keeper.post("/cards/corrections", set).await.expect(409);
    let mixed = body(&ids[999..], "nation", "казах");
    scene.keeper.post("/cards/corrections", mixed).await.expect(409);
    assert_eq!(scene.app.count(events).await, 1_000, "one changed meanwhile, so none was set");
    let unknown = [ids[1_000], Uuid::nil()];
    let problem = scene.keeper.post("/cards/corrections", body(&unknown, "nation", "казах")).await;
    let problem = problem.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/cards/1/card_id", "{problem:#}");
    for (ids, field, value) in [
        (&ids[..], "nation", "казах"),
        (&[][..], "nation", "казах"),
        (&[ids[1_000], ids[1_000]][..], "nation", "казах"),
        (&ids[1_000..], "names", "Иванов"),
        (&ids[1_000..], "birth", "скоро"),
        (&ids[1_000..], "body", "x"),
        (&ids[1_000..], "fate", ""),
    ] {
        scene.keeper.post("/cards/corrections", body(ids, field, value)).await.expect(422);
    }
    let last = body(&ids[1_000..], "nation", "казах");
    assert_eq!(scene.keeper.post("/cards/corrections", last).await.expect(200)["corrected"], 1);
    assert_eq!(scene.faults().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn scans_are_added_and_taken_away_with_a_reason() {
    let scene = Scene::new(ROWS).await;
    let path = format!("{}/scans", scene.card("1").await);
    let add = json!({ "version": 1, "add": ["film 7, frame 12", "https://example.org/7"], "reason": "Filmed" });
    scene.officer.post(&path, add.clone()).await.expect(403);
    scene.stranger.post(&path, add.clone()).await.expect(403);
    let card = scene.keeper.post(&path, add.clone()).await.expect(200);
    assert_eq!(card["scans"], json!(["film 7, frame 12", "https://example.org/7"]));
    scene.keeper.post(&path, add).await.expect(409);
    let change = json!({ "version": 2, "remove": ["film 7, frame 12"], "add": ["film 8"], "reason": "Filmed again" });
    let card = scene.keeper.post(&path, change).await.expect(200);
    assert_eq!(card["scans"], json!(["https://example.org/7", "film 8"]));
    for wrong in [
        json!({ "version": 3, "reason": "x" }),
        json!({ "version": 3, "remove": ["film 9"], "reason": "x" }),
        json!({ "version": 3, "add": ["film 8"], "reason": "x" }),
        json!({ "version": 3, "add": ["a", "a"], "reason": "x" }),
        json!({ "version": 3, "add": ["\u{202e}mlif"], "reason": "x" }),
        json!({ "version": 3, "add": ["film 10"], "reason": "" }),
    ] {
        scene.keeper.post(&path, wrong).await.expect(422);
    }
    let secret = format!("{}/scans", scene.card("3").await);
    let add = json!({ "version": 1, "add": ["film 1"], "reason": "x" });
    scene.officer.post(&secret, add.clone()).await.expect(404);
    scene.keeper.post(&secret, add).await.expect(200);
    assert_eq!(scene.faults().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_an_event_and_a_changed_event_is_found() {
    let scene = Scene::new(ROWS).await;
    let one = scene.card("1").await;
    let custody = json!({ "version": 1, "custody": "in_transit", "note": "List 7" });
    scene.keeper.post(&format!("{one}/custody"), custody).await.expect(200);
    let kinds = "SELECT string_agg(DISTINCT c.kind, ',' ORDER BY c.kind) FROM chain c JOIN event e ON e.chain_id = c.id \
        WHERE c.kind LIKE 'card%'";
    assert_eq!(scene.app.sql(kinds).await[0].get::<_, &str>(0), "card,card_source");
    assert_eq!(scene.faults().await, 0);
    for action in ["change_card_custody", "import_cards"] {
        let client = crate::harness::cluster::cluster().endpoint();
        let client = client.superuser(&scene.app.db.name).await.unwrap();
        let change = format!(
            "ALTER TABLE event DISABLE TRIGGER USER; UPDATE event SET reason = 'other' WHERE action = '{action}'; \
             ALTER TABLE event ENABLE TRIGGER USER"
        );
        let chain = format!("SELECT chain_id FROM event WHERE action = '{action}'");
        let chain: Uuid = scene.app.sql(&chain).await[0].get(0);
        let faults = async || {
            let report = history::verify(&scene.app.context, Some(chain), |_| {}).await;
            report.unwrap().faults.len()
        };
        assert_eq!(faults().await, 0, "{action}");
        client.batch_execute(&change).await.unwrap();
        assert_eq!(faults().await, 1, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_role_of_the_database_changes_a_raw_row() {
    let scene = Scene::new(ROWS).await;
    let endpoint = crate::harness::cluster::cluster().endpoint();
    let archive = "SELECT id::text FROM office WHERE code = 'ARC-KZ'";
    let archive: String = scene.app.sql(archive).await[0].get(0);
    for role in ["aqtau_web", "aqtau_worker", "aqtau_owner"] {
        for change in [
            "UPDATE card SET raw = ARRAY['other']",
            "UPDATE card SET raw = raw || 'more'::text",
            "UPDATE card SET number = number || '0'",
            "UPDATE card SET source_no = source_no + 1",
            "UPDATE card SET line = 0, import_no = 0",
            "DELETE FROM card",
            "TRUNCATE card CASCADE",
        ] {
            let client = endpoint.superuser(&scene.app.db.name).await.unwrap();
            let as_role = format!(
                "SET ROLE {role}; SET app.role = 'archive_officer'; SET app.offices = '{archive}'"
            );
            client.batch_execute(&as_role).await.unwrap();
            let refused = client.batch_execute(change).await;
            let left = "SELECT count(*) FROM card WHERE raw[2] LIKE '% %' AND line > 1 AND array_length(raw, 1) = 3";
            assert_eq!(scene.app.count(left).await, 4, "{role}: {change}");
            let error = refused.unwrap_err();
            let said = error.as_db_error().unwrap().message();
            let known = ["never changed", "permission denied", "must be owner"];
            assert!(known.iter().any(|known| said.contains(known)), "{role}: {change}: {said}");
        }
    }
}
