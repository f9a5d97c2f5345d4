//! From the office to the hearing: referral, protest, acceptance, panel, sittings.

use crate::courtroom::{Courtroom, Setup, blockers, conflict, fields};
use aqtau::domain::actor::Role;
use serde_json::json;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_referred_case_lies_at_the_court_and_everybody_is_told() {
    let room = Courtroom::new(Setup::referral(3)).await;
    assert_eq!(room.clerk.get(&format!("/reviews/{}", room.review)).await.status, 404);
    let case = room.refer().await;
    assert_eq!(room.states().await, ["court_referred"; 3]);
    let seen = room.clerk.get(&format!("/court-cases/{case}")).await.expect(200);
    assert_eq!(seen["basis"], "referral");
    assert_eq!(seen["number"], json!(null));
    assert_eq!(seen["subjects"].as_array().unwrap().len(), 3);
    assert_eq!(seen["deadlines"][0]["rule"], "court_acceptance");
    let open: Vec<_> = seen["steps"].as_array().unwrap().iter().map(|s| &s["step"]).collect();
    assert_eq!(open, ["accept_in_court"]);
    for family in 0..2 {
        assert_eq!(room.told(family, "court_referred").await, 1);
    }
    let clerk = room.clerk.account.unwrap();
    let told = format!("SELECT count(*) FROM notice WHERE account_id = '{clerk}'");
    assert_eq!(room.app.count(&told).await, 1, "the court's desk");
    assert_eq!(room.events("refer_to_court").await, 3);
    let own = room.families[0].client.get(&format!("/court-cases/{case}")).await.expect(200);
    assert_eq!(own["subjects"].as_array().unwrap().len(), 1, "a family sees its own person");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_referral_names_existing_courts_files_and_subjects_once() {
    let room = Courtroom::new(Setup::referral(2)).await;
    let path = format!("/reviews/{}/court-cases", room.review);
    let good = room.referral().await;
    let with = |key: &str, value: serde_json::Value| {
        let mut body = good.clone();
        body[key] = value;
        body
    };
    let twice = json!([room.subjects[0], room.subjects[0]]);
    assert_eq!(
        fields(room.senior.post(&path, with("subjects", twice)).await),
        ["/subjects/1 doubled"]
    );
    assert_eq!(
        fields(room.senior.post(&path, with("files", json!([]))).await),
        ["/files out_of_range"]
    );
    let archive = room.app.office("ARC", "archive", "regional", "kz").await;
    let abroad = room.app.office("SUD-KG", "court", "regional", "kg").await;
    for wrong in [archive, abroad, Uuid::now_v7()] {
        let answer = room.senior.post(&path, with("court_id", json!(wrong))).await;
        assert_eq!(fields(answer), ["/court_id no_court"]);
    }
    let foreign = with("subjects", json!([Uuid::now_v7()]));
    room.senior.post(&path, foreign).await.expect(404);
    room.officer.post(&path, good.clone()).await.expect(403);
    room.clerk.post(&path, good.clone()).await.expect(404);
    let stale = room.senior.post(&path, with("version", json!(99))).await;
    assert_eq!(conflict(stale), "stale");
    assert_eq!(room.states().await, ["conclusion_negative"; 2], "nothing was changed");
    room.senior.post(&path, good).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_court_than_the_competent_one_is_refused_with_the_rule() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let path = format!("/reviews/{}/court-cases", room.review);
    let mut body = room.referral().await;
    let national = room.app.office("VS", "court", "national", "kz").await;
    body["court_id"] = json!(national);
    let answer = room.senior.post(&path, body.clone()).await;
    let message = answer.body["errors"][0]["message"].as_str().unwrap().to_owned();
    assert_eq!(fields(answer), ["/court_id not_competent"]);
    assert!(message.contains("where the body sat"), "{message}");
    let other = room.app.office("SUD-2", "court", "regional", "kz").await;
    room.app.sql(&format!("UPDATE office SET region = 'KZ-11' WHERE id = '{other}'")).await;
    body["court_id"] = json!(other);
    assert_eq!(fields(room.senior.post(&path, body).await), ["/court_id not_competent"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_referral_sent_twice_makes_one_court_case() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let path = format!("/reviews/{}/court-cases", room.review);
    let body = room.referral().await;
    let first = room.senior.post_once(&path, body.clone(), "k-1").await.id();
    assert_eq!(room.senior.post_once(&path, body, "k-1").await.id(), first);
    assert_eq!(room.app.count("SELECT count(*) FROM court_case").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_law_decides_between_referral_and_protest() {
    let uz = Courtroom::new(Setup { state: "conclusion_negative", ..Setup::protest(1) }).await;
    let path = format!("/reviews/{}/court-cases", uz.review);
    let answer = uz.senior.post(&path, uz.referral().await).await;
    assert_eq!(blockers(answer), ["route_court_referral"]);
    let kz = Courtroom::new(Setup { state: "examination", ..Setup::referral(1) }).await;
    let path = format!("/reviews/{}/protests", kz.review);
    let answer = kz.senior.post(&path, kz.protest_body().await).await;
    assert_eq!(blockers(answer), ["route_protest"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_protest_needs_motion_national_office_and_two_people() {
    let room = Courtroom::new(Setup::protest(2)).await;
    let path = format!("/reviews/{}/protests", room.review);
    let good = room.protest_body().await;
    let with = |key: &str, value: serde_json::Value| {
        let mut body = good.clone();
        body[key] = value;
        body
    };
    assert_eq!(
        fields(room.senior.post(&path, with("motion_text", json!(null))).await),
        ["/motion_text required"]
    );
    let own = with("drafted_by", json!(room.senior.account));
    assert_eq!(fields(room.senior.post(&path, own).await), ["/drafted_by drafter_files"]);
    let stranger = with("drafted_by", json!(room.clerk.account));
    assert_eq!(fields(room.senior.post(&path, stranger).await), ["/drafted_by no_official"]);
    assert_eq!(
        fields(room.senior.post(&path, with("kind", json!("complaint"))).await),
        ["/kind unknown_code"]
    );
    let by_officer = with("drafted_by", json!(room.senior.account));
    room.officer.post(&path, by_officer).await.expect(403);
    let region = "UPDATE office SET level = $$regional$$ WHERE code = 'GP'";
    room.app.sql(region).await;
    assert_eq!(blockers(room.senior.post(&path, good.clone()).await), ["national_office"]);
    room.app.sql("UPDATE office SET level = 'national' WHERE code = 'GP'").await;
    let filed = room.senior.post(&path, good).await.expect(201);
    assert_eq!(room.states().await, ["protest_filed"; 2]);
    let case = filed["court_case_id"].as_str().unwrap();
    let seen = room.clerk.get(&format!("/court-cases/{case}")).await.expect(200);
    assert_eq!(seen["instance"], "cassation", "the version of the law that is in force");
    assert_eq!(room.told(0, "protest_filed").await, 1);
    let listed = room.senior.get(&path).await.expect(200);
    assert_eq!(listed[0]["motion_result"], json!(null));
    room.families[0].client.get(&path).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_court_gives_its_own_numbers_without_gaps() {
    let room = Courtroom::new(Setup::referral(2)).await;
    let path = format!("/reviews/{}/court-cases", room.review);
    let mut cases = Vec::new();
    for subject in &room.subjects {
        let mut body = room.referral().await;
        body["subjects"] = json!([subject]);
        cases.push(room.senior.post(&path, body).await.id());
    }
    for (case, number) in cases.iter().zip(["SUD-2026/00001", "SUD-2026/00002"]) {
        let accepted = room.accept(*case).await;
        assert_eq!(accepted["number"], number);
        let rules: Vec<_> =
            accepted["deadlines"].as_array().unwrap().iter().map(|d| &d["state"]).collect();
        assert_eq!(rules, ["met", "running"]);
    }
    let again = json!({ "version": room.case_version(cases[0]).await });
    let answer = room.clerk.post(&format!("/court-cases/{}/accept", cases[0]), again).await;
    assert_eq!(conflict(answer), "wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_judges_of_the_court_without_a_conflict_sit() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let case = room.refer().await;
    let path = format!("/court-cases/{case}/panel");
    let named = |version: i64, judges: Vec<Uuid>| json!({ "version": version, "judges": judges });
    let judge = room.judge.account.unwrap();
    let early = room.clerk.post(&path, named(1, vec![judge])).await;
    assert_eq!(conflict(early), "not-accepted");
    room.accept(case).await;
    let version = room.case_version(case).await;
    let clerk = room.clerk.account.unwrap();
    let answer = room.clerk.post(&path, named(version, vec![judge, clerk])).await;
    assert_eq!(fields(answer), ["/judges/1 no_judge"]);
    let answer = room.clerk.post(&path, named(version, vec![judge, judge])).await;
    assert_eq!(fields(answer), ["/judges/1 doubled"]);
    assert_eq!(
        fields(room.clerk.post(&path, named(version, vec![])).await),
        ["/judges out_of_range"]
    );
    let kin = room.app.sign_in(Role::Judge, Some(room.court)).await;
    let (excluded, review, by) = (kin.account.unwrap(), room.review, room.senior.account.unwrap());
    room.app
        .sql(&format!(
            "INSERT INTO exclusion (review_id, account_id, reason, by, at) VALUES ('{review}', '{excluded}', 'kin', '{by}', now())"
        ))
        .await;
    let answer = room.clerk.post(&path, named(version, vec![excluded])).await;
    assert_eq!(fields(answer), ["/judges/0 excluded"]);
    room.judge.get(&format!("/court-cases/{case}")).await.expect(404);
    room.panel(case).await;
    room.judge.get(&format!("/court-cases/{case}")).await.expect(200);
    let second = room.app.sign_in(Role::Judge, Some(room.court)).await;
    let version = room.case_version(case).await;
    let body = named(version, vec![second.account.unwrap()]);
    room.clerk.post(&path, body).await.expect(200);
    room.judge.get(&format!("/court-cases/{case}")).await.expect(404);
    room.senior.post(&path, named(version, vec![judge])).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hearing_keeps_the_notice_period_and_everybody_learns_day_time_and_place() {
    let room = Courtroom::new(Setup::referral(2)).await;
    let case = room.refer().await;
    room.accept(case).await;
    assert_eq!(conflict(room.schedule(case, 14).await), "no-panel");
    room.panel(case).await;
    assert_eq!(fields(room.schedule(case, 9).await), ["/scheduled_for too_soon"]);
    assert_eq!(fields(room.schedule(case, -1).await), ["/scheduled_for too_soon"]);
    room.schedule(case, 10).await.expect(201);
    assert_eq!(room.states().await, ["hearing"; 2]);
    let applicant = room.families[1].applicant;
    let sql = format!(
        "SELECT params::text FROM notice WHERE applicant_id = '{applicant}' AND kind = 'hearing_scheduled'"
    );
    let rows = room.app.sql(&sql).await;
    assert_eq!(rows.len(), 1);
    let params: serde_json::Value = serde_json::from_str(rows[0].get(0)).unwrap();
    assert_eq!(params["date"], "2026-03-12");
    assert_eq!(params["time"], "15:00:00", "10:00 UTC in the country's own time");
    assert_eq!(params["place"], "Hall 1");
    let judge = room.judge.account.unwrap();
    let sql = format!(
        "SELECT count(*) FROM notice WHERE account_id = '{judge}' AND kind = 'hearing_scheduled'"
    );
    assert_eq!(room.app.count(&sql).await, 1);
    assert_eq!(conflict(room.schedule(case, 20).await), "wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_adjourned_hearing_is_told_and_set_again() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let case = room.refer().await;
    room.accept(case).await;
    room.panel(case).await;
    room.schedule(case, 14).await.expect(201);
    let path = format!("/court-cases/{case}/adjourn");
    let body = json!({ "version": room.case_version(case).await, "reason": " " });
    assert_eq!(fields(room.clerk.post(&path, body).await), ["/reason required"]);
    let body = json!({ "version": room.case_version(case).await, "reason": "The judge is ill." });
    let seen = room.clerk.post(&path, body).await.expect(200);
    assert_eq!(seen["hearings"][0]["state"], "adjourned");
    assert_eq!(seen["hearings"][0]["reason"], "The judge is ill.");
    assert_eq!(room.told(0, "hearing_adjourned").await, 1);
    room.schedule(case, 20).await.expect(201);
    assert_eq!(room.states().await, ["hearing"]);
    assert_eq!(room.told(0, "hearing_scheduled").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_of_another_court_is_not_told_that_the_case_exists() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let case = room.refer().await;
    let elsewhere = room.app.office("SUD-9", "court", "regional", "kz").await;
    let stranger = room.app.sign_in(Role::CourtClerk, Some(elsewhere)).await;
    stranger.get(&format!("/court-cases/{case}")).await.expect(404);
    let body = json!({ "version": 1 });
    stranger.post(&format!("/court-cases/{case}/accept"), body).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_offices_clock_stands_while_everything_lies_at_the_court() {
    let room = Courtroom::new(Setup::referral(2)).await;
    let review = room.review;
    let sql = format!(
        "INSERT INTO deadline (id, case_kind, case_id, review_id, jurisdiction, rule_code, rule, start_on, due_on, state, derivation, created_at) \
         SELECT gen_random_uuid(), 'review', '{review}', '{review}', 'kz', 'main_term', \
           jsonb_build_object('rule', r, 'limits', '{{\"moves_to_working_day\": true}}'::jsonb, 'profile', 'kz-1993-04-14'), \
           '2026-03-02', '2026-06-02', 'running', '[]', now() \
         FROM jurisdiction_profile p, jsonb_array_elements(p.content::jsonb -> 'deadlines') r \
         WHERE p.id = 'kz-1993-04-14' AND r ->> 'code' = 'main_term'"
    );
    room.app.sql(&sql).await;
    let path = format!("/reviews/{review}/court-cases");
    let state = || async {
        let rows = room.app.sql("SELECT state FROM deadline WHERE rule_code = 'main_term'").await;
        rows[0].get::<_, String>(0)
    };
    for (nth, expected) in ["running", "paused"].into_iter().enumerate() {
        let mut body = room.referral().await;
        body["subjects"] = json!([room.subjects[nth]]);
        room.senior.post(&path, body).await.expect(201);
        assert_eq!(state().await, expected, "after referral {nth}");
    }
}
