//! Case 4: the archives hold nothing, a civil court establishes the fact.

use super::{Surroundings, mails_to};
use aqtau::demo::Scenario;

#[tokio::test(flavor = "multi_thread")]
async fn what_no_archive_holds_is_established_by_a_court_and_she_is_recognised_as_injured() {
    let mut surroundings = Surroundings::new().await;
    let case = surroundings.walked(Scenario::Born1953).await;
    assert_eq!(surroundings.states(&case).await, [("closed".to_owned(), 1)]);
    assert_eq!(surroundings.outcomes(&case).await, [("recognised_injured".to_owned(), 1)]);
    let kinds = surroundings.app.sql("SELECT DISTINCT kind FROM certificate").await;
    assert_eq!(kinds.iter().map(|row| row.get(0)).collect::<Vec<String>>(), ["injured"]);
    let term: Vec<_> = case.clocks.iter().filter(|clock| clock.rule == "main_term").collect();
    let paused = "stands still since 02.03.2026 while a civil court established a fact";
    assert!(term.iter().any(|clock| clock.derivation.contains(paused)), "{term:#?}");
    assert_eq!(term.last().unwrap().derivation, "3 months from 02.03.2026 = 02.06.2026");
    let paper = surroundings
        .app
        .sql("SELECT received_on - postmarked_on, entered_on - received_on FROM petition")
        .await;
    assert_eq!((paper[0].get::<_, i32>(0), paper[0].get::<_, i32>(1)), (7, 3));

    let told = mails_to(&case, "applicant.4.1@demo.example");
    assert!(told.iter().all(|(language, _)| *language == "kk"), "{told:?}");
    let subjects: Vec<&str> = told.iter().map(|(_, subject)| *subject).collect();
    assert!(subjects.contains(&"Барлық мұрағат жауап берді (KZ-ALA-P-2026/00001)"));
    assert!(subjects.contains(&"Анықтамаңыз дайын (KZ-ALA-P-2026/00001)"));
    assert_eq!(mails_to(&case, "representative.kz@demo.example").len(), 1, "of the power");
    let history = surroundings.history(&case).await;
    let asked = ["ask_archive", "send", "answer"];
    assert_eq!(history[..4], ["open", "add_subject", "add_evidence", "begin_evidence"]);
    assert_eq!(
        (&history[4..7], &history[7..10]),
        (&asked.map(str::to_owned)[..], &asked.map(str::to_owned)[..])
    );
    let rest = [
        "ask_archive",
        "send",
        "record_answer",
        "exhaust_evidence",
        "refer_to_legal_fact_court",
        "add_evidence",
        "record_legal_fact",
        "draft_conclusion",
        "sign_positive",
        "decide",
        "certify",
        "deliver",
        "notify",
        "close",
    ];
    assert_eq!(history[10..], rest);
    surroundings.verified().await;
}
