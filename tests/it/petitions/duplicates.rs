use super::Scene;
use aqtau::domain::actor::Role;
use aqtau::service::candidate;
use serde_json::json;
use uuid::Uuid;

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
    let reasons = found[0]["reasons"].to_string().to_lowercase();
    assert!(reasons.contains("чакабаев") && reasons.contains("ибрагимбек"), "{reasons}");
    assert!(reasons.contains("year of birth"), "{reasons}");
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

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_person_and_a_petition_are_found_however_the_name_is_spelled() {
    let scene = Scene::new().await;
    let person = json!({ "names": [{ "raw": "Жумабаев Магжан Бекенович", "kind": "in_file", "source": "file" }] });
    let person = scene.officer.post("/persons", person).await.id();
    let first = scene.submitted("Мағжан Жұмабаев").await;
    for name in ["Zhumabaev Maghzhan", "Джумабаев Магжан", "Жұмабайұлы Мағжан", "مغجان جوماباييف"]
    {
        let id = scene.submitted(name).await;
        let view = scene.clerk.get(&format!("/petitions/{id}/duplicates")).await.expect(200);
        let found = view["persons"][0]["found"].as_array().unwrap();
        let of = |key: &str, id: Uuid| found.iter().any(|one| one[key] == id.to_string());
        assert!(of("petition_id", first), "{name}: {view:#}");
        assert!(of("person_id", person), "{name}: {view:#}");
        assert!(found.iter().all(|one| one["band"].is_string()), "{view:#}");
    }
    let other = scene.submitted("Сейфуллин Сакен").await;
    let view = scene.clerk.get(&format!("/petitions/{other}/duplicates")).await.expect(200);
    assert_eq!(view["persons"][0]["found"], json!([]));
    assert!(view["advice"].to_string().contains("does not mean"), "{view:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_an_older_rule_gave_keys_are_given_new_ones() {
    let scene = Scene::new().await;
    let first = scene.submitted("Чакабаев Ибрагим").await;
    let second = scene.submitted("Chakabaev Ibragim").await;
    scene.app.sql("UPDATE petition_person SET name_keys = '{}', keys_version = 0").await;
    let path = format!("/petitions/{second}/duplicates");
    let view = scene.clerk.get(&path).await.expect(200);
    assert_eq!(view["persons"][0]["found"], json!([]));
    assert_eq!(candidate::rekey_names(&scene.app.context).await.unwrap(), 2);
    assert_eq!(candidate::rekey_names(&scene.app.context).await.unwrap(), 0);
    let view = scene.clerk.get(&path).await.expect(200);
    assert_eq!(view["persons"][0]["found"][0]["petition_id"], first.to_string());
}
