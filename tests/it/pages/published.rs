//! The published register, for anybody: by page and by API.

use super::Browser;
use crate::courtroom::{Courtroom, Setup};
use crate::harness::TestApp;
use aqtau::names::keys_of;
use reqwest::StatusCode;
use serde_json::{Value, json};

/// Three people of Uzbekistan whose outcomes are in force; the third is a placeholder without a name.
async fn room() -> Courtroom {
    let mut room = Courtroom::new(Setup::protest(3)).await;
    for (person, name) in room.persons.iter().zip(["Усенов Асан", "Юлдашев Карим"])
    {
        let keys = keys_of([name]).iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        room.app.sql(&format!("UPDATE person SET placeholder = false WHERE id = '{person}'")).await;
        room.app
            .sql(&format!(
                "UPDATE person_name SET raw = '{name}', name_keys = '{{{keys}}}' WHERE person_id = '{person}'"
            ))
            .await;
    }
    let (person, by) = (room.persons[0], room.officer.account.unwrap());
    room.app
        .sql(&format!(
            "INSERT INTO assertion (id, person_id, predicate, value, earliest, latest, source, recorded_by, recorded_at, accepted_by, accepted_at) \
             VALUES (gen_random_uuid(), '{person}', 'birth_date', '1898', '1898-01-01', '1898-12-31', 'file', '{by}', now(), '{by}', now())"
        ))
        .await;
    room.decided("rehabilitated").await;
    room
}

async fn publish(room: &Courtroom) {
    let body = json!({ "version": room.review_version().await, "subjects": room.subjects });
    room.senior.post(&format!("/reviews/{}/publish", room.review), body).await.expect(204);
}

