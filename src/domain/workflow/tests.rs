use super::petition::Petition;
use super::request::ArchiveRequest;
use super::subject::{self, Subject};
use super::*;
use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, OfficeId};
use crate::domain::policy::CaseFacts;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn check_table<M: Machine>(all_steps: &[M::Step]) {
    for step in all_steps {
        let rows = M::steps().iter().filter(|rule| rule.step == *step).count();
        assert_eq!(rows, 1, "{step} has {rows} rows");
    }
    let reached: BTreeSet<_> = M::steps().iter().filter_map(|rule| rule.to).collect();
    for state in M::states().iter().skip(1) {
        assert!(reached.contains(state), "{state} cannot be reached");
    }
    for rule in M::steps() {
        assert!(!rule.allowed.is_empty(), "{} is nobody's", rule.step);
        assert!(!rule.from.is_empty(), "{} starts nowhere", rule.step);
    }
}

#[test]
fn every_step_has_one_row_and_every_state_is_reached() {
    check_table::<Petition>(petition::Step::ALL);
    check_table::<Subject>(subject::Step::ALL);
    check_table::<ArchiveRequest>(request::Step::ALL);
}

#[test]
fn the_printed_workflow_is_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/domain/workflow.md");
    let printed = markdown();
    if std::env::var_os("AQTAU_UPDATE").is_some() {
        std::fs::write(path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == printed,
        "src/domain/workflow.md is stale: run the tests once with AQTAU_UPDATE=1"
    );
}

fn officer() -> (Actor, CaseFacts) {
    let account = AccountId::new();
    let office = OfficeId::new();
    let actor = Actor {
        account: Some(account),
        role: Role::CaseOfficer,
        office: Some(office),
        offices: vec![office],
        ..Actor::system()
    };
    let case =
        CaseFacts { office: Some(office), assigned_to: Some(account), ..CaseFacts::default() };
    (actor, case)
}

#[test]
fn a_stranger_is_denied_before_the_state_is_told() {
    let (actor, _) = officer();
    let facts = subject::Facts::default();
    let elsewhere = CaseFacts { office: Some(OfficeId::new()), ..CaseFacts::default() };
    let asked = may_take::<Subject>(
        &actor,
        &elsewhere,
        subject::Step::BeginEvidence,
        [(subject::State::Closed, &facts)],
    );
    assert!(matches!(asked, Err(Refusal::Denied { .. })));
}

#[test]
fn an_officer_excluded_for_a_conflict_of_interest_may_do_nothing() {
    let (actor, mut case) = officer();
    case.excluded = actor.account.into_iter().collect();
    let facts = subject::Facts { assigned: true, ..subject::Facts::default() };
    assert!(offers::<Subject>(&actor, &case, subject::State::Opened, &facts).is_empty());
}

#[test]
fn a_missing_answer_blocks_the_examination_and_says_how_many() {
    let (actor, case) = officer();
    let facts = subject::Facts { assigned: true, open_requests: 2, ..subject::Facts::default() };
    let asked = may_take::<Subject>(
        &actor,
        &case,
        subject::Step::BeginExamination,
        [(subject::State::Evidence, &facts)],
    );
    let Err(Refusal::Blocked { blockers, .. }) = asked else { panic!("{asked:?}") };
    assert_eq!(
        blockers[0].sentence,
        "Archive answers missing: 2. Wait for them, or record that one does not answer."
    );
}

#[test]
fn one_case_in_the_wrong_state_refuses_the_whole_permit() {
    let (actor, case) = officer();
    let facts = subject::Facts { assigned: true, ..subject::Facts::default() };
    let states = [(subject::State::Opened, &facts), (subject::State::Ruled, &facts)];
    let asked = may_take::<Subject>(&actor, &case, subject::Step::BeginEvidence, states);
    assert!(matches!(asked, Err(Refusal::WrongState { .. })));
}

#[test]
fn no_certificate_can_be_asked_for_before_the_outcome_is_in_force() {
    let before: Vec<_> =
        subject::State::ALL.iter().filter(|state| **state < subject::State::InForce).collect();
    let rule = rule_of::<Subject>(subject::Step::Certify).unwrap();
    assert!(rule.from.iter().all(|from| !before.contains(&from)));
    assert!(rule.needs.contains(&Need::InForce));
}

