//! Officials are invited, and accept.

use super::{
    PASSWORD, deeds, family, fields, mailed_token, registration, sign_in, told, try_sign_in,
    with_token,
};
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

async fn administrator(app: &TestApp) -> Client {
    app.sign_in(Role::Administrator, None).await
}

fn invitation(email: &str, role: &str, office: Option<Uuid>) -> Value {
    json!({ "email": email, "full_name": "Daniyar Saparov", "language": "ru", "role": role,
            "office_id": office, "valid_from": "2026-03-01", "valid_to": "2026-12-31" })
}

async fn accept(app: &TestApp, token: &str, password: Option<&str>) -> crate::harness::app::Answer {
    let mut body = json!({ "token": token });
    if let Some(password) = password {
        body["password"] = json!(password);
    }
    app.anonymous().post("/accounts/accept-invitation", body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_is_invited_into_an_office_chooses_a_password_and_works() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let admin = administrator(&app).await;
    let new = invitation("dan@office.example", "registry_clerk", Some(office));
    let made = admin.post("/admin/invitations", new).await;
    let place = made.headers["location"].to_str().unwrap().to_owned();
    let made = made.expect(201);
    assert_eq!(place, format!("/api/v1/admin/invitations/{}", made["id"].as_str().unwrap()));
    assert_eq!(app.count("SELECT count(*) FROM capacity WHERE role = 'registry_clerk'").await, 0);

    let token = mailed_token(&app, "dan@office.example", "invitation").await;
    let letter = app.mails().pop().unwrap();
    assert!(letter.text.contains("Управление KZ-ALA-P"), "{}", letter.text);
    try_sign_in(&app, "dan@office.example", PASSWORD).await.expect(401);
    let problem = accept(&app, &token, None).await.expect(422);
    assert_eq!(fields(&problem), ["/password required"]);
    accept(&app, &token, Some(PASSWORD)).await.expect(204);
    accept(&app, &token, Some(PASSWORD)).await.expect(422);

    let (dan, _) = sign_in(&app, "dan@office.example", PASSWORD).await;
    let me = dan.get("/me").await.expect(200);
    assert_eq!(me["capacity"]["role"], "registry_clerk");
    assert_eq!(me["capacity"]["office"]["code"], "KZ-ALA-P");
    assert_eq!(me["capacity"]["office"]["name"]["en"], "Office KZ-ALA-P");
    let expected = ["invite", "accept_invitation", "sign_in"];
    assert_eq!(deeds(&app, "dan@office.example").await, expected);
    let view = admin.get(place.strip_prefix("/api/v1").unwrap()).await.expect(200);
    assert!(view["accepted_at"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_with_an_account_accepts_a_further_capacity_with_the_own_password() {
    let app = TestApp::new().await;
    let court = app.office("KZ-SC", "court", "national", "kz").await;
    family(&app, "asel@example.org").await;
    let admin = administrator(&app).await;
    admin
        .post("/admin/invitations", invitation("ASEL@example.org", "judge", Some(court)))
        .await
        .expect(201);
    let token = mailed_token(&app, "asel@example.org", "invitation").await;
    let problem = accept(&app, &token, Some("another long password")).await.expect(422);
    assert_eq!(fields(&problem), ["/password not_wanted"]);
    accept(&app, &token, None).await.expect(204);
    let (asel, _) = sign_in(&app, "asel@example.org", PASSWORD).await;
    let me = asel.get("/me").await.expect(200);
    assert_eq!(me["capacity"]["role"], "applicant");
    let judge = me["capacities"].as_array().unwrap().iter().find(|c| c["role"] == "judge").unwrap();
    let tokens = asel.post("/me/capacity", json!({ "capacity_id": judge["id"] })).await.expect(200);
    let me = with_token(&app, &tokens).get("/me").await.expect(200);
    assert_eq!(me["capacity"]["office"]["id"], json!(court));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_a_stranger_chose_for_an_address_does_not_get_its_invitation() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let mut planted = registration("dan@office.example");
    planted["password"] = json!("the stranger's password");
    app.anonymous().post("/accounts", planted).await.expect(202);
    administrator(&app)
        .await
        .post("/admin/invitations", invitation("dan@office.example", "case_officer", Some(office)))
        .await
        .expect(201);
    let token = mailed_token(&app, "dan@office.example", "invitation").await;
    accept(&app, &token, None).await.expect(422);
    accept(&app, &token, Some(PASSWORD)).await.expect(204);
    try_sign_in(&app, "dan@office.example", "the stranger's password").await.expect(401);
    sign_in(&app, "dan@office.example", PASSWORD).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_not_invited() {
    let app = TestApp::new().await;
    let prosecutor = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let gone = app.office("KZ-OLD-P", "prosecutor", "regional", "kz").await;
    app.sql(&format!("UPDATE office SET valid_to = '2020-01-01' WHERE id = '{gone}'")).await;
    let admin = administrator(&app).await;
    let some = Some(prosecutor);
    let invite = |role: &str, office: Option<Uuid>| invitation("dan@office.example", role, office);
    let mut backwards = invite("case_officer", some);
    backwards["valid_to"] = json!("2026-02-01");
    let mut past = invite("case_officer", some);
    past["valid_from"] = json!("2025-01-01");
    past["valid_to"] = json!("2025-12-31");
    for (command, expected) in [
        (invite("applicant", None), "/role not_for_officials"),
        (invite("system", None), "/role not_for_officials"),
        (invite("king", None), "/role unknown_code"),
        (invite("case_officer", None), "/office_id required"),
        (invite("auditor", some), "/office_id not_wanted"),
        (invite("judge", some), "/role not_in_this_office"),
        (invite("case_officer", Some(Uuid::now_v7())), "/office_id unknown"),
        (invite("case_officer", Some(gone)), "/office_id not_in_force"),
        (backwards, "/valid_to before_first_day"),
        (past, "/valid_to in_the_past"),
    ] {
        let problem = admin.post("/admin/invitations", command).await.expect(422);
        assert_eq!(fields(&problem), [expected]);
    }
    let wrong = json!({ "email": "x", "full_name": "", "language": "xx", "role": "judge",
                        "valid_from": "2026-03-01" });
    let problem = admin.post("/admin/invitations", wrong).await.expect(422);
    let expected = [
        "/email not_an_email",
        "/full_name required",
        "/language unknown_code",
        "/office_id required",
    ];
    assert_eq!(fields(&problem), expected);
    assert_eq!(app.count("SELECT count(*) FROM invitation").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_invited_twice_into_one_role_or_by_themself() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let admin = administrator(&app).await;
    let new = invitation("dan@office.example", "case_officer", Some(office));
    let first = admin.post_once("/admin/invitations", new.clone(), "one").await.id();
    let repeated = admin.post_once("/admin/invitations", new.clone(), "one").await.id();
    assert_eq!(first, repeated, "the same request again makes nothing new");
    assert_eq!(told(&app, "dan@office.example", "invitation").await, 1);
    let kind = |problem: Value| problem["type"].as_str().unwrap_or_default().to_owned();
    let again = admin.post("/admin/invitations", new.clone()).await.expect(409);
    assert_eq!(kind(again), "/problems/already-invited");
    let token = mailed_token(&app, "dan@office.example", "invitation").await;
    let answers = join_all((0..6).map(|_| accept(&app, &token, Some(PASSWORD)))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status.as_u16() == 204).count(), 1);
    let again = admin.post("/admin/invitations", new).await.expect(409);
    assert_eq!(kind(again), "/problems/capacity-exists");

    let own = format!("{}@example.org", admin.account.unwrap());
    let own = admin.post("/admin/invitations", invitation(&own, "auditor", None)).await.expect(409);
    assert_eq!(kind(own), "/problems/own-account");
    app.sql("UPDATE account SET disabled_at = now() WHERE email = 'dan@office.example'").await;
    let disabled = invitation("dan@office.example", "senior_prosecutor", Some(office));
    let disabled = admin.post("/admin/invitations", disabled).await.expect(409);
    assert_eq!(kind(disabled), "/problems/account-disabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_can_be_sent_again_withdrawn_and_grows_old() {
    let app = TestApp::new().await;
    let admin = administrator(&app).await;
    let invite = async |email: &str| {
        admin.post("/admin/invitations", invitation(email, "auditor", None)).await.id()
    };
    let id = invite("dan@office.example").await;
    let first = mailed_token(&app, "dan@office.example", "invitation").await;
    admin.post(&format!("/admin/invitations/{id}/resend"), json!(null)).await.expect(204);
    let second = mailed_token(&app, "dan@office.example", "invitation").await;
    accept(&app, &first, Some(PASSWORD)).await.expect(422);
    admin.post(&format!("/admin/invitations/{id}/withdraw"), json!(null)).await.expect(204);
    accept(&app, &second, Some(PASSWORD)).await.expect(422);
    for step in ["withdraw", "resend"] {
        let path = format!("/admin/invitations/{id}/{step}");
        let closed = admin.post(&path, json!(null)).await.expect(409);
        assert_eq!(closed["type"], "/problems/invitation-closed");
    }
    let next = invite("dan@office.example").await;
    let late = mailed_token(&app, "dan@office.example", "invitation").await;
    app.clock.advance(TimeDelta::hours(168));
    accept(&app, &late, Some(PASSWORD)).await.expect(422);
    let admin = administrator(&app).await;
    for _ in 0..5 {
        admin.post(&format!("/admin/invitations/{next}/resend"), json!(null)).await.expect(204);
    }
    admin.post(&format!("/admin/invitations/{next}/resend"), json!(null)).await.expect(429);
    let path = format!("/admin/invitations/{}/resend", Uuid::now_v7());
    admin.post(&path, json!(null)).await.expect(404);
}
