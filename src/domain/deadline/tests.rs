use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::domain::calendar::{Calendar, CalendarRow, DayKind};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(amount: u16, unit: Unit) -> DeadlineRule {
    DeadlineRule {
        code: RuleCode::MainTerm,
        class: None,
        amount,
        unit,
        start_event: StartEvent::Registered,
        pausable_by: vec![PauseCause::Returned, PauseCause::Suspended],
        max_extensions: 2,
        extension: 30,
        who_extends: Some(Extender::SeniorProsecutor),
        legal_basis: "art. 8".into(),
        source_url: None,
        valid_from: None,
        verified: false,
        note: None,
    }
}

fn holiday(date: NaiveDate) -> CalendarRow {
    CalendarRow {
        date,
        kind: DayKind::Holiday,
        name: "Navruz".into(),
        legal_basis: "law".into(),
        source_url: None,
        verified: true,
    }
}

fn calendar() -> Calendar {
    Calendar::new(["2026-01-01", "2026-03-23", "2027-01-01"].map(day).map(holiday))
}

const ROLLING: Limits =
    Limits { moves_to_working_day: true, max_paused_days: None, max_total_days: None };

fn pause(cause: PauseCause, from: &str, until: &str) -> Pause {
    Pause { cause, from: day(from), until: Some(day(until)) }
}

#[test]
fn a_due_date_prints_how_it_came_about() {
    let returned = pause(PauseCause::Returned, "2026-02-01", "2026-02-13");
    let three_months = rule(3, Unit::Month);
    let due = compute(&three_months, day("2026-01-14"), &[returned], &[], &calendar(), &ROLLING);
    assert_eq!(due.due_on, day("2026-04-27"));
    assert_eq!(
        due.to_string(),
        "3 months from 14.01.2026 = 14.04.2026; paused 12 days while returned; \
         moved to Monday 27.04.2026"
    );
}

#[test]
fn a_derivation_that_ends_with_a_pause_or_an_extension_ends_on_its_date() {
    let start = day("2026-01-14");
    let returned = pause(PauseCause::Returned, "2026-02-01", "2026-02-02");
    let due = compute(&rule(3, Unit::Month), start, &[returned], &[], &calendar(), &ROLLING);
    assert_eq!(
        due.to_string(),
        "3 months from 14.01.2026 = 14.04.2026; paused 1 day while returned = 15.04.2026"
    );
    let granted = [Extension { amount: 1, granted_on: start }; 2];
    let due = compute(&rule(3, Unit::Month), start, &[], &granted, &calendar(), &ROLLING);
    assert_eq!(
        due.to_string(),
        "3 months from 14.01.2026 = 14.04.2026; \
         extended by 2 months in 2 steps; moved to Monday 15.06.2026"
    );
}

#[test]
fn a_move_names_the_holiday_and_a_missing_year_is_said() {
    let days = |amount| rule(amount, Unit::CalendarDay);
    let due = compute(&days(3), day("2026-03-20"), &[], &[], &calendar(), &ROLLING);
    assert_eq!(
        due.to_string(),
        "3 days from 20.03.2026 = 23.03.2026; moved to Tuesday 24.03.2026 (Navruz)"
    );
    let due = compute(&days(1), day("2031-03-20"), &[], &[], &calendar(), &ROLLING);
    assert_eq!(
        due.to_string(),
        "1 day from 20.03.2031 = 21.03.2031; holidays of 2031 are not loaded"
    );
}

#[test]
fn working_days_skip_weekends_holidays_and_pauses() {
    let five = rule(5, Unit::WorkingDay);
    let due = compute(&five, day("2026-03-19"), &[], &[], &calendar(), &ROLLING);
    assert_eq!(due.due_on, day("2026-03-27"));
    let returned = pause(PauseCause::Returned, "2026-03-24", "2026-03-26");
    let due = compute(&five, day("2026-03-19"), &[returned], &[], &calendar(), &ROLLING);
    assert_eq!(due.due_on, day("2026-03-31"));
}

#[test]
fn overlapping_pauses_count_once_and_foreign_causes_do_not_count() {
    let start = day("2026-06-01");
    let pauses = [
        pause(PauseCause::Returned, "2026-06-05", "2026-06-10"),
        pause(PauseCause::Suspended, "2026-06-08", "2026-06-12"),
        pause(PauseCause::Returned, "2026-06-09", "2026-06-11"),
        pause(PauseCause::Court, "2026-06-02", "2026-08-02"),
    ];
    let due =
        compute(&rule(10, Unit::CalendarDay), start, &pauses, &[], &calendar(), &Limits::default());
    assert_eq!(due.due_on, day("2026-06-18"));
}

