use chrono::NaiveDate;

use super::*;
use crate::domain::jurisdiction::Profiles;

fn profiles() -> Profiles {
    Profiles::builtin().unwrap()
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn ask(country: Country, facts: &Facts) -> Answer {
    let profiles = profiles();
    competent(facts, profiles.in_force(country, today()).unwrap(), profiles.successors())
}

fn here(region: &str) -> Place {
    Place { region: Some(region.into()), ..Place::default() }
}

fn named(historical: &str) -> Place {
    Place { historical: Some(historical.into()), ..Place::default() }
}

fn matched(answer: &Answer, part: Part) -> Vec<RuleName> {
    let of_part = answer.explanation().iter().filter(|reason| reason.part == part);
    of_part.filter(|r| r.verdict == Verdict::Matched).map(|r| r.rule).collect()
}

fn competence_of(answer: Answer) -> Competence {
    match answer {
        Answer::Competent(competence) => competence,
        other @ (Answer::Elsewhere { .. } | Answer::Unknown { .. }) => panic!("{other:#?}"),
    }
}

fn court_of(answer: &Answer) -> CompetentCourt {
    answer.court().cloned().unwrap_or_else(|| panic!("{answer:#?}"))
}

#[test]
fn kazakhstan_asks_the_court_where_the_troika_sat_not_where_the_person_lived() {
    let facts = Facts {
        body: Some(BodyCode::TroikaNkvd00447),
        body_kind: Some(BodyKind::Extrajudicial),
        body_seat: Some(named("Алма-Ата")),
        residence_before: Some(here("KZ-61")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let answer = ask(Country::KZ, &facts);
    let court = court_of(&answer);
    assert_eq!(court.region.as_deref(), Some("KZ-75"));
    assert_eq!((court.choice, court.level), (CourtChoice::BodySeat, OfficeLevel::Regional));
    assert!(!court.verified, "the region of the old name was not compared with an act");
    assert_eq!(matched(&answer, Part::Court), [RuleName::BodySeat]);
    let competence = competence_of(answer);
    assert_eq!(competence.region.as_deref(), Some("KZ-75"));
    assert_eq!(competence.office_kind, OfficeKind::Prosecutor);
}

#[test]
fn every_rule_before_the_one_that_matched_says_why_it_did_not() {
    let facts = Facts {
        body: Some(BodyCode::TroikaOgpu),
        body_seat: Some(here("KZ-35")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let answer = ask(Country::KZ, &facts);
    let tried: Vec<_> = answer
        .explanation()
        .iter()
        .filter(|reason| reason.part == Part::Court)
        .map(|reason| (reason.rule, reason.verdict))
        .collect();
    assert_eq!(
        tried,
        [
            (RuleName::National, Verdict::NotApplicable),
            (RuleName::LastJudicialDecision, Verdict::NotApplicable),
            (RuleName::CentralUnionBody, Verdict::NotApplicable),
            (RuleName::BodySeat, Verdict::Matched),
        ]
    );
    assert_eq!(
        answer.explanation()[0].text,
        "class C2 goes to the regional prosecutor office under kz-1993-04-14"
    );
}

#[test]
fn a_central_union_body_sends_the_case_to_the_residence_before_the_repression() {
    for body in [BodyCode::OsoNkvd, BodyCode::OgpuCollegium, BodyCode::Dvoika] {
        let facts = Facts {
            body: Some(body),
            body_seat: Some(named("Москва")),
            residence_before: Some(named("Джамбулская область")),
            ..Facts::of(CaseClass::Extrajudicial)
        };
        let answer = ask(Country::KZ, &facts);
        assert_eq!(court_of(&answer).region.as_deref(), Some("KZ-31"), "{body}");
        assert_eq!(matched(&answer, Part::Court), [RuleName::CentralUnionBody]);
        assert_eq!(competence_of(answer).region.as_deref(), Some("KZ-31"));
    }
}

#[test]
fn a_missing_residence_is_asked_for() {
    let facts = Facts { body: Some(BodyCode::OsoNkvd), ..Facts::of(CaseClass::Extrajudicial) };
    let Answer::Unknown { needs, .. } = ask(Country::KZ, &facts) else { panic!() };
    assert_eq!(needs, [Need::ResidenceBefore]);
}

#[test]
fn an_unknown_seat_leaves_the_court_open_but_not_the_office() {
    let facts = Facts {
        body: Some(BodyCode::TroikaUnspecified),
        residence_before: Some(here("KZ-61")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let competence = competence_of(ask(Country::KZ, &facts));
    assert_eq!(competence.region.as_deref(), Some("KZ-61"));
    assert_eq!(competence.court, CourtAnswer::Unknown { needs: vec![Need::BodySeat] });
}

fn convicted(body: BodyCode, seat: Place) -> Facts {
    Facts {
        body: Some(body),
        body_kind: Some(BodyKind::Court),
        body_seat: Some(seat.clone()),
        last_court: Some(LastCourt { body, name: None, seat }),
        residence_before: Some(here("KZ-10")),
        ..Facts::of(CaseClass::CourtConviction)
    }
}

#[test]
fn kazakhstan_asks_the_court_of_the_last_judicial_decision() {
    let answer = ask(Country::KZ, &convicted(BodyCode::OblastCourt, here("KZ-35")));
    let court = court_of(&answer);
    assert_eq!(court.region.as_deref(), Some("KZ-35"));
    assert_eq!(court.stands_for, None);
    assert_eq!(matched(&answer, Part::Court), [RuleName::LastJudicialDecision]);

    let district = ask(Country::KZ, &convicted(BodyCode::PeoplesCourt, here("KZ-35")));
    assert_eq!(court_of(&district).level, OfficeLevel::District);
}

#[test]
fn the_successor_stands_for_an_abolished_tribunal_at_the_same_place() {
    let answer = ask(Country::KZ, &convicted(BodyCode::MilitaryTribunal, here("KZ-75")));
    let court = court_of(&answer);
    assert_eq!(court.region.as_deref(), Some("KZ-75"));
    assert_eq!(court.stands_for, Some(BodyCode::MilitaryTribunal));
    assert!(court.verified, "article 13 says so");
    let last = answer.explanation().last().unwrap();
    assert!(last.text.starts_with("military_tribunal is no more; "), "{}", last.text);
}

#[test]
fn a_central_court_is_replaced_by_the_one_of_the_residence_and_marked_unverified() {
    let answer = ask(Country::KZ, &convicted(BodyCode::MilitaryCollegium, named("Москва")));
    let court = court_of(&answer);
    assert_eq!(court.region.as_deref(), Some("KZ-10"));
    assert!(!court.verified);

    let supreme = ask(Country::KZ, &convicted(BodyCode::RepublicSupremeCourt, named("Верный")));
    let supreme = court_of(&supreme);
    assert_eq!((supreme.level, supreme.region), (OfficeLevel::National, None));
}

#[test]
fn without_the_last_judicial_decision_no_court_is_guessed() {
    let facts = Facts { body_seat: Some(here("KZ-35")), ..Facts::of(CaseClass::CourtConviction) };
    let competence = competence_of(ask(Country::KZ, &facts));
    let needs = vec![Need::LastJudicialDecision];
    assert_eq!(competence.court, CourtAnswer::Unknown { needs });
}

#[test]
fn a_legal_fact_is_established_where_the_applicant_lives() {
    let facts = Facts {
        residence_before: Some(here("KZ-61")),
        applicant_residence: Some(here("KZ-71")),
        ..Facts::of(CaseClass::ChildWithParents)
    };
    let answer = ask(Country::KZ, &facts);
    let court = court_of(&answer);
    assert_eq!((court.region.as_deref(), court.level), (Some("KZ-71"), OfficeLevel::District));
    assert_eq!(matched(&answer, Part::Court), [RuleName::ApplicantResidence]);
    assert_eq!(competence_of(answer).region.as_deref(), Some("KZ-61"));
}

#[test]
fn an_applicant_abroad_leads_to_the_civil_court_of_the_former_residence() {
    let facts = Facts {
        residence_before: Some(here("KZ-61")),
        applicant_residence: Some(Place { country: Some(Country::RU), ..Place::default() }),
        ..Facts::of(CaseClass::Administrative)
    };
    let answer = ask(Country::KZ, &facts);
    assert_eq!(court_of(&answer).region.as_deref(), Some("KZ-61"));
    assert_eq!(matched(&answer, Part::Court), [RuleName::ResidenceBefore]);
}

#[test]
fn a_body_that_sat_in_another_country_is_said_and_not_claimed() {
    let facts = Facts {
        body: Some(BodyCode::TroikaNkvd00447),
        body_seat: Some(named("Оренбургская область")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let Answer::Unknown { needs, .. } = ask(Country::KZ, &facts) else { panic!() };
    assert_eq!(needs, [Need::ResidenceBefore], "a residence here could still make us competent");

    let facts = Facts { residence_before: Some(named("Москва")), ..facts };
    let Answer::Elsewhere { country, explanation } = ask(Country::KZ, &facts) else { panic!() };
    assert_eq!(country, Country::RU);
    assert!(explanation.iter().any(|reason| reason.verdict == Verdict::Abroad));

    let facts = Facts { residence_before: Some(here("KZ-15")), ..facts };
    let competence = competence_of(ask(Country::KZ, &facts));
    assert_eq!(competence.court, CourtAnswer::Elsewhere { country: Country::RU });
}

#[test]
fn uzbekistan_goes_to_the_criminal_collegium_without_any_further_fact() {
    for class in [CaseClass::CourtConviction, CaseClass::Extrajudicial] {
        let answer = ask(Country::UZ, &Facts::of(class));
        let court = court_of(&answer);
        assert_eq!(court.choice, CourtChoice::SupremeCriminalCollegium);
        assert_eq!(court.level, OfficeLevel::National);
        let competence = competence_of(answer);
        assert_eq!((competence.level, competence.region), (OfficeLevel::National, None));
    }
}

#[test]
fn kyrgyzstan_has_commissions_and_the_supreme_court() {
    let answer = ask(Country::KG, &Facts::of(CaseClass::Extrajudicial));
    assert_eq!(court_of(&answer).choice, CourtChoice::Supreme);
    assert_eq!(competence_of(answer).office_kind, OfficeKind::Commission);

    let facts = Facts {
        residence_before: Some(named("Пржевальск")),
        applicant_residence: Some(named("Фрунзе")),
        ..Facts::of(CaseClass::Administrative)
    };
    let competence = competence_of(ask(Country::KG, &facts));
    assert_eq!(competence.level, OfficeLevel::District);
    assert_eq!(competence.region.as_deref(), Some("KG-Y"));
}

#[test]
fn tajikistan_and_turkmenistan_are_answered_and_marked_unverified() {
    for country in [Country::TJ, Country::TM] {
        let answer = ask(country, &Facts::of(CaseClass::Extrajudicial));
        assert!(!court_of(&answer).verified);
        assert!(answer.explanation()[0].text.ends_with("(unverified)"));
    }
}

#[test]
fn russia_lets_the_applicant_choose_and_sends_administrative_cases_to_another_agency() {
    let facts = Facts {
        body: Some(BodyCode::TroikaNkvd00447),
        body_seat: Some(named("Алма-Ата")),
        applicant_residence: Some(here("RU-ORE")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let answer = ask(Country::RU, &facts);
    assert_eq!(
        matched(&answer, Part::Office),
        [RuleName::ClassRoute, RuleName::ApplicantResidence]
    );
    assert_eq!(competence_of(answer).region.as_deref(), Some("RU-ORE"));

    let facts = Facts { class: CaseClass::Administrative, ..facts };
    assert_eq!(competence_of(ask(Country::RU, &facts)).office_kind, OfficeKind::OtherAgency);
}

#[test]
fn ukraine_asks_the_regional_commission_and_no_court() {
    let facts =
        Facts { applicant_residence: Some(here("UA-59")), ..Facts::of(CaseClass::CourtConviction) };
    let answer = ask(Country::UA, &facts);
    assert_eq!(matched(&answer, Part::Court), [RuleName::NoCourt]);
    let competence = competence_of(answer);
    assert_eq!(competence.office_kind, OfficeKind::Commission);
    assert_eq!(competence.region.as_deref(), Some("UA-59"));
    assert_eq!(competence.court, CourtAnswer::NotNeeded);
}

#[test]
fn a_class_that_does_not_fit_the_body_is_remarked() {
    let facts = Facts {
        body_kind: Some(BodyKind::Court),
        body_seat: Some(here("KZ-35")),
        ..Facts::of(CaseClass::Extrajudicial)
    };
    let answer = ask(Country::KZ, &facts);
    assert!(answer.explanation()[0].text.contains("class C1 may be meant"));
}

#[test]
fn every_country_answers_every_class_without_facts() {
    let profiles = profiles();
    for profile in profiles.versions() {
        for class in CaseClass::ALL {
            let answer = competent(&Facts::of(*class), profile, profiles.successors());
            assert!(!answer.explanation().is_empty());
            if let Answer::Unknown { needs, .. } = &answer {
                assert!(!needs.is_empty() && !needs.contains(&Need::Route), "{}", profile.id);
            }
        }
    }
}

#[test]
fn an_answer_survives_storage() {
    let answer = ask(Country::UZ, &Facts::of(CaseClass::Extrajudicial));
    let json = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), answer);
}
