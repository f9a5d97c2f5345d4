//! A court's clerk enters a ruling with the pages alone, and the judge confirms it.

use super::{Browser, Page};
use crate::courtroom::{Courtroom, Setup};
use reqwest::StatusCode;
use uuid::Uuid;

/// A court with a case whose hearing was held, and its people at their browsers.
struct Bench {
    room: Courtroom,
    case: Uuid,
    clerk: Browser,
    judge: Browser,
}

impl Bench {
    async fn new(setup: Setup) -> Self {
        let mut room = Courtroom::new(setup).await;
        let case = room.heard().await;
        let clerk = Browser::of(&room.app, &room.clerk, "en").await;
        let judge = Browser::of(&room.app, &room.judge, "en").await;
        Self { room, case, clerk, judge }
    }

    fn path(&self, part: &str) -> String {
        format!("/court-cases/{}{part}", self.case)
    }

    /// A draft in which everybody is cleared.
    async fn drafted(&self) -> Page {
        let path = self.path("/ruling");
        fill(&self.clerk, &path, &path, &common()).await
    }

    /// Enters what stands in the draft, and yields the ruling.
    async fn entered(&self) -> Uuid {
        let path = self.path("/ruling/check");
        let entered = fill(&self.clerk, &path, &path, &[]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.html);
        let sql = "SELECT id::text FROM ruling ORDER BY id DESC LIMIT 1";
        self.room.app.sql(sql).await[0].get::<_, &str>(0).parse().unwrap()
    }
}

/// What a clerk types about a ruling of a protest.
fn common() -> Vec<(&'static str, &'static str)> {
    vec![
        ("number", "4-112/2026"),
        ("text", "In the name of the republic."),
        ("composition", "Three judges."),
        ("attendance", "The prosecutor and relatives."),
        ("motion_result", "granted"),
        ("outcome", "rehabilitated"),
        ("findings", "only_troika_extract"),
        ("findings", "no_verdict"),
        ("operative_text", "Acquit."),
    ]
}

/// Sends a form of the page at `from` with what stands hidden in it.
async fn fill(browser: &Browser, from: &str, to: &str, typed: &[(&str, &str)]) -> Page {
    let page = browser.get(from).await;
    assert_eq!(page.status, StatusCode::OK, "{from}: {}", page.html);
    let (token, version, case) =
        (page.token(), page.hidden("version"), page.hidden("case_version"));
    let mut fixed = vec![("_token", token.as_str()), ("version", version.as_str())];
    if !case.is_empty() {
        fixed.push(("case_version", case.as_str()));
    }
    browser.post(to, &[&fixed, typed].concat()).await
}