#[test]
fn a_pause_after_the_due_date_or_before_the_start_changes_nothing() {
    let start = day("2026-06-01");
    let pauses = [
        pause(PauseCause::Returned, "2026-05-01", "2026-06-02"),
        pause(PauseCause::Returned, "2026-07-01", "2026-08-01"),
    ];
    let plain = rule(10, Unit::CalendarDay);
    let due = compute(&plain, start, &pauses, &[], &calendar(), &Limits::default());
    assert_eq!(due.due_on, day("2026-06-11"));
}

#[test]
fn a_clock_that_still_stands_is_said_and_the_date_is_preliminary() {
    let open = Pause { cause: PauseCause::Returned, from: day("2026-06-05"), until: None };
    let plain = rule(10, Unit::CalendarDay);
    let due = compute(&plain, day("2026-06-01"), &[open], &[], &calendar(), &ROLLING);
    assert_eq!(due.standing, Some(PauseCause::Returned));
    assert_eq!(
        due.to_string(),
        "10 days from 01.06.2026 = 11.06.2026; \
         the clock stands still since 05.06.2026 while returned"
    );
}

#[test]
fn limits_cut_pauses_and_extensions_but_never_the_term_itself() {
    let start = day("2026-06-01");
    let long = [pause(PauseCause::Suspended, "2026-06-05", "2026-09-05")];
    let limits = Limits { max_paused_days: Some(7), ..Limits::default() };
    let plain = rule(10, Unit::CalendarDay);
    let due = compute(&plain, start, &long, &[], &calendar(), &limits);
    assert_eq!(due.due_on, day("2026-06-18"));
    assert!(due.to_string().ends_with("only 7 days of pauses counted"));

    let limits = Limits { max_total_days: Some(15), ..Limits::default() };
    let due = compute(&plain, start, &long, &[], &calendar(), &limits);
    assert_eq!(due.due_on, day("2026-06-16"));

    let limits = Limits { max_total_days: Some(5), ..Limits::default() };
    let due = compute(&plain, start, &long, &[], &calendar(), &limits);
    assert_eq!(due.due_on, day("2026-06-11"), "the term of the law is not cut");
}

#[test]
fn more_extensions_than_allowed_do_not_count() {
    let start = day("2026-06-01");
    let granted = [Extension { amount: 50, granted_on: start }; 3];
    let plain = rule(10, Unit::CalendarDay);
    let due = compute(&plain, start, &[], &granted, &calendar(), &Limits::default());
    assert_eq!(due.due_on, day("2026-08-10"), "10 + 2 x 30 days");
    assert!(due.to_string().contains("only 2 extensions counted"));
}

#[test]
fn a_shown_date_is_never_silently_shortened() {
    let start = day("2026-03-16");
    let plain = rule(5, Unit::WorkingDay);
    let fresh = compute(&plain, start, &[], &[], &Calendar::default(), &ROLLING);
    let with_holiday = compute(&plain, start, &[], &[], &calendar(), &ROLLING);

    let later = recompute(fresh.due_on, with_holiday.clone(), RecomputeCause::CalendarChanged);
    let Recomputed::Later(later) = later else { panic!("{later:?}") };
    assert!(
        later
            .to_string()
            .ends_with("computed again because the holidays changed, before 23.03.2026")
    );

    let earlier = recompute(with_holiday.due_on, fresh.clone(), RecomputeCause::CalendarChanged);
    let Recomputed::Shortened(shortened) = earlier else { panic!("{earlier:?}") };
    assert_eq!(shortened.clone().keep().due_on, with_holiday.due_on);
    assert!(shortened.clone().accept("  ").is_err());
    let accepted = shortened.accept("the holiday was entered by mistake").unwrap();
    assert_eq!(accepted.due_on, fresh.due_on);
    assert!(accepted.to_string().ends_with("because: the holiday was entered by mistake"));

    assert!(matches!(recompute(fresh.due_on, fresh, RecomputeCause::Paused), Recomputed::Same(_)));
}

#[test]
fn a_derivation_survives_storage() {
    let due = compute(&rule(3, Unit::Month), day("2026-01-14"), &[], &[], &calendar(), &ROLLING);
    let json = serde_json::to_string(&due).unwrap();
    assert!(json.contains(r#""step":"term""#));
    assert_eq!(serde_json::from_str::<Due>(&json).unwrap(), due);
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL)
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1_500).prop_map(|days| day("2025-01-01") + Days::new(days))
}

fn any_pause() -> impl Strategy<Value = Pause> {
    (prop::sample::select(PauseCause::ALL), any_day(), prop::option::of(0_u64..60)).prop_map(
        |(cause, from, length)| Pause { cause, from, until: length.map(|n| from + Days::new(n)) },
    )
}

fn any_limits() -> impl Strategy<Value = Limits> {
    (any::<bool>(), prop::option::of(0_u32..90), prop::option::of(0_u32..400)).prop_map(
        |(moves_to_working_day, max_paused_days, max_total_days)| Limits {
            moves_to_working_day,
            max_paused_days,
            max_total_days,
        },
    )
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    prop::collection::vec(any_day(), 0..40)
        .prop_map(|days| Calendar::new(days.into_iter().map(holiday)))
}

