//! Work lists: who sees what, and that totals count what the pages show.

use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A case in the projection, as the refresh functions write it.
async fn item(app: &TestApp, kind: &str, office: Uuid, due: &str, assigned: Option<Uuid>) -> Uuid {
    let id = Uuid::now_v7();
    let assigned = assigned.map_or_else(|| "NULL".to_owned(), |id| format!("'{id}'"));
    app.sql(&format!(
        "INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, number, state, assigned_to, due_on, opened_at, changed_at) \
         VALUES ('{id}', '{kind}', '{office}', 'kz', 'N-1', 'evidence', {assigned}, '{due}', now(), now())"
    ))
    .await;
    id
}

/// Every id of a list, page by page, with the total each page gave.
async fn all(client: &Client, query: &str) -> (Vec<String>, BTreeSet<i64>) {
    let (mut ids, mut totals, mut after) = (Vec::new(), BTreeSet::new(), String::new());
    loop {
        let page = client.get(&format!("/work?limit=2{query}{after}")).await.expect(200);
        totals.insert(page["total"].as_i64().unwrap());
        ids.extend(
            page["items"].as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return (ids, totals),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_the_due_day_and_totals_count_what_they_show() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let other = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let mut expected = Vec::new();
    for due in ["2026-03-01", "2026-03-05", "2026-03-05", "2026-04-01", "9999-12-31"] {
        expected.push(item(&app, "review", office, due, None).await.to_string());
    }
    item(&app, "review", other, "2026-03-01", None).await;
    item(&app, "court_case", office, "2026-03-01", None).await;
    let (ids, totals) = all(&senior, "").await;
    assert_eq!(ids, expected);
    assert_eq!(totals, BTreeSet::from([5]));
    let (overdue, totals) = all(&senior, "&view=overdue").await;
    assert_eq!((overdue, totals), (expected[..1].to_vec(), BTreeSet::from([1])));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_officer_sees_assigned_reviews_and_the_offices_petitions_only() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
    let mine = item(&app, "review", office, "2026-03-05", officer.account).await;
    item(&app, "review", office, "2026-03-05", None).await;
    let petition = item(&app, "petition", office, "2026-03-06", None).await;
    let (ids, totals) = all(&officer, "").await;
    assert_eq!(ids, [mine.to_string(), petition.to_string()]);
    assert_eq!(totals, BTreeSet::from([2]));
    let (ids, _) = all(&officer, "&view=mine").await;
    assert_eq!(ids, [mine.to_string()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filter_and_row_security_agree_for_every_role() {
    let app = TestApp::new().await;
    let (office, archive, court) = (
        app.office("GP-KZ", "prosecutor", "national", "kz").await,
        app.office("ARC", "archive", "national", "kz").await,
        app.office("SC", "court", "national", "kz").await,
    );
    for kind in ["petition", "review", "archive_request", "court_case"] {
        for place in [office, archive, court] {
            item(&app, kind, place, "2026-03-05", None).await;
        }
    }
    for role in Role::ALL.iter().filter(|role| !matches!(role, Role::System | Role::Public)) {
        let place = place_of(*role, office, archive, court);
        let client = app.sign_in(*role, role.needs_office().then_some(place)).await;
        let account = client.account.unwrap();
        app.sql(&format!("UPDATE work_item SET assigned_to = '{account}', people = '{{{account}}}' WHERE case_id IN (SELECT case_id FROM work_item WHERE office_id = '{place}' ORDER BY case_id LIMIT 3)")).await;
        // Who sits on a panel is a reader of the review behind the case.
        app.sql("UPDATE work_item SET review_id = case_id WHERE case_kind = 'court_case'").await;
        app.sql(&format!(
            "INSERT INTO case_reader (case_id, kind, party, since) SELECT case_id, 'judge', '{account}', now() \
             FROM work_item WHERE case_kind = 'court_case' AND '{account}' = ANY (people)"
        ))
        .await;
        let answer = client.get("/work").await;
        if answer.status == 403 {
            continue;
        }
        let listed = answer.expect(200)["total"].as_i64().unwrap();
        // The same actor with no filter at all: what row security alone lets through.
        let offices = if role.needs_office() { place.to_string() } else { String::new() };
        let sql = format!(
            "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{role}'; SET LOCAL app.account = '{account}'; \
             SET LOCAL app.offices = '{offices}'; SELECT count(*) FROM work_item"
        );
        let client =
            crate::harness::cluster::cluster().endpoint().superuser(&app.db.name).await.unwrap();
        let rows = client.simple_query(&sql).await.unwrap();
        let fenced: i64 = rows
            .iter()
            .find_map(|message| {
                let tokio_postgres::SimpleQueryMessage::Row(row) = message else { return None };
                row.get(0)?.parse().ok()
            })
            .unwrap();
        assert_eq!(listed, fenced, "{role}");
    }
}

/// Every kept number that differs from what counting the rows gives.
const MISCOUNTED: &str = "SELECT count(*) FROM (
    SELECT office_id, case_kind, state, assigned_to, closed, count(*)::bigint AS n FROM work_item GROUP BY 1, 2, 3, 4, 5) AS rows
  FULL JOIN (
    SELECT office_id, case_kind, state, assigned_to, closed, sum(cases)::bigint AS n FROM work_count
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(cases) <> 0) AS kept
  ON (rows.office_id, rows.case_kind, rows.state, rows.closed) = (kept.office_id, kept.case_kind, kept.state, kept.closed)
    AND rows.assigned_to IS NOT DISTINCT FROM kept.assigned_to
  WHERE rows.n IS DISTINCT FROM kept.n";

#[tokio::test(flavor = "multi_thread")]
async fn the_kept_numbers_follow_every_change_and_are_taken_together() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
    let mut cases = Vec::new();
    for _ in 0..9 {
        cases.push(item(&app, "review", office, "2026-03-05", None).await);
    }
    for (at, change) in [
        format!("assigned_to = '{}'", officer.account.unwrap()),
        "state = 'hearing'".to_owned(),
        "due_on = '2026-05-05'".to_owned(),
        "closed = true".to_owned(),
        "case_kind = 'petition'".to_owned(),
    ]
    .into_iter()
    .enumerate()
    {
        app.sql(&format!("UPDATE work_item SET {change} WHERE case_id = '{}'", cases[at])).await;
    }
    app.sql(&format!("DELETE FROM work_item WHERE case_id = '{}'", cases[8])).await;
    let expected = [("", 7), ("&view=closed", 1), ("&view=unassigned", 6), ("&kind=petition", 1)];
    for fold in [false, true] {
        if fold {
            let lines = app.count("SELECT count(*) FROM work_count").await;
            app.run_all_jobs().await;
            assert!(app.count("SELECT count(*) FROM work_count").await < lines);
        }
        assert_eq!(app.count(MISCOUNTED).await, 0, "folded: {fold}");
        for (query, total) in expected {
            let (ids, totals) = all(&senior, query).await;
            assert_eq!(totals, BTreeSet::from([total]), "{query}");
            assert_eq!(i64::try_from(ids.len()), Ok(total), "{query}");
        }
        assert_eq!(all(&officer, "").await.1, BTreeSet::from([2]));
        assert_eq!(all(&senior, "&state=hearing").await.1, BTreeSet::from([1]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_kept_out_of_a_review_gets_a_total_without_it() {
    let scene = crate::reviews::Scene::new().await;
    scene.on_petition("Ахметов Серик").await;
    let total = async || all(&scene.senior, "").await.1;
    let before = total().await;
    let account = scene.senior.account.unwrap();
    scene.app.sql(&format!(
        "INSERT INTO exclusion (review_id, account_id, reason, by, at) SELECT id, '{account}', 'conflict', opened_by, opened_at FROM review"
    )).await;
    let after = total().await;
    assert_eq!(after.first().unwrap() + 1, *before.first().unwrap(), "{before:?} {after:?}");
    assert_eq!(scene.app.count(MISCOUNTED).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_query_says_which_part_is_wrong() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let body = clerk.get("/work?view=all&limit=0&country=Kazakhstan&after=x").await.expect(422);
    let pointers: Vec<_> =
        body["errors"].as_array().unwrap().iter().map(|e| e["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/view", "/limit", "/country", "/after"]);
    clerk.get("/work?vew=all").await.expect(422);
    app.anonymous().get("/work").await.expect(401);
    app.sign_in(Role::Applicant, None).await.get("/work").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_kept_out_of_a_review_finds_no_part_of_it_in_a_list() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let by = senior.account.unwrap();
    let review = item(&app, "review", office, "2026-03-05", None).await;
    let petition = item(&app, "petition", office, "2026-03-06", None).await;
    let other = item(&app, "review", office, "2026-03-07", None).await;
    app.sql(&format!(
        "UPDATE work_item SET review_id = '{review}' WHERE case_id IN ('{review}', '{petition}')"
    ))
    .await;
    app.sql(&format!(
        "INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, \
         number_seq, opened_by, opened_at) SELECT '{review}', '{office}', 'kz', p.id, 'ex_officio', \
         'Review', 'GP-KZ-2026/7', 2026, 7, '{by}', now() FROM jurisdiction_profile p WHERE country = 'kz'"
    ))
    .await;
    app.sql(&format!(
        "INSERT INTO exclusion (review_id, account_id, reason, by, at) \
         VALUES ('{review}', '{}', 'A relative.', '{by}', now())",
        clerk.account.unwrap()
    ))
    .await;
    let (ids, totals) = all(&clerk, "").await;
    assert_eq!((ids, totals), (vec![other.to_string()], BTreeSet::from([1])));
    assert_eq!(all(&senior, "").await.1, BTreeSet::from([3]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_stands_in_the_list_with_its_nearest_due_day_and_is_overdue_after_it() {
    let scene = crate::petitions::Scene::new().await;
    let petition = scene.submitted("Somebody").await;
    let view = scene.clerk.get(&format!("/petitions/{petition}")).await.expect(200);
    assert_eq!(view["deadlines"][0]["due_on"], "2026-03-05");
    let list = scene.clerk.get("/work?view=office").await.expect(200);
    assert_eq!(list["items"][0]["due_on"], "2026-03-05");
    assert_eq!(list["items"][0]["overdue"], false);
    assert_eq!(scene.clerk.get("/work?view=overdue").await.expect(200)["total"], 0);
    scene.app.clock.advance(chrono::TimeDelta::days(4));
    let list = scene.clerk.get("/work?view=overdue").await.expect(200);
    assert_eq!((&list["total"], &list["items"][0]["overdue"]), (&1.into(), &true.into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_kept_by_person_and_replaced_by_name() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let family = app.sign_in(Role::Applicant, None).await;
    let body = |days: i64, view: &str| json!({ "name": "Soon", "query": { "view": view, "due_in_days": days } });
    let first = senior.post("/work/filters", body(7, "office")).await.expect(200);
    let again = senior.post("/work/filters", body(30, "mine")).await.expect(200);
    assert_eq!(first["id"], again["id"]);
    let kept = senior.get("/work/filters").await.expect(200);
    assert_eq!(kept[0]["query"], json!({ "view": "mine", "due_in_days": 30 }), "{kept}");
    assert_eq!(kept.as_array().unwrap().len(), 1);
    let wrong = senior.post("/work/filters", body(-1, "ours")).await.expect(422);
    let pointers: Vec<_> =
        wrong["errors"].as_array().unwrap().iter().map(|e| &e["pointer"]).collect();
    assert_eq!(pointers, ["/query/view", "/query/due_in_days"], "{wrong}");
    assert_eq!(clerk.get("/work/filters").await.expect(200), json!([]));
    let path = format!("/work/filters/{}", first["id"].as_str().unwrap());
    clerk.delete(&path).await.expect(404);
    family.get("/work/filters").await.expect(403);
    family.post("/work/filters", body(7, "office")).await.expect(403);
    senior.delete(&path).await.expect(204);
    senior.delete(&path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_narrowed_to_an_officer_and_to_what_is_due_soon() {
    let app = TestApp::new().await;
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let officer = app.sign_in(Role::CaseOfficer, Some(office)).await.account.unwrap();
    let today = app.clock.now().date_naive();
    let due = |days: u64| (today + chrono::Days::new(days)).to_string();
    let soon = item(&app, "review", office, &due(7), Some(officer)).await.to_string();
    let later = item(&app, "review", office, &due(8), Some(officer)).await.to_string();
    item(&app, "review", office, &due(7), None).await;
    let (ids, totals) = all(&senior, &format!("&assigned_to={officer}")).await;
    assert_eq!((ids, totals), (vec![soon.clone(), later], BTreeSet::from([2])));
    let (ids, totals) = all(&senior, &format!("&assigned_to={officer}&due_in_days=7")).await;
    assert_eq!((ids, totals), (vec![soon], BTreeSet::from([1])));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judges_docket_is_the_cases_of_the_own_panels_alone() {
    let app = TestApp::new().await;
    let court = app.office("SC", "court", "national", "kz").await;
    let judge = app.sign_in(Role::Judge, Some(court)).await;
    let account = judge.account.unwrap();
    let mut cases = Vec::new();
    for _ in 0..3 {
        cases.push(item(&app, "court_case", court, "2026-03-05", None).await);
    }
    let [own, read, _other] = cases[..] else { panic!("three cases") };
    app.sql("UPDATE work_item SET review_id = case_id").await;
    app.sql(&format!("UPDATE work_item SET people = '{{{account}}}' WHERE case_id = '{own}'"))
        .await;
    // Another panel of the same review makes no case of its own.
    for review in [own, read] {
        app.sql(&format!(
            "INSERT INTO case_reader (case_id, kind, party, since) VALUES ('{review}', 'judge', '{account}', now())"
        ))
        .await;
    }
    for view in ["", "&view=mine"] {
        let (ids, totals) = all(&judge, view).await;
        assert_eq!((ids, totals), (vec![own.to_string()], BTreeSet::from([1])), "{view}");
    }
}
