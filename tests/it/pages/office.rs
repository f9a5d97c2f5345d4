//! The office works on petitions with the pages alone, as a browser without scripts does.

use super::{Browser, Page};
use crate::accounts::{PASSWORD, family};
use crate::harness::{Client, TestApp};
use crate::petitions::Scene;
use aqtau::domain::actor::Role;
use reqwest::StatusCode;
use uuid::Uuid;

/// A browser in which an official is signed in.
pub async fn browser(app: &TestApp, official: &Client) -> Browser {
    let account = official.account.unwrap();
    if app.count("SELECT count(*) FROM account WHERE email = 'known@example.org'").await == 0 {
        family(app, "known@example.org").await;
    }
    app.sql(&format!(
        "UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email = 'known@example.org') \
         WHERE id = '{account}'"
    ))
    .await;
    let browser = Browser::new(app, "en");
    browser.take("aqtau_language", "en");
    let entered = browser.sign_in(&format!("{account}@example.org"), PASSWORD).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.html);
    browser
}

/// Sends the form of a page as it stands with what is given.
pub async fn fill(browser: &Browser, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html);
    let (token, version) = (page.token(), page.hidden("version"));
    let fixed = [("_token", token.as_str()), ("version", version.as_str())];
    browser.post(path, &[&fixed, typed].concat()).await
}

fn step(petition: Uuid, step: &str) -> String {
    format!("/petitions/{petition}/steps/{step}")
}