fn any_pauses() -> impl Strategy<Value = Vec<Pause>> {
    prop::collection::vec(any_pause(), 0..5)
}

fn any_extensions() -> impl Strategy<Value = Vec<Extension>> {
    prop::collection::vec(
        (0_u16..40, any_day()).prop_map(|(amount, granted_on)| Extension { amount, granted_on }),
        0..4,
    )
}

proptest! {
    #[test]
    fn a_longer_term_is_never_due_earlier(
        amount in 1_u16..90, unit in any_unit(), start in any_day(), pauses in any_pauses(),
        extensions in any_extensions(), calendar in any_calendar(), limits in any_limits(),
    ) {
        let due = |amount| {
            compute(&rule(amount, unit), start, &pauses, &extensions, &calendar, &limits).due_on
        };
        prop_assert!(due(amount) <= due(amount + 1));
    }

    #[test]
    fn a_pause_or_an_extension_never_shortens(
        amount in 1_u16..90, unit in any_unit(), start in any_day(), pauses in any_pauses(),
        more in any_pause(), extensions in any_extensions(), calendar in any_calendar(),
        limits in any_limits(),
    ) {
        let rule = rule(amount, unit);
        let due = |pauses: &[Pause], extensions: &[Extension]| {
            compute(&rule, start, pauses, extensions, &calendar, &limits).due_on
        };
        let with_more: Vec<_> = pauses.iter().copied().chain([more]).collect();
        prop_assert!(due(&pauses, &extensions) <= due(&with_more, &extensions));
        let fewer = extensions.get(1..).unwrap_or_default();
        prop_assert!(due(&pauses, fewer) <= due(&pauses, &extensions) || extensions.len() > 2);
        prop_assert!(due(&[], &[]) <= due(&pauses, &extensions));
    }

    #[test]
    fn whatever_the_limits_the_term_itself_is_kept(
        amount in 1_u16..90, unit in any_unit(), start in any_day(), pauses in any_pauses(),
        extensions in any_extensions(), calendar in any_calendar(), limits in any_limits(),
    ) {
        let rule = rule(amount, unit);
        let plain = compute(&rule, start, &[], &[], &calendar, &limits).due_on;
        let due = compute(&rule, start, &pauses, &extensions, &calendar, &limits);
        prop_assert!(plain <= due.due_on);
        let last = due.derivation.iter().rev().find_map(DerivationStep::due);
        prop_assert_eq!(last, Some(due.due_on), "the derivation ends on the date");
    }

    #[test]
    fn a_due_date_is_a_working_day_where_the_profile_says_so(
        amount in 1_u16..90, unit in any_unit(), start in any_day(), pauses in any_pauses(),
        calendar in any_calendar(),
    ) {
        let due = compute(&rule(amount, unit), start, &pauses, &[], &calendar, &ROLLING);
        prop_assert!(calendar.is_working(due.due_on));
    }

    #[test]
    fn a_new_holiday_never_makes_a_due_date_earlier(
        amount in 1_u16..90, unit in any_unit(), start in any_day(), pauses in any_pauses(),
        extensions in any_extensions(), calendar in any_calendar(), limits in any_limits(),
        new in any_day(),
    ) {
        let rule = rule(amount, unit);
        let before = compute(&rule, start, &pauses, &extensions, &calendar, &limits).due_on;
        let richer = Calendar::new(calendar.rows().cloned().chain([holiday(new)]));
        let after = compute(&rule, start, &pauses, &extensions, &richer, &limits).due_on;
        prop_assert!(before <= after);
    }

    #[test]
    fn a_month_ends_on_the_same_day_number_or_on_the_last_day(
        amount in 1_u16..36, start in any_day(),
    ) {
        use chrono::Datelike;
        let months = rule(amount, Unit::Month);
        let due = compute(&months, start, &[], &[], &Calendar::default(), &Limits::default()).due_on;
        let last_of_month = due.succ_opt().unwrap().month() != due.month();
        prop_assert!(due.day() == start.day() || (due.day() < start.day() && last_of_month));
        let months = (due.year() - start.year()) * 12 + due.month0().cast_signed() - start.month0().cast_signed();
        prop_assert_eq!(months, i32::from(amount));
    }

    #[test]
    fn alerts_stand_in_order_between_start_and_due(start in any_day(), days in 0_u64..900) {
        let due = start + Days::new(days);
        let [half, most, all] = alerts(start, due);
        prop_assert!(start <= half.on && half.on <= most.on && most.on <= all.on);
        prop_assert_eq!(all.on, due);
        prop_assert_eq!([half.percent, most.percent, all.percent], [50, 80, 100]);
    }
}
