//! A review is worked on with the pages alone, as a browser without scripts does.

use super::office::browser;
use super::{Browser, Page};
use crate::reviews::{Opened, Scene, person, troika};
use reqwest::StatusCode;
use serde_json::json;
use uuid::Uuid;

/// The beginning of a picture as programs tell it.
pub(super) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01";

/// What stands hidden in the last form of a page, sent again.
pub(super) fn hidden(page: &Page) -> Vec<(String, String)> {
    let form = page.html.rsplit("<form").next().unwrap_or_default();
    let inputs = form.split("<input type=\"hidden\" name=\"").skip(1);
    let pair = |input: &str| {
        let (name, rest) = input.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.to_owned()))
    };
    // Below a page's form stands the foot, in which there are none.
    inputs.filter_map(pair).collect()
}

/// Sends the form of a page as it stands, with what is typed.
pub(super) async fn send(browser: &Browser, page: &Page, to: &str, typed: &[(&str, &str)]) -> Page {
    assert_eq!(page.status, StatusCode::OK, "{to}: {}", page.html);
    let hidden = hidden(page);
    let mut pairs: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    pairs.extend_from_slice(typed);
    browser.post(to, &pairs).await
}

pub(super) async fn fill(browser: &Browser, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    send(browser, &page, path, typed).await
}

pub(super) fn leads(page: &Page) -> &str {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html);
    page.header("location")
}

/// Every tab of a review.
const TABS: [&str; 9] = [
    "",
    "/subjects",
    "/cards",
    "/archive-requests",
    "/documents",
    "/conclusions",
    "/court",
    "/letters",
    "/history",
];

