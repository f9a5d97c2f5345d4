//! Case 5: the prosecutor decides alone.

use super::{Surroundings, clock, mails_to};
use aqtau::demo::Scenario;

#[tokio::test(flavor = "multi_thread")]
async fn who_was_shot_under_58_10_is_cleared_by_the_prosecutor_alone_and_the_granddaughter_told() {
    let mut surroundings = Surroundings::new().await;
    let case = surroundings.walked(Scenario::Troika1937).await;
    assert_eq!(surroundings.states(&case).await, [("closed".to_owned(), 1)]);
    assert_eq!(surroundings.outcomes(&case).await, [("rehabilitated".to_owned(), 1)]);
    assert_eq!(case.court_case, None, "no court was needed");
    let (due, why) = clock(&case, "main_term");
    assert_eq!((due, why), ("2026-06-02", "3 months from 02.03.2026 = 02.06.2026"));
    assert_eq!(clock(&case, "archive_answer").0, "2026-04-01");
    let told = [
        "Өтінішіңізді алдық",
        "Өтінішіңізге нөмір берілді (KZ-ALA-P-2026/00001)",
        "Ісіңіз бойынша жұмыс басталды (KZ-ALA-P-2026/00001)",
        "Мұрағатқа сұрау жіберілді (KZ-ALA-P-2026/00001)",
        "Мұрағат жауап берді (KZ-ALA-P-2026/00001)",
        "Мекеме қорытындысын дайындады (KZ-ALA-P-2026/00001)",
        "Ісіңіз бойынша шешім бар (KZ-ALA-P-2026/00001)",
        "Анықтамаңыз дайын (KZ-ALA-P-2026/00001)",
    ];
    assert_eq!(mails_to(&case, "family.kz@demo.example"), told.map(|subject| ("kk", subject)));
    let history = [
        "open",
        "add_subject",
        "begin_evidence",
        "ask_archive",
        "send",
        "answer",
        "begin_examination",
        "draft_conclusion",
        "sign_positive",
        "decide",
        "certify",
        "deliver",
        "notify",
        "close",
    ];
    assert_eq!(surroundings.history(&case).await, history);
    surroundings.verified().await;
}
