//! Figures as people see them.

use super::Browser;
use crate::accounts::PASSWORD;
use crate::harness::TestApp;
use aqtau::domain::actor::Role;
use reqwest::StatusCode;
use uuid::Uuid;

/// A browser of somebody in a role, signed in with the form.
async fn browser(app: &TestApp, role: Role, office: Option<Uuid>) -> Browser {
    let account = Uuid::now_v7();
    app.sign_in_as(account, role, office).await;
    let given = "donor@example.org";
    aqtau::service::account::create_administrator(&app.context, given, "Donor", &PASSWORD.into())
        .await
        .ok();
    app.sql(&format!(
        "UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email = '{given}') \
         WHERE id = '{account}'"
    ))
    .await;
    let browser = Browser::new(app, "en");
    browser.sign_in(&format!("{account}@example.org"), PASSWORD).await;
    browser
}

async fn reviews(app: &TestApp, office: Uuid, state: &str, many: i32) {
    let now = app.clock.now();
    app.sql(&format!(
        "INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, state, opened_at, changed_at) \
         SELECT gen_random_uuid(), 'review', '{office}', 'kz', '{state}', '{now}', '{now}' \
         FROM generate_series(1, {many})"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chief_sees_the_office_as_chart_and_table_in_six_languages_and_takes_them_away() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    reviews(&app, office, "evidence", 1200).await;
    reviews(&app, office, "hearing", 2).await;
    let chief = browser(&app, Role::SeniorProsecutor, Some(office)).await;
    for language in ["ru", "kk", "ky", "uz", "tg", "en"] {
        app.sql(&format!("UPDATE account SET language = '{language}'")).await;
        for figure in ["states", "ages", "overdue", "archives", "outcomes", "bodies", "articles"] {
            let page = chief.get(&format!("/figures?figure={figure}")).await;
            assert_eq!(page.status, StatusCode::OK, "{figure}");
            assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{figure}");
            assert_eq!(page.html.matches("<h1").count(), 1, "{figure}");
            assert!(!page.html.contains("style="), "{figure}");
        }
    }
    let page = chief.get("/figures").await;
    assert!(page.html.contains("role=\"img\"") && page.html.contains("1,200"));
    assert!(page.html.contains("Office KZ-ALA-P") && page.html.contains(">2<"));
    let csv = page.all("href").into_iter().find(|path| path.contains("table.csv")).unwrap();
    let csv = csv.replace("&amp;", "&");
    let table = chief.get(&csv).await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(table.html.contains("1200"), "{}", table.html);
    let foreign = app.office("KZ-AST-P", "prosecutor", "regional", "kz").await;
    let other = chief.get(&format!("/figures?office={foreign}")).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statistician_sees_a_country_without_small_numbers_and_others_no_page_at_all() {
    let app = TestApp::new().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let statistician = browser(&app, Role::Statistician, None).await;
    let never = statistician.get("/figures?country=kz").await;
    assert!(never.html.contains("have not been counted yet"), "{}", never.html);
    reviews(&app, office, "evidence", 30).await;
    reviews(&app, office, "examination", 20).await;
    reviews(&app, office, "hearing", 3).await;
    aqtau::service::figures::refresh(&app.context).await.unwrap();
    let page = statistician.get("/figures?country=kz&figure=states").await;
    assert!(page.html.contains("fewer than 5") && page.html.contains("not shown"), "{}", page.html);
    let shown = |number: &str| page.html.contains(&format!(">{number}<"));
    // The next smallest number is kept back with the small one: three are not what is missing from the total.
    assert!(shown("53") && shown("30") && !shown("20") && !shown("3"), "{}", page.html);
    assert!(page.html.contains("Counted on"));
    let wrong = statistician.get("/figures?country=xx").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("govuk-error-summary"));
    let of_office = statistician.get("/figures?office=KZ-ALA-P").await;
    assert_eq!(of_office.status, StatusCode::FORBIDDEN);
    let officer = browser(&app, Role::CaseOfficer, Some(office)).await;
    assert_eq!(officer.get("/figures").await.status, StatusCode::NOT_FOUND);
    let auditor = browser(&app, Role::Auditor, None).await;
    let exact = auditor.get("/figures?office=KZ-ALA-P").await;
    assert!(exact.html.contains(">3<") && !exact.html.contains("fewer than"), "{}", exact.html);
    let none = auditor.get("/figures?office=KZ-NO").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}
