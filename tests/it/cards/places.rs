use super::search::{Scene, numbers, others};
use aqtau::service::card::fill_places;
use serde_json::json;

/// Three of one name and year from three oblasts, and one whose place nobody knows.
const NAMESAKES: &str = "number,name,birth,birth_place,residence\n\
    1,Ахметов Касым,1901,\"с. Узунагач, Алма-Атинская обл.\",\n\
    2,Ахметов Касым,1901,\"Кустанайская обл.\",\n\
    3,Ахметов Касым,1901,,\"Южно-Казахстанская обл.\"\n\
    4,Ахметов Касым,1901,Атлантида,\n";

#[tokio::test(flavor = "multi_thread")]
async fn places_are_recognised_at_import_and_lift_the_right_namesake() {
    let scene = Scene::without_cards().await;
    scene.import("others.csv", &others(60)).await;
    scene.import("namesakes.csv", NAMESAKES).await;
    let kept = "SELECT number, place_unit FROM card WHERE number ~ '^[0-9]+$' ORDER BY number";
    let kept: Vec<(String, Option<String>)> =
        scene.app.sql(kept).await.iter().map(|row| (row.get(0), row.get(1))).collect();
    assert_eq!(kept[0].1.as_deref(), Some("kz-alma-ata-oblast"), "{kept:?}");
    assert_eq!(kept[3].1, None, "what is not known is not invented");
    for (place, first) in [
        ("Алматы облысы", "1"),
        ("kz-alma-ata-oblast", "1"),
        ("Кустанайская область", "2"),
        ("Южно-Казахстанская обл.", "3"),
    ] {
        let body = json!({ "names": ["Касым Ахметов"], "birth_from": 1901, "places": [place] });
        let found = scene.found(&scene.clerk, body).await;
        assert_eq!(numbers(&found).first(), Some(&first), "{place}: {found:#}");
        let (best, next) = (&found["items"][0]["score"], &found["items"][1]["score"]);
        assert!(best.as_f64().unwrap() > next.as_f64().unwrap() + 1.0, "{place}: {found:#}");
        let reasons = found["items"][0]["reasons"].to_string();
        assert!(reasons.contains("the same place"), "{place}: {reasons}");
    }
    let alike = json!({ "names": ["Касым Ахметов"], "birth_from": 1901, "limit": 4 });
    let alike = numbers(&scene.found(&scene.clerk, alike).await).join(" ");
    assert!(["1", "2", "3", "4"].iter().all(|one| alike.contains(one)), "{alike}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_is_narrowed_to_a_place_and_told_of_one_that_nobody_knows() {
    let scene = Scene::without_cards().await;
    scene.import("others.csv", &others(60)).await;
    scene.import("namesakes.csv", NAMESAKES).await;
    let only = json!({ "names": ["Ахметов Касым"], "only_places": ["Кустанайская обл."] });
    assert_eq!(numbers(&scene.found(&scene.clerk, only).await), ["2"]);
    let body = json!({ "names": ["Ахметов Касым"], "places": ["Атлантида"] });
    let found = scene.found(&scene.clerk, body).await;
    assert!(found["items"].as_array().unwrap().len() >= 4, "it never blocks");
    assert!(found["advice"].to_string().contains("Атлантида"), "{found:#}");
    let unknown = json!({ "names": ["Ахметов Касым"], "only_places": ["Атлантида"] });
    let found = scene.found(&scene.clerk, unknown).await;
    assert!(found["items"].as_array().unwrap().len() >= 4);
    assert!(found["advice"].to_string().contains("left out of the search"), "{found:#}");
    let many = json!({ "names": ["Ахметов"], "places": ["a", "b", "c", "d", "e", "f"] });
    let problem = scene.clerk.post("/cards/search", many).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/places");
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_imported_before_get_their_places_once_and_what_was_corrected_stays() {
    let scene = Scene::without_cards().await;
    scene.store("KZ-1", "namesakes.csv", NAMESAKES).await;
    scene.store("KZ-1", "others.csv", &others(60)).await;
    // As an import before the places were known left them; one was corrected by hand.
    let bare = "UPDATE card SET place_unit = NULL, place_today = NULL, reading = jsonb_set(reading, '{places}', \
        (SELECT jsonb_agg(p - 'unit' - 'today') FROM jsonb_array_elements(reading->'places') p)) \
        WHERE reading ? 'places'";
    scene.app.sql(bare).await;
    let corrected = "UPDATE card SET place_unit = 'kz-kustanai-oblast', \
        reading = jsonb_set(reading, '{places,0,unit}', '\"kz-kustanai-oblast\"') WHERE number = '1'";
    scene.app.sql(corrected).await;
    assert_eq!(scene.catch_up().await, 64);
    let context = &scene.app.context;
    let run = fill_places(context, |_| {}).await.unwrap();
    assert_eq!(run.recognised, 2);
    let again = fill_places(context, |_| {}).await.unwrap();
    assert_eq!(again, run, "a second run finds nothing to do");
    let one = "SELECT place_unit FROM card WHERE number = '1'";
    assert_eq!(scene.app.sql(one).await[0].get::<_, &str>(0), "kz-kustanai-oblast");
    assert!(scene.catch_up().await > 0, "the index is told");
    let only = json!({ "names": ["Ахметов Касым"], "only_places": ["Южно-Казахстанская обл."] });
    assert_eq!(numbers(&scene.found(&scene.clerk, only).await), ["3"]);
}
