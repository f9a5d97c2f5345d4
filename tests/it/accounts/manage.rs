//! What administrators do, and what they must not.

use super::{PASSWORD, family, fields, refresh, sign_in, try_sign_in};
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::service::Error;
use aqtau::service::account::create_administrator;
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

async fn administrator(app: &TestApp) -> Client {
    app.sign_in(Role::Administrator, None).await
}

async fn account(admin: &Client, email: &str) -> Value {
    let found = admin.get(&format!("/admin/accounts?text={email}")).await.expect(200);
    assert_eq!(found["total"], 1);
    let id = found["items"][0]["id"].as_str().unwrap().to_owned();
    admin.get(&format!("/admin/accounts/{id}")).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_is_made_from_the_command_line() {
    let app = TestApp::new().await;
    let make = async |email: &str, password: &str| {
        create_administrator(&app.context, email, "Root", &password.into()).await
    };
    make(" Root@Example.org", PASSWORD).await.unwrap();
    let (root, _) = sign_in(&app, "root@example.org", PASSWORD).await;
    assert_eq!(root.get("/me").await.expect(200)["capacity"]["role"], "administrator");
    root.get("/admin/accounts").await.expect(200);
    let again = make("root@example.org", PASSWORD).await.unwrap_err();
    assert!(matches!(again, Error::Conflict { code: "email-taken", .. }), "{again:?}");
    assert!(matches!(make("other@example.org", "short").await, Err(Error::Invalid(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn ending_a_capacity_cuts_its_sessions_at_once_and_leaves_the_others() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let person = Uuid::now_v7();
    let officer = app.sign_in_as(person, Role::CaseOfficer, Some(office)).await;
    let senior = app.sign_in_as(person, Role::SeniorProsecutor, Some(office)).await;
    let admin = administrator(&app).await;
    let view = admin.get(&format!("/admin/accounts/{person}")).await.expect(200);
    let id = view["capacities"][0]["id"].as_str().unwrap();
    assert_eq!(view["capacities"][0]["role"], "case_officer");
    let path = format!("/admin/capacities/{id}/end");
    let problem = admin.post(&path, json!({ "reason": " " })).await.expect(422);
    assert_eq!(fields(&problem), ["/reason required"]);
    let ended = admin.post(&path, json!({ "reason": "Left the service" })).await.expect(200);
    assert_eq!(ended["capacities"][0]["in_force"], false);
    officer.get("/me").await.expect(401);
    senior.get("/me").await.expect(200);
    let again = admin.post(&path, json!({ "reason": "Again" })).await.expect(409);
    assert_eq!(again["type"], "/problems/capacity-ended");
    let unknown = format!("/admin/capacities/{}/end", Uuid::now_v7());
    admin.post(&unknown, json!({ "reason": "Nobody" })).await.expect(404);
    let reasons =
        "SELECT count(*) FROM event WHERE action = 'end_capacity' AND reason = 'Left the service'";
    assert_eq!(app.count(reasons).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_capacity_with_a_last_day_ends_after_it() {
    let app = TestApp::new().await;
    let person = Uuid::now_v7();
    let auditor = app.sign_in_as(person, Role::Auditor, None).await;
    let admin = administrator(&app).await;
    let view = admin.get(&format!("/admin/accounts/{person}")).await.expect(200);
    let path = format!("/admin/capacities/{}/end", view["capacities"][0]["id"].as_str().unwrap());
    let end = |day: &str| json!({ "reason": "Contract ends", "last_day": day });
    let past = admin.post(&path, end("2026-03-01")).await.expect(422);
    assert_eq!(fields(&past), ["/last_day in_the_past"]);
    admin.post(&path, end("2026-03-03")).await.expect(200);
    let later = admin.post(&path, end("2026-03-04")).await.expect(422);
    assert_eq!(fields(&later), ["/last_day out_of_range"]);
    app.clock.advance(TimeDelta::minutes(5));
    auditor.get("/me").await.expect(200);
    // The same session, with a token of the last day and of the day after.
    let token = |app: &TestApp, session: &Value| {
        let id: Uuid = session.as_str().unwrap().parse().unwrap();
        aqtau::service::token::issue(&app.context, id.into()).unwrap().0
    };
    let session = auditor.get("/me").await.expect(200)["session_id"].clone();
    for (days, status) in [(1, 200), (1, 401)] {
        app.clock.advance(TimeDelta::days(days));
        let client = Client { token: Some(token(&app, &session)), ..app.anonymous() };
        client.get("/me").await.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_is_out_at_once_until_it_is_enabled() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (asel, tokens) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let admin = administrator(&app).await;
    let view = account(&admin, "asel@example.org").await;
    let id = view["id"].as_str().unwrap();
    let change = |version: &Value| json!({ "version": version, "reason": "Stolen telephone" });
    let disabled = admin
        .post(&format!("/admin/accounts/{id}/disable"), change(&view["version"]))
        .await
        .expect(200);
    assert!(disabled["disabled_at"].is_string());
    asel.get("/me").await.expect(401);
    refresh(&app, &tokens).await.expect(401);
    try_sign_in(&app, "asel@example.org", PASSWORD).await.expect(401);
    let ask = json!({ "email": "asel@example.org" });
    app.anonymous().post("/accounts/request-password-reset", ask).await.expect(202);
    assert_eq!(super::told(&app, "asel@example.org", "password_reset").await, 0);

    let stale = admin
        .post(&format!("/admin/accounts/{id}/enable"), change(&view["version"]))
        .await
        .expect(409);
    assert_eq!(stale["changes"][0]["action"], "disable");
    admin
        .post(&format!("/admin/accounts/{id}/enable"), change(&disabled["version"]))
        .await
        .expect(200);
    sign_in(&app, "asel@example.org", PASSWORD).await;

    let own = admin.account.unwrap();
    let own = admin.post(&format!("/admin/accounts/{own}/disable"), change(&json!(1))).await;
    assert_eq!(own.expect(409)["type"], "/problems/own-account");
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_listed_in_pages_and_found_by_name_role_and_office() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    for _ in 0..3 {
        app.sign_in(Role::CaseOfficer, Some(office)).await;
    }
    app.sign_in(Role::Judge, Some(office)).await;
    let admin = administrator(&app).await;
    let mut seen = Vec::new();
    let mut after = String::new();
    loop {
        let page = admin.get(&format!("/admin/accounts?limit=2{after}")).await.expect(200);
        assert_eq!(page["total"], 5);
        let items = page["items"].as_array().unwrap();
        seen.extend(items.iter().map(|a| a["id"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 5);
    for (query, total) in [
        ("role=case_officer", 3),
        (&*format!("office_id={office}"), 4),
        (&*format!("office_id={office}&role=judge"), 1),
        ("text=PERSON%20JUDGE", 1),
        ("text=%25", 0),
        ("disabled=true", 0),
        ("disabled=false", 5),
    ] {
        let page = admin.get(&format!("/admin/accounts?{query}")).await.expect(200);
        assert_eq!(page["total"], total, "{query}");
    }
    for query in ["limit=0", "limit=201", "role=king", "after=x", "unknown=1"] {
        admin.get(&format!("/admin/accounts?{query}")).await.expect(422);
    }
    let view = admin.get(&format!("/admin/accounts/{}", seen[0])).await;
    assert_eq!(view.headers["etag"], "\"1\"");
    admin.get(&format!("/admin/accounts/{}", Uuid::now_v7())).await.expect(404);
    admin.get("/admin/accounts/nobody").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_manage_accounts() {
    let app = TestApp::new().await;
    let id = Uuid::now_v7();
    let invite = json!({ "email": "x@example.org", "full_name": "X", "language": "en",
                         "role": "auditor", "valid_from": "2026-03-02" });
    let reason = json!({ "version": 1, "reason": "No reason" });
    for role in Role::ALL {
        if matches!(role, Role::Administrator | Role::System | Role::Public) {
            continue;
        }
        let office = role.needs_office();
        let code = role.as_str().to_uppercase().replace('_', "-");
        let office = if office {
            Some(app.office(&code, "prosecutor", "national", "kz").await)
        } else {
            None
        };
        let somebody = app.sign_in(*role, office).await;
        somebody.get("/admin/accounts").await.expect(403);
        somebody.get(&format!("/admin/accounts/{id}")).await.expect(403);
        somebody.post("/admin/invitations", invite.clone()).await.expect(403);
        somebody.get(&format!("/admin/invitations/{id}")).await.expect(403);
        for (path, body) in [
            (format!("/admin/accounts/{id}/disable"), reason.clone()),
            (format!("/admin/accounts/{id}/enable"), reason.clone()),
            (format!("/admin/capacities/{id}/end"), json!({ "reason": "No reason" })),
            (format!("/admin/invitations/{id}/withdraw"), json!(null)),
            (format!("/admin/invitations/{id}/resend"), json!(null)),
            (
                "/admin/break-glass".to_owned(),
                json!({ "case_id": id, "reason": "I am curious", "hours": 1 }),
            ),
        ] {
            assert_eq!(somebody.post(&path, body).await.status.as_u16(), 403, "{role} {path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_reads_no_case_but_one_that_was_opened_with_a_reason() {
    let app = TestApp::new().await;
    let family = app.sign_in(Role::Applicant, None).await;
    let draft = json!({ "country": "kz", "language": "ru", "statement": "My grandfather",
                        "persons": [{ "claimed_name": "Asan Usenov" }] });
    let case = family.post("/petitions", draft).await.id();
    let admin = administrator(&app).await;
    let path = format!("/petitions/{case}");
    admin.get(&path).await.expect(404);

    let open =
        |reason: &str, hours: i64| json!({ "case_id": case, "reason": reason, "hours": hours });
    let reason = "Restoring a case after a failed import";
    for (command, expected) in [
        (open("why", 1), "/reason too_short"),
        (open("", 1), "/reason required"),
        (open(reason, 0), "/hours out_of_range"),
        (open(reason, 25), "/hours out_of_range"),
    ] {
        let problem = admin.post("/admin/break-glass", command).await.expect(422);
        assert_eq!(fields(&problem), [expected]);
    }
    let nothing = json!({ "case_id": Uuid::now_v7(), "reason": reason, "hours": 2 });
    admin.post("/admin/break-glass", nothing).await.expect(404);
    let first = admin.post_once("/admin/break-glass", open(reason, 2), "once").await.id();
    let again = admin.post_once("/admin/break-glass", open(reason, 2), "once").await.id();
    assert_eq!(first, again);
    admin.get(&path).await.expect(200);
    let stranger = administrator(&app).await;
    stranger.get(&path).await.expect(404);

    // It stands in the history of the case, and auditors see it.
    let told = format!(
        "SELECT count(*) FROM event WHERE chain_id = '{case}' AND action = 'break_glass' \
         AND reason = '{reason}' AND role = 'administrator'"
    );
    assert_eq!(app.count(&told).await, 1);
    let auditor = app.sign_in(Role::Auditor, None).await;
    let list = auditor.get(&format!("/admin/break-glass?case_id={case}")).await.expect(200);
    assert_eq!((&list["total"], &list["items"][0]["open"]), (&json!(1), &json!(true)));
    assert_eq!(list["items"][0]["reason"], reason);
    family.get("/admin/break-glass").await.expect(403);

    app.clock.advance(TimeDelta::hours(2));
    let admin = app.sign_in_as(admin.account.unwrap(), Role::Administrator, None).await;
    admin.get(&path).await.expect(404);
    let list = admin.get("/admin/break-glass").await.expect(200);
    assert_eq!(list["items"][0]["open"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_changes_name_and_language_and_mails_follow() {
    let app = TestApp::new().await;
    family(&app, "asel@example.org").await;
    let (asel, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let me = asel.get("/me").await.expect(200);
    let change = json!({ "version": me["version"], "full_name": "Asel N.", "language": "ky" });
    let changed = asel.patch("/me", change.clone()).await.expect(200);
    assert_eq!((&changed["full_name"], &changed["language"]), (&json!("Asel N."), &json!("ky")));
    let applicant =
        "SELECT count(*) FROM applicant WHERE full_name = 'Asel N.' AND language = 'ky'";
    assert_eq!(app.count(applicant).await, 1);
    let stale = asel.patch("/me", change).await.expect(409);
    assert_eq!(stale["changes"][0]["action"], "change_profile");
    let wrong = json!({ "version": changed["version"], "full_name": "", "language": "de" });
    let problem = asel.patch("/me", wrong).await.expect(422);
    assert_eq!(fields(&problem), ["/full_name required", "/language unknown_code"]);
    let tag = asel.get("/me").await.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(tag, format!("\"{}\"", changed["version"]));
}
