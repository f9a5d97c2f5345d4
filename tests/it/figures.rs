//! Figures: counted by hand for a small country, shown to whom they are for, and read back from the downloads.

use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::service::figures::refresh;
use calamine::{Data, Reader as _, Xlsx};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::io::Cursor;
use uuid::Uuid;

/// Reviews of an office with one decided subject each: body, article, outcome, year and how many.
const DECIDED: [(&str, &str, &str, i32, i32); 6] = [
    ("troika_nkvd_00447", "rsfsr_1926:58-10", "rehabilitated", 2024, 12),
    ("troika_nkvd_00447", "rsfsr_1926:58-10", "refused", 2024, 2),
    ("troika_nkvd_00447", "rsfsr_1926:58-6", "rehabilitated", 2025, 30),
    ("oso_nkvd", "rsfsr_1926:58-10", "rehabilitated", 2024, 9),
    ("oso_nkvd", "rsfsr_1926:58-10", "refused", 2024, 7),
    ("oso_nkvd", "rsfsr_1926:58-6", "refused", 2025, 8),
];

/// A country with two offices: everything decided lies in the first, and three open reviews in the second.
async fn scene(app: &TestApp) -> (Uuid, Uuid) {
    let first = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let second = app.office("KZ-AST-P", "prosecutor", "regional", "kz").await;
    let account = Uuid::now_v7();
    app.sign_in_as(account, Role::CaseOfficer, Some(first)).await;
    let now = app.clock.now();
    let mut number = 0;
    for (body, article, outcome, year, many) in DECIDED {
        app.sql(&format!(
            "WITH n AS (SELECT gen_random_uuid() AS person, gen_random_uuid() AS act, gen_random_uuid() AS review, g \
                        FROM generate_series(1, {many}) g), \
             p AS (INSERT INTO person (id, created_at) SELECT person, '{now}' FROM n), \
             a AS (INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, decided_raw, \
                     decided_precision, article_raw, articles, measure_raw, source, created_at) \
                   SELECT act, person, 'extrajudicial', 'raw', '{body}', '1937', 'year', 'raw', ARRAY['{article}'], \
                     'raw', 'card', '{now}' FROM n), \
             r AS (INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, \
                     number_seq, opened_by, opened_at) \
                   SELECT review, '{first}', 'kz', 'kz-1993-04-14', 'ex_officio', 'A list', 'N' || g + {number}, \
                     2026, g + {number}, '{account}', '{now}' FROM n) \
             INSERT INTO review_subject (id, review_id, person_id, act_id, position, class, state, outcome, \
               outcome_paper_kind, outcome_paper_id, decided_at, in_force_at) \
             SELECT gen_random_uuid(), review, person, act, 1, 'extrajudicial', 'decided', '{outcome}', 'conclusion', \
               gen_random_uuid(), '{year}-06-01', '{year}-06-01' FROM n"
        ))
        .await;
        number += many;
    }
    for (office, state, days, due) in [
        (first, "evidence", 10, "9999-12-31"),
        (first, "examination", 100, "2026-03-20"),
        (first, "examination", 400, "2026-01-01"),
        (second, "evidence", 1000, "2025-01-01"),
        (second, "hearing", 40, "2026-02-20"),
    ] {
        app.sql(&format!(
            "INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, state, due_on, opened_at, changed_at) \
             VALUES (gen_random_uuid(), 'review', '{office}', 'kz', '{state}', '{due}', \
               timestamptz '{now}' - interval '{days} days', '{now}')"
        ))
        .await;
    }
    refresh(&app.context).await.unwrap();
    (first, second)
}

async fn read(client: &Client, path: &str) -> Value {
    client.get(path).await.expect(200)
}

/// Rows with their totals; null where they are kept back.
fn lines(view: &Value) -> Vec<(String, Value)> {
    let lines = view["lines"].as_array().unwrap();
    let line = |line: &Value| {
        (line["line"].as_str().unwrap().to_owned(), line["total"]["counted"].clone())
    };
    lines.iter().map(line).collect()
}

