//! A family can read how a due day came about.

use super::{amount, derivation};
use crate::domain::deadline::{
    DerivationStep as Step, PauseCause, RecomputeCause, StartEvent, Unit,
};
use crate::domain::language::Language;
use chrono::NaiveDate;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// One of each, in an order that occurs.
fn every_step() -> Vec<Step> {
    let (unit, cause) = (Unit::Month, PauseCause::ArchiveRequest);
    vec![
        Step::Term { amount: 3, unit, start: day(3, 2), due: day(6, 2) },
        Step::Extended { amount: 1, unit, times: 1, due: day(7, 2) },
        Step::Extended { amount: 2, unit, times: 2, due: day(8, 2) },
        Step::ExtensionsCapped { allowed: 0 },
        Step::ExtensionsCapped { allowed: 2 },
        Step::Paused { days: 12, cause, due: day(8, 14) },
        Step::PausesCapped { days: 10, unit: Unit::WorkingDay },
        Step::Standing { since: day(8, 1), cause },
        Step::TotalCapped { days: 180, due: day(8, 29) },
        Step::Moved { holiday: None, due: day(8, 31) },
        Step::Moved { holiday: Some("Nauryz".to_owned()), due: day(8, 31) },
        Step::HolidaysUnknown { year: 2027 },
        Step::Recomputed { cause: RecomputeCause::Paused, before: day(6, 2) },
        Step::Kept { due: day(8, 31), instead_of: day(8, 20) },
        Step::ShortenedFor { reason: "an error".to_owned(), due: day(8, 20) },
    ]
}

#[test]
fn every_step_reads_in_every_language_and_each_otherwise() {
    for language in Language::ALL {
        let lines = derivation(*language, StartEvent::Registered, &every_step()).unwrap();
        let distinct: std::collections::BTreeSet<_> = lines.iter().collect();
        assert_eq!((lines.len(), distinct.len()), (15, 15), "{language}");
        assert!(lines.iter().all(|line| !line.ends_with('.')), "{language}");
    }
}

#[test]
fn a_term_says_from_which_event_it_counts_and_why_it_stood_still() {
    let steps = every_step();
    let steps: Vec<_> = [&steps[0], &steps[5], &steps[9]].into_iter().cloned().collect();
    assert_eq!(
        derivation(Language::En, StartEvent::Submitted, &steps).unwrap(),
        [
            "3 months from 2 March 2026 (the petition arrived): until 2 June 2026",
            "the term stood still for 12 days, because an archive was searching: until 14 August 2026",
            "that day is not a working day, so the term ends on the next working day: Monday, 31 August 2026",
        ]
    );
    assert_eq!(
        derivation(Language::Ru, StartEvent::Submitted, &steps).unwrap()[1],
        "срок был приостановлен на 12 дней, потому что архив искал документы: по 14.08.2026"
    );
}

#[test]
fn amounts_have_the_form_of_their_number() {
    for (language, number, unit, expected) in [
        (Language::En, 1, Unit::WorkingDay, "1 working day"),
        (Language::Ru, 2, Unit::CalendarDay, "2 дня"),
        (Language::Ru, 21, Unit::WorkingDay, "21 рабочий день"),
        (Language::Ru, 11, Unit::Month, "11 месяцев"),
        (Language::Tg, 3, Unit::WorkingDay, "3 рӯзи корӣ"),
    ] {
        assert_eq!(amount(language, number, unit).unwrap(), expected);
    }
}
