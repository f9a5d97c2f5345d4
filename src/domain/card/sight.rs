//! Which cards an actor may see: the same rule as the policy `card_read` in the database.

use super::Secrecy;
use crate::domain::actor::Role;

/// What an actor sees of the register, by source and secrecy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The role.
    pub role: Role,
    /// Numbers of the sources that the own archive keeps.
    pub own: Vec<u16>,
    /// Numbers of the sources of the own country.
    pub country: Vec<u16>,
    /// Numbers of the sources whose open cards families may see.
    pub families: Vec<u16>,
}

impl Sight {
    /// Sees everything.
    pub const fn whole() -> Self {
        Self { role: Role::System, own: Vec::new(), country: Vec::new(), families: Vec::new() }
    }

    /// Whether cards of this source and secrecy are seen.
    pub fn admits(&self, source: u16, secrecy: Secrecy) -> bool {
        match self.role {
            Role::Auditor | Role::System => true,
            Role::ArchiveOfficer => secrecy == Secrecy::Open || self.own.contains(&source),
            Role::CaseOfficer
            | Role::SeniorProsecutor
            | Role::CommissionMember
            | Role::CommissionChair => match secrecy {
                Secrecy::Open => true,
                Secrecy::Restricted => self.country.contains(&source),
                Secrecy::Secret => false,
            },
            Role::RegistryClerk | Role::CourtClerk | Role::Judge => secrecy == Secrecy::Open,
            Role::Applicant | Role::Representative => {
                secrecy == Secrecy::Open && self.families.contains(&source)
            }
            Role::Statistician | Role::Administrator | Role::Public => false,
        }
    }

    /// Whether anything at all can be seen.
    pub const fn sees_anything(&self) -> bool {
        !matches!(self.role, Role::Statistician | Role::Administrator | Role::Public)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sees(role: Role, source: u16, secrecy: Secrecy) -> bool {
        Sight { role, own: vec![1], country: vec![1, 2], families: vec![2] }.admits(source, secrecy)
    }

    #[test]
    fn a_secret_card_is_for_its_archive_and_the_auditor() {
        let seen: Vec<_> =
            Role::ALL.iter().filter(|role| sees(**role, 1, Secrecy::Secret)).copied().collect();
        assert_eq!(seen, [Role::ArchiveOfficer, Role::Auditor, Role::System]);
        assert!(!sees(Role::ArchiveOfficer, 2, Secrecy::Secret));
    }

    #[test]
    fn a_restricted_card_is_for_prosecutors_and_commissions_of_its_country() {
        for role in Role::ALL {
            let expected = matches!(
                role,
                Role::CaseOfficer
                    | Role::SeniorProsecutor
                    | Role::CommissionMember
                    | Role::CommissionChair
                    | Role::Auditor
                    | Role::System
            );
            assert_eq!(sees(*role, 2, Secrecy::Restricted), expected, "{role}");
        }
        assert!(!sees(Role::CaseOfficer, 3, Secrecy::Restricted));
    }

    #[test]
    fn families_see_open_cards_of_sources_that_allow_it() {
        assert!(sees(Role::Applicant, 2, Secrecy::Open));
        assert!(!sees(Role::Applicant, 1, Secrecy::Open));
        assert!(sees(Role::Judge, 3, Secrecy::Open));
        assert!(!sees(Role::Statistician, 2, Secrecy::Open));
    }
}
