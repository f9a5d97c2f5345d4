//! Rulings: entered by one, confirmed by another; appeals; entry into force.

use crate::courtroom::{Courtroom, Setup, blockers, conflict, fields};
use aqtau::domain::actor::Role;
use aqtau::service::ruling::enter_due;
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_changes_nothing_until_a_judge_confirms_it() {
    let mut room = Courtroom::new(Setup::referral(3)).await;
    let case = room.heard().await;
    let ruling = room.enter(case, "rehabilitated").await;
    assert_eq!(room.states().await, ["hearing"; 3]);
    let outcomes = "SELECT count(*) FROM review_subject WHERE outcome IS NOT NULL";
    assert_eq!(room.app.count(outcomes).await, 0);
    for outsider in [&room.senior, &room.families[0].client] {
        outsider.get(&format!("/rulings/{ruling}")).await.expect(404);
    }
    let confirmed = room.confirm(ruling).await;
    assert_eq!(confirmed["state"], "confirmed");
    assert_eq!(room.states().await, ["ruled"; 3]);
    let papers = format!(
        "SELECT count(*) FROM review_subject WHERE outcome = 'rehabilitated' \
         AND outcome_paper_kind = 'ruling' AND outcome_paper_id = '{ruling}' AND in_force_at IS NULL"
    );
    assert_eq!(room.app.count(&papers).await, 3);
    for family in 0..2 {
        assert_eq!(room.told(family, "ruling_made").await, 1, "each family is told once");
    }
    assert_eq!(room.events("confirm_ruling").await, 3);
    let own = room.families[0].client.get(&format!("/rulings/{ruling}")).await.expect(200);
    assert_eq!(own["outcomes"].as_array().unwrap().len(), 1);
    assert_eq!(own["outcomes"][0]["subject_id"], json!(room.subjects[0]));
    assert_eq!(own["text"], Value::Null, "the text names everybody");
    assert_eq!(own["attendance"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_that_is_missing_doubled_or_foreign_refuses_the_whole_ruling() {
    let mut room = Courtroom::new(Setup::referral(3)).await;
    let case = room.heard().await;
    let path = format!("/court-cases/{case}/rulings");
    let good = room.ruling(case, "rehabilitated").await;
    let mut missing = good.clone();
    missing["outcomes"].as_array_mut().unwrap().pop();
    assert_eq!(fields(room.clerk.post(&path, missing).await), ["/outcomes missing"]);
    let mut doubled = good.clone();
    doubled["outcomes"][2]["subject_id"] = json!(room.subjects[0]);
    assert_eq!(fields(room.clerk.post(&path, doubled).await), ["/outcomes/2/subject_id doubled"]);
    let mut foreign = good.clone();
    foreign["outcomes"][1]["subject_id"] = json!(Uuid::now_v7());
    assert_eq!(
        fields(room.clerk.post(&path, foreign).await),
        ["/outcomes/1/subject_id foreign", "/outcomes missing"]
    );
    let mut wrong = good.clone();
    wrong["outcomes"][0]["outcome"] = json!("acquitted");
    wrong["outcomes"][1]["outcome"] = json!("refused");
    wrong["outcomes"][2]["operative_text"] = json!("");
    wrong["motion_result"] = json!("granted");
    assert_eq!(
        fields(room.clerk.post(&path, wrong).await),
        [
            "/outcomes/0/outcome unknown_code",
            "/outcomes/1/ground required",
            "/outcomes/2/operative_text required"
        ]
    );
    let mut motion = good.clone();
    motion["motion_result"] = json!("granted");
    assert_eq!(fields(room.clerk.post(&path, motion).await), ["/motion_result not_expected"]);
    assert_eq!(room.app.count("SELECT count(*) FROM ruling").await, 0);
    assert_eq!(room.app.count("SELECT count(*) FROM ruling_outcome").await, 0);
    room.clerk.post(&path, good).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_waits_for_its_hearing_and_only_the_courts_clerk_enters_it() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    let case = room.refer().await;
    room.accept(case).await;
    let path = format!("/court-cases/{case}/rulings");
    let body = room.ruling(case, "rehabilitated").await;
    assert_eq!(conflict(room.clerk.post(&path, body).await), "wrong-state");
    room.panel(case).await;
    room.schedule(case, 14).await.expect(201);
    let body = room.ruling(case, "rehabilitated").await;
    assert_eq!(conflict(room.clerk.post(&path, body).await), "hearing-not-held");
    room.later(15).await;
    let body = room.ruling(case, "rehabilitated").await;
    for other in [&room.judge, &room.senior, &room.families[0].client] {
        other.post(&path, body.clone()).await.expect(403);
    }
    let mut stale = body.clone();
    stale["version"] = json!(1);
    assert_eq!(conflict(room.clerk.post(&path, stale).await), "stale");
    room.clerk.post(&path, body).await.expect(201);
    let again = room.ruling(case, "rehabilitated").await;
    assert_eq!(conflict(room.clerk.post(&path, again).await), "ruling-entered");
    let adjourn = json!({ "version": room.case_version(case).await, "reason": "Late." });
    let answer = room.clerk.post(&format!("/court-cases/{case}/adjourn"), adjourn).await;
    assert_eq!(conflict(answer), "ruling-entered");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_confirms_a_ruling_they_entered_whatever_capacity_they_use() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    let both = room.judge.account.unwrap();
    let case = room.heard().await;
    let as_clerk = room.app.sign_in_as(both, Role::CourtClerk, Some(room.court)).await;
    let body = room.ruling(case, "rehabilitated").await;
    let ruling = as_clerk.post(&format!("/court-cases/{case}/rulings"), body).await.id();
    let path = format!("/rulings/{ruling}/confirm");
    let version = json!({ "version": 1 });
    assert_eq!(blockers(room.judge.post(&path, version.clone()).await), ["another_confirms"]);
    room.clerk.post(&path, version.clone()).await.expect(403);
    as_clerk.post(&path, version.clone()).await.expect(403);
    assert_eq!(room.states().await, ["hearing"]);
    let other = room.app.sign_in(Role::Judge, Some(room.court)).await;
    other.post(&path, version).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_that_is_sent_back_is_entered_anew() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let case = room.heard().await;
    let first = room.enter(case, "refused").await;
    let path = format!("/rulings/{first}/send-back");
    let body = json!({ "version": 1, "reason": "The second name is wrong." });
    room.clerk.post(&path, body.clone()).await.expect(403);
    let seen = room.judge.post(&path, body.clone()).await.expect(200);
    assert_eq!(seen["state"], "sent_back");
    assert_eq!(conflict(room.judge.post(&path, body).await), "stale");
    let version = room.ruling_version(first).await;
    let confirm = json!({ "version": version });
    let answer = room.judge.post(&format!("/rulings/{first}/confirm"), confirm).await;
    assert_eq!(conflict(answer), "ruling-closed");
    let second = room.enter(case, "rehabilitated").await;
    room.confirm(second).await;
    assert_eq!(room.states().await, ["ruled"; 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_motion_is_answered_where_one_lies_with_the_case() {
    let mut room = Courtroom::new(Setup::protest(2)).await;
    let case = room.heard().await;
    let mut body = room.ruling(case, "rehabilitated").await;
    body["motion_result"] = Value::Null;
    let path = format!("/court-cases/{case}/rulings");
    assert_eq!(fields(room.clerk.post(&path, body).await), ["/motion_result required"]);
    let ruling = room.enter(case, "rehabilitated").await;
    room.confirm(ruling).await;
    let filed = room.senior.get(&format!("/reviews/{}/protests", room.review)).await.expect(200);
    assert_eq!(filed[0]["motion_result"], "granted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_enters_into_force_when_the_window_is_over_and_not_before() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let (case, ruling) = room.ruled("rehabilitated").await;
    room.later(9).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 0);
    assert_eq!(room.states().await, ["ruled"; 2]);
    room.later(5).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 2);
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 0, "once");
    assert_eq!(room.states().await, ["decided"; 2]);
    assert_eq!(room.events("enter_into_force").await, 2);
    assert_eq!(room.events("record_decision").await, 2);
    for family in 0..2 {
        assert_eq!(room.told(family, "ruling_in_force").await, 1);
    }
    let seen = room.senior.get(&format!("/rulings/{ruling}")).await.expect(200);
    assert_eq!(seen["state"], "in_force");
    let late = json!({
        "version": room.ruling_version(ruling).await, "subjects": [room.subjects[0]],
        "complaint": "Too late.",
    });
    let answer = room.senior.post(&format!("/rulings/{ruling}/appeals"), late).await;
    assert_eq!(conflict(answer), "wrong-state");
    let rules = room.clerk.get(&format!("/court-cases/{case}")).await.expect(200);
    let open = rules["deadlines"].as_array().unwrap().iter().filter(|d| d["state"] == "running");
    assert_eq!(open.count(), 0, "no clock of the court runs on");
    let certificate =
        "SELECT count(*) FROM deadline WHERE rule_code = 'certificate' AND state = 'running'";
    assert_eq!(room.app.count(certificate).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_appeals_in_time_through_its_own_petition_and_only_for_its_own_person() {
    let mut room = Courtroom::new(Setup::referral(3)).await;
    let (_, ruling) = room.ruled("refused").await;
    let path = format!("/rulings/{ruling}/appeals");
    let family = &room.families[0];
    let body = |petition: Value, subjects: Value| json!({ "version": 2, "petition_id": petition, "subjects": subjects, "complaint": "Unjust." });
    let own = json!(family.petition);
    let mine = json!([room.subjects[0]]);
    let answer = family.client.post(&path, body(Value::Null, mine.clone())).await;
    assert_eq!(fields(answer), ["/petition_id required"]);
    let other = json!(room.families[1].petition);
    let answer = family.client.post(&path, body(other, mine.clone())).await;
    assert_eq!(fields(answer), ["/petition_id foreign"]);
    let answer = family.client.post(&path, body(own.clone(), json!([room.subjects[1]]))).await;
    assert_eq!(fields(answer), ["/subjects/0 foreign"]);
    let answer = room.senior.post(&path, body(own.clone(), mine.clone())).await;
    assert_eq!(fields(answer), ["/petition_id not_expected"]);
    room.clerk.post(&path, body(Value::Null, mine.clone())).await.expect(403);
    let appeal = family.client.post(&path, body(own.clone(), mine.clone())).await.id();
    assert_eq!(room.states().await, ["appealed", "ruled", "ruled"]);
    assert_eq!(room.told(0, "appeal_filed").await, 1);
    assert_eq!(room.told(1, "appeal_filed").await, 0, "another family's affair");
    let again = family.client.post(&path, body(own, mine)).await;
    assert_eq!(conflict(again), "wrong-state");
    let second = &room.families[1];
    let body = body(json!(second.petition), json!([room.subjects[1]]));
    second.client.post(&path, body).await.expect(201);
    second.client.get(&format!("/appeals/{appeal}")).await.expect(404);
    assert_eq!(second.client.get(&path).await.expect(200).as_array().unwrap().len(), 1);
    room.later(20).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 1, "what nobody appealed");
    assert_eq!(room.states().await, ["appealed", "appealed", "decided"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_after_the_window_needs_a_restored_term() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let (_, ruling) = room.ruled("refused").await;
    room.later(15).await;
    let path = format!("/rulings/{ruling}/appeals");
    let appeal = |room: &Courtroom, version: i64| {
        json!({ "version": version, "petition_id": room.families[0].petition,
                "subjects": [room.subjects[0]], "complaint": "We learned of it late." })
    };
    let answer = room.families[0].client.post(&path, appeal(&room, 2)).await;
    assert_eq!(blockers(answer), ["window_open"]);
    let restore = format!("/rulings/{ruling}/restore-term");
    let until = (room.app.clock.today() + chrono::TimeDelta::days(7)).to_string();
    let body = json!({ "version": 2, "subjects": [room.subjects[0]], "until": until, "reason": "The letter was lost." });
    for other in [&room.clerk, &room.senior, &room.families[0].client] {
        other.post(&restore, body.clone()).await.expect(403);
    }
    let mut past = body.clone();
    past["until"] = json!("2026-01-01");
    assert_eq!(fields(room.judge.post(&restore, past).await), ["/until out_of_range"]);
    room.judge.post(&restore, body).await.expect(200);
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 1, "the other one enters into force");
    assert_eq!(room.states().await, ["ruled", "decided"]);
    let version = room.ruling_version(ruling).await;
    let filed = room.families[0].client.post(&path, appeal(&room, version)).await.expect(201);
    assert_eq!(filed["term_restored"], true);
    assert_eq!(room.states().await, ["appealed", "decided"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_term_that_nobody_uses_runs_out() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    let (_, ruling) = room.ruled("refused").await;
    let until = (room.app.clock.today() + chrono::TimeDelta::days(30)).to_string();
    let body =
        json!({ "version": 2, "subjects": room.subjects, "until": until, "reason": "Illness." });
    room.judge.post(&format!("/rulings/{ruling}/restore-term"), body).await.expect(200);
    room.later(30).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 0);
    room.later(1).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 1);
}

/// The prosecutor's appeal about the first subject.
async fn appealed(room: &Courtroom, ruling: Uuid) -> Uuid {
    let body = json!({
        "version": room.ruling_version(ruling).await, "subjects": [room.subjects[0]],
        "complaint": "The law was misread.",
    });
    room.senior.post(&format!("/rulings/{ruling}/appeals"), body).await.id()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upheld_outcome_enters_into_force_at_once() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let (_, ruling) = room.ruled("refused").await;
    let appeal = appealed(&room, ruling).await;
    let path = format!("/appeals/{appeal}/uphold");
    let body = json!({ "version": 1, "number": "A-1", "text": "Lawful." });
    room.clerk.post(&path, body.clone()).await.expect(403);
    let seen = room.judge.post(&path, body.clone()).await.expect(200);
    assert_eq!(seen["result"], "upheld");
    assert_eq!(room.states().await, ["decided", "ruled"]);
    assert_eq!(conflict(room.judge.post(&path, body).await), "wrong-state");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remanded_case_loses_its_outcome_and_is_heard_again() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let (case, ruling) = room.ruled("refused").await;
    let appeal = appealed(&room, ruling).await;
    let body = json!({ "version": 1, "number": "A-2", "text": "Hear the witnesses." });
    let seen = room.judge.post(&format!("/appeals/{appeal}/remand"), body).await.expect(200);
    assert_eq!(seen["result"], "remanded");
    assert_eq!(room.states().await, ["remanded", "ruled"]);
    let sql = format!(
        "SELECT count(*) FROM review_subject WHERE id = '{}' AND outcome IS NULL AND outcome_paper_id IS NULL",
        room.subjects[0]
    );
    assert_eq!(room.app.count(&sql).await, 1);
    let kept = format!("SELECT count(*) FROM ruling_outcome WHERE ruling_id = '{ruling}'");
    assert_eq!(room.app.count(&kept).await, 2, "nothing is overwritten");
    room.schedule(case, 14).await.expect(201);
    assert_eq!(room.states().await, ["hearing", "ruled"], "only the remanded one is heard");
    room.later(15).await;
    let mut body = room.ruling(case, "rehabilitated").await;
    body["outcomes"].as_array_mut().unwrap().truncate(1);
    let second = room.clerk.post(&format!("/court-cases/{case}/rulings"), body).await.id();
    room.confirm(second).await;
    assert_eq!(room.states().await, ["ruled", "ruled"]);
    room.later(20).await;
    assert_eq!(enter_due(&room.app.context).await.unwrap(), 2);
    let outcomes = "SELECT outcome FROM review_subject ORDER BY position";
    let outcomes: Vec<String> = room.app.sql(outcomes).await.iter().map(|row| row.get(0)).collect();
    assert_eq!(outcomes, ["rehabilitated", "refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_outcome_is_entered_by_one_and_confirmed_by_another_and_flags_what_rests_on_it() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let child = room.subjects[1];
    let parent = room.subjects[0];
    let (case, ruling) = room.ruled("refused").await;
    room.app
        .sql(&format!("UPDATE review_subject SET depends_on = '{parent}' WHERE id = '{child}'"))
        .await;
    let appeal = appealed(&room, ruling).await;
    let path = format!("/court-cases/{case}/rulings");
    let mut body = room.ruling(case, "rehabilitated").await;
    body["appeal_id"] = json!(appeal);
    assert_eq!(
        fields(room.clerk.post(&path, body.clone()).await),
        ["/outcomes/1/subject_id foreign"]
    );
    body["outcomes"].as_array_mut().unwrap().truncate(1);
    let mut unknown = body.clone();
    unknown["appeal_id"] = json!(Uuid::now_v7());
    assert_eq!(fields(room.clerk.post(&path, unknown).await), ["/appeal_id no_appeal"]);
    let as_clerk =
        room.app.sign_in_as(room.judge.account.unwrap(), Role::CourtClerk, Some(room.court)).await;
    let own = as_clerk.post(&path, body.clone()).await.id();
    let answer = room.judge.post(&format!("/rulings/{own}/confirm"), json!({ "version": 1 })).await;
    assert_eq!(blockers(answer), ["another_confirms"]);
    let uphold = json!({ "version": 1, "number": "A-3", "text": "Lawful." });
    let answer = room.judge.post(&format!("/appeals/{appeal}/uphold"), uphold).await;
    assert_eq!(conflict(answer), "ruling-entered");
    let back = json!({ "version": 1, "reason": "Somebody else has to enter it." });
    room.judge.post(&format!("/rulings/{own}/send-back"), back).await.expect(200);
    body["version"] = json!(room.case_version(case).await);
    let changed = room.clerk.post(&path, body).await.id();
    room.confirm(changed).await;
    let seen = room.senior.get(&format!("/appeals/{appeal}")).await.expect(200);
    assert_eq!(seen["result"], "changed");
    assert_eq!(room.states().await, ["decided", "ruled"]);
    let sql = format!(
        "SELECT count(*) FROM review_subject WHERE id = '{parent}' AND outcome = 'rehabilitated' AND outcome_paper_id = '{changed}'"
    );
    assert_eq!(room.app.count(&sql).await, 1);
    let flagged = format!(
        "SELECT count(*) FROM review_subject WHERE id = '{child}' AND flagged_at IS NOT NULL"
    );
    assert_eq!(room.app.count(&flagged).await, 1);
    assert_eq!(room.events("flag_dependant").await, 1);
    let old = room.senior.get(&format!("/rulings/{ruling}")).await.expect(200);
    assert_eq!(old["superseded_by"], Value::Null, "it still speaks about the other subject");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_law_says_so_a_ruling_is_in_force_when_it_is_confirmed() {
    use aqtau::domain::jurisdiction::Profiles;
    let mut room = Courtroom::new(Setup::referral(1)).await;
    // A version of the law that the files do not know: it is read from the database.
    let mut profile = Profiles::builtin().unwrap().version("kz-1993-04-14").unwrap().clone();
    profile.id = "kz-2099-01-01".to_owned();
    profile.entry_into_force.value = aqtau::domain::jurisdiction::EntryIntoForce::AtOnce;
    let content = profile.to_content().unwrap().replace('\'', "''");
    room.app
        .sql(&format!(
            "WITH law AS (INSERT INTO jurisdiction_profile (id, country, valid_from, content, sha256, loaded_at) \
               VALUES ('kz-2099-01-01', 'kz', '2099-01-01', '{content}', '\\x00', now()) RETURNING id) \
             SELECT id FROM law"
        ))
        .await;
    room.app.sql("UPDATE review SET profile_id = 'kz-2099-01-01'").await;
    room.ruled("rehabilitated").await;
    assert_eq!(room.states().await, ["decided"]);
    assert_eq!(room.told(0, "ruling_in_force").await, 1);
    let windows = "SELECT count(*) FROM deadline WHERE rule_code = 'appeal'";
    assert_eq!(room.app.count(windows).await, 0, "no window is opened");
}
