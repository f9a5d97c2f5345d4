use super::search::{Scene, numbers, others};
use aqtau::domain::actor::Role;
use serde_json::json;
use std::fmt::Write as _;

/// A source for families beside one that is not.
async fn scene() -> Scene {
    let scene = Scene::without_cards().await;
    let body = json!({ "code": "OPEN", "title": "Published book", "jurisdiction": "kz", "families_may_see": true });
    scene.keeper.post("/card-sources", body).await.expect(201);
    scene
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_finds_open_cards_of_sources_for_families_and_nothing_else() {
    let scene = scene().await;
    let rows =
        "number,name,birth,secrecy\n1,Жусупов Айдар,1900,open\n2,Жусупов Айдар,1900,restricted\n";
    scene.store("OPEN", "open.csv", rows).await;
    scene
        .store(
            "KZ-1",
            "closed.csv",
            "number,name,birth\n7,Жусупов Айдар,1900\n8,Жусупова Зия,1901\n",
        )
        .await;
    scene.store("KZ-1", "others.csv", &others(60)).await;
    scene.catch_up().await;
    let family = scene.app.sign_in(Role::Applicant, None).await;
    let ask = json!({ "names": ["Жусупов Айдар"], "limit": 50 });
    let found = scene.found(&family, ask.clone()).await;
    assert_eq!(numbers(&found), ["1"], "{found:#}");
    assert_eq!(found["items"][0]["source"], "OPEN");
    let officials = scene.found(&scene.clerk, ask).await;
    let seen = numbers(&officials);
    assert_eq!(seen[..3], ["1", "7", "8"], "two of the name, one of the surname: {officials:#}");
    assert!(!seen.contains(&"2"), "{officials:#}");
    for (begins, seen) in [("Жус", 1), ("Зи", 0)] {
        let body = json!({ "begins": begins });
        let names = family.post("/cards/names", body).await.expect(200)["names"].clone();
        assert_eq!(names.as_array().unwrap().len(), seen, "{begins}: {names}");
    }
    let sources = family.get("/card-sources").await.expect(200);
    assert!(!sources.to_string().contains("KZ-1"), "{sources:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn how_many_cards_are_closed_to_a_family_shows_in_nothing() {
    let scene = scene().await;
    let hidden = |of: usize| {
        (0..of).fold("number,name,birth\n".to_owned(), |mut rows, at| {
            let _ = writeln!(rows, "h{of}-{at},Сейтов Марат,1899");
            rows
        })
    };
    scene.store("OPEN", "open.csv", "number,name,birth\n1,Сейтов Марат,1900\n").await;
    scene.store("KZ-1", "others.csv", &others(400)).await;
    scene.catch_up().await;
    let family = scene.app.sign_in(Role::Applicant, None).await;
    let ask = json!({ "names": ["Сейтов Марат"], "birth_from": 1900 });
    let before = scene.found(&family, ask.clone()).await;
    scene.store("KZ-1", "one.csv", &hidden(1)).await;
    scene.catch_up().await;
    let after = scene.found(&family, ask.clone()).await;
    assert_eq!(numbers(&after), numbers(&before));
    assert_eq!(after["exhausted"], before["exhausted"]);
    assert_eq!(after["advice"], before["advice"]);
    for found in [&before, &after] {
        for reason in found["items"][0]["reasons"].as_array().unwrap() {
            let weight = reason["weight"].as_f64().unwrap();
            assert!((weight - weight.round()).abs() < 1e-6, "weights are whole: {reason}");
        }
    }
    let wide = scene.found(&family, json!({ "names": ["Сейтов"] })).await;
    assert_eq!(wide["exhausted"], true, "one word is always told to narrow: {wide:#}");
    let nobody = scene.found(&family, json!({ "names": ["Камиро"] })).await;
    assert_eq!((&nobody["items"], &nobody["exhausted"]), (&json!([]), &json!(true)));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_country_shows_families_no_cards_an_open_source_is_closed_to_them() {
    let scene = scene().await;
    let rows = "number,name,birth\n1,Жусупов Айдар,1900\n";
    scene.store("OPEN", "open.csv", rows).await;
    scene.catch_up().await;
    let family = scene.app.sign_in(Role::Applicant, None).await;
    let ask = json!({ "names": ["Жусупов Айдар"] });
    let open = scene.found(&family, ask.clone()).await;
    assert_eq!(numbers(&open), ["1"]);
    let card = format!("/cards/{}", open["items"][0]["id"].as_str().unwrap());
    family.get(&card).await.expect(200);
    scene
        .app
        .sql(
            "WITH law AS (UPDATE jurisdiction_profile SET content = jsonb_set(content::jsonb, \
               '{families_see_cards,value}', 'false')::text WHERE country = 'kz' RETURNING id) \
             SELECT id FROM law",
        )
        .await;
    assert_eq!(scene.found(&family, ask.clone()).await["items"], json!([]));
    assert_eq!(family.get("/card-sources").await.expect(200)["items"], json!([]));
    family.get(&card).await.expect(404);
    assert_eq!(numbers(&scene.found(&scene.clerk, ask).await), ["1"], "officials see it");
}
