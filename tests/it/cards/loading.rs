use super::search::{Scene, numbers};
use aqtau::domain::actor::Role;
use aqtau::service::card_index::{CardIndex, write_postings};
use serde_json::json;

const ROWS: &str = "number,name,birth,sentence,secrecy\n\
    1,Мамбетов Казыбек,1901,расстрел,open\n\
    2,Мамбетов Казыбек,1925,10 лет ИТЛ,open\n\
    3,Мамбетова Сайра,1905,,restricted\n\
    4,Иванов Пётр Сергеевич,1898,,open\n";

async fn written(scene: &Scene) -> usize {
    write_postings(&scene.app.context).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_index_is_loaded_the_database_answers_and_says_that_it_is_a_part() {
    let scene = Scene::without_cards().await;
    scene.store("KZ-1", "cards.csv", ROWS).await;
    let ask = json!({ "names": ["Kazybek Mambetov"], "birth_from": 1901 });
    let empty = scene.found(&scene.clerk, ask.clone()).await;
    assert_eq!((&empty["items"], &empty["partial"]), (&json!([]), &json!(true)));
    assert!(empty["advice"].to_string().contains("still being loaded"), "{empty:#}");
    assert_eq!(written(&scene).await, 4);
    for name in ["Kazybek Mambetov", "Мәмбетов Қазыбек", "Казыбек Мамбетов"]
    {
        let body = json!({ "names": [name], "birth_from": 1901 });
        let found = scene.found(&scene.clerk, body).await;
        assert_eq!(numbers(&found)[..2], ["1", "2"], "{name}: {found:#}");
        assert_eq!(found["partial"], true);
        assert!(found["items"][0]["reasons"].as_array().unwrap().len() >= 3, "{found:#}");
    }
    let narrowed = json!({ "names": ["Мамбетов Казыбек"], "fates": ["executed"] });
    assert_eq!(numbers(&scene.found(&scene.clerk, narrowed).await), ["1"]);
    let years = json!({ "names": ["Мамбетов Казыбек"], "birth_from": 1924, "birth_to": 1926, "only_born_then": true });
    assert_eq!(numbers(&scene.found(&scene.clerk, years).await), ["2"]);
    scene.clerk.post("/cards/names", json!({ "begins": "Мам" })).await.expect(503);
    scene.catch_up().await;
    let found = scene.found(&scene.clerk, ask).await;
    assert_eq!((numbers(&found)[0], &found["partial"]), ("1", &json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_closed_to_somebody_is_closed_on_this_way_too() {
    let scene = Scene::without_cards().await;
    scene.store("KZ-1", "cards.csv", ROWS).await;
    written(&scene).await;
    let ask = json!({ "names": ["Мамбетова Сайра"], "limit": 50 });
    let clerk = scene.found(&scene.clerk, ask.clone()).await;
    assert!(!numbers(&clerk).contains(&"3"), "{clerk:#}");
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(scene.office)).await;
    assert_eq!(numbers(&scene.found(&officer, ask.clone()).await).first(), Some(&"3"));
    let family = scene.app.sign_in(Role::Applicant, None).await;
    assert_eq!(scene.found(&family, ask).await["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_changed_is_written_again_and_small_parts_become_one() {
    let scene = Scene::without_cards().await;
    for at in 0..10 {
        let row = format!("number,name\nn{at},Иванов Номер{}\n", ["а", "б", "в"][at % 3]);
        scene.store("KZ-1", &format!("{at}.csv"), &row).await;
        assert_eq!(written(&scene).await, 1);
        assert_eq!(written(&scene).await, 0, "nothing changed");
    }
    let parts = scene.app.count("SELECT count(*) FROM card_posting_part").await;
    assert!(parts < 10, "{parts} parts");
    let found = scene.found(&scene.clerk, json!({ "names": ["Иванов"], "limit": 50 })).await;
    assert_eq!(numbers(&found).len(), 10, "{found:#}");
}

/// What the planner does with the query of a search.
async fn plan(scene: &Scene) -> String {
    let sql =
        "EXPLAIN SELECT key, cards FROM card_posting WHERE key = ANY ('{1,2,3,4,5,6}'::int[])";
    let lines = scene.app.sql(sql).await;
    lines.iter().map(|line| line.get::<_, String>(0)).collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_finds_keys_by_their_index_also_with_intarray_installed() {
    let scene = Scene::without_cards().await;
    scene
        .app
        .sql("INSERT INTO card_posting_part (last_seq, cards, made_at) VALUES (1, 200000, now())")
        .await;
    scene
        .app
        .sql("INSERT INTO card_posting SELECT k, 1, decode(repeat('01', 30), 'hex') FROM generate_series(1, 30000) k")
        .await;
    scene.app.sql("ANALYZE card_posting").await;
    assert!(plan(&scene).await.contains("card_posting_pkey"), "{}", plan(&scene).await);
    let there = "SELECT count(*) FROM pg_available_extensions WHERE name = 'intarray'";
    if scene.app.count(there).await == 0 {
        eprintln!("skipped: this PostgreSQL has no intarray");
        return;
    }
    scene.app.sql("CREATE EXTENSION intarray").await;
    assert!(plan(&scene).await.contains("card_posting_pkey"), "{}", plan(&scene).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_index_of_other_places_is_built_anew() {
    let scene = Scene::without_cards().await;
    scene.store("KZ-1", "cards.csv", ROWS).await;
    let folder = tempfile::tempdir().unwrap();
    let first = CardIndex::new(folder.path());
    first.catch_up(&scene.app.context).await.unwrap();
    first.save().await;
    let same = CardIndex::new(folder.path());
    assert_eq!(same.catch_up(&scene.app.context).await.unwrap(), 0);
    let file = folder.path().join("index/cards.idx");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[8] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let other = CardIndex::new(folder.path());
    assert_eq!(other.catch_up(&scene.app.context).await.unwrap(), 4);
}
