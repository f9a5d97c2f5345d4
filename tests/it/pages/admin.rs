//! What the administrator does on the pages.

use super::{Browser, Page};
use crate::accounts::{PASSWORD, family};
use crate::harness::TestApp;
use aqtau::domain::actor::Role;
use aqtau::service::account::create_administrator;
use reqwest::StatusCode;
use uuid::Uuid;

const ADMIN: &str = "admin@example.org";

/// A server with an administrator, and their browser.
async fn scene() -> (TestApp, Browser) {
    let app = TestApp::new().await;
    create_administrator(&app.context, ADMIN, "Aigul Admin", &PASSWORD.into()).await.unwrap();
    let browser = Browser::new(&app, "en");
    browser.sign_in(ADMIN, PASSWORD).await;
    (app, browser)
}

async fn scalar(app: &TestApp, sql: &str) -> String {
    app.sql(sql).await[0].get(0)
}

/// What the page leads to next.
fn leads(page: &Page) -> &str {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html);
    page.header("location")
}

const PLACES: [&str; 11] = [
    "/admin/accounts",
    "/admin/invitations/new",
    "/admin/offices",
    "/admin/offices/new",
    "/admin/jobs",
    "/audit",
    "/audit/openings",
    "/law",
    "/law/kz-1993-04-14",
    "/working-days/kz",
    "/working-days/kz/change",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_are_there_for_administrators_only_in_six_languages() {
    let (app, admin) = scene().await;
    family(&app, "asel@example.org").await;
    let other = Browser::new(&app, "en");
    other.sign_in("asel@example.org", PASSWORD).await;
    for path in PLACES {
        assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for language in ["en", "ru", "kk", "ky", "uz", "tg"] {
        app.sql(&format!("UPDATE account SET language = '{language}'")).await;
        for path in PLACES {
            let page = admin.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert_eq!(page.html.matches("<h1").count(), 1, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_found_disabled_and_enabled_and_the_reason_is_asked() {
    let (app, admin) = scene().await;
    family(&app, "asel@example.org").await;
    let id = scalar(&app, "SELECT id::text FROM account WHERE email = 'asel@example.org'").await;
    let found = admin.get("/admin/accounts?text=asel&role=&disabled=").await;
    assert!(found.html.contains(&id) && !found.html.contains(ADMIN));
    assert!(!admin.get("/admin/accounts?role=judge").await.html.contains(&id));
    let path = format!("/admin/accounts/{id}");
    assert!(admin.get(&path).await.html.contains("Asel Nurlankyzy"));
    let disable = format!("{path}/disable");
    let version = admin.get(&disable).await.hidden("version");
    let bare = admin.submit(&disable, &disable, &[("version", &version), ("reason", " ")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.html.contains("id=\"reason-error\""));
    let typed = [("version", version.as_str()), ("reason", "left the house")];
    assert_eq!(leads(&admin.submit(&disable, &disable, &typed).await), path);
    let stale = admin.submit(&disable, &disable, &typed).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.html.contains("left the house"), "what was typed stays");
    assert!(admin.get("/admin/accounts?disabled=true").await.html.contains(&id));
    let enable = format!("{path}/enable");
    let version = admin.get(&enable).await.hidden("version");
    let typed = [("version", version.as_str()), ("reason", "is back")];
    assert_eq!(leads(&admin.submit(&enable, &enable, &typed).await), path);
    assert!(!admin.get("/admin/accounts?disabled=true").await.html.contains(&id));
    let missing = format!("/admin/accounts/{}", Uuid::now_v7());
    assert_eq!(admin.get(&missing).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_is_invited_from_the_office_sent_the_letter_again_and_the_offer_withdrawn() {
    let (app, admin) = scene().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let form = format!("/admin/invitations/new?office={office}");
    let page = admin.get(&form).await;
    assert!(page.html.contains("value=\"case_officer\"") && !page.html.contains("value=\"judge\""));
    let id = office.to_string();
    let mut typed = vec![
        ("office_id", id.as_str()),
        ("email", "clerk@example.org"),
        ("full_name", "Clerk Clerkov"),
        ("language", "ru"),
        ("role", "case_officer"),
        ("valid_from", "next week"),
        ("valid_to", ""),
    ];
    let wrong = admin.submit(&form, "/admin/invitations/new", &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("id=\"valid_from-error\"") && wrong.html.contains("next week"));
    typed[5].1 = "02.03.2026";
    let sent = admin.submit(&form, "/admin/invitations/new", &typed).await;
    let account = leads(&sent).to_owned();
    let shown = admin.get(&account).await;
    assert!(shown.html.contains("Clerk Clerkov") && shown.html.contains("Office KZ-ALA-P"));
    assert_eq!(shown.html.matches("/withdraw\"").count(), 1);
    let invitation = scalar(&app, "SELECT id::text FROM invitation").await;
    let path = format!("{account}/invitations/{invitation}");
    assert_eq!(leads(&admin.submit(&account, &format!("{path}/resend"), &[]).await), account);
    let mails = "SELECT count(*)::text FROM notice WHERE kind = 'invitation'";
    assert_eq!(scalar(&app, mails).await, "2");
    let stranger = format!("/admin/accounts/{}/invitations/{invitation}/resend", Uuid::now_v7());
    assert_eq!(admin.submit(&account, &stranger, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(leads(&admin.submit(&account, &format!("{path}/withdraw"), &[]).await), account);
    assert!(!admin.get(&account).await.html.contains("/withdraw\""));
    let late = admin.submit(&account, &format!("{path}/resend"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_ends_now_or_after_a_last_day_but_never_the_own_one() {
    let (app, admin) = scene().await;
    let office = app.office("KZ-ALA-P", "prosecutor", "regional", "kz").await;
    let account = Uuid::now_v7();
    app.sign_in_as(account, aqtau::domain::actor::Role::CaseOfficer, Some(office)).await;
    let of =
        |account: &str| format!("SELECT id::text FROM capacity WHERE account_id = '{account}'");
    let capacity = scalar(&app, &of(&account.to_string())).await;
    let path = format!("/admin/accounts/{account}");
    let end = format!("{path}/capacities/{capacity}/end");
    assert!(admin.get(&path).await.html.contains(&end));
    let past = [("reason", "moved away"), ("last_day", "01.01.2020")];
    let refused = admin.submit(&end, &end, &past).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("id=\"last_day-error\"") && refused.html.contains("moved away"));
    let now = [("reason", "moved away"), ("last_day", "")];
    assert_eq!(leads(&admin.submit(&end, &end, &now).await), path);
    assert!(!admin.get(&path).await.html.contains(&end));
    let own = format!("SELECT id::text FROM account WHERE email = '{ADMIN}'");
    let own = scalar(&app, &own).await;
    let capacity = scalar(&app, &of(&own)).await;
    let end = format!("/admin/accounts/{own}/capacities/{capacity}/end");
    assert_eq!(admin.submit(&end, &end, &now).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mixed = format!("{path}/capacities/{capacity}/end");
    assert_eq!(admin.get(&mixed).await.status, StatusCode::NOT_FOUND);
}

fn office<'a>(code: &'a str, above: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("name_en", "Prosecutor of Almaty"),
        ("name_kk", "Алматы прокуратурасы"),
        ("code", code),
        ("kind", "prosecutor"),
        ("level", "regional"),
        ("country", "kz"),
        ("region", "KZ-75"),
        ("above", above),
        ("valid_from", "26.12.1991"),
        ("valid_to", ""),
        ("successor", ""),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_made_below_another_changed_and_found() {
    let (app, admin) = scene().await;
    let above = app.office("KZ-GP", "prosecutor", "national", "kz").await;
    let form = "/admin/offices/new?parent=KZ-GP";
    assert!(admin.get(form).await.all("value").contains(&"KZ-GP"));
    let to = "/admin/offices/new";
    let unknown = admin.submit(form, to, &office("KZ-ALA-P", "KZ-NO")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.html.contains("id=\"above-error\"") && unknown.html.contains("KZ-NO"));
    let wrong = admin.submit(form, to, &office("kz", "KZ-GP")).await;
    assert!(
        wrong.html.contains("id=\"code-error\"") && wrong.html.contains("Prosecutor of Almaty")
    );
    let made = admin.submit(form, to, &office("KZ-ALA-P", "KZ-GP")).await;
    let path = leads(&made).to_owned();
    let page = admin.get(&path).await;
    assert!(page.html.contains("Prosecutor of Almaty") && page.html.contains("Алматы"));
    assert!(admin.get(&format!("/admin/offices/{above}")).await.html.contains("KZ-ALA-P"));
    let listed = admin.get("/admin/offices?text=ALA&country=kz&kind=prosecutor&level=").await;
    assert!(listed.html.contains("KZ-ALA-P") && !listed.html.contains("KZ-GP<"));
    let change = format!("{path}/change");
    let version = admin.get(&change).await.hidden("version");
    let mut typed = office("KZ-ALA-P", "KZ-GP");
    typed[0].1 = "Prosecutor's Office of Almaty";
    typed.push(("version", &version));
    assert_eq!(leads(&admin.submit(&change, &change, &typed).await), path);
    assert!(admin.get(&path).await.html.contains("Office of Almaty"));
    typed[0].1 = "Another name";
    let stale = admin.submit(&change, &change, &typed).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.html.contains("Another name"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_was_given_up_is_shown_with_its_error_and_tried_again() {
    let (app, admin) = scene().await;
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO job (id, kind, data, state, run_at, attempts, last_error, created_at, finished_at) \
         VALUES ('{id}', 'try_out', '{{}}', 'dead', '{now}', 3, 'the server is away', '{now}', '{now}')"
    ))
    .await;
    let list = "/admin/jobs?state=dead";
    let page = admin.get(list).await;
    assert!(page.html.contains("the server is away") && page.html.contains("try_out"));
    assert!(!admin.get("/admin/jobs?state=ready").await.html.contains("the server is away"));
    let retry = format!("/admin/jobs/{id}/retry");
    assert_eq!(leads(&admin.submit(list, &retry, &[]).await), list);
    assert_eq!(admin.submit(list, &retry, &[]).await.status, StatusCode::CONFLICT);
    assert!(!admin.get(list).await.html.contains("the server is away"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_nobody_needs_is_let_go_of_with_a_reason_that_the_audit_finds() {
    let (app, admin) = scene().await;
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO job (id, kind, data, state, run_at, attempts, last_error, created_at, finished_at) \
         VALUES ('{id}', 'try_out', '{{}}', 'dead', '{now}', 3, 'the server is away', '{now}', '{now}')"
    ))
    .await;
    let discard = format!("/admin/jobs/{id}/discard");
    assert!(admin.get("/admin/jobs?state=dead").await.html.contains(&discard));
    let bare = admin.submit(&discard, &discard, &[("reason", " ")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.html.contains("id=\"reason-error\"") && bare.html.contains("the server is away"));
    let typed = [("reason", "sent by post instead")];
    assert_eq!(leads(&admin.submit(&discard, &discard, &typed).await), "/admin/jobs?state=dead");
    assert_eq!(admin.get(&discard).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.count("SELECT count(*) FROM job WHERE kind = 'try_out'").await, 0);
    let found = admin.get(&format!("/audit?person={ADMIN}&action=discard_job")).await;
    assert!(found.html.contains("sent by post instead") && found.html.contains("Aigul Admin"));
    let none = admin.get("/audit?action=discard_job&from=01.01.2020&until=20.01.2020").await;
    assert!(!none.html.contains("sent by post instead"));
    let account = scalar(&app, "SELECT id::text FROM account").await;
    let checked = admin.get(&format!("/audit/objects/{account}")).await;
    assert!(checked.html.contains("Unchanged") && checked.html.contains("sent by post instead"));
    app.sql("ALTER TABLE event DISABLE TRIGGER event_append_only").await;
    app.sql("UPDATE event SET reason = 'never was' WHERE action = 'discard_job'").await;
    let broken = admin.get(&format!("/audit/objects/{account}")).await;
    assert!(broken.html.contains("Changed afterwards"), "{}", broken.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_of_the_histories_says_what_is_wrong_with_it_and_keeps_what_was_typed() {
    let (_app, admin) = scene().await;
    for (query, kept) in [
        ("from=yesterday", "yesterday"),
        ("object=somewhere", "somewhere"),
        ("person=nobody%40example.org", "nobody@example.org"),
        ("from=01.01.2026&until=01.03.2026", "01.01.2026"),
        ("after=1_2_3_4", "_token"),
    ] {
        let page = admin.get(&format!("/audit?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert!(page.html.contains("govuk-error-summary") && page.html.contains(kept), "{query}");
    }
    let stranger = format!("/audit/objects/{}", Uuid::now_v7());
    assert_eq!(admin.get(&stranger).await.status, StatusCode::NOT_FOUND);
    for path in ["/audit/looks", "/audit/searches"] {
        assert_eq!(admin.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_law_in_force_is_shown_with_what_nobody_has_verified() {
    let (_app, admin) = scene().await;
    let listed = admin.get("/law?country=kz").await;
    assert!(listed.html.contains("/law/kz-1993-04-14") && !listed.html.contains("/law/uz-"));
    let page = admin.get("/law/kz-1993-04-14").await;
    assert!(page.html.contains("Not verified yet") && page.html.contains("adilet.zan.kz"));
    assert!(page.html.contains("Smallest number shown in statistics"));
    assert_eq!(admin.get("/law/kz-1900-01-01").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holiday_is_added_with_its_act_moves_the_open_deadlines_and_is_changed() {
    let scene = crate::petitions::Scene::new().await;
    let petition = scene.registered("Асан Үсенов").await;
    let deadlines = petition["deadlines"].as_array().unwrap();
    let main = deadlines.iter().find(|one| one["rule"] == "main_term").unwrap();
    let due = main["due_on"].as_str().unwrap().to_owned();
    let client = scene.app.sign_in(Role::Administrator, None).await;
    let admin = Browser::of(&scene.app, &client, "en").await;
    let law = admin.get("/law/kz-1993-04-14").await;
    let (path, change) = ("/working-days/kz", "/working-days/kz/change");
    assert!(law.all("href").contains(&path), "{}", law.html);
    assert!(admin.get(path).await.all("href").contains(&change));
    let right = [
        ("day", due.as_str()),
        ("kind", "holiday"),
        ("name", "A new day"),
        ("legal_basis", "Decree 1"),
        ("source_url", "https://example.org/decree-1"),
    ];
    for (field, wrong) in [
        ("day", "31.02.2026"),
        ("day", ""),
        ("kind", ""),
        ("name", " "),
        ("legal_basis", ""),
        ("source_url", "javascript:alert(1)"),
    ] {
        let typed = right.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = admin.submit(change, change, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", page.html);
        assert!(page.all("href").contains(&format!("#{field}").as_str()), "{}", page.html);
        assert!(field == "name" || page.html.contains("A new day"), "{}", page.html);
    }
    let page = admin.submit(change, change, &right).await;
    assert_eq!(leads(&page), "/working-days/kz?moved=1");
    let page = admin.get(leads(&page)).await;
    let of_day = format!("{change}?day={due}");
    for said in ["Open deadlines that moved: 1", "A new day", "Decree 1", "Public holiday", &of_day]
    {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    assert!(page.all("href").contains(&"https://example.org/decree-1"));
    let page = admin.get(&of_day).await;
    assert!(page.html.contains("A new day") && page.html.contains("Decree 1"), "{}", page.html);
    let verified = [&right[..], &[("verified", "yes")]].concat();
    assert_eq!(leads(&admin.submit(&of_day, change, &verified).await), "/working-days/kz?moved=0");
    assert!(admin.get(&of_day).await.html.contains("checked"));
    for nothing in ["/working-days/xx", "/working-days/xx/change", "/working-days/"] {
        assert_eq!(admin.get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    // An office reads the days and changes none.
    let clerk = Browser::of(&scene.app, &scene.clerk, "en").await;
    let page = clerk.get(path).await;
    assert!(page.html.contains("A new day") && !page.html.contains(change), "{}", page.html);
    assert_eq!(clerk.get(change).await.status, StatusCode::NOT_FOUND);
    let token = clerk.get("/account").await.token();
    let typed = [&[("_token", token.as_str())], &right[..]].concat();
    assert_eq!(clerk.post(change, &typed).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_opens_one_case_by_its_number_with_a_reason_that_stays() {
    let scene = crate::reviews::Scene::new().await;
    let (petition, review) = scene.on_petition("Kim Pavel").await;
    let path = format!("/reviews/{}", review.id);
    let number = format!("SELECT number FROM review WHERE id = '{}'", review.id);
    let number: String = scene.app.sql(&number).await[0].get(0);
    let client = scene.app.sign_in(Role::Administrator, None).await;
    let admin = Browser::of(&scene.app, &client, "en").await;
    assert_eq!(admin.get(&path).await.status, StatusCode::NOT_FOUND);
    let list = admin.get("/admin/emergency").await;
    assert!(list.html.contains("the auditors see every opening"), "{}", list.html);
    let new = "/admin/emergency/new";
    assert!(list.all("href").contains(&new));
    let right = [
        ("kind", "review"),
        ("number", number.as_str()),
        ("reason", "The import of yesterday broke its list."),
        ("hours", "2"),
    ];
    for (field, wrong) in [
        ("kind", "certificate"),
        ("number", "XX-2026/00001"),
        ("reason", "Curious"),
        ("hours", "a day"),
        ("hours", "25"),
    ] {
        let typed = right.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let page = admin.submit(new, new, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", page.html);
        let anchor = format!("#{field}");
        assert!(page.all("href").contains(&anchor.as_str()), "{field}: {}", page.html);
    }
    let page = admin.submit(new, new, &right).await;
    assert_eq!(page.header("location"), path, "{}", page.html);
    assert_eq!(admin.get(&path).await.status, StatusCode::OK);
    let list = admin.get("/admin/emergency").await;
    assert!(list.all("href").contains(&path.as_str()), "{}", list.html);
    assert!(list.html.contains(&number), "{}", list.html);
    let petition = format!("/petitions/{}", petition["id"].as_str().unwrap());
    assert_eq!(admin.get(&petition).await.status, StatusCode::NOT_FOUND, "that is another case");
    let sql = format!("SELECT number FROM petition WHERE '/petitions/' || id = '{petition}'");
    let number: String = scene.app.sql(&sql).await[0].get(0);
    let typed = [("kind", "petition"), ("number", &*number.to_lowercase()), right[2], right[3]];
    assert_eq!(leads(&admin.submit(new, new, &typed).await), petition);
    assert_eq!(admin.get(&petition).await.status, StatusCode::OK);
    let officer = Browser::of(&scene.app, &scene.officer, "en").await;
    for (closed, sent) in [("/admin/emergency", false), (new, true)] {
        assert_eq!(officer.get(closed).await.status, StatusCode::NOT_FOUND);
        if sent {
            let page = officer.submit("/account", new, &right).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
        }
    }
}
