//! Powers of attorney: who may act for an applicant, and when no more.

use crate::accounts::{PASSWORD, family, fields, mailed_token, sign_in, told, with_token};
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

fn power(email: &str) -> Value {
    json!({ "representative_email": email, "representative_name": "Bolot Asanov",
            "reference": "Notary 12/2026", "valid_from": "2026-03-01", "valid_to": "2026-03-10" })
}

/// An applicant with a draft of a petition.
async fn applicant(app: &TestApp) -> (Client, Uuid) {
    let client = app.sign_in(Role::Applicant, None).await;
    let draft = json!({ "country": "kz", "language": "ru", "statement": "My grandfather",
                        "persons": [{ "claimed_name": "Asan Usenov" }] });
    let petition = client.post("/petitions", draft).await.id();
    (client, petition)
}

/// The same person as a representative, signed in anew at the present moment.
async fn representative(app: &TestApp, email: &str) -> Client {
    let (client, _) = sign_in(app, email, PASSWORD).await;
    let me = client.get("/me").await.expect(200);
    let capacities = me["capacities"].as_array().unwrap();
    let other = capacities.iter().find(|c| c["role"] == "representative").expect("the capacity");
    let tokens = client.post("/me/capacity", json!({ "capacity_id": other["id"] })).await;
    with_token(app, &tokens.expect(200))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_acts_between_the_days_of_the_power_of_attorney_only() {
    let app = TestApp::new().await;
    family(&app, "bolot@example.org").await;
    let (asel, petition) = applicant(&app).await;
    let mut later = power("bolot@example.org");
    later["valid_from"] = json!("2026-03-04");
    let made = asel.post("/representations", later).await;
    let place = made.headers["location"].to_str().unwrap().to_owned();
    let made = made.expect(201);
    assert_eq!(place, format!("/api/v1/representations/{}", made["id"].as_str().unwrap()));
    assert_eq!(made["in_force"], false);
    assert_eq!(told(&app, "bolot@example.org", "representation_granted").await, 1);

    let path = format!("/petitions/{petition}");
    let listed = async |client: &Client| client.get("/representations").await.expect(200);
    // 2 March: recorded, not begun.
    let bolot = representative(&app, "bolot@example.org").await;
    bolot.get(&path).await.expect(404);
    assert_eq!(listed(&bolot).await["items"][0]["applicant_name"], Value::Null);
    // 4 March: in force, with the same session.
    app.clock.advance(TimeDelta::days(2));
    let bolot = representative(&app, "bolot@example.org").await;
    bolot.get(&path).await.expect(200);
    let list = listed(&bolot).await;
    assert_eq!(list["items"][0]["in_force"], true);
    assert_eq!(list["items"][0]["applicant_name"], "Person applicant");
    // 10 March: the last day. 11 March: over.
    app.clock.advance(TimeDelta::days(6));
    let bolot = representative(&app, "bolot@example.org").await;
    bolot.get(&path).await.expect(200);
    app.clock.advance(TimeDelta::days(1));
    let bolot = representative(&app, "bolot@example.org").await;
    bolot.get(&path).await.expect(404);
    assert_eq!(bolot.get("/petitions").await.expect(200)["total"], 0);
    let draft = json!({ "country": "kz", "language": "ru", "statement": "More",
                        "applicant_id": made["applicant_id"],
                        "persons": [{ "claimed_name": "Asan Usenov" }] });
    let refused = bolot.post("/petitions", draft).await.status.as_u16();
    assert!(matches!(refused, 403 | 404), "{refused}");
    // As a family of their own they see nothing of it, ever.
    let (own, _) = sign_in(&app, "bolot@example.org", PASSWORD).await;
    own.get(&path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_power_of_attorney_opens_nothing_from_that_moment() {
    let app = TestApp::new().await;
    family(&app, "bolot@example.org").await;
    let (asel, petition) = applicant(&app).await;
    let id = asel.post("/representations", power("bolot@example.org")).await.id();
    let bolot = representative(&app, "bolot@example.org").await;
    bolot.get(&format!("/petitions/{petition}")).await.expect(200);
    let path = format!("/representations/{id}/revoke");
    bolot.post(&path, json!({})).await.expect(403);
    let (stranger, _) = applicant(&app).await;
    stranger.post(&path, json!({})).await.expect(404);
    let revoked = asel.post(&path, json!({ "reason": "We fell out" })).await.expect(200);
    assert_eq!(revoked["in_force"], false);
    bolot.get(&format!("/petitions/{petition}")).await.expect(404);
    let again = asel.post(&path, json!({})).await.expect(409);
    assert_eq!(again["type"], "/problems/already-revoked");
    assert_eq!(told(&app, "bolot@example.org", "representation_revoked").await, 1);
    let deeds = "SELECT count(*) FROM event WHERE action = 'revoke_representation' \
                 AND reason = 'We fell out'";
    assert_eq!(app.count(deeds).await, 2, "in both people's histories");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_does_not_tell_whether_the_representative_has_an_account() {
    let app = TestApp::new().await;
    family(&app, "known@example.org").await;
    let (asel, petition) = applicant(&app).await;
    let known = asel.post("/representations", power("known@example.org")).await.expect(201);
    let unknown = asel.post("/representations", power("unknown@example.org")).await.expect(201);
    let shape = |view: &Value| {
        let mut view = view.clone();
        view["id"] = json!(null);
        view["representative_email"] = json!(null);
        view
    };
    assert_eq!(shape(&known), shape(&unknown));

    // The other one is invited, chooses a password, and acts.
    let token = mailed_token(&app, "unknown@example.org", "invitation").await;
    let accept = json!({ "token": token, "password": PASSWORD });
    app.anonymous().post("/accounts/accept-invitation", accept).await.expect(204);
    let (bolot, tokens) = sign_in(&app, "unknown@example.org", PASSWORD).await;
    assert_eq!(tokens["capacity"]["role"], "representative");
    bolot.get(&format!("/petitions/{petition}")).await.expect(200);
    // A second power of attorney needs no second capacity.
    asel.post("/representations", power("unknown@example.org")).await.expect(201);
    let capacities = "SELECT count(*) FROM capacity WHERE role = 'representative'";
    assert_eq!(app.count(capacities).await, 2, "one each");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_records_a_paper_for_applicants_of_the_own_office_only() {
    let app = TestApp::new().await;
    family(&app, "bolot@example.org").await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let other = app.office("KZ-ABA-P", "prosecutor", "regional", "kz").await;
    let (applicant, now) = (Uuid::now_v7(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO applicant (id, full_name, language, created_office_id, created_at) \
         VALUES ('{applicant}', 'By letter', 'ru', '{office}', '{now}')"
    ))
    .await;
    let clerk = app.sign_in(Role::RegistryClerk, Some(office)).await;
    let stranger = app.sign_in(Role::RegistryClerk, Some(other)).await;
    let mut paper = power("bolot@example.org");
    let problem = clerk.post("/representations", paper.clone()).await.expect(422);
    assert_eq!(fields(&problem), ["/applicant_id required"]);
    paper["applicant_id"] = json!(applicant);
    stranger.post("/representations", paper.clone()).await.expect(404);
    let id = clerk.post_once("/representations", paper.clone(), "p").await.id();
    assert_eq!(clerk.post_once("/representations", paper.clone(), "p").await.id(), id);
    let mut scanned = paper.clone();
    scanned["document_id"] = json!(Uuid::now_v7());
    let problem = clerk.post("/representations", scanned).await.expect(422);
    assert_eq!(fields(&problem), ["/document_id unknown"]);

    let list = format!("/representations?applicant_id={applicant}");
    assert_eq!(clerk.get(&list).await.expect(200)["total"], 1);
    stranger.get(&list).await.expect(404);
    stranger.get(&format!("/representations/{id}")).await.expect(404);
    clerk.get("/representations").await.expect(422);
    let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
    officer.post("/representations", paper).await.expect(403);
    officer.post(&format!("/representations/{id}/revoke"), json!({})).await.expect(403);
    let bolot = representative(&app, "bolot@example.org").await;
    assert_eq!(bolot.get("/representations").await.expect(200)["items"][0]["in_force"], true);
    clerk.post(&format!("/representations/{id}/revoke"), json!({})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_with_a_power_of_attorney_is_told_at_once() {
    let app = TestApp::new().await;
    let (asel, _) = applicant(&app).await;
    let wrong = json!({ "representative_email": "x", "representative_name": "", "reference": " ",
                        "valid_from": "2026-03-10", "valid_to": "2026-03-01" });
    let problem = asel.post("/representations", wrong).await.expect(422);
    let expected = [
        "/representative_email not_an_email",
        "/representative_name required",
        "/reference required",
        "/valid_to before_first_day",
    ];
    assert_eq!(fields(&problem), expected);
    let mut past = power("bolot@example.org");
    past["valid_from"] = json!("2026-02-01");
    past["valid_to"] = json!("2026-03-01");
    let problem = asel.post("/representations", past).await.expect(422);
    assert_eq!(fields(&problem), ["/valid_to in_the_past"]);
    let own = format!("{}@example.org", asel.account.unwrap());
    let problem = asel.post("/representations", power(&own)).await.expect(422);
    assert_eq!(fields(&problem), ["/representative_email own_address"]);
    let (_, foreign) = applicant(&app).await;
    let mut foreign_applicant = power("bolot@example.org");
    foreign_applicant["applicant_id"] = json!(foreign);
    asel.post("/representations", foreign_applicant).await.expect(404);
    assert_eq!(app.count("SELECT count(*) FROM representation").await, 0);
    assert_eq!(
        app.count("SELECT count(*) FROM account WHERE email = 'bolot@example.org'").await,
        0
    );
}
