//! The whole demonstration, and what it says when it cannot be walked.

use super::Surroundings;
use crate::harness::TestApp;
use aqtau::demo::{self, Case, Error};
use aqtau::service::demo::PASSWORD;

async fn run(surroundings: &mut Surroundings) -> Vec<Case> {
    let url = surroundings.app.base().to_owned();
    demo::run(surroundings, &url, PASSWORD).await.unwrap_or_else(|error| panic!("{error}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_walked_twice_on_one_database_and_ends_with_everything_verified() {
    let mut surroundings = Surroundings::new().await;
    let (first, second) = (run(&mut surroundings).await, run(&mut surroundings).await);
    for cases in [&first, &second] {
        let persons: Vec<_> = cases.iter().map(|case| case.subjects.len()).collect();
        assert_eq!(persons, [1, 115, 174, 1, 1]);
        for case in cases {
            assert_eq!(case.certificates.len(), 1, "{}", case.title);
            assert_eq!(case.histories.len(), case.petitions.len() + 1, "{}", case.title);
            assert!(case.notices >= 7, "{} {:#?}", case.notices, case.mails);
            assert!(case.mails.len() > case.notices, "{}", case.title);
        }
        let warnings: Vec<_> = cases.iter().flat_map(|case| &case.warnings).collect();
        assert_eq!(warnings, ["decision_after_death"]);
    }
    let numbers = |cases: &[Case]| cases.iter().map(|case| case.number.clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&first)[4], "KZ-ALA-P-2026/00002");
    assert_eq!(numbers(&second)[4], "KZ-ALA-P-2026/00004", "new cases, not the old ones");
    let last = surroundings.lines.last().unwrap();
    assert!(last.contains("5 cases with 292 persons in 91 historical files"), "{last}");
    assert!(last.contains("5 certificates valid, 10 histories hold"), "{last}");
    surroundings.verified().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_or_its_accounts_it_says_how_to_start_one() {
    let mut surroundings = Surroundings::new().await;
    let away = demo::run(&mut surroundings, "http://127.0.0.1:1", PASSWORD).await.unwrap_err();
    assert!(matches!(away, Error::Unreachable(_)) && away.to_string().contains("serve --demo"));
    let real = TestApp::new().await;
    let error = demo::run(&mut surroundings, real.base(), PASSWORD).await.unwrap_err();
    assert!(matches!(error, Error::NoAccounts(_)) && error.to_string().contains("serve --demo"));
    assert_eq!(real.count("SELECT count(*) FROM petition").await, 0);
}
