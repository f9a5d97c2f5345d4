//! A family files a petition with the pages alone, as a browser without scripts does.

use super::{Browser, Page};
use crate::accounts::{PASSWORD, family};
use crate::courtroom::{Courtroom, Setup};
use crate::harness::TestApp;
use reqwest::StatusCode;
use uuid::Uuid;

/// The beginnings of pictures as programs tell them.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01";
const EMAIL: &str = "aigul@example.org";

/// A server with an office in Kyrgyzstan, and a family that is signed in.
struct Scene {
    app: TestApp,
    office: Uuid,
    browser: Browser,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let office = app.office("GP-KG", "prosecutor", "national", "kg").await;
        family(&app, EMAIL).await;
        let browser = Browser::new(&app, "en");
        browser.take("aqtau_language", "en");
        browser.sign_in(EMAIL, PASSWORD).await;
        Self { app, office, browser }
    }

    /// A petition that was begun; its path.
    async fn begun(&self) -> String {
        let begun =
            self.browser.submit("/petitions/new", "/petitions/new", &[("country", "kg")]).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.html);
        begun.header("location").to_owned()
    }

    /// Fills in the form of a page as it stands, changing what is given.
    async fn fill(&self, path: &str, typed: &[(&str, &str)]) -> Page {
        let page = self.browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html);
        let (token, version) = (page.token(), page.hidden("version"));
        let fixed = [("_token", token.as_str()), ("version", version.as_str())];
        self.browser.post(path, &[&fixed, typed].concat()).await
    }

    /// The same with a person, by the path of the person.
    async fn with_person(&self, name: &str) -> (String, String) {
        let petition = self.begun().await;
        let new = format!("{petition}/persons/new");
        let named = self.fill(&new, &[("claimed_name", name)]).await;
        let to = named.header("location").to_owned();
        let person =
            to.strip_suffix("/birth").unwrap_or_else(|| panic!("{}", named.html)).to_owned();
        (petition, person)
    }
}

