//! Who sees a document of a case that they may read, and what they may let others see.
//!
//! Row security holds the same rule for the database (migration `documents`); a test holds the two
//! against each other.

use super::{DocumentKind, Visibility};
use crate::domain::actor::Role;
use crate::domain::code::codes;

codes! {
    /// What a document is attached to.
    pub enum Place {
        /// A petition.
        Petition = "petition",
        /// A review.
        Review = "review",
        /// A request to an archive.
        ArchiveRequest = "archive_request",
    }
}

/// What access looks at in a document, beside the facts of its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentFacts {
    /// What it is.
    pub kind: DocumentKind,
    /// Its visibility.
    pub visibility: Visibility,
    /// What it is attached to.
    pub place: Place,
    /// Brought by the very person who looks.
    pub mine: bool,
    /// Withdrawn.
    pub withdrawn: bool,
}

/// Whether somebody who may read the case sees this document of it.
pub const fn shown_to(role: Role, document: &DocumentFacts) -> bool {
    let open = !matches!(document.visibility, Visibility::Secret);
    match role {
        Role::Auditor | Role::System | Role::SeniorProsecutor | Role::ArchiveOfficer => true,
        Role::Applicant | Role::Representative => {
            document.mine
                || (matches!(document.visibility, Visibility::Family) && !document.withdrawn)
        }
        Role::RegistryClerk => document.mine || is_for_registry(document),
        Role::CaseOfficer
        | Role::CommissionMember
        | Role::CommissionChair
        | Role::Administrator => document.mine || open,
        Role::CourtClerk => document.mine || (open && !document.withdrawn),
        Role::Judge => document.mine || !document.withdrawn,
        Role::Statistician | Role::Public => false,
    }
}

/// The registry handles what comes in and goes out, not the scans of historical files.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as its callers have it")]
const fn is_for_registry(document: &DocumentFacts) -> bool {
    let incoming = match document.place {
        Place::Petition => true,
        Place::Review => !document.kind.is_file_scan(),
        Place::ArchiveRequest => false,
    };
    incoming
        && matches!(document.visibility, Visibility::Family | Visibility::Office)
        && !document.withdrawn
}

/// An archive manages what it has brought itself, not what an office attached to its request.
pub const fn manages_own_only(role: Role) -> bool {
    matches!(role, Role::ArchiveOfficer)
}

/// The visibility of a new document for which nobody chose one.
pub const fn default_visibility(
    role: Role,
    kind: DocumentKind,
    place: Place,
    redacted: bool,
) -> Visibility {
    match (role, place) {
        (Role::Applicant | Role::Representative, _) => Visibility::Family,
        (Role::ArchiveOfficer, _) if redacted => Visibility::Office,
        (Role::ArchiveOfficer, _) => Visibility::Restricted,
        _ if redacted => Visibility::Family,
        (Role::RegistryClerk, Place::Petition) => Visibility::Family,
        (_, Place::ArchiveRequest) => Visibility::Restricted,
        _ if kind.is_file_scan() => Visibility::Restricted,
        _ => Visibility::Office,
    }
}

/// Why a visibility cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotYours {
    /// The role does not give this visibility.
    #[error("Your role cannot give this visibility.")]
    Role,
    /// Scans of a historical file may name witnesses.
    #[error(
        "Scans of a historical file may name witnesses. Add a redacted version for the family."
    )]
    RedactFirst,
}

impl NotYours {
    /// Stable code for clients.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "not_yours_to_give",
            Self::RedactFirst => "redact_first",
        }
    }
}

/// Whether this role may give a document this visibility; `mine` as in [`DocumentFacts`].
///
/// # Errors
/// [`NotYours`].
pub const fn may_give(
    role: Role,
    visibility: Visibility,
    document: &DocumentFacts,
    redacted: bool,
) -> Result<(), NotYours> {
    let by_role = match role {
        Role::Applicant | Role::Representative => matches!(visibility, Visibility::Family),
        Role::CaseOfficer | Role::CommissionMember => {
            document.mine || !matches!(visibility, Visibility::Secret)
        }
        Role::SeniorProsecutor | Role::ArchiveOfficer => true,
        Role::RegistryClerk | Role::CourtClerk => !matches!(visibility, Visibility::Secret),
        Role::CommissionChair
        | Role::Judge
        | Role::Statistician
        | Role::Auditor
        | Role::Administrator
        | Role::System
        | Role::Public => false,
    };
    if !by_role {
        return Err(NotYours::Role);
    }
    // What hangs on a petition was brought by the family itself.
    let names_others = document.kind.is_file_scan() && !matches!(document.place, Place::Petition);
    if names_others && !redacted && matches!(visibility, Visibility::Family) {
        return Err(NotYours::RedactFirst);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn any_document() -> impl Strategy<Value = DocumentFacts> {
        (
            select(DocumentKind::ALL),
            select(Visibility::ALL),
            select(Place::ALL),
            any::<bool>(),
            any::<bool>(),
        )
            .prop_map(|(kind, visibility, place, mine, withdrawn)| DocumentFacts {
                kind,
                visibility,
                place,
                mine,
                withdrawn,
            })
    }

    proptest! {
        #[test]
        fn families_never_see_what_others_keep_from_them(document in any_document()) {
            let hidden = !document.mine && document.visibility != Visibility::Family;
            for role in [Role::Applicant, Role::Representative] {
                prop_assert!(!(hidden && shown_to(role, &document)));
            }
        }

        #[test]
        fn the_registry_sees_no_scans_of_files_that_others_brought(document in any_document()) {
            let scan = document.kind.is_file_scan() && document.place != Place::Petition;
            prop_assert!(document.mine || !(scan && shown_to(Role::RegistryClerk, &document)));
        }

        #[test]
        fn whoever_brings_a_document_may_give_it_its_default_visibility(
            document in any_document(),
            role in select(&[
                Role::Applicant, Role::Representative, Role::RegistryClerk, Role::CaseOfficer,
                Role::SeniorProsecutor, Role::CommissionMember, Role::ArchiveOfficer, Role::CourtClerk,
            ][..]),
            redacted: bool,
        ) {
            let document = DocumentFacts { mine: true, ..document };
            let family = matches!(role, Role::Applicant | Role::Representative);
            let place = if family { Place::Petition } else { document.place };
            let document = DocumentFacts { place, ..document };
            let given = default_visibility(role, document.kind, place, redacted);
            prop_assert_eq!(may_give(role, given, &document, redacted), Ok(()));
        }

        #[test]
        fn a_scan_of_a_file_reaches_the_family_only_redacted(
            document in any_document(),
            role in select(Role::ALL),
        ) {
            let scan = document.kind.is_file_scan() && document.place != Place::Petition;
            prop_assert!(!scan || may_give(role, Visibility::Family, &document, false).is_err());
        }
    }

    #[test]
    fn nobody_without_a_case_sees_a_document() {
        for visibility in Visibility::ALL {
            let document = DocumentFacts {
                kind: DocumentKind::Other,
                visibility: *visibility,
                place: Place::Review,
                mine: false,
                withdrawn: false,
            };
            for role in [Role::Public, Role::Statistician] {
                assert!(!shown_to(role, &document), "{role} {visibility}");
            }
        }
    }
}
