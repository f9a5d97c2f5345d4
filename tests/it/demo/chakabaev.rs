//! Case 2: 115 persons in 6 files, protest and motion, one ruling.

use super::{Surroundings, clock, mails_to};
use aqtau::demo::Scenario;

/// The review's history, each run of one step told once.
const HISTORY: [&str; 23] = [
    "open",
    "add_subject",
    "begin_evidence",
    "ask_archive",
    "send",
    "answer",
    "document_added",
    "begin_examination",
    "petition_linked",
    "open_court_case",
    "file_protest",
    "accept_in_court",
    "name_panel",
    "schedule_hearing",
    "enter_ruling",
    "confirm_ruling",
    "enter_into_force",
    "record_decision",
    "publish",
    "certify",
    "deliver",
    "notify",
    "close",
];

#[tokio::test(flavor = "multi_thread")]
async fn one_request_clears_115_persons_of_6_files_and_a_contradiction_only_warns() {
    let mut surroundings = Surroundings::new().await;
    let case = surroundings.walked(Scenario::Chakabaev).await;
    assert_eq!(case.warnings, ["decision_after_death"]);
    let told = surroundings.lines.iter().find(|line| line.contains("WARNING")).unwrap();
    assert!(told.contains("13.04.1932") && told.contains("июнь 1931"), "{told}");
    let states = [("closed".to_owned(), 1), ("decided".to_owned(), 114)];
    assert_eq!(surroundings.states(&case).await, states);
    assert_eq!(surroundings.outcomes(&case).await, [("rehabilitated".to_owned(), 115)]);
    assert_eq!(surroundings.published(&case).await, 115, "the whole list is published");
    let app = &surroundings.app;
    assert_eq!(app.count("SELECT count(*) FROM archival_file").await, 6);
    assert_eq!(app.count("SELECT count(*) FROM person WHERE NOT placeholder").await, 1);
    let files =
        "SELECT max(persons) FROM (SELECT count(*) AS persons FROM file_person GROUP BY file_id) f";
    assert_eq!(app.count(files).await, 20);
    let motion =
        "SELECT count(*) FROM protest WHERE kind = 'protest' AND motion_result = 'granted'";
    assert_eq!(app.count(motion).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM ruling").await, 1, "repeated, entered once");
    assert_eq!(app.count("SELECT count(*) FROM hearing WHERE open").await, 1);
    let (due, why) = clock(&case, "appeal");
    assert_eq!(due, "2021-09-06");
    assert!(why.starts_with("10 days from 25.08.2021 = 04.09.2021; moved to Monday 06.09.2021"));
    assert_eq!(clock(&case, "main_term").1, "1 month from 02.03.2026 = 02.04.2026");
    let told = [
        "Arizangizni oldik",
        "Arizangizga raqam berildi (UZ-GP-2026/00001)",
        "Arizangiz koʻrilayotgan ishga qoʻshildi (UZ-GP-2026/00001)",
        "Suddan ishni qayta koʻrish soʻraldi (UZ-GP-2026/00001)",
        "Sud ishni qabul qildi (UZ-GP-2026/00001)",
        "Sud qaror chiqardi (UZ-GP-2026/00001)",
        "Sud qarori qonuniy kuchga kirdi (UZ-GP-2026/00001)",
        "Maʼlumotnomangiz tayyor (UZ-GP-2026/00001)",
    ];
    assert_eq!(mails_to(&case, "family.uz@demo.example"), told.map(|subject| ("uz", subject)));
    let homeless =
        "SELECT count(*) FROM notice WHERE applicant_id IS NOT NULL AND petition_id IS NULL";
    assert_eq!(app.count(homeless).await, 0, "each stands in the notices of its petition");
    assert_eq!(surroundings.history(&case).await, HISTORY);
    surroundings.verified().await;
}
