//! What an office records of a person: names, statements of sources, acts and their earlier reviews.

use super::Page;
use super::office::browser;
use super::review::{PNG, at, fill, leads, send};
use crate::reviews::{Opened, Scene, person};
use aqtau::domain::actor::Role;
use reqwest::StatusCode;
use serde_json::{Value, json};

/// The page of the first person of a review.
fn of(review: &Opened) -> String {
    at(review, &format!("/subjects/{}/person", review.subjects[0]))
}

/// Where the first link of a page leads whose address ends so.
fn link(page: &Page, end: &str) -> String {
    let found = page.all("href").into_iter().find(|to| to.ends_with(end));
    found.unwrap_or_else(|| panic!("{end}: {}", page.html)).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_recorded_as_its_source_writes_it_and_a_missing_source_is_asked_for() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let subject = officer.get(&at(&review, &format!("/subjects/{}", review.subjects[0]))).await;
    let path = link(&subject, "/person");
    assert_eq!(path, of(&review));
    let new = link(&officer.get(&path).await, "/names/new");
    let blank = fill(&officer, &new, &[("raw", "Hasan"), ("kind", "alias"), ("source", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    assert!(blank.html.contains("href=\"#source\""), "{}", blank.html);
    assert!(blank.html.contains("value=\"Hasan\""), "{}", blank.html);
    let typed = [
        ("raw", "حسن"),
        ("kind", "at_birth"),
        ("source", "Letter of 1926"),
        ("given", "Хасан"),
        ("language", "uz"),
    ];
    let page = officer.get(&new).await;
    let kept = send(&officer, &page, &new, &typed).await;
    let shown = officer.get(leads(&kept)).await;
    for part in ["حسن", "Given at birth", "Letter of 1926", "Хасан", "Arabic script", "Uzbek"]
    {
        assert!(shown.html.contains(part), "{part}: {}", shown.html);
    }
    // The same form sent twice records one name.
    leads(&send(&officer, &page, &new, &typed).await);
    let names = "SELECT count(*) FROM person_name WHERE source = 'Letter of 1926'";
    assert_eq!(scene.app.count(names).await, 1);
    // Somebody else recorded something meanwhile: nothing is lost, and it is said.
    let more = [("raw", "Асанбай"), ("kind", "alias"), ("source", "A neighbour")];
    let stale = send(&officer, &page, &new, &more).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.html);
    assert!(stale.html.contains("value=\"Асанбай\""), "{}", stale.html);
    assert!(stale.html.contains("Changed meanwhile"), "{}", stale.html);
    let again = Page { status: StatusCode::OK, ..stale };
    leads(&send(&officer, &again, &new, &more).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_stand_side_by_side_one_accepted_and_others_withdrawn_with_a_reason() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let paper = [("kind", "troika_extract"), ("title", "Extract 12")];
    officer.upload(&at(&review, "/documents"), &paper, &[("extract.png", PNG)]).await;
    let new = format!("{}/statements/new", of(&review));
    let blank = fill(&officer, &new, &[("predicate", "death_date"), ("value", "")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    assert!(blank.html.contains("href=\"#value\""), "{}", blank.html);
    let page = officer.get(&new).await;
    let document = page.html.split(">Extract 12</option>").next().unwrap();
    let document = document.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    let typed = [
        ("predicate", "death_date"),
        ("value", "около 1930"),
        ("source", "Extract, sheet 3"),
        ("document_id", document),
    ];
    let first = officer.get(leads(&send(&officer, &page, &new, &typed).await)).await;
    assert!(first.html.contains("about 1930"), "{}", first.html);
    assert!(first.html.contains(&format!("href=\"/documents/{document}\"")), "{}", first.html);
    let accept = link(&first, "/accept");
    let accepted = officer.get(leads(&fill(&officer, &accept, &[]).await)).await;
    assert!(accepted.html.contains("Accepted on"), "{}", accepted.html);
    let other = [
        ("predicate", "death_date"),
        ("value", "1955"),
        ("source", "Civil record"),
        ("document_id", ""),
    ];
    let both = officer.get(leads(&fill(&officer, &new, &other).await)).await;
    assert!(both.html.contains("1955") && both.html.contains("около 1930"), "{}", both.html);
    let accept = link(&both, "/accept");
    let asked = officer.get(&accept).await;
    assert!(asked.html.contains("Accepted so far: Date of death: около 1930"), "{}", asked.html);
    let withdraw = accept.replace("/accept", "/withdraw");
    let why = fill(&officer, &withdraw, &[("reason", " ")]).await;
    assert_eq!(why.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", why.html);
    let gone = fill(&officer, &withdraw, &[("reason", "Of a namesake.")]).await;
    let shown = officer.get(leads(&gone)).await;
    assert!(shown.html.contains("Withdrawn on") && shown.html.contains("1955"), "{}", shown.html);
    assert_eq!(officer.get(&accept).await.status, StatusCode::NOT_FOUND);
    let history = officer.get(&link(&shown, "/person/history")).await;
    assert!(history.html.contains("Statement withdrawn"), "{}", history.html);
    assert!(
        history.html.contains("Taken into the review") || history.html.contains("Statement added")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_is_read_from_its_line_with_earlier_reviews_and_the_competent_office() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let new = format!("{}/acts/new", of(&review));
    let line = "Тройка УНКВД 14 июля 1937 г., обв.: 58-10";
    let typed = [("line", line), ("source", "Book of memory"), ("seat_now", "Almaty")];
    let wrong = fill(&officer, &new, &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("href=\"#seat_now\""), "{}", wrong.html);
    let typed = [("line", line), ("source", "Book of memory"), ("seat_now", "KZ-75")];
    let shown = officer.get(leads(&fill(&officer, &new, &typed).await)).await;
    for part in ["14 июля 1937 г", "14.07.1937", "Book of memory", "As written", "KZ-75"] {
        assert!(shown.html.contains(part), "{part}: {}", shown.html);
    }
    let act = shown.html.split("Book of memory").next().unwrap();
    let act = act.rsplit("id=\"act-").next().unwrap().split('"').next().unwrap();
    let prior = format!("{}/acts/{act}/reviews/new", of(&review));
    let blank = fill(&officer, &prior, &[("body", ""), ("source", "file")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.html);
    let typed = [
        ("body", "Прокуратура ТуркВО"),
        ("decided", "1958"),
        ("result", "refused"),
        ("source", "Sheet 90"),
    ];
    let shown = officer.get(leads(&fill(&officer, &prior, &typed).await)).await;
    assert!(shown.html.contains("1958, Прокуратура ТуркВО"), "{}", shown.html);
    assert!(shown.html.contains("Rehabilitation refused"), "{}", shown.html);
    let asked = officer.get(&format!("{}/acts/{act}/competence", of(&review))).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.html);
    assert!(asked.html.contains("KZ-75") && asked.html.contains("Which office"), "{}", asked.html);
    let nothing = format!("{}/acts/{}/competence", of(&review), uuid::Uuid::now_v7());
    assert_eq!(officer.get(&nothing).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_record_reads_only_and_others_find_no_page() {
    let scene = Scene::new().await;
    let review = scene.review(json!([person("Асан")])).await;
    let clerk = browser(&scene.app, &scene.clerk).await;
    let path = of(&review);
    let page = clerk.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    assert_eq!(page.html.matches("<h1").count(), 1);
    assert!(!page.html.contains("/names/new"), "{}", page.html);
    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let stranger = scene.app.sign_in(Role::CaseOfficer, Some(elsewhere)).await;
    let forms = ["/names/new", "/statements/new", "/acts/new"].map(|end| format!("{path}{end}"));
    for form in &forms {
        assert_eq!(clerk.get(form).await.status, StatusCode::NOT_FOUND, "{form}");
    }
    for other in [&stranger, &scene.family, &scene.archivist] {
        let other = browser(&scene.app, other).await;
        for page in forms.iter().chain([&path, &format!("{path}/history")]) {
            assert_eq!(other.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_waits_for_a_name_leads_to_where_it_is_recorded() {
    let scene = Scene::new().await;
    let (_, review) = scene.on_petition("Асан Үсенов").await;
    scene.decided(review.id).await;
    let senior = browser(&scene.app, &scene.senior).await;
    let subject = at(&review, &format!("/subjects/{}", review.subjects[0]));
    let blocked = senior.get(&subject).await;
    assert!(blocked.html.contains("First record the person"), "{}", blocked.html);
    let there = link(&blocked, "/person#names");
    let step = senior.get(&at(&review, "/steps/certify")).await;
    assert_eq!(link(&step, "/person#names"), there);
    let new = format!("{}/names/new", of(&review));
    let typed = [("raw", "УСЕНОВ Асан"), ("kind", "in_file"), ("source", "File 12")];
    leads(&fill(&senior, &new, &typed).await);
    let open = senior.get(&subject).await;
    assert!(open.html.contains("/steps/certify?subject="), "{}", open.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_case_another_rests_on_is_chosen_by_name_and_looked_for_among_many() {
    let scene = Scene::new().await;
    let few = scene.review(json!([person("Асан"), person("Болот")])).await;
    let officer = browser(&scene.app, &scene.officer).await;
    let settings =
        |review: &Opened| at(review, &format!("/subjects/{}/settings", review.subjects[0]));
    let page = officer.get(&settings(&few)).await;
    assert!(page.html.contains("2. Болот") && !page.html.contains("1. Асан"), "{}", page.html);
    let parent = few.subjects[1].to_string();
    let typed = [("class", "extrajudicial"), ("depends_on", parent.as_str())];
    leads(&send(&officer, &page, &settings(&few), &typed).await);
    let again = officer.get(&settings(&few)).await;
    assert!(again.html.contains(&format!("value=\"{parent}\" selected")), "{}", again.html);
    let many: Vec<Value> = (1..=52).map(|place| person(&format!("Лицо {place:03}"))).collect();
    let many = scene.review(json!(many)).await;
    let path = settings(&many);
    let page = officer.get(&path).await;
    assert!(!page.html.contains("Лицо 052"), "{}", page.html);
    let typed =
        [("class", "extrajudicial"), ("depends_on", ""), ("sought", "лицо 052"), ("find", "yes")];
    let found = send(&officer, &page, &path, &typed).await;
    assert_eq!(found.status, StatusCode::OK, "{}", found.html);
    assert!(found.html.contains("52. Лицо 052"), "{}", found.html);
    let by_number = [("class", "extrajudicial"), ("depends_on", ""), ("sought", "51")];
    let found = send(&officer, &page, &path, &by_number).await;
    assert!(found.html.contains("51. Лицо 051"), "{}", found.html);
    let none = [("class", "extrajudicial"), ("depends_on", ""), ("sought", "999")];
    let none = send(&officer, &page, &path, &none).await;
    assert!(none.html.contains("Nobody of this review has such"), "{}", none.html);
    let parent = many.subjects[50].to_string();
    let typed = [("class", "extrajudicial"), ("depends_on", parent.as_str()), ("sought", "51")];
    leads(&send(&officer, &found, &path, &typed).await);
    let rests = format!("SELECT count(*) FROM review_subject WHERE depends_on = '{parent}'");
    assert_eq!(scene.app.count(&rests).await, 1);
}