#[expect(clippy::too_many_lines, reason = "one course from its beginning to its end")]
#[tokio::test(flavor = "multi_thread")]
async fn a_petition_is_written_page_by_page_checked_and_sent() {
    let scene = Scene::new().await;
    let (petition, person) = scene.with_person("Асан уулу Үсөн").await;
    let office = scene.office.to_string();
    let spellings = "Асан уулу Үсөн";
    for (path, typed) in [
        (
            format!("{person}/name"),
            vec![("claimed_name", spellings), ("other_spellings", "Asanov Usen\nاسن\n")],
        ),
        (format!("{person}/birth"), vec![("birth", "about 1900"), ("birth_place", "Ысык-Көл")]),
        (format!("{person}/known"), vec![("known", "Taken in 1938.")]),
        (format!("{person}/kinship"), vec![("kinship", "grandchild")]),
        (format!("{petition}/statement"), vec![("statement", "Clear his name.")]),
        (
            format!("{petition}/you"),
            vec![("phone", "+996 555"), ("address", "Karakol"), ("country", "kg")],
        ),
        (format!("{petition}/letters"), vec![("told_by", "letter")]),
        (format!("{petition}/office"), vec![("office_id", office.as_str())]),
    ] {
        let saved = scene.fill(&path, &typed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{path}: {}", saved.html);
    }
    let tasks = scene.browser.get(&petition).await;
    assert!(
        tasks.html.contains("Asanov Usen") && tasks.html.contains("about 1900"),
        "{}",
        tasks.html
    );
    let check = scene.browser.get(&format!("{petition}/check")).await;
    for said in [
        "Асан уулу Үсөн",
        "اسن",
        "Taken in 1938.",
        "Clear his name.",
        "Karakol",
        "By letter on paper",
    ] {
        assert!(check.html.contains(said), "{said}: {}", check.html);
    }
    let sent = scene.fill(&format!("{petition}/check"), &[]).await;
    assert_eq!(sent.header("location"), format!("{petition}/sent"), "{}", sent.html);
    let told = scene.browser.get(&format!("{petition}/sent")).await;
    assert!(told.html.contains("govuk-panel--confirmation"), "{}", told.html);
    let view = scene.app.sql("SELECT reference, lookup_code FROM petition").await;
    let grouped = |column: usize, size: usize| {
        let plain: Vec<char> = view[0].get::<_, String>(column).chars().collect();
        plain.chunks(size).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    };
    let (reference, code) = (grouped(0, 3), grouped(1, 4));
    let summary = scene.browser.get(&format!("{petition}/summary")).await;
    for page in [&told, &summary, &scene.browser.get(&petition).await] {
        assert!(page.html.contains(&reference) && page.html.contains(&code), "{}", page.html);
        assert!(page.html.contains("Write the code down."), "{}", page.html);
    }
    assert!(summary.html.contains("Taken in 1938.") && summary.html.contains("2 March 2026"));
    assert!(!summary.all("href").iter().any(|href| href.ends_with("/statement")));
    let tracker = scene.browser.get(&petition).await;
    assert!(tracker.html.contains("Sent; the office will give it a number"), "{}", tracker.html);
    assert_eq!(scene.browser.get(&format!("{person}/name")).await.status, StatusCode::NOT_FOUND);
    let list = scene.browser.get("/petitions").await;
    assert!(list.html.contains(&petition), "{}", list.html);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
    let scene = Scene::new().await;
    let (_, person) = scene.with_person("Асан").await;
    let long = "x".repeat(301);
    let refused = scene
        .fill(&format!("{person}/name"), &[("claimed_name", &long), ("other_spellings", "Kept")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("href=\"#claimed_name\""), "{}", refused.html);
    assert!(refused.html.contains(&long) && refused.html.contains("Kept"));
    assert!(refused.html.contains("<title>Error: "));
    let empty = scene.fill(&format!("{person}/name"), &[("claimed_name", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_left_open_while_another_saved_keeps_its_text_and_shows_what_differs() {
    let scene = Scene::new().await;
    let (_, person) = scene.with_person("Асан").await;
    let path = format!("{person}/known");
    let old = scene.browser.get(&path).await;
    scene.fill(&path, &[("known", "What the sister wrote.")]).await;
    let (token, version) = (old.token(), old.hidden("version"));
    let typed = [("_token", token.as_str()), ("version", &version), ("known", "What I wrote.")];
    let met = scene.browser.post(&path, &typed).await;
    assert_eq!(met.status, StatusCode::CONFLICT);
    assert!(met.html.contains("What the sister wrote.") && met.html.contains("What I wrote."));
    // The page brings the present version, so that sending it again is a decision.
    let (token, version) = (met.token(), met.hidden("version"));
    let typed = [("_token", token.as_str()), ("version", &version), ("known", "What I wrote.")];
    assert_eq!(scene.browser.post(&path, &typed).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_begins_one_petition() {
    let scene = Scene::new().await;
    let token = scene.browser.get("/petitions/new").await.token();
    let typed = [("_token", token.as_str()), ("country", "kg")];
    let first = scene.browser.post("/petitions/new", &typed).await;
    let second = scene.browser.post("/petitions/new", &typed).await;
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(scene.app.count("SELECT count(*) FROM petition").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_photographs_come_at_once_and_a_wrong_file_does_not_take_the_others_away() {
    let scene = Scene::new().await;
    let (petition, _) = scene.with_person("Асан").await;
    let path = format!("{petition}/evidence");
    let files =
        [("one.jpg", JPEG), ("two.png", PNG), ("bad.exe", b"MZ\x90\x00 program".as_slice())];
    let sent = scene.browser.upload(&path, &[("kind", "photograph")], &files).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.html);
    assert!(sent.html.contains("bad.exe: "), "{}", sent.html);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 2);
    let none = scene.browser.upload(&path, &[("kind", "photograph")], &[]).await;
    assert!(none.html.contains("Choose at least one file."), "{}", none.html);
    let one = scene.browser.get(&path).await;
    let document = one.all("src").into_iter().find(|src| src.starts_with("/documents/")).unwrap();
    let seen = scene.browser.get(document).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.header("content-security-policy").starts_with("sandbox"));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_files_than_a_form_takes_are_said_to_be_left() {
    let scene = Scene::new().await;
    let (petition, _) = scene.with_person("Асан").await;
    let files = vec![("one.jpg", JPEG); 102];
    let path = format!("{petition}/evidence");
    let sent = scene.browser.upload(&path, &[("kind", "photograph")], &files).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent.html);
    assert_eq!(sent.html.matches("At most: 100.").count(), 2, "{}", sent.html);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 100);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_another_family_is_not_there() {
    let scene = Scene::new().await;
    let (petition, person) = scene.with_person("Асан").await;
    let other = Browser::new(&scene.app, "en");
    family(&scene.app, "other@example.org").await;
    other.sign_in("other@example.org", PASSWORD).await;
    for path in [
        petition.clone(),
        format!("{petition}/check"),
        format!("{petition}/sent"),
        format!("{petition}/summary"),
        format!("{petition}/evidence"),
        format!("{petition}/office"),
        format!("{petition}/statement"),
        format!("{petition}/you"),
        format!("{petition}/letters"),
        format!("{petition}/withdraw"),
        format!("{petition}/appeal"),
        format!("{petition}/again"),
        format!("{petition}/persons/new"),
        format!("{person}/name"),
        format!("{person}/cards"),
        format!("{person}/remove"),
    ] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!other.get("/petitions").await.html.contains(&petition));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_taken_back_with_a_reason_and_a_person_out_of_it() {
    let scene = Scene::new().await;
    let (petition, person) = scene.with_person("Асан").await;
    let removed = scene.fill(&format!("{person}/remove"), &[]).await;
    assert_eq!(removed.header("location"), petition);
    assert!(!scene.browser.get(&petition).await.html.contains("Асан"));
    let bare = scene.fill(&format!("{petition}/withdraw"), &[("reason", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bare.html);
    let gone =
        scene.fill(&format!("{petition}/withdraw"), &[("reason", "My sister writes.")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
    assert!(scene.browser.get(&petition).await.html.contains("You have taken it back"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_know_the_office_says_so() {
    let scene = Scene::new().await;
    let (petition, _) = scene.with_person("Асан").await;
    let page = scene.browser.get(&format!("{petition}/office")).await;
    assert!(page.html.contains("I do not know"), "{}", page.html);
    let saved = scene.fill(&format!("{petition}/office"), &[("office_id", "unknown")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    assert!(scene.browser.get(&petition).await.html.contains("Office GP-KG"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_out_everywhere_is_out_in_this_browser_and_in_others() {
    let scene = Scene::new().await;
    let other = Browser::new(&scene.app, "en");
    other.sign_in(EMAIL, PASSWORD).await;
    let out = scene.browser.submit("/account", "/account/sessions/all", &[]).await;
    assert_eq!(out.header("location"), "/");
    for browser in [&scene.browser, &other] {
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tag_of_a_petition_says_where_its_review_stands() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let family = Browser::of(&room.app, &room.families[0].client, "en").await;
    let page = family.get(&format!("/petitions/{}", room.families[0].petition)).await;
    assert!(page.html.contains("govuk-tag--green\">There is a final decision<"), "{}", page.html);
    assert!(!page.html.contains("The case is being examined"), "{}", page.html);
}
