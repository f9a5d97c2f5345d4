//! Case 3: 174 persons in 83 files, one ruling.

use super::{Surroundings, clock, mails_to};
use aqtau::demo::Scenario;

#[tokio::test(flavor = "multi_thread")]
async fn one_request_clears_174_persons_of_83_files() {
    let mut surroundings = Surroundings::new().await;
    let case = surroundings.walked(Scenario::EightyThreeFiles).await;
    assert_eq!((case.subjects.len(), case.files), (174, 83));
    let states = [("closed".to_owned(), 1), ("decided".to_owned(), 173)];
    assert_eq!(surroundings.states(&case).await, states);
    assert_eq!(surroundings.outcomes(&case).await, [("rehabilitated".to_owned(), 174)]);
    assert_eq!(surroundings.published(&case).await, 174, "the whole list is published");
    let app = &surroundings.app;
    assert_eq!(app.count("SELECT count(*) FROM archival_file").await, 83);
    assert_eq!(app.count("SELECT count(*) FROM person WHERE placeholder").await, 174);
    assert_eq!(app.count("SELECT count(*) FROM ruling_outcome").await, 174);
    let confirmed = "SELECT count(*) FROM event WHERE action = 'confirm_ruling'";
    assert_eq!(app.count(confirmed).await, 174, "one event for each person");
    let (due, why) = clock(&case, "appeal");
    assert_eq!(due, "2023-12-11");
    assert!(why.starts_with("10 days from 01.12.2023 = 11.12.2023"), "{why}");
    let told = mails_to(&case, "relative.3.1@demo.example");
    assert_eq!(told.len(), 8, "{told:?}");
    assert!(told.iter().all(|(language, _)| *language == "uz"), "{told:?}");
    surroundings.verified().await;
}
