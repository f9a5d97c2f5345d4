//! The whole table role × step × state, as people read it.

use super::compare;
use aqtau::domain::actor::{Actor, Role};
use aqtau::domain::id::{AccountId, ApplicantId, OfficeId};
use aqtau::domain::policy::CaseFacts;
use aqtau::domain::workflow::{
    Machine, offers, petition::Petition, request::ArchiveRequest, subject::Subject,
};
use std::fmt::Write as _;
use uuid::Uuid;

/// Somebody in this role to whom this case belongs in every way a scope can ask for.
fn insider(role: Role) -> (Actor, CaseFacts) {
    let (office, account) = (OfficeId::new(), AccountId::new());
    let (applicant, case) = (ApplicantId::new(), Uuid::now_v7());
    let actor = Actor {
        account: Some(account),
        role,
        office: Some(office),
        offices: vec![office],
        applicants: vec![applicant],
        cases: vec![case],
        ..Actor::public()
    };
    let facts = CaseFacts {
        case: Some(case),
        office: Some(office),
        assigned_to: Some(account),
        applicants: vec![applicant],
        courts: vec![office],
        judges: vec![account],
        archive: Some(office),
        excluded: Vec::new(),
    };
    (actor, facts)
}

/// A line for each state and role that has steps there; and strangers have none, except the system.
fn print<M: Machine>(page: &mut String)
where
    M::Facts: Default,
{
    for state in M::states() {
        for role in Role::ALL {
            let (actor, case) = insider(*role);
            let steps: Vec<String> = offers::<M>(&actor, &case, *state, &M::Facts::default())
                .iter()
                .map(|offer| offer.step.to_string())
                .collect();
            if !steps.is_empty() {
                let _ = writeln!(page, "{:16} {state:24} {role:18} {}", M::NAME, steps.join(", "));
            }
            let (_, foreign) = insider(*role);
            let strange = offers::<M>(&actor, &foreign, *state, &M::Facts::default());
            assert!(strange.is_empty() || *role == Role::System, "{role} at {state}: {strange:?}");
            let kept_out = CaseFacts { excluded: actor.account.into_iter().collect(), ..case };
            let excluded = offers::<M>(&actor, &kept_out, *state, &M::Facts::default());
            assert!(excluded.is_empty(), "{role} at {state} though excluded");
        }
    }
}

#[test]
fn every_role_has_the_steps_of_the_table_in_each_state_of_its_own_cases_and_none_in_others() {
    let mut page = String::new();
    print::<Petition>(&mut page);
    print::<Subject>(&mut page);
    print::<ArchiveRequest>(&mut page);
    compare("access_steps", &page);
}
