//! Who may add documents, and what becomes visible to others by a review, a transfer, a court.

use super::people::everybody;
use super::{Scene, add, id, pdf, upload};
use crate::harness::cluster::cluster;
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use tokio_postgres::SimpleQueryMessage;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn who_may_add_and_where() {
    let scene = Scene::new().await;
    let everybody = everybody(&scene).await;
    let may: [(&str, [u16; 3]); 21] = [
        ("family", [201, 201, 404]),
        ("helper", [201, 201, 404]),
        ("neighbours", [404, 201, 404]),
        ("clerk", [201, 201, 201]),
        ("officer", [201, 201, 201]),
        ("senior", [201, 201, 201]),
        ("archivist", [404, 404, 201]),
        ("court clerk", [404, 201, 201]),
        ("judge", [404, 403, 403]),
        ("auditor", [403, 403, 403]),
        ("administrator with an opened case", [404, 403, 403]),
        ("another family", [404, 404, 404]),
        ("an officer without the case", [403, 404, 404]),
        ("a member without the case", [404, 404, 404]),
        ("the chair", [403, 403, 403]),
        ("another office", [404, 404, 404]),
        ("another archive", [404, 404, 404]),
        ("another court", [404, 404, 404]),
        ("a judge of no panel", [404, 404, 404]),
        ("an administrator", [404, 404, 404]),
        ("a statistician", [404, 404, 404]),
    ];
    assert_eq!(everybody.len(), may.len());
    for (one, (who, statuses)) in everybody.iter().zip(may) {
        assert_eq!(one.who, who);
        let places = [scene.at_petition(), scene.at_review(), scene.at_request()];
        for (path, status) in places.iter().zip(statuses) {
            let answer = upload(&one.client, path, &[("kind", "letter")], "a.pdf", pdf("x")).await;
            assert_eq!(answer.status.as_u16(), status, "{who} at {path}: {}", answer.body);
        }
    }
    let nobody = scene.app.anonymous();
    upload(&nobody, &scene.at_petition(), &[("kind", "letter")], "a.pdf", pdf("x"))
        .await
        .expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_family_brings_to_a_review_of_many_stays_with_that_family() {
    let scene = Scene::new().await;
    let own = add(&scene.family, &scene.at_review(), &[]).await;
    assert_eq!(own["petition"], json!(scene.petition));
    scene.neighbours.get(&format!("/documents/{}", id(&own))).await.expect(404);
    let list = scene.neighbours.get(&scene.at_review()).await.expect(200);
    assert_eq!((&list["total"], &list["items"]), (&json!(0), &json!([])));
    scene.officer.get(&format!("/documents/{}", id(&own))).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn history_tells_families_nothing_of_documents_that_are_kept_from_them() {
    let scene = Scene::new().await;
    add(&scene.officer, &scene.at_petition(), &[("visibility", "restricted")]).await;
    add(&scene.clerk, &scene.at_petition(), &[]).await;
    let applicant = scene.applicant(&scene.family).await;
    let count = async |role: &str, settings: &str| -> Value {
        let sql = format!(
            "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{role}'; {settings} \
             SELECT count(*) FROM event WHERE action = 'document_added'"
        );
        let client = cluster().endpoint().superuser(&scene.app.db.name).await.unwrap();
        let rows = client.simple_query(&sql).await.unwrap();
        rows.iter()
            .find_map(|message| {
                let SimpleQueryMessage::Row(row) = message else { return None };
                row.get(0)?.parse().ok()
            })
            .unwrap()
    };
    let family = format!("SET LOCAL app.applicants = '{applicant}';");
    assert_eq!(count("applicant", &family).await, 1);
    assert_eq!(count("auditor", "").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_court_sees_what_of_a_petition_stands_in_the_evidence_and_nothing_else_of_it() {
    let scene = Scene::new().await;
    let letter = id(&add(&scene.family, &scene.at_petition(), &[]).await);
    let passport = id(&add(&scene.family, &scene.at_petition(), &[("kind", "identity")]).await);
    scene
        .batch(&format!(
            "INSERT INTO evidence_item (id, review_id, document_id, kind, description, source, added_by, added_at) \
             VALUES ('{}', '{}', '{letter}', 'letter', 'd', 's', '{}', now())",
            Uuid::now_v7(),
            scene.review,
            scene.officer.account.unwrap()
        ))
        .await;
    for who in [&scene.court_clerk, &scene.judge] {
        who.get(&format!("/documents/{letter}")).await.expect(200);
        who.get(&format!("/documents/{passport}")).await.expect(404);
        let list = who.get(&scene.at_review()).await.expect(200);
        assert_eq!(list["total"], 1);
        assert_eq!(id(&list["items"][0]), letter);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_court_does_not_see_papers_about_persons_whose_case_lies_elsewhere() {
    let scene = Scene::new().await;
    let [here, elsewhere] = scene.persons.map(|person| person.to_string());
    let about = async |person: &str| {
        id(&add(&scene.officer, &scene.at_review(), &[("person", person)]).await)
    };
    let (here, elsewhere) = (about(&here).await, about(&elsewhere).await);
    scene.judge.get(&format!("/documents/{here}")).await.expect(200);
    scene.judge.get(&format!("/documents/{elsewhere}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_follow_a_petition_that_is_transferred_and_do_not_come_back() {
    let scene = Scene::new().await;
    let (old, new) = (Uuid::now_v7(), Uuid::now_v7());
    scene.petition_of(&scene.family, old, scene.persons[0], None).await;
    let before = id(&add(&scene.family, &format!("/petitions/{old}/documents"), &[]).await);
    let other = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let clerk = scene.app.sign_in(Role::RegistryClerk, Some(other)).await;
    clerk.get(&format!("/documents/{before}")).await.expect(404);
    scene.petition_of(&scene.family, new, scene.persons[0], None).await;
    scene
        .batch(&format!(
            "UPDATE petition SET state = 'transferred' WHERE id = '{old}'; \
             UPDATE petition SET office_id = '{other}', transferred_from = '{old}' WHERE id = '{new}'"
        ))
        .await;
    clerk.get(&format!("/documents/{before}")).await.expect(200);
    let list = clerk.get(&format!("/petitions/{new}/documents")).await.expect(200);
    assert_eq!(list["total"], 1);
    let after = id(&add(&clerk, &format!("/petitions/{new}/documents"), &[]).await);
    scene.family.get(&format!("/documents/{after}")).await.expect(200);
    scene.clerk.get(&format!("/documents/{after}")).await.expect(404);
    scene.clerk.get(&format!("/documents/{before}")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_go_page_by_page_and_refuse_what_they_do_not_know() {
    let scene = Scene::new().await;
    let mut expected = Vec::new();
    for _ in 0..5 {
        expected.insert(0, id(&add(&scene.family, &scene.at_petition(), &[]).await));
    }
    let (mut ids, mut after) = (Vec::new(), String::new());
    loop {
        let page =
            scene.clerk.get(&format!("{}?limit=2{after}", scene.at_petition())).await.expect(200);
        assert_eq!(page["total"], 5);
        ids.extend(page["items"].as_array().unwrap().iter().map(id));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(ids, expected);
    for query in ["?limit=0", "?limit=201", "?limit=x", "?after=x", "?everything=true"] {
        scene.clerk.get(&format!("{}{query}", scene.at_petition())).await.expect(422);
    }
    for path in ["/documents/x", "/documents/x/content", "/petitions/x/documents"] {
        scene.clerk.get(path).await.expect(404);
    }
}
