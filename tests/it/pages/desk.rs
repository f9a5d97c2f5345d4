//! The court's docket, a case on its way, and the hearing calendar with its feed.

use super::{Browser, Page};
use crate::courtroom::{Courtroom, Setup};
use reqwest::StatusCode;
use uuid::Uuid;

/// Sends a form of the page at `from` with what stands hidden in it.
async fn fill(browser: &Browser, from: &str, to: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(from).await;
    assert_eq!(page.status, StatusCode::OK, "{from}: {}", page.html);
    let (token, version) = (page.token(), page.hidden("version"));
    let fixed = [("_token", token.as_str()), ("version", version.as_str())];
    browser.post(to, &[&fixed, typed].concat()).await
}

/// A case that was sent to the court, and its clerk.
async fn sent() -> (Courtroom, Uuid, Browser) {
    let room = Courtroom::new(Setup::protest(3)).await;
    let case = room.protest().await;
    let clerk = Browser::of(&room.app, &room.clerk, "en").await;
    (room, case, clerk)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_takes_a_case_from_the_docket_to_its_hearing() {
    let (room, case, clerk) = sent().await;
    let path = format!("/court-cases/{case}");
    let docket = clerk.get("/docket").await;
    assert!(docket.html.contains(&path) && docket.html.contains("3 people"), "{}", docket.html);
    let none = clerk.get("/docket?state=ruled").await;
    assert!(!none.html.contains(&path), "{}", none.html);
    let opened = clerk.get(&path).await;
    for said in ["Accept the case", "Лицо 1", "Archive of the SGB, fond 5, opis 1, delo 2"] {
        assert!(opened.html.contains(said), "{said}: {}", opened.html);
    }
    let accepted = fill(&clerk, &path, &format!("{path}/accept"), &[]).await;
    assert_eq!(accepted.header("location"), path, "{}", accepted.html);
    let panel = format!("{path}/panel");
    let judge = room.judge.account.unwrap().to_string();
    let nobody = fill(&clerk, &panel, &panel, &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nobody.html);
    let named = fill(&clerk, &panel, &panel, &[("judges", &judge)]).await;
    assert_eq!(named.header("location"), path, "{}", named.html);
    let hearing = format!("{path}/hearing");
    let wrong = [("day", "20.03.2026"), ("time", "25:00"), ("place", "Hall 1")];
    let wrong = fill(&clerk, &hearing, &hearing, &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.html);
    assert!(wrong.html.contains("time-error") && wrong.html.contains("20.03.2026"));
    let typed = [("day", "20.03.2026"), ("time", "10:30"), ("place", "Hall 1, left")];
    let set = fill(&clerk, &hearing, &hearing, &typed).await;
    assert_eq!(set.header("location"), path, "{}", set.html);
    let shown = clerk.get(&path).await;
    assert!(shown.html.contains("10:30") && shown.html.contains("Hall 1, left"), "{}", shown.html);
    let begun = "SELECT count(*) FROM hearing WHERE scheduled_for = '2026-03-20 05:30Z'";
    assert_eq!(room.app.count(begun).await, 1, "clocks in Uzbekistan are five hours ahead");
    let adjourn = format!("{path}/adjourn");
    let off = fill(&clerk, &adjourn, &adjourn, &[("reason", "A judge is ill.")]).await;
    assert_eq!(off.header("location"), path, "{}", off.html);
    assert!(clerk.get(&path).await.html.contains("A judge is ill."));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_shows_the_hearing_and_a_program_reads_it_at_a_secret_address() {
    let (room, case, clerk) = sent().await;
    room.accept(case).await;
    room.panel(case).await;
    room.schedule(case, 14).await.expect(201);
    let week = clerk.get("/calendar?week=2026-03-16").await;
    let path = format!("/court-cases/{case}");
    assert!(week.html.contains(&path) && week.html.contains("15:00"), "{}", week.html);
    let month = clerk.get("/calendar?month=2026-03-01").await;
    assert!(month.html.contains(&path), "{}", month.html);
    assert!(!clerk.get("/calendar?week=2026-03-09").await.html.contains(&path));
    let made = fill(&clerk, "/calendar/feed", "/calendar/feed", &[]).await;
    let address = made.html.split("/calendar/feed/").find_map(|rest| {
        let (secret, _) = rest.split_once(".ics")?;
        (secret.len() == 43).then(|| format!("/calendar/feed/{secret}.ics"))
    });
    let address = address.unwrap_or_else(|| panic!("{}", made.html));
    let program = Browser::new(&room.app, "en");
    let read = program.get(&address).await;
    assert_eq!(read.header("content-type"), "text/calendar; charset=utf-8");
    assert!(read.html.contains("DTSTART:20260316T100000Z"), "{}", read.html);
    assert!(read.html.contains("LOCATION:Hall 1"), "{}", read.html);
    assert!(!read.html.contains("Лицо"), "it names nobody");
    let again = fill(&clerk, "/calendar/feed", "/calendar/feed", &[]).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.html);
    assert_eq!(program.get(&address).await.status, StatusCode::NOT_FOUND, "the old one ended");
    let ended = fill(&clerk, "/calendar/feed", "/calendar/feed/revoke", &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.html);
    let live = "SELECT count(*) FROM calendar_feed WHERE revoked_at IS NULL";
    assert_eq!(room.app.count(live).await, 0);
    assert_eq!(program.get("/calendar/feed/guessed.ics").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_shows_nothing_when_its_owner_no_longer_works_there() {
    let (room, case, clerk) = sent().await;
    room.accept(case).await;
    let made = fill(&clerk, "/calendar/feed", "/calendar/feed", &[]).await;
    let rest = made.html.split("/calendar/feed/").find(|rest| rest.contains(".ics")).unwrap();
    let address = format!("/calendar/feed/{}.ics", rest.split(".ics").next().unwrap());
    let program = Browser::new(&room.app, "en");
    assert_eq!(program.get(&address).await.status, StatusCode::OK);
    let account = room.clerk.account.unwrap();
    room.app
        .sql(&format!("UPDATE capacity SET revoked_at = now() WHERE account_id = '{account}'"))
        .await;
    assert_eq!(program.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_has_no_docket_and_another_court_no_case() {
    let (mut room, case, _) = sent().await;
    let other = room.app.office("SUD2", "court", "national", "uz").await;
    let role = aqtau::domain::actor::Role::CourtClerk;
    let stranger = room.app.sign_in(role, Some(other)).await;
    let stranger = Browser::of(&room.app, &stranger, "en").await;
    let path = format!("/court-cases/{case}");
    for part in ["", "/panel", "/hearing", "/adjourn", "/ruling"] {
        let got = stranger.get(&format!("{path}{part}")).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{part}: {}", got.html);
    }
    let family = room.families.remove(0);
    let family = Browser::of(&room.app, &family.client, "en").await;
    for page in ["/docket", "/calendar", "/calendar/feed", "/archive-requests", "/cards", &path] {
        let got = family.get(page).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{page}: {}", got.html);
    }
    let officer = Browser::of(&room.app, &room.officer, "en").await;
    assert_eq!(officer.get(&path).await.status, StatusCode::OK, "the office reads its own case");
}
