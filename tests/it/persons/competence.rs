use super::{Scene, codes};
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_for_an_act_explains_itself() {
    let scene = Scene::new().await;
    let (path, _) = scene.person("Somebody").await;
    let act = json!({
        "body": "Тройка УНКВД", "decided": "12.10.1937", "seat_then": "Алма-Ата", "seat_now": "KZ-75",
        "measures": "ВМН", "source": "extract",
    });
    let view = scene.act(&path, act).await;
    let act = view["acts"][0]["id"].as_str().unwrap();
    let here = scene.officer.get(&format!("/competence?act_id={act}&country=kz")).await.expect(200);
    assert_eq!(here["answer"], "competent", "{here:#}");
    assert_eq!(here["office_kind"], "prosecutor");
    assert_eq!(here["court"]["answer"], "court", "{here:#}");
    assert_eq!(here["court"]["region"], "KZ-75");
    let reasons = here["explanation"].as_array().unwrap();
    assert!(
        reasons.iter().any(|r| r["rule"] == "body_seat" && r["verdict"] == "matched"),
        "{here:#}"
    );
    assert!(reasons.iter().any(|r| r["verdict"] == "not_applicable"), "also what did not match");
    scene.officer.get(&format!("/competence?act_id={}", uuid::Uuid::now_v7())).await.expect(404);
    scene.officer.get("/competence").await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_fact_is_named_instead_of_guessed() {
    let scene = Scene::new().await;
    let body = json!({ "country": "kz", "class": "extrajudicial", "body": "troika_nkvd_00447" });
    let view = scene.clerk.post("/competence", body).await.expect(200);
    let needs = format!("{}{}", view["needs"], view["court"]["needs"]);
    assert!(needs.contains("body_seat"), "{view:#}");
    let body = json!({ "class": "extrajudicial" });
    let own = scene.clerk.post("/competence", body).await.expect(200);
    assert!(own["profile"].as_str().unwrap().starts_with("uz-"), "{own:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_questions_are_answered_with_what_to_correct() {
    let scene = Scene::new().await;
    let body = json!({
        "country": "Kazakhstan", "class": "C2", "body": "court of Ali Baba",
        "body_seat": { "region": "Almaty" }, "last_court": { "body": "x", "seat": {} },
    });
    let problem = scene.officer.post("/competence", body).await.expect(422);
    let pointers: Vec<_> = codes(&problem).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(pointers, ["/country", "/class", "/body", "/body_seat/region", "/last_court/body"]);
    scene.officer.post("/competence", json!({})).await.expect(422);
    let nowhere = json!({ "country": "fr", "class": "psychiatric" });
    assert_eq!(
        scene.officer.post("/competence", nowhere).await.expect(409)["type"],
        "/problems/no-profile"
    );
    let family = scene.app.sign_in(Role::Applicant, None).await;
    family
        .post("/competence", json!({ "country": "kz", "class": "psychiatric" }))
        .await
        .expect(403);
}