#[expect(clippy::too_many_lines, reason = "one course from its beginning to its end")]
#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_on_many_is_entered_with_its_exceptions_and_confirmed_at_once() {
    let bench = Bench::new(Setup::protest(120)).await;
    let kept = bench.drafted().await;
    assert_eq!(kept.header("location"), bench.path("/ruling/people"), "{}", kept.html);
    let refused = bench.room.subjects[6].to_string();
    let other = bench.room.subjects[7].to_string();
    let people =
        bench.clerk.get(&bench.path("/ruling/people?find=%D0%9B%D0%B8%D1%86%D0%BE+7")).await;
    assert!(people.html.contains(&refused) && !people.html.contains(&other), "{}", people.html);
    let chosen = fill(
        &bench.clerk,
        &bench.path("/ruling/people"),
        &bench.path("/ruling/choose"),
        &[("subject", &refused), ("subject", &other)],
    )
    .await;
    assert_eq!(chosen.status, StatusCode::OK, "{}", chosen.html);
    assert!(chosen.html.contains("2 people"), "{}", chosen.html);
    let (token, version) = (chosen.token(), chosen.hidden("version"));
    let differing = [
        ("_token", token.as_str()),
        ("version", version.as_str()),
        ("subject", refused.as_str()),
        ("subject", other.as_str()),
        ("outcome", "refused"),
        ("operative_text", "Refuse."),
    ];
    let saved = bench.clerk.post(&bench.path("/ruling/differing"), &differing).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    let preview = bench.clerk.get(&bench.path("/ruling/check")).await;
    for said in ["118 people", "2 people", "Acquit.", "Лицо 8"] {
        assert!(preview.html.contains(said), "{said}: {}", preview.html);
    }
    let path = bench.path("/ruling/check");
    let wrong = fill(&bench.clerk, &path, &path, &[]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal needs its ground");
    assert!(wrong.html.contains(&format!("differing?subject={refused}")), "{}", wrong.html);
    let same = fill(
        &bench.clerk,
        &bench.path("/ruling/people"),
        &bench.path("/ruling/same"),
        &[("subject", &other)],
    )
    .await;
    assert_eq!(same.status, StatusCode::SEE_OTHER, "{}", same.html);
    let one = bench.path(&format!("/ruling/differing?subject={refused}"));
    let saved = fill(
        &bench.clerk,
        &one,
        &bench.path("/ruling/differing"),
        &[
            ("subject", &refused),
            ("outcome", "refused"),
            ("ground", "ordinary_crime"),
            ("operative_text", "Refuse."),
        ],
    )
    .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    let ruling = bench.entered().await;
    assert_eq!(bench.room.app.count("SELECT count(*) FROM ruling_draft").await, 0);
    let queue = bench.judge.get("/confirmations").await;
    assert!(
        queue.html.contains("4-112/2026") && queue.html.contains("120 people"),
        "{}",
        queue.html
    );
    let page = format!("/confirmations/{ruling}");
    let compared = bench.judge.get(&page).await;
    let differing = compared.html.find("Лицо 6<").unwrap();
    let same = compared.html.find("Лицо 7<").unwrap();
    assert!(differing < same, "who differs from what was asked for stands first");
    for said in ["119 of 120", "The term expired some ninety years ago.", "119 people"] {
        assert!(compared.html.contains(said), "{said}: {}", compared.html);
    }
    let signed = fill(&bench.judge, &page, &page, &[]).await;
    assert_eq!(signed.header("location"), format!("{page}/done"), "{}", signed.html);
    assert_eq!(bench.room.states().await, vec!["ruled"; 120]);
    let done = bench.judge.get(&format!("{page}/done")).await;
    assert!(done.html.contains("govuk-panel--confirmation"), "{}", done.html);
    assert!(bench.judge.get("/confirmations").await.html.contains("No ruling waits for you."));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_judge_sends_back_is_written_on_where_it_stood() {
    let bench = Bench::new(Setup::protest(2)).await;
    bench.drafted().await;
    let ruling = bench.entered().await;
    let waiting = bench.clerk.get(&bench.path("/ruling")).await;
    assert_eq!(waiting.status, StatusCode::CONFLICT, "it waits for the judge");
    let page = format!("/confirmations/{ruling}/return");
    let empty = fill(&bench.judge, &page, &page, &[("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", empty.html);
    assert!(empty.html.contains("reason-error"), "{}", empty.html);
    let returned = fill(&bench.judge, &page, &page, &[("reason", "The number is wrong.")]).await;
    assert_eq!(returned.header("location"), "/confirmations", "{}", returned.html);
    let again = bench.clerk.get(&bench.path("/ruling")).await;
    for said in ["The number is wrong.", "4-112/2026", "Three judges.", "Acquit."] {
        assert!(again.html.contains(said), "{said}: {}", again.html);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_saved_by_two_clerks_keeps_what_each_typed() {
    let bench = Bench::new(Setup::protest(2)).await;
    let path = bench.path("/ruling");
    let page = bench.clerk.get(&path).await;
    bench.drafted().await;
    let (token, version) = (page.token(), page.hidden("version"));
    let typed = [("_token", &*token), ("version", &*version), ("number", "other/2026")];
    let stale = bench.clerk.post(&path, &typed).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.html);
    assert!(stale.html.contains("other/2026") && stale.html.contains("4-112/2026"));
    let day = fill(&bench.clerk, &path, &path, &[("ruled_on", "31.02.2026")]).await;
    assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", day.html);
    assert!(day.html.contains("ruled_on-error") && day.html.contains("31.02.2026"));
    let forget = bench.path("/ruling/forget");
    let gone = fill(&bench.clerk, &forget, &forget, &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
    assert_eq!(bench.room.app.count("SELECT count(*) FROM ruling_draft").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_sees_the_court_s_desk() {
    let mut bench = Bench::new(Setup::protest(2)).await;
    bench.drafted().await;
    let ruling = bench.entered().await;
    let other = bench.room.app.office("SUD2", "court", "national", "uz").await;
    let role = aqtau::domain::actor::Role::Judge;
    let stranger = bench.room.app.sign_in(role, Some(other)).await;
    let stranger = Browser::of(&bench.room.app, &stranger, "en").await;
    let page = format!("/confirmations/{ruling}");
    assert_eq!(stranger.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(stranger.get("/confirmations").await.html.contains("No ruling waits for you."));
    assert_eq!(stranger.get(&bench.path("/ruling")).await.status, StatusCode::NOT_FOUND);
    let family = bench.room.families.remove(0);
    let family = Browser::of(&bench.room.app, &family.client, "en").await;
    let officer = Browser::of(&bench.room.app, &bench.room.officer, "en").await;
    for browser in [&family, &officer] {
        for path in ["/confirmations", &page, &bench.path("/ruling"), &bench.path("/ruling/check")]
        {
            let got = browser.get(path).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{path}: {}", got.html);
        }
    }
    let clerk = bench.clerk.get(&page).await;
    assert_eq!(clerk.status, StatusCode::OK, "the clerk reads what was entered");
    assert!(!clerk.html.contains("Confirm the ruling"), "and does not sign it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judge_restores_a_missed_term_for_the_persons_marked_and_nobody_else_finds_the_page() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let (case, ruling) = room.ruled("refused").await;
    room.later(15).await;
    let judge = Browser::of(&room.app, &room.judge, "en").await;
    let path = format!("/court-cases/{case}/rulings/{ruling}/term");
    for from in [format!("/court-cases/{case}"), format!("/reviews/{}/court", room.review)] {
        let page = judge.get(&from).await;
        assert!(page.all("href").contains(&path.as_str()), "{from}: {}", page.html);
    }
    for (typed, wrong) in [
        (vec![("whom", "marked"), ("until", "01.01.2026"), ("reason", "Ill.")], "#subjects"),
        (vec![("whom", "all"), ("until", "tomorrow"), ("reason", "Ill.")], "#until"),
        (vec![("whom", "all"), ("until", "01.01.2026"), ("reason", "Ill.")], "#until"),
    ] {
        let page = fill(&judge, &path, &path, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
        assert!(page.all("href").contains(&wrong), "{wrong}: {}", page.html);
    }
    for other in [&room.clerk, &room.senior, &room.officer] {
        let browser = Browser::of(&room.app, other, "en").await;
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
        let token = browser.get("/account").await.token();
        let sent = browser.post(&path, &[("_token", token.as_str()), ("whom", "all")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
    let until = (room.app.clock.today() + chrono::TimeDelta::days(7)).format("%d.%m.%Y");
    let (first, until) = (room.subjects[0].to_string(), until.to_string());
    let typed = [
        ("whom", "marked"),
        ("subjects", first.as_str()),
        ("until", until.as_str()),
        ("reason", "The letter was lost."),
    ];
    let page = fill(&judge, &path, &path, &typed).await;
    assert_eq!(page.header("location"), format!("/court-cases/{case}"), "{}", page.html);
    let restored = "SELECT count(*) FROM term_restoration";
    assert_eq!(room.app.count(restored).await, 1);
    aqtau::service::ruling::enter_due(&room.app.context).await.unwrap();
    assert_eq!(room.states().await, ["ruled", "decided"], "the other one is in force");
}
