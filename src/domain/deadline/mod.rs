//! Deadlines: rules as data, due dates that say how they came about.
//!
//! The rules stand in the jurisdiction profiles (domain terms: step, class, amount, unit, start,
//! pauses, extensions). The day of the starting event is not counted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::actor::Role;
use super::code::codes;
use super::repression::CaseClass;

mod compute;
mod derivation;
mod shown;
#[cfg(test)]
mod tests;

pub use compute::compute;
pub use derivation::{DerivationStep, Due, derivation_text};
pub use shown::{Alert, Recomputed, Shortened, alerts, recompute};

codes! {
    /// What has to be done before the due date.
    pub enum RuleCode {
        /// A submitted petition is registered.
        Registration = "registration",
        /// The applicant completes a returned petition.
        Completion = "completion",
        /// The office finishes the review: the main term of the law.
        MainTerm = "main_term",
        /// An archive answers a request.
        ArchiveAnswer = "archive_answer",
        /// An archive that is silent is reminded.
        ArchiveReminder = "archive_reminder",
        /// The court accepts a referred case or a protest.
        CourtAcceptance = "court_acceptance",
        /// The court hears an accepted case.
        Hearing = "hearing",
        /// The window for an appeal; the ruling enters into force after it.
        Appeal = "appeal",
        /// The certificate is issued.
        Certificate = "certificate",
        /// The family is told of the decision.
        Notice = "notice",
    }

    /// Unit of a term.
    pub enum Unit {
        /// Every day counts.
        CalendarDay = "calendar_day",
        /// Only working days of the jurisdiction count.
        WorkingDay = "working_day",
        /// The same day number of a later month, or its last day.
        Month = "month",
    }

    /// The event whose day starts a term.
    pub enum StartEvent {
        /// The petition was submitted (or its paper received).
        Submitted = "submitted",
        /// The petition was registered; for an ex officio review, the review was opened.
        Registered = "registered",
        /// The petition was returned for completion.
        Returned = "returned",
        /// The archive request was sent.
        ArchiveRequestSent = "archive_request_sent",
        /// The case or the protest went to the court.
        CourtReferred = "court_referred",
        /// The court accepted the case.
        CourtAccepted = "court_accepted",
        /// The ruling was announced.
        Ruled = "ruled",
        /// The outcome stands.
        Decided = "decided",
    }

    /// Why a clock stands still.
    pub enum PauseCause {
        /// The petition is with the applicant for completion.
        Returned = "returned",
        /// An archive has been asked and has not answered.
        ArchiveRequest = "archive_request",
        /// The review is suspended.
        Suspended = "suspended",
        /// A civil court establishes a fact of legal significance.
        LegalFactCourt = "legal_fact_court",
        /// The case is with a court.
        Court = "court",
    }

    /// Who may extend a term.
    pub enum Extender {
        /// The senior prosecutor of the office.
        SeniorProsecutor = "senior_prosecutor",
        /// The office above.
        HigherOffice = "higher_office",
        /// The chair of the commission.
        CommissionChair = "commission_chair",
        /// The judge or the court's president.
        Judge = "judge",
    }

    /// Why a due date was computed again.
    pub enum RecomputeCause {
        /// A holiday or a transferred working day was added or removed.
        CalendarChanged = "calendar_changed",
        /// The clock stood still, or runs again.
        Paused = "paused",
        /// The term was extended.
        Extended = "extended",
        /// The starting event's date was corrected.
        StartCorrected = "start_corrected",
        /// A rule of the profile was corrected.
        RuleCorrected = "rule_corrected",
    }
}

impl Extender {
    /// Whether somebody in this role is who the law names, at the office that leads the case or
    /// at another one that sees it.
    pub fn names(self, role: Role, at_own_office: bool) -> bool {
        match self {
            Self::SeniorProsecutor => role == Role::SeniorProsecutor && at_own_office,
            Self::CommissionChair => role == Role::CommissionChair && at_own_office,
            Self::HigherOffice => !at_own_office,
            Self::Judge => role == Role::Judge,
        }
    }
}

/// One deadline rule of a jurisdiction profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// What has to be done.
    pub code: RuleCode,
    /// The class it holds for; none is every class without a rule of its own.
    #[serde(default)]
    pub class: Option<CaseClass>,
    /// How many units; at least one.
    pub amount: u16,
    /// The unit of `amount` and of `extension`.
    pub unit: Unit,
    /// What starts the clock.
    pub start_event: StartEvent,
    /// What makes the clock stand still.
    #[serde(default)]
    pub pausable_by: Vec<PauseCause>,
    /// How many times the term may be extended.
    #[serde(default)]
    pub max_extensions: u8,
    /// The longest single extension, in `unit`.
    #[serde(default)]
    pub extension: u16,
    /// Who extends.
    #[serde(default)]
    pub who_extends: Option<Extender>,
    /// Article of the law; empty only while `verified` is false and `note` says why.
    #[serde(default)]
    pub legal_basis: String,
    /// Where the law was read.
    #[serde(default)]
    pub source_url: Option<String>,
    /// First day of the rule; none is the first day of the profile's version.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Whether somebody compared the rule with its source.
    #[serde(default)]
    pub verified: bool,
    /// What staff should know, for example that no source was found.
    #[serde(default)]
    pub note: Option<String>,
}

/// A time in which a clock may have stood still: `from` does not count as run, `until` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Why.
    pub cause: PauseCause,
    /// First day on which the clock stands still.
    pub from: NaiveDate,
    /// The day on which the clock runs again; none while it still stands.
    pub until: Option<NaiveDate>,
}

/// A granted extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// How many units of the rule; more than the rule's `extension` is cut to it.
    pub amount: u16,
    /// When it was granted.
    pub granted_on: NaiveDate,
}

/// What bounds every term of a jurisdiction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// A due date on a free day moves to the next working day.
    pub moves_to_working_day: bool,
    /// At most so many days of pauses count: working days for a term in working days.
    #[serde(default)]
    pub max_paused_days: Option<u32>,
    /// Pauses and extensions carry a due date at most so many calendar days from the start.
    #[serde(default)]
    pub max_total_days: Option<u32>,
}
