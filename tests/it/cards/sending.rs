use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::id::CardImportId;
use aqtau::service::card_import::{ImportCards, work};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

async fn send(client: &Client, source: &str, mapping: &str, file: (&str, Vec<u8>)) -> (u16, Value) {
    let part = Part::bytes(file.1).file_name(file.0.to_owned());
    let form = Form::new()
        .text("source_id", source.to_owned())
        .text("mapping", mapping.to_owned())
        .part("file", part);
    let url = format!("{}/api/v1/card-imports", client.base);
    let request = client.http.post(url).bearer_auth(client.token.as_deref().unwrap());
    let answer = request.multipart(form).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_sends_a_file_in_and_reads_how_far_it_is_and_what_was_wrong() {
    let app = TestApp::new().await;
    let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
    let other = app.office("ARC-KG", "archive", "national", "kg").await;
    let keeper = app.sign_in(Role::ArchiveOfficer, Some(archive)).await;
    let stranger = app.sign_in(Role::ArchiveOfficer, Some(other)).await;
    let body = json!({ "code": "KZ-1", "title": "Card index", "jurisdiction": "kz" });
    let source = keeper.post("/card-sources", body).await.expect(201);
    let source = source["id"].as_str().unwrap();
    let table = b"number,name\n1,Ivanov\n2,\n3,Petrov 3\n".to_vec();
    let (status, import) = send(&keeper, source, "simple", ("cards.csv", table.clone())).await;
    assert_eq!((status, import["state"].as_str()), (201, Some("waiting")), "{import:#}");
    let id: uuid::Uuid = import["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(app.count("SELECT count(*) FROM job WHERE kind = 'import_cards'").await, 1);
    work(&app.context, ImportCards { import: id }).await.unwrap();
    let path = format!("/card-imports/{}", CardImportId(id));
    let done = keeper.get(&path).await.expect(200);
    assert_eq!((done["state"].as_str(), done["added"].as_i64()), (Some("done"), Some(2)));
    let errors = keeper.get(&format!("{path}/errors?limit=1")).await.expect(200);
    assert_eq!(errors["items"][0]["code"], "no_name");
    let next = errors["next"].as_str().unwrap();
    let errors = keeper.get(&format!("{path}/errors?after={next}")).await.expect(200);
    assert_eq!(errors["items"][0]["code"], "odd_signs_in_name");
    let csv = keeper.get(&format!("{path}/errors.csv")).await.expect(200);
    assert!(csv.as_str().unwrap().contains("3,refused,no_name,,"), "{csv}");
    let lines = keeper.get(&format!("{path}/errors.jsonl")).await.expect(200);
    let first = lines.as_str().unwrap().lines().next().unwrap();
    let first: Value = serde_json::from_str(first).unwrap();
    assert_eq!((first["line"].as_i64(), first["code"].as_str()), (Some(3), Some("no_name")));
    assert_eq!(errors["total"], 2, "remarks are counted, not rows");
    for report in ["errors", "errors.csv", "errors.jsonl"] {
        stranger.get(&format!("{path}/{report}")).await.expect(404);
    }
    stranger.get(&path).await.expect(404);
    assert_eq!(keeper.get("/card-imports").await.expect(200)["total"], 1);
    assert_eq!(stranger.get("/card-imports").await.expect(200)["total"], 0);
    let (status, _) = send(&stranger, source, "simple", ("cards.csv", table.clone())).await;
    assert_eq!(status, 403);
    let (status, problem) = send(&keeper, source, "title = 1", ("cards.csv", table.clone())).await;
    assert_eq!((status, problem["errors"][0]["code"].as_str()), (422, Some("wrong_mapping")));
    let (status, problem) = send(&keeper, source, "simple", ("cards.pdf", table)).await;
    assert_eq!((status, problem["errors"][0]["code"].as_str()), (422, Some("unknown_format")));
    work(&app.context, ImportCards { import: id }).await.unwrap();
    assert_eq!(
        app.count("SELECT count(*) FROM card").await,
        2,
        "a job that runs twice adds nothing"
    );
}
