//! Downloads: parts, headers, and the log of looks.

use super::{Scene, add, id, pdf, upload};
use crate::harness::Client;
use chrono::TimeDelta;
use reqwest::Response;
use uuid::Uuid;

async fn fetch(client: &Client, document: Uuid, query: &str, headers: &[(&str, &str)]) -> Response {
    let url = format!("{}/api/v1/documents/{document}/content{query}", client.base);
    let mut request = client.http.get(url).bearer_auth(client.token.as_ref().unwrap());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_is_what_was_brought_and_no_browser_runs_it() {
    let scene = Scene::new().await;
    let bytes = pdf(&"абв".repeat(100_000));
    let name = "Справка \"о\" смерти.pdf";
    let answer =
        upload(&scene.family, &scene.at_petition(), &[("kind", "letter")], name, bytes.clone())
            .await;
    let view = answer.expect(201);
    let response = fetch(&scene.family, id(&view), "", &[]).await;
    assert_eq!(response.status(), 200);
    for (header, value) in [
        ("content-type", "application/pdf"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "sandbox; default-src 'none'"),
        ("cache-control", "private, no-store"),
        ("accept-ranges", "bytes"),
    ] {
        assert_eq!(response.headers()[header], value);
    }
    let sent = response.headers()["content-disposition"].to_str().unwrap();
    let name = "%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%20_%D0%BE_%20%D1%81%D0%BC%D0%B5%D1%80%D1%82%D0%B8.pdf";
    assert!(
        sent.starts_with("attachment; ") && sent.ends_with(&format!("filename*=UTF-8''{name}")),
        "{sent}"
    );
    assert_eq!(
        response.headers()["etag"].to_str().unwrap(),
        format!("\"{}\"", view["sha256"].as_str().unwrap())
    );
    assert_eq!(response.content_length(), Some(bytes.len() as u64));
    assert_eq!(response.bytes().await.unwrap(), bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_gives_its_part_and_one_outside_says_how_long_the_file_is() {
    let scene = Scene::new().await;
    let bytes = pdf("0123456789");
    let view =
        upload(&scene.family, &scene.at_petition(), &[("kind", "letter")], "a.pdf", bytes.clone())
            .await;
    let document = id(&view.expect(201));
    let size = bytes.len();
    let etag = fetch(&scene.family, document, "", &[]).await.headers()["etag"]
        .to_str()
        .unwrap()
        .to_owned();
    for (headers, status, part, range) in [
        (vec![("range", "bytes=0-3")], 206, &bytes[..4], format!("bytes 0-3/{size}")),
        (
            vec![("range", "bytes=-4")],
            206,
            &bytes[size - 4..],
            format!("bytes {}-{}/{size}", size - 4, size - 1),
        ),
        (vec![("range", "bytes=5-")], 206, &bytes[5..], format!("bytes 5-{}/{size}", size - 1)),
        (
            vec![("range", "bytes=5-"), ("if-range", etag.as_str())],
            206,
            &bytes[5..],
            format!("bytes 5-{}/{size}", size - 1),
        ),
        (vec![("range", "bytes=5-"), ("if-range", "\"older\"")], 200, &bytes[..], String::new()),
        (vec![("range", "bytes=0-1,3-4")], 200, &bytes[..], String::new()),
        (vec![("range", "lines=1-2")], 200, &bytes[..], String::new()),
    ] {
        let response = fetch(&scene.family, document, "", &headers).await;
        assert_eq!(response.status(), status, "{headers:?}");
        let given = response.headers().get("content-range").map(|v| v.to_str().unwrap().to_owned());
        assert_eq!(given.unwrap_or_default(), range, "{headers:?}");
        assert_eq!(response.bytes().await.unwrap(), part, "{headers:?}");
    }
    let response = fetch(&scene.family, document, "", &[("range", "bytes=9999-")]).await;
    assert_eq!(response.status(), 416);
    assert_eq!(response.headers()["content-range"].to_str().unwrap(), format!("bytes */{size}"));
    assert_eq!(response.headers()["content-type"], "application/problem+json");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_look_is_logged_and_only_seniors_and_auditors_read_who_looked() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.officer, &scene.at_review(), &[]).await);
    fetch(&scene.officer, document, "?page=3", &[]).await;
    fetch(&scene.judge, document, "", &[]).await;
    fetch(&scene.auditor, document, "", &[("range", "bytes=5-")]).await;
    // Later pieces of one reading are one look; after a while it is another.
    fetch(&scene.judge, document, "", &[("range", "bytes=5-")]).await;
    fetch(&scene.judge, document, "", &[("range", "bytes=7-")]).await;
    scene.app.clock.advance(TimeDelta::minutes(16));
    fetch(&scene.judge, document, "", &[("range", "bytes=7-")]).await;

    let path = format!("/documents/{document}/views");
    let log = scene.senior.get(&path).await.expect(200);
    assert_eq!(log["total"], 4);
    let looks: Vec<_> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|look| (look["role"].as_str().unwrap(), look["page"].as_i64()))
        .collect();
    assert_eq!(
        looks,
        [("judge", None), ("auditor", None), ("judge", None), ("case_officer", Some(3))]
    );
    assert_eq!(log["items"][3]["account"], serde_json::json!(scene.officer.account));
    let page = scene.auditor.get(&format!("{path}?limit=3")).await.expect(200);
    let next = page["next"].as_str().unwrap();
    let rest = scene.auditor.get(&format!("{path}?limit=3&after={next}")).await.expect(200);
    assert_eq!((rest["items"].as_array().unwrap().len(), rest["next"].as_str()), (1, None));

    for who in [&scene.officer, &scene.judge, &scene.court_clerk] {
        who.get(&path).await.expect(403);
    }
    for who in [&scene.family, &scene.archivist] {
        who.get(&path).await.expect(404);
    }
    for query in ["?page=0", "?page=x", "?pages=1"] {
        assert_eq!(fetch(&scene.officer, document, query, &[]).await.status(), 422, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_that_is_refused_shows_nothing_and_is_not_logged() {
    let scene = Scene::new().await;
    let document = id(&add(&scene.archivist, &scene.at_request(), &[]).await);
    for who in [&scene.family, &scene.neighbours, &scene.clerk] {
        assert_eq!(fetch(who, document, "", &[]).await.status(), 404);
    }
    let url = format!("/documents/{document}/content");
    scene.app.anonymous().get(&url).await.expect(401);
    assert_eq!(scene.app.count("SELECT count(*) FROM document_view").await, 0);
}
