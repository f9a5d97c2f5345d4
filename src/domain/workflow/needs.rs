//! What a step needs: a closed list, each with the sentence that is shown when it is missing.

use crate::domain::check::{Arguments, Message};
use crate::domain::code::codes;

codes! {
    /// A guard of a step. The first group is judged on the case, the second comes with the step.
    pub enum Need {
        /// The petition names at least one person.
        NamedPerson = "named_person",
        /// The petition is addressed to an office.
        OfficeChosen = "office_chosen",
        /// The search for duplicates over all names was shown to the clerk.
        DuplicatesShown = "duplicates_shown",
        /// An officer is responsible for the review.
        Assigned = "assigned",
        /// Every archive request is answered.
        AnswersComplete = "answers_complete",
        /// At least one archive was asked, and every answer is negative.
        AllAnswersNegative = "all_answers_negative",
        /// The country's law opens a civil court's finding of a legal fact for this class.
        RouteCivilCourt = "route_civil_court",
        /// The country's law lets the office or commission decide this class alone.
        RouteOfficeDecides = "route_office_decides",
        /// The country's law sends this class to court with the office's conclusion.
        RouteCourtReferral = "route_court_referral",
        /// The country's law brings this class to court by protest.
        RouteProtest = "route_protest",
        /// No court stands behind the office: its refusal is the decision.
        RouteNoCourt = "route_no_court",
        /// The conclusion in hand is positive or partial.
        ConclusionClears = "conclusion_clears",
        /// The conclusion in hand is negative.
        ConclusionRefuses = "conclusion_refuses",
        /// Another person than the drafter signs.
        AnotherSigner = "another_signer",
        /// The act goes out from a national office.
        NationalOffice = "national_office",
        /// Entered ruling with one outcome for every subject.
        RulingComplete = "ruling_complete",
        /// Another person than the clerk who entered the ruling confirms it.
        AnotherConfirms = "another_confirms",
        /// The window for an appeal is over and no appeal is open.
        WindowOver = "window_over",
        /// The window for an appeal is open, or the term is restored.
        WindowOpen = "window_open",
        /// The outcome is in force.
        InForce = "in_force",
        /// The outcome clears the person (wholly, partly, or as injured).
        OutcomeClears = "outcome_clears",
        /// The outcome is a refusal or a termination: no certificate follows.
        NothingToCertify = "nothing_to_certify",
        /// No valid certificate for this subject and holder.
        NoLiveCertificate = "no_live_certificate",
        /// A name as in the file or as written today is recorded for the person: what a family claims
        /// is printed on no certificate.
        NameRecorded = "name_recorded",
        /// The name is not published yet.
        NotPublished = "not_published",
        /// The country's law publishes the names of those cleared.
        ProfilePublishes = "profile_publishes",
        /// The country's law knows revocation.
        ProfileRevokes = "profile_revokes",
        /// An item of new evidence lies in the review.
        NewEvidence = "new_evidence",
        /// The review of the linked petition is closed for this family.
        ReviewClosed = "review_closed",

        /// Given with the step: what is missing.
        MissingList = "missing_list",
        /// Given with the step: the reason.
        Reason = "reason",
        /// Given with the step: the receiving office.
        ReceivingOffice = "receiving_office",
        /// Given with the step: a running review of the same person.
        RunningReview = "running_review",
        /// Given with the step: the civil court's decision.
        FactDecision = "fact_decision",
        /// Given with the step: the conclusion's text, findings and ground.
        ConclusionText = "conclusion_text",
        /// Given with the step: the protest and, where the law asks for it, the motion to restore the term.
        ProtestAndMotion = "protest_and_motion",
        /// Given with the step: court and file list.
        CompetentCourt = "competent_court",
        /// Given with the step: time and place of the hearing, inside the notice period.
        HearingDate = "hearing_date",
        /// Given with the step: the complaint.
        Complaint = "complaint",
        /// Given with the step: the archive's answer with what was searched.
        Answer = "answer",
        /// Given with the step: who was told, how and when.
        DeliveryRecord = "delivery_record",
    }
}

