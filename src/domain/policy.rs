//! The only place that decides access: a table of who may do what on which cases.
//!
//! Steps of a workflow carry their own grants (`domain::workflow`); everything else is an
//! [`Action`] of the table here. Both are judged by [`allows`].

use super::actor::{Actor, Role};
use super::code::codes;
use super::id::{AccountId, ApplicantId, OfficeId};
use uuid::Uuid;

codes! {
    /// On which cases a role may do something.
    pub enum Scope {
        /// Cases of the person's own petitions.
        Own = "own",
        /// Cases of applicants represented today.
        Represented = "represented",
        /// Cases of the own office for which this person is responsible.
        Assigned = "assigned",
        /// Cases of the own office.
        Office = "office",
        /// Cases of the own office and the offices below it.
        Subtree = "subtree",
        /// Cases that lie at the own court.
        Court = "court",
        /// Court cases of the own panel.
        Panel = "panel",
        /// Requests addressed to the own archive.
        Archive = "archive",
        /// Every case.
        Any = "any",
        /// Cases opened by break-glass.
        Opened = "opened",
    }
}

/// What access looks at in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// The petition's or review's own id (break-glass names it).
    pub case: Option<Uuid>,
    /// The office that leads it.
    pub office: Option<OfficeId>,
    /// The responsible officer.
    pub assigned_to: Option<AccountId>,
    /// The applicants whose petitions it holds.
    pub applicants: Vec<ApplicantId>,
    /// The courts where it lies.
    pub courts: Vec<OfficeId>,
    /// The judges of its panel.
    pub judges: Vec<AccountId>,
    /// The archive a request is addressed to.
    pub archive: Option<OfficeId>,
    /// People excluded for a conflict of interest.
    pub excluded: Vec<AccountId>,
}

impl CaseFacts {
    /// Facts of something new that will belong to the actor: to the own office, or to the own
    /// applicants.
    pub fn of_own(actor: &Actor) -> Self {
        Self {
            office: actor.office,
            applicants: actor.applicants.clone(),
            courts: actor.office.into_iter().collect(),
            archive: actor.office,
            ..Self::default()
        }
    }
}

/// Whether one of the grants covers this actor on this case.
pub fn allows(grants: &[(Role, Scope)], actor: &Actor, case: &CaseFacts) -> bool {
    let excluded = actor.account.is_some_and(|account| case.excluded.contains(&account));
    !excluded
        && grants.iter().any(|(role, scope)| *role == actor.role && within(*scope, actor, case))
}

fn within(scope: Scope, actor: &Actor, case: &CaseFacts) -> bool {
    let own_office = actor.office.is_some() && actor.office == case.office;
    match scope {
        Scope::Any => true,
        Scope::Own | Scope::Represented => {
            case.applicants.iter().any(|applicant| actor.applicants.contains(applicant))
        }
        Scope::Office => own_office,
        Scope::Subtree => case.office.is_some_and(|office| actor.offices.contains(&office)),
        Scope::Assigned => {
            own_office && actor.account.is_some() && actor.account == case.assigned_to
        }
        Scope::Court => actor.office.is_some_and(|court| case.courts.contains(&court)),
        Scope::Panel => actor.account.is_some_and(|judge| case.judges.contains(&judge)),
        Scope::Archive => actor.office.is_some() && actor.office == case.archive,
        Scope::Opened => case.case.is_some_and(|id| actor.cases.contains(&id)),
    }
}

/// The actor may not do this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("you may not do this: {0}")]
pub struct Denied(pub Action);

/// Asks for leave to do something that is not a step of a workflow.
///
/// # Errors
/// [`Denied`] when the table does not grant it.
pub fn may(actor: &Actor, action: Action, case: &CaseFacts) -> Result<Allowed, Denied> {
    let row = ACTIONS.iter().find(|(named, _)| *named == action);
    match row {
        Some((_, grants)) if allows(grants, actor, case) => Ok(Allowed { action }),
        _ => Err(Denied(action)),
    }
}

/// Leave to do one action; only [`may`] makes it.
#[derive(Debug)]
#[must_use = "leave that is not used changes nothing"]
pub struct Allowed {
    action: Action,
}

impl Allowed {
    /// What it is leave for.
    pub const fn action(&self) -> Action {
        self.action
    }
}