/// What the API finds.
async fn found(room: &Courtroom, query: Value) -> Vec<Value> {
    let page = room.app.anonymous().post("/public/published-names", query).await.expect(200);
    page["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_finds_what_was_published_and_nothing_else_of_the_case() {
    let room = room().await;
    assert!(found(&room, json!({ "name": "Усенов" })).await.is_empty(), "not published yet");
    publish(&room).await;
    let one = found(&room, json!({ "name": "Asan Usenov" })).await;
    let [one] = one.as_slice() else { panic!("one person: {one:?}") };
    let expected = json!({
        "name": "Усенов Асан", "birth_year": 1898, "country": "uz", "body": "troika_nkvd_00447",
        "body_as_written": "тройка УНКВД", "outcome": "rehabilitated", "paper": "ruling",
        "paper_number": "4-112/2026", "cleared_on": one["cleared_on"],
    });
    assert_eq!(*one, expected, "what was published, and no more");
    assert!(one["cleared_on"].as_str().unwrap().starts_with("2026-"), "{one}");
    for (query, expected) in [
        (json!({ "name": "Усенов", "country": "uz", "birth_year": 1898, "year": 2026 }), 1),
        (json!({ "name": "Усенов", "country": "kz" }), 0),
        (json!({ "name": "Усенов", "birth_year": 1899 }), 0),
        (json!({ "name": "Усенов", "year": 1999 }), 0),
        (json!({ "name": "Усенов Карим" }), 0),
        (json!({ "name": "Лицо" }), 0),
    ] {
        assert_eq!(found(&room, query.clone()).await.len(), expected, "{query}");
    }
    for wrong in [
        json!({ "name": " " }),
        json!({ "name": "1937" }),
        json!({ "name": "Усенов", "country": "Kazakhstan" }),
        json!({ "name": "Усенов", "birth_year": 1 }),
        json!({ "name": "Усенов", "after": "x" }),
    ] {
        room.app.anonymous().post("/public/published-names", wrong).await.expect(422);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_leaves_the_register_with_its_outcome() {
    let room = room().await;
    publish(&room).await;
    let lines = "SELECT count(*) FROM published_name";
    assert_eq!(room.app.count(lines).await, 2, "a placeholder is nobody's name");
    let item = json!({
        "kind": "photograph", "description": "A photograph", "source": "family",
        "new_evidence": true, "proves": "He was another man.",
    });
    let evidence = format!("/reviews/{}/evidence", room.review);
    let evidence = room.officer.post(&evidence, item).await.id();
    let reopen = json!({
        "version": room.review_version().await, "subject_ids": [room.subjects[0]],
        "evidence_id": evidence, "reason": "New evidence.",
    });
    room.senior.post(&format!("/reviews/{}/reopen", room.review), reopen).await.expect(200);
    assert!(found(&room, json!({ "name": "Усенов" })).await.is_empty());
    assert_eq!(found(&room, json!({ "name": "Юлдашев" })).await.len(), 1);
    assert_eq!(room.app.count(lines).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_finds_a_name_page_by_page_without_scripts_or_an_account() {
    let room = room().await;
    publish(&room).await;
    let browser = Browser::new(&room.app, "en");
    let start = browser.get("/").await;
    assert!(start.all("href").contains(&"/published-names"), "{}", start.html);
    let path = "/published-names";
    let told = browser.submit(path, path, &[("name", "usenov")]).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.html);
    for said in ["Усенов Асан", "1898", "Uzbekistan", "4-112/2026", "Ruling of a court"] {
        assert!(told.html.contains(said), "{said}: {}", told.html);
    }
    for secret in ["GP-2026/00001", "Archive of the SGB", &room.subjects[0].to_string()] {
        assert!(!told.html.contains(secret), "{secret}");
    }
    let nobody = browser.submit(path, path, &[("name", "Петров")]).await;
    assert!(nobody.html.contains("No such name is published"), "{}", nobody.html);
    let empty = browser.submit(path, path, &[("name", ""), ("birth_year", "x")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("href=\"#name\""), "{}", empty.html);
    assert!(empty.html.contains("href=\"#birth_year\""), "{}", empty.html);
    let namesakes = "INSERT INTO published_name (subject_id, jurisdiction, name, name_keys, keys_version, outcome, \
         paper_kind, published_at) SELECT gen_random_uuid(), 'uz', name || ' ' || n, name_keys, keys_version, \
         outcome, paper_kind, published_at FROM published_name, generate_series(1, 60) n \
         WHERE name = 'Усенов Асан'";
    room.app.sql("ALTER TABLE published_name DROP CONSTRAINT published_name_subject_fkey").await;
    room.app.sql(namesakes).await;
    let first = browser.submit(path, path, &[("name", "usenov")]).await;
    let rows = |html: &str| html.matches("<bdi>Усенов Асан").count();
    assert_eq!(rows(&first.html), 50, "{}", first.html);
    let after = first.hidden("after");
    let second = browser.submit(path, path, &[("name", "usenov"), ("after", &after)]).await;
    assert_eq!(rows(&second.html), 11, "{}", second.html);
    assert!(second.hidden("after").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_too_often_waits() {
    let room = room().await;
    let browser = Browser::new(&room.app, "en");
    let path = "/published-names";
    let token = browser.get(path).await.token();
    let mut last = StatusCode::OK;
    for _ in 0..31 {
        last = browser.post(path, &[("_token", token.as_str()), ("name", "Усенов")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_names_are_searched_by_their_keys_and_not_line_by_line() {
    let app = TestApp::new().await;
    app.sql("ALTER TABLE published_name DROP CONSTRAINT published_name_subject_fkey").await;
    app.sql(
        "INSERT INTO published_name (subject_id, jurisdiction, name, name_keys, keys_version, outcome, \
         paper_kind, published_at) SELECT gen_random_uuid(), 'uz', 'N' || n, ARRAY[n, n % 500], 1, \
         'rehabilitated', 'ruling', now() FROM generate_series(1, 50000) n",
    )
    .await;
    app.sql("ANALYZE published_name").await;
    let plan = app
        .sql(
            "EXPLAIN SELECT name FROM published_name WHERE name_keys && '{77}' AND name_keys && '{77}' \
             AND name_keys && '{77}' AND (NULL::text IS NULL OR jurisdiction = 'uz') \
             ORDER BY name, id LIMIT 51",
        )
        .await;
    let plan: Vec<String> = plan.iter().map(|row| row.get(0)).collect();
    assert!(plan.iter().any(|line| line.contains("published_name_keys_idx")), "{plan:#?}");
}
