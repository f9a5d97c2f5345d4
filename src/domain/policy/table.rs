//! Who may do what, on which cases.

use super::{Action, Scope};
use crate::domain::actor::Role;
use Role::{
    Administrator, Applicant, ArchiveOfficer, Auditor, CaseOfficer, CommissionChair,
    CommissionMember, CourtClerk, Judge, RegistryClerk, Representative, SeniorProsecutor,
    Statistician, System,
};
use Scope::{Any, Archive, Assigned, Court, Office, Opened, Own, Panel, Represented, Subtree};

/// The table: every action with its grants.
pub const ACTIONS: &[(Action, &[(Role, Scope)])] = &[
    (
        Action::ReadPetition,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Subtree),
            (CommissionChair, Subtree),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (
        Action::DraftPetition,
        &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
    ),
    (
        Action::EditPetition,
        &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
    ),
    (
        Action::ChangeContacts,
        &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
    ),
    (
        Action::SearchDuplicates,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Office),
            (CommissionChair, Office),
        ],
    ),
    (
        Action::ReadReview,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (
        Action::OpenExOfficio,
        &[(CaseOfficer, Office), (SeniorProsecutor, Office), (CommissionChair, Office)],
    ),
    (Action::CreateBatch, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (Action::Assign, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (
        Action::AddSubjects,
        &[
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Office),
            (CommissionMember, Assigned),
            (CommissionChair, Office),
        ],
    ),
    (Action::Exclude, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (
        Action::ReadEvidence,
        &[
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (
        Action::AddEvidence,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (CaseOfficer, Assigned),
            (CommissionMember, Assigned),
        ],
    ),
    (
        Action::AskArchive,
        &[(CaseOfficer, Assigned), (CommissionMember, Assigned), (SeniorProsecutor, Office)],
    ),
    (
        Action::ReadArchiveRequest,
        &[
            (CaseOfficer, Assigned),
            (CommissionMember, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionChair, Subtree),
            (RegistryClerk, Office),
            (ArchiveOfficer, Archive),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (
        Action::ReadConclusions,
        &[
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (Action::ExtendDeadline, &[(SeniorProsecutor, Subtree), (CommissionChair, Subtree)]),
    (
        Action::ReadCourtCase,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (Action::NamePanel, &[(CourtClerk, Court)]),
    (Action::EnterRuling, &[(CourtClerk, Court)]),
    (Action::SendBackRuling, &[(Judge, Panel)]),
    (Action::RestoreTerm, &[(Judge, Panel)]),
    (
        Action::ReadCertificate,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (Action::IssueFurtherCertificate, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (Action::ReplaceCertificate, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (Action::VoidCertificate, &[(SeniorProsecutor, Office), (CommissionChair, Office)]),
    (
        Action::RecordPerson,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Office),
            (CommissionMember, Office),
            (CommissionChair, Office),
        ],
    ),
    (
        Action::ReadPerson,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Office),
            (CommissionChair, Subtree),
            (CourtClerk, Court),
            (Judge, Panel),
            (Auditor, Any),
        ],
    ),
    (
        Action::EditPerson,
        &[(CaseOfficer, Office), (SeniorProsecutor, Office), (CommissionMember, Office)],
    ),
    (
        Action::AcceptAssertion,
        &[(CaseOfficer, Office), (SeniorProsecutor, Office), (CommissionMember, Office)],
    ),
    (
        Action::AddDocument,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Office),
            (CommissionMember, Assigned),
            (ArchiveOfficer, Archive),
            (CourtClerk, Court),
        ],
    ),
    (
        Action::ManageDocument,
        &[
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Office),
            (CommissionMember, Assigned),
            (ArchiveOfficer, Archive),
        ],
    ),
    (Action::ReadDocumentViews, &[(SeniorProsecutor, Office), (Auditor, Any)]),
    (
        Action::ReadHistory,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Assigned),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (Judge, Panel),
            (Auditor, Any),
            (Administrator, Opened),
        ],
    ),
    (
        Action::ExportHistory,
        &[(SeniorProsecutor, Office), (CommissionChair, Office), (Judge, Panel), (Auditor, Any)],
    ),
    // The operator at the command line only: nobody erases from the case they work on.
    (Action::RedactHistory, &[(System, Any)]),
    (
        Action::ListWork,
        &[
            (RegistryClerk, Any),
            (CaseOfficer, Any),
            (SeniorProsecutor, Any),
            (CommissionMember, Any),
            (CommissionChair, Any),
            (ArchiveOfficer, Any),
            (CourtClerk, Any),
            (Judge, Any),
            (Auditor, Any),
        ],
    ),
    (
        Action::ListColleagues,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Office),
            (CommissionMember, Office),
            (CommissionChair, Office),
            (ArchiveOfficer, Office),
            (CourtClerk, Office),
            (Judge, Office),
        ],
    ),
    (
        Action::HandleTasks,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Office),
            (CommissionChair, Office),
            (CourtClerk, Office),
            (ArchiveOfficer, Office),
            // Those without an office: row-level security shows an administrator no others.
            (Administrator, Any),
        ],
    ),
    (Action::ManageAccounts, &[(Administrator, Any)]),
    (Action::ManageOffices, &[(Administrator, Any)]),
    (Action::ManageHolidays, &[(Administrator, Any)]),
    (Action::BreakGlass, &[(Administrator, Any)]),
    // The system: the operator at the command line.
    (Action::ManageJobs, &[(Administrator, Any), (System, Any)]),
    (
        Action::ReadNotices,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Subtree),
            (CommissionMember, Assigned),
            (CommissionChair, Subtree),
            (Auditor, Any),
        ],
    ),
    (Action::GrantRepresentation, &[(Applicant, Own), (RegistryClerk, Office)]),
    (
        Action::AskCompetence,
        &[
            (RegistryClerk, Any),
            (CaseOfficer, Any),
            (SeniorProsecutor, Any),
            (CommissionMember, Any),
            (CommissionChair, Any),
            (CourtClerk, Any),
            (Judge, Any),
        ],
    ),
    (Action::SearchCards, SEARCHERS_OF_CARDS),
    (Action::ReadCardLinks, OFFICIALS_OF_CARDS),
    (Action::AuditCardSearches, &[(Auditor, Any)]),
    (Action::AuditDocumentViews, &[(Auditor, Any)]),
    (
        Action::ReadFigures,
        &[
            (SeniorProsecutor, Subtree),
            (CommissionChair, Subtree),
            (Statistician, Any),
            (Auditor, Any),
        ],
    ),
    // Who sees the cases themselves learns nothing new from their number.
    (
        Action::ReadExactFigures,
        &[(SeniorProsecutor, Subtree), (CommissionChair, Subtree), (Auditor, Any)],
    ),
    // Row-level security shows an administrator accounts, offices and opened cases only.
    (Action::SearchHistory, &[(Auditor, Any), (Administrator, Any)]),
    (
        Action::ReadProfiles,
        &[
            (RegistryClerk, Any),
            (CaseOfficer, Any),
            (SeniorProsecutor, Any),
            (CommissionMember, Any),
            (CommissionChair, Any),
            (ArchiveOfficer, Any),
            (CourtClerk, Any),
            (Judge, Any),
            (Statistician, Any),
            (Auditor, Any),
            (Administrator, Any),
        ],
    ),
    (Action::ReadCard, READERS_OF_CARDS),
    (
        Action::ReadCardHistory,
        &[
            (CaseOfficer, Any),
            (SeniorProsecutor, Any),
            (CommissionMember, Any),
            (CommissionChair, Any),
            (ArchiveOfficer, Any),
            (Auditor, Any),
        ],
    ),
    (Action::EditCard, &[(ArchiveOfficer, Archive)]),
    (Action::EditCardSource, &[(ArchiveOfficer, Archive)]),
    (Action::ImportCards, &[(ArchiveOfficer, Archive), (System, Any)]),
    (
        Action::LinkCards,
        &[
            (CaseOfficer, Any),
            (SeniorProsecutor, Any),
            (CommissionMember, Any),
            (CommissionChair, Any),
            (ArchiveOfficer, Any),
        ],
    ),
    (
        Action::CompareCards,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Subtree),
            (CommissionChair, Subtree),
            (Auditor, Any),
        ],
    ),
    (Action::SayOfCard, &[(Applicant, Own), (Representative, Represented)]),
    (
        Action::DecideCards,
        &[
            (RegistryClerk, Office),
            (CaseOfficer, Office),
            (SeniorProsecutor, Office),
            (CommissionChair, Office),
        ],
    ),
];