#[test]
fn a_name_is_published_from_the_decision_on_and_only_of_those_cleared_in_force() {
    use subject::State as S;
    let rule = rule_of::<Subject>(subject::Step::Publish).unwrap();
    assert!(rule.from.iter().all(|from| *from > subject::State::InForce));
    assert_eq!(rule.to, None, "a published subject can still be certified and delivered");
    let (mut actor, case) = officer();
    actor.role = Role::SeniorProsecutor;
    let ready = subject::Facts {
        in_force: true,
        outcome_clears: Some(true),
        profile_publishes: true,
        ..subject::Facts::default()
    };
    let publish = |facts: &subject::Facts, state| {
        may_take::<Subject>(&actor, &case, subject::Step::Publish, [(state, facts)])
            .map(|permit| permit.take_one().unwrap().to())
    };
    for state in [S::Decided, S::Certified, S::Delivered, S::Notified, S::Closed] {
        assert_eq!(publish(&ready, state).unwrap(), state);
    }
    for state in [S::Ruled, S::InForce, S::Reopened, S::Revoked] {
        assert!(matches!(publish(&ready, state), Err(Refusal::WrongState { .. })), "{state}");
    }
    let cases = [
        (subject::Facts { in_force: false, ..ready.clone() }, Need::InForce),
        (subject::Facts { outcome_clears: Some(false), ..ready.clone() }, Need::OutcomeClears),
        (subject::Facts { profile_publishes: false, ..ready.clone() }, Need::ProfilePublishes),
        (subject::Facts { published: true, ..ready.clone() }, Need::NotPublished),
    ];
    for (facts, need) in cases {
        let Err(Refusal::Blocked { blockers, .. }) = publish(&facts, S::Decided) else {
            panic!("{need}")
        };
        assert_eq!(blockers.iter().map(|one| one.need).collect::<Vec<_>>(), [need]);
    }
}

#[test]
fn nobody_who_may_confirm_a_ruling_may_enter_one() {
    let confirm = rule_of::<Subject>(subject::Step::ConfirmRuling).unwrap();
    let (_, enter) = crate::domain::policy::ACTIONS
        .iter()
        .find(|(action, _)| *action == crate::domain::policy::Action::EnterRuling)
        .unwrap();
    assert!(confirm.allowed.iter().all(|(role, _)| enter.iter().all(|(other, _)| role != other)));
}

#[test]
fn the_auditor_has_no_step_at_all() {
    let none = |allowed: &[(Role, Scope)]| allowed.iter().all(|(role, _)| *role != Role::Auditor);
    assert!(Petition::steps().iter().all(|rule| none(rule.allowed)));
    assert!(Subject::steps().iter().all(|rule| none(rule.allowed)));
    assert!(ArchiveRequest::steps().iter().all(|rule| none(rule.allowed)));
}

proptest! {
    /// Walks with free facts never leave the table, and replaying the moves gives the state.
    #[test]
    fn a_random_walk_never_leaves_the_table(choices in proptest::collection::vec((any::<u16>(), any::<u32>()), 1..60)) {
        let allowed: BTreeSet<_> = moves().into_iter().collect();
        let mut state = subject::State::Opened;
        let mut replayed = state;
        for (choice, bits) in choices {
            let bit = |n: u32| bits & (1 << n) != 0;
            let facts = subject::Facts {
                assigned: bit(0), open_requests: usize::from(bit(1)), negative_answers: usize::from(bit(2)),
                other_answers: usize::from(bit(3)), route_civil_court: bit(4), route_office_decides: bit(5),
                route_court_referral: bit(6), route_protest: bit(7), conclusion_clears: bit(8).then(|| bit(9)),
                actor_drafted: bit(10), national_office: bit(11), ruling_complete: bit(12),
                actor_entered_ruling: bit(13), window_over: bit(14), appeal_open: bit(15), term_restored: bit(16),
                in_force: bit(17), outcome_clears: bit(18).then(|| bit(19)), live_certificate: bit(20),
                profile_publishes: bit(21), profile_revokes: bit(22), new_evidence: usize::from(bit(23)),
                published: bit(24), name_recorded: bit(25),
            };
            let step = subject::Step::ALL[usize::from(choice) % subject::Step::ALL.len()];
            let rule = rule_of::<Subject>(step).unwrap();
            let (role, _) = rule.allowed[0];
            let (mut actor, mut case) = officer();
            actor.role = role;
            case.courts = actor.office.into_iter().collect();
            case.judges = actor.account.into_iter().collect();
            let applicant = crate::domain::id::ApplicantId::new();
            actor.applicants = vec![applicant];
            case.applicants = vec![applicant];
            if let Ok(permit) = may_take::<Subject>(&actor, &case, step, [(state, &facts)]) {
                let moved = permit.take_one().unwrap();
                prop_assert_eq!(moved.from(), state);
                let row = (Subject::NAME, moved.from().to_string(), moved.step().to_string(), moved.to().to_string());
                prop_assert!(allowed.contains(&row), "{:?}", row);
                state = moved.to();
                replayed = if replayed == moved.from() { moved.to() } else { replayed };
            }
        }
        prop_assert_eq!(state, replayed);
    }
}