impl Need {
    /// Whether it is judged on the case before the step; the others come with the step's command.
    pub const fn is_judged(self) -> bool {
        (self as u8) < (Self::MissingList as u8)
    }

    /// Plain sentence shown while the need is not met.
    #[expect(clippy::too_many_lines, reason = "one sentence for each need, in one place")]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NamedPerson => "Name at least one person.",
            Self::OfficeChosen => "Choose the office the petition is addressed to.",
            Self::DuplicatesShown => "Look at the list of possible duplicates first.",
            Self::Assigned => "Assign an officer first.",
            Self::AnswersComplete => {
                "Archive answers are still missing. Wait for them, or record that one does not answer."
            }
            Self::AllAnswersNegative => {
                "At least one archive must be asked and every answer negative."
            }
            Self::RouteCivilCourt => {
                "The law of this country opens no civil court for this class of case. Take another step."
            }
            Self::RouteOfficeDecides => {
                "The office may not decide this class of case alone. Take the step that brings it to court."
            }
            Self::RouteCourtReferral => {
                "This class of case does not go to court by referral here. Take another step."
            }
            Self::RouteProtest => {
                "This class of case does not go to court by protest here. Take another step."
            }
            Self::RouteNoCourt => "A refusal in this class of case goes to court. Refer it there.",
            Self::ConclusionClears => {
                "The conclusion is negative. Take the step for refusals, or draft another."
            }
            Self::ConclusionRefuses => {
                "The conclusion is not negative. Take another step, or draft another."
            }
            Self::AnotherSigner => "Somebody else than the drafter has to sign.",
            Self::NationalOffice => "Only a national office may do this. Transfer the case there.",
            Self::RulingComplete => "Enter the ruling with one outcome for every subject first.",
            Self::AnotherConfirms => {
                "Somebody else than the clerk who entered the ruling has to confirm it."
            }
            Self::WindowOver => {
                "The time for an appeal is not over, or an appeal is open. Wait for the end of both."
            }
            Self::WindowOpen => "The time for an appeal is over; ask for the term to be restored.",
            Self::InForce => "The outcome is not in force yet. Wait for that day.",
            Self::OutcomeClears => {
                "The outcome does not clear the person. This step is not for such cases."
            }
            Self::NothingToCertify => "Issue and deliver the certificate first.",
            Self::NoLiveCertificate => {
                "A valid certificate exists for this holder; replace or void it."
            }
            Self::NameRecorded => {
                "Record the person's name first, as in the file or as it is written today."
            }
            Self::NotPublished => "The name is published already. Nothing is left to do.",
            Self::ProfilePublishes => {
                "The law of this country does not publish names. This step is not taken here."
            }
            Self::ProfileRevokes => {
                "The law of this country knows no revocation. This step is not taken here."
            }
            Self::NewEvidence => "Add the new evidence first.",
            Self::ReviewClosed => "The review is still running. Wait for its end.",
            Self::MissingList => "Say what is missing.",
            Self::Reason => "Give the reason.",
            Self::ReceivingOffice => "Name the receiving office.",
            Self::RunningReview => "Name the running review.",
            Self::FactDecision => "Give the civil court's decision.",
            Self::ConclusionText => "Give the conclusion with its findings or ground.",
            Self::ProtestAndMotion => {
                "Give the protest and, where the law asks for it, the motion to restore the term."
            }
            Self::CompetentCourt => "Name the competent court.",
            Self::HearingDate => "Give time and place of the hearing.",
            Self::Complaint => "Give the complaint.",
            Self::Answer => "Give the answer and what was searched.",
            Self::DeliveryRecord => "Say to whom and how it was delivered.",
        }
    }
}

/// A need that is not met, with the detail of this case ("two archive answers are missing").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// Which need.
    pub need: Need,
    /// Plain sentence about this case.
    pub sentence: String,
    /// The values in the sentence.
    pub arguments: Arguments,
}

impl Blocker {
    /// What is said about this case.
    pub fn new(need: Need, about: Message) -> Self {
        Self { need, sentence: about.sentence, arguments: about.arguments }
    }
}

impl From<Need> for Blocker {
    fn from(need: Need) -> Self {
        Self::new(need, need.sentence().into())
    }
}
