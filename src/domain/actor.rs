//! Who acts: one person in one capacity at a time.

use super::code::codes;
use super::id::{AccountId, ApplicantId, CapacityId, OfficeId, SessionId};
use super::language::Language;
use uuid::Uuid;

codes! {
    /// What a person does in the system; a person with several roles uses one at a time.
    pub enum Role {
        /// A relative (or organisation) with petitions of their own.
        Applicant = "applicant",
        /// Acts for an applicant under a dated power of attorney.
        Representative = "representative",
        /// Registers what comes in, scans, delivers.
        RegistryClerk = "registry_clerk",
        /// A prosecutor who examines assigned reviews and drafts.
        CaseOfficer = "case_officer",
        /// A prosecutor who assigns, signs, refers and protests.
        SeniorProsecutor = "senior_prosecutor",
        /// Prepares findings of a commission.
        CommissionMember = "commission_member",
        /// Records a commission's decisions.
        CommissionChair = "commission_chair",
        /// Answers the requests addressed to the own archive.
        ArchiveOfficer = "archive_officer",
        /// Accepts, schedules and enters rulings at the own court.
        CourtClerk = "court_clerk",
        /// Confirms rulings of the own panel.
        Judge = "judge",
        /// Sees counts, never names.
        Statistician = "statistician",
        /// Reads everything, changes nothing; each reading is logged.
        Auditor = "auditor",
        /// Keeps accounts, offices and holidays; reads no cases by default.
        Administrator = "administrator",
        /// The system itself: due dates, entry into force, mail.
        System = "system",
        /// Nobody in particular: the public check of a certificate.
        Public = "public",
    }
}

impl Role {
    /// Families see plain status and their own papers only.
    pub const fn is_family(self) -> bool {
        matches!(self, Self::Applicant | Self::Representative)
    }

    /// Works at a court.
    pub const fn is_court(self) -> bool {
        matches!(self, Self::CourtClerk | Self::Judge)
    }

    /// Works at a prosecutor's office or a commission.
    pub const fn is_office(self) -> bool {
        matches!(
            self,
            Self::RegistryClerk
                | Self::CaseOfficer
                | Self::SeniorProsecutor
                | Self::CommissionMember
                | Self::CommissionChair
        )
    }

    /// Petitions in the own name, with an applicant's record.
    pub const fn is_applicant(self) -> bool {
        matches!(self, Self::Applicant)
    }

    /// Answers for an archive, and learns of a case only what it is asked.
    pub const fn is_archive(self) -> bool {
        matches!(self, Self::ArchiveOfficer)
    }

    /// Takes letters in: writes petitions for others, from paper.
    pub const fn takes_letters(self) -> bool {
        matches!(self, Self::RegistryClerk)
    }

    /// Can be responsible for a review.
    pub const fn is_responsible(self) -> bool {
        matches!(
            self,
            Self::CaseOfficer
                | Self::SeniorProsecutor
                | Self::CommissionMember
                | Self::CommissionChair
        )
    }

    /// Makes others responsible for cases.
    pub const fn gives_work(self) -> bool {
        matches!(self, Self::SeniorProsecutor | Self::CommissionChair)
    }

    /// Needs an office: the role says nothing without one.
    pub const fn needs_office(self) -> bool {
        self.is_office() || self.is_court() || self.is_archive()
    }
}

/// One person in one capacity, as every request, event and row-level policy knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account; none for the system and the public.
    pub account: Option<AccountId>,
    /// The signed-in session, if a person acts.
    pub session: Option<SessionId>,
    /// The capacity in use.
    pub capacity: Option<CapacityId>,
    /// The role of that capacity.
    pub role: Role,
    /// The office of that capacity.
    pub office: Option<OfficeId>,
    /// The own office and, where the country's profile lets a senior see them, those below.
    pub offices: Vec<OfficeId>,
    /// Applicants this person is (applicant) or represents today (representative).
    pub applicants: Vec<ApplicantId>,
    /// Cases opened by break-glass, with a logged reason.
    pub cases: Vec<Uuid>,
    /// The language the person reads.
    pub language: Language,
    /// The request this happens in, as the log names it; jobs carry it on.
    pub request: Option<Uuid>,
}

impl Actor {
    /// The system itself.
    pub const fn system() -> Self {
        Self::without_account(Role::System)
    }

    /// Nobody in particular.
    pub const fn public() -> Self {
        Self::without_account(Role::Public)
    }

    /// A case officer of an office who is nobody in particular: with whose eyes the operator looks at the
    /// command line.
    pub fn officer_of(office: OfficeId) -> Self {
        Self {
            office: Some(office),
            offices: vec![office],
            ..Self::without_account(Role::CaseOfficer)
        }
    }

    /// The applicant this person is: one who speaks for nobody else.
    pub fn as_applicant(&self) -> Option<ApplicantId> {
        self.role.is_applicant().then(|| self.applicants.first().copied()).flatten()
    }

    /// The account that acts under powers of attorney.
    pub const fn as_representative(&self) -> Option<AccountId> {
        if matches!(self.role, Role::Representative) { self.account } else { None }
    }

    const fn without_account(role: Role) -> Self {
        Self {
            account: None,
            session: None,
            capacity: None,
            role,
            office: None,
            offices: Vec::new(),
            applicants: Vec::new(),
            cases: Vec::new(),
            language: Language::En,
            request: None,
        }
    }
}
