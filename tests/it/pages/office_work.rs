//! The work list with the filters one keeps, the office's tasks, archive cards, and the way to a review.

use super::office::{browser, fill};
use super::{Browser, Page};
use crate::candidates::Scene as Archive;
use crate::petitions::Scene;
use crate::reviews::{Scene as Reviews, person};
use aqtau::domain::actor::Role;
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_one_click_away_and_a_filter_is_kept() {
    let scene = Scene::new().await;
    scene.submitted("Асан Үсенов").await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let work = clerk.get("/work").await;
    assert!(work.html.contains("To be registered (1)"), "{}", work.html);
    let asked = "/work?view=office&kind=petition&state=submitted&due=30";
    let narrowed = clerk.get(asked).await;
    assert!(narrowed.html.contains("/work/filters/new?view=office"), "{}", narrowed.html);
    let typed = [("view", "office"), ("kind", "petition"), ("state", "submitted"), ("due", "30")];
    let path = "/work/filters/new";
    let unnamed = fill(&clerk, path, &[&typed[..], &[("name", " ")]].concat()).await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unnamed.hidden("state"), "submitted", "what was asked for is not lost");
    for _twice in 0..2 {
        let kept = fill(&clerk, path, &[&typed[..], &[("name", "New & soon")]].concat()).await;
        assert_eq!(kept.header("location"), asked, "{}", kept.html);
    }
    let work = clerk.get("/work").await;
    assert_eq!(work.html.matches("New &#38; soon</bdi>").count(), 1, "{}", work.html);
    let other = browser(&scene.app, &scene.officer).await;
    assert!(!other.get("/work").await.html.contains("New &#38; soon"), "filters are one's own");
    let removal = work.all("action").into_iter().find(|to| to.ends_with("/remove")).unwrap();
    let theirs = other.submit("/work", removal, &[]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert_eq!(clerk.submit("/work", removal, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!clerk.get("/work").await.html.contains("New &#38; soon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_finishes_its_tasks_with_a_note() {
    let scene = Scene::new().await;
    let (task, office, now) = (Uuid::now_v7(), scene.office, scene.app.clock.now());
    scene
        .app
        .sql(&format!(
            "INSERT INTO task (id, kind, office_id, detail, created_at) \
             VALUES ('{task}', 'mail_bounced', '{office}', 'An address refused.', '{now}')"
        ))
        .await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    assert!(clerk.get("/tasks").await.html.contains("An address refused."));
    let path = format!("/tasks/{task}/done");
    let bare = fill(&clerk, &path, &[("note", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = fill(&clerk, &path, &[("note", "Called them.")]).await;
    assert_eq!(done.header("location"), "/tasks", "{}", done.html);
    assert!(!clerk.get("/tasks").await.html.contains("An address refused."));
    assert!(clerk.get("/tasks?state=done").await.html.contains("Called them."));
    let elsewhere = scene.app.office("ALA", "prosecutor", "regional", "kz").await;
    let stranger = scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await;
    let stranger = browser(&scene.app, &stranger).await;
    let theirs = fill(&stranger, &path, &[("note", "Mine?")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let family = browser(&scene.app, &scene.family).await;
    assert_eq!(family.get("/tasks").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_decided_about_with_a_reason_and_the_decision_taken_back() {
    let archive = Archive::new().await;
    archive.import("OPEN", "1,Мамбетов Казыбек,1901,open\n").await;
    let petition = archive.searched("Мамбетов Казыбек").await;
    let clerk = browser(&archive.app, &archive.clerk).await;
    let path = format!("/petitions/{petition}/cards");
    let cards = clerk.get(&path).await;
    assert!(cards.html.contains("Cards, 1"), "{}", cards.html);
    let card = cards.all("href").into_iter().find(|to| to.starts_with(&format!("{path}/")));
    let card = card.unwrap().to_owned();
    let bare = fill(&clerk, &card, &[("decision", "same"), ("reason", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.html.contains("href=\"#reason\""), "{}", bare.html);
    let signed = fill(&clerk, &card, &[("decision", "same"), ("reason", "Year and name.")]).await;
    assert_eq!(signed.header("location"), path, "{}", signed.html);
    let cards = clerk.get(&path).await;
    assert!(cards.html.contains("Year and name."), "{}", cards.html);
    let undo = cards.all("href").into_iter().find(|to| to.ends_with("/undo")).unwrap().to_owned();
    let undone = fill(&clerk, &undo, &[("reason", "Another father.")]).await;
    assert_eq!(undone.header("location"), path, "{}", undone.html);
    assert!(!clerk.get(&path).await.html.contains("/undo"));
    let gone = clerk.get(&undo).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let family = browser(&archive.app, &archive.family).await;
    for path in [&path, &card] {
        assert_eq!(family.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_petition_leads_to_a_review() {
    let scene = Scene::new().await;
    let view = scene.registered("Асан Үсенов").await;
    let petition = view["id"].as_str().unwrap();
    let senior = browser(&scene.app, &scene.senior).await;
    let path = format!("/petitions/{petition}/steps/open_review");
    assert!(senior.get(&format!("/petitions/{petition}")).await.html.contains(&path));
    let officer = scene.officer.account.unwrap().to_string();
    let typed = [("title", "Petition of March"), ("assign_to", officer.as_str())];
    let wrong = fill(&senior, &path, &[&typed[..], &[("s0-class", "c99")]].concat()).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("href=\"#s0-class\""), "{}", wrong.html);
    let sentence = [
        ("s0-class", "extrajudicial"),
        ("s0-line", "Тройка НКВД, 10.11.1937, 58-10, ВМН"),
        ("s0-name", "УСЕНОВ Асан"),
    ];
    let opened = fill(&senior, &path, &[&typed[..], &sentence].concat()).await;
    assert!(opened.header("location").starts_with("/reviews/"), "{}", opened.html);
    let count = "SELECT count(*) FROM review_subject s JOIN petition_person p USING (person_id)";
    assert_eq!(scene.app.count(count).await, 1, "the family's person is the subject");
    let kinds = "SELECT string_agg(kind || ': ' || raw, ', ' ORDER BY position) FROM person_name";
    let claimed = "claimed: Асан Үсенов";
    assert_eq!(scene.text(kinds).await, format!("in_file: УСЕНОВ Асан, {claimed}"));
    let state = scene.text(&format!("SELECT state FROM petition WHERE id = '{petition}'")).await;
    assert_eq!(state, "linked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_petition_joins_the_review_that_runs() {
    let scene = Scene::new().await;
    let first = scene.registered("Асан Үсенов").await;
    let first = first["id"].as_str().unwrap();
    let later = scene.registered("Асан Усенов").await;
    let later = later["id"].as_str().unwrap();
    let senior = browser(&scene.app, &scene.senior).await;
    let path = format!("/petitions/{later}/steps/link");
    let none = senior.get(&path).await;
    assert!(none.html.contains("No running review"), "{}", none.html);
    let open = format!("/petitions/{first}/steps/open_review");
    let opened = fill(&senior, &open, &[("s0-class", "extrajudicial")]).await;
    let review = opened.header("location").to_owned();
    assert!(review.starts_with("/reviews/"), "{}", opened.html);
    let asked = senior.get(&path).await;
    let id = review.trim_start_matches("/reviews/");
    let choice = asked.all("value").into_iter().find(|value| value.starts_with(id)).unwrap();
    let nobody = fill(&senior, &path, &[("m0", "")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let joined = fill(&senior, &path, &[("m0", choice)]).await;
    assert_eq!(joined.header("location"), format!("/petitions/{later}"), "{}", joined.html);
    let page = senior.get(&format!("/petitions/{later}")).await;
    assert!(page.html.contains(&review), "{}", page.html);
}

/// Three reviews nobody is responsible for, of which the officer is kept out of the third.
async fn unassigned(scene: &Reviews) -> Vec<Uuid> {
    let mut made = Vec::new();
    for number in 1..=3 {
        let body = json!({
            "order_reference": "Order", "title": format!("List {number}"),
            "subjects": [person("A")],
        });
        made.push(scene.senior.post("/reviews", body).await.id());
    }
    let out = json!({ "account_id": scene.officer.account, "reason": "A relative." });
    scene.step(&scene.senior, made[2], "exclusions", out).await;
    made
}

/// The token of a page that shows what would be done, and the cases that it would be done to.
fn sent(page: &Page) -> (String, Vec<String>) {
    let seen = page.html.split("name=\"seen\" value=\"").skip(1);
    let seen = seen.filter_map(|rest| rest.split('"').next().map(str::to_owned));
    (page.token(), seen.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_marked_for_those_who_can_be_responsible() {
    let scene = Reviews::new().await;
    let ids: Vec<String> = unassigned(&scene).await.iter().map(ToString::to_string).collect();
    let officer = scene.officer.account.unwrap().to_string();
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    let list = "/work?view=office";
    let work = senior.get(list).await;
    let markable = |id: &String| work.html.contains(&format!("id=\"case-{id}\""));
    assert!(ids.iter().all(markable), "{}", work.html);
    let offered = work.html.split("name=\"account_id\"").nth(1).unwrap();
    assert!(offered.contains(&officer), "{offered}");
    let clerk = scene.clerk.account.unwrap().to_string();
    assert!(!offered.contains(&clerk), "a clerk cannot be responsible: {offered}");
    let none = senior.submit(list, "/work/assign", &[("account_id", &officer)]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.html.contains("Mark at least one case"), "{}", none.html);
    let whom = senior.submit(list, "/work/assign", &[("case", ids[0].as_str())]).await;
    assert_eq!(whom.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(whom.html.contains("href=\"#account_id\""), "{}", whom.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_cases_are_looked_at_and_given_to_one_officer() {
    let scene = Reviews::new().await;
    let marked = unassigned(&scene).await;
    let ids: Vec<String> = marked.iter().map(ToString::to_string).collect();
    let officer = scene.officer.account.unwrap().to_string();
    let senior = Browser::of(&scene.app, &scene.senior, "en").await;
    let mut given: Vec<(&str, &str)> = ids.iter().map(|id| ("case", id.as_str())).collect();
    given.extend([("account_id", officer.as_str()), ("view", "office")]);
    let preview = senior.submit("/work?view=office", "/work/assign", &given).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.html);
    assert!(preview.html.contains("2 cases will be given"), "{}", preview.html);
    assert!(preview.html.contains("is kept out of this case"), "{}", preview.html);
    assert_eq!(sent(&preview).1.len(), 2, "exactly those that were shown");
    let confirm = async |page: &Page| {
        let (token, seen) = sent(page);
        let seen = seen.iter().map(|one| ("seen", one.as_str()));
        let typed: Vec<(&str, &str)> =
            given.iter().copied().chain(seen).chain([("_token", token.as_str())]).collect();
        senior.post("/work/assign/done", &typed).await
    };
    // Somebody changes one of them meanwhile: nothing is done, and it is told which.
    let out = json!({ "account_id": scene.clerk.account, "reason": "A neighbour." });
    scene.step(&scene.senior, marked[0], "exclusions", out).await;
    let stale = confirm(&preview).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", stale.html);
    assert_eq!(stale.html.matches("Changed meanwhile").count(), 1, "{}", stale.html);
    let assigned = "SELECT count(*) FROM review WHERE assigned_to IS NOT NULL";
    assert_eq!(scene.app.count(assigned).await, 0);
    for _twice in 0..2 {
        let done = confirm(&stale).await;
        assert_eq!(done.header("location"), "/work?view=office&given=2", "{}", done.html);
    }
    assert_eq!(scene.app.count(assigned).await, 2);
    let after = senior.get("/work?view=office&given=2").await;
    assert!(after.html.contains("2 cases have another person"), "{}", after.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_no_work_is_not_offered_to_mark_cases() {
    let scene = Reviews::new().await;
    let review = scene.review(json!([person("A")])).await;
    let id = review.id.to_string();
    for client in [&scene.officer, &scene.clerk] {
        let browser = Browser::of(&scene.app, client, "en").await;
        let work = browser.get("/work?view=office").await;
        assert!(!work.html.contains("/work/assign"), "{}", work.html);
        for path in ["/work/assign", "/work/assign/done"] {
            let typed = [("case", id.as_str()), ("account_id", "nobody")];
            let sent = browser.submit("/work?view=office", path, &typed).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
