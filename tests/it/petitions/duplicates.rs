use super::Scene;
use aqtau::domain::actor::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_name_in_another_script_is_found() {
    let scene = Scene::new().await;
    let first = scene.submitted("Чакабаев Ибрагимбек").await;
    let body = json!({
        "office_id": scene.office,
        "persons": [{ "claimed_name": "I. CHAKABAEV", "other_spellings": ["Ibragim Chakabaev"], "birth": "1898" }],
        "submit": true,
    });
    let second = scene.family.post("/petitions", body).await.id();
    let view = scene.clerk.get(&format!("/petitions/{second}/duplicates")).await.expect(200);
    let found = &view["persons"][0]["found"];
    assert_eq!(found[0]["petition_id"], first.to_string(), "{view:#}");
    assert_eq!(found[0]["same_birth_year"], true);
    assert_eq!(found[0]["equal_words"], json!(["chakabaev"]));
    assert_eq!(found[0]["similar_words"], json!(["ibragim"]));
    assert_eq!(view["truncated"], false);
    let seen = scene.clerk.get(&format!("/petitions/{second}")).await.expect(200);
    assert_eq!(seen["duplicates_shown_at"], view["shown_at"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_other_countries_and_other_offices_are_not_searched() {
    let scene = Scene::new().await;
    let body = json!({ "country": "kz", "persons": [{ "claimed_name": "Чакабаев Ибрагим" }] });
    scene.family.post("/petitions", body).await.id();
    let far = scene.app.office("GP-UZ", "prosecutor", "national", "uz").await;
    let body = json!({ "office_id": far, "persons": [{ "claimed_name": "Чакабаев Ибрагим" }], "submit": true });
    scene.family.post("/petitions", body).await.id();
    let near = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let body = json!({ "office_id": near, "persons": [{ "claimed_name": "Чакабаев Ибрагим" }], "submit": true });
    scene.family.post("/petitions", body).await.id();
    let own = scene.submitted("Чакабаев Ибрагим").await;
    let view = scene.clerk.get(&format!("/petitions/{own}/duplicates")).await.expect(200);
    assert_eq!(view["persons"][0]["found"], json!([]), "{view:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_own_office_searches() {
    let scene = Scene::new().await;
    let id = scene.submitted("Чакабаев Ибрагим").await;
    let path = format!("/petitions/{id}/duplicates");
    scene.family.get(&path).await.expect(403);
    scene.app.anonymous().get(&path).await.expect(401);
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let other = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    other.get(&path).await.expect(404);
}