pub(super) fn at(review: &Opened, path: &str) -> String {
    format!("/reviews/{}{path}", review.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tabs_are_there_for_officials_only_in_six_languages() {
    let scene = Scene::new().await;
    let review = scene.review(json!([{ "name": "Асан", "new_act": troika("58-10") }])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let others = [&scene.family, &scene.archivist];
    for other in others {
        let other = browser(&scene.app, other).await;
        for tab in TABS {
            let page = other.get(&at(&review, tab)).await;
            assert_ne!(page.status, StatusCode::OK, "{tab}: {}", page.html);
        }
    }
    for language in ["en", "ru", "kk", "ky", "uz", "tg"] {
        officer.take("aqtau_language", language);
        for tab in TABS {
            let page = officer.get(&at(&review, tab)).await;
            assert_eq!(page.status, StatusCode::OK, "{tab}: {}", page.html);
            assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{tab}");
            assert_eq!(page.html.matches("<h1").count(), 1, "{tab}");
            assert_eq!(page.html.matches("aria-current=\"page\"").count(), 1, "{tab}");
        }
    }
    let gone = officer.get(&format!("/reviews/{}", Uuid::now_v7())).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_were_told_about_a_review_is_listed_with_what_became_of_it() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let path = at(&review, "/letters");
    assert!(officer.get(&path).await.html.contains("There are no letters yet."));
    let (id, account) = (review.id, scene.senior.account.unwrap());
    scene
        .app
        .sql(&format!(
            "INSERT INTO notice (id, kind, language, account_id, review_id, params, job_id, state, last_error, created_at) \
             SELECT gen_random_uuid(), 'review_opened', 'ru', '{account}', '{id}', '{{}}', gen_random_uuid(), \
               CASE no WHEN 1 THEN 'bounced' ELSE 'on_paper' END, CASE no WHEN 1 THEN '550 is unknown' END, now() \
             FROM generate_series(1, 60) AS no"
        ))
        .await;
    let cards = |page: &Page| page.html.matches("class=\"aqtau-card\"").count();
    let first = officer.get(&path).await;
    assert!(first.html.contains("The office posts a letter"), "{}", first.html);
    let next = first.all("href").into_iter().find(|to| to.contains("after=")).unwrap();
    let rest = officer.get(next).await;
    assert_eq!((cards(&first), cards(&rest)), (50, 10));
    let bounced = officer.get(&format!("{path}?state=bounced")).await;
    assert_eq!(cards(&bounced), 1);
    assert!(bounced.html.contains("550 is unknown"), "{}", bounced.html);
    assert!(!bounced.html.contains("after="), "{}", bounced.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_tells_who_is_left_out_and_why_and_moves_exactly_the_others_once() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан"), person("Болот"), person("Venera")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let list = at(&review, "/subjects");
    let found = fill(&officer, &list, &[("name", "болот")]).await;
    assert!(found.html.contains("1 person found"), "{}", found.html);
    assert!(!found.html.contains("Venera"), "{}", found.html);
    let (first, second) = (review.subjects[0].to_string(), review.subjects[1].to_string());
    let page = officer.get(&list).await;
    let marked = [
        ("of", "marked"),
        ("subject", first.as_str()),
        ("subject", second.as_str()),
        ("step", "begin_evidence"),
    ];
    let preview = send(&officer, &page, &at(&review, "/steps"), &marked).await;
    assert!(preview.html.contains("for 2 persons"), "{}", preview.html);
    let step = at(&review, "/steps/begin_evidence");
    let taken = send(&officer, &preview, &step, &[]).await;
    let landed = leads(&taken).to_owned();
    // The same form again, as an impatient hand sends it: nothing more is done, and it is no error.
    let twice = send(&officer, &preview, &step, &[]).await;
    assert!(leads(&twice).starts_with(landed.split("&moved").next().unwrap()), "{landed}");
    let told = officer.get(&landed).await;
    assert!(told.html.contains("(2 persons)"), "{}", told.html);
    let all = officer.get(&step).await;
    assert!(all.html.contains("for 1 person."), "{}", all.html);
    assert!(all.html.contains("The step does not begin there"), "{}", all.html);
    assert!(all.html.contains("Болот"), "{}", all.html);
    // Somebody else is faster: nothing is done, and it is said.
    scene.step(&scene.officer, review.id, "begin-evidence", json!({ "in_state": "opened" })).await;
    let stale = send(&officer, &all, &step, &[]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.html);
    let again = officer.post(&step, &[("_token", page.token().as_str()), ("of", "all")]).await;
    assert_ne!(again.status, StatusCode::SEE_OTHER, "{}", again.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_step_is_shown_with_what_is_missing() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let ask = at(&review, "/archive-requests/new");
    let archive = scene.archive.to_string();
    scene.step(&scene.officer, review.id, "begin-evidence", json!({})).await;
    let wrong = fill(&officer, &ask, &[("question", "What is known?")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("What is known?") && wrong.html.contains("Error:"));
    let typed = [
        ("addressee_kind", "own"),
        ("archive_id", archive.as_str()),
        ("question", "What is known?"),
        ("send", "yes"),
    ];
    let made = fill(&officer, &ask, &typed).await;
    let request = leads(&made).split('?').next().unwrap().to_owned();
    let list = officer.get(&at(&review, "/archive-requests")).await;
    assert!(list.html.contains(&request), "{}", list.html);
    let overview = officer.get(&at(&review, "")).await;
    assert!(
        overview.html.contains("Answers of archives are still missing: 1"),
        "{}",
        overview.html
    );
    let reminded = fill(&officer, &format!("{request}/remind"), &[]).await;
    let shown = officer.get(leads(&reminded)).await;
    assert!(shown.html.contains("What is known?"), "{}", shown.html);
    let other = scene.review(json!([person("Other")])).await;
    let elsewhere = request.replace(&review.id.to_string(), &other.id.to_string());
    assert_eq!(officer.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let answering = officer.get(&format!("{request}/answer")).await;
    assert_eq!(answering.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_responsible_and_who_is_kept_out_is_set_by_who_leads_the_office() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let senior = browser(&scene.app, &scene.senior).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let assign = at(&review, "/assign");
    assert_eq!(officer.get(&assign).await.status, StatusCode::NOT_FOUND);
    let saved = fill(&senior, &assign, &[("account_id", "")]).await;
    let overview = senior.get(leads(&saved)).await;
    assert!(overview.html.contains("Nobody yet"), "{}", overview.html);
    let account = scene.clerk.account.unwrap().to_string();
    let refused = fill(&senior, &assign, &[("account_id", &account)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.html);
    let out = at(&review, "/exclusions");
    let blank = fill(&senior, &out, &[("account_id", &account), ("reason", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    let kept = fill(&senior, &out, &[("account_id", &account), ("reason", "A cousin.")]).await;
    let shown = senior.get(leads(&kept)).await;
    assert!(shown.html.contains("A cousin."), "{}", shown.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_of_a_review_is_shown_with_the_act_as_written_and_as_read() {
    let scene = Scene::new().await;
    let review = scene.review(json!([{ "name": "Асан", "new_act": troika("58-10") }])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let path = at(&review, &format!("/subjects/{}", review.subjects[0]));
    let page = officer.get(&path).await;
    assert!(page.html.contains("58-10") && page.html.contains("Асан"), "{}", page.html);
    let settings = format!("{path}/settings");
    let wrong = [("class", "court_conviction"), ("depends_on", "somebody")];
    let refused = fill(&officer, &settings, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.html);
    assert!(refused.html.contains("href=\"#depends_on\""), "{}", refused.html);
    let saved = fill(&officer, &settings, &[("class", "administrative")]).await;
    assert!(officer.get(leads(&saved)).await.html.contains("C3"), "{}", saved.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conclusion_is_drafted_by_one_and_signed_by_another() {
    let scene = Scene::new().await;
    let review = scene.review(json!([{ "name": "Асан", "new_act": troika("58-10") }])).await;
    scene.examined(review.id).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let senior = browser(&scene.app, &scene.senior).await;
    let draft = at(&review, "/steps/draft_conclusion");
    let typed = [("kind", "negative"), ("reasoning", "Nothing was found.")];
    let missing = fill(&officer, &draft, &typed).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", missing.html);
    assert!(missing.html.contains("Nothing was found."), "{}", missing.html);
    let typed = [("reasoning", "Agitation, nothing"), ("keep", "yes")];
    let kept = fill(&officer, &draft, &typed).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.html);
    let later = officer.get(&draft).await;
    assert!(later.html.contains("Agitation, nothing"), "{}", later.html);
    assert!(later.html.contains("What the conclusion says: "), "{}", later.html);
    assert!(!senior.get(&draft).await.html.contains("Agitation, nothing"));
    let typed = [
        ("kind", "positive"),
        ("findings", "unconditional_article"),
        ("reasoning", "Agitation only."),
    ];
    let drafted = fill(&officer, &draft, &typed).await;
    let list = officer.get(leads(&drafted)).await;
    let begin = format!("href=\"{}", at(&review, "/conclusions/"));
    let rest = list.html.split(&begin).nth(1).unwrap_or_else(|| panic!("{}", list.html));
    let one = at(&review, &format!("/conclusions/{}", rest.split('"').next().unwrap()));
    assert!(officer.get(&one).await.html.contains("Agitation only."));
    let sign = format!("{one}/sign_positive");
    assert_eq!(officer.get(&sign).await.status, StatusCode::NOT_FOUND);
    let shown = senior.get(&one).await;
    assert!(shown.html.contains(&sign) && !shown.html.contains("sign_negative"), "{}", shown.html);
    let back = format!("{one}/send_back_conclusion");
    let blank = fill(&senior, &back, &[("reason", "")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    let signed = fill(&senior, &sign, &[]).await;
    let shown = senior.get(leads(&signed)).await;
    assert!(shown.html.contains(&format!("{one}/decide")), "{}", shown.html);
    let decided = fill(&senior, &format!("{one}/decide"), &[]).await;
    leads(&decided);
    let person = at(&review, &format!("/subjects/{}", review.subjects[0]));
    assert!(senior.get(&person).await.html.contains("Rehabilitated"));
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_and_evidence_are_added_to_a_review() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let papers = at(&review, "/documents");
    let typed = [("kind", "troika_extract"), ("title", "Extract 12")];
    let added = officer.upload(&papers, &typed, &[("extract.png", PNG)]).await;
    let shown = officer.get(leads(&added)).await;
    assert!(shown.html.contains("Extract 12"), "{}", shown.html);
    let none = officer.upload(&papers, &typed, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", none.html);
    let evidence = at(&review, "/evidence/new");
    let typed = [("kind", "archival_document"), ("description", "The extract"), ("source", "")];
    let missing = fill(&officer, &evidence, &typed).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", missing.html);
    let typed =
        [("kind", "archival_document"), ("description", "The extract"), ("source", "File 12")];
    let shown = officer.get(leads(&fill(&officer, &evidence, &typed).await)).await;
    assert!(shown.html.contains("File 12"), "{}", shown.html);
    let begin = format!("href=\"{}", at(&review, "/evidence/"));
    let item = shown.html.split(&begin).nth(2).and_then(|rest| rest.split('"').next()).unwrap();
    let withdraw = at(&review, &format!("/evidence/{item}"));
    let gone = fill(&officer, &withdraw, &[("reason", "A copy of another file.")]).await;
    assert!(officer.get(leads(&gone)).await.html.contains("Withdrawn on"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_is_shown_with_its_verification_result() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    scene.examined(review.id).await;
    let senior = browser(&scene.app, &scene.senior).await;
    let whole = senior.get(&at(&review, "/history")).await;
    assert!(whole.html.contains("The history holds"), "{}", whole.html);
    assert!(whole.html.contains("Collecting evidence"), "{}", whole.html);
    scene.app.sql("ALTER TABLE event DISABLE TRIGGER USER").await;
    scene.app.sql("UPDATE event SET reason = 'another' WHERE action = 'begin_evidence'").await;
    let broken = senior.get(&at(&review, "/history")).await;
    assert!(broken.html.contains("does not hold"), "{}", broken.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_are_compared_field_by_field_decided_about_and_the_decision_taken_back() {
    let scene = crate::candidates::Scene::new().await;
    scene.import("OPEN", "17,Асанов Үсөн Бейшенович,1901,open\n18,Петров Иван,1890,open\n").await;
    scene.app.context.cards.catch_up(&scene.app.context).await.unwrap();
    let subjects = json!([{ "name": "Асанов Усен Бейшенович", "new_act": troika("58-10") }]);
    let body = json!({ "order_reference": "Order 1", "title": "List 1", "subjects": subjects });
    let id = scene.officer.post("/reviews", body).await.id();
    let list = scene.officer.get(&format!("/reviews/{id}/subjects")).await.expect(200);
    let subject = list["items"][0]["id"].as_str().unwrap().to_owned();
    let officer = browser(&scene.app, &scene.officer).await;
    let tab = officer.get(&format!("/reviews/{id}/cards")).await;
    let path = format!("/reviews/{id}/subjects/{subject}/cards");
    assert!(tab.html.contains(&path), "{}", tab.html);
    let found = officer.get(&path).await;
    assert!(found.html.contains("Асанов Үсөн Бейшенович"), "{}", found.html);
    assert!(!found.html.contains("Петров"), "{}", found.html);
    let card = scene.card("17").await;
    let one = format!("{path}/{card}");
    let blank = fill(&officer, &one, &[("decision", "same"), ("reason", "")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    let decided = fill(&officer, &one, &[("decision", "same"), ("reason", "Same village.")]).await;
    let shown = officer.get(leads(&decided)).await;
    assert!(shown.html.contains("Same village."), "{}", shown.html);
    assert_eq!(officer.get(&one).await.status, StatusCode::NOT_FOUND);
    let begin = format!("href=\"{path}/decisions/");
    let rest = shown.html.split(&begin).nth(1).unwrap_or_else(|| panic!("{}", shown.html));
    let revoke = format!("{path}/decisions/{}", rest.split('"').next().unwrap());
    let back = fill(&officer, &revoke, &[("reason", "Another year of birth.")]).await;
    let shown = officer.get(leads(&back)).await;
    assert!(shown.html.contains("Another year of birth."), "{}", shown.html);
    assert_eq!(officer.get(&revoke).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get(&one).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_of_another_office_is_not_there() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let stranger =
        scene.app.sign_in(aqtau::domain::actor::Role::CaseOfficer, Some(elsewhere)).await;
    let stranger = browser(&scene.app, &stranger).await;
    let subject = format!("/subjects/{}", review.subjects[0]);
    let more = [subject.as_str(), "/steps/begin_evidence", "/archive-requests/new", "/assign"];
    for path in TABS.iter().chain(&more) {
        let page = stranger.get(&at(&review, path)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.html);
    }
    let taken = stranger.post(&at(&review, "/steps/begin_evidence"), &[("of", "all")]).await;
    assert_ne!(taken.status, StatusCode::SEE_OTHER, "{}", taken.html);
}
