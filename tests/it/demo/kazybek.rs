//! Case 1: new evidence before the Supreme Court.

use super::{Surroundings, clock, mails_to};
use aqtau::demo::Scenario;

#[tokio::test(flavor = "multi_thread")]
async fn a_photograph_brings_the_poet_before_the_supreme_court_which_clears_him() {
    let mut surroundings = Surroundings::new().await;
    let case = surroundings.walked(Scenario::Kazybek).await;
    assert_eq!(surroundings.states(&case).await, [("closed".to_owned(), 1)]);
    assert_eq!(surroundings.outcomes(&case).await, [("rehabilitated".to_owned(), 1)]);
    let app = &surroundings.app;
    let evidence = "SELECT count(*) FROM evidence_item WHERE kind = 'photograph' AND new_evidence \
                    AND document_id IS NOT NULL";
    assert_eq!(app.count(evidence).await, 1);
    let protest =
        "SELECT count(*) FROM protest WHERE kind = 'representation' AND motion_text IS NULL";
    assert_eq!(app.count(protest).await, 1);
    let sent_back = "SELECT count(*) FROM ruling WHERE sent_back_at IS NOT NULL";
    assert_eq!(app.count(sent_back).await, 1, "a judge sent the first one back");
    let printed = app.sql("SELECT content::jsonb->'clearing'->>'act_date' FROM certificate").await;
    assert_eq!(printed[0].get::<_, String>(0), "2022-02-28", "the court's day, not that of entry");
    let (due, why) = clock(&case, "appeal");
    assert_eq!(due, "2022-03-10");
    assert!(why.starts_with("10 days from 28.02.2022 = 10.03.2022"), "{why}");
    let told = mails_to(&case, "family.kg@demo.example");
    assert_eq!(told.len(), 10, "{told:?}");
    assert!(told.iter().all(|(language, _)| *language == "ky"), "{told:?}");
    assert_eq!(told[9].1, "Маалымкатыңыз даяр (KG-GP-2026/00001)");
    let history = surroundings.history(&case).await;
    let court = [
        "open_court_case",
        "file_protest",
        "accept_in_court",
        "name_panel",
        "schedule_hearing",
        "enter_ruling",
        "send_back_ruling",
        "enter_ruling",
        "confirm_ruling",
        "enter_into_force",
        "record_decision",
        "certify",
        "deliver",
        "notify",
        "close",
    ];
    assert_eq!(history[history.len() - court.len()..], court);
    surroundings.verified().await;
}