/// Officials who work with cards.
const OFFICIALS_OF_CARDS: &[(Role, Scope)] = &[
    (RegistryClerk, Any),
    (CaseOfficer, Any),
    (SeniorProsecutor, Any),
    (CommissionMember, Any),
    (CommissionChair, Any),
    (ArchiveOfficer, Any),
    (CourtClerk, Any),
    (Judge, Any),
    (Auditor, Any),
    (System, Any),
];

/// Who searches cards by name: also families, of whom `domain::card::Sight` lets through only the open
/// cards of sources that are for them.
const SEARCHERS_OF_CARDS: &[(Role, Scope)] = &[
    (Applicant, Any),
    (Representative, Any),
    (RegistryClerk, Any),
    (CaseOfficer, Any),
    (SeniorProsecutor, Any),
    (CommissionMember, Any),
    (CommissionChair, Any),
    (ArchiveOfficer, Any),
    (CourtClerk, Any),
    (Judge, Any),
    (Auditor, Any),
    (System, Any),
];

/// Who reads a card: also a family that was shown it.
const READERS_OF_CARDS: &[(Role, Scope)] = &[
    (Applicant, Any),
    (Representative, Any),
    (RegistryClerk, Any),
    (CaseOfficer, Any),
    (SeniorProsecutor, Any),
    (CommissionMember, Any),
    (CommissionChair, Any),
    (ArchiveOfficer, Any),
    (CourtClerk, Any),
    (Judge, Any),
    (Auditor, Any),
];
