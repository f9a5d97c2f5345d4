//! The petition's workflow (from the draft to the link with a review, or another end).

use super::{Machine, Need, StepRule};
use crate::domain::actor::Role::{
    Applicant, CaseOfficer, CommissionChair, RegistryClerk, Representative, SeniorProsecutor,
    System,
};
use crate::domain::check::Message;
use crate::domain::code::codes;
use crate::domain::policy::Scope::{Any, Office, Own, Represented};

codes! {
    /// Where a petition is.
    pub enum State {
        /// Being written; only its author sees it.
        Draft = "draft",
        /// Sent; waits for the registry.
        Submitted = "submitted",
        /// Has a number; the clock runs.
        Registered = "registered",
        /// Something is missing; the clock pauses where the rule says so.
        ReturnedForCompletion = "returned_for_completion",
        /// Part of a review.
        Linked = "linked",
        /// Sent on to the competent office, where it lives on under a new number.
        Transferred = "transferred",
        /// Not to be examined, with the reason.
        Inadmissible = "inadmissible",
        /// Taken back by the applicant.
        Withdrawn = "withdrawn",
        /// Finished.
        Closed = "closed",
    }

    /// What people do with a petition.
    pub enum Step {
        /// Sends a draft, or enters a paper letter.
        Submit = "submit",
        /// Gives number and date.
        Register = "register",
        /// Returns it with a list of what is missing.
        ReturnForCompletion = "return_for_completion",
        /// Hands in what was missing.
        Complete = "complete",
        /// Opens a review on it.
        OpenReview = "open_review",
        /// Links it to a running review; that review's clock is not restarted.
        Link = "link",
        /// Sends it to the competent office.
        Transfer = "transfer",
        /// Declares it inadmissible.
        DeclareInadmissible = "declare_inadmissible",
        /// Takes it back.
        Withdraw = "withdraw",
        /// Closes it.
        Close = "close",
    }
}

impl State {
    /// The office has it: everything but a draft.
    pub const fn is_sent(self) -> bool {
        !matches!(self, Self::Draft)
    }

    /// It was sent, and its family is still written to about it here.
    pub const fn is_written_about(self) -> bool {
        match self {
            Self::Submitted
            | Self::Registered
            | Self::ReturnedForCompletion
            | Self::Linked
            | Self::Closed => true,
            Self::Draft | Self::Transferred | Self::Inadmissible | Self::Withdrawn => false,
        }
    }

    /// What the family says of cards is still taken down: before it has a number, and while it is
    /// completed.
    pub const fn hears_the_family(self) -> bool {
        match self {
            Self::Draft | Self::Submitted | Self::ReturnedForCompletion => true,
            Self::Registered
            | Self::Linked
            | Self::Transferred
            | Self::Inadmissible
            | Self::Withdrawn
            | Self::Closed => false,
        }
    }

    /// A card that comes now still helps: it was sent and has not ended.
    pub const fn awaits_cards(self) -> bool {
        match self {
            Self::Submitted | Self::Registered | Self::ReturnedForCompletion | Self::Linked => true,
            Self::Draft
            | Self::Transferred
            | Self::Inadmissible
            | Self::Withdrawn
            | Self::Closed => false,
        }
    }
}

/// What the guards look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Persons named.
    pub persons: usize,
    /// Whether an office is chosen.
    pub office: bool,
    /// Whether the duplicate search was shown to the clerk.
    pub duplicates_shown: bool,
    /// Whether the linked review has ended for this family.
    pub review_closed: bool,
}

/// The workflow itself.
#[derive(Debug)]
pub struct Petition;

const PROSECUTORS: &[(super::Role, super::Scope)] =
    &[(CaseOfficer, Office), (SeniorProsecutor, Office), (CommissionChair, Office)];

const STEPS: &[StepRule<Petition>] = &[
    StepRule {
        step: Step::Submit,
        from: &[State::Draft],
        to: Some(State::Submitted),
        allowed: &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
        needs: &[Need::NamedPerson, Need::OfficeChosen],
    },
    StepRule {
        step: Step::Register,
        from: &[State::Submitted],
        to: Some(State::Registered),
        allowed: &[(RegistryClerk, Office)],
        needs: &[Need::DuplicatesShown],
    },
    StepRule {
        step: Step::ReturnForCompletion,
        from: &[State::Registered],
        to: Some(State::ReturnedForCompletion),
        allowed: PROSECUTORS,
        needs: &[Need::MissingList],
    },
    StepRule {
        step: Step::Complete,
        from: &[State::ReturnedForCompletion],
        to: Some(State::Registered),
        allowed: &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
        needs: &[],
    },
    StepRule {
        step: Step::OpenReview,
        from: &[State::Registered],
        to: Some(State::Linked),
        allowed: PROSECUTORS,
        needs: &[],
    },
    StepRule {
        step: Step::Link,
        from: &[State::Registered],
        to: Some(State::Linked),
        allowed: PROSECUTORS,
        needs: &[Need::RunningReview],
    },
    StepRule {
        step: Step::Transfer,
        from: &[State::Registered],
        to: Some(State::Transferred),
        allowed: PROSECUTORS,
        needs: &[Need::ReceivingOffice, Need::Reason],
    },
    StepRule {
        step: Step::DeclareInadmissible,
        from: &[State::Registered],
        to: Some(State::Inadmissible),
        allowed: PROSECUTORS,
        needs: &[Need::Reason],
    },
    StepRule {
        step: Step::Withdraw,
        from: &[
            State::Draft,
            State::Submitted,
            State::Registered,
            State::ReturnedForCompletion,
            State::Linked,
        ],
        to: Some(State::Withdrawn),
        allowed: &[(Applicant, Own), (Representative, Represented), (RegistryClerk, Office)],
        needs: &[Need::Reason],
    },
    StepRule {
        step: Step::Close,
        from: &[State::Linked],
        to: Some(State::Closed),
        allowed: &[(System, Any), (RegistryClerk, Office), (SeniorProsecutor, Office)],
        needs: &[Need::ReviewClosed],
    },
];

impl Machine for Petition {
    const NAME: &'static str = "petition";
    type State = State;
    type Step = Step;
    type Facts = Facts;

    fn steps() -> &'static [StepRule<Self>] {
        STEPS
    }

    fn states() -> &'static [State] {
        State::ALL
    }

    fn unmet(need: Need, facts: &Facts) -> Option<Message> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "needs of other workflows are never met here"
        )]
        let met = match need {
            Need::NamedPerson => facts.persons > 0,
            Need::OfficeChosen => facts.office,
            Need::DuplicatesShown => facts.duplicates_shown,
            Need::ReviewClosed => facts.review_closed,
            _ => false,
        };
        (!met).then(|| need.sentence().into())
    }
}
