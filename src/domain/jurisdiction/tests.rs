use chrono::NaiveDate;

use super::*;
use crate::domain::deadline::{RuleCode, Unit};
use crate::domain::repression::CaseClass;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn builtin() -> Profiles {
    match Profiles::builtin() {
        Ok(profiles) => profiles,
        Err(problems) => panic!("{}", lines(&problems)),
    }
}

fn lines(problems: &[ProfileProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The compiled-in files with one of them changed.
fn changed(name: &str, change: impl Fn(String) -> String) -> Result<Profiles, Vec<ProfileProblem>> {
    let mut files = Profiles::compiled_in();
    let file = files.iter_mut().find(|file| file.name == name).unwrap();
    let text = change(file.text.clone());
    assert_ne!(text, file.text, "the test changes something");
    file.text = text;
    Profiles::from_files(&files)
}

fn complaints(name: &str, from: &str, to: &str) -> String {
    lines(&changed(name, |text| text.replacen(from, to, 1)).unwrap_err())
}

#[test]
fn the_compiled_in_profiles_have_no_problem() {
    let profiles = builtin();
    for country in
        [Country::KZ, Country::KG, Country::UZ, Country::TJ, Country::TM, Country::RU, Country::UA]
    {
        assert!(profiles.in_force(country, day("2026-11-22")).is_some(), "{country}");
        for year in 2025..=2027 {
            assert!(profiles.calendar(country).covers(year), "{country} {year}");
        }
    }
}

#[test]
fn a_case_keeps_the_version_of_its_registration_day() {
    let profiles = builtin();
    let id = |country, on| profiles.in_force(country, day(on)).map(|p| p.id.as_str());
    assert_eq!(id(Country::KG, "2024-12-30"), Some("kg-1994-05-27"));
    assert_eq!(id(Country::KG, "2024-12-31"), Some("kg-2024-12-31"));
    assert_eq!(id(Country::UZ, "2023-12-31"), Some("uz-2020-10-08"));
    assert_eq!(id(Country::UZ, "2024-01-01"), Some("uz-2024-01-01"));
    assert_eq!(id(Country::KZ, "1990-01-01"), None);
    let of = |id| profiles.version(id).unwrap().instance.value;
    assert_eq!(of("uz-2020-10-08"), Instance::Appeal);
    assert_eq!(of("uz-2024-01-01"), Instance::Cassation);
}

#[test]
fn kazakhstan_decides_alone_only_what_is_unconditional() {
    let profiles = builtin();
    let kz = profiles.version("kz-1993-04-14").unwrap();
    let c2 = kz.route(CaseClass::Extrajudicial);
    assert!(c2.office_may_clear(true) && !c2.office_may_clear(false));
    assert!(c2.allows(Stage::CourtReferral) && !c2.allows(Stage::Protest));
    assert_eq!(c2.after(Stage::OfficeDecision), Some(Stage::CourtReferral));
    assert!(kz.route(CaseClass::CourtConviction).office_may_clear(false));
    assert!(kz.route(CaseClass::ChildWithParents).allows(Stage::CivilCourt));
    assert_eq!(kz.statuses.value, [Status::Victim, Status::Injured]);
}

#[test]
fn uzbekistan_needs_protest_and_motion_in_both_versions() {
    let profiles = builtin();
    for id in ["uz-2020-10-08", "uz-2024-01-01"] {
        let uz = profiles.version(id).unwrap();
        for class in [CaseClass::CourtConviction, CaseClass::Extrajudicial] {
            let route = uz.route(class);
            assert!(route.allows(Stage::Protest) && route.allows(Stage::MotionToRestoreTerm));
            assert!(!route.office_may_clear(true));
        }
        assert!(*uz.hearing_open && *uz.publish_names && *uz.protest_delegable);
        assert_eq!(uz.acquittal_article.as_ref().unwrap().value, "CPC art. 83");
    }
}

#[test]
fn what_no_source_confirms_is_marked() {
    let profiles = builtin();
    let unverified = |id| profiles.version(id).unwrap().unverified();
    assert!(unverified("kz-1993-04-14").contains(&"deadlines.main_term".to_owned()));
    assert!(!unverified("ru-1991-10-18").contains(&"deadlines.main_term".to_owned()));
    assert!(!unverified("kz-1993-04-14").contains(&"routes.extrajudicial".to_owned()));
    for id in ["tj-2000-01-01", "tm-2000-01-01"] {
        let profile = profiles.version(id).unwrap();
        assert!(profile.sources().filter(|source| source.verified).count() == 1, "only the time");
    }
}

#[test]
fn deadlines_are_found_by_code_and_class() {
    let profiles = builtin();
    let main = |id| {
        let rule = profiles.version(id).unwrap().deadline(RuleCode::MainTerm).unwrap();
        (rule.amount, rule.unit)
    };
    assert_eq!(main("ru-1991-10-18"), (3, Unit::Month));
    assert_eq!(main("uz-2024-01-01"), (1, Unit::Month));
    let own = "[[common.deadlines]]\ncode = \"main_term\"\nclass = \"psychiatric\"\namount = 5\n\
               unit = \"working_day\"\nstart_event = \"registered\"\nnote = \"test\"\n";
    let profiles = changed("kz.toml", |text| format!("{text}\n{own}")).unwrap();
    let kz = profiles.version("kz-1993-04-14").unwrap();
    assert_eq!(kz.deadline_for(RuleCode::MainTerm, CaseClass::Psychiatric).unwrap().amount, 5);
    assert_eq!(kz.deadline_for(RuleCode::MainTerm, CaseClass::Extrajudicial).unwrap().amount, 3);
    assert_eq!(kz.deadline(RuleCode::MainTerm).unwrap().amount, 3);
    assert_eq!(kz.deadline(RuleCode::Appeal).unwrap().valid_from, Some(day("1993-04-14")));
}

#[test]
fn the_digest_follows_the_content_and_not_the_layout() {
    let digest = |profiles: &Profiles| profiles.version("uz-2024-01-01").unwrap().content_sha256;
    let plain = digest(&builtin());
    let commented = changed("uz.toml", |text| format!("# a remark\n{text}")).unwrap();
    assert_eq!(digest(&commented), plain);
    let confirmed = changed("uz.toml", |text| {
        let found = "source_url = \"https://lex.uz\"\nverified = true";
        text.replacen("note = \"article not checked\"", found, 1)
    });
    assert_eq!(digest(&confirmed.unwrap()), plain, "a source that was found changes no law");
    let other = changed("uz.toml", |text| text.replacen("from_year = 1920", "from_year = 1919", 1))
        .unwrap();
    assert_ne!(digest(&other), plain);
    let generic = changed("generic.toml", |text| text.replacen("amount = 3\n", "amount = 4\n", 1));
    assert_ne!(digest(&generic.unwrap()), plain, "inherited values count");
}

#[test]
fn a_version_survives_storage() {
    let profiles = builtin();
    for profile in profiles.versions() {
        let content = profile.to_content().unwrap();
        assert_eq!(&Profile::from_content(&content).unwrap(), profile);
    }
}

#[test]
fn a_version_stored_by_an_older_program_is_the_same_law_until_a_value_differs() {
    let profiles = builtin();
    let profile = profiles.version("kz-1993-04-14").unwrap();
    let mut stored: serde_json::Value =
        serde_json::from_str(&profile.to_content().unwrap()).unwrap();
    stored["content_sha256"] = "another".into();
    stored["period"]["note"] = "found since".into();
    let table = stored.as_object_mut().unwrap();
    assert!(table.remove("families_see_cards").is_some());
    assert!(profile.extends(&stored.to_string()));
    assert!(!*Profile::from_content(&without_digest(&stored)).unwrap().families_see_cards);
    stored["deadlines"][0]["amount"] = 77.into();
    assert!(!profile.extends(&stored.to_string()));
    assert!(!profile.extends("no profile"));
}

fn without_digest(stored: &serde_json::Value) -> String {
    let mut stored = stored.clone();
    stored["content_sha256"] = "0".repeat(64).into();
    stored.to_string()
}

#[test]
fn an_unknown_stage_step_class_or_key_is_named() {
    let found =
        complaints("kz.toml", "\"office_decision\", \"court_referral\"", "\"office_decison\"");
    assert!(found.contains("kz.toml: kz-1993-04-14.routes.court_conviction: "), "{found}");
    assert!(found.contains("\"office_decison\" is not a known stage"), "{found}");
    let found = complaints("kz.toml", "code = \"main_term\"", "code = \"mian_term\"");
    assert!(found.contains("kz.toml: kz-1993-04-14.deadlines.mian_term: "), "{found}");
    let found = complaints("kz.toml", "[common.routes.psychiatric]", "[common.routes.c4]");
    assert!(found.contains("routes.c4: \"c4\" is not a known case class"), "{found}");
    let found = complaints("kz.toml", "[common.languages]", "[common.langauges]");
    assert!(found.contains("kz-1993-04-14.langauges: is not a known parameter"), "{found}");
}

#[test]
fn every_problem_of_every_file_is_listed() {
    let mut files = Profiles::compiled_in();
    for file in &mut files {
        if file.name == "kz.toml" {
            file.text = file.text.replace("verified = true", "verified = 1");
        }
        if file.name == "uz.toml" {
            file.text = "country = ".into();
        }
        if file.name == "holidays/kg.toml" {
            file.text = file.text.replace("kind = \"holiday\"", "kind = \"feast\"");
        }
    }
    let problems = Profiles::from_files(&files).unwrap_err();
    let of = |name| problems.iter().filter(|problem| problem.file == name).count();
    assert!(of("kz.toml") > 5 && of("uz.toml") > 0 && of("holidays/kg.toml") == 1);
}

#[test]
fn a_stage_that_cannot_be_reached_or_leads_nowhere_is_found() {
    let route = |to: &str| {
        complaints("kz.toml", "\"office_decision\", \"court_referral\", \"court_ruling\"", to)
    };
    assert!(
        route("\"office_decision\", \"court_ruling\"").contains(
            "court_ruling cannot be reached: it needs court_referral or protest before it"
        )
    );
    let found = route("\"office_decision\", \"court_referral\"");
    assert!(found.contains("court_referral leads nowhere"));
    assert!(found.contains("names a court that no stage reaches"));
    assert!(
        route("\"motion_to_restore_term\", \"office_decision\"")
            .contains("motion_to_restore_term cannot be reached: it needs protest before it")
    );
    assert!(route("\"court_referral\"").contains("reaches no outcome"));
    assert!(route("\"office_decision\", \"office_decision\"").contains("twice"));
    let found = complaints("kz.toml", "decides_alone = \"always\"", "decides_alone = \"never\"");
    assert!(found.contains("decision cannot be reached: decides_alone is never"), "{found}");
    let found = complaints("uz.toml", "court = \"supreme_criminal_collegium\"", "");
    assert!(!found.is_empty());
    let found = complaints("ua.toml", "office = \"commission\"", "office = \"archive\"");
    assert!(found.contains("an archive opens no review"), "{found}");
}

#[test]
fn the_applicants_residence_counts_only_where_the_law_offers_it() {
    let found = complaints(
        "ru.toml",
        "value = [\"body_seat\", \"applicant_residence\"]",
        "value = [\"body_seat\"]",
    );
    assert!(found.contains("which where_to_apply does not offer"), "{found}");
}

#[test]
fn overlapping_versions_and_gaps_between_them_are_found() {
    let found = complaints("uz.toml", "valid_to = \"2023-12-31\"", "valid_to = \"2024-06-30\"");
    assert!(found.contains("uz-2024-01-01.valid_from: overlaps uz-2020-10-08"), "{found}");
    let found = complaints("uz.toml", "valid_to = \"2023-12-31\"\n", "");
    assert!(found.contains("overlaps"), "an open version followed by another: {found}");
    let found = complaints("uz.toml", "valid_to = \"2023-12-31\"", "valid_to = \"2023-11-30\"");
    assert!(found.contains("leaves a gap after uz-2020-10-08"), "{found}");
    let found = complaints("uz.toml", "id = \"uz-2024-01-01\"", "id = \"uz-new\"");
    assert!(found.contains("uz-new.id: must be uz-2024-01-01"), "{found}");
}

#[test]
fn a_deadline_without_a_basis_is_found() {
    let found = complaints(
        "generic.toml",
        "start_event = \"ruled\"\nnote = \"no source found\"",
        "start_event = \"ruled\"",
    );
    assert!(
        found.contains("kz.toml: kz-1993-04-14.deadlines.appeal: has no legal basis"),
        "{found}"
    );
    let found = complaints(
        "ru.toml",
        "who_extends = \"senior_prosecutor\"\nlegal_basis",
        "who_extends = \"senior_prosecutor\"\nold_basis",
    );
    assert!(found.contains("ru-1991-10-18.deadlines.main_term: "), "{found}");
    let found = complaints("uz.toml", "amount = 1\n", "amount = 0\n");
    assert!(found.contains("amount and extension lie between"), "{found}");
    let found = complaints("uz.toml", "extension = 1\nwho", "who");
    assert!(found.contains("needs extension and who_extends"), "{found}");
    let found = complaints("generic.toml", "code = \"appeal\"", "code = \"hearing\"");
    assert!(found.contains("deadlines.appeal: is missing"), "{found}");
    assert!(found.contains("deadlines.hearing: is given twice"), "{found}");
}

#[test]
fn verified_needs_a_source_and_a_generic_value_is_never_verified() {
    let found = complaints("ru.toml", "\nsource_url = \"https://zakonbase.ru", "\nnote = \"x");
    assert!(found.contains("says verified: name legal_basis and source_url"), "{found}");
    let found = complaints("generic.toml", "value = 10\n", "value = 10\nverified = true\n");
    assert!(found.contains("common.hearing_notice_days: a generic value is never verified"));
}

#[test]
fn a_value_of_one_law_never_keeps_the_basis_of_another() {
    let profiles = builtin();
    let tajik = &profiles.version("tj-2000-01-01").unwrap().languages;
    assert_eq!(tajik.value, ["tg", "ru"]);
    assert!(tajik.legal_basis.is_empty() && !tajik.verified);
}

#[test]
fn a_rule_that_starts_later_than_its_version_asks_for_a_version() {
    let found = complaints("uz.toml", "amount = 1\n", "amount = 1\nvalid_from = \"2025-01-01\"\n");
    assert!(found.contains("make a version of that day"), "{found}");
}

#[test]
fn office_dates_are_counted_in_the_country_s_own_time() {
    let profiles = builtin();
    let late = "2026-01-14T20:30:00Z".parse().unwrap();
    let date = |id| profiles.version(id).unwrap().local_date(late);
    assert_eq!(date("kg-2024-12-31"), day("2026-01-15"));
    assert_eq!(date("ua-2018-05-05"), day("2026-01-14"));
}

#[test]
fn a_file_cut_off_anywhere_is_a_problem_and_never_a_panic() {
    let files = Profiles::compiled_in();
    let cut = |name: &str, at: usize| {
        let mut files = files.clone();
        let file = files.iter_mut().find(|file| file.name == name).unwrap();
        file.text = file.text.chars().take(at).collect();
        Profiles::from_files(&files).is_err()
    };
    for name in ["kz.toml", "generic.toml", "holidays/tm.toml", "successors.toml"] {
        for at in (0..6_000).step_by(397) {
            let _ = cut(name, at);
        }
    }
    assert!(cut("kz.toml", 500) && cut("generic.toml", 500));
}

#[test]
fn the_period_covers_its_years_and_the_single_ones() {
    let period = Period { from_year: Some(1917), to_year: Some(1953), also_years: vec![1986] };
    assert!(period.covers(1917) && period.covers(1953) && period.covers(1986));
    assert!(!period.covers(1916) && !period.covers(1954));
    assert!(Period::default().covers(1990));
}

#[test]
fn holiday_files_are_checked() {
    let found = complaints("holidays/kz.toml", "country = \"kz\"", "country = \"kg\"");
    assert!(found.contains("the file of kg is named kg.toml"), "{found}");
    let found = complaints("holidays/kz.toml", "2025-01-02", "2025-01-01");
    assert!(found.contains("holidays/kz.toml: row.2025-01-01: rows stand in the order"), "{found}");
    let profiles = builtin();
    let kz = profiles.calendar(Country::KZ);
    assert!(!kz.is_working(day("2026-03-23")) && !kz.is_working(day("2026-03-24")));
    let ru = profiles.calendar(Country::RU);
    assert!(ru.is_working(day("2025-11-01")), "a working Saturday");
    let ua = profiles.calendar(Country::UA);
    assert!(ua.is_working(day("2026-01-01")), "no days off during martial law");
}

#[test]
fn the_successor_table_finds_units_however_they_are_cased_and_refuses_two_successors() {
    let profiles = builtin();
    let unit = profiles.successors().of_unit(None, "  алма-атинская   ОБЛАСТЬ ").unwrap();
    assert_eq!(unit.region, "KZ-19");
    assert!(profiles.successors().of_unit(Some(Country::UZ), "Алма-Атинская область").is_none());
    let found = complaints(
        "successors.toml",
        "[\"military_collegium\", \"ussr_supreme_court\"",
        "[\"military_tribunal\", \"ussr_supreme_court\"",
    );
    assert!(found.contains("court.kz.military_tribunal: has two successors"), "{found}");
}