codes! {
    /// What people do beside the steps of the workflows.
    pub enum Action {
        /// Reads a petition.
        ReadPetition = "read_petition",
        /// Writes a new petition (a clerk: from a paper letter).
        DraftPetition = "draft_petition",
        /// Changes a draft.
        EditPetition = "edit_petition",
        /// Sees possible duplicates of a petition.
        SearchDuplicates = "search_duplicates",
        /// Reads a review and its subjects.
        ReadReview = "read_review",
        /// Opens a review ex officio.
        OpenExOfficio = "open_ex_officio",
        /// Makes a batch.
        CreateBatch = "create_batch",
        /// Makes a person responsible for a review or petition.
        Assign = "assign",
        /// Adds subjects to a review.
        AddSubjects = "add_subjects",
        /// Keeps somebody out of a review for a conflict of interest.
        Exclude = "exclude",
        /// Reads the list of evidence.
        ReadEvidence = "read_evidence",
        /// Adds evidence.
        AddEvidence = "add_evidence",
        /// Writes to an archive.
        AskArchive = "ask_archive",
        /// Reads an archive request.
        ReadArchiveRequest = "read_archive_request",
        /// Reads conclusions and protests.
        ReadConclusions = "read_conclusions",
        /// Extends a deadline.
        ExtendDeadline = "extend_deadline",
        /// Reads a case at court.
        ReadCourtCase = "read_court_case",
        /// Names the panel.
        NamePanel = "name_panel",
        /// Enters a ruling for the judge to confirm.
        EnterRuling = "enter_ruling",
        /// Sends an entered ruling back to the clerk.
        SendBackRuling = "send_back_ruling",
        /// Restores the term for an appeal.
        RestoreTerm = "restore_term",
        /// Reads certificates of a case.
        ReadCertificate = "read_certificate",
        /// Issues a certificate to a further holder.
        IssueFurtherCertificate = "issue_further_certificate",
        /// Replaces a certificate.
        ReplaceCertificate = "replace_certificate",
        /// Voids a certificate.
        VoidCertificate = "void_certificate",
        /// Records a new person.
        RecordPerson = "record_person",
        /// Reads a person with names, acts and assertions.
        ReadPerson = "read_person",
        /// Adds names, acts, files and assertions.
        EditPerson = "edit_person",
        /// Marks an assertion as accepted.
        AcceptAssertion = "accept_assertion",
        /// Adds a document to a case.
        AddDocument = "add_document",
        /// Changes visibility or custody, adds redacted versions.
        ManageDocument = "manage_document",
        /// Reads who looked at which page.
        ReadDocumentViews = "read_document_views",
        /// Reads the history of a case.
        ReadHistory = "read_history",
        /// Takes a verifiable export of a history.
        ExportHistory = "export_history",
        /// Erases personal content of an event by order; the hash of what it was stays.
        RedactHistory = "redact_event",
        /// Sees work lists.
        ListWork = "list_work",
        /// Sees who works in the own office.
        ListColleagues = "list_colleagues",
        /// Sees and finishes tasks.
        HandleTasks = "handle_tasks",
        /// Invites, ends and changes capacities of officials.
        ManageAccounts = "manage_accounts",
        /// Makes and changes offices.
        ManageOffices = "manage_offices",
        /// Adds holidays and transferred working days.
        ManageHolidays = "manage_holidays",
        /// Opens one case for a while, with a reason that is logged.
        BreakGlass = "break_glass",
        /// Sees jobs and retries dead ones.
        ManageJobs = "manage_jobs",
        /// Reads what people were told about a case, and whether it arrived.
        ReadNotices = "read_notices",
        /// Gives a power of attorney.
        GrantRepresentation = "grant_representation",
        /// Asks which body is competent.
        AskCompetence = "ask_competence",
        /// Searches the archive cards; which of them are shown is decided by `domain::card::Sight`.
        SearchCards = "search_cards",
        /// Reads who searched the archive cards for whom.
        AuditCardSearches = "audit_card_searches",
        /// Reads what was decided of cards of one person.
        ReadCardLinks = "read_card_links",
        /// Reads an archive card.
        ReadCard = "read_card",
        /// Corrects readings, custody and secrecy of the own archive's cards.
        EditCard = "edit_card",
        /// Imports cards into sources of the own archive, and lists them.
        ImportCards = "import_cards",
        /// Decides whether two cards are of one person.
        LinkCards = "link_cards",
    }
}

use Role::{
    Administrator, Applicant, ArchiveOfficer, Auditor, CaseOfficer, CommissionChair,
    CommissionMember, CourtClerk, Judge, RegistryClerk, Representative, SeniorProsecutor, System,
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
    (Action::ReadCard, READERS_OF_CARDS),
    (Action::EditCard, &[(ArchiveOfficer, Archive)]),
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
