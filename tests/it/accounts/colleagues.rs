//! The people of the own office.

use crate::harness::TestApp;
use aqtau::domain::actor::Role;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn officials_see_who_works_in_their_office_and_nobody_else_does() {
    let app = TestApp::new().await;
    let office = app.office("GP", "prosecutor", "national", "kz").await;
    let other = app.office("OTHER", "prosecutor", "national", "kz").await;
    let officer = app.sign_in(Role::CaseOfficer, Some(office)).await;
    let senior = app.sign_in(Role::SeniorProsecutor, Some(office)).await;
    let gone = app.sign_in(Role::RegistryClerk, Some(office)).await.account.unwrap();
    app.sql(&format!("UPDATE capacity SET valid_to = '2021-01-01' WHERE account_id = '{gone}'"))
        .await;
    app.sign_in(Role::CaseOfficer, Some(other)).await;

    let seen = senior.get("/me/colleagues").await.expect(200);
    let seen: Vec<(&Value, &Value)> =
        seen.as_array().unwrap().iter().map(|one| (&one["account_id"], &one["role"])).collect();
    let (officer_id, senior_id) = (officer.account.unwrap(), senior.account.unwrap());
    let (officer_id, senior_id) =
        (Value::from(officer_id.to_string()), Value::from(senior_id.to_string()));
    let (one, two) = (Value::from("case_officer"), Value::from("senior_prosecutor"));
    assert_eq!(seen, [(&officer_id, &one), (&senior_id, &two)]);
    let family = app.sign_in(Role::Applicant, None).await;
    family.get("/me/colleagues").await.expect(403);
    app.anonymous().get("/me/colleagues").await.expect(401);
}
