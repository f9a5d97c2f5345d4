use super::{Scene, codes, warnings};
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_dated_after_death_warns_and_blocks_nothing() {
    let scene = Scene::new().await;
    let (path, view) = scene.person("Чакабаев Ибрагимбек").await;
    assert_eq!(warnings(&view), Vec::<String>::new());
    scene.state(&path, "execution_date", "июнь 1931 г.", "memoir").await;
    let act = json!({
        "body": "Тройка ПП ОГПУ в Средней Азии", "decided": "13.04.1932", "articles": "58-2",
        "measures": "ВМН", "source": "extract from the troika's minutes",
    });
    let view = scene.act(&path, act).await;
    assert_eq!(warnings(&view), ["decision_after_death"]);
    let sentence = view["warnings"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("13.04.1932") && sentence.contains("memoir"), "{sentence}");
    let act = &view["acts"][0];
    assert_eq!(act["class"], "extrajudicial", "{act:#}");
    assert_eq!(act["body"]["codes"], json!(["troika_ogpu"]));
    assert_eq!(act["measures"]["codes"], json!(["execution"]));
    assert_eq!(act["decided"]["earliest"], "1932-04-13");
    let read = scene.officer.get(&path).await.expect(200);
    assert_eq!(warnings(&read), ["decision_after_death"], "with every view");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_statements_stand_side_by_side_and_one_is_accepted() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    scene.state(&path, "death_date", "03.05.1943", "registry office, 1955").await;
    let view = scene.state(&path, "death_date", "10 февраля 1938 г.", "execution act").await;
    assert_eq!(warnings(&view), ["death_dates_differ"]);
    let ids: Vec<_> = view["assertions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["id"].as_str().unwrap().to_owned())
        .collect();
    let accept = |n: usize| format!("{path}/assertions/{}/accept", ids[n]);
    let view = scene.officer.post(&accept(0), json!({ "version": 3 })).await.expect(200);
    assert_eq!(view["assertions"][0]["standing"], "accepted");
    let view = scene.officer.post(&accept(1), json!({ "version": 4 })).await.expect(200);
    let standing: Vec<_> =
        view["assertions"].as_array().unwrap().iter().map(|a| a["standing"].clone()).collect();
    assert_eq!(standing, ["stated", "accepted"]);
    assert_eq!(view["assertions"][1]["accepted_by"], scene.officer.account.unwrap().to_string());

    let withdraw = format!("{path}/assertions/{}/withdraw", ids[0]);
    let bare = json!({ "version": 5, "reason": "" });
    scene.officer.post(&withdraw, bare).await.expect(422);
    let body = json!({ "version": 5, "reason": "Another person of the same name." });
    let view = scene.officer.post(&withdraw, body).await.expect(200);
    assert_eq!(warnings(&view), Vec::<String>::new());
    assert!(view["assertions"][0]["withdrawn_at"].is_string(), "it can still be read");
    let again = scene.officer.post(&accept(0), json!({ "version": 6 })).await.expect(409);
    assert_eq!(again["type"], "/problems/assertion-withdrawn");
    scene.clerk.post(&accept(1), json!({ "version": 6 })).await.expect(403);
    let (other, _) = scene.person("Another").await;
    scene
        .officer
        .post(&format!("{other}/assertions/{}/accept", ids[1]), json!({ "version": 1 }))
        .await
        .expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_kept_as_it_is() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    let act = json!({ "class": "administrative", "body": "???", "decided": "при царе Горохе", "articles": "№", "measures": "неизв.", "source": "card" });
    let view = scene.act(&path, act).await;
    let act = &view["acts"][0];
    assert_eq!(
        (&act["body"]["raw"], &act["body"]["codes"]),
        (&json!("???"), &json!(["unrecognised"]))
    );
    assert_eq!(
        (act["decided"]["raw"].as_str(), act["decided"]["precision"].as_str()),
        (Some("при царе Горохе"), Some("unknown"))
    );
    assert!(act["decided"]["earliest"].is_null());
    let view = scene.state(&path, "birth_date", "в год Мыши", "family").await;
    assert_eq!(view["assertions"][0]["date"]["precision"], "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_without_a_class_that_can_be_suggested_asks_for_one() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    let body =
        json!({ "version": 1, "act": { "source": "card", "seat_now": "Almaty", "class": "C2" } });
    let problem = scene.officer.post(&format!("{path}/acts"), body).await.expect(422);
    assert_eq!(
        codes(&problem),
        [
            ("/act/class".into(), "unknown_code".into()),
            ("/act/seat_now".into(), "not_a_region".into())
        ]
    );
    let body = json!({ "version": 1, "act": { "source": "card" } });
    let problem = scene.officer.post(&format!("{path}/acts"), body).await.expect(422);
    assert_eq!(codes(&problem), [("/act/class".into(), "required".into())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_review_stands_with_its_act() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    let act =
        json!({ "class": "extrajudicial", "body": "ОСО", "decided": "1937", "source": "card" });
    let view = scene.act(&path, act).await;
    let act = view["acts"][0]["id"].as_str().unwrap();
    let body = json!({ "version": 2, "body": "Комиссия 1955 г.", "decided": "1955", "result": "reduced", "source": "card" });
    let view =
        scene.officer.post(&format!("{path}/acts/{act}/prior-reviews"), body).await.expect(201);
    assert_eq!(view["acts"][0]["prior_reviews"][0]["result"], "reduced");
    let (other, _) = scene.person("Another").await;
    let body = json!({ "version": 1, "body": "x", "source": "card" });
    scene.officer.post(&format!("{other}/acts/{act}/prior-reviews"), body).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_cannot_rest_on_a_document_that_is_not_there() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    let body = json!({
        "version": 1, "predicate": "birth_date", "value": "1900", "source": "s",
        "document_id": uuid::Uuid::now_v7(),
    });
    let problem = scene.officer.post(&format!("{path}/assertions"), body).await.expect(422);
    assert_eq!(codes(&problem), [("/document_id".into(), "unknown_document".into())]);
    let senior = scene.app.sign_in(Role::SeniorProsecutor, Some(scene.office)).await;
    let body = json!({ "version": 1, "predicate": "rumour", "value": "\u{0}", "source": "s" });
    let problem = senior.post(&format!("{path}/assertions"), body).await.expect(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
}