#[tokio::test(flavor = "multi_thread")]
async fn officials_begin_with_their_work_and_see_what_is_overdue() {
    let scene = Scene::new().await;
    let petition = scene.submitted("Асан Үсенов").await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    assert_eq!(clerk.get("/").await.header("location"), "/work");
    let work = clerk.get("/work").await;
    assert!(work.html.contains(&format!("/petitions/{petition}")), "{}", work.html);
    assert!(work.html.contains("My office's cases (1)") || work.html.contains("cases (1)"));
    assert!(!work.html.contains(">Overdue<"), "{}", work.html);
    scene.app.sql("UPDATE work_item SET due_on = '2020-01-01'").await;
    let late = clerk.get("/work?view=overdue").await;
    assert!(late.html.contains(">Overdue<") && late.html.contains("due day (1)"), "{}", late.html);
    let none = clerk.get("/work?view=office&kind=petition&state=registered").await;
    assert!(none.html.contains("There is nothing in this list."), "{}", none.html);
    // What makes no sense in an address is left out.
    let odd = clerk.get("/work?view=x&kind=y&state=z").await;
    assert_eq!(odd.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_comes_in_pages() {
    let scene = Scene::new().await;
    for number in 0..60 {
        scene
            .app
            .sql(&format!(
                "INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, number, state, due_on, \
                 opened_at, changed_at) VALUES (gen_random_uuid(), 'petition', '{}', 'kz', 'N-{number}', \
                 'registered', date '2026-03-02' + {number}, now(), now())",
                scene.office
            ))
            .await;
    }
    let clerk = browser(&scene.app, &scene.clerk).await;
    let first = clerk.get("/work").await;
    assert!(first.html.contains("N-49<") && !first.html.contains("N-50<"), "{}", first.html);
    let next = first.all("href").into_iter().find(|path| path.contains("after=")).unwrap();
    let second = clerk.get(&next.replace("&amp;", "&").replace("&#38;", "&")).await;
    assert!(second.html.contains("N-50<") && second.html.contains("N-59<"), "{}", second.html);
    assert!(!second.html.contains("N-49<") && !second.html.contains("rel=\"next\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_is_registered_after_its_duplicates_were_shown() {
    let scene = Scene::new().await;
    let petition = scene.submitted("Асан Үсенов").await;
    let other = scene.submitted("Асан Усенов").await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let path = format!("/petitions/{petition}");
    let page = clerk.get(&path).await;
    for said in ["Асан Үсенов", "1898", "Please clear my grandfather.", "not yet possible:"]
    {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    let early = fill(&clerk, &step(petition, "register"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.html);
    let alike = clerk.get(&format!("{path}/duplicates")).await;
    assert!(alike.html.contains(&format!("/petitions/{other}")), "{}", alike.html);
    let done = fill(&clerk, &step(petition, "register"), &[]).await;
    assert_eq!(done.header("location"), path, "{}", done.html);
    let page = clerk.get(&path).await;
    assert!(page.html.contains("GP-KZ-2026/00001"), "{}", page.html);
    let history = clerk.get(&format!("{path}/history")).await;
    assert!(history.html.contains("The history is whole"), "{}", history.html);
    let version = "UPDATE petition SET state = 'closed' WHERE id = ";
    scene.app.sql(&format!("{version}'{petition}'")).await;
    let history = clerk.get(&format!("{path}/history")).await;
    assert!(history.html.contains("does not hold together"), "{}", history.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_goes_back_with_one_missing_thing_on_each_line() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let petition: Uuid = view["id"].as_str().unwrap().parse().unwrap();
    let officer = browser(&scene.app, &scene.officer).await;
    let path = step(petition, "return_for_completion");
    let empty = fill(&officer, &path, &[("missing", " \n ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("href=\"#missing\""), "{}", empty.html);
    let asked = [("missing", "A birth certificate\n\nThe place of arrest")];
    let sent = fill(&officer, &path, &asked).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    let page = officer.get(&format!("/petitions/{petition}")).await;
    assert!(page.html.contains("<li>A birth certificate</li><li>The place of arrest</li>"));
    let gone = officer.get(&path).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "the step is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_is_sent_on_and_what_was_typed_stays_when_it_is_wrong() {
    let scene = Scene::new().await;
    let there = scene.app.office("ALA", "prosecutor", "regional", "kz").await.to_string();
    let view = scene.registered("Асан Үсенов").await;
    let petition: Uuid = view["id"].as_str().unwrap().parse().unwrap();
    let officer = browser(&scene.app, &scene.officer).await;
    let path = step(petition, "transfer");
    let wrong = fill(&officer, &path, &[("office_id", ""), ("reason", "Sat in Almaty.")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("href=\"#office_id\"") && wrong.html.contains("Sat in Almaty."));
    let bare = fill(&officer, &path, &[("office_id", &there), ("reason", " ")]).await;
    assert!(bare.html.contains("href=\"#reason\""), "{}", bare.html);
    let sent = fill(&officer, &path, &[("office_id", &there), ("reason", "Sat in Almaty.")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_changed_meanwhile_is_shown_and_nothing_typed_is_lost() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let petition: Uuid = view["id"].as_str().unwrap().parse().unwrap();
    let officer = browser(&scene.app, &scene.officer).await;
    let path = step(petition, "declare_inadmissible");
    let old = officer.get(&path).await;
    let contacts = serde_json::json!({ "version": view["version"], "contacts": { "phone": "1" } });
    let changed = scene.family.patch(&format!("/petitions/{petition}/contacts"), contacts).await;
    changed.expect(200);
    let (token, version) = (old.token(), old.hidden("version"));
    let typed = [
        ("_token", token.as_str()),
        ("version", version.as_str()),
        ("reason", "An ordinary crime."),
        ("how_to_complain", "To the Prosecutor General."),
    ];
    let met = officer.post(&path, &typed).await;
    assert_eq!(met.status, StatusCode::CONFLICT, "{}", met.html);
    assert!(met.html.contains("An ordinary crime.") && met.html.contains("Prosecutor General."));
    let (token, version) = (met.token(), met.hidden("version"));
    let again = [("_token", token.as_str()), ("version", version.as_str()), typed[2], typed[3]];
    assert_eq!(officer.post(&path, &again).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clerk_records_that_a_family_takes_its_petition_back() {
    let scene = Scene::new().await;
    let petition = scene.submitted("Асан Үсенов").await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let path = step(petition, "withdraw");
    let bare = fill(&clerk, &path, &[("reason", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = fill(&clerk, &path, &[("reason", "They called.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
    let page = clerk.get(&format!("/petitions/{petition}")).await;
    assert!(page.html.contains("They called."), "{}", page.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_business_there_finds_nothing() {
    let scene = Scene::new().await;
    let petition = scene.submitted("Асан Үсенов").await;
    let elsewhere = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let stranger = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    let administrator = scene.app.sign_in(Role::Administrator, None).await;
    let paths = [
        format!("/petitions/{petition}"),
        format!("/petitions/{petition}/duplicates"),
        format!("/petitions/{petition}/history"),
        step(petition, "register"),
    ];
    for official in [&stranger, &administrator] {
        let browser = browser(&scene.app, official).await;
        for path in &paths {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let family = browser(&scene.app, &scene.family).await;
    assert_eq!(family.get("/").await.header("location"), "/petitions");
    for path in &paths[1..] {
        assert_eq!(family.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(family.get("/work").await.status, StatusCode::NOT_FOUND);
    // A clerk does what clerks do, not what prosecutors decide.
    let clerk = browser(&scene.app, &scene.clerk).await;
    assert_eq!(clerk.get(&step(petition, "transfer")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(clerk.get(&step(petition, "nothing")).await.status, StatusCode::NOT_FOUND);
}
