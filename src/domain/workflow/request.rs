//! The archive request's workflow.

use super::{Machine, Need, StepRule};
use crate::domain::actor::Role::{
    ArchiveOfficer, CaseOfficer, CommissionMember, RegistryClerk, SeniorProsecutor,
};
use crate::domain::check::Message;
use crate::domain::code::codes;
use crate::domain::policy::Scope::{Archive, Assigned, Office};

codes! {
    /// Where a request is.
    pub enum State {
        /// Written, not yet sent.
        Drafted = "drafted",
        /// With the archive; its clock runs.
        Sent = "sent",
        /// Answered, in one of the kinds of [`Answer`].
        Answered = "answered",
        /// Put to the file.
        Closed = "closed",
    }

    /// What people do with a request.
    pub enum Step {
        /// Sends it.
        Send = "send",
        /// Reminds the archive.
        Remind = "remind",
        /// The archive answers through the system.
        Answer = "answer",
        /// The office enters a letter from an archive that does not use the system.
        RecordAnswer = "record_answer",
        /// Puts the answer to the file.
        Close = "close",
    }

    /// Kinds of answer.
    pub enum Answer {
        /// Found.
        Positive = "positive",
        /// Nothing found, with what was searched and which spellings.
        Negative = "negative",
        /// Something found, something not.
        Partial = "partial",
        /// Exists, but is classified.
        Classified = "classified",
        /// Sent on to another archive.
        Forwarded = "forwarded",
        /// Destroyed under an act with a number.
        Destroyed = "destroyed",
    }

    /// To whom a request goes.
    pub enum Addressee {
        /// An archive of the own system.
        Own = "own",
        /// Another agency's archive.
        OtherAgency = "other_agency",
        /// An archive abroad.
        Foreign = "foreign",
    }
}

/// What the guards look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts;

/// The workflow itself.
#[derive(Debug)]
pub struct ArchiveRequest;

const WRITERS: &[(super::Role, super::Scope)] =
    &[(CaseOfficer, Assigned), (CommissionMember, Assigned), (SeniorProsecutor, Office)];

const STEPS: &[StepRule<ArchiveRequest>] = &[
    StepRule {
        step: Step::Send,
        from: &[State::Drafted],
        to: Some(State::Sent),
        allowed: WRITERS,
        needs: &[],
    },
    StepRule { step: Step::Remind, from: &[State::Sent], to: None, allowed: WRITERS, needs: &[] },
    StepRule {
        step: Step::Answer,
        from: &[State::Sent],
        to: Some(State::Answered),
        allowed: &[(ArchiveOfficer, Archive)],
        needs: &[Need::Answer],
    },
    StepRule {
        step: Step::RecordAnswer,
        from: &[State::Sent],
        to: Some(State::Answered),
        allowed: &[
            (CaseOfficer, Assigned),
            (CommissionMember, Assigned),
            (SeniorProsecutor, Office),
            (RegistryClerk, Office),
        ],
        needs: &[Need::Answer],
    },
    StepRule {
        step: Step::Close,
        from: &[State::Answered],
        to: Some(State::Closed),
        allowed: WRITERS,
        needs: &[],
    },
];

impl Machine for ArchiveRequest {
    const NAME: &'static str = "archive_request";
    type State = State;
    type Step = Step;
    type Facts = Facts;

    fn steps() -> &'static [StepRule<Self>] {
        STEPS
    }

    fn states() -> &'static [State] {
        State::ALL
    }

    fn unmet(_: Need, _: &Facts) -> Option<Message> {
        None
    }
}
