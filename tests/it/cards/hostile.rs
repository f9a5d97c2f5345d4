use super::search::Scene;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_name_is_told_field_by_field() {
    let scene = Scene::new().await;
    for (names, code) in [
        (json!(["слово ".repeat(500)]), "too_long"),
        (json!(["12345"]), "no_letters"),
        (json!(["😀🙂"]), "no_letters"),
        (json!(["\u{202e}\u{2066}"]), "no_letters"),
        (json!(["\u{200b}\u{feff}"]), "no_letters"),
        (json!(["А"]), "too_short"),
        (json!(["  "]), "required"),
        (json!(["Иванов\u{0}"]), "control_character"),
        (json!(vec!["Иванов"; 11]), "too_many"),
    ] {
        let body = json!({ "names": names });
        let problem = scene.clerk.post("/cards/search", body).await.expect(422);
        let codes: Vec<&str> = problem["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| error["code"].as_str().unwrap())
            .collect();
        assert!(codes.contains(&code), "{names}: {codes:?}");
    }
    for body in
        [json!({ "names": "Иванов" }), json!({ "names": [7] }), json!([1]), json!({ "x": 1 })]
    {
        let answer = scene.clerk.post("/cards/search", body.clone()).await;
        assert!(matches!(answer.status.as_u16(), 400 | 422), "{body}: {}", answer.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_odd_question_is_answered_or_told_to_be_narrowed() {
    let scene = Scene::new().await;
    let long = |word: &str| word.repeat(300 / word.chars().count());
    let ten: Vec<String> = (0..10).map(|at| long(["аб", "жұ", "xy", "ой"][at % 4])).collect();
    let many_words = long("аб ");
    let odd: Vec<Value> = vec![
        json!({ "names": ten }),
        json!({ "names": [many_words] }),
        json!({ "names": vec![many_words.clone(); 10] }),
        json!({ "names": ["😀 Мамбетов 🙂 Казыбек"] }),
        json!({ "names": ["\u{202e}Мамбетов\u{202c} Казыбек"] }),
        json!({ "names": ["Мам\u{200b}бетов Ка\u{feff}зыбек"] }),
        json!({ "names": ["'; DROP TABLE card; --", "%%%а%%%б"] }),
        json!({ "names": ["Ли"] }),
        json!({ "names": ["аа"], "father": long("аб ") }),
        json!({ "names": ["А. Б."], "places": ["р-н ".repeat(50)] }),
        json!({ "father": "Казыбек" }),
        json!({ "names": ["ქართული სახელი", "中文 名字", "नाम नाम"] }),
    ];
    for body in odd {
        let answer = scene.clerk.post("/cards/search", body.clone()).await;
        assert_eq!(answer.status, 200, "{body}: {:#}", answer.body);
        let words = body["names"][0].as_str().unwrap_or_default().split(' ').count();
        assert!(words < 50 || answer.body["exhausted"] == true, "{body}: {:#}", answer.body);
        if answer.body["exhausted"] == true {
            assert!(answer.body["advice"].to_string().contains("Narrow"), "{:#}", answer.body);
        }
    }
    for shown in
        ["😀 Мамбетов 🙂 Казыбек", "\u{202e}Мамбетов\u{202c} Казыбек", "Мам\u{200b}бетов Казыбек"]
    {
        let found = scene.found(&scene.clerk, json!({ "names": [shown] })).await;
        assert_eq!(found["items"][0]["number"], "1", "{shown:?}: {found:#}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn beginnings_that_are_none_are_told_and_odd_ones_complete_to_nothing() {
    let scene = Scene::new().await;
    for begins in ["", "а", "1", "12", "😀😀", "\u{202e}\u{202e}а"] {
        let body = json!({ "begins": begins });
        scene.clerk.post("/cards/names", body).await.expect(422);
    }
    let too_long = json!({ "begins": "а".repeat(301) });
    scene.clerk.post("/cards/names", too_long).await.expect(422);
    for begins in ["зз", "中文", "а б в г д", &"аб ".repeat(90)] {
        let body = json!({ "begins": begins });
        let names = scene.clerk.post("/cards/names", body).await.expect(200);
        assert_eq!(names["names"], json!([]), "{begins}");
    }
}
