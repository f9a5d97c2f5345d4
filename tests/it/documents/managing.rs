//! Versions, redactions, visibility, custody, withdrawal.

use super::{Scene, add, codes, id, pdf, upload};
use crate::harness::Client;
use crate::harness::app::Answer;
use serde_json::{Value, json};
use uuid::Uuid;

async fn beside(client: &Client, document: Uuid, what: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/documents/{document}/{what}");
    upload(client, &path, fields, "new.pdf", pdf(&Uuid::now_v7().to_string())).await
}

async fn change(client: &Client, document: Uuid, what: &str, body: Value) -> Answer {
    client.post(&format!("/documents/{document}/{what}"), body).await
}

async fn ids(client: &Client, path: &str) -> Vec<Uuid> {
    let list = client.get(path).await.expect(200);
    let ids: Vec<Uuid> = list["items"].as_array().unwrap().iter().map(id).collect();
    assert_eq!(list["total"], json!(ids.len()), "the total counts what is shown");
    ids
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_takes_the_place_of_the_old_one_which_stays() {
    let scene = Scene::new().await;
    let first =
        add(&scene.family, &scene.at_petition(), &[("title", "Letter"), ("pages", "1")]).await;
    let second = beside(&scene.family, id(&first), "versions", &[("pages", "2")]).await.expect(201);
    assert_eq!((second["title"].as_str(), second["pages"].as_i64()), (Some("Letter"), Some(2)));
    assert_eq!(second["version_of"], first["id"]);
    assert_eq!(second["version_number"], 2);
    let third = beside(&scene.clerk, id(&second), "versions", &[]).await;
    third.expect(403);
    assert_eq!(ids(&scene.family, &scene.at_petition()).await, [id(&second)]);
    assert_eq!(
        ids(&scene.family, &format!("{}?all=true", scene.at_petition())).await,
        [id(&second), id(&first)]
    );
    let old = scene.clerk.get(&format!("/documents/{}", id(&first))).await.expect(200);
    assert_eq!(old["replaced_by"], second["id"]);
    for one in [&first, &second] {
        let line = scene.clerk.get(&format!("/documents/{}/versions", id(one))).await.expect(200);
        let line: Vec<Uuid> = line.as_array().unwrap().iter().map(id).collect();
        assert_eq!(line, [id(&first), id(&second)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_form_a_line_also_when_two_replace_at_once() {
    let scene = Scene::new().await;
    let first = id(&add(&scene.officer, &scene.at_review(), &[]).await);
    let (one, two) = tokio::join!(
        beside(&scene.officer, first, "versions", &[]),
        beside(&scene.senior, first, "versions", &[])
    );
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let late = beside(&scene.officer, first, "versions", &[]).await.expect(409);
    assert_eq!(late["type"], "/problems/not-latest");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_family_gets_the_redacted_version_and_never_the_original() {
    let scene = Scene::new().await;
    let person = scene.persons[0].to_string();
    let fields = [
        ("kind", "interrogation"),
        ("title", "Protocol of informer X"),
        ("issuer", "X"),
        ("person", &person),
    ];
    let original = add(&scene.officer, &scene.at_review(), &fields).await;
    assert_eq!(original["visibility"], "restricted");
    let open = json!({"version": 1, "visibility": "family", "reason": "They asked."});
    let refused = change(&scene.senior, id(&original), "visibility", open).await.expect(422);
    assert_eq!(codes(&refused), [("/visibility", "redact_first")]);

    let redacted = beside(&scene.officer, id(&original), "redacted", &[]).await.expect(201);
    assert_eq!(redacted["visibility"], "family");
    assert_eq!(redacted["redacted_version_of"], original["id"]);
    assert_eq!(redacted["title"], "interrogation");
    assert_eq!(redacted.get("issuer"), None);
    assert_eq!(ids(&scene.family, &scene.at_review()).await, [id(&redacted)]);
    let seen = scene.family.get(&format!("/documents/{}", id(&redacted))).await.expect(200);
    assert_eq!(seen["redacted"], true);
    assert_eq!(seen.get("redacted_version_of"), None, "the original's id is kept from them");
    assert_eq!(seen.get("uploaded_by"), None);
    scene.family.get(&format!("/documents/{}", id(&original))).await.expect(404);
    // The other family of the review asked about another person.
    assert!(ids(&scene.neighbours, &scene.at_review()).await.is_empty());
    let again = scene.officer.get(&format!("/documents/{}", id(&original))).await.expect(200);
    assert_eq!(again["redacted_versions"], json!([redacted["id"]]));
    let twice = beside(&scene.officer, id(&redacted), "redacted", &[]).await.expect(409);
    assert_eq!(twice["type"], "/problems/redacted-version");
    beside(&scene.clerk, id(&original), "redacted", &[]).await.expect(404);
    beside(&scene.family, id(&redacted), "redacted", &[]).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_original_that_was_open_is_closed_by_its_redaction() {
    let scene = Scene::new().await;
    let open = add(&scene.officer, &scene.at_review(), &[("visibility", "family")]).await;
    assert_eq!(ids(&scene.family, &scene.at_review()).await, [id(&open)]);
    let redacted = beside(&scene.officer, id(&open), "redacted", &[]).await.expect(201);
    assert_eq!(ids(&scene.family, &scene.at_review()).await, [id(&redacted)]);
    let original = scene.officer.get(&format!("/documents/{}", id(&open))).await.expect(200);
    assert_eq!((&original["visibility"], &original["version"]), (&json!("restricted"), &json!(2)));
    let back = json!({"version": 2, "visibility": "family", "reason": "Again."});
    let refused = change(&scene.officer, id(&open), "visibility", back).await.expect(422);
    assert_eq!(codes(&refused), [("/visibility", "redact_first")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn visibility_changes_with_a_reason_that_stands_in_the_history() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.officer, &scene.at_review(), &[]).await);
    let body = |version: i32, visibility: &str| json!({"version": version, "visibility": visibility, "reason": "Checked."});
    let open = change(&scene.officer, document, "visibility", body(1, "family")).await.expect(200);
    assert_eq!((&open["visibility"], &open["version"]), (&json!("family"), &json!(2)));
    let stale = change(&scene.senior, document, "visibility", body(1, "office")).await.expect(409);
    assert_eq!(stale["type"], "/problems/stale");
    assert_eq!(stale["current_version"], 2);
    assert_eq!(stale["changes"][0]["action"], "document_visibility");
    let reasons = scene.app.sql(&format!(
        "SELECT reason, content->>'visibility' FROM event WHERE item_id = '{document}' ORDER BY seq"
    )).await;
    assert_eq!(reasons[1].get::<_, Option<&str>>(0), Some("Checked."));
    assert_eq!(reasons[1].get::<_, &str>(1), "family");
    for (what, wrong, pointer, code) in [
        (
            "visibility",
            json!({"version": 2, "visibility": "public", "reason": "x"}),
            "/visibility",
            "unknown_code",
        ),
        (
            "visibility",
            json!({"version": 2, "visibility": " ", "reason": "x"}),
            "/visibility",
            "unknown_code",
        ),
        (
            "visibility",
            json!({"version": 2, "visibility": "office", "reason": " "}),
            "/reason",
            "required",
        ),
        ("custody", json!({"version": 2, "custody": "eaten"}), "/custody", "unknown_code"),
        ("custody", json!({"version": 2, "custody": "destroyed"}), "/note", "required"),
        ("withdraw", json!({"version": 2, "reason": ""}), "/reason", "required"),
    ] {
        let problem = change(&scene.officer, document, what, wrong).await.expect(422);
        assert_eq!(codes(&problem), [(pointer, code)]);
    }
    for who in [&scene.clerk, &scene.family, &scene.judge, &scene.auditor] {
        change(who, document, "visibility", body(2, "office")).await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_archive_made_secret_only_that_archive_opens() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.archivist, &scene.at_request(), &[("kind", "answer")]).await);
    let body = |version: i32, visibility: &str| json!({"version": version, "visibility": visibility, "reason": "Order."});
    scene.officer.get(&format!("/documents/{document}")).await.expect(200);
    change(&scene.archivist, document, "visibility", body(1, "secret")).await.expect(200);
    scene.officer.get(&format!("/documents/{document}")).await.expect(404);
    scene.court_clerk.get(&format!("/documents/{document}")).await.expect(404);
    scene.judge.get(&format!("/documents/{document}")).await.expect(200);
    change(&scene.senior, document, "visibility", body(2, "restricted")).await.expect(403);
    change(&scene.archivist, document, "visibility", body(2, "restricted")).await.expect(200);
    change(&scene.senior, document, "visibility", body(3, "office")).await.expect(200);
    // An officer does not lock what others brought away from everybody else.
    let refused =
        change(&scene.officer, document, "visibility", body(4, "secret")).await.expect(422);
    assert_eq!(codes(&refused), [("/visibility", "not_yours_to_give")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_manages_what_it_brought_and_nothing_of_others() {
    let scene = Scene::new().await;
    let theirs = id(&add(&scene.officer, &scene.at_request(), &[]).await);
    let body = json!({"version": 1, "custody": "classified"});
    change(&scene.archivist, theirs, "custody", body).await.expect(403);
    let own = id(&add(&scene.archivist, &scene.at_request(), &[("kind", "verdict")]).await);
    let act = json!({"version": 1, "custody": "destroyed", "note": "Act 12 of 1956"});
    let view = change(&scene.archivist, own, "custody", act).await.expect(200);
    assert_eq!(
        (&view["custody"], &view["custody_note"]),
        (&json!("destroyed"), &json!("Act 12 of 1956"))
    );
    let redacted =
        beside(&scene.archivist, own, "redacted", &[("custody", "held")]).await.expect(201);
    assert_eq!(redacted["visibility"], "office", "the office grants it to the family");
    let grant = json!({"version": 1, "visibility": "family", "reason": "Granted."});
    change(&scene.officer, id(&redacted), "visibility", grant).await.expect(200);
    assert_eq!(ids(&scene.family, &scene.at_review()).await, [id(&redacted)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_document_is_marked_and_kept_for_the_office() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.clerk, &scene.at_petition(), &[]).await);
    let body = json!({"version": 1, "reason": "Wrong scan."});
    change(&scene.family, document, "withdraw", body.clone()).await.expect(403);
    let view = change(&scene.clerk, document, "withdraw", body.clone()).await.expect(200);
    assert_eq!(view["withdrawn_at"], "2026-03-02T09:00:00Z");
    assert_eq!(view["may"], json!([]));
    let again = change(&scene.clerk, document, "withdraw", json!({"version": 2, "reason": "x"}))
        .await
        .expect(409);
    assert_eq!(again["type"], "/problems/withdrawn");
    beside(&scene.clerk, document, "versions", &[]).await.expect(409);
    scene.family.get(&format!("/documents/{document}")).await.expect(404);
    assert!(ids(&scene.senior, &scene.at_petition()).await.is_empty());
    assert_eq!(ids(&scene.senior, &format!("{}?all=true", scene.at_petition())).await, [document]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_on_which_evidence_rests_cannot_be_withdrawn_even_by_those_who_do_not_see_it() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.family, &scene.at_petition(), &[]).await);
    let (item, officer) = (Uuid::now_v7(), scene.officer.account.unwrap());
    scene.batch(&format!(
        "INSERT INTO evidence_item (id, review_id, document_id, kind, description, source, added_by, added_at) \
         VALUES ('{item}', '{}', '{document}', 'letter', 'd', 's', '{officer}', now())", scene.review
    )).await;
    let body = json!({"version": 1, "reason": "I want it back."});
    let refused = change(&scene.family, document, "withdraw", body.clone()).await.expect(409);
    assert_eq!(refused["type"], "/problems/in-use");
    scene
        .batch(&format!("UPDATE evidence_item SET withdrawn_at = now() WHERE id = '{item}'"))
        .await;
    change(&scene.family, document, "withdraw", body).await.expect(200);
}