fn line(name: &str, counted: i64) -> (String, Value) {
    (name.to_owned(), json!(counted))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_of_a_country_and_of_an_office_are_those_counted_by_hand() {
    let app = TestApp::new().await;
    let (first, second) = scene(&app).await;
    let auditor = app.sign_in(Role::Auditor, None).await;
    let years = read(&auditor, "/figures/outcomes?country=kz").await;
    assert_eq!(lines(&years), [line("2025", 38), line("2024", 30)]);
    assert_eq!(years["total"]["counted"], 68);
    assert_eq!((&years["total"]["persons"], &years["total"]["files"]), (&json!(68), &json!(0)));
    let bodies = read(&auditor, "/figures/bodies?country=kz&year=2024").await;
    assert_eq!(lines(&bodies), [line("oso_nkvd", 16), line("troika_nkvd_00447", 14)]);
    assert_eq!(bodies["years"], json!([2025, 2024]));
    assert_eq!(bodies["parts"][0], "rehabilitated");
    let refused = bodies["parts"].as_array().unwrap().iter().position(|p| p == "refused").unwrap();
    assert_eq!(bodies["lines"][1]["parts"][refused]["counted"], 2);
    assert_eq!(bodies["totals"][0]["counted"], 21);
    let articles = read(&auditor, "/figures/articles?country=kz").await;
    assert_eq!(lines(&articles), [line("rsfsr_1926:58-6", 38), line("rsfsr_1926:58-10", 30)]);
    assert!(articles["total"].is_null());
    let states = read(&auditor, "/figures/states?country=kz&kind=review").await;
    assert_eq!(lines(&states), [line("evidence", 2), line("examination", 2), line("hearing", 1)]);
    // An office is counted when somebody asks.
    let chief = app.sign_in(Role::SeniorProsecutor, Some(second)).await;
    let ages = read(&chief, "/figures/ages").await;
    assert_eq!(lines(&ages), [line("under_90", 1), line("older", 1)]);
    let overdue = read(&chief, &format!("/figures/overdue?office={second}")).await;
    assert_eq!(lines(&overdue), [line("late_30", 1), line("late_more", 1)]);
    assert_eq!(read(&chief, "/figures/outcomes").await["lines"], json!([]));
    let there = read(&auditor, &format!("/figures/overdue?office={first}")).await;
    assert_eq!(lines(&there), [line("no_term", 1), line("in_time", 1), line("late_90", 1)]);
    assert_eq!(read(&auditor, "/figures/archives?country=kz").await["lines"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_counted_once_for_all_who_ask_within_some_minutes_and_says_when() {
    let app = TestApp::with(|config| config.figures.office_minutes = 5).await;
    let (first, second) = scene(&app).await;
    let chief = app.sign_in(Role::SeniorProsecutor, Some(second)).await;
    let before = read(&chief, "/figures/states").await;
    app.sql(&format!("UPDATE work_item SET state = 'appealed' WHERE office_id = '{second}'")).await;
    app.clock.advance(chrono::TimeDelta::minutes(1));
    assert_eq!(read(&chief, "/figures/states").await, before);
    // Another figure, and another office, are not what was counted.
    let ages = read(&chief, "/figures/ages").await;
    assert_ne!(ages["as_of"], before["as_of"]);
    let auditor = app.sign_in(Role::Auditor, None).await;
    let other = read(&auditor, &format!("/figures/states?office={first}")).await;
    assert_ne!(other["lines"], before["lines"]);
    let stranger = app.sign_in(Role::SeniorProsecutor, Some(first)).await;
    let refused = stranger.get(&format!("/figures/states?office={second}")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_numbers_only_is_told_no_small_number_and_none_that_gives_it_away() {
    let app = TestApp::new().await;
    scene(&app).await;
    let statistician = app.sign_in(Role::Statistician, None).await;
    let bodies = read(&statistician, "/figures/bodies?country=kz").await;
    assert_eq!((&bodies["smallest_count"], &bodies["total"]["counted"]), (&json!(5), &json!(68)));
    let all = bodies.to_string();
    assert!(all.contains("\"fewer\"") && all.contains("\"withheld\""), "{all}");
    for year in ["", "&year=2024", "&year=2025"] {
        let view = read(&statistician, &format!("/figures/bodies?country=kz{year}")).await;
        let numbers = view["lines"].as_array().unwrap().iter();
        for number in numbers.flat_map(|line| line["parts"].as_array().unwrap()) {
            let counted = number["counted"].as_i64();
            assert!(counted.is_none_or(|n| n == 0 || n >= 5), "{number}");
            let kept_back = number["mark"] != "shown";
            assert_eq!(kept_back, counted.is_none() && number["persons"].is_null(), "{number}");
        }
    }
    // Five open reviews are as many as may be told, and none of them by its state.
    let states = read(&statistician, "/figures/states?country=kz").await;
    assert_eq!(states["total"]["counted"], 5);
    assert!(lines(&states).iter().all(|(_, counted)| counted.is_null()), "{states}");
    let never = read(&statistician, "/figures/states?country=uz").await;
    assert!(never["as_of"].is_null() && never["lines"] == json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_for_statisticians_auditors_and_chiefs_of_their_own_office() {
    let app = TestApp::new().await;
    let (first, second) = scene(&app).await;
    let of_office = format!("/figures/states?office={first}");
    for (role, office, country, own, other) in [
        (Role::Statistician, None, 200, 403, 403),
        (Role::Auditor, None, 200, 200, 200),
        (Role::SeniorProsecutor, Some(first), 403, 200, 403),
        (Role::CommissionChair, Some(first), 403, 200, 403),
        (Role::CaseOfficer, Some(first), 403, 403, 403),
        (Role::RegistryClerk, Some(first), 403, 403, 403),
        (Role::CommissionMember, Some(first), 403, 403, 403),
        (Role::Judge, Some(first), 403, 403, 403),
        (Role::Administrator, None, 403, 403, 403),
        (Role::Applicant, None, 403, 403, 403),
    ] {
        let client = app.sign_in(role, office).await;
        let other_office = format!("/figures/states/table.csv?office={second}");
        for (path, status) in [
            ("/figures/states?country=kz", country),
            ("/figures/bodies/table.xlsx?country=kz", country),
            (of_office.as_str(), own),
            (other_office.as_str(), other),
        ] {
            let answer = client.get(path).await;
            assert_eq!(answer.status.as_u16(), status, "{role} {path}");
        }
    }
    let auditor = app.sign_in(Role::Auditor, None).await;
    for (path, status) in [
        ("/figures/nothing?country=kz", StatusCode::NOT_FOUND),
        ("/figures/states", StatusCode::UNPROCESSABLE_ENTITY),
        ("/figures/states?country=xx", StatusCode::UNPROCESSABLE_ENTITY),
        ("/figures/states?country=kz&kind=letter", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        assert_eq!(auditor.get(path).await.status, status, "{path}");
    }
    let nowhere = format!("/figures/states?office={}", Uuid::now_v7());
    assert_eq!(auditor.get(&nowhere).await.status, StatusCode::NOT_FOUND);
}

/// A download as bytes.
async fn bytes(client: &Client, path: &str) -> Vec<u8> {
    let url = format!("{}/api/v1{path}", client.base);
    let request = client.http.get(url).bearer_auth(client.token.as_ref().unwrap());
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let said = answer.headers()["content-disposition"].to_str().unwrap().to_owned();
    assert!(said.starts_with("attachment"), "{said}");
    answer.bytes().await.unwrap().to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_is_read_back_with_every_row_and_tells_no_more_than_the_page() {
    let app = TestApp::new().await;
    scene(&app).await;
    let auditor = app.sign_in(Role::Auditor, None).await;
    let text = bytes(&auditor, "/figures/bodies/table.csv?country=kz").await;
    let mut table = csv::Reader::from_reader(text.as_slice());
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let whole = rows.iter().find(|row| (1..6).all(|at| at == 3 || row[at].is_empty())).unwrap();
    assert_eq!((&whole[6], &whole[7]), ("68", "68"));
    let year: i64 = rows
        .iter()
        .filter(|row| &row[1] == "2024" && !row[2].is_empty() && !row[4].is_empty())
        .map(|row| row[6].parse::<i64>().unwrap())
        .sum();
    assert_eq!(year, 30);
    let statistician = app.sign_in(Role::Statistician, None).await;
    let workbook = bytes(&statistician, "/figures/bodies/table.xlsx?country=kz").await;
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).unwrap();
    let range = read.worksheet_range_at(0).unwrap().unwrap();
    let (mut kept_back, mut shown) = (0, 0);
    for row in range.rows().skip(1) {
        if let Data::Float(number) = &row[6] {
            assert!(*number >= 5.0, "{row:?}");
            shown += 1;
        } else {
            assert_eq!(row[6], Data::Empty);
            let why = row[9].to_string();
            assert!(why.contains('5') || why.contains("not shown"), "{row:?}");
            kept_back += 1;
        }
    }
    assert!(kept_back > 3 && shown > 5, "{kept_back} {shown}");
    assert_eq!(range.rows().count() - 1, rows.len());
}
